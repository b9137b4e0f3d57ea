//! A save tells the header of every tab.

use crate::browser::dom::on;
use crate::browser::json::{parse, write};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL: &str = "selfsame";

/// How a person appears from now on.
pub struct News {
    /// Whose news it is: another tab may show another account.
    pub subject: String,
    /// What to call the person.
    pub display_name: String,
    /// The picture to show.
    pub picture: Option<String>,
}

/// Tells every listener, in this tab and in others.
pub fn tell(news: &News) {
    let text = write(&[
        ("subject", (&news.subject).into()),
        ("display_name", (&news.display_name).into()),
        ("picture", news.picture.as_ref().map_or(JsValue::NULL, JsValue::from)),
    ]);
    let (Ok(channel), Some(text)) = (BroadcastChannel::new(CHANNEL), text) else { return };
    let _ = channel.post_message(&JsValue::from_str(&text));
    channel.close();
}

/// Hears of saves for as long as the page lives.
pub fn listen(mut act: impl FnMut(News) + 'static) {
    let Ok(channel) = BroadcastChannel::new(CHANNEL) else { return };
    on(&channel, "message", move |event| {
        let text = event.unchecked_ref::<MessageEvent>().data().as_string();
        if let Some(news) = text.and_then(|text| read(&text)) {
            act(news);
        }
    });
}

fn read(text: &str) -> Option<News> {
    let json = parse(text)?;
    Some(News {
        subject: json.text_of("subject")?,
        display_name: json.text_of("display_name")?,
        picture: json.text_of("picture"),
    })
}
