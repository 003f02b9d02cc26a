/** The history page: what happened, what changed, and whether the file is whole. */
import { money, percent, tryT } from '$lib/language.svelte'
import { formatInstant } from '$lib/dates'
import { kindKey, readable, sentenceOf } from '$lib/told'
import type { Opens } from '$app/papers.svelte'
import { to } from '$app/router.svelte'
import type { AuditRow, TimelineRow } from '$ipc/generated'
import type { Column, Filter } from '$lib/rows'

/** The parts of the page. */
export const TABS = ['timeline', 'audit', 'verify'] as const

/** A part of the page. */
export type Tab = (typeof TABS)[number]

/** Says a text of the catalogue. */
export type Say = (key: string, args?: Record<string, string | number>) => string

/** The kinds of the timeline; the text is `history-kind-<kind>`. */
export const KINDS = [
  'ACT_STATUS_CHANGE',
  'ACT_DOCUMENT_LOG',
  'ACT_MESSAGE_LOG',
  'ACT_NOTE',
  'ACT_TASK',
  'ACT_SYSTEM',
] as const

/** How many events one answer holds at most: when it is full, there may be older ones. */
export const PAGE = 500

/** Finds a part by what stands in the address; the first one otherwise. */
export function tabOf(text: string | undefined): Tab {
  return TABS.find((tab) => tab === text) ?? 'timeline'
}

/** Where a thing of the history is shown; undefined when it has no page, or not for this person. */
export function placeOf(
  entity: string | null,
  id: string | null,
  opens: Opens,
): string | undefined {
  if (entity === 'plan_version') return to('contributions', ['plan'])
  if (entity === 'due') return to('contributions', ['dues'])
  if (id === null) return undefined
  if (entity === 'contribution') return to('contributions', ['payments', id])
  if (entity === 'call_for_funds') return to('contributions', ['calls', id])
  if (entity === 'membership') return to('members', [id])
  if (entity === 'document' && opens(id)) return to('documents', [id])
  return undefined
}

/** Names what a command did; one without text stands as its words. */
export function actName(command: string): string {
  return tryT(`history-act-${command.replace(/[._]/g, '-')}`) ?? command.replace(/[._]/g, ' ')
}

/** Begins with a capital, as a title does. */
export function sentenceCase(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1)
}

/** Names a kind of thing; one without text stands as its words. */
export function entityName(entity: string): string {
  return tryT(`history-entity-${entity.replaceAll('_', '-')}`) ?? entity.replaceAll('_', ' ')
}

/** Names a field; one without text stands as its words. */
export function fieldName(field: string): string {
  return tryT(`history-field-${field.replaceAll('_', '-')}`) ?? field.replaceAll('_', ' ')
}

/** Writes the value of a field; rates stand as percentages. */
export function valueOf(field: string, value: string | null, t: Say): string {
  if (value === null || value === '' || value === 'null') return t('history-empty-value')
  if (/rate|premium/.test(field) && /^0?\.\d+$/.test(value)) return percent(value)
  return readable(value)
}

/** The columns of the timeline. */
export function timelineColumns(t: Say): Column<TimelineRow>[] {
  return [
    {
      key: 'at',
      label: t('history-column-at'),
      value: (row) => row.at,
      text: (row) => formatInstant(row.at),
      width: '7.75rem',
    },
    { key: 'text', label: t('history-column-what'), value: (row) => sentenceOf(row, t) },
    {
      key: 'member',
      label: t('history-column-member'),
      value: (row) => row.member,
      width: '13.75rem',
      personal: true,
    },
    {
      key: 'kind',
      label: t('history-column-kind'),
      value: (row) => t(kindKey(row.kind)),
      width: '10.75rem',
      secondary: true,
    },
    {
      key: 'user',
      label: t('history-column-who'),
      value: (row) => row.user_name ?? t('history-program'),
      width: '7rem',
      secondary: true,
    },
  ]
}

/** The filters of the timeline. */
export function timelineFilters(t: Say): Filter<TimelineRow>[] {
  return [
    {
      key: 'kind',
      label: t('history-column-kind'),
      options: KINDS.map((kind) => ({ value: kind, label: t(kindKey(kind)) })),
      keeps: (row, kind) => row.kind === kind,
    },
  ]
}

/** The columns of the audit. */
export function auditColumns(t: Say): Column<AuditRow>[] {
  return [
    {
      key: 'sequence',
      label: t('history-column-sequence'),
      kind: 'number',
      value: (row) => row.sequence,
      width: '5rem',
    },
    {
      key: 'at',
      label: t('history-column-at'),
      value: (row) => row.at,
      text: (row) => formatInstant(row.at),
      width: '10rem',
    },
    { key: 'act', label: t('history-column-act'), value: (row) => actName(row.command) },
    {
      key: 'entity',
      label: t('history-column-entity'),
      value: (row) => entityName(row.entity),
      width: '12rem',
      secondary: true,
    },
    {
      key: 'user',
      label: t('history-column-who'),
      value: (row) => row.user_name ?? t('history-program'),
      width: '12rem',
      secondary: true,
    },
    {
      key: 'reason',
      label: t('history-column-reason'),
      value: (row) => row.reason,
      width: '14rem',
      secondary: true,
    },
  ]
}

/** The filters of the audit: the kinds of things and the people that there are. */
export function auditFilters(rows: readonly AuditRow[], t: Say): Filter<AuditRow>[] {
  const entities = [...new Set(rows.map((row) => row.entity))]
  const users = [...new Set(rows.flatMap((row) => row.user_name ?? []))]
  return [
    {
      key: 'entity',
      label: t('history-column-entity'),
      options: entities.map((entity) => ({ value: entity, label: entityName(entity) })),
      keeps: (row, entity) => row.entity === entity,
    },
    {
      key: 'user',
      label: t('history-column-who'),
      options: users.map((user) => ({ value: user, label: user })),
      keeps: (row, user) => row.user_name === user,
    },
  ]
}

/** Joins pages of the audit, newest first; what the program reads again takes the place of the old. */
export function joined(newest: readonly AuditRow[], older: readonly AuditRow[]): AuditRow[] {
  const last = newest.at(-1)?.sequence ?? Number.POSITIVE_INFINITY
  return [...newest, ...older.filter((row) => row.sequence < last)]
}

/** Says what a verification found, a thing by its kind, number and id; without text, its code. */
export function findingText(code: string, params: Readonly<Record<string, string>>): string {
  const args: Record<string, string> = { ...params }
  for (const kind of ['entity', 'table', 'parent']) {
    if (params[kind] !== undefined) args[kind] = entityName(params[kind])
  }
  for (const sum of ['amount', 'off']) {
    if (params[sum] !== undefined) args[sum] = money(params[sum])
  }
  const { field, id, number } = params
  if (field !== undefined) args['field'] = fieldName(field)
  if (id !== undefined && number !== undefined) {
    args['id'] = tryT('finding-numbered', { number, id }) ?? id
  }
  return tryT(code.replaceAll('_', '-'), args) ?? code
}
