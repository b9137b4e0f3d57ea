//! Starting other people's programs.

use crate::error::Error;
use std::{
    ffi::OsStr,
    fs::File,
    io::{IsTerminal, Read, Seek, SeekFrom, Write},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// `cargo`, without the variables that `cargo run` set for us: a build script that watches one of
/// them would run again on each change of hands.
pub fn cargo() -> Command {
    let mut command = Command::new("cargo");
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO" {
            command.env_remove(name.as_ref());
        }
    }
    command
}

/// As a person would type it.
pub fn spelled(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let mut words = vec![name.to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| {
        let word = word.to_string_lossy();
        if word.contains(' ') { format!("'{word}'") } else { word.into_owned() }
    }));
    words.join(" ")
}

/// What to do when a program is not there.
fn remedy(program: &OsStr) -> String {
    match program.to_string_lossy().as_ref() {
        "cargo" | "rustc" | "rustup" => "Install Rust with rustup: https://rustup.rs".to_owned(),
        "npm" | "node" => format!("Install Node.js {} or newer, which brings npm", crate::versions::NODE),
        name => format!("Is {name} installed and on PATH? `cargo xtask doctor` tells"),
    }
}

fn not_started(command: &Command) -> impl FnOnce(std::io::Error) -> Error + use<> {
    let program = command.get_program().to_owned();
    move |source| Error::NotStarted {
        program: program.to_string_lossy().into_owned(),
        fix: remedy(&program),
        source,
    }
}

/// Runs a program with our terminal as its own, having said which.
pub fn run(command: &mut Command) -> Result<(), Error> {
    println!("$ {}", spelled(command));
    let status = command.status().map_err(not_started(command))?;
    if status.success() { Ok(()) } else { Err(Error::Failed { command: spelled(command), status }) }
}

/// What a program prints, where it ran and succeeded.
pub fn output(command: &mut Command) -> Result<String, Error> {
    let done = command.stderr(Stdio::inherit()).output().map_err(not_started(command))?;
    if done.status.success() {
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    } else {
        Err(Error::Failed { command: spelled(command), status: done.status })
    }
}

/// What a program prints when asked quietly; nothing if it is not there or fails.
pub fn asked(command: &mut Command) -> Option<String> {
    let done = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    done.status.success().then(|| String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

/// Runs a program that talks a lot: its words go to `log`, and we say how long it has been at it.
/// When it fails, the end of the log is shown.
pub fn run_quietly(command: &mut Command, log: &Path) -> Result<(), Error> {
    println!("$ {}", spelled(command));
    let words = File::create(log).map_err(Error::file("write", log))?;
    let copy = words.try_clone().map_err(Error::file("write", log))?;
    let mut child =
        command.stdin(Stdio::null()).stdout(copy).stderr(words).spawn().map_err(not_started(command))?;
    let started = Instant::now();
    let terminal = std::io::stdout().is_terminal();
    let step = Duration::from_secs(if terminal { 1 } else { 30 });
    let mut next = step;
    let status = loop {
        if let Some(status) = child.try_wait().map_err(Error::file("run", log))? {
            break status;
        }
        thread::sleep(Duration::from_millis(200));
        if started.elapsed() >= next {
            next += step;
            let line = format!("  … {}: {}", elapsed(started.elapsed()), last_line(log));
            if terminal {
                print!("\r\x1b[K{line}");
                // A terminal that is gone is no reason to stop.
                let _ = std::io::stdout().flush();
            } else {
                println!("{line}");
            }
        }
    };
    if terminal {
        print!("\r\x1b[K");
    }
    if status.success() {
        println!("  done in {}", elapsed(started.elapsed()));
        return Ok(());
    }
    let text = std::fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<_> = text.lines().collect();
    eprintln!("{}", lines.get(lines.len().saturating_sub(40)..).unwrap_or_default().join("\n"));
    eprintln!("(all of it is in {})", log.display());
    Err(Error::Failed { command: spelled(command), status })
}

/// The last line of a log that is being written, shortened to fit.
fn last_line(log: &Path) -> String {
    let mut bytes = Vec::new();
    // It is only for show: a log that cannot be read shows nothing.
    let _ = File::open(log).and_then(|mut file| {
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(400)))?;
        file.read_to_end(&mut bytes)
    });
    let text = String::from_utf8_lossy(&bytes);
    text.lines().last().unwrap_or_default().trim().chars().take(70).collect()
}

/// `3 min 07 s`
pub fn elapsed(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_as_people_say_them() {
        assert_eq!(elapsed(Duration::from_millis(340)), "0.3 s");
        assert_eq!(elapsed(Duration::from_secs(42)), "42 s");
        assert_eq!(elapsed(Duration::from_secs(187)), "3 min 07 s");
    }

    #[test]
    fn commands_are_spelled_without_the_path_of_the_program() {
        let mut command = Command::new("/somewhere/bin/tool");
        command.args(["--for", "two words"]);
        assert_eq!(spelled(&command), "tool --for 'two words'");
    }
}
