//! Lists in pages: by `page` and `per_page`, or by checkpoint with `from` and `take`.

use serde_json::{Value, json};

use crate::management::error::ApiError;
use crate::parameters::Parameters;

/// No further than this by `page` (Auth0 docs: Pagination).
const REACHABLE: usize = 1000;
const MOST: usize = 100;
const USUAL: usize = 50;
/// Lists whose pages do not say how long they are, unlike all others.
const WITHOUT_LENGTH: &[&str] = &["authenticators", "grants"];

/// The page that `page` and `per_page` ask for: the items alone, or with `include_totals=true` an object that has them
/// under `name` beside `start`, `limit`, `length` and `total`.
pub(super) fn by_offset(items: Vec<Value>, name: &str, query: &Parameters) -> Result<Value, ApiError> {
    let page = number(query, "page", "Page index of the results to return. First page is 0.", 0, usize::MAX)?;
    let per_page = number(query, "per_page", "Number of results per page.", USUAL, MOST)?;
    let start = page.saturating_mul(per_page);
    if start >= REACHABLE {
        return Err(ApiError::invalid_paging(format!(
            "You can only page through the first {REACHABLE} records."
        )));
    }
    let total = items.len();
    let shown: Vec<Value> = items.into_iter().skip(start).take(per_page).collect();
    if flag(query, "include_totals")? {
        let length = shown.len();
        let mut answer = json!({ name: shown, "start": start, "limit": per_page, "total": total });
        if !WITHOUT_LENGTH.contains(&name) {
            answer["length"] = json!(length);
        }
        Ok(answer)
    } else {
        Ok(json!(shown))
    }
}

/// The page that `from` and `take` ask for, with `next` where more follow. Items are known by their `id`.
pub(super) fn by_checkpoint(items: Vec<Value>, name: &str, query: &Parameters) -> Result<Value, ApiError> {
    let take = number(query, "take", "Number of results per page.", USUAL, MOST)?.max(1);
    let start = match query.get("from") {
        None => 0,
        Some(from) => 1 + items.iter().position(|item| item["id"] == from).ok_or_else(|| {
            ApiError::invalid_paging(
                "The checkpoint ID provided in the 'from' parameter has expired or is invalid, please remove the checkpoint ID and try again",
            )
        })?,
    };
    let more = items.len() > start + take;
    let shown: Vec<Value> = items.into_iter().skip(start).take(take).collect();
    let next = shown.last().filter(|_| more).map(|last| last["id"].clone());
    let mut answer = json!({ name: shown });
    if let Some(next) = next {
        answer["next"] = next;
    }
    Ok(answer)
}

/// [`by_checkpoint`] where the query has `from` or `take`, [`by_offset`] otherwise; without any of it, everything.
pub(super) fn by_either(items: Vec<Value>, name: &str, query: &Parameters) -> Result<Value, ApiError> {
    if query.get("from").is_some() || query.get("take").is_some() {
        by_checkpoint(items, name, query)
    } else if ["page", "per_page", "include_totals"].iter().any(|name| query.get(name).is_some()) {
        by_offset(items, name, query)
    } else {
        Ok(json!(items))
    }
}

/// Whether `name` is `true`.
pub(super) fn flag(query: &Parameters, name: &str) -> Result<bool, ApiError> {
    match query.get(name) {
        None | Some("false") => Ok(false),
        Some("true") => Ok(true),
        Some(_) => Err(ApiError::invalid_query(format!(
            "Query validation error: 'Expected type boolean but found type string' on property {name}."
        ))),
    }
}

fn number(
    query: &Parameters,
    name: &str,
    description: &str,
    usual: usize,
    most: usize,
) -> Result<usize, ApiError> {
    let Some(text) = query.get(name) else { return Ok(usual) };
    let refused = |problem: &str| {
        Err(ApiError::invalid_query(format!(
            "Query validation error: '{problem}' on property {name} ({description})."
        )))
    };
    match text.parse::<i64>() {
        Err(_) => refused("Expected type integer but found type string"),
        Ok(below) if below < 0 => refused(&format!("Value {below} is less than minimum 0")),
        Ok(number) => match usize::try_from(number) {
            Ok(number) if number <= most => Ok(number),
            _ => refused(&format!("Value {number} is greater than maximum {most}")),
        },
    }
}
