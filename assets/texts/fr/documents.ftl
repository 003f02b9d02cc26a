# Les documents imprimés : relevé, appel de fonds, feuille de récupération, rapports.

## Sur chaque page

doc-enterprise-number = N° d’entreprise { $number }
doc-number = N° { $number }
doc-issued-on = établi le { $on }
doc-data-hash = Empreinte des données { $hash }
doc-duplicate = Duplicata

## Tableaux

doc-carry-out = À reporter
doc-carry-in = Report
doc-total = Total
doc-table-empty = Aucune ligne
doc-column-date = Date
doc-column-kind = Nature
doc-column-label = Libellé
doc-column-owed = Dû
doc-column-received = Payé ou crédité
doc-column-balance = Solde
doc-column-amount = Montant
doc-column-detail = Calcul

## Relevé de cotisations

doc-statement-title = Relevé de cotisations
doc-statement-period = Période du { $from } au { $to }
doc-statement-balance = Solde au { $on }
doc-balance-owed = restant dû par vous
doc-balance-credit = en votre faveur
doc-balance-settled = votre compte est soldé
doc-statement-opening = Solde d’ouverture au { $on }
doc-statement-totals = Total de la période et solde au { $on }
doc-statement-empty = Aucun mouvement pendant la période.
doc-statement-balance-note = Solde positif : dû par vous. Solde négatif : en votre faveur.
doc-kind-due = Échéance
doc-kind-payment = Cotisation
doc-kind-penalty = Pénalité
doc-kind-waiver = Remise
doc-kind-correction = Correction

## Paiement

doc-payment-nothing = Rien à payer pour le moment.
doc-payment-now = À payer maintenant
doc-payment-due = À payer au plus tard le { $on }
doc-payment-beneficiary = Bénéficiaire
doc-payment-iban = Compte (IBAN)
doc-payment-bic = Banque (BIC)
doc-payment-communication = Communication
doc-payment-communication-note = Recopiez la communication seule, sans autre texte : c’est elle qui attribue votre paiement.
doc-payment-scan = À scanner avec l’application de votre banque

## Appel de fonds

doc-call-title = Appel de fonds
doc-call-amount = Montant appelé
doc-call-due = à payer au plus tard le { $on }
doc-call-main = Montants appelés
doc-call-reserve = Part destinée au fonds de réserve
doc-call-reserve-column = Fonds de réserve
doc-call-pay-main = Paiement, hors fonds de réserve
doc-call-pay-reserve = Paiement au fonds de réserve, sur son propre compte

## Feuille de récupération

doc-recovery-title = Code de récupération
doc-recovery-file = Fichier { $file }
doc-recovery-what = À quoi sert ce code
doc-recovery-what-text =
    Le fichier de la coopérative est chiffré. Sur l’ordinateur où il a été créé, il s’ouvre sans rien demander.
    Ailleurs, ou si cet ordinateur est perdu, seul ce code l’ouvre. Qui détient ce code et une copie du fichier peut tout lire.
doc-recovery-keep = Comment le conserver
doc-recovery-keep-paper = Imprimez cette feuille et rangez-la sous clé. N’en gardez pas de photo et ne l’envoyez pas par courriel.
doc-recovery-keep-two = Faites-en deux exemplaires, dans deux lieux différents, chez deux personnes désignées par la coopérative.
doc-recovery-keep-apart = Ne la rangez pas avec une clé USB ou un disque qui contient le fichier.
doc-recovery-keep-lost = Sans ordinateur déjà autorisé et sans ce code, personne ne peut rouvrir le fichier, pas même les auteurs du programme.
doc-recovery-use = Comment s’en servir
doc-recovery-use-text = Ouvrez le fichier dans le programme, qui demande le code. Tapez les groupes dans l’ordre de leurs numéros ; les majuscules et les tirets n’ont pas d’importance.
error-document-of-a-person = Ce document concerne une seule personne : il ne se montre pas aux autres.
error-picture-unreadable = Cette photo est trop grande et ne se laisse pas lire pour être réduite. Enregistrez-la en JPEG, ou exportez-la en PDF.
