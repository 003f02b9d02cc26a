//! One binary: walls, contract, features and faults.
