# language: fr
Fonctionnalité: Les quotités des lots
  Ce que chaque lot pèse dans la copropriété : sa surface, son usage, sa situation, adoucis ou non
  par le lissage, et des millièmes qui font toujours la base (spécification 03).

  Plan du Scénario: Cinq lots de la ferme
    Quand je demande "lots.preview_quotites" avec :
      """
      {"lots": [
        {"code": "A1", "surface": "100", "use_coefficient": "1", "location_coefficient": "1"},
        {"code": "A2", "surface": "80", "use_coefficient": "1", "location_coefficient": "1.05"},
        {"code": "B1", "surface": "60", "use_coefficient": "0.7", "location_coefficient": "1"},
        {"code": "B2", "surface": "120", "use_coefficient": "1", "location_coefficient": "0.95"},
        {"code": "C1", "surface": "40", "use_coefficient": "0.9", "location_coefficient": "1"}
      ]}
      """
      | base      | <base>      |
      | smoothing | "<lissage>" |
    Alors la réponse dit :
      | total              | <base>  |
      | ratio_before       | 3.166667 |
      | ratio_after        | <après> |
      | quotites.0.code    | A1      |
      | quotites.0.quotite | <A1>    |
      | quotites.1.quotite | <A2>    |
      | quotites.2.quotite | <B1>    |
      | quotites.3.quotite | <B2>    |
      | quotites.4.quotite | <C1>    |

    Exemples:
      | base  | lissage | A1   | A2   | B1   | B2   | C1  | après    |
      | 1000  | 0       | 266  | 223  | 112  | 303  | 96  | 3.166667 |
      | 10000 | 0       | 2660 | 2234 | 1117 | 3032 | 957 | 3.166667 |
      | 1000  | 0.25    | 249  | 218  | 134  | 277  | 122 | 2.277293 |

  Scénario: Le millième qui reste va au lot qui se classe d'abord, A2 avant A10
    Quand je demande "lots.preview_quotites" avec :
      | base                        | 1000 |
      | smoothing                   | "0"  |
      | lots.0.code                 | A10  |
      | lots.0.surface              | "50" |
      | lots.0.use_coefficient      | "1"  |
      | lots.0.location_coefficient | "1"  |
      | lots.1.code                 | A2   |
      | lots.1.surface              | "50" |
      | lots.1.use_coefficient      | "1"  |
      | lots.1.location_coefficient | "1"  |
      | lots.2.code                 | B1   |
      | lots.2.surface              | "50" |
      | lots.2.use_coefficient      | "1"  |
      | lots.2.location_coefficient | "1"  |
    Alors la liste "quotites" est :
      | code | quotite |
      | A10  | 333     |
      | A2   | 334     |
      | B1   | 333     |

  Scénario: Une cave trop petite pour des millièmes demande une base plus grande
    Quand je demande "lots.preview_quotites" avec :
      | base                        | 1000      |
      | smoothing                   | "0"       |
      | lots.0.code                 | A1        |
      | lots.0.surface              | "30000.5" |
      | lots.0.use_coefficient      | "1"       |
      | lots.0.location_coefficient | "1"       |
      | lots.1.code                 | CAVE      |
      | lots.1.surface              | "6"       |
      | lots.1.use_coefficient      | "0.5"     |
      | lots.1.location_coefficient | "1"       |
    Alors c'est refusé : "quotite_zero" sur "base"
    Et le refus se lit "Le lot CAVE n’aurait aucune quotité sur 1 000. Prenez une base plus grande : 10 000 ou 100 000."
