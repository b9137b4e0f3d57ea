//! What an operator calls the page and how they mark it as theirs.

/// The operator's name and addresses, as pages show them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brand {
    /// What the page is called.
    pub name: String,
    /// The address of the logo, which stands before the name; a mark of ours where there is none.
    pub logo: Option<String>,
    /// The address of a stylesheet with the operator's colour.
    pub stylesheet: Option<String>,
    /// Where people get help.
    pub support: Option<String>,
    /// The terms of use.
    pub terms: Option<String>,
    /// What becomes of people's data.
    pub privacy: Option<String>,
}

impl Default for Brand {
    fn default() -> Self {
        Self {
            name: "Selfsame".to_owned(),
            logo: None,
            stylesheet: None,
            support: None,
            terms: None,
            privacy: None,
        }
    }
}
