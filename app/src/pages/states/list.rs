use super::people;
use crate::by_field::ByField;
use crate::components::Frozen;
use crate::error::ApiError;
use crate::line::{Again, Asked, Doubt, Held, Holder, Line, Shut, Work};
use crate::ports::Unsaved;
use crate::wire::ProfileView;
use crate::words;
use profile::{Conflict, Refusal, UserId, Values};

/// A state and what it is.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// Its name in the address.
    pub name: &'static str,
    /// What it is, for developers.
    pub about: &'static str,
    make: fn() -> Option<Shown>,
}

/// What is shown.
pub enum Shown {
    /// The start page, for somebody who comes, or who has just signed out.
    SignedOut {
        /// The second of them.
        just_left: bool,
    },
    /// The way back from the tenant.
    SigningIn,
    /// A page that is not there.
    NotFound,
    /// A page that could not be shown.
    Trouble(ApiError),
    /// A profile.
    Profile {
        /// Whose.
        view: Box<ProfileView>,
        /// A plain post that was not saved.
        unsaved: Option<Box<Unsaved>>,
        /// What happened in the browser.
        frozen: Option<Frozen>,
    },
}

impl State {
    /// What is shown in it.
    pub fn shown(&self) -> Shown {
        // Made-up people are made up right, which a test holds.
        let mut shown = (self.make)().unwrap_or(Shown::NotFound);
        // Each is somebody else's, so that what is typed into one is no draft in another.
        if let (Shown::Profile { view, .. }, Ok(subject)) =
            (&mut shown, UserId::parse(format!("auth0|{}", self.name)))
        {
            view.subject = subject;
        }
        shown
    }
}

const fn state(name: &'static str, about: &'static str, make: fn() -> Option<Shown>) -> State {
    State { name, about, make }
}

/// All of them.
pub const STATES: &[State] = &[
    state("signed-out", "Signed out", || Some(Shown::SignedOut { just_left: false })),
    state("farewell", "Signed out just now", || Some(Shown::SignedOut { just_left: true })),
    state("signing-in", "Signing in", || Some(Shown::SigningIn)),
    state("first-visit", "First visit, nothing filled in", || plain(people::nobody_yet())),
    state("editable", "Everything editable", || plain(people::alice())),
    state("read-only", "Owned by Google", || plain(people::grace())),
    state("managed", "Managed by an organisation", || plain(people::sam())),
    state("copied", "Copied at the first sign-in", || plain(people::frida())),
    state("right-to-left", "A name from right to left", || plain(people::noor())),
    state("long", "Long words", || plain(people::long())),
    state("dirty", "Unsaved changes", || typed(|| Line::Quiet)),
    state("saving", "Saving", || typed(|| Line::Waiting(Work::Save))),
    state("slow", "Slow", || typed(|| Line::Slow(Work::Save))),
    state("saved", "Saved, with a way back", || still(|| Line::Undoable(words::form_saved()))),
    state("undone", "Undone", || still(|| Line::Told(words::form_undone()))),
    state("refused-by-rule", "Refused by a rule", || {
        let refused = [("website".to_owned(), Refusal::NotAWebAddress)];
        unsaved(ApiError::Refused { fields: ByField::from(refused) }, "website", "", "nonsense", false)
    }),
    state("refused-upstream", "Refused by the tenant", || {
        let refused = [("nickname".to_owned(), Refusal::Managed)];
        unsaved(ApiError::Refused { fields: ByField::from(refused) }, "nickname", "al", "Ali", true)
    }),
    state("conflict", "Changed elsewhere meanwhile", || {
        let both = Conflict { theirs: "Allie".to_owned(), mine: "Ali".to_owned() };
        let fields = ByField::from([("nickname".to_owned(), both)]);
        unsaved(ApiError::Conflict { fields }, "nickname", "al", "Ali", false)
    }),
    state("full", "No room left", || {
        unsaved(ApiError::NoRoom { left: 40, needed: 500 }, "about", "", "Much", false)
    }),
    state("draft", "A draft is back", || typed(|| Line::Told(words::form_draft_back()))),
    state("offline", "Offline", || typed(|| Line::Offline(Asked::NotSent))),
    state("rate-limited", "Too often", || typed(|| held(Holder::Server))),
    state("busy", "The tenant is busy", || typed(|| held(Holder::Tenant))),
    state("no-server", "No answer from the server", || typed(|| Line::NoServer)),
    state("unreachable", "The tenant cannot be reached, while saving", || typed(|| Line::Unreachable)),
    state("outcome-unknown", "Nobody knows whether it was saved", || {
        typed(|| Line::Unknown(Doubt::NoAnswer))
    }),
    state("session-ended", "The session has ended", || typed(|| Line::SessionEnded)),
    state("other-account", "Somebody else is signed in", || typed(|| Line::OtherAccount)),
    state("fault", "A fault of ours, while saving", || typed(|| Line::Fault(Some("4f1c2a".to_owned())))),
    state("shut", "Blocked, while saving", || typed(|| Line::Shut(Shut::Blocked))),
    state("blocked", "Blocked", || Some(Shown::Trouble(ApiError::Blocked))),
    state("gone", "Deleted", || Some(Shown::Trouble(ApiError::Gone))),
    state("tenant-unreachable", "The tenant cannot be reached", || {
        Some(Shown::Trouble(ApiError::Unavailable))
    }),
    state("tenant-busy", "The tenant is busy, on a page", || {
        Some(Shown::Trouble(ApiError::Busy { retry_after: 30 }))
    }),
    state("not-found", "Not found", || Some(Shown::NotFound)),
    state("server-error", "Server error", || Some(Shown::Trouble(ApiError::Internal))),
];

fn held(by: Holder) -> Line {
    Line::Held(Held { by, again: Again::ByItself, until: 0.0 })
}

fn plain(view: Option<ProfileView>) -> Option<Shown> {
    Some(Shown::Profile { view: Box::new(view?), unsaved: None, frozen: None })
}

/// Something was typed, and the line says something.
fn typed(line: fn() -> Line) -> Option<Shown> {
    frozen(line, Some(("nickname", "Ali")))
}

/// Nothing was typed, and the line says something.
fn still(line: fn() -> Line) -> Option<Shown> {
    frozen(line, None)
}

fn frozen(line: fn() -> Line, typed: Option<(&'static str, &'static str)>) -> Option<Shown> {
    let frozen = Frozen { group: "profile", line: line(), typed };
    Some(Shown::Profile { view: Box::new(people::alice()?), unsaved: None, frozen: Some(frozen) })
}

fn unsaved(error: ApiError, id: &str, base: &str, typed: &str, rest_saved: bool) -> Option<Shown> {
    let one = |text: &str| Values::from([(id.to_owned(), text.to_owned())]);
    let unsaved = Unsaved { error, base: one(base), typed: one(typed), rest_saved };
    Some(Shown::Profile { view: Box::new(people::alice()?), unsaved: Some(Box::new(unsaved)), frozen: None })
}
