/** What a field of many choices finds by a few letters. */
import { fold } from '$lib/rows'

/** Something that can be chosen. */
export interface Choice {
  value: string
  label: string
  /** What tells two of one name apart; it is searched too. */
  detail?: string | undefined
}

/** How many choices stand in the list at once. */
const MOST = 50

/** Finds the choices that hold every word, in their order; all of them without a word. */
export function findChoices(choices: readonly Choice[], query: string): Choice[] {
  const words = fold(query).split(' ').filter(Boolean)
  const holds = ({ label, detail = '' }: Choice) => {
    const text = fold(`${label} ${detail}`)
    return words.every((word) => text.includes(word))
  }
  return choices.filter(holds).slice(0, MOST)
}
