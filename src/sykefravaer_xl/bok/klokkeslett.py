"""Times of day beside the dates, the same on every row: the hours of a whole working day.

Payroll systems write 08:00 and 15:30 on all rows. Nobody falls ill at the same minute every time,
but a shorter span may be a part of the day, and that is asked about once.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import delavdagtekst as tekst
from sykefravaer_xl.bok import overskriftsord
from sykefravaer_xl.bok.dagtypekolonner import dag_i
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.tabellfunn import i_kolonne
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sykefravaer_xl.bok.fravaerstabeller import Arktabell
    from sykefravaer_xl.bok.lesevalg import Lesevalg
    from sykefravaer_xl.bok.tabellfunn import Topp

FRA: Final = "fra_klokke"
HEL_DAG: Final = ("hel_dag_fra", "hel_dag_til")
"""The fields of such columns when they are known to say nothing but whole days."""
_SKREVET: Final = re.compile(r"(?:kl\.?\s*)?(\d{1,2})[:.]?([0-5]\d)?(?:[:.]00)?", re.IGNORECASE)
_DOGN: Final = 24 * 60
_MORGEN: Final = range(5 * 60, 10 * 60 + 1)
_ARBEIDSDAG: Final = 7 * 60
"""Minutes: so long a span from the morning on is no part of a day."""
_FLERE: Final = 2


def avgjor(sett: Sequence[tuple[Arktabell, Topp]], valg: Lesevalg) -> list[tuple[Arktabell, Topp]]:
    """The tables, their times of day set aside where all rows have those of a whole day.

    Raises LeseFeil where all rows have the same, and it is not certain that it is the whole day.
    """
    med = [(tabell, topp) for tabell, topp in sett if FRA in tabell.kontroll]
    if not med or not _er_hele_dager(med, valg):
        return list(sett)
    return [(_uten_klokke(t) if FRA in t.kontroll else t, topp) for t, topp in sett]


def _er_hele_dager(sett: Sequence[tuple[Arktabell, Topp]], valg: Lesevalg) -> bool:
    par = [ett for tabell, topp in sett for ett in _par(tabell, topp)]
    fra, til = par[0] if par else (None, None)
    if not fra or any(ett != par[0] for ett in par):
        return False  # then each row is asked on its own
    if valg.klokkeslett is not None:
        return valg.klokkeslett
    if len(par) < _FLERE:
        return False
    if til is not None and fra in _MORGEN and til - fra >= _ARBEIDSDAG:
        return True
    tabell = sett[0][0]
    melding = tekst.SAMME_KLOKKESLETT.format(
        ark=tabell.ark,
        overskrift=tabell.rad.tekster[tabell.kontroll[FRA]],
        klokke=" – ".join(f"{m // 60:02}:{m % 60:02}" for m in (fra, til) if m is not None),
    )
    raise LeseFeil("samme_klokkeslett", melding)


def _par(tabell: Arktabell, topp: Topp) -> Iterator[tuple[int | None, int | None]]:
    """The times of every row with a first day, in minutes."""
    dager = [g.kolonner["fra"] for g in tabell.grupper]
    fra, til = tabell.kontroll[FRA], _til(tabell)
    for rad in topp[tabell.rad.rad :]:
        if any(dag_i(i_kolonne(rad, k)) is not None for k in dager):
            ett, annet = (None if k is None else _minutter(i_kolonne(rad, k)) for k in (fra, til))
            yield ett, annet


def _til(tabell: Arktabell) -> int | None:
    """The column of when the last day ends."""
    for kolonne, overskrift in sorted(tabell.rad.tekster.items()):
        if nokkel(overskrift) in overskriftsord.TIL_KLOKKE:
            return kolonne
    return None


def _uten_klokke(tabell: Arktabell) -> Arktabell:
    """The table with the columns named, and not looked at row by row."""
    kontroll = {f: k for f, k in tabell.kontroll.items() if f != FRA}
    kolonner = zip(HEL_DAG, (tabell.kontroll[FRA], _til(tabell)), strict=True)
    kontroll |= {f: k for f, k in kolonner if k is not None}
    return replace(tabell, kontroll=kontroll)


def _minutter(verdi: object) -> int | None:
    """A time of day in minutes; None for anything else."""
    if isinstance(verdi, time):
        return verdi.hour * 60 + verdi.minute
    if isinstance(verdi, float) and 0 <= verdi < 1:
        return round(verdi * _DOGN)
    treff = _SKREVET.fullmatch(verdi.strip()) if isinstance(verdi, str) else None
    if treff is None or int(treff[1]) > 23:
        return None
    return int(treff[1]) * 60 + int(treff[2] or 0)
