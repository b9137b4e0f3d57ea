//! The parts that react in the browser. Each wraps what the server rendered, changes nothing when it wakes up, and takes
//! no properties: it reads its own markup. What they do is in `browser/`.

mod account_badge;
mod callback;
mod save_form;
mod sign_in;
mod try_again;

pub use account_badge::AccountBadge;
pub use callback::Callback;
pub use save_form::SaveForm;
pub use sign_in::SignIn;
pub use try_again::TryAgain;
