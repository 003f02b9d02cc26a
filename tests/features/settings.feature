# language: fr
Fonctionnalité: Qui se sert du fichier
  Une personne seule ouvre tout de suite ; à plusieurs, chacune a sa phrase de passe
  (spécification 08).

  Contexte:
    Étant donné nous sommes le 22/11/2026
    Et une coopérative toute neuve

  Scénario: La deuxième personne attend que la première ait une phrase de passe
    Quand je demande "settings.add_user" avec :
      | name       | Paul           |
      | role       | TREASURER      |
      | passphrase | quatre mots la |
    Alors c'est refusé : "passphrase_first"
    Quand je demande "settings.set_passphrase" avec :
      | passphrase | petit jardin bleu |
    Et je demande "settings.add_user" avec :
      | name       | Paul           |
      | role       | TREASURER      |
      | passphrase | quatre mots la |
    Alors cela réussit
    Quand je demande "settings.users"
    Alors la liste "users" compte 2 lignes

  Scénario: Une phrase de passe trop courte est refusée
    Quand je demande "settings.set_passphrase" avec :
      | passphrase | court |
    Alors c'est refusé : "passphrase_too_short" sur "passphrase"

  Scénario: Un rôle inconnu est refusé
    Quand je demande "settings.set_passphrase" avec :
      | passphrase | petit jardin bleu |
    Et je demande "settings.add_user" avec :
      | name       | Paul           |
      | role       | CHEF           |
      | passphrase | quatre mots la |
    Alors c'est refusé : "unknown_choice" sur "role"

  Scénario: Les tâches sont séparées tant que l'administration ne le lève pas
    Quand je demande "settings.duties"
    Alors la réponse dit :
      | separation | oui |
      | keepers    | 1   |
    Quand je demande "settings.set_duties" avec :
      | separation | non |
    Alors cela réussit
    Quand je demande "settings.duties"
    Alors la réponse dit :
      | separation | non |

  Scénario: Un utilisateur ne se lie qu'à une personne du fichier
    Quand je demande "settings.set_passphrase" avec :
      | passphrase | petit jardin bleu |
    Et je demande "settings.add_user" avec :
      | name       | Claire                               |
      | role       | COOP_MEMBER                          |
      | person     | 00000000-0000-0000-0000-00000000dead |
      | passphrase | quatre mots la                       |
    Alors c'est refusé : "not_found" sur "person"
