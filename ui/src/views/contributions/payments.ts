/** Payments: their list with those to confirm first, and the form that declares one. */
import type { ContributionRow, DeclareInput } from '$ipc/generated'
import { orNull } from '$lib/input'
import { addAmounts } from '$lib/money'
import type { Column, Filter } from '$lib/rows'
import type { Tone } from '$shared/shapes'
import type { Say, Sums } from './screen'

/** How a payment came; the text is `contributions-method-<code>`. */
export const METHODS = ['BANK_TRANSFER', 'CASH', 'CHECK', 'CARD', 'OTHER'] as const

/** Where a payment arrived; the text is `contributions-account-<code>`. */
export const ACCOUNTS = ['current', 'reserve'] as const

/** Where a payment stands. */
export const STATUSES = ['PENDING', 'CONFIRMED', 'REJECTED', 'REVERSED'] as const

/** The text key of a method. */
export function methodKey(method: string): string {
  return `contributions-method-${method.toLowerCase().replaceAll('_', '-')}`
}

/** The text key of a status. */
export function statusKey(status: string): string {
  return `contributions-status-${status.toLowerCase()}`
}

/** How pressing a payment is. */
export function statusTone(status: string): Tone {
  if (status === 'PENDING') return 'high'
  return status === 'CONFIRMED' ? 'good' : 'neutral'
}

/** Puts the payments to confirm first, the oldest on top; the others stay as they came. */
export function pendingFirst(rows: readonly ContributionRow[]): ContributionRow[] {
  const pending = rows.filter(isPending)
  const waiting = [...pending].sort((a, b) => (a.value_date < b.value_date ? -1 : 1))
  return [...waiting, ...rows.filter((row) => !isPending(row))]
}

/** Tells whether a payment waits for its confirmation. */
export function isPending(row: ContributionRow): boolean {
  return row.status === 'PENDING'
}

/** Adds up the payments of a status. */
export function paymentSums(
  rows: readonly ContributionRow[],
  status: string,
  digits: number,
): Sums {
  const some = rows.filter((row) => row.status === status)
  return {
    count: some.length,
    members: new Set(some.map((row) => row.membership)).size,
    amount: addAmounts(
      some.map((row) => row.amount),
      digits,
    ),
  }
}

/** The columns of the list of payments. */
export function paymentColumns(t: Say): Column<ContributionRow>[] {
  return [
    {
      key: 'on',
      label: t('contributions-column-value-date'),
      kind: 'date',
      value: (row) => row.value_date,
      width: '6.75rem',
    },
    { key: 'member', label: t('contributions-column-member'), value: (row) => row.member },
    {
      key: 'method',
      label: t('contributions-column-method'),
      value: (row) => t(methodKey(row.method)),
      width: '7rem',
      secondary: true,
    },
    {
      key: 'reference',
      label: t('contributions-column-payer-reference'),
      value: (row) => row.reference,
      width: '10.5rem',
      secondary: true,
    },
    {
      key: 'proofs',
      label: t('contributions-column-proofs'),
      kind: 'number',
      value: (row) => row.proofs.length,
      width: '4.75rem',
      secondary: true,
    },
    {
      key: 'amount',
      label: t('contributions-column-amount'),
      kind: 'amount',
      value: (row) => row.amount,
      width: '7.5rem',
    },
    {
      key: 'counted',
      label: t('contributions-column-counted'),
      kind: 'amount',
      value: (row) => (row.status === 'CONFIRMED' ? row.amount : null),
      total: true,
      width: '7.5rem',
      secondary: true,
    },
    {
      key: 'status',
      label: t('contributions-column-state'),
      value: (row) => t(statusKey(row.status)),
      width: '9rem',
    },
  ]
}

/** The filters of the list of payments. */
export function paymentFilters(t: Say): Filter<ContributionRow>[] {
  return [
    {
      key: 'status',
      label: t('contributions-column-state'),
      options: STATUSES.map((status) => ({ value: status, label: t(statusKey(status)) })),
      keeps: (row, status) => row.status === status,
    },
    {
      key: 'method',
      label: t('contributions-column-method'),
      options: METHODS.map((method) => ({ value: method, label: t(methodKey(method)) })),
      keeps: (row, method) => row.method === method,
    },
  ]
}

/** What is typed about a payment. */
export interface PaymentTyped {
  membership: string
  amount: string
  value_date: string
  method: string
  account: string
  reference: string
  note: string
  /** Why, when it corrects another. */
  reason: string
}

/** An empty form, by bank transfer, today. */
export function newPayment(today: string, membership = ''): PaymentTyped {
  return {
    membership,
    amount: '',
    value_date: today,
    method: 'BANK_TRANSFER',
    account: 'current',
    reference: '',
    note: '',
    reason: '',
  }
}

/** Fills the form from the payment that is corrected. */
export function typedPayment(row: ContributionRow): PaymentTyped {
  return {
    membership: row.membership,
    amount: row.amount,
    value_date: row.value_date,
    method: row.method,
    account: row.account,
    reference: row.reference ?? '',
    note: row.note,
    reason: '',
  }
}

/** Makes the input of the declaration. */
export function declareInput(
  typed: PaymentTyped,
  proofs: readonly string[],
  corrects: string | null,
  despiteDuplicate: boolean,
): DeclareInput {
  return {
    membership: typed.membership,
    amount: typed.amount,
    value_date: typed.value_date,
    method: typed.method,
    account: typed.account,
    reference: orNull(typed.reference),
    note: orNull(typed.note),
    proofs: [...proofs],
    despite_duplicate: despiteDuplicate,
    corrects,
    reason: corrects === null ? null : orNull(typed.reason),
  }
}

/** Finds the payments that a new one resembles: same member, amount, day and reference. */
export function resembling(
  typed: PaymentTyped,
  rows: readonly ContributionRow[],
  except: string | null,
): ContributionRow[] {
  return rows.filter(
    (row) =>
      row.id !== except &&
      row.membership === typed.membership &&
      row.amount === typed.amount &&
      row.value_date === typed.value_date &&
      (row.reference ?? '') === typed.reference.trim() &&
      (row.status === 'PENDING' || row.status === 'CONFIRMED'),
  )
}
