//! `selfsame doctor`: holds a configuration against the tenant it names, and says in one line each what is right, what is
//! not, and what to do about it. It signs nobody in and changes nothing.

mod application;
mod discovery;
mod management;

use crate::config::Config;
use crate::issuer::{MetadataSource, TokenEndpoint, Upstream};
use profile::PROFILE_LIMIT;
use std::fmt;
use std::sync::Arc;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// As it should be.
    Good,
    /// It works, and could be better or safer; or it could not be looked at.
    Warning,
    /// People will not be able to sign in, or to save.
    Error,
}

/// One line of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How grave it is.
    pub grade: Grade,
    /// What was looked at.
    pub about: &'static str,
    /// What was found, and what to do.
    pub found: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let grade = match self.grade {
            Grade::Good => "ok",
            Grade::Warning => "warning",
            Grade::Error => "error",
        };
        write!(f, "{grade:<8} {:<12} {}", self.about, self.found)
    }
}

/// The findings, in the order in which they were made.
#[derive(Debug, Default)]
struct Report(Vec<Finding>);

impl Report {
    fn add(&mut self, grade: Grade, about: &'static str, found: impl Into<String>) {
        self.0.push(Finding { grade, about, found: found.into() });
    }

    fn good(&mut self, about: &'static str, found: impl Into<String>) {
        self.add(Grade::Good, about, found);
    }

    fn warning(&mut self, about: &'static str, found: impl Into<String>) {
        self.add(Grade::Warning, about, found);
    }

    fn error(&mut self, about: &'static str, found: impl Into<String>) {
        self.add(Grade::Error, about, found);
    }
}

/// Looks at everything. `now` gives Unix seconds.
///
/// # Errors
/// When there is no HTTP client to be had.
pub async fn examine(
    config: Config,
    now: Arc<dyn Fn() -> i64 + Send + Sync>,
) -> Result<Vec<Finding>, reqwest::Error> {
    let upstream = Upstream::new(config.patience.clone())?;
    let mut report = Report::default();
    form(&mut report, &config);
    if discovery::examine(&mut report, &upstream, &config, now.as_ref()).await {
        let metadata = Arc::new(MetadataSource::new(upstream.clone(), config.issuer.clone()));
        let endpoint =
            TokenEndpoint::new(upstream.clone(), metadata.clone(), config.client.clone(), now.clone());
        application::examine(&mut report, &upstream, &config, &metadata, &endpoint).await;
    }
    management::examine(&mut report, &upstream, &config, now).await;
    Ok(report.0)
}

/// What can be seen without asking anybody.
fn form(report: &mut Report, config: &Config) {
    let (largest, kept) = (config.schema.largest(), usize::from(PROFILE_LIMIT));
    if largest > kept {
        report.warning("form", format!("if all {} fields were full of Latin letters they would come to {largest} bytes, and the tenant keeps {kept}. What does not fit is refused; shorten the longest (`length`) if that is to be rare", config.schema.fields().count()));
    } else {
        report.good(
            "form",
            format!("{} fields, at most {largest} of {kept} bytes", config.schema.fields().count()),
        );
    }
}
