"""The door to a package: open, change, save. Untouched parts keep their very bytes."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from arkbok import deler, tabell, zipkopi
from arkbok.ark import Arkskriver
from arkbok.beskyttelse import Beskyttelse, beskyttelse_for
from arkbok.boken import Arbeidsboksdel
from arkbok.feil import EndretFeil, SkadetFeil, UstottetFeil
from arkbok.lager import Lager
from arkbok.transplantasjon import Transplantasjon
from arkbok.typer import Arkendring, NyttArk

_FORMEL = re.compile(rb"<(?:[\w.\-]+:)?f[\s>/]")


class Pakke:
    """A workbook opened for change.

    Every change is carried out (and refused, with a ``ArkbokFeil``) at once, but beside the file:
    the target is written by :meth:`lagre` alone. After a refusal the object must not be saved.

    ``beskyttelse`` is what protects the package in the file, such as encryption; left out, it is
    the one in force for the file. With one, nothing plain ever gets to disk.
    """

    def __init__(self, sti: Path, beskyttelse: Beskyttelse | None = None) -> None:
        self.sti = sti
        self._beskyttelse = beskyttelse or beskyttelse_for(sti)
        self._merke = _merke(sti)
        self._fil = sti.open("rb") if self._beskyttelse is None else self._beskyttelse.apne()
        self._brukbar = True
        self._endret = False
        try:
            with _tolket():
                self._lager = Lager(self._fil, i_minnet=self._beskyttelse is not None)
                self._bok = Arbeidsboksdel(self._lager)
                self._bok.ark()
        except BaseException:
            self._fil.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        slag: type[BaseException] | None,
        feil: BaseException | None,
        spor: TracebackType | None,
    ) -> None:
        self.lukk()

    def lukk(self) -> None:
        """Let go of the source file and forget the changes."""
        self._brukbar = False
        self._lager.lukk()
        self._fil.close()

    @property
    def signert(self) -> bool:
        """True when the file has a digital signature, which any change makes invalid."""
        return any(n.lower().startswith("_xmlsignatures/") for n in self._lager.navn())

    @property
    def teller_fra_1904(self) -> bool:
        """Whether the workbook counts its days from 1904."""
        return self._bok.d1904

    def delte_strenger(self) -> tuple[Lager, str | None]:
        """The store and the name of the part with the shared strings, for a reader of them."""
        relasjon = deler.finn(self._lager, self._bok.delnavn, "sharedStrings")
        return self._lager, None if relasjon is None else relasjon.mal

    def tabellnavn(self, ark: str) -> list[str]:
        """Names of the Excel tables of a sheet as they are now; a new sheet's may be renamed."""
        delnavn = self._bok.finn_ark(ark).delnavn
        return [t.navn for t in tabell.tabeller(self._lager, delnavn)]

    def arknavn(self) -> list[str]:
        """All sheets in tab order, chart sheets too."""
        return [a.navn for a in self._bok.ark()]

    def sett_skjulte_navn(self, verdier: Mapping[str, str]) -> None:
        """Let hidden defined names stand for such places as ``'Ark 1'!$B$1``."""
        self._utfor(lambda: self._bok.sett_skjulte_navn(verdier))

    def endre(self, endring: Arkendring) -> None:
        """Write cells (and grow a table, add rules and widths) in an existing sheet."""
        self._utfor(lambda: Arkskriver(self._lager, self._bok, endring).fullfor())

    def legg_til(self, ark: NyttArk) -> None:
        """Add a sheet from a donor workbook, last."""

        def arbeid() -> None:
            donor = Transplantasjon(self._lager, self._bok, ark.donor, ark.donor_ark)
            donor.legg_til(ark.navn)

        self._utfor(arbeid)

    def erstatt_ark(self, navn: str, donor: bytes, donor_ark: str) -> None:
        """Replace a whole sheet by a donor's; its tab, name and number stay."""

        def arbeid() -> None:
            Transplantasjon(self._lager, self._bok, donor, donor_ark).erstatt(navn)

        self._utfor(arbeid)

    def _utfor(self, arbeid: Callable[[], None]) -> None:
        self._krev_brukbar()
        self._brukbar = False
        with _tolket():
            try:
                arbeid()
            except UstottetFeil:
                self._lager.kontroller()
                raise
        self._brukbar = self._endret = True

    def _krev_brukbar(self) -> None:
        if not self._brukbar:
            msg = "Pakke is closed, already saved, or a change was refused"
            raise RuntimeError(msg)

    def lagre(self, ut: Path) -> None:
        """Write to ``ut`` in one step: either the whole new file is there, or the old one."""
        self._krev_brukbar()
        if self._endret and self._har_formler():
            self._bok.regn_alt_ved_apning()
        self._bok.lagre_stiler()
        mal = ut.resolve()
        samme = mal.exists() and mal.samefile(self.sti)
        nr, navn = tempfile.mkstemp(prefix=f".{mal.name}.", suffix=".tmp", dir=mal.parent)
        midlertidig = Path(navn)
        try:
            with os.fdopen(nr, "wb") as fil:
                self._skriv(fil)
                fil.flush()
                os.fsync(fil.fileno())
            _som(midlertidig, mal if mal.exists() else self.sti)
            if samme and _merke(self.sti) != self._merke:
                raise EndretFeil
            self.lukk()  # Windows does not replace a file that is open
            midlertidig.replace(mal)
        except BaseException:
            midlertidig.unlink(missing_ok=True)
            raise
        _synk_mappe(mal.parent)

    def _skriv(self, fil: IO[bytes]) -> None:
        klart = fil if self._beskyttelse is None else BytesIO()
        zipkopi.skriv(self._lager.medlemmer(), self._lager.kommentar, klart)
        if self._beskyttelse is not None and isinstance(klart, BytesIO):
            self._beskyttelse.skriv(klart.getvalue(), fil)

    def _har_formler(self) -> bool:
        for post in self._bok.ark():
            if post.slag != "worksheet" or self._lager.uten_formler(post.delnavn):
                continue
            forrige = b""
            for stykke in self._lager.strom(post.delnavn):
                tekst = forrige + stykke
                # Plain searches first: the expression stops at every tag of a large sheet.
                if (b"<f" in tekst or b":f" in tekst) and _FORMEL.search(tekst):
                    return True
                forrige = stykke[-64:]
        return False


@contextmanager
def _tolket() -> Iterator[None]:
    """A number that is no number, wherever it stands in the file, means a damaged file."""
    try:
        yield
    except ValueError as e:
        raise SkadetFeil("en del av innholdet følger ikke formatet") from e


def _som(ny: Path, gammel: Path) -> None:
    """The new file gets the old one's mode, owner and extended attributes, as far as one may."""
    stat = gammel.stat()
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(ny, stat.st_uid, stat.st_gid)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for navn in os.listxattr(gammel):
                with suppress(OSError):
                    os.setxattr(ny, navn, os.getxattr(gammel, navn))
    ny.chmod(stat.st_mode & 0o777)


def _merke(fil: Path) -> tuple[int, int]:
    stat = fil.stat()
    return stat.st_mtime_ns, stat.st_size


def _synk_mappe(mappe: Path) -> None:
    """The rename itself is safe on disk only when the folder is; Windows cannot open folders."""
    if os.name == "nt":
        return
    nr = os.open(mappe, os.O_RDONLY)
    try:
        os.fsync(nr)
    finally:
        os.close(nr)
