import { describe, expect, it } from 'vitest'
import { neutral, toCsv } from './csv'
import type { Column } from './rows'

interface Row {
  name: string
  on: string
  amount: string
}
const COLUMNS: Column<Row>[] = [
  { key: 'name', label: 'Nom', value: (row) => row.name },
  { key: 'on', label: 'Date', kind: 'date', value: (row) => row.on },
  { key: 'amount', label: 'Montant', kind: 'amount', value: (row) => row.amount },
]

describe('a list as CSV', () => {
  it('is read by a French spreadsheet and by an English one', () => {
    const rows = [{ name: 'Élise', on: '2026-12-31', amount: '-1234.56' }]
    expect(toCsv(COLUMNS, rows, 'fr')).toBe(
      '\u{FEFF}Nom;Date;Montant\r\nÉlise;31/12/2026;-1234,56\r\n',
    )
    expect(toCsv(COLUMNS, rows, 'en')).toBe(
      '\u{FEFF}Nom,Date,Montant\r\nÉlise,31/12/2026,-1234.56\r\n',
    )
  })

  it('keeps quotes, separators and line ends inside their cell', () => {
    const rows = [{ name: 'dit "le; grand"\nfrère', on: '', amount: '0.00' }]
    expect(toCsv(COLUMNS, rows, 'fr')).toContain('"dit ""le; grand""\nfrère";;0,00')
  })

  it.each(['=1+1', '+32 2', '-cmd', '@SUM(A1)', '\tx', '\r=x', ' =1', '＝1'])(
    'neutralises %j',
    (text) => {
      expect(neutral(text)).toBe(`'${text}`)
    },
  )

  it('leaves plain text and amounts below zero as they are', () => {
    expect(neutral('Dupont-Leroy')).toBe('Dupont-Leroy')
    expect(toCsv(COLUMNS, [{ name: 'a', on: '', amount: '-1.00' }], 'fr')).toContain(';-1,00')
  })
})
