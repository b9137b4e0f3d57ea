use super::control::autocomplete;
use crate::form::FormField;
use leptos::prelude::*;
use leptos::tachys::html::element::InnerHtmlAttribute;

/// A text area with its text.
///
/// This is the one place that writes markup by itself: the renderer escapes nothing inside a `<textarea>`, so the text
/// is escaped here, once. A parser drops one line break after the opening tag, so there is always one to drop.
#[component]
pub fn TextArea(
    /// The field.
    field: FormField,
    /// What describes it.
    described_by: Option<String>,
    /// How many lines are shown.
    rows: u8,
) -> impl IntoView {
    let text = format!("\n{}", escaped(&field.value));
    leptos::html::textarea()
        .id(field.field.id.clone())
        .name(field.field.id.clone())
        .rows(rows.to_string())
        .dir("auto")
        .required(field.field.rules.required)
        .autocomplete(autocomplete(&field))
        .aria_describedby(described_by)
        .aria_invalid(field.needs_attention().then_some("true"))
        .inner_html(text)
}

/// Inside a text area only its closing tag and character references mean anything.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::groups;
    use crate::pages::samples;

    fn html(value: &str) -> String {
        let groups = groups(&samples::reader(), &samples::alice(), None);
        let field = groups.into_iter().flat_map(|group| group.fields).find(|field| field.field.id == "about");
        let field = FormField { value: value.to_owned(), ..field.unwrap() };
        TextArea(TextAreaProps { field, described_by: None, rows: 4 }).to_html()
    }

    fn content(value: &str) -> String {
        let html = html(value);
        let start = html.find('>').unwrap() + 1;
        html[start..].strip_suffix("</textarea>").unwrap().to_owned()
    }

    #[test]
    fn text_is_escaped_once_and_keeps_its_first_line_break() {
        assert_eq!(content(""), "\n");
        assert_eq!(content("one\ntwo"), "\none\ntwo");
        assert_eq!(content("\nafter an empty line"), "\n\nafter an empty line");
        assert_eq!(content("a &amp; b"), "\na &amp;amp; b");
        assert_eq!(
            content("</textarea><script>alert(1)</script>"),
            "\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
        );
    }
}
