//! What the program is asked to do.

/// A command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Answer requests: what it does when nothing else is said.
    Serve,
    /// Read the schema file, and show the form that it would make.
    Check,
    /// Hold the configuration against the tenant it names.
    Doctor,
}

impl Command {
    /// The command of the program's arguments, its own name left out.
    ///
    /// # Errors
    /// The sentence to show where there is no such command.
    pub fn of(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let command = match arguments.next().as_deref() {
            None => Self::Serve,
            Some("check") => Self::Check,
            Some("doctor") => Self::Doctor,
            Some(other) => return Err(format!("there is no command `{other}`. {USAGE}")),
        };
        match arguments.next() {
            None => Ok(command),
            Some(surplus) => Err(format!("`{surplus}` is more than the command takes. {USAGE}")),
        }
    }
}

const USAGE: &str = "Without a command it serves; `check` reads the file of PROFILE_SCHEMA and shows the form; `doctor` holds the configuration against the tenant";

#[cfg(test)]
mod tests {
    use super::Command;

    fn of(arguments: &[&str]) -> Result<Command, String> {
        Command::of(arguments.iter().map(|argument| (*argument).to_owned()))
    }

    #[test]
    fn commands() {
        assert_eq!(of(&[]), Ok(Command::Serve));
        assert_eq!(of(&["check"]), Ok(Command::Check));
        assert_eq!(of(&["doctor"]), Ok(Command::Doctor));
        assert!(of(&["chekc"]).unwrap_err().contains("`chekc`"));
        assert!(of(&["check", "x"]).unwrap_err().contains("`x`"));
    }
}
