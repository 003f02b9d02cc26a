// Written by `npm run types` from the commands' declarations. Do not edit: a test compares.

export type AccountInput = { 
/**
 * Whose.
 */
membership: string, 
/**
 * From; the joining date when absent.
 */
from: Day | null, 
/**
 * To, included; today when absent.
 */
to: Day | null, };
export type AccountLine = { 
/**
 * The entry it belongs to.
 */
entry: string, 
/**
 * The entry's number within its fiscal year.
 */
number: number, 
/**
 * The fiscal year's name.
 */
year: string, 
/**
 * Entry date.
 */
on: Day, 
/**
 * Kind of event.
 */
event: string, 
/**
 * What the entry says.
 */
text: string, 
/**
 * The member, on a members' account.
 */
member: string | null, 
/**
 * Debit, or zero.
 */
debit: Amount, 
/**
 * Credit, or zero.
 */
credit: Amount, 
/**
 * What stands on the account after this line: debit minus credit.
 */
balance: Amount, };
export type AccountLineView = { 
/**
 * On.
 */
on: Day, 
/**
 * `opening`, `due_contribution`, `payment`, `reversal`, …; `movement-<kind>` in the catalogue.
 */
kind: string, 
/**
 * What it refers to.
 */
reference: string, 
/**
 * Owed more, or zero.
 */
charged: Amount, 
/**
 * Paid, or zero.
 */
credited: Amount, 
/**
 * Balance after it: positive owed.
 */
balance: Amount, };
export type AccountList = { 
/**
 * By number.
 */
accounts: Array<AccountRow>, };
export type AccountRow = { 
/**
 * Number in the chart.
 */
number: string, 
/**
 * Its heading.
 */
label: string, 
/**
 * Class, 1 to 7.
 */
class: number, 
/**
 * Where the heading comes from; null for our own additions.
 */
source: string | null, 
/**
 * What it is used for (`bank`, `members_advance`, …), when the program posts to it.
 */
role: string | null, };
export type AccountStatement = { 
/**
 * Account number.
 */
account: string, 
/**
 * Heading.
 */
label: string, 
/**
 * From, if given.
 */
from: Day | null, 
/**
 * To.
 */
to: Day, 
/**
 * What stood on it before.
 */
opening: Amount, 
/**
 * Its lines.
 */
lines: Array<AccountLine>, 
/**
 * What stands on it after.
 */
closing: Amount, };
export type AccountView = { 
/**
 * Whose.
 */
membership: string, 
/**
 * Their name.
 */
member: string, 
/**
 * Permanent structured reference.
 */
reference: string, 
/**
 * From.
 */
from: Day, 
/**
 * To, included.
 */
to: Day, 
/**
 * Balance before the period.
 */
opening: Amount, 
/**
 * The movements.
 */
lines: Array<AccountLineView>, 
/**
 * Owed in the period.
 */
charged: Amount, 
/**
 * Paid in the period.
 */
credited: Amount, 
/**
 * Balance at the end.
 */
closing: Amount, 
/**
 * What should be paid now: dues up to today less payments.
 */
to_pay: Amount, 
/**
 * How.
 */
steps: Array<StepView>, };
export type AddDocumentInput = { 
/**
 * The file.
 */
path: FilePath, 
/**
 * Its title.
 */
title: Line, 
/**
 * `decision`, `statutes`, `contract`, `other`, …
 */
kind: Line, 
/**
 * Its date; today when absent.
 */
on: Day | null, 
/**
 * Who may see it: `EVERYONE`, `BOARD` or `MANAGERS` (when absent).
 */
visibility: Line | null, 
/**
 * Whether a photograph is kept as it is; made smaller, to 1 MB at most, when absent.
 */
original: boolean | null, };
export type AddMemberInput = { 
/**
 * One or several titulars, in order.
 */
titulars: Array<PersonInput>, 
/**
 * Joining date.
 */
joined_on: Day, 
/**
 * FIFO rank; the next free one when absent.
 */
rank: number | null, 
/**
 * Number; the next one when absent.
 */
number: number | null, 
/**
 * Label of the household; the first titular's family name when absent.
 */
household: Line | null, 
/**
 * Adults of the household.
 */
adults: number | null, 
/**
 * Children of the household.
 */
children: number | null, 
/**
 * IBAN for refunds.
 */
iban: Line | null, };
export type AddProofInput = { 
/**
 * Which contribution.
 */
contribution: string, 
/**
 * Its membership; whoever keeps no money must name their own.
 */
membership: string | null, 
/**
 * The file.
 */
path: FilePath, };
export type AddUserInput = { 
/**
 * Name, unlike the others'.
 */
name: Line, 
/**
 * Role code.
 */
role: Line, 
/**
 * The person they are, when the file names them: a member sees that person's accounts.
 */
person: string | null, 
/**
 * Their first passphrase, to be changed by them.
 */
passphrase: Passphrase, };
export type AllocationAnswer = { 
/**
 * In the order of the ranks.
 */
outcomes: Array<AllocationOutcome>, 
/**
 * In the natural order of the codes.
 */
lots: Array<AllocationLotOutcome>, 
/**
 * Codes of the lots that nobody has, in the same order.
 */
free_lots: Array<string>, 
/**
 * How many were served, passed over and put on the list; how many lots are left.
 */
steps: Array<StepView>, };
export type AllocationDetails = { 
/**
 * Which of its preferences it received, from 1.
 */
choice?: number, 
/**
 * The lots that it would rather have, the dearest first; `lots` says who has each.
 */
taken?: Array<string>, 
/**
 * How many lots meet its needs, all taken.
 */
suitable?: number, 
/**
 * The dues that it has not paid.
 */
missing?: Array<AllocationMissing>, 
/**
 * How much is missing in all.
 */
missing_total?: Amount, 
/**
 * The other reasons, when there are several.
 */
also?: Array<string>, 
/**
 * How what is missing adds up.
 */
steps?: Array<StepView>, };
export type AllocationFixed = { 
/**
 * The membership's id.
 */
member: Line, 
/**
 * The lot's code.
 */
lot: Line, };
export type AllocationInput = { 
/**
 * At most 20 000.
 */
lots: Array<AllocationLot>, 
/**
 * At most 100 000.
 */
members: Array<AllocationMember>, 
/**
 * What stays where it is.
 */
fixed: Array<AllocationFixed> | null, 
/**
 * Ids of those who declined.
 */
declined: Array<Line> | null, };
export type AllocationLot = { 
/**
 * Its code, one of a kind.
 */
code: Line, 
/**
 * What it is, in a word.
 */
kind: Line, 
/**
 * Square metres.
 */
surface: Number, };
export type AllocationLotOutcome = { 
/**
 * The lot's code.
 */
code: string, 
/**
 * Id of who has it; nobody when it is free.
 */
member: string | null, };
export type AllocationMember = { 
/**
 * Any text that names it.
 */
id: Line, 
/**
 * From 1, one of a kind.
 */
rank: number, 
/**
 * Its status.
 */
status: CandidateStatus, 
/**
 * What it has not paid; up to date when absent or empty.
 */
missing: Array<AllocationMissing> | null, 
/**
 * A dispute or a suspension; false when absent.
 */
blocked: boolean | null, 
/**
 * Whether it wants a lot; true when absent.
 */
wants: boolean | null, 
/**
 * Codes of lots, the dearest first.
 */
preferences: Array<Line> | null, 
/**
 * Looked at without preferences only.
 */
needs: AllocationNeeds | null, };
export type AllocationMissing = { 
/**
 * Due date.
 */
due_on: Day, 
/**
 * What is missing.
 */
amount: Amount, };
export type AllocationNeeds = { 
/**
 * The kind of lot, as the lots write it.
 */
kind: Line | null, 
/**
 * Square metres, at least.
 */
min_surface: Number | null, 
/**
 * Square metres, at most.
 */
max_surface: Number | null, };
export type AllocationOutcome = { 
/**
 * The membership's id.
 */
id: string, 
/**
 * Its rank.
 */
rank: number, 
/**
 * What it gets.
 */
outcome: AllocationResult, 
/**
 * Its lot.
 */
lot: string | null, 
/**
 * Why: `fixed`, `preference`, `meets_needs`, `first_free`; `declined`, `pending_kyc`,
 * `suspended`, `in_default`, `exited`, `excluded`, `dues_missing`, `blocked`, `wants_none`;
 * `preferences_taken`, `suitable_taken`, `none_suits`, `none_of_kind`.
 */
reason: string, 
/**
 * The figures.
 */
details: AllocationDetails, 
/**
 * The same for a person, in the language asked.
 */
words: string, };
export type AllocationResult = "allocated" | "passed_over" | "waiting";
export type Amount = string;
export type AsOfInput = { 
/**
 * Entries up to and including this day; today when absent.
 */
as_of: Day | null, };
export type AuditList = { 
/**
 * Newest first, at most 500.
 */
events: Array<AuditRow>, };
export type AuditRow = { 
/**
 * Sequence number in the chain.
 */
sequence: number, 
/**
 * Instant, RFC 3339.
 */
at: string, 
/**
 * Business date.
 */
today: string, 
/**
 * Who.
 */
user_name: string | null, 
/**
 * With which role.
 */
role: string | null, 
/**
 * Which command.
 */
command: string, 
/**
 * What it changed.
 */
entity: string, 
/**
 * Its id.
 */
entity_id: string, 
/**
 * The fields that changed.
 */
changes: Array<FieldChange>, 
/**
 * Why.
 */
reason: string | null, 
/**
 * The document.
 */
document: string | null, 
/**
 * The event's hash, hexadecimal.
 */
hash: string, };
export type BackupComparison = { 
/**
 * The cooperative's name in the backup.
 */
name: string, 
/**
 * The instant of the last change in the backup.
 */
backup_changed_at: string | null, 
/**
 * False when a file is there that cannot be read: damaged, or of another key. It would be
 * kept aside as it is.
 */
present_readable: boolean, 
/**
 * The instant of the last change in the present file.
 */
file_changed_at: string | null, 
/**
 * Counts per table.
 */
tables: Array<TableComparison>, };
export type BackupFile = { 
/**
 * Where it is; it may be given to the commands that read a backup.
 */
path: string, 
/**
 * The cooperative's name, when a key of this computer opens it.
 */
name: string | null, 
/**
 * The business day it was made.
 */
made_on: string, 
/**
 * Its size in bytes.
 */
bytes: number, };
export type BackupFiles = { 
/**
 * Newest first, at most 100.
 */
files: Array<BackupFile>, };
export type BatchDone = { 
/**
 * Papers made.
 */
made: number, 
/**
 * How many there were to make.
 */
total: number, 
/**
 * Whether the person stopped it.
 */
cancelled: boolean, 
/**
 * What failed.
 */
failed: Array<FailedPaper>, 
/**
 * The files.
 */
files: Array<string>, };
export type ByLotInput = Record<string, number | string>;
export type CallList = { 
/**
 * Newest first.
 */
calls: Array<CallRow>, };
export type CallPapersInput = { 
/**
 * Which call.
 */
call: string, 
/**
 * The folder (one file each), or the file (a single one); printed when absent.
 */
path: FilePath | null, 
/**
 * One file for all; always so in print.
 */
single_file: boolean, };
export type CallRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Number, without gaps.
 */
number: number, 
/**
 * Title.
 */
title: string, 
/**
 * Issued on.
 */
issued_on: Day, 
/**
 * How many memberships.
 */
memberships: number, 
/**
 * How many dues.
 */
dues: number, 
/**
 * Asked.
 */
amount: Amount, 
/**
 * Still owed.
 */
outstanding: Amount, };
export type CancelInput = { 
/**
 * The name that the slow call was given.
 */
job: Line, };
export type CandidateStatus = "PENDING_KYC" | "ACTIVE" | "SUSPENDED" | "IN_DEFAULT" | "EXITED" | "EXCLUDED";
export type CapAnswer = { 
/**
 * The most.
 */
cap: Amount, 
/**
 * The indexation within it.
 */
indexation: Amount, 
/**
 * What the asked price has above the cap; null without one.
 */
excess: Amount | null, 
/**
 * How.
 */
steps: Array<StepView>, };
export type CapBasis = "price" | "price_fees_works";
export type ChangeRankInput = { 
/**
 * Which membership.
 */
membership: string, 
/**
 * New rank, free.
 */
rank: number, 
/**
 * Why.
 */
reason: Line, 
/**
 * The document.
 */
document: string, };
export type ChangeStatusInput = { 
/**
 * Which membership.
 */
membership: string, 
/**
 * New status, without prefix.
 */
to: Line, 
/**
 * On; today when absent.
 */
on: Day | null, 
/**
 * Why.
 */
reason: Line, 
/**
 * The document, where one is asked.
 */
document: string | null, };
export type ChargeShare = { 
/**
 * The lot.
 */
code: string, 
/**
 * Its share; zero for a lot that the key does not concern.
 */
amount: Amount, };
export type ChargedLotInput = { 
/**
 * Its code, unique in the list.
 */
code: Line, 
/**
 * Over the base of the deed; 0 for a lot that holds none.
 */
quotite: number, 
/**
 * People living there on the day; for the key `occupants`.
 */
occupants: number | null, };
export type CompoundingKind = "simple" | "compound";
export type ContributionDone = { 
/**
 * Id.
 */
id: string, 
/**
 * `PENDING`, `CONFIRMED`, `REJECTED`, `REVERSED`.
 */
status: string, 
/**
 * Its journal entry's number, once confirmed or reversed.
 */
entry: number | null, 
/**
 * The dues it settles, once confirmed.
 */
settles: Array<SettledDue>, 
/**
 * What exceeds all dues.
 */
credit: Amount | null, 
/**
 * How.
 */
steps: Array<StepView>, };
export type ContributionInput = { 
/**
 * Id.
 */
contribution: string, };
export type ContributionList = { 
/**
 * Newest value date first.
 */
contributions: Array<ContributionRow>, 
/**
 * Sum of confirmed ones.
 */
confirmed: Amount, };
export type ContributionRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Whose.
 */
membership: string, 
/**
 * Their name.
 */
member: string, 
/**
 * How much.
 */
amount: Amount, 
/**
 * Value date.
 */
value_date: Day, 
/**
 * Declared on.
 */
declared_on: Day, 
/**
 * Method.
 */
method: string, 
/**
 * Where it arrived: `current` or `reserve`.
 */
account: string, 
/**
 * Reference.
 */
reference: string | null, 
/**
 * Note.
 */
note: string, 
/**
 * `PENDING`, `CONFIRMED`, `REJECTED`, `REVERSED`.
 */
status: string, 
/**
 * Why it was rejected or reversed.
 */
reason: string | null, 
/**
 * Proofs.
 */
proofs: Array<ProofBrief>, 
/**
 * The one it corrects.
 */
corrects: string | null, };
export type ContributionsInput = { 
/**
 * Only this membership's.
 */
membership: string | null, 
/**
 * Only this status.
 */
status: Line | null, };
export type CooperativeIdentity = { 
/**
 * Name.
 */
name: string, 
/**
 * BCE/KBO number, printed form.
 */
enterprise_number: string | null, 
/**
 * Postal address, several lines.
 */
address: string, 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * `fr`, `nl` or `en`.
 */
language: string, 
/**
 * First day of the fiscal year, `MM-DD`.
 */
fiscal_year_start: string, 
/**
 * Current account.
 */
iban: string | null, 
/**
 * Reserve account.
 */
reserve_iban: string | null, 
/**
 * Grows with each change: given back on update.
 */
row_version: number, };
export type CooperativeUpdate = { 
/**
 * Name.
 */
name: Line, 
/**
 * BCE/KBO number.
 */
enterprise_number: Line | null, 
/**
 * Postal address.
 */
address: Paragraph | null, 
/**
 * `fr`, `nl` or `en`.
 */
language: Line, 
/**
 * Current account.
 */
iban: Line | null, 
/**
 * Reserve account.
 */
reserve_iban: Line | null, 
/**
 * As `cooperative.show` gave it.
 */
row_version: number, };
export type Copied = { 
/**
 * Where it is.
 */
path: string, };
export type CopyInput = { 
/**
 * The file to make; nothing is ever overwritten.
 */
path: FilePath, };
export type CorrectMemberInput = { 
/**
 * Which membership.
 */
membership: string, 
/**
 * Joining date.
 */
joined_on: Day, 
/**
 * All titulars, in order.
 */
titulars: Array<TitularInput>, 
/**
 * Label of the household; as it is when absent.
 */
household: Line | null, 
/**
 * Why.
 */
reason: Line, 
/**
 * As the detail gave it.
 */
row_version: number, };
export type CreateDemoInput = { 
/**
 * The file to make.
 */
path: FilePath, };
export type CreateInput = { 
/**
 * Where the file goes; nothing is ever overwritten.
 */
path: FilePath, 
/**
 * The cooperative's name.
 */
name: Line, 
/**
 * BCE/KBO number, with or without dots.
 */
enterprise_number: Line | null, 
/**
 * Postal address, several lines.
 */
address: Paragraph | null, 
/**
 * ISO 4217; EUR when absent.
 */
currency: Line | null, 
/**
 * `fr`, `nl` or `en`; `fr` when absent.
 */
language: Line | null, 
/**
 * The month the fiscal year starts, 1 to 12; January when absent.
 */
fiscal_year_start: number | null, 
/**
 * The current account.
 */
iban: Line | null, 
/**
 * The reserve account.
 */
reserve_iban: Line | null, 
/**
 * The first user, who administers the file.
 */
user_name: Line, 
/**
 * The first user's passphrase; without one the file opens at once while there is one user.
 */
passphrase: Passphrase | null, };
export type Created = { 
/**
 * Where it is.
 */
path: string, 
/**
 * The recovery code, to be printed and put away.
 */
recovery_code: string, 
/**
 * Whether this computer's keyring keeps the key: when not, the code opens the file each time.
 */
key_kept: boolean, };
export type Current = { 
/**
 * The open file; none on the welcome page.
 */
file: CurrentFile | null, };
export type CurrentFile = { 
/**
 * Where it is.
 */
path: string, 
/**
 * The cooperative's name.
 */
name: string, 
/**
 * Whether it is a demo.
 */
demo: boolean, 
/**
 * The cooperative's language: `fr`, `nl` or `en`.
 */
language: string, 
/**
 * ISO 4217 code.
 */
currency: string, 
/**
 * How many decimals its amounts have.
 */
minor_digits: number, 
/**
 * Today, by the machine's calendar.
 */
today: string, 
/**
 * Who is signed in, if anybody.
 */
signed_in: FileUser | null, 
/**
 * Who may sign in.
 */
users: Array<FileUser>, 
/**
 * What to tell about the opening.
 */
notices: Array<Notice>, };
export type Dashboard = { 
/**
 * Memberships that are not of those who left.
 */
members: number, 
/**
 * Memberships with a late due.
 */
late_members: number, 
/**
 * What is late in all.
 */
late_amount: Amount, 
/**
 * Contributions waiting for confirmation.
 */
to_confirm: number, 
/**
 * Their sum.
 */
to_confirm_amount: Amount, 
/**
 * Money in bank and cash.
 */
cash: Amount, 
/**
 * The common purse.
 */
common_purse: Amount, 
/**
 * Dues that should be issued today and are not.
 */
to_issue: number, 
/**
 * Messages waiting.
 */
messages: number, 
/**
 * Instant of the last good backup.
 */
last_backup: string | null, 
/**
 * The last twelve months.
 */
months: Array<MonthFigures>, 
/**
 * The day of the figures.
 */
today: Day, };
export type Day = string;
export type DecisionStatusKind = "pending" | "in_progress" | "completed" | "cancelled";
export type DeclareInput = { 
/**
 * Whose.
 */
membership: string, 
/**
 * How much.
 */
amount: Amount, 
/**
 * Value date.
 */
value_date: Day, 
/**
 * `BANK_TRANSFER`, `CASH`, `CHECK`, `CARD`, `OTHER`.
 */
method: Line, 
/**
 * On which account of the cooperative it arrived: `current` (when absent) or `reserve`. What
 * came in cash is in the cash box, whatever is said here.
 */
account: Line | null, 
/**
 * The bank's or the payer's reference.
 */
reference: Line | null, 
/**
 * Note.
 */
note: Paragraph | null, 
/**
 * Proofs, from files.
 */
proofs: Array<FilePath> | null, 
/**
 * Saves although it looks like an earlier one.
 */
despite_duplicate: boolean | null, 
/**
 * The contribution it corrects: that one is reversed in the same act.
 */
corrects: string | null, 
/**
 * Why, when it corrects one.
 */
reason: Line | null, };
export type DemoMade = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Its public recovery code.
 */
recovery_code: string, };
export type DocumentContent = { 
/**
 * Title.
 */
title: string, 
/**
 * Media type.
 */
mime: string, 
/**
 * The bytes.
 */
content_base64: string, };
export type DocumentInput = { 
/**
 * Id.
 */
document: string, };
export type DocumentList = { 
/**
 * Newest first.
 */
documents: Array<DocumentRow>, };
export type DocumentMade = { 
/**
 * Id.
 */
document: string, 
/**
 * Title.
 */
title: string, };
export type DocumentRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * `statement`, `call_for_funds`, `proof`, `decision`, `recovery_sheet`, `other`.
 */
kind: string, 
/**
 * `application/pdf`, …
 */
mime: string, 
/**
 * Its date.
 */
on: Day, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256, hexadecimal.
 */
sha256: string, 
/**
 * Who may see it: `EVERYONE`, `BOARD`, `MANAGERS`, or `PERSON` (whom it concerns).
 */
visibility: string, };
export type Done = Record<symbol, never>;
export type DueList = { 
/**
 * By due date, newest first.
 */
dues: Array<DueRow>, 
/**
 * Sum of amounts.
 */
amount: Amount, 
/**
 * Sum of what is left.
 */
outstanding: Amount, };
export type DueRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Whose.
 */
membership: string, 
/**
 * Their name.
 */
member: string, 
/**
 * `contribution`, …
 */
kind: string, 
/**
 * `instalment`, `catch_up`, `opening`.
 */
origin: string, 
/**
 * Instalment number.
 */
number: number | null, 
/**
 * Due date.
 */
due_on: Day, 
/**
 * Amount.
 */
amount: Amount, 
/**
 * Covered by confirmed contributions.
 */
paid: Amount, 
/**
 * What is left.
 */
outstanding: Amount, 
/**
 * `CANCELLED`, `WAIVED`, `PAID`, `LATE`, `PARTIAL`, `OPEN`.
 */
state: string, 
/**
 * The call it was asked in.
 */
call: string | null, };
export type DuesInput = { 
/**
 * Only this membership's.
 */
membership: string | null, 
/**
 * As of; today when absent.
 */
as_of: Day | null, };
export type DutiesView = { 
/**
 * Whether who declares a payment for themselves may not confirm it.
 */
separation: boolean, 
/**
 * Users who may confirm a payment: with one alone, nothing is separated.
 */
keepers: number, };
export type EntriesInput = { 
/**
 * From.
 */
from: Day | null, 
/**
 * To, included.
 */
to: Day | null, 
/**
 * Only entries that touch this account.
 */
account: Line | null, 
/**
 * Only entries that touch this membership.
 */
membership: string | null, 
/**
 * At most so many; all when absent.
 */
limit: number | null, 
/**
 * Leaving out so many of the newest; none when absent.
 */
offset: number | null, };
export type EntryRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Number within its fiscal year, without gaps.
 */
number: number, 
/**
 * The fiscal year's name, such as `2026`.
 */
year: string, 
/**
 * Entry date.
 */
on: Day, 
/**
 * Kind of event: `due_issued`, `contribution_confirmed`, `opening`, `reversal`, …
 */
event: string, 
/**
 * What it says.
 */
text: string, 
/**
 * The entry it reverses.
 */
reverses: string | null, 
/**
 * The entry that reversed it.
 */
reversed_by: string | null, 
/**
 * Its amount: the sum of its debits.
 */
amount: Amount, 
/**
 * Its postings.
 */
postings: Array<PostingRow>, };
export type EntryRuleKind = "catch_up" | "catch_up_over" | "from_next";
export type FailedPaper = { 
/**
 * Whose.
 */
member: string, 
/**
 * `error-<code>` in the catalogue.
 */
code: string, };
export type FieldChange = { 
/**
 * The field.
 */
field: string, 
/**
 * Before.
 */
before: string | null, 
/**
 * After.
 */
after: string | null, };
export type FilePath = string;
export type FileUser = { 
/**
 * The user's id.
 */
id: string, 
/**
 * The user's name.
 */
name: string, 
/**
 * The role's code.
 */
role: string, 
/**
 * Whether signing in asks a passphrase.
 */
needs_passphrase: boolean, };
export type FindingView = { 
/**
 * `finding_<what>`; its sentence is the key with dashes in the catalogue.
 */
code: string, 
/**
 * What the sentence needs.
 */
params: { [key in string]: string }, };
export type FoundationAnswer = { 
/**
 * The residual property.
 */
residual: [Amount, Amount], 
/**
 * The duty on it.
 */
duty: [Amount, Amount], 
/**
 * The duty on the whole.
 */
normal_duty: Amount, 
/**
 * The yearly tax.
 */
yearly: [Amount, Amount], 
/**
 * Duty and setting up.
 */
total: [Amount, Amount], 
/**
 * The total per co-owner; null without their number.
 */
per_co_owner: [Amount, Amount] | null, 
/**
 * The first day on which it may be.
 */
allowed_from: Day, 
/**
 * How.
 */
steps: Array<StepView>, };
export type HandoverAnswer = { 
/**
 * The seller's share.
 */
seller: Amount, 
/**
 * The buyer's share: the rest.
 */
buyer: Amount, 
/**
 * Days of the period before the act.
 */
seller_days: number, 
/**
 * Days of the period from the act on.
 */
buyer_days: number, 
/**
 * How.
 */
steps: Array<StepView>, };
export type HistoryInput = { 
/**
 * Only this kind of entity.
 */
entity: string | null, 
/**
 * Only this one.
 */
entity_id: string | null, 
/**
 * Only before this sequence number, for the next page.
 */
before: number | null, };
export type ImportDone = { 
/**
 * Memberships made.
 */
memberships: number, 
/**
 * Persons made.
 */
persons: number, 
/**
 * Rows that were already there.
 */
already: number, 
/**
 * Rows refused.
 */
rejected: number, };
export type ImportInput = { 
/**
 * The list, CSV or XLSX.
 */
path: FilePath, 
/**
 * For each column of the file its meaning (`column-<code>` in the catalogue) or null; the
 * program's own proposal when absent.
 */
columns: Array<Line | null> | null, 
/**
 * Joining date of rows without one; today when absent.
 */
joined_on: Day | null, 
/**
 * SHA-256 of the list as it was previewed: another list is then refused.
 */
sha256: Line | null, };
export type ImportPreview = { 
/**
 * The file's headings.
 */
header: Array<string>, 
/**
 * What each column is taken for, or null.
 */
columns: Array<string | null>, 
/**
 * Every meaning a column can have.
 */
known_columns: Array<string>, 
/**
 * First rows of the file, to recognise the columns by.
 */
sample: Array<Array<string>>, 
/**
 * How the file was read: `utf-8`, `windows-1252`, `xlsx`.
 */
encoding: string, 
/**
 * SHA-256 of the file, hexadecimal: given back on import.
 */
sha256: string, 
/**
 * New memberships.
 */
memberships: Array<ImportedMember>, 
/**
 * Persons who would join a membership that exists.
 */
joining: number, 
/**
 * Rows that are already in the cooperative.
 */
already: number, 
/**
 * Rows that repeat another row of the file.
 */
repeated: number, 
/**
 * Refused rows.
 */
rejected: Array<RejectedRowView>, };
export type ImportedMember = { 
/**
 * Rows of the file, one per titular.
 */
rows: Array<number>, 
/**
 * Titulars' names.
 */
names: Array<string>, 
/**
 * Household.
 */
household: string | null, 
/**
 * Rank, when the list gives one.
 */
rank: number | null, 
/**
 * Joining date.
 */
joined_on: Day, };
export type ImputationAnswer = { 
/**
 * In the order they were placed.
 */
allocations: Array<ImputationPart>, 
/**
 * What exceeds all dues.
 */
credit: Amount, 
/**
 * What is still owed.
 */
outstanding: Array<ImputationRest>, 
/**
 * How.
 */
steps: Array<StepView>, };
export type ImputationDue = { 
/**
 * Any text that names it.
 */
id: Line, 
/**
 * Due date.
 */
due_on: Day, 
/**
 * Amount.
 */
amount: Amount, 
/**
 * `principal` when absent.
 */
kind: ImputationKind | null, };
export type ImputationKind = "principal" | "penalty";
export type ImputationPart = { 
/**
 * Position in the list of payments, from 0.
 */
payment: number, 
/**
 * The due's id.
 */
due: string, 
/**
 * How much.
 */
amount: Amount, };
export type ImputationPayment = { 
/**
 * Value date.
 */
on: Day, 
/**
 * Amount.
 */
amount: Amount, };
export type ImputationRest = { 
/**
 * The due's id.
 */
id: string, 
/**
 * How much.
 */
amount: Amount, };
export type IndexationInput = { 
/**
 * `none`, `fixed`, `series`, `table`.
 */
kind: IndexationKind, 
/**
 * Yearly rate, for `fixed`.
 */
rate: Rate | null, 
/**
 * For `fixed`; `compound` when absent.
 */
compounding: CompoundingKind | null, 
/**
 * For `series`: dated index values. For `table`: the amounts, in order.
 */
values: Array<IndexationValue> | null, };
export type IndexationKind = "none" | "fixed" | "series" | "table";
export type IndexationValue = { 
/**
 * The date the index is of, for a series.
 */
on: Day | null, 
/**
 * The index, or the amount.
 */
value: Amount, };
export type InstalmentRow = { 
/**
 * From 1.
 */
number: number, 
/**
 * Due date.
 */
due_on: Day, 
/**
 * Six decimals, for display.
 */
factor: string, 
/**
 * The line.
 */
amount: Amount, 
/**
 * Sum of the lines so far.
 */
running_total: Amount, };
export type IssueCallInput = { 
/**
 * What it is called on paper.
 */
title: Line, 
/**
 * Dues due up to and including this day that were never called and are still owed.
 */
until: Day, };
export type IssueInput = { 
/**
 * Instalments due up to and including this day; today when absent.
 */
until: Day | null, };
export type Issued = { 
/**
 * The new dues.
 */
dues: Array<IssuedRow>, 
/**
 * Their sum.
 */
total: Amount, 
/**
 * How many memberships are concerned.
 */
memberships: number, 
/**
 * How many more fell due before the opening balances, which hold them: they are not issued.
 */
before_opening: number, };
export type IssuedRow = { 
/**
 * Whose.
 */
membership: string, 
/**
 * Their name.
 */
member: string, 
/**
 * `instalment` or `catch_up`.
 */
origin: string, 
/**
 * Instalment number, or part of the catch-up.
 */
number: number, 
/**
 * Due date.
 */
due_on: Day, 
/**
 * Amount.
 */
amount: Amount, };
export type Journal = { 
/**
 * Newest first.
 */
entries: Array<EntryRow>, 
/**
 * Sum of the amounts.
 */
total: Amount, };
export type KeyInput = { 
/**
 * `general`, `usage`, `benefit`, `equal`, `occupants`, `mixed`.
 */
kind: KeyKind, 
/**
 * For `usage`: the part that is shared out by quotité, from 0 to 1.
 */
fixed_rate: Rate | null, 
/**
 * For `usage`: what each lot used, by its code.
 */
readings: ByLotInput | null, 
/**
 * For `benefit`: the weight of each beneficiary, by its code.
 */
weights: ByLotInput | null, 
/**
 * For `mixed`: parts whose rates sum to one.
 */
parts: Array<KeyPartInput> | null, };
export type KeyKind = "general" | "usage" | "benefit" | "equal" | "occupants" | "mixed";
export type KeyPartInput = { 
/**
 * From 0 to 1.
 */
rate: Rate, 
/**
 * How the part is shared out; not mixed again.
 */
key: PartKeyInput, };
export type KycPieceView = { 
/**
 * `identity`, `address`, …; `kyc-<piece>` in the catalogue.
 */
piece: string, 
/**
 * `missing`, `seen`, `rejected`.
 */
state: string, 
/**
 * Seen or rejected on.
 */
on: Day | null, 
/**
 * By which user.
 */
by: string | null, 
/**
 * Why it was rejected.
 */
reason: string | null, };
export type LedgerAccountInput = { 
/**
 * Account number.
 */
account: Line, 
/**
 * From; the beginning when absent.
 */
from: Day | null, 
/**
 * To, included; today when absent.
 */
to: Day | null, };
export type Line = string;
export type LoanAnswer = { 
/**
 * The constant instalment.
 */
monthly: Amount, 
/**
 * The interest of all the months.
 */
total_interest: Amount, 
/**
 * Each month.
 */
instalments: Array<LoanRow>, 
/**
 * How.
 */
steps: Array<StepView>, };
export type LoanInput = { 
/**
 * What is borrowed.
 */
amount: Amount, 
/**
 * Of a year.
 */
rate: Rate, 
/**
 * 1 to 1 200.
 */
months: number, 
/**
 * `proportional` when absent.
 */
rate_convention: RateConventionInput | null, };
export type LoanRow = { 
/**
 * From 1.
 */
number: number, 
/**
 * What is paid.
 */
payment: Amount, 
/**
 * Of which interest.
 */
interest: Amount, 
/**
 * Of which paid off.
 */
principal: Amount, 
/**
 * What is still owed afterwards.
 */
balance: Amount, };
export type MajorityAnswer = { 
/**
 * Whether it is.
 */
adopted: boolean, 
/**
 * The share of for in for and against, six decimals; null when nobody expressed a vote.
 */
share: string | null, 
/**
 * How.
 */
steps: Array<StepView>, };
export type MajorityKind = "absolute" | "two_thirds" | "three_quarters" | "four_fifths" | "unanimity";
export type MandateAnswer = { 
/**
 * Whether it lasts eleven to thirteen months.
 */
valid: boolean, 
/**
 * Whether the day is in it.
 */
active: boolean, 
/**
 * Days to the end; 0 after it.
 */
days_left: number, 
/**
 * Active, with sixty days or fewer left.
 */
expiring: boolean, 
/**
 * From sixty days before the end on.
 */
renewable: boolean, 
/**
 * The first day on which it may end.
 */
earliest_end: Day, 
/**
 * The last day on which it may end.
 */
latest_end: Day, 
/**
 * How.
 */
steps: Array<StepView>, };
export type MemberDetail = { 
/**
 * As in the list.
 */
row: MemberRow, 
/**
 * IBAN for refunds.
 */
iban: string | null, 
/**
 * Titulars, in order.
 */
persons: Array<PersonView>, 
/**
 * Adults of the household today.
 */
adults: number | null, 
/**
 * Children of the household today.
 */
children: number | null, 
/**
 * The checklist.
 */
kyc: Array<KycPieceView>, 
/**
 * Newest first.
 */
status_history: Array<StatusChangeView>, 
/**
 * What could come next.
 */
next_steps: Array<StatusStepView>, 
/**
 * Given back on update.
 */
row_version: number, };
export type MemberInput = { 
/**
 * Id.
 */
membership: string, };
export type MemberList = { 
/**
 * By rank.
 */
members: Array<MemberRow>, };
export type MemberMade = { 
/**
 * Id.
 */
id: string, 
/**
 * Number.
 */
number: number, 
/**
 * Permanent structured reference.
 */
reference: string, };
export type MemberRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Number, from 1.
 */
number: number, 
/**
 * The titulars' names, joined: what a call is addressed to.
 */
name: string, 
/**
 * The titulars.
 */
titulars: Array<PersonBrief>, 
/**
 * FIFO rank.
 */
rank: number, 
/**
 * `PENDING_KYC`, `ACTIVE`, `SUSPENDED`, `IN_DEFAULT`, `EXITED`, `EXCLUDED`.
 */
status: string, 
/**
 * Joining date.
 */
joined_on: Day, 
/**
 * Leaving date.
 */
left_on: Day | null, 
/**
 * Permanent structured reference, `+++…+++`.
 */
reference: string, 
/**
 * The household's label.
 */
household: string | null, 
/**
 * Adults and children of the household today.
 */
occupants: number | null, 
/**
 * KYC pieces still missing.
 */
kyc_missing: number, 
/**
 * What is owed today: positive owed, negative in credit.
 */
balance: Amount, 
/**
 * Whether a due is late today.
 */
late: boolean, };
export type MonthFigures = { 
/**
 * `YYYY-MM`.
 */
month: string, 
/**
 * Dues of the month.
 */
called: Amount, 
/**
 * Confirmed contributions of the month.
 */
received: Amount, };
export type Nothing = Record<string, never>;
export type Notice = { 
/**
 * `recovered_after_crash`, `migrated`, or a warning about the folder.
 */
code: string, 
/**
 * What the sentence needs.
 */
detail: string, };
export type Number = string;
export type OpenInput = { 
/**
 * The file.
 */
path: FilePath, 
/**
 * The recovery code, as printed; case, blanks and hyphens do not matter.
 */
recovery_code: Line | null, };
export type OpeningInput = { 
/**
 * The first day.
 */
on: Day, 
/**
 * The balances; they must sum to zero.
 */
lines: Array<OpeningLine>, };
export type OpeningLine = { 
/**
 * Account number; left out for a membership's balance.
 */
account: Line | null, 
/**
 * The membership, for what a member owes (debit) or has in credit.
 */
membership: string | null, 
/**
 * Positive debit (what is owned or owed to the cooperative), negative credit.
 */
amount: Amount, };
export type OpeningPreview = { 
/**
 * Sum of debits.
 */
debit: Amount, 
/**
 * Sum of credits.
 */
credit: Amount, 
/**
 * What is missing for the two to be equal: debit minus credit.
 */
difference: Amount, };
export type OwnAsked = { 
/**
 * Of which membership.
 */
membership: string, 
/**
 * `current` or `reserve`.
 */
account: string, 
/**
 * Its IBAN; absent while the cooperative has not recorded it.
 */
iban: string | null, 
/**
 * To be paid on it today; zero when what is open there falls due later.
 */
amount: Amount, };
export type OwnMemberships = { 
/**
 * Whether the signed-in user is linked to a person.
 */
linked: boolean, 
/**
 * Where a payment goes while nothing is asked: the cooperative's current account.
 */
iban: string | null, 
/**
 * What is asked of them, on which account: one line for each account that an open due goes to.
 */
asked: Array<OwnAsked>, 
/**
 * Those of which that person is a titular, by rank.
 */
members: Array<MemberRow>, };
export type PaintedInput = { 
/**
 * A stable name such as `first_figures_painted`.
 */
what: Line, };
export type Paragraph = string;
export type PartKeyInput = { 
/**
 * Any but `mixed`.
 */
kind: KeyKind, 
/**
 * For `usage`.
 */
fixed_rate: Rate | null, 
/**
 * For `usage`.
 */
readings: ByLotInput | null, 
/**
 * For `benefit`.
 */
weights: ByLotInput | null, };
export type Passphrase = string;
export type PenaltyAnswer = { 
/**
 * What is outstanding.
 */
outstanding: Amount, 
/**
 * The penalty up to then.
 */
penalty: Amount, 
/**
 * How.
 */
steps: Array<StepView>, };
export type PenaltyKindInput = "fixed" | "percent" | "daily";
export type PenaltyRateInput = { 
/**
 * First day.
 */
from: Day, 
/**
 * A fraction.
 */
rate: Rate, };
export type PenaltyRuleInput = { 
/**
 * Days after the due date without consequence.
 */
grace_days: number, 
/**
 * `fixed`, `percent`, `daily`.
 */
kind: PenaltyKindInput, 
/**
 * For `fixed`.
 */
amount: Amount | null, 
/**
 * For `percent`; for `daily`, one yearly rate for ever.
 */
rate: Rate | null, 
/**
 * For `daily`: yearly rates by date.
 */
rates: Array<PenaltyRateInput> | null, 
/**
 * The most, as a share of the due's original amount.
 */
cap: Rate | null, 
/**
 * From when daily interest runs; `due` when absent.
 */
starts: PenaltyStartInput | null, 
/**
 * Date of the formal notice, for `notice`.
 */
notice_on: Day | null, };
export type PenaltyStartInput = "due" | "grace" | "notice";
export type PeriodKind = "monthly" | "quarterly" | "half_yearly" | "yearly";
export type PersonBrief = { 
/**
 * Id.
 */
id: string, 
/**
 * Given name and family name.
 */
name: string, };
export type PersonChoice = { 
/**
 * Id.
 */
id: string, 
/**
 * Given name and family name.
 */
name: string, 
/**
 * Email.
 */
email: string | null, 
/**
 * Numbers of the memberships of which they are a titular.
 */
members: Array<number>, };
export type PersonInput = { 
/**
 * Family name.
 */
family_name: Line, 
/**
 * Given name.
 */
given_name: Line | null, 
/**
 * Email.
 */
email: Line | null, 
/**
 * As typed; stored as E.164 (Belgium by default).
 */
phone: Line | null, 
/**
 * `fr`, `nl`, `en`; the cooperative's when absent.
 */
language: Line | null, 
/**
 * Street and number.
 */
street: Line | null, 
/**
 * Postal code.
 */
postal_code: Line | null, 
/**
 * City.
 */
city: Line | null, 
/**
 * Country.
 */
country: Line | null, 
/**
 * Notes.
 */
note: Paragraph | null, };
export type PersonList = { 
/**
 * By family name.
 */
persons: Array<PersonChoice>, };
export type PersonView = { 
/**
 * Id.
 */
id: string, 
/**
 * Family name.
 */
family_name: string, 
/**
 * Given name.
 */
given_name: string | null, 
/**
 * Email.
 */
email: string | null, 
/**
 * E.164.
 */
phone: string | null, 
/**
 * `fr`, `nl`, `en`.
 */
language: string, 
/**
 * Street and number.
 */
street: string | null, 
/**
 * Postal code.
 */
postal_code: string | null, 
/**
 * City.
 */
city: string | null, 
/**
 * Country.
 */
country: string | null, 
/**
 * Notes.
 */
note: string, 
/**
 * `GRANTED` or `DENIED`.
 */
consent: string, 
/**
 * Since when.
 */
consent_on: Day | null, 
/**
 * Given back on update.
 */
row_version: number, };
export type Pick = "open_cooperative" | "save_cooperative" | "open_backup" | "open_list" | "open_proofs" | "open_logo" | "save_pdf" | "save_csv" | "folder";
export type PickInput = { 
/**
 * Which kind of file.
 */
pick: Pick, 
/**
 * The name that a saving dialog proposes.
 */
suggested_name: Line | null, };
export type Picked = { 
/**
 * In the dialog's order.
 */
files: Array<PickedFile>, };
export type PickedFile = { 
/**
 * The path, to be given back to the command that reads or writes it.
 */
path: string, 
/**
 * Its last part, to be shown.
 */
name: string, };
export type PlanList = { 
/**
 * Newest first.
 */
versions: Array<PlanVersionView>, };
export type PlanSaved = { 
/**
 * From 1.
 */
version: number, 
/**
 * Grows at each change.
 */
row_version: number, };
export type PlanTable = { 
/**
 * Each instalment.
 */
instalments: Array<InstalmentRow>, 
/**
 * Their sum.
 */
total: Amount, 
/**
 * In plain words, to be checked by hand, one sentence a line.
 */
explanation: Array<string>, 
/**
 * The same as steps.
 */
steps: Array<StepView>, };
export type PlanVersionView = { 
/**
 * From 1.
 */
version: number, 
/**
 * Grows at each change.
 */
row_version: number, 
/**
 * `DRAFT` or `VALIDATED`.
 */
state: string, 
/**
 * From when.
 */
effective_from: Day, 
/**
 * Base.
 */
base_amount: Amount, 
/**
 * How often.
 */
period: PeriodKind, 
/**
 * First due date.
 */
first_due: Day, 
/**
 * How many.
 */
instalments: number, 
/**
 * How amounts grow.
 */
indexation: IndexationInput, 
/**
 * Yearly premium.
 */
risk_premium: Rate | null, 
/**
 * Entry rule.
 */
entry_rule: EntryRuleKind, 
/**
 * Over how many dues.
 */
catch_up_over: number | null, 
/**
 * Days of grace.
 */
grace_days: number, 
/**
 * Where the money goes.
 */
destination: string, 
/**
 * Dates of judgement.
 */
cut_offs: Array<Day>, 
/**
 * The decision.
 */
document: string | null, 
/**
 * Its title.
 */
document_title: string | null, 
/**
 * The table of a founder.
 */
table: PlanTable, };
export type PortageAnswer = { 
/**
 * Months carried.
 */
months: number, 
/**
 * True when it holds only under what was typed against the dates.
 */
hypothesis: boolean, 
/**
 * Registration duties of the purchase.
 */
registration_duties: Amount, 
/**
 * What of them comes back.
 */
recovered: Amount, 
/**
 * What of them does not.
 */
net_duty_loss: Amount, 
/**
 * Interest of all the months.
 */
interest: Amount, 
/**
 * The porteur's part of the collective charges.
 */
porteur_charges: Amount, 
/**
 * The other households' part.
 */
others_charges: Amount, 
/**
 * Net duty loss + notary + interest + charges.
 */
carrying_cost: Amount, 
/**
 * The works that count.
 */
works: Amount, 
/**
 * The indexation.
 */
indexation: Amount, 
/**
 * The formula's price.
 */
price: Amount, 
/**
 * What is left to the porteur; negative when they lose.
 */
net_result: Amount, 
/**
 * The net result of a year as a part of the capital: per cent, two decimals.
 */
yield: string, 
/**
 * Disjoint lines that sum to the price, or to the sale's if one is given.
 */
distribution: Array<PortageLine>, 
/**
 * The same in three totals.
 */
summary: PortageSummary, 
/**
 * Each month.
 */
monthly: PortageMonthly, 
/**
 * Without portage; null without `total_price` and `buyers`.
 */
without_portage: PortageWithout | null, 
/**
 * What a person must know beside.
 */
warnings: Array<PreviewWarning>, 
/**
 * How.
 */
steps: Array<StepView>, };
export type PortageBasis = "capital" | "capital_fees" | "capital_fees_works";
export type PortageForce = "recovered" | "lost";
export type PortageFormula = "equitable" | "convention" | "solidarity";
export type PortageIndexValue = { 
/**
 * The date it is published for.
 */
on: Day, 
/**
 * Its value, above zero.
 */
value: Number, };
export type PortageIndexation = { 
/**
 * Yearly rate; or `series`.
 */
rate: Rate | null, 
/**
 * Values of a published index; or `rate`.
 */
series: Array<PortageIndexValue> | null, 
/**
 * The date of the index that the resale's is compared with; the purchase when absent.
 */
base_on: Day | null, 
/**
 * A yearly rate beside the index.
 */
margin: Rate | null, 
/**
 * `simple` when absent. Years are the months carried over 12: with `compound`, whole years
 * compound and the part of a year that is left is simple.
 */
compounding: CompoundingKind | null, 
/**
 * `capital` when absent.
 */
basis: PortageBasis | null, };
export type PortageLine = { 
/**
 * Who.
 */
to: PortageTo, 
/**
 * `h1` is the porteur, `h2`… the others, `purse` the common purse.
 */
id: string, 
/**
 * How much.
 */
amount: Amount, };
export type PortageLoss = { 
/**
 * The porteur's part.
 */
porteur_rate: Rate, 
/**
 * The most that the porteur bears.
 */
porteur_cap: Amount | null, 
/**
 * What the common purse holds; nothing when absent.
 */
purse_balance: Amount | null, };
export type PortageMonthly = { 
/**
 * By the porteur.
 */
porteur: Amount, 
/**
 * By a porteur who would share with nobody.
 */
alone: Amount, 
/**
 * By each other household.
 */
each_other: Amount, };
export type PortageOption = "a" | "b";
export type PortageRecovery = { 
/**
 * Which part of them; 60 % when absent.
 */
rate: Rate | null, 
/**
 * Within how many months, deed to deed; 24 when absent.
 */
window_months: number | null, 
/**
 * Against the dates.
 */
force: PortageForce | null, };
export type PortageRedistribution = { 
/**
 * `a` or `b`.
 */
option: PortageOption, 
/**
 * Option A: the porteur's part of the surplus; 60 % when absent.
 */
porteur_rate: Rate | null, 
/**
 * Option B: the part of the net duty loss that comes back; 50 % when absent.
 */
duty_rate: Rate | null, 
/**
 * Option B: the part of the interest that comes back; 70 % when absent.
 */
interest_rate: Rate | null, 
/**
 * Option B: `purse` when absent.
 */
rest_to: PortageRestTo | null, };
export type PortageRestTo = "purse" | "households";
export type PortageSummary = { 
/**
 * The porteur's.
 */
porteur: Amount, 
/**
 * The other households' together.
 */
others: Amount, 
/**
 * The common purse's.
 */
purse: Amount, 
/**
 * What is left when all is repaid (option A) or compensated (B); null when something lacks.
 */
surplus: Amount | null, 
/**
 * What lacks; null when nothing does.
 */
shortfall: Amount | null, };
export type PortageTo = "porteur" | "household" | "purse";
export type PortageWithout = { 
/**
 * Without portage.
 */
each: Amount, 
/**
 * How much less it is with it.
 */
difference: Amount, };
export type PortageWorksPayer = "nobody" | "porteur" | "households" | "future_buyer";
export type Posted = { 
/**
 * Id.
 */
entry: string, 
/**
 * Number within its year.
 */
number: number, };
export type PostingRow = { 
/**
 * Account number.
 */
account: string, 
/**
 * Heading.
 */
label: string, 
/**
 * The membership of a member's sub-account.
 */
membership: string | null, 
/**
 * Its name.
 */
member: string | null, 
/**
 * Debit, or zero.
 */
debit: Amount, 
/**
 * Credit, or zero.
 */
credit: Amount, };
export type PresentInput = { 
/**
 * Any text that names them.
 */
id: Line, 
/**
 * Own votes.
 */
own: Votes, 
/**
 * Proxies, in the order given.
 */
proxies: Array<ProxyInput>, };
export type PreviewCapInput = { 
/**
 * What was paid for the lot.
 */
purchase_price: Amount, 
/**
 * Fees of the purchase.
 */
fees: Amount, 
/**
 * Documented works.
 */
works: Amount, 
/**
 * Yearly indexation.
 */
rate: Rate, 
/**
 * `simple` when absent.
 */
compounding: CompoundingKind | null, 
/**
 * Years since the purchase, from 0 to 100, whole or not: with `compound`, whole years compound
 * and the part of a year that is left is simple.
 */
years: Number, 
/**
 * `price` when absent.
 */
basis: CapBasis | null, 
/**
 * The price asked, if known.
 */
asked_price: Amount | null, };
export type PreviewFoundationInput = { 
/**
 * What the whole is worth.
 */
value: Amount, 
/**
 * The residual property as a share of it.
 */
residual_rates: [Rate, Rate], 
/**
 * The duty on the residual property.
 */
duty_rate: Rate, 
/**
 * The duty on the whole, for comparison.
 */
normal_rate: Rate, 
/**
 * The yearly tax.
 */
yearly_rate: Rate, 
/**
 * Setting up the foundation.
 */
foundation_cost: [Amount, Amount] | null, 
/**
 * The notary.
 */
notary_cost: [Amount, Amount] | null, 
/**
 * Among how many the total is shared.
 */
co_owners: number | null, 
/**
 * The deed of the purchase.
 */
deed_on: Day, 
/**
 * The day of the transfer.
 */
on: Day, };
export type PreviewHandoverInput = { 
/**
 * The lot's share of the charge.
 */
amount: Amount, 
/**
 * First day that the charge covers.
 */
period_start: Day, 
/**
 * Last day that the charge covers.
 */
period_end: Day, 
/**
 * Day of the act, or the day agreed: the buyer's first.
 */
act_on: Day, };
export type PreviewImputationInput = { 
/**
 * The dues, in issue order.
 */
dues: Array<ImputationDue>, 
/**
 * The payments, in the order of their declaration.
 */
payments: Array<ImputationPayment>, 
/**
 * Penalties before principal.
 */
penalties_first: boolean | null, };
export type PreviewMajorityInput = { 
/**
 * The majority asked.
 */
majority: MajorityKind, 
/**
 * Votes for.
 */
for: Votes, 
/**
 * Votes against.
 */
against: Votes, 
/**
 * Abstentions, blank and void votes.
 */
abstention: Votes, 
/**
 * All the votes of the co-ownership.
 */
total: Votes, };
export type PreviewMandateInput = { 
/**
 * The day of the assembly that elected.
 */
start: Day, 
/**
 * The last day.
 */
end: Day, 
/**
 * The day on which it is looked at.
 */
on: Day, };
export type PreviewPenaltyInput = { 
/**
 * Due date.
 */
due_on: Day, 
/**
 * What the due asked for.
 */
amount: Amount, 
/**
 * What was paid on it.
 */
payments: Array<ImputationPayment>, 
/**
 * As of.
 */
as_of: Day, 
/**
 * What lateness costs.
 */
rule: PenaltyRuleInput, };
export type PreviewPlanInput = { 
/**
 * What each owes, or the first instalment.
 */
base_amount: Amount, 
/**
 * How often.
 */
period: PeriodKind, 
/**
 * First due date.
 */
first_due: Day, 
/**
 * How many instalments.
 */
instalments: number, 
/**
 * How amounts grow.
 */
indexation: IndexationInput, 
/**
 * Yearly premium of those who join later.
 */
risk_premium: Rate | null, 
/**
 * Start of the plan's first version.
 */
started_on: Day | null, 
/**
 * When the member joined.
 */
joined_on: Day | null, };
export type PreviewPortageInput = { 
/**
 * What all pay together, for the comparison without portage.
 */
total_price: Amount | null, 
/**
 * How many buy together.
 */
buyers: number | null, 
/**
 * What the lot was bought for.
 */
capital: Amount, 
/**
 * Registration duties as a part of it.
 */
registration_rate: Rate, 
/**
 * The deed of the purchase.
 */
acquired_on: Day, 
/**
 * The deed of the resale.
 */
resale_on: Day, 
/**
 * Months carried; those between the two dates when absent.
 */
months: number | null, 
/**
 * The notary's fees.
 */
notary_fees: Amount, 
/**
 * The loan's interest a month.
 */
monthly_interest: Amount, 
/**
 * Collective charges a month.
 */
monthly_charges: Amount, 
/**
 * How many households share them, the porteur's included.
 */
households: number, 
/**
 * The lot's part of common works.
 */
common_works: Amount | null, 
/**
 * Works in the lot.
 */
private_works: Amount | null, 
/**
 * `nobody` when absent.
 */
works_paid_by: PortageWorksPayer | null, 
/**
 * Rents that the porteur received.
 */
rents_received: Amount | null, 
/**
 * How the price grows.
 */
indexation: PortageIndexation, 
/**
 * When duties come back.
 */
recovery: PortageRecovery | null, 
/**
 * How the price is formed.
 */
formula: PortageFormula, 
/**
 * Option A when absent.
 */
redistribution: PortageRedistribution | null, 
/**
 * What the lot is sold for, when it is not the price computed.
 */
sale_price: Amount | null, 
/**
 * Who bears a loss, under option A.
 */
loss: PortageLoss | null, };
export type PreviewQuorumInput = { 
/**
 * Holders of the co-ownership, as heads.
 */
holders_total: number, 
/**
 * Heads present or represented.
 */
holders_present: number, 
/**
 * Quotités of the co-ownership.
 */
quotites_total: number, 
/**
 * Quotités present or represented.
 */
quotites_present: number, 
/**
 * Whether it is a second call.
 */
second_call: boolean, };
export type PreviewQuotitesInput = { 
/**
 * 1000, 10000 or 100000.
 */
base: number, 
/**
 * How much weights are brought towards their mean: lambda, from 0 to 1.
 */
smoothing: Rate, 
/**
 * The lots that hold a quotité.
 */
lots: Array<WeighedLotInput>, };
export type PreviewRefundInput = { 
/**
 * What the leaver paid, by category.
 */
investments: Array<RefundInvestment>, 
/**
 * An agreed deduction.
 */
deduction: Amount | null, };
export type PreviewRevealInput = { 
/**
 * What the whole was bought for.
 */
total_price: Amount, 
/**
 * Its surface.
 */
total_surface: Number, 
/**
 * The lot's surface.
 */
surface: Number, 
/**
 * The lot's part of the initial fees, as a part of A; or `fees`.
 */
fees_rate: Rate | null, 
/**
 * The lot's part of the initial fees; or `fees_rate`.
 */
fees: Amount | null, 
/**
 * How A + B grow.
 */
indexation: RevealIndexation, 
/**
 * What the market gave beside.
 */
market_gain: Amount | null, 
/**
 * Charges carried.
 */
charges: Amount, 
/**
 * The amending act's fees, if they are deducted.
 */
act_fees: Amount | null, 
/**
 * For who brought the buyer.
 */
bonus: RevealBonus | null, 
/**
 * `quotite` when absent.
 */
variant: RevealVariant | null, 
/**
 * The holders: the extra cents go to the earlier.
 */
holders: Array<RevealHolder>, };
export type PreviewSplitInput = { 
/**
 * What is shared out; negative for a credit note.
 */
amount: Amount, 
/**
 * The lots, in the order that breaks ties.
 */
lots: Array<ChargedLotInput>, 
/**
 * By what.
 */
key: KeyInput, };
export type PreviewUrgencyInput = { 
/**
 * Where it stands.
 */
status: DecisionStatusKind, 
/**
 * Until when; none when absent.
 */
deadline: Day | null, 
/**
 * The day on which it is looked at.
 */
on: Day, };
export type PreviewWarning = { 
/**
 * Stable, in snake_case.
 */
code: string, 
/**
 * The same as a sentence, in the language asked.
 */
words: string, };
export type PreviewWeightsInput = { 
/**
 * All the votes of the co-ownership.
 */
total: Votes, 
/**
 * Who is there.
 */
present: Array<PresentInput>, 
/**
 * The syndic's id, when among those present: proxies to the syndic do not count.
 */
syndic: Line | null, };
export type ProofBrief = { 
/**
 * Document id.
 */
document: string, 
/**
 * File name.
 */
title: string, 
/**
 * `application/pdf`, …
 */
mime: string, };
export type ProxyInput = { 
/**
 * Who gave it.
 */
id: Line, 
/**
 * The principal's votes.
 */
quotite: Votes, };
export type PurchaseAdvice = { 
/**
 * `reduced_rate`, `ask_notary`, `low_contribution`, `high_contribution`, `nothing_to_borrow`.
 */
code: string, 
/**
 * The same for a person, in the language asked.
 */
words: string, };
export type PurchaseAnswer = { 
/**
 * In the order given.
 */
buyers: Array<PurchaseBuyerPart>, 
/**
 * What all pay.
 */
total: Amount, 
/**
 * How the parts of all add up.
 */
steps: Array<StepView>, };
export type PurchaseBuyer = { 
/**
 * Any text that names it.
 */
id: Line, 
/**
 * What it buys.
 */
lots: Array<PurchaseLot>, 
/**
 * Works of its own.
 */
private_works: Amount | null, 
/**
 * What it brings itself.
 */
contribution: Amount | null, };
export type PurchaseBuyerPart = { 
/**
 * The buyer's id.
 */
id: string, 
/**
 * Of its lots.
 */
price: Amount, 
/**
 * Registration duties.
 */
registration: Amount, 
/**
 * The notary.
 */
notary: Amount, 
/**
 * Its part of the common works.
 */
common_works: Amount, 
/**
 * Its own works.
 */
private_works: Amount, 
/**
 * All of these.
 */
total: Amount, 
/**
 * The total by square metre; nothing when a surface is not given.
 */
per_m2: Amount | null, 
/**
 * What it borrows for the purchase and the common works.
 */
loan: Amount, 
/**
 * What that costs each month; nothing without a rate.
 */
monthly: Amount | null, 
/**
 * What it borrows for its own works, when a loan is made for them.
 */
works_loan: Amount | null, 
/**
 * What that costs each month.
 */
works_monthly: Amount | null, 
/**
 * Months after the purchase before that is paid back.
 */
works_start_after_months: number | null, 
/**
 * Both, once both are paid back.
 */
monthly_with_works: Amount | null, 
/**
 * What it should know.
 */
warnings: Array<PurchaseAdvice>, 
/**
 * How.
 */
steps: Array<StepView>, };
export type PurchaseCommonWorks = { 
/**
 * What they cost.
 */
amount: Amount, 
/**
 * `general` when absent.
 */
key: PurchaseKey | null, };
export type PurchaseInput = { 
/**
 * What the whole is bought for.
 */
total_price: Amount, 
/**
 * Its square metres.
 */
total_surface: Number, 
/**
 * At most 10 000, with as many lots in all.
 */
buyers: Array<PurchaseBuyer>, 
/**
 * The notary's fee for the deed, shared equally.
 */
notary_base: Amount, 
/**
 * The notary's fee for each lot.
 */
notary_per_lot: Amount, 
/**
 * Works on the common parts.
 */
common_works: PurchaseCommonWorks | null, 
/**
 * What the bank asks.
 */
loan: PurchaseLoan | null, 
/**
 * What it asks for the private works.
 */
works_loan: PurchaseWorksLoan | null, };
export type PurchaseKey = { "kind": "general", } | { "kind": "equal", } | { "kind": "benefit", 
/**
 * By id of the buyer: integers or decimal strings.
 */
weights: { [key in string]: Quantity }, };
export type PurchaseLoan = { 
/**
 * Of a year.
 */
rate: Rate, 
/**
 * A whole number of months, a century at most.
 */
years: Number, 
/**
 * `proportional` when absent.
 */
rate_convention: RateConventionInput | null, };
export type PurchaseLot = { 
/**
 * Square metres.
 */
surface: Number | null, 
/**
 * Its part of the price where one was agreed: it prevails.
 */
fraction: Rate | null, 
/**
 * Of its price.
 */
registration_rate: Rate, };
export type PurchaseWorksLoan = { 
/**
 * Of a year.
 */
rate: Rate, 
/**
 * A whole number of months, a century at most.
 */
years: Number, 
/**
 * Months after the purchase before it is paid back, a century at most; 0 when absent.
 */
starts_after_months: number | null, };
export type Quantity = number | string;
export type QuorumAnswer = { 
/**
 * Whether the quorum is reached.
 */
reached: boolean, 
/**
 * Which test held or failed, in words, with its figures.
 */
why: string, 
/**
 * The same as a code: `second_call`, `heads_and_half`, `three_quarters`, `too_few_heads`,
 * `too_few_quotites`, `too_few_of_both`.
 */
reason: string, 
/**
 * How.
 */
steps: Array<StepView>, };
export type QuotiteRow = { 
/**
 * The lot.
 */
code: string, 
/**
 * A whole number over the base.
 */
quotite: number, };
export type QuotitesAnswer = { 
/**
 * In the order of the lots.
 */
quotites: Array<QuotiteRow>, 
/**
 * Their sum: the base.
 */
total: number, 
/**
 * Largest weight over smallest before smoothing, six decimals.
 */
ratio_before: string, 
/**
 * Largest weight over smallest after smoothing, six decimals.
 */
ratio_after: string, 
/**
 * How, lot by lot.
 */
steps: Array<StepView>, };
export type Rate = string;
export type RateConventionInput = "proportional" | "actuarial";
export type RecentFile = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Its name without folder and ending.
 */
name: string, 
/**
 * Whether it is still there.
 */
present: boolean, };
export type RecentFiles = { 
/**
 * At most ten.
 */
files: Array<RecentFile>, };
export type RecoveryCodeInput = { 
/**
 * The asker's passphrase, when they have one.
 */
passphrase: Passphrase | null, };
export type RecoveryCodeShown = { 
/**
 * The code, in groups.
 */
recovery_code: string, };
export type RecoverySheetInput = { 
/**
 * Where; nothing is ever overwritten; printed when absent. The sheet is never kept in the file
 * it opens.
 */
path: FilePath | null, 
/**
 * The asker's passphrase, when they have one.
 */
passphrase: Passphrase | null, };
export type RefundAnswer = { 
/**
 * The refund.
 */
refund: Amount, 
/**
 * What is recognised of each investment, in their order.
 */
recognised: Array<Amount>, 
/**
 * How.
 */
steps: Array<StepView>, };
export type RefundInvestment = { 
/**
 * What was paid.
 */
amount: Amount, 
/**
 * The share that is recognised, from 0 to 1.
 */
share: Rate, };
export type RefusedProxyRow = { 
/**
 * Who gave it.
 */
id: string, 
/**
 * To whom.
 */
holder: string, 
/**
 * `proxy_to_syndic` or `proxy_beyond_limits`.
 */
reason: string, 
/**
 * In words, with its figures.
 */
why: string, };
export type RejectedRowView = { 
/**
 * Row of the file, the heading being 1.
 */
row: number, 
/**
 * The cells as they are.
 */
cells: Array<string>, 
/**
 * Each reason.
 */
issues: Array<RowIssueView>, };
export type RestoreInput = { 
/**
 * The backup.
 */
backup: FilePath, 
/**
 * The file to restore to; a present one is kept aside.
 */
path: FilePath, 
/**
 * The recovery code, when the keyring does not have the key.
 */
recovery_code: Line | null, };
export type RestoredFile = { 
/**
 * The restored file, now open.
 */
path: string, 
/**
 * Where the former file was kept.
 */
kept_aside: string | null, };
export type RevealAnswer = { 
/**
 * The lot's part of the purchase price.
 */
a: Amount, 
/**
 * Its part of the initial fees.
 */
b: Amount, 
/**
 * Indexation and market gain.
 */
c: Amount, 
/**
 * Charges carried.
 */
d: Amount, 
/**
 * A + B + C + D.
 */
price: Amount, 
/**
 * The act's fees that are deducted.
 */
act_fees: Amount, 
/**
 * The bonus.
 */
bonus: Amount, 
/**
 * The common purse's.
 */
purse: Amount, 
/**
 * Each holder's.
 */
distribution: Array<RevealShare>, 
/**
 * What a person must know beside.
 */
warnings: Array<PreviewWarning>, 
/**
 * How.
 */
steps: Array<StepView>, };
export type RevealBonus = { 
/**
 * A part of what remains after the act's fees.
 */
rate: Rate | null, 
/**
 * An amount.
 */
amount: Amount | null, };
export type RevealHolder = { 
/**
 * Any text that names it, once.
 */
id: Line, 
/**
 * Its quotité.
 */
quotite: number, 
/**
 * What it invested at first; needed by investment.
 */
investment: Amount | null, };
export type RevealIndexation = { 
/**
 * Yearly rate.
 */
rate: Rate, 
/**
 * `simple` when absent.
 */
compounding: CompoundingKind | null, 
/**
 * Years since the purchase, from 0 to 100, whole or not: with `compound`, whole years compound
 * and the part of a year that is left is simple.
 */
years: Number, };
export type RevealShare = { 
/**
 * The holder's id.
 */
id: string, 
/**
 * How much.
 */
amount: Amount, };
export type RevealVariant = "quotite" | "purse" | "investment";
export type ReverseOpeningInput = { 
/**
 * Why: 1 to 200 characters.
 */
reason: Line, };
export type RowIssueView = { 
/**
 * `error-<code>` in the catalogue.
 */
code: string, 
/**
 * Which column, by code.
 */
column: string | null, 
/**
 * What the sentence needs.
 */
params: { [key in string]: string }, };
export type SaveDocumentInput = { 
/**
 * Which.
 */
document: string, 
/**
 * Where; nothing is ever overwritten.
 */
path: FilePath, };
export type SavePlanInput = { 
/**
 * The draft to change; a new version when absent.
 */
version: number | null, 
/**
 * With `version`: the draft as it was read; refused with `changed_meanwhile` when it changed
 * since.
 */
row_version: number | null, 
/**
 * From when this version replaces the one before.
 */
effective_from: Day, 
/**
 * What each membership owes per instalment.
 */
base_amount: Amount, 
/**
 * How often.
 */
period: PeriodKind, 
/**
 * First due date.
 */
first_due: Day, 
/**
 * How many instalments.
 */
instalments: number, 
/**
 * How amounts grow.
 */
indexation: IndexationInput, 
/**
 * Yearly premium of those who join later.
 */
risk_premium: Rate | null, 
/**
 * `catch_up`, `catch_up_over`, `from_next`.
 */
entry_rule: EntryRuleKind, 
/**
 * Over how many dues, for `catch_up_over`.
 */
catch_up_over: number | null, 
/**
 * Days of grace before a due is late.
 */
grace_days: number | null, 
/**
 * Where the money goes; `member_advance` when absent.
 */
destination: Line | null, 
/**
 * Dates at which "up to date" is judged.
 */
cut_offs: Array<Day> | null, };
export type SetConsentInput = { 
/**
 * Which person.
 */
person: string, 
/**
 * Granted or denied.
 */
granted: boolean, 
/**
 * On; today when absent.
 */
on: Day | null, 
/**
 * How it was given: form, email, by word.
 */
how: Line, };
export type SetDutiesInput = { 
/**
 * Whether who declares a payment for themselves may not confirm it.
 */
separation: boolean, };
export type SetKycInput = { 
/**
 * Which membership.
 */
membership: string, 
/**
 * Which piece.
 */
piece: Line, 
/**
 * Seen (true) or rejected (false).
 */
seen: boolean, 
/**
 * On; today when absent.
 */
on: Day | null, 
/**
 * Why it is rejected.
 */
reason: Line | null, };
export type SetPassphraseInput = { 
/**
 * Whose; one's own when absent. Another's only by an administrator.
 */
user: string | null, 
/**
 * The present one, when changing one's own.
 */
present: Passphrase | null, 
/**
 * The new one.
 */
passphrase: Passphrase, };
export type SetVisibilityInput = { 
/**
 * Which document.
 */
document: string, 
/**
 * Who may see it: `EVERYONE`, `BOARD` or `MANAGERS`.
 */
visibility: Line, };
export type SettledDue = { 
/**
 * Due date.
 */
due_on: Day, 
/**
 * How much of the contribution.
 */
amount: Amount, 
/**
 * What is left of the due.
 */
outstanding: Amount, };
export type SignInInput = { 
/**
 * The user.
 */
user: string, 
/**
 * Their passphrase, when they have one.
 */
passphrase: Passphrase | null, };
export type SplitAnswer = { 
/**
 * Every lot, in the order given.
 */
shares: Array<ChargeShare>, 
/**
 * Their sum: the amount.
 */
total: Amount, 
/**
 * How: the parts of the key, then lot by lot.
 */
steps: Array<StepView>, };
export type StatementInput = { 
/**
 * Whose.
 */
membership: string, 
/**
 * From; the joining date when absent.
 */
from: Day | null, 
/**
 * To, included; today when absent.
 */
to: Day | null, };
export type StatementsInput = { 
/**
 * From; each one's joining date when absent.
 */
from: Day | null, 
/**
 * To, included; today when absent.
 */
to: Day | null, 
/**
 * The folder (one file each), or the file (a single one); printed when absent.
 */
path: FilePath | null, 
/**
 * One file for all; always so in print.
 */
single_file: boolean, };
export type StatusChangeView = { 
/**
 * New status.
 */
to: string, 
/**
 * On.
 */
on: Day, 
/**
 * Why.
 */
reason: string, 
/**
 * By which user.
 */
by: string | null, };
export type StatusStepView = { 
/**
 * The status.
 */
to: string, 
/**
 * Whether it is open now.
 */
open: boolean, 
/**
 * Why not: an error code, when closed.
 */
why_not: string | null, 
/**
 * Whether a document is asked.
 */
needs_document: boolean, };
export type StepOperand = { 
/**
 * Key of the catalogue.
 */
name: string, 
/**
 * Its value.
 */
value: StepValue, };
export type StepValue = { "kind": "money", "value": string } | { "kind": "ratio", "value": { 
/**
 * Six decimals.
 */
shown: string, 
/**
 * Numerator over denominator in lowest terms.
 */
exact: string, } } | { "kind": "count", "value": number } | { "kind": "days", "value": number } | { "kind": "date", "value": string } | { "kind": "text", "value": string };
export type StepView = { 
/**
 * The lot (person, household, instalment, day) that the line is about, when it is about one.
 */
about?: string, 
/**
 * Key of the catalogue.
 */
label: string, 
/**
 * What is done with the operands, in snake_case: `sum`, `product`, …
 */
operation: string, 
/**
 * In the order the operation takes them.
 */
operands: Array<StepOperand>, 
/**
 * What comes out.
 */
result: StepValue, 
/**
 * The same for a person, in the language asked.
 */
words: StepWords, };
export type StepWords = { 
/**
 * What is computed.
 */
label: string, 
/**
 * From what, and how: `250,00 € (montant de base) × 1,03 (facteur d’indexation)`.
 */
operands: string, 
/**
 * What comes out.
 */
result: string, };
export type TableComparison = { 
/**
 * The table's name; `table-<name>` in the catalogue.
 */
table: string, 
/**
 * Rows in the backup.
 */
in_backup: number, 
/**
 * Rows in the file that would be replaced; none where that file cannot be read.
 */
in_file: number | null, };
export type TimelineInput = { 
/**
 * Only this kind of entity.
 */
entity: string | null, 
/**
 * Only this one.
 */
entity_id: string | null, 
/**
 * Only what is older than this entry, for the next page.
 */
before: string | null, };
export type TimelineList = { 
/**
 * Newest first, at most 500.
 */
entries: Array<TimelineRow>, 
/**
 * Whether there are older ones.
 */
more: boolean, };
export type TimelineRow = { 
/**
 * Id: what comes before it is the next page.
 */
id: string, 
/**
 * Instant, RFC 3339.
 */
at: string, 
/**
 * `ACT_STATUS_CHANGE`, `ACT_DOCUMENT_LOG`, `ACT_MESSAGE_LOG`, `ACT_NOTE`, `ACT_TASK`, `ACT_SYSTEM`.
 */
kind: string, 
/**
 * What it is about.
 */
entity: string | null, 
/**
 * Its id.
 */
entity_id: string | null, 
/**
 * The member whom it concerns, by the names of today.
 */
member: string | null, 
/**
 * Text key of the catalogue.
 */
text: string, 
/**
 * What the sentence needs.
 */
params: { [key in string]: string }, 
/**
 * What somebody wrote: the reason of a change.
 */
note: string | null, 
/**
 * The document it is about.
 */
document: string | null, 
/**
 * Who.
 */
user_name: string | null, };
export type TitularInput = { 
/**
 * Somebody whom the file names.
 */
person: string | null, 
/**
 * Somebody new.
 */
new: PersonInput | null, };
export type TrialBalance = { 
/**
 * The day.
 */
as_of: Day, 
/**
 * By account number; accounts never used are left out.
 */
lines: Array<TrialBalanceLine>, 
/**
 * Total of debits.
 */
debit: Amount, 
/**
 * Total of credits: equal.
 */
credit: Amount, };
export type TrialBalanceLine = { 
/**
 * Account number.
 */
account: string, 
/**
 * Heading.
 */
label: string, 
/**
 * Sum of debits.
 */
debit: Amount, 
/**
 * Sum of credits.
 */
credit: Amount, 
/**
 * Debit minus credit.
 */
balance: Amount, };
export type UndoContributionInput = { 
/**
 * Which.
 */
contribution: string, 
/**
 * Why.
 */
reason: Line, };
export type UpdateMemberInput = { 
/**
 * Which membership.
 */
membership: string, 
/**
 * IBAN for refunds.
 */
iban: Line | null, 
/**
 * Adults, from today.
 */
adults: number | null, 
/**
 * Children, from today.
 */
children: number | null, 
/**
 * As the detail gave it.
 */
row_version: number, };
export type UpdatePersonInput = { 
/**
 * Which person.
 */
id: string, 
/**
 * All fields, as they are now to be.
 */
person: PersonInput, 
/**
 * As the detail gave it.
 */
row_version: number, };
export type UpdateUserInput = { 
/**
 * The user.
 */
id: string, 
/**
 * Name.
 */
name: Line, 
/**
 * Role code.
 */
role: Line, 
/**
 * The person they are, or none: said each time, so that nobody is unlinked by silence.
 */
person: string | null, 
/**
 * Whether signing in is refused.
 */
disabled: boolean, 
/**
 * As the list gave it.
 */
row_version: number, };
export type UrgencyAnswer = { 
/**
 * Whether the deadline passed with something left to do.
 */
overdue: boolean, 
/**
 * `late`, `critical`, `high`, `normal` or `none`.
 */
urgency: string, 
/**
 * Days to the deadline, below zero when late; null when nothing presses.
 */
days_left: number | null, 
/**
 * How.
 */
steps: Array<StepView>, };
export type UserList = { 
/**
 * By name.
 */
users: Array<UserRow>, };
export type UserMade = { 
/**
 * Id.
 */
id: string, };
export type UserRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Role code.
 */
role: string, 
/**
 * The linked person.
 */
person: string | null, 
/**
 * Their name.
 */
person_name: string | null, 
/**
 * Whether signing in asks a passphrase.
 */
has_passphrase: boolean, 
/**
 * Whether signing in is refused.
 */
disabled: boolean, 
/**
 * Given back on update.
 */
row_version: number, };
export type ValidatePlanInput = { 
/**
 * Which draft.
 */
version: number, 
/**
 * The draft as it was read; refused with `changed_meanwhile` when it changed since.
 */
row_version: number, 
/**
 * The decision (PV), added by `documents.add`.
 */
document: string, };
export type VerifyReport = { 
/**
 * True when nothing was found.
 */
whole: boolean, 
/**
 * What was found.
 */
findings: Array<FindingView>, 
/**
 * Audit events read.
 */
events: number, 
/**
 * Documents read.
 */
documents: number, 
/**
 * Sequence number of the last event.
 */
head_sequence: number, 
/**
 * Its hash, hexadecimal: printed on each PV.
 */
head_hash: string, };
export type Votes = number | string;
export type WeighedLotInput = { 
/**
 * Its code, unique in the list.
 */
code: Line, 
/**
 * Square metres, above zero.
 */
surface: Number, 
/**
 * Coefficient of its kind, above zero.
 */
use_coefficient: Number, 
/**
 * Product of the coefficients of floor, orientation and nuisance, above zero.
 */
location_coefficient: Number, };
export type WeightRow = { 
/**
 * Who.
 */
id: string, 
/**
 * How many votes.
 */
weight: Votes, 
/**
 * Whether the cap took votes away.
 */
capped: boolean, };
export type WeightsAnswer = { 
/**
 * In the order given.
 */
weights: Array<WeightRow>, 
/**
 * In the order given.
 */
refused: Array<RefusedProxyRow>, 
/**
 * How.
 */
steps: Array<StepView>, };

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
  'cooperative.dashboard': { input: Nothing; answer: Dashboard; writes: false };
  'cooperative.create': { input: CreateInput; answer: Created; writes: false };
  'cooperative.create_demo': { input: CreateDemoInput; answer: DemoMade; writes: false };
  'cooperative.recovery_code': { input: RecoveryCodeInput; answer: RecoveryCodeShown; writes: false };
  'cooperative.show': { input: Nothing; answer: CooperativeIdentity; writes: false };
  'cooperative.update': { input: CooperativeUpdate; answer: Done; writes: true };
  'cooperative.copy': { input: CopyInput; answer: Copied; writes: false };
  'cooperative.back_up': { input: CopyInput; answer: Copied; writes: false };
  'cooperative.backups': { input: Nothing; answer: BackupFiles; writes: false };
  'cooperative.compare_backup': { input: RestoreInput; answer: BackupComparison; writes: false };
  'cooperative.restore': { input: RestoreInput; answer: RestoredFile; writes: false };
  'settings.sign_in': { input: SignInInput; answer: Done; writes: false };
  'settings.sign_out': { input: Nothing; answer: Done; writes: false };
  'settings.users': { input: Nothing; answer: UserList; writes: false };
  'settings.add_user': { input: AddUserInput; answer: UserMade; writes: true };
  'settings.update_user': { input: UpdateUserInput; answer: Done; writes: true };
  'settings.set_passphrase': { input: SetPassphraseInput; answer: Done; writes: true };
  'settings.duties': { input: Nothing; answer: DutiesView; writes: false };
  'settings.set_duties': { input: SetDutiesInput; answer: Done; writes: true };
  'history.timeline': { input: TimelineInput; answer: TimelineList; writes: false };
  'history.events': { input: HistoryInput; answer: AuditList; writes: false };
  'history.verify': { input: Nothing; answer: VerifyReport; writes: false };
  'history.verify_file': { input: OpenInput; answer: VerifyReport; writes: false };
  'members.list': { input: Nothing; answer: MemberList; writes: false };
  'members.show': { input: MemberInput; answer: MemberDetail; writes: false };
  'members.own': { input: Nothing; answer: OwnMemberships; writes: false };
  'members.persons': { input: Nothing; answer: PersonList; writes: false };
  'members.add': { input: AddMemberInput; answer: MemberMade; writes: true };
  'members.update': { input: UpdateMemberInput; answer: Done; writes: true };
  'members.update_person': { input: UpdatePersonInput; answer: Done; writes: true };
  'members.correct': { input: CorrectMemberInput; answer: Done; writes: true };
  'members.set_kyc': { input: SetKycInput; answer: Done; writes: true };
  'members.set_consent': { input: SetConsentInput; answer: Done; writes: true };
  'members.change_status': { input: ChangeStatusInput; answer: Done; writes: true };
  'members.change_rank': { input: ChangeRankInput; answer: Done; writes: true };
  'members.preview_import': { input: ImportInput; answer: ImportPreview; writes: false };
  'members.import': { input: ImportInput; answer: ImportDone; writes: true };
  'contributions.preview_plan': { input: PreviewPlanInput; answer: PlanTable; writes: false };
  'contributions.preview_imputation': { input: PreviewImputationInput; answer: ImputationAnswer; writes: false };
  'contributions.preview_penalty': { input: PreviewPenaltyInput; answer: PenaltyAnswer; writes: false };
  'contributions.plans': { input: Nothing; answer: PlanList; writes: false };
  'contributions.save_plan': { input: SavePlanInput; answer: PlanSaved; writes: true };
  'contributions.validate_plan': { input: ValidatePlanInput; answer: PlanSaved; writes: true };
  'contributions.preview_issue': { input: IssueInput; answer: Issued; writes: false };
  'contributions.issue_dues': { input: IssueInput; answer: Issued; writes: true };
  'contributions.dues': { input: DuesInput; answer: DueList; writes: false };
  'contributions.issue_call': { input: IssueCallInput; answer: CallRow; writes: true };
  'contributions.calls': { input: Nothing; answer: CallList; writes: false };
  'contributions.declare': { input: DeclareInput; answer: ContributionDone; writes: true };
  'contributions.add_proof': { input: AddProofInput; answer: ContributionDone; writes: true };
  'contributions.confirm': { input: ContributionInput; answer: ContributionDone; writes: true };
  'contributions.reject': { input: UndoContributionInput; answer: ContributionDone; writes: true };
  'contributions.reverse': { input: UndoContributionInput; answer: ContributionDone; writes: true };
  'contributions.list': { input: ContributionsInput; answer: ContributionList; writes: false };
  'contributions.account': { input: AccountInput; answer: AccountView; writes: false };
  'ledger.accounts': { input: Nothing; answer: AccountList; writes: false };
  'ledger.entries': { input: EntriesInput; answer: Journal; writes: false };
  'ledger.trial_balance': { input: AsOfInput; answer: TrialBalance; writes: false };
  'ledger.account': { input: LedgerAccountInput; answer: AccountStatement; writes: false };
  'ledger.preview_opening': { input: OpeningInput; answer: OpeningPreview; writes: false };
  'ledger.enter_opening': { input: OpeningInput; answer: Posted; writes: true };
  'ledger.reverse_opening': { input: ReverseOpeningInput; answer: Posted; writes: true };
  'lots.preview_quotites': { input: PreviewQuotitesInput; answer: QuotitesAnswer; writes: false };
  'charges.preview_split': { input: PreviewSplitInput; answer: SplitAnswer; writes: false };
  'charges.preview_handover': { input: PreviewHandoverInput; answer: HandoverAnswer; writes: false };
  'board.preview_mandate': { input: PreviewMandateInput; answer: MandateAnswer; writes: false };
  'assemblies.preview_quorum': { input: PreviewQuorumInput; answer: QuorumAnswer; writes: false };
  'assemblies.preview_majority': { input: PreviewMajorityInput; answer: MajorityAnswer; writes: false };
  'assemblies.preview_weights': { input: PreviewWeightsInput; answer: WeightsAnswer; writes: false };
  'decisions.preview_urgency': { input: PreviewUrgencyInput; answer: UrgencyAnswer; writes: false };
  'allocation.preview': { input: AllocationInput; answer: AllocationAnswer; writes: false };
  'portage.preview': { input: PreviewPortageInput; answer: PortageAnswer; writes: false };
  'reveal.preview': { input: PreviewRevealInput; answer: RevealAnswer; writes: false };
  'purchase.preview': { input: PurchaseInput; answer: PurchaseAnswer; writes: false };
  'purchase.preview_loan': { input: LoanInput; answer: LoanAnswer; writes: false };
  'exit.preview_cap': { input: PreviewCapInput; answer: CapAnswer; writes: false };
  'exit.preview_refund': { input: PreviewRefundInput; answer: RefundAnswer; writes: false };
  'foundation.preview': { input: PreviewFoundationInput; answer: FoundationAnswer; writes: false };
  'documents.list': { input: Nothing; answer: DocumentList; writes: false };
  'documents.content': { input: DocumentInput; answer: DocumentContent; writes: false };
  'documents.add': { input: AddDocumentInput; answer: DocumentMade; writes: true };
  'documents.set_visibility': { input: SetVisibilityInput; answer: Done; writes: true };
  'documents.save': { input: SaveDocumentInput; answer: Done; writes: false };
  'documents.print': { input: DocumentInput; answer: Done; writes: false };
  'documents.statement': { input: StatementInput; answer: DocumentMade; writes: true };
  'documents.statements': { input: StatementsInput; answer: BatchDone; writes: true };
  'documents.calls': { input: CallPapersInput; answer: BatchDone; writes: true };
  'documents.recovery_sheet': { input: RecoverySheetInput; answer: Done; writes: false };
}

/** Who may call a command: role codes, `own` for a member about their own membership,
 * `open_file` and `anyone`. */
export const ACCESS = {
  'window.pick': ['anyone'],
  'window.cancel': ['anyone'],
  'window.painted': ['anyone'],
  'cooperative.start': ['anyone'],
  'cooperative.current': ['anyone'],
  'cooperative.recent': ['anyone'],
  'cooperative.open': ['anyone'],
  'cooperative.open_demo': ['anyone'],
  'cooperative.close': ['anyone'],
  'cooperative.dashboard': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR'],
  'cooperative.create': ['anyone'],
  'cooperative.create_demo': ['anyone'],
  'cooperative.recovery_code': ['ADMIN_ORG'],
  'cooperative.show': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'COOP_MEMBER', 'AUDITOR'],
  'cooperative.update': ['ADMIN_ORG'],
  'cooperative.copy': ['ADMIN_ORG'],
  'cooperative.back_up': ['open_file'],
  'cooperative.backups': ['anyone'],
  'cooperative.compare_backup': ['anyone'],
  'cooperative.restore': ['anyone'],
  'settings.sign_in': ['open_file'],
  'settings.sign_out': ['open_file'],
  'settings.users': ['ADMIN_ORG', 'AUDITOR'],
  'settings.add_user': ['ADMIN_ORG'],
  'settings.update_user': ['ADMIN_ORG'],
  'settings.set_passphrase': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'COOP_MEMBER', 'AUDITOR'],
  'settings.duties': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'COOP_MEMBER', 'AUDITOR'],
  'settings.set_duties': ['ADMIN_ORG'],
  'history.timeline': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR'],
  'history.events': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR'],
  'history.verify': ['open_file'],
  'history.verify_file': ['anyone'],
  'members.list': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR'],
  'members.show': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR', 'own'],
  'members.own': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'COOP_MEMBER', 'AUDITOR'],
  'members.persons': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR'],
  'members.add': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'members.update': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'members.update_person': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'members.correct': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'members.set_kyc': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'members.set_consent': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'members.change_status': ['ADMIN_ORG', 'COOP_MANAGER'],
  'members.change_rank': ['ADMIN_ORG', 'COOP_MANAGER'],
  'members.preview_import': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'members.import': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'contributions.preview_plan': ['anyone'],
  'contributions.preview_imputation': ['anyone'],
  'contributions.preview_penalty': ['anyone'],
  'contributions.plans': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR'],
  'contributions.save_plan': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'contributions.validate_plan': ['ADMIN_ORG', 'COOP_MANAGER'],
  'contributions.preview_issue': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR'],
  'contributions.issue_dues': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'contributions.dues': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR', 'own'],
  'contributions.issue_call': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'contributions.calls': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR'],
  'contributions.declare': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER', 'own'],
  'contributions.add_proof': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER', 'own'],
  'contributions.confirm': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'contributions.reject': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'contributions.reverse': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'contributions.list': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR', 'own'],
  'contributions.account': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR', 'own'],
  'ledger.accounts': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR'],
  'ledger.entries': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR'],
  'ledger.trial_balance': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR'],
  'ledger.account': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'AUDITOR'],
  'ledger.preview_opening': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'ledger.enter_opening': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'ledger.reverse_opening': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'lots.preview_quotites': ['anyone'],
  'charges.preview_split': ['anyone'],
  'charges.preview_handover': ['anyone'],
  'board.preview_mandate': ['anyone'],
  'assemblies.preview_quorum': ['anyone'],
  'assemblies.preview_majority': ['anyone'],
  'assemblies.preview_weights': ['anyone'],
  'decisions.preview_urgency': ['anyone'],
  'allocation.preview': ['anyone'],
  'portage.preview': ['anyone'],
  'reveal.preview': ['anyone'],
  'purchase.preview': ['anyone'],
  'purchase.preview_loan': ['anyone'],
  'exit.preview_cap': ['anyone'],
  'exit.preview_refund': ['anyone'],
  'foundation.preview': ['anyone'],
  'documents.list': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'COOP_MEMBER', 'AUDITOR'],
  'documents.content': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'COOP_MEMBER', 'AUDITOR'],
  'documents.add': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER'],
  'documents.set_visibility': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER'],
  'documents.save': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'COOP_MEMBER', 'AUDITOR'],
  'documents.print': ['ADMIN_ORG', 'COOP_MANAGER', 'SYNDIC', 'TREASURER', 'COOP_MEMBER', 'AUDITOR'],
  'documents.statement': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER', 'own'],
  'documents.statements': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'documents.calls': ['ADMIN_ORG', 'COOP_MANAGER', 'TREASURER'],
  'documents.recovery_sheet': ['ADMIN_ORG'],
} as const satisfies Record<keyof Commands, readonly string[]>
