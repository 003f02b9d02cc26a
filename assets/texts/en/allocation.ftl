# Allocation of the lots: why each receives, waits or is passed over; the counts; the refusals.

# Why, member by member, in the order of the ranks.
allocation-reason-fixed = Keeps { $lot }: that allocation is validated.
allocation-reason-first-preference = Receives { $lot }, its first choice.
allocation-reason-preference = Receives { $lot }, its choice no. { $choice }. Already taken: { $taken }.
allocation-reason-meets-needs = Receives { $lot }, the first free lot, in the order of the codes, that meets its needs.
allocation-reason-first-free = Receives { $lot }, the first free lot, in the order of the codes.
allocation-reason-preferences-taken = On the waiting list, with its rank. Already taken: { $taken }.
allocation-reason-suitable-taken = On the waiting list, with its rank: { $count ->
    [one] the only lot that would suit is taken
   *[other] the { $count } lots that would suit are taken
}.
allocation-reason-none-suits = On the waiting list, with its rank: no lot meets its needs.
allocation-reason-none-of-kind = On the waiting list, with its rank: no lot is of the kind “{ $kind }”. The lots are: { $kinds }.
allocation-reason-declined = Passes its turn and keeps its rank: it declined what was proposed.
allocation-reason-pending-kyc = Passes its turn and keeps its rank: papers of its file are missing.
allocation-reason-suspended = Passes its turn and keeps its rank: the membership is suspended.
allocation-reason-in-default = Passes its turn and keeps its rank: the membership is in default.
allocation-reason-exited = Passes its turn: this membership has ended.
allocation-reason-excluded = Passes its turn: this membership is excluded.
allocation-reason-dues-missing = Passes its turn and keeps its rank: { $total } is missing at the cut-off (dues of { $dues }).
allocation-reason-blocked = Passes its turn and keeps its rank: a dispute or a suspension blocks it.
allocation-reason-wants-none = Passes its turn and keeps its rank: it asks for no lot.

# The counts of the allocation.
step-memberships-in-all = memberships in all
step-memberships-allocated = memberships served
step-memberships-passed-over = memberships passed over
step-memberships-waiting = memberships waiting
step-lots-in-all = lots in all
step-lots-left-free = lots still free

# Refusals of the allocation. Each sentence says what to do.
error-allocation-lot-twice = Two lots have the code { $lot }. Give each its own.
error-allocation-surface-not-positive = The surface of lot { $lot } must be above zero. Correct it.
error-allocation-member-twice = Membership { $member } is there twice. Keep one row.
error-allocation-rank-below-one = A rank is a number from 1; here { $rank }. Correct it.
error-allocation-rank-twice = Rank { $rank } is already that of { $member }. Give each membership its own.
error-allocation-missing-not-positive = An amount that is missing must be above zero. Correct it, or take that due away.
error-allocation-needs-negative = A surface that is wished for cannot be negative. Correct it.
error-allocation-needs-reversed = The least surface that is wished for is above the most. Correct one of them.
error-allocation-lot-unknown = No lot has the code { $lot }. Check the code.
error-allocation-member-unknown = No membership is called { $member }. Check the name.
error-allocation-lot-fixed-twice = Lot { $lot } is kept for two memberships. Leave only one.
error-allocation-member-fixed-twice = Two lots are kept for { $member }. Leave only one.
