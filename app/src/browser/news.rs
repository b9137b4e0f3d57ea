//! A save tells the header of every tab.

use crate::browser::dom::on;
use profile::UserId;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL: &str = "selfsame";

/// How a person appears from now on.
#[derive(Serialize, Deserialize)]
pub struct News {
    /// Whose news it is: another tab may show another account.
    pub subject: UserId,
    /// What to call the person.
    pub display_name: String,
    /// The picture to show.
    pub picture: Option<String>,
}

/// Tells every listener, in this tab and in others.
pub fn tell(news: &News) {
    let (Ok(channel), Ok(text)) = (BroadcastChannel::new(CHANNEL), serde_json::to_string(news)) else {
        return;
    };
    let _ = channel.post_message(&JsValue::from_str(&text));
    channel.close();
}

/// Hears of saves for as long as the page lives.
pub fn listen(mut act: impl FnMut(News) + 'static) {
    let Ok(channel) = BroadcastChannel::new(CHANNEL) else { return };
    on(&channel, "message", move |event| {
        let text = event.unchecked_ref::<MessageEvent>().data().as_string();
        if let Some(news) = text.and_then(|text| serde_json::from_str(&text).ok()) {
            act(news);
        }
    });
}
