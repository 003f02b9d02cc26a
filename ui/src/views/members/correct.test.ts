import { describe, expect, it } from 'vitest'
import { correctInput, newPerson, titularsOf } from './screen'
import { kept } from '$ipc/contract'

const DETAIL = kept('members.show').answer

describe('a correction', () => {
  it('says again what stands when nothing was changed', () => {
    const titulars = titularsOf(DETAIL)
    const input = correctInput(DETAIL, {
      joinedOn: DETAIL.row.joined_on,
      household: DETAIL.row.household ?? '',
      titulars,
      reason: 'mal recopié',
    })
    expect(input).toEqual({
      membership: DETAIL.row.id,
      joined_on: DETAIL.row.joined_on,
      household: DETAIL.row.household,
      titulars: DETAIL.persons.map(({ id }) => ({ person: id, new: null })),
      reason: 'mal recopié',
      row_version: DETAIL.row_version,
    })
  })

  it('names a new titular by what was typed, in the order shown', () => {
    const typed = { ...newPerson('nl'), family_name: ' Maes ' }
    const titulars = [{ person: null, name: '', typed }, ...titularsOf(DETAIL)]
    const input = correctInput(DETAIL, {
      joinedOn: '2026-02-01',
      household: ' ',
      titulars,
      reason: 'x',
    })
    expect(input.household).toBeNull()
    expect(input.titulars[0]?.person).toBeNull()
    expect(input.titulars[0]?.new).toMatchObject({ family_name: 'Maes', language: 'nl' })
    expect(input.titulars).toHaveLength(DETAIL.persons.length + 1)
  })
})
