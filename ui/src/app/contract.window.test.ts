/**
 * The screens over the program's own answers (tests/contract): a shape that changes breaks here.
 * What is looked for on a screen is read from the same answers.
 */
import { cleanup, render, screen, within } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../App.svelte'
import { show } from './session.svelte'
import { useDoor } from '$ipc/call'
import { kept, keptAnswers, keptNames } from '$ipc/contract'
import { useFake, type Fake } from '$ipc/fake'
import { ACCESS } from '$ipc/generated'
import { formatDate } from '$lib/dates'
import { formatMoney } from '$lib/money'

const money = (amount: string): string => formatMoney(amount, 'fr')
const day = formatDate
/** Spaces as a page has them and as a test types them are one. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ')

function go(hash: string): void {
  location.hash = hash
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

function open(hash: string): Fake {
  const fake = useFake(keptAnswers())
  go(hash)
  render(App)
  return fake
}

/** Waits until the page says all of it, and that nothing was refused. */
async function says(texts: readonly string[]): Promise<void> {
  await vi.waitFor(() => {
    const shown = plain(screen.getByRole('main').textContent)
    const missing = texts.filter((text) => !shown.includes(plain(text)))
    expect(missing, `not in: ${shown}`).toEqual([])
  })
  expect(
    within(screen.getByRole('main'))
      .queryAllByRole('alert')
      .map(({ textContent }) => textContent),
  ).toEqual([])
}

beforeEach(() => show(null))
afterEach(() => {
  cleanup()
  useDoor()
  go('#/')
})

describe('the kept requests and replies', () => {
  it('are of every command the window knows', () => {
    const names = Object.keys(ACCESS)
    expect(names.length).toBeGreaterThan(50)
    expect(keptNames()).toEqual(names.sort())
  })
})

describe('over the answers of the program', () => {
  it('the dashboard shows its figures', async () => {
    open('#/dashboard')
    const board = kept('cooperative.dashboard').answer
    const called = board.months.filter(({ called }) => called !== '0.00')
    expect(called).not.toEqual([])
    await says([board.cash, board.late_amount, board.common_purse].map(money))
    await says([money(board.to_confirm_amount)])
  })

  it('the members stand with rank, reference and balance', async () => {
    open('#/members')
    const { members } = kept('members.list').answer
    expect(members.length).toBeGreaterThan(1)
    await says(members.flatMap(({ name, balance }) => [name, money(balance)]))
  })

  it('one member stands whole', async () => {
    const member = kept('members.show').answer
    open(`#/members/${member.row.id}`)
    const [person] = member.persons
    const dialog = await screen.findByRole('complementary')
    await vi.waitFor(() => {
      const shown = plain(dialog.textContent)
      for (const text of [member.row.name, member.row.reference, member.iban, person?.note]) {
        expect(shown).toContain(plain(text ?? 'missing'))
      }
    })
  })

  it('the payments stand with their states', async () => {
    open('#/contributions/payments')
    const { contributions } = kept('contributions.list').answer
    expect(new Set(contributions.map(({ status }) => status)).size).toBe(4)
    await says(contributions.flatMap((one) => [one.member, money(one.amount), day(one.value_date)]))
  })

  it('the dues stand with what is left of each', async () => {
    open('#/contributions/dues')
    const { dues } = kept('contributions.dues').answer
    await says(dues.flatMap((due) => [day(due.due_on), money(due.amount), money(due.outstanding)]))
  })

  it('the calls stand with what they asked', async () => {
    open('#/contributions/calls')
    const { calls } = kept('contributions.calls').answer
    await says(calls.flatMap((call) => [call.title, money(call.amount), day(call.issued_on)]))
  })

  it('the plan stands with its instalments and its explanation', async () => {
    open('#/contributions/plan')
    const [version] = kept('contributions.plans').answer.versions
    const table = version?.table
    expect(table?.instalments).toHaveLength(4)
    await says((table?.instalments ?? []).flatMap((row) => [day(row.due_on), money(row.amount)]))
    await says([money(table?.total ?? '')])
  })

  it('an account stands line by line', async () => {
    const account = kept('contributions.account').answer
    open(`#/contributions/accounts/${account.membership}`)
    await says(account.lines.flatMap((line) => [day(line.on), money(line.balance)]))
    await says([account.reference, money(account.closing), money(account.to_pay)])
  })

  it('the journal stands entry by entry', async () => {
    open('#/ledger')
    const { entries } = kept('ledger.entries').answer
    expect(entries.length).toBeGreaterThan(5)
    await says(entries.flatMap((entry) => [day(entry.on), money(entry.amount)]))
  })

  it('the trial balance stands with its equal totals', async () => {
    open('#/ledger/trial-balance')
    const balance = kept('ledger.trial_balance').answer
    await says(balance.lines.map(({ label }) => label))
    await says([money(balance.debit), money(balance.credit)])
    expect(balance.debit).toBe(balance.credit)
  })

  it('the documents stand with their titles', async () => {
    open('#/documents')
    await says(kept('documents.list').answer.documents.map(({ title }) => title))
  })

  it('the audit and the timeline stand', async () => {
    open('#/history/audit')
    const { events } = kept('history.events').answer
    expect(events.length).toBeGreaterThan(2)
    await says(events.map(({ sequence }) => String(sequence)))
    go('#/history/timeline')
    const { entries } = kept('history.timeline').answer
    expect(entries.length).toBeGreaterThan(2)
    // Those in sight: a list draws no others.
    const first = entries.slice(0, 5)
    await says(first.flatMap(({ member, params }) => [member ?? '', params['title'] ?? '']))
  })

  it('the settings stand with the cooperative and its users', async () => {
    open('#/settings/users')
    await says(kept('settings.users').answer.users.map(({ name }) => name))
    go('#/settings/cooperative')
    const identity = kept('cooperative.show').answer
    expect(await screen.findByDisplayValue(identity.name)).toBeTruthy()
    expect(await screen.findByDisplayValue(identity.iban ?? 'missing')).toBeTruthy()
  })
})
