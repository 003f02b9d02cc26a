# Wat de papieren zeggen, buiten de opmaak.
paper-membership = Lidmaatschap nr. { $number }
paper-statement-title = Overzicht van { $member } op { $to }
paper-call-title = { $title } – { $member }
paper-call-line = Bijdrage die vervalt op { $due }
paper-call-catch-up = Inhaalbijdrage voor de periode vóór de toetreding, vervalt op { $due }
error-file-too-large = Dit bestand is te zwaar (meer dan { $megabytes } MB). Maak het kleiner, bijvoorbeeld met een foto met minder detail.
error-heic-not-supported = HEIC-foto’s worden nog niet overgenomen. Deel de foto op de telefoon als JPEG of maak een schermafdruk.
error-attachment-not-supported = Dit bestand is geen pdf en geen foto (JPEG, PNG, WebP). Kies een ander.
error-iban-needed = Vul eerst de bankrekening van de coöperatie in bij de instellingen: ze staat op elk papier.
error-folder-read-only = In deze map kan niets worden geschreven: ze is alleen-lezen of voorbehouden aan anderen. Kies een andere.
notice-key-not-kept = Deze computer bewaart de sleutel niet (geen sleutelbos): de herstelcode wordt bij elke opening gevraagd.
notice-recovered-after-crash = De vorige keer werd bruusk afgesloten. Alles wat bevestigd was, is er.
notice-migrated = Dit bestand kwam van een oudere versie. Een kopie van het oude staat hier: { $detail }
notice-folder-synchronised = Dit bestand staat in een gesynchroniseerde map. Open het maar op één computer tegelijk.
notice-folder-network = Dit bestand staat op een andere computer. Open het maar van één plaats tegelijk.
