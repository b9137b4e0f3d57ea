//! What people do while something goes wrong, and what they were told.

use crate::bench::{Administrator, Replica, forget_faults, journal_of, record_of, replica, session_of};
use crate::checker::{Attempt, Evidence, Told, Verdict, Write, judge};
use crate::faults::{Fault, Position};
use crate::report::Chance;
use crate::world::{World, now};
use reqwest::Response;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// Something that people do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operation {
    View,
    SaveField,
    SaveMetadata,
    TwoTabsTwoFields,
    TwoTabsOneField,
    SaveWhileAdministered,
    HangUp,
}

pub const OPERATIONS: [Operation; 7] = [
    Operation::View,
    Operation::SaveField,
    Operation::SaveMetadata,
    Operation::TwoTabsTwoFields,
    Operation::TwoTabsOneField,
    Operation::SaveWhileAdministered,
    Operation::HangUp,
];

impl Operation {
    pub fn name(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::SaveField => "save of a field",
            Self::SaveMetadata => "save of metadata",
            Self::TwoTabsTwoFields => "two tabs, two fields",
            Self::TwoTabsOneField => "two tabs, one field",
            Self::SaveWhileAdministered => "save while an administrator edits",
            Self::HangUp => "client hangs up",
        }
    }
}

/// One run.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    pub number: u64,
    pub fault: Fault,
    pub position: Position,
    pub operation: Operation,
    pub seed: u64,
}

impl Plan {
    /// Whether the whole tenant is made to refuse tokens: everybody there is met by it.
    pub fn is_global(&self) -> bool {
        matches!(self.fault, Fault::ExpiredToken | Fault::KeyRotation) && self.position == Position::Before
    }
}

/// What came of it.
pub struct Outcome {
    pub plan: Plan,
    pub verdict: Verdict,
    /// Whether the fault met a request.
    pub struck: bool,
    pub told: Vec<Told>,
    /// Answers that are no problem document of ours, or that never came.
    pub strange: Vec<String>,
    /// The second try after the fault did not go through.
    pub stuck: Vec<String>,
}

/// A person, who does one thing after the other.
pub struct Lane {
    pub user: String,
    pub mark: String,
    /// Somebody else, whose record must never be seen here.
    pub other: String,
}

/// What all lanes share.
pub struct Bench {
    pub world: World,
    /// A session to make others from.
    pub cookie: String,
    pub administrator: Mutex<Administrator>,
    /// Every user's mark.
    pub marks: Vec<(String, String)>,
}

/// Nobody waits longer than this for an answer.
const LONGEST: Duration = Duration::from_secs(40);

/// One person, one server of their own, one fault.
struct Run<'a> {
    bench: &'a Bench,
    lane: &'a Lane,
    plan: Plan,
    server: Replica,
    cookie: String,
    chance: Chance,
    strange: Vec<String>,
    attempts: Vec<Attempt>,
    shown: Vec<(String, String)>,
}

/// Carries a plan out.
pub async fn carry_out(bench: &Bench, lane: &Lane, plan: Plan) -> Outcome {
    let mark = &lane.mark;
    let record = json!({
        "nickname": format!("{mark} nick"), "given_name": format!("{mark} given"), "family_name": "F", "name": "N",
        "user_metadata": {
            "about": format!("{mark} about"), "location": format!("{mark} place"), "website": "https://before.example/",
            "plan": 1, "kept": {"by": "another program", "deep": {"n": 1}},
        },
    });
    record_of(&bench.world, &lane.user, record).await;
    let after = last_number(bench, lane).await;
    let run = Run {
        bench,
        lane,
        plan,
        server: replica(&bench.world).await,
        cookie: session_of(&bench.cookie, &lane.user),
        chance: Chance::of(plan.seed.wrapping_mul(1_000_003).wrapping_add(plan.number)),
        strange: Vec::new(),
        attempts: Vec::new(),
        shown: Vec::new(),
    };
    run.carry_out(after).await
}

async fn last_number(bench: &Bench, lane: &Lane) -> u64 {
    journal_of(&bench.world, &lane.user, 0).await.last().and_then(|entry| entry["seq"].as_u64()).unwrap_or(0)
}

/// A machine with much to do is late now and then, and runs beside this one let tokens expire for everybody: what works
/// within some seconds works.
const PAUSES: [Duration; 5] = [
    Duration::ZERO,
    Duration::from_millis(250),
    Duration::from_secs(1),
    Duration::from_secs(3),
    Duration::from_secs(6),
];

impl Run<'_> {
    async fn carry_out(mut self, after: u64) -> Outcome {
        // A server that has seen the tenant well, or one that has just started.
        if self.chance.below(4) > 0 && !self.is_served().await {
            self.strange.push("no view was answered before the fault".to_owned());
        }
        self.arm().await;
        let administered = self.operate().await;
        self.come_to_rest(after).await;
        let path = self.path();
        forget_faults(&self.bench.world, &path).await;
        let mut verdict = judge(&self.evidence(after, administered.as_ref()).await);
        let told = self.attempts.iter().map(|attempt| attempt.told).collect();
        let stuck = self.try_again().await;
        verdict.extend(later(&verdict, judge(&self.evidence(after, administered.as_ref()).await)));
        let struck = journal_of(&self.bench.world, &self.lane.user, after).await;
        let struck = struck.iter().any(|entry| entry["struck"] == true) || self.plan.is_global();
        Outcome { plan: self.plan, verdict, struck, told, strange: self.strange, stuck }
    }

    fn path(&self) -> String {
        format!("/api/v2/users/{}", self.lane.user.replace('|', "%7C"))
    }

    async fn arm(&mut self) {
        if self.plan.is_global() {
            let world = &self.bench.world;
            if self.plan.fault == Fault::ExpiredToken {
                world.control("tokens/expire", &json!({})).await;
            } else {
                world.control("keys/rotate", &json!({})).await;
                if self.chance.below(2) == 0 {
                    world.control("keys/drop", &json!({})).await;
                }
            }
            return;
        }
        let is_view = self.plan.operation == Operation::View;
        let path = self.path();
        let rules = self.plan.fault.rules(
            self.plan.position,
            is_view,
            &path,
            &self.lane.other,
            now(),
            &mut self.chance,
        );
        for rule in rules {
            self.bench.world.control("faults", &rule).await;
        }
    }

    fn value(&self, what: &str) -> String {
        format!("{} r{} {what}", self.lane.mark, self.plan.number)
    }

    /// Does it. What comes back is what an administrator stored meanwhile.
    async fn operate(&mut self) -> Option<Value> {
        let mark = self.lane.mark.clone();
        let nick = ("nickname", format!("{mark} nick"), self.value("nick"));
        let about = ("about", format!("{mark} about"), self.value("about"));
        let place = ("location", format!("{mark} place"), self.value("place"));
        let pause = Duration::from_millis(self.chance.below(25));
        match self.plan.operation {
            Operation::View => {
                self.view().await;
            }
            Operation::SaveField => self.save(&[nick]).await,
            Operation::SaveMetadata => self.save(&[about, place]).await,
            Operation::TwoTabsTwoFields => self.save_twice(nick, about, pause).await,
            Operation::TwoTabsOneField => {
                let other = ("nickname", format!("{mark} nick"), self.value("other nick"));
                self.save_twice(nick, other, pause).await;
            }
            Operation::SaveWhileAdministered => {
                let edit = json!({"given_name": self.value("by admin"), "user_metadata": {"plan": self.plan.number + 10}});
                let (user, bench) = (self.lane.user.clone(), self.bench);
                let administrate = async {
                    tokio::time::sleep(pause).await;
                    bench.administrator.lock().await.change(&user, &edit).await
                };
                let (request, edits) = (self.request(std::slice::from_ref(&about)), [about.clone()]);
                let (status, response) = tokio::join!(administrate, request);
                self.record(&edits, response).await;
                if status == 200 {
                    return Some(edit);
                }
                self.strange.push(format!("an administrator was answered with {status}"));
            }
            Operation::HangUp => {
                let request = self.request(std::slice::from_ref(&nick));
                match tokio::time::timeout(pause + Duration::from_millis(2), request).await {
                    Ok(response) => self.record(&[nick], response).await,
                    Err(_) => self.attempts.push(self.attempt(&nick, Told::Nothing)),
                }
            }
        }
        None
    }

    fn attempt(&self, (field, _, value): &Edit, told: Told) -> Attempt {
        Attempt { user: self.lane.user.clone(), field: home(field), value: value.clone(), told }
    }

    /// Looks at one's own profile: the status, where there is an answer.
    async fn view(&mut self) -> Option<u16> {
        let world = &self.server.world;
        let Ok(response) = tokio::time::timeout(LONGEST, world.get("/api/profile", &self.cookie)).await
        else {
            self.strange.push("a view was never answered".to_owned());
            return None;
        };
        let status = response.status().as_u16();
        let text = response.text().await.unwrap_or_default();
        if status == 200 && !text.contains(&self.lane.mark) {
            self.strange.push("a view shows something else than the record".to_owned());
        } else if status != 200 && code(&text).is_none() {
            self.strange.push(format!("a view was answered with {status} and no problem document"));
        }
        self.shown.push((self.lane.user.clone(), text));
        Some(status)
    }

    fn request(&self, edits: &[Edit]) -> impl Future<Output = Option<Response>> + use<> {
        let world = &self.server.world;
        let base: Value = edits.iter().map(|(field, base, _)| ((*field).to_owned(), json!(base))).collect();
        let edit: Value = edits.iter().map(|(field, _, edit)| ((*field).to_owned(), json!(edit))).collect();
        let request = world
            .request(reqwest::Method::POST, "/api/profile/update")
            .header("cookie", &self.cookie)
            .header("x-selfsame", "1")
            .json(&json!({"subject": self.lane.user, "base": base, "edit": edit}));
        async { tokio::time::timeout(LONGEST, request.send()).await.ok()?.ok() }
    }

    async fn save(&mut self, edits: &[Edit]) {
        let response = self.request(edits).await;
        self.record(edits, response).await;
    }

    async fn save_twice(&mut self, first: Edit, second: Edit, pause: Duration) {
        let (one, two) = ([first], [second]);
        let (early, late) = (self.request(&one), self.request(&two));
        let late = async {
            tokio::time::sleep(pause).await;
            late.await
        };
        let (early, late) = tokio::join!(early, late);
        self.record(&one, early).await;
        self.record(&two, late).await;
    }

    /// Writes down what a save was answered with.
    async fn record(&mut self, edits: &[Edit], response: Option<Response>) {
        let Some(response) = response else {
            self.strange.push(format!("the save of {edits:?} was never answered"));
            self.attempts
                .extend(edits.iter().map(|edit| self.attempt(edit, Told::Nothing)).collect::<Vec<_>>());
            return;
        };
        let status = response.status().as_u16();
        let text = response.text().await.unwrap_or_default();
        let answer: Value = serde_json::from_str(&text).unwrap_or_default();
        for edit in edits {
            let told = match (status, code(&text).as_deref()) {
                (200, _) if answer["values"][edit.0] == json!(edit.2) => Told::Saved,
                (200, _) => Told::NotSaved,
                (_, Some("outcome_unknown")) => Told::Unknown,
                (_, Some(_)) => Told::NotSaved,
                (_, None) => {
                    self.strange.push(format!("a save was answered with {status} and no problem document"));
                    Told::Unknown
                }
            };
            self.attempts.push(self.attempt(edit, told));
        }
        self.shown.push((self.lane.user.clone(), text));
    }

    /// Waits until nothing more happens to this user: a client that went away leaves a save behind, a slow tenant a write.
    async fn come_to_rest(&mut self, after: u64) {
        let is_left = self.plan.operation == Operation::HangUp;
        if !is_left && self.plan.fault != Fault::Latency {
            return;
        }
        let still = Duration::from_millis(if self.plan.fault == Fault::Latency { 900 } else { 300 });
        let patience = if self.plan.fault.is_slow() { 22 } else { 8 };
        let until = tokio::time::Instant::now() + Duration::from_secs(patience);
        let mut seen = journal_of(&self.bench.world, &self.lane.user, after).await;
        while tokio::time::Instant::now() < until {
            tokio::time::sleep(still).await;
            let found = journal_of(&self.bench.world, &self.lane.user, after).await;
            let has_written = found.iter().any(|entry| entry["method"] == "PATCH");
            if found == seen && (has_written || !is_left || !self.plan.fault.is_slow()) {
                return;
            }
            seen = found;
        }
    }

    /// Once nothing goes wrong any more, whoever was not told that it is saved tries again, and it is.
    async fn try_again(&mut self) -> Vec<String> {
        let mut stuck = Vec::new();
        let left: Vec<Attempt> =
            self.attempts.iter().filter(|attempt| attempt.told != Told::Saved).cloned().collect();
        if left.is_empty() && self.plan.operation != Operation::View {
            return stuck;
        }
        // A server that waits until the tenant has room says so: another one goes on in its place.
        self.server = replica(&self.bench.world).await;
        if !self.is_served().await {
            stuck.push("a view after the fault".to_owned());
        }
        for attempt in left {
            if !self.is_stored_in_the_end(&attempt).await {
                stuck.push(format!("{} after the fault", attempt.field));
            }
        }
        stuck
    }

    /// Saves once more, and again for as long as it is not the time.
    async fn is_stored_in_the_end(&mut self, attempt: &Attempt) -> bool {
        for pause in PAUSES {
            tokio::time::sleep(pause).await;
            let record = record_of(&self.bench.world, &self.lane.user, json!({})).await;
            let id = attempt.field.rsplit('.').next().unwrap_or_default();
            let (field, base) = match id {
                "nickname" => ("nickname", &record["nickname"]),
                "about" => ("about", &record["user_metadata"]["about"]),
                _ => ("location", &record["user_metadata"]["location"]),
            };
            let edit = (field, base.as_str().unwrap_or_default().to_owned(), attempt.value.clone());
            if edit.1 == edit.2 {
                return true;
            }
            self.save(std::slice::from_ref(&edit)).await;
            if self.attempts.last().is_some_and(|attempt| attempt.told == Told::Saved) {
                return true;
            }
        }
        false
    }

    /// Looks at the profile until it is shown.
    async fn is_served(&mut self) -> bool {
        for pause in PAUSES {
            tokio::time::sleep(pause).await;
            if self.view().await == Some(200) {
                return true;
            }
        }
        false
    }

    async fn evidence(&self, after: u64, administered: Option<&Value>) -> Evidence {
        let entries = journal_of(&self.bench.world, &self.lane.user, after).await;
        let writes = entries.iter().filter(|entry| entry["method"] == "PATCH").map(|entry| Write {
            user: self.lane.user.clone(),
            body: entry["body"].as_object().cloned().unwrap_or_default(),
            applied: entry["applied"] == true,
        });
        let writes = writes.collect();
        let user = &self.lane.user;
        let record = record_of(&self.bench.world, user, json!({})).await;
        let keep = |field: &str, value: Value| (user.clone(), field.to_owned(), value);
        let mut kept = vec![
            keep("user_metadata.kept", json!({"by": "another program", "deep": {"n": 1}})),
            keep("user_metadata.website", json!("https://before.example/")),
            keep("family_name", json!("F")),
        ];
        match administered {
            Some(edit) => {
                kept.push(keep("given_name", edit["given_name"].clone()));
                kept.push(keep("user_metadata.plan", edit["user_metadata"]["plan"].clone()));
            }
            None => kept.push(keep("user_metadata.plan", json!(1))),
        }
        Evidence {
            attempts: self.attempts.clone(),
            writes,
            records: [(user.clone(), record)].into(),
            shown: self.shown.clone(),
            marks: self.bench.marks.iter().cloned().collect(),
            kept,
        }
    }
}

/// A field, what the form was made from, and what it holds now.
type Edit = (&'static str, String, String);

/// Where the tenant keeps a field.
fn home(field: &str) -> String {
    match field {
        "nickname" => "nickname".to_owned(),
        other => format!("user_metadata.{other}"),
    }
}

/// The code of a problem document.
fn code(text: &str) -> Option<String> {
    serde_json::from_str::<Value>(text).ok()?["code"].as_str().map(str::to_owned)
}

/// What is found at the second look and was not at the first.
fn later(first: &Verdict, second: Verdict) -> Verdict {
    let new = |first: &[String], second: Vec<String>| {
        second.into_iter().filter(|found| !first.contains(found)).collect()
    };
    Verdict {
        lost: new(&first.lost, second.lost),
        duplicated: new(&first.duplicated, second.duplicated),
        false_success: new(&first.false_success, second.false_success),
        false_refusal: new(&first.false_refusal, second.false_refusal),
        cross_user: new(&first.cross_user, second.cross_user),
    }
}

/// For the lanes.
pub type Shared = Arc<Bench>;
