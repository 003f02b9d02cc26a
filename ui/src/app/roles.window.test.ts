/**
 * Every screen as each role sees it, over the program's own answers and its own table of who may
 * call what: no screen asks for what would be refused, and no button leads there.
 */
import { cleanup, render, screen } from '@testing-library/svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import App from '../App.svelte'
import { screens } from './screens'
import { allows, show } from './session.svelte'
import { useDoor, type CommandName } from '$ipc/call'
import { kept, keptAnswers } from '$ipc/contract'
import { useFake } from '$ipc/fake'
import { ACCESS, type CurrentFile, type OwnMemberships } from '$ipc/generated'
import { Refusal } from '$ipc/refusal'

const READING = ['dashboard', 'contributions', 'ledger', 'members', 'documents', 'history']
const ROLES: Record<string, string[]> = {
  ADMIN_ORG: [...READING, 'settings'],
  COOP_MANAGER: [...READING, 'settings'],
  TREASURER: [...READING, 'settings'],
  SYNDIC: [...READING, 'settings'],
  AUDITOR: [...READING, 'settings'],
  COOP_MEMBER: ['account', 'documents', 'settings'],
}

/** What only somebody with a duty may do, by the words of its button or link. */
const ACTS: [CommandName, RegExp][] = [
  ['contributions.declare', /^Déclarer une cotisation/],
  ['contributions.confirm', /^Confirmer/],
  ['contributions.reject', /^Refuser/],
  ['contributions.reverse', /^Extourner/],
  ['contributions.issue_dues', /^Émettre les échéances/],
  ['contributions.issue_call', /^Émettre un appel|^Nouvel appel/],
  ['members.add', /^Ajouter un membre/],
  ['members.correct', /^Corriger une erreur/],
  ['members.update', /^Compte et foyer/],
  ['members.change_rank', /^Changer le rang/],
  ['documents.add', /^Ajouter un document/],
  ['documents.statements', /^Relevés de tous/],
  ['settings.add_user', /^Ajouter une personne/],
]

/** Where each role goes: the screens it has, their parts, and a row beside the list. */
const PLACES = [
  '#/dashboard',
  '#/account/lines',
  '#/account/dues',
  '#/account/payments',
  '#/contributions/plan',
  '#/contributions/dues',
  '#/contributions/calls',
  '#/contributions/payments',
  '#/contributions/accounts',
  ...kept('contributions.list').answer.contributions.flatMap(({ id }) => [
    `#/contributions/payments/${id}`,
    `#/account/payments/${id}`,
  ]),
  '#/ledger',
  '#/ledger/opening',
  `#/members/${kept('members.show').answer.row.id}`,
  '#/documents',
  '#/history/timeline',
  '#/history/audit',
  '#/settings/users',
  '#/settings/window',
  // Typed by hand, or kept from before the role changed.
  '#/contributions/payments/new',
  '#/contributions/dues/issue',
  '#/contributions/plan/new',
  '#/members/new',
  '#/documents/new',
]

function signedIn(role: string): CurrentFile {
  const { file } = kept('cooperative.current').answer
  if (file === null) throw new Error('the kept answer has an open file')
  return { ...file, signed_in: { id: 'u', name: 'Anne', role, needs_passphrase: true } }
}

/** What a button or link is called. Reading it by role would compute each one's style: minutes. */
function words(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent).trim()
}

/** A membership of whoever is signed in: that of the kept answers. */
const OWN: OwnMemberships = {
  linked: true,
  iban: null,
  asked: [],
  members: [kept('members.show').answer.row],
}

/** Decides as the program does: by the role, else by a membership of one's own. */
function permits(command: CommandName, role: string, input: unknown): boolean {
  const codes: readonly string[] = ACCESS[command]
  if ([role, 'anyone', 'open_file'].some((code) => codes.includes(code))) return true
  const { membership } = input as { membership?: string | null }
  return codes.includes('own') && OWN.members.some(({ id }) => id === membership)
}

/** Turns the event loop until a whole turn changes nothing: the program of these tests answers at once. */
async function drawn(): Promise<void> {
  let before: string
  do {
    before = document.body.textContent
    await new Promise((turn) => setTimeout(turn))
  } while (document.body.textContent !== before)
}

function go(hash: string): void {
  location.hash = hash
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

afterEach(() => {
  cleanup()
  useDoor()
  go('#/')
})

describe.each(Object.entries(ROLES))('the window of %s', (role, keys) => {
  it('has the screens of that role and asks for nothing that is refused', async () => {
    show(null)
    const file = signedIn(role)
    const refused: string[] = []
    const met = new Set<string>()
    const known: Record<string, unknown> = { ...keptAnswers(), 'members.own': OWN }
    const answers = Object.entries(known).map(([name, answer]): [string, unknown] => [
      name,
      (input: unknown) => {
        if (permits(name as CommandName, role, input)) return answer
        refused.push(name)
        throw new Refusal('forbidden', null, { role, command: name })
      },
    ])
    const fake = useFake(Object.fromEntries(answers))
    fake.answer('cooperative.start', { file })
    fake.answer('cooperative.current', { file })
    render(App)
    await screen.findByRole('navigation', { name: 'Pages' })
    expect(screens().map(({ key }) => key)).toEqual(keys)
    for (const place of PLACES) {
      go(place)
      await vi.waitFor(() => {
        expect(document.querySelector('[aria-busy=true], [role=progressbar]'), place).toBeNull()
        expect(screen.getByRole('main').textContent.length, place).toBeGreaterThan(20)
      })
      await drawn()
      // A panel stands beside the main part of the page.
      const offered = [...document.querySelectorAll('button, a[href]')].map(words)
      for (const [command, act] of ACTS) {
        const found = offered.filter((name) => act.test(name))
        if (found.length > 0) met.add(command)
        if (allows(command)) continue
        expect(found, `${place}: ${command}`).toEqual([])
      }
    }
    expect(refused).toEqual([])
    // The words are those of the screens: whoever may do everything meets each of them.
    if (role === 'ADMIN_ORG') expect([...met].sort()).toEqual(ACTS.map(([name]) => name).sort())
  })
})
