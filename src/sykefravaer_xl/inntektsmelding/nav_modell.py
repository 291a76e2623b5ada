"""The income report (inntektsmelding) to NAV's ``sykepenger-im-lps-api``: its JSON model.

The checks are in :mod:`sykefravaer_xl.inntektsmelding.kontroll`.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_serializer, model_validator

from sykefravaer_xl.grunn.nav_json import NavJson, NavPeriode

if TYPE_CHECKING:
    from pydantic import SerializerFunctionWrapHandler

Beloep = Annotated[float, Field(allow_inf_nan=False)]
"""Kroner; NAV's own type is a floating-point number."""

Kontaktinformasjon = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^[A-Za-zÆØÅæøå0-9 .,_-]{2,64}$"),
]


class Begrunnelse(StrEnum):
    """NAV's codes for why the employer pays less than full wages in the employer period."""

    ARBEID_OPPHOERT = "ArbeidOpphoert"
    BESKJED_GITT_FOR_SENT = "BeskjedGittForSent"
    BETVILER_ARBEIDSUFOERHET = "BetvilerArbeidsufoerhet"
    FERIE_ELLER_AVSPASERING = "FerieEllerAvspasering"
    FISKER_MED_HYRE = "FiskerMedHyre"
    FRAVAER_UTEN_GYLDIG_GRUNN = "FravaerUtenGyldigGrunn"
    IKKE_FRAVAER = "IkkeFravaer"
    IKKE_FULL_STILLINGSANDEL = "IkkeFullStillingsandel"
    IKKE_LOENN = "IkkeLoenn"
    LOVLIG_FRAVAER = "LovligFravaer"
    MANGLER_OPPTJENING = "ManglerOpptjening"
    PERMITTERING = "Permittering"
    SAERREGLER = "Saerregler"
    STREIK_ELLER_LOCKOUT = "StreikEllerLockout"
    TIDLIGERE_VIRKSOMHET = "TidligereVirksomhet"


class Aarsak(StrEnum):
    """NAV's codes for why the reported income differs from what was reported monthly."""

    BONUS = "Bonus"
    FEILREGISTRERT = "Feilregistrert"
    FERIE = "Ferie"
    FERIETREKK = "Ferietrekk"
    NYANSATT = "Nyansatt"
    NY_STILLING = "NyStilling"
    NY_STILLINGSPROSENT = "NyStillingsprosent"
    PERMISJON = "Permisjon"
    PERMITTERING = "Permittering"
    SYKEFRAVAER = "Sykefravaer"
    TARIFFENDRING = "Tariffendring"
    VARIG_LOENNSENDRING = "VarigLoennsendring"


OPPLYSNINGER_FOR_AARSAK: dict[Aarsak, tuple[str, ...]] = {
    Aarsak.FERIE: ("ferier",),
    Aarsak.NY_STILLING: ("gjelder_fra",),
    Aarsak.NY_STILLINGSPROSENT: ("gjelder_fra",),
    Aarsak.PERMISJON: ("permisjoner",),
    Aarsak.PERMITTERING: ("permitteringer",),
    Aarsak.SYKEFRAVAER: ("sykefravaer",),
    Aarsak.TARIFFENDRING: ("gjelder_fra", "ble_kjent"),
    Aarsak.VARIG_LOENNSENDRING: ("gjelder_fra",),
}
"""Fields NAV demands with a reason; the other reasons stand alone."""


class Ytelse(StrEnum):
    """NAV's codes for benefits in kind (naturalytelser)."""

    AKSJER = "AKSJERGRUNNFONDSBEVISTILUNDERKURS"
    ANNET = "ANNET"
    BEDRIFTSBARNEHAGEPLASS = "BEDRIFTSBARNEHAGEPLASS"
    BESOEKSREISER = "BESOEKSREISERHJEMMETANNET"
    BIL = "BIL"
    BOLIG = "BOLIG"
    ELEKTRONISK_KOMMUNIKASJON = "ELEKTRONISKKOMMUNIKASJON"
    FRI_TRANSPORT = "FRITRANSPORT"
    UTENLANDSK_PENSJON = "INNBETALINGTILUTENLANDSKPENSJONSORDNING"
    KOSTBESPARELSE = "KOSTBESPARELSEIHJEMMET"
    KOSTDAGER = "KOSTDAGER"
    KOSTDOEGN = "KOSTDOEGN"
    LOSJI = "LOSJI"
    OPSJONER = "OPSJONER"
    RENTEFORDEL = "RENTEFORDELLAAN"
    FORSIKRINGER = "SKATTEPLIKTIGDELFORSIKRINGER"
    TILSKUDD_BARNEHAGEPLASS = "TILSKUDDBARNEHAGEPLASS"
    YRKESBIL_KILOMETER = "YRKEBILTJENESTLIGBEHOVKILOMETER"
    YRKESBIL_LISTEPRIS = "YRKEBILTJENESTLIGBEHOVLISTEPRIS"


class AarsakInnsending(StrEnum):
    """Whether the report is the first one or replaces an earlier one."""

    NY = "Ny"
    ENDRING = "Endring"


class RedusertLoenn(NavJson):
    """Wages the employer pays in the employer period when they are less than full, and why."""

    beloep: Beloep
    begrunnelse: Begrunnelse


class Arbeidsgiverperiode(NavJson):
    """The employer period the employer reports (ftrl § 8-19)."""

    perioder: tuple[NavPeriode, ...]
    redusert_loenn_i_agp: RedusertLoenn | None = None


class Endringsaarsak(NavJson):
    """A reason for a different income, with the details that NAV wants for that reason."""

    aarsak: Aarsak
    gjelder_fra: date | None = None
    ble_kjent: date | None = None
    ferier: tuple[NavPeriode, ...] | None = None
    permisjoner: tuple[NavPeriode, ...] | None = None
    permitteringer: tuple[NavPeriode, ...] | None = None
    sykefravaer: tuple[NavPeriode, ...] | None = None

    @property
    def mangler(self) -> tuple[str, ...]:
        """Names of the details NAV demands for this reason that are not filled in."""
        krav = OPPLYSNINGER_FOR_AARSAK.get(self.aarsak, ())
        return tuple(felt for felt in krav if getattr(self, felt) is None)

    @model_serializer(mode="wrap")
    def _bare_utfylte(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        # NAV tells the reasons apart by ``aarsak`` and knows only that reason's own fields.
        return {navn: verdi for navn, verdi in handler(self).items() if verdi is not None}


class Inntekt(NavJson):
    """Monthly income before the absence (ftrl § 8-28), and why it differs from earlier reports."""

    beloep: Beloep
    inntektsdato: date
    endring_aarsaker: tuple[Endringsaarsak, ...] = ()


class RefusjonEndring(NavJson):
    """A new monthly refund from a day on; 0 ends the refund."""

    beloep: Beloep
    startdato: date


class Refusjon(NavJson):
    """What the employer claims back from NAV a month while paying wages (ftrl § 22-3)."""

    beloep_per_maaned: Beloep
    endringer: tuple[RefusjonEndring, ...] = ()


class Naturalytelse(NavJson):
    """A benefit in kind the employee loses during the absence, worth so much a month."""

    naturalytelse: Ytelse
    verdi_beloep: Beloep
    sluttdato: date


class Inntektsmeldingsutkast(NavJson):
    """An income report under way: only the parts that are filled in are judged."""

    arbeidsgiver_tlf: str | None = None
    agp: Arbeidsgiverperiode | None = None
    inntekt: Inntekt | None = None
    refusjon: Refusjon | None = None
    naturalytelser: tuple[Naturalytelse, ...] = ()


class Avsendersystem(NavJson):
    """The system the report comes from."""

    system_navn: str
    system_versjon: str


class Inntektsmelding(Inntektsmeldingsutkast):
    """A whole income report, as ``POST /v1/inntektsmelding`` wants it."""

    nav_referanse_id: UUID
    """The reference in NAV's request (forespørsel) that the report answers."""
    sykmeldt_fnr: str
    arbeidsgiver_tlf: str
    aarsak_innsending: AarsakInnsending = AarsakInnsending.NY
    kontaktinformasjon: Kontaktinformasjon
    avsender: Avsendersystem

    @model_validator(mode="after")
    def _aarsaker_er_fullstendige(self) -> Self:
        for aarsak in self.inntekt.endring_aarsaker if self.inntekt else ():
            if aarsak.mangler:
                felt = ", ".join(aarsak.mangler)
                raise ValueError(f"endringsårsaken {aarsak.aarsak} mangler {felt}")
        return self
