use crate::form::FormGroup;
use crate::words;
use leptos::prelude::*;

/// What the tenant fills in by itself when somebody signs up.
const BY_ITSELF: [&str; 3] = ["name", "nickname", "picture"];

/// What is worth filling in, and why, for somebody who has filled in nothing yet. Nothing for anybody else.
#[component]
pub fn FirstVisit(
    /// The form.
    groups: Vec<FormGroup>,
) -> impl IntoView {
    let fields: Vec<_> =
        groups.iter().flat_map(|group| &group.fields).filter(|field| field.is_editable()).collect();
    let is_filled = |id: &str, value: &str| !BY_ITSELF.contains(&id) && !value.is_empty();
    if fields.is_empty() || fields.iter().any(|field| is_filled(&field.field.id, &field.stored)) {
        return None;
    }
    let reasons = [
        ("name", words::first_visit_name()),
        ("picture", words::first_visit_picture()),
        ("zoneinfo", words::first_visit_zone()),
        ("locale", words::first_visit_language()),
    ];
    let lines: Vec<_> = reasons
        .into_iter()
        .filter_map(|(id, reason)| {
            let label = fields.iter().find(|field| field.field.id == id)?.label.clone();
            Some(view! {
                <li>
                    <a href=format!("#{id}") lang=label.language>
                        {label.text}
                    </a>
                    ": "
                    {reason}
                </li>
            })
        })
        .collect();
    Some(view! {
        <section class="note" aria-labelledby="first-visit-title">
            <h2 id="first-visit-title">{words::first_visit_title()}</h2>
            <p>{words::first_visit_text()}</p>
            <ul>{lines}</ul>
        </section>
    })
}
