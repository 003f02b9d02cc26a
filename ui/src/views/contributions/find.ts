/** What the palette finds among the contributions: what may be done. */
import { to } from '$app/router.svelte'
import { may } from '$app/session.svelte'
import { t } from '$lib/language.svelte'
import type { Found } from '$lib/palette'

/** Finds the acts that a treasurer does most. */
export function findContributionActs(): Promise<Found[]> {
  if (!may('money')) return Promise.resolve([])
  const kind = t('palette-action')
  const act = (key: string, label: string, path: string[]): Found => ({
    key: `do:${key}`,
    kind,
    label,
    href: to('contributions', path),
  })
  return Promise.resolve([
    act('declare', t('contributions-declare'), ['payments', 'new']),
    act('issue', t('contributions-issue'), ['dues', 'issue']),
    act('call', t('contributions-call-new'), ['calls', 'new']),
    act('statements', t('contributions-statements'), ['accounts', 'statements']),
  ])
}
