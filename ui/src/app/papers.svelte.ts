/** Which documents the signed-in person may open, for the links that lead to them. */
import { seesPersonalPapers } from './session.svelte'
import { call } from '$ipc/call'
import { load } from '$lib/reload.svelte'

/** Tells whether a document may be opened. */
export type Opens = (document: string) => boolean

/** Reads for the life of a component what may be opened; nothing is until that is known. */
export function openable(): Opens {
  if (seesPersonalPapers()) return () => true
  const listed = load(async () => {
    const { documents } = await call('documents.list', {})
    return new Set(documents.map(({ id }) => id))
  }, ['document'])
  return (document) => listed.data?.has(document) ?? false
}
