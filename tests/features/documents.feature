# language: fr
Fonctionnalité: La bibliothèque et les papiers
  Rien n'entre que le programme ne sache montrer (spécification 09).

  Scénario: Un papier absent est nommé, rien n'est gardé
    Étant donné une coopérative toute neuve
    Quand je demande "documents.add" avec :
      | path  | $dossier/absent.pdf |
      | title | PV                  |
      | kind  | decision            |
    Alors c'est refusé : "file_missing" sur "path"
    Quand je demande "documents.list"
    Alors la liste "documents" compte 0 ligne
