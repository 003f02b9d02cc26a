# Achat en division et prêt : ce qu’un acquéreur doit savoir, les étapes des calculs, les refus.

# Ce qu’un acquéreur doit savoir.
purchase-advice-reduced-rate = Le taux réduit vaut pour la seule habitation, et la sienne : vérifiez les conditions avec le notaire.
purchase-advice-ask-notary = Cet acquéreur a un autre lot dans le même acte : demandez au notaire si le taux réduit tient.
purchase-advice-low-contribution = L’apport est de moins de 10 % du prix : les banques en demandent d’habitude de 10 à 20 %.
purchase-advice-high-contribution = L’apport dépasse 20 % du prix : c’est assez, et plus que les 10 à 20 % que les banques demandent d’habitude.
purchase-advice-nothing-to-borrow = L’apport dépasse ce qui est à payer : il n’y a rien à emprunter.

# Étapes des calculs et noms de leurs termes.
step-loan-yearly-rate = taux annuel
step-loan-months-of-the-year = mois de l’année
step-loan-monthly-rate = taux mensuel
step-loan-amount = montant emprunté
step-loan-months = mois
step-loan-monthly = mensualité
step-loan-owed = reste dû
step-loan-first-interest = intérêt du premier mois
step-loan-payment = mensualité payée
step-loan-first-principal = remboursé le premier mois
step-loan-last-interest = intérêt du dernier mois
step-loan-last-payment = dernière mensualité
step-loan-months-before-last = mois avant le dernier
step-loan-paid-before-last = payé avant le dernier mois
step-loan-paid-in-all = payé en tout
step-loan-total-interest = intérêts en tout
step-purchase-notary-share = part des frais de l’acte
step-purchase-common-works = part des travaux communs
step-purchase-total-of-all = total de tous les acquéreurs
step-purchase-shared-out = à répartir
step-purchase-share = part
step-purchase-sum-of-shares = somme des parts
step-purchase-lot-price = prix du lot
step-purchase-total-price = prix total
step-purchase-surface = surface
step-purchase-buyer-surface = surface de ses lots
step-purchase-buyers-surface = surface de tous les lots achetés
step-purchase-lot-share = part du lot dans le tout
step-purchase-total-surface = surface totale
step-purchase-fraction = fraction convenue
step-purchase-registration-rate = taux des droits d’enregistrement
step-purchase-lot-registration = droits d’enregistrement du lot
step-purchase-lots-price = prix des lots
step-purchase-registration = droits d’enregistrement
step-purchase-notary-per-lot = notaire par lot
step-purchase-lots = lots
step-purchase-notary-lots = notaire pour les lots
step-purchase-notary = notaire
step-purchase-private-works = travaux privatifs
step-purchase-total = total
step-purchase-per-m2 = total au mètre carré
step-purchase-financed = à financer
step-purchase-contribution = apport
step-purchase-financed-after-contribution = à financer, moins l’apport
step-purchase-loan = à emprunter
step-purchase-monthly = mensualité du prêt de l’achat
step-purchase-works-monthly = mensualité du prêt des travaux
step-purchase-monthly-with-works = mensualités des deux prêts
purchase-lot-of-buyer = lot { $number }
purchase-loan-of-buyer = prêt de l’achat
purchase-works-loan-of-buyer = prêt des travaux
step-purchase-unsold = prix qu’aucun lot ne porte
step-purchase-works-in-no-loan = travaux privatifs qui ne sont dans aucun prêt

# Refus. Chaque phrase dit quoi faire.
error-purchase-amount-negative = Le montant ({ $amount }) ne peut pas être négatif. Corrigez-le.
error-loan-months-out-of-range = Un prêt dure de 1 à { $most } mois ; ici { $given }. Corrigez la durée.
error-loan-start-out-of-range = Un prêt commence au plus { $most } mois après l’achat ; ici { $given }. Corrigez ce nombre.
error-loan-years-out-of-range = Un prêt dure un nombre entier de mois, de 1 à { $most }. Écrivez par exemple 20 ou 2.5 années.
error-purchase-share-not-positive = Une surface ou une fraction doit être supérieure à zéro. Corrigez-la.
error-purchase-share-missing = Donnez à ce lot une surface ou une fraction du prix.
error-purchase-too-much = Les lots dépassent ensemble le tout ({ $sum } au lieu de 1). Corrigez les surfaces ou les fractions.
error-purchase-without-buyer = Il faut au moins un acquéreur. Ajoutez-en un.
error-purchase-without-lot = Cet acquéreur n’achète aucun lot. Donnez-lui au moins un lot.
error-purchase-buyer-twice = L’acquéreur { $buyer } est là deux fois. Réunissez ses lots sur une seule ligne.
error-purchase-weight-of-nobody = Un poids est donné à { $buyer }, qui n’achète rien. Retirez-le.
error-purchase-weight-missing = Le poids de { $buyer } manque. Donnez-le, zéro s’il ne paie rien.
error-purchase-weights-unusable = Les poids ne peuvent pas être négatifs, ni tous à zéro. Corrigez-les.
