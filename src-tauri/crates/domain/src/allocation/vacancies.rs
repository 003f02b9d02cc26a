//! The free lots, so that the first one that meets some needs is found without looking at all.
//!
//! Lots are numbered by their natural order. For all of them, and for those of each kind, a tree over
//! the lots sorted by surface holds in each node the lowest number still free beneath it: the first
//! free lot of a range of surfaces is found in as many looks as the count of lots has binary digits.
//! Deliberately not here: preferences, which name their lots.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::case::{Lot, Needs};

/// No lot.
const NONE: usize = usize::MAX;

/// Lots sorted by surface, with the lowest number that is free in each range.
struct Shelf {
    /// In increasing order.
    surfaces: Vec<Decimal>,
    /// A binary tree: the leaves are the second half, in the order of `surfaces`.
    lowest: Vec<usize>,
}

impl Shelf {
    /// Puts lots (surface, number) on a shelf; notes the leaf of each number.
    fn new(mut lots: Vec<(Decimal, usize)>, leaves: &mut [usize]) -> Self {
        lots.sort_unstable();
        let count = lots.len();
        let mut lowest = vec![NONE; 2 * count];
        for (leaf, &(_, number)) in lots.iter().enumerate() {
            leaves[number] = leaf;
            lowest[count + leaf] = number;
        }
        for node in (1..count).rev() {
            lowest[node] = lowest[2 * node].min(lowest[2 * node + 1]);
        }
        Self { surfaces: lots.into_iter().map(|(surface, _)| surface).collect(), lowest }
    }

    /// The leaves whose surface is within the needs, first and past the last.
    fn range(&self, needs: &Needs) -> (usize, usize) {
        let first =
            needs.min_surface.map_or(0, |least| self.surfaces.partition_point(|s| *s < least));
        let end = needs
            .max_surface
            .map_or(self.surfaces.len(), |most| self.surfaces.partition_point(|s| *s <= most));
        (first, end.max(first))
    }

    fn first_free(&self, needs: &Needs) -> Option<usize> {
        let count = self.surfaces.len();
        let (first, end) = self.range(needs);
        let (mut left, mut right, mut found) = (first + count, end + count, NONE);
        while left < right {
            if left % 2 == 1 {
                found = found.min(self.lowest[left]);
                left += 1;
            }
            if right % 2 == 1 {
                right -= 1;
                found = found.min(self.lowest[right]);
            }
            (left, right) = (left / 2, right / 2);
        }
        (found != NONE).then_some(found)
    }

    fn take(&mut self, leaf: usize) {
        let mut node = leaf + self.surfaces.len();
        self.lowest[node] = NONE;
        while node > 1 {
            node /= 2;
            self.lowest[node] = self.lowest[2 * node].min(self.lowest[2 * node + 1]);
        }
    }
}

/// A kind as it is compared: "Appartement" and "appartement" are one.
fn folded(kind: &str) -> String {
    kind.trim().to_lowercase()
}

/// Which lots are free, by their number in natural order.
pub(super) struct Vacancies<'a> {
    all: Shelf,
    leaves: Vec<usize>,
    kinds: HashMap<String, Shelf>,
    leaves_of_kind: Vec<usize>,
    lots: Vec<&'a Lot>,
}

impl<'a> Vacancies<'a> {
    /// All the lots, in natural order, all free.
    pub(super) fn new(lots: Vec<&'a Lot>) -> Self {
        let mut by_kind: HashMap<String, Vec<(Decimal, usize)>> = HashMap::new();
        for (number, lot) in lots.iter().enumerate() {
            by_kind.entry(folded(&lot.kind)).or_default().push((lot.surface, number));
        }
        let mut leaves = vec![NONE; lots.len()];
        let mut leaves_of_kind = leaves.clone();
        let numbered = lots.iter().enumerate().map(|(number, lot)| (lot.surface, number));
        let all = Shelf::new(numbered.collect(), &mut leaves);
        let kinds = by_kind
            .into_iter()
            .map(|(kind, lots)| (kind, Shelf::new(lots, &mut leaves_of_kind)))
            .collect();
        Self { all, leaves, kinds, leaves_of_kind, lots }
    }

    /// The shelf to look at; none when no lot is of that kind.
    fn shelf(&self, needs: &Needs) -> Option<&Shelf> {
        match &needs.kind {
            Some(kind) => self.kinds.get(&folded(kind)),
            None => Some(&self.all),
        }
    }

    /// The number of the first free lot that meets the needs.
    pub(super) fn first(&self, needs: &Needs) -> Option<usize> {
        self.shelf(needs)?.first_free(needs)
    }

    /// How many lots meet the needs, free or not; `None` when no lot is of that kind.
    pub(super) fn suitable(&self, needs: &Needs) -> Option<usize> {
        let (first, end) = self.shelf(needs)?.range(needs);
        Some(end - first)
    }

    /// Makes a lot free no more.
    pub(super) fn take(&mut self, number: usize) {
        self.all.take(self.leaves[number]);
        if let Some(shelf) = self.kinds.get_mut(&folded(&self.lots[number].kind)) {
            shelf.take(self.leaves_of_kind[number]);
        }
    }
}
