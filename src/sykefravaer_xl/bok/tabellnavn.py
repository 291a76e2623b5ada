"""Excel tables of a workbook, read straight from the file: openpyxl skips them when streaming."""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from arkbok.adresse import Omrade
from arkbok.feil import SkadetFeil
from arkbok.lager import FLEST_TAGGER, STORSTE_SMADEL
from arkbok.omslag import apne_fil
from sykefravaer_xl.bok.rader import LESEUNNTAK

if TYPE_CHECKING:
    from pathlib import Path

_REL: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TABELLREL: Final = re.compile(r"/table$")


@dataclass(frozen=True, slots=True)
class Exceltabell:
    """An Excel table: where its headings stand and which row, if any, is its totals row."""

    navn: str
    overskriftsrad: int
    forste_kolonne: int
    siste_kolonne: int
    sumrad: int | None = None
    siste_rad: int = 0
    """The last row that is no totals row."""
    overskrifter: tuple[str, ...] = ()


def les_tabeller(sti: Path) -> dict[str, tuple[Exceltabell, ...]]:
    """Sheet name -> its Excel tables. A part that cannot be read has no tables: never a fault."""
    try:
        with apne_fil(sti) as fil, zipfile.ZipFile(fil) as arkiv:
            ark = _arkdeler(arkiv)
            return {navn: _tabeller_i_ark(arkiv, del_) for navn, del_ in ark.items()}
    except LESEUNNTAK:
        return {}


def arkrelasjoner(sti: Path, ark: str) -> list[tuple[str, str]]:
    """(last word of the type, path) of what belongs to a sheet: drawings, comments, tables."""
    try:
        with apne_fil(sti) as fil, zipfile.ZipFile(fil) as arkiv:
            del_ = _arkdeler(arkiv).get(ark)
            if del_ is None:
                return []
            return [(slag.rpartition("/")[2], mal) for slag, mal in _relasjoner(arkiv, del_)]
    except LESEUNNTAK:
        return []


def teller_fra_1904(sti: Path) -> bool:
    """Whether the book counts its days from 1904, as books born on old Macs do."""
    try:
        with apne_fil(sti) as fil, zipfile.ZipFile(fil) as arkiv:
            bok = next((m for t, m in _relasjoner(arkiv, "") if t.endswith("/officeDocument")), "")
            return any(
                element.tag.endswith("}workbookPr")
                and element.get("date1904", "0") in ("1", "true", "on")
                for element in _rot(arkiv, bok)
            )
    except LESEUNNTAK:
        return False


def _arkdeler(arkiv: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name -> path of its part in the file."""
    bok = next((m for t, m in _relasjoner(arkiv, "") if t.endswith("/officeDocument")), "")
    deler = dict(_relasjoner_med_id(arkiv, bok))
    navn = {}
    for element in _rot(arkiv, bok).iter():
        if element.tag.endswith("}sheet") and (rel := element.get(_REL)) in deler:
            navn[element.get("name", "")] = deler[str(rel)]
    return navn


def _tabeller_i_ark(arkiv: zipfile.ZipFile, del_: str) -> tuple[Exceltabell, ...]:
    tabeller = []
    try:
        for slag, mal in _relasjoner(arkiv, del_):
            if _TABELLREL.search(slag):
                tabeller.append(_tabell(_rot(arkiv, mal)))
    except LESEUNNTAK:
        return tuple(tabeller)
    return tuple(tabeller)


def _tabell(rot: ET.Element) -> Exceltabell:
    topp, venstre, bunn, hoyre = _omrade(rot.get("ref", ""))
    sum_ = int(rot.get("totalsRowCount", "0") or 0)
    return Exceltabell(
        navn=rot.get("displayName", "") or rot.get("name", ""),
        overskriftsrad=topp if rot.get("headerRowCount", "1") != "0" else 0,
        forste_kolonne=venstre,
        siste_kolonne=hoyre,
        sumrad=bunn if sum_ else None,
        siste_rad=bunn - (1 if sum_ else 0),
        overskrifter=tuple(
            e.get("name", "") for e in rot.iter() if e.tag.endswith("}tableColumn")
        ),
    )


def _omrade(ref: str) -> Omrade:
    try:
        return Omrade.les(ref)
    except SkadetFeil as feil:
        raise ValueError(ref) from feil


def _relasjoner(arkiv: zipfile.ZipFile, del_: str) -> list[tuple[str, str]]:
    """(type, target path) of a part's relationships; none when the part has no such file."""
    return [(slag, mal) for _, slag, mal in _les_relasjoner(arkiv, del_)]


def _relasjoner_med_id(arkiv: zipfile.ZipFile, del_: str) -> list[tuple[str, str]]:
    return [(id_, mal) for id_, _, mal in _les_relasjoner(arkiv, del_)]


def _les_relasjoner(arkiv: zipfile.ZipFile, del_: str) -> list[tuple[str, str, str]]:
    mappe, fil = posixpath.split(del_)
    rel = posixpath.join(mappe, "_rels", f"{fil}.rels")
    if rel not in arkiv.NameToInfo:
        return []
    return [
        (e.get("Id", ""), e.get("Type", ""), _mal(mappe, e.get("Target", "")))
        for e in _rot(arkiv, rel)
        if e.get("TargetMode") != "External"
    ]


def _mal(mappe: str, mal: str) -> str:
    """A relationship's target as a path in the file."""
    return mal[1:] if mal.startswith("/") else posixpath.normpath(posixpath.join(mappe, mal))


def _rot(arkiv: zipfile.ZipFile, del_: str) -> ET.Element:
    if arkiv.getinfo(del_).file_size > STORSTE_SMADEL:
        raise ValueError(del_)
    data = arkiv.read(del_)
    if data.count(b"<") > FLEST_TAGGER:
        raise ValueError(del_)
    return ET.fromstring(data)  # noqa: S314 -- expat >= 2.4.1 stops entity bombs
