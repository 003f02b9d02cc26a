# Cotisations : le plan expliqué, les étapes des calculs, les refus. La fenêtre a ses propres textes.

# Le plan expliqué, phrase par phrase, pour qu’un membre refasse le calcul à la main.
explain-period-monthly = par mois
explain-period-quarterly = par trimestre
explain-period-half-yearly = par semestre
explain-period-yearly = par an
explain-plan-opening = Base : { $base } { $period }, { $count } échéances, du { $first } au { $last }.
explain-plan-opening-table = { $count } échéances ({ $period }), du { $first } au { $last }, chacune avec le montant de la table (base { $base }).
explain-growth-compound = Indexation de { $rate } par an, composée : à chaque année entière depuis la première échéance, on multiplie encore par { $factor }.
explain-growth-simple = Indexation de { $rate } par an, simple : à chaque année entière depuis la première échéance, on ajoute { $rate } de la base.
explain-growth-series = Indexation sur un indice publié : la base × l’indice à l’échéance ÷ l’indice au { $first }.
explain-premium-founder = Prime de risque de { $rate } par année entière pour qui adhère après le début du plan ; un fondateur n’en paie pas.
explain-premium = Prime de risque de { $rate } par année entière du { $started } au { $joined } : { $years ->
    [one] { $years } an
   *[other] { $years } ans
}, donc × { $factor }.
explain-band = Échéances { $first } à { $last } (du { $from } au { $to }) : { $base } × { $factor } = { $amount }.
explain-band-one = Échéance { $first } (le { $from }) : { $base } × { $factor } = { $amount }.
explain-band-given = Échéances { $first } à { $last } (du { $from } au { $to }) : { $amount } chacune.
explain-band-given-one = Échéance { $first } (le { $from }) : { $amount }.
explain-total = Total : { $total }.
explain-total-of = Total : { $sum } = { $total }.

# Le compte d’un membre.
account-opening-due = reprise
account-due = { $due } du { $on }
account-instalment = échéance { $number }
account-catch-up = rattrapage du passé ({ $part })

# Étapes des calculs et noms de leurs termes.
step-due-date = date d’échéance
step-first-due = première échéance
step-due-on = échéance
step-months = mois
step-years = années entières
step-years-since-first-due = années entières depuis la première échéance
step-years-before-joining = années entières avant l’adhésion
step-plan-started-on = début du plan
step-joined-on = adhésion
step-joined-without-premium = date d’adhésion sans effet, faute de prime de risque
step-plan-started-by-default = début du plan, qui n’est pas donné : la première échéance
step-one = un
step-yearly-rate = taux annuel
step-risk-premium-rate = prime de risque par an
step-index-factor = facteur d’indexation
step-index-on-due = indice à l’échéance
step-index-on-first-due = indice à la première échéance
step-premium-factor = facteur de la prime de risque
step-base-amount = montant de base
step-table-amount = montant de la table
step-instalment-amount = montant de l’échéance
step-total-before = total d’avant
step-running-total = total cumulé
step-days-to-catch-up = jours pour rattraper
step-catch-up-first-due = première échéance du rattrapage
step-catch-up-total = échéances passées à rattraper
step-catch-up-part = part du rattrapage
step-part = une part
step-due-amount = montant dû
step-placed = imputé
imputation-payment = paiement { $number } du { $on }
step-due-remaining = reste à payer de l’échéance
step-payments-total = paiements reçus
step-credit = avance qui dépasse toutes les échéances
step-nothing = zéro
step-missing = manque
step-missing-at-cut-off = manque à la date d’arrêté
step-line = ligne
step-charged-before = dû avant la période
step-credited-before = payé avant la période
step-opening-balance = solde au début
step-charged = dû pendant la période
step-credited = payé pendant la période
step-owed-in-all = dû en tout
step-closing-balance = solde à la fin
step-to-pay-now = à payer maintenant
step-paid = payé
step-paid-later = payé après la date du calcul, qui ne compte pas
step-due-minus-paid = montant dû moins ce qui est payé
step-outstanding = reste dû
step-grace-days = jours de grâce
step-grace-ends = fin de la grâce
step-outstanding-when-grace-ends = reste dû à la fin de la grâce
step-fixed-penalty = pénalité fixe
step-no-notice-no-interest = aucune mise en demeure n’est donnée : aucun intérêt ne court
step-penalty-rate = taux de la pénalité
step-penalty = pénalité
step-cap-rate = plafond, en part du montant dû
step-penalty-cap = plafond de la pénalité
step-penalty-capped = pénalité plafonnée
step-day-before = la veille du premier jour
step-last-day = dernier jour
step-days = jours
step-interest-days = jours d’intérêt
step-days-of-the-year = jours de l’année
step-interest = intérêt
step-penalty-cumulated = pénalité cumulée
step-penalty-posted = pénalité déjà comptée
step-penalty-rest = différence
step-penalty-to-post = pénalité à compter

# Refus des cotisations. Chaque phrase dit quoi faire.
error-base-not-positive = Le montant de base ({ $amount }) doit être supérieur à zéro. Corrigez-le.
error-rate-out-of-range = Un taux va de 0 à 100 % (de 0 à 1 en fraction). { $suggested ->
        [none] Corrigez-le.
       *[other] Pour { $meant } : écrivez { $suggested }.
    }
error-instalments-out-of-range = Un plan compte de 1 à { $most } échéances ; ici { $given }. Corrigez le nombre.
error-overlapping-versions = La version { $version } vaut depuis le { $from }. Faites commencer la nouvelle version après ce jour.
error-cut-off-before-first-due = La date d’arrêté { $cut_off } précède la première échéance ({ $first_due }). Prenez une date plus tardive.
error-index-missing = L’indice manque pour le { $on }. { $latest ->
        [none] Ajoutez la valeur publiée avant cette date.
       *[other] La dernière valeur donnée avant, du { $latest }, ne vaut que jusqu’à la parution suivante : ajoutez celle-ci.
    }
error-index-not-positive = L’indice du { $on } doit être supérieur à zéro. Corrigez-le.
error-index-twice = L’indice du { $on } est donné deux fois. Gardez une seule valeur.
error-table-length = La table a { $given } montants pour { $expected } échéances. Donnez un montant par échéance.
error-table-amount-not-positive = Le montant { $number } de la table ({ $amount }) doit être supérieur à zéro.
error-catch-up-out-of-range = Le passé se rattrape sur 1 à { $most } échéances ; ici { $given }. Corrigez le nombre.
error-grace-too-long = La grâce compte au plus { $most } jours ; ici { $given }. Corrigez-la.
error-plan-document-missing = Joignez le PV ou la décision qui adopte ce plan.
error-plan-already-validated = La version { $number } est validée et ne change plus. Faites une nouvelle version.
error-plan-draft-exists = Un brouillon (version { $version }) existe déjà. Modifiez-le ou validez-le d’abord.
error-plan-version-unknown = La version { $version } du plan n’existe pas. Rechargez la page.
error-plan-missing = Aucun plan n’est validé. Validez d’abord un plan de cotisation.
error-payment-not-positive = La cotisation { $position } ({ $amount }) doit être supérieure à zéro.
error-due-negative = L’échéance { $position } ({ $amount }) ne peut pas être négative.
error-due-twice = L’échéance { $position } porte le nom d’une autre. Donnez à chacune le sien.
error-penalty-not-positive = La pénalité fixe ({ $amount }) doit être supérieure à zéro. Corrigez-la.
error-rate-missing = Aucun taux annuel ne vaut le { $on }. Ajoutez celui de ce jour.
error-rate-twice = Deux taux commencent le { $on }. Gardez-en un seul.
error-amount-not-positive = Le montant ({ $amount }) doit être supérieur à zéro. Corrigez-le.
error-currency-mismatch = Tous les montants doivent être dans la monnaie de la coopérative.
error-too-many-rows = Cette liste est trop longue : au plus { $most } lignes.
error-evidence-missing = Joignez une preuve (extrait, reçu, photo) avant de confirmer cette cotisation.
error-value-date-to-come = La date valeur ({ $value_date }) est encore à venir : confirmez cette cotisation à partir de ce jour-là.
error-own-declaration = Vous avez déclaré cette cotisation pour vous-même : une autre personne doit la confirmer.
error-contribution-wrong-status = Cette cotisation a déjà été traitée ({ $status ->
    [PENDING] à confirmer
    [CONFIRMED] confirmée
    [REJECTED] refusée
   *[REVERSED] extournée
}). Rechargez la page.
error-possible-duplicate = { $count ->
    [one] Une cotisation du même membre, du même montant et de la même date existe déjà.
   *[other] { $count } cotisations du même membre, du même montant et de la même date existent déjà.
} Vérifiez, puis enregistrez quand même si c’en est une autre.
error-proof-wrong-type = Une preuve est un PDF ou une photo JPEG, PNG ou WebP. Enregistrez ce fichier dans un de ces formats.
error-proof-heic = Les photos HEIC de certains téléphones ne se lisent pas partout : exportez celle-ci en JPEG, puis joignez-la.
error-proof-too-large = Ce fichier est trop lourd : au plus { $most } Mo. Réduisez-le.
error-proof-unreadable = Ce fichier ne se lit pas. Vérifiez qu’il existe encore et que vous pouvez l’ouvrir.
error-too-many-proofs = Joignez au plus { $most } preuves à une cotisation.
error-nothing-to-call = Rien à appeler jusqu’au { $until } : toutes les échéances émises ont déjà été appelées ou payées. Émettez d’abord les échéances.
error-reserve-account-unknown = La coopérative n’a pas de compte de réserve. Ajoutez son IBAN dans les réglages, ou notez ce versement sur le compte courant.
error-contribution-not-confirmed = Seule une cotisation confirmée se corrige. Rechargez la page.
error-period-reversed = La période finit avant de commencer. Vérifiez les deux dates.
error-opening-contribution = C’est un solde repris : il ne s’annule pas ici, mais avec toute la reprise, dans le journal.
error-rule-not-in-force = Aucune règle ne vaut le { $on }. Ajoutez-en une dans les réglages.
error-rule-ends-before-start = Cette règle finit le { $until }, avant de commencer le { $from }. Corrigez les dates.
error-rule-overlap = Deux règles valent le { $on }. Faites-les se suivre.
error-rule-gap = Aucune règle ne vaut du { $from } au { $until }. Comblez le vide.
error-rule-without-source = Donnez la source de cette règle : article, acte ou PV.
