import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { createRawSnippet } from 'svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import Badge from './Badge.svelte'
import BarChart from './BarChart.svelte'
import Markdown from './Markdown.svelte'
import Palette from './Palette.svelte'
import SidePanel from './SidePanel.svelte'
import { done, toasts, trouble } from './toasts.svelte'
import Toasts from './Toasts.svelte'
import { Refusal } from '$ipc/refusal'
import { parseGuide } from '$lib/guide'
import { setLanguage } from '$lib/language.svelte'

afterEach(cleanup)

describe('a page of the guide', () => {
  it('is drawn as elements, and its HTML stays text', () => {
    const { container } = render(Markdown, {
      tokens: parseGuide(
        '# Titre\n\nUn *mot* & **deux** <img src=x onerror=alert(1)>\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n1. un\n2. deux',
      ),
    })
    expect(container.querySelector('img')).toBeNull()
    expect(container.textContent).toContain('<img src=x')
    expect(container.querySelector('h2')?.textContent).toBe('Titre')
    expect(container.querySelector('strong')?.textContent).toBe('deux')
    expect(container.querySelectorAll('td')).toHaveLength(2)
    expect(container.querySelectorAll('ol > li')).toHaveLength(2)
    expect(container.textContent).toContain('&')
  })
})

describe('a badge', () => {
  it('says its word and has an icon, whatever its colour', () => {
    const { container } = render(Badge, { tone: 'overdue', text: 'En retard' })
    expect(screen.getByText('En retard')).toBeTruthy()
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })
})

describe('a chart', () => {
  it('has its figures in a table beside it', () => {
    render(BarChart, {
      title: 'Cotisations',
      series: ['appelé', 'reçu'],
      bars: [{ label: 'janv.', title: 'janvier 2026', amounts: ['1000.00', '900.50'] }],
      along: 'Mois',
    })
    const cells = screen.getAllByRole('cell', { hidden: true }).map((cell) => cell.textContent)
    expect(cells).toEqual(['1\u{202F}000,00\u{A0}€', '900,50\u{A0}€'])
  })

  it.each([
    ['fr', ['0\u{A0}€', '500\u{A0}€', '1\u{202F}000\u{A0}€']],
    ['nl', ['€\u{A0}0', '€\u{A0}500', '€\u{A0}1.000']],
    ['en', ['€0', '€500', '€1,000']],
  ] as const)('has a scale without cents, its thousands whole, in %s', (lang, scale) => {
    setLanguage(lang, false)
    const { container } = render(BarChart, {
      title: 'Cotisations',
      series: ['appelé', 'reçu'],
      bars: [{ label: 'janv.', title: 'janvier 2026', amounts: ['1000.00', '900.50'] }],
      along: 'Mois',
    })
    const lines = [...container.querySelectorAll('text.scale')].map((line) => line.textContent)
    expect(lines).toEqual(scale)
    setLanguage('fr', false)
  })
})

describe('the palette', () => {
  it('is walked by arrows and goes by Enter', async () => {
    const ongo = vi.fn()
    const all = ['Membres', 'Menu'].map((label) => ({ key: label, label, kind: 'page' }))
    render(Palette, { all, onclose: vi.fn(), ongo })
    const box = screen.getByRole('combobox', { hidden: true })
    expect(document.activeElement).toBe(box)
    await fireEvent.input(box, { target: { value: 'me' } })
    await fireEvent.keyDown(box, { key: 'ArrowDown' })
    await fireEvent.keyDown(box, { key: 'ArrowDown' })
    await fireEvent.keyDown(box, { key: 'Enter' })
    expect(ongo).toHaveBeenCalledWith(all[1])
  })
})

describe('a side panel', () => {
  it('takes the focus, gives it back, and closes by Escape', async () => {
    const before = document.createElement('button')
    document.body.append(before)
    before.focus()
    const onclose = vi.fn()
    const children = createRawSnippet(() => ({ render: () => '<p>Contenu</p>' }))
    const panel = render(SidePanel, { title: 'Anne', onclose, children })
    expect(document.activeElement?.textContent).toBe('Anne')
    await fireEvent.keyDown(screen.getByText('Contenu'), { key: 'Escape' })
    expect(onclose).toHaveBeenCalledTimes(1)
    panel.unmount()
    expect(document.activeElement).toBe(before)
    before.remove()
  })
})

describe('a note', () => {
  it('names what was done, links to it, and goes by itself; a trouble stays', async () => {
    vi.useFakeTimers()
    render(Toasts)
    done('Membre ajouté.', { label: 'Voir', href: '#/members/1' })
    trouble(new Refusal('file_busy'))
    await vi.advanceTimersByTimeAsync(0)
    expect(screen.getByRole('link', { name: 'Voir' }).getAttribute('href')).toBe('#/members/1')
    await vi.advanceTimersByTimeAsync(8_000)
    expect(toasts().map(({ trouble: stays }) => stays)).toEqual([true])
    await fireEvent.click(screen.getByRole('button', { name: 'Fermer' }))
    expect(toasts()).toHaveLength(0)
    vi.useRealTimers()
  })
})
