"""NAV's note in PDF: the form line by line, and a clear stop for everything else."""

from __future__ import annotations

import builtins
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sykefravaer_xl.importer.innkommende import Importfeil, NotatFeil
from sykefravaer_xl.importer.sykmelding_pdf import fra_linjer
from tests.kjoring.bokhjelp import d, mal, skriv_i_kolonner, tabell
from tests.kommandoer.kall import Svar, kall

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FNR = "14838800026"
HODE = ["Sykmelding til arbeidsgiver", "Ada Eksempelsen", FNR]
HALE = [
    "Diagnose",
    "Behandler har ikke notert om pasienten er arbeidsfør etter denne perioden",
    "Lege / Sykmelder",
    "Lege Legesen",
    "Dato sykmeldingen ble skrevet",
    "– 16.11.2026",
    "Når startet det legemeldte fraværet?",
    "– 16.11.2026",
]
EGENMELDING = ["Oppgitte egenmeldingsdager", "– 12.11.2026", "– 13.11.2026"]
TILTAK = [
    "Mulighet for arbeid",
    "Pasienten kan ikke være i arbeid (100 % sykmeldt)",
    "Hva skal til for å bedre arbeidsevnen?",
    "Tilrettelegging/hensyn som bør tas på arbeidsplassen",
    "– Kortere dager og",
    "færre tunge løft.",
    "Melding til arbeidsgiver",
    "Innspill til arbeidsgiver",
    "– Leses ikke",
    "Annet",
    "Telefon til lege/sykmelder",
    "– 00000000",
]
HEL = ["Periode", "16.11.2026 – 29.11.2026 • 14 dager", "100 % sykmeldt"]
GRADERT = ["Periode", "30.11.2026 – 13.12.2026 • 14 dager", "60 % sykmeldt"]


def side(linjer: Sequence[str]) -> bytes:
    """A PDF of one page with these lines, as plain as one can be."""
    rader = []
    for nr, linje in enumerate(linjer):
        tekst = linje.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        rader.append(f"BT /F1 9 Tf 40 {800 - 14 * nr} Td ({tekst}) Tj ET")
    innhold = "\n".join(rader).encode("cp1252")
    objekter = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R>>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(innhold), innhold),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    ut = b"%PDF-1.4\n"
    plasser = []
    for nr, objekt in enumerate(objekter, start=1):
        plasser.append(len(ut))
        ut += b"%d 0 obj\n%s\nendobj\n" % (nr, objekt)
    start = len(ut)
    ut += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objekter) + 1)
    ut += b"".join(b"%010d 00000 n \n" % plass for plass in plasser)
    ut += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objekter) + 1)
    return ut + b"startxref\n%d\n%%%%EOF\n" % start


def uklar(*linjer: str) -> tuple[Importfeil, str]:
    with pytest.raises(NotatFeil) as feil:
        fra_linjer(linjer)
    return feil.value.kode, feil.value.detalj


def test_hele_skjemaet_leses() -> None:
    assert fra_linjer([*HODE, *HEL, *GRADERT, *HALE, *EGENMELDING, *TILTAK]) == {
        "sykmeldingId": "pdf",
        "sykmeldt": {"fnr": FNR, "navn": "Ada Eksempelsen"},
        "sykmeldingPerioder": [
            {
                "fom": date(2026, 11, 16), "tom": date(2026, 11, 29),
                "aktivitet": {"aktivitetIkkeMulig": {}},
            },
            {
                "fom": date(2026, 11, 30), "tom": date(2026, 12, 13),
                "aktivitet": {
                    "gradertSykmelding": {"sykmeldingsgrad": 60, "harReisetilskudd": False},
                },
            },
        ],
        "egenmeldingsdager": [
            {"fom": date(2026, 11, 12), "tom": date(2026, 11, 12)},
            {"fom": date(2026, 11, 13), "tom": date(2026, 11, 13)},
        ],
        "oppfoelging": {"tiltakArbeidsplassen": "Kortere dager og færre tunge løft."},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("linjer", "aktivitet"),
    [
        (
            ["60 % sykmeldt med reisetilskudd"],
            {"gradertSykmelding": {"sykmeldingsgrad": 60, "harReisetilskudd": True}},
        ),
        (["1 behandlingsdag(er)"], {"antallBehandlingsdagerUke": 1}),
        (["Reisetilskudd"], {"harReisetilskudd": True}),
        (
            [
                "Avventende sykmelding", "Innspill til arbeidsgiver om tilrettelegging",
                "Kortere dager.",
            ],
            {"avventendeSykmelding": "-"},
        ),
        (["Avventende sykmelding"], {"avventendeSykmelding": ""}),
    ],
)  # fmt: skip
def test_det_perioden_sier_om_arbeid(linjer: list[str], aktivitet: dict[str, Any]) -> None:
    (periode,) = fra_linjer([*HODE, *HEL[:2], *linjer, *HALE])["sykmeldingPerioder"]
    assert periode["aktivitet"] == aktivitet


def test_et_langt_navn_staar_paa_flere_linjer() -> None:
    svar = fra_linjer([HODE[0], "Ada Eksempelsen-Langenavn", "Mellomnavnet", FNR, *HEL, *HALE])
    assert svar["sykmeldt"]["navn"] == "Ada Eksempelsen-Langenavn Mellomnavnet"


def test_det_som_ikke_er_slik_skjemaet_er_stopper() -> None:
    assert uklar("Noe annet", *HEL, *HALE)[0] is Importfeil.PDF_UKJENT
    assert uklar(HODE[0], *HEL, *HALE) == (Importfeil.PDF_UKLAR, "hvem den gjelder")
    assert uklar(*HODE, *HALE) == (Importfeil.PDF_UKLAR, "periodene")
    assert uklar(*HODE, "Ny linje", *HEL, *HALE) == (Importfeil.PDF_UKLAR, "periodene")
    feil_antall = ["Periode", "16.11.2026 – 29.11.2026 • 13 dager", "100 % sykmeldt"]
    assert uklar(*HODE, *feil_antall, *HALE)[1] == "antall dager i en periode"
    ukjent = [*HEL[:2], "Nesten helt sykmeldt"]
    assert uklar(*HODE, *ukjent, *HALE)[1] == "hva perioden sier om arbeid"
    assert uklar(*HODE, *HEL, "Ny linje", *HALE)[1] == "hva perioden sier om arbeid"
    umulig = ["Periode", "31.11.2026 – 29.12.2026 • 30 dager", "100 % sykmeldt"]
    assert uklar(*HODE, *umulig, *HALE)[1] == "en dato"


@pytest.fixture
def boka(tmp_path: Path) -> Path:
    bok = mal(tmp_path / "bok.xlsx", ("1001", "Egenmelding", d(1, 10), d(2, 10)))
    skriv_i_kolonner(bok, "Ansatte", 2, {"Fødselsnummer": FNR})
    return bok


def importer(capsys: pytest.CaptureFixture[str], bok: Path, pdf: bytes, *mer: str) -> Svar:
    fil = bok.parent / "sykmelding.pdf"
    fil.write_bytes(pdf)
    return kall(capsys, "importer", bok, fil, "--dato", "2026-11-22", *mer)


def test_pdf_en_blir_rader_som_fra_navs_egen_fil(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bunn = "Ada Eksempelsen side 1 av 1"
    pdf = side([*HODE, *HEL, *GRADERT, *HALE, *EGENMELDING, *TILTAK, bunn])
    svar = importer(capsys, boka, pdf, "--prov")
    assert "NY      Fravær Gradert sykmelding 60 % 30.11.2026–13.12.2026 (ansatt 1001)" in svar.ut
    svar = importer(capsys, boka, pdf)
    assert svar.kode == 0, svar.feil
    rader = [[r.get(k) for k in ("Type", "Fra", "Til", "Grad")] for r in tabell(boka, "Fravær")]
    assert rader[1:] == [
        ["Egenmelding", d(12, 11), d(12, 11), None],
        ["Egenmelding", d(13, 11), d(13, 11), None],
        ["Sykmelding", d(16, 11), d(29, 11), 100],
        ["Gradert sykmelding", d(30, 11), d(13, 12), 60],
    ]
    assert "Råd fra sykmelder i arket Hendelser: 1 nye." in svar.ut
    skrevet = boka.read_bytes()
    importer(capsys, boka, pdf)
    assert boka.read_bytes() == skrevet
    assert FNR not in svar.ut + svar.feil


@pytest.mark.parametrize(
    ("pdf", "melding"),
    [
        (side([]), "er en PDF uten tekst: den er skannet eller fotografert."),
        (
            side(["Timeliste for november"]),
            "er en PDF, men kan ikke leses som «Sykmelding til arbeidsgiver» fra NAV.",
        ),
        (
            side([*HODE, "Helt nytt", *HALE]),
            "er en sykmelding fra NAV, men periodene står ikke slik",
        ),
        (b"%PDF-1.7\n" + b"\0" * 100, "er en PDF, men kan ikke leses som"),
    ],
    ids=("skannet", "annet", "ukjent", "odelagt"),
)
def test_det_som_ikke_kan_leses_er_en_klar_stopp(
    boka: Path, capsys: pytest.CaptureFixture[str], pdf: bytes, melding: str
) -> None:
    urort = boka.read_bytes()
    svar = importer(capsys, boka, pdf)
    assert svar.kode == 1
    assert f"sykmelding.pdf {melding}" in svar.feil
    assert boka.read_bytes() == urort
    assert FNR not in svar.feil


def test_uten_pypdf_sies_det_hva_som_mangler(
    boka: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ekte = builtins.__import__

    def uten(navn: str, *rest: Any, **mer: Any) -> Any:
        if navn == "pypdf":
            raise ImportError(navn)
        return ekte(navn, *rest, **mer)

    monkeypatch.setattr(builtins, "__import__", uten)
    svar = importer(capsys, boka, side([*HODE, *HEL, *HALE]))
    assert 'trengs pypdf: installer med «pip install "sykefravaer-xl[pdf]"»' in svar.feil
