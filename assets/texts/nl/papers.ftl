# Wat de papieren zeggen, buiten de opmaak.
paper-membership = Lidmaatschap nr. { $number }
paper-statement-title = Overzicht van { $member } op { $to }
paper-call-title = { $title }: { $member }
paper-call-line = Vervallen bedrag van { $due }
paper-call-catch-up = Inhaalbedrag voor de periode vóór de toetreding, te betalen op { $due }
error-file-too-large = Dit bestand is te groot (meer dan { $megabytes } MB). Maak het kleiner, bijvoorbeeld door een foto met minder detail te nemen.
error-heic-not-supported = HEIC-foto’s worden nog niet aanvaard. Deel de foto op de telefoon als JPEG of maak een schermafdruk.
error-attachment-not-supported = Dit bestand is geen pdf en geen foto (JPEG, PNG, WebP). Kies een ander.
error-iban-needed = Vul eerst bij de instellingen de bankrekening van de coöperatie in: ze staat op elk papier.
error-reserve-iban-needed = Vul eerst bij de instellingen de reserverekening van de coöperatie in: wat voor de reserve wordt opgevraagd, wordt op die rekening betaald.
error-folder-read-only = In deze map kan niets worden geschreven: ze is alleen-lezen of voorbehouden aan anderen. Kies een andere.
notice-key-not-kept = Deze computer bewaart de sleutel niet (geen sleutelbos): de herstelcode wordt bij elke opening gevraagd.
notice-recovered-after-crash = De vorige keer werd het programma bruusk afgesloten. Alles wat bevestigd was, is er nog.
notice-migrated = Dit bestand kwam van een oudere versie. Een kopie van het oude staat hier: { $detail }
notice-folder-synchronised = Dit bestand staat in een gesynchroniseerde map. Open het maar op één computer tegelijk.
notice-folder-network = Dit bestand staat op een andere computer. Open het maar van één plaats tegelijk.
