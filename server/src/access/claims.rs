//! What every kind of token says: whom it is from and for, and when.

use serde::Deserialize;

/// Seconds that clocks may differ. Expiry, beginning and issue are all judged with it.
pub(super) const LEEWAY: i64 = 30;

/// One text or a list of texts, as `aud` is written (RFC 7519 §4.1.3).
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum OneOrSeveral {
    One(String),
    Several(Vec<String>),
}

impl OneOrSeveral {
    pub(super) fn all(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Several(several) => several,
        }
    }

    pub(super) fn contains(&self, text: &str) -> bool {
        self.all().iter().any(|one| one == text)
    }
}

/// Why the times of a token do not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    /// `exp` is over.
    #[error("expired")]
    Expired,
    /// `nbf` is still to come.
    #[error("not valid yet")]
    NotYet,
    /// `iat` is still to come.
    #[error("issued in the future")]
    IssuedAhead,
    /// `exp` is further from `iat` than any tenant sets it.
    #[error("valid for too long")]
    TooLong,
}

/// When a token is good. Unix seconds.
pub(super) struct Times {
    pub(super) exp: i64,
    pub(super) iat: i64,
    pub(super) nbf: Option<i64>,
}

impl Times {
    /// Whether it is good at `now`, and is not meant to be for more than `longest` seconds.
    pub(super) fn hold(&self, now: i64, longest: i64) -> Result<(), TimeError> {
        if now >= self.exp.saturating_add(LEEWAY) {
            Err(TimeError::Expired)
        } else if self.nbf.is_some_and(|nbf| nbf > now.saturating_add(LEEWAY)) {
            Err(TimeError::NotYet)
        } else if self.iat > now.saturating_add(LEEWAY) {
            Err(TimeError::IssuedAhead)
        } else if self.exp.saturating_sub(self.iat) > longest {
            Err(TimeError::TooLong)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jw_08_times_hold_to_the_second() {
        const NOW: i64 = 1_800_000_000;
        const DAY: i64 = 86_400;
        let rows = [
            (NOW + 60, NOW - 60, None, Ok(())),
            (NOW - LEEWAY + 1, NOW - 600, None, Ok(())),
            (NOW - LEEWAY, NOW - 600, None, Err(TimeError::Expired)),
            (0, NOW, None, Err(TimeError::Expired)),
            (-1, NOW, None, Err(TimeError::Expired)),
            (i64::MIN, NOW, None, Err(TimeError::Expired)),
            (i64::MAX, NOW, None, Err(TimeError::TooLong)),
            (i64::MAX, i64::MIN, None, Err(TimeError::TooLong)),
            (NOW + 60, NOW + LEEWAY, None, Ok(())),
            (NOW + 60, NOW + LEEWAY + 1, None, Err(TimeError::IssuedAhead)),
            (NOW + 60, i64::MAX, None, Err(TimeError::IssuedAhead)),
            (NOW + 60, NOW, Some(NOW + LEEWAY), Ok(())),
            (NOW + 60, NOW, Some(NOW + LEEWAY + 1), Err(TimeError::NotYet)),
            (NOW + 60, NOW, Some(i64::MIN), Ok(())),
            (NOW - 60 + DAY, NOW - 60, None, Ok(())),
            (NOW - 60 + DAY + 1, NOW - 60, None, Err(TimeError::TooLong)),
        ];
        for (exp, iat, nbf, expected) in rows {
            assert_eq!(Times { exp, iat, nbf }.hold(NOW, DAY), expected, "{exp} {iat} {nbf:?}");
        }
        const { assert!(LEEWAY <= 30) };
    }

    #[test]
    fn jw_07_an_audience_is_a_text_or_a_list_of_texts() {
        let read = |text: &str| serde_json::from_str::<OneOrSeveral>(text);
        assert!(read(r#""us""#).unwrap().contains("us"));
        assert!(read(r#"["them","us"]"#).unwrap().contains("us"));
        for other in [r#""us/""#, r#""u""#, "[]", r#"["uS"]"#, r#""""#] {
            assert!(!read(other).unwrap().contains("us"), "{other}");
        }
        for wrong in ["null", "1", r#"{"us":1}"#, r#"[["us"]]"#, r#"["us",1]"#, r#"[null,"us"]"#] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
