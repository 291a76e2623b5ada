"""One change of a workbook by a command other than ``beregn``: sheets made anew, rows added.

The same care for every command that writes: nobody else at the file, a password kept, an entry in
the change log, a backup, and the file replaced in one step or not at all.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from arkbok import NyttArk, Pakke
from sykefravaer_xl.ark.utforing import Logg, skriv_logg
from sykefravaer_xl.ark.xlsxskriver import som_bok
from sykefravaer_xl.bok.endringslogg import Arkendringer, les_logg, siste_kontrollsum
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.tekst import LOGG
from sykefravaer_xl.fil.alene import alene_med
from sykefravaer_xl.fil.filvert import Filvert
from sykefravaer_xl.fil.trygt import skriv_trygt
from sykefravaer_xl.grunn.versjon import programversjon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.ark.modell import Arkmodell
    from sykefravaer_xl.ark.tabellskriver import Tabellskriver
    from sykefravaer_xl.bok.lesevalg import Leseonske
    from sykefravaer_xl.bok.modell import Bok


@dataclass(frozen=True, slots=True)
class Skrivevalg:
    """How a book is opened and written, whatever changes it."""

    ut: Path | None = None
    """The file to write; None: the workbook itself, with a backup beside it."""
    ark: Leseonske = None
    naa: datetime | None = None
    """The time for log and backup name; None: the beginning of the day that is computed for."""
    passord: str | None = field(default=None, repr=False)
    behold: int | None = None
    """How many backups to keep; None: all."""
    prov: bool = False
    """Nothing is written."""

    def tidspunkt(self, dato: date) -> datetime:
        """The time for log and backup name."""
        return self.naa or datetime.combine(dato, datetime.min.time())


I_BOKA: Final = Skrivevalg()
"""The workbook itself is changed, and every backup is kept."""


@dataclass(slots=True)
class Bokendring:
    """A workbook that has been read and is open for change."""

    bok: Bok
    pakke: Pakke
    vert: Filvert
    dato: date
    endringer: list[Arkendringer] = field(default_factory=list)
    """What has been changed so far; nothing is written while this is empty."""
    ut: Path | None = None
    """Where the result is, once it is written."""
    sikkerhetskopi: Path | None = None

    def sett_ark(self, modell: Arkmodell) -> None:
        """Put a whole sheet of ours in: in the place of the one of that name, or last."""
        navn = modell.navn
        donor = som_bok(modell, fra_1904=self.pakke.teller_fra_1904)
        if navn in self.pakke.arknavn():
            self.pakke.erstatt_ark(navn, donor, navn)
            self.endringer.append(Arkendringer(navn, hendelse=LOGG["ark_fornyet"]))
        else:
            self.pakke.legg_til(NyttArk(navn, donor, navn))
            self.endringer.append(Arkendringer(navn, hendelse=LOGG["ark_laget"]))

    def skriv_tabell(self, skriver: Tabellskriver) -> None:
        """Carry out what has been put in the columns and rows of one of the book's tables."""
        self.endringer.append(self.vert.endre(skriver))


@contextmanager
def endre_bok(sti: Path, dato: date, valg: Skrivevalg = I_BOKA) -> Iterator[Bokendring]:
    """Open a workbook for change; it is written when the block ends without an error.

    Whatever file is replaced has a backup laid beside it. Raises a SykefravaerFeil, with the file
    untouched, as ``beregn_bok`` does.
    """
    maal = sti if valg.ut is None else valg.ut
    tidspunkt = valg.tidspunkt(dato)
    with ExitStack() as felt:
        krev_urort = felt.enter_context(alene_med(sti, maal, valg.passord, prov=valg.prov))
        bok = les(sti, valg.ark)
        pakke = felt.enter_context(Pakke(sti))
        krev_urort()
        endring = Bokendring(bok, pakke, Filvert(pakke, sti), dato)
        yield endring
        if valg.prov or not endring.endringer:
            return
        forrige = siste_kontrollsum(les_logg(bok), bok.logghode)
        logg = Logg(tidspunkt, programversjon(), forrige)
        skriv_logg(bok, endring.vert, logg, {"beregnet_per": dato}, endring.endringer)
        endring.sikkerhetskopi = skriv_trygt(
            lambda: pakke.lagre(maal), maal, tidspunkt, valg.behold
        )
        endring.ut = maal
