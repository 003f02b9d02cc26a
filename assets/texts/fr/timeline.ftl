# Le fil des événements : ce qui s’est passé, en phrases.
timeline-cooperative-created = La coopérative « { $name } » est créée.
timeline-user-added = { $name } peut ouvrir ce fichier ({ $role }).
timeline-member-added = Nouvelle adhésion, n° { $number }.
timeline-members-imported = Adhésions importées d’une liste : { $count }.
timeline-member-status = Statut : { $from } → { $to }, au { $on }.
timeline-member-follow-up = À suivre : en défaut depuis le { $on }.
timeline-consent-granted = Accepte les messages, depuis le { $on }.
timeline-consent-denied = Refuse les messages, depuis le { $on }.
timeline-opening-entered = Soldes repris au { $on }.
timeline-opening-reversed = Reprise des soldes au { $on } annulée par une contre-écriture.
timeline-plan-validated = Plan de cotisation, version { $version } : validée, en vigueur le { $on }.
timeline-dues-issued = { $count ->
    [one] { $count } échéance émise, { $amount }
   *[other] { $count } échéances émises, { $amount } en tout
}.
timeline-call-issued = Appel de fonds « { $title } » émis : { $amount }, pour { $count ->
    [one] { $count } adhésion
   *[other] { $count } adhésions
}.
timeline-message-queued = Message prêt à partir : « { $title } ».
timeline-message-blocked = À imprimer ou à envoyer autrement : « { $title } ».
timeline-payment-declared = Cotisation de { $amount } du { $on } déclarée.
timeline-payment-confirmed = Cotisation de { $amount } du { $on } confirmée.
timeline-payment-rejected = Cotisation de { $amount } du { $on } refusée.
timeline-payment-reversed = Cotisation de { $amount } du { $on } extournée.
timeline-document-added = Document ajouté : { $title }.
timeline-paper-issued = Papier émis : { $title }.
timeline-user-linked = L’accès de { $name } est lié à cette personne.
timeline-user-unlinked = L’accès de { $name } n’est plus lié à cette personne.
timeline-duties-separate = Séparation des tâches : qui déclare pour soi-même ne confirme plus.
timeline-duties-together = Séparation des tâches levée : qui déclare pour soi-même peut aussi confirmer.
timeline-document-shown = Document « { $title } » visible par : { $visibility }.
timeline-member-corrected = Fiche corrigée ; date d’entrée : { $joined }.
