import { describe, expect, it } from 'vitest'
import { findIn, type Found } from './palette'

const ALL: Found[] = [
  { key: 'p1', label: 'Réglages', kind: 'page' },
  { key: 'p2', label: 'Membres', kind: 'page' },
  { key: 'm1', label: 'Zoé Aubry', kind: 'membre', words: 'M-012' },
  { key: 'm2', label: 'Anne Zola', kind: 'membre' },
  { key: 'c1', label: 'Ajouter un membre', kind: 'action' },
]
const keys = (query: string) => findIn(ALL, query).map(({ key }) => key)

describe('the palette', () => {
  it('finds whatever the accents and puts the start of a label first', () => {
    expect(keys('reg')).toEqual(['p1'])
    expect(keys('mem')).toEqual(['p2', 'c1', 'm1', 'm2'])
    expect(keys('zo')).toEqual(['m1', 'm2'])
  })

  it('finds by other words and by several', () => {
    expect(keys('012')).toEqual(['m1'])
    expect(keys('zola membre')).toEqual(['m2'])
  })

  it('offers everything at first and nothing for nonsense', () => {
    expect(keys('')).toHaveLength(5)
    expect(keys('qqq')).toEqual([])
    expect(findIn(ALL, '', 2)).toHaveLength(2)
  })
})
