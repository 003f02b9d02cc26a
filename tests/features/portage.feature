# language: fr
Fonctionnalité: L'achat en division et le prêt
  Avant de signer : ce que chacun paie, ce qu'il emprunte, ce que cela coûte par mois
  (spécification 05).

  Scénario: Quatre acquéreurs, cinq lots
    Quand je demande "purchase.preview" avec :
      """
      {
        "total_price": "715000.00",
        "total_surface": "500",
        "notary_base": "5000.00",
        "notary_per_lot": "1000.00",
        "buyers": [
          {"id": "Amina", "lots": [
            {"surface": "100", "fraction": "0.2", "registration_rate": "0.03"},
            {"surface": "100", "fraction": "0.2", "registration_rate": "0.125"}
          ]},
          {"id": "Bruno", "private_works": "50000.00", "contribution": "6540.00", "lots": [
            {"surface": "100", "fraction": "0.2", "registration_rate": "0.03"}
          ]},
          {"id": "Chloé", "private_works": "100000.00", "lots": [
            {"surface": "100", "fraction": "0.2", "registration_rate": "0.125"}
          ]},
          {"id": "David", "lots": [
            {"surface": "100", "fraction": "0.2", "registration_rate": "0.03"}
          ]}
        ],
        "loan": {"rate": "0.035", "years": "20"}
      }
      """
    Alors la liste "buyers" est :
      | id    | price     | registration | notary  | total     |
      | Amina | 286000.00 | 22165.00     | 3250.00 | 311415.00 |
      | Bruno | 143000.00 | 4290.00      | 2250.00 | 199540.00 |
      | Chloé | 143000.00 | 17875.00     | 2250.00 | 263125.00 |
      | David | 143000.00 | 4290.00      | 2250.00 | 149540.00 |
    Et la réponse dit :
      | total                    | 923620.00    |
      | buyers.0.warnings.1.code | ask_notary   |
      | buyers.1.loan            | 143000.00    |
      | buyers.1.monthly         | 829.34       |

  Plan du Scénario: Le même prêt selon la convention
    Quand je demande "purchase.preview_loan" avec :
      | amount          | 143000.00    |
      | rate            | 0.035        |
      | months          | 240          |
      | rate_convention | <convention> |
    Alors la réponse dit :
      | monthly                 | <mensualité> |
      | instalments.239.balance | 0.00         |

    Exemples:
      | convention   | mensualité |
      | proportional | 829.34     |
      | actuarial    | 825.31     |

  Scénario: Un taux donné en pour cent est refusé
    Quand je demande "purchase.preview_loan" avec :
      | amount | 143000.00 |
      | rate   | 3.5       |
      | months | 240       |
    Alors c'est refusé : "rate_out_of_range" sur "rate"
