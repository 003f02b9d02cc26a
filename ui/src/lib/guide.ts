/**
 * The user guide, a page per area, read from docs/guide at build time and shown offline.
 *
 * A page is parsed by `marked` into a tree; Guide.svelte draws that tree as elements, so that no
 * text ever becomes HTML. Pages are `docs/guide/<area>.md` (French) and, where they exist,
 * `docs/guide/<lang>/<area>.md`.
 */
import { lexer, type Token } from 'marked'
import type { Lang } from './texts'

const PAGES = import.meta.glob<string>('../../../docs/guide/**/*.md', {
  query: '?raw',
  import: 'default',
})

/** Finds the page of an area in a language, in French where that language has none. */
export async function guidePage(area: string, lang: Lang): Promise<Token[] | undefined> {
  const paths = [`${lang}/${area}.md`, `${area}.${lang}.md`, `${area}.md`, `fr/${area}.md`]
  for (const path of paths) {
    const load = PAGES[`../../../docs/guide/${path}`]
    if (load !== undefined) return parseGuide(await load())
  }
  return undefined
}

/** Parses a page. */
export function parseGuide(markdown: string): Token[] {
  return lexer(markdown, { gfm: true })
}
