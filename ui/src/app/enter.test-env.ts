/** A cooperative that stands open with somebody signed in, for the window's tests. */
import { show } from './session.svelte'
import { kept } from '$ipc/contract'

/** Signs somebody in with this role; their id is the role's name unless told. */
export function enter(role: string, id = role): void {
  const { file } = kept('cooperative.current').answer
  if (file === null) throw new Error('the kept answer has an open file')
  show({
    ...file,
    language: 'fr',
    currency: 'EUR',
    today: '2026-06-30',
    signed_in: { id, name: 'Anne', role, needs_passphrase: false },
  })
}
