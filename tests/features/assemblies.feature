# language: fr
Fonctionnalité: Les assemblées
  Avant de voter : assez de monde est-il là, combien de voix chacun a-t-il, la résolution est-elle
  adoptée (spécification 06). Rien n'est arrondi : une voix de plus ou de moins décide.

  Plan du scénario: Le quorum d'une copropriété de 10 détenteurs et 1 000 quotités
    Quand je demande "assemblies.preview_quorum" avec :
      | holders_total    | 10          |
      | holders_present  | <têtes>     |
      | quotites_total   | 1000        |
      | quotites_present | <quotités>  |
      | second_call      | <seconde>   |
    Alors la réponse dit :
      | reached | <atteint> |
      | reason  | <raison>  |

    Exemples:
      | têtes | quotités | seconde | atteint | raison           |
      | 6     | 500      | non     | oui     | heads_and_half   |
      | 5     | 600      | non     | non     | too_few_heads    |
      | 3     | 751      | non     | oui     | three_quarters   |
      | 6     | 499      | non     | non     | too_few_quotites |
      | 3     | 750      | non     | non     | too_few_heads    |
      | 1     | 1        | oui     | oui     | second_call      |

  Scénario: Plus de présents que de détenteurs
    Quand je demande "assemblies.preview_quorum" avec :
      | holders_total    | 10   |
      | holders_present  | 11   |
      | quotites_total   | 1000 |
      | quotites_present | 500  |
      | second_call      | non  |
    Alors c'est refusé : "present_above_total" sur "holders_present"
    Et le refus se lit "Il y en a 11 de présents sur 10 en tout. Corrigez l’un des deux."

  Plan du scénario: 600 voix pour, 300 contre, 100 abstentions
    Quand je demande "assemblies.preview_majority" avec :
      | majority   | <majorité> |
      | for        | 600        |
      | against    | 300        |
      | abstention | 100        |
      | total      | 1000       |
    Alors la réponse dit :
      | adopted | <adoptée>  |
      | share   | "0.666667" |

    Exemples:
      | majorité       | adoptée |
      | absolute       | oui     |
      | two_thirds     | oui     |
      | three_quarters | non     |
      | four_fifths    | non     |
      | unanimity      | non     |

  Scénario: Personne ne vote pour plus que tous les autres ensemble
    Quand je demande "assemblies.preview_weights" avec :
      """
      {"total": 1000, "present": [
        {"id": "A", "own": 600, "proxies": []},
        {"id": "B", "own": 250, "proxies": []},
        {"id": "C", "own": 150, "proxies": []}
      ]}
      """
    Alors la liste "weights" est :
      | id | weight | capped |
      | A  | 400    | oui    |
      | B  | 250    | non    |
      | C  | 150    | non    |
    Quand je demande "assemblies.preview_majority" avec :
      | majority   | absolute |
      | for        | 400      |
      | against    | 400      |
      | abstention | 0        |
      | total      | 1000     |
    Alors la réponse dit :
      | adopted | non |
    Quand je demande "assemblies.preview_majority" avec :
      | majority   | unanimity |
      | for        | 1000      |
      | against    | 0         |
      | abstention | 0         |
      | total      | 1000      |
    Alors la réponse dit :
      | adopted | oui |

  Scénario: Plus de voix qu'il n'y en a
    Quand je demande "assemblies.preview_majority" avec :
      | majority   | absolute |
      | for        | "60.5"   |
      | against    | 50       |
      | abstention | 0        |
      | total      | 100      |
    Alors c'est refusé : "votes_above_total" sur "against"
    Et le refus se lit "Avec ces voix, il y en a 110,5, et 100 dans toute la copropriété. Vérifiez-les, ou le total."

  Scénario: Quatre procurations font juste dix pour cent, la cinquième est de trop
    Quand je demande "assemblies.preview_weights" avec :
      """
      {"total": 1000, "present": [
        {"id": "Nadia", "own": 20, "proxies": [
          {"id": "Amina", "quotite": 20}, {"id": "Joris", "quotite": 20},
          {"id": "Claire", "quotite": 20}, {"id": "Paul", "quotite": 20},
          {"id": "Léa", "quotite": 20}
        ]},
        {"id": "Marc", "own": 300, "proxies": []}
      ]}
      """
    Alors la liste "weights" est :
      | id    | weight | capped |
      | Nadia | 100    | non    |
      | Marc  | 100    | oui    |
    Et la liste "refused" est :
      | id  | holder | reason              |
      | Léa | Nadia  | proxy_beyond_limits |

  Scénario: Le syndic ne reçoit aucune procuration
    Quand je demande "assemblies.preview_weights" avec :
      """
      {"total": 1000, "syndic": "Gérance", "present": [
        {"id": "Gérance", "own": 0, "proxies": [{"id": "Amina", "quotite": 20}]},
        {"id": "Marc", "own": 300, "proxies": []},
        {"id": "Léa", "own": 300, "proxies": []}
      ]}
      """
    Alors la liste "refused" est :
      | id    | holder  | reason          | why                                            |
      | Amina | Gérance | proxy_to_syndic | Le syndic ne peut recevoir aucune procuration. |

  Scénario: Une procuration donnée deux fois
    Quand je demande "assemblies.preview_weights" avec :
      """
      {"total": 1000, "present": [
        {"id": "Marc", "own": 300, "proxies": [{"id": "Amina", "quotite": 20}]},
        {"id": "Léa", "own": 300, "proxies": [{"id": "Amina", "quotite": 20}]}
      ]}
      """
    Alors c'est refusé : "principal_twice" sur "present[1].proxies[0].id"
