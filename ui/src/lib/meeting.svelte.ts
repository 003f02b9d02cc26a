/**
 * Meeting mode: the page on a projector, large, without side bar and without anything personal.
 */
let on = $state(false)

/** Tells whether the window is in meeting mode. */
export function meeting(): boolean {
  return on
}

/** Enters or leaves meeting mode, full screen where the system allows it. */
export function setMeeting(wanted: boolean): void {
  on = wanted
  document.documentElement.toggleAttribute('data-meeting', wanted)
  const screen = wanted ? enterFullScreen() : leaveFullScreen()
  screen.catch((thrown: unknown) => {
    // A system that keeps its frame around the window is no reason to refuse the mode.
    console.info('the window keeps its frame', thrown)
  })
}

// The web view takes Escape for itself while it is full screen: nobody else hears of that key.
document.addEventListener('fullscreenchange', () => {
  if (on && document.fullscreenElement === null) setMeeting(false)
})

async function enterFullScreen(): Promise<void> {
  if (document.fullscreenElement === null) await document.documentElement.requestFullscreen()
}

async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement !== null) await document.exitFullscreen()
}
