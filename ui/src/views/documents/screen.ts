/** The documents page: the list, what is typed to keep a file, and how sizes are written. */
import { decimal, tryT } from '$lib/language.svelte'
import type { DocumentRow } from '$ipc/generated'
import type { Column, Filter } from '$lib/rows'

/** Says a text of the catalogue. */
export type Say = (key: string, args?: Record<string, string | number>) => string

/** The kinds that a person may give to a file; the text is `documents-kind-<kind>`. */
export const KINDS = [
  'decision',
  'minutes',
  'statutes',
  'deed',
  'internal_rules',
  'financial_plan',
  'building_plan',
  'permit',
  'contract',
  'quote',
  'other',
] as const

/** Who may see a file that is kept: everybody, the syndic too, those who run the group alone. */
export const VISIBILITIES = ['EVERYONE', 'BOARD', 'MANAGERS'] as const

/** The text key of who may see a document. */
export function visibilityKey(visibility: string): string {
  return `documents-visibility-${visibility.toLowerCase()}`
}

/** What stands beside the list. */
export type PanelKind = 'none' | 'add' | 'statements' | 'document'

/** Tells what stands beside the list, from the address. */
export function panelOf(open: string | undefined): PanelKind {
  if (open === undefined) return 'none'
  if (open === 'new') return 'add'
  return open === 'statements' ? 'statements' : 'document'
}

/** Names a kind; one without text stands as its words. */
export function kindName(kind: string): string {
  return tryT(`documents-kind-${kind.replaceAll('_', '-')}`) ?? kind.replaceAll('_', ' ')
}

/** Names a media type in a short word. */
export function typeName(mime: string): string {
  return (mime.split('/').at(-1) ?? mime).toUpperCase()
}

/** Writes a size in bytes as people read it; a kibibyte is said a kilobyte, as systems do. */
export function sizeOf(bytes: number, t: Say): string {
  if (bytes < 1024) return t('documents-size-bytes', { count: bytes })
  const units = ['documents-size-kb', 'documents-size-mb'] as const
  const mega = bytes >= 1024 * 1024
  const size = Math.max(Math.round((bytes * 10) / (mega ? 1024 * 1024 : 1024)), 1)
  const text = size >= 100 ? String(Math.round(size / 10)) : `${Math.floor(size / 10)}.${size % 10}`
  return t(units[mega ? 1 : 0], { size: decimal(text.replace(/\.0$/, '')) })
}

/** The columns of the list of documents. */
export function documentColumns(t: Say): Column<DocumentRow>[] {
  return [
    { key: 'on', label: t('documents-column-date'), kind: 'date', value: (row) => row.on },
    { key: 'title', label: t('documents-column-title'), value: (row) => row.title },
    {
      key: 'kind',
      label: t('documents-column-kind'),
      value: (row) => kindName(row.kind),
      width: '12rem',
    },
    {
      key: 'visibility',
      label: t('documents-column-visibility'),
      value: (row) => t(visibilityKey(row.visibility)),
      width: '12rem',
      secondary: true,
    },
    {
      key: 'type',
      label: t('documents-column-type'),
      value: (row) => typeName(row.mime),
      width: '6rem',
      secondary: true,
    },
    {
      key: 'size',
      label: t('documents-column-size'),
      kind: 'number',
      value: (row) => row.size,
      text: (row) => sizeOf(row.size, t),
      width: '7rem',
      secondary: true,
    },
  ]
}

/** The filters of the list: the kinds that there are, and who may see. */
export function documentFilters(rows: readonly DocumentRow[], t: Say): Filter<DocumentRow>[] {
  const kinds = [...new Set(rows.map((row) => row.kind))]
  return [
    {
      key: 'kind',
      label: t('documents-column-kind'),
      options: kinds.map((kind) => ({ value: kind, label: kindName(kind) })),
      keeps: (row, kind) => row.kind === kind,
    },
    {
      key: 'visibility',
      label: t('documents-column-visibility'),
      options: [...VISIBILITIES, 'PERSON'].map((one) => ({
        value: one,
        label: t(visibilityKey(one)),
      })),
      keeps: (row, visibility) => row.visibility === visibility,
    },
  ]
}
