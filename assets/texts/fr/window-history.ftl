# La page de l’historique : ce qui s’est passé, ce qui a changé, la vérification.
nav-history = Historique
history-tab-timeline = Fil des événements
history-tab-audit = Modifications
history-tab-verify = Vérification
history-program = le programme
history-older = Voir plus ancien

# Colonnes
history-column-at = Moment
history-column-what = Ce qui s’est passé
history-column-member = Membre
history-column-kind = Nature
history-column-who = Par
history-column-sequence = N°
history-column-act = Action
history-column-entity = Sur
history-column-reason = Motif
history-column-field = Champ
history-column-before = Avant
history-column-after = Après

# Fil
history-timeline-empty = Rien encore dans ce fil : il raconte les adhésions, le plan, les échéances, les appels, les cotisations et les documents. Chaque modification se trouve aussi sous « Modifications ».
history-kind-status-change = changement de statut
history-kind-document-log = document
history-kind-message-log = message
history-kind-note = note
history-kind-task = tâche
history-kind-system = programme

# Modifications
history-audit-empty = Aucune modification n’est encore enregistrée.
history-event-number = Modification n° { $number }
history-business-date = Date de gestion
history-document = Document
history-document-open = ouvrir
history-document-not-shown = conservé, mais il ne vous est pas montré
history-changes = Valeurs
history-no-change = Aucune valeur n’a changé.
history-empty-value = (vide)
history-entity-id = Identifiant
history-hash = Empreinte dans la chaîne

# Actions
history-act-cooperative-create = création de la coopérative
history-act-cooperative-create-demo = création de l’exemple
history-act-cooperative-update = identité de la coopérative modifiée
history-act-cooperative-back-up = sauvegarde
history-act-settings-sign-in = identification
history-act-settings-add-user = utilisateur ajouté
history-act-settings-update-user = utilisateur modifié
history-act-settings-set-passphrase = phrase de passe changée
history-act-members-add = membre ajouté
history-act-members-update = membre modifié
history-act-members-update-person = personne modifiée
history-act-members-set-kyc = pièce notée
history-act-members-change-status = statut changé
history-act-members-change-rank = rang changé
history-act-members-set-consent = consentement noté
history-act-members-import = liste de membres importée
history-act-ledger-enter-opening = soldes repris
history-act-ledger-reverse-opening = reprise des soldes annulée
history-act-contributions-save-plan = brouillon du plan enregistré
history-act-contributions-validate-plan = plan validé
history-act-contributions-issue-dues = échéances émises
history-act-contributions-issue-call = appel de fonds émis
history-act-contributions-declare = cotisation déclarée
history-act-contributions-add-proof = preuve jointe
history-act-contributions-confirm = cotisation confirmée
history-act-contributions-reject = cotisation refusée
history-act-contributions-reverse = cotisation extournée
history-act-documents-add = document ajouté
history-act-documents-statement = relevé imprimé
history-act-documents-statements = relevés imprimés
history-act-documents-calls = appels imprimés

# Choses
history-entity-cooperative = coopérative
history-entity-person = personne
history-entity-membership = membre
history-entity-household = foyer
history-entity-due = échéance
history-entity-due-cancellation = annulation d’échéance
history-entity-contribution = cotisation
history-entity-contribution-proof = preuve
history-entity-plan-version = plan de cotisation
history-entity-call-for-funds = appel de fonds
history-entity-journal-entry = écriture
history-entity-posting = ligne d’écriture
history-entity-fiscal-year = exercice
history-entity-chart = plan comptable
history-entity-account = compte
history-entity-document = document
history-entity-user = utilisateur
history-entity-setting = réglage
history-entity-rule = règle
history-entity-timeline = fil des événements
history-entity-outbox = message
history-entity-backup = sauvegarde

# Champs
history-field-status = statut
history-field-state = état
history-field-amount = montant
history-field-base-amount = montant de base
history-field-name = nom
history-field-family-name = nom
history-field-given-name = prénom
history-field-email = courriel
history-field-phone = téléphone
history-field-iban = IBAN
history-field-reserve-iban = IBAN du compte de réserve
history-field-address = adresse
history-field-street = rue
history-field-postal-code = code postal
history-field-city = commune
history-field-country = pays
history-field-language = langue
history-field-rank = rang
history-field-number = numéro
history-field-version = version
history-field-reference = référence
history-field-note = remarque
history-field-reason = motif
history-field-method = moyen
history-field-account = compte
history-field-value-date = date valeur
history-field-declared-on = déclaré le
history-field-due-on = échéance
history-field-joined-on = entré le
history-field-left-on = sorti le
history-field-first-due = première échéance
history-field-effective-from = s’applique dès le
history-field-instalments = nombre d’échéances
history-field-period = rythme
history-field-indexation = indexation
history-field-risk-premium = prime de risque
history-field-entry-rule = entrée en cours de plan
history-field-grace-days = délai de grâce
history-field-destination = destination
history-field-document = document
history-field-title = titre
history-field-kind = nature
history-field-role = rôle
history-field-membership = membre
history-field-entry = écriture
history-field-on = date
history-field-text = libellé
history-field-sha256 = empreinte

# Valeurs
history-value-true = oui
history-value-false = non
history-value-pending = à confirmer
history-value-confirmed = confirmée
history-value-rejected = refusée
history-value-reversed = extournée
history-value-draft = brouillon
history-value-validated = validée
history-value-bank-transfer = virement
history-value-cash = espèces
history-value-current = compte courant
history-value-reserve = compte de réserve

# Vérification
history-verify = Vérifier le fichier
history-verify-intro = Relit chaque page chiffrée, chaque document et chaque modification, compare avec elles les écritures, échéances, cotisations, plans et appels, et refait les sommes du grand-livre. Rien n’est changé. Faites-le avant une assemblée, ou si un ordinateur s’est arrêté brusquement.
history-verify-under-way = Vérification du fichier
history-whole = Le fichier est intact.
history-not-whole = { $count ->
    [one] { $count } anomalie trouvée
   *[other] { $count } anomalies trouvées
}
history-not-whole-advice = Ne continuez pas dans ce fichier : gardez-en une copie, puis comparez-le avec la dernière bonne sauvegarde dans les réglages.
history-verified-at = Vérifié le
history-verified-events = Modifications relues
history-verified-documents = Documents relus
history-verified-head = Dernière modification (n°)
history-verified-hash = Son empreinte
history-verified-hash-hint = Notez cette empreinte au procès-verbal : elle prouve plus tard que rien de ce qui précède n’a été retouché.

# Anomalies
finding-damaged-page = Une page du fichier est abîmée : { $detail }
finding-broken-reference = Une ligne ({ $table }) se réfère à une autre qui n’existe pas ({ $parent }).
finding-schema-missing = Une table ou une protection du fichier ({ $name }) manque : il a été retouché hors du programme.
finding-schema-altered = Une table ou une protection du fichier ({ $name }) n’est plus celle du programme : il a été retouché.
finding-schema-added = Une table ou une protection ({ $name }) a été ajoutée au fichier hors du programme.
finding-altered-event = La modification n° { $sequence } a été retouchée après coup.
finding-broken-link = La chaîne est rompue à la modification n° { $sequence }.
finding-missing-last-events = Les dernières modifications manquent : n° { $from } à { $to }.
finding-altered-head = La fin de la chaîne (n° { $sequence }) a été retouchée.
finding-anchor-not-found = Une empreinte imprimée (n° { $sequence }) n’est pas dans la chaîne.
finding-altered-personal-value = Une valeur personnelle ({ $field }) de la modification n° { $sequence } a été retouchée.
finding-missing-personal-value = Une valeur personnelle ({ $field }) de la modification n° { $sequence } a disparu sans effacement déclaré.
finding-altered-row = Une donnée ({ $entity } { $id }) ne dit plus ce que la modification n° { $sequence } avait écrit.
finding-missing-row = Une donnée ({ $entity } { $id }), écrite par la modification n° { $sequence }, a disparu.
finding-unrecorded-row = Une donnée ({ $entity } { $id }) est là sans qu’aucune modification ne l’ait écrite.
finding-unbalanced-entry = Les lignes de l’écriture { $id } ne s’annulent pas : il reste { $off }.
finding-not-in-the-ledger = Le montant d’une donnée ({ $entity } { $id }), { $amount }, n’est pas celui que son écriture porte au compte du membre.
finding-trial-balance-off = Le grand-livre entier n’est pas en équilibre : débits moins crédits font { $off }.
finding-numbered = n° { $number }, identifiant { $id }
history-because = « { $note } »
history-timeline-none = Rien encore.
history-timeline-all = Tout montrer ({ $count })
history-act-settings-set-duties = séparation des tâches réglée
history-act-members-correct = membre corrigé
history-act-documents-set-visibility = visibilité du document changée
history-field-visibility = visible par
history-field-person-id = personne liée
history-field-titulars = titulaires
history-value-everyone = tous les utilisateurs
history-value-board = la gestion et le syndic
history-value-managers = la gestion
history-value-person = la personne concernée et la gestion
