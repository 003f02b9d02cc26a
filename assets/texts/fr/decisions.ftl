# Les décisions à suivre : étapes des calculs et noms de leurs termes.
step-decision-deadline = échéance de la décision
step-decision-days-left = jours avant l’échéance
step-decision-limit = seuil
step-decision-beyond-critical = jours au-delà du seuil critique (critique sous 0)
step-decision-beyond-high = jours au-delà du seuil élevé (élevée sous 0)
step-decisions-pending = en attente
step-decisions-in-progress = en cours
step-decisions-completed = terminées
step-decisions-overdue = en retard
step-decisions-cancelled = annulées
step-decisions-total = décisions en tout
