//! Places for connections: so many in all, and so many for one address.

use super::address::Neighbourhood;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Counts connections.
#[derive(Debug)]
pub struct Places {
    most: usize,
    most_by_address: usize,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    by_address: HashMap<Neighbourhood, usize>,
}

/// A place that is taken; it becomes free when this is dropped.
#[derive(Debug)]
pub struct Place {
    places: Arc<Places>,
    whose: Option<Neighbourhood>,
}

impl Places {
    /// So many places.
    #[must_use]
    pub fn new(most: usize, most_by_address: usize) -> Arc<Self> {
        Arc::new(Self { most, most_by_address, taken: Mutex::default() })
    }

    /// Takes a place, if there is one. Whose it is, is not counted for proxies, who come for many.
    #[must_use]
    pub fn take(self: &Arc<Self>, whose: Option<Neighbourhood>) -> Option<Place> {
        let mut taken = self.taken();
        if taken.all >= self.most {
            return None;
        }
        if let Some(whose) = whose {
            let theirs = taken.by_address.entry(whose).or_default();
            if *theirs >= self.most_by_address {
                return None;
            }
            *theirs += 1;
        }
        taken.all += 1;
        drop(taken);
        Some(Place { places: Arc::clone(self), whose })
    }

    // Two counters: whoever panicked with them in hand left them in order.
    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.taken();
        taken.all -= 1;
        if let Some(whose) = self.whose
            && let Some(theirs) = taken.by_address.get_mut(&whose)
        {
            *theirs -= 1;
            if *theirs == 0 {
                taken.by_address.remove(&whose);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(address: &str) -> Option<Neighbourhood> {
        Some(Neighbourhood::of(address.parse().unwrap()))
    }

    #[test]
    fn f_29_places_are_counted_in_all_and_by_address() {
        let places = Places::new(3, 2);
        let first = places.take(from("198.51.100.1"));
        let second = places.take(from("198.51.100.1"));
        assert!(first.is_some() && second.is_some());
        assert!(places.take(from("198.51.100.1")).is_none(), "one address has two");
        let other = places.take(from("198.51.100.2"));
        assert!(other.is_some() && places.take(from("198.51.100.3")).is_none(), "three in all");
        assert!(places.take(None).is_none());
        drop(first);
        assert!(places.take(None).is_some(), "one is free again");
        drop((second, other));
        assert!(places.taken().by_address.is_empty() && places.taken().all == 0, "nothing is remembered");
    }

    #[test]
    fn t_34_a_refused_address_takes_no_place_from_others() {
        let places = Places::new(3, 1);
        let held = places.take(from("2001:db8::1"));
        for rotated in 2..100 {
            assert!(places.take(from(&format!("2001:db8::{rotated:x}"))).is_none());
        }
        assert!(held.is_some() && places.take(from("2001:db8:0:1::1")).is_some());
    }
}
