"""Streams the rows of a sheet and reads their cells, keeping every fault with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.celler import Cellefeil, er_tom
from sykefravaer_xl.bok.skjema import I_RADEN
from sykefravaer_xl.grunn.feil import Funn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from arkbok.snarvei import Snarvei
    from arkbok.strom import Arkstrom
    from sykefravaer_xl.bok.modell import Tabellkart

T = TypeVar("T")

FLEST_HUSKET = 1 << 15
FLEST_XML = 1 << 13


@dataclass(slots=True)
class Rad:
    """One row: its number in Excel and what the fields that were asked for hold."""

    nr: int
    verdier: Mapping[str, object]
    """Only fields whose cell is in the file."""
    kart: Tabellkart
    formater: Mapping[int, str]

    def verdi(self, felt: str) -> object:
        """The raw value of a field; None when the table or the row lacks it."""
        return self.verdier.get(felt)

    def tallformat(self, felt: str) -> str | None:
        """How Excel shows the field's number, where that is as a percentage."""
        kolonne = self.kart.kolonner.get(felt)
        return None if kolonne is None else self.formater.get(kolonne)

    def har_noe(self, felt: Iterable[str]) -> bool:
        """True when any of the fields is filled in."""
        hent = self.verdier.get
        for f in felt:
            verdi = hent(f)
            if verdi is not None and (verdi.__class__ is not str or not er_tom(verdi)):
                return True
        return False


class Minne(dict[tuple[type, object], T | None]):
    """What a reader makes of a value: ``minne[verdi.__class__, verdi]``.

    Dates, kinds and names repeat from row to row, so most are read once, and one object serves
    all rows. Faults are not remembered.
    """

    def __init__(self, leser: Callable[..., T | None], **valg: Any) -> None:
        super().__init__()
        self._leser = leser
        self._valg = valg

    def __missing__(self, nokkel: tuple[type, object]) -> T | None:
        lest = self._leser(nokkel[1], **self._valg)
        if len(self) >= FLEST_HUSKET:
            self.clear()
        self[nokkel] = lest
        return lest

    def les(self, verdi: object) -> T | None:
        """The same as a call of the reader."""
        return self[verdi.__class__, verdi]


class Cellminne(dict[Any, T]):
    """What came of a cell, or of some together, by their XML; None is not kept."""

    def husk(self, xml: object, lest: T | None) -> T | None:
        """Keep it, and give it back."""
        if lest is not None:
            if len(self) >= FLEST_XML:
                self.clear()
            self[xml] = lest
        return lest


@dataclass(slots=True)
class Radleser:
    """Reads the fields of one row; faults gather in ``feil`` instead of stopping the row."""

    rad: Rad
    feil: list[Funn] = field(default_factory=list)

    def les(self, felt: str, leser: Callable[..., T | None], **valg: Any) -> T | None:
        """The field as ``leser`` understands it; None when empty or faulty."""
        verdi = self.rad.verdier.get(felt)
        if verdi is None:
            return None
        try:
            return leser(verdi, **valg)
        except Cellefeil as feil:
            self.meld(feil.kode, feil.melding, felt)
            return None

    def meld(self, kode: str, melding: str, felt: str) -> None:
        """Adds a fault at the field's cell."""
        self.feil.append(funn(kode, melding, self.rad.kart, self.rad.nr, felt))

    def er_tom(self, felt: str) -> bool:
        """True when the field is not filled in."""
        return er_tom(self.rad.verdi(felt))


def funn(kode: str, melding: str, kart: Tabellkart, rad: int, felt: str) -> Funn:
    """A finding at a field's cell; of a row that lacks the column it says so."""
    if not kart.har(felt) and felt in I_RADEN:
        mangler = tekst.KOLONNEN_MANGLER.format(kolonne=I_RADEN[felt].overskrift)
        melding = f"{melding} {mangler}"
    return kart.plasser(Funn(kode, melding), felt, rad)


def rader(
    ark: Arkstrom, kart: Tabellkart, felt: Iterable[str], snarvei: Snarvei | None = None
) -> Iterator[Rad]:
    """The rows the sheet has under the headings; only the fields asked for are read.

    Those that ``snarvei`` takes are left out. The dimension a file states is not looked at (some
    say A1:XFD1048576).
    """
    felter: dict[int, list[str]] = {}
    for f in felt:
        if f in kart.kolonner:
            felter.setdefault(kart.kolonner[f], []).append(f)
    enkle = {kol: navn[0] for kol, navn in felter.items()}
    delte = [(navn[0], navn[1:]) for navn in felter.values() if len(navn) > 1]
    for nr, verdier, formater in ark.felter(enkle, kart.overskriftsrad + 1, snarvei):
        for forste, andre in delte:
            if forste in verdier:
                verdier.update(dict.fromkeys(andre, verdier[forste]))
        yield Rad(nr, verdier, kart, formater)
