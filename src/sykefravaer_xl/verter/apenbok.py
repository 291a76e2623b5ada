"""An open workbook as the buttons see it: read once, its changes planned, never saved.

Nothing is written before ``trygg_skriving`` carries the plan out; only what differs is in it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from sykefravaer_xl.bok.verdikilde import Arkverdier, Verdikilde, bare_enere
from sykefravaer_xl.verter.celleverdi import er_lik
from sykefravaer_xl.verter.maling import hver_for_seg
from sykefravaer_xl.verter.skriveplan import Skriveplan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from arkbok import Verdi
    from arkbok.exceltabell import Exceltabell
    from sykefravaer_xl.ark.modell import Side
    from sykefravaer_xl.verter.regneark import Celle, Regneark


class ApenBok:
    """One open book: what it held when it was read, and what is to be done with it."""

    def __init__(self, vert: Regneark) -> None:
        self.vert = vert
        self.plan = Skriveplan()
        self.navn = vert.navn
        self.lite = vert.lite
        self.dato1904 = vert.dato1904

    # --- reading ---------------------------------------------------------------------------

    @cached_property
    def kilde(self) -> Verdikilde:
        """Every sheet's values, asked for once."""
        ark = self.vert.les()
        enere = [en for ett in ark for en in bare_enere(ett)]
        return Verdikilde(
            self.navn,
            ark,
            dato1904=self.dato1904,
            prosent=self.vert.prosent(enere),
            navn_i_boka=self._navn,
        )

    @cached_property
    def _navn(self) -> dict[str, str]:
        return self.vert.navn_i_boka()

    def ark(self, navn: str) -> Arkverdier:
        """What a sheet held when the book was read."""
        return self.kilde.ark.get(navn) or Arkverdier(navn, [[]])

    def tabeller(self, ark: str) -> Sequence[Exceltabell]:
        """The Excel tables of a sheet."""
        return self.ark(ark).tabeller

    def brukte_kolonner(self, ark: str, fra_rad: int) -> set[int]:
        """Columns with a value or a formula in or below a row.

        Lite tells only what formulas show, so one that shows nothing is not seen there.
        """
        formler = self.vert.formler(ark)
        brukt = self.ark(ark).brukte_kolonner(fra_rad)
        return brukt | formler.brukte_kolonner(fra_rad) if formler is not None else brukt

    def valgt(self) -> tuple[str, int, int] | None:
        """Sheet, row and column of the chosen cell; None when a drawing is chosen."""
        return self.vert.valgt()

    @property
    def aktivt_ark(self) -> str:
        """The sheet in front."""
        return self.vert.aktivt_ark()

    # --- what is to be written ---------------------------------------------------------------

    def skriv(
        self,
        ark: str,
        rad: int,
        kolonne: int,
        rader: Sequence[Sequence[Verdi]],
        endret: int | None = None,
    ) -> None:
        """A block of values; ``endret`` of its cells are known to hold something else now."""
        if not rader or not rader[0]:
            return
        self.plan.legg("skriv", ark, rad, kolonne, rader)
        if endret is None:
            foer = self.ark(ark)
            endret = sum(
                not er_lik(foer.verdi(r, k), verdi, dato1904=self.dato1904)
                for r, rekke in enumerate(rader, start=rad)
                for k, verdi in enumerate(rekke, start=kolonne)
            )
        self.plan.teller(ark, endret)

    def tallformat(self, ark: str, start: Celle, antall: int, form: str, bredde: int = 1) -> None:
        """How numbers are shown in so many rows from a cell on."""
        self.plan.legg("tallformat", ark, start, antall, form, bredde)

    def utseende(
        self, ark: str, start: Celle, form: Mapping[str, Any], hoyde: int = 1, bredde: int = 1
    ) -> None:
        """Colours and weight, named as XlsxWriter names them; a name left out is not touched."""
        self.plan.legg("utseende", ark, start, form, hoyde, bredde)

    def bredde(self, ark: str, kolonne: int, tegn: float, antall: int = 1) -> None:
        """The width of columns in characters."""
        self.plan.legg("bredde", ark, kolonne, tegn, antall)

    def skjul(self, ark: str, kolonne: int, antall: int = 1) -> None:
        """Hide columns."""
        self.plan.legg("skjul", ark, kolonne, antall)

    def betinget(
        self, ark: str, start: Celle, hoyde: int, bredde: int, formel: str, form: Mapping[str, Any]
    ) -> None:
        """A rule of conditional formatting, where the program takes it."""
        self.plan.legg("betinget", ark, start, hoyde, bredde, formel, form)

    def flett(self, ark: str, start: Celle, bredde: int, hoyde: int = 1) -> None:
        """Make one cell of several beside each other, in each row."""
        self.plan.legg("flett", ark, start, bredde, hoyde)

    def radhoyde(self, ark: str, rad: int, punkt: float, antall: int = 1) -> None:
        """The height of rows."""
        self.plan.legg("radhoyde", ark, rad, punkt, antall)

    def nedtrekk(
        self, ark: str, rad: int, kolonne: int, kilde: Sequence[str] | str, hoyde: int = 1
    ) -> None:
        """A drop-down of some answers, or of cells, in so many rows."""
        self.plan.legg("nedtrekk", ark, rad, kolonne, kilde, hoyde)

    def sett_navn(self, navn: str, formel: str) -> None:
        """Let a name of the book stand for something else, or make it where it can be hidden."""
        if self._navn.get(navn) != formel and (navn in self._navn or self.vert.skjuler_navn):
            self.plan.legg("sett_navn", "", navn, formel)

    def paa_papir(self, ark: str, side: Side) -> None:
        """How a sheet of ours is printed; of what there is to say Lite takes the area alone."""
        if not self.lite or side.omrade is not None:
            self.plan.legg("paa_papir", ark, side)

    def grupper(self, ark: str, kolonne: int, antall: int) -> None:
        """Let columns be folded away; in Lite they are hidden only."""
        if not self.lite:
            self.plan.legg("grupper", ark, kolonne, antall)

    def fold(self, ark: str, foldet: Mapping[int, bool]) -> None:
        """Fold the rows that shall be so, and show the others; not in Lite.

        In a sheet that was there only where the program knows which are folded already.
        """
        if self.lite or not (ark in self.plan.nye_ark or self.vert.kjenner_folding):
            return
        for ett, verdi in hver_for_seg({(rad, 1): verdi for rad, verdi in foldet.items()}):
            if verdi or ark not in self.plan.nye_ark:
                self.plan.legg("fold", ark, ett.rad, ett.hoyde, verdi)

    def tilpass_rader(self, ark: str, rad: int, antall: int) -> None:
        """Make rows as high as their texts, when columns have their widths."""
        if not self.lite and antall:
            self.plan.legg("tilpass_rader", ark, rad, antall)

    def tom_ark(self, ark: str) -> None:
        """Take everything out of one of our own sheets, looks too."""
        self.plan.legg("tom_ark", ark)

    def tom_omrade(self, ark: str, start: Celle, hoyde: int, bredde: int) -> None:
        """Take everything out of a part of one of our own sheets, looks too."""
        self.plan.legg("tom_omrade", ark, start, hoyde, bredde)

    def nytt_ark(self, navn: str) -> None:
        """An empty sheet after the last one; it does not come to the front by itself."""
        if self.plan.foran is None:
            self.plan.foran = self.vert.aktivt_ark()
        self.plan.legg("nytt_ark", navn)

    def ny_tabell(self, ark: str, navn: str, hoyde: int, bredde: int) -> None:
        """Make a table of the block from A1; a name that is taken gets a number."""
        opptatt = {t.navn.casefold() for ett in self.kilde.ark.values() for t in ett.tabeller}
        ledig, nummer = navn, 2
        while ledig.casefold() in opptatt:
            ledig, nummer = f"{navn}{nummer}", nummer + 1
        self.plan.legg("ny_tabell", ark, ledig, hoyde, bredde)

    def endre_tabell(self, ark: str, navn: str, siste_rad: int, siste_kolonne: int) -> None:
        """Let a table reach to another last row and column."""
        self.plan.legg("endre_tabell", ark, navn, siste_rad, siste_kolonne)

    def vis(self, ark: str, rad: int = 1, kolonne: int = 1) -> None:
        """Bring a sheet to the front and choose a cell in it, when all is written."""
        self.plan.legg("vis", ark, rad, kolonne)
