/** What the palette finds: pages and commands here, and what each area adds (members, documents). */
import { to } from './router.svelte'
import { screens } from './screens'
import { setTheme } from './look.svelte'
import { setLanguage, t } from '$lib/language.svelte'
import { setMeeting } from '$lib/meeting.svelte'
import type { Found } from '$lib/palette'
import { LANGS } from '$lib/texts'

/** Finds the things of one area when the palette opens. */
export type Source = () => Promise<Found[]>

const SOURCES: Source[] = []

/** Adds things to find. */
export function addSource(source: Source): void {
  SOURCES.push(source)
}

/** Gathers everything that can be found. A source that fails leaves the others. */
export async function everything(close: () => void): Promise<Found[]> {
  const pages = screens().map((one) => ({
    key: `page:${one.key}`,
    label: t(`nav-${one.key}`),
    kind: t('palette-page'),
    href: to(one.key),
  }))
  const things = await Promise.allSettled(SOURCES.map((source) => source()))
  const found = things.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  for (const one of things) if (one.status === 'rejected') console.warn('palette', one.reason)
  return [...pages, ...found, ...actions(close)]
}

function actions(close: () => void): Found[] {
  const kind = t('palette-action')
  return [
    { key: 'do:meeting', kind, label: t('frame-meeting'), run: () => setMeeting(true) },
    { key: 'do:close', kind, label: t('frame-close'), run: close },
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      key: `do:theme-${theme}`,
      kind,
      label: `${t('frame-theme')} ${t(`theme-${theme}`)}`,
      run: () => setTheme(theme),
    })),
    ...LANGS.map((lang) => ({
      key: `do:lang-${lang}`,
      kind,
      label: { fr: 'Français', nl: 'Nederlands', en: 'English' }[lang],
      run: () => setLanguage(lang),
    })),
  ]
}
