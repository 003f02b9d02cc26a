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

# Lots
documents-batch-body = Un papier par membre, en une fois. Vous pouvez arrêter en route : ce qui est fait reste.
documents-batch-how = Comment
documents-batch-folder = un fichier par membre, dans un dossier
documents-batch-single = un seul fichier, à imprimer
documents-batch-from = Du
documents-batch-to = Au
documents-batch-period-hint = Sans dates : de l’entrée de chaque membre à aujourd’hui.
documents-batch-action = Choisir l’endroit et imprimer
documents-batch-done = { $made } papiers sur { $total } faits ici : { $path }
documents-batch-result = Résultat
documents-batch-whole = Tout est fait
documents-batch-partly = Fait en partie
documents-batch-stopped = Arrêté à votre demande
documents-batch-made = Papiers faits
documents-batch-made-of = { $made } sur { $total }
documents-batch-place = Endroit
documents-batch-failed = Non faits
