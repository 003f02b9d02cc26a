# The dashboard.
dashboard-on = On { $on }
dashboard-cash = in bank and cash
dashboard-late = late
dashboard-late-members = { $count ->
    [0] no member
    [one] { $count } member
   *[other] { $count } members
}
dashboard-purse = in the common purse
dashboard-members = { $count ->
    [one] membership
   *[other] memberships
}
dashboard-chart = Contributions called and received, by month
dashboard-called = called
dashboard-received = received
dashboard-month = Month
dashboard-sums = Over these twelve months: { $called } called, { $received } received.
dashboard-todo = To do now
dashboard-calm = Nothing is pressing: nobody is late and everything is confirmed.
dashboard-backup = Last good backup: { $at }
dashboard-no-backup = No backup was made yet.
urgency-overdue = Late
urgency-critical = Pressing
urgency-high = Soon
todo-late = { $count ->
    [one] { $count } member has a late due
   *[other] { $count } members have a late due
}
todo-to-confirm = { $count ->
    [one] { $count } declared contribution waits for confirmation
   *[other] { $count } declared contributions wait for confirmation
}
todo-to-issue = { $count ->
    [one] { $count } instalment of the plan is to be issued
   *[other] { $count } instalments of the plan are to be issued
}
todo-backup-never = Make a first backup, elsewhere than on this computer
todo-backup-old = The last backup is { $count } days old
first-title = To start with
first-body = In the order you like; each step can wait.
first-members = Add the members
first-why-members = One by one, or at once from a CSV or Excel list.
first-opening = Carry over the balances
first-why-opening = If the cooperative already exists: what is in the bank and what each owes.
first-plan = Write the contribution plan
first-why-plan = The table of instalments shows itself as you type.
first-backup = Make a backup
first-why-backup = On a USB stick or at somebody else’s.
