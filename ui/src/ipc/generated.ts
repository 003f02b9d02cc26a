// Stands in until the program writes this file (`npm run types`): what the welcome page needs.

export type Pick = 'open_cooperative' | 'save_cooperative' | 'open_backup' | 'open_list' | 'open_proofs' | 'open_logo' | 'save_pdf' | 'save_csv' | 'folder';
export type Nothing = Record<string, never>;
export type Done = Record<symbol, never>;
export type PickInput = { pick: Pick; suggested_name?: string | null };
export type PickedFile = { path: string; name: string };
export type Picked = { files: Array<PickedFile> };
export type CancelInput = { job: string };
export type PaintedInput = { what: string };
export type FileUser = { id: string; name: string; role: string; needs_passphrase: boolean };
export type Notice = { code: string; detail: string };
export type CurrentFile = { path: string; name: string; demo: boolean; language: string; currency: string; minor_digits: number; today: string; signed_in: FileUser | null; users: Array<FileUser>; notices: Array<Notice> };
export type Current = { file: CurrentFile | null };
export type RecentFile = { path: string; name: string; present: boolean };
export type RecentFiles = { files: Array<RecentFile> };
export type OpenInput = { path: string; recovery_code?: string | null };
export type CreateInput = { path: string; name: string; enterprise_number?: string | null; address?: string | null; currency?: string | null; language?: string | null; fiscal_year_start?: number | null; iban?: string | null; reserve_iban?: string | null; user_name: string; passphrase?: string | null };
export type Created = { path: string; recovery_code: string; key_kept: boolean };
export type RestoreInput = { backup: string; path: string; recovery_code?: string | null };
export type TableComparison = { table: string; in_backup: number; in_file: number };
export type BackupComparison = { name: string; backup_changed_at: string | null; file_changed_at: string | null; tables: Array<TableComparison> };
export type RestoredFile = { path: string; kept_aside: string | null };
export type SignInInput = { user: string; passphrase?: string | null };

export interface Commands {
  'window.pick': { input: PickInput; answer: Picked; writes: false };
  'window.cancel': { input: CancelInput; answer: Done; writes: false };
  'window.painted': { input: PaintedInput; answer: Done; writes: false };
  'cooperative.start': { input: Nothing; answer: Current; writes: false };
  'cooperative.current': { input: Nothing; answer: Current; writes: false };
  'cooperative.recent': { input: Nothing; answer: RecentFiles; writes: false };
  'cooperative.open': { input: OpenInput; answer: Current; writes: false };
  'cooperative.open_demo': { input: Nothing; answer: Current; writes: false };
  'cooperative.close': { input: Nothing; answer: Done; writes: false };
  'cooperative.create': { input: CreateInput; answer: Created; writes: false };
  'cooperative.compare_backup': { input: RestoreInput; answer: BackupComparison; writes: false };
  'cooperative.restore': { input: RestoreInput; answer: RestoredFile; writes: false };
  'settings.sign_in': { input: SignInInput; answer: Done; writes: false };
  'settings.sign_out': { input: Nothing; answer: Done; writes: false };
}
