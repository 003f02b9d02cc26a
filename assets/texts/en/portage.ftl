# Portage, hidden lot, exit, foundation: the steps of the computations, the warnings, the refusals.

# Carrying a lot: what it costs.
step-months-carried = months carried
step-months-typed = months given
step-acquired-on = deed of purchase
step-resale-on = deed of resale
step-months-of-a-year = months of a year
step-capital = capital paid
step-registration-rate = rate of registration duties
step-registration-duties = registration duties
step-window-months = months in which duties come back
step-window-ends = last day on which duties come back
step-recovery-rate = part of the duties that comes back
step-recovered = duties recovered
step-net-duty-loss = duties lost
step-monthly-interest = interest a month
step-interest-paid = interest paid
step-monthly-charges = collective charges a month
step-charges-paid = collective charges paid
step-households = households
step-porteur-charges = the porteur’s part of the charges
step-others-charges = the other households’ part of the charges
step-notary-fees = notary’s fees
step-carrying-cost = cost of carrying
step-common-works = common works
step-private-works = works in the lot
step-works = works

# The price.
step-index-on-resale = index at the resale
step-index-on-base = index at the start
step-growth-of-index = rise of the index
step-margin-whole-years-factor = factor of the margin, whole years
step-margin-factor = factor of the margin
step-growth-of-margin = rise by the margin
step-most-whole-years-factor = factor at the highest rate, whole years
step-most-factor = factor at the highest rate of a convention
step-growth-at-most = rise at the highest rate of a convention
step-works-of-the-future-buyer = works paid by the future buyer
step-held-as-lost = held as lost
step-resale-after-window = resale after the end of the window
step-no-indexation-in-solidarity = the solidarity formula does not index
step-no-indexation-asked = no indexation is asked
portage-household = household { $first }
portage-households = households { $first } to { $last }
step-growth-in-all = rise with the margin
step-growth-of-convention = rise that a convention allows
step-indexation-basis = what is indexed
step-indexation = indexation added
step-price-before-rents = price before rents
step-rents-received = rents received
step-price-after-rents = price after rents
step-price = price
step-sale-price = sale price

# Who gets what.
step-repaid-before-rents = to give back to the porteur before rents
step-repaid-to-porteur = given back to the porteur
step-repaid-to-others = given back to the other households
step-to-repay = to give back in all
step-surplus = surplus left
step-surplus-rate = part of the surplus for the porteur
step-porteur-surplus-alone = surplus of the porteur, the only household
step-porteur-surplus = surplus of the porteur
step-others-surplus = surplus of the other households
step-shortfall = shortfall
step-loss-rate = part of the loss for the porteur
step-porteur-loss-capped = loss of the porteur, capped
step-porteur-loss-alone = loss of the porteur, the only household
step-porteur-loss = loss of the porteur
step-porteur-cap = most that the porteur may lose
step-collective-loss = loss of the group
step-purse-balance = balance of the common purse
step-purse-loss = paid by the common purse
step-others-loss = loss of the other households
step-compensated-duty-rate = part of the lost duties that is compensated
step-compensated-duties = lost duties compensated
step-compensated-interest-rate = part of the interest that is compensated
step-compensated-interest = interest compensated
step-compensation-before-rents = compensation before rents
step-compensation = compensation of the porteur
step-works-of-porteur-kept = works paid by the porteur, which option B does not compensate
step-works-of-households-kept = works paid by the other households, which option B does not compensate
step-rest = rest to give
step-one-household = one household
step-other-households = other households
step-porteur-rest = the porteur’s part of the rest
step-porteur-total = to the porteur in all
step-others-total = to the other households in all
step-household-total = to each other household
step-purse-total = to the common purse

# What is left to the porteur, and what each pays.
step-porteur-received = received by the porteur
step-porteur-paid = paid by the porteur
step-net-result = net result of the porteur
step-yield-in-all = yield over the whole time
step-yearly-yield = yield a year
step-monthly-share = part of each household a month
step-monthly-of-porteur = burden of the porteur a month
step-monthly-alone = burden of the porteur without sharing, a month
step-total-price = price paid together
step-buyers = buyers
step-each-without-portage = to be paid by each without portage
step-capital-of-a-lot = to be paid by each with portage: the capital of a lot
step-less-with-portage = what each pays less at the purchase thanks to the portage

# The hidden lot.
step-hidden-surface = surface of the hidden lot
step-whole-surface = surface of the whole
step-reveal-a = A, part of the purchase price
step-reveal-b = B, part of the initial fees
step-reveal-c = C, indexation and market gain
step-reveal-d = D, charges carried
step-initial-fees = initial fees of the lot
step-fees-rate = initial fees as a part of A
step-market-gain = gain of the market
step-charges-carried = charges of the lot so far
step-act-fees = fees of the amending act
step-price-after-fees = price after the act’s fees
step-bonus-rate = part for who brought the buyer
step-bonus = bonus for who brought the buyer
step-price-after-bonus = price after the bonus
step-shared-among-holders = to share among the holders
step-holder-quotite = own quotité
step-holders-quotites = quotités of all
step-investment = amount invested
step-investments-in-all = investments of all
step-holder-share = part of a holder

# Leaving.
step-purchase-price = purchase price
step-purchase-fees = fees of the purchase
step-documented-works = documented works
step-resale-cap = resale cap
step-asked-price = price asked
step-above-the-cap = difference with the cap
step-excess = excess over the cap
step-recognised-share = share recognised
step-recognised-investment = investment recognised
step-recognised-in-all = recognised in all
step-deduction = agreed deduction
step-after-deduction = after the deduction
step-refund = refund

# The foundation.
step-deed-on = deed of the purchase of the land
step-conservation-months = months for which the property is kept, for the reduced rate
step-allowed-from = possible from
step-value-of-the-whole = value of the whole
step-residual-rate = part of the residual property
step-residual-value = value of the residual property
step-residual-value-low = value of the residual property, low end
step-residual-value-high = value of the residual property, high end
step-duty-rate = rate of the duty
step-residual-duty = duty on the residual property
step-residual-duty-low = duty on the residual property, low end
step-residual-duty-high = duty on the residual property, high end
step-normal-rate = rate of the duty on the whole
step-normal-duty = duty on the whole, for comparison
step-yearly-tax-rate = rate of the yearly tax
step-yearly-tax-low = yearly tax, low end
step-yearly-tax-high = yearly tax, high end
step-foundation-cost = setting up the foundation
step-notary-cost = notary of the foundation
step-transfer-total = cost of the transfer
step-transfer-total-low = cost of the transfer, low end
step-transfer-total-high = cost of the transfer, high end
step-co-owners = co-owners
step-per-co-owner-low = per co-owner, low end
step-per-co-owner-high = per co-owner, high end

# Warnings beside the figures.
portage-warning-hypothesis-months = Hypothesis: the months given are not those between the two dates.
portage-warning-hypothesis-recovery = Hypothesis: whether duties come back is set without regard to the dates.
portage-warning-works-paid-by-nobody = Nobody paid the works: they are in the price and repaid to nobody, and raise what is left to share (the surplus or the rest).
portage-warning-price-below-zero = The lines give less than zero: the price is zero.
portage-warning-more-than-three-years = This portage lasts more than 3 years.
portage-warning-more-than-five-years = This portage lasts more than 5 years: the general assembly must vote it.
portage-warning-indexation-capped = The index rose by more than 2% a year: the convention stops at 2%.
portage-warning-rent-below-costs = The rents do not cover interest and charges.
portage-warning-convention-not-shared = The price of a convention goes wholly to the porteur: the option and the terms of a loss do not serve.
portage-warning-rest-negative = The price does not cover what the porteur gets: the others pay the difference.
portage-warning-no-other-household = There is no other household: what would go to the others goes to the porteur.
portage-warning-porteur-loses = The porteur loses money: see the net result.
portage-warning-purse-needs-agreement = Paying all into the common purse needs the holders’ agreement: keep a record of it.

# Refusals. Each sentence says what to do.
error-amount-negative = The amount ({ $amount }) cannot be negative. Correct it.
error-count-out-of-range = This number goes from 1 to { $most }; here { $given }. Correct it.
error-resale-before-purchase = The resale ({ $resale_on }) comes before the purchase ({ $acquired_on }). Check both dates.
error-months-out-of-range = A portage has from 1 to { $most } whole months; here { $given }. Check the dates or the number.
error-window-too-long = The time to recover has at most { $most } months; here { $given }. Correct it.
error-years-out-of-range = Years go from 0 to 100; here { $years }. Correct them.
error-convention-rate-too-high = A convention between individuals is indexed by at most 2% a year; here { $rate }. { $suggested ->
        [none] Lower the rate or take another formula.
       *[other] For { $meant }: write { $suggested }.
    }
error-choose-one = Give “{ $first }” or “{ $second }”, not both.
error-margin-without-index = A margin is added to an index, not to a rate. Put all in the rate, or give the index.
error-loss-terms-missing = { $shortfall } lacks to give all back. Say who bears the loss: the porteur’s part (porteur_rate) and, where they exist, its cap (porteur_cap) and the balance of the purse (purse_balance).
error-no-other-household = There is no other household that could have paid these works. Change the number of households or who paid.
error-reveal-surface-not-positive = The surface ({ $surface }) must be above zero. Correct it.
error-surface-too-large = The surface of the lot ({ $surface } m²) exceeds that of the whole ({ $total_surface } m²). Correct one of them.
error-more-than-the-price = This amount ({ $amount }) is more than there is to share ({ $available }). Lower it.
error-holders-without-share = Nobody has a share: give at least one holder with a quotité or an investment.
error-reveal-holder-twice = Holder { $position } has the name of another. Give each its own.
error-range-reversed = The first figure exceeds the second. Give the lower one first.
error-foundation-too-early = { $on } is too early: the reduced rate must be kept for 3 years after the deed. Wait until { $allowed_from }.
error-foundation-before-deed = { $on } is before the deed of the purchase ({ $deed_on }). Correct one of the two dates.
