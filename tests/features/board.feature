# language: fr
Fonctionnalité: Le conseil de copropriété
  Un mandat commence le jour de l'assemblée qui élit et finit 11 à 13 mois plus tard ; il expire dès
  qu'il lui reste 60 jours (spécification 06).

  Plan du scénario: Un mandat commencé le 15 mars 2024
    Quand je demande "board.preview_mandate" avec :
      | start | 2024-03-15 |
      | end   | <fin>      |
      | on    | <vu le>    |
    Alors la réponse dit :
      | valid        | <valable>  |
      | active       | <actif>    |
      | days_left    | <jours>    |
      | expiring     | <expire>   |
      | renewable    | <reprise>  |
      | earliest_end | 2025-02-15 |
      | latest_end   | 2025-04-15 |

    Exemples:
      | fin        | vu le      | valable | actif | jours | expire | reprise |
      | 2025-03-15 | 2025-01-13 | oui     | oui   | 61    | non    | non     |
      | 2025-03-15 | 2025-01-14 | oui     | oui   | 60    | oui    | oui     |
      | 2025-03-15 | 2025-01-29 | oui     | oui   | 45    | oui    | oui     |
      | 2025-03-15 | 2025-03-15 | oui     | oui   | 0     | oui    | oui     |
      | 2025-03-15 | 2025-03-16 | oui     | non   | 0     | non    | oui     |
      | 2025-02-14 | 2025-01-01 | non     | oui   | 44    | oui    | oui     |
      | 2025-04-16 | 2025-01-01 | non     | oui   | 105   | non    | non     |

  Scénario: Un jour qui n'existe pas
    Quand je demande "board.preview_mandate" avec :
      | start | 2024-03-15 |
      | end   | 2025-02-29 |
      | on    | 2025-01-29 |
    Alors c'est refusé : "no_such_date" sur "end"
