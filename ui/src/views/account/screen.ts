/** A member's own account: its parts, and what stands beside them. */
import type { ContributionRow, DueRow, MemberRow } from '$ipc/generated'
import type { Column } from '$lib/rows'

/** The parts of the page; the text is `account-tab-<part>`. */
export const TABS = ['lines', 'dues', 'payments'] as const

/** A part of the page. */
export type Tab = (typeof TABS)[number]

/** Finds a part by what stands in the address; the first one otherwise. */
export function tabOf(text: string | undefined): Tab {
  return TABS.find((tab) => tab === text) ?? 'lines'
}

/** What stands beside the page. */
export type Beside =
  | { kind: 'none' }
  | { kind: 'declare' }
  | { kind: 'payment'; id: string }
  | { kind: 'document'; id: string }

/** Tells what stands beside the page, from the address. */
export function besideOf(path: readonly string[]): Beside {
  const [part, open, inner] = path
  if (open === undefined) return { kind: 'none' }
  if (open === 'document' && inner !== undefined) return { kind: 'document', id: inner }
  if (tabOf(part) !== 'payments') return { kind: 'none' }
  return open === 'new' ? { kind: 'declare' } : { kind: 'payment', id: open }
}

/** Leaves out the column of the member: everything here is theirs. */
export function ownColumns<Row extends DueRow | ContributionRow>(
  columns: readonly Column<Row>[],
): Column<Row>[] {
  return columns.filter(({ key }) => key !== 'member')
}

/** Finds the membership that is shown: the chosen one, else the first. */
export function shownOf(
  members: readonly MemberRow[],
  chosen: string | undefined,
): MemberRow | undefined {
  return members.find(({ id }) => id === chosen) ?? members[0]
}
