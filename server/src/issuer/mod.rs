//! The issuer: its metadata, its keys, and how to speak with it.

mod keys;
mod metadata;
mod token_endpoint;
mod upstream;

pub use keys::{KeyError, Keys};
pub use metadata::{Metadata, MetadataSource};
pub use token_endpoint::{Granted, TokenEndpoint, TokenError};
pub use upstream::{Answer, Upstream, UpstreamError};
