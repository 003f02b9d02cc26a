/** The journal page: its parts, its lists, and the filters that stand in the address. */
import { tryT } from '$lib/language.svelte'
import type { AccountRow, EntriesInput, EntryRow, TrialBalanceLine } from '$ipc/generated'
import { orNull } from '$lib/input'
import { compareAmounts, isZero, type Amount } from '$lib/money'
import type { Column, Filter } from '$lib/rows'

/** The parts of the page. */
export const TABS = ['journal', 'trial-balance', 'opening'] as const

/** A part of the page. */
export type Tab = (typeof TABS)[number]

/** Says a text of the catalogue. */
export type Say = (key: string, args?: Record<string, string | number>) => string

/** Finds a part by what stands in the address; the first one otherwise. */
export function tabOf(text: string | undefined): Tab {
  return TABS.find((tab) => tab === text) ?? 'journal'
}

/** Makes the question to the program from what stands in the address. */
export function entriesInput(query: Readonly<Record<string, string>>): EntriesInput {
  return {
    from: orNull(query['from'] ?? ''),
    to: orNull(query['to'] ?? ''),
    account: orNull(query['account'] ?? ''),
    membership: orNull(query['member'] ?? ''),
    limit: null,
    offset: null,
  }
}

/** Tells whether the address leaves entries out. */
export function isNarrowed(query: Readonly<Record<string, string>>): boolean {
  return Object.values(entriesInput(query)).some((value) => value !== null)
}

/** Names the event of an entry; one without text stands as its words. */
export function eventName(event: string): string {
  return tryT(`ledger-event-${event.replaceAll('_', '-')}`) ?? event.replaceAll('_', ' ')
}

/** Writes the number of an entry with its year. */
export function entryNumber(entry: Pick<EntryRow, 'year' | 'number'>): string {
  return `${entry.year}/${entry.number}`
}

/** The columns of the journal. */
export function entryColumns(t: Say): Column<EntryRow>[] {
  return [
    {
      key: 'number',
      label: t('ledger-column-number'),
      value: entryNumber,
      width: '7rem',
    },
    { key: 'on', label: t('ledger-column-date'), kind: 'date', value: (entry) => entry.on },
    {
      key: 'event',
      label: t('ledger-column-event'),
      value: (entry) => eventName(entry.event),
      width: '13rem',
      secondary: true,
    },
    { key: 'text', label: t('ledger-column-text'), value: (entry) => entry.text },
    {
      key: 'state',
      label: t('ledger-column-state'),
      value: (entry) => entryState(entry, t),
      width: '9rem',
      secondary: true,
    },
    {
      key: 'amount',
      label: t('ledger-column-amount'),
      kind: 'amount',
      value: (entry) => entry.amount,
      total: true,
    },
  ]
}

/** Says that an entry was reversed, or reverses another. */
export function entryState(entry: EntryRow, t: Say): string {
  if (entry.reversed_by !== null) return t('ledger-reversed')
  return entry.reverses === null ? '' : t('ledger-reversal')
}

/** The filters of the journal: the events that there are. */
export function entryFilters(entries: readonly EntryRow[], t: Say): Filter<EntryRow>[] {
  const events = [...new Set(entries.map((entry) => entry.event))]
  return [
    {
      key: 'event',
      label: t('ledger-column-event'),
      options: events.map((event) => ({ value: event, label: eventName(event) })),
      keeps: (entry, event) => entry.event === event,
    },
  ]
}

/** The columns of the trial balance. A total of the balances is always zero, and says so. */
export function balanceColumns(t: Say): Column<TrialBalanceLine>[] {
  return [
    {
      key: 'account',
      label: t('ledger-column-account'),
      value: (line) => line.account,
      width: '8rem',
    },
    { key: 'label', label: t('ledger-column-label'), value: (line) => line.label },
    {
      key: 'debit',
      label: t('ledger-column-debit'),
      kind: 'amount',
      value: (line) => line.debit,
      total: true,
    },
    {
      key: 'credit',
      label: t('ledger-column-credit'),
      kind: 'amount',
      value: (line) => line.credit,
      total: true,
    },
    {
      key: 'balance',
      label: t('ledger-column-balance'),
      kind: 'amount',
      value: (line) => line.balance,
      total: true,
    },
  ]
}

/** Tells whether the two sides of a trial balance are equal. */
export function balances(debit: Amount, credit: Amount): boolean {
  return compareAmounts(debit, credit) === 0
}

/** Leaves an amount of zero empty, so that the side that counts stands out. */
export function side(amount: Amount): Amount | null {
  return isZero(amount) ? null : amount
}

/** Offers the accounts to choose from, by number. */
export function accountOptions(
  accounts: readonly AccountRow[],
): { value: string; label: string }[] {
  return accounts.map(({ number, label }) => ({ value: number, label: `${number} ${label}` }))
}
