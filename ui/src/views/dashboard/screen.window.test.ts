import { describe, expect, it } from 'vitest'
import { isNew, monthBars, todos, yearTotals } from './screen'
import type { Dashboard } from '$ipc/generated'

const CALM: Dashboard = {
  members: 4,
  late_members: 0,
  late_amount: '0.00',
  to_confirm: 0,
  to_confirm_amount: '0.00',
  cash: '12340.50',
  common_purse: '0.00',
  to_issue: 0,
  messages: 0,
  last_backup: '2026-06-30T18:00:00Z',
  months: [],
  today: '2026-06-30',
}
const keys = (board: Partial<Dashboard>) => todos({ ...CALM, ...board }).map(({ key }) => key)

describe('what must be done', () => {
  it('is nothing when all is well', () => {
    expect(keys({})).toEqual([])
  })

  it('stands with the most pressing first', () => {
    expect(keys({ to_issue: 4, to_confirm: 2, late_members: 1, last_backup: null })).toEqual([
      'late',
      'to-confirm',
      'to-issue',
      'backup-never',
    ])
  })

  it('asks for a backup from the eighth day on, and presses from the fifteenth', () => {
    const at = (today: string) =>
      todos({ ...CALM, last_backup: '2026-06-01T23:30:00Z', today }).map(({ tone }) => tone)
    expect(at('2026-06-08')).toEqual([])
    expect(at('2026-06-09')).toEqual(['high'])
    expect(at('2026-06-15')).toEqual(['high'])
    expect(at('2026-06-16')).toEqual(['critical'])
  })
})

describe('the chart', () => {
  const months = [
    { month: '2026-01', called: '1000.10', received: '900.00' },
    { month: '2026-02', called: '0.20', received: '0.00' },
  ]

  it('names the months in the language shown', () => {
    expect(monthBars(months, 'nl').map(({ title }) => title)).toEqual([
      'januari 2026',
      'februari 2026',
    ])
    expect(monthBars(months, 'fr')[0]?.amounts).toEqual(['1000.10', '900.00'])
  })

  it('has a sum to the cent', () => {
    expect(yearTotals(months)).toEqual({ called: '1000.30', received: '900.00' })
  })
})

describe('a cooperative', () => {
  it('is new until it has a member or money', () => {
    expect(isNew({ ...CALM, members: 0, cash: '0.00' })).toBe(true)
    expect(isNew({ ...CALM, members: 1, cash: '0.00' })).toBe(false)
    expect(isNew({ ...CALM, members: 0, cash: '0.01' })).toBe(false)
  })
})
