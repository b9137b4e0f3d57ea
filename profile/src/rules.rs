//! What a typed value has to be. One function decides, in the browser and on the server.

use crate::format::{
    date, day_text, entries, is_email, is_phone, joined, number, number_text, picture_address, web_address,
    with_line_feeds,
};
use crate::{Format, Refusal};
use std::{fmt, str::FromStr};

/// The rules of one field. They travel to the browser as text (`line 150 required`) in the field's markup, so the form's
/// island needs no schema of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// What a value is.
    pub format: Format,
    /// The fewest characters (`char`s after NFC) a value may have, where there is one.
    pub shortest: u16,
    /// The most characters it may have; of a list, each of its entries.
    pub longest: u16,
    /// Whether there has to be a value.
    pub required: bool,
    /// The least value. It is counted as the format counts: numbers in millionths, days as `20010228`, lists in entries.
    pub least: Option<i64>,
    /// The greatest value, counted likewise.
    pub most: Option<i64>,
}

impl Rules {
    /// Rules with no more than a kind of value and a length.
    #[must_use]
    pub const fn of(format: Format, longest: u16) -> Self {
        Self { format, shortest: 0, longest, required: false, least: None, most: None }
    }

    /// The least and the greatest value, as people write them.
    #[must_use]
    pub fn bounds(self) -> (Option<String>, Option<String>) {
        let text = |bound: i64| match self.format {
            Format::Number => number_text(bound),
            Format::Date => day_text(bound),
            _ => bound.to_string(),
        };
        (self.least.map(text), self.most.map(text))
    }

    /// Checks what was typed, already in Unicode's normal form C, and returns what is to be stored: the text without
    /// the spaces around it. Empty means *no value*.
    ///
    /// A value from a list is only checked as a line: the browser offers nothing but the list, so comparing with it is
    /// [`Field::check`](crate::Field::check)'s part on the server, and the lists stay out of the WebAssembly.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn check(self, typed: &str) -> Result<String, Refusal> {
        // A browser sends a text area's line breaks as CR LF, and keeps them as LF: one form is stored.
        let text = with_line_feeds(typed.trim());
        if text.is_empty() {
            return if self.required { Err(Refusal::Missing) } else { Ok(text) };
        }
        self.characters(&text)?;
        if self.format.is_list() {
            return self.list(&entries(&text));
        }
        self.length(&text)?;
        let is = |fits: bool, refusal: Refusal| if fits { Ok(()) } else { Err(refusal) };
        match self.format {
            Format::WebAddress => web_address(&text, &["https://", "http://"])?,
            Format::PictureAddress => picture_address(&text)?,
            Format::Email => is(is_email(&text), Refusal::NotAnEmail)?,
            Format::Phone => is(is_phone(&text), Refusal::NotAPhone)?,
            Format::Digits => is(text.bytes().all(|byte| byte.is_ascii_digit()), Refusal::NotDigits)?,
            Format::Handle => is(is_handle(&text), Refusal::NotAHandle)?,
            Format::YesNo => is(matches!(text.as_str(), "true" | "false"), Refusal::NotAChoice)?,
            Format::Date => self.day(date(&text).ok_or(Refusal::NotADate)?)?,
            Format::Number => {
                let value = number(&text).ok_or(Refusal::NotANumber)?;
                self.size(value)?;
                return Ok(number_text(value));
            }
            Format::Line
            | Format::Text
            | Format::Choice
            | Format::Choices
            | Format::List
            | Format::TimeZone
            | Format::Language
            | Format::Country => {}
        }
        Ok(text)
    }

    fn characters(self, text: &str) -> Result<(), Refusal> {
        let several_lines = self.format.has_lines();
        for c in text.chars() {
            match c {
                '\n' | '\r' if !several_lines => return Err(Refusal::LineBreak),
                '\n' | '\t' if several_lines => {}
                c if is_forbidden(c) => return Err(Refusal::ForbiddenCharacter),
                _ => {}
            }
        }
        Ok(())
    }

    /// What is chosen or written in a form of its own is one of a list or well-formed, or it is neither: its length would
    /// be a strange thing to complain of.
    fn length(self, text: &str) -> Result<(), Refusal> {
        if matches!(
            self.format,
            Format::Date
                | Format::Number
                | Format::YesNo
                | Format::Choice
                | Format::Choices
                | Format::TimeZone
                | Format::Language
                | Format::Country
        ) {
            return Ok(());
        }
        let actual = figure(text.chars().count());
        if actual > u32::from(self.longest) {
            Err(Refusal::TooLong { longest: self.longest, actual })
        } else if actual < u32::from(self.shortest) {
            Err(Refusal::TooShort { shortest: self.shortest, actual })
        } else {
            Ok(())
        }
    }

    fn list(self, entries: &[&str]) -> Result<String, Refusal> {
        for entry in entries {
            self.length(entry)?;
        }
        let actual = figure(entries.len());
        let bound = |bound: Option<i64>| bound.and_then(|bound| u32::try_from(bound).ok());
        match (bound(self.least), bound(self.most)) {
            (_, Some(most)) if actual > most => Err(Refusal::TooMany { most, actual }),
            (Some(least), _) if actual < least => Err(Refusal::TooFew { least, actual }),
            _ => Ok(joined(entries)),
        }
    }

    fn size(self, value: i64) -> Result<(), Refusal> {
        match (self.least, self.most) {
            (Some(least), _) if value < least => Err(Refusal::TooSmall { least: number_text(least) }),
            (_, Some(most)) if value > most => Err(Refusal::TooGreat { most: number_text(most) }),
            _ => Ok(()),
        }
    }

    fn day(self, day: i64) -> Result<(), Refusal> {
        match (self.least, self.most) {
            (Some(least), _) if day < least => Err(Refusal::TooEarly { earliest: day_text(least) }),
            (_, Some(most)) if day > most => Err(Refusal::TooLate { latest: day_text(most) }),
            _ => Ok(()),
        }
    }
}

fn figure(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Control characters, line separators, and the marks that override or isolate the direction of neighbouring text.
/// Everything else is somebody's name: joiners belong to Persian and Indic writing, directional marks to Arabic and
/// Hebrew.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn is_handle(text: &str) -> bool {
    let is_end = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let bytes = text.as_bytes();
    is_end(bytes.first())
        && is_end(bytes.last())
        && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}

impl fmt::Display for Rules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name =
            Format::NAMES.iter().find(|(format, _)| *format == self.format).map_or("", |(_, name)| name);
        write!(f, "{name} {}", self.longest)?;
        if self.shortest > 0 {
            write!(f, " shortest={}", self.shortest)?;
        }
        if let Some(least) = self.least {
            write!(f, " least={least}")?;
        }
        if let Some(most) = self.most {
            write!(f, " most={most}")?;
        }
        if self.required { f.write_str(" required") } else { Ok(()) }
    }
}

/// The text is not what [`Rules`] are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownRules;

impl FromStr for Rules {
    type Err = UnknownRules;
    fn from_str(text: &str) -> Result<Self, UnknownRules> {
        let mut words = text.split(' ');
        let name = words.next().unwrap_or_default();
        let (format, _) = Format::NAMES.into_iter().find(|(_, known)| *known == name).ok_or(UnknownRules)?;
        let longest = words.next().and_then(|longest| longest.parse().ok()).ok_or(UnknownRules)?;
        let mut rules = Self::of(format, longest);
        for word in words {
            match word.split_once('=') {
                Some(("shortest", figure)) => rules.shortest = figure.parse().map_err(|_| UnknownRules)?,
                Some(("least", figure)) => rules.least = Some(figure.parse().map_err(|_| UnknownRules)?),
                Some(("most", figure)) => rules.most = Some(figure.parse().map_err(|_| UnknownRules)?),
                None if word == "required" => rules.required = true,
                _ => return Err(UnknownRules),
            }
        }
        Ok(rules)
    }
}

#[cfg(test)]
#[cfg(feature = "file")]
mod tests;
