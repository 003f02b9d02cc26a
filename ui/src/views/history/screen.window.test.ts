import { describe, expect, it } from 'vitest'
import {
  actName,
  auditFilters,
  entityName,
  findingText,
  joined,
  KINDS,
  placeOf,
  tabOf,
  valueOf,
} from './screen'
import { joinedEntries, kindKey, readable, sentenceOf } from '$lib/told'
import { kept } from '$ipc/contract'
import type { AuditRow, TimelineRow } from '$ipc/generated'
import { tryT } from '$lib/language.svelte'
import { keysOf } from '$lib/texts'

const entry = (part: Partial<TimelineRow>): TimelineRow => ({
  id: 't1',
  at: '2026-06-30T10:00:00Z',
  kind: 'ACT_NOTE',
  entity: null,
  entity_id: null,
  member: null,
  text: '',
  params: {},
  note: null,
  document: null,
  user_name: null,
  ...part,
})
const event = (sequence: number, part: Partial<AuditRow> = {}) =>
  ({ sequence, entity: 'due', user_name: 'Anne', ...part }) as AuditRow
const key = (text: string) => text

describe('what the program keeps of a change', () => {
  it('is told in words: no name of a column, no code', () => {
    const changes = kept('history.events').answer.events.flatMap((event) => event.changes)
    expect(changes.length).toBeGreaterThan(10)
    const named = (field: string) =>
      tryT(`history-field-${field.replaceAll('_', '-')}`) !== undefined
    const unnamed = changes.map(({ field }) => field).filter((field) => !named(field))
    expect([...new Set(unnamed)]).toEqual([])
    const codes = changes.map(({ field, after }) => valueOf(field, after, (key) => key))
    expect([...new Set(codes.filter((text) => /^[A-Z]+(_[A-Z]+)+$/.test(text)))]).toEqual([])
  })
})

describe('the timeline', () => {
  it('says its sentence, else its kind, then what somebody wrote', () => {
    expect(sentenceOf(entry({ text: 'table-total' }), key)).toBe('Total')
    expect(sentenceOf(entry({ text: 'zz-none' }), key)).toBe('history-kind-note')
    const noted = entry({ text: 'table-total', note: 'Vu avec Paul.' })
    const say = (text: string, args?: Record<string, unknown>) =>
      `${text}:${String(args?.['note'])}`
    expect(sentenceOf(noted, say)).toBe('Total history-because:Vu avec Paul.')
  })

  it('fills its sentence with dates and amounts as people read them', () => {
    const row = entry({ text: 'contributions-statement-made', params: { title: '2026-06-30' } })
    expect(sentenceOf(row, key)).toContain('30/06/2026')
  })

  it('says what the contributions tell, with one and with several', () => {
    const dues = (count: string) =>
      sentenceOf(entry({ text: 'timeline-dues-issued', params: { count, amount: '250.00' } }), key)
    expect(dues('1')).toBe('1 échéance émise, 250,00\u{A0}€.')
    expect(dues('4')).toBe('4 échéances émises, 250,00\u{A0}€ en tout.')
  })

  it('opens what it is about, where that has a page', () => {
    const opens = (document: string) => document === 'seen'
    expect(placeOf('contribution', 'c1', opens)).toBe('#/contributions/payments/c1')
    expect(placeOf('plan_version', 'p1', opens)).toBe('#/contributions/plan')
    expect(placeOf('document', 'seen', opens)).toBe('#/documents/seen')
    expect(placeOf('document', 'hidden', opens)).toBeUndefined()
    expect(placeOf('user', 'u1', opens)).toBeUndefined()
    expect(placeOf(null, null, opens)).toBeUndefined()
  })

  it('has a text for every kind', () => {
    const known = new Set(keysOf('fr'))
    expect(KINDS.filter((kind) => !known.has(kindKey(kind)))).toEqual([])
  })

  it('joins older pages without losing or repeating an entry when a new one comes on top', () => {
    const rows = (...ids: string[]) => ids.map((id) => entry({ id }))
    const seen = rows('d', 'c', 'b', 'a')
    expect(joinedEntries(rows('e', 'd'), seen).map(({ id }) => id)).toEqual([
      'e',
      'd',
      'c',
      'b',
      'a',
    ])
    expect(joinedEntries([], [])).toEqual([])
  })
})

describe('the audit', () => {
  it('names acts and things, and an unknown one by its words', () => {
    expect(actName('contributions.confirm')).not.toContain('contributions.confirm')
    expect(actName('zz.do_it')).toBe('zz do it')
    expect(entityName('zz_thing')).toBe('zz thing')
  })

  it('writes values as people read them, and leaves the rest as it is', () => {
    const cases: [string, string][] = [
      ['2026-06-30', '30/06/2026'],
      ['1234.50', '1\u{202F}234,50\u{A0}€'],
      ['true', 'oui'],
      ['PENDING', 'à confirmer'],
      ['BE68 5390 0754 7034', 'BE68 5390 0754 7034'],
      ['+32470123456', '+32470123456'],
      ['ZZZ_CODE', 'ZZZ_CODE'],
    ]
    expect(cases.map(([value]) => readable(value))).toEqual(cases.map(([, text]) => text))
  })

  it('says that nothing stood there, and writes a rate as a percentage', () => {
    expect([null, '', 'null'].map((value) => valueOf('iban', value, key))).toEqual(
      Array(3).fill('history-empty-value'),
    )
    expect(valueOf('risk_premium', '0.02', key)).toBe('2\u{A0}%')
  })

  it('joins older pages without showing an event twice when the newest are read again', () => {
    const older = [event(8), event(7)]
    expect(joined([event(9), event(8)], older).map((row) => row.sequence)).toEqual([9, 8, 7])
    expect(joined([], [])).toEqual([])
  })

  it('is filtered by the things and the people that there are', () => {
    const rows = [event(3), event(2, { entity: 'person', user_name: null }), event(1)]
    const values = auditFilters(rows, key).map((filter) => filter.options.map(({ value }) => value))
    expect(values).toEqual([['due', 'person'], ['Anne']])
  })
})

describe('the page', () => {
  it('opens on its first part when the address names none or another', () => {
    expect([tabOf('verify'), tabOf(undefined), tabOf('x')]).toEqual([
      'verify',
      'timeline',
      'timeline',
    ])
  })

  it('says every finding of a verification, and an unknown one by its code', () => {
    const codes = [
      'damaged_page',
      'broken_reference',
      'altered_event',
      'broken_link',
      'missing_last_events',
      'altered_head',
      'anchor_not_found',
      'altered_personal_value',
      'missing_personal_value',
      'altered_row',
      'missing_row',
      'unrecorded_row',
      'unbalanced_entry',
      'not_in_the_ledger',
      'trial_balance_off',
      'schema_missing',
      'schema_altered',
      'schema_added',
    ]
    const params = { sequence: '42', entity: 'posting', id: 'e12', from: '1', to: '2' }
    const sums = { amount: '250.00', off: '-0.01', currency: 'EUR' }
    const more = { table: 'due', parent: 'person', field: 'iban', detail: 'x', name: 'y', ...sums }
    const said = codes.map((code) => findingText(`finding_${code}`, { ...params, ...more }))
    expect(said.filter((text) => text.startsWith('finding_') || text.includes('{'))).toEqual([])
    expect(findingText('finding_zz', {})).toBe('finding_zz')
  })

  it('names what was altered by its kind, its number and its id', () => {
    const params = { entity: 'contribution', id: 'e12', number: '7', sequence: '42' }
    const said = findingText('finding_altered_row', params)
    for (const part of ['cotisation', 'n°\u{A0}7', 'e12', 'n°\u{A0}42'])
      expect(said).toContain(part)
    const proof = { entity: 'due_cancellation', id: 'e13', sequence: '43' }
    expect(findingText('finding_missing_row', proof)).not.toContain('due')
  })
})
