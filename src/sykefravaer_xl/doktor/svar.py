"""What a check answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Grad(StrEnum):
    """How bad it is. Advice (``RAAD``) is no trouble: the exit code does not count it."""

    OK = "ok"
    RAAD = "raad"
    VARSEL = "varsel"
    FEIL = "feil"


@dataclass(frozen=True, slots=True)
class Svar:
    """One answer: a stable code, how bad, and a whole Norwegian text with what to do."""

    kode: str
    grad: Grad
    melding: str

    @property
    def plager(self) -> bool:
        """Whether it is a trouble."""
        return self.grad in (Grad.VARSEL, Grad.FEIL)
