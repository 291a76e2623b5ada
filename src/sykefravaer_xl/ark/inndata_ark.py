"""The sheets a clerk fills in: ``Ansatte``, ``Fravær``, ``Sjekkpunkter`` and ``Innstillinger``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark import betinget, validering
from sykefravaer_xl.ark.dataark import Arkplan, Kolonne
from sykefravaer_xl.ark.stil import BLA, SKIFER, Slag
from sykefravaer_xl.bok import kolonner as navn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.ark.validering import Regel

ANSVARLIG_NAVN: Final[Mapping[str, str]] = {
    "leder": "Leder", "hr": "HR", "ansatt": "Ansatt", "nav": "NAV",
}  # fmt: skip

_Form = tuple[Slag, float]

_ANSATTE: Final[Mapping[str, _Form]] = {
    "ansattnr": (Slag.NUMMER, 11),
    "navn": (Slag.TEKST, 26),
    "fodselsdato": (Slag.DATO, 13),
    "kjonn": (Slag.TEKST, 9),
    "avdeling": (Slag.TEKST, 16),
    "stilling": (Slag.TEKST, 20),
    "stillingsprosent": (Slag.TALL, 19),
    "timer_per_uke": (Slag.TALL, 11),
    "leder": (Slag.TEKST, 22),
    "leder_epost": (Slag.TEKST, 30),
    "leder_telefon": (Slag.TEKST, 15),
    "stedfortreder": (Slag.TEKST, 22),
    "hr_kontakt": (Slag.TEKST, 20),
    "ansatt_fra": (Slag.DATO, 12),
    "ansatt_til": (Slag.DATO, 12),
    "virksomhetsnr": (Slag.NUMMER, 14),
    "unntak_agp": (Slag.TEKST, 10),
    "forskutterer": (Slag.TEKST, 13),
    "fodselsnummer": (Slag.KODE, 15),
}

_FRAVAER: Final[Mapping[str, _Form]] = {
    "ansattnr": (Slag.NUMMER, 11),
    "type": (Slag.TEKST, 23),
    "fra": (Slag.DATO, 12),
    "til": (Slag.DATO, 12),
    "grad": (Slag.HELTALL, 8),
    "avtalte_timer": (Slag.TIMER, 10),
    "arbeidede_timer": (Slag.TIMER, 11),
    "merknad": (Slag.TEKST, 28),
    "tilfelle_fra": (Slag.DATO, 12),
    "dag_nr": (Slag.HELTALL, 8),
    "agp_dager": (Slag.HELTALL, 8),
    "agp_slutt": (Slag.DATO, 12),
    "dager_brukt": (Slag.HELTALL, 8),
    "dager_igjen": (Slag.HELTALL, 8),
    "maksdato": (Slag.DATO, 12),
    "saldo_gradert": (Slag.TIMER, 10),
    "neste_sjekkpunkt": (Slag.TEKST, 26),
    "frist": (Slag.DATO, 12),
    "status": (Slag.TEKST, 13),
    "melding": (Slag.TEKST, 60),
}


def _kolonner(
    overskrifter: Mapping[str, str],
    form: Mapping[str, _Form],
    regler: Mapping[str, Regel],
    *,
    beregnet: bool = False,
) -> tuple[Kolonne, ...]:
    return tuple(
        Kolonne(felt, tittel, *form[felt], beregnet=beregnet, regel=regler.get(felt))
        for felt, tittel in overskrifter.items()
    )


def ansatte_ark() -> Arkplan:
    """Employees: one row each."""
    regler = {
        "fodselsdato": validering.fodselsdato(),
        "kjonn": validering.liste(("Kvinne", "Mann", "Annet"), advarsel=True),
        "stillingsprosent": validering.tall(None, "prosent", 100),
        "timer_per_uke": validering.tall(None, "tall", 168),
        "ansatt_fra": validering.ansettelsesdato(),
        "ansatt_til": validering.ansettelsesdato(),
        "unntak_agp": validering.ja_nei("unntak_agp"),
        "forskutterer": validering.ja_nei("forskutterer"),
        "fodselsnummer": validering.hjelp("fodselsnummer"),
    }
    return Arkplan(
        navn.ANSATTE_ARK,
        "tblAnsatte",
        _kolonner(navn.ANSATTE, _ANSATTE, regler),
        frys_kolonner=2,
        sider_bred=2,
        fanefarge=BLA,
    )


def fravaer_ark(varsel: str = betinget.VARSELNAVN) -> Arkplan:
    """Absence: input to the left, results to the right."""
    regler = {
        "ansattnr": validering.ansattnr(),
        "type": validering.fravaerstype(),
        "fra": validering.dato("fra"),
        "til": validering.til("$C2"),
        "grad": validering.heltall("grad", "grad", 1, 100),
        "avtalte_timer": validering.tall("avtalte_timer"),
        "arbeidede_timer": validering.tall("arbeidede_timer"),
        "merknad": validering.hjelp("merknad"),
    }
    kolonner = (
        *_kolonner(navn.FRAVAER_INN, _FRAVAER, regler),
        *_kolonner(navn.FRAVAER_UT, _FRAVAER, {}, beregnet=True),
    )
    plan = Arkplan(navn.FRAVAER_ARK, "tblFravaer", kolonner)
    frist, status, tekst = (f"${plan.bokstav(f)}2" for f in ("frist", "status", "melding"))
    return Arkplan(
        plan.navn,
        plan.tabell,
        kolonner,
        betinget=(
            *betinget.etter_status(frist, status, ("frist", "status"), varsel),
            betinget.melding("melding", tekst),
        ),
        frys_kolonner=1,
        fanefarge=BLA,
    )


def sjekkpunkter_ark() -> Arkplan:
    """Checkpoints: which are on, and what their dates are counted from."""
    form: dict[str, _Form] = {
        "id": (Slag.TEKST, 25),
        "navn": (Slag.TEKST, 32),
        "aktiv": (Slag.TEKST, 9),
        "regnes_fra": (Slag.TEKST, 18),
        "antall": (Slag.HELTALL, 9),
        "enhet": (Slag.TEKST, 11),
        "varsel_dager": (Slag.HELTALL, 9),
        "ansvarlig": (Slag.TEKST, 12),
        "hjemmel": (Slag.TEKST, 18),
    }
    regler = {
        "aktiv": validering.ja_nei("aktiv"),
        "regnes_fra": validering.liste(tuple(navn.REGNES_FRA_NAVN.values())),
        "antall": validering.heltall("antall", "antall", -3660, 3660),
        "enhet": validering.liste(tuple(navn.ENHET_NAVN.values())),
        "varsel_dager": validering.heltall("varsel_dager", "varsel_dager", 0, 90),
        "ansvarlig": validering.liste(tuple(ANSVARLIG_NAVN.values())),
    }
    return Arkplan(
        navn.SJEKKPUNKTER_ARK,
        "tblSjekkpunkter",
        _kolonner(navn.SJEKKPUNKTER, form, regler),
        frys_kolonner=2,
        fanefarge=SKIFER,
    )


def innstillinger_ark() -> Arkplan:
    """Settings: one row each, in the order of ``INNSTILLING_NAVN``."""
    form: dict[str, _Form] = {
        "innstilling": (Slag.TEKST, 24),
        "verdi": (Slag.NUMMER, 26),
        "forklaring": (Slag.TEKST, 112),
    }
    regler: dict[str, Any] = {
        "profil": validering.liste(("privat", "stat", "ia"), None, "profil", advarsel=True),
        "varsel_dager": validering.heltall(None, "varsel_dager", 0, 90),
        "lonnskjoring_dag": validering.heltall(None, "lonnskjoring_dag", 1, 31),
        "egenmeldingsdager": validering.heltall(None, "egenmeldingsdager", 1, 365),
        "navn_i_epost": validering.ja_nei(None),
        "varsle_stedfortreder": validering.ja_nei(None),
        "kopi_til_hr": validering.ja_nei(None),
    }
    return Arkplan(
        navn.INNSTILLINGER_ARK,
        "tblInnstillinger",
        _kolonner(navn.INNSTILLINGER, form, {}),
        fanefarge=SKIFER,
        celleregler={
            (rad, 1): regler[felt]
            for rad, felt in enumerate(navn.INNSTILLING_NAVN, start=1)
            if felt in regler
        },
    )
