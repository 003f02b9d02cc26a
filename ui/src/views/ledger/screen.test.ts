import { describe, expect, it } from 'vitest'
import {
  blamedField,
  doubtOf,
  isReady,
  linesOf,
  newLine,
  openingOf,
  sumsOf,
  targetOptions,
  type OpeningTyped,
} from './opening'
import {
  balances,
  entriesInput,
  entryFilters,
  entryState,
  eventName,
  isNarrowed,
  side,
  tabOf,
} from './screen'
import type { AccountRow, EntryRow, MemberRow } from '$ipc/generated'

const line = (target: string, debit = '', credit = ''): OpeningTyped => ({
  ...newLine(1),
  target,
  debit,
  credit,
})
const account = (number: string, role: string | null): AccountRow => ({
  number,
  label: number,
  class: 1,
  source: null,
  role,
})
const ACCOUNTS = [
  account('400', 'members.contribution'),
  account('440', null),
  account('489', 'destination.member_advance'),
  account('550', 'bank'),
  account('999', 'opening'),
]
const MEMBERS = [{ id: 'm1', name: 'Petit' } as MemberRow]

describe('the journal', () => {
  it('opens on its first part when the address names none or another', () => {
    expect([tabOf('opening'), tabOf(undefined), tabOf('x')]).toEqual([
      'opening',
      'journal',
      'journal',
    ])
  })

  it('asks for what stands in the address and nothing else', () => {
    expect(entriesInput({ from: '2026-01-01', account: '550', x: 'y' })).toMatchObject({
      from: '2026-01-01',
      to: null,
      account: '550',
      membership: null,
    })
    expect(isNarrowed({ x: 'y' })).toBe(false)
    expect(isNarrowed({ member: 'm1' })).toBe(true)
  })

  it('says of an entry that it was undone before that it undoes another', () => {
    const entry = (reverses: string | null, reversed_by: string | null) =>
      entryState({ reverses, reversed_by } as EntryRow, (key) => key)
    expect([entry(null, null), entry('a', null), entry('a', 'b')]).toEqual([
      '',
      'ledger-reversal',
      'ledger-reversed',
    ])
  })

  it('is filtered by the events that there are, and names an unknown one by its words', () => {
    const entries = ['opening', 'penalty', 'opening'].map((event) => ({ event }) as EntryRow)
    const filter = entryFilters(entries, (key) => key)[0]
    expect(filter?.options.map(({ value }) => value)).toEqual(['opening', 'penalty'])
    expect(eventName('zz_event')).toBe('zz event')
  })
})

describe('a trial balance', () => {
  it('is right to the cent', () => {
    expect(balances('10.00', '10.00')).toBe(true)
    expect(balances('10.00', '10.01')).toBe(false)
  })

  it('leaves zero empty', () => {
    expect([side('0.00'), side('0.01')]).toEqual([null, '0.01'])
  })
})

describe('opening balances', () => {
  it('run a difference of debit less credit, exactly', () => {
    const lines = [line('a:550', '0.10'), line('a:440', '0.20'), line('m:m1', '', '0.31')]
    expect(sumsOf(lines, 2)).toEqual({ debit: '0.30', credit: '0.31', difference: '-0.01' })
  })

  it('may be entered when both sides are equal: one cent under, equal, one cent over', () => {
    const found = ['99.99', '100.00', '100.01'].map((credit) =>
      isReady([line('a:550', '100.00'), line('v:m1', '', credit), newLine(9)], 2),
    )
    expect(found).toEqual([false, true, false])
    expect(isReady([newLine(1)], 2)).toBe(false)
  })

  it('doubt a line without account, without amount, or with both sides', () => {
    const lines = [
      line('', '1.00'),
      line('a:550'),
      line('a:550', '1.00', '1.00'),
      line('a:550', '1.00'),
      line(''),
    ]
    expect(lines.map(doubtOf)).toEqual(['no-target', 'no-amount', 'both-sides', null, null])
  })

  it('send credit below zero, and a member’s advances under their account', () => {
    const lines = [
      line('a:550', '100.00'),
      newLine(2),
      line('m:m1', '50.00'),
      line('v:m1', '', '150.00'),
    ]
    expect(linesOf(lines, ACCOUNTS, 2)).toEqual([
      { account: '550', membership: null, amount: '100.00' },
      { account: null, membership: 'm1', amount: '50.00' },
      { account: '489', membership: 'm1', amount: '-150.00' },
    ])
  })

  it('offer no account whose amounts belong to members, nor the opening account', () => {
    const values = targetOptions(ACCOUNTS, MEMBERS, (key) => key).map(({ value }) => value)
    expect(values).toEqual(['a:440', 'a:550', 'm:m1', 'v:m1'])
    const without = targetOptions([account('550', 'bank')], MEMBERS, (key) => key)
    expect(without.map(({ value }) => value)).toEqual(['a:550', 'm:m1'])
  })

  it('offer no account of costs or income, which begins at zero', () => {
    const costs = { ...account('6110', null), class: 6 }
    const income = { ...account('7301', null), class: 7 }
    const values = targetOptions([account('550', 'bank'), costs, income], [], (key) => key)
    expect(values.map(({ value }) => value)).toEqual(['a:550'])
  })

  it('are taken over once, until the entry is reversed', () => {
    const entry = (event: string, reversed_by: string | null) =>
      ({ event, reversed_by }) as EntryRow
    const standing = entry('opening', null)
    expect(openingOf([entry('penalty', null), standing])).toBe(standing)
    expect(openingOf([entry('opening', 'e2'), entry('reversal', null)])).toBeUndefined()
  })

  it('tell two members of one name apart by their number', () => {
    const twins = MEMBERS.slice(0, 1).flatMap((one) => [
      { ...one, id: 'm1', number: 1 },
      { ...one, id: 'm2', number: 2 },
    ])
    const say = (key: string, args: Record<string, string> = {}) =>
      key === 'ledger-opening-namesake'
        ? `${args['name']} # ${args['number']}`
        : (args['member'] ?? '')
    const labels = targetOptions([], twins, say).map(({ label }) => label)
    const name = MEMBERS[0]?.name ?? ''
    expect(labels).toEqual([`${name} # 1`, `${name} # 2`])
  })

  it('find the line that a refusal blames', () => {
    const fields = ['lines[2].membership', 'lines[2].account', 'lines[2].amount', 'on', null]
    expect(fields.map(blamedField)).toEqual([
      'lines[2].account',
      'lines[2].account',
      'lines[2].amount',
      'on',
      null,
    ])
  })
})
