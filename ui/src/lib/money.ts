/**
 * Amounts, as canonical strings (`-1234.56`): read, written, compared and added, never as a number.
 *
 * Not here: rounding, rates and shares, which only the program computes. Amounts are written as
 * the `texts` crate writes them (spec 02, spec 09).
 */
import type { Lang } from './texts'

/** An amount as it crosses the door: digits, an optional leading minus, a dot. */
export type Amount = string

const NARROW_NO_BREAK_SPACE = '\u{202F}'
const NO_BREAK_SPACE = '\u{A0}'

/** The largest magnitude a ledger holds, in minor units. */
const LARGEST_MINOR = 90_000_000_000_000_000n

const ZERO_DIGITS = new Set([
  ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW'],
  ...['PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF'],
])
const THREE_DIGITS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'])

/** Tells how many decimals an amount of this currency has: 0, 2 or 3. */
export function minorDigits(currency: string): number {
  if (ZERO_DIGITS.has(currency)) return 0
  return THREE_DIGITS.has(currency) ? 3 : 2
}

/** Writes a decimal as the language does, with the digits it has: `1 234,5`. */
export function formatDecimal(plain: string, lang: Lang): string {
  const [separator, mark] = { fr: [NARROW_NO_BREAK_SPACE, ','], nl: ['.', ','], en: [',', '.'] }[
    lang
  ] as [string, string]
  const negative = plain.startsWith('-')
  const [whole = '', fraction = ''] = (negative ? plain.slice(1) : plain).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator)
  return `${negative ? '-' : ''}${grouped}${fraction === '' ? '' : mark + fraction}`
}

/** Writes an amount with its currency: `1 234,56 €`, `€ 1.234,56`, `€1,234.56`. */
export function formatMoney(amount: Amount, lang: Lang, currency = 'EUR'): string {
  const unit = currency === 'EUR' ? '€' : currency
  const negative = isNegative(amount)
  const sign = negative ? '-' : ''
  const figure = formatDecimal(amount.replace(/^-/, ''), lang)
  if (lang === 'fr') return `${sign}${figure}${NO_BREAK_SPACE}${unit}`
  if (lang === 'nl') return `${unit}${NO_BREAK_SPACE}${sign}${figure}`
  return `${sign}${unit}${unit === '€' ? '' : NO_BREAK_SPACE}${figure}`
}

/** Writes a fraction as a percentage: `0.125` is `12,5 %`. All its digits are kept. */
export function formatPercent(fraction: string, lang: Lang): string {
  const figure = formatDecimal(shiftDecimals(fraction, 2), lang)
  return lang === 'fr' ? `${figure}${NO_BREAK_SPACE}%` : `${figure}%`
}

/** Moves the decimal point of a decimal by `places` (right when positive), without useless zeros. */
export function shiftDecimals(plain: string, places: number): string {
  const negative = plain.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? plain.slice(1) : plain).split('.')
  const scale = Math.max(fraction.length - places, 0)
  const digits = (
    whole + fraction.padEnd(fraction.length + places - (fraction.length - scale), '0')
  )
    .padStart(scale + 1, '0')
    .replace(/^0+(?=\d)/, '')
    .padStart(scale + 1, '0')
  const integer = scale === 0 ? digits : digits.slice(0, -scale)
  const rest = scale === 0 ? '' : digits.slice(-scale).replace(/0+$/, '')
  const value = rest === '' ? integer : `${integer}.${rest}`
  return negative && /[1-9]/.test(value) ? `-${value}` : value
}

/** Why a typed amount was not understood; the sentence is `amount-<why>`. */
export type AmountDoubt =
  'empty' | 'not-an-amount' | 'ambiguous' | 'too-many-decimals' | 'out-of-range'

/** What became of a typed text: a canonical value, or the reason why there is none. */
export type Read<Value, Doubt> = { ok: true; value: Value } | { ok: false; why: Doubt }

/**
 * Reads an amount as people type it: `1 234,56`, `1234.56`, `1.234,56`, `12`, `-3,5 €`.
 *
 * `1.234` is refused as ambiguous: one reads a thousand where another reads one and a bit.
 */
export function parseAmount(text: string, digits = 2): Read<Amount, AmountDoubt> {
  const typed = text.replace(/^\s*(€|EUR)|(€|EUR)\s*$/gi, '').trim()
  if (typed === '') return { ok: false, why: 'empty' }
  const [, sign = '', body = ''] = /^([-−+]?)\s*(.*)$/s.exec(typed) ?? []
  const parts = separate(body)
  if (parts === undefined) return { ok: false, why: 'not-an-amount' }
  const { whole, fraction, doubtful } = parts
  if (doubtful && digits !== 3) return { ok: false, why: 'ambiguous' }
  if (fraction.replace(/0+$/, '').length > digits) return { ok: false, why: 'too-many-decimals' }
  const minor = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  if (minor > LARGEST_MINOR) return { ok: false, why: 'out-of-range' }
  return { ok: true, value: fromMinor(sign === '-' || sign === '−' ? -minor : minor, digits) }
}

/** Reads a percentage as people type it (`12,5`, `12,5 %`) into a fraction (`0.125`). */
export function parsePercent(text: string): Read<string, AmountDoubt> {
  const typed = text.replace(/%\s*$/, '').trim()
  if (typed === '') return { ok: false, why: 'empty' }
  if (!/^-?\d{1,9}([.,]\d{1,9})?$/.test(typed)) return { ok: false, why: 'not-an-amount' }
  return { ok: true, value: shiftDecimals(typed.replace(',', '.'), -2) }
}

interface Parts {
  whole: string
  fraction: string
  doubtful: boolean
}

/** Splits digits at their decimal mark; undefined when the groups of three are not groups of three. */
function separate(body: string): Parts | undefined {
  const text = body.replace(/[\s'’]/g, ' ')
  if (!/^[\d.,][\d., ]*$/.test(text) || !/\d$/.test(text)) return undefined
  const marks = [...text.matchAll(/[.,]/g)].map((found) => found[0])
  const last = marks.at(-1)
  const repeated = marks.filter((mark) => mark === last).length > 1
  if (repeated && new Set(marks).size > 1) return undefined
  const at = last === undefined || repeated ? text.length : text.lastIndexOf(last)
  const whole = text.slice(0, at)
  const fraction = text.slice(at + 1)
  if (!/^\d*$/.test(fraction)) return undefined
  const groups = whole.split(/[., ]/)
  const grouped = groups.length > 1
  const kinds = new Set(whole.replace(/\d/g, ''))
  if (grouped && (kinds.size > 1 || !/^\d{1,3}$/.test(groups[0] ?? ''))) return undefined
  if (grouped && groups.slice(1).some((group) => group.length !== 3)) return undefined
  const doubtful = !grouped && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
  return { whole: groups.join('') === '' ? '0' : groups.join(''), fraction, doubtful }
}

/** Tells an amount in whole minor units (cents for the euro). */
export function toMinor(amount: Amount, digits = 2): bigint {
  const [whole = '', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'))
}

/** Writes whole minor units as an amount. */
export function fromMinor(minor: bigint, digits = 2): Amount {
  const negative = minor < 0n
  const text = (negative ? -minor : minor).toString().padStart(digits + 1, '0')
  const value = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
  return negative ? `-${value}` : value
}

/** Orders two amounts: negative when the first is the smaller. */
export function compareAmounts(a: Amount, b: Amount): number {
  const [left, right] = [toMinor(a, 3), toMinor(b, 3)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Adds amounts; nothing at all is zero. */
export function addAmounts(amounts: Iterable<Amount>, digits = 2): Amount {
  let sum = 0n
  for (const amount of amounts) sum += toMinor(amount, digits)
  return fromMinor(sum, digits)
}

/** Tells whether an amount is below zero; minus zero is not. */
export function isNegative(amount: Amount): boolean {
  return amount.startsWith('-') && /[1-9]/.test(amount)
}

/** Tells whether an amount is exactly zero. */
export function isZero(amount: Amount): boolean {
  return !/[1-9]/.test(amount)
}

/** Tells `part / whole` as a number from 0 to 1, for drawing only. */
export function proportion(part: Amount, whole: Amount): number {
  const denominator = toMinor(whole, 3)
  if (denominator === 0n) return 0
  return Number((toMinor(part, 3) * 10_000n) / denominator) / 10_000
}
