"""Likely diagnoses are seen, everyday words are not."""

from __future__ import annotations

import pytest

from sykefravaer_xl.lov.diagnoseord import kan_ha_diagnose


@pytest.mark.parametrize(
    "tekst",
    [
        "Har fått depresjon.", "DEPRESJONEN er bedre", "angst for telefon",
        "venter på kreftbehandling",
        "Brystkreft", "diagnosen er F32.1", "F32", "(M54.5)", "har PTSD", "Migrene hver uke",
        "skiveprolaps", "prolapsen", "utbrenthet", "multippel sklerose", "ICD-10",
        "ADHD-utredning",
        "covid-19", "ME/CFS", "hjerteinfarkt i mai", "leddgikt i hendene",
    ],
)  # fmt: skip
def test_sannsynlige_diagnoser_ses(tekst: str) -> None:
    assert kan_ha_diagnose(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "", "Bekreft at møtet er avtalt", "samle krefter", "krevende arbeid",
        "Møte i MS Teams", "kan sitte på rom B12", "Kontor M54", "kjører E39 og E18",
        "skjema F32 er sendt", "ring meg", "sliten etter møter", "vondt i ryggen",
        "20 timer i uka, 50 % i A4-format", "angstfri", "tiltak T12-3", "agenda for mai",
        "viktig", "kolsyre", "hivlig", "hjelpemidler",
    ],
)  # fmt: skip
def test_hverdagsord_ses_ikke(tekst: str) -> None:
    assert not kan_ha_diagnose(tekst)
