use secrecy::SecretString;
use std::path::PathBuf;

/// Where pictures are kept.
#[derive(Clone, Debug)]
pub enum Place {
    /// A folder on this machine. It is made when it is not there.
    Folder(PathBuf),
    /// A bucket of S3, or of something that speaks as it does.
    S3 {
        /// `s3://bucket` or `s3://bucket/folder`.
        url: String,
        /// The `AWS_…` variables that are set, by their names.
        variables: Vec<(&'static str, SecretString)>,
    },
    /// Nowhere: they are gone with the process. For tests.
    Memory,
}

impl Place {
    /// The variables that say how a bucket is reached: the names that Amazon's own programs use.
    pub const VARIABLES: [&'static str; 13] = [
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
        "AWS_REGION",
        "AWS_DEFAULT_REGION",
        "AWS_ENDPOINT_URL",
        "AWS_ALLOW_HTTP",
        "AWS_VIRTUAL_HOSTED_STYLE_REQUEST",
        "AWS_ROLE_ARN",
        "AWS_WEB_IDENTITY_TOKEN_FILE",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
    ];

    /// Reads what an operator wrote; `variable` looks one of [`Place::VARIABLES`] up.
    ///
    /// # Errors
    /// What is wrong with it, as the end of a sentence that begins with the text.
    pub fn parse(
        text: &str,
        variable: impl Fn(&'static str) -> Option<String>,
    ) -> Result<Self, &'static str> {
        match text.split_once("://") {
            _ if text == "memory" => Ok(Self::Memory),
            None => Ok(Self::Folder(text.into())),
            Some(("s3", bucket)) if !bucket.is_empty() && !bucket.starts_with('/') => {
                let set = |name| Some((name, SecretString::from(variable(name)?)));
                let variables = Self::VARIABLES.into_iter().filter_map(set).collect();
                Ok(Self::S3 { url: text.to_owned(), variables })
            }
            Some(("s3", _)) => Err("names no bucket. Set it as `s3://bucket` or `s3://bucket/folder`"),
            Some(_) => Err("is no place for pictures. Set a folder, `s3://bucket`, or `off`"),
        }
    }
}
