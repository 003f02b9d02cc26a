# Weigeringen die elke opdracht kent. Elke zin zegt wat te doen.
error-unknown = Dit is niet gelukt (code { $code }). Noteer de code en meld ze.
error-broken = Het programma had een probleem; er is niets bewaard. Probeer het opnieuw en meld het als het aanhoudt.
error-unknown-command = De opdracht { $command } bestaat niet. Zie de lijst met “coop commands”.
error-unknown-field =
    { $field ->
        [none] Dit veld is niet voorzien.
       *[other] Het veld “{ $field }” is niet voorzien.
    } { $advice ->
        [near] Bedoelde u “{ $suggested }”?
        [listed] Hier horen: { $allowed }.
       *[none] Haal het weg.
    }
error-missing-field =
    { $advice ->
        [either] Geef “{ $first }” of “{ $second }”.
       *[none] { $field ->
            [none] Dit veld is nodig. Vul het in.
           *[other] Het veld “{ $field }” ontbreekt. Voeg het toe.
        }
    }
error-duplicate-field = Dit veld staat er twee keer. Behoud er één.
error-wrong-type =
    { $came ->
        [number] Er staat een getal zonder aanhalingstekens
        [text] Er staat een tekst tussen aanhalingstekens
        [yes_no] Er staat ja of nee (true, false)
        [list] Er staat een lijst [ … ]
        [object] Er staat een object {"{"} … {"}"}
        [null] Er staat niets (null)
       *[none] De waarde is niet van de juiste soort
    }; nodig is { $wanted ->
        [amount] een bedrag tussen aanhalingstekens, zoals "187.50"
        [fraction] een tarief tussen aanhalingstekens, als breuk, zoals "0.125"
        [decimal] een getal tussen aanhalingstekens, zoals "85.5"
        [quantity] een geheel getal, of een decimaal getal tussen aanhalingstekens, zoals "85.5"
        [date] een datum tussen aanhalingstekens, zoals "2026-12-31"
        [text] een tekst tussen aanhalingstekens
        [count] een geheel getal, nul of meer, zonder aanhalingstekens
        [whole] een geheel getal, zonder aanhalingstekens
        [yes_no] ja of nee: true of false, zonder aanhalingstekens
        [list] een lijst [ … ]
        [object] een object {"{"} … {"}"}
       *[none] een waarde van een andere soort
    }. { $suggested ->
        [none] Verbeter ze.
       *[other] Schrijf { $suggested }.
    }
error-not-a-count = Nodig is een geheel getal, nul of meer, zonder aanhalingstekens; hier { $figure }. Verbeter het.
error-not-whole = Nodig is een geheel getal, zonder komma; hier { $figure }. Verbeter het.
error-number-too-large = Dit getal ({ $figure }) is te groot. Kijk de nullen na.
error-wrong-count = Nodig zijn { $expected } waarden; hier { $given }. Geef er { $expected }.
error-unknown-choice =
    { $allowed ->
        [none] Die keuze bestaat niet. Neem er een uit de lijst.
       *[other] De keuze “{ $chosen }” bestaat niet. Neem een van deze: { $allowed }.
    }
error-not-an-amount = Dit is geen bedrag. { $suggested ->
        [none] Schrijf cijfers, met een punt en zonder teken tussen de duizendtallen: bijvoorbeeld 1234.56.
       *[other] Schrijf het in cijfers, met een punt: { $suggested }.
    }
error-too-many-decimals =
    { $most ->
        [0] De munt { $currency } heeft geen decimalen. Rond dit bedrag af.
       *[other] Dit bedrag heeft te veel decimalen: de munt { $currency } heeft er { $most }. { $suggested ->
            [none] Rond het af.
           *[other] Rond het af; scheidde het punt duizendtallen, schrijf dan { $suggested }.
        }
    }
error-amount-out-of-range = Dit bedrag is te groot. Kijk de nullen na.
error-not-a-rate = Dit is geen tarief. { $suggested ->
        [none] Schrijf een breuk: 0.125 voor 12,5%.
       *[other] Schrijf een breuk, met een punt: { $suggested } voor { $meant }.
    }
error-not-a-number = Dit is geen getal. { $suggested ->
        [none] Schrijf bijvoorbeeld 85.5, met een punt.
       *[other] Schrijf het met een punt: { $suggested }.
    }
error-not-a-date = Dit is geen datum. Schrijf ze als 2026-12-31.
error-no-such-date = Die dag bestaat niet in de kalender. Kijk de dag en de maand na.
error-date-out-of-range = Die datum ligt te ver weg. Kijk het jaar na.
error-empty-text = Deze tekst is leeg. Vul hem in.
error-text-too-long = Deze tekst is te lang. Maak hem korter.
error-control-character = Deze tekst bevat een onzichtbaar teken. Typ hem opnieuw zonder plakken.
error-not-a-path = Dit is geen bestandslocatie. Kies het bestand met de knop.
error-path-not-chosen = Kies dit bestand met de knop “Kiezen…”: het programma opent alleen wat u hebt aangewezen.
error-passphrase-too-short = Een wachtzin telt minstens 8 tekens. Neem bijvoorbeeld vier woorden.
error-no-file-open = Er is geen coöperatie open. Open er eerst een.
error-not-signed-in = Meld u eerst aan.
error-forbidden = Uw rol ({ $role }) laat dit niet toe. Vraag het aan een beheerder.
error-today-refused = Een andere datum dan vandaag vereist een reden (--backdate) van een beheerder.
error-cancelled = Gestopt op uw vraag: { $done } van { $total }.
error-no-dialog = Dit kan alleen in het venster van het programma.
error-no-opener = Hiervoor is het venster van het programma nodig.
error-not-opened = Uw computer opende geen programma voor dit document. Bewaar het en open het zelf.
error-request-reused = Dezelfde verzending diende al voor iets anders. Begin opnieuw vanaf de pagina.
error-changed-meanwhile = Iemand anders heeft dit net gewijzigd. Laad de pagina opnieuw en doe uw wijziging opnieuw.
error-input-not-json = De invoer is geen leesbaar JSON-object: het lezen stopt op regel { $line }, kolom { $column }. Kijk daar, en vlak ervoor, de aanhalingstekens, de komma’s en de accolades na.
error-input-empty = Er kwam geen invoer. Geef een JSON-object, minstens {"{}"}, bijvoorbeeld uit een bestand: coop call … < geval.json
error-input-not-text = De invoer is geen tekst in UTF-8. Bewaar het bestand als UTF-8 en begin opnieuw.
error-not-found = Dit staat niet (meer) in deze coöperatie. Laad de pagina opnieuw.
error-unknown-currency = Deze munt is niet bekend. Neem bijvoorbeeld EUR.

# Het bestand
error-file-missing = Er is geen bestand op die plaats. Kijk de naam en de map na.
error-folder-missing = Die map bestaat niet. Kies een andere.
error-file-already-exists = Er is al een bestand met die naam. Kies een andere: niets wordt ooit overschreven.
error-file-empty = Dit bestand is leeg: het is geen coöperatie. Neem een reservekopie.
error-file-plain-sqlite = Dit is een SQLite-databank, geen coöperatie. Kies een bestand dat op .coop eindigt.
error-file-foreign =
    { $format ->
        [text] Dit is gewone tekst
        [zip] Dit is een ZIP-archief of een kantoordocument
        [pdf] Dit is een pdf
        [png] Dit is een PNG-afbeelding
        [jpeg] Dit is een JPEG-foto
        [webp] Dit is een WebP-afbeelding of een geluid
        [heic] Dit is een HEIC-foto of een video
        [doc] Dit is een oud kantoordocument
       *[other] Dit is een { $format }-bestand
    }, geen coöperatie. Kies een bestand dat op .coop eindigt.
error-file-wrong-size = Dit bestand is onvolledig: de kopie stopte wellicht halverwege. Kopieer het opnieuw of neem een reservekopie.
error-file-not-a-cooperative = Dit bestand is niet gemaakt door Coop Habitat. Kies een bestand dat op .coop eindigt.
error-file-newer = Dit bestand komt van een nieuwere versie (formaat { $found }, dit programma kent { $known }). Installeer de laatste versie.
error-file-read-only = Dit bestand of zijn map is alleen-lezen. Kopieer het naar een map waar u kunt schrijven.
error-file-busy = Een ander programma gebruikt dit bestand. Wacht even en probeer het opnieuw.
error-disk-full = De schijf is vol: er is niets bewaard. Maak plaats en probeer het opnieuw.
error-file-unreadable = Het systeem laat niet toe dit bestand te lezen. Kijk uw rechten na.
error-key-needed = Dit bestand vraagt om zijn herstelcode: de sleutel staat niet op deze computer.
error-file-wrong-key-or-damaged = Deze code opent dit bestand niet, of het bestand is beschadigd: niets laat toe de twee te onderscheiden. Kijk de code na en probeer dan een reservekopie.
error-recovery-code-mistyped = De code bevat een tikfout in groep { $group }. Lees ze opnieuw op het blad.
error-recovery-code-wrong-length = De code is niet volledig. Ze telt { $expected } tekens.
error-recovery-code-file-unreadable = Het bestand van de herstelcode is niet leesbaar. Kijk de naam na.
error-file-not-whole = De controle vond afwijkingen (aantal: { $count }); ze staan onder “findings”. Bewaar dit bestand zoals het is en neem een reservekopie.
error-backup-not-sound = De reservekopie bij het sluiten is niet gaaf: de vorige blijft bewaard. Open het bestand en controleer het ({ $findings } afwijkingen).
error-backup-not-made = { $reason ->
    [disk_full] Alles is bewaard en het bestand is gesloten, maar de reservekopie kon niet worden gemaakt: de schijf is vol. Maak plaats, open de coöperatie opnieuw en maak een kopie in de instellingen.
   *[other] Alles is bewaard en het bestand is gesloten, maar de reservekopie kon niet worden gemaakt: in de map van de reservekopieën kan niets worden geschreven. Open de coöperatie opnieuw en maak een kopie in de instellingen.
}
error-closing-failed = Het bestand kon niet naar behoren worden gesloten. { $why } Wat bewaard was, blijft bewaard. Sluit het venster nog eens om toch te stoppen.
error-closing-without-copy = { $why } Sluit het venster nog eens om te stoppen.
error-same-file = De reservekopie en het te maken bestand zijn hetzelfde. Kies een andere naam.

# De gebruikers
error-wrong-passphrase = De wachtzin is niet juist.
error-too-many-tries = Te veel pogingen. Wacht { $seconds } seconden.
error-passphrase-needed = Deze gebruiker heeft een wachtzin. Geef ze.
error-passphrase-unreadable = De wachtzin kon niet worden gelezen.
error-unknown-user = Deze gebruiker bestaat niet (meer).
error-last-administrator = Dit is de laatste beheerder: benoem eerst een andere.
error-user-disabled = Deze gebruiker is uitgeschakeld. Vraag het aan een beheerder.
error-passphrase-first = Als meerdere mensen het bestand gebruiken, heeft ieder een eigen wachtzin. Geef eerst de uwe.
error-name-taken = Een andere gebruiker heeft deze naam. Voeg een initiaal toe.
error-recovery-code-foreign-character = Het teken “{ $character }” van groep { $group } hoort niet in een code. Lees ze opnieuw op het blad.
error-recovery-code-not-a-code = Elke groep klopt maar het geheel niet: misschien zijn twee groepen verwisseld. Lees het blad opnieuw.
error-file-not-a-file = Dit is geen bestand. Kies een bestand dat op .coop eindigt.
error-file-damaged = Het bestand is beschadigd. Neem een reservekopie: dit bestand blijft zoals het is.
error-already-exists = Deze waarde is al in gebruik. Kies een andere.
error-still-used = Iets anders verwijst er nog naar: het kan niet worden weggenomen.
error-wrong-state = Dit kan niet meer in de huidige toestand. Laad de pagina opnieuw.
error-no-such-month = De maand gaat van 1 tot 12.
