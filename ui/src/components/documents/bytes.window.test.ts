import { describe, expect, it } from 'vitest'
import { bytesOf, fileName, showingOf } from './bytes'

describe('a document', () => {
  it('is shown as pages, as a picture, or not at all', () => {
    const mimes = ['application/pdf', 'image/png', 'image/webp', 'image/svg+xml', 'text/html', '']
    expect(mimes.map(showingOf)).toEqual(['pdf', 'image', 'image', 'none', 'none', 'none'])
  })

  it('comes back byte for byte from base64', () => {
    expect([...bytesOf('AP+A')]).toEqual([0, 255, 128])
    expect(bytesOf('')).toHaveLength(0)
  })

  it('is saved under a name that every system takes', () => {
    const cases: [string, string, string][] = [
      ['Relevé 2026', 'application/pdf', 'Relevé 2026.pdf'],
      ['Extrait.PDF', 'application/pdf', 'Extrait.PDF'],
      ['a/b\\c:d?', 'application/pdf', 'a-b-c-d-.pdf'],
      ['..', 'image/jpeg', 'document.jpg'],
      ['Statuts', 'text/plain', 'Statuts'],
    ]
    expect(cases.map(([title, mime]) => fileName(title, mime))).toEqual(cases.map((one) => one[2]))
  })
})
