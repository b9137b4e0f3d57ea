//! Keeps the header up to date, and tidies up when its button is pressed.

use crate::browser::dom::{document, each, find, tell};
use crate::browser::news::{self, News};
use crate::browser::sign_out;
use crate::person::{hue, initials};
use web_sys::Element;

/// Listens to saves.
pub fn wake(island: &Element) {
    let Some(badge) = find(island, "[data-subject]") else { return };
    sign_out::listen(badge.get_attribute("data-subject").unwrap_or_default());
    news::listen(move |news| {
        if badge.get_attribute("data-subject").as_deref() == Some(&*news.subject) {
            appear(&badge, &news);
        }
    });
}

fn appear(badge: &Element, news: &News) {
    each("[data-display-name]", |place| place.set_text_content(Some(&news.display_name)));
    let Some(avatar) = find(badge, "[data-avatar]") else { return };
    avatar.set_class_name(&format!("avatar {}", hue(&news.display_name)));
    tell(&avatar, ".initials", &initials(&news.display_name));
    let image = find(&avatar, "img");
    // The server names only addresses that pages may show; a channel of this origin is no reason to trust another kind.
    match (news.picture.as_deref().filter(|address| address.starts_with("https://")), image) {
        (Some(address), Some(image)) => {
            let _ = image.set_attribute("src", address);
        }
        (Some(address), None) => add_image(&avatar, address),
        (None, Some(image)) => image.remove(),
        (None, None) => {}
    }
}

fn add_image(avatar: &Element, address: &str) {
    let Ok(image) = document().create_element("img") else { return };
    for (name, value) in
        [("alt", ""), ("referrerpolicy", "no-referrer"), ("width", "36"), ("height", "36"), ("src", address)]
    {
        let _ = image.set_attribute(name, value);
    }
    let _ = avatar.append_child(&image);
}
