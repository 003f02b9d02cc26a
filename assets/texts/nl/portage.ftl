# Portage, verborgen kavel, vertrek, stichting: de stappen van de berekeningen, de waarschuwingen, de weigeringen.

# Een kavel dragen: wat dat kost.
step-months-carried = gedragen maanden
step-months-typed = opgegeven maanden
step-acquired-on = aankoopakte
step-resale-on = akte van doorverkoop
step-months-of-a-year = maanden van een jaar
step-capital = kapitaal
step-registration-rate = tarief van de registratierechten
step-registration-duties = registratierechten
step-window-months = maanden om de rechten terug te krijgen
step-window-ends = laatste dag om de rechten terug te krijgen
step-recovery-rate = teruggekregen deel van de rechten
step-recovered = teruggekregen rechten
step-net-duty-loss = verloren rechten
step-monthly-interest = interest per maand
step-interest-paid = betaalde interest
step-monthly-charges = gemeenschappelijke kosten per maand
step-charges-paid = betaalde gemeenschappelijke kosten
step-households = huishoudens
step-porteur-charges = deel van de drager in de kosten
step-others-charges = deel van de andere huishoudens in de kosten
step-notary-fees = notariskosten
step-carrying-cost = kost van het dragen
step-common-works = gemeenschappelijke werken
step-private-works = privatieve werken
step-works = werken

# De prijs.
step-index-on-resale = index bij de doorverkoop
step-index-on-base = aanvangsindex
step-growth-of-index = stijging van de index
step-margin-whole-years-factor = factor van de marge, volle jaren
step-margin-factor = factor van de marge
step-growth-of-margin = stijging door de marge
step-most-whole-years-factor = factor aan het hoogste percentage, volle jaren
step-most-factor = factor aan het hoogste percentage van een overeenkomst
step-growth-at-most = stijging aan het hoogste percentage van een overeenkomst
step-works-of-the-future-buyer = werken betaald door de toekomstige koper
step-held-as-lost = als verloren beschouwd
step-resale-after-window = doorverkoop na het einde van de termijn
step-no-indexation-in-solidarity = de solidaire formule indexeert niet
step-no-indexation-asked = geen indexatie gevraagd
portage-household = huishouden { $first }
portage-households = huishoudens { $first } tot { $last }
step-growth-in-all = stijging met de marge
step-growth-of-convention = stijging die een overeenkomst toelaat
step-indexation-basis = basis van de indexering
step-indexation = indexering
step-price-before-rents = prijs vóór de huur
step-rents-received = ontvangen huur
step-price-after-rents = prijs na de huur
step-price = prijs
step-sale-price = verkoopprijs

# Wie wat krijgt.
step-repaid-before-rents = terug te geven aan de drager vóór de huur
step-repaid-to-porteur = terug aan de drager
step-repaid-to-others = terug aan de andere huishoudens
step-to-repay = in totaal terug te geven
step-surplus = overschot
step-surplus-rate = deel van de drager in het overschot, als breuk
step-porteur-surplus-alone = overschot voor de drager, enig huishouden
step-porteur-surplus = overschot voor de drager
step-others-surplus = overschot voor de andere huishoudens
step-shortfall = te verdelen tekort
step-loss-rate = deel van de drager in het verlies
step-porteur-loss-capped = verlies van de drager, begrensd
step-porteur-loss-alone = verlies van de drager, enig huishouden
step-porteur-loss = verlies van de drager
step-porteur-cap = plafond van het verlies van de drager
step-collective-loss = verlies van de groep
step-purse-balance = saldo van de gemeenschappelijke pot
step-purse-loss = betaald door de gemeenschappelijke pot
step-others-loss = verlies van de andere huishoudens
step-compensated-duty-rate = vergoed deel van de verloren rechten
step-compensated-duties = vergoede verloren rechten
step-compensated-interest-rate = vergoed deel van de interest
step-compensated-interest = vergoede interest
step-compensation-before-rents = vergoeding vóór de huur
step-compensation = vergoeding van de drager
step-works-of-porteur-kept = werken betaald door de drager, die optie B niet vergoedt
step-works-of-households-kept = werken betaald door de andere huishoudens, die optie B niet vergoedt
step-rest = toe te kennen rest
step-one-household = één huishouden
step-other-households = andere huishoudens
step-porteur-rest = deel van de drager in de rest
step-porteur-total = aan de drager in totaal
step-others-total = aan de andere huishoudens in totaal
step-household-total = aan elk ander huishouden
step-purse-total = aan de gemeenschappelijke pot

# Wat de drager overhoudt, en wat ieder betaalt.
step-porteur-received = ontvangen door de drager
step-porteur-paid = betaald door de drager
step-net-result = nettoresultaat van de drager
step-yield-in-all = rendement over de hele duur
step-yearly-yield = rendement per jaar
step-monthly-share = deel van elk huishouden per maand
step-monthly-of-porteur = last van de drager per maand
step-monthly-alone = last van de drager zonder delen, per maand
step-total-price = samen betaalde prijs
step-buyers = kopers
step-each-without-portage = te betalen door ieder zonder portage
step-capital-of-a-lot = door elk te betalen met portage: het kapitaal van een kavel
step-less-with-portage = wat elk minder betaalt bij de aankoop dankzij de portage

# De verborgen kavel.
step-hidden-surface = oppervlakte van de verborgen kavel
step-whole-surface = oppervlakte van het geheel
step-reveal-a = A, deel van de aankoopprijs
step-reveal-b = B, deel van de beginkosten
step-reveal-c = C, indexering en meerwaarde
step-reveal-d = D, gedragen kosten
step-initial-fees = beginkosten van de kavel
step-fees-rate = beginkosten als deel van A
step-market-gain = meerwaarde van de markt
step-charges-carried = kosten van de kavel tot nu
step-act-fees = kosten van de wijzigende akte
step-price-after-fees = prijs na de kosten van de akte
step-bonus-rate = deel voor wie de koper aanbracht
step-bonus = premie voor wie de koper aanbracht
step-price-after-bonus = prijs na de premie
step-shared-among-holders = te verdelen onder de houders
step-holder-quotite = zijn quotiteit
step-holders-quotites = quotiteiten van allen
step-investment = investering
step-investments-in-all = investeringen van allen
step-holder-share = deel van een houder

# Het vertrek.
step-purchase-price = aankoopprijs
step-purchase-fees = aankoopkosten
step-documented-works = bewezen werken
step-resale-cap = plafond van doorverkoop
step-asked-price = gevraagde prijs
step-above-the-cap = verschil met het plafond
step-excess = overschrijding
step-recognised-share = erkend deel
step-recognised-investment = erkende investering
step-recognised-in-all = in totaal erkend
step-deduction = afgesproken aftrek
step-after-deduction = na de aftrek
step-refund = terugbetaling

# De stichting.
step-deed-on = aankoopakte van de grond
step-conservation-months = maanden dat het goed behouden blijft, voor het verlaagd tarief
step-allowed-from = mogelijk vanaf
step-value-of-the-whole = waarde van het geheel
step-residual-rate = deel van de ondergrond
step-residual-value = waarde van de ondergrond
step-residual-value-low = waarde van de ondergrond, laagste
step-residual-value-high = waarde van de ondergrond, hoogste
step-duty-rate = tarief van het recht
step-residual-duty = recht op de ondergrond
step-residual-duty-low = recht op de ondergrond, laagste
step-residual-duty-high = recht op de ondergrond, hoogste
step-normal-rate = tarief van het recht op het geheel
step-normal-duty = recht op het geheel, ter vergelijking
step-yearly-tax-rate = tarief van de jaarlijkse taks
step-yearly-tax-low = jaarlijkse taks, laagste
step-yearly-tax-high = jaarlijkse taks, hoogste
step-foundation-cost = oprichting van de stichting
step-notary-cost = notaris van de stichting
step-transfer-total = kost van de overdracht
step-transfer-total-low = kost van de overdracht, laagste
step-transfer-total-high = kost van de overdracht, hoogste
step-co-owners = mede-eigenaars
step-per-co-owner-low = per mede-eigenaar, laagste
step-per-co-owner-high = per mede-eigenaar, hoogste

# Waarschuwingen naast de cijfers.
portage-warning-hypothesis-months = Hypothese: het opgegeven aantal maanden is niet dat van de twee data.
portage-warning-hypothesis-recovery = Hypothese: of de rechten terugkomen is vastgelegd zonder naar de data te kijken.
portage-warning-works-paid-by-nobody = Niemand betaalde de werken: ze zitten in de prijs en worden aan niemand terugbetaald, en verhogen wat te verdelen blijft (het overschot of de rest).
portage-warning-price-below-zero = De lijnen geven minder dan nul: de prijs is nul.
portage-warning-more-than-three-years = Deze portage duurt meer dan 3 jaar.
portage-warning-more-than-five-years = Deze portage duurt meer dan 5 jaar: de algemene vergadering moet erover stemmen.
portage-warning-indexation-capped = De index steeg met meer dan 2% per jaar: de overeenkomst stopt bij 2%.
portage-warning-rent-below-costs = De huur dekt de interest en de kosten niet.
portage-warning-convention-not-shared = De prijs van een overeenkomst gaat volledig naar de drager: de gegeven optie en verliesregels dienen niet.
portage-warning-rest-negative = De prijs volstaat niet voor de vergoeding van de drager: de anderen betalen het verschil.
portage-warning-no-other-household = Er is geen ander huishouden: wat naar de anderen zou gaan, gaat naar de drager.
portage-warning-porteur-loses = De drager verliest geld: kijk naar het nettoresultaat.
portage-warning-purse-needs-agreement = Alles in de gemeenschappelijke pot storten vraagt het akkoord van de houders: bewaar het bewijs.

# Weigeringen. Elke zin zegt wat te doen.
error-amount-negative = Het bedrag ({ $amount }) kan niet negatief zijn. Verbeter het.
error-count-out-of-range = Dit aantal gaat van 1 tot { $most }; hier { $given }. Verbeter het.
error-resale-before-purchase = De doorverkoop ({ $resale_on }) komt vóór de aankoop ({ $acquired_on }). Kijk de twee data na.
error-months-out-of-range = Een portage telt van 1 tot { $most } hele maanden; hier { $given }. Kijk de data of het aantal na.
error-window-too-long = De termijn om terug te krijgen telt hoogstens { $most } maanden; hier { $given }. Verbeter hem.
error-years-out-of-range = De jaren gaan van 0 tot 100; hier { $years }. Verbeter ze.
error-convention-rate-too-high = Een overeenkomst tussen particulieren wordt met hoogstens 2% per jaar geïndexeerd; hier { $rate }. { $suggested ->
        [none] Verlaag het tarief of kies een andere formule.
       *[other] Voor { $meant }: schrijf { $suggested }.
    }
error-choose-one = Geef “{ $first }” of “{ $second }”, niet allebei.
error-margin-without-index = Een marge komt bij een index, niet bij een tarief. Zet alles in het tarief, of geef de index.
error-loss-terms-missing = Er ontbreekt { $shortfall } om alles terug te geven. Zeg wie het verlies draagt: het deel van de drager (porteur_rate) en, als ze bestaan, het plafond daarvan (porteur_cap) en het saldo van de pot (purse_balance).
error-no-other-household = Er is geen ander huishouden dat deze werken kon betalen. Wijzig het aantal huishoudens of wie betaalde.
error-reveal-surface-not-positive = De oppervlakte ({ $surface }) moet groter zijn dan nul. Verbeter ze.
error-surface-too-large = De oppervlakte van de kavel ({ $surface } m²) is groter dan die van het geheel ({ $total_surface } m²). Verbeter een van beide.
error-more-than-the-price = Dit bedrag ({ $amount }) is meer dan wat te verdelen is ({ $available }). Verlaag het.
error-holders-without-share = Niemand heeft een deel: geef minstens één houder met zijn quotiteit of investering.
error-reveal-holder-twice = Houder { $position } draagt de naam van een andere. Geef elk zijn eigen naam.
error-range-reversed = Het eerste cijfer is hoger dan het tweede. Geef eerst het laagste.
error-foundation-too-early = { $on } is te vroeg: het verlaagde tarief moet 3 jaar na de akte behouden blijven. Wacht tot { $allowed_from }.
error-foundation-before-deed = { $on } valt vóór de aankoopakte ({ $deed_on }). Verbeter een van de twee datums.
