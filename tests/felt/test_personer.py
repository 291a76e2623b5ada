"""Two positions, two numbers, and who has left: one person is one case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.arbeidsliste.varsel.mottakere import Adressebok, Mottaker, Varseloppsett
from sykefravaer_xl.bok.gjoremal import gjoremal
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from tests.felt.hjelp import HODE, I_DAG, Rad, d, lag, stopp, svar

LISTE = ("Ansattnr", "Navn", "Fødselsdato", "Leder", "Leder e-post", "Stilling", "Ansatt til")
FRAVAER: list[Rad] = [
    ("Ansattnr", "Type", "Fra", "Til", "Grad"),
    (7, "Sykmelding", d(5, 10), d(30, 11), 100),
]


def _bok(mappe: Path, *ansatte: Rad, fravaer: list[Rad] | None = None) -> Path:
    return lag(mappe, {"Ansatte": [LISTE, *ansatte], "Fravær": fravaer or FRAVAER})


def _max(leder: str = "Kari", epost: Any = None, **mer: Any) -> Rad:
    nr, fodt = mer.get("nr", 7), mer.get("fodt", d(1, 5, 1980))
    return (nr, mer.get("navn", "Max Modell"), fodt, leder, epost, mer.get("stilling"),
            mer.get("til"))  # fmt: skip


def test_to_stillinger_er_en_sak_med_to_ledere(tmp_path: Path) -> None:
    forste = _max("Kari", "kari@firma.no", stilling="Renholder")
    annen = _max("Ola", "ola@firma.no", stilling="Vaktmester", fodt=None)
    bok = les(_bok(tmp_path, forste, annen))
    assert svar(bok) == {"7": (29, d(1, 10, 2027))}
    assert not any(f for rad in bok.ansatte for f in (*rad.feil, *rad.varsler))
    (sak,) = beregn_oppdatering(bok, I_DAG).saker
    assert (sak.leder, sak.leder_epost) == ("Kari / Ola", "kari@firma.no / ola@firma.no")
    oppgaver = gjoremal(beregn_oppdatering(bok, I_DAG).svar, I_DAG)
    adresser = Adressebok(bok.ansatte, Varseloppsett())
    assert adresser.mottaker(next(g for g in oppgaver if g.ansvarlig == "leder")) == Mottaker(
        "kari@firma.no", "leder", ("ola@firma.no",)
    )


@pytest.mark.parametrize(
    ("annen", "kode"),
    [
        (_max(), "varsel"),
        (_max(navn="Modell, Max"), "varsel"),
        (_max(fodt=d(2, 5, 1980)), "feil"),
        (_max(navn="Kari Annen"), "feil"),
    ],
)
def test_en_rad_for_mye_sies_og_to_personer_paa_ett_nummer_er_en_feil(
    tmp_path: Path, annen: Rad, kode: str
) -> None:
    rad = les(_bok(tmp_path, _max(), annen)).ansatte[1]
    funn = {"feil": rad.feil, "varsel": rad.varsler}
    assert [f.kode for f in funn[kode]] == ["dobbel_ansatt"]
    assert sum(len(alle) for alle in funn.values()) == 1


@pytest.mark.parametrize("navn", ["Max Modell", "Modell, Max", "MAX MODELL"])
def test_samme_person_under_to_numre_sies(tmp_path: Path, navn: str) -> None:
    bok = les(_bok(tmp_path, _max(), _max(nr=8, navn=navn)))
    (varsel,) = bok.ansatte[1].varsler
    assert (varsel.kode, varsel.celle) == ("samme_person", "A3")
    assert "på rad 2" in varsel.melding


@pytest.mark.parametrize("annen", [_max(nr=8, fodt=None), _max(nr=8, fodt=d(3, 3, 1990))])
def test_navnebrodre_er_to(tmp_path: Path, annen: Rad) -> None:
    assert les(_bok(tmp_path, _max(), annen)).ansatte[1].varsler == ()


@pytest.mark.parametrize(
    ("til", "igjen"),
    [(None, True), (d(31, 12), True), (d(28, 11), False), (d(1, 11), False)],
)
def test_ansatt_til_avslutter_oppgavene(tmp_path: Path, til: Any, igjen: bool) -> None:
    oppdatering = beregn_oppdatering(les(_bok(tmp_path, _max(til=til))), I_DAG)
    liste = oppdatering.arbeidsliste
    assert bool(liste) is igjen
    assert bool(oppdatering.forfalt) is igjen
    if til is not None:
        assert all(rad["frist"] <= til for rad in liste)


def test_leders_epost_i_en_egen_bok_brukes(tmp_path: Path) -> None:
    hode = ("Ansattnr", "Navn", "Leder", "Leder e-post", "Type", "Fra", "Til")
    rad = (7, "Max", "Kari", "kari@firma.no", "Sykmelding", d(5, 10), d(30, 11))
    bok = les(lag(tmp_path, {"A": [hode, rad]}))
    oppgaver = gjoremal(beregn_oppdatering(bok, I_DAG).svar, I_DAG)
    assert {g.leder_epost for g in oppgaver} == {"kari@firma.no"}
    adresser = Adressebok(bok.ansatte, Varseloppsett())
    leders = next(g for g in oppgaver if g.ansvarlig == "leder")
    assert adresser.mottaker(leders) == Mottaker("kari@firma.no", "leder")


def _ett_nummer(mappe: Path, *navn: str) -> Path:
    """Employee 1 under these names, a month each, and one who has nothing to do with it."""
    egne = [(1, ett, "Sykmelding", d(1, 7 + n), d(20, 7 + n), 100) for n, ett in enumerate(navn)]
    return lag(
        mappe, {"Ark1": [HODE, *egne, (2, "Per Lie", "Sykmelding", d(2, 11), d(8, 11), 100)]}
    )


def test_to_personers_navn_paa_ett_nummer_stopper_nummeret_og_bare_det(tmp_path: Path) -> None:
    bok = les(_ett_nummer(tmp_path, "Kari Nordmann", "KARI  NORDMANN", "Ola Hansen"))
    (tmp_path / "uten").mkdir()
    assert svar(bok) == {"1": (None, None)} | svar(les(_ett_nummer(tmp_path / "uten")))
    oppdatering = beregn_oppdatering(bok, I_DAG)
    (feil,) = oppdatering.feil
    assert (feil.kode, feil.ark, feil.celle) == ("to_navn", "Ark1", "B4")
    assert feil.melding == (
        "Samme ansattnummer står med et helt annet navn i Ark1!B2. Er det to personer, gi dem "
        "hvert sitt nummer; er det én, skriv navnet likt på alle radene. Til det er klart, er "
        "ingenting regnet ut for nummeret."
    )
    assert [oppdatering.fravaer[rad]["dager_brukt"] for rad in (2, 3, 4)] == [None, None, None]


@pytest.mark.parametrize(
    ("navn", "koder"),
    [
        (("Max Modell", "Modell, Max"), []),
        (("Max Modell", "max  MODELL"), []),
        (("Max Modell", "Max Emil Modell"), []),
        (("Max Modell", "M. Modell"), []),
        (("Max Modell", "M.M."), []),
        (("Max Modell", "Max"), []),
        (("Bjørn-Åge Østby", "Bjorn Age Ostby"), []),
        (("Max.Modell", "Max Modell"), []),
        (("Anne Lie", "Prøve, Anne", "Anne Lie Prøve"), []),
        (("A. Lie", "A. Prøve", "Anne Lie Prøve"), []),
        (("Анна Ли", "Anne Lie"), []),
        (("Anne Lie", "Anne Prøve"), ["ulikt_navn"]),
        (("Anne Lie", "Per Lie"), ["ulikt_navn"]),
        (("Anne Lie", "Per Prøve"), ["to_navn"]),
        (("Anne K. Lie", "Per K. Prøve"), ["to_navn"]),
        (("Anne Lie", "Anne Prøve", "Per Nord"), ["to_navn"]),
    ],
)
def test_hvilke_navn_som_kan_vaere_en_persons(
    tmp_path: Path, navn: tuple[str, ...], koder: list[str]
) -> None:
    oppdatering = beregn_oppdatering(les(_ett_nummer(tmp_path, *navn)), I_DAG)
    (sak,) = (s for s in oppdatering.saker if s.nokkel == "1")
    funnet = [f.kode for f in (*sak.feil, *(f for _, f in sak.varsler))]
    assert [k for k in funnet if k in ("to_navn", "ulikt_navn")] == koder
    assert (sak.resultat is None) == (koder == ["to_navn"])


def test_ulikt_etternavn_staar_ved_navnet(tmp_path: Path) -> None:
    (varsel,) = (
        f
        for f in beregn_oppdatering(
            les(_ett_nummer(tmp_path, "Anne Lie", "Anne Prøve")), I_DAG
        ).varsler
        if f.kode == "ulikt_navn"
    )
    assert (varsel.ark, varsel.celle) == ("Ark1", "B3")
    assert varsel.melding == (
        "Samme ansattnummer står med et annet navn i Ark1!B2, og radene er regnet som én person. "
        "Er det to, gi dem hvert sitt nummer; er det én, skriv navnet likt på alle radene."
    )


# --- one name under two numbers ----------------------------------------------------------------


@pytest.mark.parametrize("forste", [1, 17, "001"])
def test_radnumre_under_ansattnr_stopper(tmp_path: Path, forste: Any) -> None:
    numre = [forste, *(int(forste) + n for n in (1, 2))]
    navn = ("Kari Nord", "Kari Nord", "Ola Vik")
    rader = [(nr, n, "Sykmelding", d(2, 11), d(4, 11)) for nr, n in zip(numre, navn, strict=True)]
    kode, melding = stopp(lag(tmp_path, {"A": [HODE, *rader]}))
    assert kode == "lopenummer"
    assert "A!A2 og A!A3" in melding


@pytest.mark.parametrize("numre", [(7, 9, 7), (7, 9, 8), ("A1", "A2", "A3")])
def test_ett_navn_under_to_numre_fortelles(tmp_path: Path, numre: tuple[Any, ...]) -> None:
    navn = ("Kari Nord", "Nord, Kari", "Ola Vik") if len(set(numre)) > 2 else ("Kari Nord",) * 3
    rader = [(nr, n, "Sykmelding", d(2, 11), d(4, 11)) for nr, n in zip(numre, navn, strict=True)]
    bok = les(lag(tmp_path, {"A": [HODE, *rader]}))
    (funn,) = [f for f in bok.funn if f.kode == "navn_under_flere_numre"]
    assert funn.celle == "A3"
    assert "A!A2" in funn.melding
    assert "Nord" not in funn.melding


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kari Hansen", "Kari Hanssen"),
        ("Kari Hansen", "Kari Hamsen"),
        ("Jon Olavsen", "John Olavsen"),
        ("Kari Hansen", "Krai Hansen"),
    ],
)
def test_navn_med_en_bokstav_forskjell_fortelles(tmp_path: Path, a: str, b: str) -> None:
    rader = [(None, n, "Sykmelding", d(2, 11), d(4, 11)) for n in (a, b, "Ola Vik", "Ole Vik")]
    bok = les(lag(tmp_path, {"A": [(None, *HODE[1:]), *rader]}))
    (funn,) = [f for f in bok.funn if f.kode == "navn_ligner"]
    assert funn.celle == "B3"
    assert "A!B2" in funn.melding
    assert a not in funn.melding


@pytest.mark.parametrize("par", [("Person 101", "Person 102"), ("Per Li", "Per Lie")])
def test_korte_navn_og_nummererte_er_ulike(tmp_path: Path, par: tuple[str, str]) -> None:
    rader = [(None, n, "Sykmelding", d(2, 11), d(4, 11)) for n in par]
    assert les(lag(tmp_path, {"A": [(None, *HODE[1:]), *rader]})).funn == ()


@pytest.mark.parametrize("numre", [(1001, "Kari Nord"), ("Kari Nord", "1001"), ("Kari", 7)])
def test_numre_blant_navn_fortelles(tmp_path: Path, numre: tuple[Any, Any]) -> None:
    rader = [(n, "Sykmelding", d(2, 11), d(4, 11)) for n in numre]
    bok = les(lag(tmp_path, {"A": [("Ansatt", "Type", "Fra", "Til"), *rader]}))
    assert [f.kode for f in bok.funn] == ["navn_og_numre"]


# --- one person written in two ways -------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("1 024", 1024), ("ab1", "AB1"), ("A-12", "A12"), ("A 12", "a12"), ("Nr. 12", 12),
        ("12.0", 12), ("ansattnr 12", "12"), ("#12", 12), ("12,00", "0012"), ("1.024", 1024),
    ],
)  # fmt: skip
@pytest.mark.parametrize("navn", ["Kari Hansen", None])
def test_ett_nummer_skrevet_paa_to_maater_stopper(
    tmp_path: Path, a: Any, b: Any, navn: str | None
) -> None:
    rader = [(nr, navn, "Sykmelding", d(2, m), d(8, m)) for nr, m in ((a, 10), (b, 11))]
    kode, melding = stopp(lag(tmp_path, {"A": [HODE, *rader]}))
    assert kode == "uklart_nummer"
    assert "A!A2 og A!A3 er like, men skrevet på to måter" in melding
    assert "Skriv nummeret likt på alle radene" in melding


@pytest.mark.parametrize(
    ("a", "b"),
    [("A-12", "A-13"), ("1-12", "112"), ("1.2", "12"), ("A1", "B1"), ("12.5", "125"), ("N1", 1)],
)
def test_to_numre_er_to(tmp_path: Path, a: Any, b: Any) -> None:
    rader = [
        (nr, navn, "Sykmelding", d(2, 11), d(8, 11))
        for nr, navn in ((a, "Kari Nord"), (b, "Ola Vik"), (a, "Kari Nord"))
    ]
    assert set(svar(les(lag(tmp_path, {"A": [HODE, *rader]})))) == {str(a), str(b)}
    uten_navn = [(nr, None, *resten) for nr, _, *resten in rader]
    assert set(svar(les(lag(tmp_path, {"A": [HODE, *uten_navn]})))) == {str(a), str(b)}


NAVN = ("Navn", "Type", "Fra", "Til")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kari Hansen", "Kari Hansen (50 %)"),
        ("Kari Hansen", "Kari Hansen 50%"),
        ("Kari Hansen (50 %)", "Kari Hansen (30 %)"),
        ("Kari Hansen - vikar", "Kari Hansen"),
        ("Kari Hansen", "Kari Hansen – vikar"),
        ("Kari Hansen", "Kari Hansen, Nord"),
        ("Kari Hansen (Nord)", "Kari Hansen"),
        ("Hansen, Kari", "Kari Hansen/vikar"),
        ("Kari Hansen", "K. Hansen"),
        ("K Hansen", "Kari Hansen"),
        ("Hansen, K.", "Kari Berg Hansen"),
    ],
)
def test_navn_med_tillegg_eller_initial_stopper(tmp_path: Path, a: str, b: str) -> None:
    rader = [
        (a, "Egenmelding", d(2, 11), d(4, 11)),
        ("Ola Vik", "Egenmelding", d(2, 11), d(4, 11)),
        (b, "Sykmelding", d(5, 11), d(27, 11)),
    ]
    kode, melding = stopp(lag(tmp_path, {"A": [NAVN, *rader]}))
    assert kode == "uklart_navn"
    assert "A!A2 og A!A4" in melding
    assert "Skriv navnet likt på alle radene, eller legg til en kolonne Ansattnr" in melding


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kari Hansen", "Kari Hansen Berg"),
        ("Kari Hansen (Nord)", "Kari Hansen (Sør)"),
        ("Kari Hansen, Nord", "Kari Hansen, Sør"),
        ("K. Hansen", "Ola Hansen"),
        ("K. Hansen", "Kari Vik"),
        ("Anne-Lise Vik", "Anne Vik-Hansen"),
        ("Kari Hansen", "Kari-Mette Hansen-Vik"),
    ],
)
def test_ulike_navn_er_to(tmp_path: Path, a: str, b: str) -> None:
    rader = [(n, "Sykmelding", d(2, 11), d(27, 11)) for n in (a, b)]
    assert len(svar(les(lag(tmp_path, {"A": [NAVN, *rader]})))) == 2


# --- two persons under one name, two employers of one person -----------------------


@pytest.mark.parametrize(
    ("hode", "a", "b", "hva"),
    [
        (("Fødselsnr",), ("01018012345",), ("05059054321",), "et annet fødselsnummer"),
        (("Personnummer",), (1018012345,), (5059054321,), "et annet fødselsnummer"),
        (("E-post",), ("kari1@x.no",), ("kari2@x.no",), "en annen e-postadresse"),
        (("Mail",), ("kari1@x.no",), ("k@x.no",), "en annen e-postadresse"),
        (
            ("Avdeling", "Stilling", "Leder"),
            ("Nord", "Lærer", "Per Lie"),
            ("Sør", "Renholder", "Ola Vik"),
            "en annen avdeling, stilling og leder",
        ),
    ],
)
def test_ett_navn_to_personer_stopper_navnet_og_bare_det(
    tmp_path: Path, hode: Rad, a: Rad, b: Rad, hva: str
) -> None:
    rader = [
        ("Kari Hansen", "Sykmelding", d(1, 10), d(18, 10), *a),
        ("Ola Vik", "Sykmelding", d(1, 10), d(18, 10), *b),
        ("Kari Hansen", "Sykmelding", d(26, 10), d(20, 11), *b),
    ]
    bok = les(lag(tmp_path, {"A": [(*NAVN, *hode), *rader]}))
    lest = svar(bok)
    assert lest["kari hansen"] == (None, None)
    assert lest["ola vik"] != (None, None)
    (feil,) = bok.fravaer[2].feil
    assert (feil.kode, feil.celle) == ("to_personer", "E4")
    assert feil.melding == (
        f"Samme navn står med {hva} enn i A!E2. Er det to personer, legg til en kolonne Ansattnr; "
        "er det én, skriv det samme på alle radene. Til det er klart, er ingenting regnet ut for "
        "navnet."
    )
    med_nummer = [(n, *rad) for n, rad in zip((1, 2, 1), rader, strict=True)]
    (tmp_path / "nr").mkdir()
    med = les(lag(tmp_path / "nr", {"A": [("Ansattnr", *NAVN, *hode), *med_nummer]}))
    assert all(rad.feil == () for rad in med.fravaer)


@pytest.mark.parametrize(
    ("hode", "a", "b"),
    [
        (("E-post",), ("kari@x.no",), ("KARI@X.NO",)),
        (("E-post",), ("kari@x.no",), (None,)),
        (("Fnr",), ("010180 12345",), ("01018012345",)),
        (("Avdeling",), ("Nord",), ("Sør",)),
        (("Avdeling", "Stilling", "Leder"), ("Nord", "Lærer", "Per"), ("Sør", "Lærer", "Ola")),
        (("Leder", "Leder e-post"), ("Per", "per@x.no"), ("Ola", "ola@x.no")),
    ],
)
def test_en_person_som_har_byttet_noe_er_en(tmp_path: Path, hode: Rad, a: Rad, b: Rad) -> None:
    rader = [
        ("Kari Hansen", "Sykmelding", d(1, 10), d(18, 10), *a),
        ("Kari Hansen", "Sykmelding", d(26, 10), d(20, 11), *b),
    ]
    bok = les(lag(tmp_path, {"A": [(*NAVN, *hode), *rader]}))
    assert [rad.feil for rad in bok.fravaer] == [(), ()]


@pytest.mark.parametrize(
    ("overskrift", "a", "b"),
    [
        ("Arbeidsgiver", "Nord AS", "Sør AS"),
        ("Firma", "Nord", "Sør"),
        ("Selskap", "Nord", "Sør"),
        ("Orgnr", 912345678, 987654321),
        ("Org.nr.", "912 345 678", "987 654 321"),
        ("Virksomhet", "Nord", "Sør"),
    ],
)
@pytest.mark.parametrize("hvem", [("Ansattnr", 1, 2), ("Navn", "Kari Lie", "Ola Vik")])
def test_to_arbeidsgivere_stopper_den_ene_ansatte(
    tmp_path: Path, overskrift: str, a: Any, b: Any, hvem: tuple[str, Any, Any]
) -> None:
    felt, en, annen = hvem
    rader = [
        (en, "Sykmelding", d(1, 10), d(18, 10), a),
        (annen, "Sykmelding", d(1, 10), d(18, 10), b),
        (en, "Sykmelding", d(26, 10), d(20, 11), b),
    ]
    bok = les(lag(tmp_path, {"A": [(felt, "Type", "Fra", "Til", overskrift), *rader]}))
    assert [[f.kode for f in rad.feil] for rad in bok.fravaer] == [[], [], ["to_arbeidsgivere"]]
    (feil,) = bok.fravaer[2].feil
    assert feil.celle == "E4"
    assert feil.melding.startswith("Den ansatte står med en annen arbeidsgiver enn i A!E2.")
    assert "Ha én bok for hver arbeidsgiver" in feil.melding
    assert [ett is None for ett, _ in svar(bok).values()] == [True, False]


@pytest.mark.parametrize(
    ("a", "b", "strid"),
    [("Nord AS", "Sør AS", True), ("Nord AS", "Januar", False), ("Nord", "Sør", False)],
)
def test_ark_som_heter_som_firmaer_er_arbeidsgivere(
    tmp_path: Path, a: str, b: str, strid: bool
) -> None:
    hode = ("Ansattnr", "Type", "Fra", "Til")
    ark: dict[str, list[Rad]] = {
        a: [hode, (1, "Sykmelding", d(1, 10), d(18, 10))],
        b: [hode, (1, "Sykmelding", d(26, 10), d(20, 11))],
    }
    bok = les(lag(tmp_path, ark))
    assert (svar(bok)["1"] == (None, None)) is strid
