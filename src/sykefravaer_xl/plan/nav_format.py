"""The follow-up plan (aml § 4-6) as NAV's ``lps-oppfolgingsplan-mottak`` takes it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from pydantic import ConfigDict

from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.nav_json import NavJson

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.grunn.periode import Periode

FODSELSNUMMER = re.compile(r"[0-9]{11}")
DAGER_ETTER_SYKMELDING = 15
"""NAV takes a plan until so many days after the note ended (its SQL says tom + 16 days at
midnight, compared with a time of day)."""


class OppfolgingsplanNav(NavJson):
    """A plan as ``POST /api/v1/followupplan`` wants it.

    Text may be empty unless the checks below say otherwise. ``lps_name`` is required by NAV's
    code, although its published description does not say so.
    """

    # NAV ignores properties it does not know, and so a plan from another system may have some.
    model_config = ConfigDict(extra="ignore")

    employee_identification_number: str
    typical_workday: str
    tasks_that_can_still_be_done: str
    tasks_that_can_not_be_done: str
    previous_facilitation: str
    planned_facilitation: str
    other_facilitation_options: str | None = None
    follow_up: str
    evaluation_date: date
    send_plan_to_nav: bool
    needs_help_from_nav: bool | None = None
    needs_help_from_nav_description: str | None = None
    send_plan_to_general_practitioner: bool
    message_to_general_practitioner: str | None = None
    additional_information: str | None = None
    contact_person_full_name: str
    contact_person_phone_number: str
    contact_person_email: str
    employee_has_contributed_to_plan: bool
    employee_has_not_contributed_to_plan_description: str | None = None
    lps_name: str
    lps_email: str | None = None


class Planfeil(StrEnum):
    """Reasons for which NAV refuses a plan that is otherwise complete."""

    HJELP_UTEN_SENDING = "hjelp_uten_sending"
    HJELP_UTEN_BESKRIVELSE = "hjelp_uten_beskrivelse"
    IKKE_MEDVIRKET_UTEN_FORKLARING = "ikke_medvirket_uten_forklaring"
    MEDVIRKET_MED_FORKLARING = "medvirket_med_forklaring"
    FODSELSNUMMER = "fodselsnummer"


class Planutfall(StrEnum):
    """NAV's answer to a plan: accepted, or the name of its validation error."""

    OK = "OK"
    AVVIST = "FollowUpPlanDTOValidationException"


MELDINGER: dict[Planfeil, str] = {
    Planfeil.HJELP_UTEN_SENDING: (
        "Planen ber om hjelp fra NAV, men skal ikke sendes til NAV. Velg sending til NAV."
    ),
    Planfeil.HJELP_UTEN_BESKRIVELSE: "Beskriv hva dere trenger hjelp til fra NAV.",
    Planfeil.IKKE_MEDVIRKET_UTEN_FORKLARING: (
        "Forklar hvorfor den ansatte ikke har medvirket til planen."
    ),
    Planfeil.MEDVIRKET_MED_FORKLARING: (
        "Den ansatte har medvirket til planen. Ta bort forklaringen på manglende medvirkning."
    ),
    Planfeil.FODSELSNUMMER: "Fødselsnummeret må ha 11 siffer.",
}


def finn_feil(plan: OppfolgingsplanNav) -> tuple[Funn, ...]:
    """Every reason NAV would refuse the plan for, with the field to mend."""
    return tuple(Funn(feil.value, MELDINGER[feil], (felt,)) for feil, felt in _feil(plan))


def utfall(plan: OppfolgingsplanNav) -> Planutfall:
    """What NAV's check of the plan itself answers, before it looks up note and employment."""
    return Planutfall.AVVIST if finn_feil(plan) else Planutfall.OK


def sykmelding_aktiv(sykmelding: Periode, i_dag: date) -> bool:
    """Whether NAV accepts a plan today because of this sick note.

    It does while the note runs and until 15 days after it ended.
    """
    return sykmelding.fra <= i_dag <= sykmelding.til + timedelta(days=DAGER_ETTER_SYKMELDING)


def _feil(plan: OppfolgingsplanNav) -> Iterator[tuple[Planfeil, str]]:
    if plan.needs_help_from_nav:
        if not plan.send_plan_to_nav:
            yield Planfeil.HJELP_UTEN_SENDING, "sendPlanToNav"
        if _er_blank(plan.needs_help_from_nav_description):
            yield Planfeil.HJELP_UTEN_BESKRIVELSE, "needsHelpFromNavDescription"
    forklaring = plan.employee_has_not_contributed_to_plan_description
    felt = "employeeHasNotContributedToPlanDescription"
    if not plan.employee_has_contributed_to_plan and _er_blank(forklaring):
        yield Planfeil.IKKE_MEDVIRKET_UTEN_FORKLARING, felt
    # Not the same test: even a blank explanation is one too many here.
    if plan.employee_has_contributed_to_plan and forklaring:
        yield Planfeil.MEDVIRKET_MED_FORKLARING, felt
    if not FODSELSNUMMER.fullmatch(plan.employee_identification_number):
        yield Planfeil.FODSELSNUMMER, "employeeIdentificationNumber"


def _er_blank(tekst: str | None) -> bool:
    return not (tekst or "").strip()
