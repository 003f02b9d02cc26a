# Lots: the steps that give the quotités, the refusals.

step-weight = weight
step-lot-surface = surface in m²
step-use-coefficient = use coefficient
step-location-coefficient = location coefficient
step-sum-of-smoothed-weights = sum of the smoothed weights
step-sum-of-weights = sum of the weights
step-lots-count = number of lots
step-mean-weight = mean weight
step-lambda = smoothing
step-part-of-mean = part of the mean weight
step-kept-share = part of each weight that is kept
step-kept-weight = weight kept
step-smoothed-weight = smoothed weight
step-largest-weight = largest weight
step-smallest-weight = smallest weight
step-weight-ratio-before = ratio of the largest to the smallest
step-weight-ratio-after = ratio of the largest to the smallest, once smoothed
step-deed-base = base of the deed
step-quotite = quotité
step-quotites-total = sum of the quotités

# The notary’s table, beside the computed one.
step-typed-quotite = quotité of the deed
step-computed-quotite = computed quotité
step-quotite-difference = difference from the computation

error-no-lot = No lot is given. Add at least one.
error-base-unknown = The base of the quotités is 1,000, 10,000 or 100,000. Take one of the three.
error-smoothing-out-of-range = Smoothing goes from 0 (each keeps its weight) to 1 (equal shares). Correct it.
error-lot-code-twice = Two lots have the code { $lot }. Give each its own.
error-surface-not-positive = The surface of lot { $lot } must be above zero. Correct it.
error-coefficient-not-positive = The coefficient of lot { $lot } must be above zero. Correct it; 1 changes nothing.
error-quotite-zero = { $base ->
    [1000] Lot { $lot } would have no quotité over 1,000. Take a larger base: 10,000 or 100,000.
    [10000] Lot { $lot } would have no quotité over 10,000. Take a larger base: 100,000.
   *[other] Lot { $lot } would have no quotité even over 100,000. Check its surface, or join it to another lot.
}
