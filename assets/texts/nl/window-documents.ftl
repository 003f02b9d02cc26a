# De pagina van de documenten, en de reeksen papieren.
nav-documents = Documenten

# Voorbeeld
documents-opening = Document wordt geopend
documents-unreadable = Deze pdf kan hier niet worden getoond. Bewaar hem en open hem met een ander programma.
documents-not-shown = Dit soort bestand wordt hier niet getoond. Bewaar het om het te openen.
documents-page-before = Vorige
documents-page-after = Volgende
documents-page-of = Pagina { $page } / { $pages }
documents-save-as = Bewaren als…
documents-saved = Document hier bewaard: { $path }
documents-print = Afdrukken…
documents-printing = Het document wordt geopend in het programma van uw computer: druk het daar af.

# Reeksen
documents-batch-body = Eén papier per lid, in één keer. U kunt onderweg stoppen: wat gemaakt is, blijft.
documents-batch-how = Hoe
documents-batch-folder = één bestand per lid, in een map
documents-batch-single = één enkel bestand
documents-batch-print = meteen afdrukken
documents-batch-from = Van
documents-batch-to = Tot en met
documents-batch-period-hint = Zonder datums: van de toetreding van elk lid tot vandaag.
documents-batch-action = De plaats kiezen en bewaren
documents-batch-print-action = Afdrukken
documents-batch-save-instead = De documenten in één pdf bewaren…
documents-batch-done = { $made } papieren van { $total } hier gemaakt: { $path }
documents-batch-printing = { $made } papieren van { $total } worden geopend in het programma van uw computer: druk ze daar af.
documents-batch-result = Resultaat
documents-batch-whole = Alles is gemaakt
documents-batch-partly = Gedeeltelijk gemaakt
documents-batch-stopped = Op uw vraag gestopt
documents-batch-made = Gemaakte papieren
documents-batch-made-of = { $made } van { $total }
documents-batch-place = Plaats
documents-batch-failed = Niet gemaakt

# Lijst
documents-column-date = Datum
documents-column-title = Titel
documents-column-kind = Aard
documents-column-type = Type
documents-column-size = Grootte
documents-fingerprint = Vingerafdruk (SHA-256)
documents-size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
documents-size-kb = { $size } kB
documents-size-mb = { $size } MB
documents-empty = Geen documenten. Bewaar hier de statuten, de basisakte, de notulen, de contracten: ze blijven versleuteld in het bestand van de coöperatie en zijn in dit venster te lezen. Afgedrukte overzichten en opvragingen komen er vanzelf bij.
documents-statements = Overzichten van alle leden
documents-add = Een document toevoegen
documents-add-body = Het bestand wordt in de coöperatie gekopieerd, met zijn vingerafdruk.
documents-add-action = Dit document bewaren
documents-added = Document bewaard: { $title }
documents-choose = Een bestand kiezen…
documents-choose-other = Een ander bestand kiezen…
documents-choose-hint = Pdf, JPEG, PNG of WebP.

# Soorten
documents-kind-decision = beslissing
documents-kind-minutes = notulen
documents-kind-statutes = statuten
documents-kind-deed = basisakte
documents-kind-internal-rules = huishoudelijk reglement
documents-kind-financial-plan = financieel plan
documents-kind-building-plan = plannen van het gebouw
documents-kind-permit = vergunning
documents-kind-contract = contract
documents-kind-quote = offerte
documents-kind-other = andere
documents-kind-proof = betalingsbewijs
documents-kind-statement = overzicht van de bijdragen
documents-kind-call-for-funds = opvraging van gelden
documents-kind-recovery-sheet = herstelblad
documents-column-visibility = Zichtbaar voor
documents-visibility-everyone = iedereen (openbaar)
documents-visibility-board = leiding en syndicus
documents-visibility-managers = leiding
documents-visibility-person = betrokkene
documents-visibility-hint = Een openbaar document is ook te zien voor de leden die dit bestand openen.
documents-shown = “{ $title }”: { $to }
documents-none-shown = Nog geen openbare documenten. Uw overzichten komen hier.
documents-original = De foto ongewijzigd bewaren
documents-original-hint = Anders wordt een foto van meer dan 1 MB verkleind, zodat het bestand licht blijft.
