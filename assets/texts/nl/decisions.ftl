# De op te volgen beslissingen: stappen van de berekeningen en namen van hun termen.
step-decision-deadline = termijn van de beslissing
step-decision-days-left = dagen tot de termijn
step-decision-limit = grens
step-decision-beyond-critical = dagen boven de kritieke grens (kritiek onder 0)
step-decision-beyond-high = dagen boven de hoge grens (hoog onder 0)
step-decisions-pending = te beginnen
step-decisions-in-progress = bezig
step-decisions-completed = voltooid
step-decisions-overdue = te laat
step-decisions-cancelled = geannuleerd
step-decisions-total = beslissingen in totaal
