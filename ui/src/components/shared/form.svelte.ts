/**
 * What the fields of one form share: checks before sending, the refusal that came back and the
 * field it blames, whether something was typed, and one request name so that a double click is
 * done once.
 */
import { getContext, setContext, tick } from 'svelte'
import { newId } from '$ipc/call'
import { Refusal } from '$ipc/refusal'
import { t } from '$lib/language.svelte'

/** What a field tells its form. */
export interface FieldPart {
  /** Says what is wrong with what stands in the field, or nothing. */
  check: () => string | null
  /** Puts the cursor in the field. */
  focus: () => void
}

const KEY = Symbol('form')

/** The state of one form. */
export class FormState {
  /** What the program refused last. */
  refusal = $state<Refusal | null>(null)
  /** Is true while the program works on it. */
  busy = $state(false)
  /** Is true once something was typed. */
  touched = $state(false)
  /** Is true once somebody tried to send it: errors then show as they are typed. */
  tried = $state(false)

  readonly #parts = new Map<string, FieldPart>()
  #request = newId()

  /** Names what the person asks for; the same name is kept until it succeeds. */
  get request(): string {
    return this.#request
  }

  /** Adds a field; gives the function that takes it away. */
  register(name: string, part: FieldPart): () => void {
    this.#parts.set(name, part)
    return () => {
      if (this.#parts.get(name) === part) this.#parts.delete(name)
    }
  }

  /** Says what the program refused about a field. */
  refusedAbout(name: string): string | null {
    const blamed = this.refusal?.field
    if (blamed === undefined || blamed === null) return null
    const own = blamed === name || (isWithin(blamed, name) && !this.#parts.has(blamed))
    return own ? (this.refusal?.sentence() ?? null) : null
  }

  /** Says what was refused about no field of this form. */
  get general(): string | null {
    if (this.refusal === null) return null
    const blamed = this.refusal.field
    const known = [...this.#parts.keys()].some((name) => isWithin(blamed ?? '', name))
    return known ? null : this.refusal.sentence()
  }

  /** Forgets the refusal about a field that is being mended. */
  mended(name: string): void {
    this.touched = true
    if (this.refusal !== null && (this.refusal.field === name || this.general !== null)) {
      this.refusal = null
    }
  }

  /**
   * Sends the form unless a field is wrong; then puts the cursor there. Tells whether it
   * succeeded. What is not a refusal by a rule shows as well: nothing is swallowed.
   */
  async send(work: (request: string) => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false
    this.tried = true
    for (const part of this.#parts.values()) {
      if (part.check() !== null) {
        part.focus()
        return false
      }
    }
    this.busy = true
    this.refusal = null
    try {
      await work(this.#request)
      this.touched = false
      this.tried = false
      this.#request = newId()
      return true
    } catch (thrown) {
      this.refusal = Refusal.from(thrown)
      void this.#focusBlamed()
      return false
    } finally {
      this.busy = false
    }
  }

  async #focusBlamed(): Promise<void> {
    await tick()
    const blamed = this.refusal?.field ?? ''
    for (const [name, part] of this.#parts) {
      if (isWithin(blamed, name)) part.focus()
    }
  }
}

/** Tells whether a path (`titulars[0].phone`) is a field or stands inside it. */
function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`)
}

/** Gives a form to the fields below. */
export function provideForm(form: FormState): void {
  setContext(KEY, form)
}

/** Finds the form that a field stands in, when there is one. */
export function formAround(): FormState | undefined {
  return getContext<FormState | undefined>(KEY)
}

/** Says that a field must be filled. */
export function missing(required: boolean, value: string): string | null {
  return required && value.trim() === '' ? t('field-required') : null
}
