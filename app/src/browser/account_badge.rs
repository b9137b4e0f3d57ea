//! Keeps the header up to date.

use crate::browser::dom::{document, each, find, location, tell};
use crate::browser::news::{self, News};
use crate::browser::presence;
use crate::person::{hue, initials};
use web_sys::Element;

/// Listens to saves, and to who signs in and out.
pub fn wake(island: &Element) {
    let badge = find(island, "[data-subject]");
    let subject = badge.as_ref().and_then(|badge| badge.get_attribute("data-subject")).unwrap_or_default();
    let name = badge.as_ref().and_then(|badge| find(badge, "[data-display-name]")?.text_content());
    presence::wake(island, subject, &name.unwrap_or_default());
    let Some(badge) = badge else { return };
    news::listen(move |news| {
        if badge.get_attribute("data-subject").as_deref() == Some(&*news.subject) {
            appear(&news);
        }
    });
}

fn appear(news: &News) {
    each("[data-display-name]", |place| place.set_text_content(Some(&news.display_name)));
    each("[data-avatar]", |avatar| portray(&avatar, news));
}

/// The picture in the header, and the one in its row.
fn portray(avatar: &Element, news: &News) {
    avatar.set_class_name(&format!("avatar {}", hue(&news.display_name)));
    tell(avatar, ".initials", &initials(&news.display_name));
    let image = find(avatar, "img");
    // The server names only addresses that pages may show; a channel of this origin is no reason to trust another kind.
    // What was uploaded here is of this origin, which is plain http while somebody develops.
    let own = location().origin().unwrap_or_default();
    let may =
        |address: &&str| address.starts_with("https://") || address.starts_with(&*[&*own, "/"].concat());
    match (news.picture.as_deref().filter(may), image) {
        (Some(address), Some(image)) => {
            let _ = image.set_attribute("src", address);
        }
        (Some(address), None) => add_image(avatar, address),
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
