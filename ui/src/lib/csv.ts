/**
 * Lists as CSV, for a spreadsheet: text that it would run as a formula is neutralised (spec 08).
 *
 * French and Dutch spreadsheets read `;` and a decimal comma, English ones `,` and a point.
 */
import { formatDate } from './dates'
import type { CellValue, Column, ColumnKind } from './rows'
import type { Lang } from './texts'

/** Writes rows under the headings of their columns, with a byte order mark and CRLF (RFC 4180). */
export function toCsv<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  lang: Lang,
): string {
  const separator = lang === 'en' ? ',' : ';'
  const head = columns.map((column) => quoted(neutral(column.label), separator))
  const body = rows.map((row) =>
    columns.map((column) => {
      const value = column.value(row)
      const kind = column.kind ?? 'text'
      const text = kind === 'text' && column.text ? column.text(row) : written(value, kind, lang)
      return quoted(kind === 'text' ? neutral(text) : text, separator)
    }),
  )
  return `\u{FEFF}${[head, ...body].map((cells) => cells.join(separator)).join('\r\n')}\r\n`
}

/** Puts an apostrophe before a text that a spreadsheet would take for a formula. */
export function neutral(text: string): string {
  return /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text
}

function written(value: CellValue, kind: ColumnKind, lang: Lang): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  if (kind === 'date' && text !== '') return formatDate(text)
  if (kind === 'amount' || kind === 'number') return lang === 'en' ? text : text.replace('.', ',')
  return text
}

function quoted(text: string, separator: string): string {
  const needs = text.includes(separator) || /["\r\n]/.test(text)
  return needs ? `"${text.replaceAll('"', '""')}"` : text
}
