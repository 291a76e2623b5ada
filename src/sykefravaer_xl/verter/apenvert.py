"""Carries changes out in a workbook that is open in Excel.

The list of changes is that of the file run, so the same cells get the same values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, cast

from arkbok import Celleendring
from arkbok.adresse import Omrade
from arkbok.celletabell import Celletabell
from sykefravaer_xl.ark.dataark import dataark
from sykefravaer_xl.ark.tabellskriver import avsluttede
from sykefravaer_xl.bok.bokfeil import Bokfeil
from sykefravaer_xl.bok.endringslogg import Arkendringer
from sykefravaer_xl.bok.kjennemerker import som_logghode, som_navn
from sykefravaer_xl.bok.radlager import Nummerert
from sykefravaer_xl.verter.celleverdi import er_lik, fra_excel
from sykefravaer_xl.verter.makrotekst import TOTALRAD
from sykefravaer_xl.verter.maling import hver_for_seg, rektangler
from sykefravaer_xl.verter.modellskriving import HELTALL, LANGT_NED, skriv_modell, storrelser

if TYPE_CHECKING:
    from arkbok import Arkendring, Verdi
    from arkbok.exceltabell import Exceltabell
    from sykefravaer_xl.ark.endring import NyttDataark
    from sykefravaer_xl.ark.modell import Celleverdi
    from sykefravaer_xl.ark.tabellskriver import Tabellskriver
    from sykefravaer_xl.bok.kjennemerker import Merketabell
    from sykefravaer_xl.bok.verdikilde import Arkverdier
    from sykefravaer_xl.verter.apenbok import ApenBok


class Apenvert:
    """The open book; what it held when it was read is what changes are told against."""

    def __init__(self, bok: ApenBok) -> None:
        self.bok = bok
        self._nye: list[str] = []

    def arknavn(self) -> Sequence[str]:
        """The sheets of the book, those made meanwhile too."""
        return (*self.bok.kilde.arknavn, *self._nye)

    def tabeller(self, ark: str) -> Sequence[Exceltabell]:
        """The Excel tables of a sheet."""
        return self.bok.tabeller(ark)

    def brukte_kolonner(self, ark: str, fra_rad: int) -> set[int]:
        """Columns in use."""
        return self.bok.brukte_kolonner(ark, fra_rad)

    def krev_plass(self, skriver: Tabellskriver) -> None:
        """Raises Bokfeil when rows are to come below a table that has a totals row."""
        endring, tabell = skriver.endring, skriver.tabell
        if tabell is None or tabell.sumrad is None or endring.tabell_siste_rad is None:
            return
        if endring.tabell_siste_rad > tabell.siste_rad:
            raise Bokfeil(TOTALRAD.format(tabell=tabell.navn), "totalrad")

    def endre(self, skriver: Tabellskriver) -> Arkendringer:
        """Change a table, and say what came to be other than it was."""
        return utfor(self.bok, skriver)

    def merk(self, merker: Mapping[str, Merketabell]) -> None:
        """Mark our tables by names, where they stand elsewhere than the book's names say."""
        gamle = self.bok.kilde.merker
        for tabell, merket in merker.items():
            gammel = gamle.get(tabell)
            for felt, (navn, sted) in zip(merket.kolonner, som_navn(tabell, merket), strict=True):
                if gammel is None or gammel.sted(felt) != merket.sted(felt):
                    self.bok.sett_navn(navn, f"={sted}")

    def merk_logghode(self, kontrollsum: str) -> None:
        """Keep it in a name; one that is left behind, the log goes on from."""
        for navn, verdi in som_logghode(kontrollsum).items():
            self.bok.sett_navn(navn, f"={verdi}")

    def nytt_ark(self, ark: NyttDataark) -> None:
        """Make a sheet: the table, its formats and colours, in few calls."""
        felter = [k.felt for k in ark.plan.kolonner]
        rader = [[cast("Celleverdi", rad.get(felt)) for felt in felter] for rad in ark.rader]
        self.bok.nytt_ark(ark.plan.navn)
        self._nye.append(ark.plan.navn)
        skriv_modell(self.bok, dataark(ark.plan, rader))
        nummerert = Nummerert(ark.rader, 2)  # type: ignore[arg-type]
        self.bok.fold(ark.plan.navn, avsluttede(ark.plan.tabell, nummerert))


def utfor(bok: ApenBok, skriver: Tabellskriver) -> Arkendringer:
    """Write what has been put in a table's columns and rows, and say what it changed."""
    endring = skriver.endring
    ark = bok.ark(endring.ark)
    rader = _samlet(endring)
    _tabell(bok, skriver)
    fylt: dict[int, list[int]] = {}
    endret: list[Celleendring] = []
    for blokk in blokker(rader):
        ulike = list(_ulike(ark, blokk, dato1904=bok.dato1904))
        if not ulike:
            continue
        bok.skriv(endring.ark, *blokk, endret=len(ulike))
        for sted, gammel, ny in ulike:
            if gammel is None:
                fylt.setdefault(sted[1], []).append(sted[0])
            else:
                endret.append(Celleendring(*sted, _vist(gammel), ny))
    _formater(bok, skriver, fylt)
    bok.fold(endring.ark, endring.foldet)
    if endring.tabell is None:  # a table gives its headings their look
        for ett in rektangler((skriver.kart.overskriftsrad, k) for k in endring.overskrifter):
            bok.utseende(endring.ark, ett.start, {"bold": True}, ett.hoyde, ett.bredde)
    bredder = {(1, kolonne): tegn for kolonne, tegn in endring.bredder.items()}
    for ett, tegn in storrelser(bok, bredder, 3):
        bok.bredde(endring.ark, ett.kolonne, tegn, ett.bredde)
    for regel in endring.betinget:
        form = {"bg_color": f"#{regel.fyll}", "font_color": f"#{regel.skriftfarge}"}
        if regel.fet:
            form["bold"] = True  # type: ignore[assignment]
        if regel.tallformat:
            form["num_format"] = regel.tallformat
        omrade = Omrade.les(regel.sqref)
        hoyde, bredde = omrade.rad2 - omrade.rad1 + 1, omrade.kol2 - omrade.kol1 + 1
        start = (omrade.rad1, omrade.kol1)
        bok.betinget(endring.ark, start, hoyde, bredde, f"={regel.formel}", form)
    navn = {nr: skriver.overskrift(felt) for felt, nr in skriver.kolonner.items()}
    return Arkendringer(endring.ark, navn, endret, sum(map(len, fylt.values())))


Blokk = tuple[int, int, list[list["Verdi"]]]


def _samlet(endring: Arkendring) -> dict[int, dict[int, Verdi]]:
    tabell = Celletabell(endring.celler, endring.blokk)
    return {nr: dict(tabell.rad(nr)) for nr in tabell.radnumre}


def blokker(rader: Mapping[int, Mapping[int, Verdi]]) -> Iterator[Blokk]:
    """Rectangles of cells: rows that follow each other and have the same columns.

    What stands between is not ours: it may be a sum of the clerk's.
    """
    sortert = [(nr, tuple(sorted(rader[nr]))) for nr in sorted(rader)]
    for (kolonner, _), gruppe in groupby(
        enumerate(sortert), key=lambda e: (e[1][1], e[1][0] - e[0])
    ):
        numre = [nr for _, (nr, _) in gruppe]
        for _, lop in groupby(enumerate(kolonner), key=lambda e: e[1] - e[0]):
            egne = [k for _, k in lop]
            yield numre[0], egne[0], [[rader[nr][k] for k in egne] for nr in numre]


def _ulike(
    ark: Arkverdier, blokk: Blokk, *, dato1904: bool
) -> Iterator[tuple[tuple[int, int], object, Verdi]]:
    """Cells that hold something else now: where, what, and what they shall hold."""
    rad, kolonne, verdier = blokk
    for r, rekke in enumerate(verdier, start=rad):
        for k, ny in enumerate(rekke, start=kolonne):
            gammel = ark.verdi(r, k)
            if not er_lik(gammel, ny, dato1904=dato1904):
                yield (r, k), fra_excel(gammel), ny


def _vist(gammel: object) -> str | Decimal | date:
    if isinstance(gammel, int | float) and not isinstance(gammel, bool):
        return Decimal(str(gammel))
    return gammel if isinstance(gammel, date) else str(gammel)


def _formater(bok: ApenBok, skriver: Tabellskriver, fylt: Mapping[int, Sequence[int]]) -> None:
    """Number formats of columns where an empty cell got a value: a bare date is a number.

    The columns of our own tables have theirs all the way down, from the day they were made.
    """
    endring = skriver.endring
    nye = {skriver.kolonner[felt] for felt in skriver.nye}
    former: dict[tuple[int, int], str] = {}
    for kolonne, rader in fylt.items():
        stil = endring.stiler.get(kolonne)
        har = LANGT_NED if skriver.egen and kolonne not in nye else 0
        under = [rad for rad in rader if rad >= endring.rad_fra and rad > har]
        if stil is None or (stil.tallformat or HELTALL) == HELTALL or not under:
            continue
        for rad in range(under[0], under[-1] + 1):
            former[rad, kolonne] = stil.tallformat or HELTALL
    for ett, tallformat in hver_for_seg(former):
        bok.tallformat(endring.ark, ett.start, ett.hoyde, tallformat, ett.bredde)


def _tabell(bok: ApenBok, skriver: Tabellskriver) -> None:
    """A table grows before it is written in: then Excel has no headings to make up."""
    endring, tabell = skriver.endring, skriver.tabell
    if tabell is None or endring.tabell is None:
        return
    siste = max(endring.tabell_siste_rad or 0, tabell.siste_rad, tabell.sumrad or 0)
    kolonne = tabell.siste_kolonne + len(endring.tabell_nye_kolonner)
    if (siste, kolonne) != (tabell.sumrad or tabell.siste_rad, tabell.siste_kolonne):
        bok.endre_tabell(endring.ark, tabell.navn, siste, kolonne)
