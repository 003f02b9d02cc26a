/**
 * Data of a screen that is read again when the program says that something it shows has changed,
 * here or in another window. A later answer never gives way to an earlier one.
 */
import { onChanged } from '$ipc/call'
import { Refusal } from '$ipc/refusal'

/** What a screen reads. */
export class Loaded<T> {
  /** The last answer; none before the first. */
  data = $state.raw<T | undefined>(undefined)
  /** Why the last reading failed. */
  refusal = $state.raw<Refusal | null>(null)
  /** Is true while reading. */
  loading = $state(true)

  #latest = 0
  readonly #read: () => Promise<T>

  constructor(read: () => Promise<T>) {
    this.#read = read
  }

  /** Reads again. */
  async reload(): Promise<void> {
    const mine = ++this.#latest
    this.loading = true
    try {
      const data = await this.#read()
      if (mine !== this.#latest) return
      this.data = data
      this.refusal = null
    } catch (thrown) {
      if (mine !== this.#latest) return
      this.refusal = Refusal.from(thrown)
    }
    this.loading = false
  }
}

/**
 * Reads data for the life of a component: now, when what `read` depends on changes, and when one
 * of the kinds of things changes (every change when none is named).
 */
export function load<T>(read: () => Promise<T>, entities: readonly string[] = []): Loaded<T> {
  const loaded = new Loaded(read)
  // Asked while the component is still being made: the answer comes as soon as it stands.
  $effect.pre(() => {
    void loaded.reload()
  })
  $effect(() =>
    onChanged((changed) => {
      const concerned = entities.length === 0 || changed.some((one) => entities.includes(one))
      if (concerned) void loaded.reload()
    }),
  )
  return loaded
}
