"""What the sheets of ours are called in a workbook of our own."""

from __future__ import annotations

from typing import Final

ANSATTE_ARK: Final = "Ansatte"
FRAVAER_ARK: Final = "Fravær"
OPPFOLGING_ARK: Final = "Oppfølging"
SJEKKPUNKTER_ARK: Final = "Sjekkpunkter"
INNSTILLINGER_ARK: Final = "Innstillinger"
FRAVAERSKODER_ARK: Final = "Fraværskoder"
ARBEIDSLISTE_ARK: Final = "Arbeidsliste"
OVERSIKT_ARK: Final = "Oversikt"
TIDSLINJE_ARK: Final = "Tidslinje"
TIDSLINJE_TITTEL: Final = "Tidslinje for pågående saker"
"""By it the sheet is known as ours: its weeks are dates beside a name and a grade."""
IMPORT_FRA: Final = "Skrevet fra"
"""A heading of the sheet ``Import``, which no list of hers has: it has types and days too."""
ENDRINGSLOGG_ARK: Final = "Endringslogg"
HJELP_ARK: Final = "Hjelp"
VEILEDER_ARK: Final = "Veileder"
HENDELSER_ARK: Final = "Hendelser"
ENHETSPLIKTER_ARK: Final = "Enhetsplikter"
PLAN_ARK_PREFIKS: Final = "Plan"
"""Generated plan sheets are called ``Plan <Ansattnr>``."""
