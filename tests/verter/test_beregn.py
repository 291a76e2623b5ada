"""SF_BEREGN: a whole table, faults kept to their employee, and the same answers as the batch."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from sykefravaer_xl.bok.fravaersrader import neste
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.funksjoner.vert import Vert
from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.mal import mal_som_bytes
from tests.verter import kallsaker as ks
from tests.verter.hjelp import d, sf

if TYPE_CHECKING:
    from sykefravaer_xl.bok.ansattsak import Ansattsak

I_DAG = d("22.11.2026")
OVERSKRIFTER = [
    "Ansattnr",
    "Tilfelle fra",
    "AGP slutt",
    "Dager brukt",
    "Dager igjen",
    "Maksdato",
    "Neste sjekkpunkt",
    "Frist",
    "Status",
    "Melding",
]
HODE = ["Ansattnr", "Type", "Fra", "Til", "Grad"]
SYK = ["Sykmelding", d("05.01.2026"), d("01.03.2026"), 100]


def beregn(tabell: object, i_dag: object = I_DAG) -> list[list[Any]]:
    svar = sf("BEREGN", tabell, i_dag)
    assert isinstance(svar, list), svar
    assert svar[0] == OVERSKRIFTER
    assert all(len(rad) == len(OVERSKRIFTER) for rad in svar)
    return svar[1:]


def test_en_rad_per_ansatt_i_den_rekkefolgen_de_kommer() -> None:
    rader = beregn(ks.TABELL, d("25.01.2026"))
    assert [rad[0] for rad in rader] == [1001, 1002, 1003, 1004]
    assert rader[0][:6] == [
        1001,
        d("05.01.2026"),
        d("20.01.2026"),
        28,
        220,
        d("08.01.2027"),
    ]
    assert rader[0][6:] == ["Første kontakt", d("11.01.2026"), "Forfalt", ""]
    # graded 50 % until 25 January: three weekdays used, no birth date to judge 67 and 70 by
    assert rader[1][3:6] == [3, 245, d("01.01.2027")]
    assert "Fødselsdato mangler" in rader[1][9]


def test_feil_stopper_bare_den_ansatte() -> None:
    rader = beregn(ks.TABELL)
    assert rader[2][1:9] == [""] * 8
    assert rader[2][9].startswith("Feil: Rad 5: Til mangler.")


def test_ansatt_uten_fravaer_har_brukt_null_dager() -> None:
    assert beregn(ks.TABELL)[3] == [1004, "", "", 0, "", "", "", "", "", ""]


def test_rad_uten_ansatt_stopper_bare_seg_selv() -> None:
    rader = beregn([HODE, [None, *SYK], [7, *SYK]])
    assert rader[0][0] == ""
    assert rader[0][9].startswith("Feil: Rad 2: Ansatt mangler.")
    assert rader[1][1] == d("05.01.2026")


def test_nummeret_kommer_tilbake_slik_det_staar() -> None:
    rader = beregn([HODE, [1001.0, *SYK], ["007", *SYK], ["A-1", *SYK]])
    assert [rad[0] for rad in rader] == [1001, "007", "A-1"]


def test_fodselsnummer_vises_aldri_helt() -> None:
    rader = beregn([HODE, ["01058012345", *SYK]])
    assert rader[0][0] == "010580*****"


def test_bare_navn_i_tabellen() -> None:
    rader = beregn([["Navn", *HODE[1:]], ["Ada Å", *SYK], ["ada  å", *SYK[:1], 46083, 46087, 100]])
    assert [rad[0] for rad in rader] == ["Ada Å"]


def test_to_fodselsdatoer_paa_samme_ansatt_gir_varsel() -> None:
    tabell = [
        [*HODE, "Fødselsdato"],
        [1, *SYK, d("01.05.1980")],
        [1, "Ferie", d("02.03.2026"), d("06.03.2026"), None, d("01.05.1990")],
    ]
    assert "Rad 3: Fødselsdatoen er en annen enn på rad 2" in beregn(tabell)[0][9]


def test_uten_kolonne_for_fodselsdato_maser_den_ikke() -> None:
    assert beregn([HODE, [1, *SYK]])[0][9] == ""


def test_feil_i_person_stopper_den_ansatte() -> None:
    tabell = [
        [*HODE, "Født", "Unntak AGP"],
        [1, *SYK, "31.02.1980", None],
        [2, *SYK, d("01.05.1980"), "kanskje"],
        [3, *SYK, d("01.05.1980"), "Ja"],
    ]
    rader = beregn(tabell)
    assert "Rad 2: Fødselsdatoen er ikke mulig" in rader[0][9]
    assert "Rad 3: Skriv Ja eller Nei" in rader[1][9]
    assert rader[2][9] == ""


def test_overlappende_grader_stopper_begge_radene() -> None:
    rader = beregn([HODE, [1, *SYK], [2, *SYK], [1, "Sykmelding", 46050, 46060, 50]])
    assert "Rad 2: Sykmeldingen" in rader[0][9]
    assert "Rad 4: Sykmeldingen" in rader[0][9]
    assert rader[1][1] == d("05.01.2026")


def test_typekolonnen_finnes_paa_innholdet() -> None:
    tabell = [["Ansattnr", "Fravær", "Fra", "Til"], [1, "Ferie", 46027, 46031]]
    assert beregn(tabell)[0][1:4] == ["", "", 0]


def test_uten_typekolonne_svares_det_ikke() -> None:
    svar = sf("BEREGN", [["Ansattnr", "Fra", "Til"], [1, 46027, 46031], [2, 46027, 46031]], I_DAG)
    assert str(svar).startswith("Feil: Tabellen har ingen kolonne for type")


def test_en_kolonne_av_broker_er_brok_ogsaa_i_formler() -> None:
    tabell = [HODE, [1, "Sykmelding", 46027, 46031, 0.5], [2, "Sykmelding", 46027, 46100, 1]]
    hel = [HODE, [1, "Sykmelding", 46027, 46031, 50], [2, "Sykmelding", 46027, 46100, 100]]
    assert beregn(tabell) == beregn(hel)


def test_i_dag_utelatt_er_dagen_verten_sier() -> None:
    tabell = [HODE, [1, *SYK]]
    vert = Vert(d("10.01.2026"))
    assert sf("BEREGN", tabell, vert=vert) == sf("BEREGN", tabell, d("10.01.2026"))
    assert sf("BEREGN", tabell, None, vert=vert) != sf("BEREGN", tabell, d("12.01.2026"))


@pytest.mark.parametrize(
    "tabell", [None, "", [[None]], ks.RADER, [["Type", "Fra", "Til"], SYK[:3]], [["Ansattnr"]]]
)
def test_uten_overskrifter_gir_feil(tabell: object) -> None:
    svar = str(sf("BEREGN", tabell))
    assert svar.startswith("Feil: Fant ingen overskriftsrad i tabellen.")


def test_ti_tusen_rader_i_ett_kall() -> None:
    tabell: list[list[object]] = [list(HODE)]
    for nr in range(1000, 3500):
        tabell += [[nr, "Sykmelding", 46027 + 30 * k, 46040 + 30 * k, 100] for k in range(4)]
    rader = beregn(tabell)
    assert len(rader) == 2500
    assert len({tuple(rad[1:]) for rad in rader}) == 1


# --- against the batch ---------------------------------------------------------------------


@pytest.fixture(scope="module")
def bok(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sti = tmp_path_factory.mktemp("bok") / "eksempel.xlsx"
    sti.write_bytes(mal_som_bytes(eksempel()))
    return sti


def _tabell(sti: Path) -> list[list[Any]]:
    """``Fravær`` with birth date and exemption from ``Ansatte`` beside: one table."""
    innhold = openpyxl.load_workbook(io.BytesIO(sti.read_bytes()), read_only=True)
    fravaer = [list(rad) for rad in innhold["Fravær"].iter_rows(values_only=True)]
    ansatte = [list(rad) for rad in innhold["Ansatte"].iter_rows(values_only=True)]
    felt = [ansatte[0].index(navn) for navn in ("Fødselsdato", "Unntak AGP")]
    om = {rad[0]: [rad[k] for k in felt] for rad in ansatte[1:]}
    hode = [*fravaer[0], "Fødselsdato", "Unntak AGP"]
    return [hode, *([*rad, *om.get(rad[0], [None, None])] for rad in fravaer[1:])]


def _fra_kjoringen(sak: Ansattsak) -> list[Any]:
    svar = sak.resultat
    assert svar is not None
    assert svar.tilfelle_na is not None
    agp = svar.agp_for(svar.tilfelle_na)
    punkt = neste(svar.frister)
    return [
        int(sak.nokkel),
        date.fromordinal(svar.tilfelle_na.fra),
        None if agp is None else date.fromordinal(agp.slutt),
        svar.dager_brukt,
        svar.dager_igjen,
        svar.maksdato,
        None if punkt is None else punkt.navn,
        None if punkt is None else punkt.frist,
        None if punkt is None else STATUS[punkt.status],
    ]


def _som_serier(tabell: list[list[Any]]) -> list[list[Any]]:
    return [[ks.serie(c.date()) if isinstance(c, datetime) else c for c in r] for r in tabell]


@pytest.mark.parametrize("i_dag", [I_DAG, d("01.02.2026"), d("01.07.2027")])
def test_eksempelboka_gir_det_samme_som_kjoringen(bok: Path, i_dag: date) -> None:
    # done-dates and settings of other sheets are not in the table, so they are left out here
    lest = replace(les(bok), oppfolging=(), innstillinger={}, sjekkpunkter_kart=None)
    ut = beregn_oppdatering(lest, i_dag)
    assert len(ut.saker) == 30
    ventet = {
        int(sak.nokkel): ["" if v is None else v for v in _fra_kjoringen(sak)]
        for sak in ut.saker
        if sak.resultat is not None
    }
    tabell = _tabell(bok)
    rader = beregn(tabell, i_dag)
    assert [rad[0] for rad in rader] == [int(sak.nokkel) for sak in ut.saker]
    for rad in rader:
        if rad[0] in ventet:
            assert rad[:9] == ventet[rad[0]]
        else:
            assert rad[1:9] == [""] * 8
            assert rad[9].startswith("Feil: ")
    assert rader == beregn(_som_serier(tabell), i_dag)


def test_siste_rad_i_fravaer_sier_det_samme(bok: Path) -> None:
    """The figures the batch writes on the row that ends last."""
    lest = replace(les(bok), oppfolging=(), innstillinger={}, sjekkpunkter_kart=None)
    ut = beregn_oppdatering(lest, I_DAG)
    rader = {rad[0]: rad for rad in beregn(_tabell(bok))}
    sammenlignet = 0
    for sak in ut.saker:
        if sak.resultat is None:
            continue
        siste = max(sak.rader, key=lambda r: (r.fravaer.til if r.fravaer else date.min, r.rad))
        skrevet = ut.fravaer[siste.rad]
        fikk = rader[int(sak.nokkel)]
        assert fikk[3] == skrevet["dager_brukt"]
        assert fikk[4] == ("" if skrevet["dager_igjen"] is None else skrevet["dager_igjen"])
        assert fikk[5] == ("" if skrevet["maksdato"] is None else skrevet["maksdato"])
        sammenlignet += 1
    assert sammenlignet >= 25


def test_identitetsnummer_i_alle_skrivematter_er_maskert() -> None:
    # the last has lost its first zero, as numbers do; its check digit is right
    skrevet = ["010580 12345", "010580-12345", "010580.12345", 1058000010]
    rader = beregn([HODE, *([nr, *SYK] for nr in skrevet)])
    assert [rad[0] for rad in rader] == ["010580*****"] * 4


def test_det_kjoringen_varsler_om_tabellen_sies_paa_forste_rad() -> None:
    tabell = [[*HODE, "Fradato"], [1, *SYK, d("06.01.2026")], [2, *SYK, None]]
    rader = beregn(tabell)
    assert rader[0][9].startswith("Både kolonne C og kolonne F ligner på «Fra».")
    assert rader[0][9].endswith("(A er den første kolonnen i tabellen.)")
    assert rader[1][9] == ""


def test_den_uten_fravaer_er_kjent_ogsaa_uten_navn() -> None:
    tabell = [[*HODE, "Født"], [3, None, None, None, None, d("01.05.1980")], [1, *SYK, None]]
    rader = beregn(tabell)
    assert [rad[:4] for rad in rader] == [
        [3, "", "", 0],
        [1, d("05.01.2026"), d("20.01.2026"), 28],
    ]


def test_fodselsdatoen_kan_staa_paa_en_rad_uten_fravaer() -> None:
    fodt = d("10.02.1959")  # 67 on 10 February: 60 days from then, and no more
    alene = [[*HODE, "Født", "Unntak AGP"], [1, *SYK, fodt, "Ja"]]
    delt = [alene[0], [1, None, None, None, None, fodt, "Ja"], [1, *SYK, None, None]]
    assert beregn(delt)[0][5] == beregn(alene)[0][5] != beregn([HODE, [1, *SYK]])[0][5]


def test_varsler_om_en_rad_nevner_raden() -> None:
    """As the batch does: the last self-certified row is where the quota is passed."""
    tabell = [HODE, [1, "Egenmelding", d("05.01.2026"), d("09.01.2026"), None]]
    assert beregn(tabell)[0][9].startswith("Rad 2: ")


def test_sumrad_i_omradet_til_en_ansatt_er_ikke_fravaer() -> None:
    rader = [SYK, ["Sum", None, None, 100]]
    assert sf("DAGER_IGJEN", rader) == sf("DAGER_IGJEN", [SYK]) == 220
