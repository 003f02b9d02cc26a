/**
 * Dates, as canonical strings (`2026-12-31`): read as people type them, written as they read them.
 *
 * Not here: which day is today, which the program says. No time zone touches a business date.
 */
import type { Read } from './money'

/** A calendar date as it crosses the door: `YYYY-MM-DD`. */
export type IsoDate = string

/** Why a typed date was not understood; the sentence is `date-<why>`. */
export type DateDoubt = 'empty' | 'not-a-date' | 'impossible' | 'out-of-range'

const FIRST_YEAR = 1900
const LAST_YEAR = 2200

/**
 * Reads a date as people type it: `31/12/2026`, `31-12-26`, `31.12.2026`, `31122026`, `2026-12-31`.
 * The day stands first unless the year does. Refuses days that no calendar has.
 */
export function parseDate(text: string): Read<IsoDate, DateDoubt> {
  const typed = text.trim()
  if (typed === '') return { ok: false, why: 'empty' }
  const found =
    /^(?<d>\d{1,2})[/.\- ](?<m>\d{1,2})[/.\- ](?<y>\d{4}|\d{2})$/.exec(typed) ??
    /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/.exec(typed) ??
    /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$/.exec(typed)
  const { d, m, y } = found?.groups ?? {}
  if (d === undefined || m === undefined || y === undefined) {
    return { ok: false, why: 'not-a-date' }
  }
  const year = y.length === 2 ? 2000 + Number(y) : Number(y)
  const [month, day] = [Number(m), Number(d)]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return { ok: false, why: 'impossible' }
  }
  if (year < FIRST_YEAR || year > LAST_YEAR) return { ok: false, why: 'out-of-range' }
  return { ok: true, value: `${pad(year, 4)}-${pad(month)}-${pad(day)}` }
}

/** Tells how many days a month (1 to 12) of a year has. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Writes a date as `31/12/2026`, the same in the three languages (spec 09). */
export function formatDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${month}/${year}`
}

/** Writes a machine instant (UTC) in the clock of this machine: `31/12/2026 14:05`. */
export function formatInstant(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const date = `${pad(at.getDate())}/${pad(at.getMonth() + 1)}/${pad(at.getFullYear(), 4)}`
  return `${date} ${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** Counts the days from one date to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Adds days, which may be negative, to a date. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** Tells the month (1 to 12) of a date or of a `YYYY-MM`. */
export function monthOf(date: string): number {
  return Number(date.slice(5, 7))
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, '0')
}
