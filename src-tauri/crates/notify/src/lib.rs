//! placeholder header, replaced with the room's own
