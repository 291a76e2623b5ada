"""Meetings: the time in the letter, and the invitation as a calendar reads it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from sykefravaer_xl.brev.innkalling import innkalling
from sykefravaer_xl.brev.mote import Mote, les_tidspunkt
from tests.brev.test_brevbok import sett_innstilling
from tests.kjoring.bokhjelp import d, lag
from tests.kommandoer.kall import kall
from tests.plan.planhjelp import bok, celler

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kommandoer.kall import Svar

OSLO = ZoneInfo("Europe/Oslo")
KL_10 = datetime(2026, 11, 24, 10)  # noqa: DTZ001 - Norwegian time, as typed
NAA = datetime(2026, 11, 22, 8, 30)  # noqa: DTZ001 - local time
DATO = ("--dato", "2026-11-22")


@pytest.fixture
def boka(tmp_path: Path) -> Path:
    return bok(tmp_path / "bok.xlsx")


def kall_inn(
    capsys: pytest.CaptureFixture[str], sti: Path, *mer: object, ansatt: str = "1001"
) -> Svar:
    return kall(
        capsys, "brev", sti, "--ansatt", ansatt, "--mal", "innkalling_dialogmote1", *DATO, *mer
    )


def motet(fil: Path) -> Any:
    (hendelse,) = Calendar.from_ical(fil.read_bytes()).walk("VEVENT")
    return hendelse


@pytest.mark.parametrize(
    "innhold",
    ["2026-11-24 10:00", "24.11.2026 kl. 10.00", "24.11.2026 10:00", " 2026-11-24T10:00 "],
)
def test_tidspunkter_folk_skriver(innhold: str) -> None:
    assert les_tidspunkt(innhold) == KL_10


@pytest.mark.parametrize(
    "innhold",
    ["", "i morgen", "2026-11-24", "2026-11-31 10:00", "2026-11-24 24:00", "2027-03-28 02:30",
     "2026-11-24 10:00 12:00"],
)  # fmt: skip
def test_det_som_ikke_er_et_norsk_tidspunkt(innhold: str) -> None:
    assert les_tidspunkt(innhold) is None


def test_brevet_og_kalenderen_har_tid_og_sted(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sett_innstilling(boka, "Avsender e-post", "hr@eksempel.no")
    fil = boka.parent / "mote.ics"
    svar = kall_inn(
        capsys, boka, "--mote", "2026-11-24 10:00", "--varighet", "45",
        "--sted", "Møterom 2, plan 1;\nved resepsjonen", "--ics", fil,
    )  # fmt: skip
    assert (svar.kode, svar.feil) == (0, "")
    assert svar.ut.splitlines()[-1] == f"Kalenderinnkallingen er skrevet til {fil}."
    alle = celler(boka, "Innkalling DM1 1001")
    rad_for = {v: a[1:] for a, v in alle.items() if a.startswith("A")}
    assert alle[f"B{rad_for['Dato']}"] == d(24, 11)
    assert alle[f"B{rad_for['Klokkeslett']}"] == "10.00–10.45"
    assert alle[f"B{rad_for['Sted']}"] == "Møterom 2, plan 1; ved resepsjonen"
    hendelse = motet(fil)
    assert hendelse.decoded("dtstart") == KL_10.replace(tzinfo=OSLO)
    assert hendelse.decoded("dtend") == datetime(2026, 11, 24, 10, 45, tzinfo=OSLO)
    assert hendelse["dtstart"].params["TZID"] == "Europe/Oslo"
    assert hendelse["location"] == "Møterom 2, plan 1; ved resepsjonen"
    assert hendelse["organizer"] == "mailto:hr@eksempel.no"
    assert hendelse["attendee"] == "mailto:mona@eksempel.no"


def test_innkallingen_sier_ikke_hva_motet_handler_om(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = boka.parent / "mote.ics"
    kall_inn(capsys, boka, "--mote", "2026-11-24 10:00", "--ics", fil)
    assert motet(fil)["summary"] == "Møte – ansatt 1001"
    innhold = fil.read_bytes().decode().casefold()
    for ord_ in ("person 1001", "syk", "dialog", "grad", "fravær", "0000000000"):
        assert ord_ not in innhold.replace("sykefravaer_xl", "").replace("sykefravaer-xl", "")
    sett_innstilling(boka, "Navn i e-post", "Ja")
    kall_inn(capsys, boka, "--mote", "2026-11-24 10:00", "--ics", fil)
    assert motet(fil)["summary"] == "Møte – Person 1001 (ansatt 1001)"


def test_et_flyttet_mote_er_det_samme_motet() -> None:
    def fil(start: datetime, naa: datetime) -> Any:
        (hendelse,) = Calendar.from_ical(innkalling(Mote(start), "Møte", "x", naa)).walk("VEVENT")
        return hendelse

    foer, etter = fil(KL_10, NAA), fil(KL_10 + timedelta(days=1), NAA + timedelta(seconds=1))
    assert foer["uid"] == etter["uid"] == "x@sykefravaer-xl"
    assert foer["sequence"] < etter["sequence"] < 2**31


def test_samme_brev_i_samme_fravaer_gir_samme_uid(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uider = []
    for nr, ansatt in enumerate(("1001", "1001", "1002")):
        fil = boka.parent / f"{nr}.ics"
        kall_inn(capsys, boka, "--mote", f"2026-11-2{nr + 3} 10:00", "--ics", fil, ansatt=ansatt)
        uider.append(motet(fil)["uid"])
    assert uider[0] == uider[1] != uider[2]


def test_tidssonen_folger_med_og_er_norsk_ogsaa_om_sommeren() -> None:
    sommer = datetime(2026, 7, 1, 9)  # noqa: DTZ001 - Norwegian time
    bok_ = Calendar.from_ical(innkalling(Mote(sommer), "Møte", "x", NAA))
    sone: Any = bok_.walk("VTIMEZONE")[0]
    assert sone.to_tz().utcoffset(sommer) == timedelta(hours=2)
    assert sone.to_tz().utcoffset(KL_10) == timedelta(hours=1)


def test_uten_avsender_eller_gyldig_leder_er_ingen_invitert(
    boka: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = boka.parent / "mote.ics"
    svar = kall_inn(capsys, boka, "--mote", "2026-11-24 10:00", "--ics", fil)
    assert "Kalenderinnkallingen har ingen avsender" in svar.feil
    assert "attendee" not in motet(fil)
    assert b"METHOD:PUBLISH" in fil.read_bytes()


def test_varsler_om_tiden(boka: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # due 06.12.2026
    svar = kall_inn(capsys, boka, "--mote", "2026-12-07 10:00")
    assert "Møtet er etter fristen for «Dialogmøte 1», 06.12.2026." in svar.feil
    assert kall_inn(capsys, boka, "--mote", "2026-12-06 10:00").feil == ""
    assert "Møtet er før i dag." in kall_inn(capsys, boka, "--mote", "2026-11-20 10:00").feil


def test_kalenderen_skrives_aldri_over_noe_annet(
    boka: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foer = boka.read_bytes()
    annen = tmp_path / "bok.ics"
    annen.write_bytes(foer)
    for fil in (boka, annen, tmp_path, tmp_path / "borte" / "x.ics", tmp_path / "x.txt"):
        svar = kall_inn(capsys, boka, "--mote", "2026-11-24 10:00", "--ics", fil)
        assert svar.kode in (1, 2)
    assert "trenger --mote" in kall_inn(capsys, boka, "--ics", tmp_path / "x.ics").feil
    assert (boka.read_bytes(), annen.read_bytes()) == (foer, foer)


def test_ansatte_som_bare_har_navn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rader = [("Navn", "Fra", "Til", "Type"), ("Kari Ås", d(1, 10), d(30, 11), "Sykmelding")]
    sti = lag(tmp_path / "egen.xlsx", {"Fravær": rader})
    uider = []
    for _ in range(2):
        kall_inn(
            capsys, sti, "--mote", "2026-11-24 10:00", "--ics", tmp_path / "m", ansatt="Kari Ås"
        )
        assert motet(tmp_path / "m.ics")["summary"] == "Møte – ansatt uten nummer"
        uider.append(motet(tmp_path / "m.ics")["uid"])
    assert uider[0] == uider[1]
    assert date(2026, 11, 24) == motet(tmp_path / "m.ics").decoded("dtstart").date()
