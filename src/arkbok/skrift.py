"""The type of a moved sheet: where the donor speaks in its book's own type, it takes the target's.

Widths of columns are counted in digits of a book's usual type, so a sheet keeps its proportions
only with that type in its cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arkbok.xmltekst import Element, Endring, bytt, med_attributt, rom_attributt, rot

if TYPE_CHECKING:
    from arkbok.stilark import Stilark

_FLYTTES = ("name", "family", "scheme")


class Skriftbytte:
    """From the usual type of one style sheet to that of another."""

    def __init__(self, donor: Stilark, mal: Stilark) -> None:
        self._fra = _vanlig(donor)
        self._til = _vanlig(mal)

    def i(self, tekst: str) -> str:
        """A donor's font; one of another name than the usual is as it was.

        It gets smaller with the target's type, never larger: heights of rows are in points.
        """
        skrift = rot(tekst)
        navn = _verdi(skrift, "name")
        if navn is None or navn != _verdi(self._fra, "name") or _verdi(self._til, "name") is None:
            return tekst
        endringer: list[Endring] = []
        for e in skrift.barn():
            if e.lokalnavn == "name":
                nye = ((n, _verdi(self._til, n)) for n in _FLYTTES)
                xml = "".join(f'<{n} val="{rom_attributt(v)}"/>' for n, v in nye if v is not None)
                endringer.append((e.start, e.slutt, xml))
            elif e.lokalnavn in _FLYTTES:
                endringer.append((e.start, e.slutt, ""))
            elif e.lokalnavn == "sz":
                ny = med_attributt(e.apning, "val", self._storrelse(float(e.attr("val") or 11)))
                endringer.append((e.start, e.slutt, ny))
        return bytt(tekst, endringer)

    def _storrelse(self, punkter: float) -> str:
        fra, til = (float(_verdi(e, "sz") or 11) for e in (self._fra, self._til))
        return f"{round(punkter * min(1.0, til / fra) * 2) / 2:g}"


def _vanlig(stilark: Stilark) -> Element:
    """The font of the style Normal."""
    normal = next(iter(stilark.liste("cellStyleXfs").tekster), None)
    nummer = int((rot(normal) if normal else stilark.xf(0)).attr("fontId") or 0)
    skrifter = stilark.liste("fonts").tekster
    return rot(skrifter[nummer] if nummer < len(skrifter) else "<font/>")


def _verdi(skrift: Element, navn: str) -> str | None:
    element = skrift.finn(navn)
    return None if element is None else element.attr("val")
