"""The parts of a package as they stand now: some still in the source file, some already new."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from tempfile import SpooledTemporaryFile
from typing import IO

from arkbok.feil import ForStorFeil, SkadetFeil
from arkbok.kompresjon import crc32
from arkbok.xmltekst import Element, koding, nekt_dtd, rot
from arkbok.zipkopi import DEFLATE, LAGRET, Medlem, apne, nytt_medlem

STORSTE_SMADEL = 64 * 1024**2
STORST_I_MINNET = 1024**2
MEST_KONTROLLERT = 512 * 1024**2
FLEST_ROTTER = 64
FLEST_TAGGER = 800_000
"""A style sheet with every format Excel allows has fewer; each costs 600 bytes."""


class Lager:
    """Part names are compared without regard to case, as the package format demands."""

    def __init__(self, fil: IO[bytes], *, i_minnet: bool = False) -> None:
        self._i_minnet = i_minnet
        medlemmer, self.kommentar = apne(fil)
        self._spol: IO[bytes] | None = None
        self._deler = {m.navn.lower(): m for m in medlemmer}
        self._rotter: dict[str, tuple[Medlem, Element]] = {}

    def lukk(self) -> None:
        """Throw away the new versions."""
        if self._spol is not None:
            self._spol.close()

    def _pakk(self, navn: str, stykker: Iterable[bytes], mal: Medlem | None = None) -> Medlem:
        if self._spol is None:
            # Closed by lukk(); large sheets go to disk, small parts never do.
            # Nothing of a protected workbook does: a size of 0 means no limit.
            storst = 0 if self._i_minnet else STORST_I_MINNET
            self._spol = SpooledTemporaryFile(max_size=storst)  # noqa: SIM115
        return nytt_medlem(navn, stykker, self._spol, mal)

    def __contains__(self, navn: str) -> bool:
        return navn.lower() in self._deler

    def medlemmer(self) -> list[Medlem]:
        return list(self._deler.values())

    def navn(self) -> list[str]:
        return [m.navn for m in self._deler.values()]

    def _finn(self, navn: str) -> Medlem:
        medlem = self._deler.get(navn.lower())
        if medlem is None:
            raise SkadetFeil(f"delen {navn} mangler")
        return medlem

    def kontroller(self) -> None:
        """Raises SkadetFeil for the first part that is not what its checksum says.

        Damage can look like something strange: whoever stops at that asks here for the reason.
        """
        igjen = MEST_KONTROLLERT
        for medlem in self._deler.values():
            igjen -= medlem.upakket
            if medlem.metode in (LAGRET, DEFLATE) and igjen > 0:
                for _ in medlem.strom():
                    pass

    def strom(self, navn: str) -> Iterator[bytes]:
        return self._finn(navn).strom()

    def tekst(self, navn: str) -> str:
        """A small XML part as text."""
        medlem = self._finn(navn)
        if medlem.upakket > STORSTE_SMADEL:
            raise ForStorFeil(f"delen {navn} er urimelig stor")
        data = b"".join(medlem.strom())
        if data.count(b"<") > FLEST_TAGGER:
            raise ForStorFeil(f"delen {navn} har urimelig mange elementer")
        try:
            tekst = data.decode(koding(data[:200]))
        except UnicodeDecodeError as e:
            raise SkadetFeil(f"delen {navn} har ugyldige tegn") from e
        nekt_dtd(tekst[:4096])
        return tekst

    def rot(self, navn: str) -> Element:
        """The document element of a small XML part; remembered, as it is asked for often."""
        medlem = self._finn(navn)
        husket = self._rotter.get(navn.lower())
        if husket is not None and husket[0] is medlem:
            return husket[1]
        if len(self._rotter) >= FLEST_ROTTER:
            self._rotter.clear()
        topp = rot(self.tekst(navn))
        self._rotter[navn.lower()] = medlem, topp
        return topp

    def tekststrom(self, navn: str) -> tuple[str, Iterator[str]]:
        """Encoding and text of a large XML part, piece by piece."""
        stykker = self._finn(navn).strom()
        forste = next(stykker, b"")
        valgt = koding(forste[:200])

        def dekodet() -> Iterator[str]:
            dekoder = codecs.getincrementaldecoder(valgt)()
            try:
                yield dekoder.decode(forste)
                for stykke in stykker:
                    yield dekoder.decode(stykke)
                yield dekoder.decode(b"", final=True)
            except UnicodeDecodeError as e:
                raise SkadetFeil(f"delen {navn} har ugyldige tegn") from e

        return valgt, dekodet()

    def lag(self, navn: str, tekststykker: Iterable[str], tegnsett: str = "utf-8") -> Medlem:
        """Deflate a new version of a part without putting it in yet."""
        mal = self._deler.get(navn.lower())
        # What the part's own encoding lacks is written as a numeric reference.
        return self._pakk(
            mal.navn if mal else navn,
            (b.encode(tegnsett, "xmlcharrefreplace") for b in tekststykker),
            mal,
        )

    def uten_formler(self, navn: str) -> bool:
        """Whether a sheet is missing, or known to have no formula."""
        medlem = self._deler.get(navn.lower())
        return medlem is None or medlem.uten_formler

    def sett(self, medlem: Medlem) -> None:
        """Put a version in, in the old one's place or last."""
        self._deler[medlem.navn.lower()] = medlem

    def sett_tekst(self, navn: str, tekst: str) -> None:
        """New text for a small part, in the encoding the part had."""
        mal = self._deler.get(navn.lower())
        tegnsett = koding(next(mal.strom(), b"")[:200]) if mal else "utf-8"
        data = tekst.encode(tegnsett, "xmlcharrefreplace")
        if mal is not None and (mal.upakket, mal.crc) == (len(data), crc32(data)):
            return
        self.sett(self._pakk(mal.navn if mal else navn, [data], mal))

    def sett_bytes(self, navn: str, data: bytes) -> None:
        self.sett(self._pakk(navn, [data]))

    def slett(self, navn: str) -> None:
        self._deler.pop(navn.lower(), None)

    def ledig_navn(self, onsket: str) -> str:
        """``onsket``, or the same with the first free number at the end of the stem."""
        if onsket not in self:
            return onsket
        stamme, punktum, ende = onsket.rpartition(".")
        stamme = stamme.rstrip("0123456789")
        n = 1
        while f"{stamme}{n}{punktum}{ende}" in self:
            n += 1
        return f"{stamme}{n}{punktum}{ende}"
