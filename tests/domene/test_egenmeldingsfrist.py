"""The day a sick note is asked for, when the self-certified days are used up: by hand."""

from __future__ import annotations

import pytest

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Ansatt, Sak, beregn
from tests.tidslinjesprak import dag, frist_og_status

E = Fravaerstype.EGENMELDING


def _egne(*perioder: str) -> tuple[Fravaer, ...]:
    par = (periode.split("/") for periode in perioder)
    return tuple(Fravaer(dag(fra), dag(til), E) for fra, til in par)


AARET = ("2026-01-05/2026-01-12", "2026-03-05/2026-03-12")
"""16 days of the scheme's 24."""


# the year leaves fewer days than the eight at a time: the day asked for a note comes sooner
@pytest.mark.parametrize(
    ("perioder", "frist", "kreves_fra", "av_aaret"),
    [
        ((*AARET, "2026-12-01/2026-12-08"), "2026-12-09", None, False),
        (
            (*AARET, "2026-06-01/2026-06-01", "2026-12-01/2026-12-08"),
            "2026-12-08",
            "2026-12-08",
            True,
        ),
        ((*AARET, "2026-06-01/2026-06-07", "2026-12-01/2026-12-01"), "2026-12-02", None, True),
        (
            (*AARET, "2026-06-01/2026-06-08", "2026-12-01/2026-12-03"),
            "2026-12-01",
            "2026-12-01",
            True,
        ),
        # 5 January 2027 still has 6 January 2026 in its year; every day after it leaves one more
        ((*AARET, "2026-06-01/2026-06-08", "2027-01-05/2027-01-05"), "2027-01-13", None, False),
    ],
)
def test_arets_dager_setter_fristen_for_sykmelding(
    perioder: tuple[str, ...], frist: str, kreves_fra: str | None, av_aaret: bool
) -> None:
    svar = beregn(Sak(_egne(*perioder), Ansatt(profil="ia")), dag("2026-12-01"))
    siste = svar.frister_for(svar.forlop.tilfeller[-1], ())  # type: ignore[union-attr]
    punkt = next(f for f in siste if f.sjekkpunkt == "sykmelding_paakrevd")
    assert punkt.frist == dag(frist)
    kode = "egenmelding_kvote_aar"
    meldinger = [v.melding for v in svar.varsler if v.kode == kode]
    assert (
        meldinger == []
        if kreves_fra is None
        else (f"Sykmelding kreves fra {dag(kreves_fra):%d.%m.%Y} (ftrl § 8-24)." in meldinger[0])
    )
    assert ("24 dager på 12 måneder" in punkt.forklaring) == av_aaret


def test_lang_ferie_i_tilfellet_gir_nye_egenmeldingsdager() -> None:
    """31 January is more than 16 days after 6 January: earlier days count along no more."""
    ferie = Fravaer(dag("2026-01-07"), dag("2026-01-30"), Fravaerstype.FERIE_UTEN_SYKMELDING)
    egne = _egne("2026-01-05/2026-01-06", "2026-01-31/2026-02-03")
    svar = beregn(Sak((*egne, ferie)), dag("2026-02-03"))
    assert len(svar.tilfeller) == 1
    assert frist_og_status(svar, "sykmelding_paakrevd")[0] == "2026-02-03"
    (varsel,) = (v for v in svar.varsler if v.kode == "egenmelding_kvote")
    assert "Sykmelding kreves fra 03.02.2026" in varsel.melding


def test_en_sykmelding_for_egenmeldingen_dekker_ikke_dagene_etter_den() -> None:
    """A note of 5 and 6 January says nothing of the 10th, after the three days from the 7th."""
    note = Fravaer(dag("2026-01-05"), dag("2026-01-06"), Fravaerstype.SYKMELDING)
    svar = beregn(Sak((note, *_egne("2026-01-07/2026-01-08"))), dag("2026-01-08"))
    assert frist_og_status(svar, "sykmelding_paakrevd") == ("2026-01-10", "snart")


def test_regnestykket_begynner_paa_en_egenmeldt_dag() -> None:
    svar = beregn(Sak(_egne("2026-01-05/2026-01-06", "2026-01-16/2026-01-17")), dag("2026-01-17"))
    punkt = next(f for f in svar.frister if f.sjekkpunkt == "sykmelding_paakrevd")
    assert punkt.regnestykke == (
        "Regnet fra egenmeldingen 05.01.2026 + 3 dager + 9 dager imellom uten egenmelding "
        "= 17.01.2026."
    )
