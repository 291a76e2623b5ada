"""Norwegian texts of the sheet ``Enhetsplikter``."""

from __future__ import annotations

from typing import Final

UTEN_NAVN: Final = "Plikt mangler. Skriv hva som skal gjøres, eller tøm Første frist."
UKJENT_ANSVARLIG: Final = "{sitat} er ikke en ansvarlig programmet kjenner. Velg {lovlige}."
UKJENT_GJENTAS: Final = "{sitat} er ikke en gjentakelse programmet kjenner. Velg {lovlige}."
HELE: Final = "Hele virksomheten"
EN_GANG: Final = "Én gang"
FRIST: Final = "{gjentas} fra {forste}, i arket Enhetsplikter."
UTFORT: Final = "Sist utført {dato}."
