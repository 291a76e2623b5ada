"""A sick note as NAV's employer API and Altinn give it: only what follow-up needs is read.

The models name the fields that are read; everything else in the source, advice and free text
above all, is passed over. Two texts matter only by being there or not, and are kept as yes or no.
Source: ``sykepenger-im-lps-api`` and ``syfosmaltinn``.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from sykefravaer_xl.grunn.nav_json import MEST, FraNav, Id, PeriodeFraNav, Tall
from sykefravaer_xl.importer.sykmeldingskontroll import Periodetype, Sykmeldingsperiode


def _finnes(verdi: Any) -> bool:
    return verdi is not None and verdi is not False


def _utfylt(verdi: Any) -> bool | None:
    return None if verdi is None else bool(str(verdi).strip())


Finnes = Annotated[bool, BeforeValidator(_finnes)]
"""Whether something is stated; what it says is not kept."""
Utfylt = Annotated[bool | None, BeforeValidator(_utfylt)]
"""Whether a text has anything in it; None: there is no such text."""


class Sykmeldt(FraNav):
    """Who the note is about."""

    fnr: str | None = Field(default=None, max_length=50, repr=False)
    navn: str | None = Field(default=None, max_length=200, repr=False)


class Gradert(FraNav):
    """Partly unfit."""

    sykmeldingsgrad: Tall
    har_reisetilskudd: bool | None = None


class Aktivitet(FraNav):
    """What the note says about work in a period."""

    avventende_sykmelding: Utfylt = None
    gradert_sykmelding: Gradert | None = None
    aktivitet_ikke_mulig: Finnes = False
    antall_behandlingsdager_uke: Tall | None = None
    har_reisetilskudd: bool | None = None

    @property
    def type(self) -> Periodetype | None:
        """The kind of period; None where the note says nothing about work."""
        if self.avventende_sykmelding is not None:
            return Periodetype.AVVENTENDE
        if self.gradert_sykmelding is not None:
            return Periodetype.GRADERT
        if self.antall_behandlingsdager_uke is not None:
            return Periodetype.BEHANDLINGSDAGER
        if self.aktivitet_ikke_mulig:
            return Periodetype.AKTIVITET_IKKE_MULIG
        return Periodetype.REISETILSKUDD if self.har_reisetilskudd else None


class Aktivitetsperiode(PeriodeFraNav):
    """One period of the note."""

    aktivitet: Aktivitet

    def til_kontroll(self) -> Sykmeldingsperiode | None:
        """The period as NAV's checks want it; None where it says nothing about work."""
        a = self.aktivitet
        if a.type is None:
            return None
        return Sykmeldingsperiode(
            self.fom,
            self.tom,
            a.type,
            a.gradert_sykmelding.sykmeldingsgrad if a.gradert_sykmelding else 100,
            "-" if a.avventende_sykmelding else None,
            a.antall_behandlingsdager_uke or 0,
        )


class SykmeldingFraNav(FraNav):
    """A sick note sent to the employer."""

    loepenr: int | None = Field(default=None, ge=0, le=10**15)
    sykmelding_id: Id
    sykmeldt: Sykmeldt
    sykmelding_perioder: tuple[Aktivitetsperiode, ...] = Field(default=(), max_length=MEST)
    egenmeldingsdager: tuple[PeriodeFraNav, ...] = Field(default=(), max_length=MEST)
    mottatt: str | None = Field(default=None, max_length=50)
    """When Altinn got it: the newest of two versions counts."""
    erstatter: Id | None = None
    """The note this one takes the place of, where the sender says so."""
