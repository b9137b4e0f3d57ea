//! The kinds of value, and what each one's text looks like.

mod date;
mod email;
mod list;
mod number;
mod phone;
mod stored;
mod web_address;

pub(crate) use date::{date, day_text};
pub(crate) use email::is_email;
pub(crate) use list::{entries, joined};
pub(crate) use number::{number, number_text};
pub(crate) use phone::is_phone;
pub(crate) use web_address::{picture_address, web_address};

/// What a value is. In a form each one is a text; [`Format::stored`] and [`Format::shown`] lead to what the tenant's
/// record holds and back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One line: names are anything people are called.
    Line,
    /// Several lines.
    Text,
    /// An e-mail address (RFC 5321 §4.1.2, as far as people have them).
    Email,
    /// A phone number: 5 to 15 digits (ITU-T E.164) and what people write between them.
    Phone,
    /// An `http` or `https` address.
    WebAddress,
    /// An `https` address of a picture, in the characters of RFC 3986, as the tenant demands.
    PictureAddress,
    /// A day of the Gregorian calendar, `2001-02-28`.
    Date,
    /// A number in decimal digits with at most six of them after the point.
    Number,
    /// `true` or `false`.
    YesNo,
    /// One of the values that the schema offers.
    Choice,
    /// Some of the values that the schema offers, one a line.
    Choices,
    /// Texts that the person lists, one a line.
    List,
    /// A name of the IANA time zone database.
    TimeZone,
    /// A BCP 47 language tag of the list offered.
    Language,
    /// An ISO 3166-1 alpha-2 code.
    Country,
    /// Decimal digits only.
    Digits,
    /// Letters and digits of ASCII, with `.`, `_` and `-` inside.
    Handle,
}

impl Format {
    /// All of them, by the name under which they travel to the browser.
    pub(crate) const NAMES: [(Self, &'static str); 17] = [
        (Self::Line, "line"),
        (Self::Text, "text"),
        (Self::Email, "email"),
        (Self::Phone, "phone"),
        (Self::WebAddress, "web-address"),
        (Self::PictureAddress, "picture-address"),
        (Self::Date, "date"),
        (Self::Number, "number"),
        (Self::YesNo, "yes-no"),
        (Self::Choice, "choice"),
        (Self::Choices, "choices"),
        (Self::List, "list"),
        (Self::TimeZone, "time-zone"),
        (Self::Language, "language"),
        (Self::Country, "country"),
        (Self::Digits, "digits"),
        (Self::Handle, "handle"),
    ];

    /// Whether its text has several lines.
    #[must_use]
    pub const fn has_lines(self) -> bool {
        matches!(self, Self::Text | Self::List | Self::Choices)
    }

    /// Whether its text is a list with one entry a line.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, Self::List | Self::Choices)
    }

    /// A text as a form has it: browsers write line breaks in two ways, and an input of one line keeps none.
    #[must_use]
    pub fn as_shown(self, text: &str) -> String {
        if self.has_lines() { with_line_feeds(text) } else { without_line_breaks(text) }
    }
}

/// The text with each line break as browsers keep it: a form post carries them as CR LF. By character, because the
/// library's search for a text would weigh more in the WebAssembly than all of these rules' formats.
#[must_use]
pub fn with_line_feeds(text: &str) -> String {
    let mut result = String::new();
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        if c != '\r' || characters.peek() != Some(&'\n') {
            result.push(c);
        }
    }
    result
}

/// The text as an input of one line keeps it.
#[must_use]
pub fn without_line_breaks(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\r' | '\n')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks() {
        for (text, several, one) in [
            ("a\r\nb", "a\nb", "ab"),
            ("\r\n\r\n", "\n\n", ""),
            ("a\rb\r", "a\rb\r", "ab"),
            ("\r\r\n", "\r\n", ""),
            ("a\nb", "a\nb", "ab"),
        ] {
            assert_eq!((with_line_feeds(text).as_str(), without_line_breaks(text).as_str()), (several, one));
        }
    }
}
