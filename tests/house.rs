//! One binary: the walls of the house, and its features told in French.

#[cfg(test)]
mod features_steps;
#[cfg(test)]
mod walls;
