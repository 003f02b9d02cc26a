# Charges communes : les étapes de la répartition et du passage d’un lot, les refus.

step-charge-amount = montant
step-part-rate = taux
step-whole-rate = le tout
step-variable-rate = taux de la partie variable
step-fixed-rate = taux de la partie fixe
step-sum-of-rates = somme des taux
step-part-by-quotite = partie à répartir par quotité
step-part-by-usage = partie à répartir selon l’usage
step-part-by-benefit = partie à répartir entre les bénéficiaires
step-part-equal = partie à répartir en parts égales
step-part-by-occupants = partie à répartir selon les occupants
step-fixed-part = partie fixe, par quotité
step-variable-part = partie variable, selon l’usage
step-to-share = à répartir
step-share-by-quotite = part par quotité
step-share-by-usage = part selon l’usage
step-usage = usage
step-usage-total = somme des usages
step-share-by-benefit = part de bénéficiaire
step-benefit-weight = poids de bénéficiaire
step-benefit-weights-total = somme des poids des bénéficiaires
step-equal-share = part égale
step-share-by-occupants = part selon les occupants
step-occupants = occupants
step-occupants-total = somme des occupants
step-lot-share = part du lot
step-shares-total = somme des parts des lots
charges-line-of-part = { $label } (partie { $number }, { $rate })

step-one-day = un jour de plus
step-first-day = premier jour de la période
step-day-after-period = lendemain de la période
step-act-on = jour de l’acte
step-buyer-from = premier jour de l’acheteur
step-period-days = jours de la période
step-seller-days = jours du vendeur
step-buyer-days = jours de l’acheteur
step-charge-share = part du lot dans la charge
step-seller-share = part du vendeur
step-buyer-share = part de l’acheteur

# Le décompte d’une période, les provisions, les fonds d’un lot vendu.
step-real-share = part des dépenses réelles
step-called = provisions appelées
step-paid-of-calls = payé sur ces appels
step-settlement = décompte
step-still-owed = reste dû des appels
step-bill-to-pay = total à payer
step-call = appel
step-budget = budget de l’année
step-calls-count = nombre d’appels
step-working-fund-refunded = fonds de roulement rendu au vendeur
step-working-fund-called = fonds de roulement appelé à l’acheteur
step-reserve-share = part du fonds de réserve, qui reste

error-lot-not-in-list = Le lot { $lot } n’est pas dans la liste des lots. Corrigez son code ou ajoutez-le.
error-reading-twice = Le lot { $lot } a deux relevés. Gardez-en un seul.
error-reading-negative = Le relevé du lot { $lot } est négatif. Vérifiez les deux index du compteur.
error-reading-missing = Il manque le relevé de : { $lots }. Ajoutez-le ; zéro est un relevé.
error-weight-twice = Le lot { $lot } a deux poids. Gardez-en un seul.
error-weight-negative = Le poids du lot { $lot } est négatif. Corrigez-le.
error-occupants-missing = Il manque le nombre d’occupants de : { $lots }. Ajoutez-le ; zéro est un nombre.
error-shares-all-zero = Toutes les parts sont à zéro : rien ne dit comment répartir. Corrigez-en au moins une.
error-key-without-parts = Une clé mixte a besoin de ses parties. Ajoutez-en au moins une.
error-key-mixed-again = Une partie d’une clé mixte n’est pas mixte à son tour. Donnez-lui une clé simple.
error-rates-not-one = Les taux des parties font { $sum } en tout ; ils doivent faire exactement 1. Corrigez-les.
