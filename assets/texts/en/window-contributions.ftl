# The contributions page: plan, dues, calls, payments, accounts.
nav-contributions = Contributions

# Everywhere
contributions-tab-plan = Plan
contributions-tab-dues = Dues
contributions-tab-calls = Calls for funds
contributions-tab-payments = Declared contributions
contributions-tab-accounts = Accounts
contributions-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
contributions-none = none
contributions-open = Open
contributions-remove = Remove
contributions-members-count = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
contributions-note = Notes
contributions-reason = Reason
contributions-go-plan = Go to the plan
contributions-go-members = Go to the members

# Columns
contributions-column-number = No.
contributions-column-date = Date
contributions-column-due = Due date
contributions-column-factor = Factor
contributions-column-amount = Amount
contributions-column-running = Running total
contributions-column-member = Member
contributions-column-members = Members
contributions-column-what = Kind
contributions-column-detail = Detail
contributions-column-paid = Paid
contributions-column-outstanding = Outstanding
contributions-column-state = State
contributions-column-title = Title
contributions-column-issued = Issued on
contributions-column-dues = Dues
contributions-column-called = Called
contributions-column-reference = Reference
contributions-column-balance = Balance owed
contributions-column-charged = Owed
contributions-column-credited = Paid or credited
contributions-column-value-date = Value date
contributions-column-method = Method
contributions-column-payer-reference = Payment reference
contributions-column-counted = Confirmed
contributions-column-proofs = Proofs

# Plan
contributions-plan-empty-title = No contribution plan yet
contributions-plan-empty = The plan says what each household owes, on which dates, and how the amount grows. Prepare a draft: its table appears as you write it, and nothing is owed before a decision validates it.
contributions-plan-new = Prepare a plan
contributions-plan-next = Prepare a new version
contributions-plan-edit = Change the draft
contributions-plan-versions = Versions of the plan
contributions-plan-version = Version { $number }
contributions-plan-draft = draft
contributions-plan-validated = validated
contributions-plan-form = The plan
contributions-plan-preview = What it comes to
contributions-plan-preview-waits = Fill in the amount, the first due date and the number: the table appears here.
contributions-plan-base = Base amount
contributions-plan-base-hint = What each member owes at each instalment.
contributions-plan-period = Frequency
contributions-plan-rhythm = Frequency
contributions-plan-rhythm-value = { $count ->
    [one] { $count } instalment, { $period }
   *[other] { $count } instalments, { $period }
}
contributions-period-monthly = every month
contributions-period-quarterly = every quarter
contributions-period-half-yearly = every half-year
contributions-period-yearly = every year
contributions-plan-count = Number of instalments
contributions-plan-first-due = First due date
contributions-plan-from = Applies from
contributions-plan-growth = Indexation
contributions-growth-none = none
contributions-growth-fixed = fixed yearly rate
contributions-growth-fixed-compound = { $rate } a year, compound
contributions-growth-fixed-simple = { $rate } a year, simple
contributions-growth-series = by a published index
contributions-growth-table = amounts set one by one
contributions-growth-kept = as in the present version
contributions-plan-rate = Yearly rate
contributions-plan-compounding = Calculation
contributions-compound = compound
contributions-simple = simple
contributions-plan-premium = Risk premium
contributions-plan-premium-hint = For each year the plan has already run, for those who join later.
contributions-plan-premium-value = { $rate } for each year already run
contributions-plan-entry = Joining during the plan
contributions-entry-catch-up = catches up on the past in one payment
contributions-entry-catch-up-over = catches up on the past in several parts
contributions-entry-from-next = pays only from the next instalment on
contributions-entry-catch-up-fact = catch-up in one payment
contributions-entry-catch-up-over-fact = catch-up in { $count } parts
contributions-entry-from-next-fact = from the next instalment on
contributions-plan-catch-up-over = In how many parts
contributions-plan-grace = Grace period
contributions-plan-grace-days = Grace period (days)
contributions-plan-grace-hint = Before a due is late.
contributions-plan-destination = Destination
contributions-destination-member-advance = members’ advances
contributions-destination-current = current expenses
contributions-destination-working-fund = working fund
contributions-destination-reserve = reserve fund
contributions-destination-works = works
contributions-destination-common-purse = common purse
contributions-plan-cut-offs = Cut-off dates
contributions-plan-decision = Decision
contributions-plan-joined = For a member who joined on
contributions-plan-joined-hint = Without a date: a founder.
contributions-plan-save = Save the draft
contributions-plan-saved = The draft of version { $number } is saved.
contributions-plan-table = Table of instalments
contributions-plan-table-empty = No instalments.
contributions-plan-total = { $count ->
    [one] { $count } instalment, { $total } in all per member
   *[other] { $count } instalments, { $total } in all per member
}
contributions-plan-total-label = Total per member
contributions-plan-validate = Validate with the decision…
contributions-plan-validate-title = Validate version { $number }
contributions-plan-validate-body = A validated version no longer changes: a later version replaces it. Dues already issued never change.
contributions-plan-validate-action = Validate this version
contributions-plan-validated-toast = Version { $number } of the plan is validated.
contributions-plan-decision-choose = Choose the decision (minutes)…
contributions-plan-decision-none = The minutes or the decision, as a PDF or a picture. It is kept in the file.
contributions-file-other = Choose another file…
contributions-document-title = Title of the document
contributions-document-date = Date of the document

# Dues
contributions-due-owed = still owed
contributions-due-late = late
contributions-due-partial = partly paid
contributions-due-open = to pay
contributions-due-paid = paid
contributions-due-waived = waived
contributions-due-cancelled = cancelled
contributions-kind-contribution = Instalment
contributions-kind-provision = Provision
contributions-kind-working-fund = Working fund
contributions-kind-reserve = Reserve fund
contributions-kind-works = Works
contributions-kind-purse = Common purse
contributions-kind-penalty = Late penalty
contributions-kind-settlement = Settlement
contributions-origin-instalment = { $kind } no. { $number }
contributions-origin-catch-up = { $kind }, catch-up
contributions-origin-opening = { $kind }, brought forward
contributions-dues-owed = { $count ->
    [one] to pay, { $count } due
   *[other] to pay, { $count } dues
}
contributions-dues-late = { $count ->
    [one] late, { $count } due
   *[other] late, { $count } dues
}
contributions-dues-late-none = Nobody is late.
contributions-dues-empty = No dues have been issued yet. Issue those of the plan up to today: the program first shows which ones, and for how much.
contributions-dues-no-plan = Dues come from the contribution plan. Prepare and validate it first.
contributions-issue = Issue the dues
contributions-issue-body = Creates one due per member and date of the plan. Doing it again creates nothing twice.
contributions-issue-until = Up to
contributions-issue-count = Dues to create
contributions-issue-members = Members concerned
contributions-issue-total = Total
contributions-issue-action = { $count ->
    [one] Issue { $count } due
   *[other] Issue { $count } dues
}
contributions-issue-more = and { $count } more.
contributions-issue-nothing = Nothing to issue up to this date: every due already exists, or no validated plan has any.
contributions-issued = { $count ->
    [one] { $count } due issued, { $total }.
   *[other] { $count } dues issued, { $total } in all.
}

# Calls for funds
contributions-calls-empty = No call for funds. A call asks, all at once and on paper, for the dues up to a date.
contributions-call-new = New call for funds
contributions-call-body = Asks together for the dues still owed that have never been called.
contributions-call-title-proposed = Call for funds, { $month } { $year }
contributions-call-until = Dues up to
contributions-call-until-hint = This day included.
contributions-call-dues = Dues
contributions-call-members = Members
contributions-call-amount = Amount called
contributions-call-nothing = No dues to call up to this date. First issue the dues of the plan, or take a later date.
contributions-call-action = Issue the call
contributions-call-issued = “{ $title }” is issued: { $total }.
contributions-call-number = Call no. { $number }, issued on { $on }
contributions-call-asked = Dues asked for
contributions-call-papers = Print the calls

# Payments
contributions-payments-empty = No declared contributions. Declare here what you see on the bank account, with its proof; a contribution counts once it is confirmed.
contributions-payments-pending = { $count ->
    [one] to confirm, { $count } contribution
   *[other] to confirm, { $count } contributions
}
contributions-payments-confirmed = { $count ->
    [one] confirmed, { $count } contribution
   *[other] confirmed, { $count } contributions
}
contributions-status-pending = to confirm
contributions-status-confirmed = confirmed
contributions-status-rejected = rejected
contributions-status-reversed = reversed
contributions-method-bank-transfer = bank transfer
contributions-method-cash = cash
contributions-method-check = cheque
contributions-method-card = card
contributions-method-other = other
contributions-account = Account credited
contributions-account-current = current account
contributions-account-reserve = reserve account
contributions-declare = Declare a contribution
contributions-declare-body = It must still be confirmed, with its proof, before it counts.
contributions-declare-action = Save the contribution
contributions-declared = Contribution of { $amount } saved, to be confirmed: { $member }.
contributions-member-none = Choose a member
contributions-value-date-hint = The day the money counts from, on the bank statement.
contributions-declared-on = Declared on
contributions-proofs = Proofs
contributions-proofs-none = No proof. One is needed to confirm.
contributions-proofs-add = Attach a proof…
contributions-proofs-hint = Bank statement or receipt: PDF, JPEG, PNG or WebP.
contributions-proofs-kept = The proofs of the corrected contribution are carried over; attach more if needed.
contributions-proof-added = Proof attached: { $name }
contributions-proof-remove = Remove { $name }
contributions-effect = What confirming changes
contributions-effect-before = Before
contributions-effect-after = After
contributions-confirm = Confirm
contributions-confirmed = Contribution of { $amount } confirmed: { $member }.
contributions-settles = What this contribution paid
contributions-settles-due = Due of { $on }
contributions-settles-whole = { $amount }, settled
contributions-settles-part = { $amount }, { $rest } left
contributions-settles-credit = Kept as credit
contributions-reject = Reject…
contributions-reject-body = The contribution is kept as rejected, with the reason. It does not count.
contributions-reject-action = Reject the contribution
contributions-rejected = Contribution of { $amount } rejected: { $member }.
contributions-reverse = Reverse…
contributions-reverse-body = A counter-entry of { $amount } is posted today; the dues it paid are owed again. Nothing is erased.
contributions-reverse-action = Reverse the contribution
contributions-reversed = Contribution of { $amount } reversed: { $member }.
contributions-correct = Correct
contributions-correct-body = The contribution of { $amount } of { $on } will be reversed and this one takes its place, in one step.
contributions-correct-member = For another member: reverse this contribution, then declare it in their name.
contributions-correct-action = Reverse and replace
contributions-corrected = Contribution corrected, { $amount } to be confirmed: { $member }.
contributions-corrects = Corrects
contributions-corrects-open = the earlier contribution
contributions-reason-correct = Reason for the correction
contributions-duplicate-title = This contribution may already exist
contributions-duplicate-body = A contribution by the same member, of the same amount, date and reference is already saved.
contributions-duplicate-yes = Save anyway

# Accounts
contributions-accounts-empty = No members. Add the members first: each has an account.
contributions-accounts-all = All accounts
contributions-account-late = late
contributions-account-owes = owes
contributions-account-credit = in credit
contributions-account-settled = settled
contributions-account-owes-amount = owes { $amount }
contributions-account-credit-amount = { $amount } in credit
contributions-account-owes-on = owed on { $on }
contributions-account-credit-on = in credit on { $on }
contributions-account-settled-on = account settled on { $on }
contributions-account-of = Account: { $member }
contributions-account-opening = Opening balance
contributions-account-empty = No movements in this period. Take a longer one.
contributions-account-explained = How these balances are calculated
contributions-account-sums = { $charged } owed, { $credited } paid or credited
contributions-to-pay = to pay now
contributions-reference-line = Reference { $reference }
contributions-from = From
contributions-to = To
contributions-statement = Statement as PDF
contributions-statement-under-way = Making the statement
contributions-statement-made = The statement is made and kept: { $title }
contributions-statements = Statements of all members

# Movements of an account
contributions-movement-opening = Brought forward
contributions-movement-contribution = Contribution plan
contributions-movement-provision = Provision
contributions-movement-working-fund = Working fund
contributions-movement-reserve = Reserve fund
contributions-movement-works = Works
contributions-movement-purse = Common purse
contributions-movement-penalty = Late penalty
contributions-movement-settlement = Settlement
contributions-movement-cancellation = Due cancelled
contributions-movement-waiver = Waiver
contributions-movement-payment = Contribution received
contributions-movement-reversal = Reversal
contributions-movement-refund = Refund
contributions-issue-before-opening = { $count ->
    [one] One due from before the opening balances is not issued: it is in those balances already.
   *[other] { $count } dues from before the opening balances are not issued: they are in those balances already.
}
nav-account = My account
account-tab-lines = Account
account-tab-dues = Dues
account-tab-payments = My payments
account-which = Membership
account-how = To be paid to account { $iban }, with the reference { $reference }.
account-how-amount = To be paid to account { $iban }, with the reference { $reference }: { $amount }.
account-how-reserve = To be paid to the account of the reserve fund { $iban }, with the reference { $reference }: { $amount }.
account-how-later-reserve = For the reserve fund, to be paid to account { $iban }, with the reference { $reference }.
account-how-unknown = The cooperative has not recorded the account to which { $amount } is to be paid: ask the treasurer.
account-unlinked = { $name }, this access is linked to nobody: ask the administration to link it to you, in the settings.
account-none = { $name }, no membership is in your name yet.
account-pending = The treasurer still has to confirm this payment.
account-proofs-none = No proof attached. The treasurer will ask for one.
account-dues-none = No due has been issued for you yet.
account-payments-none = No payment declared. Declare one with its proof: the treasurer confirms it.
