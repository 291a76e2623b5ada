"""The sheets of a workbook, column by column: every fact about a column is told here once."""

from sykefravaer_xl.bok.skjema.ansatte import ANSATTE
from sykefravaer_xl.bok.skjema.arbeidsliste import ARBEIDSLISTE
from sykefravaer_xl.bok.skjema.endringslogg import ENDRINGSLOGG
from sykefravaer_xl.bok.skjema.enhetsplikter import ENHETSPLIKTER
from sykefravaer_xl.bok.skjema.fravaer import FRAVAER, I_RADEN
from sykefravaer_xl.bok.skjema.fravaerskoder import FRAVAERSKODER
from sykefravaer_xl.bok.skjema.hendelser import HENDELSER
from sykefravaer_xl.bok.skjema.innstillinger import INNSTILLINGER
from sykefravaer_xl.bok.skjema.kolonne import Arkskjema, Kolonne, Slag
from sykefravaer_xl.bok.skjema.lesemate import LEST
from sykefravaer_xl.bok.skjema.oppfolging import OPPFOLGING
from sykefravaer_xl.bok.skjema.sjekkpunkter import SJEKKPUNKTER

__all__ = [
    "ANSATTE", "ARBEIDSLISTE", "ENDRINGSLOGG", "ENHETSPLIKTER", "FRAVAER", "FRAVAERSKODER",
    "HENDELSER", "INNSTILLINGER", "I_RADEN", "LEST", "OPPFOLGING", "SJEKKPUNKTER", "Arkskjema",
    "Kolonne", "Slag",
]  # fmt: skip
