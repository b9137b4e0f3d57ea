use super::*;
use ConnectionKind::{CustomDatabase, Database, Enterprise, Passwordless, Social};

const KINDS: [ConnectionKind; 5] = [Database, CustomDatabase, Passwordless, Social, Enterprise];
const SYNCS: [Sync; 4] = [Sync::EachLogin, Sync::FirstLogin, Sync::Never, Sync::Unknown];

fn connection(kind: ConnectionKind, sync: Sync) -> Connection {
    Connection { kind, sync, owner: "Contoso".to_owned() }
}

fn schema() -> Schema {
    Schema::parse(
        r#"
        [[group]]
        id = "profile"
        [[group.field]]
        id = "name"
        [[group.field]]
        id = "nickname"
        edit = "never"
        [[group.field]]
        id = "email"
        [[group.field]]
        id = "about"
        [[group.field]]
        id = "display_name"
        home = "user_metadata.display_name"
        type = "text"
        overrides = "name"
        [[group.field]]
        id = "alias"
        home = "user_metadata.alias"
        type = "text"
        label = "Alias"
        overrides = "nickname"
        "#,
    )
    .unwrap()
}

fn of(id: &str, connection: Option<&Connection>, linked: bool) -> (Access, Provenance) {
    let schema = schema();
    let Capability { access, provenance } =
        capability(&schema, schema.field(id).unwrap(), connection, linked);
    (access, provenance)
}

/// The whole matrix, told a second time in other words: what Auth0's documents say of each kind of connection.
#[test]
fn every_kind_every_setting_linked_or_not() {
    use Access::{Editable, ReadOnly};
    let owner = || "Contoso".to_owned();
    for (kind, sync, linked) in KINDS.into_iter().flat_map(|kind| {
        SYNCS.into_iter().flat_map(move |sync| [false, true].map(|linked| (kind, sync, linked)))
    }) {
        let connection = connection(kind, sync);
        let case = format!("{kind:?} {sync:?} linked: {linked}");
        let overwritten = matches!(sync, Sync::EachLogin | Sync::Unknown);
        let is_ours = matches!(kind, Database | Passwordless);
        let own = if linked { Provenance::LinkedPrimary(owner()) } else { Provenance::Own };
        let name = of("name", Some(&connection), linked);
        let expected = if kind == CustomDatabase {
            (ReadOnly, Provenance::ExternalStore(owner()))
        } else if is_ours || sync == Sync::Never {
            (Editable, own)
        } else if !overwritten {
            (Editable, Provenance::IdpFirstLogin(owner()))
        } else if kind == Social {
            (ReadOnly, Provenance::IdpEachLogin(owner()))
        } else {
            (ReadOnly, Provenance::IdpEnterprise(owner()))
        };
        assert_eq!(name, expected, "{case}");
        // Somebody who may edit the name needs nothing in its place; who may not, can have something.
        let display_name = of("display_name", Some(&connection), linked);
        let available = name.0 == ReadOnly;
        let expected = if available { Provenance::OverrideAvailable(Some(owner())) } else { Provenance::Own };
        assert_eq!(display_name, (Editable, expected), "{case}");
        // The operator has the last word, and what he keeps can be overridden where he says so.
        assert_eq!(
            of("nickname", Some(&connection), linked),
            (ReadOnly, Provenance::PolicyReadOnly),
            "{case}"
        );
        assert_eq!(
            of("alias", Some(&connection), linked),
            (Editable, Provenance::OverrideAvailable(None)),
            "{case}"
        );
        assert_eq!(of("about", Some(&connection), linked), (Editable, Provenance::Own), "{case}");
        let (email, reason) = of("email", Some(&connection), linked);
        assert_eq!(email, ReadOnly, "{case}");
        let theirs = !matches!(reason, Provenance::VerifiedFlow);
        assert_eq!(theirs, kind == CustomDatabase || !is_ours && overwritten, "{case}");
    }
}

#[test]
fn a_user_without_identities_is_treated_as_the_tenants_own() {
    assert_eq!(of("name", None, false), (Access::Editable, Provenance::Own));
    assert_eq!(of("email", None, false), (Access::ReadOnly, Provenance::VerifiedFlow));
}

#[test]
fn strategies_and_their_kinds() {
    for (strategy, kind) in [
        ("auth0", Database),
        ("email", Passwordless),
        ("sms", Passwordless),
        ("google-oauth2", Social),
        ("something-new", Social),
        ("samlp", Enterprise),
        ("waad", Enterprise),
        ("oidc", Enterprise),
    ] {
        assert_eq!(ConnectionKind::of_provider(strategy), kind, "{strategy}");
    }
}
