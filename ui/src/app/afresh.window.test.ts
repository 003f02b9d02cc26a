/** Every test begins as a start does, whatever the one before it left: their files share the modules. */
import { render } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { textSize, theme, changeTextSize, setTheme } from './look.svelte'
import { enter } from './enter.test-env'
import { go, place } from './router.svelte'
import { signedIn, stage, takesOver } from './session.svelte'
import Questions from '$shared/Questions.svelte'
import { call } from '$ipc/call'
import { useFake } from '$ipc/fake'
import { jobs, runJob } from '$shared/jobs.svelte'
import { ListState } from '$shared/list.svelte'
import { ask, currentQuestion } from '$shared/questions.svelte'
import { done, toasts } from '$shared/toasts.svelte'
import { currentCurrency, language, setCurrency, setLanguage } from '$lib/language.svelte'
import { meeting, setMeeting } from '$lib/meeting.svelte'

const list = () =>
  new ListState<{ id: string }>(
    'afresh',
    () => [],
    () => [],
    () => [],
    null,
  )

const answered: boolean[] = []

describe('a test', () => {
  it('may leave anything behind', async () => {
    enter('TREASURER')
    setCurrency('CHF')
    useFake({ 'cooperative.current': { file: null } })
    setLanguage('nl')
    setTheme('dark')
    changeTextSize(1)
    setMeeting(true)
    go('#/members')
    await expect.poll(() => place().screen).toBe('members')
    done('fait')
    list().search('Dupont')
    render(Questions)
    void ask({ title: 'Sûr ?', yes: 'Oui' }).then((yes) => answered.push(yes))
    void runJob('sans fin', () => new Promise(() => undefined))
    expect([currentCurrency(), jobs().length, toasts().length]).toEqual(['CHF', 1, 1])
    expect(list().query).toBe('Dupont')
  })

  it('begins as a start does', async () => {
    expect([stage(), signedIn(), takesOver('another')]).toEqual(['welcome', null, false])
    expect([language(), currentCurrency(), theme(), textSize()]).toEqual([
      'fr',
      'EUR',
      'system',
      100,
    ])
    expect([meeting(), place().screen, location.hash]).toEqual([false, '', '#/'])
    expect([jobs(), toasts(), currentQuestion(), list().query]).toEqual([[], [], undefined, ''])
    expect([document.body.textContent, document.title, localStorage.length]).toEqual(['', '', 0])
    expect(answered).toEqual([false])
    await expect(call('cooperative.current', {})).rejects.toThrow()
  })
})

describe('what was searched', () => {
  it('is there when its list is opened again, and not for the next person', () => {
    enter('TREASURER', 'Anne')
    list().search('Dupont')
    enter('TREASURER', 'Anne')
    expect(list().query).toBe('Dupont')
    enter('TREASURER', 'Paul')
    expect(list().query).toBe('')
  })
})
