"""What has been told before, so that nobody gets the same mail twice.

A small file beside the workbook, ``BOK.varsler.json``. It holds no personal data: a task is known
by a keyed hash of who, what and when, with a key made for that file alone.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from contextlib import ExitStack, contextmanager
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.arbeidsliste import tekst
from sykefravaer_xl.fil.las import OpptattFeil, laast
from sykefravaer_xl.fil.trygt import grunn
from sykefravaer_xl.fil.utfil import skriv_helt
from sykefravaer_xl.grunn.feil import SykefravaerFeil

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sykefravaer_xl.bok.gjoremal import Gjoremal

GLEM_ETTER: Final = timedelta(days=800)
"""Longer than any spell has tasks, so what is forgotten does not come up again."""


_NOKKEL: Final = 32


class HusketOdelagtFeil(SykefravaerFeil):
    """The file cannot be read, and guessing might mail everybody again."""

    kode = "varselfil_odelagt"

    def __init__(self, fil: Path) -> None:
        super().__init__(tekst.HUSKET_ODELAGT.format(fil=fil.name))
        self.fil = fil


class HusketSkriveFeil(SykefravaerFeil):
    """The file cannot be written: what is sent would be sent again the next time."""

    kode = "varselfil_skrives_ikke"

    def __init__(self, fil: Path, grunn: str) -> None:
        super().__init__(tekst.HUSKET_SKRIVES_IKKE.format(fil=fil.name, grunn=grunn))
        self.fil = fil


class HusketOpptattFeil(SykefravaerFeil):
    """Another run is telling people of the same workbook."""

    kode = "varsler_opptatt"

    def __init__(self, bok: Path) -> None:
        super().__init__(tekst.HUSKET_OPPTATT.format(fil=bok.name))
        self.bok = bok


@contextmanager
def las_varsler(bok: Path) -> Iterator[None]:
    """Two runs at a time would both tell; raises HusketOpptattFeil or HusketSkriveFeil."""
    fil = minnefil(bok)
    with ExitStack() as felt:
        try:
            felt.enter_context(laast(fil))
        except OpptattFeil:
            raise HusketOpptattFeil(bok) from None
        except OSError as feil:
            raise HusketSkriveFeil(fil, grunn(feil)) from feil
        yield


def minnefil(bok: Path) -> Path:
    """Where a workbook's memory is."""
    return bok.with_name(f"{bok.name}.varsler.json")


class Husket:
    """The memory of one workbook. ``kanal`` keeps drafts and sent mails apart."""

    def __init__(self, bok: Path, kanal: str) -> None:
        self._fil = minnefil(bok)
        self._kanal = kanal
        self._nokkel, self._sendt = self._les()

    def har(self, g: Gjoremal) -> bool:
        """Whether this has been told: the same task with the same due date and status."""
        return self._merke(g) in self._sendt

    def uid(self, hva: str) -> str:
        """A mark for the calendar that tells nobody who it is about."""
        return hmac.new(self._nokkel, f"ics\x1f{hva}".encode(), hashlib.sha256).hexdigest()

    def klargjor(self, dato: date) -> None:
        """Make sure that it can be written before anything goes out; raises HusketSkriveFeil."""
        self.husk((), dato)

    def husk(self, gjoremal: Iterable[Gjoremal], dato: date) -> None:
        """Remember, on disk at once: a later failure must not make these mails go out again.

        Raises HusketSkriveFeil.
        """
        self._sendt = {m: d for m, d in self._sendt.items() if d >= dato - GLEM_ETTER}
        self._sendt |= {self._merke(g): dato for g in gjoremal}
        innhold = {
            "nokkel": self._nokkel.hex(),
            "sendt": {merke: dag.isoformat() for merke, dag in self._sendt.items()},
        }
        try:
            skriv_helt(self._fil, json.dumps(innhold, indent=1).encode())
        except OSError as feil:
            raise HusketSkriveFeil(self._fil, grunn(feil)) from feil

    def _merke(self, g: Gjoremal) -> str:
        deler = (
            self._kanal,
            g.nokkel or g.ansattnr or g.navn or "",
            g.sjekkpunkt,
            g.frist.isoformat(),
            g.status.value,
        )
        return hmac.new(self._nokkel, "\x1f".join(deler).encode(), hashlib.sha256).hexdigest()

    def _les(self) -> tuple[bytes, dict[str, date]]:
        try:
            rot: Any = json.loads(self._fil.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return secrets.token_bytes(_NOKKEL), {}
        except (OSError, ValueError, RecursionError):
            raise HusketOdelagtFeil(self._fil) from None
        try:
            sendt = {str(m): date.fromisoformat(d) for m, d in rot["sendt"].items()}
            nokkel = bytes.fromhex(rot["nokkel"])
            if len(nokkel) != _NOKKEL:
                raise ValueError(_NOKKEL)
            return nokkel, sendt
        except (AttributeError, KeyError, TypeError, ValueError):
            raise HusketOdelagtFeil(self._fil) from None
