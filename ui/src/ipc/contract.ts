/**
 * What the program really is asked and answers, for the window's tests: one request and reply of
 * each command, kept in tests/contract by the program's own tests.
 */
import type { Answer, CommandName, Input } from './call'

interface Kept {
  input: unknown
  answer: unknown
}

const AREAS = import.meta.glob<Record<string, Kept>>('../../../tests/contract/*.json', {
  eager: true,
  import: 'default',
})
const KEPT = new Map(Object.values(AREAS).flatMap((area) => Object.entries(area)))

/** The names of the commands that are kept. */
export function keptNames(): string[] {
  return [...KEPT.keys()].sort()
}

/** What a command was asked and answered. */
export function kept<N extends CommandName>(name: N): { input: Input<N>; answer: Answer<N> } {
  const found = KEPT.get(name)
  if (found === undefined) throw new Error(`${name} is not in tests/contract`)
  return found as { input: Input<N>; answer: Answer<N> }
}

/** Every answer by its command, for [useFake]. */
export function keptAnswers(): Record<string, unknown> {
  return Object.fromEntries([...KEPT].map(([name, { answer }]) => [name, answer]))
}
