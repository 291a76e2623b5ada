"""Sykefravær i alle bøker: en «personal module» for xlwings Lite.

The folder ``personal`` is imported once (Files → Import/Export) or mounted (Local Folders). Our
package lies beside this file as a wheel, so that nothing is fetched and Lite, which looks for
functions in every .py of the folder, finds this file alone.
"""

import sys
from pathlib import Path

import xlwings as xw

_STEDER = [Path(__file__).parent, Path("/personal"), Path("/data/personal")]
_HJUL = [str(hjul) for sted in _STEDER for hjul in sorted(sted.glob("*.whl"))]
sys.path[:0] = [hjul for hjul in _HJUL if hjul not in sys.path]

try:
    from sykefravaer_xl.verter.lite import registrer_i
except ModuleNotFoundError as feil:
    raise ModuleNotFoundError(
        f"Finner ikke {feil.name}. Hele mappen «personal» må være lagt inn, med filen som "
        "slutter på .whl: slett den under Files, dra inn mappen fra sykefravaer-lite.zip igjen, "
        "og velg Restart."
    ) from None

registrer_i(globals(), xw)
