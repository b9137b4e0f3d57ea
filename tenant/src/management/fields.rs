//! `fields` and `include_fields`: which root attributes an answer has.

use serde_json::{Map, Value};

use crate::management::error::ApiError;
use crate::parameters::Parameters;

/// Keeps the named attributes, or all but them.
pub(super) fn select(record: Map<String, Value>, query: &Parameters) -> Result<Map<String, Value>, ApiError> {
    let include = match query.get("include_fields") {
        None | Some("true") => true,
        Some("false") => false,
        Some(_) => {
            return Err(ApiError::invalid_query(
                "Query validation error: 'Expected type boolean but found type string' on property include_fields (true if the fields specified are to be included in the result, false otherwise).",
            ));
        }
    };
    let Some(fields) = query.get("fields") else { return Ok(record) };
    let named: Vec<&str> = fields.split(',').map(str::trim).collect();
    Ok(record.into_iter().filter(|(name, _)| named.contains(&name.as_str()) == include).collect())
}
