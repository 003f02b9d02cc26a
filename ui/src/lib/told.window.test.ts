import { afterEach, describe, expect, it } from 'vitest'
import { setLanguage } from './language.svelte'
import { LANGS } from './texts'
import { readable, sentenceOf } from './told'
import { Refusal } from '$ipc/refusal'
import type { TimelineRow } from '$ipc/generated'

/** The rules that list the codes: what is added there must be said here. */
const RULES: Record<string, string> = import.meta.glob(
  [
    '../../../src-tauri/crates/domain/src/members/status.rs',
    '../../../src-tauri/crates/domain/src/cooperative/role.rs',
  ],
  { query: '?raw', import: 'default', eager: true },
)

/** The codes that `code()` of a rule gives: `Self::InDefault => "IN_DEFAULT"`. */
const codesOf = (file: string): string[] => {
  const source = Object.entries(RULES).find(([path]) => path.endsWith(file))?.[1] ?? ''
  return [...source.matchAll(/Self::\w+ => "([A-Z_]+)"/g)].map(([, code = '']) => code)
}

afterEach(() => setLanguage('fr'))

describe('a code in a sentence', () => {
  it.each(['status.rs', 'role.rs'])('of %s is said in words in every language', (file) => {
    const codes = codesOf(file)
    expect(codes.length, 'the codes are found').toBe(6)
    for (const lang of LANGS) {
      setLanguage(lang)
      const unsaid = codes.filter((code) => readable(code) === code)
      expect(unsaid, lang).toEqual([])
    }
  })

  it('is said with the words that the members’ page has for it', () => {
    const row = {
      kind: 'ACT_STATUS_CHANGE',
      text: 'timeline_member_status',
      params: { from: 'ACTIVE', to: 'IN_DEFAULT', on: '2026-06-30' },
      note: null,
    } as unknown as TimelineRow
    expect(sentenceOf(row, (key) => key)).toBe('Statut\u{A0}: Active → En défaut, au 30/06/2026.')
  })

  it('is said in words in a refusal too', () => {
    const refusal = new Refusal('forbidden', null, { role: 'COOP_MEMBER' })
    expect(refusal.sentence()).toContain('(membre)')
    const piece = new Refusal('kyc_piece_unknown', null, { piece: 'commitment_letter' })
    expect(piece.sentence()).toContain('Lettre d’engagement')
  })
})
