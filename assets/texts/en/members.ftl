# Statuses of a membership
status-pending-kyc = Papers awaited
status-active = Active
status-suspended = Suspended
status-in-default = In default
status-exited = Left
status-excluded = Excluded

# Papers to be seen
kyc-identity = Identity
kyc-address = Address
kyc-household-composition = Who lives in the household
kyc-commitment-letter = Commitment letter

# Columns of a list
column-number = Membership number
column-household = Household
column-given-name = Given name
column-family-name = Family name
column-full-name = Full name
column-email = Email
column-phone = Phone
column-language = Language
column-street = Street and number
column-postal-code = Postal code
column-city = Town
column-country = Country
column-joined-on = Joining date
column-rank = Rank
column-iban = Member’s IBAN
column-adults = Adults
column-children = Children
column-note = Notes


# People
error-email-malformed = This email address is not complete. Write it like name@example.be.
error-phone-impossible = This phone number does not exist. Write it like 0470 12 34 56, or with its country code (+33…).
error-language-unknown = This language is not available. Choose French, Dutch or English.
error-country-unknown = This country is not known. Give its two letters, for example BE.
error-occupants-too-many = A household has at most { $most } people; here { $found }. Check the numbers.
error-occupants-same-day = Two numbers of occupants apply from { $from }. Keep one.
error-household-missing = This membership has no household: the number of occupants cannot be recorded.

# Memberships
error-membership-number-out-of-bounds = A membership number is a number from 1 to { $largest }. Correct it.
error-membership-number-none-left = There is no free membership number left. Give one yourself.
error-membership-number-taken = Number { $number } has already been given: a number is used only once. Take another, or leave it empty.
error-membership-left = This membership has ended: its rank no longer changes.
error-membership-unknown = This membership does not exist. Reload the page.
error-titular-missing = A membership has at least one holder. Add a person.
error-titular-twice = The same person is a holder twice. Remove one of the two.
error-reason-missing = Give the reason.
error-document-missing = Attach the decision or the paper.
error-date-in-the-future = The date { $on } is still to come (today: { $today }). Take an earlier date.

# Ranks
error-rank-out-of-bounds = A rank is a number from 1 to { $largest }. Correct it.
error-rank-taken = Rank { $rank } already belongs to another membership. Take a free rank.
error-rank-of-one-who-left = Rank { $rank } belonged to a membership that has ended: it is never given again. Take another.
error-rank-named-twice = The same membership gets two ranks. Keep one.
error-rank-unchanged = It already has this rank: nothing to change.
error-rank-none-left = There is no free rank left at the end of the queue. Give a rank yourself.

# Statuses and papers
error-status-already = The membership already has this status: nothing to change.
error-status-final = This membership has ended: its status no longer changes. To come back, make a new membership.
error-status-no-such-step = There is no such step from one status to the other. Choose one of the statuses offered.
error-status-date-too-early = The date { $on } is before the last change ({ $earliest }). Take a later date.
error-kyc-incomplete = { $count ->
    [one] One paper is still missing. Record that it was seen, then make the membership active.
   *[other] { $count } papers are still missing. Record that they were seen, then make the membership active.
}
error-kyc-piece-malformed = The name of a paper has 1 to 40 lower-case letters, digits or underscores. Correct the setting.
error-kyc-piece-unknown = The paper “{ $piece }” is not in the list. Choose one from the list.
error-kyc-piece-listed-twice = The paper “{ $piece }” is in the list twice. Keep it only once.
error-kyc-purpose-missing = Say why a copy is kept.
error-kyc-erasure-too-early = The copy must be erased after { $seen_on }; here on { $erase_on }. Correct the date.
error-consent-before-the-last = A consent or a withdrawal of { $last } is already recorded: that of { $on } would come before it. Correct the date.

# Importing a list
error-import-unreadable = This file cannot be read as a list. Save it as CSV or XLSX, then try again.
error-import-too-large = This list is too large: at most { $rows } rows, { $columns } columns and { $megabytes } MB. Split it.
error-import-empty = This list has no row below its headings. Check the file.
error-import-name-missing = Say which column holds the name.
error-import-column-twice = Two columns have the same meaning. Keep only one.
error-import-column-count = { $found } columns are described, the list has { $expected }. Reload the list.
error-count-malformed = This is not a whole number. Write for example 2.
error-import-identity-missing = A name alone is not enough: two people may share it. Add a membership number, a household, an email address or a phone number.
error-import-identity-undecided = There is no telling whether “{ $name }” is the same person as another of that name. Complete the numbers, email addresses or phone numbers.
error-import-household-ambiguous = The household “{ $household }” has several memberships. Add the membership number to this row.
error-import-rows-disagree = The rows of one membership do not say the same here. Make them agree.
error-import-rank-twice = Two memberships in the list have rank { $rank }. Correct one of them.
error-import-membership-left = Membership { $number } has ended: nobody can join it. Take another number.
error-import-membership-contradicted = Membership { $number } already exists and says something else here. Correct the row or the record.

# References and accounts
error-iban-malformed = This is not an IBAN. Copy it from the bank statement, for example BE68 5390 0754 7034.
error-iban-wrong-check = The check digits of this IBAN do not match. Copy it again.
error-iban-wrong-national-check = The Belgian check digits at the end of this IBAN do not match. Copy it again.
error-reference-malformed = This is not a structured reference. Write its twelve digits, for example +++202/4000/00138+++.
error-reference-wrong-check = The last two digits of this reference do not match. Copy it again.
error-reference-number-too-large = This number is too large for a structured reference: ten digits at most.
error-enterprise-number-malformed = This is not an enterprise number. Write its ten digits, for example 0403.019.261.
error-enterprise-number-wrong-check = The last two digits of this enterprise number do not match. Copy it again.
error-epc-amount-out-of-bounds = A payment code goes from 0.01 to 999,999,999.99 euros; here { $amount }.
error-epc-name = The beneficiary’s name in a payment code has 1 to 70 characters. Shorten it.
error-epc-communication = The reference in a payment code has 1 to 140 characters. Shorten it.
error-epc-too-long = This payment code would be too long. Shorten the reference or the name.
error-joining-date-has-dues = Dues were already issued by this joining date ({ $dues }, the first on { $first }); another date would not work them out again. Note that this membership leaves, which cancels its later dues, then add the member again with the right date.
error-joining-date-after-status = The status of this membership changed on { $on }: it cannot have joined later. Give a date up to that day.
error-own-titulars = This membership is your own: somebody else must correct its holders while duties are separate.
error-nothing-to-correct = Everything is already so. Change what is wrong, or cancel.
error-titular-unclear = Choose a person of the file, or enter a new one.
error-import-changed = This list has changed since its preview. Choose it again to see what it holds now.
