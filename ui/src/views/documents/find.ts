/** What the palette finds among the documents. */
import { kindName } from './screen'
import { to } from '$app/router.svelte'
import { call } from '$ipc/call'
import type { Found } from '$lib/palette'

/** Finds the documents, by title, kind or date. */
export async function findDocuments(): Promise<Found[]> {
  const { documents } = await call('documents.list', {})
  return documents.map((row) => ({
    key: `document:${row.id}`,
    label: row.title,
    kind: kindName(row.kind),
    words: row.on,
    href: to('documents', [row.id]),
  }))
}
