//! The `coop` terminal.

fn main() {}
