# The members: the list, a membership, the import of a list.
members-one = member
members-add = Add a member
members-add-action = Add
members-added = { $names }: membership added, reference { $reference }.
members-import = Import a list…
members-empty = No members yet. Add them one by one, or import your list.
members-rank = Rank
members-rank-hint = Leave empty for the first free rank.
members-rank-change = Change the rank
members-rank-changed = { $name } now has rank { $rank }.
members-name = Holders
members-status = Status
members-joined = Joined
members-left = Left
members-occupants = Occupants
members-occupants-value =
    { $adults ->
        [one] { $adults } adult
       *[other] { $adults } adults
    }, { $children ->
        [one] { $children } child
       *[other] { $children } children
    }
members-occupants-hint = The number changes from today on; the past stays.
members-kyc-missing = Papers to see
members-reference = Reference
members-balance = Balance owed
members-balance-owed = owed today
members-balance-credit = in credit
members-balance-settled = nothing to pay
members-state = Situation
members-late = Late
members-up-to-date = Not late
members-kyc-incomplete = Papers missing
members-number = Membership no. { $number }
members-membership = Membership
members-unknown = unknown
members-iban = IBAN for refunds
members-iban-hint = The member’s account, not the cooperative’s.
members-household = Household
members-household-name = Household name
members-household-hint = The first holder’s family name, if left empty.
members-adults = Adults
members-children = Children
members-titular = Holder { $number }
members-titular-more = Add a co-holder
members-titular-less = Remove this holder
members-edit = Account and household
members-correct = Correct a mistake
members-correct-action = Correct
members-correct-body = What was entered wrongly, as it should have been. The number and the reference { $reference } never change.
members-corrected = The record of { $name } is corrected.
members-titular-first = Put first
members-titular-known = Add a person of the file
members-titular-known-hint = They become a holder of this membership.
members-titular-new = Add a new person
members-saved = Details of { $name } saved.
members-reason = Reason
members-document = Decision or paper
members-document-none = No document
members-document-attach = Attach a file…
members-kyc = Papers seen
members-kyc-body = Record that you have seen the paper, and when. No copy is kept.
members-kyc-by = { $on }, by { $by }
members-kyc-on = On
members-kyc-state-seen = seen
members-kyc-state-missing = to be seen
members-kyc-state-rejected = rejected
members-kyc-seen-action = I have seen it
members-kyc-rejected-action = Reject it
members-kyc-seen-done = Paper seen, recorded for { $name }.
members-kyc-rejected-done = Paper rejected, recorded for { $name }.
members-to-pending-kyc = Put back to waiting for papers
members-to-active = Make active
members-to-suspended = Suspend
members-to-in-default = Declare in default
members-to-exited = Record the departure
members-to-excluded = Exclude
members-status-on = As of
members-status-changed = { $name }: { $status }.
members-leave-title = Is { $name } leaving the cooperative?
members-leave-body = Dues after { $on } will be cancelled; earlier ones are still owed. The rank is never given again.

person-given-name = Given name
person-family-name = Family name
person-email = Email
person-phone = Phone
person-phone-hint = For example 0470 12 34 56
person-address = Address
person-street = Street and number
person-postal-code = Postal code
person-city = Town
person-note = Notes
person-edit = Edit
person-saved = Contact details of { $name } saved.
consent-granted = accepts WhatsApp messages
consent-denied = no WhatsApp messages
consent-since = since { $on }
consent-grant = Record the WhatsApp consent
consent-grant-body = This person agrees to receive calls for funds and news of the cooperative by WhatsApp.
consent-withdraw = Record the withdrawal
consent-withdraw-body = No more messages will go to this person by WhatsApp.
consent-how = Given how?
consent-how-hint = For example: signed form, email, in person.
consent-granted-done = The consent of { $name } is recorded.
consent-denied-done = The withdrawal of { $name } is recorded.

import-title = Import a list of members
import-body = Nothing is written before you accept it. Importing the same list twice adds nothing.
import-choose = Choose the list…
import-other = Choose another list…
import-kinds = A CSV or Excel file, with a heading above each column. Several rows may hold the co-holders of one membership.
import-reading = Reading the list
import-writing = Importing the members
import-file = { $name } (read as { $encoding })
import-new = new memberships
import-joining = co-holders added
import-already = already there
import-repeated = repeated rows
import-rejected = refused rows
import-columns = What does each column contain?
import-meaning = What column { $column } contains
import-ignored = (ignored)
import-rejected-title = { $count ->
    [one] { $count } refused row
   *[other] { $count } refused rows
}
import-row = Row
import-why = Why
import-cells = What it contains
import-joined = Joining date of rows without one
import-joined-hint = Contributions are counted from it.
import-accept = { $count ->
    [0] Import
    [one] Import { $count } membership
   *[other] Import { $count } memberships
}
import-nothing = This list adds nothing to the cooperative.
import-done =
    { $memberships ->
        [one] { $memberships } membership
       *[other] { $memberships } memberships
    } and { $persons ->
        [one] { $persons } person
       *[other] { $persons } people
    } added. Rows already there: { $already }; refused: { $rejected }.
