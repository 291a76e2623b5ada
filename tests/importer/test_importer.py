"""The command ``importer`` on real workbooks: what is written, and what is left alone."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter
from openpyxl import load_workbook

from arkbok import Arkendring, Pakke, Stil
from arkbok.kryptering import krypter
from sykefravaer_xl.bok.modell import Tabellkart
from sykefravaer_xl.importer.fletteresultat import Konflikt, Konfliktslag, Merknad
from sykefravaer_xl.importer.innkommende import Feil, Importfeil, Sted
from sykefravaer_xl.importer.kjor import ARBEIDSGRAD_UTEN_PLASS
from sykefravaer_xl.importer.meldinger import feiltekst, konflikttekst, merknadstekst, vis_ansatt
from sykefravaer_xl.importer.oversett import UTENLANDS, VENTER_PAA_DAGER
from sykefravaer_xl.importer.raad import RAAD_UTEN_ARK
from sykefravaer_xl.importer.sykmeldingskontroll import Utfall
from sykefravaer_xl.importer.tekst import MERKNAD, UTFALL
from sykefravaer_xl.importer.timer import TIMER_MISTET
from tests.importer.bygg import FULL, gradert, p, sykmelding
from tests.kjoring.bokhjelp import arknavn, beregn, celler, d, deler, lag, mal, skriv_inn, tabell
from tests.kommandoer.kall import Svar, kall

if TYPE_CHECKING:
    from pathlib import Path

    from arkbok import Verdi

Bokrad = tuple[object, ...]
INN = ("Ansattnr", "Type", "Fra", "Til", "Grad")


@pytest.fixture(scope="module")
def grunnbok(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Our template with two employees and one row each."""
    return mal(
        tmp_path_factory.mktemp("grunn") / "bok.xlsx",
        (1001, "Sykmelding", d(5, 10), d(18, 10), 100),
        (1002, "Egenmelding", d(7, 10), d(8, 10), None),
    ).read_bytes()


@pytest.fixture
def bok(tmp_path: Path, grunnbok: bytes) -> Path:
    """The template as a file of its own."""
    sti = tmp_path / "bok.xlsx"
    sti.write_bytes(grunnbok)
    return sti


def note(id_: str, nr: int, *perioder: tuple[str, str, dict[str, Any]], **mer: Any) -> Any:
    """A note about an employee of the template, who is called «Person <number>»."""
    person = {"fnr": None, "navn": f"Person {nr}"}
    return sykmelding(*perioder, sykmeldingId=id_, sykmeldt=person, **mer)


def kilde(mappe: Path, innhold: object, navn: str = "kilde.json") -> Path:
    """A source file."""
    sti = mappe / navn
    tekst = innhold if isinstance(innhold, str) else json.dumps(innhold)
    sti.write_text(tekst, encoding="utf-8")
    return sti


def rader(bok: Path, ark: str = "Fravær") -> list[Bokrad]:
    """The input columns of the book's rows."""
    return [tuple(rad.get(k) for k in INN) for rad in tabell(bok, ark)]


def importer(capsys: pytest.CaptureFixture[str], bok: Path, *kilder: object) -> Svar:
    """The command as of the day of the examples."""
    return kall(capsys, "importer", bok, *kilder, "--dato", "2026-11-22")


NY = [note("s1", 1001, ("2026-10-19", "2026-11-01", gradert(50)))]


def test_ny_sykmelding_blir_en_rad_nederst_med_samme_utseende(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    svar = importer(capsys, bok, kilde(tmp_path, NY))
    assert svar.kode == 0, svar.feil
    assert "1 nye, 0 erstattet, 0 fra før, 0 konflikter, 0 feil" in svar.ut
    assert rader(bok)[2:] == [(1001, "Gradert sykmelding", d(19, 10), d(1, 11), 50)]
    ark = load_workbook(bok)["Fravær"]
    assert ark.tables["tblFravaer"].ref.endswith("4")
    for kol in range(1, 9):
        over, ny = ark.cell(3, kol), ark.cell(4, kol)
        assert (ny.number_format, ny.border.top.style, ny.fill.fgColor.rgb) == (
            over.number_format,
            over.border.top.style,
            over.fill.fgColor.rgb,
        )


def test_boka_kan_beregnes_etterpaa_og_import_er_ikke_et_fravaersark(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    importer(capsys, bok, kilde(tmp_path, NY))
    rapport = beregn(bok)
    assert (rapport.rader, rapport.feil) == (3, ())
    assert not any("Import" in f.tekst for f in rapport.varsler)
    assert tabell(bok, "Fravær")[2]["AGP slutt"] == d(20, 10)


def test_andre_gang_er_filen_den_samme_byte_for_byte_og_uten_ny_sikkerhetskopi(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = kilde(tmp_path, NY)
    importer(capsys, bok, fil)
    foer, filer = bok.read_bytes(), sorted(tmp_path.iterdir())
    svar = importer(capsys, bok, fil)
    assert (svar.kode, bok.read_bytes()) == (0, foer)
    assert sorted(tmp_path.iterdir()) == filer
    assert "1 fra før" in svar.ut
    assert "Boka er ikke endret" in svar.ut


def test_sortering_og_beregning_imellom_gjor_ikke_radene_ukjente(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    importer(capsys, bok, kilde(tmp_path, NY))
    byttet: tuple[tuple[Verdi, ...], ...] = (
        (1001, "Gradert sykmelding", d(19, 10), d(1, 11), 50),
        (1002, "Egenmelding", d(7, 10), d(8, 10), None),
    )
    celle = {(nr, k): v for nr, rad in enumerate(byttet, 3) for k, v in enumerate(rad, 1)}
    skriv_inn(bok, "Fravær", celle)
    beregn(bok)
    rettet = [note("s1", 1001, ("2026-10-19", "2026-11-08", gradert(40)), loepenr=2)]
    svar = importer(capsys, bok, kilde(tmp_path, rettet))
    assert svar.kode == 0, svar.feil
    assert rader(bok)[1] == (1001, "Gradert sykmelding", d(19, 10), d(8, 11), 40)


def test_korrigering_endrer_cellene_der_raden_staar_og_loggen_viser_det(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    importer(capsys, bok, kilde(tmp_path, NY))
    rettet = [note("s1", 1001, ("2026-10-19", "2026-10-25", gradert(50)))]
    svar = importer(capsys, bok, kilde(tmp_path, rettet))
    assert "1 erstattet" in svar.ut
    assert rader(bok)[2:] == [(1001, "Gradert sykmelding", d(19, 10), d(25, 10), 50)]
    endringer = tabell(bok, "Endringslogg")[-1]["Endringer"]
    assert "Fravær!D4 Til: 01.11.2026 → 25.10.2026" in endringer


def test_hjelperens_rad_blir_ikke_endret_selv_om_notatet_sier_noe_annet(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foer = bok.read_bytes()
    fil = kilde(tmp_path, [note("s1", 1001, ("2026-10-12", "2026-10-25", gradert(50)))])
    svar = importer(capsys, bok, fil)
    assert (svar.kode, bok.read_bytes()) == (1, foer)
    assert (
        "KONFLIKT  kilde.json, notat 1 (ansatt 1001): Gradert sykmelding 50 % "
        "12.10.2026–25.10.2026 er ikke skrevet: Fravær!C2 (Sykmelding 05.10.2026–18.10.2026)"
    ) in svar.feil


def test_feil_og_konflikter_stopper_bare_seg_selv(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = kilde(
        tmp_path,
        [
            note("a", 1001, ("2026-10-12", "2026-10-25", gradert(50))),
            note("b", 4711, ("2026-10-12", "2026-10-25", FULL)),
            note("c", 1002, ("2026-10-09", "2026-10-25", FULL)),
            {"tull": 1},
        ],
    )
    svar = importer(capsys, bok, fil)
    assert svar.kode == 3
    assert "1 nye, 0 erstattet, 0 fra før, 1 konflikt, 2 feil" in svar.ut
    assert rader(bok)[2:] == [(1002, "Sykmelding", d(9, 10), d(25, 10), 100)]
    assert "Person 4711" not in svar.feil + svar.ut


def test_provekjoring_viser_radene_og_skriver_ingenting(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foer, filer = bok.read_bytes(), len(list(tmp_path.iterdir())) + 1
    svar = importer(capsys, bok, kilde(tmp_path, NY), "--prov")
    assert (svar.kode, bok.read_bytes()) == (0, foer)
    assert len(list(tmp_path.iterdir())) == filer
    assert "NY      Fravær Gradert sykmelding 50 % 19.10.2026–01.11.2026 (ansatt 1001)" in svar.ut


def test_ut_lar_boka_vaere_urort_og_json_er_en_linje(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foer, ut = bok.read_bytes(), tmp_path / "ny.xlsx"
    svar = importer(capsys, bok, kilde(tmp_path, NY), "--ut", ut, "--json")
    assert bok.read_bytes() == foer
    assert len(rader(ut)) == 3
    assert json.loads(svar.ut) == {
        "fil": str(bok), "ut": str(ut), "nye": 1, "erstattet": 0, "like": 0,
        "rader": {"nye": 1, "endret": 0, "tomt": 0}, "konflikter": [], "feil": [],
        "varsler": [],
    }  # fmt: skip


def test_bare_delene_det_gjelder_er_endret_i_filen(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foer = deler(bok)
    importer(capsys, bok, kilde(tmp_path, NY))
    etter = deler(bok)
    endret = {navn for navn in foer if foer[navn] != etter.get(navn)}
    with Pakke(bok) as pakke:
        assert "Import" in pakke.arknavn()
    lov = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml",
           "xl/styles.xml", "xl/sharedStrings.xml", "docProps/app.xml")  # fmt: skip
    ark = {n for n in endret if n.startswith(("xl/worksheets/sheet", "xl/tables/"))}
    assert endret - ark <= set(lov)
    assert len({n for n in ark if n.startswith("xl/worksheets/sheet")}) <= 2


def test_importarket_sier_hva_som_kom_hvorfra_til_hvilken_rad(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    importer(capsys, bok, kilde(tmp_path, NY))
    [linje] = tabell(bok, "Import")
    assert linje.pop("Innhold")
    assert isinstance(linje.pop("Importert"), datetime)
    assert linje == {
        "Kilde": "kilde.json", "Id": "s1", "Gjelder ansatt": "1001", "Handling": "Ny rad",
        "Rad da": 4, "Skrevet type": "Gradert sykmelding", "Skrevet fra": d(19, 10),
        "Skrevet til": d(1, 11), "Skrevet grad": 50, "Utgave": 1,
    }  # fmt: skip


EGEN = (
    (
        "Medarbeider",
        "Født",
        "Slags fravær",
        "Sykmeldt f.o.m.",
        "T.o.m.",
        "Sykmeldingsgrad",
        "Mitt",
    ),
    ("Kari Prøve", date(1988, 3, 14), "SM", "05.10.2026", "18.10.2026", "50 %", "=1+1"),
)


def test_egen_bok_med_egne_overskrifter_og_tekstdatoer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = lag(tmp_path / "egen.xlsx", {"2026": EGEN})
    notat = sykmelding(
        ("2026-10-19", "2026-11-01", gradert(40)),
        sykmeldt={"fnr": "14838801001", "navn": "Prøve, Kari"},
    )
    svar = importer(capsys, bok, kilde(tmp_path, [notat]))
    assert svar.kode == 0, svar.feil
    ark = load_workbook(bok)["2026"]
    ny = [ark.cell(3, k).value for k in range(1, 8)]
    assert ny[0] == "Kari Prøve"
    assert [getattr(v, "date", lambda v=v: v)() for v in ny[1:6]] == [
        date(1988, 3, 14), "Gradert sykmelding", d(19, 10), d(1, 11), 40,
    ]  # fmt: skip
    assert ny[6] is None
    assert ark.cell(3, 4).number_format == "dd.mm.yyyy"
    assert ark.cell(2, 4).value == "05.10.2026"
    assert importer(capsys, bok, kilde(tmp_path, [notat])).ut.count("1 fra før") == 1


def test_grad_som_prosentformat_skrives_slik_boka_har_det(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = lag(tmp_path / "egen.xlsx", {
        "Fravær": [INN, (7, "Sykmelding", d(5, 10), d(18, 10), 0.5)],
    })  # fmt: skip
    with Pakke(bok) as pakke:
        pakke.endre(
            Arkendring("Fravær", {(2, 5): 0.5}, stiler={5: Stil(tallformat="0 %")}, rad_fra=2)
        )
        pakke.lagre(bok)
    csv = kilde(tmp_path, "Ansattnr;Type;Fra;Til;Grad\n7;Sykmelding;19.10.2026;25.10.2026;40\n")
    assert importer(capsys, bok, csv).kode == 0
    celle = load_workbook(bok)["Fravær"]["E3"]
    assert (celle.value, celle.number_format) == (0.4, "0 %")


def test_tom_mal_faar_forste_rad_rett_under_overskriftene(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = mal(tmp_path / "bok.xlsx")
    skriv_inn(bok, "Ansatte", {(2, 1): 1001, (2, 2): "Person 1001"})
    assert importer(capsys, bok, kilde(tmp_path, NY)).kode == 0
    assert rader(bok) == [(1001, "Gradert sykmelding", d(19, 10), d(1, 11), 50)]
    assert load_workbook(bok)["Fravær"].tables["tblFravaer"].ref.endswith("2")


def test_formel_i_en_tabell_blir_aldri_en_formel_i_boka(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = lag(tmp_path / "egen.xlsx", {
        "Fravær": [("Ansattnr", "Navn", "Type", "Fra", "Til"),
                   ("A7", "=HYPERLINK", "Sykmelding", d(5, 10), d(18, 10))],
    })  # fmt: skip
    csv = kilde(
        tmp_path,
        "Ansattnr;Navn;Type;Fra;Til\n"
        "=cmd|' /C calc'!A1;X;Sykmelding;19.10.2026;25.10.2026\n"
        '"A8";"=1+1";Sykmelding;19.10.2026;25.10.2026\n',
    )
    svar = importer(capsys, bok, csv)
    assert svar.kode == 3
    formler = {c for c, v in celler(bok, "Fravær").items() if str(v).startswith("=")}
    assert formler == {"B2"}  # her own
    assert celler(bok, "Fravær")["A3"] == "A8"


def test_sumrad_nederst_maa_flyttes_forst(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = lag(tmp_path / "egen.xlsx", {
        "Fravær": [("Ansattnr", "Type", "Fra", "Til"), (7, "Sykmelding", d(5, 10), d(18, 10)),
                   ("Sum",)],
    })  # fmt: skip
    foer = bok.read_bytes()
    csv = kilde(tmp_path, "Ansattnr;Type;Fra;Til\n7;Sykmelding;19.10.2026;25.10.2026\n")
    svar = importer(capsys, bok, csv)
    assert (svar.kode, bok.read_bytes()) == (1, foer)
    assert "rad 3 i arket Fravær er en sumrad" in svar.feil


def test_sum_i_typekolonnen_er_ogsaa_en_sumrad(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = lag(tmp_path / "egen.xlsx", {
        "Fravær": [("Ansattnr", "Type", "Fra", "Til"), (7, "Sykmelding", d(5, 10), d(18, 10)),
                   (None, "Sum")],
    })  # fmt: skip
    csv = kilde(tmp_path, "Ansattnr;Type;Fra;Til\n7;Sykmelding;19.10.2026;25.10.2026\n")
    assert "rad 3 i arket Fravær er en sumrad" in importer(capsys, bok, csv).feil


def test_totalrad_i_en_tabell_sier_hvordan_den_slaas_av(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = tmp_path / "egen.xlsx"
    with xlsxwriter.Workbook(bok) as skriv:
        ark = skriv.add_worksheet("Fravær")
        ark.add_table("A1:D3", {"total_row": True, "columns": [
            {"header": "Ansattnr", "total_string": "Totalt"}, {"header": "Type"},
            {"header": "Fra"}, {"header": "Til"}]})  # fmt: skip
        ark.write_row("A2", [7, "Sykmelding", "05.10.2026", "18.10.2026"])
    foer = bok.read_bytes()
    csv = kilde(tmp_path, "Ansattnr;Type;Fra;Til\n7;Sykmelding;19.10.2026;25.10.2026\n")
    svar = importer(capsys, bok, csv)
    assert (svar.kode, bok.read_bytes()) == (1, foer)
    assert "Slå av Totalrad under Tabellutforming" in svar.feil


def test_svaert_mange_feil_blir_talt(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rader = "".join(f"{nr};Ukjent kode;05.10.2026;06.10.2026\n" for nr in range(60))
    svar = importer(capsys, bok, kilde(tmp_path, f"Ansattnr;Type;Fra;Til\n{rader}"))
    assert svar.feil.count("FEIL") == 51
    assert "… og 10 til av samme slag." in svar.feil


def test_styretegn_i_en_id_odelegger_ikke_boka(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    id_ = "a\u0001\u000b<&=1+1"
    notat = note(id_, 1001, ("2026-11-23", "2026-12-06", FULL))
    assert importer(capsys, bok, kilde(tmp_path, [notat])).kode == 0
    load_workbook(bok)
    assert " 1 fra før" in importer(capsys, bok, kilde(tmp_path, [notat])).ut


def test_bok_med_passord_skrives_med_samme_passord(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok.write_bytes(krypter(bok.read_bytes(), "hemmelig"))
    passord = tmp_path / "passord.txt"
    passord.write_text("hemmelig", encoding="utf-8")
    fil = kilde(tmp_path, NY)
    assert importer(capsys, bok, fil).kode == 1
    svar = importer(capsys, bok, fil, "--passord-fil", passord)
    assert svar.kode == 0, svar.feil
    assert bok.read_bytes()[:4] == b"\xd0\xcf\x11\xe0"
    igjen = importer(capsys, bok, fil, "--passord-fil", passord)
    assert "1 fra før" in igjen.ut


def test_et_importark_av_hjelperens_eget_slag_blir_staaende(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    egen = lag(tmp_path / "egen.xlsx", {
        "Fravær": [("Ansattnr", "Type", "Fra", "Til"), (7, "Sykmelding", d(5, 10), d(18, 10))],
        "Import": [("Mitt", "Eget"), (1, 2)],
    })  # fmt: skip
    csv = kilde(tmp_path, "Ansattnr;Type;Fra;Til\n7;Sykmelding;19.10.2026;25.10.2026\n")
    assert importer(capsys, egen, csv).kode == 0
    assert arknavn(egen) == ["Fravær", "Import", "Import 2", "Endringslogg"]
    assert tabell(egen, "Import") == [{"Mitt": 1, "Eget": 2}]
    assert "1 fra før" in importer(capsys, egen, csv).ut


def test_bok_som_teller_fra_1904_faar_riktige_dager(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = lag(
        tmp_path / "egen.xlsx",
        {"Fravær": [("Ansattnr", "Type", "Fra", "Til"), (7, "Sykmelding", d(5, 10), d(18, 10))]},
        date_1904=True,
    )
    csv = kilde(tmp_path, "Ansattnr;Type;Fra;Til\n7;Sykmelding;19.10.2026;25.10.2026\n")
    assert importer(capsys, bok, csv).kode == 0
    assert rader(bok)[1][2:4] == (d(19, 10), d(25, 10))
    assert tabell(bok, "Import")[0]["Skrevet fra"] == d(19, 10)
    assert "1 fra før" in importer(capsys, bok, csv).ut


def test_feil_bruk_og_kilder_uten_noe(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert importer(capsys, bok).kode == 2
    assert importer(capsys, bok, kilde(tmp_path, "[]")).kode == 1
    assert importer(capsys, tmp_path / "borte.xlsx", kilde(tmp_path, NY)).kode == 1
    ut = tmp_path / "feil.txt"
    assert importer(capsys, bok, kilde(tmp_path, NY), "--ut", ut).kode == 2
    kol = importer(capsys, bok, kilde(tmp_path, NY), "--kolonner", tmp_path / "borte.toml")
    assert kol.kode == 1
    assert "borte.toml" in kol.feil


def test_boka_sikkerhetskopier_og_kolonnefil_i_kildemappen_er_ikke_kilder(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kilde(tmp_path, NY)
    kolonner = kilde(tmp_path, '[typer]\nS = "Sykmelding"\n', "kolonner.toml")
    kilde(tmp_path, "Husk møte på torsdag\n", "lapp.txt")
    assert importer(capsys, bok, tmp_path, "--kolonner", kolonner).kode == 0
    svar = importer(capsys, bok, tmp_path, "--kolonner", kolonner)
    assert (svar.kode, "0 nye, 0 erstattet, 1 fra før" in svar.ut) == (0, True)
    assert "Hoppet over 1 fil i mappen" in svar.feil
    assert "lapp.txt" in svar.feil


def test_alle_feil_konflikter_og_merknader_har_en_tekst_som_kan_fylles_ut() -> None:
    sted, periode = Sted("fil", 3), p(d(5, 10), d(18, 10), grad=50)
    kart = Tabellkart("Fravær", 1, 9, 5, {"fra": 3})
    for feil in Importfeil:
        assert feiltekst(Feil(sted, feil, "X")).startswith("fil, notat 3 ")
    for utfall in Utfall:
        if utfall not in (Utfall.OK, Utfall.MED_BEHANDLINGSDAGER):
            assert utfall.value in UTFALL
    for slag in Konfliktslag:
        for rad, radperiode in ((7, periode), (7, None), (None, periode), (None, None)):
            konflikt = Konflikt(sted, "1001", slag, periode, rad, radperiode)
            assert konflikttekst(konflikt, [kart]).startswith("fil, notat 3 (ansatt 1001)")
    koder = (
        "faa_timer",
        VENTER_PAA_DAGER,
        UTENLANDS,
        TIMER_MISTET,
        ARBEIDSGRAD_UTEN_PLASS,
        RAAD_UTEN_ARK,
    )
    assert set(koder) == set(MERKNAD)
    for kode in koder:
        assert merknadstekst(Merknad(sted, "1001", kode)).endswith(".")


def test_navn_og_fodselsnummer_som_nokkel_vises_ikke() -> None:
    assert vis_ansatt("14838801001") == "148388*****"
    assert vis_ansatt("kari prøve") == ""
    assert vis_ansatt("1001") == "1001"


def test_fodselsnummer_som_ansattnummer_staar_ikke_i_importarket(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fnr = "14838801001"
    bok = lag(
        tmp_path / "egen.xlsx",
        {"Fravær": [INN, (fnr, "Sykmelding", d(5, 10), d(18, 10), 100)]},
    )
    notat = sykmelding(("2026-10-19", "2026-10-25", FULL), sykmeldt={"fnr": fnr, "navn": None})
    soknad = {
        "soeknadId": "q1", "sykmeldingId": "s1", "fom": "2026-10-19", "tom": "2026-10-25",
        "fravaer": [{"fom": "2026-10-20", "tom": "2026-10-20", "type": "FERIE"}],
    }  # fmt: skip
    svar = importer(capsys, bok, kilde(tmp_path, [notat]))
    assert svar.kode == 0, svar.feil
    assert rader(bok)[1] == (fnr, "Sykmelding", d(19, 10), d(25, 10), 100)
    # the application has no number, and belongs to whom the note was about
    svar = importer(capsys, bok, kilde(tmp_path, [notat, soknad]))
    assert "1 nye, 0 erstattet, 1 fra før" in svar.ut
    rettet = sykmelding(
        ("2026-10-19", "2026-10-30", FULL), sykmeldt={"fnr": fnr, "navn": None}, loepenr=2
    )
    assert "1 erstattet" in importer(capsys, bok, kilde(tmp_path, [rettet])).ut
    assert fnr not in str(celler(bok, "Import").values())
    assert fnr not in str(celler(bok, "Endringslogg").values())
