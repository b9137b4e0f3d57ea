//! A map whose entries run out, and which never grows beyond a bound.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use crate::clock;

/// Values by key, each for a while only. At the bound, the oldest goes.
pub(crate) struct Expiring<T> {
    entries: HashMap<String, (Duration, T)>,
    order: VecDeque<String>,
    bound: usize,
}

impl<T> Expiring<T> {
    pub(crate) fn new(bound: usize) -> Self {
        Self { entries: HashMap::new(), order: VecDeque::new(), bound }
    }

    /// Keeps `value` for `lifetime`.
    pub(crate) fn insert(&mut self, key: String, value: T, lifetime: Duration) {
        self.drop_expired();
        while self.order.len() >= self.bound {
            if let Some(oldest) = self.order.pop_front() {
                self.entries.remove(&oldest);
            }
        }
        self.order.push_back(key.clone());
        self.entries.insert(key, (clock::since_epoch().saturating_add(lifetime), value));
    }

    pub(crate) fn get(&self, key: &str) -> Option<&T> {
        self.entries.get(key).filter(|(until, _)| *until > clock::since_epoch()).map(|(_, value)| value)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut T> {
        self.entries.get_mut(key).filter(|(until, _)| *until > clock::since_epoch()).map(|(_, value)| value)
    }

    pub(crate) fn remove(&mut self, key: &str) -> Option<T> {
        self.order.retain(|kept| kept != key);
        self.entries.remove(key).filter(|(until, _)| *until > clock::since_epoch()).map(|(_, value)| value)
    }

    /// Every value whose time has not run out, in no order.
    pub(crate) fn values(&self) -> impl Iterator<Item = &T> {
        let now = clock::since_epoch();
        self.entries.values().filter(move |(until, _)| *until > now).map(|(_, value)| value)
    }

    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        let now = clock::since_epoch();
        self.entries.values_mut().filter(move |(until, _)| *until > now).map(|(_, value)| value)
    }

    /// Keeps only what `keep` says.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        self.entries.retain(|_, (_, value)| keep(value));
        self.order.retain(|key| self.entries.contains_key(key));
    }

    fn drop_expired(&mut self) {
        let now = clock::since_epoch();
        self.entries.retain(|_, (until, _)| *until > now);
        self.order.retain(|key| self.entries.contains_key(key));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_goes_at_the_bound() {
        let mut map = Expiring::new(2);
        for key in ["a", "b", "c"] {
            map.insert(key.to_owned(), key, Duration::from_secs(60));
        }
        assert_eq!((map.get("a"), map.get("b"), map.get("c")), (None, Some(&"b"), Some(&"c")));
    }

    #[test]
    fn an_expired_value_is_gone() {
        let mut map = Expiring::new(2);
        map.insert("a".to_owned(), 1, Duration::ZERO);
        assert_eq!(map.get("a"), None);
        assert_eq!(map.remove("a"), None);
    }
}
