//! Why a value was not accepted.

use serde::{Deserialize, Serialize};

/// Why a value was not accepted. Codes and figures only: the sentence is made where it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// A required field is empty.
    Missing,
    /// Fewer characters than asked for.
    TooShort {
        /// The fewest allowed.
        shortest: u16,
        /// How many there are.
        actual: u32,
    },
    /// More characters than allowed; of a list, in one of its entries.
    TooLong {
        /// The most allowed.
        longest: u16,
        /// How many there are.
        actual: u32,
    },
    /// More entries than a list may have, or more choices.
    TooMany {
        /// The most allowed.
        most: u32,
        /// How many there are.
        actual: u32,
    },
    /// Fewer entries than a list must have, or fewer choices.
    TooFew {
        /// The fewest allowed.
        least: u32,
        /// How many there are.
        actual: u32,
    },
    /// A number below the range.
    TooSmall {
        /// The least allowed.
        least: String,
    },
    /// A number above the range.
    TooGreat {
        /// The most allowed.
        most: String,
    },
    /// A date before the range.
    TooEarly {
        /// The first allowed.
        earliest: String,
    },
    /// A date after the range.
    TooLate {
        /// The last allowed.
        latest: String,
    },
    /// A line break in a field of one line.
    LineBreak,
    /// A control character or one that overrides the direction of the text around it.
    ForbiddenCharacter,
    /// Not an address of the web.
    NotAWebAddress,
    /// An address that is not `https`.
    NotHttps,
    /// An address that carries a user name or password.
    AddressWithUser,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a phone number.
    NotAPhone,
    /// Not a day of the calendar.
    NotADate,
    /// Not a number in decimal digits.
    NotANumber,
    /// Something other than digits.
    NotDigits,
    /// Something other than a handle.
    NotAHandle,
    /// Not one of the values offered.
    NotAChoice,
    /// The tenant owns the value and refused to change it: only the server says so.
    Managed,
    /// The tenant did not accept the value: only the server says so.
    Rejected,
}
