/**
 * The user guide, a page per area in each language, read from docs/guide at build time and shown
 * offline.
 *
 * A page is parsed by `marked` into a tree; Markdown.svelte draws that tree as elements, so that
 * no text ever becomes HTML. Pages are `docs/guide/<lang>/<area>.md`; a test holds that each is
 * there in every language.
 */
import { lexer, type Token } from 'marked'
import type { Lang } from './texts'

const PAGES = import.meta.glob<string>('../../../docs/guide/*/*.md', {
  query: '?raw',
  import: 'default',
})

/** Finds the page of an area in a language; undefined when there is no such page. */
export async function guidePage(area: string, lang: Lang): Promise<Token[] | undefined> {
  const load = PAGES[`../../../docs/guide/${lang}/${area}.md`]
  return load === undefined ? undefined : parseGuide(await load())
}

/** Parses a page. */
export function parseGuide(markdown: string): Token[] {
  return lexer(markdown, { gfm: true })
}
