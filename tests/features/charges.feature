# language: fr
Fonctionnalité: Les charges communes
  Ce que chaque lot paie d'une dépense, par sa clé de répartition, au centime et ligne par ligne ;
  et ce que paient vendeur et acheteur quand un lot change de mains (spécification 03).

  Plan du Scénario: Une dépense par quotité tombe toujours juste
    Quand je demande "charges.preview_split" avec :
      """
      {"key": {"kind": "general"}, "lots": [
        {"code": "A1", "quotite": 266}, {"code": "A2", "quotite": 223}, {"code": "B1", "quotite": 112},
        {"code": "B2", "quotite": 303}, {"code": "C1", "quotite": 96}
      ]}
      """
      | amount | <montant> |
    Alors la réponse dit :
      | shares.0.amount | <A1>      |
      | shares.1.amount | <A2>      |
      | shares.2.amount | <B1>      |
      | shares.3.amount | <B2>      |
      | shares.4.amount | <C1>      |
      | total           | <montant> |

    Exemples:
      | montant  | A1      | A2      | B1      | B2      | C1      |
      | 12000.00 | 3192.00 | 2676.00 | 1344.00 | 3636.00 | 1152.00 |
      | 1000.01  | 266.00  | 223.00  | 112.00  | 303.01  | 96.00   |

  Scénario: Le chauffage, 30 % par quotité et le reste selon les compteurs
    Quand je demande "charges.preview_split" avec :
      """
      {"amount": "6000.00", "lots": [
        {"code": "A1", "quotite": 266}, {"code": "A2", "quotite": 223}, {"code": "B1", "quotite": 112},
        {"code": "B2", "quotite": 303}, {"code": "C1", "quotite": 96}
      ], "key": {"kind": "usage", "fixed_rate": "0.30", "readings": {
        "A1": 1200, "A2": 800, "B1": 150, "B2": 1500, "C1": 350
      }}}
      """
    Alors la liste "shares" est :
      | code | amount  |
      | A1   | 1738.80 |
      | A2   | 1241.40 |
      | B1   | 359.10  |
      | B2   | 2120.40 |
      | C1   | 540.30  |

  Scénario: Un relevé qui manque se dit avant que rien ne soit réparti
    Quand je demande "charges.preview_split" avec :
      """
      {"amount": "6000.00", "lots": [{"code": "A1", "quotite": 600}, {"code": "A2", "quotite": 400}],
       "key": {"kind": "usage", "fixed_rate": "0.30", "readings": {"A1": 1200}}}
      """
    Alors c'est refusé : "reading_missing" sur "key.readings"
    Et le refus se lit "Il manque le relevé de : A2. Ajoutez-le ; zéro est un relevé."

  Scénario: L'ascenseur ne se paie qu'entre ceux qui en profitent
    Quand je demande "charges.preview_split" avec :
      """
      {"amount": "2400.00", "lots": [
        {"code": "A1", "quotite": 266}, {"code": "A2", "quotite": 223}, {"code": "B2", "quotite": 511}
      ], "key": {"kind": "benefit", "weights": {"A2": 1, "B2": 2}}}
      """
    Alors la liste "shares" est :
      | code | amount  |
      | A1   | 0.00    |
      | A2   | 800.00  |
      | B2   | 1600.00 |

  Scénario: Une clé mixte ne fait pas payer le grand lot peu habité comme le petit bien rempli
    Quand je demande "charges.preview_split" avec :
      """
      {"amount": "1000.00", "lots": [
        {"code": "A1", "quotite": 600, "occupants": 1}, {"code": "A2", "quotite": 400, "occupants": 4}
      ], "key": {"kind": "mixed", "parts": [
        {"rate": "0.6", "key": {"kind": "general"}}, {"rate": "0.4", "key": {"kind": "occupants"}}
      ]}}
      """
    Alors la liste "shares" est :
      | code | amount |
      | A1   | 440.00 |
      | A2   | 560.00 |

  Plan du Scénario: Le lot A1 est vendu le 11 avril
    Quand je demande "charges.preview_handover" avec :
      | amount       | 900.00     |
      | period_start | 2026-04-01 |
      | period_end   | 2026-06-30 |
      | act_on       | <acte>     |
    Alors la réponse dit :
      | seller      | <vendeur>  |
      | buyer       | <acheteur> |
      | seller_days | <jours>    |

    Exemples:
      | acte       | vendeur | acheteur | jours |
      | 2026-04-01 | 0.00    | 900.00   | 0     |
      | 2026-04-11 | 98.90   | 801.10   | 10    |
      | 2026-07-01 | 900.00  | 0.00     | 91    |
