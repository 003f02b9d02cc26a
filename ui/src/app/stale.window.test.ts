/** Every form that changes something sends the version that its fields were read at. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, describe, expect, it } from 'vitest'
import CorrectForm from '../views/members/CorrectForm.svelte'
import MemberForm from '../views/members/MemberForm.svelte'
import PersonSection from '../views/members/PersonSection.svelte'
import CooperativePart from '../views/settings/CooperativePart.svelte'
import UserPanel from '../views/settings/UserPanel.svelte'
import { show } from './session.svelte'
import { useDoor } from '$ipc/call'
import { kept } from '$ipc/contract'
import { useFake, type Fake } from '$ipc/fake'
import type { UserRow } from '$ipc/generated'
import { Refusal } from '$ipc/refusal'

const DETAIL = kept('members.show').answer
const NEWER = { ...DETAIL, row_version: DETAIL.row_version + 1 }
const nothing = () => undefined

const stale = () => {
  throw new Refusal('changed_meanwhile')
}

afterEach(() => {
  cleanup()
  useDoor()
})

function signIn(): void {
  const { file } = kept('cooperative.current').answer
  if (file === null) throw new Error('the kept answer has an open file')
  const signed_in = { id: 'u', name: 'Anne', role: 'ADMIN_ORG', needs_passphrase: false }
  show({ ...file, language: 'fr', signed_in })
}

/** Sends the form and tells what left the window for a command. */
async function sent(fake: Fake, name: string): Promise<unknown> {
  await fireEvent.click(screen.getByRole('button', { name: /^(Enregistrer|Corriger)/ }))
  await waitFor(() => expect(fake.calls.map((one) => one.name)).toContain(name))
  expect(await screen.findByText(/vient de modifier ceci/)).toBeTruthy()
  return fake.calls.filter((one) => one.name === name).at(-1)?.input
}

function person() {
  const [found] = DETAIL.persons
  if (found === undefined) throw new Error('the kept member has a titular')
  return found
}

describe('a form over what another window changes meanwhile is refused in words', () => {
  it('the account and household of a member', async () => {
    signIn()
    const fake = useFake({ 'members.update': stale })
    const props = { detail: DETAIL, onleave: nothing }
    const { rerender } = render(MemberForm, props)
    await rerender({ detail: { ...NEWER, adults: 7 } })
    const input = await sent(fake, 'members.update')
    expect(input).toMatchObject({ row_version: DETAIL.row_version, adults: DETAIL.adults })
  })

  it('a correction of a member', async () => {
    signIn()
    const fake = useFake({ 'members.correct': stale, 'members.persons': { persons: [] } })
    const { rerender } = render(CorrectForm, { detail: DETAIL, onleave: nothing })
    await fireEvent.input(screen.getByLabelText(/^Motif/), { target: { value: 'mal recopié' } })
    await rerender({ detail: NEWER })
    const input = await sent(fake, 'members.correct')
    expect(input).toMatchObject({ row_version: DETAIL.row_version })
  })

  it('a person', async () => {
    signIn()
    const fake = useFake({ 'members.update_person': stale })
    const known = person()
    const { rerender } = render(PersonSection, { person: known })
    await fireEvent.click(screen.getByRole('button', { name: 'Modifier' }))
    await rerender({ person: { ...known, email: 'x@y.be', row_version: known.row_version + 1 } })
    const input = await sent(fake, 'members.update_person')
    expect(input).toMatchObject({
      row_version: known.row_version,
      person: { email: known.email },
    })
  })

  it('the identity of the cooperative', async () => {
    signIn()
    const identity = kept('cooperative.show').answer
    const fake = useFake({ 'cooperative.show': identity, 'cooperative.update': stale })
    render(CooperativePart)
    const name = await screen.findByLabelText(/^Nom/)
    await fireEvent.input(name, { target: { value: 'Autre' } })
    fake.answer('cooperative.show', { ...identity, row_version: identity.row_version + 1 })
    fake.emit('changed', { entities: ['cooperative'] })
    await waitFor(() => expect(fake.calls).toHaveLength(2))
    const input = await sent(fake, 'cooperative.update')
    expect(input).toMatchObject({ name: 'Autre', row_version: identity.row_version })
  })

  const user = { ...kept('settings.users').answer.users[0], id: 'other' } as UserRow

  it('a user', async () => {
    signIn()
    const fake = useFake({ 'settings.update_user': stale, 'members.persons': { persons: [] } })
    const { rerender } = render(UserPanel, { user, onclose: nothing })
    await rerender({ user: { ...user, role: 'AUDITOR', row_version: user.row_version + 1 } })
    const input = await sent(fake, 'settings.update_user')
    expect(input).toMatchObject({ role: user.role, row_version: user.row_version })
  })

  it('but not over a passphrase that the same panel has just set', async () => {
    signIn()
    const fake = useFake({
      'settings.update_user': stale,
      'settings.set_passphrase': {},
      'members.persons': { persons: [] },
    })
    render(UserPanel, { user, onclose: nothing })
    const passphrase = screen.getByLabelText(/^Nouvelle phrase/)
    await fireEvent.input(passphrase, { target: { value: 'petit jardin bleu' } })
    await fireEvent.submit(passphrase.closest('form') as HTMLFormElement)
    await waitFor(() =>
      expect(fake.calls.map(({ name }) => name)).toContain('settings.set_passphrase'),
    )
    const input = await sent(fake, 'settings.update_user')
    expect(input).toMatchObject({ row_version: user.row_version + 1 })
  })
})
