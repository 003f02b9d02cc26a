import { describe, expect, it } from 'vitest'
import {
  filterRows,
  fold,
  rowsInSight,
  searchRows,
  sortRows,
  totalOf,
  type Column,
  type Filter,
} from './rows'

interface Row {
  name: string
  due: string | null
  owed: string
}

const ROWS: Row[] = [
  { name: 'Élise Dupont', due: '2026-03-01', owed: '10.00' },
  { name: 'zoé Cœur', due: null, owed: '-2.00' },
  { name: 'André 10', due: '2025-12-31', owed: '9.00' },
  { name: 'andre 9', due: '2026-03-01', owed: '100.00' },
]
const name: Column<Row> = { key: 'name', label: 'Nom', value: (row) => row.name }
const due: Column<Row> = { key: 'due', label: 'Échéance', kind: 'date', value: (row) => row.due }
const owed: Column<Row> = {
  key: 'owed',
  label: 'Dû',
  kind: 'amount',
  value: (row) => row.owed,
  total: true,
}
const names = (rows: readonly Row[]) => rows.map((row) => row.name)

describe('searching', () => {
  const find = (query: string) => names(searchRows(ROWS, query, (row) => fold(row.name)))

  it('finds words whatever their accents, case and order', () => {
    expect(find('dupont ELISE')).toEqual(['Élise Dupont'])
    expect(find('coeur')).toEqual(['zoé Cœur'])
    expect(find('andré')).toEqual(['André 10', 'andre 9'])
  })

  it('keeps all for an empty query and none for an unknown word', () => {
    expect(find('  ')).toHaveLength(4)
    expect(find('dupont zoé')).toEqual([])
  })
})

describe('sorting', () => {
  const sorted = (column: Column<Row>, descending = false) =>
    names(sortRows(ROWS, column, descending, 'fr'))

  it('orders names as a person would', () => {
    expect(sorted(name)).toEqual(['andre 9', 'André 10', 'Élise Dupont', 'zoé Cœur'])
  })

  it('orders amounts by value', () => {
    expect(sorted(owed)).toEqual(['zoé Cœur', 'André 10', 'Élise Dupont', 'andre 9'])
  })

  it('leaves equal rows in their order and empty ones last, either way', () => {
    expect(sorted(due)).toEqual(['André 10', 'Élise Dupont', 'andre 9', 'zoé Cœur'])
    expect(sorted(due, true)).toEqual(['Élise Dupont', 'andre 9', 'André 10', 'zoé Cœur'])
  })

  it('leaves the rows alone when no column is chosen', () => {
    expect(sortRows(ROWS, undefined, true, 'fr')).toBe(ROWS)
  })
})

describe('filters and totals', () => {
  const filter: Filter<Row> = {
    key: 'state',
    label: 'État',
    options: [{ value: 'owing', label: 'Doit' }],
    keeps: (row, value) => value === 'owing' && !row.owed.startsWith('-'),
  }

  it('keeps what the chosen option keeps, and all when the choice is unknown', () => {
    expect(filterRows(ROWS, [filter], { state: 'owing' })).toHaveLength(3)
    expect(filterRows(ROWS, [filter], { state: '' })).toHaveLength(4)
    expect(filterRows(ROWS, [filter], { state: 'gone' })).toHaveLength(4)
  })

  it('adds up exactly what is shown, and nothing where no sum is asked', () => {
    expect(totalOf(ROWS, owed)).toBe('117.00')
    expect(totalOf([], owed)).toBe('0.00')
    expect(totalOf(ROWS, name)).toBeUndefined()
  })
})

describe('the rows in sight', () => {
  it('shows the top, the middle and the end of a long list', () => {
    expect(rowsInSight(0, 360, 36, 100_000, 2)).toEqual({ start: 0, end: 12 })
    expect(rowsInSight(36_000, 360, 36, 100_000, 2)).toEqual({ start: 998, end: 1012 })
    expect(rowsInSight(3_599_640, 360, 36, 100_000, 2)).toEqual({ start: 99_988, end: 100_000 })
  })

  it('survives an empty list and a list that became shorter than where it was scrolled', () => {
    expect(rowsInSight(0, 360, 36, 0)).toEqual({ start: 0, end: 0 })
    const { start, end } = rowsInSight(90_000, 360, 36, 5)
    expect([start, end]).toEqual([5, 5])
  })

  it('filters and sorts 100 000 rows without a person waiting', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      name: `Membre ${(index * 7919) % 100_000}`,
      due: null,
      owed: `${(index * 31) % 977}.00`,
    }))
    const began = performance.now()
    const kept = sortRows(
      searchRows(many, 'membre 1', (row) => row.name.toLowerCase()),
      owed,
      false,
      'fr',
    )
    expect(kept.length).toBeGreaterThan(10_000)
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})
