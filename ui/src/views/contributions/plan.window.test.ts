import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, describe, expect, it } from 'vitest'
import PlanEditor from './PlanEditor.svelte'
import ValidatePanel from './ValidatePanel.svelte'
import {
  indexationOf,
  newPlan,
  planInForce,
  planStart,
  previewInput,
  saveInput,
  shownPlan,
  typedPlan,
  type PlanTyped,
} from './plan'
import { enter } from '$app/enter.test-env'
import { useFake } from '$ipc/fake'
import type { PlanVersionView } from '$ipc/generated'
import { Refusal } from '$ipc/refusal'

const plan = (part: Partial<PlanVersionView> = {}): PlanVersionView => ({
  version: 1,
  row_version: 4,
  state: 'VALIDATED',
  effective_from: '2026-01-01',
  base_amount: '250.00',
  period: 'monthly',
  first_due: '2026-01-05',
  instalments: 48,
  indexation: { kind: 'fixed', rate: '0.03', compounding: 'compound', values: null },
  risk_premium: '0.02',
  entry_rule: 'catch_up_over',
  catch_up_over: 6,
  grace_days: 10,
  destination: 'member_advance',
  cut_offs: ['2026-12-31'],
  document: null,
  document_title: null,
  table: { instalments: [], total: '0.00', explanation: [], steps: [] },
  ...part,
})
const filled: PlanTyped = { ...newPlan(), base_amount: '250.00', first_due: '2026-01-05' }

describe('a plan that is typed', () => {
  it('is not computed while the amount, the first date, the count or the rate is missing', () => {
    const lacking: Partial<PlanTyped>[] = [
      { base_amount: '' },
      { first_due: '' },
      { instalments: '' },
      { growth: 'fixed', rate: '' },
    ]
    expect(lacking.map((part) => previewInput({ ...filled, ...part }, '', ''))).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(previewInput(filled, '2026-01-01', '')).toMatchObject({
      instalments: 12,
      started_on: null,
      joined_on: null,
    })
  })

  it('is computed for a member who joined later from the start of the first version', () => {
    const input = previewInput({ ...filled, risk_premium: '0.02' }, '2026-01-01', '2027-06-15')
    expect(input).toMatchObject({
      risk_premium: '0.02',
      started_on: '2026-01-01',
      joined_on: '2027-06-15',
    })
  })

  it('applies from its first due date when no other day is typed', () => {
    expect(saveInput(filled).effective_from).toBe('2026-01-05')
    expect(saveInput({ ...filled, effective_from: '2026-01-01' }).effective_from).toBe('2026-01-01')
  })

  it('sends no count of parts unless the past is caught up in parts', () => {
    const typed = { ...filled, catch_up_over: '6' }
    expect(saveInput(typed).catch_up_over).toBeNull()
    expect(saveInput({ ...typed, entry_rule: 'catch_up_over' }).catch_up_over).toBe(6)
  })

  it('comes back from a draft as it was', () => {
    const draft = plan({ version: 3, state: 'DRAFT' })
    expect(draft).toMatchObject(saveInput(typedPlan(draft, false)))
  })

  it('leaves a published index as it is', () => {
    const indexation = {
      kind: 'series' as const,
      rate: null,
      compounding: null,
      values: [{ on: '2026-01-01', value: '114.20' }],
    }
    expect(indexationOf(typedPlan(plan({ indexation }), false))).toEqual(indexation)
  })

  it('prepares the next version without the dates of the one before', () => {
    const next = typedPlan(plan(), true)
    expect(next.row_version).toBeNull()
    expect([next.version, next.first_due, next.effective_from, next.cut_offs]).toEqual([
      null,
      '',
      '',
      [],
    ])
    expect(next.base_amount).toBe('250.00')
  })
})

describe('the versions', () => {
  const versions = [
    plan({ version: 3, state: 'DRAFT', effective_from: '2026-03-01' }),
    plan({ version: 2, effective_from: '2026-07-01' }),
    plan({ version: 1, effective_from: '2025-01-01' }),
  ]

  it('hold the newest validated one that has begun: the day before, the day, the day after', () => {
    const found = ['2026-06-30', '2026-07-01', '2026-07-02'].map(
      (today) => planInForce(versions, today)?.version,
    )
    expect(found).toEqual([1, 2, 2])
  })

  it('show the one asked for, else the one in force, else the newest', () => {
    expect(shownPlan(versions, '3', '2026-06-30')?.version).toBe(3)
    expect(shownPlan(versions, undefined, '2026-06-30')?.version).toBe(1)
    expect(shownPlan(versions, '9', '2024-01-01')?.version).toBe(3)
    expect(shownPlan([], undefined, '2024-01-01')).toBeUndefined()
  })

  it('began with the first one', () => {
    expect(planStart(versions, filled)).toBe('2025-01-01')
    expect(planStart([], filled)).toBe('2026-01-05')
  })
})

describe('a draft that another window changes meanwhile', () => {
  afterEach(cleanup)

  const draft = plan({ version: 2, state: 'DRAFT', row_version: 4 })
  const changed = { ...draft, row_version: 5, base_amount: '300.00' }
  const stale = () => {
    throw new Refusal('changed_meanwhile')
  }
  const sent = async (fake: ReturnType<typeof useFake>, name: string) => {
    await waitFor(() => expect(fake.calls.map((one) => one.name)).toContain(name))
    return fake.calls.find((one) => one.name === name)?.input
  }

  it('is saved as it was read, and refused in words', async () => {
    const fake = useFake({
      'contributions.preview_plan': draft.table,
      'contributions.save_plan': stale,
    })
    enter('COOP_MANAGER')
    const { rerender } = render(PlanEditor, {
      versions: [draft],
      plan: draft,
      next: false,
      onleave: () => undefined,
    })
    await rerender({ versions: [changed], plan: changed })
    await fireEvent.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
    const input = await sent(fake, 'contributions.save_plan')
    expect(input).toMatchObject({ version: 2, row_version: 4, base_amount: '250.00' })
    expect(await screen.findByText(/vient de modifier ceci/)).toBeTruthy()
  })

  it('is validated as it was read, and refused in words', async () => {
    const fake = useFake({
      'window.pick': { files: [{ path: '/pv.pdf', name: 'pv.pdf', size: 3 }] },
      'documents.add': { document: 'd1' },
      'contributions.validate_plan': stale,
    })
    enter('COOP_MANAGER')
    const { rerender } = render(ValidatePanel, { plan: draft, onclose: () => undefined })
    await fireEvent.click(screen.getByRole('button', { name: /PV|décision/i }))
    await screen.findByText('pv.pdf')
    await rerender({ plan: changed })
    await fireEvent.click(screen.getByRole('button', { name: /^Valider/ }))
    const input = await sent(fake, 'contributions.validate_plan')
    expect(input).toEqual({ version: 2, row_version: 4, document: 'd1' })
    expect(await screen.findByText(/vient de modifier ceci/)).toBeTruthy()
  })
})
