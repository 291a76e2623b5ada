"""Tables of time and payroll systems: delimiters, encodings, headings, codes, one row a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import xlsxwriter

from sykefravaer_xl.importer.innkommende import Importfeil, Sted
from sykefravaer_xl.importer.kilder import les_fil
from sykefravaer_xl.importer.kolonnefil import Kolonnefil, KolonnefilFeil, les_kolonnefil
from sykefravaer_xl.importer.lest import Lest

if TYPE_CHECKING:
    from pathlib import Path

LISTE = """Ansattnr;Navn;Type;Fra;Til;Grad
1001;Prøve Ærlig;Sykmelding;05.10.2026;18.10.2026;100
1002;Åse Østby;Egenmelding;07.10.2026;08.10.2026;
"""
SKJULT = "det er skjult. Skal det med, vis arket i Excel og lagre, og importer på nytt."
VENTET = [
    ("1001", "sykmelding", date(2026, 10, 5), date(2026, 10, 18), 100),
    ("1002", "egenmelding", date(2026, 10, 7), date(2026, 10, 8), 100),
]


def les(mappe: Path, innhold: str | bytes, kolonner: str = "") -> Lest:
    """A table file, read with a mapping."""
    sti = mappe / "tabell.csv"
    sti.write_bytes(innhold if isinstance(innhold, bytes) else innhold.encode())
    (mappe / "kol.toml").write_text(kolonner, encoding="utf-8")
    return les_fil(sti, les_kolonnefil(mappe / "kol.toml"))


def vis(lest: Lest) -> list[tuple[str | None, str, date, date, int]]:
    """The rows in short."""
    return [
        (m.person.ansattnr or m.person.fnr, r.type.value, r.fra, r.til, r.grad)
        for m in lest.meldinger
        for r in m.perioder
    ]


@pytest.mark.parametrize("skille", [";", ",", "\t", "|"])
@pytest.mark.parametrize("koding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_skilletegn_og_tegnsett_finnes_av_seg_selv(
    tmp_path: Path, skille: str, koding: str
) -> None:
    lest = les(tmp_path, LISTE.replace(";", skille).encode(koding))
    assert vis(lest) == VENTET
    assert lest.meldinger[1].person.navn == "Åse Østby"


def test_linjer_over_overskriftene_og_tomme_linjer_er_i_orden(tmp_path: Path) -> None:
    innhold = f"Fraværsrapport;;;;;\r\nSkrevet ut 01.11.2026;;;;;\r\n\r\n{LISTE}\r\n;;;;;\r\n"
    assert vis(les(tmp_path, innhold)) == VENTET


@pytest.mark.parametrize(
    "overskrifter",
    [
        "Personalnr;Navn;Fraværstype;Startdato;Sluttdato;Prosent",
        "Ressursnr;Medarbeider;Fraværskode;Fra dato;Til dato;Fraværsprosent",
        "Ansatt nr.;Ansattes navn;Kode;F.o.m.;T.o.m.;Grad %",
        "Employee no;Name;Absence type;Start date;End date;%",
    ],
)
def test_vanlige_overskrifter_kjennes_uten_kolonnefil(tmp_path: Path, overskrifter: str) -> None:
    innhold = "\n".join([overskrifter, *LISTE.splitlines()[1:]])
    assert vis(les(tmp_path, innhold)) == VENTET


def test_kolonnefilen_sier_hva_kolonner_og_koder_heter(tmp_path: Path) -> None:
    innhold = (
        "P;K;B;S;X\n1001;0200;05.10.2026;18.10.2026;\n1001;0210;01.10.2026;02.10.2026;\n"
        "1001;0900;20.10.2026;20.10.2026;\n1001;S50;19.10.2026;20.10.2026;\n"
    )
    kolonner = """
[kolonner]
ansattnr = "P"
type = "K"
fra = "B"
til = "S"
[typer]
200 = "Sykmelding"
"0210" = "Egenmelding"
"0900" = ""
S50 = "Sykmelding 50 %"
"""
    assert vis(les(tmp_path, innhold, kolonner)) == [
        ("1001", "egenmelding", date(2026, 10, 1), date(2026, 10, 2), 100),
        ("1001", "sykmelding", date(2026, 10, 5), date(2026, 10, 18), 100),
        ("1001", "sykmelding", date(2026, 10, 19), date(2026, 10, 20), 50),
    ]


def test_ukjent_kode_stopper_raden_og_sier_hva_som_skal_gjores(tmp_path: Path) -> None:
    lest = les(tmp_path, LISTE.replace("Egenmelding", "X9B"))
    [feil] = lest.feil
    assert feil.sted == Sted("tabell.csv", 3, rad=True)
    assert (feil.kode, feil.hjelp) == (Importfeil.RADFEIL, "type_ukjent")
    assert "X9B" in feil.detalj
    assert len(lest.meldinger) == 1


@pytest.mark.parametrize(
    ("innhold", "kode"),
    [
        ("Ansattnr;Type;Fra\n1;Sykmelding;05.10.2026\n", Importfeil.INGEN_KOLONNER),
        ("Type;Fra;Til\nSykmelding;05.10.2026;06.10.2026\n", Importfeil.INGEN_KOLONNER),
        ("Ansattnr;Fra;Til\n1;05.10.2026;06.10.2026\n", Importfeil.UTEN_TYPE),
        ("noe helt annet\n", Importfeil.INGEN_KOLONNER),
    ],
)
def test_uten_kolonnene_som_trengs_gjettes_det_ikke(
    tmp_path: Path, innhold: str, kode: Importfeil
) -> None:
    lest = les(tmp_path, innhold)
    assert ([f.kode for f in lest.feil], lest.meldinger) == ([kode], [])


def test_standardtype_gjelder_hele_tabellen(tmp_path: Path) -> None:
    lest = les(
        tmp_path,
        "Ansattnr;Fra;Til\n1;05.10.2026;06.10.2026\n",
        '[fil]\nstandardtype = "Egenmelding"\n',
    )
    assert vis(lest) == [("1", "egenmelding", date(2026, 10, 5), date(2026, 10, 6), 100)]


def test_en_rad_om_dagen_blir_perioder_og_helg_bryter_ikke_sykmelding(tmp_path: Path) -> None:
    dager = [
        ("Sykmelding", dag) for dag in (5, 6, 7, 8, 9, 12, 13)
    ] + [("Egenmelding", dag) for dag in (22, 23, 26)]  # fmt: skip
    linjer = [f"1;{slag};{dag:02d}.10.2026" for slag, dag in dager]
    lest = les(tmp_path, "\n".join(["Ansattnr;Fraværstype;Dato", *reversed(linjer)]))
    assert vis(lest) == [
        ("1", "sykmelding", date(2026, 10, 5), date(2026, 10, 13), 100),
        ("1", "egenmelding", date(2026, 10, 22), date(2026, 10, 23), 100),
        ("1", "egenmelding", date(2026, 10, 26), date(2026, 10, 26), 100),
    ]


def test_merknad_og_aarsak_leses_aldri(tmp_path: Path) -> None:
    innhold = (
        "Ansattnr;Type;Fra;Til;Merknad;Årsak;Diagnose\n"
        "1;Sykmelding;05.10.2026;06.10.2026;HEMMELIG;HEMMELIG;HEMMELIG\n"
    )
    lest = les(tmp_path, innhold)
    assert len(lest.meldinger) == 1
    assert "HEMMELIG" not in repr(lest)


def test_merknad_kan_heller_ikke_velges_i_kolonnefilen(tmp_path: Path) -> None:
    with pytest.raises(KolonnefilFeil, match="merknad er ikke en kolonne som leses"):
        les(tmp_path, LISTE, '[kolonner]\nmerknad = "Navn"\n')


@pytest.mark.parametrize(
    "toml",
    [
        "ikke toml",
        "[annet]\nx = 1\n",
        '[typer]\nA = "Ukjent slag"\n',
        '[fil]\nstandardtype = "Ukjent slag"\n',
        '[fil]\nskilletegn = "for langt"\n',
        "[kolonner]\nfra = 7\n",
    ],
)
def test_feil_i_kolonnefilen_blir_sagt_fra_om(tmp_path: Path, toml: str) -> None:
    with pytest.raises(KolonnefilFeil):
        les(tmp_path, LISTE, toml)


def test_fodselsnummer_som_nummer_gjenkjennes(tmp_path: Path) -> None:
    lest = les(tmp_path, LISTE.replace("1001", "14838801001"))
    assert lest.meldinger[0].person.ansattnr is None
    assert lest.meldinger[0].person.fnr == "14838801001"


def test_id_og_erstatter_i_tabellen_brukes(tmp_path: Path) -> None:
    lest = les(
        tmp_path,
        "Ansattnr;Type;Fra;Til;Sykmelding-id;Korrigerer\n1;Sykmelding;05.10.2026;06.10.2026;b;a\n",
    )
    assert [(m.id, m.erstatter) for m in lest.meldinger] == [("b", "a")]


@pytest.mark.parametrize(
    "innhold",
    [
        b"Ansattnr;Type;Fra;Til\n1;Sykmelding;\x00;\x00\n",
        b'Ansattnr;Type;Fra;Til\n1;"Sykmelding;05.10.2026;06.10.2026\n',
        b"Ansattnr;Type;Fra;Til\n" + b"1;" * 10_000,
        b"Ansattnr;Type;Fra;Til\n" + b"x" * 200_000 + b";Sykmelding;05.10.2026;06.10.2026\n",
        bytes(range(128, 256)) * 20,
    ],
)
def test_rotete_tekst_gir_aldri_mer_enn_en_feil(tmp_path: Path, innhold: bytes) -> None:
    lest = les(tmp_path, innhold)
    assert lest.meldinger == []
    assert lest.feil


def lag_regneark(sti: Path, rader: list[list[object]], *, prosent: bool = False) -> Path:
    """A workbook with one sheet, the fifth column perhaps shown as a percentage."""
    with xlsxwriter.Workbook(sti) as bok:
        ark = bok.add_worksheet("Uttrekk")
        dag = bok.add_format({"num_format": "dd.mm.yyyy"})
        andel = bok.add_format({"num_format": "0 %"})
        for nr, rad in enumerate(rader):
            for kol, verdi in enumerate(rad):
                if isinstance(verdi, date):
                    ark.write_datetime(nr, kol, verdi, dag)
                elif prosent and kol == 4 and isinstance(verdi, float):
                    ark.write_number(nr, kol, verdi, andel)
                else:
                    ark.write(nr, kol, verdi)
    return sti


def test_regneark_leses_som_tabell_uansett_hva_filen_heter(tmp_path: Path) -> None:
    sti = lag_regneark(
        tmp_path / "uttrekk.dat",
        [
            ["Visma Lønn – fravær"],
            ["Ansattnr", "Fraværstype", "Fra", "Til", "Grad"],
            [1001, "Sykmelding", date(2026, 10, 5), date(2026, 10, 18), 0.5],
            [1001, "Sykmelding", date(2026, 10, 19), date(2026, 10, 25), 1.0],
        ],
        prosent=True,
    )
    lest = les_fil(sti, Kolonnefil())
    assert vis(lest) == [
        ("1001", "sykmelding", date(2026, 10, 5), date(2026, 10, 18), 50),
        ("1001", "sykmelding", date(2026, 10, 19), date(2026, 10, 25), 100),
    ]


def test_regneark_med_egne_overskrifter_leses_med_kolonnefil(tmp_path: Path) -> None:
    rad = [7, "S", date(2026, 10, 5), date(2026, 10, 6)]
    sti = lag_regneark(tmp_path / "a.xlsx", [["Hvem", "Hva", "Fra når", "Til når"], rad])
    kolonner = {"ansattnr": "Hvem", "type": "Hva", "fra": "Fra når", "til": "Til når"}
    lest = les_fil(sti, Kolonnefil(kolonner=kolonner, typer={"S": "Sykmelding"}))
    assert vis(lest) == [("7", "sykmelding", date(2026, 10, 5), date(2026, 10, 6), 100)]


def test_alle_ark_med_fravaer_leses_og_stedet_sier_hvilket(tmp_path: Path) -> None:
    sti = tmp_path / "to.xlsx"
    with xlsxwriter.Workbook(sti) as bok:
        bok.add_worksheet("Forside").write(0, 0, "Uttrekk")
        for navn, nr in (("Omsorg", 1001), ("Drift", 1002)):
            ark = bok.add_worksheet(navn)
            ark.write_row(0, 0, ["Ansattnr", "Fraværstype", "Fra", "Til"])
            ark.write_row(1, 0, [nr, "Sykmelding", "05.10.2026", "18.10.2026"])
    lest = les_fil(sti, Kolonnefil())
    assert [(m.person.ansattnr, m.sted) for m in lest.meldinger] == [
        ("1001", Sted("to.xlsx!Omsorg", 2, rad=True)),
        ("1002", Sted("to.xlsx!Drift", 2, rad=True)),
    ]
    bare_ett = les_fil(sti, Kolonnefil.model_validate({"fil": {"ark": "Drift"}}))
    assert [m.person.ansattnr for m in bare_ett.meldinger] == ["1002"]
    (varsel,) = bare_ett.varsler
    assert varsel == (
        "to.xlsx: Arket Omsorg er ikke lest: det er ikke blant arkene som er valgt. Skal det med, "
        "ta bort ark i filen til --kolonner, og importer på nytt."
    )


def test_en_kalender_ved_siden_av_lista_nevnes(tmp_path: Path) -> None:
    sti = tmp_path / "begge.xlsx"
    with xlsxwriter.Workbook(sti) as bok:
        ark = bok.add_worksheet("Liste")
        ark.write_row(0, 0, ["Ansattnr", "Type", "Fra", "Til"])
        ark.write_row(1, 0, [1001, "Sykmelding", "05.10.2026", "18.10.2026"])
        ark = bok.add_worksheet("November 2026")
        ark.write_row(0, 0, ["Navn", *range(1, 31)])
        ark.write_row(1, 0, ["Kari Prøve", *["S"] * 5])
    lest = les_fil(sti, Kolonnefil())
    assert [m.person.ansattnr for m in lest.meldinger] == ["1001"]
    (varsel,) = lest.varsler
    assert varsel == (
        "begge.xlsx: Arket November 2026 er ikke lest: det er en kalender. Skal det med, lagre "
        "det alene i en egen fil, og importer på nytt."
    )


@pytest.mark.parametrize("kolonner", ["", '[fil]\nstandardtype = "Sykmelding"'])
def test_overskrift_og_sum_for_en_gruppe_er_ingen_fravaersrad(
    tmp_path: Path, kolonner: str
) -> None:
    type_ = "" if kolonner else ";Sykmelding"
    lest = les(
        tmp_path,
        f"Ansattnr;Navn{';Type' if not kolonner else ''};Fra;Til\nAvdeling: Omsorg\n"
        f"1001;Prøve{type_};05.10.2026;18.10.2026\nDelsum Omsorg;10\nSum alle;;;\n",
        kolonner,
    )
    assert vis(lest) == [("1001", "sykmelding", date(2026, 10, 5), date(2026, 10, 18), 100)]
    assert lest.feil == []


def test_uten_type_sier_hva_overskriftene_er(tmp_path: Path) -> None:
    lest = les(tmp_path, "Ansattnr;Farge;Fra;Til\n7;S;05.10.2026;18.10.2026\n")
    assert [(f.kode, f.detalj) for f in lest.feil] == [
        (Importfeil.UTEN_TYPE, "«Ansattnr», «Farge», «Fra», «Til»")
    ]


# --- the reader of books, with headings of others ------------------------------------------


def test_kolonnefilen_vinner_over_egne_overskrifter(tmp_path: Path) -> None:
    innhold = (
        "Ansattnr;Type;Fra;Til;Sykmeldt fra og med\n"
        "1;Sykmelding;01.01.2026;18.10.2026;05.10.2026\n"
    )
    lest = les(tmp_path, innhold, '[kolonner]\nfra = "Sykmeldt fra og med"\n')
    assert vis(lest) == [("1", "sykmelding", date(2026, 10, 5), date(2026, 10, 18), 100)]


def test_en_overskrift_i_kolonnefilen_som_ikke_finnes_blir_sagt(tmp_path: Path) -> None:
    [feil] = les(tmp_path, LISTE, '[kolonner]\nfra = "Begynte"\n').feil
    assert (feil.kode, feil.detalj) == (Importfeil.INGEN_KOLONNER, "«Begynte»")


def test_kolonnefilen_gjelder_ogsaa_flere_par(tmp_path: Path) -> None:
    innhold = (
        "Hvem;Egenmelding fra;Egenmelding til;Sykmeldt fra;Sykmeldt til\n"
        "7;02.11.2026;04.11.2026;05.11.2026;30.11.2026\n"
    )
    assert vis(les(tmp_path, innhold, '[kolonner]\nansattnr = "Hvem"\n')) == [
        ("7", "egenmelding", date(2026, 11, 2), date(2026, 11, 4), 100),
        ("7", "sykmelding", date(2026, 11, 5), date(2026, 11, 30), 100),
    ]


def test_dato_ved_siden_av_til_er_forste_dag(tmp_path: Path) -> None:
    innhold = "Ansattnr;Type;Dato;Til dato\n7;Sykmelding;05.10.2026;18.10.2026\n"
    assert vis(les(tmp_path, innhold)) == [
        ("7", "sykmelding", date(2026, 10, 5), date(2026, 10, 18), 100)
    ]
    # with a first day of its own the date is something else: when it was entered, perhaps
    innhold = "Ansattnr;Dato;Type;Fra;Til\n7;24.12.2026;Sykmelding;05.10.2026;18.10.2026\n"
    assert vis(les(tmp_path, innhold)) == [
        ("7", "sykmelding", date(2026, 10, 5), date(2026, 10, 18), 100)
    ]


def test_bare_fodselsnummer_sier_hvem(tmp_path: Path) -> None:
    innhold = "Fødselsnummer;Type;Fra;Til;Id\n14838801001;Sykmelding;05.10.2026;18.10.2026;\n"
    lest = les(tmp_path, innhold)
    assert [(m.person.ansattnr, m.person.fnr) for m in lest.meldinger] == [(None, "14838801001")]


def test_id_er_radens_bare_naar_raden_har_ett_fravaer(tmp_path: Path) -> None:
    hode = (
        "Ansattnr;Sykmelding-id;Fødselsnummer;"
        "Egenmelding fra;Egenmelding til;Sykmeldt fra;Sykmeldt til"
    )
    rad = "7;s1;14838801001;02.11.2026;04.11.2026;05.11.2026;30.11.2026"
    meldinger = les(tmp_path, f"{hode}\n{rad}\n").meldinger
    assert [m.person.fnr for m in meldinger] == ["14838801001", "14838801001"]
    assert len({m.id for m in meldinger}) == 2
    assert all(m.id.startswith("rad-") for m in meldinger)


def test_typekolonnen_i_kolonnefilen_vises_ikke_naar_den_kan_ha_diagnoser(tmp_path: Path) -> None:
    innhold = "Ansattnr;Diagnose;Fra;Til\n7;Depresjon;05.10.2026;18.10.2026\n"
    [feil] = les(tmp_path, innhold, '[kolonner]\ntype = "Diagnose"\n').feil
    assert (feil.kode, feil.hjelp) == (Importfeil.RADFEIL, "type_ukjent")
    assert "Depresjon" not in feil.detalj


def test_skjulte_ark_og_det_som_er_hoppet_over_blir_sagt(tmp_path: Path) -> None:
    sti = tmp_path / "bok.xlsx"
    hode = ["Ansattnr", "Type", "Fra", "Til"]
    with xlsxwriter.Workbook(sti) as bok:
        for navn in ("Fravær 2026", "Gammelt"):
            ark = bok.add_worksheet(navn)
            ark.write_row(0, 0, hode)
            ark.write_row(1, 0, [7, "Sykmelding", "05.10.2026", "18.10.2026"])
        ark.hide()
        liste = bok.add_worksheet("Vakter")
        liste.write_row(0, 0, ["Ansattnr", "Fra", "Til"])
        liste.write_row(1, 0, [8, "05.10.2026", "18.10.2026"])
    lest = les_fil(sti, Kolonnefil())
    assert vis(lest) == [("7", "sykmelding", date(2026, 10, 5), date(2026, 10, 18), 100)]
    assert lest.varsler == [
        f"bok.xlsx: Arket Gammelt er ikke lest: {SKJULT}",
        (
            "bok.xlsx: Arket Vakter er ikke lest: det ligner bare på en fraværstabell (ingen "
            "type eller grad). Skal det med, gi det kolonnen Type, og importer på nytt."
        ),
    ]


def test_en_skjult_kalender_blir_sagt(tmp_path: Path) -> None:
    sti = tmp_path / "bok.xlsx"
    with xlsxwriter.Workbook(sti) as bok:
        for navn in ("November 2026", "Oktober 2026"):
            ark = bok.add_worksheet(navn)
            ark.write_row(0, 0, ["Ansattnr", *range(1, 31)])
            ark.write_row(1, 0, [7, "S"])
        ark.hide()
    lest = les_fil(sti, Kolonnefil())
    assert vis(lest) == [("7", "sykmelding", date(2026, 11, 1), date(2026, 11, 1), 100)]
    assert lest.varsler == [f"bok.xlsx: Arket Oktober 2026 er ikke lest: {SKJULT}"]
