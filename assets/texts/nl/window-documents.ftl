# De bladzijde van de documenten, en de reeksen papieren.
nav-documents = Documenten

# Voorbeeld
documents-opening = Document wordt geopend
documents-unreadable = Deze PDF kan hier niet getoond worden. Bewaar hem en open hem met een ander programma.
documents-not-shown = Dit soort bestand wordt hier niet getoond. Bewaar het om het te openen.
documents-page-before = Vorige
documents-page-after = Volgende
documents-page-of = Bladzijde { $page } / { $pages }
documents-save-as = Opslaan als…
documents-saved = Document hier opgeslagen: { $path }

# Reeksen
documents-batch-body = Eén papier per lid, in één keer. U kunt onderweg stoppen: wat gemaakt is, blijft.
documents-batch-how = Hoe
documents-batch-folder = één bestand per lid, in een map
documents-batch-single = één enkel bestand, om af te drukken
documents-batch-from = Van
documents-batch-to = Tot en met
documents-batch-period-hint = Zonder data: van de toetreding van elk lid tot vandaag.
documents-batch-action = De plaats kiezen en afdrukken
documents-batch-done = { $made } papieren van { $total } hier gemaakt: { $path }
documents-batch-result = Resultaat
documents-batch-whole = Alles is gemaakt
documents-batch-partly = Gedeeltelijk gemaakt
documents-batch-stopped = Op uw vraag gestopt
documents-batch-made = Gemaakte papieren
documents-batch-made-of = { $made } van { $total }
documents-batch-place = Plaats
documents-batch-failed = Niet gemaakt
