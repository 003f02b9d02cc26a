/** How the cells of a list are written, and which columns have their place. */
import { date, decimal, money } from '$lib/language.svelte'
import type { Column } from '$lib/rows'

/** Writes a cell as its column's kind asks. */
export function cellText<Row>(column: Column<Row>, row: Row): string {
  if (column.text !== undefined) return column.text(row)
  const value = column.value(row)
  if (value === null || value === undefined || value === '') return ''
  if (column.kind === 'amount') return money(String(value))
  if (column.kind === 'date') return date(String(value))
  return column.kind === 'number' ? decimal(value) : String(value)
}

/** Keeps the columns that have their place: nothing personal in a meeting, fewer beside a panel. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  where: { meeting: boolean; narrow: boolean },
): readonly Column<Row>[] {
  return columns.filter(
    (column) =>
      !(where.meeting && column.personal === true) && !(where.narrow && column.secondary === true),
  )
}

/** What a column of words needs at least. */
const LEAST_TEXT = '8rem'

/** Tells the width of a column: its own, or what its kind needs; a text takes what is left. */
export function widthOf<Row>(column: Column<Row>): string | undefined {
  if (column.width !== undefined) return column.width
  return { amount: '9rem', date: '7rem', number: '6rem', text: undefined }[column.kind ?? 'text']
}

/** Tells the width, in rem, below which a list scrolls sideways, so that no column vanishes. */
export function leastWidth<Row>(columns: readonly Column<Row>[]): number {
  const widths = columns.map((column) => widthOf(column) ?? LEAST_TEXT)
  return widths.reduce((sum, width) => sum + Number(width.replace('rem', '')), 0)
}
