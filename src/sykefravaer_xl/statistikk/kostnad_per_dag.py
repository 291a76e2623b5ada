"""The company's own cost of a lost man-day, from the sheet ``Innstillinger``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.statistikk import rapporttekst as tekst

if TYPE_CHECKING:
    from sykefravaer_xl.bok.modell import Bok

_MAX_KRONER: Final = 1_000_000


def kroner_per_dag(bok: Bok) -> tuple[float | None, tuple[Funn, ...]]:
    """The company's own cost of a lost man-day; what is no number is warned of and not used."""
    verdi = bok.innstillinger.get("kostnad_per_dag")
    if verdi is None or not str(verdi).strip():
        return None, ()
    try:
        kroner = float(str(verdi).replace("\u00a0", "").replace(" ", "").replace(",", "."))
    except ValueError:
        kroner = 0.0
    if 0 < kroner <= _MAX_KRONER:
        return kroner, ()
    return None, (Funn("kostnad_per_dag", tekst.UKJENT_KOSTNAD),)
