import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { BenchRow } from './shapes'
import TableBench from './TableBench.svelte'

const row = (id: number, owed = '10.00', state = 'ok'): BenchRow => ({
  id: String(id),
  name: `Membre ${id}`,
  owed,
  state,
})
const ROWS = [row(1, '100.00'), row(2, '9.00', 'late'), row(3, '20.00', 'late')]
const names = () =>
  screen
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent.trim())
    .filter((text) => text.startsWith('Membre'))
const total = () => screen.getAllByRole('gridcell').at(-1)?.textContent.trim()

afterEach(cleanup)

describe('a list', () => {
  it('draws only the rows in sight of 100 000, and tells how many there are', () => {
    render(TableBench, { rows: Array.from({ length: 100_000 }, (_, index) => row(index)) })
    expect(names().length).toBeLessThan(100)
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001')
    expect(total()).toBe('1\u{202F}000\u{202F}000,00\u{A0}€')
  })

  it('says what to do when there is nothing yet', () => {
    render(TableBench, { rows: [] })
    expect(screen.getByText('Ajoutez un membre.')).toBeTruthy()
  })

  it('adds up what is shown, and keeps its filter but not its search for the next visit', async () => {
    const first = render(TableBench, { rows: ROWS })
    await fireEvent.change(screen.getByLabelText('État'), { target: { value: 'late' } })
    expect(names()).toEqual(['Membre 2', 'Membre 3'])
    expect(total()).toBe('29,00\u{A0}€')
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'membre 3' } })
    expect(names()).toEqual(['Membre 3'])
    expect(localStorage.getItem('list:bench')).not.toContain('membre 3')
    first.unmount()
    render(TableBench, { rows: ROWS })
    expect(names()).toEqual(['Membre 3'])
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zzz' } })
    await fireEvent.click(screen.getByRole('button', { name: 'Tout afficher' }))
    expect(names()).toHaveLength(3)
  })

  it('sorts up, down and back by its headings', async () => {
    render(TableBench, { rows: ROWS })
    const owed = screen.getByRole('button', { name: 'Dû' })
    await fireEvent.click(owed)
    expect(names()).toEqual(['Membre 2', 'Membre 3', 'Membre 1'])
    await fireEvent.click(owed)
    expect(names()).toEqual(['Membre 1', 'Membre 3', 'Membre 2'])
    await fireEvent.click(owed)
    expect(names()).toEqual(['Membre 1', 'Membre 2', 'Membre 3'])
  })

  it('is walked and opened by the keyboard, and found by Ctrl+F', async () => {
    const onopen = vi.fn()
    render(TableBench, { rows: ROWS, onopen })
    const grid = screen.getByRole('grid')
    await fireEvent.keyDown(grid, { key: 'ArrowDown' })
    await fireEvent.keyDown(grid, { key: 'ArrowDown' })
    await fireEvent.keyDown(grid, { key: 'ArrowDown' })
    expect(grid.getAttribute('aria-activedescendant')).toMatch(/-2$/)
    await fireEvent.keyDown(grid, { key: 'Enter' })
    expect(onopen).toHaveBeenCalledWith(ROWS[2])
    await fireEvent.keyDown(window, { key: 'f', ctrlKey: true })
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  it('forgets what another version left in its memory', () => {
    localStorage.setItem('list:bench', '{"sorting"')
    render(TableBench, { rows: ROWS })
    expect(names()).toHaveLength(3)
  })
})
