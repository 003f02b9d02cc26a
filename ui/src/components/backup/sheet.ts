/** The printed sheet of the recovery code. */
import { call } from '$ipc/call'
import { pickOne } from '$ipc/pick'
import { done } from '$shared/toasts.svelte'
import { t } from '$lib/language.svelte'

/** Saves the sheet where the person chooses; `passphrase` is '' for who has none. */
export async function saveSheet(file: string, passphrase: string): Promise<void> {
  const name = (file.split(/[/\\]/).at(-1) ?? '').replace(/\.coop$/i, '')
  const place = await pickOne('save_pdf', `${name} – code.pdf`)
  if (place === undefined) return
  const input = { path: place.path, passphrase: passphrase === '' ? null : passphrase }
  await call('documents.recovery_sheet', input)
  done(t('code-printed', { path: place.path }))
}
