/** What a browser has and the test environment has not. */
import { cleanup, configure } from '@testing-library/svelte'
import { afterEach, vi } from 'vitest'
import { changeTextSize, setTheme } from '$app/look.svelte'
import { redirect } from '$app/router.svelte'
import { forgetEverybody, show } from '$app/session.svelte'
import { useDoor } from '$ipc/call'
import { forgetJobs } from '$shared/jobs.svelte'
import { forgetSearches } from '$shared/list.svelte'
import { answer, currentQuestion } from '$shared/questions.svelte'
import { dismissAll } from '$shared/toasts.svelte'
import { setCurrency, setLanguage } from '$lib/language.svelte'
import { setMeeting } from '$lib/meeting.svelte'

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

// jsdom lays nothing out, so nothing comes into view.
Element.prototype.scrollIntoView = () => undefined
Element.prototype.requestFullscreen = () => Promise.resolve()
Document.prototype.exitFullscreen = () => Promise.resolve()

// The files of tests share the modules, which are loaded once, and run in any order: each test leaves
// the window as a start finds it, with nobody in it and no file open.
function asAtTheStart(): void {
  cleanup()
  vi.useRealTimers()
  useDoor()
  while (currentQuestion() !== undefined) answer(false)
  forgetJobs()
  dismissAll()
  forgetSearches()
  forgetEverybody()
  show(null)
  setMeeting(false)
  setTheme('system')
  changeTextSize(0)
  setCurrency('EUR')
  setLanguage('fr', false)
  redirect('#/')
  document.title = ''
  localStorage.clear()
}

asAtTheStart()
afterEach(asAtTheStart)
