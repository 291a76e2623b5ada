"""The plan in NAV's form, and back. NAV has fewer fields, so some of them hold several of ours.

A field of NAV's that holds several of ours has headings inside (``tekst.plan.NAV_DELER``). What
comes from elsewhere and does not divide cleanly is kept whole, so nothing is lost on the way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.bok.celler import les_ja_nei, om_mulig
from sykefravaer_xl.bok.planark import tekst as arktekst
from sykefravaer_xl.bok.planark.innhold import (
    TILTAKSDATOER,
    TILTAKSFELT,
    Feltslag,
    Skjema,
    Tiltak,
    feltslag,
    som_tekst,
)
from sykefravaer_xl.bok.skjema import krav
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.plan import tekst
from sykefravaer_xl.plan.nav_format import OppfolgingsplanNav, finn_feil

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sykefravaer_xl.bok.planark.innhold import Feltverdi, Planfakta

LPS_NAVN: Final = "sykefravaer_xl"

SAMMENSATT: Final[Mapping[str, tuple[str, ...]]] = {
    "tasks_that_can_still_be_done": (
        "kan_gjores", "kan_med_tilrettelegging", "tilrettelegging_valg", "tilrettelegging_tekst",
        "egne_forslag",
    ),
    "tasks_that_can_not_be_done": ("kan_ikke_gjores", "pavirkning_grad", "pavirkning_tekst"),
    "previous_facilitation": ("tidligere_tilrettelegging", "tiltak"),
    "planned_facilitation": ("planlagt_tilrettelegging", "tiltak"),
    "other_facilitation_options": (
        "muligheter_oppgaver", "muligheter_tid", "muligheter_varighet", "ikke_mulig",
    ),
    "follow_up": ("videre_oppfolging", "tilbakeforing", "neste_mote"),
    "additional_information": ("andre_opplysninger", "bistand_fra", "bistand_hva"),
}  # fmt: skip
"""NAV's field -> ours, in order; all but the first have a heading."""
ENKLE: Final[Mapping[str, str]] = {
    "typical_workday": "ordinaere_oppgaver",
    "needs_help_from_nav_description": "nav_hjelp_hva",
    "message_to_general_practitioner": "melding_sykmelder",
    "employee_has_not_contributed_to_plan_description": "ikke_medvirket_grunn",
}
JA_NEI: Final[Mapping[str, str]] = {
    "send_plan_to_nav": "send_nav",
    "needs_help_from_nav": "nav_hjelp",
    "send_plan_to_general_practitioner": "send_sykmelder",
    "employee_has_contributed_to_plan": "medvirket",
}
NAV_KREVER: Final = ("evalueringsdato", "medvirket", "send_sykmelder", "send_nav")
"""Our fields that NAV must have an answer to; text may be empty."""
KAN_MANGLE: Final = frozenset(
    {
        "other_facilitation_options", "needs_help_from_nav", "needs_help_from_nav_description",
        "message_to_general_practitioner", "additional_information",
        "employee_has_not_contributed_to_plan_description",
    }
)  # fmt: skip
"""NAV's fields that may be null."""
_TILTAKSLINJE: Final = "– "


@dataclass(frozen=True, slots=True)
class Navutfall:
    """A plan in NAV's form, or why NAV would refuse it."""

    plan: OppfolgingsplanNav | None
    funn: tuple[Funn, ...] = ()
    """Findings with ``felt`` set to our own field, where there is one."""


def til_nav(
    fakta: Planfakta, skjema: Skjema, tiltak: Sequence[Tiltak], fodselsnummer: str | None
) -> Navutfall:
    """The plan as NAV wants it. Whatever NAV would refuse is a finding, and there is no plan."""
    funn: list[Funn] = []
    verdier: dict[str, Any] = {
        felt: _tom_som_null(felt, skjema.tekst(vart)) for felt, vart in ENKLE.items()
    }
    for felt, deler in SAMMENSATT.items():
        verdier[felt] = _tom_som_null(felt, _sett_sammen(felt, deler, skjema, tiltak))
    for felt, vart in JA_NEI.items():
        svar = om_mulig(les_ja_nei, skjema.verdi(vart))
        if svar is None and (felt not in KAN_MANGLE or skjema.verdi(vart) is not None):
            funn.append(_mangler("nav_ja_nei", vart))
        verdier[felt] = svar
    verdier["evaluation_date"] = skjema.evalueringsdato
    if not isinstance(skjema.evalueringsdato, date):
        funn.append(_mangler("nav_dato", "evalueringsdato"))
    kontakt = _kontakt(fakta, skjema)
    if not all(del_.strip() for del_ in kontakt):
        funn.append(_mangler("nav_kontakt", "kontakt_navn"))
    navn, telefon, epost = kontakt
    if funn:
        if not re.fullmatch("[0-9]{11}", fodselsnummer or ""):
            funn.append(_mangler("nav_fodselsnummer", None))
        return Navutfall(None, tuple(funn))
    plan = OppfolgingsplanNav(
        **verdier,
        employee_identification_number=fodselsnummer or "",
        contact_person_full_name=navn,
        contact_person_phone_number=telefon,
        contact_person_email=epost,
        lps_name=LPS_NAVN,
    )
    feil = tuple(_med_vart_felt(f) for f in finn_feil(plan))
    return Navutfall(None if feil else plan, feil)


def fra_nav(
    plan: OppfolgingsplanNav, fakta: Planfakta
) -> tuple[dict[str, Feltverdi], list[Tiltak]]:
    """What NAV's plan says, as our fields and measures.

    Contact details equal to the manager's are left out, since those are filled in anyway.
    """
    felter: dict[str, Feltverdi] = {
        vart: getattr(plan, felt) or None for felt, vart in ENKLE.items()
    }
    tiltak: list[Tiltak] = []
    for felt, deler in SAMMENSATT.items():
        delt, egne = _del_opp(felt, deler, getattr(plan, felt) or "")
        felter |= delt
        tiltak += egne
    for felt, vart in JA_NEI.items():
        svar: bool | None = getattr(plan, felt)
        felter[vart] = None if svar is None else krav.JA_NEI[0] if svar else krav.JA_NEI[1]
    felter["evalueringsdato"] = plan.evaluation_date
    kontakt = {
        "kontakt_navn": plan.contact_person_full_name,
        "kontakt_telefon": plan.contact_person_phone_number,
        "kontakt_epost": plan.contact_person_email,
    }
    if tuple(kontakt.values()) == _kontakt(fakta, Skjema()):
        kontakt = dict.fromkeys(kontakt, "")
    felter |= {felt: verdi or None for felt, verdi in kontakt.items()}
    return felter, tiltak


def _kontakt(fakta: Planfakta, skjema: Skjema) -> tuple[str, str, str]:
    """Whom NAV may ring: the one named, else the manager."""
    navn = skjema.tekst("kontakt_navn") or fakta.leder
    er_leder = navn == fakta.leder
    return (
        navn,
        skjema.tekst("kontakt_telefon") or (fakta.leder_telefon if er_leder else ""),
        skjema.tekst("kontakt_epost") or (fakta.leder_epost if er_leder else ""),
    )


def _mangler(kode: str, felt: str | None) -> Funn:
    etikett = arktekst.ETIKETT.get(felt, "") if felt else ""
    hva = tekst.FEIL[kode].format(etikett=etikett)
    return Funn(kode, tekst.FEIL["nav_mangler"].format(hva=hva), (felt,) if felt else ())


def _med_vart_felt(funn: Funn) -> Funn:
    """NAV's own refusals name NAV's fields; the clerk has ours."""
    vaare = {
        "sendPlanToNav": "send_nav",
        "needsHelpFromNavDescription": "nav_hjelp_hva",
        "employeeHasNotContributedToPlanDescription": "ikke_medvirket_grunn",
    }
    felt = vaare.get(funn.felt or "")
    if felt is None:
        return _mangler("nav_fodselsnummer", None)
    hva = f"«{arktekst.ETIKETT[felt]}»: {funn.melding}"
    return replace(funn, melding=tekst.FEIL["nav_mangler"].format(hva=hva), sti=(felt,))


def _tom_som_null(felt: str, innhold: str) -> str | None:
    return None if not innhold and felt in KAN_MANGLE else innhold


# Several of our fields in one of NAV's --------------------------------------------------------


def _sett_sammen(
    felt: str, deler: tuple[str, ...], skjema: Skjema, tiltak: Sequence[Tiltak]
) -> str:
    provd = felt == "previous_facilitation"
    innhold = {
        navn: _tiltakstekst([t for t in tiltak if t.provd == provd])
        if navn == "tiltak"
        else skjema.tekst(navn)
        for navn in deler
    }
    return _skjot(deler, innhold)


def _skjot(deler: tuple[str, ...], innhold: Mapping[str, str]) -> str:
    biter = [innhold.get(deler[0], "")]
    for navn in deler[1:]:
        if innhold.get(navn):
            skille = "\n" if navn == "tiltak" else " "
            biter.append(f"{tekst.NAV_DEL[navn]}:{skille}{innhold[navn]}")
    return "\n\n".join(bit for bit in biter if bit)


def _del_opp(
    felt: str, deler: tuple[str, ...], samlet: str
) -> tuple[dict[str, Feltverdi], list[Tiltak]]:
    """The parts of a text; put together again they must be the text, or it is kept whole."""
    titler = {tekst.NAV_DEL[n]: n for n in deler[1:]}
    skille = "|".join(re.escape(t) for t in titler)
    biter = re.split(rf"(?:\A|\n\n)({skille}):[ \n]", samlet)
    innhold = {deler[0]: biter[0]}
    for tittel, bit in zip(biter[1::2], biter[2::2], strict=True):
        innhold[titler[tittel]] = bit
    tiltak = _les_tiltak(innhold.get("tiltak", ""))
    felter: dict[str, Feltverdi] = {
        n: _som_feltverdi(n, bit) for n, bit in innhold.items() if n != "tiltak"
    }
    igjen = _sett_sammen(felt, deler, Skjema(**felter), tiltak)
    tapt = [n for n, v in felter.items() if som_tekst(v) != innhold[n]]
    if igjen != samlet or tapt:
        felter, tiltak = {deler[0]: samlet}, []
    return {n: felter.get(n) or None for n in deler if n != "tiltak"}, tiltak


def _som_feltverdi(felt: str, innhold: str) -> Feltverdi:
    return _dag(innhold) if feltslag(felt) is Feltslag.DATO else innhold


def _dag(innhold: str) -> Feltverdi:
    treff = re.fullmatch(r"(\d\d)\.(\d\d)\.(\d{4})", innhold, re.ASCII)
    try:
        return date(int(treff[3]), int(treff[2]), int(treff[1])) if treff else innhold
    except ValueError:
        return innhold


def _tiltakstekst(tiltak: Sequence[Tiltak]) -> str:
    linjer = []
    for t in tiltak:
        verdier = {f: som_tekst(getattr(t, f)) for f in TILTAKSFELT}
        deler = [f"{arktekst.TILTAK[f]}: {v}" for f, v in verdier.items() if v]
        linjer.append(_TILTAKSLINJE + "; ".join(deler))
    return "\n".join(linjer)


def _les_tiltak(innhold: str) -> list[Tiltak]:
    felter = {t: f for f, t in arktekst.TILTAK.items()}
    ut = []
    for linje in innhold.split("\n") if innhold else []:
        par = [bit.partition(": ") for bit in linje.removeprefix(_TILTAKSLINJE).split("; ")]
        verdier: dict[str, Feltverdi] = {
            felter[tittel]: _dag(verdi) if felter[tittel] in TILTAKSDATOER else verdi
            for tittel, _, verdi in par
            if tittel in felter
        }
        ut.append(Tiltak(**verdier))
    return ut
