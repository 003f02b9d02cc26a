# Attribution des lots : pourquoi chacun reçoit, attend ou passe son tour ; les comptes ; les refus.

# Pourquoi, membre par membre, dans l’ordre des rangs.
allocation-reason-fixed = Garde { $lot } : cette attribution est validée.
allocation-reason-first-preference = Reçoit { $lot }, son premier choix.
allocation-reason-preference = Reçoit { $lot }, son choix n° { $choice }. Déjà pris : { $taken }.
allocation-reason-meets-needs = Reçoit { $lot }, le premier lot libre, dans l’ordre des codes, qui répond à ses besoins.
allocation-reason-first-free = Reçoit { $lot }, le premier lot libre, dans l’ordre des codes.
allocation-reason-preferences-taken = Sur la liste d’attente, avec son rang. Déjà pris : { $taken }.
allocation-reason-suitable-taken = Sur la liste d’attente, avec son rang : { $count ->
    [one] le seul lot qui conviendrait est pris
   *[other] les { $count } lots qui conviendraient sont pris
}.
allocation-reason-none-suits = Sur la liste d’attente, avec son rang : aucun lot ne répond à ses besoins.
allocation-reason-none-of-kind = Sur la liste d’attente, avec son rang : aucun lot n’est du genre « { $kind } ». Les lots sont : { $kinds }.
allocation-reason-declined = Passe son tour et garde son rang : a refusé ce qui lui était proposé.
allocation-reason-pending-kyc = Passe son tour et garde son rang : des pièces de son dossier manquent.
allocation-reason-suspended = Passe son tour et garde son rang : son adhésion est suspendue.
allocation-reason-in-default = Passe son tour et garde son rang : son adhésion est en défaut.
allocation-reason-exited = Passe son tour : cette adhésion a pris fin.
allocation-reason-excluded = Passe son tour : cette adhésion est exclue.
allocation-reason-dues-missing = Passe son tour et garde son rang : il manque { $total } à la date d’arrêté (échéances du { $dues }).
allocation-reason-blocked = Passe son tour et garde son rang : un litige ou une suspension la bloque.
allocation-reason-wants-none = Passe son tour et garde son rang : ne demande pas de lot.

# Les comptes de l’attribution.
step-memberships-in-all = adhésions en tout
step-memberships-allocated = adhésions servies
step-memberships-passed-over = adhésions qui passent leur tour
step-memberships-waiting = adhésions en attente
step-lots-in-all = lots en tout
step-lots-left-free = lots encore libres

# Refus de l’attribution. Chaque phrase dit quoi faire.
error-allocation-lot-twice = Deux lots portent le code { $lot }. Donnez à chacun le sien.
error-allocation-surface-not-positive = La surface du lot { $lot } doit être supérieure à zéro. Corrigez-la.
error-allocation-member-twice = L’adhésion { $member } est là deux fois. Gardez une seule ligne.
error-allocation-rank-below-one = Un rang est un nombre à partir de 1 ; ici { $rank }. Corrigez-le.
error-allocation-rank-twice = Le rang { $rank } est déjà celui de { $member }. Donnez à chaque adhésion le sien.
error-allocation-missing-not-positive = Un montant qui manque doit être supérieur à zéro. Corrigez-le, ou retirez cette échéance.
error-allocation-needs-negative = Une surface souhaitée ne peut pas être négative. Corrigez-la.
error-allocation-needs-reversed = La surface minimale souhaitée dépasse la surface maximale. Corrigez l’une des deux.
error-allocation-lot-unknown = Aucun lot ne porte le code { $lot }. Vérifiez le code.
error-allocation-member-unknown = Aucune adhésion ne s’appelle { $member }. Vérifiez le nom.
error-allocation-lot-fixed-twice = Le lot { $lot } est gardé pour deux adhésions. N’en laissez qu’une.
error-allocation-member-fixed-twice = Deux lots sont gardés pour { $member }. N’en laissez qu’un.
