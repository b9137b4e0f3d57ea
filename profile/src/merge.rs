//! Three-way merge, field by field: what the form was made from, what is stored now, and what was typed.

use crate::record::Values;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Two people, or two tabs, changed one field to different values. The person settles it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// What is stored now.
    pub theirs: String,
    /// What was typed.
    pub mine: String,
}

/// The outcome for one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Merged {
    /// Nothing to write: it was not edited, or somebody stored the same meanwhile.
    Keep,
    /// Write what was typed.
    Write,
    /// Both changed, differently.
    Conflict,
}

/// The outcome for a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merge {
    /// The fields to write.
    pub write: Values,
    /// The fields that the person has to settle.
    pub conflicts: BTreeMap<String, Conflict>,
}

/// Merges one field.
#[must_use]
pub fn merge_field(base: &str, theirs: &str, mine: &str) -> Merged {
    if mine == base || mine == theirs {
        Merged::Keep
    } else if theirs == base {
        Merged::Write
    } else {
        Merged::Conflict
    }
}

/// Merges the fields of a form. A field counts only when it is in all three: without its base nobody can tell an edit
/// from a stale value.
#[must_use]
pub fn merge(base: &Values, theirs: &Values, mine: &Values) -> Merge {
    let mut outcome = Merge::default();
    for (id, mine) in mine {
        let (Some(base), Some(theirs)) = (base.get(id), theirs.get(id)) else { continue };
        match merge_field(base, theirs, mine) {
            Merged::Keep => {}
            Merged::Write => {
                outcome.write.insert(id.clone(), mine.clone());
            }
            Merged::Conflict => {
                let conflict = Conflict { theirs: theirs.clone(), mine: mine.clone() };
                outcome.conflicts.insert(id.clone(), conflict);
            }
        }
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values() -> impl Strategy<Value = Values> {
        // Few texts, so that equal and colliding edits are common; now and then a field is missing.
        prop::collection::vec(prop::option::weighted(0.9, "[x-z]{0,1}"), 5).prop_map(|texts| {
            let ids = ["a", "b", "c", "d", "e"].into_iter().map(str::to_owned);
            ids.zip(texts).filter_map(|(id, text)| Some((id, text?))).collect()
        })
    }

    fn applied(theirs: &Values, write: &Values) -> Values {
        let mut result = theirs.clone();
        result.extend(write.clone());
        result
    }

    proptest! {
        #[test]
        fn an_unedited_form_writes_nothing(base in values(), theirs in values()) {
            prop_assert_eq!(merge(&base, &theirs, &base), Merge::default());
        }

        #[test]
        fn saving_twice_writes_once(base in values(), theirs in values(), mine in values()) {
            let once = applied(&theirs, &merge(&base, &theirs, &mine).write);
            prop_assert_eq!(merge(&base, &once, &mine).write, Values::new());
        }

        #[test]
        fn disjoint_edits_commute(base in values(), a in "[x-z]", b in "[x-z]") {
            let (mut first, mut second) = (base.clone(), base.clone());
            first.insert("a".into(), a);
            second.insert("b".into(), b);
            let one_way = applied(&first, &merge(&base, &first, &second).write);
            let other_way = applied(&second, &merge(&base, &second, &first).write);
            for id in base.keys() {
                prop_assert_eq!(one_way.get(id), other_way.get(id));
            }
        }

        #[test]
        fn every_edit_is_written_stored_already_or_put_to_the_person(base in values(), theirs in values(), mine in values()) {
            let merged = merge(&base, &theirs, &mine);
            for (id, mine) in &mine {
                let (Some(base), Some(theirs)) = (base.get(id), theirs.get(id)) else { continue };
                let settled = mine == base || mine == theirs;
                let fate = (settled, merged.write.contains_key(id), merged.conflicts.contains_key(id));
                prop_assert!(matches!(fate, (true, false, false) | (false, true, false) | (false, false, true)));
            }
        }
    }
}
