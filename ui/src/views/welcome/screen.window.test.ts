import { afterEach, describe, expect, it } from 'vitest'
import {
  creationInput,
  fileNameFor,
  folderOf,
  newCreation,
  open,
  pickAndOpen,
  presentFirst,
} from './screen'
import { useDoor } from '$ipc/call'
import { useFake } from '$ipc/fake'
import { Refusal } from '$ipc/refusal'

afterEach(() => useDoor())

describe('opening a cooperative', () => {
  it('asks for the recovery code when the key is not on this machine', async () => {
    useFake({
      'cooperative.open': () => {
        throw new Refusal('key_needed', 'recovery_code')
      },
    })
    await expect(open('/a.coop')).resolves.toEqual({ kind: 'code-needed', path: '/a.coop' })
  })

  it('lets other refusals through', async () => {
    useFake({
      'cooperative.open': () => {
        throw new Refusal('file_newer', 'path', { found: '9', known: '1' })
      },
    })
    await expect(open('/a.coop')).rejects.toMatchObject({ code: 'file_newer' })
  })

  it('opens nothing when the dialog was cancelled', async () => {
    const fake = useFake({ 'window.pick': { files: [] } })
    await expect(pickAndOpen()).resolves.toEqual({ kind: 'cancelled' })
    expect(fake.calls.map(({ name }) => name)).toEqual(['window.pick'])
  })
})

describe('creating a cooperative', () => {
  it('leaves out what was left empty', () => {
    const typed = { ...newCreation('nl'), name: 'La Ferme', user_name: 'Anne', iban: ' ' }
    expect(creationInput(typed, '/x.coop')).toEqual({
      path: '/x.coop',
      name: 'La Ferme',
      enterprise_number: null,
      address: null,
      currency: 'EUR',
      language: 'nl',
      fiscal_year_start: 1,
      iban: null,
      reserve_iban: null,
      user_name: 'Anne',
      passphrase: null,
    })
  })

  it('proposes a file name that any system takes', () => {
    expect(fileNameFor('La Ferme: "nous" / vous?')).toBe('La Ferme nous vous.coop')
    expect(fileNameFor('  ')).toBe('coop.coop')
  })
})

describe('the recent files', () => {
  it('stand with the missing ones last', () => {
    const file = (name: string, present: boolean) => ({ name, path: name, present })
    const files = [file('a', false), file('b', true), file('c', true)]
    expect(presentFirst(files).map(({ name }) => name)).toEqual(['b', 'c', 'a'])
  })

  it('tell their folder on every system', () => {
    expect(folderOf('/home/anne/x.coop')).toBe('/home/anne')
    expect(folderOf('C:\\Users\\Anne\\x.coop')).toBe('C:/Users/Anne')
  })
})
