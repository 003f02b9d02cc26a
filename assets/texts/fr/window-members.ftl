# Les membres : la liste, une adhésion, l’import d’une liste.
members-one = membre
members-add = Ajouter un membre
members-add-action = Ajouter
members-added = { $names } : adhésion ajoutée, communication { $reference }.
members-import = Importer une liste…
members-empty = Aucun membre pour l’instant. Ajoutez-les un par un, ou importez votre liste.
members-rank = Rang
members-rank-hint = Laissez vide pour le premier rang libre.
members-rank-change = Changer le rang
members-rank-changed = { $name } a maintenant le rang { $rank }.
members-name = Titulaires
members-status = Statut
members-joined = Entrée
members-left = Sortie
members-occupants = Occupants
members-occupants-value =
    { $adults ->
        [one] { $adults } adulte
       *[other] { $adults } adultes
    }, { $children ->
        [one] { $children } enfant
       *[other] { $children } enfants
    }
members-occupants-hint = Le nombre change à partir d’aujourd’hui ; le passé reste.
members-kyc-missing = Pièces à voir
members-reference = Communication
members-balance = Solde dû
members-balance-owed = dus aujourd’hui
members-balance-credit = d’avance
members-balance-settled = rien à payer
members-state = Situation
members-late = En retard
members-up-to-date = Sans retard
members-kyc-incomplete = Pièces manquantes
members-number = Adhésion n° { $number }
members-membership = Adhésion
members-unknown = inconnu
members-iban = IBAN pour les remboursements
members-iban-hint = Le compte du membre, pas celui de la coopérative.
members-household = Foyer
members-household-name = Nom du foyer
members-household-hint = Le nom de famille du premier titulaire, si vous laissez vide.
members-adults = Adultes
members-children = Enfants
members-titular = Titulaire { $number }
members-titular-more = Ajouter un co-titulaire
members-titular-less = Retirer ce titulaire
members-edit = Compte et foyer
members-correct = Corriger une erreur
members-correct-action = Corriger
members-correct-body = Ce qui a été mal encodé, tel que cela aurait dû l’être. Le numéro et la communication { $reference } ne changent jamais.
members-corrected = Fiche de { $name } corrigée.
members-titular-first = Mettre en premier
members-titular-known = Ajouter une personne du fichier
members-titular-known-hint = Elle devient titulaire de cette adhésion.
members-titular-new = Ajouter une nouvelle personne
members-saved = Fiche de { $name } enregistrée.
members-reason = Motif
members-document = Décision ou pièce
members-document-none = Aucun document
members-document-attach = Joindre un fichier…
members-kyc = Pièces vues
members-kyc-body = Notez que vous avez vu la pièce, et quand. Aucune copie n’est gardée.
members-kyc-by = { $on }, par { $by }
members-kyc-on = Le
members-kyc-state-seen = vue
members-kyc-state-missing = à voir
members-kyc-state-rejected = refusée
members-kyc-seen-action = Je l’ai vue
members-kyc-rejected-action = La refuser
members-kyc-seen-done = Pièce vue, notée pour { $name }.
members-kyc-rejected-done = Pièce refusée, notée pour { $name }.
members-to-pending-kyc = Remettre en attente des pièces
members-to-active = Rendre active
members-to-suspended = Suspendre
members-to-in-default = Déclarer en défaut
members-to-exited = Noter la sortie
members-to-excluded = Exclure
members-status-on = À la date du
members-status-changed = { $name } : { $status }.
members-leave-title = { $name } quitte la coopérative ?
members-leave-body = Les échéances postérieures au { $on } seront annulées ; celles d’avant restent dues. Son rang ne sera jamais redonné.

person-given-name = Prénom
person-family-name = Nom
person-email = Courriel
person-phone = Téléphone
person-phone-hint = Par exemple 0470 12 34 56
person-address = Adresse
person-street = Rue et numéro
person-postal-code = Code postal
person-city = Localité
person-note = Remarques
person-edit = Modifier
person-saved = Coordonnées de { $name } enregistrées.
consent-granted = accepte les messages WhatsApp
consent-denied = pas de messages WhatsApp
consent-since = depuis le { $on }
consent-grant = Noter l’accord WhatsApp
consent-grant-body = Cette personne accepte de recevoir par WhatsApp les appels de fonds et les nouvelles de la coopérative.
consent-withdraw = Noter le retrait
consent-withdraw-body = Plus aucun message ne partira vers cette personne par WhatsApp.
consent-how = Donné comment ?
consent-how-hint = Par exemple : formulaire signé, courriel, de vive voix.
consent-granted-done = L’accord de { $name } est noté.
consent-denied-done = Le retrait de { $name } est noté.

import-title = Importer une liste de membres
import-body = Rien n’est écrit avant que vous l’acceptiez. Importer deux fois la même liste n’ajoute rien.
import-choose = Choisir la liste…
import-other = Choisir une autre liste…
import-kinds = Un fichier CSV ou Excel, avec un titre au-dessus de chaque colonne. Plusieurs lignes peuvent porter les co-titulaires d’une même adhésion.
import-reading = Lecture de la liste
import-writing = Import des membres
import-file = { $name } (lu comme { $encoding })
import-new = nouvelles adhésions
import-joining = co-titulaires ajoutés
import-already = déjà là
import-repeated = lignes répétées
import-rejected = lignes refusées
import-columns = Que contient chaque colonne ?
import-meaning = Contenu de la colonne { $column }
import-ignored = (ignorée)
import-rejected-title = { $count ->
    [one] { $count } ligne refusée
   *[other] { $count } lignes refusées
}
import-row = Ligne
import-why = Pourquoi
import-cells = Ce qu’elle contient
import-joined = Date d’entrée des lignes sans date
import-joined-hint = Les cotisations se comptent à partir d’elle.
import-accept = { $count ->
    [0] Importer
    [one] Importer { $count } adhésion
   *[other] Importer { $count } adhésions
}
import-nothing = Cette liste n’ajoute rien à la coopérative.
import-done =
    { $memberships ->
        [one] { $memberships } adhésion
       *[other] { $memberships } adhésions
    } et { $persons ->
        [one] { $persons } personne
       *[other] { $persons } personnes
    } en plus. Lignes déjà là : { $already } ; refusées : { $rejected }.
