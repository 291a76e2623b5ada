"""Sykefravær i Excel med xlwings Lite: lim inn denne filen som main.py.

The functions (SF_FRIST, SF_MAKSDATO … SF_BEREGN) and the macros (Beregn, Marker forfalte, Lag
oppfølgingsplan, Arbeidsliste, Forklar, Hva om, Sjekk) come from the package ``sykefravaer-xl``,
from the folder ``personal`` or the address in requirements.txt. They run in the task pane and send
nothing anywhere.
"""

import xlwings as xw

from sykefravaer_xl.verter.lite import registrer_i

registrer_i(globals(), xw)
