# Statussen van een lidmaatschap
status-pending-kyc = Stukken verwacht
status-active = Actief
status-suspended = Geschorst
status-in-default = In gebreke
status-exited = Uitgetreden
status-excluded = Uitgesloten

# Te tonen stukken
kyc-identity = Identiteit
kyc-address = Adres
kyc-household-composition = Samenstelling van het huishouden
kyc-commitment-letter = Verbintenisbrief

# Kolommen van een lijst
column-number = Lidmaatschapsnummer
column-household = Huishouden
column-given-name = Voornaam
column-family-name = Naam
column-full-name = Volledige naam
column-email = E-mail
column-phone = Telefoon
column-language = Taal
column-street = Straat en nummer
column-postal-code = Postcode
column-city = Gemeente
column-country = Land
column-joined-on = Datum van toetreding
column-rank = Rang
column-iban = IBAN van het lid
column-adults = Volwassenen
column-children = Kinderen
column-note = Opmerkingen


# Personen
error-email-malformed = Dit e-mailadres is niet volledig. Schrijf het zoals naam@voorbeeld.be.
error-phone-impossible = Dit telefoonnummer bestaat niet. Schrijf het zoals 0470 12 34 56, of met het landnummer (+33…).
error-language-unknown = Deze taal is niet voorzien. Kies Frans, Nederlands of Engels.
error-country-unknown = Dit land is niet bekend. Geef de twee letters, bijvoorbeeld BE.
error-occupants-too-many = Een huishouden telt hoogstens { $most } personen; hier { $found }. Kijk de aantallen na.
error-occupants-same-day = Twee aantallen bewoners gelden vanaf { $from }. Behoud er één.
error-household-missing = Dit lidmaatschap heeft geen huishouden: het aantal bewoners kan niet worden genoteerd.

# Lidmaatschappen
error-membership-number-out-of-bounds = Een lidmaatschapsnummer is een getal van 1 tot { $largest }. Verbeter het.
error-membership-number-none-left = Er is geen lidmaatschapsnummer meer vrij. Geef er zelf een op.
error-membership-number-taken = Nummer { $number } is al toegekend: een nummer dient maar één keer. Neem een ander, of laat het leeg.
error-membership-left = Dit lidmaatschap is beëindigd: de rang verandert niet meer.
error-membership-unknown = Dit lidmaatschap bestaat niet. Laad de pagina opnieuw.
error-titular-missing = Een lidmaatschap heeft minstens één titularis. Voeg een persoon toe.
error-titular-twice = Dezelfde persoon is twee keer titularis. Neem er één weg.
error-reason-missing = Geef de reden.
error-document-missing = Voeg de beslissing of het stuk toe.
error-date-in-the-future = De datum { $on } moet nog komen (vandaag: { $today }). Neem een vroegere datum.

# Rangen
error-rank-out-of-bounds = Een rang is een getal van 1 tot { $largest }. Verbeter hem.
error-rank-taken = Rang { $rank } is al die van een ander lidmaatschap. Neem een vrije rang.
error-rank-of-one-who-left = Rang { $rank } was die van een beëindigd lidmaatschap: hij wordt nooit opnieuw gegeven. Neem een andere.
error-rank-named-twice = Hetzelfde lidmaatschap krijgt twee rangen. Behoud er één.
error-rank-unchanged = Dat is al zijn rang: niets te wijzigen.
error-rank-none-left = Er is geen rang meer vrij aan het einde van de rij. Geef zelf een rang op.

# Statussen en stukken
error-status-already = Het lidmaatschap heeft die status al: niets te wijzigen.
error-status-final = Dit lidmaatschap is beëindigd: de status verandert niet meer. Maak een nieuw lidmaatschap om terug te keren.
error-status-no-such-step = Die overgang van de ene status naar de andere bestaat niet. Kies een van de voorgestelde statussen.
error-status-date-too-early = De datum { $on } valt vóór de laatste wijziging ({ $earliest }). Neem een latere datum.
error-kyc-incomplete = { $count ->
    [one] Er ontbreekt nog één stuk. Noteer dat het is gezien en maak het lidmaatschap dan actief.
   *[other] Er ontbreken nog { $count } stukken. Noteer dat ze zijn gezien en maak het lidmaatschap dan actief.
}
error-kyc-piece-malformed = De naam van een stuk telt 1 tot 40 kleine letters, cijfers of lage streepjes. Verbeter de instelling.
error-kyc-piece-unknown = Het stuk “{ $piece }” staat niet in de lijst. Kies er een uit de lijst.
error-kyc-piece-listed-twice = Het stuk “{ $piece }” staat twee keer in de lijst. Behoud het één keer.
error-kyc-purpose-missing = Zeg waarom een kopie wordt bewaard.
error-kyc-erasure-too-early = De kopie moet na { $seen_on } worden gewist; hier op { $erase_on }. Verbeter de datum.
error-consent-before-the-last = Er is al een akkoord of intrekking van { $last } genoteerd: die van { $on } zou ervoor komen. Verbeter de datum.

# Een lijst importeren
error-import-unreadable = Dit bestand is niet leesbaar als lijst. Bewaar ze als CSV of XLSX en probeer het opnieuw.
error-import-too-large = Deze lijst is te groot: hoogstens { $rows } regels, { $columns } kolommen en { $megabytes } MB. Splits ze op.
error-import-empty = Deze lijst heeft geen enkele regel onder de titels. Kijk het bestand na.
error-import-name-missing = Zeg welke kolom de naam bevat.
error-import-column-twice = Twee kolommen hebben dezelfde betekenis. Behoud er één.
error-import-column-count = Er zijn { $found } kolommen beschreven, de lijst heeft er { $expected }. Laad de lijst opnieuw.
error-count-malformed = Dit is geen geheel getal. Schrijf bijvoorbeeld 2.
error-import-identity-missing = Een naam alleen volstaat niet: twee personen kunnen dezelfde naam dragen. Voeg een lidmaatschapsnummer, een huishouden, een e-mailadres of een telefoonnummer toe.
error-import-identity-undecided = Het is niet uit te maken of “{ $name }” dezelfde persoon is als een naamgenoot. Vul de nummers, e-mailadressen of telefoonnummers aan.
error-import-household-ambiguous = Het huishouden “{ $household }” heeft meerdere lidmaatschappen. Voeg het lidmaatschapsnummer toe aan deze regel.
error-import-rows-disagree = De regels van eenzelfde lidmaatschap zeggen hier niet hetzelfde. Breng ze in overeenstemming.
error-import-rank-twice = Twee lidmaatschappen in de lijst hebben rang { $rank }. Verbeter een van beide.
error-import-membership-left = Lidmaatschap { $number } is beëindigd: niemand kan er nog bij. Neem een ander nummer.
error-import-membership-contradicted = Lidmaatschap { $number } bestaat al en zegt hier iets anders. Verbeter de regel of de fiche.

# Mededelingen en rekeningen
error-iban-malformed = Dit is geen IBAN. Neem hem over van het uittreksel, bijvoorbeeld BE68 5390 0754 7034.
error-iban-wrong-check = De controlecijfers van deze IBAN kloppen niet. Neem hem opnieuw over.
error-iban-wrong-national-check = De Belgische controle aan het einde van deze IBAN klopt niet. Neem hem opnieuw over.
error-reference-malformed = Dit is geen gestructureerde mededeling. Schrijf de twaalf cijfers, bijvoorbeeld +++202/4000/00138+++.
error-reference-wrong-check = De laatste twee cijfers van deze mededeling kloppen niet. Neem ze opnieuw over.
error-reference-number-too-large = Dit getal is te groot voor een gestructureerde mededeling: hoogstens tien cijfers.
error-enterprise-number-malformed = Dit is geen ondernemingsnummer. Schrijf de tien cijfers, bijvoorbeeld 0403.019.261.
error-enterprise-number-wrong-check = De laatste twee cijfers van dit ondernemingsnummer kloppen niet. Neem het opnieuw over.
error-epc-amount-out-of-bounds = Een betaalcode gaat van 0,01 tot 999 999 999,99 euro; hier { $amount }.
error-epc-name = De naam van de begunstigde van een betaalcode telt 1 tot 70 tekens. Kort hem in.
error-epc-communication = De mededeling van een betaalcode telt 1 tot 140 tekens. Kort ze in.
error-epc-too-long = Deze betaalcode zou te lang zijn. Kort de mededeling of de naam in.
error-joining-date-has-dues = Er zijn al vervallen bedragen opgemaakt volgens deze toetredingsdatum ({ $dues }, het eerste op { $first }); een andere datum zou ze niet herberekenen. Noteer de uittreding van dit lidmaatschap, wat de komende bedragen annuleert, en voeg het lid opnieuw toe met de juiste datum.
error-joining-date-after-status = De status van dit lidmaatschap is veranderd op { $on }: het kan niet later begonnen zijn. Geef een datum tot en met die dag.
error-own-titulars = Dit is uw eigen lidmaatschap: zolang de taken gescheiden zijn, moet iemand anders de titularissen verbeteren.
error-nothing-to-correct = Alles is al zo. Verander wat fout is, of annuleer.
error-titular-unclear = Kies een persoon uit het bestand, of voer een nieuwe in.
error-import-changed = Deze lijst is veranderd sinds het voorbeeld. Kies ze opnieuw om te zien wat er nu in staat.
