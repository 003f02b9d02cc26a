# Rekeningen
error-account-code-malformed = “{ $account }” is geen rekeningnummer: 2 tot 10 cijfers, het eerste van 1 tot 7.
error-account-name = De benaming van rekening { $account } telt 1 tot { $most } tekens. Verbeter ze.
error-account-exists = Rekening { $account } bestaat al. Neem een ander nummer.
error-account-unknown = Rekening { $account } staat niet in het rekeningstelsel. Kies er een uit de lijst.
error-chart-malformed = Dit rekeningstelsel is niet leesbaar: { $detail }.
error-chart-unknown-word = Dit rekeningstelsel bevat een onbekend woord: “{ $word }”. Verbeter het.
error-chart-role-missing = Dit rekeningstelsel heeft geen rekening voor “{ $role }”. Voeg ze toe.
error-chart-wrong-sub-accounts = Rekening { $account } is niet geschikt voor “{ $role }”. Kies een andere.

# Boekingen
error-entry-too-few-postings = Een boeking heeft minstens twee regels. Voeg de tegenpost toe.
error-entry-zero-posting = Regel { $line } is nul. Neem ze weg of geef het bedrag.
error-entry-two-currencies = Een boeking heeft maar één munt, die van de coöperatie.
error-entry-unbalanced = Debet en credit verschillen met { $difference }. Verbeter een regel.
error-entry-sub-account-missing = Rekening { $account } wordt per lid of per leverancier bijgehouden: zeg welke.
error-entry-sub-account-unexpected = Rekening { $account } wordt niet per lid bijgehouden. Neem het lid weg of kies een andere rekening.
error-entry-already-reversed = Deze boeking is al teruggeboekt: niets te doen.
error-entry-unknown = Deze boeking bestaat niet. Laad de pagina opnieuw.

# Overname van de saldi
error-opening-unbalanced = De overgenomen saldi verschillen { $difference } van nul. Verbeter een regel: de som moet nul zijn.
error-opening-twice = Regel { $line } neemt een rekening of lid over dat al is overgenomen. Behoud één regel.
error-opening-account = Rekening { $account } wordt niet overgenomen: kosten, opbrengsten en de openingsrekening beginnen op nul.
error-opening-already-entered = De saldi zijn al overgenomen: dat gebeurt maar één keer.
error-opening-not-entered = Er zijn geen saldi overgenomen: er is niets terug te boeken.
error-opening-empty = Er is geen saldo gegeven. Voeg minstens twee regels toe.
error-opening-target-missing = Kies een rekening of een lid voor deze regel.

# Boekjaren
error-fiscal-year-start = { $day }/{ $month } kan geen boekjaar openen: die dag bestaat niet elk jaar. Neem een andere.
error-fiscal-year-not-contiguous = Het boekjaar dat op { $start } begint, volgt niet op het vorige. Boekjaren volgen elkaar zonder gat op.
error-fiscal-year-missing = Geen enkel boekjaar bevat { $date }. Kijk de datum na.
error-fiscal-year-before-first = De boeken beginnen op { $first }: { $date } is te vroeg. Neem een latere datum, of neem dit bedrag over in de saldi.
error-fiscal-year-none-open = Het boekjaar van { $date } is gesloten en geen enkel later is open. Open het volgende boekjaar.
error-fiscal-year-already-closed = Het boekjaar dat op { $end } eindigt, is al gesloten: niets te doen.
error-fiscal-year-earlier-open = Het boekjaar dat op { $end } eindigt, is nog open. Sluit het eerst.
error-fiscal-year-not-over = Het boekjaar eindigt op { $end }: het kan pas de dag erna worden gesloten.
error-fiscal-year-unknown = Dit boekjaar bestaat niet. Laad de pagina opnieuw.
