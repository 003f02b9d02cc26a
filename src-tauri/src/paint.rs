//! How the web view paints on Linux. Elsewhere the system's own view needs no help.

/// Has the page painted by the processor, unless the person's own environment says otherwise.
/// Lists and figures gain nothing from a graphics card, and starting one where it is emulated costs
/// half a second before the first frame. Call it before any other thread is there: the web view's
/// processes are told by the environment.
///
/// The web view's own setting "never accelerate" does as much, but then pictures of the window
/// never come (WebKitGTK 2.50).
///
/// # Errors
/// Why the environment took no variable; the page is then painted slower, not wrong.
#[cfg(target_os = "linux")]
pub(crate) fn without_graphics_card() -> Result<(), String> {
    webkit2gtk::glib::setenv("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1", false)
        .map_err(|error| error.to_string())
}

/// Leaves the system's web view as it is.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub(crate) fn without_graphics_card() -> Result<(), String> {
    Ok(())
}
