# La fenêtre : ce que disent ses boutons, ses listes et ses pages.

# Actions de partout
action-cancel = Annuler
action-close = Fermer
action-choose = Choisir…
action-save = Enregistrer
action-retry = Réessayer
action-see = Voir

# Cadre
group-money = Argent
group-building = Bâtiment
group-governance = Gouvernance
group-life = Vie commune
group-file = Fichier
nav-welcome = Accueil
nav-dashboard = Tableau de bord
nav-members = Membres
nav-settings = Réglages
frame-demo = Exemple : vous pouvez tout essayer
frame-find = Aller à…
frame-nav = Pages
frame-menu = Menu
frame-meeting = Mode réunion
frame-lock = Verrouiller
frame-close = Fermer la coopérative
frame-language = Langue
frame-theme = Fond :
frame-skip = Aller au contenu
theme-system = comme le système
theme-light = clair
theme-dark = foncé
meeting-previous = Page précédente
meeting-next = Page suivante
meeting-leave = Quitter le mode réunion
role-admin-org = administration
role-coop-manager = gestion
role-syndic = syndic
role-treasurer = trésorerie
role-coop-member = membre
role-auditor = vérification des comptes

# Palette
palette-title = Aller à une page, un membre, une action
palette-hint = Tapez quelques lettres
palette-none = Rien ne correspond à ces lettres.
palette-page = page
palette-action = action

# Aide
help-open = Aide
help-title = Aide
help-none = Cette page du guide n’est pas encore écrite.

# Listes
table-search = Chercher dans la liste
table-filter-all = { $filter } : tout
table-count = { $count ->
    [0] aucune ligne
    [one] { $count } ligne
   *[other] { $count } lignes
}
table-count-of = { $count } sur { $all }
table-csv = Exporter en CSV
table-csv-done = La liste est dans vos téléchargements : { $name }
table-total = Total
table-nothing-found = Aucune ligne ne correspond à la recherche et aux filtres.
table-widen = Tout afficher
chart-table = Voir les chiffres
explanation-title = Comment ce montant est calculé

# Formulaires
field-required = Remplissez ce champ.
field-optional = (facultatif)
form-leave-title = Quitter sans enregistrer ?
form-leave-body = Ce que vous avez tapé sera perdu.
form-leave-yes = Quitter
form-leave-no = Rester ici
amount-not-an-amount = Ce n’est pas un montant. Écrivez par exemple 1 234,56.
amount-ambiguous = Ce nombre se lit de deux façons. Écrivez par exemple 1 234 (sans virgule ni point) ou 1,23.
amount-too-many-decimals = Trop de chiffres après la virgule pour cette monnaie. Retirez-en.
amount-out-of-range = Ce montant est trop grand. Vérifiez les zéros.
amount-negative = Écrivez un montant positif.
date-hint = Par exemple 31/12/2026
date-not-a-date = Ce n’est pas une date. Écrivez par exemple 31/12/2026.
date-impossible = Cette date n’existe pas dans le calendrier. Vérifiez le jour et le mois.
date-out-of-range = Cette date est trop lointaine. Vérifiez l’année.
date-pick = Choisir dans un calendrier : { $field }
date-calendar = Calendrier
date-earlier = Mois précédent
date-later = Mois suivant
count-not-a-number = Écrivez un nombre entier, en chiffres.
count-out-of-range = Écrivez un nombre de { $least } à { $most }.

# Travaux longs
progress-of = { $done } sur { $total }
progress-stop = Arrêter
progress-stopping = Arrêt en cours…

# Accueil
welcome-tagline = Les comptes et la vie d’une coopérative d’habitat, dans un seul fichier chiffré.
welcome-recent = Fichiers récents
welcome-no-recent = Aucun fichier n’a encore été ouvert sur cet ordinateur. Créez une coopérative, ou ouvrez l’exemple pour faire le tour.
welcome-missing = Ce fichier n’est plus à cet endroit.
welcome-ways = Commencer
welcome-create = Créer une coopérative
welcome-open = Ouvrir un fichier…
welcome-demo = Ouvrir l’exemple
welcome-restore = Restaurer une sauvegarde
welcome-demo-hint = L’exemple est la « Ferme du Temple » : quatre foyers et trois ans de cotisations, avec un retard et une correction. Rien n’y est réel.
welcome-offline = Rien ne quitte cet ordinateur sans que vous le demandiez.
welcome-opening = Ouverture du fichier
welcome-starting = Démarrage
welcome-see-backups = Voir les sauvegardes

# Code de récupération
code-title = La clé du fichier { $name } n’est pas sur cet ordinateur
code-body = Ouvrez ce fichier avec son code de récupération, imprimé à la création.
code-hint = Les majuscules, les espaces et les tirets n’ont pas d’importance.
code-open = Ouvrir
code-damaged = Le code est le bon et le fichier ne s’ouvre pas ? Il est peut-être abîmé.
code-sheet-title = Mettez ce code en lieu sûr
code-sheet-body = Ce code ouvre le fichier sur un autre ordinateur, ou si celui-ci tombe en panne. Qui le possède peut tout lire : recopiez-le ou imprimez-le, et rangez-le avec les papiers de la coopérative.
code-sheet-file = Le fichier est enregistré ici : { $path }
code-sheet-kept = Le code est recopié et rangé.
code-sheet-enter = Entrer dans la coopérative

# Créer
create-title = Créer une coopérative
create-body = Deux noms suffisent pour commencer. Le reste peut attendre et se complète dans les réglages.
create-who = La coopérative
create-accounts = Comptes et exercice
create-you = Vous
create-action = Choisir l’endroit et créer
create-action-here = Créer
create-place = Le fichier sera ici : { $path }
create-place-other = Choisir un autre endroit…
field-coop-name = Nom de la coopérative
field-enterprise-number = Numéro d’entreprise
hint-enterprise-number = Dix chiffres, par exemple 0403.019.261
field-language = Langue
field-address = Adresse
field-iban = IBAN du compte courant
field-reserve-iban = IBAN du compte de réserve
field-fiscal-year-start = L’exercice commence en
field-currency = Monnaie
hint-currency = Elle ne pourra plus changer.
field-user-name = Votre nom
field-user = Qui êtes-vous ?
field-passphrase = Phrase de passe
hint-passphrase = Huit caractères au moins, par exemple quatre mots.
field-passphrase-again = La même, une seconde fois
passphrase-differs = Les deux phrases de passe ne sont pas les mêmes.
field-recovery-code = Code de récupération

# Restaurer
restore-title = Restaurer une sauvegarde
restore-body = Choisissez la sauvegarde, puis l’endroit du fichier restauré. Rien n’est écrit avant que vous ayez vu la comparaison ; un fichier déjà là est mis de côté, jamais effacé.
restore-which = La sauvegarde
restore-none = Aucune sauvegarde choisie.
restore-automatic = Sauvegardes automatiques de cet ordinateur
restore-automatic-none = Cet ordinateur n’a pas encore de sauvegarde automatique : il s’en fait une en fermant un fichier modifié.
restore-unnamed = Sauvegarde dont la clé n’est pas ici
restore-made-on = { $date } · { $size } Mo
restore-other = Choisir un autre fichier…
restore-where = Le fichier à restaurer
restore-where-hint = Un nouvel endroit, ou le fichier à remplacer.
restore-code-hint = Seulement si la clé n’est pas sur cet ordinateur.
restore-compare = Comparer
restore-action = Restaurer cette sauvegarde
restore-done = La sauvegarde est restaurée et ouverte : { $path }
restore-done-kept = La sauvegarde est restaurée : { $path }. Le fichier d’avant est gardé ici : { $aside }
compare-title = Sauvegarde de { $name }
compare-what = Contenu
compare-backup = Sauvegarde
compare-file = Fichier présent
compare-changed = Dernier changement
compare-never = aucun
compare-unreadable = Le fichier présent ne se lit pas. Il sera gardé de côté, tel quel.

# S’identifier
sign-in-title = S’identifier
sign-in-body = Choisissez votre nom pour continuer.
sign-in-action = Entrer
