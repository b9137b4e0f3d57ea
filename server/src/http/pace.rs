//! A socket that gives up on a peer which neither says what it speaks nor takes what it asked for.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// What a connection of HTTP/2 begins with (RFC 9113 §3.4). Which protocol a peer speaks is known as soon as it has sent
/// all of it, or anything else; until then no protocol's own deadline runs.
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// A socket with two deadlines: for its first words, and for every piece of an answer.
pub struct Paced<S> {
    socket: S,
    opening: Option<Opening>,
    taken_within: Duration,
    /// Since when the peer has taken nothing.
    stalled: Option<Pin<Box<Sleep>>>,
}

struct Opening {
    /// How much of the preface is there.
    matched: usize,
    ends: Pin<Box<Sleep>>,
}

impl<S> Paced<S> {
    /// `opens_within` is for the first words, `taken_within` for each piece that is sent.
    pub fn new(socket: S, opens_within: Duration, taken_within: Duration) -> Self {
        let opening = Some(Opening { matched: 0, ends: Box::pin(sleep(opens_within)) });
        Self { socket, opening, taken_within, stalled: None }
    }

    /// Notes what was read while the protocol is not known.
    fn heard(&mut self, bytes: &[u8]) {
        let Some(opening) = &mut self.opening else { return };
        let rest = &PREFACE[opening.matched..];
        let is_preface = bytes.len() < rest.len() && rest.starts_with(bytes);
        if is_preface {
            opening.matched += bytes.len();
        } else {
            self.opening = None;
        }
    }

    /// The outcome of sending: nothing is taken for a while, or for too long.
    fn sent<T>(&mut self, outcome: Poll<io::Result<T>>, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        if outcome.is_ready() {
            self.stalled = None;
            return outcome;
        }
        let within = self.taken_within;
        let stalled = self.stalled.get_or_insert_with(|| Box::pin(sleep(within)));
        stalled.as_mut().poll(context).map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Paced<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        match Pin::new(&mut self.socket).poll_read(context, buffer) {
            Poll::Ready(outcome) => {
                let read = buffer.filled().get(before..).unwrap_or_default();
                if !read.is_empty() {
                    self.heard(read);
                }
                Poll::Ready(outcome)
            }
            Poll::Pending => match &mut self.opening {
                Some(opening) => {
                    opening.ends.as_mut().poll(context).map(|()| Err(io::ErrorKind::TimedOut.into()))
                }
                None => Poll::Pending,
            },
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Paced<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.socket).poll_write(context, bytes);
        self.sent(outcome, context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.socket).poll_write_vectored(context, pieces);
        self.sent(outcome, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.socket.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.socket).poll_flush(context);
        self.sent(outcome, context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.socket).poll_shutdown(context);
        self.sent(outcome, context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};

    const SOON: Duration = Duration::from_millis(50);
    const LONG: Duration = Duration::from_secs(600);

    async fn read(said: &[u8]) -> io::Result<usize> {
        let (mut peer, socket) = duplex(1024);
        let mut socket = Paced::new(socket, SOON, LONG);
        peer.write_all(said).await.unwrap();
        let mut heard = [0; 64];
        if !said.is_empty() {
            assert_eq!(socket.read(&mut heard).await.unwrap(), said.len());
        }
        // Nothing follows: either the deadline for first words says so, or there is none any more.
        tokio::time::timeout(SOON * 4, socket.read(&mut heard)).await.unwrap_or(Ok(0))
    }

    #[tokio::test]
    async fn t_44_first_words_do_not_wait_for_ever() {
        for too_little in [&b""[..], b"P", b"PRI * HTTP/2.0\r\n", &PREFACE[..23]] {
            let outcome = read(too_little).await;
            assert_eq!(
                outcome.map_err(|error| error.kind()),
                Err(io::ErrorKind::TimedOut),
                "{}",
                too_little.escape_ascii()
            );
        }
        for enough in [&b"G"[..], b"PRX", b"PRI * HTTP/1", PREFACE] {
            assert!(read(enough).await.is_ok(), "{}", enough.escape_ascii());
        }
    }

    #[tokio::test]
    async fn f_31_a_peer_that_takes_nothing_is_given_up() {
        let (mut peer, socket) = duplex(16);
        let mut socket = Paced::new(socket, LONG, SOON);
        let error = socket.write_all(&[0; 64]).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
        // One that takes a little now and then is served.
        let sending = tokio::spawn(async move {
            let mut socket = Paced::new(socket.socket, LONG, Duration::from_secs(5));
            socket.write_all(&[1; 64]).await
        });
        let mut taken = [0; 16];
        for _ in 0..5 {
            sleep(Duration::from_millis(10)).await;
            peer.read_exact(&mut taken).await.unwrap();
        }
        sending.await.unwrap().unwrap();
    }
}
