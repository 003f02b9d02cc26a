/**
 * Questions asked before something that cannot be undone: what will happen, in figures.
 * Questions.svelte shows them, one at a time.
 */

/** A question with its figures. */
export interface Question {
  title: string
  /** What will happen, in sentences. */
  lines?: readonly string[]
  /** What will happen, in figures: a label and its figure. */
  figures?: readonly { label: string; value: string }[]
  yes: string
  no?: string
  danger?: boolean
}

interface Asked extends Question {
  answer: (yes: boolean) => void
}

let waiting = $state<Asked[]>([])

/** Asks, and waits for the answer. */
export function ask(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    waiting.push({ ...question, answer: resolve })
  })
}

/** Tells the question on screen. */
export function currentQuestion(): Asked | undefined {
  return waiting[0]
}

/** Answers the question on screen. */
export function answer(yes: boolean): void {
  waiting.shift()?.answer(yes)
}
