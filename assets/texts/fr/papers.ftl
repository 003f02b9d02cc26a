# Ce que les papiers disent, hors mise en page.
paper-membership = Adhésion n° { $number }
paper-statement-title = Relevé au { $to } : { $member }
paper-call-title = { $title } : { $member }
paper-call-line = Échéance du { $due }
paper-call-catch-up = Rattrapage des échéances d’avant l’entrée, à payer le { $due }
error-file-too-large = Ce fichier est trop lourd (plus de { $megabytes } Mo). Réduisez-le, par exemple en le photographiant avec moins de détail.
error-heic-not-supported = Les photos HEIC ne sont pas encore reprises. Sur le téléphone, partagez la photo en JPEG, ou faites-en une capture d’écran.
error-attachment-not-supported = Ce fichier n’est ni un PDF ni une photo (JPEG, PNG, WebP). Choisissez-en un autre.
error-iban-needed = Indiquez d’abord le compte bancaire de la coopérative dans les réglages : il paraît sur chaque papier.
error-reserve-iban-needed = Indiquez d’abord le compte de réserve de la coopérative dans les réglages : ce qui est appelé pour la réserve se paie sur ce compte.
error-folder-read-only = Rien ne peut être écrit dans ce dossier : il est en lecture seule ou réservé à d’autres. Choisissez-en un autre.
notice-key-not-kept = Cet ordinateur ne garde pas la clé (pas de trousseau) : le code de récupération sera demandé à chaque ouverture.
notice-recovered-after-crash = La dernière fermeture a été brutale. Tout ce qui avait été confirmé est là.
notice-migrated = Ce fichier venait d’une version plus ancienne. Une copie de l’ancien est gardée ici : { $detail }
notice-folder-synchronised = Ce fichier est dans un dossier synchronisé. Ne l’ouvrez que sur un ordinateur à la fois.
notice-folder-network = Ce fichier est sur un autre ordinateur. Ne l’ouvrez que d’un seul endroit à la fois.
