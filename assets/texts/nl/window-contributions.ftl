# De bladzijde van de bijdragen: plan, termijnen, opvragingen, stortingen, rekeningen.
nav-contributions = Bijdragen

# Overal
contributions-tab-plan = Plan
contributions-tab-dues = Termijnen
contributions-tab-calls = Opvragingen van gelden
contributions-tab-payments = Stortingen
contributions-tab-accounts = Rekeningen
contributions-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
contributions-none = geen
contributions-open = Openen
contributions-remove = Wegnemen
contributions-members-count = { $count ->
    [one] { $count } lid
   *[other] { $count } leden
}
contributions-note = Opmerking
contributions-reason = Reden
contributions-go-plan = Naar het plan
contributions-go-members = Naar de leden

# Kolommen
contributions-column-number = Nr.
contributions-column-date = Datum
contributions-column-due = Vervaldag
contributions-column-factor = Factor
contributions-column-amount = Bedrag
contributions-column-running = Opgeteld
contributions-column-member = Lid
contributions-column-members = Leden
contributions-column-what = Aard
contributions-column-detail = Detail
contributions-column-paid = Betaald
contributions-column-outstanding = Nog verschuldigd
contributions-column-state = Staat
contributions-column-title = Titel
contributions-column-issued = Uitgegeven op
contributions-column-dues = Termijnen
contributions-column-called = Opgevraagd
contributions-column-reference = Mededeling
contributions-column-balance = Verschuldigd saldo
contributions-column-charged = Verschuldigd
contributions-column-credited = Betaald of gecrediteerd
contributions-column-value-date = Valutadatum
contributions-column-method = Betaalwijze
contributions-column-payer-reference = Referte van de betaling
contributions-column-counted = Bevestigd
contributions-column-proofs = Bewijzen

# Plan
contributions-plan-empty-title = Nog geen bijdrageplan
contributions-plan-empty = Het plan zegt wat elk huishouden verschuldigd is, op welke data, en hoe het bedrag evolueert. Maak een ontwerp: de tabel verschijnt terwijl u het opstelt, en niets is verschuldigd voordat een beslissing het bekrachtigt.
contributions-plan-new = Een plan opstellen
contributions-plan-next = Een nieuwe versie opstellen
contributions-plan-edit = Het ontwerp wijzigen
contributions-plan-versions = Versies van het plan
contributions-plan-version = Versie { $number }
contributions-plan-draft = ontwerp
contributions-plan-validated = bekrachtigd
contributions-plan-form = Het plan
contributions-plan-preview = Wat dit geeft
contributions-plan-preview-waits = Vul het bedrag, de eerste vervaldag en het aantal in: de tabel verschijnt hier.
contributions-plan-base = Basisbedrag
contributions-plan-base-hint = Wat elk lid bij elke termijn verschuldigd is.
contributions-plan-period = Ritme
contributions-plan-rhythm = Ritme
contributions-plan-rhythm-value = { $count ->
    [one] { $count } termijn, { $period }
   *[other] { $count } termijnen, { $period }
}
contributions-period-monthly = elke maand
contributions-period-quarterly = elk kwartaal
contributions-period-half-yearly = elk halfjaar
contributions-period-yearly = elk jaar
contributions-plan-count = Aantal termijnen
contributions-plan-first-due = Eerste vervaldag
contributions-plan-from = Van toepassing vanaf
contributions-plan-growth = Indexering
contributions-growth-none = geen
contributions-growth-fixed = vaste jaarlijkse voet
contributions-growth-fixed-compound = { $rate } per jaar, samengesteld
contributions-growth-fixed-simple = { $rate } per jaar, enkelvoudig
contributions-growth-series = volgens een gepubliceerde index
contributions-growth-table = bedragen één voor één vastgelegd
contributions-growth-kept = zoals in de huidige versie
contributions-plan-rate = Voet per jaar
contributions-plan-compounding = Berekening
contributions-compound = samengesteld
contributions-simple = enkelvoudig
contributions-plan-premium = Risicopremie
contributions-plan-premium-hint = Per jaar dat het plan loopt, voor wie later toetreedt.
contributions-plan-premium-value = { $rate } per jaar looptijd
contributions-plan-entry = Toetreding tijdens het plan
contributions-entry-catch-up = haalt het verleden in één keer in
contributions-entry-catch-up-over = haalt het verleden in meerdere keren in
contributions-entry-from-next = betaalt pas vanaf de volgende termijn
contributions-entry-catch-up-fact = inhalen in één keer
contributions-entry-catch-up-over-fact = inhalen in { $count } keer
contributions-entry-from-next-fact = vanaf de volgende termijn
contributions-plan-catch-up-over = In hoeveel keer
contributions-plan-grace = Respijttermijn
contributions-plan-grace-days = Respijttermijn (dagen)
contributions-plan-grace-hint = Voordat een termijn te laat is.
contributions-plan-destination = Bestemming
contributions-destination-member-advance = voorschotten van de leden
contributions-destination-current = lopende uitgaven
contributions-destination-working-fund = werkkapitaal
contributions-destination-reserve = reservekapitaal
contributions-destination-works = werken
contributions-destination-common-purse = gemeenschappelijke pot
contributions-plan-cut-offs = Afsluitdatums
contributions-plan-decision = Beslissing
contributions-plan-joined = Voor een lid toegetreden op
contributions-plan-joined-hint = Zonder datum: een stichter.
contributions-plan-save = Het ontwerp opslaan
contributions-plan-saved = Het ontwerp van versie { $number } is opgeslagen.
contributions-plan-table = Tabel van de termijnen
contributions-plan-table-empty = Geen enkele termijn.
contributions-plan-total = { $count ->
    [one] { $count } termijn, { $total } in totaal per lid
   *[other] { $count } termijnen, { $total } in totaal per lid
}
contributions-plan-total-label = Totaal per lid
contributions-plan-validate = Met de beslissing bekrachtigen…
contributions-plan-validate-title = Versie { $number } bekrachtigen
contributions-plan-validate-body = Een bekrachtigde versie verandert niet meer: een volgende versie vervangt ze. Reeds uitgegeven termijnen veranderen nooit.
contributions-plan-validate-action = Deze versie bekrachtigen
contributions-plan-validated-toast = Versie { $number } van het plan is bekrachtigd.
contributions-plan-decision-choose = De beslissing kiezen (notulen)…
contributions-plan-decision-none = De notulen of de beslissing, als PDF of afbeelding. Dit document wordt in het bestand bewaard.
contributions-file-other = Een ander bestand kiezen…
contributions-document-title = Titel van het document
contributions-document-date = Datum van het document

# Termijnen
contributions-due-owed = nog verschuldigd
contributions-due-late = te laat
contributions-due-partial = deels betaald
contributions-due-open = te betalen
contributions-due-paid = betaald
contributions-due-waived = kwijtgescholden
contributions-due-cancelled = geannuleerd
contributions-kind-contribution = Bijdrage
contributions-kind-provision = Provisie
contributions-kind-working-fund = Werkkapitaal
contributions-kind-reserve = Reservekapitaal
contributions-kind-works = Werken
contributions-kind-purse = Gemeenschappelijke pot
contributions-kind-penalty = Verwijlvergoeding
contributions-kind-settlement = Afrekening
contributions-origin-instalment = { $kind } nr. { $number }
contributions-origin-catch-up = { $kind }, inhaalbedrag
contributions-origin-opening = { $kind }, beginsaldo
contributions-dues-owed = { $count ->
    [one] te betalen, { $count } termijn
   *[other] te betalen, { $count } termijnen
}
contributions-dues-late = { $count ->
    [one] te laat, { $count } termijn
   *[other] te laat, { $count } termijnen
}
contributions-dues-late-none = Niemand is te laat.
contributions-dues-empty = Er is nog geen termijn uitgegeven. Geef die van het plan uit tot vandaag: het programma toont eerst welke, en voor welk bedrag.
contributions-dues-no-plan = De termijnen komen uit het bijdrageplan. Stel het eerst op en bekrachtig het.
contributions-issue = De termijnen uitgeven…
contributions-issue-body = Maakt één termijn per lid en per datum van het plan. Opnieuw beginnen maakt niets dubbel.
contributions-issue-until = Tot en met
contributions-issue-count = Te maken termijnen
contributions-issue-members = Betrokken leden
contributions-issue-total = Totaal
contributions-issue-action = { $count ->
    [one] { $count } termijn uitgeven
   *[other] { $count } termijnen uitgeven
}
contributions-issue-more = en nog { $count } andere.
contributions-issue-nothing = Niets uit te geven tot deze datum: alle termijnen bestaan al, of geen bekrachtigd plan voorziet er.
contributions-issued = { $count ->
    [one] { $count } termijn uitgegeven, { $total }.
   *[other] { $count } termijnen uitgegeven, { $total } in totaal.
}

# Opvragingen van gelden
contributions-calls-empty = Geen opvraging van gelden. Een opvraging vraagt in één keer en op papier de termijnen die tot een datum verschuldigd zijn.
contributions-call-new = Nieuwe opvraging van gelden…
contributions-call-body = Vraagt samen de nog verschuldigde termijnen op die nooit werden opgevraagd.
contributions-call-title-proposed = Opvraging van gelden, { $month } { $year }
contributions-call-until = Termijnen tot en met
contributions-call-until-hint = Deze dag inbegrepen.
contributions-call-dues = Termijnen
contributions-call-members = Leden
contributions-call-amount = Opgevraagd bedrag
contributions-call-nothing = Geen termijn op te vragen tot deze datum. Geef eerst de termijnen van het plan uit, of neem een latere datum.
contributions-call-action = De opvraging uitgeven
contributions-call-issued = “{ $title }” is uitgegeven: { $total }.
contributions-call-number = Opvraging nr. { $number }, uitgegeven op { $on }
contributions-call-asked = Opgevraagde termijnen
contributions-call-papers = De opvragingen afdrukken

# Stortingen
contributions-payments-empty = Geen storting. Geef hier aan wat u op de rekening ziet, met het bewijs; ze telt zodra ze bevestigd is.
contributions-payments-pending = { $count ->
    [one] te bevestigen, { $count } storting
   *[other] te bevestigen, { $count } stortingen
}
contributions-payments-confirmed = { $count ->
    [one] bevestigd, { $count } storting
   *[other] bevestigd, { $count } stortingen
}
contributions-status-pending = te bevestigen
contributions-status-confirmed = bevestigd
contributions-status-rejected = geweigerd
contributions-status-reversed = teruggeboekt
contributions-method-bank-transfer = overschrijving
contributions-method-cash = contant
contributions-method-check = cheque
contributions-method-card = kaart
contributions-method-other = andere
contributions-declare = Een storting aangeven
contributions-declare-body = Ze moet nog bevestigd worden, met het bewijs, voordat ze telt.
contributions-declare-action = De storting opslaan
contributions-declared = Storting van { $amount } door { $member } opgeslagen, te bevestigen.
contributions-member-none = Kies een lid
contributions-value-date-hint = De dag waarop het geld telt, op het uittreksel.
contributions-declared-on = Aangegeven op
contributions-proofs = Bewijzen
contributions-proofs-none = Geen bewijs. Er is er één nodig om te bevestigen.
contributions-proofs-add = Een bewijs toevoegen…
contributions-proofs-hint = Rekeninguittreksel of ontvangstbewijs: PDF, JPEG, PNG of WebP.
contributions-proofs-kept = De bewijzen van de verbeterde storting worden overgenomen; voeg er toe als het nodig is.
contributions-proof-added = Bewijs toegevoegd: { $name }
contributions-proof-remove = { $name } wegnemen
contributions-effect = Wat de bevestiging verandert
contributions-effect-before = Voordien
contributions-effect-after = Nadien
contributions-confirm = Bevestigen
contributions-confirmed = Storting van { $amount } door { $member } bevestigd.
contributions-settles = Waarvoor deze storting diende
contributions-settles-due = Termijn van { $on }
contributions-settles-whole = { $amount }, vereffend
contributions-settles-part = { $amount }, nog { $rest }
contributions-settles-credit = Tegoed voor later
contributions-reject = Weigeren…
contributions-reject-body = De storting blijft als geweigerd bewaard, met de reden. Ze telt niet.
contributions-reject-action = De storting weigeren
contributions-rejected = Storting van { $amount } door { $member } geweigerd.
contributions-reverse = Terugboeken…
contributions-reverse-body = Vandaag wordt een tegenboeking van { $amount } gedaan; de betaalde termijnen worden opnieuw verschuldigd. Niets wordt gewist.
contributions-reverse-action = De storting terugboeken
contributions-reversed = Storting van { $amount } door { $member } teruggeboekt.
contributions-correct = Verbeteren
contributions-correct-body = De storting van { $amount } van { $on } wordt teruggeboekt en deze neemt haar plaats in, in één keer.
contributions-correct-member = Voor een ander lid: boek deze storting terug en geef ze op zijn naam aan.
contributions-correct-action = Terugboeken en vervangen
contributions-corrected = Storting verbeterd: { $amount } door { $member }, te bevestigen.
contributions-corrects = Verbetert
contributions-corrects-open = de vorige storting
contributions-reason-correct = Reden van de verbetering
contributions-duplicate-title = Deze storting bestaat misschien al
contributions-duplicate-body = Een storting van hetzelfde lid, met hetzelfde bedrag, dezelfde datum en dezelfde referte is al opgeslagen.
contributions-duplicate-yes = Toch opslaan

# Rekeningen
contributions-accounts-empty = Geen enkel lid. Voeg eerst de leden toe: elk heeft een rekening.
contributions-accounts-all = Alle rekeningen
contributions-account-late = te laat
contributions-account-owes = verschuldigd
contributions-account-credit = in krediet
contributions-account-settled = vereffend
contributions-account-owes-amount = { $amount } verschuldigd
contributions-account-credit-amount = { $amount } tegoed
contributions-account-owes-on = verschuldigd op { $on }
contributions-account-credit-on = tegoed op { $on }
contributions-account-settled-on = rekening vereffend op { $on }
contributions-account-of = Rekening van { $member }
contributions-account-opening = Beginsaldo
contributions-account-empty = Geen beweging in deze periode. Neem een langere periode.
contributions-account-explained = Hoe deze saldi berekend zijn
contributions-account-sums = { $charged } verschuldigd, { $credited } betaald of gecrediteerd
contributions-to-pay = nu te betalen
contributions-reference-line = Mededeling { $reference }
contributions-from = Van
contributions-to = Tot en met
contributions-statement = Overzicht PDF
contributions-statement-under-way = Overzicht in voorbereiding
contributions-statement-made = Het overzicht is gemaakt en bewaard: { $title }
contributions-statements = Overzichten van alle leden

# Bewegingen van een rekening
contributions-movement-opening = Overgenomen saldo
contributions-movement-contribution = Bijdrage
contributions-movement-provision = Provisie
contributions-movement-working-fund = Werkkapitaal
contributions-movement-reserve = Reservekapitaal
contributions-movement-works = Werken
contributions-movement-purse = Gemeenschappelijke pot
contributions-movement-penalty = Verwijlvergoeding
contributions-movement-settlement = Afrekening
contributions-movement-cancellation = Geannuleerde termijn
contributions-movement-waiver = Kwijtschelding
contributions-movement-payment = Storting ontvangen
contributions-movement-reversal = Terugboeking
contributions-movement-refund = Terugbetaling
contributions-issue-before-opening = { $count ->
    [one] Eén termijn van vóór de overname van de saldi wordt niet uitgegeven: hij zit al in die saldi.
   *[other] { $count } termijnen van vóór de overname van de saldi worden niet uitgegeven: ze zitten al in die saldi.
}
