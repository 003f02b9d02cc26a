import { describe, expect, it } from 'vitest'
import {
  encodingName,
  addressOf,
  balanceState,
  dashed,
  kycInOrder,
  memberColumns,
  memberFilters,
  memberInput,
  newMember,
  personInput,
  typedPerson,
  withMeaning,
  writesSomething,
} from './screen'
import type { ImportPreview, MemberDetail, MemberRow, PersonView } from '$ipc/generated'
import { filterRows } from '$lib/rows'

const t = (key: string) => key
const ROW: MemberRow = {
  id: 'm1',
  number: 1,
  name: 'Anne Lambert et Paul Petit',
  titulars: [],
  rank: 1,
  status: 'ACTIVE',
  joined_on: '2024-01-01',
  left_on: null,
  reference: '+++010/8068/17183+++',
  household: 'Lambert',
  occupants: 3,
  kyc_missing: 0,
  balance: '0.00',
  late: false,
}
const PERSON: PersonView = {
  id: 'p1',
  family_name: 'Lambert',
  given_name: 'Anne',
  email: null,
  phone: '+32470123456',
  language: 'fr',
  street: 'Rue du Temple 12',
  postal_code: '1340',
  city: 'Ottignies',
  country: null,
  note: '',
  consent: 'DENIED',
  consent_on: null,
  row_version: 2,
}

describe('the list of members', () => {
  it('shows a meeting nothing personal', () => {
    const personal = memberColumns(t).filter((column) => column.personal === true)
    expect(personal.map(({ key }) => key)).toEqual(['kyc', 'reference'])
  })

  it('is filtered by what a figure of the dashboard opens', () => {
    const rows = [ROW, { ...ROW, id: 'm2', late: true }, { ...ROW, id: 'm3', kyc_missing: 2 }]
    const ids = (state: string) => filterRows(rows, memberFilters(t), { state }).map(({ id }) => id)
    expect(ids('late')).toEqual(['m2'])
    expect(ids('kyc')).toEqual(['m3'])
    expect(ids('up-to-date')).toEqual(['m1', 'm3'])
  })

  it('says a balance in words', () => {
    expect(['0.01', '0.00', '-0.01'].map(balanceState)).toEqual(['owed', 'settled', 'credit'])
  })

  it('writes codes as the catalogue does', () => {
    expect(dashed('PENDING_KYC')).toBe('pending-kyc')
  })
})

describe('a person', () => {
  it('comes back as it was when nothing is typed', () => {
    const { id: _id, consent: _consent, consent_on: _on, row_version: _version, ...same } = PERSON
    expect(personInput(typedPerson(PERSON))).toEqual({ ...same, note: null })
  })

  it('has an address on one line, of what is known', () => {
    expect(addressOf(PERSON)).toBe('Rue du Temple 12, 1340 Ottignies')
    expect(addressOf({ ...PERSON, street: null, postal_code: null, city: null })).toBe('')
  })
})

describe('a new membership', () => {
  it('leaves to the program what was left empty', () => {
    const typed = newMember('fr', '2026-06-30')
    typed.persons = [{ ...typedPerson(PERSON), note: ' ' }]
    typed.adults = '2'
    expect(memberInput(typed)).toMatchObject({
      joined_on: '2026-06-30',
      rank: null,
      number: null,
      household: null,
      adults: 2,
      children: null,
      iban: null,
      titulars: [{ family_name: 'Lambert', note: null }],
    })
  })
})

describe('the checklist', () => {
  it('stands with what was rejected or is missing first', () => {
    const piece = (name: string, state: string) => ({
      piece: name,
      state,
      on: null,
      by: null,
      reason: null,
    })
    const detail = {
      kyc: [piece('a', 'seen'), piece('b', 'missing'), piece('c', 'rejected')],
    } as unknown as MemberDetail
    expect(kycInOrder(detail).map(({ piece: name }) => name)).toEqual(['c', 'b', 'a'])
  })
})

describe('an import', () => {
  it.each([
    ['windows-1252', 'Windows-1252'],
    ['utf-8', 'UTF-8'],
    ['xlsx', 'XLSX'],
  ])('says of a list in %s that it was read as %s', (encoding, name) => {
    expect(encodingName(encoding)).toBe(name)
  })

  const preview = { memberships: [], joining: 0 } as unknown as ImportPreview

  it('is worth accepting when it would write something', () => {
    expect(writesSomething(preview)).toBe(false)
    expect(writesSomething({ ...preview, joining: 1 })).toBe(true)
  })

  it('gives a meaning to one column only, and several may have none', () => {
    expect(withMeaning(['name', null, 'email'], 1, 'name')).toEqual([null, 'name', 'email'])
    expect(withMeaning(['name', null, 'email'], 0, null)).toEqual([null, null, 'email'])
  })
})
