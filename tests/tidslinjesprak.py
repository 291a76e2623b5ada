"""A small language for timelines in tests: ``tidslinje("3E 16S 2F 5S50 4A 3_ 2P")``.

Each word is a number of days and a letter, oldest first; a number behind ``S`` is the grade.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Ansatt, Oppsett, Resultat, Sak, beregn
from sykefravaer_xl.grunn.periode import Periode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.domene.sjekkpunkt import Frist, Oppfolging

BOKSTAVER: Final = {
    "E": Fravaerstype.EGENMELDING,
    "S": Fravaerstype.SYKMELDING,
    "F": Fravaerstype.FERIE,
    "U": Fravaerstype.FERIE_UTEN_SYKMELDING,
    "P": Fravaerstype.PERMISJON,
    "A": Fravaerstype.ARBEID,
    "H": Fravaerstype.FRISK_HELG,
    "Y": Fravaerstype.ANNEN_YTELSE,
    "B": Fravaerstype.BEHANDLINGSDAG,
    "V": Fravaerstype.AVVENTENDE,
    "R": Fravaerstype.REISETILSKUDD,
    "K": Fravaerstype.AAP,
    "N": Fravaerstype.SYKT_BARN,
    "X": Fravaerstype.ANNET,
    "_": None,
}
_ORD: Final = re.compile(r"(\d+)([A-Z_])(\d+)?")

FODT: Final = date(1980, 5, 1)


def dag(tekst: str) -> date:
    """A day from ISO text."""
    return date.fromisoformat(tekst)


def tidslinje(tekst: str, start: str = "2018-01-01") -> list[Fravaer]:
    """Absence rows: ``_`` is days without a row, ``B`` gives one row for each treatment day."""
    ut: list[Fravaer] = []
    fra = dag(start)
    for ord_ in tekst.split():
        treff = _ORD.fullmatch(ord_)
        if treff is None or treff[2] not in BOKSTAVER or (treff[3] and treff[2] != "S"):
            msg = f"not a word of the language: {ord_}"
            raise ValueError(msg)
        dager, type_ = int(treff[1]), BOKSTAVER[treff[2]]
        til = fra + timedelta(days=dager - 1)
        if type_ is Fravaerstype.BEHANDLINGSDAG:
            ut.extend(
                Fravaer(d, d, type_) for d in (fra + timedelta(days=n) for n in range(dager))
            )
        elif type_ is not None:
            ut.append(Fravaer(fra, til, type_, int(treff[3] or 100)))
        fra = til + timedelta(days=1)
    return ut


def regn(
    tekst: str,
    start: str = "2018-01-01",
    dato: str = "2018-01-01",
    *,
    profil: str = "privat",
    fodt: date | None = FODT,
    tidligere: Sequence[tuple[str, str]] = (),
    oppfolging: Sequence[Oppfolging] = (),
    oppsett: Oppsett | None = None,
    ansatt_fra: str | None = None,
    forskutterer: bool | None = None,
    unntak_agp: bool = False,
) -> Resultat:
    """The result of a case in the language."""
    ansatt = Ansatt(
        fodselsdato=fodt,
        profil=profil,
        tidligere_sykepengedager=tuple(Periode(dag(f), dag(t)) for f, t in tidligere),
        ansatt_fra=None if ansatt_fra is None else dag(ansatt_fra),
        forskutterer=forskutterer,
        unntak_agp=unntak_agp,
    )
    sak = Sak(tuple(tidslinje(tekst, start)), ansatt, oppfolging=tuple(oppfolging))
    return beregn(sak, dag(dato), oppsett)


def agp_av(resultat: Resultat) -> list[list[tuple[str, str]]]:
    """The days of every employer period, in runs of ISO text."""
    return [
        [(p.fra.isoformat(), p.til.isoformat()) for p in periode.dager]
        for periode in resultat.arbeidsgiverperioder
    ]


def saldo_av(resultat: Resultat) -> tuple[int | None, int | None, str | None]:
    """Days used, days left and max date."""
    maks = resultat.maksdato
    return resultat.dager_brukt, resultat.dager_igjen, None if maks is None else maks.isoformat()


def tilfeller_av(resultat: Resultat) -> list[tuple[str, str, int]]:
    """Every spell: first day, last day, days."""
    return [(t.fra.isoformat(), t.til.isoformat(), t.dager) for t in resultat.tilfeller]


def frist_av(resultat: Resultat, sjekkpunkt: str) -> Frist:
    """The one checkpoint with the id."""
    (frist,) = [f for f in resultat.frister if f.sjekkpunkt == sjekkpunkt]
    return frist


def frist_og_status(resultat: Resultat, sjekkpunkt: str) -> tuple[str | None, str]:
    """Due date and status of a checkpoint, as text."""
    frist = frist_av(resultat, sjekkpunkt)
    return None if frist.frist is None else frist.frist.isoformat(), frist.status.value


def linje(**felt: Any) -> dict[str, Any]:
    """A ``sak`` line as an object: a month of sickness, seen the day after it."""
    return {
        "id": "a",
        "dato": "2018-02-01",
        "ansatt": {"fodselsdato": "1980-05-01"},
        "fravaer": [{"fra": "2018-01-01", "til": "2018-01-31", "type": "sykmelding"}],
    } | felt
