import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from './App.svelte'
import { show } from '$app/session.svelte'
import { useDoor } from '$ipc/call'
import { useFake, type Fake } from '$ipc/fake'
import { Refusal } from '$ipc/refusal'
import type { CurrentFile, Dashboard } from '$ipc/generated'

const ANNE = { id: 'u1', name: 'Anne', role: 'ADMIN_ORG', needs_passphrase: true }
const FILE: CurrentFile = {
  path: '/home/anne/Ferme.coop',
  name: 'Ferme du Temple',
  demo: false,
  language: 'fr',
  currency: 'EUR',
  minor_digits: 2,
  today: '2026-06-30',
  signed_in: ANNE,
  users: [ANNE],
  notices: [{ code: 'recovered_after_crash', detail: '' }],
}
const BOARD: Dashboard = {
  members: 7,
  late_members: 2,
  late_amount: '1052.50',
  to_confirm: 1,
  to_confirm_amount: '250.00',
  cash: '12340.50',
  common_purse: '0.00',
  to_issue: 0,
  messages: 0,
  last_backup: null,
  months: [],
  today: '2026-06-30',
}
const start = (file: CurrentFile | null, more: Record<string, unknown> = {}): Fake => {
  const fake = useFake({
    'cooperative.start': { file },
    'cooperative.current': { file },
    'cooperative.recent': { files: [{ path: '/a/b.coop', name: 'b', present: true }] },
    'cooperative.dashboard': BOARD,
    'window.painted': {},
    ...more,
  })
  render(App)
  return fake
}

beforeEach(() => {
  show(null)
  history.replaceState(null, '', '#/')
  window.dispatchEvent(new HashChangeEvent('hashchange'))
})
afterEach(() => {
  cleanup()
  useDoor()
})

describe('the window', () => {
  it('welcomes who has no file open, and shows the file that they open', async () => {
    const fake = start(null)
    fake.answer('cooperative.open', { file: FILE })
    await fireEvent.click(await screen.findByRole('button', { name: /^b / }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeTruthy()
    expect(await screen.findByText(/fermeture a été brutale/)).toBeTruthy()
  })

  it('shows the welcome page and the reason when it cannot start', async () => {
    start(null, {
      'cooperative.start': () => {
        throw new Refusal('file_busy')
      },
    })
    expect(await screen.findByRole('heading', { name: 'Fichiers récents' })).toBeTruthy()
    expect(await screen.findByText(/occupe ce fichier/)).toBeTruthy()
  })

  it('asks who is there before it shows anything', async () => {
    const fake = start({ ...FILE, signed_in: null })
    const field = await screen.findByLabelText('Phrase de passe')
    expect(screen.queryByRole('navigation')).toBeNull()
    fake.answer('settings.sign_in', () => {
      throw new Refusal('wrong_passphrase', 'passphrase')
    })
    await fireEvent.input(field, { target: { value: 'petit jardin bleu' } })
    await fireEvent.click(screen.getByRole('button', { name: 'Entrer' }))
    expect(await screen.findByText('La phrase de passe n’est pas la bonne.')).toBeTruthy()
    fake.answer('settings.sign_in', {})
    fake.answer('cooperative.current', { file: FILE })
    await fireEvent.click(screen.getByRole('button', { name: 'Entrer' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeTruthy()
  })

  it('tells once that its first figures are painted, and every figure opens its list', async () => {
    const fake = start(FILE)
    const cash = await screen.findByRole('link', { name: /12\u{202F}340,50/u })
    expect(cash.getAttribute('href')).toMatch(/^#\/ledger/)
    await vi.waitFor(() =>
      expect(fake.calls.filter(({ name }) => name === 'window.painted')).toHaveLength(1),
    )
    fake.emit('changed', { entities: ['due'] })
    await vi.waitFor(() =>
      expect(fake.calls.filter(({ name }) => name === 'cooperative.dashboard')).toHaveLength(2),
    )
    expect(fake.calls.filter(({ name }) => name === 'window.painted')).toHaveLength(1)
  })

  it('changes its language at once, everywhere', async () => {
    start(FILE)
    await screen.findByRole('heading', { level: 1, name: 'Tableau de bord' })
    await fireEvent.click(screen.getByRole('button', { name: 'NL Nederlands' }))
    expect(screen.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('nl')
    await fireEvent.click(screen.getByRole('button', { name: 'FR Français' }))
  })

  it('shows a meeting neither side bar nor what must be done', async () => {
    start(FILE)
    await screen.findByText('À faire maintenant')
    await fireEvent.keyDown(window, { key: 'F11' })
    expect(screen.queryByText('À faire maintenant')).toBeNull()
    expect(screen.queryByRole('navigation')).toBeNull()
    expect(document.documentElement.hasAttribute('data-meeting')).toBe(true)
    await fireEvent.keyDown(window, { key: 'Escape' })
    expect(await screen.findByText('À faire maintenant')).toBeTruthy()
  })

  it('leaves the meeting when the web view leaves the full screen by itself', async () => {
    start(FILE)
    await screen.findByText('À faire maintenant')
    await fireEvent.keyDown(window, { key: 'F11' })
    expect(document.documentElement.hasAttribute('data-meeting')).toBe(true)
    Object.defineProperty(document, 'fullscreenElement', { value: null, configurable: true })
    await fireEvent(document, new Event('fullscreenchange'))
    expect(await screen.findByText('À faire maintenant')).toBeTruthy()
    expect(document.documentElement.hasAttribute('data-meeting')).toBe(false)
  })

  it('opens a file that is double-clicked while it stands open', async () => {
    const fake = start(FILE)
    await screen.findByText('Ferme du Temple')
    fake.answer('cooperative.start', { file: { ...FILE, path: '/b.coop', name: 'Les Tilleuls' } })
    fake.emit('file_offered', null)
    expect(await screen.findByText('Les Tilleuls')).toBeTruthy()
  })

  it('finds a page by Ctrl+K', async () => {
    start(FILE, { 'members.list': { members: [] } })
    await screen.findByRole('heading', { level: 1, name: 'Tableau de bord' })
    await fireEvent.keyDown(window, { key: 'k', ctrlKey: true })
    const box = await screen.findByRole('combobox', { hidden: true })
    await fireEvent.input(box, { target: { value: 'regl' } })
    await fireEvent.keyDown(box, { key: 'Enter' })
    await vi.waitFor(() => expect(location.hash).toBe('#/settings'))
  })
})
