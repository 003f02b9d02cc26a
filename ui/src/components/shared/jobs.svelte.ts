/**
 * Slow work under way: shown after 300 ms, cancellable after 2 s. Jobs.svelte shows it.
 */
import { cancel, newId, onProgress } from '$ipc/call'
import { trouble } from './toasts.svelte'

/** Work under way. */
export interface Job {
  id: string
  label: string
  done: number
  /** 0 while nobody knows how much there is. */
  total: number
  /** Is long enough to be shown. */
  shown: boolean
  /** Is long enough to be offered an end. */
  stoppable: boolean
  /** Was asked to stop. */
  stopping: boolean
}

const SHOWN_AFTER = 300
const STOPPABLE_AFTER = 2_000

let running = $state<Job[]>([])

/** Tells the work under way. */
export function jobs(): readonly Job[] {
  return running
}

/**
 * Does slow work under a label. The work gives the job's name to the command that does it, so
 * that its progress shows and it can be stopped.
 */
export async function runJob<T>(label: string, work: (job: string) => Promise<T>): Promise<T> {
  const id = newId()
  running.push({ id, label, done: 0, total: 0, shown: false, stoppable: false, stopping: false })
  const change = (part: Partial<Job>) => {
    const job = running.find((one) => one.id === id)
    if (job !== undefined) Object.assign(job, part)
  }
  const timers = [
    setTimeout(() => change({ shown: true }), SHOWN_AFTER),
    setTimeout(() => change({ stoppable: true }), STOPPABLE_AFTER),
  ]
  const stopHearing = onProgress(id, ({ done, total }) => change({ done, total }))
  try {
    return await work(id)
  } finally {
    timers.forEach(clearTimeout)
    stopHearing()
    running = running.filter((one) => one.id !== id)
  }
}

/** Shows no work any more, as at a start. */
export function forgetJobs(): void {
  running = []
}

/** Asks for the end of a job. What it did so far stays, and its answer says so. */
export function stopJob(id: string): void {
  const job = running.find((one) => one.id === id)
  if (job === undefined || job.stopping) return
  job.stopping = true
  cancel(id).catch((thrown: unknown) => {
    job.stopping = false
    trouble(thrown)
  })
}
