# language: fr
Fonctionnalité: Le journal
  Chaque euro a une écriture dont les lignes s'annulent ; la balance est toujours à zéro
  (spécification 02).

  Contexte:
    Étant donné nous sommes le 15/03/2026
    Et une coopérative toute neuve
    Et je demande "members.add" avec :
      | titulars.0.family_name | Benali     |
      | joined_on              | 2025-01-05 |
    Et je retiens "id" comme "Amina"

  Scénario: Reprendre les soldes au milieu de la vie de la coopérative
    Quand je demande "ledger.enter_opening" avec :
      | on                 | 2026-01-01 |
      | lines.0.account    | "550"      |
      | lines.0.amount     | 400.00     |
      | lines.1.membership | $Amina     |
      | lines.1.amount     | 50.00      |
      | lines.2.account    | "4891"     |
      | lines.2.membership | $Amina     |
      | lines.2.amount     | -450.00    |
    Alors la réponse dit :
      | number | 1 |
    Quand je demande "ledger.trial_balance"
    Alors la réponse dit :
      | debit  | 900.00 |
      | credit | 900.00 |
    Et la liste "lines" est :
      | account | debit  | credit | balance |
      | "4160"  | 50.00  | 0.00   | 50.00   |
      | "4891"  | 0.00   | 450.00 | -450.00 |
      | "4999"  | 450.00 | 450.00 | 0.00    |
      | "550"   | 400.00 | 0.00   | 400.00  |
    Quand je demande "members.list"
    Alors la liste "members" est :
      | name   | balance |
      | Benali | 50.00   |

  Scénario: Des soldes qui ne s'annulent pas sont refusés au centime
    Quand je demande "ledger.enter_opening" avec :
      | on                 | 2026-01-01 |
      | lines.0.account    | "550"      |
      | lines.0.amount     | 400.00     |
      | lines.1.account    | "1301"     |
      | lines.1.amount     | -399.99    |
    Alors c'est refusé : "opening_unbalanced" sur "lines"
    Et le refus donne :
      | difference | 0.01 |
    Quand je demande "ledger.entries"
    Alors la liste "entries" compte 0 ligne
