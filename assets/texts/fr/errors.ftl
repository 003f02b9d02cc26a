# Refus communs à toutes les commandes. Chaque phrase dit quoi faire.
error-unknown = Cette action n’a pas pu se faire (code { $code }). Notez ce code et signalez-le.
error-broken = Le programme a rencontré un problème ; rien n’a été enregistré. Réessayez, puis signalez-le si cela continue.
error-unknown-command = La commande { $command } n’existe pas. Voyez la liste avec « coop commands ».
error-unknown-field =
    { $field ->
        [none] Ce champ n’est pas prévu.
       *[other] Le champ « { $field } » n’est pas prévu.
    } { $advice ->
        [near] Vouliez-vous dire « { $suggested } » ?
        [listed] Ici vont : { $allowed }.
       *[none] Retirez-le.
    }
error-missing-field =
    { $advice ->
        [either] Donnez « { $first } » ou « { $second } ».
       *[none] { $field ->
            [none] Ce champ est nécessaire. Remplissez-le.
           *[other] Le champ « { $field } » manque. Ajoutez-le.
        }
    }
error-duplicate-field = Ce champ est donné deux fois. Gardez-en un seul.
error-wrong-type =
    { $came ->
        [number] Un nombre est donné sans guillemets
        [text] Un texte entre guillemets est donné
        [yes_no] Un oui ou non (true, false) est donné
        [list] Une liste [ … ] est donnée
        [object] Un objet {"{"} … {"}"} est donné
        [null] Rien (null) n’est donné
       *[none] La valeur n’est pas de la bonne sorte
    } ; il faut { $wanted ->
        [amount] un montant entre guillemets, comme "187.50"
        [fraction] un taux entre guillemets, en fraction, comme "0.125"
        [decimal] un nombre entre guillemets, comme "85.5"
        [quantity] un nombre entier, ou un nombre décimal entre guillemets, comme "85.5"
        [date] une date entre guillemets, comme "2026-12-31"
        [text] un texte entre guillemets
        [count] un nombre entier, zéro ou plus, sans guillemets
        [whole] un nombre entier, sans guillemets
        [yes_no] oui ou non : true ou false, sans guillemets
        [list] une liste [ … ]
        [object] un objet {"{"} … {"}"}
       *[none] une valeur d’une autre sorte
    }. { $suggested ->
        [none] Corrigez cette valeur.
       *[other] Écrivez { $suggested }.
    }
error-not-a-count = Il faut un nombre entier, zéro ou plus, sans guillemets ; ici { $figure }. Corrigez-le.
error-not-whole = Il faut un nombre entier, sans virgule ; ici { $figure }. Corrigez-le.
error-number-too-large = Ce nombre ({ $figure }) est trop grand. Vérifiez les zéros.
error-wrong-count = Il faut { $expected } valeurs ; ici { $given }. Donnez-en { $expected }.
error-unknown-choice =
    { $allowed ->
        [none] Ce choix n’existe pas. Prenez-en un de la liste.
       *[other] Le choix « { $chosen } » n’existe pas. Prenez l’un de ceux-ci : { $allowed }.
    }
error-not-an-amount = Ce n’est pas un montant. { $suggested ->
        [none] Écrivez des chiffres, avec un point et sans rien entre les milliers : par exemple 1234.56.
       *[other] Écrivez-le en chiffres, avec un point : { $suggested }.
    }
error-too-many-decimals =
    { $most ->
        [0] La monnaie { $currency } n’a pas de décimales. Arrondissez ce montant.
       *[other] Ce montant a trop de décimales : la monnaie { $currency } en a { $most }. { $suggested ->
            [none] Arrondissez-le.
           *[other] Arrondissez-le ; si le point séparait des milliers, écrivez { $suggested }.
        }
    }
error-amount-out-of-range = Ce montant est trop grand. Vérifiez les zéros.
error-not-a-rate = Ce n’est pas un taux. { $suggested ->
        [none] Écrivez une fraction : 0.125 pour 12,5 %.
       *[other] Écrivez une fraction, avec un point : { $suggested } pour { $meant }.
    }
error-not-a-number = Ce n’est pas un nombre. { $suggested ->
        [none] Écrivez par exemple 85.5, avec un point.
       *[other] Écrivez-le avec un point : { $suggested }.
    }
error-not-a-date = Ce n’est pas une date. Écrivez-la comme 2026-12-31.
error-no-such-date = Cette date n’existe pas dans le calendrier. Vérifiez le jour et le mois.
error-date-out-of-range = Cette date est trop lointaine. Vérifiez l’année.
error-empty-text = Ce texte est vide. Remplissez-le.
error-text-too-long = Ce texte est trop long. Raccourcissez-le.
error-control-character = Ce texte contient un caractère invisible. Réécrivez-le sans copier-coller.
error-not-a-path = Ce n’est pas un emplacement de fichier. Choisissez-le avec le bouton.
error-path-not-chosen = Choisissez ce fichier avec le bouton « Choisir… » : le programme n’ouvre que ce que vous avez désigné.
error-passphrase-too-short = La phrase de passe compte au moins 8 caractères. Prenez par exemple quatre mots.
error-no-file-open = Aucune coopérative n’est ouverte. Ouvrez-en une d’abord.
error-not-signed-in = Identifiez-vous d’abord.
error-forbidden = Votre rôle ({ $role }) ne permet pas cette action. Demandez à un administrateur.
error-today-refused = Une autre date du jour demande un motif (--backdate) donné par un administrateur.
error-cancelled = Arrêté à votre demande : { $done } sur { $total }.
error-no-dialog = Cette action demande la fenêtre du programme.
error-no-opener = Cette action demande la fenêtre du programme.
error-not-opened = Votre ordinateur n’a ouvert aucun programme pour ce document. Enregistrez-le, puis ouvrez-le vous-même.
error-request-reused = Ce même envoi a déjà servi pour autre chose. Recommencez depuis la page.
error-changed-meanwhile = Quelqu’un d’autre vient de modifier ceci. Rechargez la page, puis refaites votre changement.
error-input-not-json = L’entrée n’est pas un objet JSON lisible : la lecture s’arrête à la ligne { $line }, colonne { $column }. Vérifiez-y, et juste avant, les guillemets, les virgules et les accolades.
error-input-empty = Rien n’a été donné en entrée. Donnez un objet JSON, au moins {"{}"}, par exemple d’un fichier : coop call … < cas.json
error-input-not-text = L’entrée n’est pas un texte UTF-8. Enregistrez le fichier en UTF-8, puis recommencez.
error-not-found = Ceci n’existe pas ou plus dans cette coopérative. Rechargez la page.
error-unknown-currency = Cette monnaie n’est pas connue. Prenez par exemple EUR.

# Le fichier
error-file-missing = Le fichier n’existe pas à cet endroit. Vérifiez le nom et le dossier.
error-folder-missing = Ce dossier n’existe pas, ou plus. Choisissez-en un autre.
error-file-already-exists = Un fichier porte déjà ce nom. Choisissez-en un autre : rien n’est jamais écrasé.
error-file-empty = Ce fichier est vide : ce n’est pas une coopérative. Reprenez une sauvegarde.
error-file-plain-sqlite = C’est une base SQLite, pas une coopérative. Choisissez un fichier qui se termine par .coop.
error-file-foreign =
    { $format ->
        [text] C’est un simple texte
        [zip] C’est une archive ZIP ou un document de bureautique
        [pdf] C’est un PDF
        [png] C’est une image PNG
        [jpeg] C’est une photo JPEG
        [webp] C’est une image WebP ou un son
        [heic] C’est une photo HEIC ou une vidéo
        [doc] C’est un ancien document de bureautique
       *[other] C’est un fichier { $format }
    }, pas une coopérative. Choisissez un fichier qui se termine par .coop.
error-file-wrong-size = Ce fichier est incomplet : sa copie s’est sans doute arrêtée en route. Copiez-le à nouveau ou reprenez une sauvegarde.
error-file-not-a-cooperative = Ce fichier n’a pas été fait par Coop Habitat. Choisissez un fichier qui se termine par .coop.
error-file-newer = Ce fichier vient d’une version plus récente (format { $found }, ce programme connaît { $known }). Installez la dernière version.
error-file-read-only = Ce fichier ou son dossier est en lecture seule. Copiez-le dans un dossier où vous pouvez écrire.
error-file-busy = Un autre programme occupe ce fichier. Attendez un instant et réessayez.
error-disk-full = Le disque est plein : rien n’a été enregistré. Libérez de la place et réessayez.
error-file-unreadable = Le système ne permet pas de lire ce fichier. Vérifiez vos droits.
error-key-needed = Ce fichier demande son code de récupération : la clé n’est pas sur cet ordinateur.
error-file-wrong-key-or-damaged = Ce code n’ouvre pas ce fichier, ou le fichier est abîmé : rien ne permet de distinguer les deux. Vérifiez le code, puis essayez une sauvegarde.
error-recovery-code-mistyped = Le code contient une faute de frappe dans le groupe { $group }. Relisez-le sur la feuille.
error-recovery-code-wrong-length = Le code n’est pas complet. Il compte { $expected } caractères.
error-recovery-code-file-unreadable = Le fichier du code de récupération ne se lit pas. Vérifiez son nom.
error-file-not-whole = La vérification a trouvé des anomalies (nombre : { $count }) ; elles sont sous « findings ». Gardez ce fichier tel quel et reprenez une sauvegarde.
error-backup-not-sound = La copie de sauvegarde faite en fermant n’est pas saine : celle d’avant est gardée. Ouvrez le fichier et vérifiez-le ({ $findings } anomalies).
error-backup-not-made = { $reason ->
    [disk_full] Tout est enregistré et le fichier est fermé, mais sa copie de sauvegarde n’a pas pu être faite : le disque est plein. Libérez de la place, rouvrez la coopérative et faites une copie dans les réglages.
   *[other] Tout est enregistré et le fichier est fermé, mais sa copie de sauvegarde n’a pas pu être faite : rien ne peut être écrit dans le dossier des sauvegardes. Rouvrez la coopérative et faites une copie dans les réglages.
}
error-closing-failed = Le fichier n’a pas pu être fermé comme il faut. { $why } Ce qui a été enregistré est gardé. Pour quitter malgré tout, fermez encore une fois la fenêtre.
error-closing-without-copy = { $why } Pour quitter, fermez encore une fois la fenêtre.
error-same-file = La sauvegarde et le fichier à créer sont le même. Choisissez un autre nom.

# Les utilisateurs
error-wrong-passphrase = La phrase de passe n’est pas la bonne.
error-too-many-tries = Trop d’essais. Attendez { $seconds } secondes.
error-passphrase-needed = Cet utilisateur a une phrase de passe. Donnez-la.
error-passphrase-unreadable = La phrase de passe n’a pas pu être lue.
error-unknown-user = Cet utilisateur n’existe pas ou plus.
error-last-administrator = C’est le dernier administrateur : nommez-en un autre d’abord.
error-user-disabled = Cet utilisateur est désactivé. Demandez à un administrateur.
error-passphrase-first = Quand plusieurs personnes se servent du fichier, chacune a sa phrase de passe. Donnez d’abord la vôtre.
error-name-taken = Un autre utilisateur porte ce nom. Ajoutez une initiale.
error-recovery-code-foreign-character = Le caractère « { $character } » du groupe { $group } ne fait pas partie d’un code. Relisez-le sur la feuille.
error-recovery-code-not-a-code = Chaque groupe est juste mais l’ensemble ne l’est pas : deux groupes sont peut-être échangés. Relisez la feuille.
error-file-not-a-file = Ceci n’est pas un fichier. Choisissez un fichier qui se termine par .coop.
error-file-damaged = Le fichier est abîmé. Reprenez une sauvegarde : le présent fichier reste tel quel.
error-already-exists = Cette valeur est déjà prise. Choisissez-en une autre.
error-still-used = Autre chose s’y réfère encore : cela ne peut pas être retiré.
error-wrong-state = Cela n’est plus possible dans l’état présent. Rechargez la page.
error-no-such-month = Le mois va de 1 à 12.
