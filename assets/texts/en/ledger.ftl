# Accounts
error-account-code-malformed = “{ $account }” is not an account number: 2 to 10 digits, the first from 1 to 7.
error-account-name = The heading of account { $account } has 1 to { $most } characters. Correct it.
error-account-exists = Account { $account } already exists. Take another number.
error-account-unknown = Account { $account } is not in the chart of accounts. Choose one from the list.
error-chart-malformed = This chart of accounts cannot be read: { $detail }.
error-chart-unknown-word = This chart of accounts contains an unknown word: “{ $word }”. Correct it.
error-chart-role-missing = This chart of accounts has no account for “{ $role }”. Add it.
error-chart-wrong-sub-accounts = Account { $account } is not suitable for “{ $role }”. Choose another.

# Entries
error-entry-too-few-postings = An entry has at least two lines. Add the other side.
error-entry-zero-posting = Line { $line } is zero. Remove it or give its amount.
error-entry-two-currencies = An entry has only one currency, that of the cooperative.
error-entry-unbalanced = Debit and credit differ by { $difference }. Correct a line.
error-entry-sub-account-missing = Account { $account } is kept by member or by supplier: say which.
error-entry-sub-account-unexpected = Account { $account } is not kept by member. Remove the member or take another account.
error-entry-already-reversed = This entry is already reversed: nothing to do.
error-entry-unknown = This entry does not exist. Reload the page.

# Opening balances
error-opening-unbalanced = The opening balances are { $difference } away from zero. Correct a line: they must add up to zero.
error-opening-twice = Line { $line } brings forward an account or a member that is already there. Keep one line.
error-opening-account = Account { $account } takes no opening balance: charges, income and the opening account start at zero.
error-opening-already-entered = The balances have already been brought forward: this is done only once.
error-opening-not-entered = No balances have been brought forward: there is nothing to undo.
error-opening-empty = No balance is given. Add at least two lines.
error-opening-target-missing = Choose an account or a member for this line.

# Financial years
error-fiscal-year-start = { $day }/{ $month } cannot open a financial year: this day does not exist every year. Take another.
error-fiscal-year-not-contiguous = The financial year that starts on { $start } does not follow the one before. Financial years follow each other without a gap.
error-fiscal-year-missing = No financial year contains { $date }. Check the date.
error-fiscal-year-before-first = The books begin on { $first }: { $date } is too early. Take a later date, or enter this amount in the opening balances.
error-fiscal-year-none-open = The financial year of { $date } is closed and no later one is open. Open the next one.
error-fiscal-year-already-closed = The financial year that ends on { $end } is already closed: nothing to do.
error-fiscal-year-earlier-open = The financial year that ends on { $end } is still open. Close it first.
error-fiscal-year-not-over = The financial year ends on { $end }: it can be closed from the next day.
error-fiscal-year-unknown = This financial year does not exist. Reload the page.
