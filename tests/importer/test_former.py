"""Sources of every form, and books of several tables: what is written, and where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.ny.mal import Malinnhold, skriv_mal
from tests.felt.hjelp import HODE, Rad, d, lag
from tests.kjoring.bokhjelp import tabell
from tests.kommandoer.kall import Svar, kall

INN = ("Ansattnr", "Type", "Fra", "Til", "Grad")
MAX: list[Rad] = [
    (7, "Egenmelding", d(2, 11), d(4, 11), None),
    (7, "Gradert sykmelding", d(5, 11), d(30, 11), 50),
]


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    sti = tmp_path / "FRAVAER.xlsx"
    skriv_mal(sti, Malinnhold())
    return sti


def importer(capsys: pytest.CaptureFixture[str], bok: Path, *resten: object) -> Svar:
    return kall(capsys, "importer", bok, *resten, "--dato", "2026-11-29")


def rader(bok: Path, ark: str = "Fravær") -> list[Rad]:
    return [tuple(rad.get(k) for k in INN) for rad in tabell(bok, ark)]


# --- sources -------------------------------------------------------------------------------

FORMER: dict[str, tuple[dict[str, list[Rad]], tuple[str, ...]]] = {
    "to par": (
        {
            "A": [
                ("Nr", "Ansattnr", "Egenmelding fra", "Egenmelding til", "Sykmeldt fra",
                 "Sykmeldt til", "Sykm. %"),
                (1, 7, d(2, 11), d(4, 11), d(5, 11), d(30, 11), 50),
            ]
        },
        (),
    ),
    "grupper bortover": (
        {
            "A": [
                (None, "Oktober", None, None, None, "November", None, None, None),
                ("Ansattnr", "Type", "Fra", "Til", "Grad", "Type", "Fra", "Til", "Grad"),
                (7, *MAX[0][1:], "Sykmelding", d(5, 11), d(30, 11), 50),
            ]
        },
        (),
    ),
    "flettet": (
        {
            "A": [
                HODE,
                (7, "Max", "Egenmelding", d(2, 11), d(4, 11), None),
                (None, None, "Sykmelding", d(5, 11), d(30, 11), 50),
            ]
        },
        ("A2:A3", "B2:B3"),
    ),
    "flere ark": (
        {
            "Oktober": [HODE, (7, "Max", "Egenmelding", d(2, 11), d(4, 11), None)],
            "November": [
                ("Fra", "Til", "Grad", "Ansattnr", "Fraværsårsak"),
                (d(5, 11), d(30, 11), 0.5, 7, "Sykmelding"),
                (d(5, 10), d(6, 10), 1, 8, "Ferie"),
            ],
        },
        (),
    ),
    "dagliste": (
        {
            "A": [
                ("Ansattnr", "Dato", "Kode", "Grad"),
                *((7, d(n, 11), "Egenmelding", None) for n in (2, 3, 4)),
                *((7, d(n, 11), "Sykmelding", 50) for n in range(5, 31) if d(n, 11).weekday() < 5),
            ]
        },
        (),
    ),
    "et ark per ansatt": (
        {
            "Skjema": [
                ("Ansattnr", 7),
                (),
                ("Type", "Fra", "Til", "Grad"),
                ("Egenmelding", d(2, 11), d(4, 11), None),
                ("Sykmelding", d(5, 11), d(30, 11), 50),
            ]
        },
        (),
    ),
    "antall dager": (
        {
            "A": [
                ("Ansattnr", "Type", "Fra", "Kalenderdager", "Grad"),
                (7, "Egenmelding", d(2, 11), 3, None),
                (7, "Sykmelding", d(5, 11), 26, 50),
            ]
        },
        (),
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", sorted(FORMER))
def test_hver_form_gir_de_samme_radene(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path, form: str
) -> None:
    ark, flett = FORMER[form]
    kilde = lag(tmp_path, ark, flett={"A": flett})
    svar = importer(capsys, bok, kilde)
    assert (svar.kode, svar.feil) == (0, "")
    assert [rad for rad in rader(bok) if rad[0] == 7] == MAX
    igjen = importer(capsys, bok, kilde)
    assert "0 nye" in igjen.ut


@pytest.mark.parametrize(
    "felles",
    [
        [("November 2026",)],
        [("Fraværskalender", None, d(1, 11))],
        [("Kalender for november",), ("År", 2026)],
    ],
)
def test_en_kalender_blir_rader(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path, felles: list[Rad]
) -> None:
    koder = ["E" if 2 <= n <= 4 else "S" if n >= 5 else None for n in range(1, 31)]
    uten_helg = [k if d(n, 11).weekday() < 5 else None for n, k in enumerate(koder, start=1)]
    kilde = lag(
        tmp_path,
        {
            "Ark1": [
                *felles,
                ("Ansattnr", "Etternavn", "Fornavn", *range(1, 31), "Sum", None, "Tegn", "Betyr"),
                (7, "Modell", "Max", *uten_helg, 21, None, "S", "Sykmelding"),
                (8, "Annen", "Jens", *["N"] * 30, 0, None, "E", "Egenmelding"),
                (None, "Sum", None, *[None] * 30, 21),
            ]
        },
    )
    svar = importer(capsys, bok, kilde)
    assert svar.kode == 1
    assert "Koden «N» i kalenderen er ikke forklart" in svar.feil
    assert "--sett kode.N=" in svar.feil
    assert rader(bok) == []
    svar = importer(capsys, bok, kilde, "--sett", "kode.N=")
    assert (svar.kode, svar.feil) == (0, "")
    assert rader(bok) == [MAX[0], (7, "Sykmelding", d(5, 11), d(30, 11), 100)]
    # the answer is kept: the next month needs none
    assert [tuple(r.values()) for r in tabell(bok, "Fraværskoder")] == [("N", "Ikke fravær")]
    assert "0 nye" in importer(capsys, bok, kilde).ut


@pytest.mark.parametrize("kode", ["B", "P", "BS", "H", "X", "7,5", "A"])
def test_en_bokstav_som_ikke_er_sikker_sporres_det_om(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path, kode: str
) -> None:
    rad = (7, "Max", kode, *[None] * 29)
    kilde = lag(tmp_path, {"November 2026": [("Nr", "Navn", *range(1, 31)), rad]})
    svar = importer(capsys, bok, kilde)
    assert (svar.kode, rader(bok)) == (1, [])
    assert f"--sett kode.{kode}=sykmelding" in svar.feil


def test_en_kalender_med_manedene_under_hverandre(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path
) -> None:
    def blokk(maaned: str, dager: int, syk: range) -> list[Rad]:
        koder = ("S" if n in syk else None for n in range(1, dager + 1))
        return [(maaned,), ("Ansattnr", "Navn", *range(1, dager + 1)), (7, "Max", *koder), ()]

    rader_ = blokk("Oktober 2026", 31, range(20, 32)) + blokk("November 2026", 30, range(1, 9))
    assert importer(capsys, bok, lag(tmp_path, {"2026": rader_})).kode == 0
    assert rader(bok) == [(7, "Sykmelding", d(20, 10), d(8, 11), 100)]


@pytest.mark.parametrize("topp", [("Oktober", "November 2026"), (d(1, 10), d(1, 11))])
def test_maneder_side_om_side(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path, topp: tuple[Any, Any]
) -> None:
    dager = (*range(1, 32), *range(1, 31))
    koder = ["S" if 19 < n < 40 else None for n in range(61)]
    rader_: list[Rad] = [
        (None, None, topp[0], *[None] * 30, topp[1]),
        ("Ansattnr", "Navn", *dager, "Sum"),
        (7, "Max", *koder, 20),
    ]
    assert importer(capsys, bok, lag(tmp_path, {"2026": rader_})).kode == 0
    assert rader(bok) == [(7, "Sykmelding", d(21, 10), d(9, 11), 100)]


def test_uker_bortover_er_ingen_maned(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path
) -> None:
    rader_: list[Rad] = [("Fravær per november 2026",), ("Navn", *range(1, 53)), ("Max", "S")]
    assert importer(capsys, bok, lag(tmp_path, {"2026": rader_})).kode == 1
    assert rader(bok) == []


def test_to_kolonner_om_dagen_stopper(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path
) -> None:
    dager = [v for n in range(1, 31) for v in (d(n, 11), None)]
    rader_: list[Rad] = [("Navn", *dager), ("Max", *["S", "S"] * 30)]
    svar = importer(capsys, bok, lag(tmp_path, {"2026": rader_}))
    assert (svar.kode, rader(bok)) == (1, [])
    assert "2026!C2 står blant dagene" in svar.feil


def test_bokas_koder_gjelder_kalenderen_og_rader(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bok = tmp_path / "FRAVAER.xlsx"
    koder: tuple[dict[str, Any], ...] = (
        {"kode": "B", "type": "Sykt barn"},
        {"kode": 101, "type": "Egenmelding"},
    )
    skriv_mal(bok, Malinnhold(fravaerskoder=koder))
    kalender = (7, "Max", "B", *[None] * 29)
    kilde = lag(tmp_path, {"November 2026": [("Ansattnr", "Navn", *range(1, 31)), kalender]})
    assert importer(capsys, bok, kilde).kode == 0
    liste = tmp_path / "liste.csv"
    liste.write_text("Ansattnr;Kode;Fra;Til\n7;0101;02.11.2026;04.11.2026\n", encoding="utf-8")
    assert importer(capsys, bok, liste).kode == 0
    assert rader(bok) == [
        (7, "Sykt barn", d(1, 11), d(1, 11), None),
        (7, "Egenmelding", d(2, 11), d(4, 11), None),
    ]


@pytest.mark.parametrize(
    ("kode", "tegn", "sett"),
    [
        ("GS", "GS = Gradert sykmelding", ()),
        ("GS", None, ("--sett", "kode.GS=gradert sykmelding")),
        (50, None, ("--sett", "kode.50=gradert sykmelding")),
        ("GS", "GS = Sykmelding 0 %", ()),
        ("GS", "GS = Sykmelding 101 %", ()),
    ],
)
def test_en_gradert_kode_uten_grad_stopper_kalenderen(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    bok: Path,
    kode: Any,
    tegn: str | None,
    sett: tuple[str, ...],
) -> None:
    dager = [kode if d(n, 11).weekday() < 5 else None for n in range(1, 31)]
    ark: list[Rad] = [("Ansattnr", "Navn", *range(1, 31)), (7, "Max", *dager), (), (tegn,)]
    kilde = lag(tmp_path, {"November 2026": ark})
    for_ = bok.read_bytes()
    svar = importer(capsys, bok, kilde, *sett)
    assert svar.kode == 1
    assert f"Koden «{kode}» i kalenderen må ha en grad" in svar.feil
    assert f'--sett kode.{kode}="sykmelding 50 %"' in svar.feil
    assert bok.read_bytes() == for_
    svar = importer(capsys, bok, kilde, "--sett", f"kode.{kode}=sykmelding 50 %")
    assert (svar.kode, svar.feil) == (0, "")
    assert rader(bok) == [(7, "Gradert sykmelding", d(2, 11), d(30, 11), 50)]
    assert tabell(bok, "Fraværskoder")[0]["Type"] == "sykmelding 50 %"
    assert "0 nye" in importer(capsys, bok, kilde).ut


def test_ordet_gradert_sykmelding_i_en_dag_stopper(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path
) -> None:
    ark: list[Rad] = [("Ansattnr", *range(1, 31)), (7, "Gradert sykmelding", *[None] * 29)]
    kilde = lag(tmp_path, {"November 2026": ark})
    svar = importer(capsys, bok, kilde)
    assert (svar.kode, rader(bok)) == (1, [])
    assert '--sett kode."Gradert sykmelding"="sykmelding 50 %"' in svar.feil
    svar = importer(capsys, bok, kilde, "--sett", "kode.Gradert sykmelding=sykmelding 50 %")
    assert svar.kode == 0
    assert rader(bok) == [(7, "Gradert sykmelding", d(1, 11), d(1, 11), 50)]


@pytest.mark.parametrize("hode", ["Ansattnr;Kode;Fra;Til", "Ansattnr;Kode;Fra;Til;Grad"])
def test_bokas_graderte_kode_uten_grad_stopper_kalender_og_rader(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, hode: str
) -> None:
    bok = tmp_path / "FRAVAER.xlsx"
    skriv_mal(bok, Malinnhold(fravaerskoder=({"kode": "GS", "type": "Gradert sykmelding"},)))
    ark: list[Rad] = [("Ansattnr", *range(1, 31)), (7, *["GS"] * 30)]
    svar = importer(capsys, bok, lag(tmp_path, {"November 2026": ark}))
    assert (svar.kode, rader(bok)) == (1, [])
    assert "skriv «Sykmelding 50 %» der i stedet" in svar.feil
    liste = tmp_path / "liste.csv"
    liste.write_text(f"{hode}\n7;GS;02.11.2026;04.11.2026\n", encoding="utf-8")
    svar = importer(capsys, bok, liste)
    assert (svar.kode, rader(bok)) == (1, [])
    assert "Gradert sykmelding må ha en grad" in svar.feil


def test_en_kode_som_boka_har_en_annen_mening_om_stopper_for_noe_er_skrevet(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path
) -> None:
    ark: list[Rad] = [("Ansattnr", *range(1, 31)), (7, *["x"] * 3, *[None] * 27)]
    kilde = lag(tmp_path, {"November 2026": ark})
    assert importer(capsys, bok, kilde, "--sett", "kode.x=ferie").kode == 0
    skrevet = bok.read_bytes()
    svar = importer(capsys, bok, kilde, "--sett", "kode.X=sykmelding")
    assert svar.kode == 1
    assert "Fraværskoder!A2: Koden «x» står her som «ferie»" in svar.feil
    assert "slett radene som er hentet inn med koden" in svar.feil
    assert importer(capsys, bok, kilde, "--sett", "kode.x=").kode == 1
    assert bok.read_bytes() == skrevet
    # the same answer once more is no other, and no other row
    assert importer(capsys, bok, kilde, "--sett", "kode.X=Ferie").kode == 0
    assert [tuple(r.values()) for r in tabell(bok, "Fraværskoder")] == [("x", "ferie")]
    assert rader(bok) == [(7, "Ferie", d(1, 11), d(3, 11), None)]


@pytest.mark.parametrize(
    "tegn", ["H = Helg", "H = Ikke fravær", "H: lørdag/søndag", "H - Helg og helligdag"]
)
def test_tegnforklaringen_kan_si_at_en_kode_ikke_er_fravaer(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path, tegn: str
) -> None:
    dager = ["H" if d(n, 11).weekday() >= 5 else "S" for n in range(1, 31)]
    ark: list[Rad] = [("Ansattnr", "Navn", *range(1, 31)), (7, "Max", *dager), (), (tegn,)]
    svar = importer(capsys, bok, lag(tmp_path, {"November 2026": ark}))
    assert (svar.kode, svar.feil) == (0, "")
    assert rader(bok) == [(7, "Sykmelding", d(2, 11), d(30, 11), 100)]


@pytest.mark.parametrize(
    "tegn", [("S = søndag",), ("X = Helg", "X = Sykmelding"), ("X = Ferie", "X = Ikke fravær")]
)
def test_en_kode_som_baade_er_og_ikke_er_fravaer_sporres_det_om(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path, tegn: tuple[str, ...]
) -> None:
    kode = tegn[0][0]
    ark: list[Rad] = [("Ansattnr", "Navn", *range(1, 31)), (7, "Max", *[kode] * 30), ()]
    kilde = lag(tmp_path, {"November 2026": [*ark, *((t,) for t in tegn)]})
    svar = importer(capsys, bok, kilde)
    assert (svar.kode, rader(bok)) == (1, [])
    assert f"Koden «{kode}» i kalenderen er ikke forklart" in svar.feil


def test_et_valg_gjelder_kilden_og_ikke_boka(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bok = tmp_path / "FRAVAER.xlsx"
    fast: dict[str, Any] = {
        "ansattnr": 9,
        "type": "Sykmelding",
        "fra": d(1, 9),
        "til": d(30, 9),
        "grad": 60,
    }
    skriv_mal(bok, Malinnhold(fravaer=(fast,)))
    kilde = lag(
        tmp_path,
        {"A": [("Ansattnr", "Fra", "Til", "Grad"), (7, d(5, 11), d(30, 11), 1)]},
    )
    assert importer(capsys, bok, kilde).kode == 1
    svar = importer(capsys, bok, kilde, "--sett", "alle=sykmelding", "--sett", "grad=prosent")
    assert (svar.kode, svar.feil) == (0, "")
    assert rader(bok) == [
        (9, "Sykmelding", d(1, 9), d(30, 9), 60),
        (7, "Gradert sykmelding", d(5, 11), d(30, 11), 1),
    ]


def test_en_rad_uten_ansatt_holder_tilbake_den_over(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path
) -> None:
    rader_ = [
        HODE,
        (7, "Max", "Egenmelding", d(2, 11), d(4, 11), None),
        (None, None, "Sykmelding", d(5, 11), d(30, 11), 50),
        (8, "Kari", "Ferie", d(5, 10), d(9, 10), None),
    ]
    for kilde in (lag(tmp_path, {"A": rader_}), _csv(tmp_path, rader_)):
        svar = importer(capsys, bok, kilde)
        assert svar.kode == 3
        assert "rad 2 er ikke importert. Rad 3 mangler ansatt" in svar.feil
        assert "rad 3 er ikke importert. Ansatt mangler" in svar.feil
        assert rader(bok) == [(8, "Ferie", d(5, 10), d(9, 10), None)]


def _csv(mappe: Path, rader_: list[Rad]) -> Path:
    def vis(verdi: Any) -> str:
        return f"{verdi:%d.%m.%Y}" if hasattr(verdi, "year") else str(verdi or "")

    sti = mappe / "liste.csv"
    sti.write_text("\n".join(";".join(map(vis, rad)) for rad in rader_), encoding="utf-8")
    return sti


def test_nye_ansatte_tilbys_og_legges_inn_paa_spoersmaal(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bok = tmp_path / "FRAVAER.xlsx"
    skriv_mal(bok, Malinnhold(ansatte=({"ansattnr": 8, "navn": "Kari Annen"},)))
    rad = (7, "Max Modell", *MAX[1][1:])
    kilde = lag(tmp_path, {"A": [("Ansattnr", "Navn", "Type", "Fra", "Til", "Grad"), rad]})
    svar = importer(capsys, bok, kilde)
    assert svar.kode == 1
    assert "--nye-ansatte" in svar.feil
    svar = importer(capsys, bok, kilde, "--nye-ansatte")
    assert (svar.kode, svar.feil) == (0, "")
    assert rader(bok) == [MAX[1]]
    assert [(a["Ansattnr"], a["Navn"]) for a in tabell(bok, "Ansatte")] == [
        (8, "Kari Annen"),
        (7, "Max Modell"),
    ]


@pytest.mark.parametrize("overskrift", ["Sykm. %", "Sykm.grad", "Sykmeldt prosent"])
def test_graden_leses_som_i_boka(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path, overskrift: str
) -> None:
    rader_: list[Rad] = [
        ("Ansattnr", "Type", "Fra", "Til", overskrift),
        (7, "Sykmelding", d(5, 11), d(30, 11), 50),
    ]
    for kilde in (lag(tmp_path, {"A": rader_}), _csv(tmp_path, rader_)):
        assert importer(capsys, bok, kilde).kode == 0
        assert rader(bok) == [MAX[1]]


def test_det_som_kan_vaere_en_diagnose_vises_ikke(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path
) -> None:
    rader_: list[Rad] = [
        ("Fødselsnummer", "Ansattnr", "Fraværsårsak", "Fra", "Til"),
        *((None, 7, "Sykmelding", d(n, 10), d(n, 10)) for n in range(1, 6)),
        (None, 8, "Depresjon", d(5, 11), d(30, 11)),
    ]
    for rekke in (rader_, [rad[1:] for rad in rader_]):
        svar = importer(capsys, bok, lag(tmp_path, {"A": rekke}))
        assert "Depresjon" not in svar.feil + svar.ut
        assert "ikke importert" in svar.feil


# --- books of several tables ---------------------------------------------------------------


def _nye(mappe: Path, *rader_: Rad) -> Path:
    return lag(mappe / "inn", {"A": [("Ansattnr", "Type", "Fra", "Til", "Grad"), *rader_]})


@pytest.fixture
def inn(tmp_path: Path) -> None:
    (tmp_path / "inn").mkdir()


@pytest.mark.usefixtures("inn")
@pytest.mark.parametrize(
    "navn", [("Oktober", "November"), ("2025", "2026"), ("okt 2026", "nov 2026"), ("A", "B")]
)
def test_nye_rader_kommer_i_arket_de_hoerer_til(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, navn: tuple[str, str]
) -> None:
    aar = 2025 if navn[0] == "2025" else 2026
    gamle = [(d(5, 10, aar), d(9, 10, aar)), (d(9, 11), d(13, 11))]
    egen = lag(
        tmp_path,
        {n: [HODE, (7, "Max", "Ferie", *par, None)] for n, par in zip(navn, gamle, strict=True)},
    )
    kilde = _nye(
        tmp_path,
        (7, "Sykmelding", d(20, 10, aar), d(25, 10, aar), 100),
        (7, "Sykmelding", d(20, 11), d(25, 11), 50),
    )
    svar = importer(capsys, egen, kilde)
    assert svar.kode == 0
    assert f"Rader: 2 nye (1 i arket {navn[0]}, 1 i arket {navn[1]})" in svar.ut
    blader: Any = load_workbook(egen)
    forste, annet = ([c.value for c in blader[n][3]][:6] for n in navn)
    assert (forste[3].date(), forste[2], forste[1]) == (d(20, 10, aar), "Sykmelding", "Max")
    assert (annet[3].date(), annet[2], annet[5]) == (d(20, 11), "Gradert sykmelding", 50)


@pytest.mark.usefixtures("inn")
def test_typen_i_overskriften_avgjor_hvor_raden_skrives(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    hode = ("Ansattnr", "Egenmelding fra", "Egenmelding til", "Sykmeldt fra", "Sykmeldt til",
            "Grad")  # fmt: skip
    egen = lag(tmp_path, {"A": [hode, (7, d(2, 3), d(4, 3), d(5, 3), d(10, 3), 100)]})
    kilde = _nye(
        tmp_path,
        (7, "Sykmelding", d(5, 11), d(30, 11), 50),
        (7, "Egenmelding", d(2, 11), d(4, 11), None),
    )
    assert importer(capsys, egen, kilde).kode == 0
    blad: Any = load_workbook(egen)["A"]
    dager = [
        [v.date() if hasattr(v, "date") else v for v in rad]
        for rad in blad.iter_rows(min_row=3, max_col=6, values_only=True)
    ]
    assert dager == [
        [7, d(2, 11), d(4, 11), None, None, None],
        [7, None, None, d(5, 11), d(30, 11), 50],
    ]
    svar = importer(capsys, egen, _nye(tmp_path, (7, "Ferie", d(1, 12), d(4, 12), None)))
    assert svar.kode == 1
    assert "har plass til en ny rad med Ferie" in svar.feil


@pytest.mark.usefixtures("inn")
def test_graden_skrives_paa_bokas_egen_skala(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    egen = lag(
        tmp_path,
        {"A": [HODE, (7, "Max", "Sykmelding", d(1, 3), d(9, 3), 0.8)]},
    )
    kilde = _nye(tmp_path, (7, "Sykmelding", d(5, 11), d(30, 11), 50))
    assert importer(capsys, egen, kilde).kode == 0
    assert load_workbook(egen)["A"]["F3"].value == 0.5


@pytest.mark.usefixtures("inn")
@pytest.mark.parametrize(
    "liste",
    [
        [("Ansattnr", "Type", "Dato", "Grad"), (7, "Ferie", d(2, 3), None)],
        [("Navn", "Type", "Periode", "Grad"), ("Max", "Ferie", "2.3-4.3.2026", None)],
        [
            ("Ansattnr", "Fra", "Til", "Egenmelding", "Sykmelding", "Grad"),
            (7, d(2, 3), d(4, 3), "x", None, None),
        ],
        [
            ("Ansatt", "Type", "Fra", "Til", "Grad"),
            ("Max Modell",),
            (None, "Ferie", d(2, 3), d(4, 3), None),
            ("Jens Dal",),
            (None, "Ferie", d(2, 3), d(4, 3), None),
        ],
    ],
    ids=["en dag", "periode", "kryss", "navn over radene"],
)
def test_en_bok_uten_plass_til_raden_stopper(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, liste: list[Rad]
) -> None:
    egen = lag(tmp_path, {"A": liste})
    foer = egen.read_bytes()
    svar = importer(capsys, egen, _nye(tmp_path, (7, "Sykmelding", d(5, 11), d(30, 11), 50)))
    assert svar.kode == 1
    assert "er ikke skrevet" in svar.feil
    assert egen.read_bytes() == foer


@pytest.mark.usefixtures("inn")
def test_et_ark_per_ansatt_faar_radene_til_sin(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def ark(nr: int) -> list[Rad]:
        return [("Ansattnr", nr), (), HODE[2:], ("Ferie", d(2, 3), d(4, 3), None)]

    egen = lag(tmp_path, {"Ark1": ark(7), "Ark2": ark(8)})
    kilde = _nye(
        tmp_path,
        (8, "Sykmelding", d(5, 11), d(30, 11), 50),
        (7, "Sykmelding", d(6, 11), d(30, 11), 50),
    )
    assert importer(capsys, egen, kilde).kode == 0
    bok: Any = load_workbook(egen)
    assert [bok[n]["B5"].value.date() for n in ("Ark1", "Ark2")] == [d(6, 11), d(5, 11)]


def test_det_leseren_varsler_om_en_rad_sies_ogsaa_her(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path
) -> None:
    hode = (*HODE, "Merknad")
    kilde = lag(
        tmp_path,
        {
            "A": [
                hode,
                (7, "Kari Nord", "Sykmelding", d(5, 11), d(30, 11), 100, "50 % fra 19.11"),
                (8, "Ola Vik", "Egenmelding", d(5, 11), d(5, 11), 100, None),
                (12, "Nord, Kari", "Egenmelding", d(5, 10), d(5, 10), 100, None),
            ]
        },
    )
    svar = importer(capsys, bok, kilde, "--prov", "--nye-ansatte")
    merk = [linje for linje in (svar.ut + svar.feil).splitlines() if linje.startswith("MERK")]
    for del_ in (
        "A!G2: Merknaden ser ut til å nevne en annen grad",
        "A!A4: Samme navn står også i A!A2",
    ):
        assert [linje for linje in merk if del_ in linje], del_


def test_radnumre_i_en_kilde_stopper(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, bok: Path
) -> None:
    navn = ("Kari Nord", "Kari Nord", "Ola Vik")
    rader_ = [(n, ett, "Sykmelding", d(5, 11), d(6, 11)) for n, ett in enumerate(navn, 1)]
    svar = importer(capsys, bok, lag(tmp_path, {"A": [HODE, *rader_]}), "--prov", "--nye-ansatte")
    assert svar.kode == 1
    assert "Er de radnumre, gi kolonnen overskriften Radnr" in svar.ut + svar.feil


@pytest.mark.usefixtures("inn")
def test_en_kalender_med_dag_og_maaned_over_dagene(
    capsys: pytest.CaptureFixture[str], bok: Path, tmp_path: Path
) -> None:
    liste: list[Rad] = [
        (
            "Ansattnr",
            *(f"{dag}.12" for dag in range(20, 32)),
            *(f"{dag}/1" for dag in range(1, 4)),
        ),
        (1001, *["S"] * 15),
    ]
    kilde = lag(tmp_path, {"Liste": liste})
    svar = importer(capsys, bok, kilde)
    assert "hvilken måned og hvilket år" in svar.feil
    kilde = lag(tmp_path, {"Liste": [("Vakter fra jul 2026",), *liste]})
    assert importer(capsys, bok, kilde).kode == 0
    assert [rad[2:4] for rad in rader(bok) if rad[2] and rad[2].year == 2026][-1:] == [
        (d(20, 12), d(3, 1, 2027))
    ]


def test_en_kode_som_ikke_vises_har_sin_celle(
    capsys: pytest.CaptureFixture[str], bok: Path, tmp_path: Path
) -> None:
    liste: list[Rad] = [("November 2026",), ("Ansattnr", *range(1, 31)), (1001, "S", "F32")]
    svar = importer(capsys, bok, lag(tmp_path, {"Liste": liste}))
    assert "Koden i C3 i kalenderen er ikke forklart" in svar.feil
    assert "F32" not in svar.feil
