//! The log: one JSON object a line, in printable ASCII, written by a thread of its own.

use std::io::{self, Write};
use tracing::Subscriber;
use tracing_appender::non_blocking::{ErrorCounter, NonBlocking, NonBlockingBuilder, WorkerGuard};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer};

/// Lines that wait for a slow sink. Beyond them lines are dropped and counted: a disk that is full must not stop anybody.
const WAITING: usize = 8192;

/// What has to live as long as the program: dropped, it writes what still waits.
pub struct Log {
    _writer: WorkerGuard,
    /// How many lines were dropped.
    pub dropped: ErrorCounter,
}

/// Starts logging to `sink`, for the whole program.
pub fn start(sink: impl Write + Send + 'static) -> Log {
    let (writer, dropped, guard) = non_blocking(sink, WAITING);
    tracing_subscriber::registry().with(lines(writer).with_filter(filter())).init();
    std::panic::set_hook(Box::new(|panic| {
        // Where, and not what: a message may repeat a value.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panicked");
    }));
    Log { _writer: guard, dropped }
}

/// A writer that never waits for its sink; how many lines it dropped; and what ends its thread in good order.
pub fn non_blocking(
    sink: impl Write + Send + 'static,
    waiting: usize,
) -> (NonBlocking, ErrorCounter, WorkerGuard) {
    let (writer, guard) = NonBlockingBuilder::default()
        .lossy(true)
        .buffered_lines_limit(waiting)
        .thread_name("log")
        .finish(sink);
    let dropped = writer.error_counter();
    (writer, dropped, guard)
}

/// What `RUST_LOG` asks for; the audit trail in any case.
fn filter() -> EnvFilter {
    let asked =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,hyper=warn,reqwest=warn"));
    match format!("{}=info", crate::audit::TARGET).parse() {
        Ok(audit) => asked.add_directive(audit),
        Err(_) => asked,
    }
}

/// The layer that writes lines to `writer`.
pub fn lines<S, W>(writer: W) -> impl Layer<S> + Send + Sync + 'static
where
    S: Subscriber + for<'a> tracing_subscriber::registry::LookupSpan<'a>,
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    tracing_subscriber::fmt::layer().json().with_writer(Printable(writer))
}

/// Makes writers that escape what is not printable ASCII.
struct Printable<W>(W);

impl<'a, W: MakeWriter<'a>> MakeWriter<'a> for Printable<W> {
    type Writer = Escaping<W::Writer>;

    fn make_writer(&'a self) -> Self::Writer {
        Escaping(self.0.make_writer())
    }
}

/// JSON has characters beyond ASCII inside strings only, and there `\u` and four digits mean the same character (RFC 8259
/// §7). So whole lines are rewritten, whatever field a character came in by: what a terminal would act upon (C1 controls,
/// DEL) and what would reorder or hide the rest of a line (bidirectional controls, invisible characters) is gone, and no
/// list has to be kept of which they are. The formatter itself escapes the controls of ASCII.
struct Escaping<W>(W);

impl<W: Write> Write for Escaping<W> {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if line.iter().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
            self.0.write_all(line)?;
        } else {
            self.0.write_all(escaped(&String::from_utf8_lossy(line)).as_bytes())?;
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + 32);
    for character in line.chars() {
        if matches!(character, ' '..='~' | '\n') {
            escaped.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                escaped.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::sync::{Arc, Condvar, Mutex};
    use std::time::{Duration, Instant};

    /// Keeps what is written, whole writes.
    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn logged(say: impl FnOnce()) -> String {
        let kept = Kept::default();
        let writer = kept.clone();
        let subscriber = tracing_subscriber::registry().with(lines(move || writer.clone()));
        tracing::subscriber::with_default(subscriber, say);
        let bytes = kept.0.lock().unwrap().clone();
        String::from_utf8(bytes).unwrap()
    }

    const HOSTILE: [&str; 12] = [
        "\n{\"level\":\"ERROR\",\"message\":\"forged\"}",
        "\r\nforged",
        "\u{1b}[2J\u{1b}[31m",
        "\u{9b}31m",
        "\u{7f}\u{8}\u{0}",
        "\u{85}\u{2028}\u{2029}",
        "abc\u{202e}cba",
        "\u{2066}\u{2067}\u{2068}\u{2069}",
        "\u{200e}\u{200f}\u{61c}",
        "\u{feff}\u{200b}\u{e0041}",
        "\"},{\"x\":\"",
        "נועה 🦀",
    ];

    #[test]
    fn lg_02_whatever_is_logged_is_one_line_of_printable_json() {
        for text in HOSTILE {
            let line = logged(|| {
                let span = tracing::info_span!("request", id = text);
                let _entered = span.enter();
                tracing::warn!(path = text, reason = %text, error = ?text, "{text}");
            });
            assert_eq!(line.matches('\n').count(), 1, "{line}");
            assert!(line.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')), "{line}");
            let read: serde_json::Value = serde_json::from_str(&line).unwrap();
            for field in ["path", "reason", "message"] {
                assert_eq!(read["fields"][field], text, "{field}: nothing is lost");
            }
            assert_eq!(read["span"]["id"], text);
            assert_eq!(read["level"], "WARN");
            assert!(read["timestamp"].as_str().unwrap().ends_with('Z'), "UTC");
        }
    }

    proptest! {
        #[test]
        fn lg_02_any_text_is_read_back_as_it_was(text in any::<String>()) {
            let line = logged(|| tracing::info!(text));
            prop_assert!(line.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')));
            let read: serde_json::Value = serde_json::from_str(&line).unwrap();
            prop_assert_eq!(&read["fields"]["text"], &text);
        }
    }

    /// A sink that takes nothing until it is let go.
    #[derive(Clone, Default)]
    struct Blocked {
        free: Arc<(Mutex<bool>, Condvar)>,
        kept: Kept,
    }

    impl Blocked {
        fn let_go(&self) {
            *self.free.0.lock().unwrap() = true;
            self.free.1.notify_all();
        }
    }

    impl Write for Blocked {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let mut free = self.free.0.lock().unwrap();
            while !*free {
                free = self.free.1.wait(free).unwrap();
            }
            self.kept.write(bytes)
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn f_32_a_blocked_sink_blocks_nobody_and_what_is_dropped_is_counted() {
        let sink = Blocked::default();
        let (writer, dropped, guard) = non_blocking(sink.clone(), 64);
        let subscriber = tracing_subscriber::registry().with(lines(writer));
        let started = Instant::now();
        tracing::subscriber::with_default(subscriber, || {
            for number in 0..5000 {
                tracing::info!(number, "a line");
            }
        });
        assert!(started.elapsed() < Duration::from_secs(60), "nobody waits for the sink");
        let lost = dropped.dropped_lines();
        assert!((4900..5000).contains(&lost), "{lost} of 5000");
        sink.let_go();
        drop(guard);
        let kept = sink.kept.0.lock().unwrap();
        let lines = kept.iter().filter(|byte| **byte == b'\n').count();
        assert_eq!(lines + lost, 5000, "what was not dropped is written");
    }
}
