# La page du journal : écritures, balance, reprise des soldes.
nav-ledger = Journal
ledger-tab-journal = Écritures
ledger-tab-trial-balance = Balance
ledger-tab-opening = Reprise des soldes

# Colonnes
ledger-column-number = N°
ledger-column-date = Date
ledger-column-event = Événement
ledger-column-text = Libellé
ledger-column-state = État
ledger-column-amount = Montant
ledger-column-account = Compte
ledger-column-label = Intitulé
ledger-column-member = Membre
ledger-column-debit = Débit
ledger-column-credit = Crédit
ledger-column-balance = Solde

# Écritures
ledger-from = Du
ledger-to = Au
ledger-all-accounts = Tous les comptes
ledger-all-members = Tous les membres
ledger-widen = Tout afficher
ledger-nothing-found = Aucune écriture dans cette période et pour ce choix.
ledger-empty = Le journal est vide. Il se remplit de lui-même : chaque échéance émise et chaque cotisation confirmée y passe son écriture. Si la coopérative existait déjà, reprenez d’abord ses soldes.
ledger-postings = Lignes de l’écriture
ledger-entry-number = Écriture { $number }
ledger-other-entry = voir l’écriture
ledger-reverses = Extourne
ledger-reversed-by = Extournée par
ledger-reversed = extournée
ledger-reversal = extourne
ledger-event-due-issued = échéance émise
ledger-event-contribution-confirmed = cotisation confirmée
ledger-event-penalty = pénalité de retard
ledger-event-due-cancelled = échéance annulée
ledger-event-waiver = remise
ledger-event-expense = dépense
ledger-event-expense-paid = dépense payée
ledger-event-settlement = décompte
ledger-event-fund-used = emploi d’un fonds
ledger-event-refund = remboursement
ledger-event-opening = reprise
ledger-event-reversal = extourne
ledger-event-year-closed = clôture de l’exercice
ledger-event-manual = écriture manuelle

# Balance
ledger-as-of = Au
ledger-equal = Débit et crédit sont égaux : { $debit }
ledger-not-equal = Débit { $debit } et crédit { $credit } diffèrent : vérifiez le fichier dans l’historique
ledger-balance-empty = Aucun compte n’a encore bougé à cette date. Prenez une date plus lointaine, ou reprenez les soldes d’avant.
ledger-balance-file = Balance au { $on }

# Reprise des soldes
ledger-opening-intro = Si la coopérative vivait déjà avant ce fichier, reprenez ici ses soldes au premier jour : la banque, la caisse, les fonds, ce que chaque membre doit et ce qu’il a avancé. Les deux côtés doivent être égaux. La reprise se fait une seule fois.
ledger-opening-not-you = La reprise des soldes revient à la trésorerie.
ledger-opening-on = Premier jour
ledger-opening-lines = Soldes repris
ledger-opening-target = Compte ou membre
ledger-opening-choose = Choisissez un compte ou un membre
ledger-opening-namesake = { $name } (n° { $number })
ledger-opening-owes = Membre { $member } : ce qu’il doit
ledger-opening-advanced = Membre { $member } : ses avances
ledger-opening-add = Ajouter une ligne
ledger-opening-remove = Retirer
ledger-opening-remove-line = Retirer la ligne { $number }
ledger-opening-difference = Différence
ledger-opening-no-target = Choisissez le compte ou le membre de cette ligne.
ledger-opening-no-amount = Écrivez le montant, au débit ou au crédit.
ledger-opening-both-sides = Un seul côté par ligne : le débit ou le crédit.
ledger-opening-fill = Remplissez les lignes : le débit pour ce que la coopérative possède ou attend, le crédit pour ce qu’elle doit ou met de côté.
ledger-opening-ready = Les deux côtés sont égaux : la reprise peut être enregistrée.
ledger-opening-lacks-credit = Il manque { $amount } au crédit.
ledger-opening-lacks-debit = Il manque { $amount } au débit.
ledger-opening-enter = Enregistrer la reprise…
ledger-opening-sure = Enregistrer ces soldes ?
ledger-opening-sure-body = Une écriture d’ouverture est passée au { $on }. Elle ne se modifie plus ; en cas d’erreur, annulez la reprise et refaites-la.
ledger-opening-action = Enregistrer la reprise
ledger-opening-done = Les soldes sont repris au { $on }.
ledger-opening-reverse = Annuler la reprise…
ledger-opening-reverse-action = Annuler la reprise
ledger-opening-reverse-body = Une contre-écriture annule ces soldes aujourd’hui, avec ce que les membres devaient ou avaient avancé. Vous pourrez ensuite les reprendre à nouveau.
ledger-opening-reversed = La reprise est annulée. Vous pouvez la refaire.
