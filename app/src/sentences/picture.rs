//! What is said around uploading a picture.

/// Something was sent that is no picture that can be taken. The page says which; this is for where nobody can.
pub const REFUSED: &str = "That picture cannot be used. Choose another one.";
