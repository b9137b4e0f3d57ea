//! The browser's own JSON.

use crate::reading::Json;
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A value that the browser parsed.
pub struct Parsed(JsValue);

/// Parses a text.
pub fn parse(text: &str) -> Option<Parsed> {
    JSON::parse(text).ok().map(Parsed)
}

impl Parsed {
    /// The text of a member.
    pub fn text_of(&self, name: &str) -> Option<String> {
        self.member(name)?.text()
    }

    /// The number of a member.
    pub fn number_of(&self, name: &str) -> Option<f64> {
        self.member(name)?.0.as_f64()
    }
}

impl Json for Parsed {
    fn member(&self, name: &str) -> Option<Self> {
        // Only what the text itself says: nothing that every object inherits.
        let object = self.0.dyn_ref::<Object>()?;
        let own = Object::get_own_property_descriptor(object, &name.into());
        if own.is_undefined() {
            return None;
        }
        Reflect::get(&self.0, &name.into()).ok().map(Self)
    }

    fn names(&self) -> Vec<String> {
        let Some(object) = self.0.dyn_ref::<Object>() else { return Vec::new() };
        Object::keys(object).iter().filter_map(|name| name.as_string()).collect()
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked on the same line")]
    fn count(&self) -> Option<u32> {
        self.0
            .as_f64()
            .filter(|n| n.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(n))
            .map(|n| n as u32)
    }
}

/// Writes an object.
pub fn write(members: &[(&str, JsValue)]) -> Option<String> {
    JSON::stringify(&object(members)).ok()?.as_string()
}

/// Makes an object.
pub fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // Setting a member of an object of our own cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
