"""What the buttons need of the program a workbook is open in: Excel, or LibreOffice Calc.

Reading is done at once. Writing is asked for by a plan (``skriveplan``) and done when all of it is
known; a host's methods have the names and arguments the plan has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from arkbok import Verdi
    from sykefravaer_xl.ark.modell import Side
    from sykefravaer_xl.bok.verdikilde import Arkverdier, Enere, Kolonne
    from sykefravaer_xl.verter.skriveplan import Handling

Celle = tuple[int, int]
"""Row and column, both from 1."""


class Regneark(Protocol):
    """One open book."""

    navn: str
    dato1904: bool
    lite: bool
    """xlwings Lite does nothing before the macro has ended, and then all of it in order."""
    kjenner_folding: bool
    """Whether it can tell which rows are folded; else only those of new sheets are."""
    skjuler_navn: bool
    """Whether it can make a defined name that she does not see."""
    angrer: str
    """What Undo does after a button, as ``makrotekst.ANGRE`` has it."""

    # --- reading ---------------------------------------------------------------------------

    def les(self) -> list[Arkverdier]:
        """Every sheet's values."""

    def navn_i_boka(self) -> dict[str, str]:
        """Defined names and what they refer to, as far as they are told."""

    def prosent(self, enere: Sequence[Enere]) -> list[Kolonne]:
        """Those of the columns that are shown as per cent."""

    def formler(self, ark: str) -> Arkverdier | None:
        """What stands in the cells of a sheet, formulas as such; None where it is not told."""

    def valgt(self) -> tuple[str, int, int] | None:
        """Sheet, row and column of the chosen cell; None when a drawing is chosen."""

    def aktivt_ark(self) -> str:
        """The sheet in front."""

    def har_annet(self, ark: str) -> bool:
        """Whether a sheet has pictures, charts or formulas: somebody's own work."""

    def farger(self, ark: str, kolonne: int, rader: Sequence[int]) -> dict[int, str | None]:
        """Row -> the ground colour of a cell as «#RRGGBB», None without one.

        A row left out is not told.
        """

    # --- what is in the way ----------------------------------------------------------------

    def hindring(self) -> str | None:
        """Why the book as a whole cannot be changed now; None when nothing is known to be."""

    def beskyttet(self, ark: str) -> bool:
        """Whether a sheet is protected."""

    def har_skjulte_rader(self, ark: str) -> bool:
        """Whether rows are hidden, where the program writes only in those that are seen."""

    # --- talking with the clerk ------------------------------------------------------------

    def si(self, melding: str, tittel: str) -> None:
        """A message box."""

    def spor(self, melding: str, tittel: str) -> bool | None:
        """Yes or no; None in a program that cannot ask on the way."""

    # --- writing ---------------------------------------------------------------------------

    def lagre_kopi(self, naa: datetime) -> str | None:
        """Lay a copy of the book as it is beside it, and give its name.

        None where the book has no folder or the program cannot. Raises when it went wrong.
        """

    def begynn(self, tittel: str) -> None:
        """Writing begins."""

    def slutt(self, *, angre: bool) -> bool | None:
        """Writing has ended; ``angre`` takes it all back, and the answer is whether it could.

        None where it has no such step: then each call is taken back by itself (``tilbake``).
        """

    def tilbake(self, handling: Handling) -> Callable[[], None] | None:
        """How to take a call back that is about to be made; None when there is nothing to."""

    def skriv(self, ark: str, rad: int, kolonne: int, rader: Sequence[Sequence[Verdi]]) -> None:
        """Put a block of values in."""

    def tallformat(self, ark: str, start: Celle, antall: int, form: str, bredde: int) -> None:
        """How numbers are shown in so many rows from a cell on."""

    def utseende(
        self, ark: str, start: Celle, form: Mapping[str, Any], hoyde: int, bredde: int
    ) -> None:
        """Colours and weight, named as XlsxWriter names them; a name left out is not touched."""

    def bredde(self, ark: str, kolonne: int, tegn: float, antall: int) -> None:
        """The width of columns in characters."""

    def skjul(self, ark: str, kolonne: int, antall: int) -> None:
        """Hide columns."""

    def betinget(
        self, ark: str, start: Celle, hoyde: int, bredde: int, formel: str, form: Mapping[str, Any]
    ) -> None:
        """A rule of conditional formatting, where the program takes it."""

    def flett(self, ark: str, start: Celle, bredde: int, hoyde: int) -> None:
        """Make one cell of several beside each other, in each row."""

    def radhoyde(self, ark: str, rad: int, punkt: float, antall: int) -> None:
        """The height of rows."""

    def nedtrekk(
        self, ark: str, rad: int, kolonne: int, kilde: Sequence[str] | str, hoyde: int
    ) -> None:
        """A drop-down of some answers, or of cells, in so many rows."""

    def paa_papir(self, ark: str, side: Side) -> None:
        """How a sheet of ours is printed: what of it, which way, how many pages wide."""

    def grupper(self, ark: str, kolonne: int, antall: int) -> None:
        """Give columns a sign in the margin that folds them away."""

    def fold(self, ark: str, rad: int, antall: int, foldet: bool) -> None:
        """Fold rows away with a sign in the margin, or show them for good."""

    def tilpass_rader(self, ark: str, rad: int, antall: int) -> None:
        """Make rows as high as their texts, where the program does not by itself."""

    def tom_ark(self, ark: str) -> None:
        """Take everything out of one of our own sheets, looks too."""

    def tom_omrade(self, ark: str, start: Celle, hoyde: int, bredde: int) -> None:
        """Take everything out of a part of one of our own sheets, looks too."""

    def sett_navn(self, ark: str, navn: str, formel: str) -> None:
        """Let a defined name of the book stand for something else, or make a hidden one."""

    def nytt_ark(self, ark: str) -> None:
        """An empty sheet after the last one; it may come to the front."""

    def ny_tabell(self, ark: str, navn: str, hoyde: int, bredde: int) -> None:
        """Make a table of the block from A1."""

    def endre_tabell(self, ark: str, navn: str, siste_rad: int, siste_kolonne: int) -> None:
        """Let a table reach to another last row and column."""

    def vis(self, ark: str, rad: int, kolonne: int) -> None:
        """Bring a sheet to the front, unless the clerk has hidden it, and choose a cell in it.

        A1 is where the choice was: there nothing is chosen anew.
        """
