//! Tests that look at the whole house from outside (see house.rs).
