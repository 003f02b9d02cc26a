# The history page: what happened, what changed, the check.
nav-history = History
history-tab-timeline = Timeline
history-tab-audit = Changes
history-tab-verify = Check
history-program = the program
history-older = Show older ones

# Columns
history-column-at = When
history-column-what = What happened
history-column-member = Member
history-column-kind = Kind
history-column-who = By
history-column-sequence = No.
history-column-act = Action
history-column-entity = About
history-column-reason = Reason
history-column-field = Field
history-column-before = Before
history-column-after = After

# Timeline
history-timeline-empty = Nothing here yet: the timeline tells of memberships, the plan, dues, calls, contributions and documents. Every change is also under “Changes”.
history-kind-status-change = change of status
history-kind-document-log = document
history-kind-message-log = message
history-kind-note = note
history-kind-task = task
history-kind-system = program

# Changes
history-audit-empty = No changes have been recorded yet.
history-event-number = Change no. { $number }
history-business-date = Business date
history-document = Document
history-document-open = open
history-document-not-shown = kept, but not shown to you
history-changes = Values
history-no-change = No value changed.
history-empty-value = (empty)
history-entity-id = Identifier
history-hash = Fingerprint in the chain

# Acts
history-act-cooperative-create = cooperative created
history-act-cooperative-create-demo = example created
history-act-cooperative-update = identity of the cooperative changed
history-act-cooperative-back-up = backup
history-act-settings-sign-in = sign-in
history-act-settings-add-user = user added
history-act-settings-update-user = user changed
history-act-settings-set-passphrase = passphrase changed
history-act-members-add = member added
history-act-members-update = member changed
history-act-members-update-person = person changed
history-act-members-set-kyc = paper recorded
history-act-members-change-status = status changed
history-act-members-change-rank = rank changed
history-act-members-set-consent = consent recorded
history-act-members-import = list of members imported
history-act-ledger-enter-opening = balances brought forward
history-act-ledger-reverse-opening = opening balances undone
history-act-contributions-save-plan = draft of the plan saved
history-act-contributions-validate-plan = plan validated
history-act-contributions-issue-dues = dues issued
history-act-contributions-issue-call = call for funds issued
history-act-contributions-declare = contribution declared
history-act-contributions-add-proof = proof attached
history-act-contributions-confirm = contribution confirmed
history-act-contributions-reject = contribution rejected
history-act-contributions-reverse = contribution reversed
history-act-documents-add = document added
history-act-documents-statement = statement printed
history-act-documents-statements = statements printed
history-act-documents-calls = calls printed

# Things
history-entity-cooperative = cooperative
history-entity-person = person
history-entity-membership = member
history-entity-household = household
history-entity-due = due
history-entity-due-cancellation = cancelled due
history-entity-contribution = contribution
history-entity-contribution-proof = proof
history-entity-plan-version = contribution plan
history-entity-call-for-funds = call for funds
history-entity-journal-entry = journal entry
history-entity-posting = line of an entry
history-entity-fiscal-year = financial year
history-entity-chart = chart of accounts
history-entity-account = account
history-entity-document = document
history-entity-user = user
history-entity-setting = setting
history-entity-rule = rule
history-entity-timeline = timeline
history-entity-outbox = message
history-entity-backup = backup

# Fields
history-field-status = status
history-field-state = state
history-field-amount = amount
history-field-base-amount = base amount
history-field-name = name
history-field-family-name = family name
history-field-given-name = given name
history-field-email = email
history-field-phone = phone
history-field-iban = IBAN
history-field-reserve-iban = IBAN of the reserve account
history-field-address = address
history-field-street = street
history-field-postal-code = postal code
history-field-city = town
history-field-country = country
history-field-language = language
history-field-rank = rank
history-field-number = number
history-field-version = version
history-field-reference = reference
history-field-note = notes
history-field-reason = reason
history-field-method = method
history-field-account = account
history-field-value-date = value date
history-field-declared-on = declared on
history-field-due-on = due date
history-field-joined-on = joined on
history-field-left-on = left on
history-field-first-due = first due date
history-field-effective-from = applies from
history-field-instalments = number of instalments
history-field-period = frequency
history-field-indexation = indexation
history-field-risk-premium = risk premium
history-field-entry-rule = joining during the plan
history-field-grace-days = grace period
history-field-destination = destination
history-field-document = document
history-field-title = title
history-field-kind = kind
history-field-role = role
history-field-membership = member
history-field-entry = entry
history-field-on = date
history-field-text = description
history-field-sha256 = fingerprint

# Values
history-value-true = yes
history-value-false = no
history-value-pending = to confirm
history-value-confirmed = confirmed
history-value-rejected = rejected
history-value-reversed = reversed
history-value-draft = draft
history-value-validated = validated
history-value-bank-transfer = bank transfer
history-value-cash = cash
history-value-current = current account
history-value-reserve = reserve account

# Check
history-verify = Check the file
history-verify-intro = Reads every encrypted page, document and change again, compares entries, dues, contributions, plans and calls with them, and adds the ledger up again. Nothing is changed. Do it before an assembly, or after a computer has stopped abruptly.
history-verify-under-way = Checking the file
history-whole = The file is intact.
history-not-whole = { $count ->
    [one] { $count } thing is wrong
   *[other] { $count } things are wrong
}
history-not-whole-advice = Do not go on working in this file: keep a copy of it, then compare it with the last good backup in the settings.
history-verified-at = Checked on
history-verified-events = Changes read
history-verified-documents = Documents read
history-verified-head = Last change (no.)
history-verified-hash = Its fingerprint
history-verified-hash-hint = Write this fingerprint in the minutes: it proves later that nothing before it has been altered.

# Findings
finding-damaged-page = A page of the file is damaged: { $detail }
finding-broken-reference = A row ({ $table }) refers to one that does not exist ({ $parent }).
finding-schema-missing = A table or a guard of the file ({ $name }) is missing: it was changed outside the program.
finding-schema-altered = A table or a guard of the file ({ $name }) is no longer the program’s: it was changed.
finding-schema-added = A table or a guard ({ $name }) was added to the file outside the program.
finding-altered-event = Change no. { $sequence } was altered afterwards.
finding-broken-link = The chain is broken at change no. { $sequence }.
finding-missing-last-events = The last changes are missing: no. { $from } to { $to }.
finding-altered-head = The end of the chain (no. { $sequence }) was altered.
finding-anchor-not-found = A printed fingerprint (no. { $sequence }) is not in the chain.
finding-altered-personal-value = A personal value ({ $field }) of change no. { $sequence } was altered.
finding-missing-personal-value = A personal value ({ $field }) of change no. { $sequence } is gone without a recorded erasure.
finding-altered-row = A record ({ $entity } { $id }) no longer says what change no. { $sequence } wrote.
finding-missing-row = A record ({ $entity } { $id }), written by change no. { $sequence }, is gone.
finding-unrecorded-row = A record ({ $entity } { $id }) is there though no change wrote it.
finding-unbalanced-entry = The lines of journal entry { $id } do not cancel out: { $off } is left.
finding-not-in-the-ledger = The amount of a record ({ $entity } { $id }), { $amount }, is not what its entry puts on the member’s account.
finding-trial-balance-off = The whole ledger does not balance: debits less credits come to { $off }.
finding-numbered = no. { $number }, identifier { $id }
history-because = “{ $note }”
history-timeline-none = Nothing yet.
history-timeline-all = Show all ({ $count })
history-act-settings-set-duties = separation of duties set
history-act-members-correct = member corrected
history-act-documents-set-visibility = visibility of the document changed
history-field-visibility = visible to
history-field-person-id = linked person
history-field-titulars = holders
history-value-everyone = every user
history-value-board = the management and the managing agent
history-value-managers = the management
history-value-person = the person concerned and the management
