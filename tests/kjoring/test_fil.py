"""The file itself: locks, backup, one-step writing, trial runs; a failed run leaves no trace."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from arkbok import Pakke
from sykefravaer_xl.fil.las import OpptattFeil, laast
from sykefravaer_xl.fil.trygt import AapenIExcelFeil, SkriveFeil
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from tests.kjoring.bokhjelp import arknavn, beregn, d, ett_ark, skriv_inn

if TYPE_CHECKING:
    from pathlib import Path

RAD = ("1", "Sykmelding", d(1, 9), d(30, 11), 100)
KOPI = "Bok for Ås.sikkerhetskopi-20261122-083000.xlsx"


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    return ett_ark(tmp_path / "Bok for Ås.xlsx", RAD)


def filer(mappe: Path) -> list[str]:
    return sorted(fil.name for fil in mappe.iterdir())


def test_boka_byttes_ut_og_kopien_er_den_gamle_byte_for_byte(bok: Path) -> None:
    for_ = bok.read_bytes()
    rapport = beregn(bok)
    assert filer(bok.parent) == [KOPI, "Bok for Ås.xlsx"]
    assert (bok.parent / KOPI).read_bytes() == for_
    assert bok.read_bytes() != for_
    assert rapport.sikkerhetskopi == str(bok.parent / KOPI)
    assert rapport.ut == str(bok)


def test_to_kjoringer_i_samme_sekund_gir_to_kopier(bok: Path) -> None:
    beregn(bok)
    skriv_inn(bok, "Fravær", {(2, 4): d(29, 11)})
    beregn(bok)
    assert filer(bok.parent) == [
        "Bok for Ås.sikkerhetskopi-20261122-083000-2.xlsx", KOPI, "Bok for Ås.xlsx",
    ]  # fmt: skip


def test_ut_til_en_annen_fil_lar_boka_vaere_og_trenger_ingen_kopi(bok: Path) -> None:
    for_ = bok.read_bytes()
    rapport = beregn(bok, ut=bok.parent / "ny.xlsx")
    assert bok.read_bytes() == for_
    assert filer(bok.parent) == ["Bok for Ås.xlsx", "ny.xlsx"]
    assert (rapport.ut, rapport.sikkerhetskopi) == (str(bok.parent / "ny.xlsx"), None)
    assert "Arbeidsliste" in arknavn(bok.parent / "ny.xlsx")


def test_ut_lik_boka_er_det_samme_som_uten_ut(bok: Path) -> None:
    rapport = beregn(bok, ut=bok.parent / "." / bok.name)
    assert rapport.sikkerhetskopi == str(bok.parent / KOPI)


def test_prov_skriver_ingenting(bok: Path) -> None:
    for_ = bok.read_bytes()
    rapport = beregn(bok, prov=True)
    assert (rapport.ut, rapport.sikkerhetskopi, rapport.forfalt) == (None, None, 5)
    assert filer(bok.parent) == ["Bok for Ås.xlsx"]
    assert bok.read_bytes() == for_


@pytest.mark.parametrize(
    "las", ["~$Bok for Ås.xlsx", "~$k for Ås.xlsx", ".~lock.Bok for Ås.xlsx#"]
)
def test_bok_som_er_aapen_skrives_ikke_og_meldingen_sier_hva_hun_gjor(bok: Path, las: str) -> None:
    for_ = bok.read_bytes()
    (bok.parent / las).write_text("Kari")
    with pytest.raises(AapenIExcelFeil) as feil:
        beregn(bok)
    assert las in feil.value.melding
    assert "Lukk boka" in feil.value.melding
    assert bok.read_bytes() == for_
    assert filer(bok.parent) == sorted([las, "Bok for Ås.xlsx"])


def test_aapen_bok_kan_regnes_til_en_annen_fil_og_proves(bok: Path) -> None:
    (bok.parent / "~$Bok for Ås.xlsx").write_text("Kari")
    assert beregn(bok, prov=True).forfalt == 5
    beregn(bok, ut=bok.parent / "ny.xlsx")
    assert (bok.parent / "ny.xlsx").exists()


def test_maalet_som_er_aapent_skrives_ikke(bok: Path) -> None:
    (bok.parent / "~$ny.xlsx").write_text("Kari")
    with pytest.raises(AapenIExcelFeil):
        beregn(bok, ut=bok.parent / "ny.xlsx")
    assert not (bok.parent / "ny.xlsx").exists()


def test_mappe_som_ikke_finnes(bok: Path) -> None:
    with pytest.raises(SkriveFeil) as feil:
        beregn(bok, ut=bok.parent / "borte" / "ny.xlsx")
    assert feil.value.melding == (
        "ny.xlsx kan ikke skrives: mappen finnes ikke. Originalen er urørt."
    )
    assert filer(bok.parent) == ["Bok for Ås.xlsx"]


def test_skrivebeskyttet_mappe(bok: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write everywhere, so the refusal of the system is played."""

    def nekt(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    for_ = bok.read_bytes()
    monkeypatch.setattr(os, "open", nekt)
    with pytest.raises(SkriveFeil, match="ingen tilgang"):
        beregn(bok)
    monkeypatch.undo()
    assert bok.read_bytes() == for_
    assert filer(bok.parent) == ["Bok for Ås.xlsx"]


@pytest.mark.parametrize(
    ("feil", "ventet"), [(OSError(28, "No space left"), SkriveFeil), (ValueError("x"), ValueError)]
)
def test_kjoring_som_feiler_under_skriving_lar_boka_vaere_og_rydder_etter_seg(
    bok: Path, monkeypatch: pytest.MonkeyPatch, feil: Exception, ventet: type[Exception]
) -> None:
    def nekt(*_: object) -> None:
        raise feil

    for_ = bok.read_bytes()
    monkeypatch.setattr(Pakke, "lagre", nekt)
    with pytest.raises(ventet):
        beregn(bok)
    assert bok.read_bytes() == for_
    assert filer(bok.parent) == ["Bok for Ås.xlsx"]
    monkeypatch.undo()
    beregn(bok)


def test_en_annen_kjoring_paa_samme_bok_venter_ikke_men_sier_fra(bok: Path) -> None:
    las = bok.parent / f".{bok.name}.sykefravaer-las"
    with laast(bok):
        with pytest.raises(OpptattFeil):
            beregn(bok)
        assert las.exists()


def test_las_etter_en_kjoring_som_ble_drept_stopper_ikke_for_alltid(bok: Path) -> None:
    las = bok.parent / f".{bok.name}.sykefravaer-las"
    las.touch()
    beregn(bok)
    assert filer(bok.parent) == [KOPI, "Bok for Ås.xlsx"]


@pytest.mark.parametrize(
    ("innhold", "kode"),
    [
        (b"PK\x03\x04 avkuttet", "skadet"),
        (b"", "ikke_xlsx"),
        (b"Navn;Fra;Til\n", "ikke_xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "ikke_xlsx"),
    ],
)
def test_fil_som_ikke_er_en_arbeidsbok(tmp_path: Path, innhold: bytes, kode: str) -> None:
    sti = tmp_path / "bok.xlsx"
    sti.write_bytes(innhold)
    with pytest.raises(SykefravaerFeil) as feil:
        beregn(sti)
    assert feil.value.kode == kode
    assert sti.read_bytes() == innhold


def test_dagen_maa_alltid_oppgis(bok: Path) -> None:
    from sykefravaer_xl.kjoring.bok import beregn_bok

    with pytest.raises(ValueError, match="dato"):
        beregn_bok(bok)


def test_en_signert_bok_far_beskjed_om_at_signaturen_ikke_gjelder(tmp_path: Path) -> None:
    import zipfile
    from datetime import date

    from sykefravaer_xl.kjoring.bok import beregn_bok
    from sykefravaer_xl.ny.eksempel import eksempel
    from sykefravaer_xl.ny.mal import skriv_mal

    bok = tmp_path / "signert.xlsx"
    skriv_mal(bok, eksempel())
    with zipfile.ZipFile(bok, "a") as arkiv:
        arkiv.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    rapport = beregn_bok(bok, dato=date(2026, 11, 22))
    assert "signatur" in {f.kode for f in rapport.varsler}
    with zipfile.ZipFile(bok) as arkiv:
        assert arkiv.read("_xmlsignatures/sig1.xml") == b"<Signature/>"
