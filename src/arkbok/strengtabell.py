"""The shared strings of a workbook, read no further than asked for and kept as bytes.

A clerk's notes are most of the shared strings of a large workbook, and nobody asks for them:
100 000 ``str`` objects weigh three times their text, so their XML is kept in one block, with the
place where each string ends, and is read when it is asked for.
"""

from __future__ import annotations

import re
from array import array
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Final

from arkbok.feil import ForStorFeil, SkadetFeil, UstottetFeil
from arkbok.strom_xml import FLEST_HUSKET, KORT, STORSTE_RAD, Tekstleser, UkjentXml, sakte_strenger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arkbok.lager import Lager

STORST: Final = 512 * 1024**2
STORST_UTDELT: Final = 128 * 1024**2
_TOPP: Final = re.compile(r"<((?:[\w.\-]+:)?)sst(?:\s[^<>]*)?>")


class Strengtabell:
    """``tabell[7]`` is the eighth string. A string that is not there means a damaged file."""

    def __init__(self, lager: Lager, delnavn: str | None) -> None:
        self._lager = lager
        self._delnavn = delnavn or ""
        self._nullstill(self._raskt() if self._delnavn in lager else iter(()))
        self._leser: Tekstleser | None = None
        """Reads the XML of a string; None: the strings are kept as they read."""
        self._husket: dict[int, str] = {}
        self._lange = 0
        """Characters given out in long texts: cells without number may name the same one."""

    def _nullstill(self, kilde: Iterator[list[str]]) -> None:
        self._tekst = bytearray()
        self._slutt = array("Q")
        self._kilde = kilde

    def __getitem__(self, nummer: int) -> str:
        tekst = self._husket.get(nummer)
        if tekst is None:
            try:
                tekst = self._hent(nummer)
            except (UkjentXml, UstottetFeil):  # the slow way knows all spellings
                self._leser = None
                self._nullstill(sakte_strenger(self._lager.strom(self._delnavn)))
                tekst = self._hent(nummer)
            if len(tekst) <= KORT:
                if len(self._husket) >= FLEST_HUSKET:
                    self._husket.clear()
                self._husket[nummer] = tekst
            else:
                self._lange += len(tekst)
                if self._lange > STORST_UTDELT:
                    raise ForStorFeil("de samme lange tekstene står i svært mange celler")
        return tekst

    def _hent(self, nummer: int) -> str:
        while 0 <= nummer >= len(self._slutt):
            bunke = next(self._kilde, None)
            if bunke is None:
                break
            data = [tekst.encode("utf-8", "surrogatepass") for tekst in bunke]
            self._slutt.extend(
                islice(accumulate(map(len, data), initial=len(self._tekst)), 1, None)
            )
            self._tekst += b"".join(data)
            if len(self._tekst) > STORST:
                raise ForStorFeil("tekstene i den er over 512 MB")
        if not 0 <= nummer < len(self._slutt):
            raise SkadetFeil(f"en celle viser til tekst {nummer}, som ikke finnes")
        fra = self._slutt[nummer - 1] if nummer else 0
        tekst = self._tekst[fra : self._slutt[nummer]].decode("utf-8", "surrogatepass")
        return tekst if self._leser is None else self._leser.tolk(tekst)

    def _raskt(self) -> Iterator[list[str]]:
        """The XML inside each ``<si>``, in batches."""
        _, kilde = self._lager.tekststrom(self._delnavn)
        tekst = next(kilde, "")
        topp = _TOPP.search(tekst)
        if topp is None or "<!" in tekst[: topp.start()]:
            raise UkjentXml
        if topp[0].endswith("/>"):
            return
        p = topp[1]
        apning, lukking = f"<{p}si>", f"</{p}si>"
        self._leser = Tekstleser(p)
        tekst = tekst[topp.end() :]
        while True:
            slutt = tekst.rfind(lukking) + len(lukking) if lukking in tekst else 0
            hele, tekst = tekst[:slutt], tekst[slutt:]
            bunke = [stykke.lstrip() for stykke in hele.split(lukking)[:-1]]
            if hele.count(f"<{p}si") != len(bunke) or not all(
                stykke.startswith(apning) for stykke in bunke
            ):
                raise UkjentXml
            yield [stykke[len(apning) :] for stykke in bunke]
            ny = next(kilde, None)
            if ny is None:
                break
            tekst += ny
            if len(tekst) > STORSTE_RAD:
                raise ForStorFeil("en tekst i den er over 16 MB")
        if f"<{p}si" in tekst or f"</{p}sst" not in tekst:
            raise UkjentXml
