# Wat er gebeurd is, in zinnen.
timeline-cooperative-created = De coöperatie “{ $name }” is aangemaakt.
timeline-user-added = { $name } kan dit bestand openen ({ $role }).
timeline-member-added = Nieuw lidmaatschap, nr. { $number }.
timeline-members-imported = Lidmaatschappen geïmporteerd uit een lijst: { $count }.
timeline-member-status = Status: { $from } → { $to }, op { $on }.
timeline-member-follow-up = Op te volgen: in gebreke sinds { $on }.
timeline-consent-granted = Aanvaardt berichten, sinds { $on }.
timeline-consent-denied = Weigert berichten, sinds { $on }.
timeline-opening-entered = Saldi overgenomen op { $on }.
timeline-opening-reversed = Overname van de saldi op { $on } ongedaan gemaakt met een tegenboeking.
timeline-plan-validated = Bijdrageplan, versie { $version }: goedgekeurd, geldig vanaf { $on }.
timeline-dues-issued = { $count ->
    [one] { $count } vervallen bedrag opgemaakt, { $amount }
   *[other] { $count } vervallen bedragen opgemaakt, { $amount } in totaal
}.
timeline-call-issued = Opvraging “{ $title }” opgemaakt: { $amount }, voor { $count ->
    [one] { $count } lidmaatschap
   *[other] { $count } lidmaatschappen
}.
timeline-message-queued = Bericht klaar voor verzending: “{ $title }”.
timeline-message-blocked = Af te drukken of anders te versturen: “{ $title }”.
timeline-payment-declared = Bijdrage van { $amount } van { $on } aangegeven.
timeline-payment-confirmed = Bijdrage van { $amount } van { $on } bevestigd.
timeline-payment-rejected = Bijdrage van { $amount } van { $on } geweigerd.
timeline-payment-reversed = Bijdrage van { $amount } van { $on } teruggeboekt.
timeline-document-added = Document toegevoegd: { $title }.
timeline-paper-issued = Papier opgemaakt: { $title }.
timeline-user-linked = De toegang van { $name } is aan deze persoon gekoppeld.
timeline-user-unlinked = De toegang van { $name } is niet meer aan deze persoon gekoppeld.
timeline-duties-separate = Scheiding van taken: wie voor zichzelf aangeeft, bevestigt niet meer.
timeline-duties-together = Scheiding van taken opgeheven: wie voor zichzelf aangeeft, mag ook bevestigen.
timeline-document-shown = Document “{ $title }” zichtbaar voor: { $visibility }.
timeline-member-corrected = Fiche verbeterd; toetredingsdatum: { $joined }.
