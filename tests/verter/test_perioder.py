"""The functions of one employee's area, against the contract's worked example and paper dates."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from tests.verter import kallsaker as ks
from tests.verter.hjelp import d, sf

if TYPE_CHECKING:
    from datetime import date

SYK = [["Sykmelding", d("05.01.2026"), d("01.03.2026"), 100]]
SOM_DATOTID = [
    [
        rad[0],
        datetime.fromisoformat("2026-01-05"),
        datetime.fromisoformat("2026-03-01"),
        100.0,
    ]
    for rad in SYK
]


@pytest.mark.parametrize(
    "omrade",
    [
        ks.RADER,
        ks.MED_OVERSKRIFT,
        ks.ANNEN_REKKEFOLGE,
        ks.HEL_KOLONNE,
        ks.TEKSTDATOER,
        [["Fravær 2026", None, None, None], [None] * 4, *ks.MED_OVERSKRIFT],
        [*ks.RADER[:1], [None, "", " ", None], *ks.RADER[1:]],
        tuple(map(tuple, ks.RADER)),
        [rad[::-1] for rad in ks.MED_OVERSKRIFT],
        [["Ansattnr", *ks.MED_OVERSKRIFT[0]], *[[1001.0, *rad] for rad in ks.RADER]],
        [["Fravær", "Fra", "Til", "Grad"], *ks.RADER],
    ],
)
def test_omradet_leses_i_alle_former(omrade: object) -> None:
    # kontrakt.md section 2: the case a1
    assert sf("TILFELLE", omrade) == d("05.01.2026")
    assert sf("AGP_SLUTT", omrade) == d("20.01.2026")
    assert sf("ARBEIDSGIVERPERIODE", omrade) == [[d("05.01.2026"), d("20.01.2026"), 16]]
    assert sf("MAKSDATO", omrade) == d("08.01.2027")
    assert sf("DAGER_IGJEN", omrade) == 220


def test_uten_ferien_er_maksdatoen_en_uke_tidligere() -> None:
    assert sf("MAKSDATO", ks.RADER[:2]) == d("01.01.2027")


def test_datotid_og_en_rad_som_flat_liste() -> None:
    assert sf("MAKSDATO", SOM_DATOTID) == sf("MAKSDATO", SYK) == d("01.01.2027")
    assert sf("MAKSDATO", SYK[0]) == d("01.01.2027")
    midt_paa_dagen = [["Sykmelding", datetime.fromisoformat("2026-01-05T12:30"), *SYK[0][2:]]]
    assert str(sf("MAKSDATO", midt_paa_dagen)).startswith("Feil: Rad 1: Fra har klokkeslettet")


def test_grad_som_prosentformat_er_prosent() -> None:
    brok = [["Sykmelding", 46027, 46040, 1.0], ["Sykmelding", 46041, 46100, 0.5]]
    prosent = [["Sykmelding", 46027, 46040, 100], ["Sykmelding", 46041, 46100, 50]]
    assert sf("FORKLAR", brok, "maksdato") == sf("FORKLAR", prosent, "maksdato")
    # a column of only 1s is 100 % (the reader's rule); 1 among other percentages is asked about
    assert sf("MAKSDATO", [["Sykmelding", 46027, 46040, 1]]) == sf("MAKSDATO", prosent[:1])
    blandet = [["Sykmelding", 46027, 46040, 1], ["Sykmelding", 46041, 46100, 50]]
    assert str(sf("MAKSDATO", blandet)).startswith("Feil: ")


def test_dato_kutter_radene() -> None:
    # 12 January: eight days of the employer period are counted; the rest is not known yet
    assert sf("AGP_SLUTT", ks.RADER, d("12.01.2026")) == d("12.01.2026")
    assert sf("ARBEIDSGIVERPERIODE", ks.RADER, d("12.01.2026")) == [
        [d("05.01.2026"), d("12.01.2026"), 8]
    ]
    assert sf("DAGER_IGJEN", ks.RADER, None, d("25.01.2026")) == 245
    assert sf("MAKSDATO", ks.RADER, None, d("25.01.2026")) == d("01.01.2027")
    assert sf("TILFELLE", ks.RADER, d("04.01.2026")) == ""


def test_oppdelt_arbeidsgiverperiode_er_flere_rader() -> None:
    rader = [
        ["Sykmelding", d("05.01.2026"), d("09.01.2026"), 100],
        ["Arbeid", d("10.01.2026"), d("14.01.2026"), None],
        ["Sykmelding", d("15.01.2026"), d("31.01.2026"), 100],
    ]
    assert sf("ARBEIDSGIVERPERIODE", rader) == [
        [d("05.01.2026"), d("09.01.2026"), 5],
        [d("15.01.2026"), d("25.01.2026"), 11],
    ]


@pytest.mark.parametrize(
    ("opphold_til", "tilfelle"), [("16.02.2026", "05.01.2026"), ("17.02.2026", "18.02.2026")]
)
def test_tilfellet_folger_16_dagersregelen(opphold_til: str, tilfelle: str) -> None:
    # sick until Sunday 1 February; 15 days between is one spell, 16 are two
    neste = d(opphold_til).toordinal() + 1
    rader = [
        ["Sykmelding", d("05.01.2026"), d("01.02.2026"), 100],
        ["Sykmelding", type(d(tilfelle)).fromordinal(neste), d("28.02.2026"), 100],
    ]
    assert sf("TILFELLE", rader) == d(tilfelle)


@pytest.mark.parametrize("fodt", [d("30.06.1957"), 21001, "30.06.1957", "30061957"])
def test_fodselsdato_styrer_etter_67(fodt: object) -> None:
    uten = sf("DAGER_IGJEN", SYK)
    med = sf("DAGER_IGJEN", SYK, fodt)
    assert isinstance(uten, int)
    assert isinstance(med, int)
    # 28 of the 60 days after 67 are used from 21 January to 1 March
    assert (uten, med) == (220, 32)


def test_etter_70_er_det_ingen_dager_igjen() -> None:
    assert sf("DAGER_IGJEN", SYK, d("01.05.1950")) == 0


@pytest.mark.parametrize("tomt", [None, "", 0, [[None]], [[""]], [[0]], [[None] * 4] * 3, []])
def test_tomt_omrade_gir_tomt_svar(tomt: object) -> None:
    for navn in ("TILFELLE", "ARBEIDSGIVERPERIODE", "AGP_SLUTT", "MAKSDATO", "DAGER_IGJEN"):
        assert sf(navn, tomt) == ""


def test_bare_overskrifter_gir_tomt_svar() -> None:
    assert sf("MAKSDATO", ks.MED_OVERSKRIFT[:1]) == ""


@pytest.mark.parametrize(
    ("omrade", "melding"),
    [
        ([["Sykmelding", 46030, 46027, 100]], "Rad 1: Til (05.01.2026) er før Fra (08.01.2026)"),
        ([*ks.MED_OVERSKRIFT, ["Sykmelding", 46100, None, 100]], "Rad 5: Til mangler"),
        ([["Egenmeling", 46027, 46030, 100]], "Rad 1: Typen «Egenmeling» er ukjent"),
        ([[None, 46027, 46030, 100]], "Rad 1: Type mangler"),
        ([["Gradert sykmelding", 46027, 46030, None]], "Rad 1: Gradert sykmelding må ha en grad"),
        ([["Sykmelding", 46027, 46030, 0]], "Rad 1: Graden «0»"),
        ([["Sykmeldt 50 %", 46027, 46030, 60]], "Graden 60 passer ikke med typen"),
        (
            [["Sykmelding", "31.02.2026", 46030, 100]],
            "«31.02.2026» finnes ikke: februar 2026 har 28 dager",
        ),
        ([["Sykmelding", 46027, 46036, 100], ["Sykmelding", 46032, 46040, 50]], "Rad 2: Syk"),
        ([["Fra", "Til"], [46027, 46030]], "må ha kolonnene Type, Fra, Til og Grad"),
        ([[46027, 46030]], "må ha kolonnene Type, Fra, Til og Grad"),
        ("Sykmelding", "må ha kolonnene Type, Fra, Til og Grad"),
        (
            [["Ansattnr", "Type", "Fra", "Til"], *[[n, "Ferie", 46027, 46030] for n in (1, 2)]],
            "rader for flere ansatte",
        ),
    ],
)
def test_feil_i_radene_sier_rad_og_hva(omrade: object, melding: str) -> None:
    for navn in ("TILFELLE", "ARBEIDSGIVERPERIODE", "AGP_SLUTT", "MAKSDATO", "DAGER_IGJEN"):
        svar = sf(navn, omrade)
        assert isinstance(svar, str)
        assert svar.startswith("Feil: ")
        assert melding in svar


def test_mange_feil_gir_en_tekst_det_er_plass_til_i_cellen() -> None:
    svar = str(sf("MAKSDATO", [["Sykmelding", "31.02.2026", 46063, 100]] * 9))
    assert svar.startswith("Feil: Rad 1: «31.02.2026» finnes ikke: februar 2026 har 28 dager.")
    assert "Rad 5: «31.02.2026»" in svar
    assert "Rad 6:" not in svar
    assert svar.endswith(" … og 4 feil til.")
    overlapp = [["Sykmelding", 46027, 46063, 50 + nr % 50] for nr in range(400)]
    assert str(sf("MAKSDATO", overlapp)).endswith(" … og 395 feil til.")


def test_ferie_med_grad_null_er_ingen_feil() -> None:
    assert sf("TILFELLE", [*SYK, ["Ferie", d("02.03.2026"), d("06.03.2026"), 0]])


@pytest.mark.parametrize(
    ("dag", "ordning", "igjen"),
    [
        ("05.01.2026", None, 2),
        ("06.01.2026", "lov", 1),
        ("07.01.2026", "Lov", 0),
        ("06.01.2026", "utvidet", 6),
        ("06.01.2026", "IA-avtalen", 6),
    ],
)
def test_egenmelding_igjen(dag: str, ordning: str | None, igjen: int) -> None:
    assert sf("EGENMELDING_IGJEN", ks.RADER, d(dag), ordning) == igjen


def test_egenmelding_uten_fravaer_er_hele_ordningen() -> None:
    assert sf("EGENMELDING_IGJEN", None, d("05.01.2026")) == 3
    assert sf("EGENMELDING_IGJEN", None, d("05.01.2026"), "utvidet") == 8


@pytest.mark.parametrize(
    ("argumenter", "melding"),
    [((None, None), "dato mangler"), ((None, 46027, "tull"), "«tull» er ikke en kjent ordning")],
)
def test_feil_i_egenmelding(argumenter: tuple[object, ...], melding: str) -> None:
    assert melding in str(sf("EGENMELDING_IGJEN", *argumenter))


@pytest.mark.parametrize(
    ("felt", "begynner"),
    [
        ("maksdato", "Maksdato: 08.01.2027"),
        ("Dager igjen", "Sykepengedager igjen: 220 ukedager"),
        ("AGP slutt", "Siste dag i arbeidsgiverperioden: 20.01.2026"),
        ("Tilfelle fra", "Tilfelle fra: 05.01.2026"),
        ("tilfelle", "Tilfelle fra: 05.01.2026"),
        ("Oppfølgingsplan", "Oppfølgingsplan: 01.02.2026"),
        ("oppfolgingsplan", "Oppfølgingsplan: 01.02.2026"),
    ],
)
def test_forklaringen_gjelder_det_som_er_bedt_om(felt: str, begynner: str) -> None:
    svar = sf("FORKLAR", ks.RADER, felt)
    assert isinstance(svar, str)
    assert svar.startswith(begynner)
    assert "Kilde: " in svar


def test_forklaringen_har_status_bare_naar_dagen_er_gitt() -> None:
    def forste_linje(dag: date | None) -> str:
        return str(sf("FORKLAR", ks.RADER, "oppfolgingsplan", None, dag)).split("\n")[0]

    assert forste_linje(None) == "Oppfølgingsplan: 01.02.2026"
    assert forste_linje(d("30.01.2026")) == "Oppfølgingsplan: 01.02.2026 (snart)"
    assert forste_linje(d("02.02.2026")) == "Oppfølgingsplan: 01.02.2026 (forfalt)"


def test_ukjent_felt_sier_hva_som_finnes() -> None:
    svar = str(sf("FORKLAR", ks.RADER, "tull"))
    assert svar.startswith("Feil: «tull» er ikke noe som kan forklares. Velg ett av: tilfelle,")


@pytest.mark.parametrize("fodt", ["01.05.2030", "05.01.2026", "01.05.2020", "31.12.2014"])
def test_en_fodselsdato_som_ikke_kan_vaere_en_ansatts_avvises(fodt: str) -> None:
    svar = str(sf("MAKSDATO", ks.RADER, d(fodt)))
    assert svar.startswith("Feil: fodselsdato: Fødselsdatoen er ikke mulig.")


def test_den_yngste_som_kan_vaere_ansatt() -> None:
    assert sf("MAKSDATO", ks.RADER, d("01.05.2013")) == d("08.01.2027")
