/** What the palette finds among the members. */
import { to } from '$app/router.svelte'
import { allows } from '$app/session.svelte'
import { call } from '$ipc/call'
import { t } from '$lib/language.svelte'
import type { Found } from '$lib/palette'

/** Finds the members, by name, number or payment reference, and what may be done with them. */
export async function findMembers(): Promise<Found[]> {
  if (!allows('members.list')) return []
  const { members } = await call('members.list', {})
  const found: Found[] = members.map((row) => ({
    key: `member:${row.id}`,
    label: row.name,
    kind: t('members-one'),
    words: `${row.number} ${row.reference} ${row.household ?? ''}`,
    href: to('members', [row.id]),
  }))
  if (!allows('members.add')) return found
  const kind = t('palette-action')
  return [
    ...found,
    { key: 'do:add-member', kind, label: t('members-add'), href: to('members', ['new']) },
    { key: 'do:import', kind, label: t('members-import'), href: to('members', ['import']) },
  ]
}
