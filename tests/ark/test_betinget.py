"""The colours say what the core says: the stored dates alone give the status of every day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sykefravaer_xl.ark.betinget import etter_status, etter_utfort, melding
from sykefravaer_xl.ark.stil import FORFALT, MELDING, SNART, UNNTATT, UTFORT
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Oppsett, Sak, beregn
from sykefravaer_xl.domene.sjekkpunkt import Oppfolging, Status
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from tests.ark.regneark import Verdi, er_sann

FRA = date(2026, 1, 5)
FRIST = FRA + timedelta(days=27)
FARGE = {
    Status.FORFALT: FORFALT,
    Status.SNART: SNART,
    Status.UTFORT: UTFORT,
    Status.UNNTATT: UNNTATT,
}
REGLER = etter_utfort(("f", "u", "x"), ("$A2", "$B2", "$C2"), "$D2", "7")


def farge(celler: dict[str, Verdi], i_dag: date) -> object:
    """The look of the due date cell: as in Excel, the first rule that is on."""
    return next((r.stil for r in REGLER if er_sann(r.formel, celler, i_dag)), None)


def kjernens_status(til: date, i_dag: date, notat: Oppfolging) -> Status:
    sak = Sak((Fravaer(FRA, til, Fravaerstype.SYKMELDING),), oppfolging=(notat,))
    punkt = {"oppfolgingsplan": sjekkpunkter()["oppfolgingsplan"]}
    (frist,) = beregn(sak, i_dag, Oppsett(sjekkpunkter=punkt)).frister
    assert frist.frist == FRIST
    return frist.status


@pytest.mark.parametrize("lengde", [20, 27, 28, 29, 33, 45, 90])
@pytest.mark.parametrize("notat", ["apen", "utfort", "unntatt"])
def test_fargen_i_oppfolging_folger_kjernens_status_hver_dag(lengde: int, notat: str) -> None:
    til = FRA + timedelta(days=lengde - 1)
    utfort = FRA + timedelta(days=10) if notat == "utfort" else None
    unntak = FRA if notat == "unntatt" else None
    celler: dict[str, Verdi] = {"A": FRIST, "B": utfort, "C": unntak, "D": til}
    for dag in range(120):
        i_dag = FRA + timedelta(days=dag)
        status = kjernens_status(til, i_dag, Oppfolging("oppfolgingsplan", utfort, unntak))
        assert farge(celler, i_dag) == FARGE.get(status), (i_dag, status)


def test_ordet_nei_er_ikke_et_unntak() -> None:
    celler: dict[str, Verdi] = {"A": FRIST, "B": None, "C": "Nei", "D": FRIST}
    assert farge(celler, FRIST + timedelta(days=1)) == FORFALT
    assert farge(celler | {"C": "Ja"}, FRIST + timedelta(days=1)) == UNNTATT


def test_en_tom_frist_har_ingen_farge() -> None:
    celler: dict[str, Verdi] = {"A": None, "B": FRA, "C": "Ja", "D": FRIST}
    assert farge(celler, FRIST) is None


@pytest.mark.parametrize(
    ("status", "dager", "ventet"),
    [
        ("Kommende", 1, FORFALT),
        ("Snart", 1, FORFALT),
        ("Forfalt", 1, FORFALT),
        ("Kommende", 0, SNART),
        ("Kommende", -7, SNART),
        ("Kommende", -8, None),
        ("Utført", 5, UTFORT),
        ("Ikke utført", 5, None),
        ("Ikke aktuelt", 5, None),
        (None, 5, None),
    ],
)
def test_fargen_etter_lagret_status(status: str | None, dager: int, ventet: object) -> None:
    regler = etter_status("$A2", "$B2", ("f", "s"), "7")
    celler: dict[str, Verdi] = {"A": FRIST, "B": status}
    i_dag = FRIST + timedelta(days=dager)
    funnet = next((dict(r.stil) for r in regler if er_sann(r.formel, celler, i_dag)), {})
    vist = funnet.pop("num_format", None)
    assert funnet == (ventet or {})
    ord_ = {id(FORFALT): 'dd.mm.yyyy;;;"Forfalt"', id(SNART): 'dd.mm.yyyy;;;"Snart"'}
    assert vist == ord_.get(id(ventet))


def test_en_melding_er_farget_og_et_tomt_felt_ikke() -> None:
    regel = melding("m", "$A2")
    assert regel.stil == MELDING
    assert er_sann(regel.formel, {"A": "Til er før Fra."}, FRIST)
    assert not er_sann(regel.formel, {"A": None}, FRIST)
    assert not er_sann(regel.formel, {"A": "Lønn etter avtalen til og med 03.01.2027;"}, FRIST)
