use crate::words;

/// How people who sign in with a password are said to do it, where nobody translates: in the API.
pub const BY_PASSWORD: &str = "E-mail and password";
/// The same of a code that comes by e-mail.
pub const BY_CODE: &str = "A code by e-mail";
/// The same of a code that comes to a phone.
pub const BY_CODE_SMS: &str = "A code by text message";

/// A way of signing in as people read it: a name stays as it is.
#[must_use]
pub fn way(owner: &str) -> String {
    match owner {
        BY_PASSWORD => words::way_password(),
        BY_CODE => words::way_code(),
        BY_CODE_SMS => words::way_code_sms(),
        name => name.to_owned(),
    }
}
