import { describe, expect, it } from 'vitest'
import { copyName, identityInput, partOf, typedOf, userState } from './screen'
import type { CooperativeIdentity, UserRow } from '$ipc/generated'

const IDENTITY: CooperativeIdentity = {
  name: 'Ferme du Temple',
  enterprise_number: null,
  address: 'Rue du Temple 1\n1000 Bruxelles',
  currency: 'EUR',
  language: 'fr',
  fiscal_year_start: '01-01',
  iban: 'BE68 5390 0754 7034',
  reserve_iban: null,
  row_version: 4,
}

describe('the identity of the cooperative', () => {
  it('comes back as it was when nothing is typed', () => {
    const input = identityInput(typedOf(IDENTITY), 4)
    expect(IDENTITY).toMatchObject(input)
  })

  it('empties what was emptied', () => {
    expect(identityInput({ ...typedOf(IDENTITY), iban: '  ' }, 4).iban).toBeNull()
  })
})

describe('the page', () => {
  it('opens on its first part when the address names none or another', () => {
    expect([partOf('users'), partOf(undefined), partOf('x')]).toEqual([
      'users',
      'cooperative',
      'cooperative',
    ])
  })

  it('proposes a copy that tells its day and does not take the place of the file', () => {
    expect(copyName('/home/anne/Ferme.coop', '2026-06-30')).toBe('Ferme 2026-06-30.coop')
    expect(copyName('C:\\Ferme.COOP', '2026-06-30')).toBe('Ferme 2026-06-30.coop')
  })

  it('says of a user first that signing in is refused', () => {
    const user: UserRow = {
      id: '1',
      name: 'Anne',
      role: 'TREASURER',
      person: null,
      has_passphrase: false,
      disabled: false,
      row_version: 1,
    }
    expect(userState(user)).toBe('user-without-passphrase')
    expect(userState({ ...user, has_passphrase: true })).toBe('user-active')
    expect(userState({ ...user, has_passphrase: true, disabled: true })).toBe('user-disabled')
  })
})
