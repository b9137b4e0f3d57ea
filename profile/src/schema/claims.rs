//! The standard claims of OpenID Connect Core §5.1, and two more fields that people expect. A file that names one of them
//! need say nothing else about it.

use crate::Format;

/// What is known of a field by its name alone.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// Its name.
    pub id: &'static str,
    /// Where it lives, as [`Home::parse`](super::Home::parse) reads it.
    pub home: &'static str,
    /// What its value is; `None` for the address, which is several.
    pub format: Option<Format>,
    /// The most characters of a value.
    pub longest: u16,
    /// The `autocomplete` token.
    pub autocomplete: &'static str,
}

const fn claim(
    id: &'static str,
    home: &'static str,
    format: Format,
    longest: u16,
    autocomplete: &'static str,
) -> Claim {
    Claim { id, home, format: Some(format), longest, autocomplete }
}

/// All of them.
pub const CLAIMS: &[Claim] = &[
    claim("name", "name", Format::Line, 150, "name"),
    claim("given_name", "given_name", Format::Line, 150, "given-name"),
    claim("family_name", "family_name", Format::Line, 150, "family-name"),
    claim("middle_name", "user_metadata.middle_name", Format::Line, 150, "additional-name"),
    claim("nickname", "nickname", Format::Line, 300, "nickname"),
    claim("preferred_username", "user_metadata.preferred_username", Format::Line, 128, ""),
    claim("profile", "user_metadata.profile", Format::WebAddress, 2048, "url"),
    claim("picture", "picture", Format::PictureAddress, 2048, "photo"),
    claim("website", "user_metadata.website", Format::WebAddress, 2048, "url"),
    claim("email", "email", Format::Email, 254, "email"),
    claim("gender", "user_metadata.gender", Format::Line, 50, "sex"),
    claim("birthdate", "user_metadata.birthdate", Format::Date, 10, "bday"),
    claim("zoneinfo", "user_metadata.zoneinfo", Format::TimeZone, 64, ""),
    claim("locale", "user_metadata.locale", Format::Language, 35, "language"),
    claim("phone_number", "phone_number", Format::Phone, 32, "tel"),
    Claim { id: "address", home: "user_metadata.address", format: None, longest: 0, autocomplete: "" },
    claim("about", "user_metadata.about", Format::Text, 500, ""),
    claim("location", "user_metadata.location", Format::Line, 150, ""),
];

/// The members of the address claim (OpenID Connect Core §5.1.1), in the order in which people fill them in.
pub const ADDRESS: [(&str, Format, u16, &str); 5] = [
    ("street_address", Format::Text, 200, "street-address"),
    ("postal_code", Format::Line, 20, "postal-code"),
    ("locality", Format::Line, 100, "address-level2"),
    ("region", Format::Line, 100, "address-level1"),
    ("country", Format::Country, 2, "country"),
];

/// The claim of that name.
pub fn of(id: &str) -> Option<&'static Claim> {
    CLAIMS.iter().find(|claim| claim.id == id)
}

/// What `autocomplete` may say (HTML, *Autofill*), without what is about passwords and payment cards.
pub const AUTOCOMPLETE: &[&str] = &[
    "off",
    "on",
    "name",
    "honorific-prefix",
    "given-name",
    "additional-name",
    "family-name",
    "honorific-suffix",
    "nickname",
    "username",
    "organization-title",
    "organization",
    "street-address",
    "address-line1",
    "address-line2",
    "address-line3",
    "address-level1",
    "address-level2",
    "address-level3",
    "address-level4",
    "country",
    "country-name",
    "postal-code",
    "language",
    "bday",
    "bday-day",
    "bday-month",
    "bday-year",
    "sex",
    "url",
    "photo",
    "tel",
    "tel-country-code",
    "tel-national",
    "email",
    "impp",
];
