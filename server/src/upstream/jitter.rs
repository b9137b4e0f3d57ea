//! Randomness that keeps callers from coming back all at once.

use std::time::Duration;

/// A random part of `most`, from nothing to all of it (full jitter).
#[must_use]
pub fn up_to(most: Duration) -> Duration {
    most.mul_f64(fraction())
}

/// A duration that is longer or shorter by up to this share of it.
#[must_use]
pub fn about(duration: Duration, share: f64) -> Duration {
    duration.mul_f64((1.0 - share) + 2.0 * share * fraction())
}

/// From 0 to 1.
fn fraction() -> f64 {
    let mut bytes = [0_u8; 4];
    // Without randomness nothing is spread, and nothing breaks.
    let _ = aws_lc_rs::rand::fill(&mut bytes);
    f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spread_stays_within_its_bounds_and_is_spread() {
        let second = Duration::from_secs(1);
        let all: Vec<_> = (0..1_000).map(|_| up_to(second)).collect();
        assert!(all.iter().all(|pause| *pause <= second));
        assert!(all.iter().filter(|pause| **pause < second / 2).count() > 300);
        let near: Vec<_> = (0..1_000).map(|_| about(second, 0.1)).collect();
        assert!(near.iter().all(|pause| (900..=1_100).contains(&pause.as_millis())));
        assert!(near.iter().any(|pause| *pause < second) && near.iter().any(|pause| *pause > second));
    }
}
