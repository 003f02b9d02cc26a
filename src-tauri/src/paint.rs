//! How the web view paints on Linux. Elsewhere the system's own view needs no help.

/// Has the page painted by the processor, unless the person's own environment says otherwise.
/// Lists and figures gain nothing from a graphics card, and starting one where it is emulated costs
/// half a second before the first frame. Where there is none at all, the layers of the page are not
/// put together by an emulated one either: each frame would take 50 ms more. Call it before any
/// other thread is there: the web view's processes are told by the environment.
///
/// # Errors
/// Why the environment took no variable; the page is then painted slower, not wrong.
#[cfg(target_os = "linux")]
pub(crate) fn without_graphics_card() -> Result<(), String> {
    let set =
        |name: &str| webkit2gtk::glib::setenv(name, "1", false).map_err(|error| error.to_string());
    set("WEBKIT_SKIA_ENABLE_CPU_RENDERING")?;
    if !has_graphics_card() {
        set("WEBKIT_DISABLE_COMPOSITING_MODE")?;
    }
    Ok(())
}

/// Tells whether the system offers a graphics card to draw with.
#[cfg(target_os = "linux")]
fn has_graphics_card() -> bool {
    std::fs::read_dir("/dev/dri").is_ok_and(|devices| {
        devices.flatten().any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
    })
}

/// Leaves the system's web view as it is.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub(crate) fn without_graphics_card() -> Result<(), String> {
    Ok(())
}
