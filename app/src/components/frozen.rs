use crate::form::FormGroup;
use crate::line::{Line, WayOn};
use leptos::prelude::*;

/// A form as it would be after something that happens in the browser.
#[derive(Clone, Debug)]
pub struct Frozen {
    /// The group it happens in.
    pub group: &'static str,
    /// What the line at its foot says.
    pub line: Line,
    /// What was typed into which of its fields.
    pub typed: Option<(&'static str, &'static str)>,
}

impl Frozen {
    /// Puts what was typed into the form.
    pub fn lay_over(&self, groups: &mut [FormGroup]) {
        let fields =
            groups.iter_mut().filter(|group| group.id == self.group).flat_map(|group| &mut group.fields);
        for field in fields {
            if let Some((id, text)) = self.typed
                && field.field.id == id
            {
                text.clone_into(&mut field.value);
            }
        }
    }

    /// The line as the island writes it.
    pub fn status(&self) -> impl IntoView + use<> {
        let way_on = match self.line.way_on() {
            WayOn::Nothing => ().into_any(),
            WayOn::Button(act) => view! {
                " "
                <button type="button" class="button small" data-act=act.name()>
                    {act.label()}
                </button>
            }
            .into_any(),
            WayOn::Link { to, href, .. } => view! {
                " "
                <a href=href>{to.label()}</a>
            }
            .into_any(),
        };
        view! {
            <p class="status" role="status" data-state=self.line.name()>
                {self.line.sentence()}
                {way_on}
            </p>
        }
    }
}
