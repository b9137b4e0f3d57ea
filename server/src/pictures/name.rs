//! What pictures are called, and whose they are.

use super::decode::{Kind, Picture};
use crate::access::first_secret;
use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::hkdf::{HKDF_SHA256, Salt};
use aws_lc_rs::hmac::{self, HMAC_SHA256};
use profile::UserId;
use std::fmt::{self, Write as _};

/// Hexadecimal digits of a folder: 128 bits tell people apart for ever.
const FOLDER: usize = 32;
/// Hexadecimal digits of a content hash.
const CONTENT: usize = 64;

/// The name of a picture, `<owner>/<content>.jpg`: a keyed hash of whose it is, and the SHA-256 of the file. Equal
/// pictures of one person are one; those of two people are two, so that one can be removed without asking who else has
/// it. There is no other way to write one, so a name is a path that leads nowhere else.
#[derive(Clone, PartialEq, Eq)]
pub struct Name {
    text: String,
    kind: Kind,
}

impl Name {
    /// Reads a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (folder, file) = text.split_once('/')?;
        let (content, ending) = file.split_once('.')?;
        let kind = [Kind::Jpeg, Kind::Png].into_iter().find(|kind| kind.ending() == ending)?;
        let is_name = is_hash(folder, FOLDER) && is_hash(content, CONTENT);
        is_name.then(|| Self { text: text.to_owned(), kind })
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// How the picture is written.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Whose it is.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.text.split('/').next().unwrap_or_default()
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn is_hash(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Makes names, and the addresses under which everybody sees pictures.
pub struct Names {
    /// One of each secret of `AUTH0_SECRET`: the first names, and what any of them named is still its owner's.
    keys: Vec<hmac::Key>,
    /// What all addresses begin with.
    base: String,
}

impl Names {
    /// Names with keys from these secrets, and addresses at this origin. `None` without a secret.
    #[must_use]
    pub fn new(secrets: &str, origin: &str) -> Option<Self> {
        let keys: Vec<_> = secrets.split(',').filter_map(key).collect();
        (!keys.is_empty()).then(|| Self { keys, base: format!("{origin}/pictures/") })
    }

    /// The name of somebody's picture.
    #[must_use]
    pub fn of(&self, owner: &UserId, picture: &Picture) -> Name {
        let folder = self.folders(owner).next().unwrap_or_default();
        let content = hexadecimal(digest(&SHA256, &picture.bytes).as_ref());
        Name { text: format!("{folder}/{content}.{}", picture.kind.ending()), kind: picture.kind }
    }

    /// The folders that are somebody's; new pictures go into the first.
    pub fn folders(&self, owner: &UserId) -> impl Iterator<Item = String> {
        let owner = owner.to_string();
        self.keys.iter().map(move |key| {
            let tag = hmac::sign(key, owner.as_bytes());
            let mut folder = hexadecimal(tag.as_ref());
            folder.truncate(FOLDER);
            folder
        })
    }

    /// Where everybody sees it.
    #[must_use]
    pub fn address(&self, name: &Name) -> String {
        format!("{}{}", self.base, name.text)
    }

    /// The name in an address, if it is one of ours.
    #[must_use]
    pub fn named(&self, address: &str) -> Option<Name> {
        Name::parse(address.strip_prefix(&self.base)?)
    }
}

fn key(secret: &str) -> Option<hmac::Key> {
    let pseudo_random_key = Salt::new(HKDF_SHA256, b"").extract(&first_secret(secret)?);
    let key = pseudo_random_key.expand(&[b"selfsame pictures"], HMAC_SHA256).ok()?;
    Some(key.into())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://account.example.com";

    fn names(secrets: &str) -> Names {
        Names::new(secrets, ORIGIN).unwrap()
    }

    fn user(id: &str) -> UserId {
        UserId::parse(id).unwrap()
    }

    fn picture(bytes: &'static [u8]) -> Picture {
        Picture { kind: Kind::Jpeg, bytes: bytes.into() }
    }

    #[test]
    fn equal_pictures_are_one_for_one_person_and_two_for_two() {
        let names = names(&"ab".repeat(32));
        let (alice, bob) = (user("auth0|alice"), user("auth0|bob"));
        let name = names.of(&alice, &picture(b"x"));
        assert_eq!(name, names.of(&alice, &picture(b"x")));
        assert_ne!(name, names.of(&alice, &picture(b"y")));
        assert_ne!(name, names.of(&bob, &picture(b"x")));
        assert_eq!(name.folder(), names.of(&alice, &picture(b"y")).folder());
        assert!(!name.as_str().contains("alice"));
        assert_eq!(names.named(&names.address(&name)), Some(name));
    }

    #[test]
    fn what_an_older_secret_named_is_still_its_owners() {
        let (old, new) = ("ab".repeat(32), "cd".repeat(32));
        let alice = user("auth0|alice");
        let before = names(&old).of(&alice, &picture(b"x"));
        let rotated = names(&format!("{new},{old}"));
        assert!(rotated.folders(&alice).any(|folder| folder == before.folder()));
        assert_ne!(rotated.of(&alice, &picture(b"x")), before, "the first secret names");
        assert!(names(&new).folders(&alice).all(|folder| folder != before.folder()));
        assert!(Names::new("", ORIGIN).is_none());
    }

    #[test]
    fn nothing_else_is_a_name() {
        let (folder, content) = ("0123456789abcdef".repeat(2), "0123456789abcdef".repeat(4));
        assert!(Name::parse(&format!("{folder}/{content}.jpg")).is_some());
        assert!(Name::parse(&format!("{folder}/{content}.png")).is_some());
        for other in [
            String::new(),
            content.clone(),
            format!("{content}.jpg"),
            format!("{folder}/{content}"),
            format!("{folder}/{content}.svg"),
            format!("{folder}/{content}.jpg.html"),
            format!("{folder}/{content}.JPG"),
            format!("{folder}/{content}.jpg/"),
            format!("{folder}/{content}.jpg\0"),
            format!("{folder}//{content}.jpg"),
            format!("{folder}/{}.jpg", content.to_uppercase()),
            format!("{folder}/../{content}.jpg"),
            format!("../{folder}/{content}.jpg"),
            format!("{folder}/{}.jpg", "../".repeat(21)),
            format!("{}/{content}.jpg", "..".repeat(16)),
            format!("{folder}/{content}0.jpg"),
        ] {
            assert!(Name::parse(&other).is_none(), "{other:?}");
        }
        let ours = names(&"ab".repeat(32));
        let name = format!("{folder}/{content}.jpg");
        for other in [
            format!("http://account.example.com/pictures/{name}"),
            format!("https://account.example.com.evil.example/pictures/{name}"),
            format!("https://account.example.com/pictures/{name}?x"),
            format!("/pictures/{name}"),
        ] {
            assert!(ours.named(&other).is_none(), "{other}");
        }
        assert!(ours.named(&format!("{ORIGIN}/pictures/{name}")).is_some());
    }
}
