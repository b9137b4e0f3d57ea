//! What is said around uploading a picture.

/// Something was sent that is no picture that can be taken. The page says which; this is for where nobody can.
pub const REFUSED: &str = "That picture cannot be used. Choose another one.";

/// The button beside the picture, and the name of the dialog.
pub const CHANGE: &str = "Change picture";
/// How to begin.
pub const DROP: &str = "Drop a picture here, paste one, or choose a file: JPEG, PNG or WebP.";
/// Opens the browser's own choice of files.
pub const CHOOSE: &str = "Choose a file";
/// Opens the camera of a phone.
pub const CAMERA: &str = "Take a photo";
/// What the frame is called, and how it is used without a mouse.
pub const CROP: &str =
    "Part of the picture. Move it with the arrow keys, make it larger or smaller with + and \u{2212}.";
/// The slider.
pub const ZOOM: &str = "Zoom";
/// Sends and saves the picture.
pub const USE: &str = "Use this picture";
/// Closes the dialog, and ends an upload.
pub const CANCEL: &str = "Cancel";
/// What the bar shows.
pub const PROGRESS: &str = "Sending the picture";
/// It is stored.
pub const SAVED: &str = "Your picture was changed.";

/// What is said of what went wrong, by the code that the module has for it: those of problem documents, and its own.
pub const TROUBLE: [(&str, &str); 18] = [
    ("not_a_picture", "That is not a picture. Choose a JPEG, PNG or WebP file."),
    ("unreadable", "That picture could not be read. It may be damaged: choose another one."),
    ("animated", "That picture moves. Choose one that stands still."),
    ("too_small", "That picture is too small. Choose one of at least 32 by 32 pixels."),
    ("too_many_pixels", "That picture has too many pixels. Choose a smaller one."),
    ("too_large", "That file is too large. Choose one of at most 20 MB."),
    ("busy", "The server is busy. Wait a moment, then try again."),
    ("rate_limited", "That was too often in a short time. Wait a moment, then try again."),
    ("conflict", "Your picture was changed elsewhere meanwhile. Use this one all the same, or cancel."),
    ("refused", "This picture is managed where you sign in, so it cannot be changed here."),
    ("no_room", "Nothing was saved: your profile is full. Shorten something first."),
    ("unauthenticated", "Your session has ended. Sign in again, then change your picture."),
    ("other_account", "You are now signed in as someone else. Reload the page to see that account."),
    ("offline", "The server cannot be reached. Check your connection, then try again."),
    ("unavailable", "The sign-in service cannot be reached just now. Try again in a moment."),
    ("too_slow", "Your connection is too slow just now. Try again."),
    ("outcome_unknown", "It is not known whether your picture was saved. Reload the page to see."),
    ("internal", "Something went wrong on our side. Try again in a moment."),
];
