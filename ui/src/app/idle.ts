/** Locking the session after a time without anybody at the keyboard (spec 08). */

/** After how long without a sign of life a session locks, in milliseconds. */
export const IDLE_LIMIT = 15 * 60_000

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Calls `lock` once nobody has given a sign of life for `limit` milliseconds; gives the function
 * that stops watching.
 */
export function watchIdle(lock: () => void, limit = IDLE_LIMIT): () => void {
  let last = Date.now()
  const alive = () => {
    last = Date.now()
  }
  // A laptop that slept wakes up with its timer late: what counts is the clock.
  const timer = setInterval(
    () => {
      if (Date.now() - last < limit) return
      stop()
      lock()
    },
    Math.min(limit / 4, 15_000),
  )
  const stop = () => {
    clearInterval(timer)
    for (const sign of SIGNS) window.removeEventListener(sign, alive)
  }
  for (const sign of SIGNS) window.addEventListener(sign, alive, { passive: true })
  return stop
}
