/** Finding pages, things and commands by a few letters (Ctrl+K). */
import { fold } from './rows'

/** Something the palette can go to or do. */
export interface Found {
  /** Unique over all. */
  key: string
  label: string
  /** What kind of thing it is, in words. */
  kind: string
  /** More words that find it. */
  words?: string
  /** Where it is; or */
  href?: string
  /** what it does. */
  run?: () => void
}

/** Orders what matches: label starting with the query first, then a word starting with it. */
export function findIn(all: readonly Found[], query: string, most = 12): Found[] {
  const words = fold(query).split(' ').filter(Boolean)
  if (words.length === 0) return all.slice(0, most)
  const ranked: { found: Found; rank: number }[] = []
  for (const found of all) {
    const label = fold(found.label)
    const text = `${label} ${fold(`${found.kind} ${found.words ?? ''}`)}`
    if (!words.every((word) => text.includes(word))) continue
    const first = words[0] ?? ''
    const rank = label.startsWith(first) ? 0 : label.includes(` ${first}`) ? 1 : 2
    ranked.push({ found, rank })
  }
  ranked.sort((a, b) => a.rank - b.rank)
  return ranked.slice(0, most).map(({ found }) => found)
}
