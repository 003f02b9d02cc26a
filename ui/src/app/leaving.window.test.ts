/** What one person leaves on the window is not for the next. */
import { afterEach, expect, it } from 'vitest'
import { show, signOut } from './session.svelte'
import { useDoor } from '$ipc/call'
import { kept } from '$ipc/contract'
import { useFake } from '$ipc/fake'
import { Refusal } from '$ipc/refusal'
import { done, toasts, trouble } from '$shared/toasts.svelte'

afterEach(() => {
  show(null)
  useDoor()
})

function open() {
  const { file } = kept('cooperative.current').answer
  if (file === null) throw new Error('the kept answer has an open file')
  return {
    ...file,
    signed_in: { id: 'u', name: 'Anne', role: 'TREASURER', needs_passphrase: true },
  }
}

it('takes the notes away with who signs out, and only then', async () => {
  const file = open()
  show(file)
  done('Petit Paul est à jour')
  trouble(new Refusal('changed_meanwhile'))
  show({ ...file, notices: [] })
  expect(toasts()).toHaveLength(2)
  useFake({
    'settings.sign_out': {},
    'cooperative.current': { file: { ...file, signed_in: null } },
  })
  await signOut()
  expect(toasts()).toEqual([])
})

it('takes them away when the file is closed', () => {
  show(open())
  done('Petit Paul est à jour')
  show(null)
  expect(toasts()).toEqual([])
})
