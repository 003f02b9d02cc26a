/** Somebody with two memberships declares for the one that is not shown. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte'
import { afterEach, expect, it } from 'vitest'
import Screen from './Screen.svelte'
import { show } from '$app/session.svelte'
import { useDoor } from '$ipc/call'
import { kept } from '$ipc/contract'
import { useFake } from '$ipc/fake'
import type { ContributionRow, OwnMemberships } from '$ipc/generated'

afterEach(() => {
  cleanup()
  useDoor()
  location.hash = '#/'
})

function go(hash: string): void {
  location.hash = hash
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

it('shows the membership that was declared for, with its payment beside it', async () => {
  const { file } = kept('cooperative.current').answer
  if (file === null) throw new Error('the kept answer has an open file')
  const signed_in = { id: 'u', name: 'Anne', role: 'COOP_MEMBER', needs_passphrase: true }
  show({ ...file, language: 'fr', signed_in })
  const { row } = kept('members.show').answer
  const members = [1, 2].map((number) => ({ ...row, id: `m${number}`, number }))
  const saved: ContributionRow[] = []
  const template = kept('contributions.list').answer.contributions[0]
  if (template === undefined) throw new Error('the kept answer has a contribution')
  useFake({
    'members.own': { linked: true, iban: null, asked: [], members } satisfies OwnMemberships,
    'cooperative.show': kept('cooperative.show').answer,
    'contributions.dues': { dues: [] },
    'contributions.account': kept('contributions.account').answer,
    'contributions.list': ({ membership }: { membership: string }) => ({
      contributions: saved.filter((one) => one.membership === membership),
    }),
    'contributions.declare': ({ membership }: { membership: string }) => {
      saved.push({ ...template, id: 'p9', membership, amount: '47.00', status: 'PENDING' })
      return { id: 'p9', status: 'PENDING', entry: null, settles: [], credit: null, steps: [] }
    },
  })
  go('#/account/payments/new')
  render(Screen)
  const amount = await screen.findByLabelText('Montant')
  const form = amount.closest('form') as HTMLFormElement
  const which = within(form).getByLabelText<HTMLSelectElement>('Membre')
  expect(which.value, 'the one that is shown stands there first').toBe('m1')
  await fireEvent.change(which, { target: { value: 'm2' } })
  await fireEvent.input(amount, { target: { value: '47' } })
  await fireEvent.submit(form)
  await waitFor(() => expect(location.hash).toBe('#/account/payments/p9'))
  expect(await screen.findByRole('heading', { name: /47,00/ })).toBeTruthy()
  const shown = screen.getByLabelText<HTMLSelectElement>(/^Adhésion/)
  expect(shown.value).toBe('m2')
})
