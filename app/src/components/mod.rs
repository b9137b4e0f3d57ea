//! The parts that pages are made of. All of them are rendered on the server.

mod alert;
mod avatar;
mod checkboxes;
mod conflict;
mod control;
mod field;
mod group;
mod layout;
mod list;
mod picture;
mod select;
mod sign_in_group;
mod slow_notice;
mod summary;
mod text_area;
mod time_zone;
mod try_again;

pub use alert::UnsavedAlert;
pub use avatar::Avatar;
pub use checkboxes::Checkboxes;
pub use conflict::ConflictNote;
pub use control::Control;
pub use field::{EditableRow, FixedRow};
pub use group::Group;
pub use layout::{Header, Layout, Who};
pub use list::List;
pub use picture::{ChangePicture, PictureDialog, Portrait};
pub use select::Select;
pub use sign_in_group::SignInGroup;
pub use slow_notice::SlowNotice;
pub use summary::Summary;
pub use text_area::TextArea;
pub use time_zone::{TimeZone, clock};
pub use try_again::TryAgain;
