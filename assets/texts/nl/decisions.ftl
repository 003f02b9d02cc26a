# De op te volgen beslissingen: stappen van de berekeningen en namen van hun termen.
step-decision-deadline = termijn van de beslissing
step-decision-days-left = dagen tot de termijn
step-decision-limit = grens
step-decision-is-late = te laat: de termijn is voorbij
step-decision-is-critical = dringendheid kritiek: er blijven minder dagen dan de grens
step-decision-is-high = dringendheid hoog: er blijven minder dagen dan de grens
step-decision-completed = beslissing uitgevoerd, niets dringt nog
step-decision-cancelled = beslissing geannuleerd, niets dringt nog
step-decision-without-deadline = beslissing zonder termijn, niets dringt
step-decisions-pending = te beginnen
step-decisions-in-progress = bezig
step-decisions-completed = voltooid
step-decisions-overdue = te laat
step-decisions-cancelled = geannuleerd
step-decisions-total = beslissingen in totaal
