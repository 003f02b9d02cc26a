/**
 * The only way from the window to the program, and back.
 *
 * Every command goes through the shell's one Tauri command `call`; types come from generated.ts.
 * Errors become a [Refusal]. Not here: what a screen does with the answer.
 */
import { invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import type { Commands } from './generated'
import { Refusal } from './refusal'
import { language } from '$lib/language.svelte'

/** The name of a command. */
export type CommandName = keyof Commands

/** What a command is asked. */
export type Input<N extends CommandName> = Commands[N]['input']

/** What a command answers. */
export type Answer<N extends CommandName> = Commands[N]['answer']

/** What may go along with a call. */
export interface CallOptions {
  /** Names slow work, so that its progress is told and it can be cancelled. */
  job?: string
  /** Names what the user asked for: the same request sent twice is done once. */
  request?: string
  /** Cancels the job when it is aborted. */
  signal?: AbortSignal
}

/** How far a job is. */
export interface ProgressEvent {
  job: string
  done: number
  total: number
}

/** What carries calls and events: the shell, or a fake in tests. */
export interface Door {
  invoke: (command: string, args: Record<string, unknown>) => Promise<unknown>
  listen: (event: string, heard: (payload: unknown) => void) => Promise<() => void>
}

const SHELL: Door = {
  invoke: (command, args) => invoke(command, args),
  listen: (event, heard) => listen(event, ({ payload }) => heard(payload)),
}

let door: Door = SHELL

/** Puts another door in the place of the shell's, for a test; without one, the shell's comes back. */
export function useDoor(other?: Door): void {
  door = other ?? SHELL
}

/**
 * Calls a command.
 *
 * @throws Refusal when the program refuses or cannot.
 */
export async function call<N extends CommandName>(
  name: N,
  input: Input<N>,
  options: CallOptions = {},
): Promise<Answer<N>> {
  const { job, request, signal } = options
  const abort = () => {
    if (job !== undefined) void cancel(job)
  }
  if (signal?.aborted === true) throw new Refusal('cancelled')
  signal?.addEventListener('abort', abort)
  try {
    const reply = await send(name, input, job, request)
    return reply.answer as Answer<N>
  } catch (thrown) {
    throw Refusal.from(thrown)
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}

/** Asks the program to stop a job; what it did so far stays. */
export async function cancel(job: string): Promise<void> {
  await send('window.cancel', { job })
}

/** What comes back from the shell. Which things changed comes by the event `changed` as well. */
interface Reply {
  answer: unknown
}

async function send(name: string, input: unknown, job?: string, request?: string): Promise<Reply> {
  // Read here, at once: what a screen loads is asked again when another language is chosen.
  const lang = language()
  const envelope = { name, input, job: job ?? null, request: request ?? null, lang }
  return (await door.invoke('call', { envelope })) as Reply
}

/** Hears how far a job is, until the function it returns is called. */
export function onProgress(job: string, heard: (progress: ProgressEvent) => void): () => void {
  return hear('progress', (payload) => {
    if (isProgress(payload) && payload.job === job) heard(payload)
  })
}

/** Hears which kinds of things changed, here or in another window, until its answer is called. */
export function onChanged(heard: (entities: readonly string[]) => void): () => void {
  return hear('changed', (payload) => heard(entitiesOf(payload)))
}

/** Hears that a file was offered (double-clicked, named to a second start), until its answer is called. */
export function onOffered(heard: () => void): () => void {
  return hear('file_offered', () => heard())
}

/** Makes a name for a job or a request. */
export function newId(): string {
  return crypto.randomUUID()
}

function hear(event: string, heard: (payload: unknown) => void): () => void {
  let stopped = false
  let stop = () => {
    stopped = true
  }
  door.listen(event, heard).then(
    (unlisten) => {
      if (stopped) unlisten()
      else stop = unlisten
    },
    (thrown: unknown) => {
      console.error(`cannot listen to ${event}`, thrown)
    },
  )
  return () => stop()
}

function isProgress(payload: unknown): payload is ProgressEvent {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    'job' in payload &&
    'done' in payload &&
    'total' in payload
  )
}

function entitiesOf(payload: unknown): readonly string[] {
  if (typeof payload !== 'object' || payload === null || !('entities' in payload)) return []
  const { entities } = payload
  return Array.isArray(entities) ? entities.filter((name) => typeof name === 'string') : []
}
