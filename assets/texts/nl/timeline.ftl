# Wat er gebeurd is, in zinnen.
timeline-cooperative-created = De coöperatie ‘{ $name }’ is aangemaakt.
timeline-user-added = { $name } kan dit bestand openen ({ $role }).
timeline-member-added = Nieuw lidmaatschap, nr. { $number }.
timeline-members-imported = Lidmaatschappen ingevoerd uit een lijst: { $count }.
timeline-member-status = Status: { $from } → { $to }, op { $on }.
timeline-member-follow-up = Op te volgen: in gebreke sinds { $on }.
timeline-consent-granted = Aanvaardt berichten, sinds { $on }.
timeline-consent-denied = Weigert berichten, sinds { $on }.
timeline-opening-entered = Beginsaldi ingevoerd, op { $on }.
timeline-opening-reversed = Beginsaldi op { $on } teruggeboekt met een tegenboeking.
timeline-plan-validated = Bijdrageplan, versie { $version }: goedgekeurd, geldig vanaf { $on }.
timeline-dues-issued = { $count ->
    [one] { $count } termijn uitgegeven, { $amount }
   *[other] { $count } termijnen uitgegeven, { $amount } in totaal
}.
timeline-call-issued = Opvraging ‘{ $title }’ uitgegeven: { $amount }, voor { $count ->
    [one] { $count } lidmaatschap
   *[other] { $count } lidmaatschappen
}.
timeline-message-queued = Bericht klaar om te vertrekken: ‘{ $title }’.
timeline-message-blocked = Af te drukken of anders te versturen: ‘{ $title }’.
timeline-payment-declared = Storting van { $amount } van { $on } aangegeven.
timeline-payment-confirmed = Storting van { $amount } van { $on } bevestigd.
timeline-payment-rejected = Storting van { $amount } van { $on } geweigerd.
timeline-payment-reversed = Storting van { $amount } van { $on } teruggeboekt.
timeline-document-added = Document toegevoegd: { $title }.
timeline-paper-issued = Stuk opgemaakt: { $title }.
