# Contributions: the plan explained, the steps of computations, the refusals. The window has its own texts.

# The plan explained, sentence by sentence, so that a member can check it by hand.
explain-period-monthly = a month
explain-period-quarterly = a quarter
explain-period-half-yearly = every six months
explain-period-yearly = a year
explain-plan-opening = Base: { $base } { $period }, { $count } instalments, from { $first } to { $last }.
explain-plan-opening-table = { $count } instalments ({ $period }), from { $first } to { $last }, each with its amount from the table (base { $base }).
explain-growth-compound = Indexation of { $rate } a year, compound: for each whole year since the first due date, multiply once more by { $factor }.
explain-growth-simple = Indexation of { $rate } a year, simple: for each whole year since the first due date, add { $rate } of the base.
explain-growth-series = Indexation by a published index: the base × the index on the due date ÷ the index on { $first }.
explain-premium-founder = Risk premium of { $rate } per whole year for those who join after the plan began; a founder pays none.
explain-premium = Risk premium of { $rate } per whole year from { $started } to { $joined }: { $years ->
    [one] { $years } year
   *[other] { $years } years
}, hence × { $factor }.
explain-band = Instalments { $first } to { $last } (from { $from } to { $to }): { $base } × { $factor } = { $amount }.
explain-band-one = Instalment { $first } (on { $from }): { $base } × { $factor } = { $amount }.
explain-band-given = Instalments { $first } to { $last } (from { $from } to { $to }): { $amount } each.
explain-band-given-one = Instalment { $first } (on { $from }): { $amount }.
explain-total = Total: { $total }.
explain-total-of = Total: { $sum } = { $total }.

# The account of a member.
account-opening-due = brought in
account-due = { $due } of { $on }
account-instalment = instalment { $number }
account-catch-up = catch-up of the past ({ $part })

# Steps of computations and names of their terms.
step-due-date = due date
step-first-due = first due date
step-due-on = due on
step-months = months
step-years = whole years
step-years-since-first-due = whole years since the first due date
step-years-before-joining = whole years before joining
step-plan-started-on = start of the plan
step-joined-on = joined on
step-joined-without-premium = date of joining without effect, as there is no risk premium
step-plan-started-by-default = start of the plan, which is not given: the first due date
step-one = one
step-yearly-rate = yearly rate
step-risk-premium-rate = risk premium per year
step-index-factor = indexation factor
step-index-on-due = index on the due date
step-index-on-first-due = index on the first due date
step-premium-factor = factor of the risk premium
step-base-amount = base amount
step-table-amount = amount from the table
step-instalment-amount = amount of the instalment
step-total-before = total before
step-running-total = running total
step-days-to-catch-up = days to catch up
step-catch-up-first-due = first due date of the catch-up
step-catch-up-total = past instalments to catch up
step-catch-up-part = part of the catch-up
step-part = one part
step-due-amount = amount due
step-placed = applied
imputation-payment = payment { $number } of { $on }
step-due-remaining = left to pay of this due
step-payments-total = payments received
step-credit = credit beyond all dues
step-nothing = nil
step-missing = shortfall
step-missing-at-cut-off = shortfall at the cut-off date
step-line = line
step-charged-before = owed before the period
step-credited-before = paid before the period
step-opening-balance = opening balance
step-charged = owed in the period
step-credited = paid in the period
step-owed-in-all = owed in all
step-closing-balance = closing balance
step-to-pay-now = to pay now
step-paid = paid
step-paid-later = paid after the date of the computation, which does not count
step-due-minus-paid = amount due minus what is paid
step-outstanding = outstanding
step-grace-days = days of grace
step-grace-ends = end of the grace period
step-outstanding-when-grace-ends = outstanding at the end of the grace period
step-fixed-penalty = fixed penalty
step-no-notice-no-interest = no formal notice is given: no interest runs
step-penalty-rate = rate of the penalty
step-penalty = late penalty
step-cap-rate = cap, as a share of the amount due
step-penalty-cap = cap of the penalty
step-penalty-capped = capped penalty
step-day-before = the day before the first
step-last-day = last day
step-days = days
step-interest-days = days of interest
step-days-of-the-year = days of the year
step-interest = interest for the days
step-penalty-cumulated = accumulated penalty
step-penalty-posted = penalty already charged
step-penalty-rest = difference
step-penalty-to-post = penalty to charge

# Refusals of contributions. Each sentence says what to do.
error-base-not-positive = The base amount ({ $amount }) must be above zero. Correct it.
error-rate-out-of-range = A rate goes from 0 to 100% (0 to 1 as a fraction). { $suggested ->
        [none] Correct it.
       *[other] For { $meant }: write { $suggested }.
    }
error-instalments-out-of-range = A plan has 1 to { $most } instalments; this one has { $given }. Correct the number.
error-overlapping-versions = Version { $version } has been in force since { $from }. Start the new version after that day.
error-cut-off-before-first-due = The cut-off date { $cut_off } is before the first due date ({ $first_due }). Take a later date.
error-index-missing = The index is missing for { $on }. { $latest ->
        [none] Add the value that was published before that date.
       *[other] The last value given before it, of { $latest }, only holds until the next publication: add that one.
    }
error-index-not-positive = The index of { $on } must be above zero. Correct it.
error-index-twice = The index of { $on } is given twice. Keep one value.
error-table-length = The table has { $given } amounts for { $expected } instalments. Give one amount per instalment.
error-table-amount-not-positive = Amount { $number } of the table ({ $amount }) must be above zero.
error-catch-up-out-of-range = The past is caught up over 1 to { $most } dues; here { $given }. Correct the number.
error-grace-too-long = The grace period has at most { $most } days; here { $given }. Correct it.
error-plan-document-missing = Attach the minutes or the decision that adopts this plan.
error-plan-already-validated = Version { $number } is validated and no longer changes. Make a new version.
error-plan-draft-exists = There is already a draft (version { $version }). Change it or validate it first.
error-plan-version-unknown = Version { $version } of the plan does not exist. Reload the page.
error-plan-missing = No plan has been validated. Validate a contribution plan first.
error-payment-not-positive = Contribution { $position } ({ $amount }) must be above zero.
error-due-negative = Due { $position } ({ $amount }) cannot be negative.
error-due-twice = Due { $position } has the name of another. Give each its own.
error-penalty-not-positive = The fixed penalty ({ $amount }) must be above zero. Correct it.
error-rate-missing = No yearly rate applies on { $on }. Add the one for that day.
error-rate-twice = Two rates start on { $on }. Keep one.
error-amount-not-positive = The amount ({ $amount }) must be above zero. Correct it.
error-currency-mismatch = All amounts must be in the cooperative’s currency.
error-too-many-rows = This list is too long: at most { $most } rows.
error-evidence-missing = Attach a proof (bank statement, receipt, photo) before confirming this contribution.
error-value-date-to-come = The value date ({ $value_date }) is still to come: confirm this contribution from that day on.
error-own-declaration = You declared this contribution for yourself: another person must confirm it.
error-contribution-wrong-status = This contribution has already been dealt with ({ $status ->
    [PENDING] to confirm
    [CONFIRMED] confirmed
    [REJECTED] rejected
   *[REVERSED] reversed
}). Reload the page.
error-possible-duplicate = { $count ->
    [one] A contribution by the same member, of the same amount and date already exists.
   *[other] { $count } contributions by the same member, of the same amount and date already exist.
} Check, then save anyway if this is another one.
error-proof-wrong-type = A proof is a PDF, or a JPEG, PNG or WebP picture. Save this file in one of these formats.
error-proof-heic = HEIC pictures from some phones cannot be read everywhere: export this one as JPEG, then attach it.
error-proof-too-large = This file is too large: at most { $most } MB. Make it smaller.
error-proof-unreadable = This file cannot be read. Check that it still exists and that you can open it.
error-too-many-proofs = Attach at most { $most } proofs to a contribution.
error-nothing-to-call = Nothing to call up to { $until }: every due issued has already been called or paid. Issue the dues first.
error-reserve-account-unknown = The cooperative has no reserve account. Add its IBAN in the settings, or note this payment on the current account.
error-contribution-not-confirmed = Only a confirmed contribution can be corrected. Reload the page.
error-period-reversed = The period ends before it starts. Check the two dates.
error-opening-contribution = This is an opening balance: it is not undone here, but with all the opening balances, in the journal.
error-rule-not-in-force = No rule is in force on { $on }. Add one in the settings.
error-rule-ends-before-start = This rule ends on { $until }, before it starts on { $from }. Correct the dates.
error-rule-overlap = Two rules apply on { $on }. Let one follow the other.
error-rule-gap = No rule applies from { $from } to { $until }. Fill the gap.
error-rule-without-source = Give the source of this rule: article, deed or minutes.
