//! The parts that pages are made of. All of them are rendered on the server.

mod alert;
mod avatar;
mod conflict;
mod control;
mod field;
mod group;
mod layout;
mod sign_in_group;
mod slow_notice;
mod text_area;

pub use alert::UnsavedAlert;
pub use avatar::Avatar;
pub use conflict::ConflictNote;
pub use control::Control;
pub use field::{EditableRow, FixedRow};
pub use group::Group;
pub use layout::{Header, Layout, Who};
pub use sign_in_group::SignInGroup;
pub use slow_notice::SlowNotice;
pub use text_area::TextArea;
