/// A choice that somebody made on a page, as a cookie keeps it: `de`, or `de~en` where the profile said `en` then. It holds
/// until the profile says something else, which is the newer choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The tag that was chosen.
    pub language: String,
    /// What the profile said at that time; empty where it said nothing.
    pub instead_of: String,
}

/// The longest tag that is kept.
const LONGEST: usize = 35;

impl Chosen {
    /// Reads the value of the cookie. `None` where it is none of ours.
    #[must_use]
    pub fn parse(value: &str) -> Option<Self> {
        let (language, instead_of) = value.split_once('~').unwrap_or((value, ""));
        Self::new(language, instead_of)
    }

    /// A choice. `None` where a tag is none.
    #[must_use]
    pub fn new(language: &str, instead_of: &str) -> Option<Self> {
        let is_tag = |tag: &str| {
            tag.len() <= LONGEST && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        (!language.is_empty() && is_tag(language) && is_tag(instead_of))
            .then(|| Self { language: language.to_owned(), instead_of: instead_of.to_owned() })
    }

    /// The value of the cookie.
    #[must_use]
    pub fn value(&self) -> String {
        if self.instead_of.is_empty() {
            self.language.clone()
        } else {
            format!("{}~{}", self.language, self.instead_of)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Chosen;

    #[test]
    fn a_choice_is_read_as_it_was_written_and_anything_else_is_none() {
        for value in ["de", "de~en", "pt-BR~zh-Hans"] {
            assert_eq!(Chosen::parse(value).map(|chosen| chosen.value()).as_deref(), Some(value));
        }
        for value in ["", "~en", "de~en~fr", "de;", "<b>", "d e", &"a".repeat(36)] {
            assert_eq!(Chosen::parse(value), None, "{value}");
        }
    }
}
