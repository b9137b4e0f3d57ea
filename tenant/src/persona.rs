//! The people of this tenant, as a launcher may print them.

/// The password of every persona that has one.
pub const DEMO_PASSWORD: &str = "selfsame-demo";

/// Somebody to sign in as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Persona {
    /// How they are called.
    pub name: &'static str,
    /// What to type as *Email address*, or to choose after *Continue with Google*.
    pub email: &'static str,
    /// What to type as *Password*; `None` for those who come by Google.
    pub password: Option<&'static str>,
    /// Their `user_id`, the `sub` of their tokens.
    pub user_id: &'static str,
    /// What they are there to show.
    pub shows: &'static str,
}

/// Everybody, in the order to show them.
pub const PERSONAS: &[Persona] = &[
    Persona {
        name: "Alice Lindqvist",
        email: "alice@example.com",
        password: Some(DEMO_PASSWORD),
        user_id: "auth0|alice",
        shows: "database user, everything editable, nested user_metadata, keys nobody declared",
    },
    Persona {
        name: "Bob Okafor",
        email: "bob@example.com",
        password: Some(DEMO_PASSWORD),
        user_id: "auth0|bob",
        shows: "a second database user: the one Alice must never reach",
    },
    Persona {
        name: "Grace Nakamura",
        email: "grace@example.com",
        password: None,
        user_id: "google-oauth2|103547991597142817347",
        shows: "social, refreshed at each sign-in: root attributes read-only, metadata editable",
    },
    Persona {
        name: "Frida Moreau",
        email: "frida@example.com",
        password: None,
        user_id: "google-oauth2|103547991597142817399",
        shows: "social connection set to on_first_login: root attributes editable",
    },
    Persona {
        name: "Sam Whitfield",
        email: "sam@contoso.example",
        password: Some(DEMO_PASSWORD),
        user_id: "samlp|contoso|sam@contoso.example",
        shows: "enterprise, managed by the organisation",
    },
    Persona {
        name: "Lin Haddad",
        email: "lin@example.com",
        password: Some(DEMO_PASSWORD),
        user_id: "auth0|lin",
        shows: "linked accounts: the primary identity decides",
    },
    Persona {
        name: "Mallory Reyes",
        email: "mallory@example.com",
        password: Some(DEMO_PASSWORD),
        user_id: "auth0|mallory",
        shows: "blocked",
    },
    Persona {
        name: "نور عبد الرحمن الخطيب",
        email: "noor@example.com",
        password: Some(DEMO_PASSWORD),
        user_id: "auth0|noor",
        shows: "Arabic name, right-to-left, locale ar",
    },
    Persona {
        name: "Max Ferreira",
        email: "max@example.com",
        password: Some(DEMO_PASSWORD),
        user_id: "auth0|max",
        shows: "9.5 KB of metadata: close to Auth0's 10 KB",
    },
];
