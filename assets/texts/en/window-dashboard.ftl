# The dashboard.
dashboard-on = As of { $on }
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
dashboard-chart = Dues called and contributions received, by month
dashboard-called = called
dashboard-received = received
dashboard-month = Month
dashboard-sums = Over these twelve months: { $called } called, { $received } received.
dashboard-todo = To do now
dashboard-calm = Nothing is urgent: nobody is late and everything is confirmed.
dashboard-backup = Last good backup: { $at }
dashboard-no-backup = No backup has been made yet.
urgency-overdue = Late
urgency-critical = Urgent
urgency-high = Soon
todo-late = { $count ->
    [one] { $count } member has dues that are late
   *[other] { $count } members have dues that are late
}
todo-to-confirm = { $count ->
    [one] { $count } declared contribution is waiting for confirmation
   *[other] { $count } declared contributions are waiting for confirmation
}
todo-to-issue = { $count ->
    [one] { $count } due of the plan is to be issued
   *[other] { $count } dues of the plan are to be issued
}
todo-backup-never = Make a first backup, somewhere other than on this computer
todo-backup-old = The last backup is { $count } days old
first-title = Getting started
first-body = In any order you like; each step can wait.
first-members = Add the members
first-why-members = One by one, or all at once from a CSV or Excel list.
first-opening = Bring the balances forward
first-why-opening = If the cooperative already exists: what is in the bank and what each member owes.
first-plan = Write the contribution plan
first-why-plan = The table of instalments appears as you type.
first-backup = Make a backup
first-why-backup = On a USB stick or at somebody else’s home.
