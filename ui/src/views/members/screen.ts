/** The members: the list, what is typed about them, and an import before it is written. */
import type {
  AddMemberInput,
  CorrectMemberInput,
  ImportPreview,
  MemberDetail,
  MemberRow,
  PersonInput,
  PersonView,
} from '$ipc/generated'
import { numberOrNull, orNull } from '$lib/input'
import { isNegative, isZero } from '$lib/money'
import type { Column, Filter } from '$lib/rows'
import type { Tone } from '$shared/shapes'

/** Says a text in the language shown. */
type Say = (key: string) => string

/** Every status, in the order of a member's life. */
export const STATUSES = [
  'PENDING_KYC',
  'ACTIVE',
  'SUSPENDED',
  'IN_DEFAULT',
  'EXITED',
  'EXCLUDED',
] as const

const TONES: Record<string, Tone> = {
  PENDING_KYC: 'normal',
  ACTIVE: 'good',
  SUSPENDED: 'high',
  IN_DEFAULT: 'critical',
}

/** How pressing a status is. */
export function statusTone(status: string): Tone {
  return TONES[status] ?? 'neutral'
}

/** Writes a code (`PENDING_KYC`) as the end of a text key (`pending-kyc`). */
export function dashed(code: string): string {
  return code.toLowerCase().replaceAll('_', '-')
}

/** Tells whether a membership has left. */
export function hasLeft(row: MemberRow): boolean {
  return row.status === 'EXITED' || row.status === 'EXCLUDED'
}

/** The columns of the list. */
export function memberColumns(t: Say): Column<MemberRow>[] {
  return [
    {
      key: 'rank',
      label: t('members-rank'),
      kind: 'number',
      value: (row) => row.rank,
      width: '4.5rem',
    },
    { key: 'name', label: t('members-name'), value: (row) => row.name },
    {
      key: 'status',
      label: t('members-status'),
      value: (row) => t(`status-${dashed(row.status)}`),
      width: '10.5rem',
    },
    {
      key: 'joined_on',
      label: t('members-joined'),
      kind: 'date',
      value: (row) => row.joined_on,
      width: '6.25rem',
      secondary: true,
    },
    {
      key: 'occupants',
      label: t('members-occupants'),
      kind: 'number',
      value: (row) => row.occupants,
      total: true,
      width: '6rem',
      secondary: true,
    },
    {
      key: 'kyc',
      label: t('members-kyc-missing'),
      kind: 'number',
      value: (row) => (row.kyc_missing === 0 ? null : row.kyc_missing),
      width: '6.75rem',
      personal: true,
      secondary: true,
    },
    {
      key: 'reference',
      label: t('members-reference'),
      value: (row) => row.reference,
      width: '10.25rem',
      personal: true,
      secondary: true,
    },
    {
      key: 'balance',
      label: t('members-balance'),
      kind: 'amount',
      value: (row) => row.balance,
      total: true,
      width: '7.5rem',
    },
  ]
}

/** The filters of the list. */
export function memberFilters(t: Say): Filter<MemberRow>[] {
  return [
    {
      key: 'status',
      label: t('members-status'),
      options: STATUSES.map((status) => ({ value: status, label: t(`status-${dashed(status)}`) })),
      keeps: (row, status) => row.status === status,
    },
    {
      key: 'state',
      label: t('members-state'),
      options: [
        { value: 'late', label: t('members-late') },
        { value: 'up-to-date', label: t('members-up-to-date') },
        { value: 'kyc', label: t('members-kyc-incomplete') },
      ],
      keeps: (row, state) =>
        state === 'late' ? row.late : state === 'kyc' ? row.kyc_missing > 0 : !row.late,
    },
  ]
}

/** What a balance says: owed, in credit, or settled; the text is `members-balance-<that>`. */
export function balanceState(balance: string): 'owed' | 'credit' | 'settled' {
  if (isZero(balance)) return 'settled'
  return isNegative(balance) ? 'credit' : 'owed'
}

/** What is typed about a person. */
export interface PersonTyped {
  given_name: string
  family_name: string
  email: string
  phone: string
  language: string
  street: string
  postal_code: string
  city: string
  country: string
  note: string
}

/** An empty person. */
export function newPerson(language: string): PersonTyped {
  return {
    given_name: '',
    family_name: '',
    email: '',
    phone: '',
    language,
    street: '',
    postal_code: '',
    city: '',
    country: '',
    note: '',
  }
}

/** Fills the form from what the program knows. */
export function typedPerson(person: PersonView): PersonTyped {
  return {
    given_name: person.given_name ?? '',
    family_name: person.family_name,
    email: person.email ?? '',
    phone: person.phone ?? '',
    language: person.language,
    street: person.street ?? '',
    postal_code: person.postal_code ?? '',
    city: person.city ?? '',
    country: person.country ?? '',
    note: person.note,
  }
}

/** Makes the command's input. */
export function personInput(typed: PersonTyped): PersonInput {
  return {
    family_name: typed.family_name.trim(),
    given_name: orNull(typed.given_name),
    email: orNull(typed.email),
    phone: orNull(typed.phone),
    language: typed.language,
    street: orNull(typed.street),
    postal_code: orNull(typed.postal_code),
    city: orNull(typed.city),
    country: orNull(typed.country),
    note: orNull(typed.note),
  }
}

/** What is typed to add a membership. */
export interface MemberTyped {
  persons: PersonTyped[]
  joined_on: string
  rank: string
  household: string
  adults: string
  children: string
  iban: string
}

/** An empty membership with one titular. */
export function newMember(language: string, today: string): MemberTyped {
  return {
    persons: [newPerson(language)],
    joined_on: today,
    rank: '',
    household: '',
    adults: '',
    children: '',
    iban: '',
  }
}

/** Makes the command's input. */
export function memberInput(typed: MemberTyped): AddMemberInput {
  return {
    titulars: typed.persons.map(personInput),
    joined_on: typed.joined_on,
    rank: numberOrNull(typed.rank),
    number: null,
    household: orNull(typed.household),
    adults: numberOrNull(typed.adults),
    children: numberOrNull(typed.children),
    iban: orNull(typed.iban),
  }
}

/** A titular as a correction shows them: somebody known, or what is typed of somebody new. */
export interface TitularTyped {
  person: string | null
  name: string
  typed: PersonTyped | null
}

/** The titulars as they stand. */
export function titularsOf(detail: MemberDetail): TitularTyped[] {
  return detail.row.titulars.map(({ id, name }) => ({ person: id, name, typed: null }))
}

/** What is typed to correct a membership. */
export interface CorrectionTyped {
  joinedOn: string
  household: string
  titulars: readonly TitularTyped[]
  reason: string
}

/** Makes the command's input. */
export function correctInput(detail: MemberDetail, typed: CorrectionTyped): CorrectMemberInput {
  return {
    membership: detail.row.id,
    joined_on: typed.joinedOn,
    titulars: typed.titulars.map(({ person, typed: fresh }) => ({
      person,
      new: fresh === null ? null : personInput(fresh),
    })),
    household: orNull(typed.household),
    reason: typed.reason,
    row_version: detail.row_version,
  }
}

/** Writes a person's address on one line; '' when nothing is known. */
export function addressOf(person: PersonView): string {
  const place = [person.postal_code, person.city].filter(Boolean).join(' ')
  return [person.street, place, person.country].filter(Boolean).join(', ')
}

/** Writes a person's name as people say it. */
export function nameOf(person: PersonView): string {
  return [person.given_name, person.family_name].filter(Boolean).join(' ')
}

/** The checklist with what asks for attention first. */
export function kycInOrder(detail: MemberDetail): MemberDetail['kyc'] {
  const order: Record<string, number> = { rejected: 0, missing: 1, seen: 2 }
  return [...detail.kyc].sort((a, b) => (order[a.state] ?? 3) - (order[b.state] ?? 3))
}

/** Writes how a list was read as people know it: `windows-1252` is `Windows-1252`. */
export function encodingName(encoding: string): string {
  return encoding.startsWith('windows')
    ? encoding.replace('windows', 'Windows')
    : encoding.toUpperCase()
}

/** Tells whether an import would write anything. */
export function writesSomething(preview: ImportPreview): boolean {
  return preview.memberships.length > 0 || preview.joining > 0
}

/** Gives a column another meaning; a meaning belongs to one column only. */
export function withMeaning(
  columns: readonly (string | null)[],
  index: number,
  meaning: string | null,
): (string | null)[] {
  return columns.map((known, at) => {
    if (at === index) return meaning
    return known === meaning && meaning !== null ? null : known
  })
}
