# language: fr
Fonctionnalité: L'attribution des lots
  Chacun choisit à son rang ; qui n'est pas en ordre passe son tour et garde son rang ; le résultat
  dit pourquoi, et se refait à l'identique (spécification 04).

  Contexte:
    Étant donné nous sommes le 01/07/2026

  Scénario: Trois lots pour six adhésions, à la date d'arrêté du 30 juin
    Quand je demande "allocation.preview" avec :
      """
      {
        "lots": [
          {"code": "A1", "kind": "appartement", "surface": "90"},
          {"code": "A2", "kind": "appartement", "surface": "75"},
          {"code": "B1", "kind": "appartement", "surface": "60"}
        ],
        "members": [
          {"id": "Amina", "rank": 1, "status": "ACTIVE", "preferences": ["A2", "A1"]},
          {"id": "Bruno", "rank": 2, "status": "ACTIVE",
           "missing": [{"due_on": "2026-06-05", "amount": "50.00"}]},
          {"id": "Chloé", "rank": 3, "status": "ACTIVE", "preferences": ["A2", "B1"]},
          {"id": "David", "rank": 4, "status": "PENDING_KYC"},
          {"id": "Eva", "rank": 5, "status": "ACTIVE", "needs": {"min_surface": "70"}},
          {"id": "Farid", "rank": 6, "status": "ACTIVE", "preferences": ["A2"]}
        ]
      }
      """
    Alors la liste "outcomes" est :
      | id    | rank | outcome     | lot  | reason            |
      | Amina | 1    | allocated   | A2   | preference        |
      | Bruno | 2    | passed_over | rien | dues_missing      |
      | Chloé | 3    | allocated   | B1   | preference        |
      | David | 4    | passed_over | rien | pending_kyc       |
      | Eva   | 5    | allocated   | A1   | meets_needs       |
      | Farid | 6    | waiting     | rien | preferences_taken |
    Et la liste "free_lots" compte 0 lignes
    Et la réponse dit :
      | outcomes.1.details.missing_total    | 50.00      |
      | outcomes.1.details.missing.0.due_on | 2026-06-05 |
      | outcomes.5.details.taken.0          | A2         |

  Scénario: Chloé refuse, et personne ne veut de B1
    Quand je demande "allocation.preview" avec :
      """
      {
        "lots": [
          {"code": "A1", "kind": "appartement", "surface": "90"},
          {"code": "A2", "kind": "appartement", "surface": "75"},
          {"code": "B1", "kind": "appartement", "surface": "60"}
        ],
        "members": [
          {"id": "Amina", "rank": 1, "status": "ACTIVE", "preferences": ["A2", "A1"]},
          {"id": "Bruno", "rank": 2, "status": "ACTIVE",
           "missing": [{"due_on": "2026-06-05", "amount": "50.00"}]},
          {"id": "Chloé", "rank": 3, "status": "ACTIVE", "preferences": ["A2", "B1"]},
          {"id": "David", "rank": 4, "status": "PENDING_KYC"},
          {"id": "Eva", "rank": 5, "status": "ACTIVE", "needs": {"min_surface": "70"}},
          {"id": "Farid", "rank": 6, "status": "ACTIVE", "preferences": ["A2"]}
        ],
        "declined": ["Chloé"]
      }
      """
    Alors la ligne de "outcomes" où "id" vaut "Chloé" dit :
      | outcome | passed_over |
      | reason  | declined    |
    Et la réponse dit :
      | free_lots | ["B1"] |

  Scénario: Amina refuse, mais ce qui est validé pour Chloé ne bouge plus
    Quand je demande "allocation.preview" avec :
      """
      {
        "lots": [
          {"code": "A1", "kind": "appartement", "surface": "90"},
          {"code": "A2", "kind": "appartement", "surface": "75"},
          {"code": "B1", "kind": "appartement", "surface": "60"}
        ],
        "members": [
          {"id": "Amina", "rank": 1, "status": "ACTIVE", "preferences": ["A2", "A1"]},
          {"id": "Bruno", "rank": 2, "status": "ACTIVE",
           "missing": [{"due_on": "2026-06-05", "amount": "50.00"}]},
          {"id": "Chloé", "rank": 3, "status": "ACTIVE", "preferences": ["A2", "B1"]},
          {"id": "David", "rank": 4, "status": "PENDING_KYC"},
          {"id": "Eva", "rank": 5, "status": "ACTIVE", "needs": {"min_surface": "70"}},
          {"id": "Farid", "rank": 6, "status": "ACTIVE", "preferences": ["A2"]}
        ],
        "declined": ["Amina"],
        "fixed": [{"member": "Chloé", "lot": "B1"}]
      }
      """
    Alors la liste "lots" est :
      | code | member |
      | A1   | Eva    |
      | A2   | Farid  |
      | B1   | Chloé  |

  Scénario: Deux adhésions au même rang ne choisissent pas
    Quand je demande "allocation.preview" avec :
      """
      {
        "lots": [{"code": "A1", "kind": "appartement", "surface": "90"}],
        "members": [
          {"id": "Amina", "rank": 1, "status": "ACTIVE"},
          {"id": "Bruno", "rank": 1, "status": "ACTIVE"}
        ]
      }
      """
    Alors c'est refusé : "allocation_rank_twice" sur "members[1].rank"
    Et le refus se lit "Le rang 1 est déjà celui de Amina. Donnez à chaque adhésion le sien."
