"""The macros on an open book: what they write, what they leave alone, and what they say."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils.cell import get_column_letter

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.verter import makroer
from sykefravaer_xl.verter.excelbok import Excelbok
from sykefravaer_xl.verter.litesporsmal import spor
from sykefravaer_xl.verter.makrotabell import MAKROER
from tests.kjoring.egne_boker import EGNE
from tests.verter.lekebok import Lekebok
from tests.vertsmiljo.bokjson import Bokjson, arkjson, bok_som_json, bokjson, tabell_i

I_DAG = date(2026, 11, 22)
NAA = datetime(2026, 11, 22, 8, 0)  # noqa: DTZ001 - the clerk's own time
V = "0.37.8"
BOKER = Path(__file__).parents[2] / "workbooks"


def eksempel(ark: str = "Fravær", celle: str = "A2") -> Bokjson:
    return bok_som_json(BOKER / "eksempel.xlsx", V, ark, celle)


def kjor(navn: str, bok: Lekebok) -> str:
    """Run as a button does; the message."""
    excel = Excelbok(bok)
    if excel.lite:
        asyncio.run(spor(navn, excel))
    makroer.trykk(navn, excel, i_dag=I_DAG, naa=NAA)
    melding, tittel = bok.meldinger[-1]
    assert tittel == MAKROER[navn].tittel
    return melding


def uten_hale(rader: list[list[object]]) -> list[tuple[object, ...]]:
    """Rows without empty cells at their end, and without empty rows at the end."""
    ut = []
    for rad in rader:
        bredde = max((i for i, c in enumerate(rad, start=1) if c not in ("", None)), default=0)
        ut.append(tuple("" if c is None else c for c in rad[:bredde]))
    while ut and not ut[-1]:
        ut.pop()
    return ut


def lik_batch(sti: Path, mappe: Path) -> Lekebok:
    """«Beregn» leaves the same values in every sheet as ``beregn`` does in the file."""
    ut = mappe / "batch.xlsx"
    beregn_bok(sti, ut, I_DAG, naa=NAA)
    foer = bok_som_json(sti, V, None, "A2")
    bok = Lekebok(foer)
    kjor("beregn", bok)
    ventet = bok_som_json(ut, V, None, "A2")
    assert bok.modell.arknavn == [ark["name"] for ark in ventet["sheets"]]
    for ark in ventet["sheets"]:
        assert uten_hale(bok.modell.verdier(ark["name"])) == uten_hale(ark["values"])
        mine = next(a for a in bok.modell.bok["sheets"] if a["name"] == ark["name"])
        assert [(t["name"], t["range_address"]) for t in mine["tables"]] == [
            (t["name"], t["range_address"]) for t in ark["tables"]
        ]
    return bok


def test_beregn_gir_det_samme_som_batch_i_eksempelboka(tmp_path: Path) -> None:
    bok = lik_batch(BOKER / "eksempel.xlsx", tmp_path)
    linjer = bok.meldinger[0][0].splitlines()
    assert linjer[0] == (
        "Beregnet per 22.11.2026: 30 ansatte og 73 fraværsrader. 11 frister er forfalt."
    )
    assert linjer[1].endswith(" celler fikk nytt innhold.")
    batch = beregn_bok(BOKER / "eksempel.xlsx", tmp_path / "igjen.xlsx", I_DAG, naa=NAA)
    assert any("Egenmelding er brukt" in varsel.melding for varsel in batch.varsler)
    assert linjer[2] == f"{len(batch.varsler)} varsler:"
    assert linjer[3:-2] == [f"• {varsel.tekst}" for varsel in batch.varsler]
    assert linjer[-2:] == [
        "Boka er ikke lagret.",
        (
            "Angre (Ctrl+Z) tar det tilbake skritt for skritt i nyere Excel; ellers Fil > Info > "
            "Versjonslogg."
        ),
    ]
    assert not any(h["func"] == "save" for h in bok.handlinger)


def test_beregn_gir_det_samme_som_batch_i_en_bok_med_egne_kolonner(tmp_path: Path) -> None:
    bok = lik_batch(BOKER / "egne_kolonner.xlsx", tmp_path)
    assert "Nye ark: Arbeidsliste, Oppfølging, Endringslogg." in bok.meldinger[0][0]
    # the sheet she works in is still in front
    assert bok.modell.bok["book"]["active_sheet_index"] == 0


@pytest.mark.parametrize("lag", EGNE, ids=lambda lag: lag.__name__)
def test_beregn_gir_det_samme_som_batch_i_hennes_egne_boker(
    tmp_path: Path, lag: Callable[[Path], Path]
) -> None:
    sti = lag(tmp_path / "hennes.xlsx")
    lik_batch(sti, tmp_path)
    beregn_bok(sti, dato=I_DAG - timedelta(days=40), naa=NAA)
    lik_batch(sti, tmp_path)


def test_hvert_ark_leses_en_gang() -> None:
    bok = Lekebok(eksempel())
    kjor("beregn", bok)
    assert sorted(bok.lest) == sorted(bok.modell.arknavn)


def test_beregn_en_gang_til_skriver_ingenting() -> None:
    bok = Lekebok(eksempel())
    kjor("beregn", bok)
    foer = len(bok.modell.skrevet)
    assert "0 celler fikk nytt innhold." in kjor("beregn", bok)
    assert bok.modell.skrevet[foer:] == []


def test_fravaer_skrives_i_en_blokk_og_bare_i_vare_kolonner() -> None:
    bok = Lekebok(eksempel())
    kjor("beregn", bok)
    # I is Tilfelle fra, T is Melding: twelve columns from the ninth
    assert [sted[1:] for sted in bok.modell.skrevet if sted[0] == "Fravær"] == [(2, 9, 73, 12)]
    rort = {sted[0] for sted in bok.modell.skrevet}
    assert rort == {
        "Oversikt", "Tidslinje", "Fravær", "Oppfølging", "Arbeidsliste", "Endringslogg",
        "Hjelp",
    }  # fmt: skip


RADER: list[list[object]] = [
    ["Ansattnr", "Navn", "Type", "Fra", "Til", "Grad", "", "Mitt"],
    [7, "Ada Eksempel", "Sykmelding", "2026-10-01T00:00:00.000Z", 46356, 1, "", "x"],
    ["", "", "", "", "", "", "", ""],
    ["0012", "Bo Prøve", "Sykmelding", "01.11.2026", "30.11.2026", 0.5, "", ""],
    ["Sum", "", "", "", "", "", "", 99],
]


def egen(*ark: dict[str, Any]) -> Bokjson:
    return bokjson("egen.xlsx", V, [arkjson("Ark1", RADER), *ark])


def test_hennes_rader_og_kolonner_staar_som_de_sto() -> None:
    bok = Lekebok(egen())
    kjor("beregn", bok)
    verdier = bok.modell.verdier("Ark1")
    assert [rad[:8] for rad in verdier[:5]] == RADER
    assert verdier[0][8:10] == ["Tilfelle fra", "Dag nr"]
    # results to the right of what is hers; the empty row and her sum are not touched
    assert [sted[1:] for sted in bok.modell.skrevet if sted[0] == "Ark1"] == [
        (1, 9, 2, 12),
        (4, 9, 1, 12),
    ]
    # 1.10–30.11.2026 (serial 46356): 61 days, and 248 weekdays less 33 used
    assert verdier[1][8:14] == [
        "2026-10-01T00:00:00.000Z",
        61,
        16,
        "2026-10-16T00:00:00.000Z",
        31,
        217,
    ]


def test_ansattnummer_med_null_foran_blir_ikke_et_tall() -> None:
    bok = Lekebok(egen())
    kjor("beregn", bok)
    skrevet = [
        celle
        for h in bok.handlinger
        if h["func"] == "setValues"
        for rad in h["values"]
        for celle in rad
    ]
    assert "'0012" in skrevet
    assert "0012" not in skrevet
    assert [rad[0] for rad in bok.modell.verdier("Oppfølging")[1:3]] == [7, "0012"]


def test_en_grad_paa_1_blant_prosenter_stopper_og_gjettes_ikke() -> None:
    bok = egen()
    bok["sheets"][0]["values"][1][5] = 1
    bok["sheets"][0]["values"][3][5] = 80
    leke = Lekebok(bok)
    melding = kjor("beregn", leke)
    assert "Gradene under Ark1!F1 kan leses på to måter" in melding
    assert "1 kan bety 1 % eller 100 %" in melding
    # a button takes no arguments: she answers in the book
    assert "«Grad er skrevet som = prosent» (1 er 1 %) eller «Grad er skrevet som = br" in melding
    assert "Det skriver du i arket Innstillinger" in melding
    assert "--sett" not in melding
    svar = arkjson("Innstillinger", [["Innstilling", "Verdi"], ["Grad er skrevet som", "prosent"]])
    bok["sheets"].append(svar)
    assert kjor("sjekk", Lekebok(bok)).startswith("Ingen feil i 2 fraværsrader")
    # where another row shows that the column holds fractions, 1 is 100 %
    assert "Graden" not in kjor("sjekk", Lekebok(egen()))


@pytest.mark.parametrize("lite", [True, False])
def test_bare_enere_i_en_kolonne_som_vises_i_prosent_er_hundre(lite: bool) -> None:
    bok = egen()
    for rad in (1, 3):
        bok["sheets"][0]["values"][rad][5] = 1
    leke = Lekebok(bok, lite=lite)
    for rad in (2, 4):
        leke.modell.formater["Ark1", rad, 6] = "0%"
    assert kjor("sjekk", leke).startswith("Ingen feil i 2 fraværsrader")
    # nobody is 1 % sick in every row: without any format they are whole too
    uten = Lekebok(bok, lite=lite)
    assert kjor("sjekk", uten).startswith("Ingen feil i 2 fraværsrader")


def test_feil_i_en_rad_stopper_bare_den_ansatte_og_sjekk_gaar_dit() -> None:
    bok = egen()
    bok["sheets"][0]["values"][3][3] = "31.02.2026"
    leke = Lekebok(bok)
    melding = kjor("sjekk", leke)
    assert melding.splitlines()[0] == "1 feil i radene:"
    assert "• Ark1!D4: " in melding
    assert leke.modell.bok["book"]["selection"] == "D4"
    assert leke.modell.skrevet == []
    assert "1 feil i radene:" in kjor("beregn", leke)
    assert leke.modell.verdier("Ark1")[1][9] == 61


def test_marker_forfalte_farger_bare_vare_kolonner() -> None:
    bok = Lekebok(eksempel())
    kjor("beregn", bok)
    foer = len(bok.modell.skrevet)
    farger = len(bok.modell.utseende)
    melding = kjor("marker_forfalte", bok)
    assert melding.splitlines()[0] == (
        "11 frister er forfalt per 22.11.2026. Den eldste er valgt."
    )
    assert len(bok.modell.skrevet) == foer
    kolonner = {"Fravær": {17, 18}}
    overskrifter = bok.modell.verdier("Oppfølging")[0]
    kolonner["Oppfølging"] = {
        nr for nr, o in enumerate(overskrifter) if f"{o} utført" in overskrifter
    }
    rodt = []
    for ett in bok.modell.utseende[farger:]:
        assert ett["start_column"] in kolonner[ett["ark"]]
        assert ett["column_count"] == 1
        if ett["args"] == ["#F8CBCB"]:
            rodt.append((ett["ark"], ett["start_row"] + 1, ett["row_count"]))
    # the stored status says which rows of Fravær are overdue
    forfalt = [
        nr for nr, rad in enumerate(bok.modell.verdier("Fravær"), start=1) if rad[18] == "Forfalt"
    ]
    sett = {r + i for ark, r, n in rodt if ark == "Fravær" for i in range(n)}
    assert sorted(sett) == forfalt
    assert sum(n for ark, _, n in rodt if ark == "Oppfølging") == 10
    # the oldest date that is overdue is chosen
    assert bok.modell.bok["book"]["active_sheet_index"] == bok.modell.arknavn.index("Fravær")


def test_marker_forfalte_sier_fra_naar_boka_ikke_er_beregnet() -> None:
    bok = Lekebok(egen())
    assert kjor("marker_forfalte", bok) == "Boka har ingen frister ennå. Kjør «Beregn» først."
    gammel = Lekebok(eksempel())
    assert "Kjør «Beregn», og så «Marker forfalte»." in kjor("marker_forfalte", gammel)


def test_arbeidslista_lages_og_vises_uten_at_annet_endres(tmp_path: Path) -> None:
    bok = Lekebok(eksempel())
    melding = kjor("arbeidsliste", bok)
    linjer = melding.splitlines()
    assert linjer[0] == "52 oppgaver på lista per 22.11.2026: 11 forfalt, 18 snart."
    assert linjer[1] == ""
    assert linjer[2].endswith(" varsler:")
    assert {linje[:1] for linje in linjer[3:-1]} == {"•"}
    assert linjer[-1].startswith("Angre (Ctrl+Z) tar det tilbake")
    assert {sted[0] for sted in bok.modell.skrevet} == {"Arbeidsliste"}
    assert bok.modell.arknavn[bok.modell.bok["book"]["active_sheet_index"]] == "Arbeidsliste"
    ut = tmp_path / "batch.xlsx"
    beregn_bok(BOKER / "eksempel.xlsx", ut, I_DAG, naa=NAA)
    batch = bok_som_json(ut, V, "Arbeidsliste", "A1")["sheets"][3]
    assert uten_hale(bok.modell.verdier("Arbeidsliste")) == uten_hale(batch["values"])


def test_en_arbeidsliste_som_er_hennes_faar_staa() -> None:
    bok = Lekebok(egen(arkjson("Arbeidsliste", [["Handle", "melk"]])))
    kjor("arbeidsliste", bok)
    assert bok.modell.verdier("Arbeidsliste") == [["Handle", "melk"]]
    assert bok.modell.arknavn[-1] == "Arbeidsliste 2"


def test_oversikten_oppdateres_men_ikke_naar_den_er_hennes() -> None:
    vaar = Lekebok(eksempel())
    assert "Oversikt er ikke som" not in kjor("beregn", vaar)
    assert "Oversikt" in {sted[0] for sted in vaar.modell.skrevet}
    bok = eksempel()
    oversikt = bok["sheets"][0]["values"]
    rad = next(r for r in oversikt if "Fargenøkkel" in r)
    rad[rad.index("Fargenøkkel")] = "Mine saker"
    hennes = Lekebok(bok)
    assert "Arket Oversikt er ikke som programmet laget det" in kjor("beregn", hennes)
    assert hennes.modell.verdier("Oversikt") == oversikt


@pytest.fixture(scope="module")
def beregnet() -> Bokjson:
    """The example book after «Beregn»."""
    bok = Lekebok(eksempel())
    kjor("beregn", bok)
    return bok.modell.bok


KOLONNER = ("I", "K", "L", "M", "N", "O")
"""Tilfelle fra, AGP-dager, AGP slutt, Dager brukt, Dager igjen, Maksdato."""


def test_forklaringen_begynner_med_svaret_i_cellen(beregnet: Bokjson) -> None:
    bok = Lekebok(beregnet)
    rader = bok.modell.verdier("Fravær")
    sett = 0
    for nr in range(2, 75, 6):
        for kolonne in KOLONNER:
            verdi = rader[nr - 1][ord(kolonne) - ord("A")]
            if verdi == "":
                continue
            vist = _vist(verdi)
            forste = kjor("forklar", bok.velg("Fravær", f"{kolonne}{nr}")).splitlines()[0]
            assert vist in forste, (nr, kolonne, forste)
            sett += 1
    assert sett > 50
    assert bok.modell.skrevet == []


def _vist(verdi: object) -> str:
    if isinstance(verdi, str):
        return f"{date.fromisoformat(verdi[:10]):%d.%m.%Y}"
    return f": {verdi} "


def test_forklar_en_frist_i_oppfolging_fravaer_og_arbeidsliste(beregnet: Bokjson) -> None:
    bok = Lekebok(beregnet)
    liste = bok.modell.verdier("Arbeidsliste")
    frist, _, _, navn, _, _, oppgave = liste[1][:7]
    assert (navn, oppgave) == ("Jon Jukselid", "Avklare ytelser")
    ventet = f"Avklare ytelser: {_vist(frist)} (forfalt)"
    assert kjor("forklar", bok.velg("Arbeidsliste", "G2")).splitlines()[0] == ventet
    oppfolging = bok.modell.verdier("Oppfølging")
    rad = next(nr for nr, r in enumerate(oppfolging, start=1) if r[1] == navn)
    kolonne = oppfolging[0].index("Avklare ytelser")
    celle = f"{get_column_letter(kolonne + 1)}{rad}"
    assert kjor("forklar", bok.velg("Oppfølging", celle)).splitlines()[0] == ventet


def test_forklar_utenfor_svarene_viser_det_viktigste(beregnet: Bokjson) -> None:
    melding = kjor("forklar", Lekebok(beregnet).velg("Ansatte", "B2"))
    assert melding.startswith("• Tilfelle fra: ")
    assert melding.endswith(
        "Velg cellen med svaret, og trykk «Forklar» igjen for hele forklaringen."
    )


@pytest.mark.parametrize("navn", ["forklar", "hva_om", "lag_oppfolgingsplan"])
@pytest.mark.parametrize(
    ("ark", "celle", "valgt"),
    [
        ("Hjelp", "B4", " Nå er Hjelp!B4 valgt."),
        ("Fravær", "A1", " Nå er Fravær!A1 valgt."),
        ("Fravær", None, ""),
    ],
)
def test_uten_en_valgt_ansatt_sies_det_hva_en_gjor(
    navn: str, ark: str, celle: str | None, valgt: str, beregnet: Bokjson
) -> None:
    bok = Lekebok(beregnet).velg(ark, celle)
    assert kjor(navn, bok) == (
        "Velg en celle i raden til den ansatte, i arket Fravær, Oppfølging, Ansatte eller "
        f"Arbeidsliste, og prøv igjen.{valgt}"
    )
    assert bok.modell.skrevet == []


@pytest.mark.parametrize("navn", ["forklar", "hva_om", "lag_oppfolgingsplan"])
@pytest.mark.parametrize("rad", [3, 5, 900])
def test_en_tom_rad_og_en_sumrad_har_ingen_ansatt(navn: str, rad: int) -> None:
    bok = Lekebok(egen()).velg("Ark1", f"B{rad}")
    assert kjor(navn, bok) == (
        f"Det står ingen ansatt i rad {rad} i arket Ark1. "
        "Velg en rad med en ansatt, og prøv igjen."
    )
    assert bok.modell.skrevet == []


def test_en_rad_med_feil_forklares_med_feilen() -> None:
    bok = egen()
    bok["sheets"][0]["values"][3][4] = ""
    melding = kjor("forklar", Lekebok(bok).velg("Ark1", "D4"))
    assert melding.startswith("Ark1!E4: Til mangler")


def test_hva_om_lager_et_skjema_og_svarer_naar_det_er_fylt_ut(beregnet: Bokjson) -> None:
    bok = Lekebok(beregnet).velg("Fravær", "B2")
    assert kjor("hva_om", bok).startswith("Skjemaet står i arket «Hva om».")
    skjema = bok.modell.verdier("Hva om")
    assert skjema[3][:2] == ["Ansattnr", str(beregnet["sheets"][1]["values"][1][0])]
    assert bok.modell.bok["book"]["selection"] == "B5"
    assert kjor("hva_om", bok) == (
        "Fyll ut minst ett felt under Ansattnr i arket «Hva om»: det som skal være annerledes."
    )
    skjema[8][1], skjema[9][1] = "23.11.2026", "31.12.2026"  # Frisk fra, Frisk til
    assert "ville blitt annerledes. Svaret står i arket «Hva om»." in kjor("hva_om", bok)
    svar = {str(rad[0]): rad[1:] for rad in skjema[15:]}
    assert svar["Tilfelle fra"][:2] == svar["Tilfelle fra"][:1] * 2
    endret = [navn for navn, rad in svar.items() if rad[2] == "endret"]
    assert endret
    assert all(svar[navn][0] != svar[navn][1] for navn in endret)
    # only the form is written
    assert {sted[0] for sted in bok.modell.skrevet} == {"Hva om"}


@pytest.mark.parametrize(
    ("felter", "melding"),
    [
        ({3: ""}, "Skriv ansattnummeret øverst i arket «Hva om»."),
        ({3: "9999", 4: 50}, "Fant ingen eller flere ansatte som passer med «9999»"),
        ({4: 200}, "Ny grad (1–100): Graden «200»"),
        ({5: "1.12.2026"}, "«Ny grad fra» hører sammen med «Ny grad (1–100)»."),
        ({6: "1.12.2026"}, "Fyll ut både «Ferie fra» og «Ferie til», eller ingen av dem."),
        ({6: "1.12.2026", 7: "1.11.2026"}, "«Ferie til» er før «Ferie fra»."),
        ({8: "31.02.2026"}, "Frisk fra: «31.02.2026»"),
    ],
)
def test_feil_i_skjemaet_sies_med_feltets_navn(
    felter: dict[int, object], melding: str, beregnet: Bokjson
) -> None:
    bok = Lekebok(beregnet).velg("Fravær", "B2")
    kjor("hva_om", bok)
    for rad, verdi in felter.items():
        bok.modell.verdier("Hva om")[rad][1] = verdi
    assert kjor("hva_om", bok).startswith(melding)


def test_planen_lages_og_beholder_det_som_er_skrevet(beregnet: Bokjson) -> None:
    bok = Lekebok(beregnet).velg("Oppfølging", "B4")
    nr = bok.modell.verdier("Oppfølging")[3][0]
    ark = f"Plan {nr}"
    assert kjor("lag_oppfolgingsplan", bok).startswith(f"Planen står i arket «{ark}».")
    assert {sted[0] for sted in bok.modell.skrevet} == {ark}
    plan = bok.modell.verdier(ark)
    rad = next(r for r in plan if r[0] == "Oppgaver som kan gjøres")
    rad[1] = "Kontorarbeid, 1-2 timer"
    bok.velg("Oppfølging", "B4")
    assert "er som den skal være" in kjor("lag_oppfolgingsplan", bok)
    # the case changes: the plan follows, and what was typed stands
    fravaer = bok.modell.verdier("Fravær")
    siste = max(n for n, r in enumerate(fravaer) if str(r[0]) == str(nr))
    fravaer[siste][3] = "2027-01-29T00:00:00.000Z"
    makroer.kjor(
        "lag_oppfolgingsplan", bok.velg("Oppfølging", "B4"), i_dag=date(2026, 11, 25), naa=NAA
    )
    assert bok.meldinger[-1][0].splitlines()[0] == (
        f"Planen i arket «{ark}» er oppdatert (versjon 2). Det som var skrevet, er beholdt."
    )
    ny = bok.modell.verdier(ark)
    assert next(r for r in ny if r[0] == "Oppgaver som kan gjøres")[1] == "Kontorarbeid, 1-2 timer"
    assert any("29.01.2027" in str(celle) for r in ny for celle in r)


@pytest.mark.parametrize("navn", ["marker_forfalte", "lag_oppfolgingsplan"])
def test_merking_og_plan_sier_hva_som_er_utelatt(navn: str) -> None:
    uten_navn: list[object] = ["", "", "Ferie", "01.03.2026", "03.03.2026", "", "", ""]
    bok = Lekebok(bokjson("egen.xlsx", V, [arkjson("Ark1", [RADER[0], uten_navn, RADER[1]])]))
    kjor("beregn", bok)
    assert "• Ark1!A2: Ansatt mangler." in kjor(navn, bok.velg("Ark1", "A3"))


def test_totalrad_under_tabellen_stopper_foer_noe_er_skrevet() -> None:
    bok = eksempel()
    liste = next(a for a in bok["sheets"] if a["name"] == "Arbeidsliste")
    liste["values"] += [[""] * 10, [""] * 10]
    liste["tables"] = [tabell_i("tblArbeidsliste", "A1:J3", sumrad=True)]
    leke = Lekebok(bok)
    assert kjor("beregn", leke).startswith("Tabellen «tblArbeidsliste» har en totalrad")
    assert leke.modell.skrevet == []


@pytest.mark.parametrize("navn", MAKROER)
def test_en_bok_uten_fravaer_gir_samme_melding_som_kommandolinja(navn: str) -> None:
    bok = Lekebok(bokjson("tom.xlsx", V, [arkjson("Ark1", [["Handle", "melk"]])]))
    assert kjor(navn, bok) == (
        "Fant ingen fraværstabell i tom.xlsx. Lette etter en rad med overskriftene Ansattnr eller "
        "Navn, Fra, Til og Type. Arkene i boken: Ark1. Gi kolonnene disse overskriftene, "
        "eller pek ut arket med «Ark med fravær = Arkets navn». Det skriver du i arket "
        "Innstillinger: det foran likhetstegnet i kolonnen Innstilling, resten i kolonnen Verdi. "
        "Mangler arket, lag det med de to overskriftene."
    )


@pytest.mark.parametrize("navn", ["beregn", "sjekk"])
def test_en_bok_som_kan_telle_fra_1904_spoerres_det_om_i_lite(navn: str) -> None:
    rad = [7, "Ada", "Sykmelding", 46296 - 1462, 46356 - 1462, 100]  # to 30.11.2026 from 1904
    bok = bokjson("mac.xlsx", V, [arkjson("Ark1", [RADER[0][:6], rad])])
    ventet = "Det siste fraværet i boka slutter 29.11.2022. Stemmer ikke det, teller boka datoer"
    assert ventet in kjor(navn, Lekebok(copy.deepcopy(bok)))
    # classic Excel is asked, and knows
    klassisk = Lekebok(bok, lite=False)
    klassisk.api.Date1904 = True
    melding = kjor(navn, klassisk)
    assert "Stemmer ikke det" not in melding
    assert "for 1 ansatt" in melding or "1 ansatt og 1 fraværsrad" in melding
    assert "Stemmer ikke det" not in kjor(navn, Lekebok(egen()))


@pytest.mark.parametrize("navn", MAKROER)
def test_en_feil_vi_ikke_kjenner_blir_en_melding_uten_noe_fra_boka(
    navn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def velt(_: object) -> object:
        raise KeyError("navnet Ada")

    monkeypatch.setattr(Excelbok, "les", velt)
    assert kjor(navn, Lekebok(eksempel())) == (
        f"Uventet feil i «{MAKROER[navn].etikett}» (KeyError). Boka er ikke lagret; ser noe galt "
        "ut, lukk den uten å lagre. Meld fra om feilen, uten å sende boka."
    )


def test_i_klassisk_excel_lages_ingen_regler_med_formler() -> None:
    lite, klassisk = Lekebok(egen()), Lekebok(egen(), lite=False)
    for bok in (lite, klassisk):
        kjor("beregn", bok)
    antall = [
        sum(h["func"] == "addConditionalFormat" for h in bok.handlinger)
        for bok in (lite, klassisk)
    ]
    assert antall[0] > 20
    assert antall[1] == 0
    assert lite.modell.bok["sheets"] == klassisk.modell.bok["sheets"]


def test_kjernen_kan_kalles_uten_meldingsboks() -> None:
    bok = Lekebok(eksempel())
    assert makroer.sjekk(bok, i_dag=I_DAG).startswith("Ingen feil i 73 fraværsrader")
    assert bok.meldinger == []
