import { describe, expect, it } from 'vitest'
import {
  copyName,
  identityInput,
  partOf,
  partsFor,
  personChoices,
  typedOf,
  userState,
} from './screen'
import { show } from '$app/session.svelte'
import { kept } from '$ipc/contract'
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
  /** Somebody of a role signs in. */
  const enter = (role: string): void => {
    const { file } = kept('cooperative.current').answer
    if (file === null) throw new Error('the kept answer has an open file')
    show({ ...file, signed_in: { id: 'u', name: 'Anne', role, needs_passphrase: true } })
  }

  it('has the parts that the role may see', () => {
    enter('ADMIN_ORG')
    expect(partsFor()).toEqual(['cooperative', 'users', 'backup', 'window'])
    enter('TREASURER')
    expect(partsFor()).toEqual(['cooperative', 'backup', 'window'])
    enter('COOP_MEMBER')
    expect(partsFor()).toEqual(['cooperative', 'window'])
    expect(partOf('users')).toBe('cooperative')
  })

  it('tells persons of one name apart by their membership and email', () => {
    const persons = [
      { id: 'a', name: 'Claire', email: 'c@exemple.be', members: [1, 2] },
      { id: 'b', name: 'Claire', email: null, members: [] },
    ]
    const t = (key: string, args?: Record<string, string | number>) =>
      `${key} ${args?.['number'] ?? ''}`
    expect(personChoices(persons, t).map(({ detail }) => detail)).toEqual([
      'members-number 1 · members-number 2 · c@exemple.be',
      '',
    ])
  })

  it('opens on its first part when the address names none or another', () => {
    enter('ADMIN_ORG')
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
      person_name: null,
      has_passphrase: false,
      disabled: false,
      row_version: 1,
    }
    expect(userState(user)).toBe('user-without-passphrase')
    expect(userState({ ...user, has_passphrase: true })).toBe('user-active')
    expect(userState({ ...user, has_passphrase: true, disabled: true })).toBe('user-disabled')
  })
})
