"""Sykefravær i Excel med xlwings Lite: lim inn denne filen som main.py.

The functions (SF_FRIST, SF_MAKSDATO … SF_BEREGN) come from the package ``sykefravaer-xl`` named in
requirements.txt; they run in the task pane and send nothing anywhere.
"""

import xlwings as xw

from sykefravaer_xl.excel.lite import registrer_i

registrer_i(globals(), xw)
