/**
 * Which cooperative is open and who is signed in, for the whole window.
 *
 * Not here: what a role may do, which the program decides; [may] and [allows] only save people from
 * buttons that would be refused.
 */
import { call, type CommandName } from '$ipc/call'
import { ACCESS, type CurrentFile, type FileUser } from '$ipc/generated'
import { forgetSearches } from '$shared/list.svelte'
import { dismissAll } from '$shared/toasts.svelte'
import { hasChosenLanguage, setCurrency, setLanguage } from '$lib/language.svelte'
import { isLang } from '$lib/texts'

/** Where the window stands before any screen. */
export type Stage = 'starting' | 'welcome' | 'sign-in' | 'inside'

/** What a role is for, as far as buttons go. */
export type Duty = 'money' | 'manage' | 'admin'

const DUTIES: Record<Duty, readonly string[]> = {
  money: ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  manage: ['ADMIN_ORG', 'COOP_MANAGER'],
  admin: ['ADMIN_ORG'],
}

/** The role of a plain member. */
const MEMBER = 'COOP_MEMBER'

let started = $state(false)
/** Who was signed in last, to know whether the place they left is theirs. */
let last: string | undefined
/** Who is signed in now, to know when they leave. */
let present: string | undefined
let file = $state.raw<CurrentFile | null>(null)

/** Tells where the window stands. */
export function stage(): Stage {
  if (!started) return 'starting'
  if (file === null) return 'welcome'
  return file.signed_in === null ? 'sign-in' : 'inside'
}

/** Tells the open file, if any. */
export function openFile(): CurrentFile | null {
  return file
}

/** Tells today's business date, as the program reads the calendar. */
export function today(): string {
  return file?.today ?? new Date().toISOString().slice(0, 10)
}

/** Tells who is signed in. */
export function signedIn(): FileUser | null {
  return file?.signed_in ?? null
}

/** Tells whether the signed-in person's role has a duty. */
export function may(duty: Duty): boolean {
  return DUTIES[duty].includes(file?.signed_in?.role ?? '')
}

/**
 * Tells whether the program would let the signed-in person call a command, by the program's own
 * table. A member may ask about a membership of their own.
 */
export function allows(command: CommandName): boolean {
  const codes: readonly string[] = ACCESS[command]
  const role = file?.signed_in?.role ?? ''
  const own = role === MEMBER && codes.includes('own')
  return own || codes.includes(role) || codes.includes('anyone') || codes.includes('open_file')
}

/** Tells whether a plain member is signed in, who sees their own account in place of the books. */
export function isMember(): boolean {
  return file?.signed_in?.role === MEMBER
}

/** Tells whether papers about one person are shown: to all but the syndic and other members. */
export function seesPersonalPapers(): boolean {
  return !['SYNDIC', MEMBER].includes(file?.signed_in?.role ?? '')
}

/** Tells whether somebody else was signed in before: the place they left is not for the next. */
export function takesOver(user: string): boolean {
  return last !== undefined && last !== user
}

/** Shows the window for a file, or for none. */
export function show(current: CurrentFile | null): void {
  file = current
  started = true
  const entered = current?.signed_in?.id
  if (present !== undefined && present !== entered) {
    dismissAll()
    forgetSearches()
  }
  present = entered
  last = entered ?? last
  if (current === null) return
  setCurrency(current.currency)
  if (!hasChosenLanguage() && isLang(current.language)) setLanguage(current.language, false)
}

/** Knows of no file and of nobody any more, as before a start. */
export function forgetEverybody(): void {
  show(null)
  started = false
  last = undefined
}

/** Asks the program which file to start with; the very first time it makes the example. */
export async function start(job?: string): Promise<void> {
  const options = job === undefined ? {} : { job }
  show((await call('cooperative.start', {}, options)).file)
}

/** Reads again which file is open and who is signed in. */
export async function refresh(): Promise<void> {
  show((await call('cooperative.current', {})).file)
}

/** Tells whether the signed-in person has a passphrase: the session may then be locked. */
export function hasPassphrase(): boolean {
  const own = file?.users.find((user) => user.id === file?.signed_in?.id)
  return own?.needs_passphrase ?? false
}

/** Signs out; the file stays open for the next person. */
export async function signOut(): Promise<void> {
  await call('settings.sign_out', {})
  await refresh()
}

/** Closes the file and goes back to the welcome page. */
export async function closeFile(): Promise<void> {
  try {
    await call('cooperative.close', {})
  } catch (thrown) {
    // Closed or not, the window shows what is.
    await refresh()
    throw thrown
  }
  show(null)
}
