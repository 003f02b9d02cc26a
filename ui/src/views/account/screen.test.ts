import { describe, expect, it } from 'vitest'
import { besideOf, ownColumns, shownOf, tabOf } from './screen'
import { paymentColumns } from '../contributions/payments'
import { dueColumns } from '../contributions/screen'
import type { MemberRow } from '$ipc/generated'

describe('the own account', () => {
  it('opens on its lines when the address names no part or another', () => {
    expect(['dues', undefined, 'x'].map(tabOf)).toEqual(['dues', 'lines', 'lines'])
  })

  it('finds in the address what stands beside it', () => {
    const kinds = [[], ['dues', 'x'], ['payments', 'new'], ['payments', 'p1'], ['lines', 'p1']]
    expect(kinds.map((path) => besideOf(path).kind)).toEqual([
      'none',
      'none',
      'declare',
      'payment',
      'none',
    ])
    expect(besideOf(['lines', 'document', 'd1'])).toEqual({ kind: 'document', id: 'd1' })
  })

  it('names the member in no list: everything is theirs', () => {
    const keys = [...ownColumns(dueColumns(String)), ...ownColumns(paymentColumns(String))]
    expect(keys.map(({ key }) => key)).not.toContain('member')
    expect(keys.length).toBeGreaterThan(10)
  })

  it('shows the chosen membership, else the first', () => {
    const members = ['a', 'b'].map((id) => ({ id }) as MemberRow)
    expect([shownOf(members, 'b')?.id, shownOf(members, 'x')?.id, shownOf([], 'a')?.id]).toEqual([
      'b',
      'a',
      undefined,
    ])
  })
})
