"""What a workbook looks like once it is read: typed rows that still know their sheet and cell.

Reading (``lesing``) makes these objects, ``oppdatering`` computes from them, and a host (``fil``,
``verter``) takes the ``Oppdatering`` back into the book. Nothing here knows zip or XML.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, Literal, NamedTuple

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok.lesemaate import IKKE_LEST, Lesemaate
from sykefravaer_xl.bok.lesevalg import INGEN, Dager, Lesevalg
from sykefravaer_xl.domene.fravaer import Fravaer
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.lov.enhetsplikter import Gjentas

LEDERSKILLE: Final = " / "
"""Between the managers, and their addresses, of one who has two positions."""
RADER_PER_TABELL: Final = 1 << 21
"""More than a sheet has rows: row 5 of the second absence table has the number 2 097 157."""

Typekilde = Literal["overskrift", "ark", "valg"]
type_verdi = str | int | float | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Tabellkart:
    """Where a table lies in a sheet: rows and columns are 1-based, as Excel shows them.

    ``kolonner`` maps our field names (``fra``, ``grad`` …, see ``skjema``) to columns.
    ``siste_rad`` is the last row with anything in a known input column (= heading row when the
    table is empty). ``hoyre_kolonne`` is the rightmost column with a heading. ``tabell`` is the
    name of the Excel table that has this heading row, if there is one.
    """

    ark: str
    overskriftsrad: int
    siste_rad: int
    hoyre_kolonne: int
    kolonner: Mapping[str, int]
    tabell: str | None = None
    nummer: int = 0
    """Which of the book's absence tables this is; rows are numbered through all of them."""
    faste: Mapping[str, object] = field(default_factory=dict)
    """What holds for every row, because it stands outside the rows: field -> cell value."""
    type_i_overskrift: str | None = None
    """The type that the headings state («Sykmeldt fra»), where no column does."""
    typekilde: Typekilde = "overskrift"
    """What says that type: the headings, the name of the sheet, or a setting."""
    flettet: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    """Field -> first and last row of each cell that is merged downwards."""

    i_grupper: bool = False
    """Whether a row of its own says who the rows below it are about."""
    kryss: Mapping[str, str] = field(default_factory=dict)
    """Field of a column of crosses -> the type it is."""
    dager: Dager | None = None
    """How Til is found where no column says it."""
    grad_i_brok: bool = False
    """Whether grades are written as fractions: 1 is 100 %."""

    def har(self, felt: str) -> bool:
        """Whether the rows have the field, or it is stated for all of them."""
        return felt in self.kolonner or felt in self.faste

    def lopenummer(self, rad: int) -> int:
        """The number of a row of this sheet among all absence rows of the book."""
        return self.nummer * RADER_PER_TABELL + rad

    def celle(self, felt: str, rad: int) -> str:
        """``B7`` for a field and a row; the table's first cell in the row when it lacks it."""
        kolonne = self.kolonner.get(felt) or min(self.kolonner.values(), default=1)
        return f"{bokstaver(kolonne)}{rad % RADER_PER_TABELL}"

    def sted(self, felt: str, rad: int) -> str:
        """The cell with its sheet, as a message names it: ``Fravær!B7``."""
        return f"{self.ark}!{self.celle(felt, rad)}"

    def plasser(self, funn: Funn, felt: str, rad: int) -> Funn:
        """The same finding at a field's cell in this table."""
        nr = rad % RADER_PER_TABELL
        return replace(funn, sti=(felt,), ark=self.ark, celle=self.celle(felt, rad), rad=nr)


class FravaerRad(NamedTuple):
    """One absence row. ``fravaer`` is None when a fault (in ``feil``) stops the row."""

    rad: int
    """The row's number among all absence rows; in the first table that of its row in the sheet."""
    ansatt: str | None
    """Key of the employee: the number as text, or the name where the book has no numbers."""
    fravaer: Fravaer | None
    avtalte_timer: Decimal | None = None
    arbeidede_timer: Decimal | None = None
    navn: str | None = None
    fodselsdato: date | None = None
    leder: str | None = None
    timer_per_uke: Decimal | None = None
    unntak_agp: bool = False
    feil: tuple[Funn, ...] = ()
    varsler: tuple[Funn, ...] = ()
    leder_epost: str | None = None
    avdeling: str | None = None

    def stanset(self, feil: Funn) -> FravaerRad:
        """The row with one more fault: nothing is computed of it."""
        return self._replace(fravaer=None, feil=(*self.feil, feil))

    def med_varsel(self, varsel: Funn) -> FravaerRad:
        """The row with one more warning."""
        return self._replace(varsler=(*self.varsler, varsel))


@dataclass(frozen=True, slots=True)
class AnsattRad:
    """One employee. Fields the clerk left empty are None."""

    rad: int
    ansatt: str | None
    navn: str | None = None
    fodselsdato: date | None = None
    leder: str | None = None
    leder_epost: str | None = None
    timer_per_uke: Decimal | None = None
    stillingsprosent: Decimal | None = None
    unntak_agp: bool = False
    kjonn: str | None = None
    avdeling: str | None = None
    stilling: str | None = None
    leder_telefon: str | None = None
    stedfortreder: str | None = None
    hr_kontakt: str | None = None
    ansatt_fra: date | None = None
    ansatt_til: date | None = None
    virksomhetsnr: str | None = None
    forskutterer: bool | None = None
    fodselsnummer: str | None = field(default=None, repr=False)
    """Only for NAV's plan format; never in lists, logs or messages."""
    egne: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The clerk's own columns, by the key of their heading: groups, filters and letter fields."""
    nummer_er_tall: bool = False
    """Whether the cell holds the number as a number, not as text."""
    feil: tuple[Funn, ...] = ()
    varsler: tuple[Funn, ...] = ()


class Mote(NamedTuple):
    """What is noted of one meeting."""

    dato: date | None = None
    innkalt: date | None = None
    bedt_av: str | None = None
    deltakere: str | None = None


@dataclass(frozen=True, slots=True)
class OppfolgingRad:
    """One row of ``Oppfølging``: what the clerk has typed about one spell.

    The maps have the checkpoint id as key (``dialogmote1``).
    """

    rad: int
    ansatt: str | None
    tilfelle_fra: date | None
    tilfelle_til: date | None
    utfort: Mapping[str, date] = field(default_factory=dict)
    unntak: Mapping[str, date | bool] = field(default_factory=dict)
    grunn: Mapping[str, str] = field(default_factory=dict)
    besluttet_av: str | None = field(default=None, repr=False)
    """Who decided the exemptions."""
    moter: Mapping[str, Mote] = field(default_factory=dict)
    samtykke: bool | None = None
    sist_kontakt: date | None = None
    tiltak_til: date | None = None
    ventes_tilbake: date | None = None
    """When the employee thinks to be back: an answer of the first day."""
    arbeidsrelatert: bool | None = None
    kan_gjore: str | None = field(default=None, repr=False)
    feil: tuple[Funn, ...] = ()
    i_fravaer: bool = False
    """Whether it stands beside an absence, and not in ``Oppfølging``; ``rad`` is of that row."""

    @property
    def notert(self) -> bool:
        """Whether anything is noted that a checkpoint goes by; most rows only name a spell."""
        dager = self.sist_kontakt or self.tiltak_til
        return bool(self.utfort or self.unntak or self.grunn or self.moter or dager)


class Planplass(NamedTuple):
    """A cell of a plan's sheet, and how many versions the plan has."""

    ark: str
    celle: str
    versjoner: int


@dataclass(frozen=True, slots=True)
class HendelseRad:
    """One row of ``Hendelser``; ``slag`` is an id of ``lov/hendelser.toml``."""

    rad: int
    ansatt: str | None
    dato: date | None
    slag: str | None
    sjekkpunkt: str | None = None
    frist: date | None = None
    utfort: date | None = None
    besluttet_av: str | None = field(default=None, repr=False)
    merknad: str | None = field(default=None, repr=False)
    navn: str | None = field(default=None, repr=False)
    """As it stands in the row; empty where only the number does."""
    motedato: date | None = None
    bedt_av: str | None = field(default=None, repr=False)
    deltakere: str | None = field(default=None, repr=False)
    feil: tuple[Funn, ...] = ()
    varsler: tuple[Funn, ...] = ()
    """What looks wrong, but does not stop the row."""
    planark: Planplass | None = None
    """Where it stands when it is written in a plan and not in ``Hendelser``; ``rad`` is 0 then."""


@dataclass(frozen=True, slots=True)
class SjekkpunktRad:
    """One row of ``Sjekkpunkter``; ``id`` is a known checkpoint or a name the clerk made up."""

    rad: int
    id: str
    navn: str
    aktiv: bool | None
    """None: the cell is empty, the profile decides."""
    regnes_fra: str | None
    antall: int | None
    enhet: str | None
    varsel_dager: int | None
    ansvarlig: str | None
    hjemmel: str | None = None
    uten_id: bool = False
    """The sheet does not say its id, so it would be another one under another name."""
    feil: tuple[Funn, ...] = ()


@dataclass(frozen=True, slots=True)
class EnhetspliktRad:
    """One row of ``Enhetsplikter`` with a first due date; ``gjentas`` None: once."""

    rad: int
    plikt: str
    enhet: str
    ansvarlig: str
    leder: str | None
    gjentas: Gjentas | None
    forste: date | None
    utfort: date | None
    hjemmel: str = ""
    feil: tuple[Funn, ...] = ()


@dataclass(frozen=True, slots=True)
class Bok:
    """A workbook as read."""

    sti: Path
    arknavn: tuple[str, ...]
    fravaer_kart: Tabellkart
    """The absence table new rows go to."""
    fravaer: Sequence[FravaerRad]
    """The rows of all absence tables."""
    uten_fravaer: tuple[FravaerRad, ...] = ()
    """Rows of a book without an employee list that only say who somebody is."""
    ansatte_kart: Tabellkart | None = None
    ansatte: tuple[AnsattRad, ...] = ()
    tallnumre: frozenset[str] = frozenset()
    """Employee numbers that are numbers in her list, not text."""
    oppfolging_kart: Tabellkart | None = None
    oppfolging: tuple[OppfolgingRad, ...] = ()
    gjort: tuple[OppfolgingRad, ...] = ()
    """Done dates in columns of hers beside the absences."""
    hendelser_kart: Tabellkart | None = None
    hendelser: tuple[HendelseRad, ...] = ()
    hendelsesvalg: tuple[str, ...] = ()
    """What our own sheet of events offers to choose from."""
    planhendelser: tuple[HendelseRad, ...] = ()
    """What is written in the sheets of plans, letters and income reports, as events."""
    enhetsplikter_kart: Tabellkart | None = None
    enhetsplikter: tuple[EnhetspliktRad, ...] = ()
    sjekkpunkter_kart: Tabellkart | None = None
    sjekkpunkter: tuple[SjekkpunktRad, ...] = ()
    arbeidsliste_kart: Tabellkart | None = None
    endringslogg_kart: Tabellkart | None = None
    logghode: str = ""
    """The checksum of the log's last entry, as kept outside its rows; "" when not known."""
    innstillinger: Mapping[str, type_verdi] = field(default_factory=dict)
    innstillinger_kart: Tabellkart | None = None
    fravaerskoder_kart: Tabellkart | None = None
    lesevalg: Lesevalg = INGEN
    """What has been settled about how the book is read."""
    lest: Lesemaate = IKKE_LEST
    lest_kart: Tabellkart | None = None
    """Where the account of the reading is kept in a book of ours."""
    funn: tuple[Funn, ...] = ()
    """Warnings about the book as a whole (a sheet that was passed over, a setting unknown)."""

    fravaer_karter: tuple[Tabellkart, ...] = ()
    """All absence tables in the order of their rows; empty means the one."""

    @property
    def karter(self) -> tuple[Tabellkart, ...]:
        """All absence tables, by their number."""
        return self.fravaer_karter or (self.fravaer_kart,)

    def som_i_lista(self, nr: str) -> str | int:
        """An employee number as her list holds it, so that a look-up finds it there."""
        return int(nr) if nr in self.tallnumre else nr

    def nytt_nummer(self, nr: str) -> str | int:
        """An employee number her list has not got yet: as text only where all the others are."""
        if not nr.isdigit() or nr != str(int(nr)):
            return nr
        rader: Iterable[AnsattRad | FravaerRad] = self.ansatte or self.fravaer
        bare_tekst = not self.tallnumre and any(r.ansatt and r.ansatt.isdigit() for r in rader)
        return nr if bare_tekst else int(nr)

    def kart_for(self, rad: int) -> Tabellkart:
        """The absence table a row number belongs to."""
        return self.karter[rad // RADER_PER_TABELL]

    @property
    def skrevne_ark(self) -> tuple[str, ...]:
        """The sheets a run writes results in, as far as the book has them."""
        karter = (
            *self.karter,
            self.oppfolging_kart,
            self.arbeidsliste_kart,
            self.endringslogg_kart,
            self.lest_kart,
        )
        return tuple(dict.fromkeys(kart.ark for kart in karter if kart is not None))

    @property
    def har_fodselsdatoer(self) -> bool:
        """Whether the book has a column for birth dates at all."""
        return any(
            kart is not None and kart.har("fodselsdato")
            for kart in (*self.karter, self.ansatte_kart)
        )
