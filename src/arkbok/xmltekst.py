"""XML as text: find elements and their exact places, so that the rest can stay as it was.

A parser that builds a tree cannot give back the same text. Here an element is a pair of places
in the text, and a change is a list of (from, to, new text).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

from arkbok.feil import SkadetFeil, UstottetFeil

# Nothing here can backtrack or be begun again: what never ends is taken to the end of the text at
# once (and refused), and quantifiers are possessive, so time grows with the text alone.
MERKE = re.compile(
    r"(?:<!--.*?(?:-->|(\Z))|<!\[CDATA\[.*?(?:\]\]>|(\Z))|<\?.*?(?:\?>|(\Z)))"
    r"|<(?P<slutt>/?)(?P<navn>[\w:.\-]++)(?P<resten>(?>\"[^\"]*+\"|'[^']*+'|[^<>\"']++)*+)>",
    re.DOTALL,
)
XMLHODE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._\-]+)")
ENBYTE = re.compile(r"utf-?8|us-ascii|ascii|iso-?8859-\d+|windows-125\d|cp125\d", re.IGNORECASE)

Endring = tuple[int, int, str]


def koding(start: bytes) -> str:
    """Encoding of an XML part from its first bytes; only ASCII supersets can be patched."""
    if start[:2] in (b"\xff\xfe", b"\xfe\xff") or start[:4].count(b"\0") >= 2:
        raise UstottetFeil("en del av filen er lagret som UTF-16")
    treff = XMLHODE.match(start)
    valgt = treff[1].decode("ascii") if treff else "utf-8"
    if not ENBYTE.fullmatch(valgt):
        raise UstottetFeil(f"en del av filen er lagret med tegnsettet {valgt}")
    return valgt


def nekt_dtd(tekst: str) -> None:
    """Entities of a document type can change what every other character means."""
    if "<!DOCTYPE" in tekst or "<!ENTITY" in tekst:
        raise UstottetFeil("en del av filen har en dokumenttypedefinisjon (DTD)")


def har_annet_enn_elementer(tekst: str) -> bool:
    """Whether there is a comment, CDATA or an instruction; one sign is found faster than two."""
    return ("!" in tekst and "<!" in tekst) or ("?" in tekst and "<?" in tekst)


@lru_cache(maxsize=512)
def _attributt(navn: str) -> re.Pattern[str]:
    return re.compile(rf"(\s){re.escape(navn)}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def attributt(apning: str, navn: str) -> str | None:
    """Value of an attribute in an opening tag (unescaped), or None."""
    treff = _attributt(navn).search(apning)
    if treff is None:
        return None
    verdi = treff[2] if treff[2] is not None else treff[3]
    return unescape(verdi) if "&" in verdi else verdi


def relasjonsid(apning: str) -> str | None:
    """The ``r:id`` attribute, whatever prefix the file uses for relationships."""
    treff = re.search(r"\s[\w.\-]+:id\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", apning)
    return (treff[1] or treff[2]) if treff else None


def med_attributt(apning: str, navn: str, verdi: str | None) -> str:
    """The opening tag with the attribute set (in its old place), added last, or removed."""
    treff = _attributt(navn).search(apning)
    if treff is not None:
        nytt = "" if verdi is None else f'{treff[1]}{navn}="{rom_attributt(verdi)}"'
        return apning[: treff.start()] + nytt + apning[treff.end() :]
    if verdi is None:
        return apning
    slutt = len(apning) - (2 if apning.endswith("/>") else 1)
    hode = apning[:slutt].rstrip()
    return f'{hode} {navn}="{rom_attributt(verdi)}"{apning[slutt:]}'


def rom_tekst(tekst: str) -> str:
    """Escape for element content."""
    return tekst.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def rom_attributt(tekst: str) -> str:
    """Escape for an attribute in double quotes; line breaks would otherwise become spaces."""
    ut = rom_tekst(tekst).replace('"', "&quot;")
    return ut.replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")


DYPEST = 1000
"""No part of a workbook nests so deep; one made to do so would fill the memory."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element's places in ``dok``: opening tag, content, closing tag."""

    dok: str
    navn: str
    start: int
    innhold: int
    lukking: int
    slutt: int
    _barn: list[Element] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def apning(self) -> str:
        return self.dok[self.start : self.innhold]

    @property
    def tekst(self) -> str:
        return self.dok[self.start : self.slutt]

    @property
    def lokalnavn(self) -> str:
        return self.navn.rpartition(":")[2]

    @property
    def prefiks(self) -> str:
        """With the colon, so that it can be put right before a name."""
        return self.navn[: len(self.navn) - len(self.lokalnavn)]

    def attr(self, navn: str) -> str | None:
        return attributt(self.apning, navn)

    def tekstinnhold(self) -> str:
        return unescape(self.dok[self.innhold : self.lukking])

    def barn(self) -> list[Element]:
        """The elements inside, found once: there may be a million."""
        if not self._barn and self.innhold != self.slutt:
            self._barn.extend(elementer(self.dok, self.innhold, self.lukking))
        return self._barn

    def finn(self, lokalnavn: str) -> Element | None:
        return next((e for e in self.barn() if e.lokalnavn == lokalnavn), None)

    def alle(self, lokalnavn: str) -> list[Element]:
        return [e for e in self.barn() if e.lokalnavn == lokalnavn]

    def legg_inn(self, ny: str) -> Endring:
        """A change that puts ``ny`` last among the children, opening a self-closed element."""
        if self.innhold == self.slutt:
            apen = self.apning[:-2].rstrip() + ">"
            return self.start, self.slutt, f"{apen}{ny}</{self.navn}>"
        return self.lukking, self.lukking, ny


def elementer(dok: str, fra: int = 0, til: int | None = None) -> list[Element]:
    """The elements side by side from ``fra``, until ``til`` or an unmatched closing tag."""
    ut: list[Element] = []
    stabel: list[tuple[str, int, int]] = []
    for stykke in MERKE.finditer(dok, fra, len(dok) if til is None else til):
        navn = stykke["navn"]
        if navn is None:
            if stykke.lastindex is not None:
                raise SkadetFeil("en kommentar er aldri lukket")
            continue
        if stykke["slutt"]:
            if not stabel:
                break
            apnet, start, innhold = stabel.pop()
            if apnet != navn:
                raise SkadetFeil(f"<{apnet}> er lukket av </{navn}>")
            if not stabel:
                ut.append(Element(dok, navn, start, innhold, stykke.start(), stykke.end()))
        elif not stykke["resten"].endswith("/"):
            stabel.append((navn, stykke.start(), stykke.end()))
            if len(stabel) > DYPEST:
                raise SkadetFeil("et element ligger urimelig dypt")
        elif not stabel:
            ut.append(Element(dok, navn, stykke.start(), stykke.end(), stykke.end(), stykke.end()))
    if stabel:
        raise SkadetFeil(f"<{stabel[0][0]}> er aldri lukket")
    return ut


def rot(dok: str) -> Element:
    """The document element."""
    nekt_dtd(dok[:4096])
    funnet = elementer(dok)
    if len(funnet) != 1:
        raise SkadetFeil("en del av filen er ikke ett XML-dokument")
    return funnet[0]


def bytt(dok: str, endringer: list[Endring]) -> str:
    """Apply changes that do not overlap; those at the same place keep their order."""
    ut: list[str] = []
    ved = 0
    for start, slutt, ny in sorted(endringer, key=lambda e: (e[0], e[1])):
        ut += (dok[ved:start], ny)
        ved = slutt
    ut.append(dok[ved:])
    return "".join(ut)


def plass(sosken: list[Element], rekkefolge: tuple[str, ...], navn: str, ellers: int) -> int:
    """Where a new element belongs by schema order: after the last sibling that may precede it.

    ``ellers`` is used when no sibling precedes it.
    """
    grense = rekkefolge.index(navn)
    kjente = {n: i for i, n in enumerate(rekkefolge)}
    sted = ellers
    for e in sosken:
        if kjente.get(e.lokalnavn, grense + 1) <= grense:
            sted = e.slutt
    return sted
