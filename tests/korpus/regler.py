"""Rules across the parts of a workbook, beyond what a schema says: what Excel would repair.

``funn`` gives one line per breach. A file may well come with some, so they are compared with
those of the same file before.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

_REL = re.compile(r"\{http://(?:schemas|purl)[^}]*/officeDocument/[^}]*relationships\}id")
_TEGN = re.compile(r"_x([0-9A-Fa-f]{4})_")


class _Bok:
    """The parts, parsed when asked for."""

    def __init__(self, arkiv: zipfile.ZipFile) -> None:
        self.arkiv = arkiv
        self.navn = {n.lower(): n for n in arkiv.namelist()}

    def rot(self, del_: str) -> ET.Element | None:
        navn = self.navn.get(del_.lower())
        try:
            return None if navn is None else ET.fromstring(self.arkiv.read(navn))  # noqa: S314
        except ET.ParseError:
            return None

    def relasjoner(self, del_: str) -> dict[str, tuple[str, str]]:
        """Id → (last word of the type, target part); external ones are left out."""
        mappe, fil = posixpath.split(del_)
        topp = self.rot(posixpath.join(mappe, "_rels", f"{fil}.rels"))
        return {
            e.get("Id", ""): (
                e.get("Type", "").rpartition("/")[2],
                _mal(mappe, e.get("Target", "")),
            )
            for e in (topp if topp is not None else ())
            if e.get("TargetMode") != "External" and not e.get("Target", "").startswith("#")
        }


def _mal(mappe: str, mal: str) -> str:
    return posixpath.normpath(posixpath.join("/", mappe, mal)).lstrip("/")


def _lokalt(e: ET.Element) -> str:
    return e.tag.rpartition("}")[2]


def _alle(topp: ET.Element | None, navn: str) -> Iterator[ET.Element]:
    return (e for e in (topp.iter() if topp is not None else ()) if _lokalt(e) == navn)


def funn(sti: Path) -> set[str]:
    """Every breach in the file."""
    with zipfile.ZipFile(sti) as arkiv:
        bok = _Bok(arkiv)
        return set(_zipfunn(bok)) | set(_typefunn(bok)) | set(_relfunn(bok)) | set(_bokfunn(bok))


def _zipfunn(bok: _Bok) -> Iterator[str]:
    navn = bok.arkiv.namelist()
    if len({n.lower() for n in navn}) != len(navn):
        yield "two parts of one name"
    if (galt := bok.arkiv.testzip()) is not None:
        yield f"bad checksum: {galt}"
    for n in navn:
        if n.endswith((".xml", ".rels")) and bok.rot(n) is None:
            yield f"not well-formed: {n}"


def _typefunn(bok: _Bok) -> Iterator[str]:
    topp = bok.rot("[Content_Types].xml")
    ender = {e.get("Extension", "").lower() for e in _alle(topp, "Default")}
    overstyrt = [_mal("", e.get("PartName", "")).lower() for e in _alle(topp, "Override")]
    if len(set(overstyrt)) != len(overstyrt):
        yield "two content types for one part"
    for del_ in set(overstyrt) - set(bok.navn):
        yield f"content type of a part that is not there: {del_}"
    for del_ in set(bok.navn) - set(overstyrt) - {"[content_types].xml"}:
        if not del_.endswith("/") and del_.rpartition(".")[2] not in ender:
            yield f"part without content type: {del_}"


def _relfunn(bok: _Bok) -> Iterator[str]:
    for navn in bok.navn.values():
        if not navn.endswith(".rels"):
            continue
        mappe, fil = posixpath.split(posixpath.dirname(navn))[0], posixpath.basename(navn)[:-5]
        eier = posixpath.join(mappe, fil)
        topp = bok.rot(navn)
        id_er = [e.get("Id") for e in (topp if topp is not None else ())]
        if len(set(id_er)) != len(id_er):
            yield f"two relationships of one id: {navn}"
        for slag, mal in bok.relasjoner(eier).values():
            if mal.lower() not in bok.navn:
                yield f"relationship to a part that is not there: {navn} {slag} {mal}"
        if fil:
            yield from _brukte_id_er(bok, eier, {i for i in id_er if i})


def _brukte_id_er(bok: _Bok, eier: str, kjente: set[str]) -> Iterator[str]:
    topp = bok.rot(eier) if eier.endswith(".xml") else None
    for e in topp.iter() if topp is not None else ():
        for attr, verdi in e.attrib.items():
            if _REL.fullmatch(attr) and verdi and verdi not in kjente:
                yield f"unknown relationship {verdi} in {eier}"


def _bokfunn(bok: _Bok) -> Iterator[str]:
    sti = next((m for s, m in bok.relasjoner("").values() if s == "officeDocument"), "")
    topp, rel = bok.rot(sti), bok.relasjoner(sti)
    if topp is None:
        yield "no workbook part"
        return
    ark = list(_alle(topp, "sheet"))
    for attr in ("name", "sheetId"):
        verdier = [e.get(attr, "").casefold() for e in ark]
        if len(set(verdier)) != len(verdier):
            yield f"two sheets of one {attr}"
    for e in ark:
        if not 1 <= len(e.get("name", "")) <= 31 or re.search(r"[\[\]:*?/\\]", e.get("name", "")):
            yield f"illegal sheet name {e.get('name')}"
    for e in _alle(topp, "definedName"):
        if int(e.get("localSheetId", "0")) >= len(ark):
            yield f"the name {e.get('name')} belongs to a sheet that is not there"
    deler = dict(rel.values())
    stiler = _Stiler(bok.rot(deler.get("styles", "")))
    yield from stiler.funn()
    strenger = [_tekst(e) for e in _alle(bok.rot(deler.get("sharedStrings", "")), "si")]
    formler: dict[str, set[str]] = {}
    for e in ark:
        id_ = next((v for a, v in e.attrib.items() if _REL.fullmatch(a)), "")
        slag, del_ = rel.get(id_, ("", ""))
        if slag == "worksheet":
            celler: dict[tuple[int, int], str] = {}
            formel: set[str] = set()
            formler[e.get("sheetId", "")] = formel
            yield from _arkfunn(bok, del_, stiler, strenger, celler, formel)
            yield from _tabellfunn(bok, del_, celler)
    yield from _like_tabeller(bok)
    ark_i = "0"
    for e in _alle(bok.rot(deler.get("calcChain", "")), "c"):
        ark_i = e.get("i", ark_i)
        if ark_i in formler and e.get("r", "") not in formler[ark_i]:
            yield f"stale calculation chain: {ark_i} {e.get('r')}"


class _Stiler:
    """How many of each kind of style there are."""

    def __init__(self, topp: ET.Element | None) -> None:
        self.antall: dict[str, int] = {}
        self._galt: list[str] = []
        for gruppe in topp if topp is not None else ():
            self.antall[_lokalt(gruppe)] = len(gruppe)
            oppgitt = gruppe.get("count")
            if oppgitt is not None and int(oppgitt) != len(gruppe):
                self._galt.append(f"wrong count of {_lokalt(gruppe)}")
        for xf in _alle(topp, "xf"):
            for attr, gruppe_ in (
                ("fontId", "fonts"),
                ("fillId", "fills"),
                ("borderId", "borders"),
            ):
                if int(xf.get(attr, "0")) >= max(self.antall.get(gruppe_, 0), 1):
                    self._galt.append(f"{attr} out of range")

    def funn(self) -> list[str]:
        return self._galt


def _arkfunn(
    bok: _Bok,
    del_: str,
    stiler: _Stiler,
    strenger: list[str],
    celler: dict[tuple[int, int], str],
    formler: set[str],
) -> Iterator[str]:
    topp = bok.rot(del_)
    flest = max(stiler.antall.get("cellXfs", 0), 1)
    forrige = 0
    for rad in _alle(topp, "row"):
        nr = int(rad.get("r", forrige + 1))
        if nr <= forrige:
            yield f"{del_}: row {nr} after {forrige}"
        forrige = nr
        kol = 0
        for c in (e for e in rad if _lokalt(e) == "c"):
            sted = coordinate_to_tuple(c.get("r", "")) if c.get("r") else (nr, kol + 1)
            if sted[0] != nr or sted[1] <= kol:
                yield f"{del_}: cell {c.get('r')} out of order"
            kol = sted[1]
            if int(c.get("s", "0")) >= flest:
                yield f"{del_}: style {c.get('s')} out of range"
            verdi = next((e for e in c if _lokalt(e) == "v"), None)
            if c.get("t") == "s" and verdi is not None:
                if int(verdi.text or 0) >= len(strenger):
                    yield f"{del_}: shared string out of range in {c.get('r')}"
                else:
                    celler[sted] = strenger[int(verdi.text or 0)]
            else:
                inni = next((e for e in c if _lokalt(e) == "is"), None)
                celler[sted] = _tekst(inni) if inni is not None else _verdi(verdi)
            if len(celler.get(sted, "")) > 32_767:
                yield f"{del_}: more than 32 767 characters in {c.get('r')}"
            if any(_lokalt(e) == "f" for e in c):
                formler.add(c.get("r", ""))
    for e in topp.iter() if topp is not None else ():
        if int(e.get("dxfId", "-1")) >= stiler.antall.get("dxfs", 0):
            yield f"{del_}: dxfId {e.get('dxfId')} out of range"
    flettet = [range_boundaries(e.get("ref", "A1")) for e in _alle(topp, "mergeCell")]
    if len(set(flettet)) != len(flettet):
        yield f"{del_}: merged twice"


def _verdi(verdi: ET.Element | None) -> str:
    return "" if verdi is None else verdi.text or ""


def _tekst(element: ET.Element) -> str:
    """The text of a string item, without phonetic help."""
    ut = ""
    for e in element:
        if _lokalt(e) == "t":
            ut += e.text or ""
        elif _lokalt(e) == "r":
            ut += "".join(t.text or "" for t in e if _lokalt(t) == "t")
    return ut


def _tabellfunn(bok: _Bok, ark: str, celler: dict[tuple[int, int], str]) -> Iterator[str]:
    omrader: list[tuple[int, int, int, int]] = []
    for slag, del_ in bok.relasjoner(ark).values():
        topp = bok.rot(del_) if slag == "table" else None
        if topp is None:
            continue
        k1, r1, k2, r2 = (int(x or 0) for x in range_boundaries(topp.get("ref", "A1")))
        navn = [e.get("name", "") for e in _alle(topp, "tableColumn")]
        if len(navn) != k2 - k1 + 1:
            yield f"{del_}: {len(navn)} columns in {topp.get('ref')}"
        if len({n.casefold() for n in navn}) != len(navn):
            yield f"{del_}: two columns of one name"
        if topp.get("headerRowCount", "1") != "0":
            for kol, n in enumerate(navn, start=k1):
                if _flat(celler.get((r1, kol), "")) != _flat(n):
                    yield f"{del_}: the heading of {n} is another"
        if any(a <= k2 and k1 <= c and b <= r2 and r1 <= d for a, b, c, d in omrader):
            yield f"{del_}: overlaps another table"
        omrader.append((k1, r1, k2, r2))


def _flat(tekst: str) -> str:
    """As Excel compares: ``_x000a_`` is the character, and line breaks are alike."""
    tekst = _TEGN.sub(lambda m: chr(int(m[1], 16)), tekst)
    return tekst.replace("\r\n", "\n").replace("\r", "\n")


def _like_tabeller(bok: _Bok) -> Iterator[str]:
    tabeller = [
        t for n in bok.navn if re.match(r"xl/tables/", n) and (t := bok.rot(n)) is not None
    ]
    for attr in ("id", "displayName"):
        verdier = [t.get(attr, "").casefold() for t in tabeller]
        if len(set(verdier)) != len(verdier):
            yield f"two tables of one {attr}"
