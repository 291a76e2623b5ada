"""Sheets of hers that hold absences, and would be left out in silence beside those that are read.

A month whose sheet has no heading for the employee, or one nobody knows for Fra, is gone from the
list, and the dates of its employees are wrong. Such a sheet is known by its rows.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import glemtearktekst as tekst
from sykefravaer_xl.bok import imarktekst, tabellfunn
from sykefravaer_xl.bok.celler import om_mulig
from sykefravaer_xl.bok.dagtypekolonner import dag_i
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.lesesvar import sett_ark
from sykefravaer_xl.bok.lesetekst import LETTE_ETTER
from sykefravaer_xl.bok.planark import tekst as planark_tekst
from sykefravaer_xl.bok.skjema.arknavn import IMPORT_FRA
from sykefravaer_xl.bok.tabellgrupper import PERSON
from sykefravaer_xl.bok.typenavn import les_type
from sykefravaer_xl.bok.ugyldigord import ark_som_ikke_er_i_bruk
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sykefravaer_xl.bok.kilde import Kilde
    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Topp

_DYPEST: Final = 500
"""The last row in which headings are looked for, to tell that they stand too far down."""
_LENGST: Final = timedelta(days=366)
"""Two days no further apart than this may be the first and the last one; birth and hiring are."""
_VARE_TITLER: Final = (imarktekst.TITTEL, planark_tekst.TITTEL, IMPORT_FRA)
"""In the first row of sheets we make, which have the days of absences too."""
_OM_FRAVAER: Final = ("syk", nokkel("fravær"))
"""In a heading of the days of an absence."""


def krev_ingen(kilde: Kilde, andre: Iterable[str], leste: Sequence[str]) -> None:
    """Raises LeseFeil where one of the sheets that are not read holds absences."""
    for ark in andre:
        topp = kilde.topper[ark]
        rad = tabellfunn.finn_overskriftsrad(topp, tabellfunn.FRAVAER)
        nr = _rad_med_fravaer(topp, rad)
        dypt = _dyp_rad(kilde, ark) if nr is None else None
        nr = nr or dypt
        if nr is None or ark_som_ikke_er_i_bruk(ark) or _er_vart(ark, topp):
            continue
        grunn = tekst.UTEN_HODE.format(lette=LETTE_ETTER)
        if dypt is not None:
            grunn = tekst.DYPT.format(rad=dypt, antall=tabellfunn.SOKERADER)
        elif rad is not None and rad.rad < nr and (kolonner := mangler(rad)):
            grunn = tekst.MANGLER.format(rad=rad.rad, kolonner=kolonner)
        melding = tekst.GLEMT_ARK.format(ark=ark, rad=nr, grunn=grunn, uten=sett_ark(leste))
        raise LeseFeil("glemt_ark", melding)


def overskrifter_dypt(kilde: Kilde, arkene: Iterable[str]) -> str | None:
    """What is said of a book whose only headings stand too far down; None for any other."""
    for ark in arkene:
        if (rad := _dyp_rad(kilde, ark)) is not None:
            return tekst.ARKET_DYPT.format(ark=ark, rad=rad, antall=tabellfunn.SOKERADER)
    return None


def _dyp_rad(kilde: Kilde, ark: str) -> int | None:
    """The row of headings of absences further down in a sheet than they are looked for."""
    forst = tabellfunn.SOKERADER
    rader: dict[int, Mapping[int, object]] = {}
    for nr, celler in kilde.celler(ark):
        if nr > _DYPEST:
            break
        if nr > forst:
            rader[nr] = celler
    for fra in range(forst, max(rader, default=0), forst):
        topp = [_fylt(rader.get(nr, {})) for nr in range(fra + 1, fra + forst + 1)]
        rad = tabellfunn.finn_overskriftsrad(topp, tabellfunn.FRAVAER)
        if rad is None or mangler(rad):
            continue
        if rad.har("type") or rad.har("grad") or _om_fravaer(rad):
            return fra + rad.rad
    return None


def _fylt(celler: Mapping[int, object]) -> tuple[object, ...]:
    return tuple(map(celler.get, range(1, max(celler, default=0) + 1)))


def mangler(rad: Overskriftsrad) -> str:
    """The columns that headings must have and these lack; "" where there are all of them."""
    ut = [o for f, o in (("fra", "Fra"), ("til", "Til")) if not rad.har(f)]
    if not any(rad.har(f) for f in PERSON):
        ut.insert(0, "Ansattnr (eller Navn)")
    return " og ".join(ut)


def kalender(ark: str) -> Funn:
    """What is said of a calendar beside the lists that are read."""
    return Funn("kalender_ikke_lest", tekst.KALENDER.format(ark=ark), ark=ark)


def _rad_med_fravaer(topp: Topp, hode: Overskriftsrad | None) -> int | None:
    """The first row with two days and a word for sickness, in the row or in their headings."""
    i_hodet = hode is not None and hode.har("fra", "til") and _om_fravaer(hode)
    for nr, rad in enumerate(topp, start=1):
        dager = sorted(dag for verdi in rad if (dag := dag_i(verdi)) is not None)
        if not any(b - a <= _LENGST for a, b in pairwise(dager)):
            continue
        if (i_hodet and hode is not None and nr > hode.rad) or any(map(_er_sykdom, rad)):
            return nr
    return None


def _er_vart(ark: str, topp: Topp) -> bool:
    """Whether it is a sheet of ours about one case, also where she has changed its title."""
    if ark.startswith(imarktekst.ARK.format(ansatt="")):
        return True
    return any(tittel in rad for rad in topp[:1] for tittel in _VARE_TITLER)


def _om_fravaer(hode: Overskriftsrad) -> bool:
    return any(o in nokkel(t) for t in hode.tekster.values() for o in _OM_FRAVAER)


def _er_sykdom(verdi: object) -> bool:
    """Whether a cell names an absence for the employee's own sickness."""
    valg = om_mulig(les_type, verdi) if isinstance(verdi, str) else None
    return valg is not None and valg.type.rad.egen_sykdom
