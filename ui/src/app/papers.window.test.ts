/** A link to a document stands only where the document may be opened. */
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import Timeline from '../components/shared/Timeline.svelte'
import PlanPart from '../views/contributions/PlanPart.svelte'
import AuditPanel from '../views/history/AuditPanel.svelte'
import { enter } from './enter.test-env'
import { useDoor } from '$ipc/call'
import { kept } from '$ipc/contract'
import { useFake } from '$ipc/fake'
import type { AuditRow, PlanVersionView, TimelineRow } from '$ipc/generated'
import type { Loaded } from '$lib/reload.svelte'

afterEach(() => {
  cleanup()
  useDoor()
})

/** Somebody signs in, who may open the document `seen` and no other. */
function enters(role: string): void {
  enter(role)
  const document = kept('documents.list').answer.documents[0]
  useFake({ 'documents.list': { documents: [{ ...document, id: 'seen' }] } })
}

async function links(): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, 20))
  return screen.queryAllByRole('link').map((link) => link.getAttribute('href') ?? '')
}

describe.each([
  ['SYNDIC', 'seen', true],
  ['SYNDIC', 'hidden', false],
  ['TREASURER', 'hidden', true],
])('a link for %s to the document %s', (role, document, stands) => {
  it('from the plan', async () => {
    enters(role)
    const plan = kept('contributions.plans').answer.versions[0]
    const one = { ...plan, document, document_title: 'PV du 3 mars' } as PlanVersionView
    const plans = { data: [one], refusal: null } as unknown as Loaded<PlanVersionView[]>
    render(PlanPart, { plans, asked: undefined })
    expect((await links()).includes(`#/documents/${document}`)).toBe(stands)
    expect(screen.getByText('PV du 3 mars')).toBeTruthy()
  })

  it('from a change', async () => {
    enters(role)
    const kind = kept('history.events').answer.events[0]
    const event = { ...kind, entity: 'document', entity_id: document, document } as AuditRow
    render(AuditPanel, { event, onclose: () => undefined })
    const found = (await links()).filter((href) => href === `#/documents/${document}`)
    expect(found).toHaveLength(stands ? 2 : 0)
  })
})

describe('the timeline of one thing', () => {
  it('goes on page after page, each entry once', async () => {
    enters('TREASURER')
    const [first] = kept('history.timeline').answer.entries
    const rows = (from: number, to: number): TimelineRow[] =>
      Array.from({ length: from - to + 1 }, (_, index) => ({
        ...(first as TimelineRow),
        id: `t${from - index}`,
        text: '',
        note: `note ${from - index}`,
      }))
    const fake = useFake({
      'history.timeline': ({ before }: { before: string | null }) =>
        before === null
          ? { entries: rows(12, 7), more: true }
          : { entries: rows(6, 1), more: false },
    })
    render(Timeline, { entity: 'membership', id: 'm1' })
    await vi.waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(5))
    for (const [count, older] of [
      [6, true],
      [12, false],
    ] as const) {
      await fireEvent.click(screen.getByRole('button', { name: 'Voir plus ancien' }))
      await vi.waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(count))
      const button = screen.queryByRole('button', { name: 'Voir plus ancien' })
      expect(button !== null).toBe(older)
    }
    expect(fake.calls.map(({ input }) => (input as { before: unknown }).before)).toEqual([
      null,
      't7',
    ])
  })
})
