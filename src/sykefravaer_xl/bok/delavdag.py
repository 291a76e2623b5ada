"""Columns of hours, of days and of parts of a day beside Fra and Til: what they say is checked.

Only whole days count in the employer period (ftrl § 8-19 (2)). A row that says that it is half a
day is a fault; few hours may be part-time work, and are a warning.
"""

from __future__ import annotations

import re
from datetime import time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import delavdagtekst as tekst
from sykefravaer_xl.bok import gjelderikke
from sykefravaer_xl.bok import overskriftsord as ord_
from sykefravaer_xl.bok.celler import Cellefeil, er_tom, les_ja_nei, les_tall, om_mulig, sitat
from sykefravaer_xl.bok.datoceller import les_dato
from sykefravaer_xl.bok.motsigelsestekst import FEIL_ANTALL
from sykefravaer_xl.bok.rader import funn
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.grunn import ordlyd
from sykefravaer_xl.grunn.dager import ukedager, ukedager_i
from sykefravaer_xl.grunn.helligdager import er_fridag
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Collection

    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.bok.rader import Rad
    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad

FELT: Final = {
    "fravaerstimer": ord_.TIMER,
    "fravaersdager": ord_.DAGER | ord_.ARBEIDSDAGER | ord_.KALENDERDAGER,
    "del_av_dag": ord_.DEL_AV_DAG,
    "hel_dag": ord_.HEL_DAG,
    "omfang": ord_.OMFANG,
    "fra_klokke": ord_.FRA_KLOKKE,
    "forste_hele": ord_.FORSTE_HELE,
    **gjelderikke.FELT,
}
"""Field -> keys of its headings."""
_SYK: Final = (Fravaerstype.EGENMELDING, Fravaerstype.SYKMELDING)
_HELE: Final = frozenset(
    nokkel(o) for o in ("hel", "hele", "hel dag", "hele dagen", "full", "nei")
)
_NEI: Final = frozenset({"nei"})
_DEL: Final = frozenset(
    nokkel(o)
    for o in ("halv", "halv dag", "halve dagen", "1/2", "½", "delvis", "formiddag", "ettermiddag")
)
_DELFELT: Final = ("del_av_dag", "hel_dag", "omfang", "fravaersdager")
_DELDAG: Final = re.compile(
    r"(?:\d[.,]\d*[1-9]|½|1/2|\bhalv|\bhalve)\s*(?:dag|d\b)", re.IGNORECASE
)
"""«0,5 dag», «½ dag»."""
_MIDNATT: Final = re.compile(r"\s*(?:kl\.?\s*)?0?0(?:[:.]00){0,2}\s*")
_LANG: Final = 14
"""In shorter periods one or two days may be all she was to work."""
_DELTID: Final = 2
"""Fewer days a week than this are hardly anybody's."""
_LITE: Final = Decimal(5)
"""Fewer hours a working day than this are told: most days are 7.5."""


def finn(rad: Overskriftsrad, brukt: Collection[int]) -> dict[str, int]:
    """Field -> column of those a table has."""
    nokler = {k: nokkel(t) for k, t in sorted(rad.tekster.items()) if k not in brukt}
    return ord_.finn_felt(nokler, FELT)


def sjekk(rad: Rad, lest: FravaerRad) -> FravaerRad:
    """The row with what these columns say of it."""
    fravaer = lest.fravaer
    if fravaer is None or fravaer.type not in _SYK:
        return lest
    dag = fravaer.fra
    if _er_klokkeslett(rad.verdi("fra_klokke")):
        neste = f"{dag + timedelta(days=1):%d.%m.%Y}"
        return _feil(
            rad, lest, "klokkeslett", tekst.KLOKKESLETT_VED_SIDEN, "fra_klokke",
            dag=f"{dag:%d.%m.%Y}", neste=neste,
        )  # fmt: skip
    hele = rad.verdi("forste_hele")
    if not er_tom(hele) and om_mulig(les_dato, hele) != dag:
        return _feil(
            rad, lest, "annen_forste_dag", tekst.ANNEN_FORSTE_DAG, "forste_hele",
            dag=f"{dag:%d.%m.%Y}",
        )  # fmt: skip
    for felt in _DELFELT:
        if not er_tom(verdi := rad.verdi(felt)) and _er_del(verdi, felt):
            return _feil(rad, lest, "del_av_dag", tekst.DEL_AV_DAG, felt)
    for felt in ("fravaersdager", "fravaerstimer"):
        if _er_minus(rad.verdi(felt)):
            return _feil(rad, lest, "reversert", tekst.REVERSERT, felt)
    skrevet, i_alt = (
        om_mulig(les_tall, rad.verdi("fravaersdager")),
        (fravaer.til - fravaer.fra).days + 1,
    )
    if skrevet is not None and skrevet > i_alt:  # fewer may be a part-timer's, more cannot be
        vist = ordlyd.dager(int(skrevet))
        melding = tekst.FLERE_DAGER.format(skrevet=vist, dager=ordlyd.dager(i_alt))
        varsel = funn("flere_dager", melding, rad.kart, rad.nr, "fravaersdager")
        lest = lest.med_varsel(varsel)
    elif skrevet is not None and _for_faa(skrevet, fravaer):
        melding = FEIL_ANTALL.format(
            sitat=sitat(rad.verdi("fravaersdager")),
            fra=rad.kart.celle("fra", rad.nr),
            til=rad.kart.celle("til", rad.nr),
            dager=ordlyd.dager(i_alt),
            ukedager=ukedager(fravaer.fra, fravaer.til),
        )
        feil = funn("feil_antall_dager", melding, rad.kart, rad.nr, "fravaersdager")
        return lest.stanset(feil)
    timer = om_mulig(les_tall, rad.verdi("fravaerstimer"))
    dager = ukedager(fravaer.fra, fravaer.til)
    if timer is not None and fravaer.grad == 100 and 0 < timer < _LITE * max(dager, 1):
        vist = ordlyd.vis_tall(timer)
        melding = tekst.FAA_TIMER.format(timer=vist, dager=ordlyd.dager(max(dager, 1)))
        varsel = funn("faa_timer", melding, rad.kart, rad.nr, "fravaerstimer")
        return lest.med_varsel(varsel)
    return lest


def _for_faa(skrevet: Decimal, fravaer: Fravaer) -> bool:
    """Whether so few days are no count of the period: not by calendar, by weekdays with or
    without holidays, by the grade or the rest of it, nor by somebody's two days a week.
    """
    fra, til = fravaer.fra.toordinal(), fravaer.til.toordinal()
    i_alt = til - fra + 1
    if i_alt < _LANG or skrevet * 7 >= i_alt * _DELTID:
        return False
    tall = (i_alt, ukedager_i(fra, til), sum(not er_fridag(o) for o in range(fra, til + 1)))
    andeler = (fravaer.grad, 100 - fravaer.grad)
    return all(abs(skrevet - Decimal(n * andel) / 100) > 1 for n in tall for andel in andeler)


def _feil(rad: Rad, lest: FravaerRad, kode: str, mal: str, felt: str, **sagt: str) -> FravaerRad:
    verdi = rad.verdi(felt)
    vist = f"«{verdi:%H:%M}»" if isinstance(verdi, time) else sitat(verdi)
    melding = mal.format(sitat=vist, **sagt)
    feil = funn(kode, melding, rad.kart, rad.nr, felt)
    return lest.stanset(feil)


def _er_minus(verdi: object) -> bool:
    """Whether a line takes another one back."""
    skrevet = str(verdi or "").strip()
    return skrevet[:1] in ("-", "−") and any(t.isdigit() for t in skrevet)


def _er_klokkeslett(verdi: object) -> bool:
    """Whether a cell says a time of day, other than when the day begins."""
    return not er_tom(verdi) and verdi not in (0, time()) and not _MIDNATT.fullmatch(str(verdi))


def _er_del(verdi: object, felt: str) -> bool:
    if _er_minus(verdi):
        return False
    if isinstance(verdi, str) and _DELDAG.search(verdi):
        return True
    if felt == "omfang":
        return nokkel(str(verdi)) in _DEL
    if felt == "hel_dag":
        return om_mulig(les_ja_nei, verdi) is not True and nokkel(str(verdi)) not in _HELE - _NEI
    tall = om_mulig(les_tall, verdi)
    if tall is not None:
        return tall != tall.to_integral_value() or (felt == "fravaersdager" and tall == 0)
    n = nokkel(str(verdi))
    if n in _HELE:
        return False
    if n in _DEL:
        return True
    try:
        return felt == "del_av_dag" and bool(les_ja_nei(verdi))
    except Cellefeil:
        return True  # nobody knows what it says
