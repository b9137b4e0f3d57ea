//! The oldest versions that are not known to do harm.

use crate::error::Error;

/// A crate and the first version that will do; of crates that are there several times, each.
const FLOORS: [(&str, [u64; 3]); 14] = [
    ("axum", [0, 8, 9]),
    ("bytes", [1, 11, 1]),
    ("h2", [0, 4, 16]),
    ("hyper", [1, 11, 0]),
    ("idna", [1, 0, 0]),
    ("jsonwebtoken", [10, 3, 0]),
    ("leptos", [0, 8, 19]),
    ("ring", [0, 17, 12]),
    ("rustls-webpki", [0, 103, 13]),
    ("server_fn", [0, 8, 13]),
    ("time", [0, 3, 47]),
    ("tracing-subscriber", [0, 3, 20]),
    ("url", [2, 5, 4]),
    // Ours is 0.7; the framework brings its own 0.6 for serving files.
    ("tower-http", [0, 6, 0]),
];

/// Fails with every crate of the lock file that is too old.
pub fn check(lock: &str) -> Result<(), Error> {
    let old = too_old(lock);
    if old.is_empty() {
        println!("{} crates are no older than they may be", FLOORS.len());
        Ok(())
    } else {
        Err(Error::said(old.join("\n")))
    }
}

fn too_old(lock: &str) -> Vec<String> {
    let found = packages(lock).into_iter().filter_map(|(name, version)| {
        let (_, floor) = FLOORS.iter().find(|(each, _)| *each == name)?;
        let numbers = numbers(version)?;
        let [major, minor, patch] = floor;
        (numbers < *floor)
            .then(|| format!("{name} is {version}: it has to be {major}.{minor}.{patch} or newer"))
    });
    found.collect()
}

/// Names and versions in a lock file.
pub fn packages(lock: &str) -> Vec<(&str, &str)> {
    let quoted = |line: &'_ str, key: &str| -> Option<(usize, usize)> {
        let rest = line.strip_prefix(key)?.strip_prefix(" = \"")?;
        let length = rest.strip_suffix('"')?.len();
        Some((line.len() - rest.len(), length))
    };
    let mut name = None;
    let mut found = Vec::new();
    for line in lock.lines() {
        if let Some((at, length)) = quoted(line, "name") {
            name = line.get(at..at + length);
        } else if let Some((at, length)) = quoted(line, "version")
            && let (Some(name), Some(version)) = (name.take(), line.get(at..at + length))
        {
            found.push((name, version));
        }
    }
    found
}

fn numbers(version: &str) -> Option<[u64; 3]> {
    // A pre-release counts as the release before it would.
    let (version, pre) = version.split_once('-').map_or((version, false), |(version, _)| (version, true));
    let version = version.split('+').next()?;
    let mut parts = version.split('.').map(str::parse);
    let mut next = || parts.next()?.ok();
    let numbers: [u64; 3] = [next()?, next()?, next()?];
    Some(if pre { [numbers[0], numbers[1], numbers[2].saturating_sub(1)] } else { numbers })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = include_str!("../../../Cargo.lock");

    #[test]
    fn sc_01_nothing_in_the_lock_file_is_too_old() {
        assert_eq!(too_old(LOCK), Vec::<String>::new());
        let there: Vec<_> = packages(LOCK);
        for (name, _) in FLOORS {
            assert!(there.iter().any(|(each, _)| *each == name), "{name} is not there: take its floor away");
        }
    }

    #[test]
    fn sc_01_a_version_that_is_too_old_is_found() {
        let at = LOCK.find("name = \"bytes\"\nversion = \"").expect("bytes is there");
        let (before, rest) = LOCK.split_at(at);
        let (_, after) = rest.split_once("\"\nsource").expect("it has a source");
        let seeded = format!("{before}name = \"bytes\"\nversion = \"1.11.0\"\nsource{after}");
        assert_eq!(too_old(&seeded), ["bytes is 1.11.0: it has to be 1.11.1 or newer"]);
        assert_eq!(too_old("name = \"url\"\nversion = \"2.5.4-rc.1\"\n").len(), 1, "not yet 2.5.4");
    }
}
