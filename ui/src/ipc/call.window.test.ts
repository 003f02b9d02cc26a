import { afterEach, describe, expect, it, vi } from 'vitest'
import { call, onChanged, onProgress, useDoor } from './call'
import { useFake } from './fake'
import { Refusal } from './refusal'
import { setLanguage } from '$lib/language.svelte'
import { LANGS } from '$lib/texts'

afterEach(() => useDoor())

describe('a call', () => {
  it('carries its name, input, job and request, and brings the answer back', async () => {
    const fake = useFake({ 'window.painted': (input: unknown) => ({ asked: input }) })
    const input = { what: 'figures' }
    const options = { job: 'j1', request: 'r1' }
    await expect(call('window.painted', input, options)).resolves.toEqual({ asked: input })
    const sent = { name: 'window.painted', input, job: 'j1', request: 'r1', lang: 'fr' }
    expect(fake.calls).toEqual([sent])
  })

  it('says in which language its answer is read', async () => {
    const fake = useFake({ 'window.painted': {} })
    for (const lang of LANGS) {
      setLanguage(lang, false)
      await call('window.painted', { what: 'figures' })
    }
    setLanguage('fr', false)
    expect(fake.calls.map(({ lang }) => lang)).toEqual(['fr', 'nl', 'en'])
  })

  it('turns what the program refuses into a refusal with code, field and values', async () => {
    useDoor({
      // The shell refuses with a plain object: it has crossed the door as JSON.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      invoke: () => Promise.reject({ code: 'rank_taken', field: 'rank', params: { rank: '3' } }),
      listen: () => Promise.resolve(() => undefined),
    })
    const refused = await call('cooperative.recent', {}).catch((thrown: unknown) => thrown)
    expect(refused).toBeInstanceOf(Refusal)
    expect(refused).toMatchObject({ code: 'rank_taken', field: 'rank', params: { rank: '3' } })
  })

  it('says what broke when it is no refusal', () => {
    expect(Refusal.from(new Error('boum')).sentence()).toContain('boum')
    expect(Refusal.from('boum')).toMatchObject({ code: 'unknown', field: null })
  })

  it('says a refusal beside its field without naming it, its figures as the language writes them', () => {
    setLanguage('fr', false)
    const said = (code: string, params: Record<string, string> = {}) =>
      new Refusal(code, 'amount', params).sentence()
    expect(said('missing_field')).toBe('Ce champ est nécessaire. Remplissez-le.')
    expect(said('unknown_choice')).toBe('Ce choix n’existe pas. Prenez-en un de la liste.')
    expect(said('not_an_amount', { suggested: '187.50' })).toContain(' 187.50.')
    expect(said('rates_not_one', { sum: '0.950000' })).toContain('font 0,95 en tout')
    expect(said('rate_out_of_range', { suggested: '0.125', meant: '0.125' })).toContain('12,5')
  })

  it('cancels its job when it is aborted, and is not sent when it was aborted before', async () => {
    const fake = useFake({ 'cooperative.open_demo': () => new Promise(() => undefined) })
    const abort = new AbortController()
    void call('cooperative.open_demo', {}, { job: 'j2', signal: abort.signal })
    await vi.waitFor(() => expect(fake.calls).toHaveLength(1))
    abort.abort()
    expect(fake.calls[1]).toMatchObject({ name: 'window.cancel', input: { job: 'j2' } })
    await expect(call('cooperative.open_demo', {}, { signal: abort.signal })).rejects.toMatchObject(
      {
        code: 'cancelled',
      },
    )
    expect(fake.calls).toHaveLength(2)
  })
})

describe('events', () => {
  it('tell the progress of one job only, until nobody listens', () => {
    const fake = useFake({})
    const heard = vi.fn()
    const stop = onProgress('mine', heard)
    fake.emit('progress', { job: 'other', done: 1, total: 2 })
    fake.emit('progress', { job: 'mine', done: 1, total: 2 })
    expect(heard.mock.calls).toEqual([[{ job: 'mine', done: 1, total: 2 }]])
    stop()
  })

  it('tell which things changed, and stop when asked', async () => {
    const fake = useFake({})
    const heard = vi.fn()
    const stop = onChanged(heard)
    fake.emit('changed', { entities: ['member', 'due'] })
    expect(heard).toHaveBeenCalledWith(['member', 'due'])
    await Promise.resolve()
    stop()
    fake.emit('changed', { entities: ['member'] })
    expect(heard).toHaveBeenCalledTimes(1)
  })
})
