# language: fr
Fonctionnalité: Ce qui s'est passé
  Chaque changement laisse une trace chaînée, et le fichier se prouve entier (spécification 08).

  Contexte:
    Étant donné nous sommes le 22/11/2026
    Et une coopérative toute neuve

  Scénario: Un fichier neuf est entier
    Quand je demande "history.verify"
    Alors la réponse dit :
      | whole | true |

  Scénario: Un changement paraît dans l'audit avec l'avant et l'après
    Étant donné je demande "settings.set_passphrase" avec :
      | passphrase | petit jardin bleu |
    Quand je demande "history.events"
    Alors la ligne de "events" où "command" vaut "settings.set_passphrase" dit :
      | user_name | Nadia |
