/** What is typed, as a command takes it: a field left empty is null. */

/** Gives the text without outer blanks, or null when nothing is left. */
export function orNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}

/** Gives the whole number of some digits, or null when there is none. */
export function numberOrNull(digits: string): number | null {
  return digits === '' ? null : Number(digits)
}
