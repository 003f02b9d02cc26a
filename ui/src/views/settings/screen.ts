/** The settings: who the cooperative is, who uses the file, its copies, how the window looks. */
import { allows, isMember } from '$app/session.svelte'
import type { CooperativeIdentity, CooperativeUpdate, PersonChoice, UserRow } from '$ipc/generated'
import { orNull } from '$lib/input'
import type { Column, Filter } from '$lib/rows'
import type { Choice } from '$shared/choices'

/** The parts of the page. */
export const PARTS = ['cooperative', 'users', 'backup', 'window'] as const

/** A part of the page. */
export type Part = (typeof PARTS)[number]

/** The parts for who is signed in: a member has neither the users nor the file's copies. */
export function partsFor(): Part[] {
  const closed: Partial<Record<Part, boolean>> = {
    users: !allows('settings.users'),
    backup: isMember(),
  }
  return PARTS.filter((part) => closed[part] !== true)
}

/** Every role, as the program names them. */
export const ROLES = [
  'ADMIN_ORG',
  'COOP_MANAGER',
  'TREASURER',
  'SYNDIC',
  'AUDITOR',
  'COOP_MEMBER',
] as const

/** Finds a part by what stands in the address; the first one otherwise. */
export function partOf(text: string | undefined): Part {
  return partsFor().find((part) => part === text) ?? 'cooperative'
}

/** The text key of a role. */
export function roleKey(role: string): string {
  return `role-${role.toLowerCase().replaceAll('_', '-')}`
}

/** What is typed about the cooperative. */
export interface IdentityTyped {
  name: string
  enterprise_number: string
  address: string
  language: string
  iban: string
  reserve_iban: string
}

/** Fills the form from what the program knows. */
export function typedOf(identity: CooperativeIdentity): IdentityTyped {
  return {
    name: identity.name,
    enterprise_number: identity.enterprise_number ?? '',
    address: identity.address,
    language: identity.language,
    iban: identity.iban ?? '',
    reserve_iban: identity.reserve_iban ?? '',
  }
}

/** Makes the command's input; what was left empty is emptied. */
export function identityInput(typed: IdentityTyped, rowVersion: number): CooperativeUpdate {
  return {
    name: typed.name,
    enterprise_number: orNull(typed.enterprise_number),
    address: orNull(typed.address),
    language: typed.language,
    iban: orNull(typed.iban),
    reserve_iban: orNull(typed.reserve_iban),
    row_version: rowVersion,
  }
}

/** Everybody whom the file names, as choices; the membership or the email tells two apart. */
export function personChoices(
  persons: readonly PersonChoice[],
  t: (key: string, args?: Record<string, string | number>) => string,
): Choice[] {
  return persons.map(({ id, name, email, members }) => {
    const numbers = members.map((number) => t('members-number', { number }))
    return { value: id, label: name, detail: [...numbers, email].filter(Boolean).join(' · ') }
  })
}

/** The columns of the list of users. */
export function userColumns(t: (key: string) => string): Column<UserRow>[] {
  return [
    { key: 'name', label: t('settings-column-name'), value: (user) => user.name },
    { key: 'role', label: t('settings-column-role'), value: (user) => t(roleKey(user.role)) },
    {
      key: 'person',
      label: t('settings-column-person'),
      value: (user) => user.person_name,
    },
    {
      key: 'state',
      label: t('settings-column-state'),
      value: (user) => t(userState(user)),
      width: '14rem',
    },
  ]
}

/** The text key of a user's state. */
export function userState(user: UserRow): string {
  if (user.disabled) return 'user-disabled'
  return user.has_passphrase ? 'user-active' : 'user-without-passphrase'
}

/** The filters of the list of users. */
export function userFilters(t: (key: string) => string): Filter<UserRow>[] {
  return [
    {
      key: 'role',
      label: t('settings-column-role'),
      options: ROLES.map((role) => ({ value: role, label: t(roleKey(role)) })),
      keeps: (user, role) => user.role === role,
    },
  ]
}

/** Proposes the name of a copy: the file's own, with the day. */
export function copyName(path: string, today: string): string {
  const name = (path.split(/[/\\]/).at(-1) ?? '').replace(/\.coop$/i, '')
  return `${name} ${today}.coop`
}
