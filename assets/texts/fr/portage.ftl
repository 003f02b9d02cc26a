# Portage, lot caché, sortie, fondation : les étapes des calculs, les avertissements, les refus.

# Porter un lot : ce que cela coûte.
step-months-carried = mois portés
step-months-typed = mois donnés
step-acquired-on = acte d’achat
step-resale-on = acte de revente
step-months-of-a-year = mois d’une année
step-capital = capital
step-registration-rate = taux des droits d’enregistrement
step-registration-duties = droits d’enregistrement
step-window-months = mois pour récupérer les droits
step-window-ends = dernier jour pour récupérer les droits
step-recovery-rate = part des droits récupérée
step-recovered = droits récupérés
step-net-duty-loss = droits perdus
step-monthly-interest = intérêts par mois
step-interest-paid = intérêts payés
step-monthly-charges = charges collectives par mois
step-charges-paid = charges collectives payées
step-households = foyers
step-porteur-charges = part du porteur dans les charges
step-others-charges = part des autres foyers dans les charges
step-notary-fees = frais de notaire
step-carrying-cost = coût du portage
step-common-works = travaux communs
step-private-works = travaux privatifs
step-works = travaux

# Le prix.
step-index-on-resale = indice à la revente
step-index-on-base = indice de départ
step-growth-of-index = hausse de l’indice
step-margin-whole-years-factor = facteur de la marge, années entières
step-margin-factor = facteur de la marge
step-growth-of-margin = hausse par la marge
step-most-whole-years-factor = facteur au taux le plus haut, années entières
step-most-factor = facteur au taux le plus haut d’une convention
step-growth-at-most = hausse au taux le plus haut d’une convention
step-works-of-the-future-buyer = travaux payés par le futur acquéreur
step-held-as-lost = tenus pour perdus
step-resale-after-window = revente après la fin du délai
step-no-indexation-in-solidarity = la formule solidaire n’indexe pas
step-no-indexation-asked = aucune indexation n’est demandée
portage-household = foyer { $first }
portage-households = foyers { $first } à { $last }
step-growth-in-all = hausse avec la marge
step-growth-of-convention = hausse qu’une convention admet
step-indexation-basis = base de l’indexation
step-indexation = indexation
step-price-before-rents = prix avant les loyers
step-rents-received = loyers reçus
step-price-after-rents = prix après les loyers
step-price = prix
step-sale-price = prix de vente

# Qui reçoit quoi.
step-repaid-before-rents = à rendre au porteur avant les loyers
step-repaid-to-porteur = rendu au porteur
step-repaid-to-others = rendu aux autres foyers
step-to-repay = à rendre en tout
step-surplus = surplus
step-surplus-rate = part du porteur dans le surplus
step-porteur-surplus-alone = surplus du porteur, seul foyer
step-porteur-surplus = surplus du porteur
step-others-surplus = surplus des autres foyers
step-shortfall = manque à partager
step-loss-rate = part du porteur dans la perte
step-porteur-loss-capped = perte du porteur, plafonnée
step-porteur-loss-alone = perte du porteur, seul foyer
step-porteur-loss = perte du porteur
step-porteur-cap = plafond de la perte du porteur
step-collective-loss = perte du collectif
step-purse-balance = solde de la cagnotte
step-purse-loss = payé par la cagnotte
step-others-loss = perte des autres foyers
step-compensated-duty-rate = part des droits perdus qui est compensée
step-compensated-duties = droits perdus compensés
step-compensated-interest-rate = part des intérêts qui est compensée
step-compensated-interest = intérêts compensés
step-compensation-before-rents = compensation avant les loyers
step-compensation = compensation du porteur
step-works-of-porteur-kept = travaux payés par le porteur, que l’option B ne compense pas
step-works-of-households-kept = travaux payés par les autres foyers, que l’option B ne compense pas
step-rest = reste à attribuer
step-one-household = un foyer
step-other-households = autres foyers
step-porteur-rest = part du porteur dans le reste
step-porteur-total = au porteur en tout
step-others-total = aux autres foyers en tout
step-household-total = à chaque autre foyer
step-purse-total = à la cagnotte

# Ce qui reste au porteur, et ce que chacun paie.
step-porteur-received = reçu par le porteur
step-porteur-paid = payé par le porteur
step-net-result = résultat net du porteur
step-yield-in-all = rendement sur toute la durée
step-yearly-yield = rendement par an
step-monthly-share = part de chaque foyer par mois
step-monthly-of-porteur = charge du porteur par mois
step-monthly-alone = charge du porteur sans partage, par mois
step-total-price = prix payé ensemble
step-buyers = acquéreurs
step-each-without-portage = à payer par chacun sans portage
step-capital-of-a-lot = à payer par chacun avec portage : le capital d’un lot
step-less-with-portage = ce que chacun paie en moins à l’achat grâce au portage

# Le lot caché.
step-hidden-surface = surface du lot caché
step-whole-surface = surface de l’ensemble
step-reveal-a = A, part du prix d’achat
step-reveal-b = B, part des frais de départ
step-reveal-c = C, indexation et plus-value
step-reveal-d = D, charges portées
step-initial-fees = frais de départ du lot
step-fees-rate = frais de départ en part de A
step-market-gain = plus-value de marché
step-charges-carried = charges du lot jusqu’ici
step-act-fees = frais de l’acte modificatif
step-price-after-fees = prix après les frais de l’acte
step-bonus-rate = part pour qui a amené l’acquéreur
step-bonus = bonus à qui a amené l’acquéreur
step-price-after-bonus = prix après le bonus
step-shared-among-holders = à répartir entre les titulaires
step-holder-quotite = sa quotité
step-holders-quotites = quotités de tous
step-investment = investissement
step-investments-in-all = investissements de tous
step-holder-share = part d’un titulaire

# La sortie.
step-purchase-price = prix d’achat
step-purchase-fees = frais d’achat
step-documented-works = travaux justifiés
step-resale-cap = plafond de revente
step-asked-price = prix demandé
step-above-the-cap = écart avec le plafond
step-excess = dépassement
step-recognised-share = part reconnue
step-recognised-investment = investissement reconnu
step-recognised-in-all = reconnu en tout
step-deduction = déduction convenue
step-after-deduction = après la déduction
step-refund = remboursement

# La fondation.
step-deed-on = acte d’achat du terrain
step-conservation-months = mois pendant lesquels le bien se garde, pour le taux réduit
step-allowed-from = possible à partir du
step-value-of-the-whole = valeur de l’ensemble
step-residual-rate = part du tréfonds
step-residual-value = valeur du tréfonds
step-residual-value-low = valeur du tréfonds, au plus bas
step-residual-value-high = valeur du tréfonds, au plus haut
step-duty-rate = taux du droit
step-residual-duty = droit sur le tréfonds
step-residual-duty-low = droit sur le tréfonds, au plus bas
step-residual-duty-high = droit sur le tréfonds, au plus haut
step-normal-rate = taux du droit sur l’ensemble
step-normal-duty = droit sur l’ensemble, pour comparer
step-yearly-tax-rate = taux de la taxe annuelle
step-yearly-tax-low = taxe annuelle, au plus bas
step-yearly-tax-high = taxe annuelle, au plus haut
step-foundation-cost = constitution de la fondation
step-notary-cost = notaire de la fondation
step-transfer-total = coût du transfert
step-transfer-total-low = coût du transfert, au plus bas
step-transfer-total-high = coût du transfert, au plus haut
step-co-owners = copropriétaires
step-per-co-owner-low = par copropriétaire, au plus bas
step-per-co-owner-high = par copropriétaire, au plus haut

# Avertissements à côté des chiffres.
portage-warning-hypothesis-months = Hypothèse : le nombre de mois donné n’est pas celui des deux dates.
portage-warning-hypothesis-recovery = Hypothèse : la récupération des droits est fixée sans regarder les dates.
portage-warning-works-paid-by-nobody = Personne n’a payé les travaux : ils sont dans le prix sans être rendus à personne, et augmentent d’autant ce qui reste à partager (le surplus ou le reste).
portage-warning-price-below-zero = Les lignes donnent moins que zéro : le prix est zéro.
portage-warning-more-than-three-years = Ce portage dure plus de 3 ans.
portage-warning-more-than-five-years = Ce portage dure plus de 5 ans : l’assemblée générale doit le voter.
portage-warning-indexation-capped = L’indice a monté de plus de 2 % par an : la convention s’arrête à 2 %.
portage-warning-rent-below-costs = Les loyers ne couvrent pas les intérêts et les charges.
portage-warning-convention-not-shared = Le prix d’une convention va tout entier au porteur : l’option et les termes de perte donnés ne servent pas.
portage-warning-rest-negative = Le prix ne suffit pas à la compensation du porteur : les autres paient la différence.
portage-warning-no-other-household = Il n’y a pas d’autre foyer : ce qui irait aux autres va au porteur.
portage-warning-porteur-loses = Le porteur perd de l’argent : voyez son résultat net.
portage-warning-purse-needs-agreement = Tout verser à la cagnotte demande l’accord des titulaires : gardez-en la trace.

# Refus. Chaque phrase dit quoi faire.
error-amount-negative = Le montant ({ $amount }) ne peut pas être négatif. Corrigez-le.
error-count-out-of-range = Ce nombre va de 1 à { $most } ; ici { $given }. Corrigez-le.
error-resale-before-purchase = La revente ({ $resale_on }) précède l’achat ({ $acquired_on }). Vérifiez les deux dates.
error-months-out-of-range = Un portage compte de 1 à { $most } mois entiers ; ici { $given }. Vérifiez les dates ou le nombre.
error-window-too-long = Le délai de récupération compte au plus { $most } mois ; ici { $given }. Corrigez-le.
error-years-out-of-range = Les années vont de 0 à 100 ; ici { $years }. Corrigez-les.
error-convention-rate-too-high = Une convention entre particuliers s’indexe d’au plus 2 % par an ; ici { $rate }. { $suggested ->
        [none] Baissez le taux ou prenez une autre formule.
       *[other] Pour { $meant } : écrivez { $suggested }.
    }
error-choose-one = Donnez « { $first } » ou « { $second } », pas les deux.
error-margin-without-index = Une marge s’ajoute à un indice, pas à un taux. Mettez tout dans le taux, ou donnez l’indice.
error-loss-terms-missing = Il manque { $shortfall } pour tout rendre. Dites qui supporte la perte : la part du porteur (porteur_rate) et, s’ils existent, son plafond (porteur_cap) et le solde de la cagnotte (purse_balance).
error-no-other-household = Il n’y a pas d’autre foyer qui ait pu payer ces travaux. Changez le nombre de foyers ou qui a payé.
error-reveal-surface-not-positive = La surface ({ $surface }) doit être supérieure à zéro. Corrigez-la.
error-surface-too-large = La surface du lot ({ $surface } m²) dépasse celle de l’ensemble ({ $total_surface } m²). Corrigez l’une des deux.
error-more-than-the-price = Ce montant ({ $amount }) dépasse ce qu’il y a à répartir ({ $available }). Baissez-le.
error-holders-without-share = Personne n’a de part : donnez au moins un titulaire avec sa quotité ou son investissement.
error-reveal-holder-twice = Le titulaire { $position } porte le nom d’un autre. Donnez à chacun le sien.
error-range-reversed = Le premier chiffre dépasse le second. Donnez le plus bas d’abord.
error-foundation-too-early = Le { $on } est trop tôt : le taux réduit oblige à garder le bien 3 ans après l’acte. Attendez le { $allowed_from }.
error-foundation-before-deed = Le { $on } est avant l’acte d’achat ({ $deed_on }). Corrigez l’une des deux dates.
