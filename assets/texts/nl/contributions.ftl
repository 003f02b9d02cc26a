# Bijdragen: het plan uitgelegd, de stappen van de berekeningen, de weigeringen. Het venster heeft eigen teksten.

# Het plan uitgelegd, zin voor zin, zodat een lid het met de hand kan narekenen.
explain-period-monthly = per maand
explain-period-quarterly = per kwartaal
explain-period-half-yearly = per halfjaar
explain-period-yearly = per jaar
explain-plan-opening = Basis: { $base } { $period }, { $count } termijnen, van { $first } tot { $last }.
explain-plan-opening-table = { $count } termijnen ({ $period }), van { $first } tot { $last }, elk met het bedrag uit de tabel (basis { $base }).
explain-growth-compound = Indexering van { $rate } per jaar, samengesteld: voor elk volledig jaar sinds de eerste vervaldag wordt nog eens met { $factor } vermenigvuldigd.
explain-growth-simple = Indexering van { $rate } per jaar, enkelvoudig: voor elk volledig jaar sinds de eerste vervaldag komt er { $rate } van de basis bij.
explain-growth-series = Indexering op een gepubliceerd indexcijfer: de basis × het cijfer op de vervaldag ÷ het cijfer op { $first }.
explain-premium-founder = Risicopremie van { $rate } per volledig jaar voor wie na het begin van het plan toetreedt; een oprichter betaalt ze niet.
explain-premium = Risicopremie van { $rate } per volledig jaar van { $started } tot { $joined }: { $years } jaar, dus × { $factor }.
explain-band = Termijnen { $first } tot { $last } (van { $from } tot { $to }): { $base } × { $factor } = { $amount }.
explain-band-one = Termijn { $first } (op { $from }): { $base } × { $factor } = { $amount }.
explain-band-given = Termijnen { $first } tot { $last } (van { $from } tot { $to }): { $amount } elk.
explain-band-given-one = Termijn { $first } (op { $from }): { $amount }.
explain-total = Totaal: { $total }.
explain-total-of = Totaal: { $sum } = { $total }.

# De rekening van een lid.
account-opening-due = overgenomen saldo
account-due = { $due } van { $on }
account-instalment = termijn { $number }
account-catch-up = inhaalbedrag voor het verleden ({ $part })

# Stappen van de berekeningen en namen van hun termen.
step-due-date = vervaldag
step-first-due = eerste vervaldag
step-due-on = vervalt op
step-months = maanden
step-years = volledige jaren
step-years-since-first-due = volledige jaren sinds de eerste vervaldag
step-years-before-joining = volledige jaren vóór de toetreding
step-plan-started-on = begin van het plan
step-joined-on = toetreding
step-joined-without-premium = datum van toetreding zonder gevolg, want er is geen risicopremie
step-plan-started-by-default = begin van het plan, dat niet gegeven is: de eerste vervaldag
step-one = één
step-yearly-rate = jaarlijks tarief
step-risk-premium-rate = risicopremie per jaar
step-index-factor = indexeringsfactor
step-index-on-due = index op de vervaldag
step-index-on-first-due = index op de eerste vervaldag
step-premium-factor = factor van de risicopremie
step-base-amount = basisbedrag
step-table-amount = bedrag uit de tabel
step-instalment-amount = bedrag van de termijn
step-total-before = vorig totaal
step-running-total = lopend totaal
step-days-to-catch-up = dagen om in te halen
step-catch-up-first-due = eerste vervaldag van het inhaalbedrag
step-catch-up-total = in te halen vroegere termijnen
step-catch-up-part = deel van het inhaalbedrag
step-part = een deel
step-due-amount = verschuldigd bedrag
step-placed = toegerekend
imputation-payment = betaling { $number } van { $on }
step-due-remaining = nog te betalen van het vervallen bedrag
step-payments-total = ontvangen betalingen
step-credit = voorschot boven alle vervallen bedragen
step-nothing = nul
step-missing = tekort
step-missing-at-cut-off = tekort op de afsluitdatum
step-line = regel
step-charged-before = verschuldigd vóór de periode
step-credited-before = betaald vóór de periode
step-opening-balance = beginsaldo
step-charged = verschuldigd in de periode
step-credited = betaald in de periode
step-owed-in-all = in totaal verschuldigd
step-closing-balance = eindsaldo
step-to-pay-now = nu te betalen
step-paid = betaald
step-paid-later = betaald na de datum van de berekening, telt niet mee
step-due-minus-paid = verschuldigd bedrag min wat betaald is
step-outstanding = nog verschuldigd
step-grace-days = dagen respijt
step-grace-ends = einde van het respijt
step-outstanding-when-grace-ends = nog verschuldigd op het einde van het respijt
step-fixed-penalty = vaste verwijlvergoeding
step-no-notice-no-interest = er is geen ingebrekestelling opgegeven: er loopt geen interest
step-penalty-rate = percentage van de verwijlvergoeding
step-penalty = verwijlvergoeding
step-cap-rate = plafond, als deel van het verschuldigde bedrag
step-penalty-cap = plafond van de verwijlvergoeding
step-penalty-capped = begrensde verwijlvergoeding
step-day-before = de dag vóór de eerste dag
step-last-day = laatste dag
step-days = dagen
step-interest-days = interestdagen
step-days-of-the-year = dagen van het jaar
step-interest = verwijlinterest
step-penalty-cumulated = gecumuleerde verwijlvergoeding
step-penalty-posted = reeds aangerekende verwijlvergoeding
step-penalty-rest = verschil
step-penalty-to-post = aan te rekenen verwijlvergoeding

# Weigeringen van de bijdragen. Elke zin zegt wat te doen.
error-base-not-positive = Het basisbedrag ({ $amount }) moet hoger zijn dan nul. Verbeter het.
error-rate-out-of-range = Een tarief gaat van 0 tot 100% (0 tot 1 als breuk). { $suggested ->
        [none] Verbeter het.
       *[other] Voor { $meant }: schrijf { $suggested }.
    }
error-instalments-out-of-range = Een plan telt 1 tot { $most } termijnen; hier { $given }. Verbeter het aantal.
error-overlapping-versions = Versie { $version } geldt sinds { $from }. Laat de nieuwe versie na die dag ingaan.
error-cut-off-before-first-due = De afsluitdatum { $cut_off } valt vóór de eerste vervaldag ({ $first_due }). Neem een latere datum.
error-index-missing = De index ontbreekt voor { $on }. { $latest ->
        [none] Voeg de waarde toe die voor die datum is gepubliceerd.
       *[other] De laatste waarde daarvoor, van { $latest }, geldt slechts tot de volgende publicatie: voeg die toe.
    }
error-index-not-positive = De index van { $on } moet hoger zijn dan nul. Verbeter hem.
error-index-twice = De index van { $on } staat er twee keer. Behoud één waarde.
error-table-length = De tabel heeft { $given } bedragen voor { $expected } termijnen. Geef één bedrag per termijn.
error-table-amount-not-positive = Bedrag { $number } van de tabel ({ $amount }) moet hoger zijn dan nul.
error-catch-up-out-of-range = Het verleden wordt ingehaald over 1 tot { $most } termijnen; hier { $given }. Verbeter het aantal.
error-grace-too-long = Het respijt telt hoogstens { $most } dagen; hier { $given }. Verbeter het.
error-plan-document-missing = Voeg de notulen of de beslissing toe die dit plan goedkeurt.
error-plan-already-validated = Versie { $number } is goedgekeurd en verandert niet meer. Maak een nieuwe versie.
error-plan-draft-exists = Er is al een ontwerp (versie { $version }). Wijzig het of keur het eerst goed.
error-plan-version-unknown = Versie { $version } van het plan bestaat niet. Laad de pagina opnieuw.
error-plan-missing = Er is geen goedgekeurd plan. Keur eerst een bijdrageplan goed.
error-payment-not-positive = Bijdrage { $position } ({ $amount }) moet hoger zijn dan nul.
error-due-negative = Vervallen bedrag { $position } ({ $amount }) mag niet negatief zijn.
error-due-twice = Vervallen bedrag { $position } draagt de naam van een ander. Geef elk een eigen naam.
error-penalty-not-positive = De vaste verwijlvergoeding ({ $amount }) moet hoger zijn dan nul. Verbeter ze.
error-rate-missing = Geen enkel jaarlijks tarief geldt op { $on }. Voeg dat van die dag toe.
error-rate-twice = Twee tarieven beginnen op { $on }. Behoud er één.
error-amount-not-positive = Het bedrag ({ $amount }) moet hoger zijn dan nul. Verbeter het.
error-currency-mismatch = Alle bedragen moeten in de munt van de coöperatie zijn.
error-too-many-rows = Deze lijst is te lang: hoogstens { $most } regels.
error-evidence-missing = Voeg een bewijs toe (uittreksel, ontvangstbewijs, foto) voordat u deze bijdrage bevestigt.
error-value-date-to-come = De valutadatum ({ $value_date }) moet nog komen: bevestig deze bijdrage vanaf die dag.
error-own-declaration = U hebt deze bijdrage voor uzelf aangegeven: iemand anders moet ze bevestigen.
error-contribution-wrong-status = Deze bijdrage werd al behandeld ({ $status ->
    [PENDING] te bevestigen
    [CONFIRMED] bevestigd
    [REJECTED] geweigerd
   *[REVERSED] teruggeboekt
}). Laad de pagina opnieuw.
error-possible-duplicate = { $count ->
    [one] Er is al een bijdrage van hetzelfde lid, met hetzelfde bedrag en dezelfde datum.
   *[other] Er zijn al { $count } bijdragen van hetzelfde lid, met hetzelfde bedrag en dezelfde datum.
} Kijk na en bewaar toch als het een andere is.
error-proof-wrong-type = Een bewijs is een pdf of een foto in JPEG, PNG of WebP. Bewaar dit bestand in een van die formaten.
error-proof-heic = HEIC-foto’s van sommige telefoons zijn niet overal leesbaar: exporteer deze als JPEG en voeg ze dan toe.
error-proof-too-large = Dit bestand is te groot: hoogstens { $most } MB. Verklein het.
error-proof-unreadable = Dit bestand is niet leesbaar. Ga na of het nog bestaat en of u het kunt openen.
error-too-many-proofs = Voeg hoogstens { $most } bewijzen toe aan een bijdrage.
error-nothing-to-call = Niets op te vragen tot { $until }: alle opgemaakte vervallen bedragen zijn al opgevraagd of betaald. Maak eerst de vervallen bedragen op.
error-reserve-account-unknown = De coöperatie heeft geen reserverekening. Voeg de IBAN ervan toe in de instellingen, of noteer deze betaling op de gewone rekening.
error-contribution-not-confirmed = Alleen een bevestigde bijdrage kan worden verbeterd. Laad de pagina opnieuw.
error-period-reversed = De periode eindigt voordat ze begint. Kijk de twee datums na.
error-opening-contribution = Dit is een overgenomen saldo: het wordt niet hier ongedaan gemaakt, maar met de hele overname, in het journaal.
error-rule-not-in-force = Geen enkele regel geldt op { $on }. Voeg er een toe bij de instellingen.
error-rule-ends-before-start = Deze regel eindigt op { $until }, voordat hij op { $from } begint. Verbeter de datums.
error-rule-overlap = Twee regels gelden op { $on }. Laat ze op elkaar volgen.
error-rule-gap = Van { $from } tot { $until } geldt geen regel. Vul de leemte op.
error-rule-without-source = Geef de bron van deze regel: artikel, akte of notulen.
