/// The day as a number that compares as days do, `20010228`; `None` where it is no day of the calendar.
pub fn date(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shape {
        return None;
    }
    let figure = |from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
    let (year, month, day) = (figure(0, 4)?, figure(5, 7)?, figure(8, 10)?);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return None,
    };
    (year > 0 && (1..=days).contains(&day)).then_some(year * 10_000 + month * 100 + day)
}

/// The text of such a number.
pub fn day_text(day: i64) -> String {
    let padded = |figure: i64, width: usize| {
        let figure = figure.to_string();
        ["0".repeat(width.saturating_sub(figure.len())), figure].concat()
    };
    [padded(day / 10_000, 4), padded(day / 100 % 100, 2), padded(day % 100, 2)].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_calendar() {
        for good in ["2001-02-28", "2000-02-29", "2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(date(good).map(day_text).as_deref(), Some(good));
        }
        for bad in [
            "2001-02-29",
            "1900-02-29",
            "2001-13-01",
            "2001-00-10",
            "2001-04-31",
            "2001-1-01",
            "01-01-2001",
            "0000-01-01",
            "2001-01-00",
            "２００１-01-01",
            "2001/01/01",
            "2001-01-01T00:00",
            "",
        ] {
            assert_eq!(date(bad), None, "{bad}");
        }
        assert!(date("2001-12-31") < date("2002-01-01"));
    }
}
