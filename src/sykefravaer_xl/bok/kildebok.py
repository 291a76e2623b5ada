"""An open workbook file: its sheets, their first rows, and where tables lie in them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from arkbok import ArkbokFeil, ForStorFeil, PassordFeil, UstottetFeil
from arkbok.boken import Arbeidsboksdel
from arkbok.celleleser import Verdileser
from arkbok.deler import finn
from arkbok.lager import Lager
from arkbok.omslag import apne_fil
from arkbok.strengtabell import Strengtabell
from arkbok.strom import Arkstrom
from arkbok.tallformat import les_formater
from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.kilde import Kilde
from sykefravaer_xl.bok.lesefeil import LeseFeil, skadet
from sykefravaer_xl.bok.rader import Rad, rader, topp
from sykefravaer_xl.bok.tabellfunn import SOKERADER, Topp
from sykefravaer_xl.bok.tabellnavn import les_tabeller

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from sykefravaer_xl.bok.modell import Tabellkart


class Kildebok(Kilde):
    """One reading of one file. Made by ``apne``, valid until that block ends."""

    def __init__(self, sti: Path, lager: Lager) -> None:
        bok = Arbeidsboksdel(lager)
        poster = bok.ark()
        self.sti = sti
        self.arknavn = tuple(post.navn for post in poster)
        self.dato1904 = bok.d1904
        stiler = _hoveddel(lager, bok.delnavn, "styles")
        verdier = Verdileser(
            Strengtabell(lager, _hoveddel(lager, bok.delnavn, "sharedStrings")),
            les_formater(None if stiler is None else lager.tekst(stiler)),
            self.dato1904,
        )
        self.ark = {
            post.navn: Arkstrom(lager, post.delnavn, verdier)
            for post in poster
            if post.slag == "worksheet" and post.delnavn in lager
        }
        self.topper: Mapping[str, Topp] = {n: topp(a, SOKERADER) for n, a in self.ark.items()}
        self.tabeller = les_tabeller(sti)

    def rader(self, kart: Tabellkart, felt: Iterable[str] | None = None) -> Iterator[Rad]:
        """The rows under the table's headings; ``felt`` are those that will be asked for."""
        return rader(self.ark[kart.ark], kart, kart.kolonner if felt is None else felt)


def _hoveddel(lager: Lager, bok: str, slag: str) -> str | None:
    """A part of the workbook; some programs forget to say that it belongs there."""
    relasjon = finn(lager, bok, slag)
    delnavn = relasjon.mal if relasjon else f"{bok.rpartition('/')[0]}/{slag}.xml".lstrip("/")
    return delnavn if delnavn in lager else None


def brukte_kolonner(sti: Path, ark: str, fra_rad: int) -> set[int]:
    """Columns (1-based) with a value or a formula in or below a row, headings or not."""
    with lager_for(sti) as lager:
        post = Arbeidsboksdel(lager).finn_ark(ark)
        uten_verdier = Verdileser(Strengtabell(lager, None), [], d1904=False)
        return Arkstrom(lager, post.delnavn, uten_verdier).brukte_kolonner(fra_rad)


@contextmanager
def apne(sti: Path) -> Iterator[Kildebok]:
    """The file opened for streaming, and closed again whatever happens."""
    with lager_for(sti) as lager:
        try:
            kilde = Kildebok(sti, lager)
        except ValueError as feil:  # a number that is none, in the parts about the whole book
            raise skadet(sti) from feil
        yield kilde


@contextmanager
def lager_for(sti: Path) -> Iterator[Lager]:
    """The parts of the file; what cannot be read safely is a fault of the file."""
    with apne_fil(sti) as fil:  # the plain package, also of a protected book
        lager: Lager | None = None
        try:
            lager = Lager(fil)
            yield lager
        except PassordFeil as feil:
            raise LeseFeil("passord", tekst.PASSORD.format(fil=sti.name)) from feil
        except (ForStorFeil, UstottetFeil) as feil:
            raise LeseFeil(feil.kode, f"{sti.name}: {feil.melding}") from feil
        except ArkbokFeil as feil:
            raise skadet(sti) from feil
        finally:
            if lager is not None:
                lager.lukk()
