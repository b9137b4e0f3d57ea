//! Proofs that were used, for as long as they could be used again.

use sha2::{Digest, Sha256};
use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What became of a proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// Seen for the first time; from now on it is used.
    First,
    /// Used before.
    Again,
    /// There is no room to remember it. It must not count: what is forgotten could be used twice.
    NoRoom,
}

/// Remembers a bounded number of proofs by hash. Every replica has its own.
pub(super) struct Replays {
    kept: Mutex<Kept>,
    keep: Duration,
    most: usize,
}

#[derive(Default)]
struct Kept {
    seen: HashSet<[u8; 32]>,
    /// In the order in which they were used, so the first is the first to go.
    until: VecDeque<(Instant, [u8; 32])>,
}

impl Replays {
    /// Keeps each proof for so long, and so many at most: 80 bytes each.
    pub(super) fn new(keep: Duration, most: usize) -> Self {
        Self { kept: Mutex::default(), keep, most }
    }

    /// Uses a proof: `jti` is unique to the key of that thumbprint.
    pub(super) fn used(&self, thumbprint: &str, jti: &str, now: Instant) -> Use {
        // A thumbprint has no space in it, so no two pairs make one text.
        let id: [u8; 32] = Sha256::digest(format!("{thumbprint} {jti}")).into();
        // Nothing in here can panic half-way.
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some((_, old)) = kept.until.pop_front_if(|(until, _)| *until <= now) {
            kept.seen.remove(&old);
        }
        if kept.seen.contains(&id) {
            Use::Again
        } else if kept.seen.len() >= self.most {
            Use::NoRoom
        } else {
            kept.seen.insert(id);
            kept.until.push_back((now + self.keep, id));
            Use::First
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEEP: Duration = Duration::from_secs(120);

    #[test]
    fn dp_02_a_proof_is_good_once_while_it_could_be_used_again() {
        let (replays, start) = (Replays::new(KEEP, 10), Instant::now());
        let used = |key, jti, after| replays.used(key, jti, start + Duration::from_secs(after));
        assert_eq!(used("key", "a", 0), Use::First);
        assert_eq!(used("key", "a", 0), Use::Again);
        assert_eq!(used("other", "a", 0), Use::First, "a name is one key's");
        assert_eq!(used("key", "b", 0), Use::First);
        assert_eq!(used("key", "a", 119), Use::Again);
        assert_eq!(used("key", "a", 120), Use::First);
    }

    #[test]
    fn dp_02_a_full_memory_refuses_and_never_forgets() {
        let (replays, start) = (Replays::new(KEEP, 2), Instant::now());
        assert_eq!((replays.used("k", "a", start), replays.used("k", "b", start)), (Use::First, Use::First));
        assert_eq!(replays.used("k", "c", start), Use::NoRoom);
        assert_eq!(replays.used("k", "a", start), Use::Again);
        assert_eq!(replays.used("k", "c", start + KEEP), Use::First);
        assert_eq!(replays.kept.lock().unwrap().seen.len(), 1, "what ran out is forgotten");
    }
}
