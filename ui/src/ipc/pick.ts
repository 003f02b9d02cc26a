/** The system's own dialogs: which file, which place. */
import { call } from './call'
import type { Pick, PickedFile } from './generated'

/** Asks for files or a place; none when the person changed their mind. */
export async function pickFiles(
  pick: Pick,
  suggested: string | null = null,
): Promise<PickedFile[]> {
  return (await call('window.pick', { pick, suggested_name: suggested })).files
}

/** Asks for one file or place; undefined when the person changed their mind. */
export async function pickOne(
  pick: Pick,
  suggested: string | null = null,
): Promise<PickedFile | undefined> {
  return (await pickFiles(pick, suggested))[0]
}
