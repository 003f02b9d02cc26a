# The journal page: entries, trial balance, opening balances.
nav-ledger = Journal
ledger-tab-journal = Entries
ledger-tab-trial-balance = Trial balance
ledger-tab-opening = Opening balances

# Columns
ledger-column-number = No.
ledger-column-date = Date
ledger-column-event = Event
ledger-column-text = Description
ledger-column-state = State
ledger-column-amount = Amount
ledger-column-account = Account
ledger-column-label = Heading
ledger-column-member = Member
ledger-column-debit = Debit
ledger-column-credit = Credit
ledger-column-balance = Balance

# Entries
ledger-from = From
ledger-to = To
ledger-all-accounts = All accounts
ledger-all-members = All members
ledger-widen = Show all
ledger-nothing-found = No entry in this period and for this choice.
ledger-empty = The journal is empty. It fills by itself: each due issued and each contribution confirmed posts its entry. If the cooperative existed before, bring its balances forward first.
ledger-postings = Lines of the entry
ledger-entry-number = Entry { $number }
ledger-other-entry = see the entry
ledger-reverses = Reverses
ledger-reversed-by = Reversed by
ledger-reversed = reversed
ledger-reversal = reversal
ledger-event-due-issued = due issued
ledger-event-contribution-confirmed = contribution confirmed
ledger-event-penalty = late penalty
ledger-event-due-cancelled = due cancelled
ledger-event-waiver = waiver
ledger-event-expense = expense
ledger-event-expense-paid = expense paid
ledger-event-settlement = settlement
ledger-event-fund-used = fund used
ledger-event-refund = refund
ledger-event-opening = opening balances
ledger-event-reversal = reversal
ledger-event-year-closed = year closed
ledger-event-manual = manual entry

# Trial balance
ledger-as-of = As of
ledger-equal = Debit and credit are equal: { $debit }
ledger-not-equal = Debit { $debit } and credit { $credit } differ: check the file in the history
ledger-balance-empty = No account has moved by this date. Take a later one, or bring earlier balances forward.
ledger-balance-file = Trial balance as of { $on }

# Opening balances
ledger-opening-intro = If the cooperative existed before this file, bring its balances of the first day forward here: bank, cash, funds, what each member owes and what each has advanced. Both sides must be equal. It is done only once.
ledger-opening-not-you = Opening balances are for the treasurer.
ledger-opening-on = First day
ledger-opening-lines = Balances brought forward
ledger-opening-target = Account or member
ledger-opening-choose = Choose an account or a member
ledger-opening-namesake = { $name } (no. { $number })
ledger-opening-owes = Member { $member }: what they owe
ledger-opening-advanced = Member { $member }: their advances
ledger-opening-add = Add a line
ledger-opening-remove = Remove
ledger-opening-remove-line = Remove line { $number }
ledger-opening-difference = Difference
ledger-opening-no-target = Choose the account or the member of this line.
ledger-opening-no-amount = Write the amount, in debit or in credit.
ledger-opening-both-sides = One side per line: debit or credit.
ledger-opening-fill = Fill in the lines: debit for what the cooperative has or expects, credit for what it owes or sets aside.
ledger-opening-ready = Both sides are equal: the balances can be brought forward.
ledger-opening-lacks-credit = { $amount } is missing in credit.
ledger-opening-lacks-debit = { $amount } is missing in debit.
ledger-opening-enter = Bring the balances forward…
ledger-opening-sure = Bring these balances forward?
ledger-opening-sure-body = An opening entry is posted as of { $on }. It can no longer be edited; after a mistake, undo the opening balances and bring them forward again.
ledger-opening-action = Bring the balances forward
ledger-opening-done = The balances are brought forward as of { $on }.
ledger-opening-reverse = Undo the opening balances…
ledger-opening-reverse-action = Undo the opening balances
ledger-opening-reverse-body = A counter-entry undoes these balances today, with what members owed or had in credit. You can then bring them forward again.
ledger-opening-reversed = The opening balances are undone. You can bring them forward again.
