/**
 * What the program refuses, and its sentence.
 *
 * A refusal carries a stable code, the field to blame and values; the sentence is the text
 * `error-<code>` of the catalogue.
 */
import { date, decimal, money, percent, t, tryT } from '$lib/language.svelte'
import type { Args } from '$lib/texts'

/** A value that goes with a refusal. */
export type Param = string

/** An error that came through the door. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly code: string,
    readonly field: string | null = null,
    readonly params: Readonly<Record<string, Param>> = {},
  ) {
    super(code)
  }

  /** Makes a refusal of whatever was thrown; what is not one becomes `unknown` with its text. */
  static from(thrown: unknown): Refusal {
    if (thrown instanceof Refusal) return thrown
    if (isWire(thrown)) return new Refusal(thrown.code, thrown.field ?? null, thrown.params ?? {})
    return new Refusal('unknown', null, { detail: String(thrown) })
  }

  /** Says in the language shown what went wrong and what to do. */
  sentence(): string {
    const detail = this.params['detail']
    const code = detail === undefined ? this.code : `${this.code}: ${detail}`
    const args: Args = { ...UNSAID, code }
    for (const [name, value] of Object.entries(this.params)) {
      args[name] = named(name, value) ?? figure(name, value) ?? readable(value)
    }
    return tryT(`error-${this.code.replaceAll('_', '-')}`, args) ?? t('error-unknown', args)
  }
}

/**
 * What sentences choose their words by when a refusal does not say. `field` is never said here: the
 * sentence stands beside its field.
 */
const UNSAID: Args = Object.fromEntries(
  ['field', 'advice', 'came', 'wanted', 'suggested', 'line', 'allowed', 'latest'].map((name) => [
    name,
    'none',
  ]),
)

interface Wire {
  code: string
  field?: string | null
  params?: Record<string, Param>
}

function isWire(thrown: unknown): thrown is Wire {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'code' in thrown &&
    typeof thrown.code === 'string'
  )
}

/** Says a role or a paper of the checklist, which comes as a code, with its own words. */
function named(name: string, value: Param): string | undefined {
  const key = value.toLowerCase().replaceAll('_', '-')
  if (name === 'role') return tryT(`role-${key}`)
  return name === 'piece' ? tryT(`kyc-${key}`) : undefined
}

/** Parameters that are exact numbers, written with the decimals they have. */
const EXACT: readonly string[] = ['sum', 'years', 'surface', 'total_surface', 'votes', 'total']

/** Writes what is a figure by its name, or is to be copied as it is. */
function figure(name: string, value: Param): string | undefined {
  if (['suggested', 'figure', 'typed', 'chosen', 'allowed'].includes(name)) return value
  if (!/^-?\d+(\.\d+)?$/.test(value)) return undefined
  if (['rate', 'meant'].includes(name)) return percent(value)
  if (!EXACT.includes(name)) return undefined
  return decimal(value.includes('.') ? value.replace(/\.?0+$/, '') : value)
}

/** Writes canonical dates, amounts and counts as people read them; the rest stays as it is. */
function readable(value: Param): string | number {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value)
  if (/^(0|-?[1-9]\d{0,14})$/.test(value)) return Number(value)
  if (/^-?\d+\.\d{2}$/.test(value)) return money(value)
  return value
}
