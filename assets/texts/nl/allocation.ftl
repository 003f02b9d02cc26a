# Toewijzing van de kavels: waarom elk krijgt, wacht of wordt overgeslagen; de tellingen; de weigeringen.

# Waarom, lid per lid, in volgorde van rang.
allocation-reason-fixed = Behoudt { $lot }: die toewijzing is bekrachtigd.
allocation-reason-first-preference = Krijgt { $lot }, de eerste keuze.
allocation-reason-preference = Krijgt { $lot }, keuze nr. { $choice }. Al genomen: { $taken }.
allocation-reason-meets-needs = Krijgt { $lot }, de eerste vrije kavel, in de volgorde van de codes, die aan de behoeften voldoet.
allocation-reason-first-free = Krijgt { $lot }, de eerste vrije kavel, in de volgorde van de codes.
allocation-reason-preferences-taken = Op de wachtlijst, met behoud van rang. Al genomen: { $taken }.
allocation-reason-suitable-taken = Op de wachtlijst, met behoud van rang: { $count ->
    [one] de enige kavel die zou passen is genomen
   *[other] de { $count } kavels die zouden passen zijn genomen
}.
allocation-reason-none-suits = Op de wachtlijst, met behoud van rang: geen enkele kavel voldoet aan de behoeften.
allocation-reason-none-of-kind = Op de wachtlijst, met behoud van rang: geen enkele kavel is van de soort “{ $kind }”. De kavels zijn: { $kinds }.
allocation-reason-declined = Wordt overgeslagen en behoudt de rang: heeft het voorstel geweigerd.
allocation-reason-pending-kyc = Wordt overgeslagen en behoudt de rang: er ontbreken stukken in het dossier.
allocation-reason-suspended = Wordt overgeslagen en behoudt de rang: het lidmaatschap is geschorst.
allocation-reason-in-default = Wordt overgeslagen en behoudt de rang: het lidmaatschap is in gebreke.
allocation-reason-exited = Wordt overgeslagen: dit lidmaatschap is beëindigd.
allocation-reason-excluded = Wordt overgeslagen: dit lidmaatschap is uitgesloten.
allocation-reason-dues-missing = Wordt overgeslagen en behoudt de rang: er ontbreekt { $total } op de afsluitdatum (vervallen bedragen van { $dues }).
allocation-reason-blocked = Wordt overgeslagen en behoudt de rang: een geschil of een schorsing houdt het tegen.
allocation-reason-wants-none = Wordt overgeslagen en behoudt de rang: vraagt geen kavel.

# De tellingen van de toewijzing.
step-memberships-in-all = lidmaatschappen in totaal
step-memberships-allocated = bediende lidmaatschappen
step-memberships-passed-over = overgeslagen lidmaatschappen
step-memberships-waiting = wachtende lidmaatschappen
step-lots-in-all = kavels in totaal
step-lots-left-free = nog vrije kavels

# Weigeringen van de toewijzing. Elke zin zegt wat te doen.
error-allocation-lot-twice = Twee kavels hebben de code { $lot }. Geef elk een eigen code.
error-allocation-surface-not-positive = De oppervlakte van kavel { $lot } moet groter zijn dan nul. Verbeter ze.
error-allocation-member-twice = Lidmaatschap { $member } staat er twee keer. Behoud één regel.
error-allocation-rank-below-one = Een rang is een getal vanaf 1; hier { $rank }. Verbeter hem.
error-allocation-rank-twice = Rang { $rank } is al die van { $member }. Geef elk lidmaatschap een eigen rang.
error-allocation-missing-not-positive = Een ontbrekend bedrag moet groter zijn dan nul. Verbeter het of haal dat vervallen bedrag weg.
error-allocation-needs-negative = Een gewenste oppervlakte kan niet negatief zijn. Verbeter ze.
error-allocation-needs-reversed = De kleinste gewenste oppervlakte is groter dan de grootste. Verbeter een van beide.
error-allocation-lot-unknown = Geen enkele kavel heeft de code { $lot }. Kijk de code na.
error-allocation-member-unknown = Geen enkel lidmaatschap heet { $member }. Kijk de naam na.
error-allocation-lot-fixed-twice = Kavel { $lot } wordt voor twee lidmaatschappen behouden. Laat er één staan.
error-allocation-member-fixed-twice = Voor { $member } worden twee kavels behouden. Laat er één staan.
