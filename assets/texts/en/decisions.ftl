# Decisions to follow: steps of the computations and names of their terms.
step-decision-deadline = deadline of the decision
step-decision-days-left = days to the deadline
step-decision-limit = limit
step-decision-beyond-critical = days beyond the critical limit (critical below 0)
step-decision-beyond-high = days beyond the high limit (high below 0)
step-decisions-pending = pending
step-decisions-in-progress = in progress
step-decisions-completed = completed
step-decisions-overdue = overdue
step-decisions-cancelled = cancelled
step-decisions-total = decisions in all
