# The printed documents: statement, call for funds, recovery sheet, reports.

## On every page

doc-enterprise-number = Enterprise number { $number }
doc-number = No. { $number }
doc-issued-on = issued on { $on }
doc-data-hash = Fingerprint of the data { $hash }
doc-duplicate = Duplicate

## Tables

doc-carry-out = Carried forward
doc-carry-in = Brought forward
doc-total = Total
doc-table-empty = No lines
doc-column-date = Date
doc-column-kind = Kind
doc-column-label = Description
doc-column-owed = Owed
doc-column-received = Paid or credited
doc-column-balance = Balance
doc-column-amount = Amount
doc-column-detail = Calculation

## Contribution statement

doc-statement-title = Contribution statement
doc-statement-period = From { $from } to { $to }
doc-statement-balance = Balance on { $on }
doc-balance-owed = still owed by you
doc-balance-credit = in your favour
doc-balance-settled = your account is settled
doc-statement-opening = Opening balance on { $on }
doc-statement-totals = Total of the period and balance on { $on }
doc-statement-empty = No movement in this period.
doc-statement-balance-note = A balance above zero is owed by you; below zero it is in your favour.
doc-kind-due = Due
doc-kind-payment = Contribution
doc-kind-penalty = Penalty
doc-kind-waiver = Waiver
doc-kind-correction = Correction

## Payment

doc-payment-nothing = Nothing to pay at the moment.
doc-payment-now = To pay now
doc-payment-due = To pay by { $on }
doc-payment-beneficiary = Beneficiary
doc-payment-iban = Account (IBAN)
doc-payment-bic = Bank identifier (BIC)
doc-payment-communication = Reference
doc-payment-communication-note = Copy the reference alone, without any other text: it is what assigns your payment to you.
doc-payment-scan = Scan with your bank’s app

## Call for funds

doc-call-title = Call for funds
doc-call-amount = Amount called
doc-call-due = to pay by { $on }
doc-call-main = Amounts called
doc-call-reserve = Part for the reserve fund
doc-call-reserve-column = Reserve fund
doc-call-pay-main = Payment, without the reserve fund
doc-call-pay-reserve = Payment to the reserve fund, into its own account

## Recovery sheet

doc-recovery-title = Recovery code
doc-recovery-file = File { $file }
doc-recovery-what = What this code is for
doc-recovery-what-text =
    The cooperative’s file is encrypted. On the computer where it was made, it opens without asking for anything.
    Elsewhere, or if that computer is lost, only this code opens it. Whoever holds this code and a copy of the file can read everything.
doc-recovery-keep = How to keep it
doc-recovery-keep-paper = Print this sheet and lock it away. Keep no photo of it and do not send it by email.
doc-recovery-keep-two = Make two copies, in two places, with two people whom the cooperative names.
doc-recovery-keep-apart = Do not keep it with a USB stick or a disk that holds the file.
doc-recovery-keep-lost = Without a computer that already has access and without this code, nobody can open the file again, not even the authors of the program.
doc-recovery-use = How to use it
doc-recovery-use-text = Open the file in the program, which asks for the code. Type the groups in the order of their numbers; capitals and hyphens do not matter.
error-document-of-a-person = This document is about one person: it is not shown to others.
error-picture-unreadable = This photo is too large and cannot be read to be made smaller. Save it as JPEG, or export it as PDF.
