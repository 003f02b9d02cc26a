//! One binary: the walls of the house, its features told in French, the window's contract, and
//! what a killed process leaves.

#[cfg(test)]
mod contract;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod features_steps;
#[cfg(test)]
mod walls;
