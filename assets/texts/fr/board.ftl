# Le conseil de copropriété : étapes des calculs et noms de leurs termes.
step-mandate-start = début du mandat
step-mandate-end = fin du mandat
step-mandate-months = mois
step-mandate-earliest-end = fin au plus tôt
step-mandate-latest-end = fin au plus tard
step-mandate-long-enough = mandat assez long : sa fin n’est pas avant la fin au plus tôt
step-mandate-short-enough = mandat pas trop long : sa fin n’est pas après la fin au plus tard
step-mandate-begun = mandat commencé
step-mandate-not-over = mandat pas encore fini
step-seen-on = vu le
step-mandate-days-to-end = jours jusqu’à la fin
step-mandate-days-left = jours restants
step-none-left = au moins
step-mandate-alert-days = délai d’alerte
step-mandate-renewal-open = renouvellement ouvert : il ne reste pas plus de jours que le délai d’alerte
step-board-held = membres du conseil
step-board-least = membres recommandés au moins
step-board-most = membres recommandés au plus
step-board-beyond-least = membres au-delà du minimum recommandé (il en manque sous 0)
step-board-beyond-most = membres au-delà du maximum recommandé (acceptés et notés)
step-board-all-lots = lots en tout
step-board-lots-left-out = caves, garages, parkings et lots cachés qui ne comptent pas
step-board-counted-lots = lots qui comptent
step-board-lots-asked = lots à partir desquels le conseil est obligatoire
step-board-lots-beyond-asked = lots au-delà de ce nombre (obligatoire dès 0)

# Refus du conseil. Chaque phrase dit quoi faire.
error-mandate-wrong-length = Un mandat dure de 11 à 13 mois : celui-ci peut finir du { $earliest } au { $latest }. Corrigez sa fin.
error-mandate-end-before-start = Ce mandat finirait avant son premier jour ({ $start }). Corrigez l’une des deux dates.
error-mandate-renewed-too-early = Ce mandat se renouvelle à partir du { $from }. Attendez l’assemblée qui suit ce jour.
error-mandate-closed-outside = Ce mandat va du { $start } au { $end } : il se ferme un jour de cette période.
error-revocation-not-adopted = L’assemblée n’a pas adopté cette révocation : le mandat continue.
