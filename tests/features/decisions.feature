# language: fr
Fonctionnalité: Les décisions à suivre
  Une décision presse selon les jours qui restent : en retard, critique (moins de 7 jours), élevée
  (moins de 30), normale (spécification 06).

  Plan du scénario: Une décision à exécuter pour le 15 décembre 2024
    Quand je demande "decisions.preview_urgency" avec :
      | status   | <état>     |
      | deadline | 2024-12-15 |
      | on       | <vu le>    |
    Alors la réponse dit :
      | urgency   | <urgence> |
      | days_left | <jours>   |
      | overdue   | <retard>  |

    Exemples:
      | état        | vu le      | urgence  | jours | retard |
      | pending     | 2024-11-15 | normal   | 30    | non    |
      | pending     | 2024-11-16 | high     | 29    | non    |
      | in_progress | 2024-12-03 | high     | 12    | non    |
      | in_progress | 2024-12-08 | high     | 7     | non    |
      | in_progress | 2024-12-09 | critical | 6     | non    |
      | pending     | 2024-12-15 | critical | 0     | non    |
      | pending     | 2024-12-16 | late     | -1    | oui    |
      | completed   | 2024-12-16 | none     | rien  | non    |
      | cancelled   | 2024-12-16 | none     | rien  | non    |

  Scénario: Le retard se déduit, il ne se déclare pas
    Quand je demande "decisions.preview_urgency" avec :
      | status | overdue    |
      | on     | 2024-12-16 |
    Alors c'est refusé : "unknown_choice" sur "status"
