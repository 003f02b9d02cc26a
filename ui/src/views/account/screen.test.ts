import { describe, expect, it } from 'vitest'
import { besideOf, howToPay, ownColumns, shownOf, tabOf } from './screen'
import { paymentColumns } from '../contributions/payments'
import { dueColumns } from '../contributions/screen'
import type { MemberRow, OwnAsked } from '$ipc/generated'

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

  it('says the amount of each account, and where what is to come goes', () => {
    const member = { id: 'm', reference: '+++7+++' }
    const on = (
      account: string,
      iban: string | null,
      amount: string,
      membership = 'm',
    ): OwnAsked => ({
      membership,
      account,
      iban,
      amount,
    })
    const say = (...asked: OwnAsked[]) =>
      howToPay({ iban: 'BE1', asked }, member, (key, args) => `${key} ${String(args?.['iban'])}`)
    expect(say(on('current', 'BE1', '250.00'), on('reserve', 'BE2', '40.00'))).toEqual([
      'account-how-amount BE1',
      'account-how-reserve BE2',
    ])
    expect(say(on('reserve', 'BE2', '0.00'))).toEqual(['account-how-later-reserve BE2'])
    expect(say(on('current', 'BE1', '0.00'))).toEqual(['account-how BE1'])
    expect(say(on('reserve', null, '40.00'))).toEqual(['account-how-unknown undefined'])
    expect(say(on('reserve', null, '0.00'))).toEqual([])
    expect(say(on('reserve', 'BE2', '40.00', 'another'))).toEqual(['account-how BE1'])
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
