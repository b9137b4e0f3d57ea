//! A save tells the header and the forms of every tab.

use crate::browser::dom::on;
use crate::browser::json::{object, parse, write};
use crate::reading::{self, Json, Texts};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL: &str = "selfsame";

/// How a person appears from now on, and what is stored.
pub struct News {
    /// Whose news it is: another tab may show another account.
    pub subject: String,
    /// What to call the person.
    pub display_name: String,
    /// The picture to show.
    pub picture: Option<String>,
    /// The fields that were found to be others, as they are now. Not all of them: of the rest another tab may know more.
    pub values: Texts,
}

/// Tells every listener, in this tab and in others.
pub fn tell(news: &News) {
    let values: Vec<(&str, JsValue)> = news.values.iter().map(|(id, value)| (id, value.into())).collect();
    let text = write(&[
        ("subject", (&news.subject).into()),
        ("display_name", (&news.display_name).into()),
        ("picture", news.picture.as_ref().map_or(JsValue::NULL, JsValue::from)),
        ("values", object(&values)),
    ]);
    let (Ok(channel), Some(text)) = (BroadcastChannel::new(CHANNEL), text) else { return };
    let _ = channel.post_message(&JsValue::from_str(&text));
    channel.close();
}

/// Hears of saves for as long as the page lives.
pub fn listen(act: impl FnMut(News) + 'static) {
    call_back(Box::new(act));
}

/// Boxed, so that this is compiled once and not for each of them.
fn call_back(mut act: Box<dyn FnMut(News)>) {
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
        // A tab that was opened before an update of this site may say nothing of them.
        values: json.member("values").and_then(|values| reading::texts(&values)).unwrap_or_default(),
    })
}
