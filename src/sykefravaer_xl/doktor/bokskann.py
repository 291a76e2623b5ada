"""A workbook's own settings, links and formulas, read from its XML without computing anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from arkbok import deler
from arkbok.boken import Arbeidsboksdel
from arkbok.xmltekst import relasjonsid, rot
from sykefravaer_xl.bok.kildebok import lesebok_for

if TYPE_CHECKING:
    from pathlib import Path

    from arkbok.lager import Lager

_RAD_SLUTT: Final = "row>"
_CELLE: Final = re.compile(r"<(?:\w+:)?c\s")
_ADRESSE: Final = re.compile(r'\br="([A-Z]+\d+)"')
_FORMEL: Final = re.compile(r"<(?:\w+:)?f(?:\s[^<>]*+)?>")
_VERN: Final = re.compile(r'<(?:\w+:)?sheetProtection\b[^<>]*?\bsheet="(?:1|true|on)"')
_SANT: Final = ("1", "true", "on")
_LENGST: Final = 4 << 20
"""Characters of one row that are kept in mind; what is longer no program has written."""


@dataclass(frozen=True, slots=True)
class Formelcelle:
    """A cell worth speaking of: its place, its formula («» when there is none), its error."""

    ark: str
    celle: str
    formel: str
    ukjent_navn: bool
    """It shows #NAME?."""

    @property
    def sted(self) -> str:
        """``Fravær!B2``."""
        return f"{self.ark}!{self.celle}"


@dataclass(frozen=True, slots=True)
class Bokbilde:
    """What the checks look at."""

    manuell: bool = False
    struktur_laast: bool = False
    signert: bool = False
    laaste_ark: tuple[str, ...] = ()
    lenker: tuple[tuple[int, str], ...] = ()
    """Number of an external link, as formulas write it in brackets, and what it points at."""
    celler: tuple[Formelcelle, ...] = ()
    """Cells that show #NAME?, or whose formula names one of our functions."""


def skann(sti: Path) -> Bokbilde:
    """Read a workbook; raises ``LeseFeil`` as the reader does. A protected one must be open."""
    with lesebok_for(sti) as lest:
        lager = lest.lager
        bok = Arbeidsboksdel(lager)
        topp = rot(lager.tekst(bok.delnavn))
        regning, vern = topp.finn("calcPr"), topp.finn("workbookProtection")
        laaste: list[str] = []
        celler: list[Formelcelle] = []
        for post in bok.ark():
            if post.slag == "worksheet" and post.delnavn in lager:
                vernet, funnet = _ark(lager, post.navn, post.delnavn)
                celler += funnet
                if vernet:
                    laaste.append(post.navn)
        return Bokbilde(
            manuell=regning is not None and regning.attr("calcMode") == "manual",
            struktur_laast=vern is not None and vern.attr("lockStructure") in _SANT,
            signert=any(n.lower().startswith("_xmlsignatures/") for n in lager.navn()),
            laaste_ark=tuple(laaste),
            lenker=tuple(_lenker(lager, bok.delnavn)),
            celler=tuple(celler),
        )


def _lenker(lager: Lager, bok: str) -> Iterator[tuple[int, str]]:
    """External books in the order formulas number them."""
    topp = rot(lager.tekst(bok))
    liste = topp.finn("externalReferences")
    relasjoner = {r.id: r.mal for r in deler.relasjoner(lager, bok)}
    for nummer, e in enumerate(liste.alle("externalReference") if liste else [], start=1):
        del_ = relasjoner.get(relasjonsid(e.apning) or "")
        if del_ is None:
            continue
        for relasjon in deler.relasjoner(lager, del_):
            if relasjon.ekstern:
                yield nummer, relasjon.mal
                break


def _ark(lager: Lager, navn: str, delnavn: str) -> tuple[bool, list[Formelcelle]]:
    """Whether a sheet is protected, and its cells worth speaking of. Row by row: it may be large.

    Most pieces have neither «SF» nor «#NAME?», and are passed over with two plain searches.
    """
    celler: list[Formelcelle] = []
    vernet = False
    rest = ""
    _, biter = lager.tekststrom(delnavn)
    for bit in biter:
        buffer = rest + bit
        hele, _, rest = buffer.rpartition(_RAD_SLUTT)
        celler += _celler(navn, hele)
        if len(rest) > _LENGST:
            vernet = vernet or bool(_VERN.search(rest))
            rest = ""
    vernet = vernet or bool(_VERN.search(rest))  # it stands after the rows
    return vernet, celler


def _celler(ark: str, xml: str) -> Iterator[Formelcelle]:
    if "#NAME?" not in xml and "SF_" not in xml.upper():
        return
    for bit in _CELLE.split(xml)[1:]:
        attributter, _, innhold = bit.partition(">")
        formel = _FORMEL.search(innhold)
        tekst = innhold[formel.end() :].partition("<")[0] if formel else ""
        ukjent = 't="e"' in attributter and "#NAME?" in innhold
        sted = _ADRESSE.search(attributter)
        if sted and (ukjent or "SF_" in tekst.upper()):
            yield Formelcelle(ark, sted[1], tekst, ukjent)
