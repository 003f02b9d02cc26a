/** The lines of an account, with the balance they start from. */
import type { AccountView } from '$ipc/generated'
import { isZero, type Amount } from '$lib/money'
import type { Column } from '$lib/rows'
import type { Say } from './screen'

/** A line as the page shows it; an amount that is zero is left empty. */
export interface AccountRow {
  key: string
  on: string
  kind: string
  reference: string
  charged: Amount | null
  credited: Amount | null
  balance: Amount
}

/** Writes the opening balance as the first line, then every movement. */
export function accountRows(account: AccountView, t: Say): AccountRow[] {
  const orNothing = (amount: Amount) => (isZero(amount) ? null : amount)
  const opening: AccountRow = {
    key: 'opening',
    on: account.from,
    kind: t('contributions-account-opening'),
    reference: '',
    charged: null,
    credited: null,
    balance: account.opening,
  }
  const lines = account.lines.map((line, index) => ({
    key: String(index),
    on: line.on,
    kind: t(`contributions-movement-${line.kind.replace(/^due_/, '').replaceAll('_', '-')}`),
    reference: line.reference,
    charged: orNothing(line.charged),
    credited: orNothing(line.credited),
    balance: line.balance,
  }))
  return lines.length === 0 && isZero(account.opening) ? [] : [opening, ...lines]
}

/** The columns of an account. */
export function accountColumns(t: Say): Column<AccountRow>[] {
  return [
    { key: 'on', label: t('contributions-column-date'), kind: 'date', value: (row) => row.on },
    { key: 'kind', label: t('contributions-column-what'), value: (row) => row.kind },
    {
      key: 'reference',
      label: t('contributions-column-detail'),
      value: (row) => row.reference,
      secondary: true,
    },
    {
      key: 'charged',
      label: t('contributions-column-charged'),
      kind: 'amount',
      value: (row) => row.charged,
      total: true,
    },
    {
      key: 'credited',
      label: t('contributions-column-credited'),
      kind: 'amount',
      value: (row) => row.credited,
      total: true,
    },
    {
      key: 'balance',
      label: t('contributions-column-balance'),
      kind: 'amount',
      value: (row) => row.balance,
    },
  ]
}
