# Kavels: de stappen van de berekening van de quotiteiten, de weigeringen.

step-weight = gewicht
step-lot-surface = oppervlakte in m²
step-use-coefficient = gebruikscoëfficiënt
step-location-coefficient = liggingscoëfficiënt
step-sum-of-smoothed-weights = som van de afgevlakte gewichten
step-sum-of-weights = som van de gewichten
step-lots-count = aantal kavels
step-mean-weight = gemiddeld gewicht
step-lambda = afvlakking
step-part-of-mean = deel van het gemiddelde gewicht
step-kept-share = behouden deel van elk gewicht
step-kept-weight = behouden gewicht
step-smoothed-weight = afgevlakt gewicht
step-largest-weight = grootste gewicht
step-smallest-weight = kleinste gewicht
step-weight-ratio-before = verhouding van het grootste tot het kleinste
step-weight-ratio-after = verhouding van het grootste tot het kleinste, na afvlakking
step-deed-base = noemer van de akte
step-quotite = quotiteit
step-quotites-total = som van de quotiteiten

# De tabel van de notaris, naast die van de berekening.
step-typed-quotite = quotiteit van de akte
step-computed-quotite = berekende quotiteit
step-quotite-difference = verschil met de berekening

error-no-lot = Er is geen kavel opgegeven. Voeg er minstens één toe.
error-base-unknown = De noemer van de quotiteiten is 1.000, 10.000 of 100.000. Kies een van de drie.
error-smoothing-out-of-range = De afvlakking gaat van 0 (elk houdt zijn gewicht) tot 1 (gelijke delen). Verbeter ze.
error-lot-code-twice = Twee kavels dragen de code { $lot }. Geef elk zijn eigen code.
error-surface-not-positive = De oppervlakte van kavel { $lot } moet groter zijn dan nul. Verbeter ze.
error-coefficient-not-positive = De coëfficiënt van kavel { $lot } moet groter zijn dan nul. Verbeter hem; 1 verandert niets.
error-quotite-zero = { $base ->
    [1000] Kavel { $lot } zou op 1.000 geen quotiteit hebben. Neem een grotere noemer: 10.000 of 100.000.
    [10000] Kavel { $lot } zou op 10.000 geen quotiteit hebben. Neem een grotere noemer: 100.000.
   *[other] Kavel { $lot } zou zelfs op 100.000 geen quotiteit hebben. Kijk de oppervlakte na, of voeg de kavel bij een andere.
}
