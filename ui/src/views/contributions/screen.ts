/**
 * The contributions page: its parts, its lists, and what follows from them (what a call would ask,
 * what a member owes once a payment is confirmed).
 *
 * Not here: the plan's form (plan.ts), payments' forms (payments.ts), which rules decide.
 */
import type { CommandName } from '$ipc/call'
import type { CallRow, DueRow, InstalmentRow, MemberRow } from '$ipc/generated'
import type { Column, Filter } from '$lib/rows'
import { addAmounts, compareAmounts, fromMinor, isNegative, isZero, toMinor } from '$lib/money'
import type { Amount } from '$lib/money'
import type { Tone } from '$shared/shapes'

/** The parts of the page. */
export const TABS = ['plan', 'dues', 'calls', 'payments', 'accounts'] as const

/** A part of the page. */
export type Tab = (typeof TABS)[number]

/** Says a text of the catalogue. */
export type Say = (key: string, args?: Record<string, string | number>) => string

/** Finds a part by what stands in the address; the first one otherwise. */
export function tabOf(text: string | undefined): Tab {
  return TABS.find((tab) => tab === text) ?? 'plan'
}

/** What stands beside the list. */
export type PanelKind =
  | 'none'
  | 'validate'
  | 'issue'
  | 'new-call'
  | 'call'
  | 'papers'
  | 'declare'
  | 'payment'
  | 'correct'
  | 'document'
  | 'statements'

/** Tells what stands beside the list, from the address. */
export function panelOf(path: readonly string[]): PanelKind {
  const [first, open, inner, document] = path
  const tab = tabOf(first)
  if (tab === 'plan') return inner === 'validate' ? 'validate' : 'none'
  if (open === undefined) return 'none'
  if (tab === 'dues') return open === 'issue' ? 'issue' : 'none'
  if (tab === 'calls') {
    if (open === 'new') return 'new-call'
    return inner === 'papers' ? 'papers' : 'call'
  }
  if (tab === 'payments') {
    if (open === 'new') return 'declare'
    if (inner === 'correct') return 'correct'
    return inner === 'document' && document !== undefined ? 'document' : 'payment'
  }
  if (open === 'statements') return 'statements'
  return inner === 'document' && document !== undefined ? 'document' : 'none'
}

/** What each panel asks of the program: who may not, has none. */
export const PANEL_NEEDS: Partial<Record<PanelKind, CommandName>> = {
  validate: 'contributions.validate_plan',
  issue: 'contributions.issue_dues',
  'new-call': 'contributions.issue_call',
  papers: 'documents.calls',
  declare: 'contributions.declare',
  correct: 'contributions.declare',
  statements: 'documents.statements',
}

/** The columns of the table of a plan. */
export function instalmentColumns(t: Say): Column<InstalmentRow>[] {
  return [
    {
      key: 'number',
      label: t('contributions-column-number'),
      kind: 'number',
      width: '4rem',
      value: (row) => row.number,
      text: (row) => String(row.number),
    },
    { key: 'due', label: t('contributions-column-due'), kind: 'date', value: (row) => row.due_on },
    {
      key: 'factor',
      label: t('contributions-column-factor'),
      kind: 'number',
      width: '7rem',
      value: (row) => row.factor,
      secondary: true,
    },
    {
      key: 'amount',
      label: t('contributions-column-amount'),
      kind: 'amount',
      value: (row) => row.amount,
      total: true,
    },
    {
      key: 'running',
      label: t('contributions-column-running'),
      kind: 'amount',
      value: (row) => row.running_total,
    },
  ]
}

/** The states of a due, the most pressing first. */
export const DUE_STATES = ['LATE', 'PARTIAL', 'OPEN', 'PAID', 'WAIVED', 'CANCELLED'] as const

/** The text key of a due's state. */
export function dueStateKey(state: string): string {
  return `contributions-due-${state.toLowerCase()}`
}

/** How pressing a due is. */
export function dueTone(state: string): Tone {
  if (state === 'LATE') return 'overdue'
  if (state === 'PARTIAL') return 'normal'
  return state === 'PAID' ? 'good' : 'neutral'
}

/** Names what a due is: which instalment, which catch-up. */
export function dueName(due: Pick<DueRow, 'origin' | 'kind'> & { number: number | null }, t: Say) {
  const kind = t(`contributions-kind-${due.kind.replaceAll('_', '-')}`)
  if (due.origin === 'catch_up') return t('contributions-origin-catch-up', { kind })
  if (due.origin === 'opening') return t('contributions-origin-opening', { kind })
  return due.number === null
    ? kind
    : t('contributions-origin-instalment', { kind, number: due.number })
}

/** The columns of the list of dues. */
export function dueColumns(t: Say): Column<DueRow>[] {
  return [
    { key: 'due', label: t('contributions-column-due'), kind: 'date', value: (due) => due.due_on },
    { key: 'member', label: t('contributions-column-member'), value: (due) => due.member },
    {
      key: 'what',
      label: t('contributions-column-what'),
      value: (due) => dueName(due, t),
      width: '10rem',
      secondary: true,
    },
    {
      key: 'amount',
      label: t('contributions-column-amount'),
      kind: 'amount',
      value: (due) => due.amount,
      total: true,
    },
    {
      key: 'paid',
      label: t('contributions-column-paid'),
      kind: 'amount',
      value: (due) => due.paid,
      total: true,
      secondary: true,
    },
    {
      key: 'outstanding',
      label: t('contributions-column-outstanding'),
      kind: 'amount',
      value: (due) => due.outstanding,
      total: true,
    },
    {
      key: 'state',
      label: t('contributions-column-state'),
      value: (due) => t(dueStateKey(due.state)),
      width: '9.5rem',
    },
  ]
}

/** The filters of the list of dues: by state, and all that is still owed. */
export function dueFilters(t: Say): Filter<DueRow>[] {
  return [
    {
      key: 'state',
      label: t('contributions-column-state'),
      options: [
        { value: 'owed', label: t('contributions-due-owed') },
        ...DUE_STATES.map((state) => ({ value: state, label: t(dueStateKey(state)) })),
      ],
      keeps: (due, value) => (value === 'owed' ? isOwed(due) : due.state === value),
    },
  ]
}

/** Tells whether something of a due is still to be paid. */
export function isOwed(due: DueRow): boolean {
  return ['LATE', 'PARTIAL', 'OPEN'].includes(due.state) && !isZero(due.outstanding)
}

/** Sums in a few figures. */
export interface Sums {
  count: number
  members: number
  amount: Amount
}

/** Adds up what is still owed of some dues. */
export function outstandingOf(dues: readonly DueRow[], digits: number): Sums {
  return {
    count: dues.length,
    members: new Set(dues.map((due) => due.membership)).size,
    amount: addAmounts(
      dues.map((due) => due.outstanding),
      digits,
    ),
  }
}

/** The late dues. */
export function lateDues(dues: readonly DueRow[]): DueRow[] {
  return dues.filter((due) => due.state === 'LATE')
}

/** The dues that a call up to a day would ask for: owed, and never called. */
export function callable(dues: readonly DueRow[], until: string): DueRow[] {
  if (until === '') return []
  return dues.filter((due) => due.call === null && due.due_on <= until && isOwed(due))
}

/** The columns of the list of calls. */
export function callColumns(t: Say): Column<CallRow>[] {
  return [
    {
      key: 'number',
      label: t('contributions-column-number'),
      kind: 'number',
      width: '4rem',
      value: (row) => row.number,
      text: (row) => String(row.number),
    },
    { key: 'title', label: t('contributions-column-title'), value: (row) => row.title },
    {
      key: 'issued',
      label: t('contributions-column-issued'),
      kind: 'date',
      value: (row) => row.issued_on,
    },
    {
      key: 'members',
      label: t('contributions-column-members'),
      kind: 'number',
      width: '7rem',
      value: (row) => row.memberships,
      secondary: true,
    },
    {
      key: 'dues',
      label: t('contributions-column-dues'),
      kind: 'number',
      width: '7rem',
      value: (row) => row.dues,
      total: true,
      secondary: true,
    },
    {
      key: 'amount',
      label: t('contributions-column-called'),
      kind: 'amount',
      value: (row) => row.amount,
      total: true,
    },
    {
      key: 'outstanding',
      label: t('contributions-column-outstanding'),
      kind: 'amount',
      value: (row) => row.outstanding,
      total: true,
    },
  ]
}

/** The columns of the list of accounts. */
export function memberColumns(t: Say): Column<MemberRow>[] {
  return [
    {
      key: 'number',
      label: t('contributions-column-number'),
      kind: 'number',
      width: '4rem',
      value: (row) => row.number,
      text: (row) => String(row.number),
    },
    { key: 'name', label: t('contributions-column-member'), value: (row) => row.name },
    {
      key: 'reference',
      label: t('contributions-column-reference'),
      value: (row) => row.reference,
      width: '14rem',
      secondary: true,
    },
    {
      key: 'balance',
      label: t('contributions-column-balance'),
      kind: 'amount',
      value: (row) => row.balance,
      total: true,
    },
    {
      key: 'late',
      label: t('contributions-column-state'),
      value: (row) => t(accountState(row)),
      width: '10rem',
    },
  ]
}

/** The text key of how an account stands. */
export function accountState(row: Pick<MemberRow, 'balance' | 'late'>): string {
  if (row.late) return 'contributions-account-late'
  return balanceKey(row.balance)
}

/** The text key of what a balance means: owed, in credit, settled. */
export function balanceKey(balance: Amount): string {
  if (isZero(balance)) return 'contributions-account-settled'
  return isNegative(balance) ? 'contributions-account-credit' : 'contributions-account-owes'
}

/** The filters of the list of accounts. */
export function memberFilters(t: Say): Filter<MemberRow>[] {
  const states = ['late', 'owes', 'credit', 'settled']
  return [
    {
      key: 'state',
      label: t('contributions-column-state'),
      options: states.map((state) => ({
        value: state,
        label: t(`contributions-account-${state}`),
      })),
      keeps: (row, state) => accountState(row) === `contributions-account-${state}`,
    },
  ]
}

/** Takes one amount from another. */
export function less(from: Amount, amount: Amount, digits: number): Amount {
  return fromMinor(toMinor(from, digits) - toMinor(amount, digits), digits)
}

/** Gives an amount without its sign. */
export function without(amount: Amount): Amount {
  return amount.replace(/^-/, '')
}

/** Orders members by name, as a list to choose from. */
export function memberOptions(
  members: readonly MemberRow[],
  lang: string,
): { value: string; label: string }[] {
  const collator = new Intl.Collator(lang, { sensitivity: 'base', numeric: true })
  return [...members]
    .sort((a, b) => collator.compare(a.name, b.name))
    .map((member) => ({ value: member.id, label: member.name }))
}

/** Tells whether the first amount is above the second. */
export function above(amount: Amount, other: Amount): boolean {
  return compareAmounts(amount, other) > 0
}
