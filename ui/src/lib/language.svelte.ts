/**
 * The language shown, and everything that is written in it. Reading it in a component makes that
 * component follow a change of language.
 */
import { formatDate, monthOf, type IsoDate } from './dates'
import { formatDecimal, formatMoney, formatPercent, type Amount } from './money'
import { isLang, say, trySay, type Args, type Lang } from './texts'

const MEMORY = 'language'

let current = $state<Lang>(remembered())
let currency = $state('EUR')

function remembered(): Lang {
  const kept = localStorage.getItem(MEMORY)
  return isLang(kept) ? kept : 'fr'
}

/** Tells the language shown. */
export function language(): Lang {
  return current
}

/** Tells whether somebody chose a language on this machine. */
export function hasChosenLanguage(): boolean {
  return isLang(localStorage.getItem(MEMORY))
}

/** Shows another language, from now on and, when it was chosen, at the next start. */
export function setLanguage(lang: Lang, chosen = true): void {
  current = lang
  if (chosen) localStorage.setItem(MEMORY, lang)
  document.documentElement.lang = lang
}

/** Sets the currency of the open cooperative (ISO 4217). */
export function setCurrency(code: string): void {
  currency = code
}

/** Tells the currency of the open cooperative. */
export function currentCurrency(): string {
  return currency
}

/** Says a text in the language shown. */
export function t(key: string, args?: Args): string {
  return say(current, key, args)
}

/** Says a text in the language shown, or undefined when there is none. */
export function tryT(key: string, args?: Args): string | undefined {
  return trySay(current, key, args) ?? trySay('fr', key, args)
}

/** Writes an amount in the currency of the open cooperative. */
export function money(amount: Amount): string {
  return formatMoney(amount, current, currency)
}

/** Writes an amount that is round, as those of a scale are, without its cents. */
export function roundMoney(amount: Amount): string {
  return money(amount.replace(/\.0+$/, ''))
}

/** Writes a decimal or a whole number, grouped by thousands. */
export function decimal(value: string | number): string {
  return formatDecimal(String(value), current)
}

/** Writes a fraction (`0.125`) as a percentage. */
export function percent(fraction: string): string {
  return formatPercent(fraction, current)
}

/** Writes a date as `31/12/2026`. */
export function date(day: IsoDate): string {
  return formatDate(day)
}

/** Writes a date in words: `1er août 2026`. */
export function longDate(day: IsoDate): string {
  const number = Number(day.slice(8, 10))
  const ordinal = current === 'fr' && number === 1 ? '1er' : String(number)
  return `${ordinal}\u{A0}${monthName(day)} ${day.slice(0, 4)}`
}

/** Names the month of a date or of a `YYYY-MM`. */
export function monthName(day: string): string {
  return t(`format-month-${monthOf(day)}`)
}
