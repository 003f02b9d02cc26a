import { describe, expect, it } from 'vitest'
import {
  accountState,
  balanceKey,
  callable,
  dueFilters,
  dueName,
  less,
  memberOptions,
  outstandingOf,
  panelOf,
  tabOf,
  without,
} from './screen'
import { accountRows } from './account'
import type { AccountView, DueRow, MemberRow } from '$ipc/generated'

const say = (key: string, args?: Record<string, string | number>) =>
  args === undefined ? key : `${key} ${JSON.stringify(args)}`

const due = (part: Partial<DueRow>): DueRow => ({
  id: 'd',
  membership: 'm',
  member: 'Petit',
  kind: 'contribution',
  origin: 'instalment',
  number: 1,
  due_on: '2026-01-05',
  amount: '250.00',
  paid: '0.00',
  outstanding: '250.00',
  state: 'OPEN',
  call: null,
  ...part,
})

describe('the page', () => {
  it('opens on its first part when the address names none or another', () => {
    expect([tabOf('dues'), tabOf(undefined), tabOf('x')]).toEqual(['dues', 'plan', 'plan'])
  })

  it('finds in the address what stands beside the list', () => {
    const cases: [string[], string][] = [
      [[], 'none'],
      [['plan', '2'], 'none'],
      [['plan', '2', 'edit'], 'none'],
      [['plan', '2', 'validate'], 'validate'],
      [['dues'], 'none'],
      [['dues', 'issue'], 'issue'],
      [['calls', 'new'], 'new-call'],
      [['calls', 'c1'], 'call'],
      [['calls', 'c1', 'papers'], 'papers'],
      [['payments', 'new'], 'declare'],
      [['payments', 'p1'], 'payment'],
      [['payments', 'p1', 'correct'], 'correct'],
      [['payments', 'p1', 'document', 'd1'], 'document'],
      [['payments', 'p1', 'document'], 'payment'],
      [['accounts', 'm1'], 'none'],
      [['accounts', 'statements'], 'statements'],
      [['accounts', 'm1', 'document', 'd1'], 'document'],
    ]
    expect(cases.map(([path]) => panelOf(path))).toEqual(cases.map(([, kind]) => kind))
  })
})

describe('the dues', () => {
  it('are named by where they come from', () => {
    expect(dueName(due({ number: 7 }), say)).toContain('"number":7')
    expect(dueName(due({ origin: 'catch_up' }), say)).toContain('origin-catch-up')
    expect(dueName(due({ origin: 'opening', number: null }), say)).toContain('origin-opening')
    expect(dueName(due({ number: null, kind: 'working_fund' }), say)).toBe(
      'contributions-kind-working-fund',
    )
  })

  it('still owed are the late, the partly paid and the open ones', () => {
    const filter = dueFilters(say)[0]
    const owed = ['LATE', 'PARTIAL', 'OPEN', 'PAID', 'WAIVED', 'CANCELLED'].filter((state) =>
      filter?.keeps(due({ state }), 'owed'),
    )
    expect(owed).toEqual(['LATE', 'PARTIAL', 'OPEN'])
    expect(filter?.keeps(due({ state: 'PAID' }), 'PAID')).toBe(true)
  })

  it('are called once, up to the day and that day included, while something is owed', () => {
    const dues = [
      due({ id: 'before', due_on: '2026-06-29' }),
      due({ id: 'on', due_on: '2026-06-30' }),
      due({ id: 'after', due_on: '2026-07-01' }),
      due({ id: 'called', call: 'c1' }),
      due({ id: 'paid', state: 'PAID', outstanding: '0.00' }),
      due({ id: 'waived', state: 'WAIVED' }),
    ]
    expect(callable(dues, '2026-06-30').map(({ id }) => id)).toEqual(['before', 'on'])
    expect(callable(dues, '')).toEqual([])
  })

  it('add up what is left, not what was asked, and count each member once', () => {
    const dues = [
      due({ outstanding: '0.10' }),
      due({ outstanding: '0.20' }),
      due({ membership: 'n' }),
    ]
    expect(outstandingOf(dues, 2)).toEqual({ count: 3, members: 2, amount: '250.30' })
    expect(outstandingOf([], 2)).toEqual({ count: 0, members: 0, amount: '0.00' })
  })
})

describe('a balance', () => {
  it('is owed above zero, in credit below, settled at zero', () => {
    expect(['0.01', '0.00', '-0.01'].map(balanceKey)).toEqual([
      'contributions-account-owes',
      'contributions-account-settled',
      'contributions-account-credit',
    ])
  })

  it('says late before anything else', () => {
    expect(accountState({ balance: '10.00', late: true })).toBe('contributions-account-late')
    expect(accountState({ balance: '-10.00', late: false })).toBe('contributions-account-credit')
  })

  it('after a payment is exact, below zero too', () => {
    expect(less('100.10', '100.20', 2)).toBe('-0.10')
    expect(without('-0.10')).toBe('0.10')
  })
})

describe('an account', () => {
  const account: AccountView = {
    membership: 'm',
    member: 'Petit',
    reference: '',
    from: '2026-01-01',
    to: '2026-06-30',
    opening: '12.00',
    lines: [
      {
        on: '2026-01-05',
        kind: 'due_contribution',
        reference: 'n° 1',
        charged: '250.00',
        credited: '0.00',
        balance: '262.00',
      },
    ],
    charged: '250.00',
    credited: '0.00',
    closing: '262.00',
    to_pay: '262.00',
    steps: [],
  }

  it('begins with the balance it starts from and leaves what is zero empty', () => {
    const [opening, first] = accountRows(account, say)
    expect(opening).toMatchObject({ on: '2026-01-01', balance: '12.00', charged: null })
    expect(first).toMatchObject({
      kind: 'contributions-movement-contribution',
      charged: '250.00',
      credited: null,
    })
  })

  it('is empty when nothing was brought forward and nothing moved', () => {
    expect(accountRows({ ...account, opening: '0.00', lines: [] }, say)).toEqual([])
    expect(accountRows({ ...account, lines: [] }, say)).toHaveLength(1)
  })
})

it('members are offered by name, whatever their accents', () => {
  const members = ['Zoé', 'élan', 'Éden'].map((name) => ({ id: name, name }) as MemberRow)
  expect(memberOptions(members, 'fr').map(({ label }) => label)).toEqual(['Éden', 'élan', 'Zoé'])
})
