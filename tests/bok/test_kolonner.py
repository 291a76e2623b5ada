"""Headings: what a clerk may call her columns, and what is never taken for one of them."""

from __future__ import annotations

import pytest

from sykefravaer_xl.bok import skjema, tabellfunn
from sykefravaer_xl.bok.resultatkolonner import finn_resultatkolonner
from sykefravaer_xl.bok.skjema.oppfolging import oppfolging_overskrifter
from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, finn_overskriftsrad
from sykefravaer_xl.bok.typenavn import les_type
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn.normalisering import nokkel, slug
from sykefravaer_xl.lov.fravaerstyper import nedtrekk


def finn(*rader: tuple[object, ...]) -> Overskriftsrad:
    """The heading row of an absence sheet."""
    rad = finn_overskriftsrad(rader, tabellfunn.FRAVAER)
    assert rad is not None
    return rad


@pytest.mark.parametrize(
    ("overskrift", "felt"),
    [
        ("Fra", "fra"),
        ("FRA", "fra"),
        (" fra ", "fra"),
        ("Sykmeldt fra", "fra"),
        ("Sykemeldt fra dato", "fra"),
        ("f.o.m.", "fra"),
        ("FOM", "fra"),
        ("Fom.", "fra"),
        ("fra dato", "fra"),
        ("Fra-dato", "fra"),
        ("Fra og med", "fra"),
        ("Startdato", "fra"),
        ("Første fraværsdag", "fra"),
        ("Forste fravaersdag", "fra"),
        ("Fra (dd.mm.åååå)", "fra"),
        ("Fravær\nfra", "fra"),
        ("t.o.m.", "til"),
        ("tom", "til"),
        ("Til og med", "til"),
        ("Sykmeldt til", "til"),
        ("Siste dag", "til"),
        ("Siste fraværsdag", "til"),
        ("Grad %", "grad"),
        ("Grad (%)", "grad"),
        ("%", "grad"),
        ("Prosent", "grad"),
        ("Sykmeldingsgrad", "grad"),
        ("Sykemeldingsgrad %", "grad"),
        ("Ansattnummer", "ansattnr"),
        ("Ansatt nr.", "ansattnr"),
        ("ans.nr", "ansattnr"),
        ("Ansattnr", "ansattnr"),
        ("Medarbeider", "navn"),
        ("Navn", "navn"),
        ("Ansatt", "navn"),
        ("Type fravær", "type"),
        ("Fraværstype", "type"),
        ("Fravaerskode", "type"),
        ("Avtalte timer", "avtalte_timer"),
        ("Arbeidede timer", "arbeidede_timer"),
        ("Timer jobbet", "arbeidede_timer"),
        ("Leder", "leder"),
        ("Nærmeste leder", "leder"),
        ("Narmeste leder", "leder"),
        ("Født", "fodselsdato"),
        ("Fødselsdato", "fodselsdato"),
        ("Foedselsdato", "fodselsdato"),
        ("Merknad", "merknad"),
        ("Kommentar", "merknad"),
        ("Timer per uke", "timer_per_uke"),
        ("Timer pr. uke", "timer_per_uke"),
    ],
)
def test_overskrifter_kjennes_igjen_slik_folk_skriver_dem(overskrift: str, felt: str) -> None:
    assert finn((overskrift,)).kolonner == {felt: 1}


@pytest.mark.parametrize(
    "overskrift",
    [
        "Årsak",
        "Diagnose",
        "Diagnosekode",
        "Sykdom",
        "Tilfelle fra",
        "Tilfelle til",
        "Frist",
        "Status",
        "Melding",
        "Maksdato",
        "Ansatt fra",
        "Ansatt til",
        "Fødselsnummer",
        "Personnr",
        "Fnr",
        "Tiltak til",
        "Lege",
    ],
)
def test_disse_overskriftene_leses_aldri_som_inndata(overskrift: str) -> None:
    assert finn_overskriftsrad([(overskrift,)], tabellfunn.FRAVAER) is None


def test_ingen_av_vare_resultatkolonner_ligner_en_inndatakolonne() -> None:
    resultat = {nokkel(navn) for navn in skjema.FRAVAER.ut.values()}
    assert not resultat & set(tabellfunn.FRAVAER.ord)


@pytest.mark.parametrize(
    "monster",
    [
        tabellfunn.FRAVAER,
        tabellfunn.ANSATTE,
        tabellfunn.SJEKKPUNKTER,
        tabellfunn.INNSTILLINGER,
        tabellfunn.ARBEIDSLISTE,
        tabellfunn.ENDRINGSLOGG,
    ],
)
def test_vare_egne_overskrifter_finner_hvert_sitt_felt(monster: tabellfunn.Sokemonster) -> None:
    rad = finn_overskriftsrad([tuple(monster.overskrifter.values())], monster)
    assert rad is not None
    assert dict(rad.kolonner) == {f: k for k, f in enumerate(monster.overskrifter, start=1)}
    assert rad.doble == ()


def test_malens_overskrifter_star_i_kontraktens_rekkefolge() -> None:
    assert list(skjema.FRAVAER.inn.values()) == [
        "Ansattnr",
        "Type",
        "Fra",
        "Til",
        "Grad",
        "Avtalte timer",
        "Arbeidede timer",
        "Merknad",
    ]
    assert list(skjema.FRAVAER.ut.values()) == [
        "Tilfelle fra",
        "Dag nr",
        "AGP-dager",
        "AGP slutt",
        "Dager brukt",
        "Dager igjen",
        "Maksdato",
        "Saldo gradert",
        "Neste sjekkpunkt",
        "Frist",
        "Status",
        "Melding",
    ]
    assert oppfolging_overskrifter("Dialogmøte 1") == (
        "Dialogmøte 1",
        "Dialogmøte 1 utført",
        "Dialogmøte 1 unntak",
        "Dialogmøte 1 grunn",
    )


def test_overskriftsraden_finnes_under_tittelrader_og_mellom_tomme_kolonner() -> None:
    rad = finn(
        ("Sykefravær 2026",),
        (None, "Leder: Ola"),
        (),
        (None, "Ansattnr", None, "Navn", "Fra", None, "Til", "Telefon", "Type"),
        (None, "1001", None, "Kari", "05.01.2026"),
    )
    assert rad.rad == 4
    assert rad.kolonner == {"ansattnr": 2, "navn": 4, "fra": 5, "til": 7, "type": 9}
    assert rad.hoyre == 9


def test_overskrifter_flettet_over_to_rader_leses_fra_begge() -> None:
    rad = finn(
        ("Ansattnr", "Navn", "Periode", None, "Type"),
        (None, None, "Fra", "Til", None),
    )
    assert rad.rad == 2
    assert rad.kolonner == {"fra": 3, "til": 4, "ansattnr": 1, "navn": 2, "type": 5}


def test_to_like_kolonner_den_eksakte_vinner() -> None:
    rad = finn(("Ansattnr", "Startdato", "Fra", "Til"))
    assert rad.kolonner["fra"] == 3
    assert [(d.felt, d.brukt, d.annen) for d in rad.doble] == [("fra", "C", "B")]


def test_to_like_kolonner_ellers_vinner_den_til_venstre() -> None:
    rad = finn(("Ansattnr", "Sykmeldt fra", "Startdato", "Til"))
    assert rad.kolonner["fra"] == 2
    assert [(d.felt, d.brukt, d.annen) for d in rad.doble] == [("fra", "B", "C")]


def test_en_celle_langt_ute_til_hoyre_horer_ikke_til_tabellen() -> None:
    rad = finn(("Ansattnr", "Fra", "Til", *([None] * 200), "x"))
    assert rad.hoyre == 3


def test_tall_som_overskrift_teller_med_i_tabellens_bredde() -> None:
    assert finn(("Ansattnr", "Fra", "Til", None, 2026)).hoyre == 5


RESULTAT = tuple(skjema.FRAVAER.ut.values())


def resultat(tekster: tuple[str, ...], *, egen_mal: bool = False) -> dict[str, int]:
    """Result columns found in a heading row."""
    return finn_resultatkolonner(dict(enumerate(tekster, start=1)), set(), egen_mal=egen_mal)


def test_resultatkolonnene_finnes_igjen_til_hoyre() -> None:
    assert resultat(("Navn", "Fra", "Til", *RESULTAT)) == {
        felt: nr for nr, felt in enumerate(skjema.FRAVAER.ut, start=4)
    }


def test_kundens_egen_status_og_maksdato_er_hennes() -> None:
    assert resultat(("Navn", "Fra", "Til", "Status", "Maksdato", "Frist", "Melding")) == {}
    funnet = resultat(("Navn", "Status", "Maksdato", "Fra", "Til", *RESULTAT))
    assert funnet["status"] == 16
    assert funnet["maksdato"] == 12


def test_egen_status_blir_ikke_brukt_nar_var_er_slettet() -> None:
    uten_status = tuple(navn for navn in RESULTAT if navn != "Status")
    assert "status" not in resultat(("Navn", "Status", "Fra", "Til", *uten_status))


def test_flyttede_resultatkolonner_finnes_i_var_egen_mal() -> None:
    flyttet = ("Status", "Ansattnr", "Fra", "Til", *(n for n in RESULTAT if n != "Status"))
    assert resultat(flyttet, egen_mal=True)["status"] == 1


@pytest.mark.parametrize(
    ("skrevet", "ventet"),
    [
        ("Egenmelding", Fravaerstype.EGENMELDING),
        ("EM", Fravaerstype.EGENMELDING),
        ("egenm.", Fravaerstype.EGENMELDING),
        ("Sykmelding", Fravaerstype.SYKMELDING),
        ("sykemelding", Fravaerstype.SYKMELDING),
        ("SM", Fravaerstype.SYKMELDING),
        ("syk", Fravaerstype.SYKMELDING),
        ("Sykmeldt", Fravaerstype.SYKMELDING),
        ("Gradert sykmelding", Fravaerstype.SYKMELDING),
        ("Avventende sykmelding", Fravaerstype.AVVENTENDE),
        ("avventende", Fravaerstype.AVVENTENDE),
        ("Reisetilskudd", Fravaerstype.REISETILSKUDD),
        ("Behandlingsdag", Fravaerstype.BEHANDLINGSDAG),
        ("behandlingsdager", Fravaerstype.BEHANDLINGSDAG),
        ("Ferie", Fravaerstype.FERIE),
        ("Permisjon", Fravaerstype.PERMISJON),
        ("perm.", Fravaerstype.PERMISJON),
        ("Arbeid", Fravaerstype.ARBEID),
        ("jobb", Fravaerstype.ARBEID),
        ("AAP", Fravaerstype.AAP),
        ("Sykt barn", Fravaerstype.SYKT_BARN),
        ("sykt  barn", Fravaerstype.SYKT_BARN),
        ("Barn sykt", Fravaerstype.SYKT_BARN),
        ("Foreldrepenger", Fravaerstype.ANNEN_YTELSE),
        ("Annet fravær", Fravaerstype.ANNET),
        ("annet fravaer", Fravaerstype.ANNET),
        ("ferie_uten_sykmelding", Fravaerstype.FERIE_UTEN_SYKMELDING),
    ],
)
def test_typer_kjennes_igjen_slik_folk_skriver_dem(skrevet: str, ventet: Fravaerstype) -> None:
    valg = les_type(skrevet)
    assert valg is not None
    assert valg.type is ventet


@pytest.mark.parametrize("navn", nedtrekk())
def test_alle_navn_i_nedtrekkslisten_leses(navn: str) -> None:
    assert les_type(navn) is not None


@pytest.mark.parametrize("slag", list(Fravaerstype))
def test_alle_typer_i_json_kan_ogsa_skrives_i_boken(slag: Fravaerstype) -> None:
    valg = les_type(slag.value)
    assert valg is not None
    assert valg.type is slag


@pytest.mark.parametrize("skrevet", ["Sykmeldt 50 %", "50% sykmeldt", "Sykmelding (50 prosent)"])
def test_grad_i_typen_leses(skrevet: str) -> None:
    valg = les_type(skrevet)
    assert valg is not None
    assert (valg.type, valg.grad) == (Fravaerstype.SYKMELDING, 50)


@pytest.mark.parametrize(
    ("navn", "ventet"),
    [
        ("Kaffe med leder", "kaffe_med_leder"),
        ("  Møte: HR & leder ", "mote_hr_leder"),
        ("Årsprat", "arsprat"),
    ],
)
def test_egne_sjekkpunkter_far_id_av_navnet(navn: str, ventet: str) -> None:
    assert slug(navn) == ventet


ARKENE = (
    skjema.ANSATTE, skjema.FRAVAER, skjema.I_RADEN, skjema.OPPFOLGING, skjema.HENDELSER,
    skjema.SJEKKPUNKTER, skjema.INNSTILLINGER, skjema.ARBEIDSLISTE, skjema.ENDRINGSLOGG,
)  # fmt: skip


@pytest.mark.parametrize(
    "ark", ARKENE, ids=lambda ark: f"{ark.ark}{ark.tabell and ' '}{ark.tabell}"
)
def test_felt_og_overskrifter_star_en_gang_i_hvert_ark(ark: skjema.Arkskjema) -> None:
    assert len(ark.overskrifter) == len(ark.kolonner)
    assert len({nokkel(tittel) for tittel in ark.overskrifter.values()}) == len(ark.kolonner)


def test_intet_synonym_star_under_to_felt() -> None:
    for syn in (ark.synonymer for ark in ARKENE):
        sett: dict[str, str] = {}
        for felt, navn in syn.items():
            for ett in navn:
                assert sett.setdefault(nokkel(ett), felt) == felt, ett
