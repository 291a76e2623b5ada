"""The door for reading: a workbook's sheets as streams of rows, and its Excel tables."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from arkbok import deler, exceltabell
from arkbok.beskyttelse import apne_fil
from arkbok.boken import Arbeidsboksdel
from arkbok.celleleser import Verdileser
from arkbok.feil import SkadetFeil, UstottetFeil
from arkbok.kommentarer import les_kommentarer
from arkbok.lager import Lager
from arkbok.strekstil import les_strekstiler
from arkbok.strengtabell import Strengtabell
from arkbok.strom import Arkstrom
from arkbok.tallformat import les_formater

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from arkbok.exceltabell import Exceltabell


class Lesebok:
    """A workbook opened for reading; valid until the block of ``apne`` ends."""

    def __init__(self, lager: Lager) -> None:
        self.lager = lager
        bok = Arbeidsboksdel(lager)
        self._delnavn = bok.delnavn
        poster = bok.ark()
        self.arknavn = tuple(post.navn for post in poster)
        """All sheets in tab order, chart sheets too."""
        self.skjulte = frozenset(post.navn for post in poster if post.skjult)
        """Those that are hidden."""
        self.d1904 = bok.d1904
        """Whether the workbook counts its days from 1904, as those born on old Macs do."""
        self.navn = {navn: verdi for navn, lokal, verdi in bok.navn() if lokal is None}
        """Defined names of the whole workbook, and what they stand for."""
        self._arkdeler = {
            post.navn: post.delnavn
            for post in poster
            if post.slag == "worksheet" and post.delnavn in lager
        }

    @cached_property
    def ark(self) -> Mapping[str, Arkstrom]:
        """The worksheets by name; their rows are read when asked for."""
        stiler = self._hoveddel("styles")
        with _skadet_der_tall_mangler():
            formater = les_formater(None if stiler is None else self.lager.tekst(stiler))
        strenger = Strengtabell(self.lager, self._hoveddel("sharedStrings"))
        verdier = Verdileser(strenger, formater, self.d1904)
        return {n: Arkstrom(self.lager, d, verdier) for n, d in self._arkdeler.items()}

    @cached_property
    def tabeller(self) -> Mapping[str, tuple[Exceltabell, ...]]:
        """The Excel tables of each worksheet."""
        with _skadet_der_tall_mangler():
            return {n: exceltabell.les_tabeller(self.lager, d) for n, d in self._arkdeler.items()}

    def gjennomstrekte(self, ark: str) -> set[tuple[int, int]]:
        """Row and column of the cells of a worksheet whose text is struck through."""
        return self.ark[ark].med_stil(self._strekstiler) if self._strekstiler else set()

    @cached_property
    def _strekstiler(self) -> frozenset[int]:
        stiler = self._hoveddel("styles")
        return les_strekstiler(None if stiler is None else self.lager.tekst(stiler))

    def kommentarer(self, ark: str) -> dict[tuple[int, int], str]:
        """Row and column -> text, of the comments on the cells of a worksheet."""
        ut: dict[tuple[int, int], str] = {}
        for relasjon in self.relasjoner(ark):
            if relasjon.kortslag == "comments" and relasjon.mal in self.lager:
                ut |= les_kommentarer(self.lager.tekst(relasjon.mal))
        return ut

    def relasjoner(self, ark: str) -> list[deler.Relasjon]:
        """What belongs to a worksheet: drawings, comments, tables. Nothing for another sheet."""
        delnavn = self._arkdeler.get(ark)
        return [] if delnavn is None else exceltabell.arkrelasjoner(self.lager, delnavn)

    def brukte_kolonner(self, ark: str, fra_rad: int) -> set[int]:
        """Columns (1-based) with a value or a formula in or below a row, headings or not."""
        post = Arbeidsboksdel(self.lager).finn_ark(ark)
        uten_verdier = Verdileser(Strengtabell(self.lager, None), [], d1904=False)
        return Arkstrom(self.lager, post.delnavn, uten_verdier).brukte_kolonner(fra_rad)

    def _hoveddel(self, slag: str) -> str | None:
        """A part of the workbook; some programs forget to say that it belongs there."""
        relasjon = deler.finn(self.lager, self._delnavn, slag)
        mappe = self._delnavn.rpartition("/")[0]
        delnavn = relasjon.mal if relasjon else f"{mappe}/{slag}.xml".lstrip("/")
        return delnavn if delnavn in self.lager else None


@contextmanager
def _skadet_der_tall_mangler() -> Iterator[None]:
    """Inside the block a number that is none, in the parts about the whole book, is damage."""
    try:
        yield
    except ValueError as feil:
        raise SkadetFeil("en del av innholdet følger ikke formatet") from feil


@contextmanager
def apne(sti: Path) -> Iterator[Lesebok]:
    """The file opened for reading, and closed again whatever happens.

    A protected workbook must be unlocked around it (``laast_opp``).
    """
    with apne_fil(sti) as fil:  # the plain package, also of a protected book
        lager = Lager(fil)
        try:
            with _skadet_der_tall_mangler():
                bok = Lesebok(lager)
            yield bok
        except UstottetFeil:
            lager.kontroller()
            raise
        finally:
            lager.lukk()
