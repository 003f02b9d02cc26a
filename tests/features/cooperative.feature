# language: fr
Fonctionnalité: Le fichier de la coopérative
  Un fichier contient tout. Sa clé est dans le trousseau de l'ordinateur ; ailleurs, le code de
  récupération l'ouvre (spécification 08).

  Contexte:
    Étant donné nous sommes le 22/11/2026

  Scénario: Une coopérative naît, se ferme et se rouvre
    Quand je demande "cooperative.create" avec :
      | path      | $dossier/ferme.coop |
      | name      | Ferme du Temple     |
      | user_name | Nadia               |
    Alors cela réussit
    Quand je demande "cooperative.close"
    Et je demande "cooperative.open" avec :
      | path | $dossier/ferme.coop |
    Alors la réponse dit :
      | file.name           | Ferme du Temple |
      | file.currency       | EUR             |
      | file.signed_in.name | Nadia           |

  Scénario: Rien n'est jamais écrasé
    Étant donné je demande "cooperative.create" avec :
      | path      | $dossier/ferme.coop |
      | name      | Ferme du Temple     |
      | user_name | Nadia               |
    Quand je demande "cooperative.create" avec :
      | path      | $dossier/ferme.coop |
      | name      | Autre               |
      | user_name | Paul                |
    Alors c'est refusé : "file_already_exists" sur "path"

  Scénario: Un numéro d'entreprise ou un IBAN faux ne crée pas de fichier
    Quand je demande "cooperative.create" avec :
      | path              | $dossier/ferme.coop |
      | name              | Ferme du Temple     |
      | user_name         | Nadia               |
      | enterprise_number | 0403.019.262        |
    Alors c'est refusé : "enterprise_number_wrong_check" sur "enterprise_number"
    Quand je demande "cooperative.create" avec :
      | path      | $dossier/ferme.coop |
      | name      | Ferme du Temple     |
      | user_name | Nadia               |
      | iban      | BE68539007547035    |
    Alors c'est refusé : "iban_wrong_check" sur "iban"
    Quand je demande "cooperative.open" avec :
      | path | $dossier/ferme.coop |
    Alors c'est refusé : "file_missing" sur "path"
