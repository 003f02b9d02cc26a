import { describe, expect, it } from 'vitest'
import { documentFilters, kindName, KINDS, panelOf, sizeOf, typeName } from './screen'
import type { DocumentRow } from '$ipc/generated'
import { keysOf, say } from '$lib/texts'

describe('the documents', () => {
  it('find in the address what stands beside the list', () => {
    expect([undefined, 'new', 'statements', 'd1'].map(panelOf)).toEqual([
      'none',
      'add',
      'statements',
      'document',
    ])
  })

  it('have a text for every kind that can be given, and words for another', () => {
    const known = new Set(keysOf('fr'))
    const missing = KINDS.filter(
      (kind) => !known.has(`documents-kind-${kind.replaceAll('_', '-')}`),
    )
    expect(missing).toEqual([])
    expect(kindName('zz_kind')).toBe('zz kind')
  })

  it('tell their size in the largest unit that gives a whole part', () => {
    const t = (key: string, args?: Record<string, string | number>) => say('fr', key, args)
    const sizes = [0, 1023, 1024, 1536, 10_240, 1024 * 1024 - 1, 1024 * 1024, 1_700_000]
    expect(sizes.map((size) => sizeOf(size, t))).toEqual([
      '0 octet',
      '1\u{202F}023 octets',
      '1 Ko',
      '1,5 Ko',
      '10 Ko',
      '1\u{202F}024 Ko',
      '1 Mo',
      '1,6 Mo',
    ])
  })

  it('are filtered by the kinds that there are, each once', () => {
    const rows = ['proof', 'decision', 'proof'].map((kind) => ({ kind }) as DocumentRow)
    const filter = documentFilters(rows, (key) => key)[0]
    expect(filter?.options.map(({ value }) => value)).toEqual(['proof', 'decision'])
  })

  it('tell their type in a word', () => {
    expect(typeName('application/pdf')).toBe('PDF')
  })
})
