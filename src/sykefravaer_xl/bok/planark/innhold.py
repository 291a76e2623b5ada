"""What a follow-up plan holds (aml § 4-6): facts from the workbook, and what people have typed.

Pure data. A diagnosis has no place in it, and no field asks for one.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Final

from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.grunn.ordlyd import vis_dato

Feltverdi = str | date | None
"""A date field may hold text: what the clerk has typed is never thrown away."""


class Feltslag(StrEnum):
    """What a field that is typed in takes."""

    TEKST = "tekst"
    """Running text."""
    KORT = "kort"
    """A name or a number: one line."""
    DATO = "dato"
    JA_NEI = "ja_nei"
    VALG = "valg"
    """A drop-down that other answers may be written over."""


@dataclass(frozen=True, slots=True)
class Skjema:
    """The fields that are typed in. Empty is None.

    P-numbers are the rows of the sources' list of contents (features.md § 1.5).
    """

    # P1, P5, P7–P10: tasks and work ability
    ordinaere_oppgaver: Feltverdi = None
    kan_gjores: Feltverdi = None
    kan_med_tilrettelegging: Feltverdi = None
    tilrettelegging_valg: Feltverdi = None
    tilrettelegging_tekst: Feltverdi = None
    kan_ikke_gjores: Feltverdi = None
    pavirkning_grad: Feltverdi = None
    pavirkning_tekst: Feltverdi = None
    egne_forslag: Feltverdi = None
    # P2, P6, P11, P12: what the employer can do, has done, or cannot
    muligheter_oppgaver: Feltverdi = None
    muligheter_tid: Feltverdi = None
    muligheter_varighet: Feltverdi = None
    tidligere_tilrettelegging: Feltverdi = None
    planlagt_tilrettelegging: Feltverdi = None
    ikke_mulig: Feltverdi = None
    # P3: outside help
    bistand_fra: Feltverdi = None
    bistand_hva: Feltverdi = None
    nav_hjelp: Feltverdi = None
    nav_hjelp_hva: Feltverdi = None
    # P4, P16: what comes, and the way back
    videre_oppfolging: Feltverdi = None
    tilbakeforing: Feltverdi = None
    evalueringsdato: Feltverdi = None
    neste_mote: Feltverdi = None
    # P13, P14: made together, approved, shared
    medvirket: Feltverdi = None
    ikke_medvirket_grunn: Feltverdi = None
    send_sykmelder: Feltverdi = None
    delt_sykmelder: Feltverdi = None
    melding_sykmelder: Feltverdi = None
    send_nav: Feltverdi = None
    delt_nav: Feltverdi = None
    kontakt_navn: Feltverdi = None
    kontakt_telefon: Feltverdi = None
    kontakt_epost: Feltverdi = None
    andre_opplysninger: Feltverdi = None
    godkjent_ansatt: Feltverdi = None
    godkjent_ansatt_dato: Feltverdi = None
    godkjent_leder: Feltverdi = None
    godkjent_leder_dato: Feltverdi = None
    # P20: the manager's own preparation
    agenda: Feltverdi = None
    onsket_utfall: Feltverdi = None
    egne_notater: Feltverdi = None

    def verdi(self, felt: str) -> Feltverdi:
        """A field by name."""
        svar: Feltverdi = getattr(self, felt)
        return svar

    def tekst(self, felt: str) -> str:
        """A field as text; empty when it is not filled in."""
        return som_tekst(self.verdi(felt))


FELTER: Final[tuple[str, ...]] = tuple(f.name for f in fields(Skjema))
_SLAG: Final[dict[str, Feltslag]] = {
    **dict.fromkeys(
        ("nav_hjelp", "medvirket", "send_sykmelder", "send_nav"), Feltslag.JA_NEI
    ),
    **dict.fromkeys(
        (
            "evalueringsdato", "neste_mote", "delt_sykmelder", "delt_nav",
            "godkjent_ansatt_dato", "godkjent_leder_dato",
        ),
        Feltslag.DATO,
    ),
    **dict.fromkeys(("tilrettelegging_valg", "pavirkning_grad", "bistand_fra"), Feltslag.VALG),
    **dict.fromkeys(
        (
            "kontakt_navn", "kontakt_telefon", "kontakt_epost", "godkjent_ansatt",
            "godkjent_leder",
        ),
        Feltslag.KORT,
    ),
}  # fmt: skip


def feltslag(felt: str) -> Feltslag:
    """What a field takes."""
    return _SLAG.get(felt, Feltslag.TEKST)


@dataclass(frozen=True, slots=True)
class Tiltak:
    """One measure. Accommodation is to be limited in time, so it has an end."""

    tiltak: Feltverdi = None
    beskrivelse: Feltverdi = None
    fra: Feltverdi = None
    til: Feltverdi = None
    ansvarlig: Feltverdi = None
    status: Feltverdi = None
    evaluering: Feltverdi = None

    @property
    def tom(self) -> bool:
        """True when nothing is filled in."""
        return all(getattr(self, f) is None for f in TILTAKSFELT)

    @property
    def provd(self) -> bool:
        """True when it is behind us: done, ended, or considered and left (P12)."""
        return som_tekst(self.status).casefold() in {s.casefold() for s in tekst.PROVD}


TILTAKSFELT: Final[tuple[str, ...]] = tuple(f.name for f in fields(Tiltak))
TILTAKSDATOER: Final = ("fra", "til")


@dataclass(frozen=True, slots=True)
class Gradperiode:
    """A run of days with one grade; ``egenmelding`` where it is self-certified."""

    fra: date
    til: date
    grad: int
    egenmelding: bool = False


@dataclass(frozen=True, slots=True)
class Gjort:
    """Something that is done, or decided not to be: with its day where there is one."""

    hva: str
    dag: date | None = None
    merknad: str = ""


@dataclass(frozen=True, slots=True)
class Planfrist:
    """One due date with its status and why it is what it is."""

    sjekkpunkt: str
    navn: str
    frist: date | None
    ansvarlig: str
    status: str
    """Norwegian, as in the work list."""
    hvorfor: str
    lukket: bool = False
    """Done, exempted or not asked for: nobody has to do anything more."""
    av_planen: bool = field(default=False, repr=False)
    """Done because the plan itself says so: no news to the plan, so no new version of it."""


@dataclass(frozen=True, slots=True)
class Planfakta:
    """What the workbook knows, filled in for the parties."""

    navn: str
    ansattnr: str
    """As lists may show it."""
    fra: date
    til: date
    stilling: str = ""
    stillingsprosent: str = ""
    avdeling: str = ""
    virksomhetsnr: str = ""
    leder: str = ""
    leder_telefon: str = ""
    leder_epost: str = ""
    stedfortreder: str = ""
    hr_kontakt: str = ""
    maksdato: date | None = None
    lonn_slutt: date | None = None
    grader: tuple[Gradperiode, ...] = ()
    gjort: tuple[Gjort, ...] = ()
    frister: tuple[Planfrist, ...] = ()
    tiltak: tuple[Tiltak, ...] = ()
    """Measures noted in ``Hendelser``: what a plan's table begins with."""


@dataclass(frozen=True, slots=True)
class Versjon:
    """One version of the plan: its number, its day, and what was new in it."""

    nr: int
    dato: Feltverdi
    endret: str = ""


@dataclass(frozen=True, slots=True)
class Oppfolgingsplan:
    """A whole plan."""

    fakta: Planfakta
    skjema: Skjema = field(default_factory=Skjema)
    tiltak: tuple[Tiltak, ...] = ()
    versjoner: tuple[Versjon, ...] = ()
    """Oldest first; the last one is the plan itself."""


def som_tekst(verdi: Feltverdi) -> str:
    """A value as a Norwegian reads it."""
    if verdi is None:
        return ""
    return verdi if isinstance(verdi, str) else vis_dato(verdi)
