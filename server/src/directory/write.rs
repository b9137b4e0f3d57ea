//! What to do about a write whose outcome is open: the protocol, without anything that sends or reads.
//!
//! The tenant knows no conditional write, so a change that is sent again, late, could undo a newer one. It is sent again
//! once, and only when it is proven that the first time did nothing.

use std::time::Duration;

/// What came of sending the change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// It never reached the tenant: there was no connection.
    Unsent,
    /// The tenant itself answered that it failed: nothing is under way any more, but what it stored has to be read.
    Failed,
    /// Nobody knows: no answer, half an answer, or that of a gateway in between. It may still be under way.
    Open,
}

/// What the record holds where the change writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// What the change sets.
    Change,
    /// What was there before.
    Before,
    /// Neither: somebody else wrote as well.
    Other,
    /// It could not be read.
    Nothing,
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Send the change.
    Send,
    /// Read the record, after a pause.
    Read(Duration),
    /// That is all that can be known.
    Stop(Verdict),
}

/// What is known in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The record holds the change.
    Applied,
    /// The change did nothing and will do nothing.
    NotApplied,
    /// Neither is proven.
    Unknown,
}

/// One change on its way.
#[derive(Debug)]
pub struct Write {
    may_send_again: bool,
    reads_left: u32,
    pause: Duration,
    next_pause: Duration,
    last: Attempt,
}

impl Write {
    /// A change of which `reads` may find out what became of it. The first read comes at once, the second after `pause`,
    /// each one after that twice as late.
    #[must_use]
    pub fn new(reads: u32, pause: Duration) -> Self {
        Self {
            may_send_again: true,
            reads_left: reads,
            pause,
            next_pause: Duration::ZERO,
            last: Attempt::Open,
        }
    }

    /// After an attempt that did not simply go well.
    pub fn attempted(&mut self, attempt: Attempt) -> Step {
        self.last = attempt;
        self.next_pause = Duration::ZERO;
        match attempt {
            Attempt::Unsent => self.send_again(),
            Attempt::Failed | Attempt::Open => self.read(),
        }
    }

    /// After a read.
    pub fn seen(&mut self, seen: Seen) -> Step {
        match (seen, self.last) {
            (Seen::Change, _) => Step::Stop(Verdict::Applied),
            (Seen::Before, Attempt::Failed | Attempt::Unsent) => self.send_again(),
            // What is not there yet is no proof that it never will be.
            (Seen::Before, Attempt::Open) | (Seen::Nothing, _) => self.read(),
            // The change may have been stored and then overwritten. It stays so, however often one looks.
            (Seen::Other, _) => Step::Stop(Verdict::Unknown),
        }
    }

    fn send_again(&mut self) -> Step {
        if std::mem::take(&mut self.may_send_again) { Step::Send } else { Step::Stop(Verdict::NotApplied) }
    }

    fn read(&mut self) -> Step {
        let Some(left) = self.reads_left.checked_sub(1) else { return Step::Stop(Verdict::Unknown) };
        self.reads_left = left;
        let pause = self.next_pause;
        self.next_pause = if pause.is_zero() { self.pause } else { pause * 2 };
        Step::Read(pause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PAUSE: Duration = Duration::from_millis(100);

    fn write() -> Write {
        Write::new(3, PAUSE)
    }

    #[test]
    fn f_05_what_was_never_sent_is_sent_again_once() {
        let mut write = write();
        assert_eq!(write.attempted(Attempt::Unsent), Step::Send);
        assert_eq!(write.attempted(Attempt::Unsent), Step::Stop(Verdict::NotApplied));
    }

    #[test]
    fn f_04_what_the_tenant_failed_at_is_sent_again_once_when_the_old_record_is_there() {
        let mut write = write();
        assert_eq!(write.attempted(Attempt::Failed), Step::Read(Duration::ZERO));
        assert_eq!(write.seen(Seen::Before), Step::Send);
        assert_eq!(write.attempted(Attempt::Failed), Step::Read(Duration::ZERO));
        assert_eq!(write.seen(Seen::Before), Step::Stop(Verdict::NotApplied));
    }

    #[test]
    fn f_06_what_may_be_under_way_is_looked_for_and_never_sent_again() {
        let mut write = write();
        assert_eq!(write.attempted(Attempt::Open), Step::Read(Duration::ZERO));
        assert_eq!(write.seen(Seen::Before), Step::Read(PAUSE));
        assert_eq!(write.seen(Seen::Nothing), Step::Read(PAUSE * 2));
        assert_eq!(write.seen(Seen::Before), Step::Stop(Verdict::Unknown));
        assert_eq!(self::write().seen(Seen::Change), Step::Stop(Verdict::Applied));
        assert_eq!(self::write().seen(Seen::Other), Step::Stop(Verdict::Unknown));
    }

    /// What the tenant really does with an attempt.
    #[derive(Clone, Copy, Debug)]
    enum Truth {
        Never,
        /// Before it answers.
        AtOnce,
        /// After this many reads.
        Late(u32),
    }

    fn attempts() -> impl Strategy<Value = (Attempt, Truth)> {
        prop_oneof![
            Just((Attempt::Unsent, Truth::Never)),
            // A failure that was answered has happened or it has not.
            prop_oneof![Just(Truth::Never), Just(Truth::AtOnce)].prop_map(|truth| (Attempt::Failed, truth)),
            prop_oneof![Just(Truth::Never), Just(Truth::AtOnce), (0_u32..5).prop_map(Truth::Late)]
                .prop_map(|truth| (Attempt::Open, truth)),
        ]
    }

    proptest! {
        /// Against a tenant that does anything it may do: what is said is true, and nothing is done twice.
        #[test]
        fn f_04_f_08_no_verdict_is_a_guess(
            tried in proptest::collection::vec(attempts(), 2),
            readable in proptest::collection::vec(any::<bool>(), 6),
            somebody_else_at in proptest::option::of(0_u32..4),
        ) {
            let (mut write, mut sends, mut reads, mut stored) = (write(), 0_usize, 0_u32, 0_u32);
            let (mut overwritten, mut late) = (false, None);
            let mut step = Step::Send;
            let verdict = loop {
                step = match step {
                    Step::Send => {
                        prop_assert!(stored == 0 && late.is_none(), "sent again after it may have been stored");
                        prop_assert!(sends < 2);
                        let (attempt, truth) = tried[sends];
                        sends += 1;
                        match truth {
                            Truth::Never => {}
                            Truth::AtOnce => stored += 1,
                            Truth::Late(after) => late = Some(reads + after),
                        }
                        write.attempted(attempt)
                    }
                    Step::Read(pause) => {
                        prop_assert!(pause <= PAUSE * 2);
                        if late.is_some_and(|at| at <= reads) {
                            (late, stored) = (None, stored + 1);
                        }
                        overwritten |= somebody_else_at == Some(reads);
                        let is_readable = readable[usize::try_from(reads).unwrap()];
                        reads += 1;
                        prop_assert!(reads <= 3);
                        write.seen(match (is_readable, overwritten, stored) {
                            (false, ..) => Seen::Nothing,
                            (true, true, _) => Seen::Other,
                            (true, false, 0) => Seen::Before,
                            (true, false, _) => Seen::Change,
                        })
                    }
                    Step::Stop(verdict) => break verdict,
                };
            };
            match verdict {
                Verdict::Applied => prop_assert_eq!(stored, 1),
                Verdict::NotApplied => prop_assert!(stored == 0 && late.is_none()),
                Verdict::Unknown => {}
            }
        }
    }
}
