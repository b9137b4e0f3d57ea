//! JSON as an endpoint should read it: an object, every member known, no member twice.

use serde::{Serialize, de::DeserializeOwned};
use server_fn::codec::Post;
use server_fn::{ContentType, Decodes, Encodes, Format, FormatType};

/// Arguments of a server function as JSON, read strictly. `serde_json` alone would take an array for a structure by
/// position, and the macro's own structure drops members that it does not know.
pub type StrictJson = Post<StrictJsonEncoding>;

/// The encoding behind [`StrictJson`].
pub struct StrictJsonEncoding;

impl ContentType for StrictJsonEncoding {
    const CONTENT_TYPE: &'static str = "application/json";
}

impl FormatType for StrictJsonEncoding {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<T: Serialize> Encodes<T> for StrictJsonEncoding {
    type Error = serde_json::Error;

    fn encode(value: &T) -> Result<server_fn::Bytes, Self::Error> {
        serde_json::to_vec(value).map(server_fn::Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for StrictJsonEncoding {
    type Error = StrictJsonError;

    fn decode(body: server_fn::Bytes) -> Result<T, Self::Error> {
        if body.iter().find(|byte| !byte.is_ascii_whitespace()) != Some(&b'{') {
            return Err(StrictJsonError::NotAnObject);
        }
        let mut json = serde_json::Deserializer::from_slice(&body);
        let mut unknown = false;
        let value =
            serde_ignored::deserialize(&mut json, |_| unknown = true).map_err(|_| StrictJsonError::Shape)?;
        json.end().map_err(|_| StrictJsonError::Shape)?;
        if unknown { Err(StrictJsonError::UnknownMember) } else { Ok(value) }
    }
}

/// Why a body was not read. Nothing of the body is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StrictJsonError {
    /// It is no JSON object.
    #[error("not a JSON object")]
    NotAnObject,
    /// A member is missing, is there twice or is of another type.
    #[error("not of the expected shape")]
    Shape,
    /// It has a member that the endpoint does not know.
    #[error("an unknown member")]
    UnknownMember,
}
