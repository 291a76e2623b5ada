"""An open book read by the file reader's rules, wherever the used range begins."""

from __future__ import annotations

from datetime import date

from sykefravaer_xl.bok.lesing import les_kilde
from sykefravaer_xl.bok.verdikilde import Arkverdier, Verdikilde, bare_enere

RADER: list[list[object]] = [
    ["Ansattnr", "Type", "Fra", "Til", "Grad"],
    [7.0, "Sykmelding", 46027.0, "20.01.2026", 100.0],
    [None, None, None, None, None],
    [8.0, "Egenmelding", 46028.0, 46029.0, ""],
]


def test_rader_og_celler_har_excels_egne_numre() -> None:
    bok = les_kilde(Verdikilde("b.xlsx", [Arkverdier("Ark1", RADER, rad=5, kolonne=3)]))
    assert bok.fravaer_kart.overskriftsrad == 5
    assert bok.fravaer_kart.celle("fra", 6) == "E6"
    assert [(rad.rad, rad.ansatt) for rad in bok.fravaer] == [(6, "7"), (8, "8")]
    forste = bok.fravaer[0].fravaer
    assert forste is not None
    assert (forste.fra, forste.til) == (date(2026, 1, 5), date(2026, 1, 20))


def test_serienumre_fra_1904() -> None:
    kilde = Verdikilde("b.xlsx", [Arkverdier("Ark1", RADER)], dato1904=True)
    andre = les_kilde(kilde).fravaer[1].fravaer
    assert andre is not None
    assert andre.fra == date(2030, 1, 7)  # 46028 days after 1 January 1904


def test_verdier_utenfor_omraadet_er_tomme() -> None:
    ark = Arkverdier("Ark1", RADER, rad=5, kolonne=3)
    assert ark.verdi(5, 3) == "Ansattnr"
    assert (ark.verdi(4, 3), ark.verdi(5, 2), ark.verdi(99, 3), ark.verdi(5, 99)) == (None,) * 4
    assert ark.brukte_kolonner(6) == {3, 4, 5, 6, 7}
    assert ark.topp(6)[:4] == [(), (), (), ()]
    assert ark.topp(6)[4] == (None, None, "Ansattnr", "Type", "Fra", "Til", "Grad")


def test_bare_enere_er_kolonner_der_alle_tall_er_1() -> None:
    rader: list[list[object]] = [["Grad", "Nr", "X"], [1.0, 1, True], [1, 2, 1], ["", 1, 1]]
    assert [
        (en.kolonne, en.forste_rad, en.siste_rad) for en in bare_enere(Arkverdier("A", rader))
    ] == [(("A", 1), 2, 3)]
