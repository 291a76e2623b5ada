"""A column that says whether somebody is partly absent, ja or nei, beside the one of grades.

«Nei» is the whole of it, as an empty grade is. «Ja» needs a per cent elsewhere in the row: a grade
that is missing would be counted as 100 % in silence.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok import gradkolonnetekst as tekst
from sykefravaer_xl.bok import overskriftsord
from sykefravaer_xl.bok.celler import er_tom, les_ja_nei, om_mulig
from sykefravaer_xl.bok.rader import funn
from sykefravaer_xl.bok.tabellfunn import under
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.bok.rader import Rad
    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Topp

FELT: Final = "gradert"
"""The field of such a column; what stands in it tells which it is."""
_HEL: Final = 100


def skill_ut(rad: Overskriftsrad, topp: Topp) -> tuple[Overskriftsrad, dict[str, int]]:
    """The headings without a column of ja and nei that looks like a grade, and that column."""
    grader = {t.kolonne for t in rad.treff if t.felt == "grad"}
    flagg = [k for k in _mulige(rad) if _er_ja_nei(under(topp, rad.rad, k))]
    if len(flagg) != 1 or not grader:
        return rad, {}
    kolonne = flagg[0]
    treff = [t for t in rad.treff if t.felt != "grad" or t.kolonne != kolonne]
    ledige = sorted(t for t in treff if t.felt == "grad")
    kolonner = {f: k for f, k in rad.kolonner.items() if f != "grad"}
    if ledige:
        kolonner["grad"] = ledige[0].kolonne
    navn = bokstaver(kolonne)
    doble = tuple(ett for ett in rad.doble if navn not in (ett.brukt, ett.annen))
    return replace(rad, treff=tuple(treff), kolonner=kolonner, doble=doble), {FELT: kolonne}


def kan_vaere_i(rad: Overskriftsrad) -> bool:
    """Whether all rows may be needed to tell what a column is."""
    return any(True for _ in _mulige(rad))


def nei_er_hel(rad: Overskriftsrad, kolonne: int | None) -> bool:
    """Whether «nei» among the grades of a column says that there is none."""
    return kolonne is not None and overskriftsord.er_delvis(rad.tekster.get(kolonne, ""))


def uten_nei(rad: Rad) -> Rad:
    """The row without a grade where «nei» stands for it."""
    verdi = rad.verdier.get("grad")
    if isinstance(verdi, str) and _er_ord(verdi) and om_mulig(les_ja_nei, verdi) is False:
        return replace(rad, verdier={f: v for f, v in rad.verdier.items() if f != "grad"})
    return rad


def sjekk(rad: Rad, lest: FravaerRad) -> FravaerRad:
    """The row with the fault where ja or nei and the grade do not agree."""
    gradert = om_mulig(les_ja_nei, rad.verdi(FELT))
    fravaer = lest.fravaer
    if gradert is None or fravaer is None or not fravaer.type.rad.med_grad:
        return lest
    if gradert is (fravaer.grad < _HEL):
        return lest
    celle, svar = rad.kart.celle(FELT, rad.nr), tekst.JA if gradert else tekst.NEI
    kode, mal = "gradert_motsier_grad", tekst.GRADERT_MOTSIER_GRAD
    if gradert and er_tom(rad.verdi("grad")):
        kode, mal = "gradert_uten_prosent", tekst.GRADERT_UTEN_PROSENT
    melding = mal.format(celle=celle, svar=svar, grad=fravaer.grad)
    return lest.stanset(funn(kode, melding, rad.kart, rad.nr, "grad"))


def _mulige(rad: Overskriftsrad) -> Iterator[int]:
    """Columns whose heading asks whether somebody is partly absent."""
    for kolonne, overskrift in sorted(rad.tekster.items()):
        annet = nokkel(overskrift) in overskriftsord.OMFANG or overskriftsord.er_var(overskrift)
        if overskriftsord.er_delvis(overskrift) and not annet:
            yield kolonne


def _er_ja_nei(verdier: list[object]) -> bool:
    """Whether all that stands in a column is ja or nei; numbers may be grades."""
    fylt = [v for v in verdier if not er_tom(v)]
    return bool(fylt) and all(
        isinstance(v, bool)
        or (isinstance(v, str) and _er_ord(v) and om_mulig(les_ja_nei, v) is not None)
        for v in fylt
    )


def _er_ord(verdi: str) -> bool:
    return not any(t.isdigit() for t in verdi)
