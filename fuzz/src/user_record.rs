//! The tenant's answer: a record of somebody else's is never one, and no name comes out that is not asked for.

use profile::{Schema, UserId};
use serde_json::Value;
use std::sync::LazyLock;

static SCHEMA: LazyLock<Schema> = LazyLock::new(Schema::built_in);
static ALICE: LazyLock<UserId> = LazyLock::new(|| UserId::parse("auth0|alice").expect("an identifier"));

/// The input as the body of an answer about Alice.
pub fn holds(input: &[u8]) {
    let Some(record) = server::strangers::user_record(input, &ALICE) else { return };
    assert_eq!(record.user_id, *ALICE, "somebody else's record");
    // What is skipped is not looked at, not even whether it is text.
    let Ok(input) = std::str::from_utf8(input) else { return };
    let said: Value = serde_json::from_str(input).expect("what was read is JSON");
    assert_eq!(said["user_id"], "auth0|alice", "the answer itself names her");
    for (id, text) in record.values(&SCHEMA) {
        let field = SCHEMA.field(&id).expect("a field of the schema");
        assert_eq!(field.as_shown(&text), field.as_shown(&field.as_shown(&text)));
    }
    if let Some(metadata) = said.get("user_metadata").filter(|metadata| !metadata.is_null()) {
        assert_eq!(Some(&record.user_metadata), metadata.as_object(), "metadata are kept whole");
    }
}
