# Comptes
error-account-code-malformed = « { $account } » n’est pas un numéro de compte : 2 à 10 chiffres, le premier de 1 à 7.
error-account-name = L’intitulé du compte { $account } compte 1 à { $most } caractères. Corrigez-le.
error-account-exists = Le compte { $account } existe déjà. Prenez un autre numéro.
error-account-unknown = Le compte { $account } n’est pas dans le plan. Choisissez-en un de la liste.
error-chart-malformed = Ce plan comptable ne se lit pas : { $detail }.
error-chart-unknown-word = Ce plan comptable contient un mot inconnu : « { $word } ». Corrigez-le.
error-chart-role-missing = Ce plan comptable n’a pas de compte pour « { $role } ». Ajoutez-le.
error-chart-wrong-sub-accounts = Le compte { $account } ne convient pas pour « { $role } ». Choisissez-en un autre.

# Écritures
error-entry-too-few-postings = Une écriture a au moins deux lignes. Ajoutez la contrepartie.
error-entry-zero-posting = La ligne { $line } est de zéro. Retirez-la ou donnez son montant.
error-entry-two-currencies = Une écriture n’a qu’une monnaie, celle de la coopérative.
error-entry-unbalanced = Le débit et le crédit diffèrent de { $difference }. Corrigez une ligne.
error-entry-sub-account-missing = Le compte { $account } se tient par membre ou par fournisseur : dites lequel.
error-entry-sub-account-unexpected = Le compte { $account } ne se tient pas par membre. Retirez le membre ou prenez un autre compte.
error-entry-already-reversed = Cette écriture est déjà extournée : rien à faire.
error-entry-unknown = Cette écriture n’existe pas. Rechargez la page.

# Reprise des soldes
error-opening-unbalanced = Les soldes repris diffèrent de zéro de { $difference }. Corrigez une ligne : la somme doit être nulle.
error-opening-twice = La ligne { $line } reprend un compte ou un membre déjà repris. Gardez une seule ligne.
error-opening-account = Le compte { $account } ne se reprend pas : les charges, les produits et le compte d’ouverture partent de zéro.
error-opening-already-entered = Les soldes sont déjà repris : la reprise se fait une seule fois.
error-opening-not-entered = Aucun solde n’est repris : il n’y a rien à annuler.
error-opening-empty = Aucun solde n’est donné. Ajoutez au moins deux lignes.
error-opening-target-missing = Choisissez un compte ou un membre pour cette ligne.

# Exercices
error-fiscal-year-start = Le { $day }/{ $month } ne peut pas ouvrir un exercice : ce jour n’existe pas chaque année. Prenez-en un autre.
error-fiscal-year-not-contiguous = L’exercice qui commence le { $start } ne suit pas le précédent. Les exercices se suivent sans trou.
error-fiscal-year-missing = Aucun exercice ne contient le { $date }. Vérifiez la date.
error-fiscal-year-before-first = Les livres commencent le { $first } : le { $date } est trop tôt. Prenez une date plus tardive, ou reprenez ce montant dans les soldes.
error-fiscal-year-none-open = L’exercice du { $date } est clos et aucun suivant n’est ouvert. Ouvrez l’exercice suivant.
error-fiscal-year-already-closed = L’exercice qui finit le { $end } est déjà clos : rien à faire.
error-fiscal-year-earlier-open = L’exercice qui finit le { $end } est encore ouvert. Clôturez-le d’abord.
error-fiscal-year-not-over = L’exercice finit le { $end } : il se clôture à partir du lendemain.
error-fiscal-year-unknown = Cet exercice n’existe pas. Rechargez la page.
