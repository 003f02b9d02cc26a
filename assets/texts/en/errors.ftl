# Refusals that every command shares. Each sentence says what to do.
error-unknown = This could not be done (code { $code }). Note the code and report it.
error-broken = The program ran into a problem; nothing was saved. Try again, and report it if it happens again.
error-unknown-command = There is no command { $command }. See the list with “coop commands”.
error-unknown-field =
    { $field ->
        [none] This field is not expected.
       *[other] The field “{ $field }” is not expected.
    } { $advice ->
        [near] Did you mean “{ $suggested }”?
        [listed] These belong here: { $allowed }.
       *[none] Remove it.
    }
error-missing-field =
    { $advice ->
        [either] Give “{ $first }” or “{ $second }”.
       *[none] { $field ->
            [none] This field is needed. Fill it in.
           *[other] The field “{ $field }” is missing. Add it.
        }
    }
error-duplicate-field = This field is given twice. Keep one.
error-wrong-type =
    { $came ->
        [number] A number is given without quotation marks
        [text] A text between quotation marks is given
        [yes_no] A yes or no (true, false) is given
        [list] A list [ … ] is given
        [object] An object {"{"} … {"}"} is given
        [null] Nothing (null) is given
       *[none] The value is not of the right kind
    }; what is needed is { $wanted ->
        [amount] an amount between quotation marks, like "187.50"
        [fraction] a rate between quotation marks, as a fraction, like "0.125"
        [decimal] a number between quotation marks, like "85.5"
        [quantity] a whole number, or a decimal number between quotation marks, like "85.5"
        [date] a date between quotation marks, like "2026-12-31"
        [text] a text between quotation marks
        [count] a whole number, zero or more, without quotation marks
        [whole] a whole number, without quotation marks
        [yes_no] yes or no: true or false, without quotation marks
        [list] a list [ … ]
        [object] an object {"{"} … {"}"}
       *[none] a value of another kind
    }. { $suggested ->
        [none] Correct it.
       *[other] Write { $suggested }.
    }
error-not-a-count = A whole number is needed, zero or more, without quotation marks; here { $figure }. Correct it.
error-not-whole = A whole number is needed, without decimals; here { $figure }. Correct it.
error-number-too-large = This number ({ $figure }) is too large. Check the zeros.
error-wrong-count = { $expected } values are needed; here { $given }. Give { $expected }.
error-unknown-choice =
    { $allowed ->
        [none] There is no such choice. Choose one from the list.
       *[other] There is no choice “{ $chosen }”. Choose one of these: { $allowed }.
    }
error-not-an-amount = This is not an amount. { $suggested ->
        [none] Write digits, with a dot and nothing between thousands: for example 1234.56.
       *[other] Write it in digits, with a dot: { $suggested }.
    }
error-too-many-decimals =
    { $most ->
        [0] The currency { $currency } has no decimals. Round this amount.
       *[other] This amount has too many decimals: the currency { $currency } has { $most }. { $suggested ->
            [none] Round it.
           *[other] Round it; if the dot separated thousands, write { $suggested }.
        }
    }
error-amount-out-of-range = This amount is too large. Check the zeros.
error-not-a-rate = This is not a rate. { $suggested ->
        [none] Write a fraction: 0.125 for 12.5%.
       *[other] Write a fraction, with a dot: { $suggested } for { $meant }.
    }
error-not-a-number = This is not a number. { $suggested ->
        [none] Write for example 85.5, with a dot.
       *[other] Write it with a dot: { $suggested }.
    }
error-not-a-date = This is not a date. Write it as 2026-12-31.
error-no-such-date = There is no such day in the calendar. Check the day and the month.
error-date-out-of-range = This date is too far away. Check the year.
error-empty-text = This text is empty. Fill it in.
error-text-too-long = This text is too long. Shorten it.
error-control-character = This text contains an invisible character. Type it again without pasting.
error-not-a-path = This is not a file location. Choose the file with the button.
error-path-not-chosen = Choose this file with the “Choose…” button: the program opens only what you have pointed at.
error-passphrase-too-short = A passphrase has at least 8 characters. Use four words, for example.
error-no-file-open = No cooperative is open. Open one first.
error-not-signed-in = Sign in first.
error-forbidden = Your role ({ $role }) does not allow this. Ask an administrator.
error-today-refused = A date other than today needs a reason (--backdate) given by an administrator.
error-cancelled = Stopped as you asked: { $done } of { $total }.
error-no-dialog = This can only be done in the program’s window.
error-no-opener = This needs the program’s window.
error-not-opened = Your computer opened no program for this document. Save it, then open it yourself.
error-request-reused = The same request has already been used for something else. Start again from the page.
error-changed-meanwhile = Somebody else has just changed this. Reload the page, then make your change again.
error-input-not-json = The input is not a readable JSON object: reading stops at line { $line }, column { $column }. Check the quotation marks, commas and braces there and just before.
error-input-empty = Nothing came in. Give a JSON object, at least {"{}"}, for example from a file: coop call … < case.json
error-input-not-text = The input is not UTF-8 text. Save the file as UTF-8, then try again.
error-not-found = This does not exist in the cooperative, or no longer does. Reload the page.
error-unknown-currency = This currency is not known. Take EUR, for example.

# The file
error-file-missing = There is no file at that place. Check the name and the folder.
error-folder-missing = That folder does not exist. Choose another.
error-file-already-exists = A file already has that name. Choose another: nothing is ever overwritten.
error-file-empty = This file is empty: it is not a cooperative. Use a backup.
error-file-plain-sqlite = This is an SQLite database, not a cooperative. Choose a file that ends with .coop.
error-file-foreign =
    { $format ->
        [text] This is plain text
        [zip] This is a ZIP archive or an office document
        [pdf] This is a PDF
        [png] This is a PNG picture
        [jpeg] This is a JPEG photo
        [webp] This is a WebP picture or a sound
        [heic] This is a HEIC photo or a video
        [doc] This is an old office document
       *[other] This is a { $format } file
    }, not a cooperative. Choose a file that ends with .coop.
error-file-wrong-size = This file is incomplete: its copying probably stopped halfway. Copy it again or use a backup.
error-file-not-a-cooperative = This file was not made by Coop Habitat. Choose a file that ends with .coop.
error-file-newer = This file comes from a newer version (format { $found }, this program knows { $known }). Install the latest version.
error-file-read-only = This file or its folder is read-only. Copy it to a folder you can write to.
error-file-busy = Another program is using this file. Wait a moment and try again.
error-disk-full = The disk is full: nothing was saved. Make room and try again.
error-file-unreadable = The system does not allow reading this file. Check your rights.
error-key-needed = This file needs its recovery code: the key is not on this computer.
error-file-wrong-key-or-damaged = This code does not open this file, or the file is damaged: nothing can tell the two apart. Check the code, then try a backup.
error-recovery-code-mistyped = The code has a typing error in group { $group }. Check it against the sheet.
error-recovery-code-wrong-length = The code is not complete. It has { $expected } characters.
error-recovery-code-file-unreadable = The recovery code’s file cannot be read. Check its name.
error-file-not-whole = The check found things wrong (count: { $count }); they are listed under “findings”. Keep this file as it is and go back to a backup.
error-backup-not-sound = The backup made on closing is not sound: the one before is kept. Open the file and check it ({ $findings } things wrong).
error-backup-not-made = { $reason ->
    [disk_full] Everything is saved and the file is closed, but its backup could not be made: the disk is full. Make room, open the cooperative again and make a copy in the settings.
   *[other] Everything is saved and the file is closed, but its backup could not be made: nothing can be written in the folder of the backups. Open the cooperative again and make a copy in the settings.
}
error-closing-failed = The file could not be closed properly. { $why } What was saved is kept. To quit all the same, close the window once more.
error-closing-without-copy = { $why } To quit, close the window once more.
error-same-file = The backup and the file to create are the same. Choose another name.

# The users
error-wrong-passphrase = The passphrase is not right.
error-too-many-tries = Too many attempts. Wait { $seconds } seconds.
error-passphrase-needed = This user has a passphrase. Give it.
error-passphrase-unreadable = The passphrase could not be read.
error-unknown-user = This user does not exist, or no longer does.
error-last-administrator = This is the last administrator: name another one first.
error-user-disabled = This user is disabled. Ask an administrator.
error-passphrase-first = When several people use the file, each has a passphrase. Give yours first.
error-name-taken = Another user has this name. Add an initial.
error-recovery-code-foreign-character = The character “{ $character }” in group { $group } is not part of a code. Check it against the sheet.
error-recovery-code-not-a-code = Each group is right but the whole is not: two groups may have been swapped. Check it against the sheet.
error-file-not-a-file = This is not a file. Choose a file whose name ends with .coop.
error-file-damaged = The file is damaged. Use a backup: this file stays as it is.
error-already-exists = This value is already taken. Choose another.
error-still-used = Something else still refers to it: it cannot be removed.
error-wrong-state = This is no longer possible in its present state. Reload the page.
error-no-such-month = A month goes from 1 to 12.
