# Gemeenschappelijke kosten: de stappen van de verdeling en van de overdracht van een kavel, de weigeringen.

step-charge-amount = bedrag
step-part-rate = percentage
step-whole-rate = het geheel
step-variable-rate = percentage van het veranderlijke deel
step-fixed-rate = percentage van het vaste deel
step-sum-of-rates = som van de percentages
step-part-by-quotite = deel te verdelen volgens de quotiteiten
step-part-by-usage = deel te verdelen volgens het verbruik
step-part-by-benefit = deel te verdelen onder de begunstigden
step-part-equal = deel te verdelen in gelijke delen
step-part-by-occupants = deel te verdelen volgens de bewoners
step-fixed-part = vast deel, volgens de quotiteiten
step-variable-part = veranderlijk deel, volgens het verbruik
step-to-share = te verdelen
step-share-by-quotite = aandeel volgens de quotiteit
step-share-by-usage = aandeel volgens het verbruik
step-usage = verbruik
step-usage-total = som van het verbruik
step-share-by-benefit = aandeel als begunstigde
step-benefit-weight = gewicht als begunstigde
step-benefit-weights-total = som van de gewichten van de begunstigden
step-equal-share = gelijk aandeel
step-share-by-occupants = aandeel volgens de bewoners
step-occupants = bewoners
step-occupants-total = som van de bewoners
step-lot-share = aandeel van de kavel
step-shares-total = som van de aandelen van de kavels
charges-line-of-part = { $label } (deel { $number }, { $rate })

step-one-day = één dag later
step-first-day = eerste dag van de periode
step-day-after-period = dag na de periode
step-act-on = dag van de akte
step-buyer-from = eerste dag van de koper
step-period-days = dagen van de periode
step-seller-days = dagen van de verkoper
step-buyer-days = dagen van de koper
step-charge-share = aandeel van de kavel in de kost
step-seller-share = aandeel van de verkoper
step-buyer-share = aandeel van de koper

# De afrekening van een periode, de provisies, de fondsen van een verkochte kavel.
step-real-share = aandeel in de werkelijke kosten
step-called = opgevraagde provisies
step-paid-of-calls = betaald op die opvragingen
step-settlement = afrekening
step-still-owed = nog verschuldigd van de opvragingen
step-bill-to-pay = totaal te betalen
step-call = opvraging
step-budget = begroting van het jaar
step-calls-count = aantal opvragingen
step-working-fund-refunded = werkkapitaal teruggegeven aan de verkoper
step-working-fund-called = werkkapitaal opgevraagd bij de koper
step-reserve-share = aandeel in het reservekapitaal, dat blijft

error-lot-not-in-list = Kavel { $lot } staat niet in de lijst van de kavels. Verbeter de code of voeg de kavel toe.
error-reading-twice = Kavel { $lot } heeft twee meterstanden. Behoud er één.
error-reading-negative = Het verbruik van kavel { $lot } is negatief. Kijk de twee meterstanden na.
error-reading-missing = Het verbruik ontbreekt van: { $lots }. Voeg het toe; nul is ook een verbruik.
error-weight-twice = Kavel { $lot } heeft twee gewichten. Behoud er één.
error-weight-negative = Het gewicht van kavel { $lot } is negatief. Verbeter het.
error-occupants-missing = Het aantal bewoners ontbreekt van: { $lots }. Voeg het toe; nul is ook een aantal.
error-shares-all-zero = Alle aandelen zijn nul: niets zegt hoe er verdeeld moet worden. Verbeter er minstens één.
error-key-without-parts = Een gemengde sleutel heeft zijn delen nodig. Voeg er minstens één toe.
error-key-mixed-again = Een deel van een gemengde sleutel is zelf niet gemengd. Geef het een gewone sleutel.
error-rates-not-one = De percentages van de delen maken samen { $sum }; ze moeten precies 1 maken. Verbeter ze.
