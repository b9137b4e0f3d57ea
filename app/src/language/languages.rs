use super::{Chosen, Language};
use crate::words;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;
use icu_locale::{Locale, LocaleCanonicalizer, LocaleExpander};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

pub const ENGLISH: &str = "en";
/// The largest file of sentences. Bytes.
const LARGEST: u64 = 1 << 20;

/// All languages that pages can be in.
#[derive(Clone, Debug)]
pub struct Languages {
    all: Vec<Arc<Language>>,
    english: Arc<Language>,
}

/// Something in an operator's folder that cannot be used, and what to do about it.
#[derive(Debug, thiserror::Error)]
#[error("{}: {what}", file.display())]
pub struct Mistake {
    /// The file.
    pub file: PathBuf,
    /// What is wrong with it, and the remedy.
    pub what: String,
}

impl Languages {
    /// What is built in.
    #[must_use]
    pub fn built_in() -> Self {
        Self::of(&BTreeMap::new())
    }

    /// With the files of a folder, `<tag>.ftl` each, laid over them: a sentence there takes the place of the one that is
    /// built in; a language that is not built in is added, and says in English what its file does not.
    ///
    /// # Errors
    /// Every mistake in every file.
    pub fn with_folder(folder: &Path) -> Result<Self, Vec<Mistake>> {
        let mistake = |file: &Path, what: String| Mistake { file: file.to_owned(), what };
        let entries = std::fs::read_dir(folder)
            .map_err(|error| vec![mistake(folder, format!("{error}: name a folder that can be read"))])?;
        let (mut own, mut mistakes) = (BTreeMap::new(), Vec::new());
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.extension().is_none_or(|kind| kind != "ftl") {
                continue;
            }
            match read(&path) {
                Ok((tag, resource)) => {
                    own.insert(tag, Arc::new(resource));
                }
                Err(found) => mistakes.extend(found.into_iter().map(|what| mistake(&path, what))),
            }
        }
        if mistakes.is_empty() { Ok(Self::of(&own)) } else { Err(mistakes) }
    }

    fn of(own: &BTreeMap<String, Arc<FluentResource>>) -> Self {
        let mut resources: BTreeMap<String, Vec<Arc<FluentResource>>> = BTreeMap::new();
        for (tag, text) in words::SOURCES {
            // They were parsed when this was built.
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            resources.entry((*tag).to_owned()).or_default().push(Arc::new(resource));
        }
        for (tag, resource) in own {
            resources.entry(tag.clone()).or_default().push(Arc::clone(resource));
        }
        let language = |(tag, resources): (String, Vec<_>)| {
            tag.parse::<LanguageIdentifier>().ok().map(|id| Arc::new(Language::new(id, resources)))
        };
        let mut all: Vec<Arc<Language>> = resources.into_iter().filter_map(language).collect();
        let english = all.iter().find(|language| language.tag == ENGLISH).cloned();
        let english =
            english.unwrap_or_else(|| Arc::new(Language::new(LanguageIdentifier::default(), Vec::new())));
        // As in a list that everybody reads in the own language.
        all.sort_by_key(|language| language.endonym.to_lowercase());
        Self { all, english }
    }

    /// All of them, by what they call themselves.
    #[must_use]
    pub fn all(&self) -> &[Arc<Language>] {
        &self.all
    }

    /// The language for whom no other fits.
    #[must_use]
    pub fn english(&self) -> Arc<Language> {
        Arc::clone(&self.english)
    }

    /// The language with this tag.
    #[must_use]
    pub fn get(&self, tag: &str) -> Option<&Arc<Language>> {
        self.all.iter().find(|language| language.tag.eq_ignore_ascii_case(tag))
    }

    /// The language for somebody: by the profile, by a choice made on a page, by what the browser asks for, in this
    /// order. A choice on a page that is newer than what the profile says comes first. `profile` is empty where it says
    /// nothing or is not known.
    #[must_use]
    pub fn for_reader(&self, profile: &str, chosen: Option<&Chosen>, asked: &[String]) -> Arc<Language> {
        let is_newer = |chosen: &&Chosen| profile.is_empty() || chosen.instead_of == profile;
        let chosen = chosen.filter(is_newer).map(|chosen| chosen.language.as_str());
        let wanted = chosen.into_iter().chain([profile]).chain(asked.iter().map(String::as_str));
        wanted.filter_map(|tag| self.best(tag)).next().unwrap_or_else(|| self.english())
    }

    /// The one that somebody who asks for this tag can read: of the same language and script, by the likely ones of the
    /// CLDR (so that who reads traditional Chinese is not given simplified), and of the same region where there is a choice.
    fn best(&self, tag: &str) -> Option<Arc<Language>> {
        let wanted = likely(tag)?;
        let readable = |language: &&Arc<Language>| {
            language
                .likely
                .as_ref()
                .is_some_and(|offered| (offered.language, offered.script) == (wanted.language, wanted.script))
        };
        let of_region = |language: &&Arc<Language>| {
            language.likely.as_ref().is_some_and(|offered| offered.region == wanted.region)
        };
        let all = || self.all.iter().filter(readable);
        all().find(of_region).or_else(|| all().next()).cloned()
    }
}

/// A tag by today's codes, with its likely script and region.
pub fn likely(tag: &str) -> Option<icu_locale::LanguageIdentifier> {
    let mut locale: Locale = tag.parse().ok()?;
    LocaleCanonicalizer::new_common().canonicalize(&mut locale);
    LocaleExpander::new_extended().maximize(&mut locale.id);
    (!locale.id.language.is_unknown()).then_some(locale.id)
}

fn read(path: &Path) -> Result<(String, FluentResource), Vec<String>> {
    let one = |what: &str| vec![what.to_owned()];
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let id: LanguageIdentifier =
        stem.parse().map_err(|_| one("its name is no language tag: name it like `de.ftl` or `pt-BR.ftl`"))?;
    let size = std::fs::metadata(path).map_err(|error| vec![error.to_string()])?.len();
    if size > LARGEST {
        return Err(one("it is larger than 1 MB: keep to the sentences that differ"));
    }
    let text = std::fs::read_to_string(path).map_err(|error| vec![format!("{error}: write it as UTF-8")])?;
    let resource = FluentResource::try_new(text).map_err(|(_, errors)| {
        errors
            .into_iter()
            .map(|error| format!("{error}: see https://projectfluent.org/fluent/guide/"))
            .collect::<Vec<_>>()
    })?;
    let english = super::BUILT_IN.english();
    let mut mistakes = Vec::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name;
        match (english.pattern(name), &message.value) {
            (None, _) => mistakes.push(format!("`{name}` is no sentence of ours: see app/languages/en.ftl")),
            (_, None) => mistakes.push(format!("`{name}` says nothing: write it as `{name} = …`")),
            (Some(expected), Some(pattern)) => {
                let (known, used) = (super::table::variables(expected), super::table::variables(pattern));
                for variable in used.difference(&known) {
                    mistakes.push(format!("`{name}` has no `${variable}`: it has {known:?}"));
                }
            }
        }
    }
    if mistakes.is_empty() { Ok((id.to_string(), resource)) } else { Err(mistakes) }
}
