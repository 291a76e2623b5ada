"""How parts hang together: relationships and content types, edited as text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, unquote

from arkbok.lager import Lager
from arkbok.xmltekst import Element, bytt, med_attributt, rom_attributt

INNHOLDSTYPER = "[Content_Types].xml"
NS_RELASJONER = "http://schemas.openxmlformats.org/package/2006/relationships"
RELASJONSTYPE = "application/vnd.openxmlformats-package.relationships+xml"
SLAG = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
STRENGT_SLAG = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
HOVEDROM = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
"""The namespace of everything in a sheet, in the usual and in the strict form."""


@dataclass(frozen=True, slots=True)
class Relasjon:
    id: str
    slag: str
    mal: str
    """Full part name, or the address itself when ``ekstern``."""
    ekstern: bool

    @property
    def kortslag(self) -> str:
        """``worksheet``, whether the file is strict or transitional."""
        return self.slag.rpartition("/")[2]


def relasjonsdel(delnavn: str) -> str:
    """Where the relationships of a part are kept; of the package itself when empty."""
    mappe, navn = posixpath.split(delnavn)
    return posixpath.join(mappe, "_rels", f"{navn}.rels")


def _fullt(delnavn: str, mal: str) -> str:
    mal = unquote(mal.partition("#")[0]).replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(delnavn), mal)).lstrip("/")


def _fra_element(delnavn: str, e: Element) -> Relasjon:
    ekstern = e.attr("TargetMode") == "External"
    mal = e.attr("Target") or ""
    return Relasjon(
        e.attr("Id") or "", e.attr("Type") or "", mal if ekstern else _fullt(delnavn, mal), ekstern
    )


def relasjoner(lager: Lager, delnavn: str) -> list[Relasjon]:
    """The relationships of a part in file order."""
    sti = relasjonsdel(delnavn)
    if sti not in lager:
        return []
    return [_fra_element(delnavn, e) for e in lager.rot(sti).alle("Relationship")]


def finn(lager: Lager, delnavn: str, kortslag: str) -> Relasjon | None:
    """The first internal relationship of a kind."""
    return next(
        (r for r in relasjoner(lager, delnavn) if r.kortslag == kortslag and not r.ekstern), None
    )


def _mal_attributt(delnavn: str, mal: str) -> str:
    """A target relative to its source, so that it looks like the ones Excel writes."""
    relativ = posixpath.relpath("/" + mal, posixpath.join("/", posixpath.dirname(delnavn)))
    return quote(relativ, safe="/.-_~!$&'()*+,;=:@")


def sett_relasjonsdel(lager: Lager, delnavn: str, dok: str) -> None:
    """Store a part's relationships; some files have no content type for such parts yet."""
    sti = relasjonsdel(delnavn)
    lager.sett_tekst(sti, dok)
    if innholdstype(lager, sti) is None:
        sett_innholdstype(lager, sti, RELASJONSTYPE)


def legg_til_relasjon(lager: Lager, delnavn: str, slag: str, mal: str) -> str:
    """Add a relationship to a part of the package and return its new id."""
    sti = relasjonsdel(delnavn)
    if sti not in lager:
        sett_relasjonsdel(
            lager,
            delnavn,
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<Relationships xmlns="{NS_RELASJONER}"></Relationships>',
        )
    topp = lager.rot(sti)
    dok = topp.dok
    brukt = {(e.attr("Id") or "").lower() for e in topp.barn()}
    n = len(brukt) + 1
    while f"rid{n}" in brukt:
        n += 1
    ny = (
        f'<{topp.prefiks}Relationship Id="rId{n}" Type="{rom_attributt(slag)}" '
        f'Target="{rom_attributt(_mal_attributt(delnavn, mal))}"/>'
    )
    lager.sett_tekst(sti, bytt(dok, [topp.legg_inn(ny)]))
    return f"rId{n}"


def fjern_relasjoner(lager: Lager, delnavn: str, mal: str) -> None:
    """Remove every relationship from ``delnavn`` to the part ``mal``."""
    sti = relasjonsdel(delnavn)
    topp = lager.rot(sti)
    bort: list[tuple[int, int, str]] = []
    for e in topp.alle("Relationship"):
        r = _fra_element(delnavn, e)
        if not r.ekstern and r.mal.lower() == mal.lower():
            bort.append((e.start, e.slutt, ""))
    lager.sett_tekst(sti, bytt(topp.dok, bort))


def skriv_mal(lager: Lager, delnavn: str, maal: dict[str, str]) -> None:
    """Give relationships new targets: relationship id to part name."""
    sti = relasjonsdel(delnavn)
    topp = lager.rot(sti)
    endringer: list[tuple[int, int, str]] = []
    for e in topp.alle("Relationship"):
        ny = maal.get(e.attr("Id") or "")
        if ny is not None:
            apning = med_attributt(e.apning, "Target", _mal_attributt(delnavn, ny))
            endringer.append((e.start, e.innhold, apning))
    lager.sett_tekst(sti, bytt(topp.dok, endringer))


def innholdstype(lager: Lager, delnavn: str) -> str | None:
    """The content type of a part, from its override or its extension."""
    ende = delnavn.rpartition(".")[2].lower()
    etter_ende: str | None = None
    for e in lager.rot(INNHOLDSTYPER).barn():
        if e.lokalnavn == "Override":
            if unquote(e.attr("PartName") or "").lstrip("/").lower() == delnavn.lower():
                return e.attr("ContentType")
        elif (e.attr("Extension") or "").lower() == ende:
            etter_ende = e.attr("ContentType")
    return etter_ende


def sett_innholdstype(lager: Lager, delnavn: str, slag: str) -> None:
    """See to it that a part has this content type; binary extensions get a default."""
    if innholdstype(lager, delnavn) == slag:
        return
    topp = lager.rot(INNHOLDSTYPER)
    p = topp.prefiks
    ende = delnavn.rpartition(".")[2]
    standard = {(e.attr("Extension") or "").lower() for e in topp.alle("Default")}
    if ende.lower() != "xml" and ende.lower() not in standard:
        ny = f'<{p}Default Extension="{ende}" ContentType="{rom_attributt(slag)}"/>'
        sted = max((e.slutt for e in topp.alle("Default")), default=topp.innhold)
        endring = (sted, sted, ny)
    else:
        adresse = "/" + quote(delnavn, safe="/.-_~!$&'()*+,;=:@")
        ny = f'<{p}Override PartName="{adresse}" ContentType="{rom_attributt(slag)}"/>'
        endring = topp.legg_inn(ny)
    lager.sett_tekst(INNHOLDSTYPER, bytt(topp.dok, [endring]))


def slett_deler(lager: Lager, delnavn: Iterable[str]) -> None:
    """Drop parts with their own relationships and their content-type overrides."""
    borte = {navn.lower() for navn in delnavn}
    for navn in borte:
        lager.slett(navn)
        lager.slett(relasjonsdel(navn))
    topp = lager.rot(INNHOLDSTYPER)
    bort = [
        (e.start, e.slutt, "")
        for e in topp.alle("Override")
        if unquote(e.attr("PartName") or "").lstrip("/").lower() in borte
    ]
    if bort:
        lager.sett_tekst(INNHOLDSTYPER, bytt(topp.dok, bort))


def som_naes(lager: Lager) -> set[str]:
    """Every part that is reached from the package, in lower case."""
    sett: set[str] = set()
    ko = [""]
    while ko:
        for r in relasjoner(lager, ko.pop()):
            if not r.ekstern and r.mal.lower() not in sett and r.mal in lager:
                sett.add(r.mal.lower())
                ko.append(r.mal)
    return sett


def er_streng(slag: str) -> bool:
    """True for the ISO strict variant of the format."""
    return re.match(r"https?://purl\.oclc\.org/ooxml/", slag) is not None
