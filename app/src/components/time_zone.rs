use crate::form::FormField;
use crate::language::{self, Language};
use jiff::Timestamp;
use jiff::tz::TimeZone as Zone;
use leptos::prelude::*;
use profile::TIME_ZONES;

/// A time zone: typed, or found by any part of its name, its offset or the time there. The list is the browser's own
/// picker, so it works without a script; the island moves the browser's own zone to the top.
#[component]
pub fn TimeZone(
    /// The field.
    field: FormField,
    /// What describes it.
    described_by: Option<String>,
) -> impl IntoView {
    let id = field.field.id.clone();
    let (now, language) = (Timestamp::now(), language::current());
    let options = TIME_ZONES
        .iter()
        .filter_map(|zone| Some((*zone, clock(&language, zone, now)?)))
        .map(|(zone, clock)| view! { <option value=zone label=clock></option> })
        .collect_view();
    let list = format!("{id}-list");
    view! {
        <input
            type="text"
            id=id.clone()
            name=id.clone()
            value=field.value.clone()
            list=list.clone()
            dir="ltr"
            required=field.field.rules.required
            autocomplete="off"
            spellcheck="false"
            autocapitalize="none"
            aria-describedby=described_by
            aria-invalid=field.needs_attention().then_some("true")
        />
        <datalist id=list>{options}</datalist>
    }
}

/// Where a zone is, what the clocks show there, and how far they are from UTC: `Berlin 14:05, UTC+01:00`.
#[must_use]
pub fn clock(language: &Language, zone: &str, now: Timestamp) -> Option<String> {
    let there = now.to_zoned(Zone::get(zone).ok()?);
    let place = language.place(zone).map_or_else(|| place(zone), str::to_owned);
    Some(format!("{place} {}", there.strftime("%H:%M, UTC%:z")))
}

/// `Europe/Berlin` is *Berlin*.
fn place(zone: &str) -> String {
    zone.rsplit_once('/').map_or(zone, |(_, place)| place).replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_that_is_offered_has_a_clock() {
        let language = language::current();
        let summer = "2026-07-01T12:00:00Z".parse().unwrap();
        let winter = "2026-01-01T12:00:00Z".parse().unwrap();
        assert_eq!(clock(&language, "Europe/Berlin", summer).as_deref(), Some("Berlin 14:00, UTC+02:00"));
        assert_eq!(clock(&language, "Europe/Berlin", winter).as_deref(), Some("Berlin 13:00, UTC+01:00"));
        assert_eq!(clock(&language, "Asia/Kathmandu", winter).as_deref(), Some("Kathmandu 17:45, UTC+05:45"));
        assert_eq!(clock(&language, "Mars/Olympus", winter), None);
        for zone in TIME_ZONES {
            assert!(clock(&language, zone, winter).is_some(), "{zone}");
        }
        assert_eq!(place("America/Argentina/Buenos_Aires"), "Buenos Aires");
    }
}
