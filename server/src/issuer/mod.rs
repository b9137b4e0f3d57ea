//! The issuer: its metadata, its keys, and how to speak with it.

mod key_set;
mod keys;
mod metadata;
mod token_endpoint;

use crate::upstream;

pub use crate::upstream::{Answer, Upstream, UpstreamError};
pub use key_set::rsa_key;
pub use keys::{KeyError, Keys};
pub use metadata::{Metadata, MetadataSource};
pub use token_endpoint::{Granted, TokenEndpoint, TokenError};
