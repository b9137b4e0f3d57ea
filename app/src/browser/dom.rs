//! A few words for what islands do to the document. Texts of people only ever become text nodes.

use leptos::prelude::{TimeoutHandle, request_animation_frame, set_timeout_with_handle};
use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Document, Element, Event, EventTarget, HtmlElement, HtmlInputElement, Location, NodeList, Window,
};

/// The window, which every page has.
pub fn window() -> Window {
    js_sys::global().unchecked_into()
}

/// The document of the window.
pub fn document() -> Document {
    js_sys::Reflect::get(&window(), &"document".into()).unwrap_or_default().unchecked_into()
}

/// The language of the page.
pub fn language() -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// Where the browser is.
pub fn location() -> Location {
    window().location()
}

/// The first element inside that the selector finds.
pub fn find(inside: &Element, selector: &str) -> Option<Element> {
    inside.query_selector(selector).ok().flatten()
}

/// All elements that the selector finds in the document.
pub fn each(selector: &str, act: impl FnMut(Element)) {
    if let Ok(list) = document().query_selector_all(selector) {
        visit(&list, Box::new(act));
    }
}

/// All elements inside another that the selector finds.
pub fn each_in(inside: &Element, selector: &str, act: impl FnMut(Element)) {
    if let Ok(list) = inside.query_selector_all(selector) {
        visit(&list, Box::new(act));
    }
}

/// Boxed, so that this is compiled once and not for each of them.
fn visit(list: &NodeList, mut act: Box<dyn FnMut(Element) + '_>) {
    for at in 0..list.length() {
        if let Some(node) = list.item(at) {
            act(node.unchecked_into());
        }
    }
}

/// Puts a text into the first element that the selector finds.
pub fn tell(inside: &Element, selector: &str, text: &str) {
    if let Some(element) = find(inside, selector) {
        element.set_text_content(Some(text));
    }
}

/// Shows or hides an element.
pub fn show(element: &Element, shown: bool) {
    element.unchecked_ref::<HtmlElement>().set_hidden(!shown);
}

/// Moves the focus.
pub fn focus(element: &Element) {
    // A browser that will not is no reason to stop.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// Moves the focus to where it may be already: what belongs to it has changed and is to be heard.
pub fn focus_anew(element: &Element) {
    if document().active_element().as_ref() == Some(element) {
        let _ = element.unchecked_ref::<HtmlElement>().blur();
    }
    focus(element);
}

/// The value of an input, a text area or a select: the property has one name in all three, and calling it through one
/// type keeps the glue small.
pub fn value(control: &Element) -> String {
    control.unchecked_ref::<HtmlInputElement>().value()
}

/// Sets that value.
pub fn set_value(control: &Element, value: &str) {
    control.unchecked_ref::<HtmlInputElement>().set_value(value);
}

/// Lets something run by itself. Boxed for the same reason as below: what drives it is compiled once.
pub fn run(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    spawn_local(task);
}

/// Something that is done later.
pub type Timer = TimeoutHandle;

/// Does something later. Boxed, so that this is compiled once and not for each of them.
pub fn later(after: Duration, act: Box<dyn FnOnce()>) -> Option<Timer> {
    set_timeout_with_handle(act, after).ok()
}

/// A page that nobody sees is not painted: no work waits for its paint longer than this.
const UNSEEN: Duration = Duration::from_millis(100);

/// Does something once what is done so far is on the screen, so that a key or a press is answered first.
pub fn after_paint(act: Box<dyn FnOnce()>) {
    let act = Rc::new(Cell::new(Some(act)));
    let once = || -> Box<dyn FnOnce()> {
        let act = Rc::clone(&act);
        Box::new(move || act.take().into_iter().for_each(|act| act()))
    };
    later(UNSEEN, once());
    let painted = once();
    // The frame's own call comes before its paint, and the next task after it.
    request_animation_frame(move || {
        later(Duration::ZERO, painted);
    });
}

/// Calls back at every such event, for as long as the page lives.
pub fn on(target: &EventTarget, event: &str, act: impl FnMut(Event) + 'static) {
    call_back(target, event, Box::new(act));
}

/// Boxed, so that this is compiled once and not for each of them.
fn call_back(target: &EventTarget, event: &str, act: Box<dyn FnMut(Event)>) {
    let act = Closure::wrap(act);
    if target.add_event_listener_with_callback(event, act.as_ref().unchecked_ref()).is_ok() {
        act.forget();
    }
}
