/** The printed sheet of the recovery code. */
import { call } from '$ipc/call'
import { pickOne } from '$ipc/pick'
import { done } from '$shared/toasts.svelte'
import { t } from '$lib/language.svelte'

/** Prints the sheet through the system; `passphrase` is '' for who has none. */
export async function printSheet(passphrase: string): Promise<void> {
  await call('documents.recovery_sheet', { path: null, passphrase: given(passphrase) })
  done(t('documents-printing'))
}

/** Saves the sheet where the person chooses; `passphrase` is '' for who has none. */
export async function saveSheet(file: string, passphrase: string): Promise<void> {
  const name = (file.split(/[/\\]/).at(-1) ?? '').replace(/\.coop$/i, '')
  const place = await pickOne('save_pdf', `${name} – code.pdf`)
  if (place === undefined) return
  const input = { path: place.path, passphrase: given(passphrase) }
  await call('documents.recovery_sheet', input)
  done(t('code-printed', { path: place.path }))
}

/** A passphrase counts to its last blank. */
function given(passphrase: string): string | null {
  return passphrase === '' ? null : passphrase
}
