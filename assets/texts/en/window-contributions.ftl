# The contributions page: plan, dues, calls, payments, accounts.
nav-contributions = Contributions

# Everywhere
contributions-tab-plan = Plan
contributions-tab-dues = Dues
contributions-tab-calls = Calls for funds
contributions-tab-payments = Payments
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
contributions-note = Note
contributions-reason = Reason
contributions-go-plan = Go to the plan
contributions-go-members = Go to the members

# Columns
contributions-column-number = No.
contributions-column-date = Date
contributions-column-due = Due on
contributions-column-factor = Factor
contributions-column-amount = Amount
contributions-column-running = Running total
contributions-column-member = Member
contributions-column-members = Members
contributions-column-what = What
contributions-column-detail = Detail
contributions-column-paid = Paid
contributions-column-outstanding = Still owed
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
contributions-plan-empty = The plan says what each household owes, on which dates, and how the amount grows. Prepare a draft: its table shows as you write it, and nothing is owed before a decision validates it.
contributions-plan-new = Prepare a plan
contributions-plan-next = Prepare a new version
contributions-plan-edit = Change the draft
contributions-plan-versions = Versions of the plan
contributions-plan-version = Version { $number }
contributions-plan-draft = draft
contributions-plan-validated = validated
contributions-plan-form = The plan
contributions-plan-preview = What it comes to
contributions-plan-preview-waits = Fill in the amount, the first due date and the count: the table shows here.
contributions-plan-base = Base amount
contributions-plan-base-hint = What each member owes at each instalment.
contributions-plan-period = Rhythm
contributions-plan-rhythm = Rhythm
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
contributions-plan-rate = Rate a year
contributions-plan-compounding = Computed
contributions-compound = compound
contributions-simple = simple
contributions-plan-premium = Risk premium
contributions-plan-premium-hint = For each year the plan has run, for those who join later.
contributions-plan-premium-value = { $rate } for each year run
contributions-plan-entry = Joining during the plan
contributions-entry-catch-up = catches up the past at once
contributions-entry-catch-up-over = catches up the past in parts
contributions-entry-from-next = pays from the next one only
contributions-entry-catch-up-fact = caught up at once
contributions-entry-catch-up-over-fact = caught up in { $count } parts
contributions-entry-from-next-fact = from the next one
contributions-plan-catch-up-over = In how many parts
contributions-plan-grace = Grace
contributions-plan-grace-days = Grace (days)
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
contributions-plan-table-empty = No instalment.
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
contributions-kind-contribution = Contribution
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
contributions-dues-empty = No due is issued yet. Issue those of the plan up to today: the program first shows which ones, and for how much.
contributions-dues-no-plan = Dues come from the contribution plan. Prepare and validate it first.
contributions-issue = Issue the dues…
contributions-issue-body = Makes one due per member and date of the plan. Doing it again makes nothing twice.
contributions-issue-until = Up to
contributions-issue-count = Dues to make
contributions-issue-members = Members concerned
contributions-issue-total = Total
contributions-issue-action = { $count ->
    [one] Issue { $count } due
   *[other] Issue { $count } dues
}
contributions-issue-more = and { $count } more.
contributions-issue-nothing = Nothing to issue up to this day: every due exists already, or no validated plan has any.
contributions-issued = { $count ->
    [one] { $count } due issued, { $total }.
   *[other] { $count } dues issued, { $total } in all.
}

# Calls for funds
contributions-calls-empty = No call for funds. A call asks, at once and on paper, for the dues up to a day.
contributions-call-new = New call for funds…
contributions-call-body = Asks together for the dues still owed that were never called.
contributions-call-title-proposed = Call for funds, { $month } { $year }
contributions-call-until = Dues up to
contributions-call-until-hint = This day included.
contributions-call-dues = Dues
contributions-call-members = Members
contributions-call-amount = Amount called
contributions-call-nothing = No due to call up to this day. First issue the dues of the plan, or take a later day.
contributions-call-action = Issue the call
contributions-call-issued = “{ $title }” is issued: { $total }.
contributions-call-number = Call no. { $number }, issued on { $on }
contributions-call-asked = Dues asked for
contributions-call-papers = Print the calls

# Payments
contributions-payments-empty = No payment. Declare here what you see on the bank account, with its proof; it counts once it is confirmed.
contributions-payments-pending = { $count ->
    [one] to confirm, { $count } payment
   *[other] to confirm, { $count } payments
}
contributions-payments-confirmed = { $count ->
    [one] confirmed, { $count } payment
   *[other] confirmed, { $count } payments
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
contributions-declare = Declare a payment
contributions-declare-body = It is still to be confirmed, with its proof, before it counts.
contributions-declare-action = Save the payment
contributions-declared = Payment of { $amount } by { $member } saved, to be confirmed.
contributions-member-none = Choose a member
contributions-value-date-hint = The day the money counts from, on the bank statement.
contributions-declared-on = Declared on
contributions-proofs = Proofs
contributions-proofs-none = No proof. One is needed to confirm.
contributions-proofs-add = Attach a proof…
contributions-proofs-hint = Bank statement or receipt: PDF, JPEG, PNG or WebP.
contributions-proofs-kept = The proofs of the corrected payment are carried over; attach more where needed.
contributions-proof-added = Proof attached: { $name }
contributions-proof-remove = Remove { $name }
contributions-effect = What confirming changes
contributions-effect-before = Before
contributions-effect-after = After
contributions-confirm = Confirm
contributions-confirmed = Payment of { $amount } by { $member } confirmed.
contributions-settles = What this payment went to
contributions-settles-due = Due of { $on }
contributions-settles-whole = { $amount }, settled
contributions-settles-part = { $amount }, { $rest } left
contributions-settles-credit = Kept as credit
contributions-reject = Reject…
contributions-reject-body = The payment is kept as rejected, with the reason. It does not count.
contributions-reject-action = Reject the payment
contributions-rejected = Payment of { $amount } by { $member } rejected.
contributions-reverse = Reverse…
contributions-reverse-body = A counter-entry of { $amount } is posted today; the dues it paid are owed again. Nothing is erased.
contributions-reverse-action = Reverse the payment
contributions-reversed = Payment of { $amount } by { $member } reversed.
contributions-correct = Correct
contributions-correct-body = The payment of { $amount } of { $on } will be reversed and this one takes its place, at once.
contributions-correct-member = For another member: reverse this payment, then declare it in their name.
contributions-correct-action = Reverse and replace
contributions-corrected = Payment corrected: { $amount } by { $member }, to be confirmed.
contributions-corrects = Corrects
contributions-corrects-open = the payment before
contributions-reason-correct = Reason for the correction
contributions-duplicate-title = This payment may exist already
contributions-duplicate-body = A payment by the same member, of the same amount, date and reference is already saved.
contributions-duplicate-yes = Save all the same

# Accounts
contributions-accounts-empty = No member. Add the members first: each has an account.
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
contributions-account-of = Account of { $member }
contributions-account-opening = Opening balance
contributions-account-empty = No movement in this period. Take a longer one.
contributions-account-explained = How these balances are computed
contributions-account-sums = { $charged } owed, { $credited } paid or credited
contributions-to-pay = to pay now
contributions-reference-line = Reference { $reference }
contributions-from = From
contributions-to = To
contributions-statement = Statement PDF
contributions-statement-under-way = Making the statement
contributions-statement-made = The statement is made and kept: { $title }
contributions-statements = Statements of all members

# Movements of an account
contributions-movement-opening = Brought forward
contributions-movement-contribution = Contribution
contributions-movement-provision = Provision
contributions-movement-working-fund = Working fund
contributions-movement-reserve = Reserve fund
contributions-movement-works = Works
contributions-movement-purse = Common purse
contributions-movement-penalty = Late penalty
contributions-movement-settlement = Settlement
contributions-movement-cancellation = Due cancelled
contributions-movement-waiver = Waiver
contributions-movement-payment = Payment received
contributions-movement-reversal = Reversal
contributions-movement-refund = Refund
contributions-issue-before-opening = { $count ->
    [one] One due from before the opening balances is not issued: it is in those balances already.
   *[other] { $count } dues from before the opening balances are not issued: they are in those balances already.
}
