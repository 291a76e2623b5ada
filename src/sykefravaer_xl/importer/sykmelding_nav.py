"""A sick note as NAV's employer API and Altinn give it: only what follow-up needs is read.

The models name the fields that are read; everything else in the source, free text above all, is
passed over. One text is written to the employer and is kept: what the sykmelder proposes to do at
the workplace. Another matters only by being there or not, and is kept as yes or no.
Source: ``sykepenger-im-lps-api`` and ``syfosmaltinn``.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from sykefravaer_xl.grunn.nav_json import MEST, FraNav, Id, PeriodeFraNav, Tall
from sykefravaer_xl.importer.sykmeldingskontroll import Periodetype, Sykmeldingsperiode


def _ikke_mulig(verdi: Any) -> Any:
    """What the source says of it, or only that it is so."""
    if verdi is None or verdi is False:
        return None
    return verdi if isinstance(verdi, dict) else {}


def _utfylt(verdi: Any) -> bool | None:
    return None if verdi is None else bool(str(verdi).strip())


Utfylt = Annotated[bool | None, BeforeValidator(_utfylt)]
"""Whether a text has anything in it; None: there is no such text."""


LENGST = 10_000
"""Characters of a text that is kept."""


class Sykmeldt(FraNav):
    """Who the note is about."""

    fnr: str | None = Field(default=None, max_length=50, repr=False)
    navn: str | None = Field(default=None, max_length=200, repr=False)


class Gradert(FraNav):
    """Partly unfit."""

    sykmeldingsgrad: Tall
    har_reisetilskudd: bool | None = None


class AktivitetIkkeMulig(FraNav):
    """Why there is no work at all: only whether the workplace is a reason."""

    manglende_tilrettelegging_paa_arbeidsplassen: bool | None = None


IkkeMulig = Annotated[AktivitetIkkeMulig | None, BeforeValidator(_ikke_mulig)]


class Aktivitet(FraNav):
    """What the note says about work in a period."""

    avventende_sykmelding: Utfylt = None
    gradert_sykmelding: Gradert | None = None
    aktivitet_ikke_mulig: IkkeMulig = None
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
        if self.aktivitet_ikke_mulig is not None:
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


class Oppfoelging(FraNav):
    """What the sykmelder says to the employer."""

    tiltak_arbeidsplassen: str | None = Field(default=None, max_length=LENGST, repr=False)


class SykmeldingFraNav(FraNav):
    """A sick note sent to the employer."""

    loepenr: int | None = Field(default=None, ge=0, le=10**15)
    sykmelding_id: Id
    sykmeldt: Sykmeldt
    sykmelding_perioder: tuple[Aktivitetsperiode, ...] = Field(default=(), max_length=MEST)
    egenmeldingsdager: tuple[PeriodeFraNav, ...] = Field(default=(), max_length=MEST)
    oppfoelging: Oppfoelging | None = None
    mottatt: str | None = Field(default=None, max_length=50)
    """When Altinn got it: the newest of two versions counts."""
    erstatter: Id | None = None
    """The note this one takes the place of, where the sender says so."""

    @property
    def mangler_tilrettelegging(self) -> bool:
        """Whether the sykmelder says that work is impossible for want of accommodation."""
        alle = (p.aktivitet.aktivitet_ikke_mulig for p in self.sykmelding_perioder)
        return any(a is not None and a.manglende_tilrettelegging_paa_arbeidsplassen for a in alle)
