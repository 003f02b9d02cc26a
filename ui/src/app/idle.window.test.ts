import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchIdle } from './idle'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('an idle session', () => {
  it('locks once when nobody gave a sign of life for long enough, and not before', () => {
    const lock = vi.fn()
    watchIdle(lock, 1_000)
    vi.advanceTimersByTime(999)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(251)
    expect(lock).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(10_000)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  it('stays open while somebody types or moves, and is not watched any more once stopped', () => {
    const lock = vi.fn()
    const stop = watchIdle(lock, 1_000)
    for (let second = 0; second < 5; second += 1) {
      vi.advanceTimersByTime(900)
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
    }
    expect(lock).not.toHaveBeenCalled()
    stop()
    vi.advanceTimersByTime(10_000)
    expect(lock).not.toHaveBeenCalled()
  })
})
