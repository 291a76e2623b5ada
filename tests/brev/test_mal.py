"""Templates: the program's own and the company's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.brev.brevark import sett_opp_brev
from sykefravaer_xl.brev.felter import flett
from sykefravaer_xl.brev.mal import Linjeslag, MalFeil, Malinje, les_mal, les_maler

if TYPE_CHECKING:
    from pathlib import Path

HODE = '+++\nnavn = "Prøve"\nark = "Prøve"\n+++\n'


def test_malene_som_folger_med() -> None:
    alle, _ = les_maler()
    assert list(alle) == [
        "avtale_aap",
        "forberedelse_dialogmote2",
        "forste_dag",
        "innkalling_dialogmote1",
        "permisjon_slutt",
        "referat_dialogmote1",
        "slutt_lonn_og_ytelser",
        "timer_gradert",
    ]
    assert all(mal.kilde and mal.beskrivelse for mal in alle.values())
    assert not any(mal.egen for mal in alle.values())


def test_innkallingen_sier_det_kildene_krever() -> None:
    alt = " ".join(linje.tekst for linje in les_maler()[0]["innkalling_dialogmote1"].linjer)
    for ord_ in (
        "samtykke", "tillitsvalgt", "verneombud", "Bedriftshelsetjenesten", "oppfølgingsplanen",
        "{frist_dialogmote1}", "medisinske grunner",
    ):  # fmt: skip
        assert ord_ in alt


def test_hver_linje_leses_som_det_den_er() -> None:
    mal = les_mal(
        "min.md",
        HODE + "# Tittel\n\nHei {navn}\n## Del\n- punkt\n> hjelp\n[felt sted] Sted\n"
        "[dato dag={motedato}] Dag\n[stort svar] Svar\n[ja_nei ok] OK?\n",
    )
    assert (mal.id, mal.navn, mal.ark, mal.egen) == ("min", "Prøve", "Prøve", False)
    assert mal.linjer == (
        Malinje(Linjeslag.TITTEL, "Tittel"),
        Malinje(Linjeslag.TOM),
        Malinje(Linjeslag.TEKST, "Hei {navn}"),
        Malinje(Linjeslag.AVSNITT, "Del"),
        Malinje(Linjeslag.PUNKT, "punkt"),
        Malinje(Linjeslag.HJELP, "hjelp"),
        Malinje(Linjeslag.FELT, "Sted"),
        Malinje(Linjeslag.DATO, "Dag", "{motedato}"),
        Malinje(Linjeslag.STORT, "Svar"),
        Malinje(Linjeslag.JA_NEI, "OK?"),
    )
    assert mal.felt() == ("navn", "motedato")


@pytest.mark.parametrize(
    ("innhold", "melding"),
    [
        ("# Tittel\n", r"min\.md må begynne med \+\+\+"),
        ("+++\nnavn = 1 2\n+++\n# T\n", r"min\.md må begynne med \+\+\+"),
        ('+++\nnavn = "x"\n+++\n# T\n', r"min\.md må begynne med \+\+\+"),
        (HODE, r"min\.md har ingen tekst"),
        (HODE + "Hei\n{lønn}\n", r"min\.md, linje 6: \{lønn\} er ikke et kjent felt"),
        (HODE + "[knapp x] Trykk\n", r"min\.md, linje 5: «\[knapp …\]» er ikke kjent"),
    ],
)
def test_feil_i_en_mal_sier_hvor(innhold: str, melding: str) -> None:
    with pytest.raises(MalFeil, match=melding):
        les_mal("min.md", innhold)


def test_bedriftens_mappe_gaar_foran_og_legger_til(tmp_path: Path) -> None:
    (tmp_path / "referat_dialogmote1.md").write_text(HODE + "# Vårt\n", encoding="utf-8")
    (tmp_path / "velkommen.md").write_text("\ufeff" + HODE + "# Hei\n", encoding="utf-8")
    alle, feil = les_maler(tmp_path)
    assert feil == {}
    assert len(alle) == 9
    assert (alle["referat_dialogmote1"].navn, alle["referat_dialogmote1"].egen) == ("Prøve", True)
    assert alle["velkommen"].egen


def test_mappe_eller_fil_som_ikke_kan_leses(tmp_path: Path) -> None:
    with pytest.raises(MalFeil, match="Mappen «borte»"):
        les_maler(tmp_path / "borte")
    (tmp_path / "gal.md").write_bytes(b"\xff\xfe\x00")
    assert "gal.md kan ikke leses" in les_maler(tmp_path)[1]["gal"].melding


def test_felt_uten_verdi_blir_en_strek_og_krollparenteser_er_bare_tekst() -> None:
    felter = {"navn": "Ada {leder}", "leder": ""}
    assert flett("{navn} og {leder} {0} {x!r}", felter) == "Ada {leder} og ____________ {0} {x!r}"


def test_en_feil_i_en_mal_stopper_ikke_de_andre(tmp_path: Path) -> None:
    (tmp_path / "ok.md").write_text('+++\nnavn = "O"\nark = "O"\n+++\nHei', encoding="utf-8")
    (tmp_path / "tall.md").write_text('+++\nnavn = 3\nark = ["a"]\n+++\nHei', encoding="utf-8")
    (tmp_path / "tegn.md").write_text('+++\nnavn = "O"\nark = "O"\n+++\n\x00', encoding="utf-8")
    (tmp_path / "lang.md").write_text(
        f'+++\nnavn = "O"\nark = "O"\n+++\nHei\n{"x" * 5001}', encoding="utf-8"
    )
    (tmp_path / "mappe.md").mkdir()
    # the company's own goes before ours, also when it cannot be used
    (tmp_path / "referat_dialogmote1.md").write_bytes(b"\xff\xfe\x00")
    alle, feil = les_maler(tmp_path)
    assert set(alle) - set(les_maler()[0]) == {"ok"}
    assert set(les_maler()[0]) - set(alle) == {"referat_dialogmote1"}
    assert set(feil) == {"lang", "mappe", "referat_dialogmote1", "tall", "tegn"}
    assert feil["lang"].melding == "Malen lang.md, linje 6, har mer enn 5000 tegn. Del den opp."


def test_en_lang_mal_faar_flere_sider() -> None:
    hode = '+++\nnavn = "L"\nark = "L"\n+++\n'
    assert sett_opp_brev(les_mal("l.md", hode + "Hei\n" * 40), {}).sider == 1
    assert sett_opp_brev(les_mal("l.md", hode + "Hei\n" * 200), {}).sider == 4
