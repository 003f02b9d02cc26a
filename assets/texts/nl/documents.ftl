# De gedrukte documenten: overzicht, opvraging, herstelblad, verslagen.

## Op elke pagina

doc-enterprise-number = Ondernemingsnr. { $number }
doc-number = Nr. { $number }
doc-issued-on = opgemaakt op { $on }
doc-data-hash = Vingerafdruk van de gegevens { $hash }
doc-duplicate = Duplicaat

## Tabellen

doc-carry-out = Over te dragen
doc-carry-in = Overgedragen
doc-total = Totaal
doc-table-empty = Geen regels
doc-column-date = Datum
doc-column-kind = Aard
doc-column-label = Omschrijving
doc-column-owed = Verschuldigd
doc-column-received = Voldaan
doc-column-balance = Saldo
doc-column-amount = Bedrag
doc-column-detail = Berekening

## Overzicht van de bijdragen

doc-statement-title = Overzicht van de bijdragen
doc-statement-period = Periode van { $from } tot en met { $to }
doc-statement-balance = Saldo op { $on }
doc-balance-owed = nog door u verschuldigd
doc-balance-credit = in uw voordeel
doc-balance-settled = uw rekening is vereffend
doc-statement-opening = Beginsaldo op { $on }
doc-statement-totals = Totaal van de periode en saldo op { $on }
doc-statement-empty = Geen verrichtingen in deze periode.
doc-statement-balance-note = Positief saldo: door u verschuldigd. Negatief saldo: in uw voordeel.
doc-kind-due = Vervallen bedrag
doc-kind-payment = Bijdrage
doc-kind-penalty = Verwijlvergoeding
doc-kind-waiver = Kwijtschelding
doc-kind-correction = Rechtzetting

## Betaling

doc-payment-nothing = Er is op dit ogenblik niets te betalen.
doc-payment-now = Nu te betalen
doc-payment-due = Te betalen uiterlijk op { $on }
doc-payment-beneficiary = Begunstigde
doc-payment-iban = Rekening (IBAN)
doc-payment-bic = Bank (BIC)
doc-payment-communication = Mededeling
doc-payment-communication-note = Neem alleen de mededeling over, zonder andere tekst: zij wijst uw betaling toe.
doc-payment-scan = Scan met de app van uw bank

## Opvraging van gelden

doc-call-title = Opvraging van gelden
doc-call-amount = Opgevraagd bedrag
doc-call-due = te betalen uiterlijk op { $on }
doc-call-main = Opgevraagde bedragen
doc-call-reserve = Deel voor het reservekapitaal
doc-call-reserve-column = Reservekapitaal
doc-call-pay-main = Betaling, zonder het reservekapitaal
doc-call-pay-reserve = Betaling aan het reservekapitaal, op een eigen rekening

## Herstelblad

doc-recovery-title = Herstelcode
doc-recovery-file = Bestand { $file }
doc-recovery-what = Waarvoor deze code dient
doc-recovery-what-text =
    Het bestand van de coöperatie is versleuteld. Op de computer waarop het is gemaakt, gaat het open zonder iets te vragen.
    Elders, of als die computer verloren is, opent alleen deze code het. Wie deze code en een kopie van het bestand heeft, kan alles lezen.
doc-recovery-keep = Hoe u ze bewaart
doc-recovery-keep-paper = Druk dit blad af en bewaar het achter slot en grendel. Bewaar er geen foto van en verstuur het niet per e-mail.
doc-recovery-keep-two = Maak er twee exemplaren van, op twee plaatsen, bij twee personen die de coöperatie aanwijst.
doc-recovery-keep-apart = Bewaar het niet bij een USB-stick of schijf waarop het bestand staat.
doc-recovery-keep-lost = Zonder een computer die al toegang heeft en zonder deze code kan niemand het bestand nog openen, ook de makers van het programma niet.
doc-recovery-use = Hoe u ze gebruikt
doc-recovery-use-text = Open het bestand in het programma, dat om de code vraagt. Typ de groepen in de volgorde van hun nummers; hoofdletters en streepjes zijn niet van belang.
error-document-of-a-person = Dit document gaat over één persoon: het wordt niet aan anderen getoond.
error-picture-unreadable = Deze foto is te groot en kan niet gelezen worden om ze te verkleinen. Bewaar ze als JPEG, of exporteer ze als PDF.
