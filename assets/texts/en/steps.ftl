# What all explanations share: how an operation is said.
computation-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
computation-whole-part = whole number, rounded down, of: { $list }
computation-min = the smallest of: { $list }
computation-max = the largest of: { $list }
computation-split = { $list }, by largest remainder
computation-cut = { $formula }, { $direction }
computation-cut-and-rest = { $formula }, { $direction } to { $kept }, { $sign } { $rest }
computation-down = rounded down
computation-towards-zero = rounded towards zero
computation-yes = yes
computation-no = no
computation-about = { $about }: { $label }
computation-count-months = whole months from { $first } to { $second }
computation-count-years = whole years from { $first } to { $second }
computation-count-days = days from { $first } to { $second }

# Sharing out by largest remainder.
step-left-over = left over, to the largest fractions lost; of equal ones, to the first
step-own-share = share
step-sum-of-shares = sum of the shares

# Growth with time.
step-growth = growth
step-whole-years-factor = growth factor of the whole years
step-growth-factor = growth factor
step-years-passed = years passed
step-whole-years = whole years passed
step-part-of-year = part of a year that remains
