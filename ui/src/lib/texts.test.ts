import { describe, expect, it } from 'vitest'
import { keysOf, LANGS, say, trySay } from './texts'

/** The sources of the window, tests apart. */
const SOURCES: Record<string, string> = import.meta.glob(
  ['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

describe('the catalogue, as the window reads it', () => {
  it('has every key that a source says by a literal', () => {
    const known = new Set(keysOf('fr'))
    const missing = Object.entries(SOURCES).flatMap(([path, source]) =>
      [...source.matchAll(/\bt(?:ryT)?\(\s*'([a-z0-9-]+)'/g)]
        .map(([, key = '']) => key)
        .filter((key) => !known.has(key))
        .map((key) => `${path}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  it('has the same keys in every language', () => {
    const french = new Set(keysOf('fr'))
    for (const lang of LANGS) {
      const own = new Set(keysOf(lang))
      expect(
        [...french].filter((key) => !own.has(key)),
        `missing in ${lang}`,
      ).toEqual([])
      expect(
        [...own].filter((key) => !french.has(key)),
        `only in ${lang}`,
      ).toEqual([])
    }
  })

  it('refers to no other text, which may not be read yet', () => {
    const files: Record<string, string> = import.meta.glob('../../../assets/texts/*/*.ftl', {
      query: '?raw',
      import: 'default',
      eager: true,
    })
    const referring = Object.entries(files).filter(([, source]) => /\{\s*-?[a-z]/.test(source))
    expect(Object.keys(files).length).toBeGreaterThan(LANGS.length)
    expect(referring.map(([path]) => path)).toEqual([])
  })

  it('falls back to French and then to the key', () => {
    expect(trySay('nl', 'no-such-key')).toBeUndefined()
    expect(say('nl', 'no-such-key')).toBe('[no-such-key]')
  })

  it('never begins a line with a French mark', () => {
    expect(say('fr', 'frame-theme')).toBe('Fond\u{A0}:')
    expect(say('fr', 'form-leave-title')).toBe('Quitter sans enregistrer\u{A0}?')
    expect(say('fr', 'welcome-demo-hint')).toContain('«\u{A0}Ferme du Temple\u{A0}»')
    expect(say('en', 'frame-theme')).not.toContain('\u{A0}')
  })

  it('keeps a number with the sign before it', () => {
    expect(say('fr', 'members-number', { number: 4 })).toBe('Adhésion n°\u{A0}4')
    expect(say('nl', 'members-number', { number: 4 })).toBe('Lidmaatschap nr.\u{A0}4')
    expect(say('en', 'members-number', { number: 4 })).toBe('Membership no.\u{A0}4')
  })

  it('puts no invisible mark around a value and chooses by the plural', () => {
    expect(say('fr', 'table-count', { count: 1 })).toBe('1 ligne')
    expect(say('fr', 'table-count', { count: 12 })).toBe('12 lignes')
    expect(say('nl', 'table-count-of', { count: 2, all: 3 })).toBe('2 van 3')
  })
})
