const PLACES: usize = 6;
const UNIT: i64 = 1_000_000;

/// The number in millionths, so that no floating point is needed to compare it; `None` where the text is no number with
/// at most twelve digits before the point, six after it and fifteen in all.
pub fn number(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_figure = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    // JSON numbers are read as floating point by most programs: fifteen digits come back as they were.
    let significant = whole.trim_start_matches('0').len() + part.trim_end_matches('0').len();
    if !is_figure(whole, 12) || !is_figure(part, PLACES) || significant > 15 {
        return None;
    }
    let scale = part.len()..PLACES;
    let millionths = scale.fold(part.parse::<i64>().ok()?, |figure, _| figure * 10);
    Some(sign * (whole.parse::<i64>().ok()? * UNIT + millionths))
}

/// The shortest text of such a number.
pub fn number_text(millionths: i64) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, part) = (millionths.abs() / UNIT, millionths.abs() % UNIT);
    if part == 0 {
        return [sign, &whole.to_string()].concat();
    }
    let part = part.to_string();
    let part = ["0".repeat(PLACES - part.len()), part].concat();
    [sign, &whole.to_string(), ".", part.trim_end_matches('0')].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_text() {
        for (typed, stored) in [
            ("42", "42"),
            ("007", "7"),
            ("-0", "0"),
            ("1.50", "1.5"),
            ("-0.000001", "-0.000001"),
            ("3.0", "3"),
            ("999999999999.999", "999999999999.999"),
        ] {
            assert_eq!(number(typed).map(number_text).as_deref(), Some(stored), "{typed}");
        }
        for bad in [
            "",
            "-",
            ".5",
            "5.",
            "1e3",
            "1,5",
            "+1",
            "0x1",
            "1.0000001",
            "999999999999.9999",
            "1234567890123",
            "١٢",
            "1 2",
            "NaN",
        ] {
            assert_eq!(number(bad), None, "{bad}");
        }
        assert!(number("-2") < number("-1.5"));
    }
}
