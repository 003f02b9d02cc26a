# De leden: de lijst, een lidmaatschap, het invoeren van een lijst.
members-one = lid
members-add = Een lid toevoegen
members-add-action = Toevoegen
members-added = { $names }: lidmaatschap toegevoegd, mededeling { $reference }.
members-import = Een lijst importeren…
members-empty = Nog geen leden. Voeg ze één voor één toe, of importeer uw lijst.
members-rank = Rang
members-rank-hint = Laat leeg voor de eerste vrije rang.
members-rank-change = De rang veranderen
members-rank-changed = { $name } heeft nu rang { $rank }.
members-name = Titularissen
members-status = Status
members-joined = Toetreding
members-left = Uittreding
members-occupants = Bewoners
members-occupants-value =
    { $adults ->
        [one] { $adults } volwassene
       *[other] { $adults } volwassenen
    }, { $children ->
        [one] { $children } kind
       *[other] { $children } kinderen
    }
members-occupants-hint = Het aantal verandert vanaf vandaag; het verleden blijft.
members-kyc-missing = Stukken nodig
members-reference = Mededeling
members-balance = Te betalen
members-balance-owed = vandaag verschuldigd
members-balance-credit = tegoed
members-balance-settled = niets te betalen
members-state = Toestand
members-late = Te laat
members-up-to-date = Niet te laat
members-kyc-incomplete = Ontbrekende stukken
members-number = Lidmaatschap nr. { $number }
members-membership = Lidmaatschap
members-unknown = onbekend
members-iban = IBAN voor terugbetalingen
members-iban-hint = De rekening van het lid, niet die van de coöperatie.
members-household = Huishouden
members-household-name = Naam van het huishouden
members-household-hint = De familienaam van de eerste titularis, als u dit leeg laat.
members-adults = Volwassenen
members-children = Kinderen
members-titular = Titularis { $number }
members-titular-more = Een medetitularis toevoegen
members-titular-less = Deze titularis wegnemen
members-edit = Rekening en huishouden
members-correct = Een fout verbeteren
members-correct-action = Verbeteren
members-correct-body = Wat verkeerd is ingevoerd, zoals het had moeten zijn. Het nummer en de mededeling { $reference } veranderen nooit.
members-corrected = Fiche van { $name } verbeterd.
members-titular-first = Vooraan zetten
members-titular-known = Een persoon uit het bestand toevoegen
members-titular-known-hint = Die persoon wordt titularis van dit lidmaatschap.
members-titular-new = Een nieuwe persoon toevoegen
members-saved = Fiche van { $name } bewaard.
members-reason = Reden
members-document = Beslissing of stuk
members-document-none = Geen document
members-document-attach = Een bestand toevoegen…
members-kyc = Geziene stukken
members-kyc-body = Noteer dat u het stuk gezien hebt, en wanneer. Er wordt geen kopie bewaard.
members-kyc-by = { $on }, door { $by }
members-kyc-on = Op
members-kyc-state-seen = gezien
members-kyc-state-missing = nog te zien
members-kyc-state-rejected = geweigerd
members-kyc-seen-action = Ik heb het gezien
members-kyc-rejected-action = Weigeren
members-kyc-seen-done = Stuk gezien, genoteerd voor { $name }.
members-kyc-rejected-done = Stuk geweigerd, genoteerd voor { $name }.
members-to-pending-kyc = Opnieuw op de stukken laten wachten
members-to-active = Actief maken
members-to-suspended = Schorsen
members-to-in-default = Als in gebreke noteren
members-to-exited = De uittreding noteren
members-to-excluded = Uitsluiten
members-status-on = Op datum van
members-status-changed = { $name }: { $status }.
members-leave-title = { $name } verlaat de coöperatie?
members-leave-body = De vervallen bedragen na { $on } worden geannuleerd; die van ervoor blijven verschuldigd. De rang wordt nooit opnieuw gegeven.

person-given-name = Voornaam
person-family-name = Familienaam
person-email = E-mail
person-phone = Telefoon
person-phone-hint = Bijvoorbeeld 0470 12 34 56
person-address = Adres
person-street = Straat en nummer
person-postal-code = Postcode
person-city = Gemeente
person-note = Opmerkingen
person-edit = Wijzigen
person-saved = Gegevens van { $name } bewaard.
consent-granted = aanvaardt WhatsApp-berichten
consent-denied = geen WhatsApp-berichten
consent-since = sinds { $on }
consent-grant = Het akkoord voor WhatsApp noteren
consent-grant-body = Deze persoon aanvaardt via WhatsApp opvragingen van gelden en nieuws van de coöperatie te krijgen.
consent-withdraw = De intrekking noteren
consent-withdraw-body = Er vertrekt geen enkel WhatsApp-bericht meer naar deze persoon.
consent-how = Hoe gegeven?
consent-how-hint = Bijvoorbeeld: ondertekend formulier, e-mail, mondeling.
consent-granted-done = Het akkoord van { $name } is genoteerd.
consent-denied-done = De intrekking van { $name } is genoteerd.

import-title = Een ledenlijst importeren
import-body = Er wordt niets geschreven voordat u aanvaardt. Dezelfde lijst tweemaal importeren voegt niets toe.
import-choose = De lijst kiezen…
import-other = Een andere lijst kiezen…
import-kinds = Een CSV- of Excel-bestand, met een titel boven elke kolom. Meerdere regels kunnen de medetitularissen van één lidmaatschap bevatten.
import-reading = De lijst wordt gelezen
import-writing = De leden worden geïmporteerd
import-file = { $name } (gelezen als { $encoding })
import-new = nieuwe lidmaatschappen
import-joining = toegevoegde medetitularissen
import-already = al aanwezig
import-repeated = herhaalde regels
import-rejected = geweigerde regels
import-columns = Wat bevat elke kolom?
import-meaning = Inhoud van kolom { $column }
import-ignored = (genegeerd)
import-rejected-title = { $count ->
    [one] { $count } geweigerde regel
   *[other] { $count } geweigerde regels
}
import-row = Regel
import-why = Waarom
import-cells = Wat ze bevat
import-joined = Toetredingsdatum van regels zonder datum
import-joined-hint = De bijdragen tellen vanaf die dag.
import-accept = { $count ->
    [0] Importeren
    [one] { $count } lidmaatschap importeren
   *[other] { $count } lidmaatschappen importeren
}
import-nothing = Deze lijst voegt niets toe aan de coöperatie.
import-done =
    { $memberships ->
        [one] { $memberships } lidmaatschap
       *[other] { $memberships } lidmaatschappen
    } en { $persons ->
        [one] { $persons } persoon
       *[other] { $persons } personen
    } erbij. Regels al aanwezig: { $already }; geweigerd: { $rejected }.
