import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import Welcome from './Screen.svelte'
import { useDoor } from '$ipc/call'
import { useFake, type Fake } from '$ipc/fake'
import type { BackupComparison, BackupFiles } from '$ipc/generated'
import { Refusal } from '$ipc/refusal'
import { toasts } from '$shared/toasts.svelte'

const RUIN = '/home/anne/Ferme.coop'
const BACKUPS: BackupFiles = {
  files: [
    { path: '/own/backups/b.coop', name: 'Ferme', made_on: '2026-11-22', bytes: 1_240_000 },
    { path: '/own/backups/a.coop', name: null, made_on: '2026-11-21', bytes: 900_000 },
  ],
}
const COMPARED: BackupComparison = {
  name: 'Ferme du Temple',
  backup_changed_at: '2026-11-22T10:00:00Z',
  present_readable: false,
  file_changed_at: null,
  tables: [{ table: 'person', in_backup: 7, in_file: null }],
}

const start = (code: string): Fake => {
  const fake = useFake({
    'cooperative.current': { file: null },
    'cooperative.recent': { files: [{ path: RUIN, name: 'Ferme', present: true }] },
    'cooperative.open': () => {
      throw new Refusal(code, 'path')
    },
    'cooperative.backups': BACKUPS,
    'cooperative.compare_backup': COMPARED,
    'cooperative.restore': { path: RUIN, kept_aside: '/home/anne/Ferme.before.coop' },
  })
  render(Welcome)
  return fake
}
const input = (fake: Fake, name: string) =>
  fake.calls.filter((call) => call.name === name).map((call) => call.input)

function goTo(address: string): void {
  history.replaceState(null, '', address)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** A test page does not follow links. */
async function follow(words: HTMLElement): Promise<void> {
  const link = words.closest('a')
  if (link === null) throw new Error('no link')
  const address = link.getAttribute('href') ?? ''
  await fireEvent.click(link)
  goTo(address)
}

beforeEach(() => goTo('#/'))
afterEach(() => {
  cleanup()
  useDoor()
})

describe('restoring from the welcome page', () => {
  it('leads from a damaged file to its automatic backups, and restores over it', async () => {
    const fake = start('file_damaged')
    await fireEvent.click(await screen.findByText('Ferme'))
    await follow(await screen.findByText('Voir les sauvegardes'))

    const choice = await screen.findByLabelText(/Ferme.*22\/11\/2026.*1,2 Mo/)
    expect(screen.getByLabelText(/clé n’est pas ici.*21\/11\/2026.*0,9 Mo/)).toBeTruthy()
    expect(screen.getByText(RUIN)).toBeTruthy()
    await fireEvent.click(choice)
    await fireEvent.click(screen.getByText('Comparer'))

    expect(await screen.findByText(/Le fichier présent ne se lit pas/)).toBeTruthy()
    expect(screen.queryByText('Fichier présent')).toBeNull()
    expect(screen.getByText('Personnes').closest('tr')?.textContent).toMatch(/Personnes\s*7\s*$/)
    const restore = screen.getByText('Restaurer cette sauvegarde')
    await vi.waitFor(() => expect(restore.closest('button')?.disabled).toBe(false))
    await fireEvent.click(restore)
    await vi.waitFor(() =>
      expect(toasts()[0]?.text ?? '').toContain('/home/anne/Ferme.before.coop'),
    )
    const wanted = { backup: '/own/backups/b.coop', path: RUIN, recovery_code: null }
    expect(input(fake, 'cooperative.restore')).toEqual([wanted])
  })

  it('leads from a code that does not open the file to the backups', async () => {
    start('key_needed')
    await fireEvent.click(await screen.findByText('Ferme'))
    const link = await screen.findByText('Voir les sauvegardes')
    await follow(link)
    expect(await screen.findByLabelText(/22\/11\/2026/)).toBeTruthy()
    expect(screen.queryByText(/imprimé à la création/), 'the dialog is closed').toBeNull()
  })

  it('says why there is no automatic backup yet', async () => {
    const fake = start('file_busy')
    fake.answer('cooperative.backups', { files: [] })
    goTo('#/restore')
    expect(await screen.findByText(/pas encore de sauvegarde automatique/)).toBeTruthy()
  })
})
