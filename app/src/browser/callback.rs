//! Finishes a sign-in. The address is emptied before anything else happens; nothing is sent unless the state is one
//! that this tab made and has not used.

use crate::browser::dom::{find, focus, location, run, show, tell, window};
use crate::browser::{api, transaction};
use crate::sentences;
use crate::signin::{DEFAULT_RETURN, issuer_fits, return_to};
use crate::words;
use wasm_bindgen::JsValue;
use web_sys::{Element, Url, UrlSearchParams};

/// Takes the answer and has it redeemed.
pub fn wake(island: &Element) {
    let answer = Answer::take();
    let Some(place) = find(island, "[data-callback]") else { return };
    run(async move {
        match finish(answer).await {
            Ok(path) => {
                let _ = location().replace(&path);
            }
            Err(failure) => failure.show(&place),
        }
        // Only now: a redemption that hangs is slow, too.
        if let Some(slow) = find(&place, "[data-slow]") {
            slow.remove();
        }
    });
}

/// The parameters of the address (RFC 6749 §4.1.2, RFC 9207). One that is there twice counts as absent.
struct Answer {
    code: Option<String>,
    state: Option<String>,
    issuers: Vec<String>,
    error: Option<String>,
}

impl Answer {
    fn take() -> Self {
        let query = location().search().unwrap_or_default();
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some("/callback"));
        }
        let parameters = UrlSearchParams::new_with_str(&query).ok();
        let all = |name: &str| -> Vec<String> {
            let values = parameters.as_ref().map(|all| all.get_all(name));
            values.iter().flat_map(|values| values.iter()).filter_map(|value| value.as_string()).collect()
        };
        let single = |name: &str| <[String; 1]>::try_from(all(name)).ok().map(|[one]| one);
        Self { code: single("code"), state: single("state"), issuers: all("iss"), error: single("error") }
    }
}

/// Why the sign-in did not succeed, and where the next one should lead.
struct Failure {
    sentence: String,
    return_to: String,
}

impl Failure {
    fn new(sentence: String) -> Self {
        Self { sentence, return_to: DEFAULT_RETURN.to_owned() }
    }

    fn show(&self, place: &Element) {
        tell(place, "[data-title]", &words::signin_not_signed_in());
        tell(place, "[data-message]", &self.sentence);
        let Some(again) = find(place, "[data-again]") else { return };
        show(&again, true);
        if let Some(link) = find(&again, "a") {
            let back = String::from(js_sys::encode_uri_component(&self.return_to));
            let _ = link.set_attribute("href", &format!("/signin?return_to={back}"));
        }
        if let Some(title) = find(place, "[data-title]") {
            focus(&title);
        }
    }
}

async fn finish(answer: Answer) -> Result<String, Failure> {
    let transaction = answer.state.as_deref().and_then(transaction::take);
    let back = transaction.as_ref().map_or(DEFAULT_RETURN, |begun| return_to(&begun.return_to)).to_owned();
    let failed = |sentence| Failure { sentence, return_to: back.clone() };
    if let Some(code) = &answer.error {
        return Err(failed(sentences::sign_in_error(code)));
    }
    if answer.code.is_none() && answer.state.is_none() {
        return Err(Failure::new(words::signin_nothing_to_finish()));
    }
    let (Some(begun), Some(code)) = (transaction, answer.code) else {
        return Err(Failure::new(words::signin_unknown_state()));
    };
    if !begun.is_recent() {
        return Err(failed(words::signin_late()));
    }
    if !issuer_fits(&answer.issuers, &begun.issuer, begun.issuer_in_response) {
        return Err(failed(words::signin_wrong_issuer()));
    }
    // What `wire::Redemption` says.
    let redemption =
        [("code", code.into()), ("verifier", begun.verifier.into()), ("nonce", begun.nonce.into())];
    match api::post("/auth/session", &redemption).await {
        Ok(_) => Ok(on_our_origin(&back)),
        Err(error) => Err(failed(sentences::error(&error))),
    }
}

/// What the browser makes of the path has to be on our origin: the last word on it.
fn on_our_origin(path: &str) -> String {
    let origin = location().origin().unwrap_or_default();
    let stays = Url::new_with_base(path, &origin).is_ok_and(|url| url.origin() == origin);
    if stays { path } else { DEFAULT_RETURN }.to_owned()
}
