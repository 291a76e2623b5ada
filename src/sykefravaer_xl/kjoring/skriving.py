"""Puts an ``Oppdatering`` into the file: which cell of which sheet gets what.

Only our columns and our own sheets are touched; ``arbeidsbok.pakke`` leaves everything else byte
for byte as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, cast

from sykefravaer_xl.arbeidsbok import kolonner as kol
from sykefravaer_xl.arbeidsbok.kildebok import brukte_kolonner
from sykefravaer_xl.arbeidsbok.pakke import (
    Arkendring,
    Betinget,
    Endringsvitne,
    NyttArk,
    Pakke,
    Stil,
    Utvid,
    Verdi,
)
from sykefravaer_xl.arbeidsbok.strengtabell import Strengtabell
from sykefravaer_xl.arbeidsbok.tabellnavn import les_tabeller, teller_fra_1904
from sykefravaer_xl.ark import nye_ark
from sykefravaer_xl.ark.betinget import etter_utfort
from sykefravaer_xl.ark.dataark import SISTE_RAD
from sykefravaer_xl.ark.oversikt import oversikt_donor
from sykefravaer_xl.ark.stil import DATOFORMAT
from sykefravaer_xl.domene.feil import Funn, SykefravaerFeil
from sykefravaer_xl.kjoring.endringslogg import (
    Arkendringer,
    les_logg,
    loggrader,
    siste_kontrollsum,
)
from sykefravaer_xl.kjoring.oversiktsark import er_vart_og_urort
from sykefravaer_xl.tekst.kjoring import FEIL, FUNN

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.arbeidsbok.modell import Tabellkart
    from sykefravaer_xl.ark.dataark import Celleverdi
    from sykefravaer_xl.kjoring.endringslogg import Loggrad
    from sykefravaer_xl.kjoring.fravaersrader import Rad
    from sykefravaer_xl.kjoring.oppdatering import Oppdatering
    from sykefravaer_xl.regler.sjekkpunkter import Sjekkpunkt

DATOFELT: Final = frozenset(
    ("tilfelle_fra", "tilfelle_til", "agp_slutt", "maksdato", "frist", "beregnet_per",
     "motedato", "sist_kontakt", "tiltak_til")
)  # fmt: skip
HELTALLSFELT: Final = frozenset(
    ("dag_nr", "agp_dager", "dager_brukt", "dager_igjen", "grad_na", "rader", "ansatte", "feil",
     "varsler", "forfalt", "endrede_celler")
)  # fmt: skip
BREDDER: Final = {"melding": 60.0, "neste_sjekkpunkt": 26.0}
STANDARDBREDDE: Final = 12.0
ROD, ROD_SKRIFT = "F8CBCB", "7A0010"
GUL, GUL_SKRIFT = "FFE699", "5C3A00"
TIDSFORMAT: Final = f"{DATOFORMAT} hh:mm"


FRA_1904: Final = timedelta(days=1462)
"""A serial number in a book that counts from 1904 is a day so much later."""


@dataclass(frozen=True, slots=True)
class Logg:
    """What a run writes of itself."""

    tidspunkt: datetime
    versjon: str


def _stil(felt: str) -> Stil:
    if felt == "tidspunkt":
        return Stil(tallformat=TIDSFORMAT)
    navn = felt.rsplit(".", 1)[-1]
    if _er_dato(felt):
        return Stil(tallformat=DATOFORMAT)
    if navn in HELTALLSFELT:
        return Stil(tallformat="0")
    if navn == "saldo_gradert":
        return Stil(tallformat="0.00")
    return Stil()  # the message too: a wrapped line would grow her rows, or not be seen whole


class _Rader(Mapping[int, Mapping[int, Verdi]]):
    """Rows by field, seen as rows by column. One at a time: a million cells are never held."""

    def __init__(
        self,
        rader: Mapping[int, Rad],
        kolonner: Mapping[str, int],
        hele_fra: int = SISTE_RAD + 1,
    ) -> None:
        self._rader = rader
        self._kolonner = kolonner
        self._hele_fra = hele_fra
        """From this row on, columns that a row does not mention are emptied."""

    def __getitem__(self, rad: int) -> Mapping[int, Verdi]:
        kolonner = self._kolonner
        verdier = {kolonner[f]: v for f, v in self._rader[rad].items() if f in kolonner}
        if rad < self._hele_fra:
            return verdier
        return {**dict.fromkeys(kolonner.values()), **verdier}

    def __iter__(self) -> Iterator[int]:
        return iter(self._rader)

    def __len__(self) -> int:
        return len(self._rader)


class _Tabellskriver:
    """Cells for one of the tables, adding the columns it lacks to its right."""

    def __init__(self, kart: Tabellkart, sti: Path) -> None:
        self.kart = kart
        self._sti = sti
        self.endring = Arkendring(kart.ark, rad_fra=kart.overskriftsrad + 1)
        self.kolonner = dict(kart.kolonner)
        self.nye: list[str] = []
        self._overskrifter: dict[str, str] = {**kol.FRAVAER_UT, **kol.OPPFOLGING_FASTE}
        self._tabell = next(
            (t for t in les_tabeller(sti).get(kart.ark, ()) if t.navn == kart.tabell), None
        )

    def overskrift(self, felt: str) -> str:
        """What the column is called in our own words; "" for a column that is not ours."""
        return self._overskrifter.get(felt, "")

    @property
    def tabellslutt(self) -> int:
        """The last row of the table; what stands below it is the clerk's."""
        return self.kart.siste_rad if self._tabell is None else self._tabell.siste_rad

    def krev(self, overskrifter: Mapping[str, str]) -> None:
        """Make sure the columns exist; new ones get a heading like the last one of the clerk's."""
        self._overskrifter.update(overskrifter)
        mangler = {f: o for f, o in overskrifter.items() if f not in self.kolonner}
        if not mangler:
            return
        hoyre = self.kart.hoyre_kolonne
        start = self._ledig_fra(hoyre + 1, len(mangler))
        vokser = (
            self._tabell is not None and self._tabell.siste_kolonne == hoyre and start == hoyre + 1
        )
        for nr, (felt, onsket) in enumerate(mangler.items(), start=start):
            overskrift = self._ledig_overskrift(onsket) if vokser else onsket
            self.kolonner[felt] = nr
            self.nye.append(felt)
            self.endring.celler[self.kart.overskriftsrad, nr] = overskrift
            self.endring.overskrifter[nr] = Stil(lik=(self.kart.overskriftsrad, hoyre))
            bredde = max(STANDARDBREDDE, 1.3 * len(overskrift) + 2)
            self.endring.bredder[nr] = BREDDER.get(felt, bredde)
            if vokser:
                self.endring.tabell_nye_kolonner.append(overskrift)
        if vokser:
            self.endring.tabell = self.kart.tabell

    def _ledig_overskrift(self, onsket: str) -> str:
        """The heading, with a number where the clerk's Excel table has one like it."""
        opptatt = {n.casefold() for n in self._tabell.overskrifter} if self._tabell else set()
        return ledig_navn(onsket, opptatt)

    def _ledig_fra(self, kolonne: int, antall: int) -> int:
        """The first of so many columns side by side where the clerk has nothing.

        She may well keep figures beside the table without any heading over them.
        """
        brukt = brukte_kolonner(self._sti, self.kart.ark, self.kart.overskriftsrad)
        for opptatt in sorted(k for k in brukt if k >= kolonne):
            if opptatt - kolonne >= antall:
                break
            kolonne = opptatt + 1
        return kolonne

    def skriv(self, rad: int, verdier: Rad | Mapping[str, object]) -> None:
        """Put the fields the table has into a row."""
        for felt, verdi in verdier.items():
            nr = self.kolonner.get(felt)
            if nr is None:
                continue
            self.endring.celler[rad, nr] = verdi  # type: ignore[assignment]
            if nr not in self.endring.stiler:
                self.endring.stiler[nr] = _stil(felt)

    def skriv_rader(self, rader: Mapping[int, Rad], nye: Sequence[Rad] = ()) -> None:
        """Put the fields the table has into many rows, each made when it is its turn.

        ``nye`` come below the last row, as with ``skriv_ny``.
        """
        under = self.kart.siste_rad + 1
        alle = {**rader, **dict(enumerate(nye, start=under))}
        felter = {f for verdier in alle.values() for f in verdier} & self.kolonner.keys()
        for felt in felter:
            self.endring.stiler.setdefault(self.kolonner[felt], _stil(felt))
        if nye:
            felter = set(self.kolonner)
            self._se_ut_som_raden_over()
        hele_fra = under if nye else SISTE_RAD + 1
        self.endring.rader = _Rader(alle, {f: self.kolonner[f] for f in felter}, hele_fra)
        self.voks_til(self.kart.siste_rad + len(nye))

    def skriv_ny(self, rad: int, verdier: Rad | Mapping[str, object]) -> None:
        """A row below the last one: every column of the table, looking like the row above.

        An empty table has one blank row below its headings that has the look.
        """
        self.skriv(rad, {**dict.fromkeys(self.kolonner), **verdier})
        self._se_ut_som_raden_over()

    def _se_ut_som_raden_over(self) -> None:
        monster = max(self.kart.siste_rad, self.kart.overskriftsrad + 1)
        for felt, nr in self.kart.kolonner.items():
            self.endring.stiler[nr] = replace(_stil(felt), lik=(monster, nr))

    def voks_til(self, siste_rad: int) -> None:
        """Rows were added below: the table and the rules above them reach down to the last."""
        if siste_rad <= self.kart.siste_rad:
            return
        if self._tabell is not None:
            self.endring.tabell = self.kart.tabell
            self.endring.tabell_siste_rad = siste_rad
        else:
            self.endring.utvid = Utvid(
                self.kart.siste_rad,
                siste_rad,
                (min(self.kolonner.values()), max(self.kolonner.values())),
            )


def skriv(oppdatering: Oppdatering, ut: Path, logg: Logg) -> int:
    """Write the update of a workbook to ``ut`` (which may be the workbook itself).

    Returns the number of cells with another content than before. Raises ``PakkeFeil`` before
    anything is written when the file has something that cannot be kept.
    """
    sti = oppdatering.bok.sti
    with Pakke(sti) as pakke:
        lager, del_ = pakke.delte_strenger()
        strenger = Strengtabell(lager, del_)
        skrivere = (_fravaer(oppdatering, sti), _oppfolging(oppdatering, sti))
        endringer = [
            _endre(pakke, skriver, strenger)
            for skriver in skrivere
            if skriver is not None and (skriver.endring.celler or skriver.endring.rader)
        ]
        _arbeidsliste(oppdatering, pakke, sti)
        opptatt = {navn.casefold() for navn in pakke.arknavn()}
        if oppdatering.bok.oppfolging_kart is None:
            nytt = _nytt_oppfolgingsark(oppdatering, opptatt)
            pakke.legg_til(nytt)
            if oppdatering.nye_oppfolging:
                pakke.endre(_nye_tilfeller(oppdatering, nytt.navn, pakke.tabellnavn(nytt.navn)[0]))
        _oversikt(oppdatering, pakke)
        _logg(oppdatering, pakke, logg, endringer)
        pakke.lagre(ut)
    return sum(len(e.endringer) + e.fylt for e in endringer)


def _endre(pakke: Pakke, skriver: _Tabellskriver, strenger: Strengtabell) -> Arkendringer:
    """Carry out a change, and say what it changed."""
    vitne = skriver.endring.vitne = Endringsvitne(
        strenger.__getitem__,
        frozenset(nr for felt, nr in skriver.kolonner.items() if _er_dato(felt)),
        d1904=pakke.teller_fra_1904,
    )
    pakke.endre(skriver.endring)
    navn = {nr: skriver.overskrift(felt) for felt, nr in skriver.kolonner.items()}
    return Arkendringer(skriver.kart.ark, navn, vitne.endringer, vitne.fylt)


def _er_dato(felt: str) -> bool:
    navn = felt.rsplit(".", 1)[-1]
    return navn in DATOFELT or navn == "utfort"


def _fravaer(oppdatering: Oppdatering, sti: Path) -> _Tabellskriver | None:
    kart = oppdatering.bok.fravaer_kart
    if not oppdatering.fravaer:
        return None
    skriver = _Tabellskriver(kart, sti)
    skriver.krev(kol.FRAVAER_UT)
    skriver.skriv_rader(oppdatering.fravaer)
    if {"frist", "status"} <= set(skriver.nye):
        skriver.endring.betinget += _regler(skriver, kart)
    return skriver


def _regler(skriver: _Tabellskriver, kart: Tabellkart) -> list[Betinget]:
    """Overdue and soon on new result columns, from stored dates and TODAY()."""
    bokstav = {f: kart_bokstav(skriver.kolonner[f]) for f in ("frist", "status")}
    forste = kart.overskriftsrad + 1
    siste = max(kart.siste_rad, forste) + 1000  # rows the clerk adds later have the rule too
    frist, status = f"${bokstav['frist']}{forste}", f"${bokstav['status']}{forste}"
    omrade = f"{bokstav['frist']}{forste}:{bokstav['status']}{siste}"
    apen = f'OR({status}="Forfalt",{status}="Snart",{status}="Kommende")'
    grunn = f"ISNUMBER({frist}),{apen}"
    return [
        Betinget(omrade, f"AND({grunn},{frist}<TODAY())", ROD, ROD_SKRIFT, fet=True),
        Betinget(
            omrade, f"AND({grunn},{frist}>=TODAY(),{frist}<=TODAY()+7)", GUL, GUL_SKRIFT, fet=True
        ),
    ]


def kart_bokstav(kolonne: int) -> str:
    """The letter of a 1-based column."""
    from openpyxl.utils.cell import get_column_letter

    return get_column_letter(kolonne)


def _oppfolging(oppdatering: Oppdatering, sti: Path) -> _Tabellskriver | None:
    kart = oppdatering.bok.oppfolging_kart
    if kart is None:
        return None
    skriver = _Tabellskriver(kart, sti)
    skriver.krev(_sjekkpunktoverskrifter(oppdatering))
    skriver.skriv_rader(oppdatering.oppfolging, oppdatering.nye_oppfolging)
    return skriver


def _punkter_i_bruk(oppdatering: Oppdatering) -> list[Sjekkpunkt]:
    """The active checkpoints; a repealed duty only where a spell is old enough to have it."""
    rader = (*oppdatering.nye_oppfolging, *oppdatering.oppfolging.values())
    return [
        punkt
        for punkt in oppdatering.oppsett.sjekkpunkter.values()
        if not punkt.versjoner[-1].opphevet
        or any(rad.get(kol.oppfolging_felter(punkt.id)[0]) is not None for rad in rader)
    ]


def _sjekkpunktfarger(skriver: _Tabellskriver, oppdatering: Oppdatering) -> list[Betinget]:
    """The colours of duties whose columns the sheet did not have."""
    if "tilfelle_til" not in skriver.kolonner:
        return []
    forste = skriver.kart.overskriftsrad + 1
    slutt = f"${kart_bokstav(skriver.kolonner['tilfelle_til'])}{forste}"
    ut: list[Betinget] = []
    for punkt in oppdatering.oppsett.sjekkpunkter.values():
        frist, utfort, unntak, _ = kol.oppfolging_felter(punkt.id)
        if not punkt.oppgave or frist not in skriver.nye:
            continue
        bokstav = [kart_bokstav(skriver.kolonner[f]) for f in (frist, utfort, unntak)]
        celler = tuple(f"${b}{forste}" for b in bokstav)
        regler = etter_utfort(
            (frist, utfort, unntak),
            (celler[0], celler[1], celler[2]),
            slutt,
            str(oppdatering.oppsett.varsel_dager),
        )
        for regel, farger in zip(regler, ((ROD, ROD_SKRIFT), (GUL, GUL_SKRIFT)), strict=False):
            omrade = f"{bokstav[0]}{forste}:{bokstav[0]}{SISTE_RAD}"
            ut.append(Betinget(omrade, regel.formel.removeprefix("="), *farger, fet=True))
    return ut


def _sjekkpunktoverskrifter(oppdatering: Oppdatering) -> dict[str, str]:
    """Field → heading of the four columns of every active checkpoint."""
    ut: dict[str, str] = {}
    for punkt in _punkter_i_bruk(oppdatering):
        felter, titler = kol.oppfolging_felter(punkt.id), kol.oppfolging_overskrifter(punkt.navn)
        ut.update(zip(felter, titler, strict=True))
    return ut


def _nye_tilfeller(oppdatering: Oppdatering, ark: str, tabell: str) -> Arkendring:
    """The rows of a new ``Oppfølging``, put in as a stream.

    XlsxWriter holds every cell until the file is closed: 45 000 rows would take 1.7 GB.
    """
    felter = [*kol.OPPFOLGING_FASTE, *_sjekkpunktoverskrifter(oppdatering)]
    rader = dict(enumerate(oppdatering.nye_oppfolging, start=2))
    return Arkendring(
        ark,
        rader=_Rader(rader, {felt: nr for nr, felt in enumerate(felter, start=1)}),
        stiler={nr: Stil(lik=(2, nr)) for nr in range(1, len(felter) + 1)},
        rad_fra=2,
        tabell=tabell,
        tabell_siste_rad=max(rader),
    )


def _nytt_oppfolgingsark(oppdatering: Oppdatering, opptatt: set[str]) -> NyttArk:
    punkter = _punkter_i_bruk(oppdatering)
    navn = ledig_navn(kol.OPPFOLGING_ARK, opptatt)
    donor = nye_ark.oppfolging_donor(
        navn,
        [(p.id, p.navn, p.oppgave) for p in punkter],
        (),
        varsel_dager=oppdatering.oppsett.varsel_dager,
    )
    return NyttArk(navn, donor, navn)


def _rekker(
    rader: Iterable[Mapping[str, object]], felter: Iterable[str], sti: Path
) -> list[list[Celleverdi]]:
    """Rows for a new sheet. New sheets are made counting from 1900; the book may not be so."""
    navn = list(felter)
    rekker = [[cast("Celleverdi", rad.get(felt)) for felt in navn] for rad in rader]
    if not teller_fra_1904(sti):
        return rekker
    return [[v - FRA_1904 if isinstance(v, date) else v for v in rekke] for rekke in rekker]


def ledig_navn(navn: str, opptatt: set[str]) -> str:
    """The name, with a number behind it if the clerk has a sheet of that name."""
    nummer, forslag = 2, navn
    while forslag.casefold() in opptatt:
        forslag = f"{navn} {nummer}"
        nummer += 1
    opptatt.add(forslag.casefold())
    return forslag


def _arbeidsliste(oppdatering: Oppdatering, pakke: Pakke, sti: Path) -> None:
    """The generated list: every row anew, what is left of a longer list emptied."""
    kart = oppdatering.bok.arbeidsliste_kart
    rader = oppdatering.arbeidsliste
    if kart is None:
        opptatt = {navn.casefold() for navn in pakke.arknavn()}
        navn = ledig_navn(kol.ARBEIDSLISTE_ARK, opptatt)
        innhold = _rekker(rader, kol.ARBEIDSLISTE, sti)
        donor = nye_ark.arbeidsliste_donor(
            navn, innhold, varsel_dager=oppdatering.oppsett.varsel_dager
        )
        pakke.legg_til(NyttArk(navn, donor, navn))
        return
    skriver = _Tabellskriver(kart, sti)
    slutt = skriver.tabellslutt
    if kart.siste_rad > slutt < kart.overskriftsrad + len(rader):
        raise SykefravaerFeil(
            FEIL["star_i_veien"].format(fil=sti.name, ark=kart.ark, rad=kart.siste_rad),
            "kan_ikke_skrive",
        )
    rad = kart.overskriftsrad
    for verdier in rader:
        rad += 1
        if rad > kart.siste_rad:
            skriver.skriv_ny(rad, verdier)
        else:
            skriver.skriv(rad, verdier)
    for tom in range(rad + 1, min(kart.siste_rad, slutt) + 1):
        skriver.skriv(tom, dict.fromkeys(kol.ARBEIDSLISTE))
    skriver.voks_til(rad)
    if skriver.endring.celler:
        pakke.endre(skriver.endring)


def _oversikt(oppdatering: Oppdatering, pakke: Pakke) -> None:
    """Our own overview is made anew; one the clerk has changed, or made herself, stays."""
    if oppdatering.tall is None or kol.OVERSIKT_ARK not in pakke.arknavn():
        return
    if er_vart_og_urort(oppdatering.bok.sti):
        pakke.erstatt_ark(kol.OVERSIKT_ARK, oversikt_donor(oppdatering.tall), kol.OVERSIKT_ARK)
    elif oppdatering.bok.sjekkpunkter_kart is not None:  # our template, but changed by the clerk
        melding = FUNN["oversikt_endret"]
        oppdatering.varsler.append(Funn("oversikt_endret", melding, ark=kol.OVERSIKT_ARK))


def _logg(
    oppdatering: Oppdatering, pakke: Pakke, logg: Logg, endringer: Sequence[Arkendringer]
) -> None:
    """Add this run to the change log."""
    sti, kart = oppdatering.bok.sti, oppdatering.bok.endringslogg_kart
    grunnlag: Loggrad = {
        "tidspunkt": logg.tidspunkt,
        "versjon": logg.versjon,
        "beregnet_per": oppdatering.dato,
        "rader": oppdatering.rader,
        "ansatte": oppdatering.ansatte,
        "feil": len(oppdatering.feil),
        "varsler": len(oppdatering.varsler),
        "forfalt": oppdatering.forfalt,
        "endrede_celler": sum(len(e.endringer) + e.fylt for e in endringer),
    }
    rader = loggrader(grunnlag, endringer, siste_kontrollsum(les_logg(oppdatering.bok)))
    if kart is None:
        opptatt = {navn.casefold() for navn in pakke.arknavn()}
        navn = ledig_navn(kol.ENDRINGSLOGG_ARK, opptatt)
        donor = nye_ark.endringslogg_donor(navn, _rekker(rader, kol.ENDRINGSLOGG, sti))
        pakke.legg_til(NyttArk(navn, donor, navn))
        return
    skriver = _Tabellskriver(kart, sti)
    skriver.krev(kol.ENDRINGSLOGG)
    for nr, rad in enumerate(rader, start=kart.siste_rad + 1):
        skriver.skriv_ny(nr, rad)
    skriver.voks_til(kart.siste_rad + len(rader))
    pakke.endre(skriver.endring)
