# La page des cotisations : plan, échéances, appels, cotisations déclarées, comptes.
nav-contributions = Cotisations

# Partout
contributions-tab-plan = Plan
contributions-tab-dues = Échéances
contributions-tab-calls = Appels de fonds
contributions-tab-payments = Cotisations déclarées
contributions-tab-accounts = Comptes
contributions-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
contributions-none = aucun
contributions-open = Ouvrir
contributions-remove = Retirer
contributions-members-count = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}
contributions-note = Remarque
contributions-reason = Motif
contributions-go-plan = Voir le plan
contributions-go-members = Voir les membres

# Colonnes
contributions-column-number = N°
contributions-column-date = Date
contributions-column-due = Échéance
contributions-column-factor = Facteur
contributions-column-amount = Montant
contributions-column-running = Cumul
contributions-column-member = Membre
contributions-column-members = Membres
contributions-column-what = Nature
contributions-column-detail = Détail
contributions-column-paid = Payé
contributions-column-outstanding = Reste dû
contributions-column-state = État
contributions-column-title = Titre
contributions-column-issued = Émis le
contributions-column-dues = Échéances
contributions-column-called = Appelé
contributions-column-reference = Communication
contributions-column-balance = Solde dû
contributions-column-charged = Dû
contributions-column-credited = Payé ou crédité
contributions-column-value-date = Date valeur
contributions-column-method = Moyen
contributions-column-payer-reference = Référence du paiement
contributions-column-counted = Confirmé
contributions-column-proofs = Preuves

# Plan
contributions-plan-empty-title = Aucun plan de cotisation
contributions-plan-empty = Le plan dit ce que chaque foyer doit, à quelles dates, et comment le montant évolue. Préparez un brouillon : son tableau s’affiche pendant que vous l’écrivez, et rien n’est dû avant sa validation par une décision.
contributions-plan-new = Préparer un plan
contributions-plan-next = Préparer une nouvelle version
contributions-plan-edit = Modifier le brouillon
contributions-plan-versions = Versions du plan
contributions-plan-version = Version { $number }
contributions-plan-draft = brouillon
contributions-plan-validated = validée
contributions-plan-form = Le plan
contributions-plan-preview = Ce que cela donne
contributions-plan-preview-waits = Remplissez le montant, la première échéance et le nombre : le tableau s’affiche ici.
contributions-plan-base = Montant de base
contributions-plan-base-hint = Ce que chaque membre doit à chaque échéance.
contributions-plan-period = Rythme
contributions-plan-rhythm = Rythme
contributions-plan-rhythm-value = { $count ->
    [one] { $count } échéance, { $period }
   *[other] { $count } échéances, { $period }
}
contributions-period-monthly = chaque mois
contributions-period-quarterly = chaque trimestre
contributions-period-half-yearly = chaque semestre
contributions-period-yearly = chaque année
contributions-plan-count = Nombre d’échéances
contributions-plan-first-due = Première échéance
contributions-plan-from = S’applique dès le
contributions-plan-growth = Indexation
contributions-growth-none = aucune
contributions-growth-fixed = taux fixe par an
contributions-growth-fixed-compound = { $rate } par an, composé
contributions-growth-fixed-simple = { $rate } par an, simple
contributions-growth-series = selon un indice publié
contributions-growth-table = montants fixés un à un
contributions-growth-kept = comme dans la version présente
contributions-plan-rate = Taux par an
contributions-plan-compounding = Calcul
contributions-compound = composé
contributions-simple = simple
contributions-plan-premium = Prime de risque
contributions-plan-premium-hint = Par an d’ancienneté du plan, pour qui entre plus tard.
contributions-plan-premium-value = { $rate } par an d’ancienneté
contributions-plan-entry = Entrée en cours de plan
contributions-entry-catch-up = rattrape le passé en une fois
contributions-entry-catch-up-over = rattrape le passé en plusieurs fois
contributions-entry-from-next = ne paie qu’à partir de la suivante
contributions-entry-catch-up-fact = rattrapage en une fois
contributions-entry-catch-up-over-fact = rattrapage en { $count } fois
contributions-entry-from-next-fact = à partir de la suivante
contributions-plan-catch-up-over = En combien de fois
contributions-plan-grace = Délai de grâce
contributions-plan-grace-days = Délai de grâce (jours)
contributions-plan-grace-hint = Avant qu’une échéance soit en retard.
contributions-plan-destination = Destination
contributions-destination-member-advance = avances des membres
contributions-destination-current = dépenses courantes
contributions-destination-working-fund = fonds de roulement
contributions-destination-reserve = fonds de réserve
contributions-destination-works = travaux
contributions-destination-common-purse = cagnotte
contributions-plan-cut-offs = Dates d’arrêté
contributions-plan-decision = Décision
contributions-plan-joined = Pour un membre entré le
contributions-plan-joined-hint = Sans date : un fondateur.
contributions-plan-save = Enregistrer le brouillon
contributions-plan-saved = Le brouillon de la version { $number } est enregistré.
contributions-plan-table = Tableau des échéances
contributions-plan-table-empty = Aucune échéance.
contributions-plan-total = { $count ->
    [one] { $count } échéance, { $total } en tout par membre
   *[other] { $count } échéances, { $total } en tout par membre
}
contributions-plan-total-label = Total par membre
contributions-plan-validate = Valider avec la décision…
contributions-plan-validate-title = Valider la version { $number }
contributions-plan-validate-body = Une version validée ne se modifie plus : une version suivante la remplace. Les échéances déjà émises ne changent jamais.
contributions-plan-validate-action = Valider cette version
contributions-plan-validated-toast = La version { $number } du plan est validée.
contributions-plan-decision-choose = Choisir la décision (PV)…
contributions-plan-decision-none = Le PV ou la décision, en PDF ou en image. Ce document est gardé dans le fichier.
contributions-file-other = Choisir un autre fichier…
contributions-document-title = Titre du document
contributions-document-date = Date du document

# Échéances
contributions-due-owed = encore dues
contributions-due-late = en retard
contributions-due-partial = payée en partie
contributions-due-open = à payer
contributions-due-paid = payée
contributions-due-waived = remise accordée
contributions-due-cancelled = annulée
contributions-kind-contribution = Échéance
contributions-kind-provision = Provision
contributions-kind-working-fund = Fonds de roulement
contributions-kind-reserve = Fonds de réserve
contributions-kind-works = Travaux
contributions-kind-purse = Cagnotte
contributions-kind-penalty = Pénalité de retard
contributions-kind-settlement = Décompte
contributions-origin-instalment = { $kind } n° { $number }
contributions-origin-catch-up = { $kind }, rattrapage
contributions-origin-opening = { $kind }, reprise
contributions-dues-owed = { $count ->
    [one] à payer, { $count } échéance
   *[other] à payer, { $count } échéances
}
contributions-dues-late = { $count ->
    [one] en retard, { $count } échéance
   *[other] en retard, { $count } échéances
}
contributions-dues-late-none = Personne n’est en retard.
contributions-dues-empty = Aucune échéance n’est encore émise. Émettez celles du plan jusqu’à aujourd’hui : le programme montre d’abord lesquelles, et pour quel montant.
contributions-dues-no-plan = Les échéances viennent du plan de cotisation. Préparez-le et validez-le d’abord.
contributions-issue = Émettre les échéances
contributions-issue-body = Crée une échéance par membre et par date du plan. Recommencer ne crée rien deux fois.
contributions-issue-until = Jusqu’au
contributions-issue-count = Échéances à créer
contributions-issue-members = Membres concernés
contributions-issue-total = Total
contributions-issue-action = { $count ->
    [one] Émettre { $count } échéance
   *[other] Émettre { $count } échéances
}
contributions-issue-more = et { $count } autres.
contributions-issue-nothing = Rien à émettre jusqu’à cette date : toutes les échéances existent déjà, ou aucun plan validé n’en prévoit.
contributions-issued = { $count ->
    [one] { $count } échéance émise, { $total }.
   *[other] { $count } échéances émises, { $total } en tout.
}

# Appels de fonds
contributions-calls-empty = Aucun appel de fonds. Un appel demande, d’un coup et sur papier, les échéances dues jusqu’à une date.
contributions-call-new = Nouvel appel de fonds
contributions-call-body = Demande ensemble les échéances encore dues qui n’ont jamais été appelées.
contributions-call-title-proposed = Appel de fonds, { $month } { $year }
contributions-call-until = Échéances jusqu’au
contributions-call-until-hint = Ce jour compris.
contributions-call-dues = Échéances
contributions-call-members = Membres
contributions-call-amount = Montant appelé
contributions-call-nothing = Aucune échéance à appeler jusqu’à cette date. Émettez d’abord les échéances du plan, ou prenez une date plus lointaine.
contributions-call-action = Émettre l’appel
contributions-call-issued = « { $title } » est émis : { $total }.
contributions-call-number = Appel n° { $number }, émis le { $on }
contributions-call-asked = Échéances demandées
contributions-call-papers = Imprimer les appels

# Cotisations déclarées
contributions-payments-empty = Aucune cotisation déclarée. Déclarez ici ce que vous voyez sur le compte en banque, avec sa preuve ; la cotisation compte dès qu’elle est confirmée.
contributions-payments-pending = { $count ->
    [one] à confirmer, { $count } cotisation
   *[other] à confirmer, { $count } cotisations
}
contributions-payments-confirmed = { $count ->
    [one] confirmée, { $count } cotisation
   *[other] confirmées, { $count } cotisations
}
contributions-status-pending = à confirmer
contributions-status-confirmed = confirmée
contributions-status-rejected = refusée
contributions-status-reversed = extournée
contributions-method-bank-transfer = virement
contributions-method-cash = espèces
contributions-method-check = chèque
contributions-method-card = carte
contributions-method-other = autre
contributions-account = Compte crédité
contributions-account-current = compte courant
contributions-account-reserve = compte de réserve
contributions-declare = Déclarer une cotisation
contributions-declare-body = Elle reste à confirmer, avec sa preuve, avant de compter.
contributions-declare-action = Enregistrer la cotisation
contributions-declared = Cotisation de { $amount } enregistrée, à confirmer : { $member }.
contributions-member-none = Choisissez un membre
contributions-value-date-hint = Le jour où l’argent compte, sur l’extrait.
contributions-declared-on = Déclaré le
contributions-proofs = Preuves
contributions-proofs-none = Aucune preuve. Il en faut une pour confirmer.
contributions-proofs-add = Joindre une preuve…
contributions-proofs-hint = Extrait de compte ou reçu : PDF, JPEG, PNG ou WebP.
contributions-proofs-kept = Les preuves de la cotisation corrigée sont reprises ; joignez-en d’autres s’il le faut.
contributions-proof-added = Preuve jointe : { $name }
contributions-proof-remove = Retirer { $name }
contributions-effect = Ce que la confirmation change
contributions-effect-before = Avant
contributions-effect-after = Après
contributions-confirm = Confirmer
contributions-confirmed = Cotisation de { $amount } confirmée : { $member }.
contributions-settles = À quoi cette cotisation a servi
contributions-settles-due = Échéance du { $on }
contributions-settles-whole = { $amount }, soldée
contributions-settles-part = { $amount }, reste { $rest }
contributions-settles-credit = En crédit pour la suite
contributions-reject = Refuser…
contributions-reject-body = La cotisation est gardée comme refusée, avec le motif. Elle ne compte pas.
contributions-reject-action = Refuser la cotisation
contributions-rejected = Cotisation de { $amount } refusée : { $member }.
contributions-reverse = Extourner…
contributions-reverse-body = Une écriture inverse de { $amount } est passée aujourd’hui ; les échéances payées redeviennent dues. Rien n’est effacé.
contributions-reverse-action = Extourner la cotisation
contributions-reversed = Cotisation de { $amount } extournée : { $member }.
contributions-correct = Corriger
contributions-correct-body = La cotisation de { $amount } du { $on } sera extournée et celle-ci prendra sa place, en une fois.
contributions-correct-member = Pour un autre membre : extournez cette cotisation, puis déclarez-la à son nom.
contributions-correct-action = Extourner et remplacer
contributions-corrected = Cotisation corrigée, { $amount } à confirmer : { $member }.
contributions-corrects = Corrige
contributions-corrects-open = la cotisation d’avant
contributions-reason-correct = Motif de la correction
contributions-duplicate-title = Cette cotisation existe peut-être déjà
contributions-duplicate-body = Une cotisation du même membre, du même montant, à la même date et avec la même référence est déjà enregistrée.
contributions-duplicate-yes = Enregistrer quand même

# Comptes
contributions-accounts-empty = Aucun membre. Ajoutez d’abord les membres : chacun a son compte.
contributions-accounts-all = Tous les comptes
contributions-account-late = en retard
contributions-account-owes = doit
contributions-account-credit = en crédit
contributions-account-settled = soldé
contributions-account-owes-amount = doit { $amount }
contributions-account-credit-amount = { $amount } en sa faveur
contributions-account-owes-on = dû au { $on }
contributions-account-credit-on = en sa faveur au { $on }
contributions-account-settled-on = compte soldé au { $on }
contributions-account-of = Compte : { $member }
contributions-account-opening = Solde d’ouverture
contributions-account-empty = Aucun mouvement pendant cette période. Prenez une période plus longue.
contributions-account-explained = Comment ces soldes sont calculés
contributions-account-sums = { $charged } dus, { $credited } payés ou crédités
contributions-to-pay = à payer maintenant
contributions-reference-line = Communication { $reference }
contributions-from = Du
contributions-to = Au
contributions-statement = Relevé PDF
contributions-statement-under-way = Relevé en préparation
contributions-statement-made = Le relevé est fait et gardé : { $title }
contributions-statements = Relevés de tous les membres

# Mouvements d’un compte
contributions-movement-opening = Reprise
contributions-movement-contribution = Plan de cotisation
contributions-movement-provision = Provision
contributions-movement-working-fund = Fonds de roulement
contributions-movement-reserve = Fonds de réserve
contributions-movement-works = Travaux
contributions-movement-purse = Cagnotte
contributions-movement-penalty = Pénalité de retard
contributions-movement-settlement = Décompte
contributions-movement-cancellation = Échéance annulée
contributions-movement-waiver = Remise
contributions-movement-payment = Cotisation reçue
contributions-movement-reversal = Extourne
contributions-movement-refund = Remboursement
contributions-issue-before-opening = { $count ->
    [one] Une échéance d’avant la reprise des soldes n’est pas émise : elle est déjà dans ces soldes.
   *[other] { $count } échéances d’avant la reprise des soldes ne sont pas émises : elles sont déjà dans ces soldes.
}
nav-account = Mon compte
account-tab-lines = Compte
account-tab-dues = Échéances
account-tab-payments = Mes paiements
account-which = Adhésion
account-how = À verser sur le compte { $iban }, avec la communication { $reference }.
account-how-amount = À verser sur le compte { $iban }, avec la communication { $reference } : { $amount }.
account-how-reserve = À verser sur le compte du fonds de réserve { $iban }, avec la communication { $reference } : { $amount }.
account-how-later-reserve = Pour le fonds de réserve, à verser sur le compte { $iban }, avec la communication { $reference }.
account-how-unknown = La coopérative n’a pas encore noté le compte sur lequel { $amount } sont à verser : demandez-le à la trésorerie.
account-unlinked = { $name }, cet accès n’est lié à aucune personne : demandez à l’administration de le lier à la vôtre, dans les réglages.
account-none = { $name }, aucune adhésion n’est à votre nom pour l’instant.
account-pending = La trésorerie doit encore confirmer ce paiement.
account-proofs-none = Aucune preuve jointe. La trésorerie en demandera une.
account-dues-none = Aucune échéance n’a encore été émise pour vous.
account-payments-none = Aucun paiement déclaré. Déclarez-en un avec sa preuve : la trésorerie le confirme.
