//! Judges a run by what clients were told and what the tenant did. It knows nothing of the server.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What a client was told of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Told {
    /// It is stored.
    Saved,
    /// It is not stored.
    NotSaved,
    /// Nobody knows.
    Unknown,
    /// Nothing: the client did not wait.
    Nothing,
}

/// One field that a client wanted to have another value. Values are unique, so that a write can be told by them.
#[derive(Clone, Debug)]
pub struct Attempt {
    pub user: String,
    pub field: String,
    pub value: String,
    pub told: Told,
}

/// A PATCH that the tenant received, in the order of arrival.
#[derive(Clone, Debug)]
pub struct Write {
    pub user: String,
    pub body: Map<String, Value>,
    pub applied: bool,
}

/// Everything that is known of a run.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    pub attempts: Vec<Attempt>,
    pub writes: Vec<Write>,
    /// The records at the end.
    pub records: BTreeMap<String, Value>,
    /// Text that somebody was shown.
    pub shown: Vec<(String, String)>,
    /// A text that is in one user's record and nowhere else.
    pub marks: BTreeMap<String, String>,
    /// What must be in a record at the end whatever happened: user, field, value.
    pub kept: Vec<(String, String, Value)>,
}

/// What is wrong with a run. Nothing, where all are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Said to be stored, was stored, and is gone though nobody replaced it.
    pub lost: Vec<String>,
    /// Stored more often than it was asked for.
    pub duplicated: Vec<String>,
    /// Said to be stored, and never was.
    pub false_success: Vec<String>,
    /// Said not to be stored, and was.
    pub false_refusal: Vec<String>,
    /// Somebody's value in somebody else's record, or before somebody else's eyes.
    pub cross_user: Vec<String>,
}

impl Verdict {
    pub fn extend(&mut self, other: Self) {
        self.lost.extend(other.lost);
        self.duplicated.extend(other.duplicated);
        self.false_success.extend(other.false_success);
        self.false_refusal.extend(other.false_refusal);
        self.cross_user.extend(other.cross_user);
    }
}

/// Judges a run.
pub fn judge(evidence: &Evidence) -> Verdict {
    let mut verdict = Verdict::default();
    for attempt in distinct(&evidence.attempts) {
        judge_attempt(evidence, attempt, &mut verdict);
    }
    for (user, field, expected) in &evidence.kept {
        let is = at(evidence.records.get(user), field);
        if is != Some(expected) {
            verdict.lost.push(format!("{field} of {user} was {expected} and is {is:?}"));
        }
    }
    judge_ownership(evidence, &mut verdict);
    verdict
}

/// One attempt for each value; the same value may have been tried again.
fn distinct(attempts: &[Attempt]) -> impl Iterator<Item = &Attempt> {
    attempts.iter().enumerate().filter_map(|(at, attempt)| {
        let is_same = |other: &Attempt| {
            (&other.user, &other.field, &other.value) == (&attempt.user, &attempt.field, &attempt.value)
        };
        (!attempts.get(..at)?.iter().any(is_same)).then_some(attempt)
    })
}

fn judge_attempt(evidence: &Evidence, attempt: &Attempt, verdict: &mut Verdict) {
    let Attempt { user, field, value, .. } = attempt;
    let name = format!("{field}={value} of {user}");
    let tries: Vec<_> = evidence
        .attempts
        .iter()
        .filter(|other| (&other.user, &other.field, &other.value) == (user, field, value))
        .collect();
    let told = |told: Told| tries.iter().any(|attempt| attempt.told == told);
    let is_it = |write: &Write| {
        write.user == *user && in_body(&write.body, field) == Some(&Value::from(value.as_str()))
    };
    let applied: Vec<usize> = evidence
        .writes
        .iter()
        .enumerate()
        .filter(|(_, write)| write.applied && is_it(write))
        .map(|(at, _)| at)
        .collect();
    if applied.len() > tries.len() {
        verdict.duplicated.push(format!(
            "{name}: stored {} times, asked {} times",
            applied.len(),
            tries.len()
        ));
    }
    if told(Told::Saved) {
        let Some(last) = applied.last() else {
            verdict.false_success.push(name);
            return;
        };
        let replaced = evidence.writes.iter().skip(last + 1).any(|write| {
            write.applied
                && write.user == *user
                && in_body(&write.body, field).is_some_and(|other| other.as_str() != Some(value.as_str()))
        });
        let is = at(evidence.records.get(user), field);
        if !replaced && is != Some(&Value::from(value.as_str())) {
            verdict.lost.push(format!("{name}: it is {is:?}"));
        }
    } else if tries.iter().all(|attempt| attempt.told == Told::NotSaved) && !applied.is_empty() {
        verdict.false_refusal.push(name);
    }
}

fn judge_ownership(evidence: &Evidence, verdict: &mut Verdict) {
    let foreign = |user: &str, text: &str| {
        let mark = evidence
            .marks
            .iter()
            .find(|(owner, mark)| owner.as_str() != user && text.contains(mark.as_str()));
        mark.map(|(owner, _)| owner.clone())
    };
    for write in &evidence.writes {
        if let Some(owner) = foreign(&write.user, &Value::Object(write.body.clone()).to_string()) {
            verdict.cross_user.push(format!("a value of {owner} was written to {}", write.user));
        }
        if write.applied && !evidence.attempts.iter().any(|attempt| attempt.user == write.user) {
            verdict.cross_user.push(format!("{} was written to, and wanted nothing", write.user));
        }
    }
    for (user, record) in &evidence.records {
        if let Some(owner) = foreign(user, &record.to_string()) {
            verdict.cross_user.push(format!("a value of {owner} is in the record of {user}"));
        }
    }
    for (user, text) in &evidence.shown {
        if let Some(owner) = foreign(user, text) {
            verdict.cross_user.push(format!("{user} was shown a value of {owner}"));
        }
    }
}

/// `nickname`, or `user_metadata.about`.
fn at<'a>(record: Option<&'a Value>, field: &str) -> Option<&'a Value> {
    field.split('.').try_fold(record?, |found, key| found.get(key))
}

fn in_body<'a>(body: &'a Map<String, Value>, field: &str) -> Option<&'a Value> {
    let (first, rest) = field.split_once('.').map_or((field, None), |(first, rest)| (first, Some(rest)));
    match rest {
        None => body.get(first),
        Some(rest) => at(body.get(first), rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const ABOUT: &str = "user_metadata.about";

    fn attempt(user: &str, value: &str, told: Told) -> Attempt {
        Attempt { user: user.to_owned(), field: ABOUT.to_owned(), value: value.to_owned(), told }
    }

    fn write(user: &str, value: &str, applied: bool) -> Write {
        let body = json!({"user_metadata": {"about": value}});
        Write { user: user.to_owned(), body: body.as_object().unwrap().clone(), applied }
    }

    fn evidence(attempts: Vec<Attempt>, writes: Vec<Write>, last: &str) -> Evidence {
        let record = json!({"nickname": "mark-a", "user_metadata": {"about": last, "plan": 1}});
        Evidence {
            attempts,
            writes,
            records: [("a".to_owned(), record)].into(),
            marks: [("a".to_owned(), "mark-a".to_owned()), ("b".to_owned(), "mark-b".to_owned())].into(),
            kept: vec![("a".to_owned(), "user_metadata.plan".to_owned(), json!(1))],
            ..Evidence::default()
        }
    }

    #[test]
    fn an_honest_run_has_nothing_against_it() {
        let saved = evidence(vec![attempt("a", "1", Told::Saved)], vec![write("a", "1", true)], "1");
        assert_eq!(judge(&saved), Verdict::default());
        let unknown = vec![attempt("a", "1", Told::Unknown), attempt("a", "2", Told::NotSaved)];
        let either_way = evidence(unknown, vec![write("a", "1", true), write("a", "2", false)], "1");
        assert_eq!(judge(&either_way), Verdict::default());
    }

    #[test]
    fn a_lost_write_is_seen() {
        let lost = evidence(vec![attempt("a", "1", Told::Saved)], vec![write("a", "1", true)], "0");
        assert_eq!(judge(&lost).lost.len(), 1);
        // Somebody's newer value is no loss, and one that was received only is no newer value.
        let two = vec![attempt("a", "1", Told::Saved), attempt("a", "2", Told::Unknown)];
        let newer = evidence(two.clone(), vec![write("a", "1", true), write("a", "2", true)], "2");
        assert_eq!(judge(&newer), Verdict::default());
        let refused = evidence(two, vec![write("a", "1", true), write("a", "2", false)], "2");
        assert_eq!(judge(&refused).lost.len(), 1);
    }

    #[test]
    fn a_lost_neighbour_is_seen() {
        let mut neighbour = evidence(vec![attempt("a", "1", Told::Saved)], vec![write("a", "1", true)], "1");
        neighbour.records.insert("a".to_owned(), json!({"user_metadata": {"about": "1"}}));
        assert_eq!(judge(&neighbour).lost.len(), 1);
    }

    #[test]
    fn a_duplicated_write_is_seen() {
        let twice = vec![write("a", "1", true), write("a", "1", true)];
        let once = evidence(vec![attempt("a", "1", Told::Saved)], twice.clone(), "1");
        assert_eq!(judge(&once).duplicated.len(), 1);
        let again = vec![attempt("a", "1", Told::Unknown), attempt("a", "1", Told::Saved)];
        assert_eq!(judge(&evidence(again, twice, "1")), Verdict::default(), "it was asked for twice");
    }

    #[test]
    fn a_false_success_is_seen() {
        for writes in
            [vec![], vec![write("a", "1", false)], vec![write("a", "2", true)], vec![write("b", "1", true)]]
        {
            let never = evidence(vec![attempt("a", "1", Told::Saved)], writes, "1");
            assert_eq!(judge(&never).false_success.len(), 1);
        }
    }

    #[test]
    fn a_false_refusal_is_seen() {
        let stored = evidence(vec![attempt("a", "1", Told::NotSaved)], vec![write("a", "1", true)], "1");
        assert_eq!(judge(&stored).false_refusal.len(), 1);
    }

    #[test]
    fn what_belongs_to_somebody_else_is_seen() {
        let good = evidence(vec![attempt("a", "1", Told::Saved)], vec![write("a", "1", true)], "1");
        let mut written = good.clone();
        written.writes.push(write("a", "mark-b", true));
        assert_eq!(judge(&written).cross_user.len(), 1);
        let mut stranger = good.clone();
        stranger.writes.push(write("c", "9", true));
        assert_eq!(judge(&stranger).cross_user.len(), 1);
        let mut stored = good.clone();
        stored.records.insert("b".to_owned(), json!({"nickname": "mark-a"}));
        assert_eq!(judge(&stored).cross_user.len(), 1);
        let mut shown = good;
        shown.shown.push(("a".to_owned(), "… mark-b …".to_owned()));
        shown.shown.push(("a".to_owned(), "… mark-a …".to_owned()));
        assert_eq!(judge(&shown).cross_user.len(), 1);
    }
}
