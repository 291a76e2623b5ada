"""What of a cell a message may quote: nothing that may be a diagnosis or a person."""

import pytest

from sykefravaer_xl.bok.celler import Cellefeil, les_grad, sitat, sitat_navn
from sykefravaer_xl.bok.datoceller import les_dato
from sykefravaer_xl.bok.typenavn import les_type

SKJULT = "(innholdet vises ikke her)"


@pytest.mark.parametrize(
    "skrevet",
    [
        "Kreft", "KREFT",
        "F32.1", "f32",
        "L 84", "A1", "P76",
        "MS", "me.", "hiv", "brystkreft",
        "50 depresjon", "Nakkevondt", "Rygg", "RYGG", "Feber", "Kari Nordmann 99887766",
        "Nordmann, Kari",
        "Sykmeldt av dr. Hansen", "Sykmelding Kari", "123456789",
    ],
)  # fmt: skip
def test_er_skjult(skrevet: str) -> None:
    assert sitat(skrevet) == SKJULT


@pytest.mark.parametrize(
    "skrevet",
    [
        "Sykmeldng", "Egenmeling", "egenmelding 50", "Sykmelding/ferie", "SX", "do.", "101", "E",
        "SM50", "31.06.2026", "29.O8.2026", "fortsatt syk", "d.d.", "uke 12", "5. januar",
        "12 sept", "10 timer", "laurdag 2026-11-29", "KURS", "Avvist", "trukket tilbake", "",
    ],
)  # fmt: skip
def test_er_sitert(skrevet: str) -> None:
    assert sitat(skrevet) == f"«{skrevet}»"


def test_tall_er_sitert_og_ansattnummer_er_aldri_en_diagnose() -> None:
    assert sitat(120.0) == "«120»"
    assert sitat_navn("F32") == "«F32»"


def _melding(les: object, verdi: object) -> str:
    with pytest.raises(Cellefeil) as feil:
        les(verdi)  # type: ignore[operator]
    return feil.value.melding


def test_meldingene_sier_bare_at_cellen_er_gal() -> None:
    assert _melding(les_type, "Kreft").startswith(f"Typen {SKJULT} er ukjent. Velg en av disse: ")
    assert _melding(les_type, "Kreft").endswith(" --sett kode.KODEN=egenmelding.")
    assert _melding(les_type, "SX").endswith(" --sett kode.SX=egenmelding.")
    assert _melding(les_grad, "50 depresjon").startswith(f"Graden {SKJULT} må være et helt tall ")
    assert _melding(les_dato, "Kari Nordmann 99887766").startswith(
        f"{SKJULT} er ingen gyldig dato. "
    )
