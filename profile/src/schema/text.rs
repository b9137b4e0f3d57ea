//! What an operator writes for people to read, in one language or in several.

use std::collections::BTreeMap;

/// A text in some languages, English always among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    english: String,
    others: BTreeMap<String, String>,
}

impl Text {
    /// A text in English.
    #[must_use]
    pub const fn english(text: String) -> Self {
        Self { english: text, others: BTreeMap::new() }
    }

    /// A text by BCP 47 tag; `None` without English, which is shown to whoever reads none of the others.
    #[must_use]
    pub fn by_language(mut texts: BTreeMap<String, String>) -> Option<Self> {
        Some(Self { english: texts.remove("en")?, others: texts })
    }

    /// The text for a reader of those languages, the best first (`pt-BR` reads `pt`), and its language where it is not
    /// English. English is for whoever reads none of the others.
    #[must_use]
    pub fn for_reader(&self, languages: &[String]) -> (&str, Option<&str>) {
        for language in languages {
            // RFC 4647 §3.4: one subtag after the other is dropped, until something fits.
            let mut tag = language.as_str();
            loop {
                if tag.eq_ignore_ascii_case("en") {
                    return (&self.english, None);
                }
                if let Some((tag, text)) =
                    self.others.iter().find(|(other, _)| other.eq_ignore_ascii_case(tag))
                {
                    return (text, Some(tag));
                }
                match tag.rsplit_once('-') {
                    Some((shorter, _)) => tag = shorter,
                    None => break,
                }
            }
        }
        (&self.english, None)
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn a_reader_gets_the_nearest_text() {
        let texts = [("en", "Town"), ("de", "Ort"), ("pt-BR", "Cidade"), ("zh-Hant", "城市")];
        let texts = texts.map(|(language, text)| (language.to_owned(), text.to_owned()));
        let text = Text::by_language(texts.into()).unwrap();
        for (reader, read) in [
            ("de", ("Ort", Some("de"))),
            ("de-AT", ("Ort", Some("de"))),
            ("pt-BR", ("Cidade", Some("pt-BR"))),
            ("zh-Hant-TW", ("城市", Some("zh-Hant"))),
            ("pt-br", ("Cidade", Some("pt-BR"))),
            ("ja pt-BR", ("Cidade", Some("pt-BR"))),
            ("en-GB de", ("Town", None)),
            ("pt", ("Town", None)),
            ("", ("Town", None)),
        ] {
            let languages: Vec<_> = reader.split(' ').map(str::to_owned).collect();
            assert_eq!(text.for_reader(&languages), read, "{reader}");
        }
        assert_eq!(Text::by_language([("de".to_owned(), "Ort".to_owned())].into()), None);
    }
}
