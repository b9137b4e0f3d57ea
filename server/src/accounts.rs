//! The use cases: reading one's own profile and changing it.

use crate::access::{Callers, MayUpdate, Owned};
use crate::audit::{self, Event};
use crate::directory::{Directory, DirectoryError, connection_owner};
use crate::metrics::SaveInFlight;
use crate::pictures::{Name, PictureForm, Shown, Upload};
use crate::rates::ByPerson;
use crate::tasks::Tasks;
use crate::upstream::{Deadline, Patience};
use app::by_field::ByField;
use app::error::ApiError;
use app::ports::{Accounts, Credential};
use app::wire::{FieldView, ProfileView, Saved, Update};
use moka::future::Cache;
use profile::{
    Access, Capability, Connection, Field, Format, NoRoom, ProfileChange, Provenance, Record, Refusal,
    RootAttribute, Schema, UserId, Values, capability, fits, merge,
};
use std::{sync::Arc, time::Duration};
use tokio::{sync::Mutex, time::timeout_at};
use unicode_normalization::UnicodeNormalization;

/// A save that has reached its deadline still says what became of it, if it does so at once.
const LAST_WORD: Duration = Duration::from_millis(250);

/// The use cases over a directory.
pub struct OwnAccounts {
    callers: Arc<Callers>,
    saving: Arc<Saving>,
    tasks: Tasks,
    rates: ByPerson,
}

/// What a save works with. It is shared, because a save outlives the request that asked for it.
struct Saving {
    schema: Arc<Schema>,
    directory: Arc<dyn Directory>,
    shown: Shown,
    patience: Patience,
    /// One lock a person: two saves of one person are made one after the other.
    writing: Cache<UserId, Arc<Mutex<()>>>,
}

impl OwnAccounts {
    /// `shown` is which pictures pages may show; `tasks` is where saves run to their end;
    /// `rates` is how often one person may ask.
    #[must_use]
    pub fn new(
        callers: Arc<Callers>,
        directory: Arc<dyn Directory>,
        schema: Arc<Schema>,
        shown: Shown,
        patience: Patience,
        tasks: Tasks,
        rates: ByPerson,
    ) -> Self {
        // A lock that is held is referenced by its holder: one that idles this long has none.
        let writing = Cache::builder().time_to_idle(Duration::from_secs(120)).build();
        Self {
            callers,
            saving: Arc::new(Saving { schema, directory, shown, patience, writing }),
            tasks,
            rates,
        }
    }
}

impl Saving {
    async fn read_record(&self, owner: &Owned<UserId>) -> Result<(Record, Rules), ApiError> {
        let record = self.directory.read(owner).await.map_err(answer)?;
        if record.blocked {
            return Err(ApiError::Blocked);
        }
        let connection = match record.identities.first() {
            Some(primary) => Some(self.directory.connection(primary).await),
            None => None,
        };
        Ok((record, Rules { schema: Arc::clone(&self.schema), connection }))
    }

    async fn save(&self, owner: &MayUpdate<UserId>, change: Edits) -> Result<Saved, ApiError> {
        let Edits { base, edits, upload } = &change;
        let writing = self.writing.get_with(owner.get().clone(), async { Arc::default() }).await;
        // A save that gets its turn too late is not begun.
        let end = Deadline::current_or(self.patience.request).earlier_by(self.patience.settle);
        let turn = timeout_at(end.instant(), writing.lock()).await;
        let Ok(_turn) = turn else { return Err(ApiError::Busy { retry_after: 2 }) };
        let (record, rules) = self.read_record(owner).await?;
        let editable = |id: &str| {
            // Offered or not: what somebody has just taken away may be put back.
            let capability = rules.of_field(&record, self.schema.field(id)?);
            (capability.access == Access::Editable).then_some(())
        };
        let not_editable = edits.keys().filter(|id| editable(id).is_none());
        let not_editable: ByField<_> = not_editable.map(|id| (id.clone(), Refusal::Managed)).collect();
        if !not_editable.is_empty() {
            return Err(ApiError::Refused { fields: not_editable });
        }
        let theirs = self.schema.fields();
        let theirs = theirs.map(|field| (field.id.clone(), field.as_shown(&record.text(field)))).collect();
        let merged = merge(base, &theirs, edits);
        if !merged.conflicts.is_empty() {
            return Err(ApiError::Conflict { fields: merged.conflicts.into_iter().collect() });
        }
        let change = ProfileChange::between(&self.schema, &record, &merged.write);
        if !change.is_empty() {
            fits(&record, &change).map_err(|NoRoom { left, needed }| ApiError::NoRoom { left, needed })?;
        }
        self.refuse_lost(&merged.write, upload.as_ref()).await?;
        // The address leads somewhere before anybody is told of it. Also where it is the same as before: that one may have
        // been lost.
        self.keep(upload.as_ref()).await?;
        if change.is_empty() {
            return Ok(self.saved(&record, &rules, Vec::new(), ByField::default()));
        }
        let written = self.write(owner, &record, change).await;
        self.tidy(owner, &record, upload.as_ref(), &written).await;
        let (after, refused) = written?;
        let changed = merged.write.into_keys().filter(|id| refused.get(id).is_none()).collect();
        Ok(self.saved(&after, &rules, changed, refused))
    }

    /// An address of ours that leads nowhere any more is not stored: the picture went when it was replaced, so that cannot
    /// be undone.
    async fn refuse_lost(&self, write: &Values, upload: Option<&Upload>) -> Result<(), ApiError> {
        let (Some(pictures), None) = (&self.shown.own, upload) else { return Ok(()) };
        let mut lost = ByField::default();
        for (id, text) in write {
            if let Some(name) = pictures.names().named(text)
                && matches!(pictures.read(&name).await, Ok(None))
            {
                lost.push(id.clone(), Refusal::Rejected);
            }
        }
        if lost.is_empty() { Ok(()) } else { Err(ApiError::Refused { fields: lost }) }
    }

    async fn keep(&self, upload: Option<&Upload>) -> Result<(), ApiError> {
        match (&self.shown.own, upload) {
            (Some(pictures), Some(upload)) => pictures.keep(upload).await,
            _ => Ok(()),
        }
    }

    /// Removes uploaded pictures that this save has left without anything that points to them. While nobody knows what is
    /// stored, nothing goes.
    async fn tidy(
        &self,
        owner: &MayUpdate<UserId>,
        before: &Record,
        upload: Option<&Upload>,
        written: &Result<(Record, ByField<Refusal>), ApiError>,
    ) {
        let Some(pictures) = &self.shown.own else { return };
        let now = match written {
            Ok((after, _)) => self.uploaded(after),
            Err(ApiError::OutcomeUnknown) => return,
            Err(_) => self.uploaded(before),
        };
        let mut once = self.uploaded(before);
        once.extend(upload.map(|upload| upload.name.clone()));
        if once.iter().any(|name| !now.contains(name)) {
            pictures.tidy(owner.get(), &once, &now).await;
        }
    }

    /// The uploaded pictures that a record points to.
    fn uploaded(&self, record: &Record) -> Vec<Name> {
        let Some(pictures) = &self.shown.own else { return Vec::new() };
        let fields = self.schema.fields().filter(|field| field.rules.format == Format::PictureAddress);
        fields.filter_map(|field| pictures.names().named(&record.text(field))).collect()
    }

    /// Sends a change; when the tenant refuses root attributes by name, sends the rest and says so.
    async fn write(
        &self,
        owner: &MayUpdate<UserId>,
        record: &Record,
        change: ProfileChange,
    ) -> Result<(Record, ByField<Refusal>), ApiError> {
        match self.directory.update(owner, record, &change).await {
            Ok(after) => Ok((after, ByField::default())),
            Err(DirectoryError::NotOurs(refused)) => {
                if let Some(primary) = record.identities.first() {
                    self.directory.learn_refusal(primary);
                }
                let marks = self.managed(&refused);
                let rest = change.without(&refused);
                if rest.is_empty() || refused.is_empty() {
                    return Err(ApiError::Refused { fields: marks });
                }
                let after = self.directory.update(owner, record, &rest).await;
                Ok((after.map_err(|error| self.refused(&rest, error))?, marks))
            }
            Err(error) => Err(self.refused(&change, error)),
        }
    }

    /// The fields of root attributes that the tenant will not change.
    fn managed(&self, refused: &[RootAttribute]) -> ByField<Refusal> {
        let fields = refused.iter().filter_map(|attribute| self.schema.field_at(attribute.key()));
        fields.map(|field| (field.id.clone(), Refusal::Managed)).collect()
    }

    /// A refused change as the person may hear of it: by field, where the tenant named one.
    fn refused(&self, change: &ProfileChange, error: DirectoryError) -> ApiError {
        match error {
            DirectoryError::NotOurs(refused) => ApiError::Refused { fields: self.managed(&refused) },
            DirectoryError::Rejected { property } => {
                let named = property.and_then(|property| Some(self.schema.field_at(&property)?.id.clone()));
                let ids = named.map_or_else(|| change.field_ids(&self.schema), |id| vec![id]);
                ApiError::Refused { fields: ids.into_iter().map(|id| (id, Refusal::Rejected)).collect() }
            }
            other => answer(other),
        }
    }

    fn saved(
        &self,
        record: &Record,
        rules: &Rules,
        changed: Vec<String>,
        refused: ByField<Refusal>,
    ) -> Saved {
        Saved {
            values: record.values(&self.schema).into_iter().collect(),
            display_name: self.display_name(record, rules),
            picture: self.picture(record, rules),
            changed,
            refused,
        }
    }

    fn view(&self, record: &Record, rules: &Rules) -> ProfileView {
        let field = |field: &Field| {
            let capability = rules.offered(record, field)?;
            Some((field.id.clone(), FieldView { value: record.text(field), capability }))
        };
        ProfileView {
            subject: record.user_id.clone(),
            display_name: self.display_name(record, rules),
            email: record.email.clone(),
            email_verified: record.email_verified,
            picture: self.picture(record, rules),
            sign_in: rules.names(record),
            fields: self.schema.fields().filter_map(field).collect(),
        }
    }

    /// What is shown for a root attribute: what the person has set in its place, where they may, else itself.
    fn appearance(&self, record: &Record, rules: &Rules, attribute: RootAttribute) -> Option<String> {
        let is_available = |field: &&Field| {
            matches!(rules.of_field(record, field).provenance, Provenance::OverrideAvailable(_))
        };
        let set = self.schema.override_of(attribute).filter(is_available).map(|field| record.text(field));
        let set = set.filter(|text| !text.trim().is_empty());
        set.or_else(|| record.root.get(&attribute).filter(|text| !text.trim().is_empty()).cloned())
    }

    fn display_name(&self, record: &Record, rules: &Rules) -> String {
        self.appearance(record, rules, RootAttribute::Name)
            .or_else(|| self.appearance(record, rules, RootAttribute::Nickname))
            .or_else(|| record.email.clone())
            .unwrap_or_default()
    }

    /// The picture, when it is one that the content security policy lets pages show.
    fn picture(&self, record: &Record, rules: &Rules) -> Option<String> {
        self.shown.address(&self.appearance(record, rules, RootAttribute::Picture)?)
    }
}

#[async_trait::async_trait]
impl Accounts for OwnAccounts {
    fn schema(&self) -> &Arc<Schema> {
        &self.saving.schema
    }

    async fn read(&self, credential: Credential) -> Result<ProfileView, ApiError> {
        let view = self.callers.heed(&credential, self.own_view(&credential).await);
        if let Some(refusal) = view.as_ref().err().and_then(audit::Refusal::of) {
            audit::record(&Event::Refused(refusal));
        }
        view
    }

    async fn update(&self, credential: Credential, update: Update) -> Result<Saved, ApiError> {
        let (owner, edits) = self.admitted(&credential, update).await.inspect_err(|error| {
            audit::record(&Event::of_update(&Err(error.clone())));
        })?;
        self.carry_out(&credential, owner, edits).await
    }
}

impl OwnAccounts {
    /// Whether a picture may be sent: who is asking, and that the form is theirs.
    ///
    /// # Errors
    /// As those of [`Accounts::update`].
    pub async fn admit_picture(
        &self,
        credential: &Credential,
        form: &PictureForm,
    ) -> Result<MayUpdate<UserId>, ApiError> {
        let owner = self.owner(credential, &form.subject).await?;
        self.rates.pictures(owner.get())?;
        let field = self.saving.schema.field(&form.field);
        let is_for_pictures = field.is_some_and(|field| field.rules.format == Format::PictureAddress);
        if is_for_pictures { Ok(owner) } else { Err(ApiError::Malformed) }
    }

    /// Saves the address of a picture, as any edit of its field is saved.
    ///
    /// # Errors
    /// As those of [`Accounts::update`].
    pub async fn change_picture(
        &self,
        credential: &Credential,
        owner: MayUpdate<UserId>,
        form: PictureForm,
        upload: Upload,
    ) -> Result<Saved, ApiError> {
        let pictures = self.saving.shown.own.as_ref().ok_or(ApiError::NotFound)?;
        // It is ours, so it needs no checking: while somebody develops, it is plain http.
        let address = pictures.names().address(&upload.name);
        let edits = Edits {
            base: [(form.field.clone(), form.base)].into(),
            edits: [(form.field, address)].into(),
            upload: Some(upload),
        };
        self.carry_out(credential, owner, edits).await
    }

    /// A browser that goes away must not leave a save half done: it runs to its end by itself, its record included.
    async fn carry_out(
        &self,
        credential: &Credential,
        owner: MayUpdate<UserId>,
        edits: Edits,
    ) -> Result<Saved, ApiError> {
        let saving = Arc::clone(&self.saving);
        let deadline = Deadline::current_or(self.saving.patience.request);
        let save = self.tasks.spawn(async move {
            let _counted = SaveInFlight::begin();
            let outcome = deadline.hold(saving.save(&owner, edits)).await;
            audit::record(&Event::of_update(&outcome));
            outcome
        });
        match timeout_at(deadline.instant() + LAST_WORD, save).await {
            Ok(Ok(outcome)) => self.callers.heed(credential, outcome),
            Ok(Err(error)) => {
                tracing::error!(%error, "a save broke off");
                audit::record(&Event::Update(audit::Update::OutcomeUnknown));
                Err(ApiError::OutcomeUnknown)
            }
            // It goes on: nobody knows yet.
            Err(_) => Err(ApiError::OutcomeUnknown),
        }
    }

    async fn own_view(&self, credential: &Credential) -> Result<ProfileView, ApiError> {
        let caller = self.callers.caller(credential).await?;
        audit::identify(caller.subject());
        self.rates.reads(caller.subject())?;
        let owner = caller.own_record()?;
        let deadline = Deadline::current_or(self.saving.patience.request);
        let (record, rules) = deadline.hold(self.saving.read_record(&owner)).await?;
        Ok(self.saving.view(&record, &rules))
    }

    /// Who is asking, and what may be saved of what they ask for.
    async fn admitted(
        &self,
        credential: &Credential,
        update: Update,
    ) -> Result<(MayUpdate<UserId>, Edits), ApiError> {
        let owner = self.owner(credential, &update.subject).await?;
        let (base, edits) = edits(&self.saving.schema, update)?;
        Ok((owner, Edits { base, edits, upload: None }))
    }

    /// Who is asking to change what, when that is theirs.
    async fn owner(&self, credential: &Credential, stated: &UserId) -> Result<MayUpdate<UserId>, ApiError> {
        let caller = self.callers.caller(credential).await?;
        audit::identify(caller.subject());
        self.rates.writes(caller.subject())?;
        caller.own(stated)
    }
}

/// What somebody wants to be stored.
struct Edits {
    /// What the form was made from.
    base: Values,
    /// What it holds now, in the form in which it is stored.
    edits: Values,
    /// The picture that one of them points to.
    upload: Option<Upload>,
}

/// The edits of a form: fields that differ from what the form was made from, in the form in which they are stored. What
/// was not touched is not checked, so an old value that breaks a new rule locks nobody out of the other fields; but what
/// is required and empty is asked for by every form that has it.
fn edits(schema: &Schema, update: Update) -> Result<(Values, Values), ApiError> {
    let (mut base, mut edits, mut refused) = (Values::new(), Values::new(), ByField::default());
    for (id, typed) in update.edit {
        let field = schema.field(&id).ok_or(ApiError::Malformed)?;
        let before = update.base.get(&id).ok_or(ApiError::Malformed)?;
        let before = field.as_shown(before);
        let typed = field.as_shown(&typed);
        let is_missing = field.rules.required && typed.trim().is_empty();
        if typed == before && !is_missing {
            continue;
        }
        match field.check_edit(&typed.nfc().collect::<String>(), &before) {
            Ok(text) => drop(edits.insert(id.clone(), text)),
            Err(refusal) => refused.push(id.clone(), refusal),
        }
        base.insert(id, before);
    }
    if refused.is_empty() { Ok((base, edits)) } else { Err(ApiError::Refused { fields: refused }) }
}

fn answer(error: DirectoryError) -> ApiError {
    match error {
        DirectoryError::Gone => ApiError::Gone,
        DirectoryError::Busy { retry_after } => ApiError::Busy { retry_after },
        // That the tenant does not let this server do its work is in the log, as an alarm; to the person it is away.
        DirectoryError::Unavailable | DirectoryError::NotAllowed => ApiError::Unavailable,
        DirectoryError::OutcomeUnknown => ApiError::OutcomeUnknown,
        DirectoryError::NotOurs(_) | DirectoryError::Rejected { .. } => ApiError::Internal,
    }
}

/// The rules of one person's record.
struct Rules {
    schema: Arc<Schema>,
    connection: Option<Connection>,
}

impl Rules {
    fn of_field(&self, record: &Record, field: &Field) -> Capability {
        if record.held(field).is_none() {
            return Capability { access: Access::ReadOnly, provenance: Provenance::OtherShape };
        }
        let is_linked = record.identities.len() > 1;
        capability(&self.schema, field, self.connection.as_ref(), is_linked)
    }

    /// The field as it is offered to this person. What would be shown instead of something they may edit is not, unless
    /// it holds something that they can take away.
    fn offered(&self, record: &Record, field: &Field) -> Option<Capability> {
        let capability = self.of_field(record, field);
        let is_needless = field.overrides.is_some() && capability.provenance == Provenance::Own;
        (!is_needless || !record.text(field).is_empty()).then_some(capability)
    }

    /// What people call the ways they sign in, the main one first.
    fn names(&self, record: &Record) -> Vec<String> {
        let main = self.connection.iter().map(|connection| connection.owner.clone());
        main.chain(record.identities.iter().skip(1).map(connection_owner)).collect()
    }
}
