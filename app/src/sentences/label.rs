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
        "middle_name" => "Middle name",
        "preferred_username" => "Preferred user name",
        "profile" => "Profile page",
        "email" => "E-mail",
        "phone_number" => "Phone number",
        "gender" => "Gender",
        "birthdate" => "Date of birth",
        "address" => "Address",
        "display_name" => "Name shown here",
        "display_picture" => "Picture shown here",
        other => other,
    }
}

/// What a line of a postal address is called.
#[must_use]
pub fn address_line(member: &str) -> &str {
    match member {
        "street_address" => "Street and number",
        "postal_code" => "Postal code",
        "locality" => "Town",
        "region" => "State or region",
        "country" => "Country",
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
        "display_picture" => Some("The https address of a picture of you."),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use profile::Schema;

    #[test]
    fn every_built_in_field_and_group_has_a_label() {
        let schema = Schema::built_in();
        for built_in in schema.groups() {
            assert_ne!(group(&built_in.id), built_in.id);
        }
        for field in schema.fields() {
            assert_ne!(label(&field.id), field.id);
        }
        let claims = "middle_name preferred_username profile email phone_number gender birthdate address";
        for claim in claims.split(' ') {
            assert_ne!(label(claim), claim);
        }
        let file = "[[group]]\nid = \"profile\"\n[[group.field]]\nid = \"address\"\n";
        for field in Schema::parse(file).unwrap().fields() {
            let member = field.id.strip_prefix("address_").unwrap();
            assert_ne!(address_line(member), member);
        }
    }
}
