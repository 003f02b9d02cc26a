# What the papers say, apart from their layout.
paper-membership = Membership no. { $number }
paper-statement-title = Statement at { $to }: { $member }
paper-call-title = { $title }: { $member }
paper-call-line = Due of { $due }
paper-call-catch-up = Catch-up of the dues from before joining, to pay by { $due }
error-file-too-large = This file is too large (more than { $megabytes } MB). Make it smaller, for example with a less detailed photo.
error-heic-not-supported = HEIC photos are not accepted yet. On the phone, share the photo as JPEG, or take a screenshot of it.
error-attachment-not-supported = This file is neither a PDF nor a photo (JPEG, PNG, WebP). Choose another.
error-iban-needed = First fill in the cooperative’s bank account in the settings: it appears on every paper.
error-reserve-iban-needed = First fill in the cooperative’s reserve account in the settings: what is called for the reserve is paid into that account.
error-folder-read-only = Nothing can be written in this folder: it is read-only or belongs to others. Choose another.
notice-key-not-kept = This computer does not keep the key (no keyring): the recovery code will be asked for at each opening.
notice-recovered-after-crash = The program was cut off last time. Everything that had been confirmed is there.
notice-migrated = This file came from an older version. A copy of the old one is kept here: { $detail }
notice-folder-synchronised = This file is in a synchronised folder. Open it on one computer at a time.
notice-folder-network = This file is on another computer. Open it from one place at a time.
