//! Marks what the page shows with its age, while nobody can be asked for anything newer.

use crate::browser::dom::{each, show, tell};
use js_sys::Date;

/// Says in the head of each form when it was stored like that.
pub fn mark(time: &str) {
    each(".as-of", |mark| {
        tell(&mark, "bdi", time);
        show(&mark, true);
    });
}

/// It is what is stored now.
pub fn clear() {
    each(".as-of", |mark| show(&mark, false));
}

/// The time of day by the browser's clock, as `14:32`.
pub fn time_of_day() -> String {
    let time = String::from(Date::new_0().to_time_string());
    time.get(..5).unwrap_or_default().to_owned()
}
