/** What a browser has and the test environment has not. */
import { cleanup, configure } from '@testing-library/svelte'
import { afterEach } from 'vitest'
import { show } from '$app/session.svelte'
import { useDoor } from '$ipc/call'
import { dismissAll } from '$shared/toasts.svelte'
import { setLanguage } from '$lib/language.svelte'

// What is waited for comes, or the test hangs: the compiler may have both cores meanwhile.
configure({ asyncUtilTimeout: 20_000 })

class NoResizes implements ResizeObserver {
  observe(): void {
    // Nothing is ever laid out in tests.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
}

globalThis.ResizeObserver = NoResizes
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false
}

afterEach(() => {
  cleanup()
  localStorage.clear()
})

// jsdom lays nothing out, so nothing comes into view.
Element.prototype.scrollIntoView = () => undefined
Element.prototype.requestFullscreen = () => Promise.resolve()
Document.prototype.exitFullscreen = () => Promise.resolve()

// The files of tests share the modules, which are loaded once: each begins as a start does.
location.hash = '#/'
useDoor()
show(null)
dismissAll()
setLanguage('fr', false)
