"""A coming change of law is one edit in one data file.

Invented for the test: from 2027-07-01 the employer pays 10 days, NAV pays 200, and the plan is due
after 3 weeks. Absences that start before that day keep today's answers.
"""

from __future__ import annotations

from datetime import date, timedelta
from importlib.resources import files

import pytest

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Ansatt, Oppsett, Resultat, Sak, beregn
from sykefravaer_xl.lov.datert import DatoForRegelverkFeil
from sykefravaer_xl.lov.lov import les_regelverk, regelverk
from sykefravaer_xl.lov.sjekkpunkter import les_sjekkpunkter

NY_LOV = """
[[versjoner]]
fra = 2027-07-01
  [versjoner.arbeidsgiverperiode_dager]
  verdi = 10
  hjemmel = "ftrl § 8-19 (1)"
  regel = "Oppdiktet endring."
  kilde = "ingen"
  [versjoner.sykepengedager]
  verdi = 200
  hjemmel = "ftrl § 8-12 (1)"
  regel = "Oppdiktet endring."
  kilde = "ingen"
"""
NYTT_SJEKKPUNKT = """
[[oppfolgingsplan.versjoner]]
fra = 2027-07-01
dager = 20
hjemmel = "aml § 4-6 (3)"
kilde = "ingen"
regel = "Oppdiktet endring."
"""


def _fil(navn: str) -> str:
    return files("sykefravaer_xl.lov").joinpath(navn).read_text(encoding="utf-8")


ENDRET = Oppsett(
    regelverk=les_regelverk(_fil("lov.toml") + NY_LOV),
    sjekkpunkter=les_sjekkpunkter(_fil("sjekkpunkter.toml") + NYTT_SJEKKPUNKT),
)


def svar(start: date) -> Resultat:
    """Sixty days' sick leave from a day, by the changed law."""
    rad = Fravaer(start, start + timedelta(days=59), Fravaerstype.SYKMELDING)
    return beregn(Sak((rad,), Ansatt(date(1980, 5, 1))), start, ENDRET)


def frist(resultat: Resultat, sjekkpunkt: str) -> date | None:
    """One due date."""
    return next(f.frist for f in resultat.frister if f.sjekkpunkt == sjekkpunkt)


def test_dagen_for_endringen_gjelder_dagens_lov() -> None:
    gammel = svar(date(2027, 6, 30))
    assert gammel.arbeidsgiverperioder[0].antall == 16
    assert frist(gammel, "oppfolgingsplan") == date(2027, 7, 27)


def test_kvoten_folger_loven_pa_forste_betalte_dag() -> None:
    for start, kvote in ((date(2027, 6, 14), 248), (date(2027, 6, 15), 200)):
        # day 17 of the absence is the first day NAV pays: Wednesday 30 June, Thursday 1 July
        resultat = svar(start)
        assert (resultat.dager_brukt or 0) + (resultat.dager_igjen or 0) == kvote


def test_fra_endringsdagen_gjelder_den_nye() -> None:
    ny = svar(date(2027, 7, 1))
    assert ny.arbeidsgiverperioder[0].antall == 10
    assert (ny.dager_brukt or 0) + (ny.dager_igjen or 0) == 200
    assert frist(ny, "oppfolgingsplan") == date(2027, 7, 21)
    assert frist(ny, "dialogmote1") == date(2027, 8, 18), "what is not changed stays"


def test_dato_for_forste_versjon_nektes() -> None:
    with pytest.raises(DatoForRegelverkFeil, match=r"01\.03\.2007"):
        regelverk().verdier(date(2007, 2, 28))
    assert regelverk().verdier(date(2007, 3, 1))["sykepengedager"].verdi == 248
