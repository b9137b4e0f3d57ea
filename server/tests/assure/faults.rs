//! What can go wrong between the server and the tenant, and where it strikes.

use crate::report::Chance;
use serde_json::{Value, json};

/// Something that goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    Latency,
    /// 429, and when there is room again.
    Limited(Room),
    Status(u16),
    Reset,
    Hang,
    Truncate,
    Garbage,
    AnotherUser,
    Redirect,
    Drip,
    Stall,
    Append,
    /// An answer of 50 MB.
    Huge,
    ExpiredToken,
    KeyRotation,
}

/// What a 429 says about when to come again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Room {
    Soon,
    Late,
    Past,
    Garbage,
    Unsaid,
}

/// Where it strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// The read before a write, or the read of a view.
    Before,
    /// The write before it takes effect; where only an answer can be spoiled, that of the write and of the reading back.
    Mid,
    /// The write after it took effect.
    After,
}

pub const FAULTS: [Fault; 23] = [
    Fault::Latency,
    Fault::Limited(Room::Soon),
    Fault::Limited(Room::Late),
    Fault::Limited(Room::Past),
    Fault::Limited(Room::Garbage),
    Fault::Limited(Room::Unsaid),
    Fault::Status(500),
    Fault::Status(502),
    Fault::Status(503),
    Fault::Status(504),
    Fault::Reset,
    Fault::Hang,
    Fault::Truncate,
    Fault::Garbage,
    Fault::AnotherUser,
    Fault::Redirect,
    Fault::Drip,
    Fault::Stall,
    Fault::Append,
    Fault::Huge,
    Fault::ExpiredToken,
    Fault::KeyRotation,
    // A second kind of "not found" would be a refusal, not a fault: the last one is a gateway that answers in HTML.
    Fault::Status(520),
];

pub const POSITIONS: [Position; 3] = [Position::Before, Position::Mid, Position::After];

impl Fault {
    pub fn name(self) -> String {
        match self {
            Self::Latency => "latency".to_owned(),
            Self::Limited(Room::Soon) => "429, room in 1 s".to_owned(),
            Self::Limited(Room::Late) => "429, room in 30 s".to_owned(),
            Self::Limited(Room::Past) => "429, reset in the past".to_owned(),
            Self::Limited(Room::Garbage) => "429, reset unreadable".to_owned(),
            Self::Limited(Room::Unsaid) => "429, reset not said".to_owned(),
            Self::Status(520) => "520 in HTML".to_owned(),
            Self::Status(status) => status.to_string(),
            Self::Reset => "connection reset".to_owned(),
            Self::Hang => "no answer".to_owned(),
            Self::Truncate => "body cut short".to_owned(),
            Self::Garbage => "body is garbage".to_owned(),
            Self::AnotherUser => "another user's record".to_owned(),
            Self::Redirect => "redirect to another host".to_owned(),
            Self::Drip => "body byte by byte".to_owned(),
            Self::Stall => "head, then nothing".to_owned(),
            Self::Append => "bytes behind the body".to_owned(),
            Self::Huge => "50 MB".to_owned(),
            Self::ExpiredToken => "machine token expired".to_owned(),
            Self::KeyRotation => "keys rotated".to_owned(),
        }
    }

    /// Whether somebody waits for it until patience ends.
    pub fn is_slow(self) -> bool {
        matches!(self, Self::Hang | Self::Stall | Self::Drip | Self::Huge)
    }

    /// It spoils an answer, and has no say in whether the request takes effect.
    fn spoils_answers(self) -> bool {
        matches!(
            self,
            Self::Truncate
                | Self::Garbage
                | Self::AnotherUser
                | Self::Drip
                | Self::Stall
                | Self::Append
                | Self::Huge
        )
    }

    /// A refusal comes before anything took effect, or the tenant lied.
    fn refuses(self) -> bool {
        matches!(self, Self::Limited(_) | Self::ExpiredToken | Self::KeyRotation)
    }

    /// The fault as the tenant takes it; `other` is somebody whose record is not this person's.
    fn written(self, other: &str, now: i64, chance: &mut Chance) -> Value {
        let limited = |reset: Option<String>| match reset {
            Some(reset) => json!({"status": 429, "headers": {"x-ratelimit-reset": reset}}),
            None => json!({"status": 429}),
        };
        match self {
            Self::Latency => json!({"delay_ms": 20 + chance.below(600)}),
            Self::Limited(Room::Soon) => limited(Some((now + 1).to_string())),
            Self::Limited(Room::Late) => limited(Some((now + 30).to_string())),
            Self::Limited(Room::Past) => limited(Some((now - 30).to_string())),
            Self::Limited(Room::Garbage) => limited(Some("soon".to_owned())),
            Self::Limited(Room::Unsaid) => limited(None),
            Self::Status(520) => json!({"status": 520, "body": "<html><title>520</title></html>"}),
            Self::Status(status) => json!({"status": status}),
            Self::Reset => json!({"reset": true}),
            Self::Hang => json!({"hang": true}),
            Self::Truncate => json!({"truncate": true}),
            Self::Garbage => json!({"garbage": true}),
            Self::AnotherUser => json!({"another_user": other}),
            Self::Redirect => json!({"redirect": "http://127.0.0.1:9/elsewhere"}),
            Self::Drip => json!({"drip_ms": 150}),
            Self::Stall => json!({"stall": true}),
            Self::Append => json!({"append": "{}"}),
            Self::Huge => json!({"padding": 50 * 1024 * 1024}),
            // What the tenant says to a token that it does not take.
            Self::ExpiredToken | Self::KeyRotation => json!({"status": 401}),
        }
    }

    /// The rules that make it strike there, for requests to a path.
    pub fn rules(
        self,
        position: Position,
        is_view: bool,
        path: &str,
        other: &str,
        now: i64,
        chance: &mut Chance,
    ) -> Vec<Value> {
        let mut fault = self.written(other, now, chance);
        // A fault that strikes once, and one that meets the second try as well.
        let count = 1 + chance.below(2);
        let mut rule = |method: &str, skip: u64, count: u64, when: &str| {
            fault["when"] = json!(when);
            json!({"method": method, "path_prefix": path, "skip": skip, "count": count, "fault": fault})
        };
        match (position, is_view) {
            (Position::Before, _) => vec![rule("GET", 0, count, "before")],
            (Position::Mid, true) => vec![rule("GET", 0, 2, "before")],
            (Position::After, true) => vec![rule("GET", 0, count, "after")],
            (Position::Mid, false) if self.spoils_answers() => {
                vec![rule("PATCH", 0, 1, "after"), rule("GET", 1, count, "after")]
            }
            (Position::Mid, false) => vec![rule("PATCH", 0, count, "before")],
            // The write took effect and its answer is lost; reading it back is refused.
            (Position::After, false) if self.refuses() => {
                let lost = json!({"reset": true, "when": "after"});
                let lost = json!({"method": "PATCH", "path_prefix": path, "count": 1, "fault": lost});
                vec![lost, rule("GET", 1, count, "before")]
            }
            (Position::After, false) => vec![rule("PATCH", 0, count, "after")],
        }
    }
}
