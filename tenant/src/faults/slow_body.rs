//! Bodies that do not arrive as they should: byte by byte, half, never, or with far too much behind them.

use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::Bytes;
use tokio::time::{Sleep, sleep};

/// What fills a body up: white space, so that it stays the JSON that it was.
const PADDING: Bytes = Bytes::from_static(&[b' '; 64 * 1024]);

/// What comes when everything was sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// The end.
    End,
    /// The connection is dropped.
    BreakOff,
    /// Nothing for this long; then the connection is dropped.
    Silence(Duration),
}

/// A body in pieces.
pub(super) struct SlowBody {
    rest: Bytes,
    /// How many bytes a piece has.
    piece: usize,
    /// How long after each piece.
    pause: Duration,
    /// How many bytes of white space follow.
    padding: usize,
    then: Then,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl SlowBody {
    /// All at once, a moment of rest so that it is on its way, and then.
    pub(super) fn whole(rest: Bytes, then: Then) -> Self {
        let piece = rest.len().max(1);
        Self { rest, piece, pause: Duration::from_millis(20), padding: 0, then, waiting: None }
    }

    /// One byte, a pause, and so on.
    pub(super) fn dripping(rest: Bytes, pause: Duration) -> Self {
        Self { rest, piece: 1, pause, padding: 0, then: Then::End, waiting: None }
    }

    /// All of it and so many spaces.
    pub(super) fn padded(rest: Bytes, padding: usize) -> Self {
        let piece = rest.len().max(1);
        Self { rest, piece, pause: Duration::ZERO, padding, then: Then::End, waiting: None }
    }
}

impl http_body::Body for SlowBody {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        loop {
            if let Some(waiting) = &mut self.waiting {
                ready!(waiting.as_mut().poll(context));
                self.waiting = None;
            }
            let length = self.piece.min(self.rest.len());
            if length > 0 {
                let piece = self.rest.split_to(length);
                if !self.pause.is_zero() {
                    self.waiting = Some(Box::pin(sleep(self.pause)));
                }
                return Poll::Ready(Some(Ok(http_body::Frame::data(piece))));
            }
            if self.padding > 0 {
                let spaces = PADDING.slice(..self.padding.min(PADDING.len()));
                self.padding -= spaces.len();
                return Poll::Ready(Some(Ok(http_body::Frame::data(spaces))));
            }
            match self.then {
                Then::End => return Poll::Ready(None),
                Then::BreakOff => {
                    self.then = Then::End;
                    return Poll::Ready(Some(Err(std::io::Error::other("broken off on request"))));
                }
                Then::Silence(time) => {
                    self.then = Then::BreakOff;
                    self.waiting = Some(Box::pin(sleep(time)));
                }
            }
        }
    }
}
