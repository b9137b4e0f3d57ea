//! The pages that tickets lead to.

pub(crate) mod email_verification;
pub(crate) mod reset_password;

use axum::http::StatusCode;
use axum::response::Response;

use crate::html::{escape, page};
use crate::oauth::redirect;
use crate::parameters::Parameters;
use crate::tickets::{Spent, Ticket};

/// How it went, as `result_url` is told (Auth0 docs: Customize Email Templates, *Redirect To*) and as the tenant's own
/// page says it where there is no `result_url`.
struct Outcome {
    success: bool,
    code: &'static str,
    message: &'static str,
    /// The heading of the tenant's own page.
    title: &'static str,
}

fn text_of(query: Option<&str>) -> String {
    Parameters::of_query(query).get("ticket").unwrap_or_default().to_owned()
}

/// Sends the browser to the ticket's `result_url`, or shows the outcome.
fn finish(ticket: Option<&Ticket>, outcome: &Outcome) -> Response {
    if let Some(ticket) = ticket
        && let Some(url) = &ticket.result_url
    {
        let success = if outcome.success { "true" } else { "false" };
        let mut told = vec![
            ("supportSignUp", "true"),
            ("supportForgotPassword", "true"),
            ("message", outcome.message),
            ("success", success),
            ("code", outcome.code),
        ];
        if ticket.email_in_redirect {
            told.insert(0, ("email", ticket.email.as_str()));
        }
        return redirect::to_application(url, &told, None);
    }
    let status = if outcome.success { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    page(status, outcome.title, &format!("<p>{}</p>", escape(outcome.message)))
}

fn spent(spent: Spent, title: &'static str) -> Outcome {
    Outcome { success: false, code: spent.code(), message: spent.message(), title }
}

#[cfg(test)]
mod tests {
    use axum::http::header;

    use super::*;
    use crate::tickets::TicketKind;

    #[test]
    fn a_result_url_is_told_how_it_went_and_the_address_only_where_that_was_asked_for() {
        let mut ticket = Ticket::new(TicketKind::EmailVerification, "auth0|alice", "alice@example.com");
        ticket.result_url = Some("https://app.example/done?from=mail".to_owned());
        let outcome = spent(Spent::Used, "");
        let location = |ticket: &Ticket| {
            let response = finish(Some(ticket), &outcome);
            assert_eq!(response.status(), StatusCode::FOUND);
            response.headers()[header::LOCATION].to_str().unwrap().to_owned()
        };
        let told = "supportSignUp=true&supportForgotPassword=true&message=This+URL+can+be+used+only+once&success=false&code=already_used";
        assert_eq!(
            location(&ticket),
            format!("https://app.example/done?from=mail&email=alice%40example.com&{told}")
        );
        ticket.email_in_redirect = false;
        assert_eq!(location(&ticket), format!("https://app.example/done?from=mail&{told}"));
    }
}
