"""Groups of columns side by side: one row of the sheet may hold several absences.

«Egenmelding fra · til · Sykmeldt fra · til», or Type · Fra · Til once for every month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import overskriftsord
from sykefravaer_xl.bok.typenavn import les_type
from sykefravaer_xl.grunn.feil import UklartFeil
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Treff

PERSON: Final = ("ansattnr", "navn")
_GRUPPEFELT: Final = ("type", "fra", "til", "grad", "avtalte_timer", "arbeidede_timer", "merknad")
_PAR: Final = ("fra", "til")
_SIFRE: Final = re.compile(r"\d+")


@dataclass(slots=True)
class Gruppe:
    """The columns of one absence of each row."""

    kolonner: dict[str, int] = field(default_factory=dict)
    type_i_overskrift: str | None = None


class UklareGrupperFeil(UklartFeil):
    """Two pairs of dates, and nothing that says what either is."""

    def __init__(self, kolonner: Sequence[int]) -> None:
        super().__init__()
        self.kolonner = tuple(kolonner)


class ToListerFeil(UklartFeil):
    """Two lists side by side, each with its own employees, which no row of results can serve."""

    def __init__(self, kolonner: Sequence[int]) -> None:
        super().__init__()
        self.kolonner = tuple(kolonner)


def grupper(rad: Overskriftsrad) -> list[Gruppe]:
    """The groups of a heading row; one where it has no more.

    Raises UklareGrupperFeil and ToListerFeil.
    """
    treff = sorted((t for t in rad.treff if t.felt in _GRUPPEFELT), key=lambda t: t.kolonne)
    delt = [g for g in _del(treff) if {"fra", "til"} <= g.keys()]
    if len(delt) < 2:
        _krev_ingen_liste_ved_siden(rad)
        kolonner = {**rad.kolonner, **_par(rad)}
        return [Gruppe(kolonner, _type(rad, kolonner, 0))]
    _krev_en_liste(rad, delt)
    felles = {f: k for f, k in rad.kolonner.items() if f not in _GRUPPEFELT}
    like = len({_navn(rad, g["fra"]) for g in delt}) == 1
    ut: list[Gruppe] = []
    venstre = max(felles.values(), default=0)
    for g in delt:
        ut.append(Gruppe({**felles, **g}, _type(rad, g, venstre)))
        venstre = max(g.values())
    for felt in _GRUPPEFELT[3:] if like else ():
        _del_med_alle(ut, felt)
    _gi_graden_videre(ut)
    if "type" in delt[0] and not any("type" in g for g in delt[1:]):
        for gruppe in ut[1:]:
            if gruppe.type_i_overskrift is None:
                gruppe.kolonner["type"] = delt[0]["type"]
    for gruppe in ut:
        if gruppe.type_i_overskrift is None and "type" not in gruppe.kolonner and not like:
            raise UklareGrupperFeil([k for g in delt for k in (g["fra"], g["til"])])
    return ut


def _krev_en_liste(rad: Overskriftsrad, delt: Sequence[Mapping[str, int]]) -> None:
    """Raises ToListerFeil where a later group begins with employees of its own."""
    personer = sorted({t.kolonne for t in rad.treff if t.felt in PERSON})
    forste, siste = delt[0]["fra"], delt[-1]["fra"]
    egne = [k for k in personer if forste < k < siste]
    if egne and personer[0] < forste:
        raise ToListerFeil((personer[0], *egne))


def _krev_ingen_liste_ved_siden(rad: Overskriftsrad) -> None:
    """Raises ToListerFeil where another list stands to the right, with what is said of people.

    Its rows are about others than those of the absences: a birth date there is somebody else's.
    """
    fra = rad.kolonner.get("fra", 0)
    personer = sorted((t for t in rad.treff if t.felt in PERSON), key=lambda t: t.kolonne)
    for annen in personer[1:]:
        forste = personer[0]
        lik = annen.felt in {t.felt for t in personer if t.kolonne < annen.kolonne}
        hull = any(k not in rad.tekster for k in range(forste.kolonne, annen.kolonne))
        mer = any(t.kolonne > annen.kolonne and t.felt not in PERSON for t in rad.treff)
        if forste.kolonne < fra < annen.kolonne and mer and (lik or hull):
            raise ToListerFeil((forste.kolonne, annen.kolonne))


def _del(treff: Sequence[Treff]) -> list[dict[str, int]]:
    """Columns from left to right, a new group where a field comes again."""
    ut: list[dict[str, int]] = []
    for t in treff:
        if not ut or t.felt in ut[-1] or (t.felt == "type" and "fra" in ut[-1]):
            ut.append({})
        ut[-1][t.felt] = t.kolonne
    return ut


def _par(rad: Overskriftsrad) -> dict[str, int]:
    """Fra and Til that belong together, where there are more of one than of the other.

    «Sluttdato» beside «Sykmeldt fra» and «Sykmeldt til» may end the employment. Raises
    UklareGrupperFeil where two may just as well be meant.
    """
    like = {
        felt: [t for t in sorted(rad.treff) if t.felt == felt] for felt in _PAR if rad.har(felt)
    }
    if len(like) < len(_PAR) or all(len(t) == 1 for t in like.values()):
        return {}
    navn = {t.kolonne: overskriftsord.stamme(rad.tekster[t.kolonne]) for t in rad.treff}
    sammen = [
        {"fra": fra.kolonne, "til": til.kolonne}
        for fra in like["fra"]
        for til in like["til"]
        if navn[fra.kolonne] == navn[til.kolonne]
    ]
    egne = [par for par in sammen if navn[par["fra"]]]
    for mulige in (egne, sammen):
        if len(mulige) == 1:
            return mulige[0]
    if any(len(t) > 1 and t[0].trinn == t[1].trinn for t in like.values()):
        raise UklareGrupperFeil([t.kolonne for felt in _PAR for t in like[felt]])
    return {}


def _del_med_alle(grupper_: list[Gruppe], felt: str) -> None:
    """A column that stands once is for all absences of the row."""
    har = [g.kolonner[felt] for g in grupper_ if felt in g.kolonner]
    if len(har) == 1:
        for gruppe in grupper_:
            gruppe.kolonner[felt] = har[0]


def _gi_graden_videre(grupper_: list[Gruppe]) -> None:
    """The only column of grades is that of the sick notes, where the headings say which they are.

    «Sykmeldt fra · til · Egenmelding fra · til · Grad»: a self-certified absence has none.
    """
    har = [g for g in grupper_ if "grad" in g.kolonner]
    if len({g.kolonner["grad"] for g in har}) != 1:
        return
    typer = [g.type_i_overskrift and les_type(g.type_i_overskrift) for g in grupper_]
    gradert = [bool(t and t.type.rad.med_grad and t.type.rad.lag == "noter") for t in typer]
    if any(t and t.gradert for t in typer):
        gradert = [bool(t and t.gradert) for t in typer]
    if not all(typer) or not any(gradert):
        return
    kolonne = har[0].kolonner["grad"]
    har_rett = any(g in har for g, rett in zip(grupper_, gradert, strict=True) if rett)
    for gruppe, rett in zip(grupper_, gradert, strict=True):
        if not rett:
            gruppe.kolonner.pop("grad", None)
        elif not har_rett:
            gruppe.kolonner["grad"] = kolonne


def _type(rad: Overskriftsrad, kolonner: Mapping[str, int], venstre: int) -> str | None:
    """The type stated by the headings of Fra and Til, or by what stands above the group."""
    for felt in ("fra", "til"):
        if felt in kolonner and (ord_ := overskriftsord.type_i(rad.tekster[kolonner[felt]])):
            return ord_
    fra = kolonner.get("fra", 0)
    over = [rad.over[k] for k in range(fra, venstre, -1) if k in rad.over]
    return overskriftsord.type_i(over[0]) if over else None


def _navn(rad: Overskriftsrad, kolonne: int) -> str:
    return _SIFRE.sub("", nokkel(rad.tekster[kolonne]))
