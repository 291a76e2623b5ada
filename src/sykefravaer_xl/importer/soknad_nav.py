"""An application for sick pay (sykepengesøknad) as the employer gets it from NAV or Altinn.

Source: ``sykepenger-im-lps-api`` and ``sykepengesoeknadArbeidsgiver`` (Altinn). ``faktiskGrad`` is
how much was worked, in per cent (``sykepengesoknad-backend``), and hours worked are those of the
whole period, while agreed hours are those of a week.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from sykefravaer_xl.grunn.nav_json import MEST, FraNav, Id, PeriodeFraNav, Tall

Timer = Annotated[Decimal, Field(ge=0, le=10_000, allow_inf_nan=False)]


class Sykmeldingstype(StrEnum):
    """NAV's kinds of period in an application."""

    AKTIVITET_IKKE_MULIG = "AKTIVITET_IKKE_MULIG"
    GRADERT = "GRADERT"
    BEHANDLINGSDAGER = "BEHANDLINGSDAGER"
    AVVENTENDE = "AVVENTENDE"
    REISETILSKUDD = "REISETILSKUDD"


class Fravaerslag(StrEnum):
    """NAV's kinds of absence stated in an application."""

    FERIE = "FERIE"
    PERMISJON = "PERMISJON"
    UTLANDSOPPHOLD = "UTLANDSOPPHOLD"


class Soknadsperiode(PeriodeFraNav):
    """A period applied for, with the work actually done in it."""

    sykmeldingsgrad: Tall = 100
    faktisk_grad: Annotated[int, Field(ge=0, le=100)] | None = None
    """Per cent worked."""
    avtalt_timer: Timer | None = None
    """Agreed hours a week."""
    faktisk_timer: Timer | None = None
    """Hours worked in the whole period, holiday left out."""
    sykmeldingstype: Sykmeldingstype | None = None


class FravaerISoknad(FraNav):
    """Holiday, leave or a stay abroad that the employee has stated."""

    fom: date
    tom: date | None = None
    type: Fravaerslag


class SoknadFraNav(FraNav):
    """An application sent to the employer."""

    loepenr: int | None = Field(default=None, ge=0, le=10**15)
    soeknad_id: Id
    sykmelding_id: Id | None = None
    fnr: str | None = Field(default=None, max_length=50, repr=False)
    korrigerer: Id | None = None
    fom: date | None = None
    tom: date | None = None
    arbeid_gjenopptatt_dato: date | None = None
    soeknadsperioder: tuple[Soknadsperiode, ...] = Field(default=(), max_length=MEST)
    behandlingsdager: tuple[date, ...] = Field(default=(), max_length=MEST)
    fravaer: tuple[FravaerISoknad, ...] = Field(default=(), max_length=MEST)
    egenmeldinger: tuple[PeriodeFraNav, ...] = Field(default=(), max_length=MEST)
    """Only Altinn's form has them."""
    mottatt: str | None = Field(default=None, max_length=50)
