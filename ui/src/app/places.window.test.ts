import { describe, expect, it } from 'vitest'
import { read, to } from './router.svelte'
import { grouped, type Screen } from './screens'

describe('an address', () => {
  it('comes back as the place it was made of', () => {
    const address = to('members', ['a/b', 'é'], { state: 'late & more', none: '' })
    expect(read(address)).toEqual({
      screen: 'members',
      path: ['a/b', 'é'],
      query: { state: 'late & more' },
    })
  })

  it('that was cut or typed by hand leads somewhere all the same', () => {
    expect(read('')).toEqual({ screen: '', path: [], query: {} })
    expect(read('#/members/%E0%A4%A').path).toEqual(['%E0%A4%A'])
  })
})

describe('the side bar', () => {
  it('leaves out the headings without screen', () => {
    const screen = (key: string, group: Screen['group']) => ({ key, group }) as Screen
    const groups = grouped([screen('members', 'life'), screen('ledger', 'money')])
    expect(groups.map(({ group }) => group)).toEqual(['money', 'life'])
  })
})
