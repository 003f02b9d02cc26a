# De raad van mede-eigendom: stappen van de berekeningen en namen van hun termen.
step-mandate-start = begin van het mandaat
step-mandate-end = einde van het mandaat
step-mandate-months = maanden
step-mandate-earliest-end = einde op zijn vroegst
step-mandate-latest-end = einde op zijn laatst
step-mandate-long-enough = mandaat lang genoeg: het einde valt niet vóór het vroegste einde
step-mandate-short-enough = mandaat niet te lang: het einde valt niet na het laatste einde
step-mandate-begun = mandaat begonnen
step-mandate-not-over = mandaat nog niet afgelopen
step-seen-on = bekeken op
step-mandate-days-to-end = dagen tot het einde
step-mandate-days-left = dagen over
step-none-left = minstens
step-mandate-alert-days = waarschuwingstermijn
step-mandate-renewal-open = hernieuwing mogelijk: er blijven niet meer dagen dan de alarmtermijn
step-board-held = leden van de raad
step-board-least = minstens aanbevolen leden
step-board-most = hoogstens aanbevolen leden
step-board-beyond-least = leden boven het aanbevolen minimum (onder 0 ontbreken er)
step-board-beyond-most = leden boven het aanbevolen maximum (aanvaard en genoteerd)
step-board-all-lots = kavels in totaal
step-board-lots-left-out = kelders, garages, parkeerplaatsen en verborgen kavels die niet tellen
step-board-counted-lots = kavels die tellen
step-board-lots-asked = kavels vanaf waar de raad verplicht is
step-board-lots-beyond-asked = kavels boven dat aantal (verplicht vanaf 0)

# Weigeringen van de raad. Elke zin zegt wat te doen.
error-mandate-wrong-length = Een mandaat duurt 11 tot 13 maanden: dit kan eindigen van { $earliest } tot { $latest }. Verbeter het einde.
error-mandate-end-before-start = Dit mandaat zou eindigen vóór zijn eerste dag ({ $start }). Verbeter een van de twee datums.
error-mandate-renewed-too-early = Dit mandaat wordt hernieuwd vanaf { $from }. Wacht op de vergadering na die dag.
error-mandate-closed-outside = Dit mandaat loopt van { $start } tot { $end }: het wordt afgesloten op een dag van die periode.
error-revocation-not-adopted = De vergadering nam deze herroeping niet aan: het mandaat loopt door.
