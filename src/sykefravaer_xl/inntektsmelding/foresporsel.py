"""NAV's request for an income report (forespørsel), as its employer API gives it.

It is read for its reference, and compared with what the rows say. Source:
``sykepenger-im-lps-api``.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from pydantic import Field, ValidationError

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.nav_json import MEST, FraNav, PeriodeFraNav
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.inntektsmelding.tekst import FORESPORSEL

STORSTE: Final = 64 * 1024 * 1024


class ForesporselFeil(SykefravaerFeil):
    """The file cannot be read, or has no requests in it."""

    kode = "foresporsel"


class Status(StrEnum):
    """Whether NAV still waits for an answer."""

    AKTIV = "AKTIV"
    BESVART = "BESVART"
    FORKASTET = "FORKASTET"


class Foresporsel(FraNav):
    """One request."""

    nav_referanse_id: UUID
    fnr: str = Field(max_length=50, repr=False)
    status: Status
    sykmeldingsperioder: tuple[PeriodeFraNav, ...] = Field(default=(), max_length=MEST)
    egenmeldingsperioder: tuple[PeriodeFraNav, ...] = Field(default=(), max_length=MEST)
    inntektsdato: date | None = None
    arbeidsgiverperiode_paakrevd: bool = True
    inntekt_paakrevd: bool = True
    opprettet_tid: datetime | None = None

    def om(self, fnr: str, fravaer: Periode) -> bool:
        """Whether it is about this absence of this person."""
        return "".join(self.fnr.split()) == fnr and any(
            p.fom <= fravaer.til and p.tom >= fravaer.fra for p in self.sykmeldingsperioder
        )


def les_foresporsler(sti: Path) -> tuple[Foresporsel, ...]:
    """The requests of a file; one that is not sound is passed over. Raises ForesporselFeil."""
    try:
        if sti.stat().st_size > STORSTE:
            raise ForesporselFeil(FORESPORSEL["uleselig"].format(fil=sti.name))
        dokument: Any = json.loads(sti.read_bytes())
    except (OSError, ValueError, RecursionError):
        raise ForesporselFeil(FORESPORSEL["uleselig"].format(fil=sti.name)) from None
    ut: list[Foresporsel] = []
    for en in dokument if isinstance(dokument, list) else [dokument]:
        try:
            ut.append(Foresporsel.model_validate(en))
        except ValidationError:
            continue
    if not ut:
        raise ForesporselFeil(FORESPORSEL["ingen"].format(fil=sti.name))
    return tuple(ut)
