/** Opening balances: what is typed, its running difference, and the lines that it makes. */
import type { AccountRow, EntryRow, MemberRow, OpeningLine } from '$ipc/generated'
import { fromMinor, isZero, toMinor, type Amount } from '$lib/money'

/** A line that is typed: an account or a member, and an amount on one side. */
export interface OpeningTyped {
  key: number
  /** `a:<number>` an account, `m:<id>` what a member owes, `v:<id>` what a member advanced. */
  target: string
  debit: string
  credit: string
}

/** The role of the account of members' advances, whose sub-account is the member. */
const ADVANCES = 'destination.member_advance'

/** Costs (6) and income (7) begin each year at zero: nothing of them is taken over. */
const FIRST_CLASS_OF_A_YEAR = 6

/** An empty line. */
export function newLine(key: number): OpeningTyped {
  return { key, target: '', debit: '', credit: '' }
}

/** Tells whether nothing is typed in a line: such a line is left out. */
export function isBlank(line: OpeningTyped): boolean {
  return line.target === '' && line.debit === '' && line.credit === ''
}

/** Sums of the two sides. */
export interface OpeningSums {
  debit: Amount
  credit: Amount
  /** Debit less credit: what is missing for the two to be equal. */
  difference: Amount
}

/** Adds up what is typed so far. */
export function sumsOf(lines: readonly OpeningTyped[], digits: number): OpeningSums {
  const sum = (amounts: string[]) =>
    amounts.reduce((total, amount) => total + (amount === '' ? 0n : toMinor(amount, digits)), 0n)
  const debit = sum(lines.map((line) => line.debit))
  const credit = sum(lines.map((line) => line.credit))
  return {
    debit: fromMinor(debit, digits),
    credit: fromMinor(credit, digits),
    difference: fromMinor(debit - credit, digits),
  }
}

/** What is wrong with a line; the sentence is `ledger-opening-<doubt>`. */
export type LineDoubt = 'no-target' | 'no-amount' | 'both-sides'

/** Finds what is wrong with a line; nothing when it is blank or right. */
export function doubtOf(line: OpeningTyped): LineDoubt | null {
  if (isBlank(line)) return null
  if (line.target === '') return 'no-target'
  const [debit, credit] = [line.debit !== '', line.credit !== '']
  if (debit && credit) return 'both-sides'
  return debit || credit ? null : 'no-amount'
}

/** Makes the lines of the command: debit above zero, credit below. Blank lines are left out. */
export function linesOf(
  lines: readonly OpeningTyped[],
  accounts: readonly AccountRow[],
  digits: number,
): OpeningLine[] {
  const advances = accounts.find(({ role }) => role === ADVANCES)?.number ?? null
  return lines
    .filter((line) => !isBlank(line))
    .map((line) => {
      const [kind, id] = [line.target.slice(0, 1), line.target.slice(2)]
      const amount = line.debit === '' ? minus(line.credit, digits) : line.debit
      if (kind === 'a') return { account: id, membership: null, amount }
      return { account: kind === 'v' ? advances : null, membership: id, amount }
    })
}

function minus(amount: Amount, digits: number): Amount {
  return fromMinor(-toMinor(amount === '' ? '0' : amount, digits), digits)
}

/** Whether the balances may be entered: some line, none in doubt, both sides equal. */
export function isReady(lines: readonly OpeningTyped[], digits: number): boolean {
  const typed = lines.filter((line) => !isBlank(line))
  return (
    typed.length > 0 &&
    typed.every((line) => doubtOf(line) === null) &&
    isZero(sumsOf(lines, digits).difference)
  )
}

/**
 * Offers what a line may be about: accounts, then each member's debt and advances. An account
 * whose amounts belong to members is not offered by itself.
 */
export function targetOptions(
  accounts: readonly AccountRow[],
  members: readonly MemberRow[],
  t: (key: string, args?: Record<string, string>) => string,
): { value: string; label: string }[] {
  const hasAdvances = accounts.some(({ role }) => role === ADVANCES)
  const own = accounts.filter(
    ({ role, class: kind }) =>
      kind < FIRST_CLASS_OF_A_YEAR &&
      role !== ADVANCES &&
      role !== 'opening' &&
      role?.startsWith('members') !== true,
  )
  // Two members of one name are told apart by their number.
  const nameOf = ({ name, number }: MemberRow) =>
    members.filter((one) => one.name === name).length > 1
      ? t('ledger-opening-namesake', { name, number: String(number) })
      : name
  return [
    ...own.map(({ number, label }) => ({ value: `a:${number}`, label: `${number} ${label}` })),
    ...members.map((member) => ({
      value: `m:${member.id}`,
      label: t('ledger-opening-owes', { member: nameOf(member) }),
    })),
    ...(hasAdvances
      ? members.map((member) => ({
          value: `v:${member.id}`,
          label: t('ledger-opening-advanced', { member: nameOf(member) }),
        }))
      : []),
  ]
}

/** Finds the entry that took the balances over; none when there is none or it was reversed. */
export function openingOf(entries: readonly EntryRow[]): EntryRow | undefined {
  return entries.find((entry) => entry.event === 'opening' && entry.reversed_by === null)
}

/** Finds which line a refusal blames, as the form names its fields. */
export function blamedField(field: string | null): string | null {
  const found = /^lines\[(\d+)\]\.(account|membership)$/.exec(field ?? '')
  return found === null ? field : `lines[${found[1] ?? ''}].account`
}
