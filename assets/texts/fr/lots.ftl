# Lots : les étapes du calcul des quotités, les refus.

step-weight = poids
step-lot-surface = surface en m²
step-use-coefficient = coefficient d’usage
step-location-coefficient = coefficient de situation
step-sum-of-smoothed-weights = somme des poids lissés
step-sum-of-weights = somme des poids
step-lots-count = nombre de lots
step-mean-weight = poids moyen
step-lambda = lissage
step-part-of-mean = part du poids moyen
step-kept-share = part gardée de chaque poids
step-kept-weight = poids gardé
step-smoothed-weight = poids lissé
step-largest-weight = poids le plus grand
step-smallest-weight = poids le plus petit
step-weight-ratio-before = rapport du plus grand au plus petit
step-weight-ratio-after = rapport du plus grand au plus petit, une fois lissés
step-deed-base = base de l’acte
step-quotite = quotité
step-quotites-total = somme des quotités

# La table du notaire, à côté de celle du calcul.
step-typed-quotite = quotité de l’acte
step-computed-quotite = quotité calculée
step-quotite-difference = écart avec le calcul

error-no-lot = Aucun lot n’est donné. Ajoutez-en au moins un.
error-base-unknown = La base des quotités est 1 000, 10 000 ou 100 000. Prenez l’une des trois.
error-smoothing-out-of-range = Le lissage va de 0 (chacun garde son poids) à 1 (parts égales). Corrigez-le.
error-lot-code-twice = Deux lots portent le code { $lot }. Donnez à chacun le sien.
error-surface-not-positive = La surface du lot { $lot } doit être supérieure à zéro. Corrigez-la.
error-coefficient-not-positive = Le coefficient du lot { $lot } doit être supérieur à zéro. Corrigez-le ; 1 ne change rien.
error-quotite-zero = { $base ->
    [1000] Le lot { $lot } n’aurait aucune quotité sur 1 000. Prenez une base plus grande : 10 000 ou 100 000.
    [10000] Le lot { $lot } n’aurait aucune quotité sur 10 000. Prenez une base plus grande : 100 000.
   *[other] Le lot { $lot } n’aurait aucune quotité, même sur 100 000. Vérifiez sa surface, ou réunissez-le à un autre lot.
}
