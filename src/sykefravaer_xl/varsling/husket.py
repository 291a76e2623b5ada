"""What has been told before, so that nobody gets the same mail twice.

A small file beside the workbook, ``BOK.varsler.json``. It holds no personal data: a task is known
by a keyed hash of who, what and when, with a key made for that file alone.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.domene.feil import SykefravaerFeil
from sykefravaer_xl.tekst import varsling as tekst

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sykefravaer_xl.kjoring.gjoremal import Gjoremal

GLEM_ETTER: Final = timedelta(days=800)
"""Longer than any spell has tasks, so what is forgotten does not come up again."""


class HusketOdelagtFeil(SykefravaerFeil):
    """The file cannot be read, and guessing might mail everybody again."""

    kode = "varselfil_odelagt"

    def __init__(self, fil: Path) -> None:
        super().__init__(tekst.HUSKET_ODELAGT.format(fil=fil.name))
        self.fil = fil


class Husket:
    """The memory of one workbook. ``kanal`` keeps drafts and sent mails apart."""

    def __init__(self, bok: Path, kanal: str) -> None:
        self._fil = bok.with_name(f"{bok.name}.varsler.json")
        self._kanal = kanal
        self._nokkel, self._sendt = self._les()

    def har(self, g: Gjoremal) -> bool:
        """Whether this has been told: the same task with the same due date and status."""
        return self._merke(g) in self._sendt

    def husk(self, gjoremal: Iterable[Gjoremal], dato: date) -> None:
        """Remember, on disk at once: a later failure must not make these mails go out again."""
        self._sendt = {m: d for m, d in self._sendt.items() if d >= dato - GLEM_ETTER}
        self._sendt |= {self._merke(g): dato for g in gjoremal}
        innhold = {
            "nokkel": self._nokkel.hex(),
            "sendt": {merke: dag.isoformat() for merke, dag in self._sendt.items()},
        }
        nr, navn = tempfile.mkstemp(prefix=f".{self._fil.name}.", dir=self._fil.parent)
        halv = Path(navn)
        try:
            with os.fdopen(nr, "w", encoding="utf-8") as fil:
                json.dump(innhold, fil, indent=1)
                fil.flush()
                os.fsync(fil.fileno())
            halv.replace(self._fil)
        except BaseException:
            halv.unlink(missing_ok=True)
            raise

    def _merke(self, g: Gjoremal) -> str:
        deler = (
            self._kanal,
            g.ansattnr or g.navn or "",
            g.sjekkpunkt,
            g.frist.isoformat(),
            g.status.value,
        )
        return hmac.new(self._nokkel, "\x1f".join(deler).encode(), hashlib.sha256).hexdigest()

    def _les(self) -> tuple[bytes, dict[str, date]]:
        try:
            rot: Any = json.loads(self._fil.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return secrets.token_bytes(32), {}
        except (OSError, ValueError):
            raise HusketOdelagtFeil(self._fil) from None
        try:
            sendt = {str(m): date.fromisoformat(d) for m, d in rot["sendt"].items()}
            return bytes.fromhex(rot["nokkel"]), sendt
        except (AttributeError, KeyError, TypeError, ValueError):
            raise HusketOdelagtFeil(self._fil) from None
