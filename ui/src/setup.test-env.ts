/** What a browser has and the test environment has not. */
import { configure } from '@testing-library/svelte'
import { afterEach } from 'vitest'

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

afterEach(() => localStorage.clear())

// jsdom lays nothing out, so nothing comes into view.
Element.prototype.scrollIntoView = () => undefined
