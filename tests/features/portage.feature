# language: fr
Fonctionnalité: Le portage, le lot caché, l'achat en division, la sortie, la fondation
  Avant de signer : ce que coûte un lot porté, à quel prix il se revend, qui reçoit quoi ; et les
  mêmes questions pour un lot caché, un départ, le terrain donné (spécification 05).

  Scénario: Le portage de la mission, option A
    Quand je demande "portage.preview" avec :
      | total_price           | "715000"   |
      | buyers                | 4          |
      | capital               | "143000"   |
      | registration_rate     | 0.125      |
      | acquired_on           | 2024-01-15 |
      | resale_on             | 2027-01-15 |
      | notary_fees           | "3250"     |
      | monthly_interest      | "400"      |
      | monthly_charges       | "150"      |
      | households            | 4          |
      | common_works          | "15000"    |
      | works_paid_by         | nobody     |
      | indexation.rate       | 0.02       |
      | recovery.force        | recovered  |
      | formula               | equitable  |
      | redistribution.option | a          |
    Alors la réponse dit :
      | carrying_cost             | 30200.00            |
      | indexation                | 8580.00             |
      | price                     | 196780.00           |
      | summary.porteur           | 183298.00           |
      | summary.surplus           | 23580.00            |
      | yield                     | 3.30                |
      | hypothesis                | oui                 |
      | warnings.0.code           | hypothesis_recovery |
      | without_portage.difference | 35750.00           |
    Et la liste "distribution" est :
      | id    | to        | amount    |
      | h1    | porteur   | 183298.00 |
      | h2    | household | 4494.00   |
      | h3    | household | 4494.00   |
      | h4    | household | 4494.00   |
      | purse | purse     | 0.00      |

  Scénario: Le même lot vendu à perte demande qui supporte la perte
    Quand je demande "portage.preview" avec :
      """
      {
        "capital": "143000", "registration_rate": "0.125", "acquired_on": "2024-01-15",
        "resale_on": "2027-01-15", "notary_fees": "3250", "monthly_interest": "400",
        "monthly_charges": "150", "households": 4, "common_works": "15000",
        "indexation": {"rate": "0.02"}, "recovery": {"force": "recovered"},
        "formula": "equitable", "sale_price": "165000"
      }
      """
    Alors c'est refusé : "loss_terms_missing" sur "loss"
    Quand je demande "portage.preview" avec :
      """
      {
        "capital": "143000", "registration_rate": "0.125", "acquired_on": "2024-01-15",
        "resale_on": "2027-01-15", "notary_fees": "3250", "monthly_interest": "400",
        "monthly_charges": "150", "households": 4, "common_works": "15000",
        "indexation": {"rate": "0.02"}, "recovery": {"force": "recovered"},
        "formula": "equitable", "sale_price": "165000",
        "loss": {"porteur_rate": "0.5", "porteur_cap": "3000", "purse_balance": "4000"}
      }
      """
    Alors la réponse dit :
      | summary.shortfall | 8200.00   |
      | summary.porteur   | 166150.00 |
      | summary.others    | 2850.00   |
      | summary.purse     | -4000.00  |

  Scénario: La convention entre particuliers dit que le porteur perd
    Quand je demande "portage.preview" avec :
      """
      {
        "capital": "143000", "registration_rate": "0.125", "acquired_on": "2024-01-15",
        "resale_on": "2028-01-15", "notary_fees": "3250", "monthly_interest": "400",
        "monthly_charges": "150", "households": 4, "private_works": "8000",
        "works_paid_by": "porteur", "rents_received": "28800",
        "indexation": {"rate": "0.02"}, "formula": "convention"
      }
      """
    Alors la réponse dit :
      | price           | 154765.00             |
      | net_result      | -9560.00              |
      | warnings.0.code | more_than_three_years |
      | warnings.1.code | porteur_loses         |

  Scénario: Un lot caché, les frais de l'acte et le bonus déduits
    Quand je demande "reveal.preview" avec :
      """
      {
        "total_price": "600000", "total_surface": "1000", "surface": "100", "fees_rate": "0.15",
        "indexation": {"rate": "0.02", "years": "3"}, "charges": "2000", "act_fees": "2500",
        "bonus": {"rate": "0.02"},
        "holders": [
          {"id": "Amina", "quotite": 250}, {"id": "Bruno", "quotite": 250},
          {"id": "Chloé", "quotite": 250}, {"id": "David", "quotite": 250}
        ]
      }
      """
    Alors la réponse dit :
      | price                 | 75140.00 |
      | bonus                 | 1452.80  |
      | distribution.3.id     | David    |
      | distribution.3.amount | 17796.80 |

  Scénario: Un lot plus grand que l'ensemble, dont le point se voulait milliers
    Quand je demande "reveal.preview" avec :
      """
      {
        "total_price": "600000", "total_surface": "1.340", "surface": "100", "fees_rate": "0.15",
        "indexation": {"rate": "0.02", "years": "3"}, "charges": "2000",
        "holders": [{"id": "Amina", "quotite": 1000}]
      }
      """
    Alors c'est refusé : "surface_too_large" sur "surface"
    Et le refus se lit "La surface du lot (100 m²) dépasse celle de l’ensemble (1,34 m²). Corrigez l’une des deux."

  Scénario: Partir : le plafond de revente et le remboursement
    Quand je demande "exit.preview_cap" avec :
      | purchase_price | "143000" |
      | fees           | "7150"   |
      | works          | "20000"  |
      | rate           | 0.02     |
      | years          | 2.5      |
      | asked_price    | "200000" |
    Alors la réponse dit :
      | cap    | 177300.00 |
      | excess | 22700.00  |
    Quand je demande "exit.preview_refund" avec :
      """
      {"investments": [{"amount": "40000", "share": "0.6"}], "deduction": "1500"}
      """
    Alors la réponse dit :
      | refund | 22500.00 |

  Scénario: Le terrain ne va pas à une fondation avant trois ans
    Quand je demande "foundation.preview" avec :
      """
      {
        "value": "715000", "residual_rates": ["0.01", "0.02"], "duty_rate": "0.07",
        "normal_rate": "0.175", "yearly_rate": "0.0017", "foundation_cost": ["1500", "2000"],
        "notary_cost": ["3000", "5000"], "co_owners": 4, "deed_on": "2023-06-01",
        "on": "2026-05-31"
      }
      """
    Alors c'est refusé : "foundation_too_early" sur "on"
    Et le refus se lit "Le 31/05/2026 est trop tôt : le taux réduit oblige à garder le bien 3 ans après l’acte. Attendez le 01/06/2026."

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
