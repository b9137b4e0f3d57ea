use super::control::Control;
use crate::browser::dom::{each_in, find, set_value, show, value};
use crate::edits::{Lines, differs, meet};
use crate::sentences::{refusal, shown};
use js_sys::JsString;
use profile::{Conflict, Merged, Refusal, Rules};
use std::cell::{Cell, RefCell};
use web_sys::Element;

/// One row of the form: an input and what belongs to it.
pub struct Field {
    pub id: String,
    row: Element,
    pub control: Control,
    base: Element,
    rules: Rules,
    /// Its text is in the draft, put there by this page.
    pub kept: Cell<bool>,
    /// While a conflict is shown: what the text was an edit of before it.
    before_conflict: RefCell<Option<String>>,
}

impl Field {
    pub fn of(row: &Element) -> Option<Self> {
        let id = row.get_attribute("data-field")?;
        Some(Self {
            control: Control::of(row, &id)?,
            base: find(row, "input[type=hidden]")?,
            rules: row.get_attribute("data-rules")?.parse().ok()?,
            row: row.clone(),
            kept: Cell::default(),
            before_conflict: RefCell::default(),
            id,
        })
    }

    /// Whether an element is inside the row.
    pub fn holds(&self, element: &Element) -> bool {
        self.row.contains(Some(element))
    }

    /// The text as it stands in the input.
    pub fn text(&self) -> String {
        self.control.text()
    }

    /// What the text is an edit of.
    pub fn base(&self) -> String {
        value(&self.base)
    }

    /// Says what the text is an edit of from now on: what is stored.
    pub fn set_base(&self, base: &str) {
        set_value(&self.base, base);
        if let Some(take_back) = find(&self.row, ".clear") {
            show(&take_back, !base.is_empty());
        }
    }

    /// Puts a text into the input.
    pub fn set_text(&self, text: &str) {
        if self.text() != text || self.control.is_half_typed() {
            self.control.set_text(text);
            self.reveal();
        }
    }

    /// Shows the row where it is folded away.
    fn reveal(&self) {
        if let Some(fold) = self.row.parent_element().filter(|parent| parent.tag_name() == "DETAILS") {
            let _ = fold.set_attribute("open", "");
        }
    }

    /// Whether the person has changed it.
    pub fn is_edited(&self) -> bool {
        self.control.is_half_typed() || differs(&self.text(), &self.base(), self.lines())
    }

    /// What its text was an edit of when it was typed: a conflict that nobody has settled is one at the next visit, too.
    pub fn origin(&self) -> String {
        self.before_conflict.borrow().clone().unwrap_or_else(|| self.base())
    }

    /// An edit of this field meets what is stored now.
    pub fn meet(&self, base: &str, typed: &str, theirs: &str) -> Merged {
        meet(base, typed, theirs, self.lines())
    }

    /// Something else is stored now: an edit is merged with it, and where there is none it is shown.
    pub fn hear(&self, theirs: &str) -> Merged {
        let mine = self.text();
        let outcome = self.meet(&self.base(), &mine, theirs);
        match outcome {
            Merged::Keep => {
                self.set_base(theirs);
                self.set_text(theirs);
                self.clear();
            }
            // It is what the edit was made from.
            Merged::Write => {}
            Merged::Conflict => self.conflict(&Conflict { theirs: theirs.to_owned(), mine }),
        }
        outcome
    }

    /// What the field is called.
    pub fn label(&self) -> String {
        find(&self.row, ".label").and_then(|label| label.text_content()).unwrap_or_default()
    }

    /// Whether its text keeps line breaks.
    pub fn lines(&self) -> Lines {
        if self.control.has_lines() { Lines::Several } else { Lines::One }
    }

    /// The text as it would be stored.
    pub fn checked(&self) -> Result<String, Refusal> {
        if self.control.is_half_typed() {
            return Err(Refusal::NotADate);
        }
        if self.control.is_not_offered() {
            return Err(Refusal::NotAChoice);
        }
        self.rules.check(&String::from(JsString::from(self.text()).normalize("NFC")))
    }

    /// Whether it is required and there is nothing in it.
    pub fn is_missing(&self) -> bool {
        self.checked() == Err(Refusal::Missing)
    }

    /// Takes back what was said of the text if nothing is wrong with it any more. Whether that is so.
    pub fn settle(&self) -> bool {
        let is_settled = self.checked().is_ok() || !self.is_edited();
        if is_settled {
            self.clear_error();
        }
        is_settled
    }

    /// Says what is wrong with an edited text. It takes nothing back: what the server refused stays refused until the text
    /// changes.
    pub fn mark_if_wrong(&self) {
        if let Err(reason) = self.checked()
            && self.is_edited()
        {
            self.refuse(&reason);
        }
    }

    /// Whether something was wrong with the text.
    pub fn is_marked(&self) -> bool {
        self.control.face().has_attribute(self.control.mark())
    }

    /// Shows why the text was not accepted.
    pub fn refuse(&self, reason: &Refusal) {
        if let Some(error) = self.part("error") {
            let sentence = refusal(reason);
            // What is written anew is read out anew.
            if error.text_content().as_ref() != Some(&sentence) {
                error.set_text_content(Some(&sentence));
            }
            show(&error, true);
        }
        self.describe("error", true);
        self.mark();
    }

    fn mark(&self) {
        let _ = self.control.face().set_attribute(self.control.mark(), "true");
        self.reveal();
    }

    /// What is shown of a refusal or a conflict, for a list of them.
    pub fn trouble(&self) -> String {
        let shown = |part| self.part(part).filter(|part| !part.has_attribute("hidden"));
        let error = shown("error").and_then(|error| error.text_content());
        let conflict = || shown("conflict").and_then(|note| find(&note, "p")?.text_content());
        error.or_else(conflict).unwrap_or_default()
    }

    /// Shows both values of a field that was changed twice. The person has seen the other one now, so the next save
    /// replaces it knowingly.
    pub fn conflict(&self, conflict: &Conflict) {
        let origin = self.origin();
        self.before_conflict.replace(Some(origin));
        self.set_base(&conflict.theirs);
        if let Some(note) = self.part("conflict") {
            for (class, text) in [(".theirs", &conflict.theirs), (".mine", &conflict.mine)] {
                each_in(&note, class, |place| place.set_text_content(Some(&self.caption(text))));
            }
            show(&note, true);
        }
        self.describe("conflict-text", true);
        self.mark();
    }

    /// A value as people read it: a choice by its name.
    fn caption(&self, value: &str) -> String {
        self.control.caption(value).unwrap_or_else(|| shown(value))
    }

    /// Takes the other value. By then it is the base.
    pub fn use_theirs(&self) {
        self.set_text(&self.base());
        self.clear();
        self.focus();
    }

    /// Nothing is wrong any more.
    pub fn clear(&self) {
        self.before_conflict.take();
        if let Some(note) = self.part("conflict") {
            show(&note, false);
        }
        self.describe("conflict-text", false);
        self.clear_error();
    }

    fn clear_error(&self) {
        if let Some(error) = self.part("error") {
            show(&error, false);
            error.set_text_content(None);
        }
        self.describe("error", false);
        let _ = self.control.face().remove_attribute(self.control.mark());
    }

    /// Moves the focus into the input.
    pub fn focus(&self) {
        self.reveal();
        self.control.focus();
    }

    pub fn part(&self, part: &str) -> Option<Element> {
        find(&self.row, &format!("#{}-{part}", self.id))
    }

    /// Adds or removes a part of the row in what describes the input: only what is shown is read out.
    pub fn describe(&self, part: &str, described: bool) {
        let name = format!("{}-{part}", self.id);
        let face = self.control.face();
        let old = face.get_attribute("aria-describedby").unwrap_or_default();
        let others = old.split_whitespace().filter(|other| *other != name);
        let new: Vec<_> = described.then_some(name.as_str()).into_iter().chain(others).collect();
        let _ = if new.is_empty() {
            face.remove_attribute("aria-describedby")
        } else {
            face.set_attribute("aria-describedby", &new.join(" "))
        };
    }
}
