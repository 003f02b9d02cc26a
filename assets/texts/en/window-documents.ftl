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

# Batches
documents-batch-body = One paper per member, all at once. You may stop on the way: what is made stays.
documents-batch-how = How
documents-batch-folder = one file per member, in a folder
documents-batch-single = a single file, to print
documents-batch-from = From
documents-batch-to = To
documents-batch-period-hint = Without dates: from each member’s joining to today.
documents-batch-action = Choose the place and print
documents-batch-done = { $made } of { $total } papers made here: { $path }
documents-batch-result = Result
documents-batch-whole = All made
documents-batch-partly = Partly made
documents-batch-stopped = Stopped as you asked
documents-batch-made = Papers made
documents-batch-made-of = { $made } of { $total }
documents-batch-place = Place
documents-batch-failed = Not made
