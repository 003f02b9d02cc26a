# Aankoop in verdeling en lening: wat een koper moet weten, de stappen van de berekening, de weigeringen.

# Wat een koper moet weten.
purchase-advice-reduced-rate = Het verlaagde tarief geldt voor de enige en eigen woning: kijk de voorwaarden na met de notaris.
purchase-advice-ask-notary = Deze koper heeft nog een kavel in dezelfde akte: vraag de notaris of het verlaagde tarief standhoudt.
purchase-advice-low-contribution = De eigen inbreng is minder dan 10% van de prijs: banken vragen gewoonlijk 10 tot 20%.
purchase-advice-high-contribution = De eigen inbreng is meer dan 20% van de prijs: dat volstaat, en is meer dan de 10 tot 20% die banken gewoonlijk vragen.
purchase-advice-nothing-to-borrow = De eigen inbreng is meer dan wat te betalen is: er valt niets te lenen.

# Stappen van de berekeningen en namen van hun termen.
step-loan-yearly-rate = jaarlijkse rentevoet
step-loan-months-of-the-year = maanden van het jaar
step-loan-monthly-rate = maandelijkse rentevoet
step-loan-amount = geleend bedrag
step-loan-months = maanden
step-loan-monthly = maandelijkse betaling
step-loan-owed = nog verschuldigd
step-loan-first-interest = rente van de eerste maand
step-loan-payment = betaald per maand
step-loan-first-principal = terugbetaald de eerste maand
step-loan-last-interest = rente van de laatste maand
step-loan-last-payment = laatste betaling
step-loan-months-before-last = maanden vóór de laatste
step-loan-paid-before-last = betaald vóór de laatste maand
step-loan-paid-in-all = betaald in totaal
step-loan-total-interest = rente in totaal
step-purchase-notary-share = deel van de kosten van de akte
step-purchase-common-works = deel van de gemeenschappelijke werken
step-purchase-total-of-all = totaal van alle kopers
step-purchase-shared-out = te verdelen
step-purchase-share = aandeel
step-purchase-sum-of-shares = som van de aandelen
step-purchase-lot-price = prijs van de kavel
step-purchase-total-price = totale prijs
step-purchase-surface = oppervlakte
step-purchase-buyer-surface = oppervlakte van zijn kavels
step-purchase-buyers-surface = oppervlakte van alle gekochte kavels
step-purchase-lot-share = aandeel van de kavel in het geheel
step-purchase-total-surface = totale oppervlakte
step-purchase-fraction = afgesproken breukdeel
step-purchase-registration-rate = tarief van de registratierechten
step-purchase-lot-registration = registratierechten van de kavel
step-purchase-lots-price = prijs van de kavels
step-purchase-registration = registratierechten
step-purchase-notary-per-lot = notaris per kavel
step-purchase-lots = kavels
step-purchase-notary-lots = notaris voor de kavels
step-purchase-notary = notaris
step-purchase-private-works = privatieve werken
step-purchase-total = totaal
step-purchase-per-m2 = totaal per vierkante meter
step-purchase-financed = te financieren
step-purchase-contribution = eigen inbreng
step-purchase-financed-after-contribution = te financieren, min de inbreng
step-purchase-loan = te lenen
step-purchase-monthly = maandlast van de lening van de aankoop
step-purchase-works-monthly = maandlast van de lening van de werken
step-purchase-monthly-with-works = aflossingen van beide leningen
purchase-lot-of-buyer = kavel { $number }
purchase-loan-of-buyer = lening van de aankoop
purchase-works-loan-of-buyer = lening van de werken
step-purchase-unsold = deel van de prijs dat geen enkele kavel draagt
step-purchase-works-in-no-loan = privatieve werken die in geen enkele lening zitten

# Weigeringen. Elke zin zegt wat te doen.
error-purchase-amount-negative = Het bedrag ({ $amount }) kan niet negatief zijn. Verbeter het.
error-loan-months-out-of-range = Een lening duurt 1 tot { $most } maanden; hier { $given }. Verbeter de duur.
error-loan-start-out-of-range = Een lening begint hoogstens { $most } maanden na de aankoop; hier { $given }. Verbeter dat aantal.
error-loan-years-out-of-range = Een lening duurt een geheel aantal maanden, van 1 tot { $most }. Schrijf bijvoorbeeld 20 of 2.5 jaar.
error-purchase-share-not-positive = Een oppervlakte of een breukdeel moet groter zijn dan nul. Verbeter het.
error-purchase-share-missing = Geef deze kavel een oppervlakte of een deel van de prijs.
error-purchase-too-much = De kavels zijn samen meer dan het geheel ({ $sum } in plaats van 1). Verbeter de oppervlakten of de breukdelen.
error-purchase-without-buyer = Er is minstens één koper nodig. Voeg er een toe.
error-purchase-without-lot = Deze koper koopt geen kavel. Geef hem er minstens een.
error-purchase-buyer-twice = Koper { $buyer } staat er twee keer. Zet zijn kavels op één regel.
error-purchase-weight-of-nobody = Er is een gewicht voor { $buyer }, die niets koopt. Haal het weg.
error-purchase-weight-missing = Het gewicht van { $buyer } ontbreekt. Geef het, nul als hij niets betaalt.
error-purchase-weights-unusable = Gewichten kunnen niet negatief zijn, en niet alle nul. Verbeter ze.
