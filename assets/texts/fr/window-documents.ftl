# La page des documents, et les lots de papiers.
nav-documents = Documents

# Aperçu
documents-opening = Ouverture du document
documents-unreadable = Ce PDF ne se laisse pas afficher ici. Enregistrez-le et ouvrez-le avec un autre programme.
documents-not-shown = Ce type de fichier ne se montre pas ici. Enregistrez-le pour l’ouvrir.
documents-page-before = Précédente
documents-page-after = Suivante
documents-page-of = Page { $page } / { $pages }
documents-save-as = Enregistrer sous…
documents-saved = Document enregistré ici : { $path }
documents-print = Imprimer…
documents-printing = Le document s’ouvre dans le programme de votre ordinateur : imprimez-le de là.

# Lots
documents-batch-body = Un papier par membre, en une fois. Vous pouvez arrêter en route : ce qui est fait reste.
documents-batch-how = Comment
documents-batch-folder = un fichier par membre, dans un dossier
documents-batch-single = un seul fichier
documents-batch-print = imprimer tout de suite
documents-batch-from = Du
documents-batch-to = Au
documents-batch-period-hint = Sans dates : de l’entrée de chaque membre à aujourd’hui.
documents-batch-action = Choisir l’endroit et enregistrer
documents-batch-print-action = Imprimer
documents-batch-save-instead = Enregistrer les papiers en un PDF…
documents-batch-done = { $made } papiers sur { $total } faits ici : { $path }
documents-batch-printing = { $made } papiers sur { $total } s’ouvrent dans le programme de votre ordinateur : imprimez-les de là.
documents-batch-result = Résultat
documents-batch-whole = Tout est fait
documents-batch-partly = Fait en partie
documents-batch-stopped = Arrêté à votre demande
documents-batch-made = Papiers faits
documents-batch-made-of = { $made } sur { $total }
documents-batch-place = Endroit
documents-batch-failed = Non faits

# Liste
documents-column-date = Date
documents-column-title = Titre
documents-column-kind = Nature
documents-column-type = Type
documents-column-size = Taille
documents-fingerprint = Empreinte (SHA-256)
documents-size-bytes = { $count ->
    [one] { $count } octet
   *[other] { $count } octets
}
documents-size-kb = { $size } Ko
documents-size-mb = { $size } Mo
documents-empty = Aucun document. Gardez ici les statuts, l’acte de base, les PV, les contrats : ils restent chiffrés dans le fichier de la coopérative et se lisent dans cette fenêtre. Les relevés et les appels imprimés y viennent d’eux-mêmes.
documents-statements = Relevés de tous les membres
documents-add = Ajouter un document
documents-add-body = Le fichier est copié dans la coopérative, avec son empreinte.
documents-add-action = Garder ce document
documents-added = Document gardé : { $title }
documents-choose = Choisir un fichier…
documents-choose-other = Choisir un autre fichier…
documents-choose-hint = PDF, JPEG, PNG ou WebP.

# Natures
documents-kind-decision = décision
documents-kind-minutes = procès-verbal
documents-kind-statutes = statuts
documents-kind-deed = acte de base
documents-kind-internal-rules = règlement d’ordre intérieur
documents-kind-financial-plan = plan financier
documents-kind-building-plan = plans du bâtiment
documents-kind-permit = permis
documents-kind-contract = contrat
documents-kind-quote = devis
documents-kind-other = autre
documents-kind-proof = preuve de paiement
documents-kind-statement = relevé de cotisations
documents-kind-call-for-funds = appel de fonds
documents-kind-recovery-sheet = feuille de récupération
documents-column-visibility = Visible par
documents-visibility-everyone = tous (document public)
documents-visibility-board = gestion et syndic
documents-visibility-managers = gestion
documents-visibility-person = personne concernée
documents-visibility-hint = Un document public se montre aussi aux membres qui ouvrent ce fichier.
documents-shown = « { $title } » : { $to }
documents-none-shown = Aucun document public pour l’instant. Vos relevés viendront ici.
documents-original = Garder la photo telle quelle
documents-original-hint = Sinon une photo de plus de 1 Mo est réduite, pour que le fichier reste léger.
