"""Mails where something is wrong: nobody gets what is another's, nothing is lost or sent twice."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from arkbok.kryptering import krypter
from sykefravaer_xl.arbeidsliste.varsel import husket
from sykefravaer_xl.fil.utfil import skriv_helt
from tests.kjoring.bokhjelp import d, lag
from tests.kommandoer.kall import Svar, kall
from tests.varsel.hjelp import DATO, KOLONNER, Postkasse, bok, posttjener

FRA = "avsender@eksempel.no"


def utkast(capsys: pytest.CaptureFixture[str], *boker: Path) -> Svar:
    mappe = boker[0].parent / "ut"
    valg = ("--epost", mappe, "--avsender", FRA, "--ics", boker[0].parent / "f.ics")
    return kall(capsys, "arbeidsliste", *boker, "--dato", DATO, *valg)


def brev(mappe: Path) -> dict[str, str]:
    """What stands in the draft to each address."""
    ut = {}
    for fil in (mappe / "ut").glob("*.eml"):
        melding = email.message_from_bytes(fil.read_bytes(), policy=email.policy.default)
        ut[str(melding["To"])] = melding.get_content().replace("\r\n", "\n")
    return ut


def egen(sti: Path, *ansatte: tuple[object, ...]) -> Path:
    """A workbook where all have been on sick leave since 19 October."""
    rader = [(a[0], "Sykmelding", d(19, 10), d(31, 12), 100) for a in ansatte]
    fravaer = [("Ansattnr", "Type", "Fra", "Til", "Grad"), *rader]
    return lag(sti, {"Ansatte": [KOLONNER, *ansatte], "Fravær": fravaer})


def person(
    nr: object, leder: str | None, epost: str | None, navn: str | None = None
) -> tuple[object, ...]:
    return (nr, navn, d(1, 5, 1980), leder, epost, None, "hr@eksempel.no")


# --- who gets what -----------------------------------------------------------------------------


def test_to_ledere_med_samme_navn_faar_bare_sine(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = egen(
        tmp_path / "b.xlsx",
        person("1", "Kari Hansen", "kari1@eksempel.no"),
        person("2", "Kari Hansen", "kari2@eksempel.no"),
        person("3", "Kari Hansen", None),
    )
    svar = utkast(capsys, fil)
    post = brev(tmp_path)
    assert set(post) == {"kari1@eksempel.no", "kari2@eksempel.no"}
    assert "ansatt 2" not in post["kari1@eksempel.no"]
    assert "ansatt 1." not in post["kari2@eksempel.no"]
    assert "ansatt 3" not in "".join(post.values())
    assert "for ansatt 3: lederen mangler" in svar.feil


def test_et_domene_med_norske_bokstaver(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    utkast(capsys, egen(tmp_path / "b.xlsx", person("1", "Ola Å", "ola@blåbær.no")))
    assert set(brev(tmp_path)) == {"ola@xn--blbr-roah.no"}


@pytest.mark.parametrize(
    "adresse", ["k@eksempel.no,", "a..b@eksempel.no", "a@-x.no", "øy@eksempel.no", "a@b@c.no"]
)
def test_en_nesten_adresse_gjettes_det_ikke_paa(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], adresse: str
) -> None:
    fil = egen(
        tmp_path / "b.xlsx",
        person("1", "Kari Hansen", adresse),
        person("2", "Kari Hansen", "kari@eksempel.no"),
    )
    svar = utkast(capsys, fil)
    assert "ansatt 1" not in brev(tmp_path)["kari@eksempel.no"]
    assert "for ansatt 1: lederen mangler" in svar.feil
    assert adresse not in svar.feil


def test_mange_uten_adresse_blir_en_setning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = egen(tmp_path / "b.xlsx", *(person(str(n), None, None) for n in range(101, 131)))
    svar = utkast(capsys, fil)
    assert svar.feil.count("VARSEL") == 1
    assert "101, 102, 103, 104, 105, 106, 107, 108, 109, 110 og 20 til: lederen" in svar.feil
    assert "Ingen e-poster: adressene mangler." in svar.ut


def test_ingenting_som_haster_er_ikke_varslet_foer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = egen(tmp_path / "b.xlsx", person("1", "Mona", "mona@eksempel.no"))
    svar = kall(capsys, "arbeidsliste", fil, "--dato", "2026-10-01", "--epost", tmp_path / "ut")
    assert "Ingen e-poster: ingenting er forfalt eller forfaller snart." in svar.ut


# --- national identity numbers and names -------------------------------------------------------

FNR = ("02028012345", "04048012345", "04048054321", "050580-12345")


def test_fodselsnumre_naar_aldri_ut(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = egen(tmp_path / "b.xlsx", *(person(nr, "Mona", "mona@eksempel.no") for nr in FNR))
    svar = utkast(capsys, fil)
    ics = (tmp_path / "f.ics").read_text(encoding="utf-8")
    ut = "".join(brev(tmp_path).values()) + ics + svar.feil
    for nr in FNR:
        assert nr[:6] not in ut
        assert nr[:6] not in "".join(f.name for f in tmp_path.rglob("*"))
        assert nr not in svar.ut
    assert brev(tmp_path)["mona@eksempel.no"].count("Første kontakt, ansatt uten nummer") == 4
    assert "4 ansatte har ikke et ansattnummer som kan vises" in svar.feil


def test_et_fodselsnummer_som_tall_uten_forste_null(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # (0) 1 0 1 8 0 0 0 0 5: 7*1 + 1*1 + 8*8 + 1*5 = 77, which eleven divides; with a 6 it is 78
    rett, galt = 1018000050, 1018000060
    fil = egen(
        tmp_path / "b.xlsx",
        person(rett, "Mona", "mona@eksempel.no"),
        person(galt, "Mona", "mona@eksempel.no"),
    )
    svar = utkast(capsys, fil)
    assert str(rett) not in svar.ut + "".join(brev(tmp_path).values())
    assert f"ansatt {galt}" in brev(tmp_path)["mona@eksempel.no"]


def test_folk_uten_nummer_forveksles_ikke(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = egen(tmp_path / "b.xlsx", person(FNR[1], "Mona", "mona@eksempel.no"))
    utkast(capsys, fil)
    egen(
        fil,
        person(FNR[1], "Mona", "mona@eksempel.no"),
        person(FNR[2], "Mona", "mona@eksempel.no"),
    )
    utkast(capsys, fil)
    nye = list((tmp_path / "ut").glob("* (2).eml"))
    assert len(nye) == 1
    uider = [
        linje
        for linje in (tmp_path / "f.ics").read_text(encoding="utf-8").splitlines()
        if linje.startswith("UID:")
    ]
    assert len(uider) == len(set(uider)) == 10


def test_kalendermerket_roper_ikke_hvem_det_er(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for mappe in ("a", "b"):
        (tmp_path / mappe).mkdir()
        utkast(capsys, egen(tmp_path / mappe / "b.xlsx", person(FNR[0], "Mona", "m@eksempel.no")))
    en, to = ((tmp_path / m / "f.ics").read_text(encoding="utf-8") for m in ("a", "b"))
    assert en != to
    utkast(capsys, tmp_path / "a" / "b.xlsx")
    assert (tmp_path / "a" / "f.ics").read_text(encoding="utf-8") == en


# --- the memory --------------------------------------------------------------------------------


def test_samme_oppgave_i_to_boker_varsles_en_gang(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = bok(tmp_path / "b.xlsx")
    kopi = tmp_path / "kopi.xlsx"
    kopi.write_bytes(fil.read_bytes())
    utkast(capsys, fil, kopi, fil)
    mona = brev(tmp_path)["mona@eksempel.no"]
    assert mona.count("Første kontakt, ansatt 1001") == 1
    svar = utkast(capsys, fil, kopi)
    assert "Ingen nye varsler" in svar.ut
    assert len(list((tmp_path / "ut").glob("*.eml"))) == 2


def test_ingenting_sendes_naar_det_ikke_kan_huskes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_fil: Path, _innhold: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(husket, "skriv_helt", full)
    svar = utkast(capsys, bok(tmp_path / "b.xlsx"))
    assert svar.kode == 1
    assert "b.xlsx.varsler.json" in svar.feil
    assert "disken er full" in svar.feil
    assert brev(tmp_path) == {}


def test_blir_disken_full_underveis_sies_hva_som_gikk_ut(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ganger: list[Path] = []

    def full_etter_en(fil: Path, innhold: bytes) -> None:
        ganger.append(fil)
        if len(ganger) > 1:
            raise OSError(28, "No space left on device")
        skriv_helt(fil, innhold)

    monkeypatch.setattr(husket, "skriv_helt", full_etter_en)
    svar = utkast(capsys, bok(tmp_path / "b.xlsx"))
    assert svar.kode == 3
    assert list(brev(tmp_path)) == ["mona@eksempel.no"]
    assert "E-posten til lederen for ansatt 1001, 1002 GIKK UT" in svar.feil
    assert "for ansatt 1003 ble ikke sendt: kjøringen stoppet" in svar.feil


@pytest.mark.parametrize(
    "innhold",
    ['{"nokkel": "", "sendt": {}}', '{"nokkel": "00", "sendt": {}}', "[]", "[" * 100_000,
     '{"sendt": {}}', '{"nokkel": 1, "sendt": []}', "\ufeff{}", ""],
)  # fmt: skip
def test_en_fremmed_hukommelse_stopper_utsendingen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], innhold: str
) -> None:
    fil = bok(tmp_path / "b.xlsx")
    (tmp_path / "b.xlsx.varsler.json").write_text(innhold, encoding="utf-8")
    svar = utkast(capsys, fil)
    assert svar.kode == 1
    assert "b.xlsx.varsler.json" in svar.feil
    assert brev(tmp_path) == {}


def test_to_kjoringer_samtidig(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = bok(tmp_path / "b.xlsx")
    with husket.las_varsler(fil):
        svar = utkast(capsys, fil)
    assert svar.kode == 1
    assert "En annen kjøring varsler for b.xlsx nå." in svar.feil
    assert brev(tmp_path) == {}


def test_en_laast_og_en_aapen_bok_kan_varsles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = bok(tmp_path / "b.xlsx")
    (tmp_path / "~$b.xlsx").write_bytes(b"Excel")
    assert utkast(capsys, fil).kode == 0
    assert len(brev(tmp_path)) == 2


# --- the trial ---------------------------------------------------------------------------------


def test_proven_skriver_ingen_filer_og_sier_hva_som_mangler(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = bok(tmp_path / "b.xlsx")
    svar = kall(
        capsys, "arbeidsliste", fil, "--dato", DATO, "--prov",
        "--epost", tmp_path / "u", "--smtp", "smtp://hr@127.0.0.1:9",
        "--ut", tmp_path / "l.xlsx", "--ics", tmp_path / "f.ics",
    )  # fmt: skip
    assert [f.name for f in tmp_path.iterdir()] == ["b.xlsx"]
    assert svar.ut.count("Ville sendt: lederen") == 4
    assert "«Avsender e-post»" in svar.feil
    assert "ingenting er skrevet eller sendt" in svar.feil


# --- the server --------------------------------------------------------------------------------


def send(capsys: pytest.CaptureFixture[str], fil: Path, url: str, *valg: object) -> Svar:
    return kall(
        capsys, "arbeidsliste", fil, "--dato", DATO, "--smtp", url, "--avsender", FRA, *valg
    )


def test_en_avvist_mottaker_gir_ingen_kopi_heller(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil, kasse = bok(tmp_path / "b.xlsx", Kopi_til_HR="Ja"), Postkasse()
    kasse.avvis = {"mona@eksempel.no"}
    with posttjener(tmp_path, kasse) as (url, bevis):
        svar = send(capsys, fil, url, "--smtp-ca", bevis)
        assert [b.rcpt_tos for b in kasse.mottatt] == [["tor@eksempel.no"]]
        kasse.avvis = set()
        send(capsys, fil, url, "--smtp-ca", bevis)
    assert svar.kode == 3
    assert [b.rcpt_tos for b in kasse.mottatt][1:] == [["mona@eksempel.no"], ["hr@eksempel.no"]]


def test_en_avvist_kopi_sies_fra_om_og_sendes_ikke_igjen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil, kasse = bok(tmp_path / "b.xlsx", Kopi_til_HR="Ja"), Postkasse()
    kasse.avvis = {"hr@eksempel.no"}
    with posttjener(tmp_path, kasse) as (url, bevis):
        svar = send(capsys, fil, url, "--smtp-ca", bevis)
        igjen = send(capsys, fil, url, "--smtp-ca", bevis)
    assert svar.kode == 0
    assert "for ansatt 1001, 1002 er sendt, men ikke kopien" in svar.feil
    assert "hr@" not in svar.feil
    assert "Ingen nye varsler" in igjen.ut
    assert [b.rcpt_tos for b in kasse.mottatt] == [["mona@eksempel.no"], ["tor@eksempel.no"]]


class Sta(Postkasse):
    """Answers MAIL FROM or DATA as told."""

    def __init__(self, *, mail: str = "250 OK", data: list[str] | None = None) -> None:
        super().__init__()
        self.mail, self.data, self.forsok = mail, data or [], 0

    async def handle_MAIL(  # noqa: N802 -- the library's name
        self, _tjener: SMTP, _okt: Session, konvolutt: Envelope, adresse: str, _valg: list[str]
    ) -> str:
        self.forsok += 1
        if self.mail.startswith("250"):
            konvolutt.mail_from = adresse
        return self.mail

    async def handle_DATA(self, tjener: SMTP, okt: Session, konvolutt: Envelope) -> str:  # noqa: N802
        svar = self.data.pop(0) if self.data else "250 OK"
        if svar == "brudd":
            linje: Any = tjener.transport
            linje.abort()
            return "250 OK"
        if svar.startswith("250"):
            return await super().handle_DATA(tjener, okt, konvolutt)
        return svar


def test_en_avvist_avsender_sies_og_proves_bare_en_gang(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kasse = Sta(mail="553 nei")
    with posttjener(tmp_path, kasse) as (url, bevis):
        svar = send(capsys, bok(tmp_path / "b.xlsx"), url, "--smtp-ca", bevis)
    assert (svar.kode, kasse.forsok, kasse.mottatt) == (3, 1, [])
    assert "2 e-poster ble ikke sendt: e-posttjeneren godtar ikke avsenderadressen (kode 553)" in (
        svar.feil
    )
    assert svar.feil.count("FEIL") == 1


def test_manglende_innlogging_sies_som_det(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kasse = Sta(mail="530 5.7.0 Authentication required")
    with posttjener(tmp_path, kasse) as (url, bevis):
        svar = send(capsys, bok(tmp_path / "b.xlsx"), url, "--smtp-ca", bevis)
    assert (svar.kode, kasse.forsok) == (3, 1)
    assert "krever innlogging (kode 530); skriv brukernavnet i adressen" in svar.feil
    assert "avsenderadressen" not in svar.feil


def test_e_post_fra_en_beskyttet_bok_sendes_bare_naar_hun_sier_det(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fil, kasse = bok(tmp_path / "b.xlsx"), Postkasse()
    fil.write_bytes(krypter(fil.read_bytes(), "hemmelig77"))
    monkeypatch.setenv("SYKEFRAVAER_PASSORD", "hemmelig77")
    with posttjener(tmp_path, kasse) as (url, bevis):
        uten = send(capsys, fil, url, "--smtp-ca", bevis)
        assert (uten.kode, kasse.mottatt) == (1, [])
        assert "b.xlsx er beskyttet med passord, men e-posten kan ikke beskyttes" in uten.feil
        assert send(capsys, fil, url, "--smtp-ca", bevis, "--uten-passord").kode == 0
    assert len(kasse.mottatt) == 2


@pytest.mark.parametrize("svikt", ["451 senere", "brudd"])
def test_en_e_post_som_svikter_proves_igjen_og_de_andre_gaar(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], svikt: str
) -> None:
    fil, kasse = bok(tmp_path / "b.xlsx"), Sta(data=[svikt])
    with posttjener(tmp_path, kasse) as (url, bevis):
        svar = send(capsys, fil, url, "--smtp-ca", bevis)
        igjen = send(capsys, fil, url, "--smtp-ca", bevis)
    assert (svar.kode, igjen.kode) == (3, 0)
    assert [b.rcpt_tos for b in kasse.mottatt] == [["tor@eksempel.no"], ["mona@eksempel.no"]]


def test_en_tjener_som_stenger_proves_ikke_om_igjen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kasse = Sta(mail="421 stenger")
    with posttjener(tmp_path, kasse) as (url, bevis):
        svar = send(capsys, bok(tmp_path / "b.xlsx"), url, "--smtp-ca", bevis)
    assert (svar.kode, kasse.forsok) == (3, 1)


@pytest.mark.parametrize("innhold", [None, "x\n"])
def test_en_sertifikatfil_som_ikke_er_det(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], innhold: str | None
) -> None:
    bevis = tmp_path / "bevis.pem"
    if innhold is not None:
        bevis.write_text(innhold, encoding="utf-8")
    svar = send(capsys, bok(tmp_path / "b.xlsx"), "smtp://127.0.0.1:9", "--smtp-ca", bevis)
    assert svar.kode == 1
    assert "bevis.pem kan ikke leses som en sertifikatfil" in svar.feil


def test_bruker_uten_passord_og_passord_med_ae(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fil, kasse = bok(tmp_path / "b.xlsx"), Postkasse()
    monkeypatch.delenv("SYKEFRAVAER_SMTP_PASSORD", raising=False)
    with posttjener(tmp_path, kasse, bruker=("hr", "blåbær")) as (url, bevis):
        uten = send(capsys, fil, url, "--smtp-ca", bevis)
        monkeypatch.setenv("SYKEFRAVAER_SMTP_PASSORD", "blåbær")
        med = send(capsys, fil, url, "--smtp-ca", bevis)
    assert (uten.kode, med.kode) == (2, 3)
    assert "passordet mangler" in uten.feil
    assert "andre tegn enn" in med.feil
    assert "blåbær" not in uten.feil + med.feil
