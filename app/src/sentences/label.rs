use crate::words;

/// What a field is called.
#[must_use]
pub fn label(field: &str) -> String {
    match field {
        "name" => words::label_name(),
        "given_name" => words::label_given_name(),
        "family_name" => words::label_family_name(),
        "nickname" => words::label_nickname(),
        "picture" => words::label_picture(),
        "about" => words::label_about(),
        "website" => words::label_website(),
        "location" => words::label_location(),
        "zoneinfo" => words::label_zoneinfo(),
        "locale" => words::label_locale(),
        "middle_name" => words::label_middle_name(),
        "preferred_username" => words::label_preferred_username(),
        "profile" => words::label_profile(),
        "email" => words::label_email(),
        "phone_number" => words::label_phone_number(),
        "gender" => words::label_gender(),
        "birthdate" => words::label_birthdate(),
        "address" => words::label_address(),
        "display_name" => words::label_display_name(),
        "display_picture" => words::label_display_picture(),
        other => other.to_owned(),
    }
}

/// What a line of a postal address is called.
#[must_use]
pub fn address_line(member: &str) -> String {
    match member {
        "street_address" => words::label_street_address(),
        "postal_code" => words::label_postal_code(),
        "locality" => words::label_locality(),
        "region" => words::label_region(),
        "country" => words::label_country(),
        other => other.to_owned(),
    }
}

/// What a group of fields is called.
#[must_use]
pub fn group(group: &str) -> String {
    match group {
        "profile" => words::group_profile(),
        "about-you" => words::group_about_you(),
        other => other.to_owned(),
    }
}

/// What helps to fill a field in, where its label does not say enough.
#[must_use]
pub fn help(field: &str) -> Option<String> {
    match field {
        "nickname" => Some(words::help_nickname()),
        "picture" | "display_picture" => Some(words::help_picture()),
        "about" => Some(words::help_about()),
        "website" => Some(words::help_website()),
        "location" => Some(words::help_location()),
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
