//! Saves a form in place. It reads everything it needs from the markup, writes nothing but a draft when it wakes up (what
//! was typed before it came must stay), and holds no copy of what is typed: the inputs are the state.

mod as_of;
mod busy;
mod check;
mod connection;
mod control;
mod draft;
mod elsewhere;
mod field;
mod keys;
mod outcome;
mod save;
mod status;
mod summary;
mod undo;
mod zone_clock;

use crate::browser::clock::{Counts, Figure, count};
use crate::browser::dom::{Timer, after_paint, find, focus, later, on, run, show, window};
use crate::browser::sign_out;
use crate::line::{Act, Again, Line, WayOn};
use field::Field;
use status::Status;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{AbortController, Element, Event, FocusEvent, HtmlButtonElement, SubmitEvent, UiEvent};

/// A form and its parts.
struct Form {
    /// Whom it was made for.
    subject: String,
    /// Which one it is.
    group: String,
    fields: Vec<Field>,
    status: Status,
    button: Element,
    unsaved: Option<Element>,
    discard: Option<Element>,
    /// Where several fields that need attention are listed.
    summary: Option<Element>,
    /// The server is at work for this form: another save would race it.
    saving: Cell<bool>,
    /// What ends the waiting for it.
    stop: RefCell<Option<AbortController>>,
    /// What the last save sent, for as long as it is not known to be stored.
    attempt: RefCell<Vec<undo::Change>>,
    /// When the server last said what is stored, as a time of day.
    fresh: RefCell<String>,
    /// The mouse, or the finger that stands for it, is down.
    pressed: Cell<bool>,
    /// The field that was left by pressing it.
    left: Cell<Option<usize>>,
    /// What the last save changed, for as long as it can be undone.
    changes: RefCell<Vec<undo::Change>>,
    /// Until what was typed is kept.
    pause: Cell<Option<Timer>>,
    /// The next sentence that is said anew has a space that nobody sees.
    echo: Cell<bool>,
    /// Until what is still wrong is said anew.
    second_look: Cell<Option<Timer>>,
}

/// Nobody types for so long without a pause.
const A_PAUSE: Duration = Duration::from_millis(200);
/// As long as a browser takes to hand over what has changed.
const A_HANDOVER: Duration = Duration::from_millis(200);
/// Somebody who has not typed for so long waits for an answer.
const A_REST: Duration = Duration::from_secs(1);

/// Takes the form over, in three tasks: the browser may draw, and answer a key, between loading us, reading the form and
/// the rest. Until the last one the form is what it was without us, so nothing that is done in between is lost.
pub fn wake(island: &Element) {
    let island = island.clone();
    soon(move || {
        let Some(form) = Form::of(&island).map(Rc::new) else { return };
        soon(move || take_over(&island, &form));
    });
}

fn soon(task: impl FnOnce() + 'static) {
    later(Duration::ZERO, Box::new(task));
}

fn take_over(island: &Element, form: &Rc<Form>) {
    // The checks are done here, in the same words everywhere.
    if let Some(form) = find(island, "form") {
        let _ = form.set_attribute("novalidate", "");
    }
    // What only works with a script is shown from here on.
    let _ = island.class_list().add_1("awake");
    draft::restore(form);
    zone_clock::wake(form);
    form.changed();
    listen(island, form);
    elsewhere::listen(form);
    connection::listen(form);
    forget_saved_in_address();
}

impl Form {
    fn of(island: &Element) -> Option<Self> {
        let form = find(island, "form")?;
        let subject = crate::browser::dom::value(&find(&form, "input[name=subject]")?);
        let rows = form.query_selector_all("[data-field]").ok()?;
        let fields =
            (0..rows.length()).filter_map(|at| Field::of(&rows.item(at)?.unchecked_into())).collect();
        Some(Self {
            subject,
            group: form.get_attribute("data-group")?,
            fields,
            status: Status::of(&find(&form, ".status")?),
            button: find(&form, ".save")?,
            unsaved: find(&form, ".unsaved"),
            discard: find(&form, ".discard"),
            summary: find(&form, ".summary"),
            saving: Cell::default(),
            stop: RefCell::default(),
            attempt: RefCell::default(),
            fresh: RefCell::new(as_of::time_of_day()),
            pressed: Cell::default(),
            left: Cell::default(),
            changes: RefCell::default(),
            pause: Cell::default(),
            echo: Cell::default(),
            second_look: Cell::default(),
        })
    }

    /// The field that an event came from.
    fn field_of(&self, event: &Event) -> Option<&Field> {
        self.fields.get(self.place_of(event)?)
    }

    fn place_of(&self, event: &Event) -> Option<usize> {
        let target = event.target()?;
        self.fields.iter().position(|field| field.holds(target.unchecked_ref()))
    }

    /// A field was left. An error that appears while the mouse is down moves what is under it, and the click is lost:
    /// until it is up again, nothing moves.
    fn leave(&self, place: usize) {
        if self.pressed.get() {
            self.left.set(Some(place));
        } else if let Some(field) = self.fields.get(place) {
            field.mark_if_wrong();
        }
    }

    fn release(&self) {
        self.pressed.set(false);
        if let Some(place) = self.left.take() {
            self.leave(place);
        }
    }

    /// Says where things are.
    fn show(&self, line: Line) {
        if line.is_stale() {
            as_of::mark(&self.fresh.borrow());
        }
        // The button or the link that was there is about to go.
        let had_focus = self.status.has_focus();
        self.status.show(line);
        if had_focus {
            focus(&self.button);
        }
    }

    /// Lets a figure count beside what is said, as long as that is said.
    fn count(self: &Rc<Self>, counts: Counts) {
        let Some(place) = self.status.figure() else { return };
        let (form, turn) = (Rc::clone(self), self.status.turn());
        count(Figure { place, is_over: Box::new(move || form.status.turn() != turn), counts });
    }

    /// Says something that leaves nothing to do.
    fn tell(&self, sentence: String) {
        self.show(if sentence.is_empty() { Line::Quiet } else { Line::Told(sentence) });
    }

    /// The same where it may have been said just before. Browsers take words that come back at once for the same words, and
    /// screen readers take the same words for an echo: they come after a moment, and every other time with a space that
    /// nobody sees.
    fn tell_anew(self: &Rc<Self>, mut sentence: String) {
        if self.echo.replace(!self.echo.get()) {
            sentence.push('\u{a0}');
        }
        self.show(Line::Quiet);
        let (form, turn) = (Rc::clone(self), self.status.turn());
        let tell = move || {
            if form.status.turn() == turn {
                form.tell(sentence);
            }
        };
        later(A_HANDOVER, Box::new(tell));
    }

    /// The server has just said what is stored.
    fn refreshed(&self) {
        self.fresh.replace(as_of::time_of_day());
        as_of::clear();
    }

    fn is_dirty(&self) -> bool {
        self.fields.iter().any(Field::is_edited)
    }

    /// Shows whether there is something to save, and remembers it.
    fn changed(&self) {
        self.pause.take().inspect(Timer::clear);
        draft::keep(self);
        self.fields.iter().for_each(zone_clock::tell);
        self.mark_unsaved();
    }

    /// Keeps what was typed at the next pause.
    fn keep_soon(self: &Rc<Self>) {
        let form = Rc::clone(self);
        put_off(&self.pause, A_PAUSE, Box::new(move || form.keep_now()));
    }

    /// Looks at what is wrong when nobody types any more: each change of what belongs to a field is read out.
    fn look_again_soon(self: &Rc<Self>, place: usize) {
        let form = Rc::clone(self);
        let look = move || {
            if let Some(field) = form.fields.get(place)
                && field.is_marked()
            {
                field.mark_if_wrong();
            }
        };
        put_off(&self.second_look, A_REST, Box::new(look));
    }

    /// Keeps what was typed since the last pause.
    fn keep_now(&self) {
        // A form that was taken off the page because somebody has signed out leaves no draft.
        if self.pause.take().is_some() && self.button.is_connected() {
            draft::keep(self);
        }
    }

    fn mark_unsaved(&self) {
        let is_dirty = self.is_dirty();
        for part in [&self.unsaved, &self.discard].into_iter().flatten() {
            show(part, is_dirty);
        }
    }
}

/// Does something later, and no more at the time that was set before.
fn put_off(timer: &Cell<Option<Timer>>, after: Duration, act: Box<dyn FnOnce()>) {
    timer.replace(later(after, act)).inspect(Timer::clear);
}

fn is_of_a_list(event: &Event) -> bool {
    let entry = || event.target()?.unchecked_ref::<Element>().closest(".entry").ok()?;
    entry().is_some()
}

fn listen(island: &Element, form: &Rc<Form>) {
    on(island, "submit", {
        let form = Rc::clone(form);
        move |event| {
            event.prevent_default();
            take_back(&form, &event);
            save::begin(&form, Again::ByItself);
        }
    });
    on(island, "input", {
        let form = Rc::clone(form);
        move |event| {
            form.keep_soon();
            typed(&form);
            // The text of a list is what its entries say.
            if is_of_a_list(&event)
                && let Some(field) = form.field_of(&event)
            {
                field.control.read_list();
            }
            let form = Rc::clone(&form);
            // The rest only shows what is so: the key is answered first.
            after_paint(Box::new(move || {
                if let Some(place) = form.place_of(&event)
                    && let Some(field) = form.fields.get(place)
                {
                    // While somebody types for the first time there is nothing to complain about; once there was, it
                    // is to go away as soon as it is settled.
                    if field.is_marked() && !field.settle() {
                        form.look_again_soon(place);
                    }
                    zone_clock::tell(field);
                }
                form.mark_unsaved();
            }));
        }
    });
    // What it does is done at the click: the browser would go back further, to what was loaded.
    on(island, "reset", |event| event.prevent_default());
    on(island, "keydown", {
        let form = Rc::clone(form);
        move |event| {
            if keys::is_held(&event) {
                event.prevent_default();
                return;
            }
            if keys::entry(&form, &event) || keys::revert(&form, &event) {
                event.prevent_default();
                typed(&form);
                form.changed();
            }
        }
    });
    on(island, "focusout", {
        let form = Rc::clone(form);
        move |event| {
            let Some(place) = form.place_of(&event) else { return };
            // From one entry or box to the next is still inside.
            let next = event.unchecked_ref::<FocusEvent>().related_target();
            let is_inside = next.is_some_and(|next| {
                form.fields.get(place).is_some_and(|field| field.holds(next.unchecked_ref()))
            });
            if !is_inside {
                form.leave(place);
            }
        }
    });
    on(&window(), "mousedown", {
        let form = Rc::clone(form);
        move |_| form.pressed.set(true)
    });
    on(&window(), "mouseup", {
        let form = Rc::clone(form);
        move |_| {
            let form = Rc::clone(&form);
            // The click comes after this event.
            later(Duration::ZERO, Box::new(move || form.release()));
        }
    });
    on(island, "click", {
        let form = Rc::clone(form);
        move |event| {
            let within =
                |selector: &str| event.target()?.unchecked_ref::<Element>().closest(selector).ok()?;
            if let Some(button) = within("button[type=submit]") {
                press(&form, &button, &event);
                return;
            }
            // Most presses are none of these.
            if within(".summary a, .use-theirs, .add, .remove, .discard, [data-act]").is_none() {
                return;
            }
            let is_in = |button: &str| within(button).is_some();
            let field = form.field_of(&event);
            if let Some(link) = within(".summary a") {
                let id = link.get_attribute("href").unwrap_or_default();
                if let Some(field) = form.fields.iter().find(|field| id.strip_prefix('#') == Some(&field.id))
                {
                    event.prevent_default();
                    field.focus();
                }
                return;
            }
            if is_in(".use-theirs")
                && let Some(field) = field
            {
                field.use_theirs();
            } else if is_in(".add")
                && let Some(field) = field
            {
                field.control.add_entry(None);
            } else if is_in(".remove")
                && let (Some(field), Some(entry)) = (field, within(".entry"))
            {
                typed(&form);
                field.control.remove_entry(&entry);
            } else if is_in(".discard") {
                draft::discard(&form);
            } else if is_in("[data-act]") {
                if let WayOn::Button(act) = form.status.with(Line::way_on) {
                    carry_out(&form, act);
                }
                return;
            } else {
                return;
            }
            form.changed();
        }
    });
    sign_out::listen({
        let form = Rc::clone(form);
        // First of the two: who signs out leaves no draft.
        move || {
            form.pause.take().inspect(Timer::clear);
        }
    });
    // The page may go before the pause.
    on(&window(), "pagehide", {
        let form = Rc::clone(form);
        move |_| form.keep_now()
    });
    on(&window(), "beforeunload", {
        let form = Rc::clone(form);
        move |event| {
            // A form that was taken off the page has its draft, and nobody to ask.
            if form.is_dirty() && form.button.is_connected() {
                event.prevent_default();
            }
        }
    });
}

/// Does what the button in the line says.
fn carry_out(form: &Rc<Form>, act: Act) {
    let task = Rc::clone(form);
    match act {
        Act::Undo => after_paint(Box::new(move || run(async move { undo::undo(&task).await }))),
        Act::Save => after_paint(Box::new(move || save::begin(&task, Again::ByItself))),
        Act::Check => after_paint(Box::new(move || run(async move { check::check(&task).await }))),
        Act::Stop => busy::stop(form),
        Act::Cancel => {
            if let Some(next) = form.status.with(Line::after_cancelling) {
                form.show(next);
            }
        }
    }
}

/// The person goes on typing: what the page would do by itself is off.
fn typed(form: &Rc<Form>) {
    undo::withdraw(form);
    match form.status.with(Line::after_typing) {
        Some(next @ Line::Told(_)) => form.status.say_no_more(next),
        Some(next) => {
            let held = if let Line::Held(held) = next { Some(held) } else { None };
            form.show(next);
            if let Some(held) = held {
                outcome::count_down(form, held);
            }
        }
        None => {}
    }
}

/// A button that saves was pressed, or Enter. What a browser does between that and `submit` took 12 ms at a fourth of the
/// speed: the button answers first.
fn press(form: &Rc<Form>, button: &Element, event: &Event) {
    let button: HtmlButtonElement = button.clone().unchecked_into();
    let Some(whole) = button.form() else { return };
    event.prevent_default();
    // The second press of a double click is not to save again what the first is about to, or has just.
    if form.saving.get() || event.unchecked_ref::<UiEvent>().detail() > 1 {
        return;
    }
    // After one of the others the focus comes to it, and what it is called then is what is to be heard.
    if !button.has_attribute("name") {
        busy::mark(form, true);
    }
    let form = Rc::clone(form);
    after_paint(Box::new(move || {
        if whole.request_submit_with_submitter(Some(&button)).is_ok() {
            return;
        }
        // Safari before 16 has no such thing.
        busy::mark(&form, false);
        if !button.has_attribute("name") {
            save::begin(&form, Again::ByItself);
        }
    }));
}

/// The button that takes an override back is a *Save* that empties its field first.
fn take_back(form: &Form, event: &Event) {
    let pressed = event.unchecked_ref::<SubmitEvent>().submitter();
    if let Some(pressed) = pressed.filter(|pressed| pressed.has_attribute("name"))
        && let Some(field) = form.fields.iter().find(|field| field.holds(&pressed))
    {
        field.set_text("");
        // The button that was pressed is about to go.
        focus(&form.button);
    }
}

/// After a plain post the address says what was saved; said once, it is to be gone at the next reload.
fn forget_saved_in_address() {
    let location = window().location();
    if location.search().is_ok_and(|query| query.starts_with("?saved="))
        && let (Ok(history), Ok(path)) = (window().history(), location.pathname())
    {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path));
    }
}
