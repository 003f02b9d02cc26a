# De pagina van de geschiedenis: wat er gebeurde, wat er veranderde, de controle.
nav-history = Geschiedenis
history-tab-timeline = Tijdlijn
history-tab-audit = Wijzigingen
history-tab-verify = Controle
history-program = het programma
history-older = Oudere tonen

# Kolommen
history-column-at = Moment
history-column-what = Wat er gebeurde
history-column-member = Lid
history-column-kind = Aard
history-column-who = Door
history-column-sequence = Nr.
history-column-act = Handeling
history-column-entity = Over
history-column-reason = Reden
history-column-field = Veld
history-column-before = Ervoor
history-column-after = Erna

# Tijdlijn
history-timeline-empty = Nog niets in deze tijdlijn: ze vertelt over lidmaatschappen, plan, vervallen bedragen, opvragingen, bijdragen en documenten. Elke wijziging staat ook onder “Wijzigingen”.
history-kind-status-change = statuswijziging
history-kind-document-log = document
history-kind-message-log = bericht
history-kind-note = nota
history-kind-task = taak
history-kind-system = programma

# Wijzigingen
history-audit-empty = Er is nog geen wijziging vastgelegd.
history-event-number = Wijziging nr. { $number }
history-business-date = Beheersdatum
history-document = Document
history-document-open = openen
history-document-not-shown = bewaard, maar niet zichtbaar voor u
history-changes = Waarden
history-no-change = Er is geen waarde veranderd.
history-empty-value = (leeg)
history-entity-id = Kenmerk
history-hash = Vingerafdruk in de keten

# Handelingen
history-act-cooperative-create = coöperatie aangemaakt
history-act-cooperative-create-demo = voorbeeld aangemaakt
history-act-cooperative-update = identiteit van de coöperatie gewijzigd
history-act-cooperative-back-up = reservekopie
history-act-settings-sign-in = aanmelding
history-act-settings-add-user = gebruiker toegevoegd
history-act-settings-update-user = gebruiker gewijzigd
history-act-settings-set-passphrase = wachtzin gewijzigd
history-act-members-add = lid toegevoegd
history-act-members-update = lid gewijzigd
history-act-members-update-person = persoon gewijzigd
history-act-members-set-kyc = stuk genoteerd
history-act-members-change-status = status gewijzigd
history-act-members-change-rank = rang gewijzigd
history-act-members-set-consent = akkoord genoteerd
history-act-members-import = ledenlijst geïmporteerd
history-act-ledger-enter-opening = saldi overgenomen
history-act-ledger-reverse-opening = overname van de saldi ongedaan gemaakt
history-act-contributions-save-plan = ontwerp van het plan bewaard
history-act-contributions-validate-plan = plan goedgekeurd
history-act-contributions-issue-dues = vervallen bedragen opgemaakt
history-act-contributions-issue-call = opvraging van gelden opgemaakt
history-act-contributions-declare = bijdrage aangegeven
history-act-contributions-add-proof = bewijs toegevoegd
history-act-contributions-confirm = bijdrage bevestigd
history-act-contributions-reject = bijdrage geweigerd
history-act-contributions-reverse = bijdrage teruggeboekt
history-act-documents-add = document toegevoegd
history-act-documents-statement = overzicht afgedrukt
history-act-documents-statements = overzichten afgedrukt
history-act-documents-calls = opvragingen afgedrukt

# Dingen
history-entity-cooperative = coöperatie
history-entity-person = persoon
history-entity-membership = lid
history-entity-household = huishouden
history-entity-due = vervallen bedrag
history-entity-due-cancellation = annulatie van een vervallen bedrag
history-entity-contribution = bijdrage
history-entity-contribution-proof = bewijs
history-entity-plan-version = bijdrageplan
history-entity-call-for-funds = opvraging van gelden
history-entity-journal-entry = boeking
history-entity-posting = regel van een boeking
history-entity-fiscal-year = boekjaar
history-entity-chart = rekeningstelsel
history-entity-account = rekening
history-entity-document = document
history-entity-user = gebruiker
history-entity-setting = instelling
history-entity-rule = regel
history-entity-timeline = tijdlijn
history-entity-outbox = bericht
history-entity-backup = reservekopie

# Velden
history-field-status = status
history-field-state = staat
history-field-amount = bedrag
history-field-base-amount = basisbedrag
history-field-name = naam
history-field-family-name = familienaam
history-field-given-name = voornaam
history-field-email = e-mail
history-field-phone = telefoon
history-field-iban = IBAN
history-field-reserve-iban = IBAN van de reserverekening
history-field-address = adres
history-field-street = straat
history-field-postal-code = postcode
history-field-city = gemeente
history-field-country = land
history-field-language = taal
history-field-rank = rang
history-field-number = nummer
history-field-version = versie
history-field-reference = referte
history-field-note = opmerking
history-field-reason = reden
history-field-method = betaalwijze
history-field-account = rekening
history-field-value-date = valutadatum
history-field-declared-on = aangegeven op
history-field-due-on = vervaldag
history-field-joined-on = toegetreden op
history-field-left-on = uitgetreden op
history-field-first-due = eerste vervaldag
history-field-effective-from = van toepassing vanaf
history-field-instalments = aantal termijnen
history-field-period = ritme
history-field-indexation = indexering
history-field-risk-premium = risicopremie
history-field-entry-rule = toetreding tijdens het plan
history-field-grace-days = respijt
history-field-destination = bestemming
history-field-document = document
history-field-title = titel
history-field-kind = aard
history-field-role = rol
history-field-membership = lid
history-field-entry = boeking
history-field-on = datum
history-field-text = omschrijving
history-field-sha256 = vingerafdruk

# Waarden
history-value-true = ja
history-value-false = nee
history-value-pending = te bevestigen
history-value-confirmed = bevestigd
history-value-rejected = geweigerd
history-value-reversed = teruggeboekt
history-value-draft = ontwerp
history-value-validated = goedgekeurd
history-value-bank-transfer = overschrijving
history-value-cash = contant
history-value-current = zichtrekening
history-value-reserve = reserverekening

# Controle
history-verify = Het bestand controleren
history-verify-intro = Leest elke versleutelde pagina, elk document en elke wijziging opnieuw, vergelijkt daarmee de boekingen, vervallen bedragen, bijdragen, plannen en opvragingen, en telt het grootboek na. Er wordt niets gewijzigd. Doe het vóór een vergadering, of nadat een computer plots is uitgevallen.
history-verify-under-way = Controle van het bestand
history-whole = Het bestand is gaaf.
history-not-whole = { $count ->
    [one] { $count } afwijking gevonden
   *[other] { $count } afwijkingen gevonden
}
history-not-whole-advice = Werk niet verder in dit bestand: bewaar er een kopie van en vergelijk het met de laatste goede reservekopie in de instellingen.
history-verified-at = Gecontroleerd op
history-verified-events = Herlezen wijzigingen
history-verified-documents = Herlezen documenten
history-verified-head = Laatste wijziging (nr.)
history-verified-hash = Haar vingerafdruk
history-verified-hash-hint = Noteer deze vingerafdruk in de notulen: ze bewijst later dat niets van wat voorafgaat, werd aangepast.

# Afwijkingen
finding-damaged-page = Een pagina van het bestand is beschadigd: { $detail }
finding-broken-reference = Een regel ({ $table }) verwijst naar een andere die niet bestaat ({ $parent }).
finding-schema-missing = Een tabel of een beveiliging van het bestand ({ $name }) ontbreekt: het werd buiten het programma gewijzigd.
finding-schema-altered = Een tabel of een beveiliging van het bestand ({ $name }) is niet meer die van het programma: ze werd gewijzigd.
finding-schema-added = Een tabel of een beveiliging ({ $name }) werd buiten het programma aan het bestand toegevoegd.
finding-altered-event = Wijziging nr. { $sequence } werd achteraf aangepast.
finding-broken-link = De keten is verbroken bij wijziging nr. { $sequence }.
finding-missing-last-events = De laatste wijzigingen ontbreken: nr. { $from } tot { $to }.
finding-altered-head = Het einde van de keten (nr. { $sequence }) werd aangepast.
finding-anchor-not-found = Een afgedrukte vingerafdruk (nr. { $sequence }) staat niet in de keten.
finding-altered-personal-value = Een persoonlijke waarde ({ $field }) van wijziging nr. { $sequence } werd aangepast.
finding-missing-personal-value = Een persoonlijke waarde ({ $field }) van wijziging nr. { $sequence } is verdwenen zonder dat een wissing dat zegt.
finding-altered-row = Een gegeven ({ $entity } { $id }) zegt niet meer wat wijziging nr. { $sequence } schreef.
finding-missing-row = Een gegeven ({ $entity } { $id }), geschreven door wijziging nr. { $sequence }, is verdwenen.
finding-unrecorded-row = Een gegeven ({ $entity } { $id }) staat er zonder dat een wijziging het schreef.
finding-unbalanced-entry = De regels van boeking { $id } heffen elkaar niet op: er blijft { $off }.
finding-not-in-the-ledger = Het bedrag van een gegeven ({ $entity } { $id }), { $amount }, is niet wat zijn boeking op de rekening van het lid zet.
finding-trial-balance-off = Het hele grootboek is niet in evenwicht: debet min credit is { $off }.
finding-numbered = nr. { $number }, kenmerk { $id }
history-because = “{ $note }”
history-timeline-none = Nog niets.
history-timeline-all = Alles tonen ({ $count })
history-act-settings-set-duties = scheiding van taken ingesteld
history-act-members-correct = lid verbeterd
history-act-documents-set-visibility = zichtbaarheid van het document veranderd
history-field-visibility = zichtbaar voor
history-field-person-id = gekoppelde persoon
history-field-titulars = titularissen
history-value-everyone = alle gebruikers
history-value-board = de leiding en de syndicus
history-value-managers = de leiding
history-value-person = de betrokkene en de leiding
