use super::*;
use crate::user_id::UserId;
use crate::{NoRoom, Schema, fits};
use proptest::prelude::*;
use serde_json::json;

fn schema() -> Schema {
    Schema::parse(
        r#"
        [[group]]
        id = "profile"
        [[group.field]]
        id = "name"
        [[group.field]]
        id = "nickname"
        [[group.field]]
        id = "about"
        [[group.field]]
        id = "website"
        [[group.field]]
        id = "address"
        [[group.field]]
        id = "weekly"
        home = "user_metadata.preferences.newsletter.weekly"
        type = "yes_no"
        label = "Weekly letter"
        [[group.field]]
        id = "density"
        home = "user_metadata.preferences.density"
        type = "number"
        label = "Density"
        [[group.field]]
        id = "papers"
        home = "user_metadata.favourite_papers"
        type = "list"
        label = "Papers"
        [[group.field]]
        id = "email"
        "#,
    )
    .unwrap()
}

fn record(root: &[(RootAttribute, &str)], user_metadata: Value) -> Record {
    Record {
        user_id: UserId::parse("auth0|alice").unwrap(),
        root: root.iter().map(|(attribute, text)| (*attribute, (*text).to_owned())).collect(),
        user_metadata: user_metadata.as_object().cloned().unwrap_or_default(),
        identities: Vec::new(),
        email: None,
        email_verified: false,
        phone_number: None,
        blocked: false,
        size: 0,
    }
}

fn values<const N: usize>(pairs: [(&str, &str); N]) -> Values {
    pairs.map(|(id, text)| (id.to_owned(), text.to_owned())).into()
}

/// What the tenant does with a body: root attributes replaced, metadata merged at its first level, `null` removes.
fn tenant(record: &Record, body: &Value) -> Record {
    let mut after = record.clone();
    for (key, value) in body.as_object().unwrap() {
        if key == "user_metadata" {
            for (key, value) in value.as_object().unwrap() {
                if value.is_null() {
                    after.user_metadata.remove(key);
                } else {
                    after.user_metadata.insert(key.clone(), value.clone());
                }
            }
        } else {
            let attribute = RootAttribute::of_key(key).unwrap();
            match value.as_str() {
                Some(text) => drop(after.root.insert(attribute, text.to_owned())),
                None => drop(after.root.remove(&attribute)),
            }
        }
    }
    after
}

#[test]
fn only_what_differs_is_sent_and_a_cleared_field_is_removed() {
    let before = record(
        &[(RootAttribute::Name, "Alice"), (RootAttribute::Nickname, "al")],
        json!({"about": "x", "nested": {"a": 1}}),
    );
    let write =
        values([("name", "Alice"), ("nickname", ""), ("about", ""), ("website", "https://a.example")]);
    let change = ProfileChange::between(&schema(), &before, &write);
    assert_eq!(
        change.to_json(),
        json!({"nickname": null, "user_metadata": {"about": null, "website": "https://a.example"}})
    );
    assert_eq!(change.field_ids(&schema()), ["nickname", "about", "website"]);
}

#[test]
fn the_same_values_make_no_change() {
    let before = record(&[(RootAttribute::Name, "Alice")], json!({"about": "x", "favourite_papers": ["a"]}));
    assert!(ProfileChange::between(&schema(), &before, &before.values(&schema())).is_empty());
}

#[test]
fn a_refused_attribute_is_left_out_and_the_rest_stays() {
    let before = record(&[], json!({}));
    let change = ProfileChange::between(&schema(), &before, &values([("name", "A"), ("about", "b")]));
    assert_eq!(change.without(&[RootAttribute::Name]).to_json(), json!({"user_metadata": {"about": "b"}}));
}

#[test]
fn a_change_is_empty_only_when_it_holds_neither_attributes_nor_metadata() {
    let before = record(&[], json!({}));
    for (write, is_empty) in
        [(values([]), true), (values([("name", "A")]), false), (values([("about", "b")]), false)]
    {
        assert_eq!(ProfileChange::between(&schema(), &before, &write).is_empty(), is_empty, "{write:?}");
    }
}

#[test]
fn a_change_has_not_touched_a_record_that_is_as_it_was_wherever_it_writes() {
    let before = record(&[(RootAttribute::Name, "A")], json!({"about": "a"}));
    let change = ProfileChange::between(&schema(), &before, &values([("name", "B"), ("about", "b")]));
    let elsewhere = record(
        &[(RootAttribute::Name, "A"), (RootAttribute::Nickname, "n")],
        json!({"about": "a", "website": "https://a.example"}),
    );
    assert!(change.has_not_touched(&before, &elsewhere));
    for other in [
        record(&[(RootAttribute::Name, "B")], json!({"about": "a"})),
        record(&[(RootAttribute::Name, "A")], json!({"about": "b"})),
        record(&[], json!({"about": "a"})),
        record(&[(RootAttribute::Name, "A")], json!({})),
        record(&[(RootAttribute::Name, "B")], json!({"about": "b"})),
    ] {
        assert!(!change.has_not_touched(&before, &other), "{other:?}");
    }
}

#[test]
fn a_nested_edit_brings_its_siblings_along() {
    let before = record(
        &[],
        json!({
            "address": {"city": "Gothenburg", "country": "SE"},
            "preferences": {"theme": "dark", "newsletter": {"weekly": true, "topics": ["a"]}, "density": 2},
            "other": {"deep": [1, {"x": null}]},
        }),
    );
    let write = values([("address_locality", "Lund"), ("weekly", "false"), ("density", "2.5")]);
    let change = ProfileChange::between(&schema(), &before, &write);
    assert_eq!(
        change.to_json(),
        json!({"user_metadata": {
            "address": {"city": "Gothenburg", "country": "SE", "locality": "Lund"},
            "preferences": {"theme": "dark", "newsletter": {"weekly": false, "topics": ["a"]}, "density": 2.5},
        }})
    );
    let after = tenant(&before, &change.to_json());
    assert!(change.is_in(&after) && !change.is_in(&before));
    let mut elsewhere = after;
    elsewhere.user_metadata["preferences"]["theme"] = json!("light");
    assert!(change.is_in(&elsewhere), "a sibling that somebody else changed does not matter");
}

#[test]
fn clearing_the_last_member_removes_the_object_and_nothing_else() {
    let before = record(
        &[],
        json!({"address": {"country": "SE"}, "preferences": {"newsletter": {"weekly": true}, "x": 1}}),
    );
    let change =
        ProfileChange::between(&schema(), &before, &values([("address_country", ""), ("weekly", "")]));
    assert_eq!(change.to_json(), json!({"user_metadata": {"address": null, "preferences": {"x": 1}}}));
    assert!(change.is_in(&tenant(&before, &change.to_json())));
}

#[test]
fn what_another_program_keeps_in_another_shape_is_left() {
    let before = record(
        &[],
        json!({"address": "Storgatan 1", "preferences": {"density": "high"}, "favourite_papers": {"a": 1}, "about": ["x"]}),
    );
    let write = values([("address_country", "SE"), ("density", "1"), ("papers", "washi"), ("about", "me")]);
    assert!(ProfileChange::between(&schema(), &before, &write).is_empty());
}

#[test]
fn no_text_of_a_form_reaches_an_attribute_that_is_verified() {
    let before = record(&[], json!({}));
    assert!(ProfileChange::between(&schema(), &before, &values([("email", "eve@evil.example")])).is_empty());
}

#[test]
fn what_does_not_fit_is_refused_with_what_is_left() {
    let mut full = record(&[], json!({"about": "short"}));
    full.size = 9_900;
    let change =
        |record: &Record, text: &str| ProfileChange::between(&schema(), record, &values([("about", text)]));
    assert_eq!(fits(&full, &change(&full, &"x".repeat(5 + 84))), Ok(()));
    assert_eq!(fits(&full, &change(&full, &"x".repeat(5 + 85))), Err(NoRoom { left: 84, needed: 85 }));
    full.size = 20_000;
    assert_eq!(
        fits(&full, &change(&full, "shor")),
        Ok(()),
        "to shorten is allowed when it is too long already"
    );
    assert_eq!(fits(&full, &change(&full, "shorts")), Err(NoRoom { left: 0, needed: 1 }));
}

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        Just(Value::Null),
        "\\PC{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("\\PC{1,6}|locality|country|newsletter|weekly|density", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Every leaf of a value with the way there.
fn leaves(value: &Value, way: &mut Vec<String>, found: &mut Vec<(Vec<String>, Value)>) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (key, member) in members {
                way.push(key.clone());
                leaves(member, way, found);
                way.pop();
            }
        }
        _ => found.push((way.clone(), value.clone())),
    }
}

fn holds_empty_metadata(body: &Value) -> bool {
    body.get("user_metadata").is_some_and(|metadata| *metadata == json!({}))
}

proptest! {
    #[test]
    fn everything_outside_the_change_is_identical_afterwards(
        unknown in prop::collection::btree_map("[a-m]{1,4}|about|website|address|preferences|favourite_papers", json_value(), 0..6),
        texts in prop::collection::btree_map("name|nickname|about|website|address_locality|address_country|papers", "[a-c]{0,2}", 0..6),
        weekly in prop::option::of("true|false|"),
        density in prop::option::of("-?[1-9][0-9]{0,8}(\\.[0-9]{0,5}[1-9])?|-?0\\.0{0,5}[1-9]|"),
    ) {
        let schema = schema();
        let mut texts = texts;
        texts.extend(weekly.map(|text| ("weekly".to_owned(), text)));
        texts.extend(density.map(|text| ("density".to_owned(), text)));
        let before = record(&[(RootAttribute::Name, "a"), (RootAttribute::Picture, "p")],
            Value::Object(unknown.into_iter().collect()));
        let change = ProfileChange::between(&schema, &before, &texts);
        let body = change.to_json();
        prop_assert!(!holds_empty_metadata(&body), "wipes");
        let after = tenant(&before, &body);
        let changed = change.field_ids(&schema);
        let homes: Vec<String> = changed.iter().map(|id| schema.field(id).unwrap().home.to_string()).collect();
        let (mut was, mut is) = (Vec::new(), Vec::new());
        leaves(&Value::Object(before.user_metadata.clone()), &mut Vec::new(), &mut was);
        leaves(&Value::Object(after.user_metadata.clone()), &mut Vec::new(), &mut is);
        // A leaf of before is there afterwards, unless it was edited, or was an empty place on the way to an edit.
        for (way, value) in &was {
            let name = format!("user_metadata.{}", way.join("."));
            let edited = homes.iter().any(|home| *home == name || home.starts_with(&format!("{name}.")) || name.starts_with(&format!("{home}.")));
            prop_assert!(way.is_empty() || edited || is.contains(&(way.clone(), value.clone())), "{name} is lost");
        }
        for (way, _) in &is {
            let name = format!("user_metadata.{}", way.join("."));
            let known = way.is_empty() || was.iter().any(|(other, _)| other == way) || homes.contains(&name)
                || homes.iter().any(|home| name.starts_with(&format!("{home}.")));
            prop_assert!(known, "{name} came from nowhere");
        }
        for (id, text) in &texts {
            let field = schema.field(id).unwrap();
            match before.held(field) {
                Some(_) => prop_assert_eq!(after.held(field), Some(text.clone())),
                None => prop_assert!(!changed.contains(id)),
            }
        }
        prop_assert!(change.is_in(&after));
        prop_assert!(ProfileChange::between(&schema, &after, &texts).is_empty());
        // What the budget reckons is what the record gains.
        let size = |record: &Record| {
            let root: Map<String, Value> = record.root.iter().map(|(a, text)| (a.key().to_owned(), json!(text))).collect();
            let both = |map: &Map<String, Value>| if map.is_empty() { 1 } else { Value::Object(map.clone()).to_string().len() as i64 };
            both(&root) + both(&record.user_metadata)
        };
        prop_assert_eq!(change.growth(&before), size(&after) - size(&before));
    }
}
