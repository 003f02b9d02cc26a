# De pagina van de bijdragen: plan, vervallen bedragen, opvragingen, aangegeven bijdragen, rekeningen.
nav-contributions = Bijdragen

# Overal
contributions-tab-plan = Plan
contributions-tab-dues = Vervallen bedragen
contributions-tab-calls = Opvragingen van gelden
contributions-tab-payments = Aangegeven bijdragen
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
contributions-column-running = Lopend totaal
contributions-column-member = Lid
contributions-column-members = Leden
contributions-column-what = Aard
contributions-column-detail = Detail
contributions-column-paid = Betaald
contributions-column-outstanding = Nog verschuldigd
contributions-column-state = Staat
contributions-column-title = Titel
contributions-column-issued = Opgemaakt op
contributions-column-dues = Vervallen bedragen
contributions-column-called = Opgevraagd
contributions-column-reference = Mededeling
contributions-column-balance = Verschuldigd saldo
contributions-column-charged = Verschuldigd
contributions-column-credited = Voldaan
contributions-column-value-date = Valutadatum
contributions-column-method = Betaalwijze
contributions-column-payer-reference = Referte van de betaling
contributions-column-counted = Bevestigd
contributions-column-proofs = Bewijzen

# Plan
contributions-plan-empty-title = Nog geen bijdrageplan
contributions-plan-empty = Het plan zegt wat elk huishouden verschuldigd is, op welke datums, en hoe het bedrag evolueert. Maak een ontwerp: de tabel verschijnt terwijl u het opstelt, en niets is verschuldigd voordat een beslissing het goedkeurt.
contributions-plan-new = Een plan opstellen
contributions-plan-next = Een nieuwe versie opstellen
contributions-plan-edit = Het ontwerp wijzigen
contributions-plan-versions = Versies van het plan
contributions-plan-version = Versie { $number }
contributions-plan-draft = ontwerp
contributions-plan-validated = goedgekeurd
contributions-plan-form = Het plan
contributions-plan-preview = Wat dit oplevert
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
contributions-growth-fixed = vast percentage per jaar
contributions-growth-fixed-compound = { $rate } per jaar, samengesteld
contributions-growth-fixed-simple = { $rate } per jaar, enkelvoudig
contributions-growth-series = volgens een gepubliceerde index
contributions-growth-table = bedragen één voor één vastgelegd
contributions-growth-kept = zoals in de huidige versie
contributions-plan-rate = Percentage per jaar
contributions-plan-compounding = Berekening
contributions-compound = samengesteld
contributions-simple = enkelvoudig
contributions-plan-premium = Risicopremie
contributions-plan-premium-hint = Per jaar dat het plan al loopt, voor wie later toetreedt.
contributions-plan-premium-value = { $rate } per jaar looptijd
contributions-plan-entry = Toetreding tijdens het plan
contributions-entry-catch-up = haalt het verleden in één keer in
contributions-entry-catch-up-over = haalt het verleden in meerdere keren in
contributions-entry-from-next = betaalt pas vanaf de volgende termijn
contributions-entry-catch-up-fact = inhalen in één keer
contributions-entry-catch-up-over-fact = inhalen in { $count } keer
contributions-entry-from-next-fact = vanaf de volgende termijn
contributions-plan-catch-up-over = In hoeveel keer
contributions-plan-grace = Respijt
contributions-plan-grace-days = Respijt (dagen)
contributions-plan-grace-hint = Voordat een vervallen bedrag te laat is.
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
contributions-plan-joined-hint = Zonder datum: een oprichter.
contributions-plan-save = Het ontwerp bewaren
contributions-plan-saved = Het ontwerp van versie { $number } is bewaard.
contributions-plan-table = Tabel van de termijnen
contributions-plan-table-empty = Geen enkele termijn.
contributions-plan-total = { $count ->
    [one] { $count } termijn, { $total } in totaal per lid
   *[other] { $count } termijnen, { $total } in totaal per lid
}
contributions-plan-total-label = Totaal per lid
contributions-plan-validate = Goedkeuren met de beslissing…
contributions-plan-validate-title = Versie { $number } goedkeuren
contributions-plan-validate-body = Een goedgekeurde versie verandert niet meer: een volgende versie vervangt ze. Al opgemaakte vervallen bedragen veranderen nooit.
contributions-plan-validate-action = Deze versie goedkeuren
contributions-plan-validated-toast = Versie { $number } van het plan is goedgekeurd.
contributions-plan-decision-choose = De beslissing kiezen (notulen)…
contributions-plan-decision-none = De notulen of de beslissing, als pdf of afbeelding. Dit document wordt in het bestand bewaard.
contributions-file-other = Een ander bestand kiezen…
contributions-document-title = Titel van het document
contributions-document-date = Datum van het document

# Vervallen bedragen
contributions-due-owed = nog verschuldigd
contributions-due-late = te laat
contributions-due-partial = deels betaald
contributions-due-open = te betalen
contributions-due-paid = betaald
contributions-due-waived = kwijtgescholden
contributions-due-cancelled = geannuleerd
contributions-kind-contribution = Termijn
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
    [one] te betalen, { $count } vervallen bedrag
   *[other] te betalen, { $count } vervallen bedragen
}
contributions-dues-late = { $count ->
    [one] te laat, { $count } vervallen bedrag
   *[other] te laat, { $count } vervallen bedragen
}
contributions-dues-late-none = Niemand is te laat.
contributions-dues-empty = Er is nog geen vervallen bedrag opgemaakt. Maak die van het plan op tot vandaag: het programma toont eerst welke, en voor welk bedrag.
contributions-dues-no-plan = De vervallen bedragen komen uit het bijdrageplan. Stel het eerst op en keur het goed.
contributions-issue = Vervallen bedragen opmaken
contributions-issue-body = Maakt één vervallen bedrag per lid en per datum van het plan. Opnieuw beginnen maakt niets dubbel.
contributions-issue-until = Tot en met
contributions-issue-count = Op te maken vervallen bedragen
contributions-issue-members = Betrokken leden
contributions-issue-total = Totaal
contributions-issue-action = { $count ->
    [one] { $count } vervallen bedrag opmaken
   *[other] { $count } vervallen bedragen opmaken
}
contributions-issue-more = en nog { $count } andere.
contributions-issue-nothing = Niets op te maken tot deze datum: alle vervallen bedragen bestaan al, of geen goedgekeurd plan voorziet er.
contributions-issued = { $count ->
    [one] { $count } vervallen bedrag opgemaakt, { $total }.
   *[other] { $count } vervallen bedragen opgemaakt, { $total } in totaal.
}

# Opvragingen van gelden
contributions-calls-empty = Geen opvraging van gelden. Een opvraging vraagt in één keer en op papier de vervallen bedragen die tot een bepaalde datum verschuldigd zijn.
contributions-call-new = Nieuwe opvraging van gelden
contributions-call-body = Vraagt samen de nog verschuldigde vervallen bedragen op die nooit eerder werden opgevraagd.
contributions-call-title-proposed = Opvraging van gelden, { $month } { $year }
contributions-call-until = Vervallen bedragen tot en met
contributions-call-until-hint = Deze dag inbegrepen.
contributions-call-dues = Vervallen bedragen
contributions-call-members = Leden
contributions-call-amount = Opgevraagd bedrag
contributions-call-nothing = Geen vervallen bedrag op te vragen tot deze datum. Maak eerst de vervallen bedragen van het plan op, of neem een latere datum.
contributions-call-action = De opvraging opmaken
contributions-call-issued = “{ $title }” is opgemaakt: { $total }.
contributions-call-number = Opvraging nr. { $number }, opgemaakt op { $on }
contributions-call-asked = Opgevraagde vervallen bedragen
contributions-call-papers = De opvragingen afdrukken

# Aangegeven bijdragen
contributions-payments-empty = Geen aangegeven bijdrage. Geef hier aan wat u op de bankrekening ziet, met het bewijs; een bijdrage telt zodra ze bevestigd is.
contributions-payments-pending = { $count ->
    [one] te bevestigen, { $count } bijdrage
   *[other] te bevestigen, { $count } bijdragen
}
contributions-payments-confirmed = { $count ->
    [one] bevestigd, { $count } bijdrage
   *[other] bevestigd, { $count } bijdragen
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
contributions-account = Rekening waarop het aankwam
contributions-account-current = zichtrekening
contributions-account-reserve = reserverekening
contributions-declare = Een bijdrage aangeven
contributions-declare-body = Ze moet nog bevestigd worden, met het bewijs, voordat ze telt.
contributions-declare-action = De bijdrage bewaren
contributions-declared = Bijdrage van { $amount } bewaard, te bevestigen: { $member }.
contributions-member-none = Kies een lid
contributions-value-date-hint = De dag waarop het geld telt, op het uittreksel.
contributions-declared-on = Aangegeven op
contributions-proofs = Bewijzen
contributions-proofs-none = Geen bewijs. Er is er één nodig om te bevestigen.
contributions-proofs-add = Een bewijs toevoegen…
contributions-proofs-hint = Rekeninguittreksel of ontvangstbewijs: pdf, JPEG, PNG of WebP.
contributions-proofs-kept = De bewijzen van de verbeterde bijdrage worden overgenomen; voeg er toe als het nodig is.
contributions-proof-added = Bewijs toegevoegd: { $name }
contributions-proof-remove = { $name } wegnemen
contributions-effect = Wat de bevestiging verandert
contributions-effect-before = Ervoor
contributions-effect-after = Erna
contributions-confirm = Bevestigen
contributions-confirmed = Bijdrage van { $amount } bevestigd: { $member }.
contributions-settles = Waarvoor deze bijdrage diende
contributions-settles-due = Vervallen bedrag van { $on }
contributions-settles-whole = { $amount }, vereffend
contributions-settles-part = { $amount }, nog { $rest }
contributions-settles-credit = Tegoed voor later
contributions-reject = Weigeren…
contributions-reject-body = De bijdrage blijft als geweigerd bewaard, met de reden. Ze telt niet.
contributions-reject-action = De bijdrage weigeren
contributions-rejected = Bijdrage van { $amount } geweigerd: { $member }.
contributions-reverse = Terugboeken…
contributions-reverse-body = Vandaag wordt een tegenboeking van { $amount } gemaakt; wat betaald was, wordt opnieuw verschuldigd. Niets wordt gewist.
contributions-reverse-action = De bijdrage terugboeken
contributions-reversed = Bijdrage van { $amount } teruggeboekt: { $member }.
contributions-correct = Verbeteren
contributions-correct-body = De bijdrage van { $amount } van { $on } wordt teruggeboekt en deze neemt haar plaats in, in één keer.
contributions-correct-member = Voor een ander lid: boek deze bijdrage terug en geef ze aan op naam van dat lid.
contributions-correct-action = Terugboeken en vervangen
contributions-corrected = Bijdrage verbeterd, { $amount } te bevestigen: { $member }.
contributions-corrects = Verbetert
contributions-corrects-open = de vorige bijdrage
contributions-reason-correct = Reden van de verbetering
contributions-duplicate-title = Deze bijdrage bestaat misschien al
contributions-duplicate-body = Een bijdrage van hetzelfde lid, met hetzelfde bedrag, dezelfde datum en dezelfde referte is al bewaard.
contributions-duplicate-yes = Toch bewaren

# Rekeningen
contributions-accounts-empty = Nog geen leden. Voeg eerst de leden toe: elk lid heeft zijn rekening.
contributions-accounts-all = Alle rekeningen
contributions-account-late = te laat
contributions-account-owes = verschuldigd
contributions-account-credit = tegoed
contributions-account-settled = vereffend
contributions-account-owes-amount = { $amount } verschuldigd
contributions-account-credit-amount = { $amount } tegoed
contributions-account-owes-on = verschuldigd op { $on }
contributions-account-credit-on = tegoed op { $on }
contributions-account-settled-on = rekening vereffend op { $on }
contributions-account-of = Rekening: { $member }
contributions-account-opening = Beginsaldo
contributions-account-empty = Geen verrichtingen in deze periode. Neem een langere periode.
contributions-account-explained = Hoe deze saldi berekend zijn
contributions-account-sums = { $charged } verschuldigd, { $credited } voldaan
contributions-to-pay = nu te betalen
contributions-reference-line = Mededeling { $reference }
contributions-from = Van
contributions-to = Tot en met
contributions-statement = Overzicht als pdf
contributions-statement-under-way = Overzicht in voorbereiding
contributions-statement-made = Het overzicht is gemaakt en bewaard: { $title }
contributions-statements = Overzichten van alle leden

# Bewegingen van een rekening
contributions-movement-opening = Overgenomen saldo
contributions-movement-contribution = Bijdrageplan
contributions-movement-provision = Provisie
contributions-movement-working-fund = Werkkapitaal
contributions-movement-reserve = Reservekapitaal
contributions-movement-works = Werken
contributions-movement-purse = Gemeenschappelijke pot
contributions-movement-penalty = Verwijlvergoeding
contributions-movement-settlement = Afrekening
contributions-movement-cancellation = Geannuleerd vervallen bedrag
contributions-movement-waiver = Kwijtschelding
contributions-movement-payment = Ontvangen bijdrage
contributions-movement-reversal = Terugboeking
contributions-movement-refund = Terugbetaling
contributions-issue-before-opening = { $count ->
    [one] Eén vervallen bedrag van vóór de overname van de saldi wordt niet opgemaakt: het zit al in die saldi.
   *[other] { $count } vervallen bedragen van vóór de overname van de saldi worden niet opgemaakt: ze zitten al in die saldi.
}
nav-account = Mijn rekening
account-tab-lines = Rekening
account-tab-dues = Vervallen bedragen
account-tab-payments = Mijn betalingen
account-which = Lidmaatschap
account-how = Te storten op rekening { $iban }, met mededeling { $reference }.
account-how-amount = Te storten op rekening { $iban }, met mededeling { $reference }: { $amount }.
account-how-reserve = Te storten op de rekening van het reservekapitaal { $iban }, met mededeling { $reference }: { $amount }.
account-how-later-reserve = Voor het reservekapitaal, te storten op rekening { $iban }, met mededeling { $reference }.
account-how-unknown = De coöperatie heeft de rekening waarop { $amount } te storten is nog niet ingevuld: vraag ze aan de penningmeester.
account-unlinked = { $name }, deze toegang is aan geen persoon gekoppeld: vraag wie het bestand beheert om hem aan u te koppelen, in de instellingen.
account-none = { $name }, er staat nog geen lidmaatschap op uw naam.
account-pending = De penningmeester moet deze betaling nog bevestigen.
account-proofs-none = Geen bewijs bijgevoegd. De penningmeester zal er een vragen.
account-dues-none = Er werd nog geen vervallen bedrag voor u opgemaakt.
account-payments-none = Nog geen betaling aangegeven. Geef er een aan met het bewijs: de penningmeester bevestigt ze.
