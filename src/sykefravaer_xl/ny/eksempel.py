"""The example workbook: thirty invented employees around 22.11.2026 who touch every rule.

Names are made up to look made up, addresses are under eksempel.no, telephone numbers begin with
zeros, company numbers are of the synthetic kind (3…), and so are the national identity numbers.
What each of them shows stands in ``eksempel_fravaer.py``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.skjema.fravaerskoder import IKKE_FRAVAER
from sykefravaer_xl.ny.eksempel_enhetsplikter import enhetsplikter
from sykefravaer_xl.ny.eksempel_fodselsnummer import syntetisk_fodselsnummer
from sykefravaer_xl.ny.eksempel_fravaer import fravaer
from sykefravaer_xl.ny.eksempel_hendelser import hendelser
from sykefravaer_xl.ny.eksempel_oppfolging import oppfolging
from sykefravaer_xl.ny.eksempel_planer import planark
from sykefravaer_xl.ny.mal import Malinnhold

if TYPE_CHECKING:
    from sykefravaer_xl.ark.dataark import Rad

_LEDERE: Final = {
    "Omsorg": ("Mona Modellhaug", "+47 00 00 00 01"),
    "Renhold": ("Per Prøvestad", "+47 00 00 00 02"),
    "Drift": ("Siv Øvingsmo", "+47 00 00 00 03"),
    "Salg": ("Tor Tenkerud", "+47 00 00 00 04"),
    "Økonomi": ("Una Utkastdal", "+47 00 00 00 05"),
}
_STEDFORTREDER: Final = "Vidar Vikarsen"
_HR: Final = "Hilde Håerr-Eksempel"

# number, name, born, sex, department, post, percentage, hours a week, employed from
_ANSATTE: Final = (
    (1001, "Ada Eksempelsen", "1988-03-14", "K", "Omsorg", "Helsefagarbeider", 100, "2015-08-01"),
    (1002, "Bjørn Testvik", "1979-11-02", "M", "Omsorg", "Sykepleier", 100, "2010-01-01"),
    (1003, "Cecilie Prøvehaug", "1991-06-21", "K", "Renhold", "Renholder", 100, "2018-03-01"),
    (1004, "Dag Demodal", "1973-09-09", "M", "Drift", "Vaktmester", 100, "2006-05-01"),
    (1005, "Eva Eksempelmo", "1985-12-30", "K", "Salg", "Selger", 100, "2019-10-01"),
    (1006, "Frode Fiksjonstad", "1982-02-17", "M", "Salg", "Selger", 100, "2012-06-01"),
    (1007, "Gerd Gammelprøve", "1959-10-20", "K", "Omsorg", "Sykepleier", 100, "1998-02-01"),
    (1008, "Harald Høytest", "1956-12-20", "M", "Drift", "Tekniker", 50, "1990-09-01"),
    (1009, "Ingrid Innbildsen", "1976-07-07", "K", "Økonomi", "Konsulent", 100, "2008-08-15"),
    (1010, "Jon Jukselid", "1981-04-25", "M", "Drift", "Sjåfør", 100, "2014-04-01"),
    (1011, "Kjersti Kladdebakk", "1990-01-11", "K", "Salg", "Kundekonsulent", 100, "2017-01-02"),
    (1012, "Lars Liksomberg", "1987-08-18", "M", "Drift", "Elektriker", 100, "2016-11-01"),
    (1013, "Marit Mønsterdal", "1969-05-05", "K", "Økonomi", "Regnskapsfører", 100, "2001-03-01"),
    (1014, "Nils Narrestad", "1994-10-10", "M", "Drift", "Lagermedarbeider", 100, "2021-05-01"),
    (1015, "Oda Oppdiktet", "1983-03-03", "K", "Omsorg", "Vernepleier", 100, "2013-09-01"),
    (1016, "Pål Påfunnsen", "1992-12-12", "M", "Salg", "Selger", 100, "2020-02-01"),
    (1017, "Ragnhild Rammeberg", "1993-06-06", "K", "Omsorg", "Sykepleier", 100, "2019-08-01"),
    (1018, "Stein Skisserud", "1971-01-29", "M", "Renhold", "Renholder", 100, "2005-07-01"),
    (1019, "Tone Tøysedal", "1996-04-16", "K", "Salg", "Kundekonsulent", 100, "2022-08-15"),
    (1020, "Ulf Utprøvstad", "1978-09-23", "M", "Renhold", "Renholder", 60, "2011-12-01"),
    (1021, "Vigdis Variantsen", "1999-02-08", "K", "Salg", "Selger", 80, "2023-06-01"),
    (1022, "Yngve Ytterprøve", "1984-11-19", "M", "Drift", "Vaktmester", 100, "2015-03-01"),
    (1023, "Åse Anonymsen", "1975-05-31", "K", "Omsorg", "Helsefagarbeider", 100, "2009-10-01"),
    (1024, "Arne Attrappmo", "1968-08-08", "M", "Renhold", "Arbeidsleder", 100, "1999-01-04"),
    (1025, "Berit Blindprøve", "1989-07-27", "K", "Økonomi", "Controller", 100, "2018-08-01"),
    (1026, "Christian Copydal", "1980-10-01", "M", "Salg", "Avdelingsleder", 100, "2010-10-01"),
    (1027, "Dina Dummestad", "1986-01-24", "K", "Omsorg", "Helsefagarbeider", 75, "2014-02-01"),
    # The clerk has not got the birth date: 67 and 70 years cannot be judged.
    (1028, "Even Etterligsen", None, "M", "Renhold", "Renholder", 100, "2026-09-01"),
    (
        1029,
        "Frida Fingertvik",
        "1995-05-15",
        "K",
        "Økonomi",
        "Lønnsmedarbeider",
        100,
        "2021-01-04",
    ),
    (1030, "Geir Gjettestad", "1977-12-05", "M", "Drift", "Sjåfør", 100, "2007-04-01"),
)
_UNNTAK_AGP: Final = frozenset({1011})
_KODER: Final = (
    (101, "Sykmelding"), (102, "Egenmelding"), (103, "Sykt barn"), (201, "Ferie"),
    ("P", "Permisjon"), ("N", IKKE_FRAVAER),
)  # fmt: skip
"""As a payroll system may number them."""
_SALGSENHET: Final = 310000019
_HOVEDENHET: Final = 310000000


@cache
def eksempel() -> Malinnhold:
    """Content of the example workbook. Results are empty until it has been calculated."""
    innhold = Malinnhold(
        ansatte=tuple(_employee(*rad) for rad in _ANSATTE),
        fravaer=fravaer(),
        oppfolging=oppfolging(),
        hendelser=hendelser({int(rad[0]): str(rad[1]) for rad in _ANSATTE}),
        enhetsplikter=enhetsplikter(),
        innstillinger={
            "virksomhet": "Eksempel AS",
            "avsender_epost": "hr@eksempel.no",
            "hr_epost": "hr@eksempel.no",
        },
        fravaerskoder=tuple({"kode": kode, "type": type_} for kode, type_ in _KODER),
    )
    return replace(innhold, planark=planark(innhold))


def _employee(
    nr: int,
    navn: str,
    fodt: str | None,
    kjonn: str,
    avdeling: str,
    stilling: str,
    prosent: int,
    ansatt_fra: str,
) -> Rad:
    leder, telefon = _LEDERE[avdeling]
    fodselsdato = None if fodt is None else date.fromisoformat(fodt)
    return {
        "ansattnr": nr,
        "navn": navn,
        "fodselsdato": fodselsdato,
        "kjonn": {"K": "Kvinne", "M": "Mann"}[kjonn],
        "avdeling": avdeling,
        "stilling": stilling,
        "stillingsprosent": prosent,
        "timer_per_uke": 37.5 * prosent / 100,
        "leder": leder,
        "leder_epost": f"{_address(leder)}@eksempel.no",
        "leder_telefon": telefon,
        "stedfortreder": _STEDFORTREDER,
        "hr_kontakt": _HR,
        "ansatt_fra": date.fromisoformat(ansatt_fra),
        "virksomhetsnr": _SALGSENHET if avdeling == "Salg" else _HOVEDENHET,
        "unntak_agp": "Ja" if nr in _UNNTAK_AGP else None,
        "forskutterer": "Ja",
        "fodselsnummer": fodselsdato and syntetisk_fodselsnummer(fodselsdato, kvinne=kjonn == "K"),
    }


def _address(navn: str) -> str:
    """``Siv Øvingsmo`` -> ``siv.ovingsmo``."""
    for bokstav, ascii_bokstav in (("æ", "ae"), ("ø", "o"), ("å", "a"), (" ", ".")):
        navn = navn.lower().replace(bokstav, ascii_bokstav)
    return navn
