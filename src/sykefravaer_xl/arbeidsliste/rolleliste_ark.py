"""The work list on paper: a workbook with one sheet for each role or manager, week by week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.arbeidsliste import tekst
from sykefravaer_xl.ark.bok import OPPRETTET, ny_bok
from sykefravaer_xl.ark.stil import DATOFORMAT, FORFALT, SNART, Stil
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.veileder import tekst as veiledertekst

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from sykefravaer_xl.arbeidsliste.gjoremal import Gjoremal

_BREDDER: Final = (9, 12, 11, 10, 22, 20, 26, 64, 17)
_TEGN: Final = 1.1
"""Characters that fit in a unit of column width, with room to spare."""
_FARGE: Final = {"forfalt": FORFALT, "snart": SNART}


EGENSKAP: Final = "sykefravaer_xl arbeidsliste"
"""The title in the file's properties: by it a list of ours is known, and may be replaced."""


@dataclass(frozen=True, slots=True)
class Listeark:
    """One sheet: its title, its lines (task, what this role does) and the standing duties."""

    fane: str
    tittel: str
    linjer: tuple[tuple[Gjoremal, str], ...]
    lopende: tuple[str, ...] = ()
    hjelp: tuple[tuple[str, str], ...] = ()
    """What is of use at the checkpoints of the list: kind and text."""
    intern: bool = False
    """Whether it is about more people than any one reader outside HR may see."""


def rolleliste(ark: Sequence[Listeark], dato: date, uker: int) -> bytes:
    """The workbook as bytes."""
    strom = BytesIO()
    bok = ny_bok(strom)
    bok.set_properties({"title": EGENSKAP, "author": "sykefravaer_xl", "created": OPPRETTET})
    stil = Stil(bok)
    brukt: set[str] = set()
    for ett in ark:
        _skriv_ark(bok, stil, ett, _fane(ett.fane, brukt), dato, uker)
    bok.close()
    return strom.getvalue()


def _fane(onsket: str, brukt: set[str]) -> str:
    """A sheet name Excel takes: at most 31 characters, none of []:*?/\\, never twice."""
    ren = "".join("–" if tegn in "[]:*?/\\" else tegn for tegn in onsket).strip("' ") or "Liste"
    navn, nummer = ren[:31], 2
    while navn.casefold() in brukt:
        hale = f" ({nummer})"
        navn, nummer = f"{ren[: 31 - len(hale)]}{hale}", nummer + 1
    brukt.add(navn.casefold())
    return navn


def _skriv_ark(bok: Workbook, stil: Stil, ett: Listeark, fane: str, dato: date, uker: int) -> None:
    ark: Worksheet = bok.add_worksheet(fane)
    for kol, bredde in enumerate(_BREDDER):
        ark.set_column(kol, kol, bredde)
    ark.set_row(0, 30)
    ark.write_string(0, 0, ett.tittel, stil.tittel())
    ark.write_string(
        1,
        0,
        tekst.LISTE_PER.format(
            dato=f"{dato:%d.%m.%Y}", til=f"{dato + timedelta(weeks=uker):%d.%m.%Y}"
        ),
        stil.dempet(),
    )
    if ett.intern:
        ark.write_string(2, 0, tekst.LISTE_INTERN, stil.format(bold=True))
    ark.set_row(3, 20)
    for kol, overskrift in enumerate(tekst.LISTE_KOLONNER):
        ark.write_string(3, kol, overskrift, stil.overskrift(beregnet=True))
    rad = _linjer(ark, stil, ett.linjer, 4)
    if ett.lopende:
        rad += 1
        ark.merge_range(rad, 0, rad, len(_BREDDER) - 1, tekst.LISTE_LOPENDE, stil.avsnitt())
        for plikt in ett.lopende:
            rad += 1
            ark.merge_range(rad, 0, rad, len(_BREDDER) - 1, plikt, stil.tekst())
    if ett.hjelp:
        rad += 2
        ark.merge_range(
            rad, 0, rad, len(_BREDDER) - 1, veiledertekst.TIL_OPPGAVENE, stil.avsnitt()
        )
        for slag, tekst_ in ett.hjelp:
            rad += 1
            ark.merge_range(rad, 0, rad, 1, slag, stil.tekst(bold=True))
            ark.merge_range(rad, 2, rad, len(_BREDDER) - 1, tekst_, stil.tekst())
            ark.set_row(rad, 15 * -(-len(tekst_) // 165) + 2)
    ark.hide_gridlines(2)
    ark.freeze_panes(4, 0)
    ark.set_landscape()
    ark.set_paper(9)
    ark.fit_to_pages(1, 0)
    ark.repeat_rows(3)
    ark.set_margins(0.4, 0.4, 0.5, 0.6)
    ark.set_footer("&L&8&A&R&8&P / &N")


def _linjer(ark: Worksheet, stil: Stil, linjer: Iterable[tuple[Gjoremal, str]], rad: int) -> int:
    """The tasks under the weeks they fall in; gives the row after the last."""
    tom = True
    for uke, gruppe in groupby(linjer, key=lambda linje: _uke(linje[0])):
        for g, hva in gruppe:
            tom = False
            _linje(ark, stil, rad, (uke, g, hva))
            uke = ""  # noqa: PLW2901 -- the week is written once
            rad += 1
    if tom:
        ark.write_string(rad, 0, tekst.LISTE_TOM, stil.dempet())
        rad += 1
    return rad


def _linje(ark: Worksheet, stil: Stil, rad: int, linje: tuple[str, Gjoremal, str]) -> None:
    uke, g, hva = linje
    farge: dict[str, Any] = _FARGE.get(g.status.value, {})
    vanlig = stil.format(valign="top", bottom=1, bottom_color="#D0D5DC", text_wrap=True)
    dato_ = stil.format(
        valign="top",
        bottom=1,
        bottom_color="#D0D5DC",
        num_format=DATOFORMAT,
        align="left",
        **farge,
    )
    status = stil.format(valign="top", bottom=1, bottom_color="#D0D5DC", **farge)
    ark.write_string(rad, 0, uke, stil.format(valign="top", bold=True))
    ark.write_datetime(rad, 1, g.frist, dato_)
    ark.write_string(rad, 2, STATUS[g.status], status)
    felt = (g.ansattnr, g.navn or "", g.leder or "", g.oppgave, hva, g.hjemmel)
    for kol, innhold in enumerate(felt, start=3):
        ark.write_string(rad, kol, innhold, vanlig)
    linjer = max(
        -(-len(innhold) // int(_BREDDER[kol] * _TEGN)) for kol, innhold in enumerate(felt, start=3)
    )
    ark.set_row(rad, 15 * max(1, linjer))


def _uke(g: Gjoremal) -> str:
    return tekst.LISTE_FORFALT if g.status.value == "forfalt" else tekst.uke(*g.uke)
