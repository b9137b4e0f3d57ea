//! What the line at the foot of a form says. A form is in one of these states at a time; whoever adds one is asked by the
//! compiler for its sentence, its way on, and what becomes of it when the person types on.

use crate::words;

/// What a form tells about itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// Nothing.
    Quiet,
    /// Something that is over and leaves nothing to do in this line.
    Told(String),
    /// A save is over and can be undone.
    Undoable(String),
    /// The server was asked a moment ago.
    Waiting(Work),
    /// The server was asked longer ago than usual. A figure beside it counts up.
    Slow(Work),
    /// There is no room for requests just now. A figure beside it counts down.
    Held(Held),
    /// The browser has no connection.
    Offline(Asked),
    /// The browser has a connection, and no answer came over it.
    NoServer,
    /// The server could not reach the tenant; nothing was saved.
    Unreachable,
    /// The session is over.
    SessionEnded,
    /// Somebody else is signed in now.
    OtherAccount,
    /// It is not known whether the last save was stored.
    Unknown(Doubt),
    /// Looked up: nothing of the last save is stored.
    NotStored,
    /// Looked up: some fields of the last save are stored and some are not, by their names.
    PartlyStored(String),
    /// The account cannot be used any more.
    Shut(Shut),
    /// A fault of ours, with the name it has in the log.
    Fault(Option<String>),
}

/// What the server was asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// To save.
    Save,
    /// To say what is stored.
    Look,
}

/// A save that has to wait.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// Who has no room.
    pub by: Holder,
    /// Who is to try again.
    pub again: Again,
    /// When, in milliseconds of the page's own clock.
    pub until: f64,
}

/// Who has no room for requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The tenant.
    Tenant,
    /// This server: the person asked too often.
    Server,
}

/// Who tries again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// The page, once.
    ByItself,
    /// The person.
    ByHand,
}

/// What was asked for while there was no connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Nothing.
    Nothing,
    /// A save, which was not sent.
    NotSent,
    /// A save, which may have arrived.
    PerhapsArrived,
}

/// Why it is not known whether something was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The tenant, or something before it, gave no answer.
    NoAnswer,
    /// The person did not wait for the answer.
    Stopped,
    /// Looking it up brought no answer either.
    StillNoAnswer,
}

/// Why an account cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shut {
    /// The tenant has blocked it.
    Blocked,
    /// It was deleted.
    Gone,
}

/// What can be done about it, beside the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOn {
    /// Nothing, here.
    Nothing,
    /// A button.
    Button(Act),
    /// A link to a page of ours.
    Link {
        /// Which one it is.
        to: Leads,
        /// The page.
        href: &'static str,
        /// Whether this page, and what is typed into it, has to stay.
        new_tab: bool,
    },
}

/// Where a link in the line leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To a new session.
    SignIn,
    /// To this page once more.
    Reload,
}

impl Leads {
    /// The words of the link.
    pub fn label(self) -> String {
        match self {
            Self::SignIn => words::form_act_sign_in(),
            Self::Reload => words::form_act_reload(),
        }
    }
}

/// What a button in the line does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Puts back what the last save changed.
    Undo,
    /// Waits no longer for an answer.
    Stop,
    /// Takes back that the page tries again by itself.
    Cancel,
    /// Saves.
    Save,
    /// Looks up what is stored.
    Check,
}

impl Act {
    /// The words on the button.
    pub fn label(self) -> String {
        match self {
            Self::Undo => words::form_act_undo(),
            Self::Stop => words::form_act_stop(),
            Self::Cancel => words::form_act_cancel(),
            Self::Save => words::form_act_save(),
            Self::Check => words::form_act_check(),
        }
    }

    /// Its name, for the style sheet and for tests.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Stop => "stop",
            Self::Cancel => "cancel",
            Self::Save => "save",
            Self::Check => "check",
        }
    }
}

impl Line {
    /// What is said. It is said once: what changes by the second is a figure beside it.
    pub fn sentence(&self) -> String {
        match self {
            Self::Quiet => String::new(),
            Self::Told(sentence) | Self::Undoable(sentence) => sentence.clone(),
            Self::Waiting(Work::Save) => words::form_saving(),
            Self::Waiting(Work::Look) => words::form_checking(),
            Self::Slow(_) => words::form_slow(),
            Self::Held(Held { by: Holder::Tenant, again: Again::ByItself, .. }) => {
                words::form_busy_by_itself()
            }
            Self::Held(Held { by: Holder::Tenant, again: Again::ByHand, .. }) => words::form_busy_by_hand(),
            Self::Held(Held { by: Holder::Server, again: Again::ByItself, .. }) => {
                words::form_often_by_itself()
            }
            Self::Held(Held { by: Holder::Server, again: Again::ByHand, .. }) => words::form_often_by_hand(),
            Self::Offline(Asked::Nothing) => words::form_offline(),
            Self::Offline(Asked::NotSent) => words::form_offline_not_sent(),
            Self::Offline(Asked::PerhapsArrived) => words::form_offline_perhaps(),
            Self::NoServer => words::form_no_server(),
            Self::Unreachable => words::form_unreachable(),
            Self::SessionEnded => words::form_session_ended(),
            Self::OtherAccount => words::error_other_account(),
            Self::Unknown(Doubt::NoAnswer) => words::form_unknown(),
            Self::Unknown(Doubt::Stopped) => words::form_unknown_stopped(),
            Self::Unknown(Doubt::StillNoAnswer) => words::form_unknown_still(),
            Self::NotStored => words::form_look_not_stored(),
            Self::PartlyStored(names) => words::form_look_partly(names),
            Self::Shut(Shut::Blocked) => words::form_blocked(),
            Self::Shut(Shut::Gone) => words::form_gone(),
            Self::Fault(None) => words::error_internal(),
            Self::Fault(Some(name)) => words::form_fault_reference(name),
        }
    }

    /// What can be done about it in the line itself.
    pub const fn way_on(&self) -> WayOn {
        match self {
            Self::Undoable(_) => WayOn::Button(Act::Undo),
            Self::Slow(_) => WayOn::Button(Act::Stop),
            Self::Held(Held { again: Again::ByItself, .. })
            | Self::Offline(Asked::NotSent | Asked::PerhapsArrived) => WayOn::Button(Act::Cancel),
            Self::NoServer | Self::Unreachable | Self::NotStored | Self::PartlyStored(_) => {
                WayOn::Button(Act::Save)
            }
            Self::Unknown(_) => WayOn::Button(Act::Check),
            Self::SessionEnded => {
                WayOn::Link { to: Leads::SignIn, href: "/signin?return_to=/profile", new_tab: true }
            }
            Self::OtherAccount => WayOn::Link { to: Leads::Reload, href: "/profile", new_tab: false },
            Self::Quiet
            | Self::Told(_)
            | Self::Waiting(_)
            | Self::Held(Held { again: Again::ByHand, .. })
            | Self::Offline(Asked::Nothing)
            | Self::Shut(_)
            | Self::Fault(_) => WayOn::Nothing,
        }
    }

    /// The name of the state, for the style sheet and for tests.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Quiet => "quiet",
            Self::Told(_) => "told",
            Self::Undoable(_) => "undoable",
            Self::Waiting(_) => "waiting",
            Self::Slow(_) => "slow",
            Self::Held(_) => "held",
            Self::Offline(_) => "offline",
            Self::NoServer => "no-server",
            Self::Unreachable => "unreachable",
            Self::SessionEnded => "session-ended",
            Self::OtherAccount => "other-account",
            Self::Unknown(_) => "unknown",
            Self::NotStored => "not-stored",
            Self::PartlyStored(_) => "partly-stored",
            Self::Shut(_) => "shut",
            Self::Fault(_) => "fault",
        }
    }

    /// Whether what the page shows may be old by now, because nobody could be asked.
    pub const fn is_stale(&self) -> bool {
        match self {
            Self::Offline(_) | Self::NoServer | Self::Unreachable | Self::Unknown(_) => true,
            Self::Quiet
            | Self::Told(_)
            | Self::Undoable(_)
            | Self::Waiting(_)
            | Self::Slow(_)
            | Self::Held(_)
            | Self::SessionEnded
            | Self::OtherAccount
            | Self::NotStored
            | Self::PartlyStored(_)
            | Self::Shut(_)
            | Self::Fault(_) => false,
        }
    }

    /// Whether the page saves by itself once there is a connection.
    pub const fn saves_when_online(&self) -> bool {
        matches!(self, Self::Offline(Asked::NotSent | Asked::PerhapsArrived))
    }

    /// What becomes of it when the person goes on typing, if anything does: what the page was about to do by itself is the
    /// person's again, for nobody wants half a word saved, and what could be undone is no longer all there is.
    pub fn after_typing(&self) -> Option<Self> {
        match self {
            Self::Undoable(sentence) => Some(Self::Told(sentence.clone())),
            Self::Held(held @ Held { again: Again::ByItself, .. }) => {
                Some(Self::Held(Held { again: Again::ByHand, ..*held }))
            }
            Self::Offline(Asked::NotSent) => Some(Self::Offline(Asked::Nothing)),
            Self::Offline(Asked::PerhapsArrived) => Some(Self::Unknown(Doubt::NoAnswer)),
            _ => None,
        }
    }

    /// What becomes of it when the person does not want the page to save by itself.
    pub fn after_cancelling(&self) -> Option<Self> {
        match self {
            Self::Held(Held { again: Again::ByItself, .. }) => Some(Self::Told(words::form_cancelled())),
            other => other.after_typing(),
        }
    }
}

#[cfg(any(feature = "hydrate", test))]
/// What became of one field of a save whose outcome was not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It is stored.
    Stored,
    /// It is not.
    NotStored,
}

#[cfg(any(feature = "hydrate", test))]
/// What a look at the fields of a save says, each with its name.
pub fn verdict(found: &[(Found, String)]) -> Line {
    let names = found.iter().filter(|(found, _)| *found == Found::NotStored).map(|(_, name)| name.as_str());
    let missing: Vec<&str> = names.collect();
    match missing.len() {
        0 => Line::Told(words::form_look_stored()),
        all if all == found.len() => Line::NotStored,
        _ => Line::PartlyStored(missing.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Line> {
        let mut all = vec![
            Line::Quiet,
            Line::Told("Saved.".into()),
            Line::Undoable("Saved.".into()),
            Line::NoServer,
            Line::Unreachable,
            Line::SessionEnded,
            Line::OtherAccount,
            Line::NotStored,
            Line::PartlyStored("Nickname".to_owned()),
            Line::Fault(None),
            Line::Fault(Some("abc".to_owned())),
        ];
        all.extend([Work::Save, Work::Look].map(Line::Waiting));
        all.extend([Work::Save, Work::Look].map(Line::Slow));
        all.extend([Asked::Nothing, Asked::NotSent, Asked::PerhapsArrived].map(Line::Offline));
        all.extend([Doubt::NoAnswer, Doubt::Stopped, Doubt::StillNoAnswer].map(Line::Unknown));
        all.extend([Shut::Blocked, Shut::Gone].map(Line::Shut));
        for by in [Holder::Tenant, Holder::Server] {
            all.extend(
                [Again::ByItself, Again::ByHand].map(|again| Line::Held(Held { by, again, until: 1.0 })),
            );
        }
        all
    }

    #[test]
    fn every_state_but_one_says_something_and_each_says_something_else() {
        let mut sentences: Vec<_> = all().iter().skip(2).map(|line| line.sentence()).collect();
        assert!(sentences.iter().all(|sentence| sentence.len() > 5));
        let count = sentences.len();
        sentences.sort();
        sentences.dedup();
        // Slow is slow, whatever was asked.
        assert_eq!(sentences.len(), count - 1);
    }

    #[test]
    fn states_and_buttons_have_names_of_their_own() {
        let mut names: Vec<_> = all().iter().map(Line::name).collect();
        names.dedup();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
        for line in all() {
            if let WayOn::Button(act) = line.way_on() {
                assert!(act.label().chars().next().is_some_and(char::is_uppercase));
            }
        }
    }

    #[test]
    fn what_the_page_shows_is_called_old_when_nobody_could_be_asked() {
        for line in all() {
            let sentence = line.sentence();
            let nobody = [
                "offline",
                "cannot be reached",
                "no answer, so",
                "still no answer",
                "broke off",
                "did not wait",
            ];
            assert_eq!(line.is_stale(), nobody.iter().any(|words| sentence.contains(words)), "{sentence}");
        }
    }

    #[test]
    fn every_way_on_has_words_and_a_name() {
        for line in all() {
            let (words, name) = match line.way_on() {
                WayOn::Nothing => continue,
                WayOn::Button(act) => (act.label(), act.name()),
                WayOn::Link { to, href, .. } => (to.label(), href),
            };
            assert!(!words.is_empty() && !name.is_empty(), "{line:?}");
        }
    }

    #[test]
    fn a_countdown_goes_on_where_it_was() {
        let held = Held { by: Holder::Tenant, again: Again::ByItself, until: 7.0 };
        let Some(Line::Held(after)) = Line::Held(held).after_typing() else { panic!("it is held no more") };
        assert_eq!((after.again, after.until.to_bits()), (Again::ByHand, held.until.to_bits()));
    }

    #[test]
    fn only_what_is_certain_is_said_of_what_was_saved() {
        for line in all() {
            let sentence = line.sentence();
            let (certain, doubt) = (sentence.contains("nothing was saved"), sentence.contains("do not know"));
            assert!(!(certain && doubt), "{sentence}");
            assert_eq!(
                doubt,
                matches!(line, Line::Unknown(_) | Line::NoServer | Line::Offline(Asked::PerhapsArrived))
            );
        }
    }

    #[test]
    fn nothing_is_saved_by_itself_once_somebody_types_on_or_says_no() {
        for line in all() {
            let is_automatic = line.way_on() == WayOn::Button(Act::Cancel);
            for next in [line.after_typing(), line.after_cancelling()] {
                assert!(next.is_some() || !is_automatic, "{line:?}");
                let next = next.unwrap_or(line.clone());
                assert_ne!(next.way_on(), WayOn::Button(Act::Cancel), "{line:?}");
                assert!(!next.saves_when_online(), "{line:?}");
            }
        }
    }

    #[test]
    fn a_look_says_saved_only_when_all_of_it_is() {
        let found = |stored: [bool; 2]| {
            let found = |stored| if stored { Found::Stored } else { Found::NotStored };
            verdict(&[(found(stored[0]), "Nickname".to_owned()), (found(stored[1]), "Full name".to_owned())])
        };
        assert!(matches!(found([true, true]), Line::Told(_)));
        assert_eq!(found([false, false]), Line::NotStored);
        assert_eq!(found([true, false]), Line::PartlyStored("Full name".to_owned()));
    }
}
