# Les décisions à suivre : étapes des calculs et noms de leurs termes.
step-decision-deadline = échéance de la décision
step-decision-days-left = jours avant l’échéance
step-decision-limit = seuil
step-decision-is-late = en retard : l’échéance est passée
step-decision-is-critical = urgence critique : il reste moins de jours que le seuil
step-decision-is-high = urgence élevée : il reste moins de jours que le seuil
step-decision-completed = décision terminée, plus rien ne presse
step-decision-cancelled = décision annulée, plus rien ne presse
step-decision-without-deadline = décision sans échéance, rien ne presse
step-decisions-pending = en attente
step-decisions-in-progress = en cours
step-decisions-completed = terminées
step-decisions-overdue = en retard
step-decisions-cancelled = annulées
step-decisions-total = décisions en tout
