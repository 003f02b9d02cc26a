# The documents page, and batches of papers.
nav-documents = Documents

# Preview
documents-opening = Opening the document
documents-unreadable = This PDF cannot be shown here. Save it and open it with another program.
documents-not-shown = This kind of file is not shown here. Save it to open it.
documents-page-before = Previous
documents-page-after = Next
documents-page-of = Page { $page } / { $pages }
documents-save-as = Save as…
documents-saved = Document saved here: { $path }
documents-print = Print…
documents-printing = The document opens in your computer’s own program: print it from there.

# Batches
documents-batch-body = One paper per member, all at once. You may stop on the way: what has been made stays.
documents-batch-how = How
documents-batch-folder = one file per member, in a folder
documents-batch-single = a single file
documents-batch-print = print at once
documents-batch-from = From
documents-batch-to = To
documents-batch-period-hint = Without dates: from the day each member joined to today.
documents-batch-action = Choose the place and save
documents-batch-print-action = Print
documents-batch-save-instead = Save the papers as one PDF…
documents-batch-done = { $made } of { $total } papers made here: { $path }
documents-batch-printing = { $made } of { $total } papers open in your computer’s own program: print them from there.
documents-batch-result = Result
documents-batch-whole = All made
documents-batch-partly = Partly made
documents-batch-stopped = Stopped as you asked
documents-batch-made = Papers made
documents-batch-made-of = { $made } of { $total }
documents-batch-place = Place
documents-batch-failed = Not made

# List
documents-column-date = Date
documents-column-title = Title
documents-column-kind = Kind
documents-column-type = Type
documents-column-size = Size
documents-fingerprint = Fingerprint (SHA-256)
documents-size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
documents-size-kb = { $size } KB
documents-size-mb = { $size } MB
documents-empty = No documents. Keep the statutes, the deed, the minutes and the contracts here: they stay encrypted in the cooperative’s file and are read in this window. Printed statements and calls are added by themselves.
documents-statements = Statements of all members
documents-add = Add a document
documents-add-body = The file is copied into the cooperative, with its fingerprint.
documents-add-action = Keep this document
documents-added = Document kept: { $title }
documents-choose = Choose a file…
documents-choose-other = Choose another file…
documents-choose-hint = PDF, JPEG, PNG or WebP.

# Kinds
documents-kind-decision = decision
documents-kind-minutes = minutes
documents-kind-statutes = statutes
documents-kind-deed = deed
documents-kind-internal-rules = internal rules
documents-kind-financial-plan = financial plan
documents-kind-building-plan = building plans
documents-kind-permit = permit
documents-kind-contract = contract
documents-kind-quote = quote
documents-kind-other = other
documents-kind-proof = proof of payment
documents-kind-statement = contribution statement
documents-kind-call-for-funds = call for funds
documents-kind-recovery-sheet = recovery sheet
documents-column-visibility = Visible to
documents-visibility-everyone = everybody (public)
documents-visibility-board = management and managing agent
documents-visibility-managers = management
documents-visibility-person = person concerned
documents-visibility-hint = A public document is also shown to the members who open this file.
documents-shown = “{ $title }” is now visible to: { $to }
documents-none-shown = No public document yet. Your statements will come here.
documents-original = Keep the photo as it is
documents-original-hint = Otherwise a photo of more than 1 MB is made smaller, so that the file stays light.
