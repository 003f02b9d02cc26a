# The board: steps of the computations and names of their terms.
step-mandate-start = start of the mandate
step-mandate-end = end of the mandate
step-mandate-months = months
step-mandate-earliest-end = earliest end
step-mandate-latest-end = latest end
step-mandate-long-enough = mandate long enough: it does not end before the earliest end
step-mandate-short-enough = mandate not too long: it does not end after the latest end
step-mandate-begun = mandate begun
step-mandate-not-over = mandate not over yet
step-seen-on = seen on
step-mandate-days-to-end = days to the end
step-mandate-days-left = days left
step-none-left = at least
step-mandate-alert-days = days of alert
step-mandate-renewal-open = renewal open: no more days are left than the days of alert
step-board-held = members of the board
step-board-least = fewest members recommended
step-board-most = most members recommended
step-board-beyond-least = members beyond the fewest recommended (below 0 some are missing)
step-board-beyond-most = members beyond the most recommended (accepted and noted)
step-board-all-lots = lots in all
step-board-lots-left-out = cellars, garages, parkings and hidden lots that do not count
step-board-counted-lots = lots that count
step-board-lots-asked = lots from which the board is required
step-board-lots-beyond-asked = lots beyond that number (required from 0)

# Refusals of the board. Each sentence says what to do.
error-mandate-wrong-length = A mandate lasts 11 to 13 months: this one may end from { $earliest } to { $latest }. Correct its end.
error-mandate-end-before-start = This mandate would end before its first day ({ $start }). Correct one of the two dates.
error-mandate-renewed-too-early = This mandate may be renewed from { $from }. Wait for the assembly after that day.
error-mandate-closed-outside = This mandate runs from { $start } to { $end }: it is closed on a day of that period.
error-revocation-not-adopted = The assembly did not adopt this revocation: the mandate goes on.
