/**
 * Short notes after something was done: they name it and link to it. Toasts.svelte shows them.
 */
import { Refusal } from '$ipc/refusal'

/** A note. */
export interface Toast {
  id: number
  text: string
  link?: { label: string; href: string }
  /** A trouble stays until it is closed. */
  trouble: boolean
}

/** How long a note stays, in milliseconds. */
const STAY = 8_000

/** How many notes stand beside each other: the newest. */
const MOST = 3

let shown = $state<Toast[]>([])
let next = 1

/** Tells the notes on screen. */
export function toasts(): readonly Toast[] {
  return shown
}

/** Says what was done, with a link to it. */
export function done(text: string, link?: Toast['link']): void {
  add({ text, trouble: false, ...(link === undefined ? {} : { link }) })
}

/** Says what went wrong where no field is to blame, with a link to what helps. */
export function trouble(thrown: unknown, link?: Toast['link']): void {
  const refusal = Refusal.from(thrown)
  if (refusal.code === 'unknown') console.error(thrown)
  add({ text: refusal.sentence(), trouble: true, ...(link === undefined ? {} : { link }) })
}

/** Takes a note away. */
export function dismiss(id: number): void {
  shown = shown.filter((toast) => toast.id !== id)
}

/** Takes every note away: what one person did is not for the next. */
export function dismissAll(): void {
  shown = []
}

function add(toast: Omit<Toast, 'id'>): void {
  const id = next++
  shown = [...shown.slice(1 - MOST), { id, ...toast }]
  if (!toast.trouble) setTimeout(() => dismiss(id), STAY)
}
