# Het venster: wat zijn knoppen, lijsten en pagina’s zeggen.

# Acties overal
action-cancel = Annuleren
action-close = Sluiten
action-choose = Kiezen…
action-save = Bewaren
action-retry = Opnieuw proberen
action-see = Bekijken

# Kader
group-money = Geld
group-building = Gebouw
group-governance = Bestuur
group-life = Samenleven
group-file = Bestand
nav-welcome = Welkom
nav-dashboard = Dashboard
nav-members = Leden
nav-settings = Instellingen
frame-demo = Voorbeeld: u kunt alles uitproberen
frame-find = Ga naar…
frame-nav = Pagina’s
frame-menu = Menu
frame-meeting = Vergaderstand
frame-lock = Vergrendelen
frame-close = De coöperatie sluiten
frame-language = Taal
frame-theme = Achtergrond:
frame-skip = Naar de inhoud
theme-system = zoals het systeem
theme-light = licht
theme-dark = donker
meeting-previous = Vorige pagina
meeting-next = Volgende pagina
meeting-leave = Vergaderstand verlaten
role-admin-org = beheer van het bestand
role-coop-manager = leiding
role-syndic = syndicus
role-treasurer = penningmeester
role-coop-member = lid
role-auditor = controle van de rekeningen

# Palet
palette-title = Ga naar een pagina, een lid, een actie
palette-hint = Typ enkele letters
palette-none = Niets past bij deze letters.
palette-page = pagina
palette-action = actie

# Hulp
help-open = Hulp
help-title = Hulp
help-none = Deze pagina van de handleiding is nog niet geschreven.

# Lijsten
table-search = Zoeken in de lijst
table-filter-all = { $filter }: alles
table-count = { $count ->
    [0] geen regel
    [one] { $count } regel
   *[other] { $count } regels
}
table-count-of = { $count } van { $all }
table-csv = Exporteren als CSV
table-csv-done = De lijst staat bij uw downloads: { $name }
table-total = Totaal
table-nothing-found = Geen enkele regel past bij de zoekopdracht en de filters.
table-widen = Alles tonen
chart-table = De cijfers bekijken
explanation-title = Hoe dit bedrag berekend is

# Formulieren
field-required = Vul dit veld in.
field-optional = (niet verplicht)
form-leave-title = Weggaan zonder te bewaren?
form-leave-body = Wat u getypt hebt, gaat verloren.
form-leave-yes = Weggaan
form-leave-no = Hier blijven
amount-not-an-amount = Dit is geen bedrag. Schrijf bijvoorbeeld 1 234,56.
amount-ambiguous = Dit getal kan op twee manieren worden gelezen. Schrijf bijvoorbeeld 1 234 (zonder komma of punt) of 1,23.
amount-too-many-decimals = Te veel cijfers na de komma voor deze munt. Laat er weg.
amount-out-of-range = Dit bedrag is te groot. Kijk de nullen na.
amount-negative = Schrijf een positief bedrag.
date-hint = Bijvoorbeeld 31/12/2026
date-not-a-date = Dit is geen datum. Schrijf bijvoorbeeld 31/12/2026.
date-impossible = Deze datum bestaat niet in de kalender. Kijk de dag en de maand na.
date-out-of-range = Deze datum ligt te ver weg. Kijk het jaar na.
date-pick = Kiezen in een kalender: { $field }
date-calendar = Kalender
date-earlier = Vorige maand
date-later = Volgende maand
count-not-a-number = Schrijf een geheel getal, in cijfers.
count-out-of-range = Schrijf een getal van { $least } tot { $most }.

# Lang werk
progress-of = { $done } van { $total }
progress-stop = Stoppen
progress-stopping = Wordt gestopt…

# Onthaal
welcome-tagline = De rekeningen en het leven van een wooncoöperatie, in één versleuteld bestand.
welcome-recent = Recente bestanden
welcome-no-recent = Op deze computer werd nog geen bestand geopend. Maak een coöperatie aan, of open het voorbeeld om rond te kijken.
welcome-missing = Dit bestand staat niet meer op deze plaats.
welcome-ways = Beginnen
welcome-create = Een coöperatie aanmaken
welcome-open = Een bestand openen…
welcome-demo = Het voorbeeld openen
welcome-restore = Een reservekopie terugzetten
welcome-demo-hint = Het voorbeeld is de “Ferme du Temple”: vier huishoudens en drie jaar bijdragen, met een achterstand en een verbetering. Niets daarin is echt.
welcome-offline = Niets verlaat deze computer zonder dat u erom vraagt.
welcome-opening = Het bestand wordt geopend
welcome-starting = Het programma start
welcome-see-backups = De reservekopieën bekijken
# Herstelcode
code-title = De sleutel van het bestand { $name } staat niet op deze computer
code-body = Open dit bestand met zijn herstelcode, die bij het aanmaken werd afgedrukt.
code-hint = Hoofdletters, spaties en streepjes spelen geen rol.
code-open = Openen
code-damaged = De code klopt en het bestand gaat niet open? Misschien is het beschadigd.
code-sheet-title = Berg deze code veilig op
code-sheet-body = Deze code opent het bestand op een andere computer, of als deze het laat afweten. Wie deze code heeft, kan alles lezen: schrijf ze over of druk ze af, en bewaar ze bij de papieren van de coöperatie.
code-sheet-file = Het bestand is hier bewaard: { $path }
code-sheet-kept = De code is overgeschreven en opgeborgen.
code-sheet-enter = De coöperatie binnengaan

# Maken
create-title = Een coöperatie aanmaken
create-body = Twee namen volstaan om te beginnen. De rest kan wachten en wordt later in de instellingen aangevuld.
create-who = De coöperatie
create-accounts = Rekeningen en boekjaar
create-you = U
create-action = De plaats kiezen en aanmaken
create-action-here = Aanmaken
create-place = Het bestand komt hier: { $path }
create-place-other = Een andere plaats kiezen…
field-coop-name = Naam van de coöperatie
field-enterprise-number = Ondernemingsnummer
hint-enterprise-number = Tien cijfers, bijvoorbeeld 0403.019.261
field-language = Taal
field-address = Adres
field-iban = IBAN van de zichtrekening
field-reserve-iban = IBAN van de reserverekening
field-fiscal-year-start = Het boekjaar begint in
field-currency = Munt
hint-currency = Die kan later niet meer veranderen.
field-user-name = Uw naam
field-user = Wie bent u?
field-passphrase = Wachtzin
hint-passphrase = Minstens acht tekens, bijvoorbeeld vier woorden.
field-passphrase-again = Dezelfde, een tweede keer
passphrase-differs = De twee wachtzinnen zijn niet gelijk.
field-recovery-code = Herstelcode

# Terugzetten
restore-title = Een reservekopie terugzetten
restore-body = Kies de reservekopie, dan de plaats van het teruggezette bestand. Er wordt niets geschreven voordat u de vergelijking hebt gezien; een bestand dat er al staat, wordt opzijgezet, nooit gewist.
restore-which = De reservekopie
restore-none = Geen reservekopie gekozen.
restore-automatic = Automatische reservekopieën van deze computer
restore-automatic-none = Deze computer heeft nog geen automatische reservekopie: er wordt er een gemaakt bij het sluiten van een gewijzigd bestand.
restore-unnamed = Reservekopie waarvan de sleutel hier niet is
restore-made-on = { $date } · { $size } MB
restore-other = Een ander bestand kiezen…
restore-where = Het terug te zetten bestand
restore-where-hint = Een nieuwe plaats, of het te vervangen bestand.
restore-code-hint = Alleen als de sleutel niet op deze computer staat.
restore-compare = Vergelijken
restore-action = Deze reservekopie terugzetten
restore-done = De reservekopie is teruggezet en geopend: { $path }
restore-done-kept = De reservekopie is teruggezet: { $path }. Het vorige bestand blijft hier: { $aside }
compare-title = Reservekopie van { $name }
compare-what = Inhoud
compare-backup = Reservekopie
compare-file = Huidig bestand
compare-changed = Laatste wijziging
compare-never = geen
compare-unreadable = Het huidige bestand is niet leesbaar. Het wordt opzijgezet zoals het is.

# Aanmelden
sign-in-title = Aanmelden
sign-in-body = Kies uw naam om verder te gaan.
sign-in-action = Binnengaan
