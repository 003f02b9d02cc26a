/** The welcome page: what can be opened, and the way a file is opened when its key is missing. */
import { call } from '$ipc/call'
import type { CreateInput, CurrentFile, RecentFile } from '$ipc/generated'
import { pickOne } from '$ipc/pick'
import { Refusal } from '$ipc/refusal'
import { orNull } from '$lib/input'

/** What became of opening a file. */
export type Opening =
  | { kind: 'opened'; file: CurrentFile | null }
  /** The key is not on this machine: its recovery code is asked. */
  | { kind: 'code-needed'; path: string }
  /** The file is damaged, or may be: the backups are offered. */
  | { kind: 'damaged'; path: string; refusal: Refusal }
  | { kind: 'cancelled' }

/** Refusals of a file that a backup answers (spec 08). */
const BACKUP_ANSWERS: readonly string[] = [
  'file_damaged',
  'file_empty',
  'file_wrong_key_or_damaged',
  'file_wrong_size',
]

/** Tells whether a backup answers a refusal. */
export function offersBackups(refusal: Refusal): boolean {
  return BACKUP_ANSWERS.includes(refusal.code)
}

/** Opens a file, or tells that its code or a backup is needed. Other refusals are thrown. */
export async function open(path: string, code?: string): Promise<Opening> {
  try {
    const input = { path, recovery_code: code ?? null }
    return { kind: 'opened', file: (await call('cooperative.open', input)).file }
  } catch (thrown) {
    const refusal = Refusal.from(thrown)
    if (refusal.code === 'key_needed') return { kind: 'code-needed', path }
    if (offersBackups(refusal)) return { kind: 'damaged', path, refusal }
    throw refusal
  }
}

/** Asks for a file and opens it. */
export async function pickAndOpen(): Promise<Opening> {
  const picked = await pickOne('open_cooperative')
  return picked === undefined ? { kind: 'cancelled' } : open(picked.path)
}

/** The folder of a file, to tell two recent files of one name apart. */
export function folderOf(path: string): string {
  const parts = path.split(/[/\\]/)
  return parts.slice(0, -1).join('/')
}

/** Keeps the recent files that are still there first, without changing their order. */
export function presentFirst(files: readonly RecentFile[]): RecentFile[] {
  return [...files.filter((file) => file.present), ...files.filter((file) => !file.present)]
}

/** What is typed to create a cooperative. */
export interface Creation {
  name: string
  enterprise_number: string
  address: string
  language: string
  currency: string
  fiscal_year_start: string
  iban: string
  reserve_iban: string
  user_name: string
  passphrase: string
}

/** An empty creation, in the language shown. */
export function newCreation(language: string): Creation {
  return {
    name: '',
    enterprise_number: '',
    address: '',
    language,
    currency: 'EUR',
    fiscal_year_start: '1',
    iban: '',
    reserve_iban: '',
    user_name: '',
    passphrase: '',
  }
}

/** Makes the command's input: what was left empty is left out. */
export function creationInput(typed: Creation, path: string): CreateInput {
  return {
    path,
    name: typed.name,
    enterprise_number: orNull(typed.enterprise_number),
    address: orNull(typed.address),
    currency: typed.currency,
    language: typed.language,
    fiscal_year_start: Number(typed.fiscal_year_start),
    iban: orNull(typed.iban),
    reserve_iban: orNull(typed.reserve_iban),
    user_name: typed.user_name,
    passphrase: typed.passphrase === '' ? null : typed.passphrase,
  }
}

/** Proposes a file name: the cooperative's, without what a file system refuses. */
export function fileNameFor(name: string): string {
  const plain = name
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${plain === '' ? 'coop' : plain}.coop`
}
