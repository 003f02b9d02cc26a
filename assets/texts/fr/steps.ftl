# Ce que toutes les explications partagent : comment une opération se dit.
computation-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
computation-whole-part = nombre entier, arrondi vers le bas, de : { $list }
computation-min = le plus petit de : { $list }
computation-max = le plus grand de : { $list }
computation-split = { $list }, par plus grand reste
computation-cut = { $formula }, { $direction }
computation-cut-and-rest = { $formula }, { $direction } à { $kept }, { $sign } { $rest }
computation-down = arrondi vers le bas
computation-towards-zero = arrondi vers zéro
computation-yes = oui
computation-no = non
computation-about = { $about } : { $label }
computation-count-months = mois entiers du { $first } au { $second }
computation-count-years = années entières du { $first } au { $second }
computation-count-days = jours du { $first } au { $second }

# Une répartition au plus grand reste.
step-left-over = reste, qui va aux plus grandes fractions perdues ; à égalité, au premier
step-own-share = part
step-sum-of-shares = somme des parts

# Une hausse avec le temps.
step-growth = hausse
step-whole-years-factor = facteur de hausse des années entières
step-growth-factor = facteur de hausse
step-years-passed = années écoulées
step-whole-years = années entières écoulées
step-part-of-year = part d’année qui reste
