# language: fr
Fonctionnalité: Les membres
  Une adhésion a un ou plusieurs titulaires, un rang unique, une communication structurée pour
  toujours. L'identité n'est jamais le nom seul (spécifications 01 et 04).

  Contexte:
    Étant donné nous sommes le 15/03/2026
    Et une coopérative toute neuve

  Scénario: Un couple est une seule adhésion, avec une communication permanente
    Quand je demande "members.add" avec :
      | titulars.0.given_name  | Amina         |
      | titulars.0.family_name | Benali        |
      | titulars.0.phone       | 0470 12 34 56 |
      | titulars.1.given_name  | Bruno         |
      | titulars.1.family_name | Claes         |
      | joined_on              | 2026-01-05    |
    Alors la réponse dit :
      | number    | 1                    |
      | reference | +++000/0000/00101+++ |
    Quand je demande "members.list"
    Alors la liste "members" est :
      | number | name                       | rank | status      | balance |
      | 1      | Amina Benali, Bruno Claes  | 1    | PENDING_KYC | 0.00    |

  Scénario: Une adhésion ne devient active qu'avec toutes ses pièces
    Étant donné je demande "members.add" avec :
      | titulars.0.family_name | Benali     |
      | joined_on              | 2026-01-05 |
    Et je retiens "id" comme "Amina"
    Quand je demande "members.change_status" avec :
      | membership | $Amina          |
      | to         | ACTIVE          |
      | reason     | dossier complet |
    Alors c'est refusé : "kyc_incomplete" sur "status"
    Et le refus se lit "Il manque encore 4 pièces. Notez qu’elles ont été vues, puis rendez l’adhésion active."
    Quand je demande "members.set_kyc" avec :
      | membership | $Amina   |
      | piece      | identity |
      | seen       | oui      |
    Et je demande "members.set_kyc" avec :
      | membership | $Amina  |
      | piece      | address |
      | seen       | oui     |
    Et je demande "members.set_kyc" avec :
      | membership | $Amina                |
      | piece      | household_composition |
      | seen       | oui                   |
    Et je demande "members.set_kyc" avec :
      | membership | $Amina            |
      | piece      | commitment_letter |
      | seen       | oui               |
    Et je demande "members.change_status" avec :
      | membership | $Amina          |
      | to         | ACTIVE          |
      | reason     | dossier complet |
    Et je demande "members.show" avec :
      | membership | $Amina |
    Alors la réponse dit :
      | row.status      | ACTIVE     |
      | row.kyc_missing | 0          |
      | kyc.0.state     | seen       |
      | kyc.0.on        | 2026-03-15 |
      | kyc.0.by        | Nadia      |

  Scénario: Le rang de qui est parti ne se redonne jamais
    Étant donné le fichier "pv.pdf" :
      """
      %PDF-1.7
      """
    Et je demande "documents.add" avec :
      | path  | $dossier/pv.pdf |
      | title | PV du 1er mars  |
      | kind  | decision        |
    Et je retiens "document" comme "PV"
    Et je demande "members.add" avec :
      | titulars.0.family_name | Benali     |
      | joined_on              | 2026-01-05 |
    Et je retiens "id" comme "Amina"
    Quand je demande "members.change_status" avec :
      | membership | $Amina     |
      | to         | EXITED     |
      | on         | 2026-03-01 |
      | reason     | déménage   |
    Alors c'est refusé : "document_missing" sur "document"
    Quand je demande "members.change_status" avec :
      | membership | $Amina     |
      | to         | EXITED     |
      | on         | 2026-03-01 |
      | reason     | déménage   |
      | document   | $PV        |
    Alors cela réussit
    Quand je demande "members.add" avec :
      | titulars.0.family_name | Claes      |
      | joined_on              | 2026-03-10 |
      | rank                   | 1          |
    Alors c'est refusé : "rank_of_one_who_left" sur "rank"

  Scénario: La même liste importée deux fois n'ajoute qu'une fois
    Étant donné le fichier "membres.csv" :
      """
      N°;Foyer;Nom;Prénom;Courriel;GSM
      1;;Dupont;Jean;jean@exemple.be;0470 12 34 56
      ;Grange;Peeters;An;;
      ;Grange;Claes;Bruno;;
      ;;Dupont;Jean;autre@exemple.be;
      ;;Sansrien;Léa;;
      """
    Quand je demande "members.preview_import" avec :
      | path | $dossier/membres.csv |
    Alors la liste "memberships" est :
      | names                         | rows   |
      | ["Jean Dupont"]               | [2]    |
      | ["An Peeters", "Bruno Claes"] | [3, 4] |
      | ["Jean Dupont"]               | [5]    |
    Et la liste "rejected" est :
      | row | issues.0.code           |
      | 6   | import_identity_missing |
    Quand je demande "members.import" avec :
      | path | $dossier/membres.csv |
    Alors la réponse dit :
      | memberships | 3 |
      | persons     | 4 |
      | rejected    | 1 |
    Quand je demande "members.import" avec :
      | path | $dossier/membres.csv |
    Alors la réponse dit :
      | memberships | 0 |
      | persons     | 0 |
      | already     | 4 |
    Quand je demande "members.list"
    Alors la liste "members" compte 3 lignes

  Scénario: Personne n'a consenti tant qu'il ne l'a pas dit
    Étant donné je demande "members.add" avec :
      | titulars.0.family_name | Benali     |
      | joined_on              | 2026-01-05 |
    Et je retiens "id" comme "Amina"
    Quand je demande "members.show" avec :
      | membership | $Amina |
    Alors la réponse dit :
      | persons.0.consent | DENIED |
    Et je retiens "persons.0.id" comme "personne"
    Quand je demande "members.set_consent" avec :
      | person  | $personne        |
      | granted | oui              |
      | how     | formulaire signé |
    Et je demande "members.show" avec :
      | membership | $Amina |
    Alors la réponse dit :
      | persons.0.consent    | GRANTED    |
      | persons.0.consent_on | 2026-03-15 |

  Scénario: Une date d'entrée mal recopiée se corrige avec son motif
    Étant donné je demande "members.add" avec :
      | titulars.0.family_name | Benali     |
      | joined_on              | 2026-01-05 |
    Et je retiens "id" comme "Amina"
    Quand je demande "members.show" avec :
      | membership | $Amina |
    Et je retiens "persons.0.id" comme "personne"
    Et je demande "members.correct" avec :
      | membership        | $Amina           |
      | joined_on         | 2026-02-01       |
      | titulars.0.person | $personne        |
      | reason            | date mal recopiée |
      | row_version       | 1                |
    Alors cela réussit
    Quand je demande "members.show" avec :
      | membership | $Amina |
    Alors la réponse dit :
      | row.joined_on | 2026-02-01 |
      | row.reference | +++000/0000/00101+++ |
