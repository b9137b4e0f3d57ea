//! What countries, languages and places are called, and how days are written: from the CLDR.

use icu_collator::Collator;
use icu_collator::options::CollatorOptions;
use icu_datetime::fieldsets::{YMD, zone::ExemplarCity};
use icu_datetime::input::Date;
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_locale::names::{
    DisplayNamesPreferences, LanguageIdentifierDisplayName, LanguageIdentifierDisplayNameOptions,
    RegionDisplayName,
};
use icu_locale::{LanguageIdentifier, Locale};
use profile::{COUNTRIES, LANGUAGES, TIME_ZONES};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Made when they are first asked for: few of the languages are ever used.
pub struct Names {
    locale: Locale,
    countries: OnceLock<BTreeMap<&'static str, String>>,
    languages: OnceLock<BTreeMap<&'static str, String>>,
    places: OnceLock<BTreeMap<&'static str, String>>,
}

impl Names {
    pub fn of(tag: &str) -> Self {
        Self {
            locale: tag.parse().unwrap_or(Locale::UNKNOWN),
            countries: OnceLock::new(),
            languages: OnceLock::new(),
            places: OnceLock::new(),
        }
    }

    pub fn country(&self, code: &str) -> Option<&str> {
        let name = |code: &'static str| {
            let name = RegionDisplayName::new_light_with_fallback(self.preferences(), code.parse().ok()?);
            Some((code, name.to_string()))
        };
        let all =
            self.countries.get_or_init(|| COUNTRIES.iter().filter_map(|(code, _)| name(code)).collect());
        all.get(code).map(String::as_str)
    }

    pub fn language(&self, tag: &str) -> Option<&str> {
        let name = |tag: &'static str| Some((tag, language_name(self.preferences(), tag)?));
        let all = self.languages.get_or_init(|| LANGUAGES.iter().filter_map(|(tag, _)| name(tag)).collect());
        all.get(tag).map(String::as_str)
    }

    pub fn place(&self, zone: &str) -> Option<&str> {
        let all = self.places.get_or_init(|| {
            let Ok(formatter) = NoCalendarFormatter::try_new((&self.locale).into(), ExemplarCity) else {
                return BTreeMap::new();
            };
            let zones = icu_datetime::input::TimeZone::from_iana_id;
            TIME_ZONES
                .iter()
                .map(|zone| (*zone, formatter.format(&zones(zone).without_offset()).to_string()))
                .collect()
        });
        all.get(zone).map(String::as_str)
    }

    pub fn sort(&self, offered: &mut [(String, String)]) {
        if let Ok(collator) = Collator::try_new((&self.locale).into(), CollatorOptions::default()) {
            offered.sort_by(|(_, a), (_, b)| collator.compare(a, b));
        }
    }

    fn preferences(&self) -> DisplayNamesPreferences {
        (&self.locale).into()
    }
}

fn language_name(preferences: DisplayNamesPreferences, tag: &str) -> Option<String> {
    let id: LanguageIdentifier = tag.parse().ok()?;
    let options = LanguageIdentifierDisplayNameOptions::default();
    let name = LanguageIdentifierDisplayName::try_new_heavy(preferences, id, options).ok()?;
    Some(
        writeable::TryWriteable::try_write_to_string(&name.as_borrowed())
            .unwrap_or_else(|(_, name)| name)
            .into_owned(),
    )
}

/// What a language calls itself: with a capital letter where it has any, as at the start of a line.
pub fn in_itself(tag: &str) -> String {
    let preferences = tag.parse::<Locale>().unwrap_or(Locale::UNKNOWN);
    let name = language_name((&preferences).into(), tag).unwrap_or_else(|| tag.to_owned());
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A day as people write it: `28 February 2001`.
pub fn day(tag: &str, iso: &str) -> Option<String> {
    let mut parts = iso.splitn(3, '-').map(str::parse::<u16>);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let date = Date::try_new_iso(year.into(), u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()?;
    let locale: Locale = tag.parse().ok()?;
    Some(DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok()?.format(&date).to_string())
}
