# Decisions to follow: steps of the computations and names of their terms.
step-decision-deadline = deadline of the decision
step-decision-days-left = days to the deadline
step-decision-limit = limit
step-decision-is-late = late: the deadline has passed
step-decision-is-critical = critical: fewer days are left than the limit
step-decision-is-high = high: fewer days are left than the limit
step-decision-completed = decision carried out, nothing presses any more
step-decision-cancelled = decision cancelled, nothing presses any more
step-decision-without-deadline = decision without a deadline, nothing presses
step-decisions-pending = pending
step-decisions-in-progress = in progress
step-decisions-completed = completed
step-decisions-overdue = overdue
step-decisions-cancelled = cancelled
step-decisions-total = decisions in all
