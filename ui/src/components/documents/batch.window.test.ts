import { fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import BatchPanel from './BatchPanel.svelte'
import { useFake } from '$ipc/fake'
import type { BatchDone } from '$ipc/generated'
import { Refusal } from '$ipc/refusal'

it('saves as one PDF the papers that the system did not open to print', async () => {
  useFake({ 'window.pick': { files: [{ path: '/tmp/appels.pdf', name: 'appels.pdf', size: 0 }] } })
  const asked: unknown[] = []
  const work = (path: string | null, single: boolean): Promise<BatchDone> => {
    asked.push([path, single])
    if (path === null) return Promise.reject(new Refusal('not_opened'))
    return Promise.resolve({ made: 4, total: 4, cancelled: false, failed: [], files: [path] })
  }
  const save = { name: 'Enregistrer les papiers en un PDF…' }
  render(BatchPanel, { title: 'Appels', fileName: 'Appels', work, onclose: () => undefined })
  expect(screen.queryByRole('button', save), 'nothing failed yet').toBeNull()
  await fireEvent.change(screen.getByLabelText('Comment'), { target: { value: 'print' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Imprimer' }))

  expect(await screen.findByText(/n’a ouvert aucun programme/)).toBeTruthy()
  await fireEvent.click(await screen.findByRole('button', save))
  await waitFor(() => expect(screen.getByText('/tmp/appels.pdf')).toBeTruthy())
  expect(asked).toEqual([
    [null, true],
    ['/tmp/appels.pdf', true],
  ])
  expect(screen.queryByRole('button', save), 'they are saved').toBeNull()
  expect(screen.queryByText(/n’a ouvert aucun programme/)).toBeNull()
})

it('offers no saving in place of printing when something else went wrong', async () => {
  useFake({})
  const work = (): Promise<BatchDone> => Promise.reject(new Refusal('disk_full'))
  render(BatchPanel, { title: 'Appels', fileName: 'Appels', work, onclose: () => undefined })
  await fireEvent.change(screen.getByLabelText('Comment'), { target: { value: 'print' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Imprimer' }))
  expect(await screen.findByText(/Le disque est plein/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /en un PDF/ })).toBeNull()
})
