# Shared charges: the steps of sharing out and of a lot that changes hands, the refusals.

step-charge-amount = amount
step-part-rate = rate
step-whole-rate = the whole
step-variable-rate = rate of the variable part
step-fixed-rate = rate of the fixed part
step-sum-of-rates = sum of the rates
step-part-by-quotite = part to share out by quotité
step-part-by-usage = part to share out by usage
step-part-by-benefit = part to share out among the beneficiaries
step-part-equal = part to share out in equal shares
step-part-by-occupants = part to share out by occupants
step-fixed-part = fixed part, by quotité
step-variable-part = variable part, by usage
step-to-share = to share out
step-share-by-quotite = share by quotité
step-share-by-usage = share by usage
step-usage = used
step-usage-total = used in all
step-share-by-benefit = share as a beneficiary
step-benefit-weight = weight as a beneficiary
step-benefit-weights-total = sum of the beneficiaries’ weights
step-equal-share = equal share
step-share-by-occupants = share by occupants
step-occupants = people
step-occupants-total = people in all
step-lot-share = the lot’s share
step-shares-total = sum of the lots’ shares
charges-line-of-part = { $label } (part { $number }, { $rate })

step-one-day = one day later
step-first-day = first day of the period
step-day-after-period = day after the period
step-act-on = day of the act
step-buyer-from = the buyer’s first day
step-period-days = days of the period
step-seller-days = the seller’s days
step-buyer-days = the buyer’s days
step-charge-share = the lot’s share of the charge
step-seller-share = the seller’s share
step-buyer-share = the buyer’s share

# The settlement of a period, provisions, the funds of a lot that is sold.
step-real-share = share of the real expenses
step-called = provisions called
step-paid-of-calls = paid of these calls
step-settlement = settlement
step-still-owed = still owed of the calls
step-bill-to-pay = to pay in all
step-call = call
step-budget = the year’s budget
step-calls-count = number of calls
step-working-fund-refunded = working fund given back to the seller
step-working-fund-called = working fund called from the buyer
step-reserve-share = share of the reserve fund, which stays

error-lot-not-in-list = Lot { $lot } is not in the list of lots. Correct its code or add it.
error-reading-twice = Lot { $lot } has two readings. Keep one.
error-reading-negative = The reading of lot { $lot } is negative. Check the two figures of the meter.
error-reading-missing = The reading is missing of: { $lots }. Add it; zero is a reading.
error-weight-twice = Lot { $lot } has two weights. Keep one.
error-weight-negative = The weight of lot { $lot } is negative. Correct it.
error-occupants-missing = The number of occupants is missing of: { $lots }. Add it; zero is a number.
error-shares-all-zero = All the shares are zero: nothing says how to share out. Correct at least one.
error-key-without-parts = A mixed key needs its parts. Add at least one.
error-key-mixed-again = A part of a mixed key is not mixed again. Give it a plain key.
error-rates-not-one = The rates of the parts make { $sum } in all; they must make exactly 1. Correct them.
