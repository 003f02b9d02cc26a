//! The PDFs as others see them: checked by qpdf, read back by pdftotext.
//!
//! These tests need qpdf and poppler-utils and fail without them. They leave their PDFs in the
//! target folder's `tmp/documents`, to be looked at (`pdftoppm -r 80 -png`).

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests, which may fail loudly")]

mod fixtures;
mod issues;
mod letters;
mod reports;
mod statements;
mod tools;
