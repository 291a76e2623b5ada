"""What the clerk types for an income report, and the report it makes together with the facts.

Nothing is guessed: what is missing is named, and there is no report until it is there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.inntektsmelding.kontroll import finn_feil
from sykefravaer_xl.inntektsmelding.nav_modell import (
    OPPLYSNINGER_FOR_AARSAK,
    Aarsak,
    AarsakInnsending,
    Begrunnelse,
    Inntektsmelding,
    Ytelse,
)
from sykefravaer_xl.inntektsmelding.tekst import FELT, UGYLDIG

if TYPE_CHECKING:
    from sykefravaer_xl.inntektsmelding.grunnlag import Imgrunnlag

SYSTEM: Final = "sykefravaer-xl"


@dataclass(frozen=True, slots=True)
class Naturalytelsefelt:
    """One benefit in kind that falls away."""

    ytelse: Ytelse | None = None
    verdi: float | None = None
    sluttdato: date | None = None


@dataclass(frozen=True, slots=True)
class Utfylt:
    """What the clerk has typed; None where she has not."""

    nav_referanse: str | None = None
    innsending: AarsakInnsending | None = None
    inntekt: float | None = None
    endringsaarsak: Aarsak | None = None
    aarsak_fra: date | None = None
    aarsak_til: date | None = None
    """For holiday, leave and the like: its last day. For a wage agreement: when it was known."""
    redusert_loenn: float | None = None
    begrunnelse: Begrunnelse | None = None
    refusjon: float | None = None
    refusjon_endres: date | None = None
    refusjon_ny: float | None = None
    naturalytelser: tuple[Naturalytelsefelt, ...] = ()
    telefon: str | None = None
    kontakt: str | None = None
    sendt: date | None = None
    """The day the clerk sent the report; then it is no longer due."""


@dataclass(frozen=True, slots=True)
class Ferdig:
    """A report, or what stands in its way."""

    melding: Inntektsmelding | None
    mangler: tuple[str, ...] = ()
    """Names of what the clerk must fill in."""
    feil: tuple[Funn, ...] = field(default=())
    """What NAV would refuse."""


def ferdigstill(
    grunnlag: Imgrunnlag,
    utfylt: Utfylt,
    fnr: str | None,
    versjon: str,
    *,
    forskutterer: bool | None,
) -> Ferdig:
    """The report of the facts and what is typed. ``forskutterer``: the employer pays on."""
    mangler = tuple(_mangler(utfylt, fnr, forskutterer=forskutterer))
    if mangler:
        return Ferdig(None, mangler)
    innhold = _innhold(grunnlag, utfylt, fnr or "", versjon, forskutterer=bool(forskutterer))
    try:
        melding = Inntektsmelding.model_validate(innhold)
    except ValidationError as feil:
        return Ferdig(None, (), tuple(_funn(feil)))
    return Ferdig(melding, (), finn_feil(melding))


def _mangler(u: Utfylt, fnr: str | None, *, forskutterer: bool | None) -> Sequence[str]:
    """What must be there before there is a report."""
    krav: list[tuple[str, bool]] = [
        ("nav_referanse", u.nav_referanse is not None),
        ("fodselsnummer", fnr is not None),
        ("inntekt", u.inntekt is not None),
        ("forskutterer", forskutterer is not None),
        ("refusjon", not forskutterer or u.refusjon is not None),
        ("telefon", u.telefon is not None),
        ("kontakt", u.kontakt is not None),
        ("begrunnelse", u.redusert_loenn is None or u.begrunnelse is not None),
        ("redusert_loenn", u.begrunnelse is None or u.redusert_loenn is not None),
        ("refusjon_ny", u.refusjon_endres is None or u.refusjon_ny is not None),
        ("refusjon_endres", u.refusjon_ny is None or u.refusjon_endres is not None),
    ]
    if u.endringsaarsak is not None:
        felt = OPPLYSNINGER_FOR_AARSAK.get(u.endringsaarsak, ())
        krav.append(("aarsak_fra", not felt or u.aarsak_fra is not None))
        to = "ble_kjent" in felt or bool(set(felt) & _MED_PERIODE)
        krav.append(("aarsak_til", not to or u.aarsak_til is not None))
    for n in u.naturalytelser:
        hel = None not in (n.ytelse, n.verdi, n.sluttdato)
        krav.append(("naturalytelser", hel))
    return list(dict.fromkeys(FELT[navn] for navn, oppfylt in krav if not oppfylt))


_MED_PERIODE: Final = frozenset({"ferier", "permisjoner", "permitteringer", "sykefravaer"})


def _innhold(
    g: Imgrunnlag, u: Utfylt, fnr: str, versjon: str, *, forskutterer: bool
) -> Mapping[str, Any]:
    redusert = None
    if u.redusert_loenn is not None:
        redusert = {"beloep": u.redusert_loenn, "begrunnelse": u.begrunnelse}
    agp = None
    if g.agp_paakrevd:
        perioder = [{"fom": p.fra, "tom": p.til} for p in g.agp]
        agp = {"perioder": perioder, "redusertLoennIAgp": redusert}
    refusjon = None
    if forskutterer:
        endringer = []
        if u.refusjon_endres is not None:
            endringer.append({"beloep": u.refusjon_ny, "startdato": u.refusjon_endres})
        refusjon = {"beloepPerMaaned": u.refusjon, "endringer": endringer}
    return {
        "navReferanseId": u.nav_referanse,
        "agp": agp,
        "inntekt": {
            "beloep": u.inntekt,
            "inntektsdato": g.bestemmende_fravaersdag,
            "endringAarsaker": _aarsaker(u),
        },
        "refusjon": refusjon,
        "naturalytelser": [
            {"naturalytelse": n.ytelse, "verdiBeloep": n.verdi, "sluttdato": n.sluttdato}
            for n in u.naturalytelser
        ],
        "sykmeldtFnr": fnr,
        "aarsakInnsending": u.innsending or AarsakInnsending.NY,
        "kontaktinformasjon": u.kontakt,
        "arbeidsgiverTlf": u.telefon,
        "avsender": {"systemNavn": SYSTEM, "systemVersjon": versjon},
    }


def _aarsaker(u: Utfylt) -> list[dict[str, Any]]:
    if u.endringsaarsak is None:
        return []
    ut: dict[str, Any] = {"aarsak": u.endringsaarsak}
    for felt in OPPLYSNINGER_FOR_AARSAK.get(u.endringsaarsak, ()):
        if felt in _MED_PERIODE:
            ut[felt] = [{"fom": u.aarsak_fra, "tom": u.aarsak_til}]
        else:
            ut[felt] = u.aarsak_til if felt == "ble_kjent" else u.aarsak_fra
    return [ut]


def _funn(feil: ValidationError) -> list[Funn]:
    """The fields the report's form refuses, without their content."""
    steder = {".".join(str(d) for d in e["loc"]) for e in feil.errors(include_input=False)}
    return [Funn("ugyldig", UGYLDIG.format(felt=sted), (sted,)) for sted in sorted(steder)]
