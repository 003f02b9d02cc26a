/** The dashboard: what must be done now, and the figures, each with the list behind it. */
import { to } from '$app/router.svelte'
import { allows } from '$app/session.svelte'
import type { Dashboard, MonthFigures } from '$ipc/generated'
import type { Bars } from '$lib/chart'
import { daysBetween } from '$lib/dates'
import { addAmounts, isZero } from '$lib/money'
import type { Lang } from '$lib/texts'
import type { Tone } from '$shared/shapes'

/** Something that must be done, or looked at. */
export interface Todo {
  key: string
  tone: Tone
  /** The text `todo-<key>` and what it needs. */
  args: Record<string, number | string>
  /** The list behind it. */
  href: string
}

/** A backup older than this many days asks for attention; twice that long is pressing. */
const BACKUP_DAYS = 7

/** Lists what must be done, the most pressing first. */
export function todos(board: Dashboard): Todo[] {
  const found: Todo[] = []
  const add = (count: number, todo: Omit<Todo, 'args'>, args: Todo['args'] = {}) => {
    if (count > 0) found.push({ ...todo, args: { count, ...args } })
  }
  add(board.late_members, {
    key: 'late',
    tone: 'overdue',
    href: to('members', [], { state: 'late' }),
  })
  const backup = backupTodo(board.last_backup, board.today)
  if (backup?.tone === 'critical') found.push(backup)
  add(board.to_confirm, {
    key: 'to-confirm',
    tone: 'high',
    href: to('contributions', ['payments'], { status: 'PENDING' }),
  })
  add(board.to_issue, {
    key: 'to-issue',
    tone: 'high',
    // Who may not issue sees what stands.
    href: to('contributions', ['dues', ...(allows('contributions.issue_dues') ? ['issue'] : [])]),
  })
  if (backup?.tone === 'high') found.push(backup)
  return found
}

function backupTodo(last: string | null, today: string): Todo | undefined {
  const href = to('settings', ['backup'])
  if (last === null) return { key: 'backup-never', tone: 'high', args: {}, href }
  const days = daysBetween(last.slice(0, 10), today)
  if (days <= BACKUP_DAYS) return undefined
  const tone = days > 2 * BACKUP_DAYS ? 'critical' : 'high'
  return { key: 'backup-old', tone, args: { count: days }, href }
}

/** The months as bars: called, then received. */
export function monthBars(months: readonly MonthFigures[], lang: Lang): Bars[] {
  const short = new Intl.DateTimeFormat(lang, { month: 'short', timeZone: 'UTC' })
  const long = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return months.map(({ month, called, received }) => {
    const first = new Date(`${month}-01T00:00:00Z`)
    return { label: short.format(first), title: long.format(first), amounts: [called, received] }
  })
}

/** The sums of the months. */
export function yearTotals(months: readonly MonthFigures[]): { called: string; received: string } {
  return {
    called: addAmounts(months.map(({ called }) => called)),
    received: addAmounts(months.map(({ received }) => received)),
  }
}

/** Tells whether the cooperative has just been made: the first steps then stand in the place. */
export function isNew(board: Dashboard): boolean {
  return board.members === 0 && isZero(board.cash)
}
