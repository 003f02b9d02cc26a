/**
 * The catalogue of sentences (Fluent) that the window shares with the program: assets/texts.
 *
 * Not here: which language is shown (language.svelte.ts). A missing text stands in French, then
 * as its key between brackets, as in the `texts` crate; a test makes it an error.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'

/** A language of the catalogue. */
export type Lang = 'fr' | 'nl' | 'en'

/** Every language, French first: it is the fallback. */
export const LANGS: readonly Lang[] = ['fr', 'nl', 'en']

/** What the placeables of a text are filled with; amounts and dates are given already written. */
export type Args = Record<string, FluentVariable>

const FILES: Record<string, string> = import.meta.glob('../../../assets/texts/*/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The texts of a language: parsing them all takes longer than the first screen may. */
interface Catalogue {
  bundle: FluentBundle
  /** The files of which no text was asked for yet, each text at the beginning of a line. */
  unread: string[]
}

const CATALOGUES = new Map<Lang, Catalogue>()

/** Tells whether a code is one of the three languages. */
export function isLang(code: unknown): code is Lang {
  return LANGS.some((lang) => lang === code)
}

/** Says the text `key` in `lang`, with its placeables filled. */
export function say(lang: Lang, key: string, args?: Args): string {
  return trySay(lang, key, args) ?? trySay('fr', key, args) ?? `[${key}]`
}

/** Says the text `key` in `lang`, or undefined when that language has no such text. */
export function trySay(lang: Lang, key: string, args?: Args): string | undefined {
  const { bundle } = withText(lang, key)
  const pattern = bundle.getMessage(key)?.value
  if (pattern === undefined || pattern === null) return undefined
  // With a list for its errors, a placeable that is missing shows its name and stops nothing.
  const errors: Error[] = []
  return bundle.formatPattern(pattern, args ?? null, errors)
}

/** Lists the keys of a language. */
export function keysOf(lang: Lang): string[] {
  const catalogue = catalogueOf(lang)
  for (const source of catalogue.unread.splice(0)) read(catalogue, source)
  return [...catalogue.bundle._messages.keys()]
}

/** The catalogue of a language, once the file that holds this text is parsed. */
function withText(lang: Lang, key: string): Catalogue {
  const catalogue = catalogueOf(lang)
  if (catalogue.bundle.hasMessage(key)) return catalogue
  const at = catalogue.unread.findIndex((source) => source.includes(`\n${key} =`))
  for (const source of at === -1 ? [] : catalogue.unread.splice(at, 1)) read(catalogue, source)
  return catalogue
}

function read(catalogue: Catalogue, source: string): void {
  catalogue.bundle.addResource(new FluentResource(source))
}

function catalogueOf(lang: Lang): Catalogue {
  const known = CATALOGUES.get(lang)
  if (known !== undefined) return known
  const files = Object.entries(FILES).filter(([path]) => path.includes(`/texts/${lang}/`))
  // Isolation marks (U+2068, U+2069) would show in copied text and break comparisons.
  const bundle = new FluentBundle(lang, {
    useIsolating: false,
    transform: (text) => keepNumbersWithSigns(lang === 'fr' ? keepMarksWithWords(text) : text),
  })
  const made = { bundle, unread: files.map(([, source]) => `\n${source}`) }
  CATALOGUES.set(lang, made)
  return made
}

/** French marks that stand after a blank never begin a line. */
function keepMarksWithWords(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u{A0}').replace(/« /g, '«\u{A0}')
}

/** "n°" and its likes never stand apart from the number that follows them. */
function keepNumbersWithSigns(text: string): string {
  return text.replace(/(n°|nr\.|no\.) $/, '$1\u{A0}')
}
