"""``styles.xml`` as lists that only grow: what is there keeps its text and its number."""

from __future__ import annotations

import re

from arkbok.feil import ForStorFeil, SkadetFeil
from arkbok.xmltekst import Element, Endring, bytt, med_attributt, plass, rom_attributt, rot

REKKEFOLGE = (
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
    "tableStyles", "colors", "extLst",
)  # fmt: skip
NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STANDARD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<styleSheet xmlns="{NS}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font>'
    '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill '
    'patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/>'
    '<bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" '
    'fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" '
    'fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" '
    'xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
# Lists a file may lack, and what their numbers from 0 must then mean.
FORSTE = {
    "fonts": ("<font/>",),
    "fills": (
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
    ),
    "borders": ("<border/>",),
    "cellXfs": ('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',),
}
INNEBYGDE = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 49: "@",
}  # fmt: skip


FLEST_I_LISTE = 200_000
"""Excel takes 65 490 cell formats."""


class Liste:
    """One numbered list of the style sheet."""

    def __init__(self, topp: Element, navn: str) -> None:
        self.navn = navn
        self.element = topp.finn(navn)
        p = topp.prefiks
        if self.element is not None:
            barn = self.element.barn()
            if len(barn) > FLEST_I_LISTE:
                raise ForStorFeil(f"den har {len(barn)} celleformater eller mer av et slag")
            self.tekster = [e.tekst for e in barn]
            self.gamle = len(self.tekster)
        else:
            self.tekster = [prefikset(t, p) for t in FORSTE.get(navn, ())]
            self.gamle = 0
        self.urort = len(self.tekster)
        self._nummer: dict[str, int] = {}
        for i, tekst in enumerate(self.tekster):
            self._nummer.setdefault(tekst, i)

    def legg(self, tekst: str) -> int:
        """Number of this element: that of an identical one, or a new one's."""
        nummer = self._nummer.get(tekst)
        if nummer is None:
            nummer = self._nummer[tekst] = len(self.tekster)
            self.tekster.append(tekst)
        return nummer

    def endringer(self, topp: Element) -> list[Endring]:
        nye = "".join(self.tekster[self.gamle :])
        antall = str(len(self.tekster))
        if self.element is None:
            sted = plass(topp.barn(), REKKEFOLGE, self.navn, topp.innhold)
            n = topp.prefiks + self.navn
            return [(sted, sted, f'<{n} count="{antall}">{nye}</{n}>')]
        e = self.element
        apning = med_attributt(e.apning, "count", antall) if e.attr("count") else e.apning
        if e.innhold == e.slutt:
            apning = apning[:-2].rstrip() + ">"
            return [(e.start, e.slutt, f"{apning}{nye}</{e.navn}>")]
        return [(e.start, e.innhold, apning), (e.lukking, e.lukking, nye)]


def prefikset(tekst: str, p: str) -> str:
    """XML written without a prefix, with the prefix ``p`` on every element."""
    if not p:
        return tekst
    return tekst.replace("</", "\0").replace("<", f"<{p}").replace("\0", f"</{p}")


class Stilark:
    """Lists are read when first asked for; :meth:`tekst` gives the grown style sheet."""

    def __init__(self, dok: str) -> None:
        self.dok = dok
        self.topp = rot(dok)
        self.p = self.topp.prefiks
        self._lister: dict[str, Liste] = {}
        self._xf: dict[int, Element] = {}
        formater = self.topp.finn("numFmts")
        self.formater: dict[int, str] = dict(INNEBYGDE)
        for e in formater.barn() if formater else []:
            self.formater[int(e.attr("numFmtId") or 0)] = e.attr("formatCode") or ""

    def liste(self, navn: str) -> Liste:
        if navn not in self._lister:
            self._lister[navn] = Liste(self.topp, navn)
        return self._lister[navn]

    def tallformat(self, kode: str) -> int:
        """Id of a number format, new or not."""
        for nr, finnes in self.formater.items():
            if finnes == kode:
                return nr
        # Differential formats name ids of their own, which a new format must not take.
        brukt = map(int, re.findall(r"\bnumFmtId\s*=\s*[\"'](\d+)", self.dok))
        nr = max(163, *self.formater, *brukt) + 1
        self.formater[nr] = kode
        self.liste("numFmts").legg(
            f'<{self.p}numFmt numFmtId="{nr}" formatCode="{rom_attributt(kode)}"/>'
        )
        return nr

    def xf(self, nummer: int) -> Element:
        """A cell format by its number."""
        tekster = self.liste("cellXfs").tekster
        if nummer in self._xf:
            return self._xf[nummer]
        if not 0 <= nummer < len(tekster):
            raise SkadetFeil(f"en celle viser til celleformat {nummer}, som ikke finnes")
        self._xf[nummer] = rot(tekster[nummer])
        return self._xf[nummer]

    @property
    def endret(self) -> bool:
        return any(len(x.tekster) > x.urort for x in self._lister.values())

    def tekst(self) -> str:
        """The style sheet with everything added; unchanged when nothing was."""
        if not self.endret:
            return self.dok
        ut: list[Endring] = []
        # Lists that are missing may belong in the same spot; schema order decides among them.
        for liste in sorted(self._lister.values(), key=lambda x: REKKEFOLGE.index(x.navn)):
            if len(liste.tekster) > liste.urort:
                ut += liste.endringer(self.topp)
        return bytt(self.dok, ut)
