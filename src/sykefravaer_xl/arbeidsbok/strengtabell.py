"""The shared strings of a workbook, read no further than asked for and kept as bytes.

A clerk's notes are most of the shared strings of a large workbook, and nobody asks for them:
100 000 ``str`` objects weigh three times their text, so the text is kept in one block, with the
place where each string ends.
"""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.arbeidsbok.pakke.feil import ForStorFeil, SkadetFeil, UstottetFeil
from sykefravaer_xl.arbeidsbok.strom_xml import (
    FLEST_HUSKET,
    KORT,
    STORSTE_RAD,
    Tekstleser,
    UkjentXml,
    sakte_strenger,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.arbeidsbok.pakke.lager import Lager

STORST: Final = 512 * 1024**2
_TOPP: Final = re.compile(r"<((?:[\w.\-]+:)?)sst(?:\s[^<>]*)?>")


class Strengtabell:
    """``tabell[7]`` is the eighth string. A string that is not there means a damaged file."""

    def __init__(self, lager: Lager, delnavn: str | None) -> None:
        self._lager = lager
        self._delnavn = delnavn or ""
        self._tekst = bytearray()
        self._slutt = array("Q")
        self._kilde = self._les()
        self._husket: dict[int, str] = {}

    def __getitem__(self, nummer: int) -> str:
        tekst = self._husket.get(nummer)
        if tekst is None:
            tekst = self._hent(nummer)
            if len(tekst) <= KORT:
                if len(self._husket) >= FLEST_HUSKET:
                    self._husket.clear()
                self._husket[nummer] = tekst
        return tekst

    def _hent(self, nummer: int) -> str:
        while 0 <= nummer >= len(self._slutt):
            bunke = next(self._kilde, None)
            if bunke is None:
                break
            for tekst in bunke:
                self._tekst += tekst.encode("utf-8", "surrogatepass")
                self._slutt.append(len(self._tekst))
            if len(self._tekst) > STORST:
                raise ForStorFeil("tekstene i den er over 512 MB")
        if not 0 <= nummer < len(self._slutt):
            raise SkadetFeil(f"en celle viser til tekst {nummer}, som ikke finnes")
        fra = self._slutt[nummer - 1] if nummer else 0
        return self._tekst[fra : self._slutt[nummer]].decode("utf-8", "surrogatepass")

    def _les(self) -> Iterator[list[str]]:
        """Batches of strings; where the quick way met something odd, the slow way goes on."""
        if self._delnavn not in self._lager:
            return
        antall = 0
        try:
            for bunke in self._raskt():
                antall += len(bunke)
                yield bunke
        except (UkjentXml, UstottetFeil):
            pass
        else:
            return
        for bunke in sakte_strenger(self._lager.biter(self._delnavn)):
            yield bunke[antall:]
            antall = max(antall - len(bunke), 0)

    def _raskt(self) -> Iterator[list[str]]:
        _, kilde = self._lager.tekstbiter(self._delnavn)
        tekst = next(kilde, "")
        topp = _TOPP.search(tekst)
        if topp is None or "<!" in tekst[: topp.start()]:
            raise UkjentXml
        if topp[0].endswith("/>"):
            return
        p = topp[1]
        apning, lukking, leser = f"<{p}si>", f"</{p}si>", Tekstleser(p)
        tekst = tekst[topp.end() :]
        while True:
            *hele, tekst = tekst.split(lukking)
            bunke: list[str] = []
            for bit in hele:
                ren = bit.lstrip()
                if not ren.startswith(apning) or ren.find(f"<{p}si", 3) >= 0:
                    raise UkjentXml
                bunke.append(leser.tolk(ren[len(apning) :]))
            yield bunke
            ny = next(kilde, None)
            if ny is None:
                break
            tekst += ny
            if len(tekst) > STORSTE_RAD:
                raise ForStorFeil("en tekst i den er over 64 MB")
        if f"<{p}si" in tekst or f"</{p}sst" not in tekst:
            raise UkjentXml
