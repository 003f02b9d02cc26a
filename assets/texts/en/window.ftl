# The window: what its buttons, lists and pages say.

# Actions everywhere
action-cancel = Cancel
action-close = Close
action-choose = Choose…
action-save = Save
action-retry = Try again
action-see = See

# Frame
group-money = Money
group-building = Building
group-governance = Governance
group-life = Living together
group-file = File
nav-welcome = Welcome
nav-dashboard = Dashboard
nav-members = Members
nav-settings = Settings
frame-demo = Example: you can try everything
frame-find = Go to…
frame-nav = Pages
frame-menu = Menu
frame-meeting = Meeting mode
frame-lock = Lock
frame-close = Close the cooperative
frame-language = Language
frame-theme = Background:
frame-skip = Skip to content
theme-system = like the system
theme-light = light
theme-dark = dark
meeting-previous = Previous page
meeting-next = Next page
meeting-leave = Leave meeting mode
role-admin-org = administration
role-coop-manager = management
role-syndic = managing agent
role-treasurer = treasury
role-coop-member = member
role-auditor = audit of the accounts

# Palette
palette-title = Go to a page, a member, an action
palette-hint = Type a few letters
palette-none = Nothing matches these letters.
palette-page = page
palette-action = action

# Help
help-open = Help
help-title = Help
help-none = This page of the guide has not been written yet.

# Lists
table-search = Search the list
table-filter-all = { $filter }: all
table-count = { $count ->
    [0] no rows
    [one] { $count } row
   *[other] { $count } rows
}
table-count-of = { $count } of { $all }
table-csv = Export as CSV
table-csv-done = The list is in your downloads: { $name }
table-total = Total
table-nothing-found = No row matches the search and the filters.
table-widen = Show all
chart-table = See the figures
explanation-title = How this amount is calculated

# Forms
field-required = Fill in this field.
field-optional = (optional)
form-leave-title = Leave without saving?
form-leave-body = What you typed will be lost.
form-leave-yes = Leave
form-leave-no = Stay here
amount-not-an-amount = This is not an amount. Write for example 1234.56.
amount-ambiguous = This number can be read in two ways. Write for example 1 234 (without comma or point) or 1.23.
amount-too-many-decimals = Too many digits after the point for this currency. Leave some out.
amount-out-of-range = This amount is too large. Check the zeros.
amount-negative = Write a positive amount.
date-hint = For example 31/12/2026
date-not-a-date = This is not a date. Write for example 31/12/2026.
date-impossible = This date does not exist in the calendar. Check the day and the month.
date-out-of-range = This date is too far away. Check the year.
date-pick = Choose from a calendar: { $field }
date-calendar = Calendar
date-earlier = Previous month
date-later = Next month
count-not-a-number = Write a whole number, in figures.
count-out-of-range = Write a number from { $least } to { $most }.

# Slow work
progress-of = { $done } of { $total }
progress-stop = Stop
progress-stopping = Stopping…

# Welcome
welcome-tagline = The accounts and the life of a housing cooperative, in one encrypted file.
welcome-recent = Recent files
welcome-no-recent = No file has been opened on this computer yet. Create a cooperative, or open the example to look around.
welcome-missing = This file is no longer there.
welcome-ways = Start
welcome-create = Create a cooperative
welcome-open = Open a file…
welcome-demo = Open the example
welcome-restore = Restore a backup
welcome-demo-hint = The example is “Ferme du Temple”: four households and three years of contributions, with a late payment and a correction. Nothing in it is real.
welcome-offline = Nothing leaves this computer unless you ask for it.
welcome-opening = Opening the file
welcome-starting = Starting
welcome-see-backups = See the backups

# Recovery code
code-title = The key of the file { $name } is not on this computer
code-body = Open this file with its recovery code, printed when it was created.
code-hint = Capitals, spaces and hyphens do not matter.
code-open = Open
code-damaged = The code is right and the file does not open? It may be damaged.
code-sheet-title = Put this code in a safe place
code-sheet-body = This code opens the file on another computer, or if this one breaks down. Whoever has it can read everything: copy it or print it, and keep it with the cooperative’s papers.
code-sheet-file = The file is saved here: { $path }
code-sheet-kept = The code is copied and put away.
code-sheet-enter = Enter the cooperative

# Create
create-title = Create a cooperative
create-body = Two names are enough to start. The rest can wait and be completed in the settings.
create-who = The cooperative
create-accounts = Accounts and financial year
create-you = You
create-action = Choose the place and create
create-action-here = Create
create-place = The file will be here: { $path }
create-place-other = Choose another place…
field-coop-name = Name of the cooperative
field-enterprise-number = Enterprise number
hint-enterprise-number = Ten digits, for example 0403.019.261
field-language = Language
field-address = Address
field-iban = IBAN of the current account
field-reserve-iban = IBAN of the reserve account
field-fiscal-year-start = The financial year starts in
field-currency = Currency
hint-currency = It cannot change afterwards.
field-user-name = Your name
field-user = Who are you?
field-passphrase = Passphrase
hint-passphrase = At least eight characters, for example four words.
field-passphrase-again = The same, a second time
passphrase-differs = The two passphrases are not the same.
field-recovery-code = Recovery code

# Restore
restore-title = Restore a backup
restore-body = Choose the backup, then the place of the restored file. Nothing is written before you have seen the comparison; a file that is already there is set aside, never erased.
restore-which = The backup
restore-none = No backup chosen.
restore-automatic = Automatic backups of this computer
restore-automatic-none = This computer has no automatic backup yet: one is made when a changed file is closed.
restore-unnamed = Backup whose key is not here
restore-made-on = { $date } · { $size } MB
restore-other = Choose another file…
restore-where = The file to restore
restore-where-hint = A new place, or the file to replace.
restore-code-hint = Only if the key is not on this computer.
restore-compare = Compare
restore-action = Restore this backup
restore-done = The backup is restored and open: { $path }
restore-done-kept = The backup is restored: { $path }. The previous file is kept here: { $aside }
compare-title = Backup of { $name }
compare-what = Contents
compare-backup = Backup
compare-file = Current file
compare-changed = Last change
compare-never = none
compare-unreadable = The current file cannot be read. It will be set aside as it is.

# Sign in
sign-in-title = Sign in
sign-in-body = Choose your name to go on.
sign-in-action = Enter
