import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import ChoiceBench from './ChoiceBench.svelte'
import { findChoices, type Choice } from './choices'

const CHOICES: Choice[] = [
  { value: 'a', label: 'Claire Lambert', detail: 'claire@exemple.be' },
  { value: 'b', label: 'Hélène Petit' },
  { value: 'c', label: 'Claire Lambert', detail: 'autre@exemple.be' },
]

afterEach(cleanup)

const field = (): HTMLInputElement => screen.getByRole('combobox', { name: /Personne/ })
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent.trim())
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Enregistrer' }))
const bench = (start = '') => {
  const send = vi.fn().mockResolvedValue(null)
  render(ChoiceBench, { choices: CHOICES, start, send })
  return send
}

describe('choosing among many', () => {
  it('finds by every word, without accents, in what tells two of one name apart too', () => {
    const found = (query: string) => findChoices(CHOICES, query).map(({ value }) => value)
    expect(found('')).toEqual(['a', 'b', 'c'])
    expect(found('helene')).toEqual(['b'])
    expect(found('lam cla')).toEqual(['a', 'c'])
    expect(found('claire autre')).toEqual(['c'])
    expect(found('zz')).toEqual([])
  })

  it('takes what the keyboard chose', async () => {
    const send = bench()
    await fireEvent.input(field(), { target: { value: 'claire' } })
    expect(options()).toHaveLength(2)
    await fireEvent.keyDown(field(), { key: 'ArrowDown' })
    await fireEvent.keyDown(field(), { key: 'Enter' })
    expect(field().value).toBe('Claire Lambert')
    expect(options()).toEqual([])
    await save()
    expect(send).toHaveBeenCalledWith('c')
  })

  it('gives up what was typed and not chosen', async () => {
    const send = bench('b')
    expect(field().value).toBe('Hélène Petit')
    await fireEvent.input(field(), { target: { value: 'zz' } })
    expect(screen.getByText('Rien ne correspond à ces lettres.')).toBeTruthy()
    await fireEvent.blur(field())
    expect(field().value).toBe('Hélène Petit')
    await save()
    expect(send).toHaveBeenCalledWith('b')
  })

  it('is emptied by taking the letters away', async () => {
    const send = bench('b')
    await fireEvent.input(field(), { target: { value: '' } })
    await save()
    expect(send).toHaveBeenCalledWith('')
  })
})
