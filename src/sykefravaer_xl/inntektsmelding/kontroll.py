"""The checks NAV makes of an income report, made before it is sent.

Source: ``hag-domene-inntektsmelding`` (SkjemaInntektsmelding, Arbeidsgiverperiode, Inntekt,
Refusjon, Naturalytelse); the codes are NAV's names of the faults.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.lov.lov import Lov, regelverk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sykefravaer_xl.grunn.periode import Periode
    from sykefravaer_xl.inntektsmelding.nav_modell import (
        Arbeidsgiverperiode,
        Inntekt,
        Inntektsmeldingsutkast,
        Refusjon,
    )

BELOEP_UNDER = 1_000_000
"""Amounts must be less than this many kroner (NAV)."""
GYLDIG_TLF = re.compile(r"(?:[0-9]{8}|00[0-9]{10}|\+[0-9]{10})")
"""Eight digits, or a country code of two digits first (NAV)."""


class ImFeil(StrEnum):
    """Faults NAV finds in an income report, by NAV's names."""

    TLF = "TLF"
    AGP_MAKS_16 = "AGP_MAKS_16"
    AGP_UNDER_16 = "AGP_UNDER_16_KREVER_REDUSERT_LOENN_ELLER_BEHANDLINGSDAGER"
    REFUSJON_OVER_INNTEKT = "REFUSJON_IKKE_OVER_INNTEKT"
    REFUSJON_ENDRING_FOER_AGP_SLUTT = "REFUSJON_ENDRING_ETTER_AGP_SLUTT"
    REFUSJON_ENDRING_FOER_INNTEKTSDATO = "REFUSJON_ENDRING_ETTER_INNTEKTDATO"
    DUPLIKAT_ENDRINGSAARSAK = "INNTEKT_ENDRINGSAARSAK_IKKE_DUPLIKAT"
    BELOEP_UNDER_NULL = "KREVER_BELOEP_STOERRE_ELLER_LIK_NULL"
    BELOEP_IKKE_OVER_NULL = "KREVER_BELOEP_STOERRE_ENN_NULL"


MELDINGER: dict[ImFeil, str] = {
    ImFeil.TLF: "Telefonnummeret må ha åtte siffer, eventuelt med landkode foran.",
    ImFeil.AGP_MAKS_16: "Arbeidsgiverperioden har mer enn {full} dager. Ta bort de overskytende.",
    ImFeil.AGP_UNDER_16: (
        "Arbeidsgiverperioden har færre enn {full} dager. Legg til dagene som mangler, eller "
        "oppgi redusert lønn med begrunnelse. Behandlingsdager skal være {behandling}, i hver "
        "sin uke."
    ),
    ImFeil.REFUSJON_OVER_INNTEKT: "Refusjonen er høyere enn inntekten. Sett den ned.",
    ImFeil.REFUSJON_ENDRING_FOER_AGP_SLUTT: (
        "Endringen i refusjon må starte etter siste dag i arbeidsgiverperioden."
    ),
    ImFeil.REFUSJON_ENDRING_FOER_INNTEKTSDATO: (
        "Endringen i refusjon må starte etter inntektsdatoen."
    ),
    ImFeil.DUPLIKAT_ENDRINGSAARSAK: "Den samme endringsårsaken er oppgitt to ganger.",
    ImFeil.BELOEP_UNDER_NULL: "Beløpet må være minst 0 og under 1 000 000 kroner.",
    ImFeil.BELOEP_IKKE_OVER_NULL: "Beløpet må være over 0 og under 1 000 000 kroner.",
}


def finn_feil(melding: Inntektsmeldingsutkast) -> tuple[Funn, ...]:
    """Every fault NAV would refuse the report for, with the field it stands in.

    Parts that are not filled in are not judged.
    """
    steder = (
        *_feil_i_tlf(melding.arbeidsgiver_tlf),
        *_feil_i_agp(melding.agp),
        *_feil_i_inntekt(melding.inntekt),
        *_feil_i_naturalytelser(melding),
        *_feil_i_refusjonsbeloep(melding.refusjon),
        *_feil_mot_inntekt(melding.refusjon, melding.inntekt),
        *_feil_mot_agp(melding.refusjon, melding.agp),
    )
    lov = _lov(p.til_periode() for p in (melding.agp.perioder if melding.agp is not None else ()))
    tall = {
        "full": lov.arbeidsgiverperiode_dager,
        "behandling": lov.arbeidsgiverperiode_behandlingsdager,
    }
    return tuple(
        Funn(feil.value, MELDINGER[feil].format(**tall), (felt,)) for feil, felt in steder
    )


def feilkoder(melding: Inntektsmeldingsutkast) -> frozenset[ImFeil]:
    """The kinds of fault in the report, each once; empty when NAV would accept it."""
    return frozenset(ImFeil(funn.kode) for funn in finn_feil(melding))


_Sted = tuple[ImFeil, str]


def _feil_i_tlf(tlf: str | None) -> Iterator[_Sted]:
    if tlf is not None and not GYLDIG_TLF.fullmatch(tlf):
        yield ImFeil.TLF, "arbeidsgiverTlf"


def _feil_i_agp(agp: Arbeidsgiverperiode | None) -> Iterator[_Sted]:
    if agp is None:
        return
    redusert = agp.redusert_loenn_i_agp
    dager = sum(p.til_periode().dager for p in agp.perioder)
    full = _lov(p.til_periode() for p in agp.perioder).arbeidsgiverperiode_dager
    if dager > full:
        yield ImFeil.AGP_MAKS_16, "agp.perioder"
    elif (
        dager < full
        and redusert is None
        and not er_full_med_behandlingsdager(p.til_periode() for p in agp.perioder)
    ):
        yield ImFeil.AGP_UNDER_16, "agp.perioder"
    if redusert is not None and not _er_fra_null(redusert.beloep):
        yield ImFeil.BELOEP_UNDER_NULL, "agp.redusertLoennIAgp.beloep"


def er_full_med_behandlingsdager(perioder: Iterable[Periode]) -> bool:
    """Whether the period is as many treatment days as fill it, one a week; weeks may be left out.

    One in each of twelve ISO weeks (NAV).
    """
    alle = list(perioder)
    dager = {dag for p in alle for dag in p}
    # The ISO year belongs to the week: 31 December can lie in week 1 of the year after.
    uker = {dag.isocalendar()[:2] for dag in dager}
    return len(dager) == len(uker) == _lov(alle).arbeidsgiverperiode_behandlingsdager


def _lov(perioder: Iterable[Periode]) -> Lov:
    """The law that governs an employer period: that of its first day."""
    forste = min((p.fra for p in perioder), default=None)
    return regelverk().nyeste if forste is None else regelverk().paa(forste.toordinal())


def _feil_i_inntekt(inntekt: Inntekt | None) -> Iterator[_Sted]:
    if inntekt is None:
        return
    if not _er_fra_null(inntekt.beloep):
        yield ImFeil.BELOEP_UNDER_NULL, "inntekt.beloep"
    for i, aarsak in enumerate(inntekt.endring_aarsaker):
        # Two of a kind with different details, such as two new positions, are not the same.
        if aarsak in inntekt.endring_aarsaker[:i]:
            yield ImFeil.DUPLIKAT_ENDRINGSAARSAK, f"inntekt.endringAarsaker[{i}]"


def _feil_i_naturalytelser(melding: Inntektsmeldingsutkast) -> Iterator[_Sted]:
    for i, ytelse in enumerate(melding.naturalytelser):
        if not 0 < ytelse.verdi_beloep < BELOEP_UNDER:
            yield ImFeil.BELOEP_IKKE_OVER_NULL, f"naturalytelser[{i}].verdiBeloep"


def _beloep_i(refusjon: Refusjon) -> Iterator[tuple[str, float]]:
    """The amounts of a refund, each with the field it stands in."""
    yield "refusjon.beloepPerMaaned", refusjon.beloep_per_maaned
    for i, endring in enumerate(refusjon.endringer):
        yield f"refusjon.endringer[{i}].beloep", endring.beloep


def _feil_i_refusjonsbeloep(refusjon: Refusjon | None) -> Iterator[_Sted]:
    if refusjon is not None:
        for felt, beloep in _beloep_i(refusjon):
            if not _er_fra_null(beloep):
                yield ImFeil.BELOEP_UNDER_NULL, felt


def _feil_mot_inntekt(refusjon: Refusjon | None, inntekt: Inntekt | None) -> Iterator[_Sted]:
    if refusjon is None or inntekt is None:
        return
    # An income of 0 says that the employer does not know it; then nothing can be compared.
    if inntekt.beloep != 0:
        for felt, beloep in _beloep_i(refusjon):
            if beloep > inntekt.beloep:
                yield ImFeil.REFUSJON_OVER_INNTEKT, felt
    for i, endring in enumerate(refusjon.endringer):
        if endring.startdato <= inntekt.inntektsdato:
            felt = f"refusjon.endringer[{i}].startdato"
            yield ImFeil.REFUSJON_ENDRING_FOER_INNTEKTSDATO, felt


def _feil_mot_agp(refusjon: Refusjon | None, agp: Arbeidsgiverperiode | None) -> Iterator[_Sted]:
    if refusjon is None or agp is None or not agp.perioder:
        return
    slutt = max(p.tom for p in agp.perioder)
    for i, endring in enumerate(refusjon.endringer):
        if endring.startdato <= slutt:
            felt = f"refusjon.endringer[{i}].startdato"
            yield ImFeil.REFUSJON_ENDRING_FOER_AGP_SLUTT, felt


def _er_fra_null(beloep: float) -> bool:
    return 0 <= beloep < BELOEP_UNDER
