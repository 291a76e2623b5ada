"""Donor styles into the target's style sheet: each number gets its new number."""

from __future__ import annotations

import re

from arkbok.skrift import Skriftbytte
from arkbok.stilark import Stilark, prefikset
from arkbok.xmltekst import med_attributt, rot


class Stilflytting:
    """Numbers are moved when first asked for, so unused donor styles stay behind."""

    def __init__(self, donor: Stilark, mal: Stilark) -> None:
        self._donor = donor
        self._mal = mal
        self._skrift = Skriftbytte(donor, mal)
        self._xf: dict[int, int] = {0: 0}  # the donor's plain cells take the target's plain look
        self._dxf: dict[int, int] = {}

    def _del(self, liste: str, nummer: int) -> int:
        tekst = self._donor.liste(liste).tekster[nummer]
        if liste == "fonts":
            tekst = self._skrift.i(tekst)
        return self._mal.liste(liste).legg(prefikset(tekst, self._mal.p))

    def xf(self, nummer: int) -> int:
        """New number of a cell format."""
        if nummer not in self._xf:
            element = self._donor.xf(nummer)
            apning = element.apning
            for attr, liste in (
                ("fontId", "fonts"),
                ("fillId", "fills"),
                ("borderId", "borders"),
            ):
                ny = self._del(liste, int(element.attr(attr) or 0))
                apning = med_attributt(apning, attr, str(ny))
            fmt = self._format(int(element.attr("numFmtId") or 0))
            apning = med_attributt(apning, "numFmtId", str(fmt))
            # Named styles are not moved; number 0 is always "Normal".
            apning = med_attributt(apning, "xfId", "0")
            barn = [e.tekst for e in element.barn() if e.lokalnavn != "extLst"]
            apning = apning.removesuffix("/>").rstrip().removesuffix(">")
            tekst = f"{apning}>{''.join(barn)}</xf>" if barn else f"{apning}/>"
            self._xf[nummer] = self._mal.liste("cellXfs").legg(prefikset(tekst, self._mal.p))
        return self._xf[nummer]

    def _format(self, nummer: int) -> int:
        if nummer < 164:
            return nummer
        return self._mal.tallformat(self._donor.formater[nummer])

    def dxf(self, nummer: int) -> int:
        """New number of a differential format."""
        if nummer not in self._dxf:
            tekst = self._donor.liste("dxfs").tekster[nummer]
            format_ = rot(tekst).finn("numFmt")
            if format_ is not None:
                # A differential format carries its own number format; only ids may clash.
                nr = self._mal.tallformat(format_.attr("formatCode") or "General")
                tekst = tekst.replace(
                    format_.apning, med_attributt(format_.apning, "numFmtId", str(nr))
                )
            self._dxf[nummer] = self._mal.liste("dxfs").legg(prefikset(tekst, self._mal.p))
        return self._dxf[nummer]

    def dxf_i(self, dok: str) -> str:
        """All ``dxfId``, ``dataDxfId`` … attributes of a part."""
        return re.sub(
            r'(\s(?:dxfId|\w+DxfId)=")(\d+)(")',
            lambda m: f"{m[1]}{self.dxf(int(m[2]))}{m[3]}",
            dok,
        )
