"""What comes in, whatever the source: one note, application or table row, in one form.

Nothing medical has a place here.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.importer.tekst import FEIL

HEL: Final = 100
UTEN_ID: Final = "rad-"
"""How an id begins that we made ourselves."""


class Kildeslag(StrEnum):
    """What kind of source; notes are merged before the applications that speak of them."""

    SYKMELDING = "sykmelding"
    TABELL = "tabell"
    SOKNAD = "soknad"


@dataclass(frozen=True, slots=True, order=True)
class Sted:
    """Where in the sources: the file's name, and the number of the note or row in it."""

    fil: str
    nummer: int = 0
    """0: the file as a whole."""
    rad: bool = False
    """True where the number is a row of a table, as the clerk sees it."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who it is about, as far as the source says."""

    ansattnr: str | None = None
    fnr: str | None = field(default=None, repr=False)
    navn: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, order=True)
class Innperiode:
    """One row of absence to be. Both ends included; hours are those of the whole period."""

    fra: date
    til: date
    type: Fravaerstype
    grad: int = HEL
    avtalte_timer: Decimal | None = None
    arbeidede_timer: Decimal | None = None
    arbeidsgrad: int | None = None
    """Per cent worked, where the source states no hours."""
    med_reisetilskudd: bool = False

    @property
    def slag(self) -> tuple[Fravaerstype, int]:
        """What two periods must have in common to say the same about a day."""
        if self.type is Fravaerstype.FERIE_UTEN_SYKMELDING:
            return Fravaerstype.FERIE, HEL
        return self.type, self.grad if self.type is Fravaerstype.SYKMELDING else HEL

    @property
    def har_timer(self) -> bool:
        """Whether the source says how much was worked."""
        return self.arbeidede_timer is not None or self.arbeidsgrad is not None


@dataclass(frozen=True, slots=True)
class Raad:
    """What the sykmelder says the employer can do; a task for the manager."""

    tiltak: str = field(default="", repr=False)
    mangler_tilrettelegging: bool = False
    """Work is impossible because the workplace is not adapted."""


@dataclass(frozen=True, slots=True)
class Innkommende:
    """One note, application or table row."""

    sted: Sted
    slag: Kildeslag
    person: Person
    id: str
    """The source's own id, or one made of the content."""
    perioder: tuple[Innperiode, ...]
    versjon: str = ""
    """Later versions of one id sort after earlier ones; "" where the source has none."""
    erstatter: str = ""
    """The id this one takes the place of."""
    sykmelding_id: str = ""
    """The note an application belongs to."""
    merknader: tuple[str, ...] = ()
    """Codes of what the clerk should know of, beside what is written."""
    raad: Raad | None = None

    def innhold(self, ansatt: str) -> str:
        """A short checksum of what the note says; the same note twice has the same."""
        biter = [ansatt, *(repr(_del(p)) for p in sorted(set(self.perioder), key=_del))]
        return hashlib.sha256("\x1f".join(biter).encode()).hexdigest()[:16]


def _del(p: Innperiode) -> tuple[str, ...]:
    return (
        p.fra.isoformat(),
        p.til.isoformat(),
        p.type.value,
        str(p.grad),
        str(timer(p.avtalte_timer)),
        str(timer(p.arbeidede_timer)),
        str(p.arbeidsgrad),
    )


def timer(verdi: Decimal | None) -> Decimal | None:
    """Hours as they stand in a cell: to 0.01."""
    return None if verdi is None else verdi.quantize(Decimal("0.01"))


def med_innholds_id(melding: Innkommende) -> Innkommende:
    """The same with an id made of person and content, for sources that have no ids."""
    hvem = melding.person.ansattnr or melding.person.fnr or melding.person.navn or ""
    return replace(melding, id=f"{UTEN_ID}{melding.innhold(hvem)}")


class Importfeil(StrEnum):
    """Why a note is not imported (``MELDINGER`` in the texts says how to mend it)."""

    FINNES_IKKE = "finnes_ikke"
    UKJENT_SLAG = "ukjent_slag"
    FOR_STOR = "for_stor"
    ULESELIG = "uleselig"
    TOM = "tom"
    UGYLDIG_FELT = "ugyldig_felt"
    AKTIVITET_MANGLER = "aktivitet_mangler"
    UGYLDIG_SYKMELDING = "ugyldig_sykmelding"
    BAKLENGS = "baklengs"
    ANSATT_UKJENT = "ansatt_ukjent"
    ANSATT_TVETYDIG = "ansatt_tvetydig"
    INGEN_KOLONNER = "ingen_kolonner"
    UTEN_TYPE = "uten_type"
    UKLAR = "uklar"
    RADFEIL = "radfeil"
    FORESPORSEL = "foresporsel"
    PDF_UTEN_PYPDF = "pdf_uten_pypdf"
    PDF_BILDE = "pdf_bilde"
    PDF_UKJENT = "pdf_ukjent"
    PDF_UKLAR = "pdf_uklar"


@dataclass(frozen=True, slots=True)
class Feil:
    """One note or file that could not be used."""

    sted: Sted
    kode: Importfeil
    detalj: str = ""
    """A field's name, NAV's code or a cell's message; never a person."""
    hjelp: str = ""


class Kildefeil(SykefravaerFeil):
    """A part of a source that cannot be used."""

    kode: Importfeil

    def __init__(self, kode: Importfeil, detalj: str = "") -> None:
        super().__init__(FEIL[kode], kode)
        self.detalj = detalj


class Filfeil(Kildefeil):
    """The file as a whole cannot be used."""


class NotatFeil(Kildefeil):
    """This note cannot be used."""
