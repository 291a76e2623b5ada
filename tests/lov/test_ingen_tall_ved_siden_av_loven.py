"""The law's figures stand in ``lov/`` alone: move one there, and every answer moves.

Invented for the test: an employer period of 10 days, 200 sick-pay days, 20 days between spells.
"""

from __future__ import annotations

import ast
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

import sykefravaer_xl
from sykefravaer_xl.ark.betinget import etter_utfort
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.nav import agp_og_sykmelding, bestemmende_fravaersdag
from sykefravaer_xl.domene.sak import Ansatt, Oppsett, Sak, beregn
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.inntektsmelding import kontroll
from sykefravaer_xl.inntektsmelding.kontroll import ImFeil, feilkoder
from sykefravaer_xl.inntektsmelding.nav_modell import Inntektsmeldingsutkast
from sykefravaer_xl.lov.lov import Regelverk, regelverk
from sykefravaer_xl.oversikt.figurer import oversiktstall
from sykefravaer_xl.oversikt.klasser import igjennavn, lengdenavn

KILDE: Final = Path(sykefravaer_xl.__file__).parent
ANDRE_TING: Final = {
    "domene/nav/gjentakende.py": "NAV's program counts spells of 16 days",
    "importer/sykmeldingskontroll.py": "NAV's check of avventende notes",
    "importer/altinn_xml.py": "megabytes",
    "importer/importark.py": "width of a column",
    "importer/innkommende.py": "letters of a hash",
    "oversikt/klasser.py": "26 weeks: a class of the overview",
}
"""Files of the layers below that have such a number for another reason."""
FASTE_TEKSTER: Final = {
    "bok/skjema/ansatte.py": "Trengs for reglene ved {redusert_alder} og {ovre_alder} år.",
    "bok/skjema/fravaer.py": "Etter {tilfelle_opphold} dager uten fravær begynner ",
    "bok/tekst.py": "Aldersgrensene {redusert_alder} og {ovre_alder} år er ikke vurdert.",
    "doktor/tekst.py": "Grensene ved {redusert_alder} og {ovre_alder} år blir ikke vurdert.",
    "domene/hvem_betaler.py": "Ingen sykepenger fra {ovre_alder}-årsdagen.",
    "domene/tekst.py": "Aldersgrensene {redusert_alder} og {ovre_alder} år er ikke vurdert;",
    "funksjoner/faste_argumenter.py": "grensene ved {redusert_alder} og {ovre_alder} år",
    "funksjoner/perioder.py": "Perioden er {arbeidsgiverperiode_dager} kalenderdager.",
}
"""Help without a day to ask the law of: it says what the newest law says."""
LAG: Final = ("domene", "inntektsmelding", "importer", "oversikt/figurer", "oversikt/klasser")


def _endret(**tall: int) -> Regelverk:
    verdier = dict(regelverk().verdier(date(2026, 1, 1)))
    for navn, nytt in tall.items():
        verdier[navn] = replace(verdier[navn], verdi=Decimal(nytt))
    return Regelverk({regelverk().forste_dag: verdier})


ENDRET: Final = _endret(
    arbeidsgiverperiode_dager=10,
    arbeidsgiverperiode_behandlingsdager=8,
    arbeidsgiverperiode_opphold=20,
    sykepengedager=200,
    tilfelle_opphold=20,
)


def test_ingen_av_lovens_tall_staar_som_tall_i_koden() -> None:
    funnet = {
        f"{sti}: {node.value}"
        for fil in KILDE.rglob("*.py")
        if (sti := fil.relative_to(KILDE).as_posix()) not in ANDRE_TING
        for node in ast.walk(ast.parse(fil.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and type(node.value) is int
        and node.value in ((16, 182, 248, 348) if sti.startswith(LAG) else (182, 248, 348))
    }
    assert funnet == set(), "a figure of the law, or name it above"


def test_oversiktens_klasser_folger_loven() -> None:
    lov = ENDRET.nyeste
    assert lengdenavn(lov) == ("1–10 dager", "11–56 dager", "57–182 dager", "Over 182 dager")
    assert igjennavn(lov)[3:] == ("121–200 dager", "Uten maksdato")
    assert oversiktstall((), date(2026, 11, 22), 0, lov=lov).lov is lov


def test_hvor_lenge_en_forfalt_oppgave_staar_folger_loven() -> None:
    # the plan of a spell that ended 1 February was due that day; 18 days after its end
    sak = Sak(
        (Fravaer(date(2026, 1, 5), date(2026, 2, 1), Fravaerstype.SYKMELDING),),
        Ansatt(date(1980, 5, 1)),
    )
    for lov, ventet in ((regelverk(), "ikke_utfort"), (ENDRET, "forfalt")):
        svar = beregn(sak, date(2026, 2, 19), Oppsett(regelverk=lov))
        (plan,) = [f for f in svar.frister if f.sjekkpunkt == "oppfolgingsplan"]
        assert plan.status.value == ventet


def test_fargene_i_oppfolging_folger_loven(monkeypatch: pytest.MonkeyPatch) -> None:
    def forste() -> str:
        return etter_utfort(("f", "u", "x"), ("$A2", "$B2", "$C2"), "$D2", "7")[0].formel

    assert forste().endswith("$D2>=TODAY()-16)")
    monkeypatch.setattr("sykefravaer_xl.ark.betinget.regelverk", lambda: ENDRET)
    assert forste().endswith("$D2>=TODAY()-20)")


def test_inntektsmeldingens_arbeidsgiverperiode_folger_loven(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    agp = {"perioder": [{"fom": "2026-06-01", "tom": "2026-06-11"}]}
    melding = Inntektsmeldingsutkast.model_validate({"agp": agp})
    uker = [Periode(d, d) for d in (date(2026, 1, 5 + 7 * n) for n in range(4))]
    uker += [Periode(d, d) for d in (date(2026, 2, 2 + 7 * n) for n in range(4))]
    assert feilkoder(melding) == {ImFeil.AGP_UNDER_16}
    assert not kontroll.er_full_med_behandlingsdager(uker)
    monkeypatch.setattr(kontroll, "regelverk", lambda: ENDRET)
    assert feilkoder(melding) == {ImFeil.AGP_MAKS_16}
    (funn,) = kontroll.finn_feil(melding)
    assert funn.melding.startswith("Arbeidsgiverperioden har mer enn 10 dager.")
    assert kontroll.er_full_med_behandlingsdager(uker)


def test_navs_regler_om_arbeidsgiverperioden_folger_loven(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    agp = [Periode(date(2026, 6, 1), date(2026, 6, 10))]
    note = [Periode(date(2026, 6, 28), date(2026, 7, 5))]
    to = [
        Periode(date(2026, 6, 1), date(2026, 6, 12)),
        Periode(date(2026, 6, 20), date(2026, 7, 5)),
    ]
    assert not agp_og_sykmelding.angaar_sykmeldingene(agp, note)
    assert bestemmende_fravaersdag.bestemmende_fravaersdag(to[:1], to) == date(2026, 6, 20)
    for modul in (agp_og_sykmelding, bestemmende_fravaersdag):
        monkeypatch.setattr(modul, "regelverk", lambda: ENDRET)
    assert agp_og_sykmelding.angaar_sykmeldingene(agp, note)
    assert bestemmende_fravaersdag.bestemmende_fravaersdag(to[:1], to) == date(2026, 6, 1)


@pytest.mark.parametrize("fil", FASTE_TEKSTER)
def test_hjelpetekster_uten_dag_sier_det_den_nyeste_loven_sier(fil: str) -> None:
    innhold = (KILDE / fil).read_text(encoding="utf-8")
    tekster = {n.value for n in ast.walk(ast.parse(innhold)) if isinstance(n, ast.Constant)}
    ventet = FASTE_TEKSTER[fil].format(**asdict(regelverk().nyeste))
    assert any(isinstance(t, str) and ventet in t for t in tekster), ventet
