//! `POST /_control/rate_limit`: `{"plan": "free"}`, or `{"burst": 5, "per_second": 0.5}`.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::control::{body, refused};
use crate::rate::{Limiter, RatePlan};
use crate::state::Tenant;

#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Wanted {
    Named { plan: String },
    Own { burst: u32, per_second: f64 },
}

/// Starts with full buckets.
pub(super) async fn set(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    let plan = match body::<Wanted>(&bytes) {
        Ok(Wanted::Named { plan }) => RatePlan::named(&plan),
        Ok(Wanted::Own { burst, per_second }) => (burst > 0 && per_second.is_finite() && per_second > 0.0)
            .then_some(RatePlan::of(burst, per_second)),
        Err(response) => return *response,
    };
    match plan {
        Some(plan) => {
            tenant.state().limiter = Limiter::new(plan);
            StatusCode::NO_CONTENT.into_response()
        }
        None => refused(format!("the plans are {}; burst and per_second must be above 0", RatePlan::NAMES)),
    }
}
