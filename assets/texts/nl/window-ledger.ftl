# De pagina van het journaal: boekingen, saldibalans, beginsaldi.
nav-ledger = Journaal
ledger-tab-journal = Boekingen
ledger-tab-trial-balance = Saldibalans
ledger-tab-opening = Beginsaldi

# Kolommen
ledger-column-number = Nr.
ledger-column-date = Datum
ledger-column-event = Gebeurtenis
ledger-column-text = Omschrijving
ledger-column-state = Staat
ledger-column-amount = Bedrag
ledger-column-account = Rekening
ledger-column-label = Benaming
ledger-column-member = Lid
ledger-column-debit = Debet
ledger-column-credit = Credit
ledger-column-balance = Saldo

# Boekingen
ledger-from = Van
ledger-to = Tot en met
ledger-all-accounts = Alle rekeningen
ledger-all-members = Alle leden
ledger-widen = Alles tonen
ledger-nothing-found = Geen boeking in deze periode en voor deze keuze.
ledger-empty = Het journaal is leeg. Het vult zich vanzelf: elk opgemaakt vervallen bedrag en elke bevestigde bijdrage krijgt er haar boeking. Bestond de coöperatie al, neem dan eerst haar saldi over.
ledger-postings = Regels van de boeking
ledger-entry-number = Boeking { $number }
ledger-other-entry = de boeking bekijken
ledger-reverses = Boekt terug
ledger-reversed-by = Teruggeboekt door
ledger-reversed = teruggeboekt
ledger-reversal = tegenboeking
ledger-event-due-issued = vervallen bedrag opgemaakt
ledger-event-contribution-confirmed = bijdrage bevestigd
ledger-event-penalty = verwijlvergoeding
ledger-event-due-cancelled = vervallen bedrag geannuleerd
ledger-event-waiver = kwijtschelding
ledger-event-expense = uitgave
ledger-event-expense-paid = uitgave betaald
ledger-event-settlement = afrekening
ledger-event-fund-used = gebruik van een fonds
ledger-event-refund = terugbetaling
ledger-event-opening = beginsaldo
ledger-event-reversal = tegenboeking
ledger-event-year-closed = afsluiting van het boekjaar
ledger-event-manual = handmatige boeking

# Saldibalans
ledger-as-of = Op
ledger-equal = Debet en credit zijn gelijk: { $debit }
ledger-not-equal = Debet { $debit } en credit { $credit } verschillen: controleer het bestand in de geschiedenis
ledger-balance-empty = Op deze datum is op geen enkele rekening iets geboekt. Neem een latere datum, of neem de vroegere saldi over.
ledger-balance-file = Saldibalans op { $on }

# Beginsaldi
ledger-opening-intro = Bestond de coöperatie al voor dit bestand, neem dan hier haar saldi van de eerste dag over: de bank, de kas, de fondsen, wat elk lid verschuldigd is en wat het heeft voorgeschoten. Beide kanten moeten gelijk zijn. Dit gebeurt maar één keer.
ledger-opening-not-you = De beginsaldi zijn voor de penningmeester.
ledger-opening-on = Eerste dag
ledger-opening-lines = Overgenomen saldi
ledger-opening-target = Rekening of lid
ledger-opening-choose = Kies een rekening of een lid
ledger-opening-namesake = { $name } (nr. { $number })
ledger-opening-owes = Lid { $member }: wat het verschuldigd is
ledger-opening-advanced = Lid { $member }: zijn voorschotten
ledger-opening-add = Een regel toevoegen
ledger-opening-remove = Wegnemen
ledger-opening-remove-line = Regel { $number } wegnemen
ledger-opening-difference = Verschil
ledger-opening-no-target = Kies de rekening of het lid van deze regel.
ledger-opening-no-amount = Vul het bedrag in, in debet of in credit.
ledger-opening-both-sides = Eén kant per regel: debet of credit.
ledger-opening-fill = Vul de regels in: debet voor wat de coöperatie bezit of verwacht, credit voor wat ze verschuldigd is of opzijzet.
ledger-opening-ready = Beide kanten zijn gelijk: de saldi kunnen worden ingevoerd.
ledger-opening-lacks-credit = Er ontbreekt { $amount } in credit.
ledger-opening-lacks-debit = Er ontbreekt { $amount } in debet.
ledger-opening-enter = De beginsaldi invoeren…
ledger-opening-sure = Deze saldi invoeren?
ledger-opening-sure-body = Op { $on } komt een openingsboeking. Ze wijzigt niet meer; bij een vergissing maakt u de overname ongedaan en doet u ze opnieuw.
ledger-opening-action = De beginsaldi invoeren
ledger-opening-done = De saldi zijn overgenomen op { $on }.
ledger-opening-reverse = Overname ongedaan maken…
ledger-opening-reverse-action = Overname ongedaan maken
ledger-opening-reverse-body = Een tegenboeking maakt deze saldi vandaag ongedaan, met wat de leden verschuldigd waren of hadden voorgeschoten. Daarna kunt u ze opnieuw overnemen.
ledger-opening-reversed = De overname is ongedaan gemaakt. U kunt ze opnieuw doen.
