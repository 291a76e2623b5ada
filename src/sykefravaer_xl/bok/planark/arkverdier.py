"""What a host gives for a cell, as the plan's values: text and days."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.celler import om_mulig
from sykefravaer_xl.bok.datoceller import les_enhver_dato
from sykefravaer_xl.bok.planark.innhold import som_tekst
from sykefravaer_xl.bok.skjema.krav import JA_NEI
from sykefravaer_xl.grunn.datotekst import dato_fra_tekst
from sykefravaer_xl.grunn.ordlyd import vis_tall

if TYPE_CHECKING:
    from sykefravaer_xl.bok.planark.innhold import Feltverdi


def periode(innhold: str) -> tuple[date, date] | None:
    """``01.10.2026–30.11.2026`` as two days."""
    fra, _, til = innhold.partition("–")
    dager = dato_fra_tekst(fra.strip()), dato_fra_tekst(til.strip())
    return None if dager[0] is None or dager[1] is None else (dager[0], dager[1])


def verdi_av(raa: object) -> Feltverdi:
    """A cell's value as text or a day."""
    if isinstance(raa, datetime):
        return raa.date()
    if isinstance(raa, date):
        return raa
    if isinstance(raa, bool):
        return JA_NEI[0] if raa else JA_NEI[1]
    if isinstance(raa, float | Decimal):
        return vis_tall(raa)
    return None if raa is None or raa == "" else str(raa)


def feltverdi(raa: object, *, er_dato: bool) -> Feltverdi:
    """A field's value; a date where one can be read, else the text as it stands."""
    if isinstance(raa, str) and not raa.strip():
        return None
    if not er_dato:
        verdi = verdi_av(raa)
        return som_tekst(verdi) if isinstance(verdi, date) else verdi
    if isinstance(raa, date):
        return verdi_av(raa)
    dag = om_mulig(les_enhver_dato, raa)
    return dag if dag is not None else verdi_av(raa)
