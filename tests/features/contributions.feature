# language: fr
Fonctionnalité: Les cotisations
  Le soir de la trésorière : un plan décidé, des échéances émises une seule fois, des paiements
  prouvés et confirmés, qui paient toujours le plus ancien d'abord (spécification 02).

  Contexte:
    Étant donné nous sommes le 05/01/2026
    Et une coopérative toute neuve
    Et le fichier "pv.pdf" :
      """
      %PDF-1.7
      """
    Et je demande "documents.add" avec :
      | path  | $dossier/pv.pdf    |
      | title | PV du 2 janvier    |
      | kind  | decision           |
    Et je retiens "document" comme "PV"
    Et je demande "members.add" avec :
      | titulars.0.family_name | Dupont     |
      | joined_on              | 2026-01-01 |
    Et je retiens "id" comme "Dupont"
    Et je demande "members.set_kyc" avec :
      | membership | $Dupont  |
      | piece      | identity |
      | seen       | oui      |
    Et je demande "members.set_kyc" avec :
      | membership | $Dupont |
      | piece      | address |
      | seen       | oui     |
    Et je demande "members.set_kyc" avec :
      | membership | $Dupont               |
      | piece      | household_composition |
      | seen       | oui                   |
    Et je demande "members.set_kyc" avec :
      | membership | $Dupont           |
      | piece      | commitment_letter |
      | seen       | oui               |
    Et je demande "members.change_status" avec :
      | membership | $Dupont         |
      | to         | ACTIVE          |
      | reason     | dossier complet |
    Et je demande "contributions.save_plan" avec :
      | effective_from         | 2026-01-01 |
      | base_amount            | 250.00     |
      | period                 | monthly    |
      | first_due              | 2026-01-05 |
      | instalments            | 48         |
      | indexation.kind        | fixed      |
      | indexation.rate        | "0.03"     |
      | indexation.compounding | compound   |
      | risk_premium           | "0.02"     |
      | entry_rule             | catch_up   |
      | grace_days             | 10         |
    Et cela réussit

  Scénario: Un plan se montre avant d'être décidé
    Quand je demande "contributions.plans"
    Alors la réponse dit :
      | versions.0.state              | DRAFT    |
      | versions.0.table.total        | 12550.92 |
      | versions.0.table.instalments.12.amount | 257.50 |
      | versions.0.table.instalments.47.amount | 273.18 |
    Quand je demande "contributions.issue_dues"
    Alors c'est refusé : "plan_missing"
    Quand je demande "contributions.save_plan" avec :
      | effective_from  | 2027-01-01 |
      | base_amount     | 300.00     |
      | period          | monthly    |
      | first_due       | 2027-01-05 |
      | instalments     | 12         |
      | indexation.kind | none       |
      | entry_rule      | catch_up   |
    Alors c'est refusé : "plan_draft_exists"

  Scénario: Un projet changé ailleurs entre-temps n'est ni écrasé ni validé
    Quand je demande "contributions.save_plan" avec :
      | version         | 1          |
      | row_version     | 1          |
      | effective_from  | 2026-01-01 |
      | base_amount     | 260.00     |
      | period          | monthly    |
      | first_due       | 2026-01-05 |
      | instalments     | 48         |
      | indexation.kind | none       |
      | entry_rule      | catch_up   |
    Alors la réponse dit :
      | row_version | 2 |
    Quand je demande "contributions.save_plan" avec :
      | version         | 1          |
      | row_version     | 1          |
      | effective_from  | 2026-01-01 |
      | base_amount     | 270.00     |
      | period          | monthly    |
      | first_due       | 2026-01-05 |
      | instalments     | 48         |
      | indexation.kind | none       |
      | entry_rule      | catch_up   |
    Alors c'est refusé : "changed_meanwhile"
    Quand je demande "contributions.validate_plan" avec :
      | version     | 1   |
      | row_version | 1   |
      | document    | $PV |
    Alors c'est refusé : "changed_meanwhile"
    Quand je demande "contributions.plans"
    Alors la réponse dit :
      | versions.0.state       | DRAFT  |
      | versions.0.base_amount | 260.00 |

  Scénario: Émettre deux fois n'émet qu'une fois, et chaque échéance a son écriture
    Étant donné je demande "contributions.validate_plan" avec :
      | version     | 1   |
      | row_version | 1   |
      | document    | $PV |
    Et nous sommes le 06/03/2026
    Quand je demande "contributions.issue_dues"
    Alors la liste "dues" est :
      | due_on     | amount | origin     | number |
      | 2026-01-05 | 250.00 | instalment | 1      |
      | 2026-02-05 | 250.00 | instalment | 2      |
      | 2026-03-05 | 250.00 | instalment | 3      |
    Et la réponse dit :
      | total | 750.00 |
    Quand je demande "contributions.issue_dues"
    Alors la liste "dues" compte 0 lignes
    Quand je demande "ledger.entries"
    Alors la réponse dit :
      | total | 750.00 |
    Quand je demande "contributions.dues"
    Alors la liste "dues" est :
      | due_on     | state | outstanding |
      | 2026-03-05 | OPEN  | 250.00      |
      | 2026-02-05 | LATE  | 250.00      |
      | 2026-01-05 | LATE  | 250.00      |

  Scénario: Un paiement prouvé et confirmé paie le plus ancien d'abord
    Étant donné je demande "contributions.validate_plan" avec :
      | version     | 1   |
      | row_version | 1   |
      | document    | $PV |
    Et nous sommes le 06/03/2026
    Et je demande "contributions.issue_dues"
    Et le fichier "virement.pdf" :
      """
      %PDF-1.7
      """
    Quand je demande "contributions.declare" avec :
      | membership | $Dupont       |
      | amount     | 300.00        |
      | value_date | 2026-03-04    |
      | method     | BANK_TRANSFER |
    Alors la réponse dit :
      | status | PENDING |
    Et je retiens "id" comme "virement"
    Quand je demande "contributions.confirm" avec :
      | contribution | $virement |
    Alors c'est refusé : "evidence_missing" sur "proofs"
    Quand je demande "contributions.add_proof" avec :
      | contribution | $virement             |
      | path         | $dossier/virement.pdf |
    Et je demande "contributions.confirm" avec :
      | contribution | $virement |
    Alors la réponse dit :
      | status                 | CONFIRMED  |
      | settles.0.due_on       | 2026-01-05 |
      | settles.0.amount       | 250.00     |
      | settles.1.due_on       | 2026-02-05 |
      | settles.1.amount       | 50.00      |
      | settles.1.outstanding  | 200.00     |
      | credit                 | 0.00       |
    Quand je demande "contributions.confirm" avec :
      | contribution | $virement |
    Alors la réponse dit :
      | status | CONFIRMED |
    Quand je demande "contributions.dues"
    Alors la liste "dues" est :
      | due_on     | state | paid   | outstanding |
      | 2026-03-05 | OPEN  | 0.00   | 250.00      |
      | 2026-02-05 | LATE  | 50.00  | 200.00      |
      | 2026-01-05 | PAID  | 250.00 | 0.00        |
    Quand je demande "contributions.account" avec :
      | membership | $Dupont |
    Alors la réponse dit :
      | closing | 450.00 |
      | to_pay  | 450.00 |
    Et la liste "lines" est :
      | on         | kind             | charged | credited | balance |
      | 2026-01-05 | due_contribution | 250.00  | 0.00     | 250.00  |
      | 2026-02-05 | due_contribution | 250.00  | 0.00     | 500.00  |
      | 2026-03-04 | payment          | 0.00    | 300.00   | 200.00  |
      | 2026-03-05 | due_contribution | 250.00  | 0.00     | 450.00  |
    Quand je demande "ledger.trial_balance"
    Alors la réponse dit :
      | debit  | 1050.00 |
      | credit | 1050.00 |

  Scénario: Le même paiement déclaré deux fois est signalé, puis accepté si on le confirme
    Étant donné je demande "contributions.declare" avec :
      | membership | $Dupont    |
      | amount     | 250.00     |
      | value_date | 2026-01-05 |
      | method     | CASH       |
    Quand je demande "contributions.declare" avec :
      | membership | $Dupont    |
      | amount     | 250.00     |
      | value_date | 2026-01-05 |
      | method     | CASH       |
    Alors c'est refusé : "possible_duplicate" sur "despite_duplicate"
    Quand je demande "contributions.declare" avec :
      | membership        | $Dupont    |
      | amount            | 250.00     |
      | value_date        | 2026-01-05 |
      | method            | CASH       |
      | despite_duplicate | oui        |
    Alors cela réussit
    Quand je demande "contributions.list"
    Alors la liste "contributions" compte 2 lignes

  Scénario: Un paiement confirmé se corrige par une contre-écriture, jamais autrement
    Étant donné le fichier "recu.pdf" :
      """
      %PDF-1.7
      """
    Et je demande "contributions.declare" avec :
      | membership | $Dupont           |
      | amount     | 250.00            |
      | value_date | 2026-01-05        |
      | method     | CASH              |
      | proofs.0   | $dossier/recu.pdf |
    Et je retiens "id" comme "premier"
    Et je demande "contributions.confirm" avec :
      | contribution | $premier |
    Et cela réussit
    Quand je demande "contributions.reject" avec :
      | contribution | $premier |
      | reason       | trop tard |
    Alors c'est refusé : "contribution_wrong_status"
    Quand je demande "contributions.declare" avec :
      | membership | $Dupont         |
      | amount     | 205.00          |
      | value_date | 2026-01-05      |
      | method     | CASH            |
      | corrects   | $premier        |
      | reason     | faute de frappe |
    Et je retiens "id" comme "second"
    Et je demande "contributions.confirm" avec :
      | contribution | $second |
    Alors la réponse dit :
      | status | CONFIRMED |
      | credit | 205.00    |
    Quand je demande "contributions.list"
    Alors la ligne de "contributions" où "id" vaut "$premier" dit :
      | status | REVERSED        |
      | reason | faute de frappe |
    Et la ligne de "contributions" où "id" vaut "$second" dit :
      | corrects | $premier |
    Et la réponse dit :
      | confirmed | 205.00 |
    Quand je demande "ledger.trial_balance"
    Alors la réponse dit :
      | debit  | 705.00 |
      | credit | 705.00 |

  Scénario: Un appel demande une seule fois ce qui est encore dû
    Étant donné je demande "contributions.validate_plan" avec :
      | version     | 1   |
      | row_version | 1   |
      | document    | $PV |
    Et je demande "contributions.issue_dues" avec :
      | until | 2026-02-05 |
    Quand je demande "contributions.issue_call" avec :
      | title | Appel de janvier et février |
      | until | 2026-02-28                  |
    Alors la réponse dit :
      | number      | 1      |
      | dues        | 2      |
      | memberships | 1      |
      | amount      | 500.00 |
    Quand je demande "contributions.issue_call" avec :
      | title | Encore     |
      | until | 2026-02-28 |
    Alors c'est refusé : "nothing_to_call" sur "until"
    Quand je demande "contributions.calls"
    Alors la liste "calls" compte 1 ligne

  Scénario: Qui arrive tard rattrape le passé avec sa prime, une seule fois
    Étant donné je demande "contributions.validate_plan" avec :
      | version     | 1   |
      | row_version | 1   |
      | document    | $PV |
    Et nous sommes le 15/06/2027
    Et je demande "members.add" avec :
      | titulars.0.family_name | Martin     |
      | joined_on              | 2027-06-15 |
    Et je retiens "id" comme "Martin"
    Et je demande "members.set_kyc" avec :
      | membership | $Martin  |
      | piece      | identity |
      | seen       | oui      |
    Et je demande "members.set_kyc" avec :
      | membership | $Martin |
      | piece      | address |
      | seen       | oui     |
    Et je demande "members.set_kyc" avec :
      | membership | $Martin               |
      | piece      | household_composition |
      | seen       | oui                   |
    Et je demande "members.set_kyc" avec :
      | membership | $Martin           |
      | piece      | commitment_letter |
      | seen       | oui               |
    Et je demande "members.change_status" avec :
      | membership | $Martin         |
      | to         | ACTIVE          |
      | reason     | dossier complet |
    Quand je demande "contributions.issue_dues"
    Et je demande "contributions.dues" avec :
      | membership | $Martin |
    Alors la liste "dues" est :
      | due_on     | origin   | amount  | state |
      | 2027-07-15 | catch_up | 4635.90 | OPEN  |
    Quand je demande "contributions.issue_dues"
    Alors la liste "dues" compte 0 lignes

  Scénario: Un fichier qui n'est ni un PDF ni une photo n'est pas une preuve
    Étant donné le fichier "preuve.pdf" :
      """
      bonjour
      """
    Quand je demande "contributions.declare" avec :
      | membership | $Dupont             |
      | amount     | 250.00              |
      | value_date | 2026-01-05          |
      | method     | CASH                |
      | proofs.0   | $dossier/preuve.pdf |
    Alors c'est refusé : "proof_wrong_type" sur "proofs[0]"
    Quand je demande "contributions.list"
    Alors la liste "contributions" compte 0 lignes
