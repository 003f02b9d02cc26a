# Le tableau de bord.
dashboard-on = Au { $on }
dashboard-cash = en banque et en caisse
dashboard-late = en retard
dashboard-late-members = { $count ->
    [0] aucun membre
    [one] { $count } membre
   *[other] { $count } membres
}
dashboard-purse = dans la cagnotte
dashboard-members = { $count ->
    [one] adhésion
   *[other] adhésions
}
dashboard-chart = Échéances appelées et cotisations reçues, par mois
dashboard-called = appelé
dashboard-received = reçu
dashboard-month = Mois
dashboard-sums = Sur ces douze mois : { $called } appelés, { $received } reçus.
dashboard-todo = À faire maintenant
dashboard-calm = Rien ne presse : personne n’est en retard et tout est confirmé.
dashboard-backup = Dernière bonne sauvegarde : { $at }
dashboard-no-backup = Aucune sauvegarde n’a encore été faite.
urgency-overdue = En retard
urgency-critical = Urgent
urgency-high = Bientôt
todo-late = { $count ->
    [one] { $count } membre a une échéance en retard
   *[other] { $count } membres ont une échéance en retard
}
todo-to-confirm = { $count ->
    [one] { $count } cotisation déclarée attend sa confirmation
   *[other] { $count } cotisations déclarées attendent leur confirmation
}
todo-to-issue = { $count ->
    [one] { $count } échéance du plan est à émettre
   *[other] { $count } échéances du plan sont à émettre
}
todo-backup-never = Faites une première sauvegarde, ailleurs que sur cet ordinateur
todo-backup-old = La dernière sauvegarde date de { $count } jours
first-title = Pour commencer
first-body = Dans l’ordre que vous voulez ; chaque étape peut attendre.
first-members = Ajouter les membres
first-why-members = Un par un, ou d’un coup depuis une liste CSV ou Excel.
first-opening = Reprendre les soldes
first-why-opening = Si la coopérative existe déjà : ce qui est en banque et ce que chacun doit.
first-plan = Écrire le plan de cotisation
first-why-plan = Le tableau des échéances se montre au fur et à mesure.
first-backup = Faire une sauvegarde
first-why-backup = Sur une clé USB ou chez quelqu’un d’autre.
