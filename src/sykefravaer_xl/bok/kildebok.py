"""An open workbook file: its sheets, their first rows, and where tables lie in them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from arkbok import ArkbokFeil, ForStorFeil, PassordFeil, UstottetFeil, lesebok
from sykefravaer_xl.bok import passordtekst
from sykefravaer_xl.bok.kilde import Kilde
from sykefravaer_xl.bok.kjennemerker import les_logghode, les_merker
from sykefravaer_xl.bok.lesefeil import LeseFeil, skadet
from sykefravaer_xl.bok.rader import Rad, rader
from sykefravaer_xl.bok.tabellfunn import SOKERADER, Topp

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from arkbok.lesebok import Lesebok
    from arkbok.snarvei import Snarvei
    from sykefravaer_xl.bok.modell import Tabellkart


class Kildebok(Kilde):
    """One reading of one file. Made by ``apne``, valid until that block ends."""

    def __init__(self, sti: Path, fil: Lesebok) -> None:
        self.sti = sti
        self.fil = fil
        self.arknavn = fil.arknavn
        self.skjulte = fil.skjulte
        self.dato1904 = fil.d1904
        self.ark = fil.ark
        self.topper: Mapping[str, Topp] = {n: a.topp(SOKERADER) for n, a in self.ark.items()}
        self.tabeller = fil.tabeller
        self.merker = les_merker(fil.navn)
        self.logghode = les_logghode(fil.navn)

    def celler(self, ark: str) -> Iterator[tuple[int, Mapping[int, object]]]:
        """Every cell of a sheet that has something in it."""
        return ((nr, verdier) for nr, verdier, _ in self.ark[ark].rader())

    def flettet(self, ark: str, kolonner: Collection[int]) -> set[tuple[int, int, int]]:
        """Column, first and last row of cells merged downwards in some columns."""
        return {
            (kol, rad1, rad2)
            for rad1, kol1, rad2, kol2 in self.ark[ark].flettede()
            if rad2 > rad1
            for kol in kolonner
            if kol1 <= kol <= kol2
        }

    def gjennomstrekte(self, ark: str) -> set[tuple[int, int]]:
        """Row and column of cells whose text is struck through."""
        return self.fil.gjennomstrekte(ark)

    def kommentarer(self, ark: str) -> Mapping[tuple[int, int], str]:
        """Row and column -> the comment on a cell."""
        return self.fil.kommentarer(ark)

    def rader(self, kart: Tabellkart, felt: Iterable[str] | None = None) -> Iterator[Rad]:
        """The rows under the table's headings; ``felt`` are those that will be asked for."""
        return self.rader_utenom(kart, felt, None)

    def rader_utenom(
        self, kart: Tabellkart, felt: Iterable[str] | None, snarvei: Snarvei | None
    ) -> Iterator[Rad]:
        """The same, but for the rows that ``snarvei`` takes."""
        return rader(self.ark[kart.ark], kart, kart.kolonner if felt is None else felt, snarvei)


@contextmanager
def apne(sti: Path) -> Iterator[Kildebok]:
    """The file opened for streaming, and closed again whatever happens."""
    with lesebok_for(sti) as fil:
        yield Kildebok(sti, fil)


@contextmanager
def lesebok_for(sti: Path) -> Iterator[Lesebok]:
    """The file opened for reading; what cannot be read safely is a fault of the file."""
    try:
        with lesebok.apne(sti) as fil:
            yield fil
    except PassordFeil as feil:
        raise LeseFeil("passord", passordtekst.FEIL["passord"].format(fil=sti.name)) from feil
    except (ForStorFeil, UstottetFeil) as feil:
        raise LeseFeil(feil.kode, f"{sti.name}: {feil.melding}") from feil
    except ArkbokFeil as feil:
        raise skadet(sti) from feil
