//! What each field of the page shows: what is stored, or, after a plain post that was not saved, what was typed.

use crate::error::ApiError;
use crate::ports::Unsaved;
use crate::reader::{Reader, Words};
use crate::wire::ProfileView;
use profile::{Access, Capability, Conflict, Field, Provenance, Refusal};

/// A group as the page shows it.
#[derive(Clone, Debug)]
pub struct FormGroup {
    /// Its name in markup.
    pub id: String,
    /// What it is called.
    pub label: Words,
    /// Its fields in order.
    pub fields: Vec<FormField>,
}

/// A field as the page shows it.
#[derive(Clone, Debug)]
pub struct FormField {
    /// The field.
    pub field: Field,
    /// What it is called.
    pub label: Words,
    /// What helps to fill it in.
    pub help: Option<Words>,
    /// Whether and why it may be edited.
    pub capability: Capability,
    /// The text in it.
    pub value: String,
    /// What that text is an edit of.
    pub base: String,
    /// What is stored.
    pub stored: String,
    /// Why the text was not accepted.
    pub refusal: Option<Refusal>,
    /// What else the field was changed to meanwhile.
    pub conflict: Option<Conflict>,
}

impl FormGroup {
    /// Whether anything in it can be edited, so that there is something to save.
    #[must_use]
    pub fn is_editable(&self) -> bool {
        self.fields.iter().any(FormField::is_editable)
    }

    /// The capability that all of its fields share, if they do: its reason is said once. What is shown instead of one of
    /// them has a reason of its own.
    #[must_use]
    pub fn shared_capability(&self) -> Option<&Capability> {
        let mut fields = self.fields.iter().filter(|field| !field.is_override());
        let first = &fields.next()?.capability;
        let second = fields.next()?;
        (second.capability == *first && fields.all(|field| field.capability == *first)).then_some(first)
    }
}

impl FormField {
    /// Whether it is an input.
    #[must_use]
    pub fn is_editable(&self) -> bool {
        self.capability.access == Access::Editable
    }

    /// Whether it is shown instead of something that somebody else owns.
    #[must_use]
    pub const fn is_override(&self) -> bool {
        matches!(self.capability.provenance, Provenance::OverrideAvailable(_))
    }

    /// Whether the person has to do something about it.
    #[must_use]
    pub const fn needs_attention(&self) -> bool {
        self.refusal.is_some() || self.conflict.is_some()
    }
}

/// The groups of a profile, over which an unsaved form is laid. A form for another account is not: what was typed there
/// belongs to somebody else.
#[must_use]
pub fn groups(reader: &Reader, view: &ProfileView, unsaved: Option<&Unsaved>) -> Vec<FormGroup> {
    let unsaved = unsaved.filter(|unsaved| unsaved.error != ApiError::OtherAccount);
    let field = |field: &Field| {
        let shown = view.fields.get(&field.id)?;
        let fresh = FormField {
            label: reader.label(field),
            help: reader.help(field),
            field: field.clone(),
            capability: shown.capability.clone(),
            value: shown.value.clone(),
            base: shown.value.clone(),
            stored: shown.value.clone(),
            refusal: None,
            conflict: None,
        };
        Some(match unsaved {
            Some(unsaved) => with_typed(fresh, unsaved),
            None => fresh,
        })
    };
    let groups = reader.schema.groups().iter().map(|group| FormGroup {
        id: group.id.clone(),
        label: reader.group(group),
        fields: group.fields.iter().filter_map(field).collect(),
    });
    groups.filter(|group| !group.fields.is_empty()).collect()
}

fn with_typed(fresh: FormField, unsaved: &Unsaved) -> FormField {
    let id = &fresh.field.id;
    let (Some(typed), Some(base)) = (unsaved.typed.get(id), unsaved.base.get(id)) else { return fresh };
    let refusal = match &unsaved.error {
        ApiError::Refused { fields } => fields.get(id).cloned(),
        _ => None,
    };
    // A form post carries line breaks as CR LF, whatever they were.
    let is_edited = fresh.field.as_shown(typed) != fresh.field.as_shown(base);
    // Everything else of that form was saved: it is no edit any more.
    let is_settled = unsaved.rest_saved && refusal.is_none();
    if is_settled || !fresh.is_editable() || !(is_edited || refusal.is_some()) {
        return fresh;
    }
    let conflict = match &unsaved.error {
        ApiError::Conflict { fields } => fields.get(id).cloned(),
        _ => None,
    };
    // The person has seen the other value now: saving once more replaces it knowingly.
    let base = conflict.as_ref().map_or_else(|| base.clone(), |conflict| conflict.theirs.clone());
    FormField { value: typed.clone(), base, refusal, conflict, ..fresh }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::by_field::ByField;
    use crate::pages::samples;
    use profile::Values;

    fn values<const N: usize>(pairs: [(&str, &str); N]) -> Values {
        pairs.map(|(id, text)| (id.to_owned(), text.to_owned())).into()
    }

    fn shown(unsaved: &Unsaved, id: &str) -> FormField {
        let groups = groups(&samples::reader(), &samples::alice(), Some(unsaved));
        groups.into_iter().flat_map(|group| group.fields).find(|field| field.field.id == id).unwrap()
    }

    #[test]
    fn what_was_not_edited_is_shown_fresh_and_what_was_typed_stays() {
        let refused = ByField::from([("website".to_owned(), Refusal::NotAWebAddress)]);
        let unsaved = Unsaved {
            rest_saved: false,
            error: ApiError::Refused { fields: refused },
            base: values([("about", "stale\nlines"), ("website", ""), ("location", "Old town")]),
            typed: values([("about", "stale\r\nlines"), ("website", "nonsense"), ("location", "New town")]),
        };
        let about = shown(&unsaved, "about");
        assert_eq!((about.value.as_str(), about.base.as_str()), ("I grow tomatoes.", "I grow tomatoes."));
        let website = shown(&unsaved, "website");
        assert_eq!((website.value.as_str(), website.base.as_str()), ("nonsense", ""));
        assert_eq!(website.refusal, Some(Refusal::NotAWebAddress));
        let location = shown(&unsaved, "location");
        assert_eq!((location.value.as_str(), location.base.as_str()), ("New town", "Old town"));
    }

    #[test]
    fn a_conflict_takes_their_value_as_its_base() {
        let conflict = Conflict { theirs: "Theirs".into(), mine: "Mine".into() };
        let unsaved = Unsaved {
            rest_saved: false,
            error: ApiError::Conflict { fields: ByField::from([("nickname".to_owned(), conflict.clone())]) },
            base: values([("nickname", "al")]),
            typed: values([("nickname", "Mine")]),
        };
        let nickname = shown(&unsaved, "nickname");
        assert_eq!((nickname.value.as_str(), nickname.base.as_str()), ("Mine", "Theirs"));
        assert_eq!(nickname.conflict, Some(conflict));
    }

    #[test]
    fn what_somebody_else_typed_is_not_shown() {
        let unsaved = Unsaved {
            rest_saved: false,
            error: ApiError::OtherAccount,
            base: values([("nickname", "")]),
            typed: values([("nickname", "of another person")]),
        };
        assert_eq!(shown(&unsaved, "nickname").value, "al");
    }

    #[test]
    fn a_read_only_field_takes_nothing_typed() {
        let unsaved = Unsaved {
            rest_saved: false,
            error: ApiError::Unavailable,
            base: values([("name", "Grace")]),
            typed: values([("name", "Forged")]),
        };
        let groups = groups(&samples::reader(), &samples::grace(), Some(&unsaved));
        assert_eq!(groups[0].fields[0].value, "Grace Hopper");
        assert!(!groups[0].fields[0].is_editable() && groups[1].is_editable());
        assert_eq!(groups[0].shared_capability(), Some(&groups[0].fields[0].capability));
    }
}
