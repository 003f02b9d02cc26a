# Schrijfwijzen die geen cijfers zijn: zie ook de module format van texts.
format-month-1 = januari
format-month-2 = februari
format-month-3 = maart
format-month-4 = april
format-month-5 = mei
format-month-6 = juni
format-month-7 = juli
format-month-8 = augustus
format-month-9 = september
format-month-10 = oktober
format-month-11 = november
format-month-12 = december
format-page = pagina { $page } / { $pages }
