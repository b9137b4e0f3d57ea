//! One browser has one session: who is signed in is news for every tab. A tab that shows somebody else's profile, or that
//! was only put aside for going back, puts it away first and asks the server then.

use crate::browser::dom::{document, each, each_in, find, focus, location, on, show, window};
use crate::browser::json::{parse, write};
use crate::browser::{drafts, sign_out};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, Element, MessageEvent};

const CHANNEL: &str = "selfsame.session";
/// The subject of the news that nobody is signed in.
const NOBODY: &str = "";

/// Tells the other tabs who is signed in, and listens to what they tell. `subject` is empty where somebody is signed in
/// whose profile could not be shown.
pub fn wake(island: &Element, subject: String, name: &str) {
    let channel = BroadcastChannel::new(CHANNEL).ok();
    if let Some(channel) = &channel {
        if subject != NOBODY {
            tell(channel, &subject, name);
        }
        let (island, own) = (island.clone(), subject.clone());
        on(channel, "message", move |event| {
            let text = event.unchecked_ref::<MessageEvent>().data().as_string();
            let Some(json) = text.and_then(|text| parse(&text)) else { return };
            match (json.text_of("subject"), json.text_of("name")) {
                (Some(subject), _) if subject == NOBODY => leave("/"),
                (Some(subject), Some(name)) if subject != own => make_way(&island, &name),
                _ => {}
            }
        });
    }
    sign_out::listen(move || {
        drafts::forget(&subject);
        if let Some(channel) = &channel {
            tell(channel, NOBODY, "");
        }
    });
    // The browser may keep the page for going back. It is to keep nothing that could be seen before we are asked.
    on(&window(), "pagehide", |_| each("body", |body| show(&body, false)));
    on(&window(), "pageshow", |event| {
        if Reflect::get(&event, &"persisted".into()).is_ok_and(|persisted| persisted.is_truthy()) {
            // Not a reload, which would send a form once more.
            leave(&location().pathname().unwrap_or_default());
        }
    });
}

fn tell(channel: &BroadcastChannel, subject: &str, name: &str) {
    if let Some(text) = write(&[("subject", subject.into()), ("name", name.into())]) {
        let _ = channel.post_message(&text.into());
    }
}

/// Takes the profile off the page: nothing of it is left in the document.
fn put_away() -> Option<Element> {
    each(".account", |place| place.set_text_content(None));
    let main = document().query_selector("main").ok().flatten()?;
    main.set_text_content(None);
    Some(main)
}

fn leave(path: &str) {
    put_away();
    let _ = location().replace(path);
}

/// Says who is signed in now, in the place of the profile.
fn make_way(island: &Element, name: &str) {
    let notice = find(island, "[data-elsewhere]");
    let (Some(main), Some(notice)) = (put_away(), notice) else { return };
    each_in(&notice, "bdi", |place| place.set_text_content(Some(name)));
    show(&notice, true);
    let _ = main.append_child(&notice);
    if let Some(title) = find(&notice, "h1") {
        focus(&title);
    }
}
