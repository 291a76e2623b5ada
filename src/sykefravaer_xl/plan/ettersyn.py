"""A look over what is typed in a plan: likely diagnoses, dates that are none, texts too long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.planark.innhold import (
    FELTER,
    TILTAKSDATOER,
    TILTAKSFELT,
    Feltslag,
    feltslag,
    som_tekst,
)
from sykefravaer_xl.bok.planark.plassering import HOYEST, LINJE, linjer
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.lov.diagnoseord import kan_ha_diagnose
from sykefravaer_xl.plan import tekst

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sykefravaer_xl.bok.planark.innhold import Feltverdi, Oppfolgingsplan, Skjema, Tiltak
    from sykefravaer_xl.plan.skjemaoppsett import Arkoppsett

LENGST: Final = 32_767
"""Characters in a cell."""


def se_over(ark: str, plan: Oppfolgingsplan, celler: Mapping[str, str]) -> list[Funn]:
    """Warnings with sheet and cell, never with what is written. ``celler`` is field -> cell."""
    ut: list[Funn] = []

    def varsle(kode: str, celle: str | None) -> None:
        ut.append(Funn(kode, tekst.FEIL[kode]).i_celle(ark, celle))

    if any(kan_ha_diagnose(gjort.merknad) for gjort in plan.fakta.gjort):
        varsle("diagnose_grunn", None)
    for sted, verdi in _typet(plan.skjema, plan.tiltak):
        innhold = som_tekst(verdi)
        if kan_ha_diagnose(innhold):
            varsle("diagnose", celler.get(sted))
        if _er_datofelt(sted) and isinstance(verdi, str):
            varsle("ikke_dato", celler.get(sted))
        if linjer(innhold, (2, 8)) * LINJE > HOYEST:
            varsle("lang_paa_papir", celler.get(sted))
    return ut


def _typet(skjema: Skjema, tiltak: Sequence[Tiltak]) -> Iterable[tuple[str, Feltverdi]]:
    """Everything typed, by its place."""
    yield from ((felt, skjema.verdi(felt)) for felt in FELTER)
    for nr, ett in enumerate(tiltak):
        yield from ((f"tiltak.{nr}.{felt}", getattr(ett, felt)) for felt in TILTAKSFELT)


def lengste(plan: Oppfolgingsplan) -> int:
    """Characters of the longest text typed."""
    return max(len(som_tekst(verdi)) for _, verdi in _typet(plan.skjema, plan.tiltak))


def _er_datofelt(sted: str) -> bool:
    if sted.startswith("tiltak."):
        return sted.rpartition(".")[2] in TILTAKSDATOER
    return feltslag(sted) is Feltslag.DATO


def adresser(oppsett: Arkoppsett) -> dict[str, str]:
    """Field -> cell of a new sheet, measures by their number."""
    ut: dict[str, str] = {}
    rader: dict[int, int] = {}
    for celle in oppsett.celler:
        if celle.felt is None:
            continue
        tabell, punktum, felt = celle.felt.partition(".")
        if punktum:
            nr = rader.setdefault(celle.rad, len(rader))
            ut[f"{tabell}.{nr}.{felt}"] = celle.adresse
        else:
            ut[celle.felt] = celle.adresse
    return ut
