import { cleanup, render, screen } from '@testing-library/svelte'
import { afterEach, describe, expect, it } from 'vitest'
import type { Token, Tokens } from 'marked'
import { guidePage, parseGuide } from './guide'
import { setLanguage } from './language.svelte'
import { keysOf, LANGS, say, type Lang } from './texts'
import HelpPanel from '$shared/HelpPanel.svelte'

const PAGES: Record<string, string> = import.meta.glob('../../../docs/guide/**/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const SCREENS: Record<string, string> = import.meta.glob('../views/**/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The areas that have a page in a language. */
const areas = (lang: Lang): string[] =>
  Object.keys(PAGES)
    .map((path) => new RegExp(`/guide/${lang}/([a-z_]+)\\.md$`).exec(path)?.[1])
    .filter((area) => area !== undefined)
    .sort()

const page = (lang: Lang, area: string): string =>
  PAGES[`../../../docs/guide/${lang}/${area}.md`] ?? ''

/** The parts of a page, each with how many items or rows it has. */
const shape = (text: string): string[] =>
  parseGuide(text)
    .filter(({ type }) => type !== 'space')
    .map((token) => {
      if (token.type === 'list') return `list of ${(token as Tokens.List).items.length}`
      if (token.type === 'table') return `table of ${(token as Tokens.Table).rows.length}`
      return token.type
    })

/** The words in bold of a page, wherever they stand. */
function bold(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (token.type === 'strong') return [(token as Tokens.Strong).text]
    const cells = token.type === 'table' ? (token as Tokens.Table).rows.flat() : []
    const items = token.type === 'list' ? (token as Tokens.List).items : []
    const inner = 'tokens' in token ? (token.tokens ?? []) : []
    return [...inner, ...items, ...cells.flatMap((cell) => cell.tokens)].flatMap((one) =>
      bold([one]),
    )
  })
}

/** Every text of the window as somebody may read it: one of a plural counts as well. */
function sayings(lang: Lang): Set<string> {
  const counts = [0, 1, 2].map((count) => ({ count }))
  return new Set(
    keysOf(lang).flatMap((key) => counts.map((args) => say(lang, key, args).replace(/ ?:$/, ''))),
  )
}

afterEach(() => {
  cleanup()
  setLanguage('fr')
})

describe('the guide', () => {
  it('has each page in every language, and none outside of them', () => {
    expect(areas('fr').length).toBeGreaterThan(7)
    for (const lang of LANGS) expect(areas(lang), lang).toEqual(areas('fr'))
    const homeless = Object.keys(PAGES).filter(
      (path) => !/\/guide\/(fr|nl|en)\/[a-z_]+\.md$/.test(path),
    )
    expect(homeless).toEqual([])
  })

  it('says the same in every language: as many headings, rows and items, in the same order', () => {
    for (const area of areas('fr')) {
      for (const lang of LANGS) {
        expect(shape(page(lang, area)), `${lang}/${area}`).toEqual(shape(page('fr', area)))
      }
    }
  })

  it('names in bold only what the window says, with its own words', () => {
    for (const lang of LANGS) {
      const known = sayings(lang)
      const strange = areas(lang).flatMap((area) =>
        bold(parseGuide(page(lang, area)))
          .filter((words) => !known.has(words))
          .map((words) => `${lang}/${area}: ${words}`),
      )
      expect(strange).toEqual([])
    }
  })

  it('has the page of every screen that offers help', () => {
    const offered = Object.values(SCREENS).flatMap((source) =>
      [...source.matchAll(/\bhelp="([a-z_]+)"/g)].map(([, area = '']) => area),
    )
    expect(offered.length).toBeGreaterThan(6)
    expect(offered.filter((area) => !areas('fr').includes(area))).toEqual([])
  })

  it('is shown in the language of the window, and follows a change', async () => {
    render(HelpPanel, { area: 'dashboard', onclose: () => undefined })
    expect(await screen.findByText('Tableau de bord')).toBeTruthy()
    setLanguage('nl')
    expect(await screen.findByText('De cijfers')).toBeTruthy()
    setLanguage('en')
    expect(await screen.findByText('The figures')).toBeTruthy()
  }, 20_000)

  it('has no page for an area that is not there', async () => {
    expect(await guidePage('attic', 'fr')).toBeUndefined()
  })
})
