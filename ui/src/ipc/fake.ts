/**
 * A program of straw for tests: answers by command name, and events on demand.
 */
import { useDoor } from './call'
import { Refusal } from './refusal'

/** An answer, or what makes one of the input. Throwing a Refusal refuses. */
export type FakeAnswer = unknown

/** A call that the fake received. */
export interface FakeCall {
  name: string
  input: unknown
  job: string | null
  request: string | null
  lang: string
}

/** What a test holds of the fake. */
export interface Fake {
  /** Every call so far, in order. */
  calls: FakeCall[]
  /** Gives a command another answer. */
  answer: (name: string, answer: FakeAnswer) => void
  /** Sends an event to the window. */
  emit: (event: string, payload: unknown) => void
}

/** Puts a fake in the place of the program. A command without answer is refused as `unknown_command`. */
export function useFake(answers: Record<string, FakeAnswer>): Fake {
  const known = new Map(Object.entries(answers))
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const calls: FakeCall[] = []
  useDoor({
    invoke: async (_, args) => {
      const received = args['envelope'] as FakeCall
      calls.push(received)
      await Promise.resolve()
      if (received.name === 'window.cancel' && !known.has(received.name)) return { answer: {} }
      if (!known.has(received.name)) {
        throw new Refusal('unknown_command', null, { command: received.name })
      }
      const given = known.get(received.name)
      const answer: unknown =
        typeof given === 'function'
          ? await (given as (input: unknown) => unknown)(received.input)
          : given
      // As JSON does: what a screen changes in its answer is not changed here.
      return { answer: structuredClone(answer) }
    },
    listen: (event, heard) => {
      const heards = listeners.get(event) ?? new Set()
      listeners.set(event, heards.add(heard))
      return Promise.resolve(() => heards.delete(heard))
    },
  })
  return {
    calls,
    answer: (name, answer) => known.set(name, answer),
    emit: (event, payload) => listeners.get(event)?.forEach((heard) => heard(payload)),
  }
}
