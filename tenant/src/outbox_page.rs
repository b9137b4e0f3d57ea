//! `GET /outbox`: the mails that were not sent, newest first.

use std::fmt::Write;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::html::{escape, page};
use crate::state::Tenant;

pub(crate) async fn show(State(tenant): State<Tenant>) -> Response {
    let mails = tenant.state().outbox.mails();
    let mut main = String::from(
        "<p>This tenant sends no mail. What it would have sent is kept here, newest first.</p>\n",
    );
    if mails.is_empty() {
        main.push_str("<p>Nothing so far.</p>");
    } else {
        main.push_str("<ol class=\"mails\">\n");
        for mail in mails.iter().rev() {
            let link = mail
                .link
                .as_deref()
                .map_or_else(String::new, |link| format!(r#"<br><a href="{0}">{0}</a>"#, escape(link)));
            let _ = writeln!(
                main,
                "<li><strong>{}</strong><br>to {} at <time>{}</time>{link}</li>",
                escape(&mail.subject),
                escape(&mail.to),
                escape(&mail.at),
            );
        }
        main.push_str("</ol>");
    }
    page(StatusCode::OK, "Outbox", &main)
}
