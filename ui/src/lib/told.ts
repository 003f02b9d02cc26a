// Entries of the timeline in words: their sentence, filled with values as people read them.
// Deliberately not here: the screens that show them.
import { date, money, tryT } from '$lib/language.svelte'
import { formatInstant } from '$lib/dates'
import type { TimelineRow } from '$ipc/generated'

type Say = (key: string, args?: Record<string, string | number>) => string

/** The text key of a kind of the timeline. */
export function kindKey(kind: string): string {
  return `history-kind-${kind.replace(/^ACT_/, '').toLowerCase().replaceAll('_', '-')}`
}

/** Says an entry of the timeline: its sentence, else its kind, then what somebody wrote. */
export function sentenceOf(row: TimelineRow, t: Say): string {
  const args = Object.fromEntries(
    Object.entries(row.params).map(([name, value]) => [
      name,
      // Counts choose between one and several.
      /^(0|[1-9]\d{0,8})$/.test(value) ? Number(value) : readable(value),
    ]),
  )
  const said = row.text === '' ? undefined : tryT(row.text.replaceAll('_', '-'), args)
  const sentence = said ?? t(kindKey(row.kind))
  return row.note === null ? sentence : `${sentence} ${t('history-because', { note: row.note })}`
}

/** Writes a value as people read it: a date, an amount, a rate, a code in words. */
export function readable(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value)) return formatInstant(value)
  if (/^-?\d+\.\d{2}$/.test(value)) return money(value)
  if (/^(true|false)$/.test(value)) return tryT(`history-value-${value}`) ?? value
  return /^[A-Z_]{3,40}$/.test(value) ? (inWords(value) ?? value) : value
}

/** Says a code (`IN_DEFAULT`, `TREASURER`) with the words its own page has for it. */
function inWords(code: string): string | undefined {
  const key = code.toLowerCase().replaceAll('_', '-')
  return tryT(`history-value-${key}`) ?? tryT(`status-${key}`) ?? tryT(`role-${key}`)
}

/** Joins pages of the timeline, newest first; what was seen before stays, each once. */
export function joinedEntries(
  newest: readonly TimelineRow[],
  older: readonly TimelineRow[],
): TimelineRow[] {
  const known = new Set(newest.map(({ id }) => id))
  return [...newest, ...older.filter(({ id }) => !known.has(id))]
}
