//! The use cases: reading one's own profile and changing it.

use crate::access::{Owned, SessionCookies};
use crate::directory::{ConnectionRules, Directory, DirectoryError, connection_owner};
use app::error::ApiError;
use app::ports::{Accounts, Credential};
use app::wire::{FieldView, ProfileView, Saved, Update};
use moka::future::Cache;
use profile::{
    Access, Capability, Policy, ProfileChange, Provenance, Record, Refusal, RootAttribute, UserId, Values,
    capability, field, fields, merge,
};
use std::{collections::BTreeMap, sync::Arc, time::Duration};
use tokio::{sync::Mutex, time::timeout};
use unicode_normalization::UnicodeNormalization;
use url::Url;

/// Nobody waits longer than this for an answer that says something.
const PATIENCE: Duration = Duration::from_secs(20);

/// The use cases over a directory.
pub struct OwnAccounts {
    cookies: Arc<SessionCookies>,
    saving: Arc<Saving>,
}

/// What a save works with. It is shared, because a save outlives the request that asked for it.
struct Saving {
    directory: Arc<dyn Directory>,
    picture_hosts: Vec<String>,
    /// One lock a person: two saves of one person are made one after the other.
    writing: Cache<UserId, Arc<Mutex<()>>>,
}

impl OwnAccounts {
    /// `picture_hosts` are the hosts whose pictures pages may show.
    #[must_use]
    pub fn new(
        cookies: Arc<SessionCookies>,
        directory: Arc<dyn Directory>,
        picture_hosts: Vec<String>,
    ) -> Self {
        // A lock that is held is referenced by its holder: one that idles this long has none.
        let writing = Cache::builder().time_to_idle(Duration::from_secs(120)).build();
        Self { cookies, saving: Arc::new(Saving { directory, picture_hosts, writing }) }
    }
}

impl Saving {
    async fn read_record(&self, owner: &Owned<UserId>) -> Result<(Record, Rules), ApiError> {
        let record = self.directory.read(owner).await.map_err(answer)?;
        if record.blocked {
            return Err(ApiError::Blocked);
        }
        let rules = Rules::of(&record, self.directory.as_ref()).await;
        Ok((record, rules))
    }

    async fn save(&self, owner: &Owned<UserId>, base: &Values, edits: &Values) -> Result<Saved, ApiError> {
        let writing = self.writing.get_with(owner.get().clone(), async { Arc::default() }).await;
        let _turn = writing.lock().await;
        let (record, rules) = self.read_record(owner).await?;
        let not_editable: BTreeMap<_, _> = edits
            .keys()
            .filter(|id| {
                rules.of_field(&record, id).is_none_or(|capability| capability.access == Access::ReadOnly)
            })
            .map(|id| (id.clone(), Refusal::Managed))
            .collect();
        if !not_editable.is_empty() {
            return Err(ApiError::Refused { fields: not_editable });
        }
        let theirs =
            fields().map(|field| (field.id.to_owned(), field.as_shown(&record.text(field)))).collect();
        let merged = merge(base, &theirs, edits);
        if !merged.conflicts.is_empty() {
            return Err(ApiError::Conflict { fields: merged.conflicts });
        }
        let change = ProfileChange::between(&record, &merged.write);
        if change.is_empty() {
            return Ok(self.saved(&record, Vec::new(), BTreeMap::new()));
        }
        let (after, refused) = self.write(owner, &record, change).await?;
        let changed = merged.write.into_keys().filter(|id| !refused.contains_key(id)).collect();
        Ok(self.saved(&after, changed, refused))
    }

    /// Sends a change; when the tenant refuses root attributes by name, sends the rest and says so.
    async fn write(
        &self,
        owner: &Owned<UserId>,
        record: &Record,
        change: ProfileChange,
    ) -> Result<(Record, BTreeMap<String, Refusal>), ApiError> {
        match self.directory.update(owner, &change).await {
            Ok(after) => Ok((after, BTreeMap::new())),
            Err(DirectoryError::NotOurs(refused)) => {
                if let Some(primary) = record.identities.first() {
                    self.directory.learn_refusal(primary);
                }
                let marks: BTreeMap<_, _> =
                    refused.iter().map(|a| (a.key().to_owned(), Refusal::Managed)).collect();
                let rest = change.without(&refused);
                if rest.is_empty() || refused.is_empty() {
                    return Err(ApiError::Refused { fields: marks });
                }
                let after = match self.directory.update(owner, &rest).await {
                    Ok(after) => after,
                    Err(error) => self.settle(owner, &rest, error).await?,
                };
                Ok((after, marks))
            }
            Err(error) => Ok((self.settle(owner, &change, error).await?, BTreeMap::new())),
        }
    }

    /// An outcome that is not known is read back, never sent again: a late second write could undo a newer one.
    async fn settle(
        &self,
        owner: &Owned<UserId>,
        change: &ProfileChange,
        error: DirectoryError,
    ) -> Result<Record, ApiError> {
        if !matches!(error, DirectoryError::OutcomeUnknown | DirectoryError::Failed) {
            return Err(refused(change, error));
        }
        match self.directory.read(owner).await {
            Ok(record) if change.is_in(&record) => Ok(record),
            // Answered and not there: it was not saved.
            Ok(_) if matches!(error, DirectoryError::Failed) => Err(ApiError::Unavailable),
            // It may still be under way: what is not there yet is not proof that it never will be.
            Ok(_) | Err(_) => Err(ApiError::OutcomeUnknown),
        }
    }

    fn saved(&self, record: &Record, changed: Vec<String>, refused: BTreeMap<String, Refusal>) -> Saved {
        Saved {
            values: record.values(),
            display_name: display_name(record),
            picture: self.picture(record),
            changed,
            refused,
        }
    }

    fn view(&self, record: &Record, rules: &Rules) -> ProfileView {
        ProfileView {
            subject: record.user_id.clone(),
            display_name: display_name(record),
            email: record.email.clone(),
            email_verified: record.email_verified,
            picture: self.picture(record),
            sign_in: rules.names(record),
            fields: fields()
                .filter_map(|field| {
                    let capability = rules.of_field(record, field.id)?;
                    Some((field.id.to_owned(), FieldView { value: record.text(field), capability }))
                })
                .collect(),
        }
    }

    /// The picture, when its host is one that the content security policy lets pages show.
    fn picture(&self, record: &Record) -> Option<String> {
        let address = record.root.get(&RootAttribute::Picture)?;
        let parsed =
            Url::parse(address).ok().filter(|url| url.scheme() == "https" && url.port().is_none())?;
        let host = parsed.host_str()?;
        let shown = self.picture_hosts.iter().any(|allowed| match allowed.strip_prefix('*') {
            Some(suffix) => host.len() > suffix.len() && host.ends_with(suffix),
            None => host == allowed,
        });
        shown.then(|| parsed.into())
    }
}

#[async_trait::async_trait]
impl Accounts for OwnAccounts {
    async fn read(&self, credential: Credential) -> Result<ProfileView, ApiError> {
        let owner = self.cookies.caller(&credential)?.own_record();
        let reading = timeout(PATIENCE, self.saving.read_record(&owner)).await;
        let (record, rules) = reading.unwrap_or(Err(ApiError::Unavailable))?;
        Ok(self.saving.view(&record, &rules))
    }

    async fn update(&self, credential: Credential, update: Update) -> Result<Saved, ApiError> {
        let owner = self.cookies.caller(&credential)?.own(&update.subject)?;
        let (base, edits) = edits(update)?;
        // A browser that goes away must not leave a save half done: it runs to its end by itself.
        let saving = Arc::clone(&self.saving);
        let save = tokio::spawn(async move { saving.save(&owner, &base, &edits).await });
        match timeout(PATIENCE, save).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(error)) => {
                tracing::error!(%error, "a save broke off");
                Err(ApiError::OutcomeUnknown)
            }
            // It goes on: nobody knows yet.
            Err(_) => Err(ApiError::OutcomeUnknown),
        }
    }
}

/// The edits of a form: fields that differ from what the form was made from, in the form in which they are stored. What
/// was not touched is not checked, so an old value that breaks a new rule locks nobody out of the other fields.
fn edits(update: Update) -> Result<(Values, Values), ApiError> {
    let (mut base, mut edits, mut refused) = (Values::new(), Values::new(), BTreeMap::new());
    for (id, typed) in update.edit {
        let field = field(&id).ok_or(ApiError::Malformed)?;
        let before = update.base.get(&id).ok_or(ApiError::Malformed)?;
        let before = field.as_shown(before);
        if field.as_shown(&typed) == before {
            continue;
        }
        match field.check(&typed.nfc().collect::<String>()) {
            Ok(text) => drop(edits.insert(id.clone(), text)),
            Err(refusal) => drop(refused.insert(id.clone(), refusal)),
        }
        base.insert(id, before);
    }
    if refused.is_empty() { Ok((base, edits)) } else { Err(ApiError::Refused { fields: refused }) }
}

fn display_name(record: &Record) -> String {
    let text = |attribute| record.root.get(&attribute).filter(|text| !text.trim().is_empty()).cloned();
    text(RootAttribute::Name)
        .or_else(|| text(RootAttribute::Nickname))
        .or_else(|| record.email.clone())
        .unwrap_or_default()
}

fn answer(error: DirectoryError) -> ApiError {
    match error {
        DirectoryError::Gone => ApiError::Gone,
        DirectoryError::Busy { retry_after } => ApiError::Busy { retry_after },
        DirectoryError::Unavailable | DirectoryError::Failed => ApiError::Unavailable,
        DirectoryError::OutcomeUnknown => ApiError::OutcomeUnknown,
        DirectoryError::NotOurs(_) | DirectoryError::Rejected { .. } | DirectoryError::NotAllowed => {
            ApiError::Internal
        }
    }
}

/// A refused change as the person may hear of it: by field, where the tenant named one.
fn refused(change: &ProfileChange, error: DirectoryError) -> ApiError {
    match error {
        DirectoryError::NotOurs(refused) => ApiError::Refused {
            fields: refused.iter().map(|a| (a.key().to_owned(), Refusal::Managed)).collect(),
        },
        DirectoryError::Rejected { property } => {
            let named = property.and_then(|property| {
                let id = property.strip_prefix("user_metadata.").unwrap_or(&property).to_owned();
                field(&id).map(|_| id)
            });
            let ids = named.map_or_else(|| change.field_ids(), |id| vec![id]);
            ApiError::Refused { fields: ids.into_iter().map(|id| (id, Refusal::Rejected)).collect() }
        }
        other => answer(other),
    }
}

/// The rules of one person's record.
struct Rules {
    connection: Option<ConnectionRules>,
}

impl Rules {
    async fn of(record: &Record, directory: &dyn Directory) -> Self {
        match record.identities.first() {
            Some(primary) => Self { connection: Some(directory.connection(primary).await) },
            None => Self { connection: None },
        }
    }

    fn of_field(&self, record: &Record, id: &str) -> Option<Capability> {
        let field = field(id)?;
        if record.holds_structure(field) {
            return Some(Capability { access: Access::ReadOnly, provenance: Provenance::OtherShape });
        }
        let (sync, owner) = match &self.connection {
            Some(rules) => (rules.sync, rules.owner.as_str()),
            None => (profile::Sync::Unknown, ""),
        };
        Some(capability(field, record.identities.first(), sync, Policy::User, owner))
    }

    /// What people call the ways they sign in, the main one first.
    fn names(&self, record: &Record) -> Vec<String> {
        let main = self.connection.iter().map(|rules| rules.owner.clone());
        main.chain(record.identities.iter().skip(1).map(connection_owner)).collect()
    }
}
