# Het overzicht.
dashboard-on = Op { $on }
dashboard-cash = op de bank en in kas
dashboard-late = te laat
dashboard-late-members = { $count ->
    [0] geen enkel lid
    [one] { $count } lid
   *[other] { $count } leden
}
dashboard-purse = in de gemeenschappelijke pot
dashboard-members = { $count ->
    [one] lidmaatschap
   *[other] lidmaatschappen
}
dashboard-chart = Opgevraagde en ontvangen bedragen, per maand
dashboard-called = opgevraagd
dashboard-received = ontvangen
dashboard-month = Maand
dashboard-sums = Over deze twaalf maanden: { $called } opgevraagd, { $received } ontvangen.
dashboard-todo = Nu te doen
dashboard-calm = Niets dringt: niemand is te laat en alles is bevestigd.
dashboard-backup = Laatste goede reservekopie: { $at }
dashboard-no-backup = Er werd nog geen reservekopie gemaakt.
urgency-overdue = Te laat
urgency-critical = Dringend
urgency-high = Binnenkort
todo-late = { $count ->
    [one] { $count } lid heeft een vervallen bedrag dat te laat is
   *[other] { $count } leden hebben een vervallen bedrag dat te laat is
}
todo-to-confirm = { $count ->
    [one] { $count } aangegeven bijdrage wacht op bevestiging
   *[other] { $count } aangegeven bijdragen wachten op bevestiging
}
todo-to-issue = { $count ->
    [one] { $count } vervallen bedrag van het plan moet nog worden opgemaakt
   *[other] { $count } vervallen bedragen van het plan moeten nog worden opgemaakt
}
todo-backup-never = Maak een eerste reservekopie, ergens anders dan op deze computer
todo-backup-old = De laatste reservekopie is { $count } dagen oud
first-title = Om te beginnen
first-body = In de volgorde die u wilt; elke stap kan wachten.
first-members = De leden toevoegen
first-why-members = Eén voor één, of ineens uit een CSV- of Excel-lijst.
first-opening = De saldi overnemen
first-why-opening = Als de coöperatie al bestaat: wat er op de bank staat en wat ieder verschuldigd is.
first-plan = Het bijdrageplan opstellen
first-why-plan = De tabel van de termijnen verschijnt terwijl u typt.
first-backup = Een reservekopie maken
first-why-backup = Op een USB-stick of bij iemand anders.
