# Purchase in division and loan: what a buyer should know, the steps of the computations, the refusals.

# What a buyer should know.
purchase-advice-reduced-rate = The reduced rate is for the only and own home: check the conditions with the notary.
purchase-advice-ask-notary = This buyer has another lot in the same deed: ask the notary whether the reduced rate holds.
purchase-advice-low-contribution = The own contribution is less than 10% of the price: banks usually ask for 10 to 20%.
purchase-advice-high-contribution = The contribution is more than 20% of the price: that is enough, and more than the 10 to 20% that banks usually ask.
purchase-advice-nothing-to-borrow = The own contribution is more than what is to be paid: there is nothing to borrow.

# Steps of the computations and names of their terms.
step-loan-yearly-rate = rate of a year
step-loan-months-of-the-year = months of the year
step-loan-monthly-rate = rate of a month
step-loan-amount = amount borrowed
step-loan-months = months
step-loan-monthly = monthly payment
step-loan-owed = still owed
step-loan-first-interest = interest of the first month
step-loan-payment = payment made
step-loan-first-principal = paid off in the first month
step-loan-last-interest = interest of the last month
step-loan-last-payment = last payment
step-loan-months-before-last = months before the last
step-loan-paid-before-last = paid before the last month
step-loan-paid-in-all = paid in all
step-loan-total-interest = interest in all
step-purchase-notary-share = part of the costs of the deed
step-purchase-common-works = part of the common works
step-purchase-total-of-all = total of all the buyers
step-purchase-shared-out = to be shared out
step-purchase-share = share
step-purchase-sum-of-shares = sum of the shares
step-purchase-lot-price = price of the lot
step-purchase-total-price = price of the whole
step-purchase-surface = surface in square metres
step-purchase-buyer-surface = surface of its lots
step-purchase-buyers-surface = surface of all the lots bought
step-purchase-lot-share = share of the lot in the whole
step-purchase-total-surface = surface of the whole
step-purchase-fraction = agreed fraction
step-purchase-registration-rate = rate of the registration duties
step-purchase-lot-registration = registration duties of the lot
step-purchase-lots-price = price of the lots
step-purchase-registration = registration duties
step-purchase-notary-per-lot = notary for each lot
step-purchase-lots = number of lots
step-purchase-notary-lots = notary for the lots
step-purchase-notary = notary
step-purchase-private-works = private works
step-purchase-total = total cost
step-purchase-per-m2 = total by square metre
step-purchase-financed = to be financed
step-purchase-contribution = own contribution
step-purchase-financed-after-contribution = to finance, minus the contribution
step-purchase-loan = to be borrowed
step-purchase-monthly = monthly payment of the loan of the purchase
step-purchase-works-monthly = monthly payment of the loan of the works
step-purchase-monthly-with-works = monthly payments of both loans
purchase-lot-of-buyer = lot { $number }
purchase-loan-of-buyer = loan of the purchase
purchase-works-loan-of-buyer = loan of the works
step-purchase-unsold = price that no lot bears
step-purchase-works-in-no-loan = private works that are in no loan

# Refusals. Each sentence says what to do.
error-purchase-amount-negative = The amount ({ $amount }) cannot be negative. Correct it.
error-loan-months-out-of-range = A loan lasts 1 to { $most } months; here { $given }. Correct how long.
error-loan-start-out-of-range = A loan begins at most { $most } months after the purchase; here { $given }. Correct that number.
error-loan-years-out-of-range = A loan lasts a whole number of months, from 1 to { $most }. Write for example 20 or 2.5 years.
error-purchase-share-not-positive = A surface or a fraction must be above zero. Correct it.
error-purchase-share-missing = Give this lot a surface or a fraction of the price.
error-purchase-too-much = The lots together are more than the whole ({ $sum } instead of 1). Correct the surfaces or the fractions.
error-purchase-without-buyer = There must be at least one buyer. Add one.
error-purchase-without-lot = This buyer buys no lot. Give at least one.
error-purchase-buyer-twice = Buyer { $buyer } is there twice. Put all the lots on one row.
error-purchase-weight-of-nobody = A weight is given to { $buyer }, who buys nothing. Take it away.
error-purchase-weight-missing = The weight of { $buyer } is missing. Give it, zero if nothing is to be paid.
error-purchase-weights-unusable = Weights cannot be negative, nor all be zero. Correct them.
