# Statuts d’une adhésion
status-pending-kyc = Pièces attendues
status-active = Active
status-suspended = Suspendue
status-in-default = En défaut
status-exited = Sortie
status-excluded = Exclue

# Pièces à voir
kyc-identity = Identité
kyc-address = Adresse
kyc-household-composition = Composition du foyer
kyc-commitment-letter = Lettre d’engagement

# Colonnes d’une liste
column-number = Numéro d’adhésion
column-household = Foyer
column-given-name = Prénom
column-family-name = Nom
column-full-name = Nom complet
column-email = Courriel
column-phone = Téléphone
column-language = Langue
column-street = Rue et numéro
column-postal-code = Code postal
column-city = Localité
column-country = Pays
column-joined-on = Date d’entrée
column-rank = Rang
column-iban = IBAN du membre
column-adults = Adultes
column-children = Enfants
column-note = Remarques


# Personnes
error-email-malformed = Cette adresse de courriel n’est pas complète. Écrivez-la comme nom@exemple.be.
error-phone-impossible = Ce numéro de téléphone n’existe pas. Écrivez-le comme 0470 12 34 56, ou avec son indicatif (+33…).
error-language-unknown = Cette langue n’est pas prévue. Choisissez français, néerlandais ou anglais.
error-country-unknown = Ce pays n’est pas connu. Donnez ses deux lettres, par exemple BE.
error-occupants-too-many = Un foyer compte au plus { $most } personnes ; ici { $found }. Vérifiez les nombres.
error-occupants-same-day = Deux nombres d’occupants valent à partir du { $from }. Gardez-en un seul.
error-household-missing = Cette adhésion n’a pas de foyer : le nombre d’occupants ne peut pas être noté.

# Adhésions
error-membership-number-out-of-bounds = Un numéro d’adhésion est un nombre de 1 à { $largest }. Corrigez-le.
error-membership-number-none-left = Il n’y a plus de numéro d’adhésion libre. Donnez-en un vous-même.
error-membership-number-taken = Le numéro { $number } est déjà donné : un numéro ne sert qu’une fois. Prenez-en un autre, ou laissez vide.
error-membership-left = Cette adhésion a pris fin : son rang ne change plus.
error-membership-unknown = Cette adhésion n’existe pas. Rechargez la page.
error-titular-missing = Une adhésion a au moins un titulaire. Ajoutez une personne.
error-titular-twice = La même personne est titulaire deux fois. Retirez-la une fois.
error-reason-missing = Donnez le motif.
error-document-missing = Joignez la décision ou la pièce.
error-date-in-the-future = La date { $on } est encore à venir (aujourd’hui : { $today }). Prenez une date passée.

# Rangs
error-rank-out-of-bounds = Un rang est un nombre de 1 à { $largest }. Corrigez-le.
error-rank-taken = Le rang { $rank } est déjà celui d’une autre adhésion. Prenez un rang libre.
error-rank-of-one-who-left = Le rang { $rank } était celui d’une adhésion qui a pris fin : il ne se redonne jamais. Prenez-en un autre.
error-rank-named-twice = La même adhésion reçoit deux rangs. Gardez-en un seul.
error-rank-unchanged = C’est déjà son rang : rien à changer.
error-rank-none-left = Il n’y a plus de rang libre à la fin de la file. Donnez un rang vous-même.

# Statuts et pièces
error-status-already = L’adhésion a déjà ce statut : rien à changer.
error-status-final = Cette adhésion a pris fin : son statut ne change plus. Pour revenir, faites une nouvelle adhésion.
error-status-no-such-step = Ce passage d’un statut à l’autre n’existe pas. Choisissez un des statuts proposés.
error-status-date-too-early = La date { $on } précède le dernier changement ({ $earliest }). Prenez une date plus tardive.
error-kyc-incomplete = { $count ->
    [one] Il manque encore une pièce. Notez qu’elle a été vue, puis rendez l’adhésion active.
   *[other] Il manque encore { $count } pièces. Notez qu’elles ont été vues, puis rendez l’adhésion active.
}
error-kyc-piece-malformed = Le nom d’une pièce compte 1 à 40 lettres minuscules, chiffres ou traits bas. Corrigez le réglage.
error-kyc-piece-unknown = La pièce « { $piece } » n’est pas dans la liste. Choisissez-en une de la liste.
error-kyc-piece-listed-twice = La pièce « { $piece } » est deux fois dans la liste. Gardez-la une fois.
error-kyc-purpose-missing = Dites pourquoi une copie est gardée.
error-kyc-erasure-too-early = La copie doit être effacée après le { $seen_on } ; ici le { $erase_on }. Corrigez la date.
error-consent-before-the-last = Un accord ou un retrait du { $last } est déjà noté : celui du { $on } viendrait avant. Corrigez la date.

# Import d’une liste
error-import-unreadable = Ce fichier ne se lit pas comme une liste. Enregistrez-la en CSV ou en XLSX, puis réessayez.
error-import-too-large = Cette liste est trop grande : au plus { $rows } lignes, { $columns } colonnes et { $megabytes } Mo. Coupez-la en plusieurs.
error-import-empty = Cette liste n’a aucune ligne sous ses titres. Vérifiez le fichier.
error-import-name-missing = Dites quelle colonne contient le nom.
error-import-column-twice = Deux colonnes ont la même signification. Gardez-en une seule.
error-import-column-count = { $found } colonnes sont décrites, la liste en a { $expected }. Rechargez la liste.
error-count-malformed = Ce n’est pas un nombre entier. Écrivez par exemple 2.
error-import-identity-missing = Un nom seul ne suffit pas : deux personnes peuvent porter le même. Ajoutez un numéro d’adhésion, un foyer, un courriel ou un téléphone.
error-import-identity-undecided = On ne peut pas dire si « { $name } » est la même personne qu’une autre du même nom. Complétez les numéros, courriels ou téléphones.
error-import-household-ambiguous = Le foyer « { $household } » a plusieurs adhésions. Ajoutez le numéro d’adhésion à cette ligne.
error-import-rows-disagree = Les lignes d’une même adhésion ne disent pas la même chose ici. Mettez-les d’accord.
error-import-rank-twice = Deux adhésions de la liste ont le rang { $rank }. Corrigez l’une des deux.
error-import-membership-left = L’adhésion { $number } a pris fin : personne ne s’y ajoute. Prenez un autre numéro.
error-import-membership-contradicted = L’adhésion { $number } existe déjà et dit autre chose ici. Corrigez la ligne ou la fiche.

# Références et comptes
error-iban-malformed = Ce n’est pas un IBAN. Recopiez-le depuis l’extrait, par exemple BE68 5390 0754 7034.
error-iban-wrong-check = Les chiffres de contrôle de cet IBAN ne concordent pas. Recopiez-le.
error-iban-wrong-national-check = Le contrôle belge à la fin de cet IBAN ne concorde pas. Recopiez-le.
error-reference-malformed = Ce n’est pas une communication structurée. Écrivez ses douze chiffres, par exemple +++202/4000/00138+++.
error-reference-wrong-check = Les deux derniers chiffres de cette communication ne concordent pas. Recopiez-la.
error-reference-number-too-large = Ce nombre est trop grand pour une communication structurée : au plus dix chiffres.
error-enterprise-number-malformed = Ce n’est pas un numéro d’entreprise. Écrivez ses dix chiffres, par exemple 0403.019.261.
error-enterprise-number-wrong-check = Les deux derniers chiffres de ce numéro d’entreprise ne concordent pas. Recopiez-le.
error-epc-amount-out-of-bounds = Un code de paiement va de 0,01 à 999 999 999,99 euros ; ici { $amount }.
error-epc-name = Le nom du bénéficiaire d’un code de paiement compte 1 à 70 caractères. Raccourcissez-le.
error-epc-communication = La communication d’un code de paiement compte 1 à 140 caractères. Raccourcissez-la.
error-epc-too-long = Ce code de paiement serait trop long. Raccourcissez la communication ou le nom.
error-joining-date-has-dues = Des échéances sont déjà émises d’après cette date d’entrée ({ $dues }, la première le { $first }) ; une autre date ne les recalculerait pas. Notez la sortie de cette adhésion, ce qui annule ses échéances à venir, puis ajoutez le membre à nouveau avec la bonne date.
error-joining-date-after-status = Le statut de cette adhésion a changé le { $on } : elle ne peut pas être entrée après. Donnez une date jusqu’à ce jour-là.
error-own-titulars = Cette adhésion est la vôtre : quelqu’un d’autre doit corriger ses titulaires, tant que les tâches sont séparées.
error-nothing-to-correct = Tout est déjà comme cela. Changez ce qui est faux, ou annulez.
error-titular-unclear = Choisissez une personne du fichier, ou encodez-en une nouvelle.
error-import-changed = Cette liste a changé depuis l’aperçu. Choisissez-la de nouveau pour voir ce qu’elle contient maintenant.
