"""The strip of ``Tidslinje`` drawn in the open book, by the lines that draw it in a file.

What an open book's programming interface has no words for is left out: the line under the
employer period, and in classic Excel the rule for today.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from sykefravaer_xl.ark.kontrollsum import stemmer
from sykefravaer_xl.bok.kolonner import TIDSLINJE_ARK
from sykefravaer_xl.oversikt.tidslinje import tidslinje
from sykefravaer_xl.oversikt.tidslinje_ark import bygg_tidslinje
from sykefravaer_xl.verter.arkskriving import lop
from sykefravaer_xl.verter.celleverdi import er_lik
from sykefravaer_xl.verter.oversikt import Opptak

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

    from sykefravaer_xl.oversikt.folger import Oversiktsfolger
    from sykefravaer_xl.verter.apenbok import ApenBok

_UTSEENDE: Final = ("bg_color", "font_color", "bold", "italic", "font_size")


class _Strekopptak(Opptak):
    """Remembers the looks of all cells, the widths of columns and the rules too."""

    def __init__(self) -> None:
        super().__init__()
        self.former: dict[tuple[int, int], dict[str, Any]] = {}
        self.bredder: list[tuple[int, int, float]] = []
        self.regler: list[tuple[int, int, int, int, dict[str, Any]]] = []

    def ta(self, rad: int, kol: int, verdi: Any, form: Any) -> None:
        super().ta(rad, kol, verdi, form)
        if form:
            self.former[rad + 1, kol + 1] = form

    def set_column(self, fra: int, til: int, bredde: float, *_: Any) -> None:
        self.bredder.append((fra + 1, til - fra + 1, bredde))

    def conditional_format(self, *regel: Any) -> None:
        self.regler.append(cast("tuple[int, int, int, int, dict[str, Any]]", regel))


def skriv_tidslinje(bok: ApenBok, oversikt: Oversiktsfolger) -> bool | None:
    """Draw the strip anew. None when the book has no such sheet; False when it is the clerk's."""
    if TIDSLINJE_ARK not in bok.kilde.ark:
        return None
    ark = bok.ark(TIDSLINJE_ARK)
    if not stemmer(ark.rader(1)):
        return False
    opptak = _Strekopptak()
    strek = tidslinje(oversikt.pagaende, oversikt.dato)
    bygg_tidslinje(cast("Workbook", opptak), strek)
    hoyde = max(rad for rad, _ in opptak.celler)
    bredde = max(kol for _, kol in opptak.celler)
    ny = [
        [opptak.celler.get((rad, kol)) for kol in range(1, bredde + 1)]
        for rad in range(1, hoyde + 1)
    ]
    finnes = {(nr, kol) for nr, celler in ark.rader(1) for kol in celler}
    if finnes == {
        sted for sted, verdi in opptak.celler.items() if verdi not in (None, "")
    } and all(
        er_lik(ark.verdi(rad, kol), ny[rad - 1][kol - 1], dato1904=bok.dato1904)
        for rad, kol in finnes
    ):
        return True
    bok.tom_ark(TIDSLINJE_ARK)
    _looks(bok, opptak, hoyde, bredde)
    bok.skriv(TIDSLINJE_ARK, 1, 1, ny)
    return True


def _looks(bok: ApenBok, opptak: _Strekopptak, hoyde: int, bredde: int) -> None:
    """Cells beside each other that look the same are told of at once."""
    for kol, antall, tegn in opptak.bredder:
        bok.bredde(TIDSLINJE_ARK, kol, tegn, antall)
    for rad in range(1, hoyde + 1):
        former = [opptak.former.get((rad, kol), {}) for kol in range(1, bredde + 1)]
        for kol, antall, form in lop(former):
            if "num_format" in form:
                bok.tallformat(TIDSLINJE_ARK, (rad, kol), 1, form["num_format"], antall)
            utseende: dict[str, Any] = {navn: form[navn] for navn in _UTSEENDE if navn in form}
            if form.get("border"):
                utseende["border_color"] = form["border_color"]
            if utseende:
                bok.utseende(TIDSLINJE_ARK, (rad, kol), utseende, 1, antall)
    for rad, kol, rad2, kol2, regel in opptak.regler:
        sted, hoyde_, bredde_ = (rad + 1, kol + 1), rad2 - rad + 1, kol2 - kol + 1
        bok.betinget(TIDSLINJE_ARK, sted, hoyde_, bredde_, regel["criteria"], regel["format"])
