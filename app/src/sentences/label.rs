/// What a field is called.
#[must_use]
pub fn label(field: &str) -> &str {
    match field {
        "name" => "Full name",
        "given_name" => "Given name",
        "family_name" => "Family name",
        "nickname" => "Nickname",
        "picture" => "Picture URL",
        "about" => "About you",
        "website" => "Website",
        "location" => "Location",
        "zoneinfo" => "Time zone",
        "locale" => "Language",
        other => other,
    }
}

/// What a group of fields is called.
#[must_use]
pub fn group(group: &str) -> &str {
    match group {
        "profile" => "Profile",
        "about-you" => "About you",
        other => other,
    }
}

/// What helps to fill a field in, where its label does not say enough.
#[must_use]
pub fn help(field: &str) -> Option<&'static str> {
    match field {
        "nickname" => Some("What you like to be called."),
        "picture" => Some("The https address of a picture of you."),
        "about" => Some("A few sentences, up to 500 characters."),
        "website" => Some("Starts with https:// or http://."),
        "location" => Some("A town, a country, or both."),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_and_group_has_a_label() {
        for built_in in profile::BUILT_IN {
            assert_ne!(group(built_in.id), built_in.id);
        }
        for field in profile::fields() {
            assert_ne!(label(field.id), field.id);
        }
    }
}
