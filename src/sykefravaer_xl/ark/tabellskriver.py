"""Cells for one of the tables of a workbook: which column a field has, and what a new one gets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol

from arkbok import URORT, Arkendring, Blokk, Blokkverdi, Stil, Utvid
from sykefravaer_xl.ark.linjebryting import FLEST_RADER, radhoyder
from sykefravaer_xl.ark.stil import tallformat
from sykefravaer_xl.bok.kildebok import lesebok_for
from sykefravaer_xl.bok.radlager import Nummerert, Samlet, felter_i, utvalg
from sykefravaer_xl.bok.skjema import OPPFOLGING
from sykefravaer_xl.bok.skjema.kolonne import Slag
from sykefravaer_xl.bok.tekst import AVSLUTTET

if TYPE_CHECKING:
    from pathlib import Path

    from arkbok.exceltabell import Exceltabell
    from sykefravaer_xl.bok.fravaersrader import Rad
    from sykefravaer_xl.bok.modell import Tabellkart
    from sykefravaer_xl.bok.skjema import Arkskjema, Kolonne

STANDARDBREDDE: Final = 12.0


def ledig_navn(navn: str, opptatt: set[str]) -> str:
    """The name, with a number behind it if the clerk has a sheet of that name."""
    nummer, forslag = 2, navn
    while forslag.casefold() in opptatt:
        forslag = f"{navn} {nummer}"
        nummer += 1
    opptatt.add(forslag.casefold())
    return forslag


def stil_for(kolonne: Kolonne | None) -> Stil:
    """What a new cell of a column looks like in a sheet that has its own looks.

    Texts are never wrapped, the message neither: it would grow her rows, or not be seen whole.
    """
    return Stil() if kolonne is None else Stil(tallformat=tallformat(kolonne.slag))


def _bredde(kolonne: Kolonne, overskrift: str) -> float:
    """Room for the heading in her own letters, and for what our own sheets make room for."""
    egen = 0 if kolonne.skjult else kolonne.bredde
    return max(STANDARDBREDDE, 1.3 * len(overskrift) + 2, egen)


class Blokkrader(Mapping[int, Sequence[Blokkverdi]]):
    """Rows by field, seen as rows of a block. Some at a time: a million cells are never held."""

    def __init__(self, rader: Mapping[int, Rad], felter: Sequence[str], *, hele: bool) -> None:
        """``hele``: columns a row does not mention are emptied, otherwise left as they are."""
        self._rader = rader
        self._hent = utvalg(rader, felter, None if hele else URORT)

    def __getitem__(self, rad: int) -> Sequence[Blokkverdi]:
        return tuple(verdi for (verdi,) in self._hent((rad,)))

    def kolonnevis(self, rader: Sequence[int]) -> Sequence[Sequence[Blokkverdi]]:
        """Some rows, column by column."""
        return self._hent(rader)

    def __iter__(self) -> Iterator[int]:
        return iter(self._rader)

    def __len__(self) -> int:
        return len(self._rader)


def blokk(
    rader: Mapping[int, Rad], kolonner: Mapping[str, int], hele_fra: int | None = None
) -> Blokk:
    """Rows by field as a block; ``kolonner`` says which column each field has.

    With ``hele_fra``, the first row, columns that a row does not mention are emptied.
    """
    felter = sorted(kolonner, key=kolonner.__getitem__)
    numre = tuple(kolonner[felt] for felt in felter)
    return Blokk(numre, Blokkrader(rader, felter, hele=hele_fra is not None))


def avsluttede(tabell: str | None, rader: Samlet | Nummerert) -> dict[int, bool]:
    """Row → whether it is of a case that is over and done with, in a list short enough to read."""
    if tabell != OPPFOLGING.tabell or len(rader) > FLEST_RADER:
        return {}
    numre = list(rader)
    (status,) = rader.utvalg(["neste_status"], None)(numre)
    return {rad: verdi == AVSLUTTET for rad, verdi in zip(numre, status, strict=True)}


class Arkopplysninger(Protocol):
    """What has to be known of the sheets before columns are added to one of their tables."""

    def tabeller(self, ark: str) -> Sequence[Exceltabell]:
        """The Excel tables of a sheet."""

    def brukte_kolonner(self, ark: str, fra_rad: int) -> set[int]:
        """Columns (1-based) with a value or a formula in or below a row, headings or not."""


class Filopplysninger:
    """The same of a workbook file."""

    def __init__(self, sti: Path) -> None:
        self._sti = sti

    def tabeller(self, ark: str) -> Sequence[Exceltabell]:
        """The Excel tables of a sheet."""
        with lesebok_for(self._sti) as bok:
            return bok.tabeller.get(ark, ())

    def brukte_kolonner(self, ark: str, fra_rad: int) -> set[int]:
        """Columns in use."""
        with lesebok_for(self._sti) as bok:
            return bok.brukte_kolonner(ark, fra_rad)


class Tabellskriver:
    """Cells for one of the tables, adding the columns it lacks to its right."""

    def __init__(self, kart: Tabellkart, bok: Arkopplysninger, skjema: Arkskjema) -> None:
        self.kart = kart
        self._skjema = {k.felt: k for k in skjema}
        self.egen = kart.tabell == skjema.tabell
        self._bok = bok
        self.endring = Arkendring(kart.ark, rad_fra=kart.overskriftsrad + 1)
        self.kolonner = dict(kart.kolonner)
        self.nye: list[str] = []
        self.tabell = next((t for t in bok.tabeller(kart.ark) if t.navn == kart.tabell), None)

    def overskrift(self, felt: str) -> str:
        """What the column is called in our own words; "" for a column that is not ours."""
        return self._skjema[felt].overskrift if felt in self._skjema else ""

    @property
    def datokolonner(self) -> frozenset[int]:
        """The columns that hold dates."""
        return frozenset(
            nr
            for felt, nr in self.kolonner.items()
            if felt in self._skjema and self._skjema[felt].slag is Slag.DATO
        )

    @property
    def tabellslutt(self) -> int:
        """The last row of the table; what stands below it is the clerk's."""
        return self.kart.siste_rad if self.tabell is None else self.tabell.siste_rad

    def krev(self, felter: Iterable[str]) -> None:
        """Make sure the columns exist; new ones get a heading like the last one of the clerk's."""
        mangler = [self._skjema[felt] for felt in felter if felt not in self.kolonner]
        if not mangler:
            return
        hoyre = self._hoyre()
        start = self._ledig_fra(hoyre + 1, len(mangler))
        vokser = (
            self.tabell is not None and self.tabell.siste_kolonne == hoyre and start == hoyre + 1
        )
        for nr, kolonne in enumerate(mangler, start=start):
            onsket = kolonne.overskrift
            overskrift = self._ledig_overskrift(onsket) if vokser else onsket
            self.kolonner[kolonne.felt] = nr
            self.nye.append(kolonne.felt)
            self.endring.celler[self.kart.overskriftsrad, nr] = overskrift
            self.endring.overskrifter[nr] = Stil(lik=(self.kart.overskriftsrad, hoyre))
            self.endring.bredder[nr] = _bredde(kolonne, overskrift)
            if vokser:
                self.endring.tabell_nye_kolonner.append(overskrift)
        if vokser:
            self.endring.tabell = self.kart.tabell

    def _hoyre(self) -> int:
        """The last column of the table. Beside hers there may be more of hers under headings;
        beside ours there are only our own lists of choices."""
        if self.egen and self.tabell is not None:
            return self.tabell.siste_kolonne
        return self.kart.hoyre_kolonne

    def _stil(self, felt: str) -> Stil:
        return stil_for(self._skjema.get(felt))

    def _ledig_overskrift(self, onsket: str) -> str:
        """The heading, with a number where the clerk's Excel table has one like it."""
        opptatt = {n.casefold() for n in self.tabell.overskrifter} if self.tabell else set()
        return ledig_navn(onsket, opptatt)

    def _ledig_fra(self, kolonne: int, antall: int) -> int:
        """The first of so many columns side by side where the clerk has nothing.

        She may well keep figures beside the table without any heading over them.
        """
        brukt = self._bok.brukte_kolonner(self.kart.ark, self.kart.overskriftsrad)
        for opptatt in sorted(k for k in brukt if k >= kolonne):
            if opptatt - kolonne >= antall:
                break
            kolonne = opptatt + 1
        return kolonne

    def skriv(self, rad: int, verdier: Rad | Mapping[str, object]) -> None:
        """Put the fields the table has into a row."""
        for felt, verdi in verdier.items():
            nr = self.kolonner.get(felt)
            if nr is None:
                continue
            self.endring.celler[rad, nr] = verdi  # type: ignore[assignment]
            if nr not in self.endring.stiler:
                self.endring.stiler[nr] = self._stil(felt)
        brytes = self._brytes(verdier)
        if brytes:
            self._hoyder(brytes, [(rad, [verdier[felt] for felt in brytes])])

    def _brytes(self, felter: Iterable[str]) -> list[str]:
        """Those of the columns whose texts wrap, in a table of our own."""
        skjema = self._skjema if self.egen else {}
        return [f for f in felter if f in skjema and skjema[f].brytes and f in self.kolonner]

    def _hoyder(
        self, felter: Sequence[str], rader: Iterable[tuple[int, Iterable[object]]]
    ) -> None:
        kolonner = {self.kolonner[felt]: self._skjema[felt] for felt in felter}
        self.endring.radhoyder.update(radhoyder(rader, kolonner))

    def skriv_rader(self, rader: Mapping[int, Rad], nye: Sequence[Rad] = ()) -> None:
        """Put the fields the table has into many rows, each made when it is its turn.

        ``nye`` come below the last row, as with ``skriv_ny``.
        """
        under = self.kart.siste_rad + 1
        alle = Samlet(rader, Nummerert(nye, under))
        felter = {*felter_i(rader), *(felter_i(nye) if nye else ())} & self.kolonner.keys()
        for felt in felter:
            self.endring.stiler.setdefault(self.kolonner[felt], self._stil(felt))
        brytes = self._brytes(felter)
        if brytes and len(alle) <= FLEST_RADER:
            numre = list(alle)
            rekker = zip(*alle.utvalg(brytes, None)(numre), strict=True)
            self._hoyder(brytes, zip(numre, rekker, strict=True))
        if self.egen:
            self.endring.foldet = avsluttede(self.kart.tabell, alle)
        if nye:
            felter = set(self.kolonner)
            self._se_ut_som_raden_over()
        self.endring.blokk = blokk(alle, {f: self.kolonner[f] for f in felter})
        self.voks_til(self.kart.siste_rad + len(nye))

    def skriv_ny(self, rad: int, verdier: Rad | Mapping[str, object]) -> None:
        """A row below the last one: every column of the table, looking like the row above.

        An empty table has one blank row below its headings that has the look.
        """
        self.skriv(rad, {**dict.fromkeys(self.kolonner), **verdier})
        self._se_ut_som_raden_over()

    def _se_ut_som_raden_over(self) -> None:
        monster = max(self.kart.siste_rad, self.kart.overskriftsrad + 1)
        for felt, nr in self.kart.kolonner.items():
            self.endring.stiler[nr] = replace(self._stil(felt), lik=(monster, nr))

    def voks_til(self, siste_rad: int) -> None:
        """Rows were added below: the table and the rules above them reach down to the last."""
        if siste_rad <= self.kart.siste_rad:
            return
        if self.tabell is not None:
            self.endring.tabell = self.kart.tabell
            self.endring.tabell_siste_rad = siste_rad
        else:
            self.endring.utvid = Utvid(
                self.kart.siste_rad,
                siste_rad,
                (min(self.kolonner.values()), max(self.kolonner.values())),
            )
