"""Bits of a sheet's XML as text, and the slow way for what does not look as expected.

The quick way (``strom``, ``strengtabell``) finds cells by their usual spelling. What it does not
know for certain raises ``UkjentXml``; then expat, which knows all of XML, reads the part instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from arkbok import adresse
from arkbok.feil import ForStorFeil, SkadetFeil
from arkbok.verdi import les_streng

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import NoReturn

KORT: Final = 200
FLEST_HUSKET: Final = 8192
"""What is remembered is bounded in length and number: a hostile file has only long, new texts."""
LENGSTE_TEKST: Final = 1_000_000
"""Characters of one text; Excel takes 32 767 in a cell."""
STORSTE_RAD: Final = 16 * 1024**2
"""So many characters of one row (or one text) are held in memory; Excel's own are far smaller."""
_NAVNEROM: Final = frozenset(
    {
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    }
)
_TEGNKODER: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_REFERANSE: Final = re.compile(r"&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));|&")
_IKKE_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class UkjentXml(Exception):
    """Not spelled in one of the ways the quick reader knows."""


def fra_xml(tekst: str) -> str:
    """What a piece of element content says: references resolved, line ends as XML reads them."""
    if "\r" in tekst:
        tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    if "&" in tekst:
        tekst = _REFERANSE.sub(_tegn, tekst)
    if not tekst.isprintable() and _IKKE_XML.search(tekst):
        raise UkjentXml
    return tekst


def _tegn(treff: re.Match[str]) -> str:
    if treff[3] in _TEGNKODER:
        return _TEGNKODER[treff[3]]
    if not (treff[1] or treff[2]):
        raise UkjentXml
    try:
        return chr(int(treff[1], 16) if treff[1] else int(treff[2]))
    except ValueError as e:
        raise UkjentXml from e


def fra_excel(tekst: str) -> str:
    """Excel's own escapes (``_x000D_``) resolved; two halves of a character become one."""
    if "_x" not in tekst:
        return tekst
    return les_streng(tekst).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _ingenting(lesehjelp: re.Match[str]) -> str:
    """A reading guide is left out; one that never ends is for expat to refuse."""
    if lesehjelp[1] is not None:
        raise UkjentXml
    return ""


class Tekstleser:
    """The text inside ``<si>`` and ``<is>``: plain or in runs, without the reading guides."""

    def __init__(self, p: str) -> None:
        self._enkel = re.compile(rf"\s*<{p}t(?: xml:space=\"preserve\")?>([^<]*)</{p}t>\s*")
        self._lesehjelp = re.compile(rf"<{p}rPh[\s>].*?(?:</{p}rPh\s*+>|(\Z))", re.DOTALL)
        self._del = re.compile(rf"<{p}t(?:\s[^<>]*+)?(?<!/)>([^<]*+)(</{p}t\s*+>)?")
        self._husket: dict[str, str] = {}

    def les(self, xml: str) -> str:
        """The text, decoded. Names and kinds repeat from row to row: one object serves all."""
        tekst = self._husket.get(xml)
        if tekst is None:
            tekst = self.tolk(xml)
            if len(xml) <= KORT:
                if len(self._husket) >= FLEST_HUSKET:
                    self._husket.clear()
                self._husket[xml] = tekst
        return tekst

    def tolk(self, xml: str) -> str:
        """The text, decoded and not remembered."""
        if len(xml) > LENGSTE_TEKST:
            raise ForStorFeil("en tekst i den er over en million tegn")
        treff = self._enkel.fullmatch(xml)
        if treff is not None:
            return fra_excel(fra_xml(treff[1]))
        if "<!" in xml or "<?" in xml:
            raise UkjentXml
        deler: list[str] = []
        for treff in self._del.finditer(self._lesehjelp.sub(_ingenting, xml)):
            if treff[2] is None:
                raise UkjentXml
            deler.append(fra_xml(treff[1]))
        return fra_excel("".join(deler))


# --- the slow way ---------------------------------------------------------------------------


@dataclass(slots=True)
class Celle:
    """A cell as the file has it."""

    kolonne: int
    slag: str
    stil: int
    verdi: str | None = None
    tekst: str | None = None
    """What stands in ``<is>``."""
    formel: bool = False


@dataclass(slots=True)
class _Tolk:
    """Collects rows or strings while expat goes through the part."""

    ferdig: list[tuple[int, list[Celle]]] = field(default_factory=list)
    strenger: list[str] = field(default_factory=list)
    rad: int = 0
    unummerert: bool = False
    kolonne: int = 0
    celler: list[Celle] | None = None
    celle: Celle | None = None
    sti: list[str] = field(default_factory=list)
    tegn: list[str] = field(default_factory=list)
    lengde: int = 0
    lesehjelp: int = 0

    def apne(self, navn: str, attr: dict[str, str]) -> None:
        rom, _, lokalt = navn.rpartition(" ")
        if rom not in _NAVNEROM:
            lokalt = ""
        over = self.sti[-1] if self.sti else ""
        self.sti.append(lokalt)
        if lokalt == "row" and over == "sheetData":
            self.celler, self.kolonne, self.lengde = [], 0, 0
            r = attr.get("r")
            self.unummerert = r is None
            self.rad = self.rad + 1 if r is None else heltall(r)
        elif lokalt == "c" and over == "row" and self.celler is not None:
            self._ny_celle(attr, self.celler)
        elif lokalt == "f" and over == "c" and self.celle is not None:
            self.celle.formel = True
        elif lokalt == "is" and over == "c" and self.celle is not None:
            self.celle.tekst = ""
            self.tegn = []
        elif lokalt in ("si", "v"):
            self.tegn = []
        elif lokalt == "rPh":
            self.lesehjelp += 1

    def _ny_celle(self, attr: dict[str, str], celler: list[Celle]) -> None:
        r = attr.get("r")
        if r is None:
            self.kolonne += 1
        else:
            rad, self.kolonne = adresse.celle(r)
            if self.unummerert and not celler:
                self.rad = rad  # a row without a number has that of its first cell
        self.celle = Celle(self.kolonne, attr.get("t", "n"), heltall(attr.get("s", "0")))
        celler.append(self.celle)

    def tekst(self, tekst: str) -> None:
        if self.sti and (self.sti[-1] == "v" or (self.sti[-1] == "t" and not self.lesehjelp)):
            self.lengde += len(tekst)
            if self.lengde > STORSTE_RAD:
                raise ForStorFeil("en rad i den er over 16 MB")
            self.tegn.append(tekst)

    def lukk(self, _navn: str) -> None:
        lokalt = self.sti.pop()
        if lokalt == "v" and self.celle is not None:
            self.celle.verdi = "".join(self.tegn)
        elif lokalt == "is" and self.celle is not None:
            self.celle.tekst = "".join(self.tegn)
        elif lokalt == "si":
            self.strenger.append(fra_excel("".join(self.tegn)))
            self.lengde = 0
        elif lokalt == "rPh":
            self.lesehjelp -= 1
        elif lokalt == "c":
            self.celle = None
        elif lokalt == "row" and self.celler is not None:
            self.ferdig.append((self.rad, self.celler))
            self.celler = None


def heltall(tekst: str) -> int:
    """A whole number; some programs write row numbers as ``5.0``."""
    try:
        return int(tekst)
    except ValueError:
        tall = float(tekst)
        if not tall.is_integer():
            raise
        return int(tall)


def _tolk(stykker: Iterable[bytes]) -> Iterator[_Tolk]:
    """One and the same interpreter after each piece, to be emptied by the caller."""
    tolk = _Tolk()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = tolk.apne
    parser.EndElementHandler = tolk.lukk
    parser.CharacterDataHandler = tolk.tekst
    parser.StartDoctypeDeclHandler = _nekt_dtd
    try:
        for stykke in stykker:
            parser.Parse(stykke, False)
            yield tolk
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError, OverflowError) as e:
        raise SkadetFeil("innholdet i et ark følger ikke formatet") from e
    yield tolk


def _nekt_dtd(*_: object) -> NoReturn:
    raise SkadetFeil("en del av den har en dokumenttypedefinisjon (DTD)")


def sakte_rader(stykker: Iterable[bytes]) -> Iterator[tuple[int, list[Celle]]]:
    """Every row of a sheet with its cells, whatever the spelling."""
    for tolk in _tolk(stykker):
        yield from tolk.ferdig
        tolk.ferdig.clear()


def sakte_strenger(stykker: Iterable[bytes]) -> Iterator[list[str]]:
    """Every shared string, in batches."""
    for tolk in _tolk(stykker):
        yield tolk.strenger[:]
        tolk.strenger.clear()
