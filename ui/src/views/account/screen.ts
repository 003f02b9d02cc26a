/** A member's own account: its parts, and what stands beside them. */
import type { ContributionRow, DueRow, MemberRow, OwnMemberships } from '$ipc/generated'
import { money } from '$lib/language.svelte'
import { isZero } from '$lib/money'
import type { Column } from '$lib/rows'
import type { Say } from '../contributions/screen'

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

/** Says how to pay, a sentence for each account: what is asked today, else where it will go. */
export function howToPay(
  own: Pick<OwnMemberships, 'iban' | 'asked'>,
  member: Pick<MemberRow, 'id' | 'reference'>,
  t: Say,
): string[] {
  const asked = own.asked.filter(({ membership }) => membership === member.id)
  const { reference } = member
  if (asked.length === 0) {
    return own.iban === null ? [] : [t('account-how', { iban: own.iban, reference })]
  }
  return asked.flatMap(({ account, iban, amount }) => {
    const later = isZero(amount)
    if (iban === null) return later ? [] : [t('account-how-unknown', { amount: money(amount) })]
    const reserve = account === 'reserve'
    if (later)
      return [t(reserve ? 'account-how-later-reserve' : 'account-how', { iban, reference })]
    const key = reserve ? 'account-how-reserve' : 'account-how-amount'
    return [t(key, { amount: money(amount), iban, reference })]
  })
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
