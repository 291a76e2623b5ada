"""The work list on paper: a workbook with one sheet for each role or manager, week by week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.arbeidsliste import tekst
from sykefravaer_xl.ark.linjebryting import linjer
from sykefravaer_xl.ark.modell import VANLIG_RAD, Arkmodell, Side
from sykefravaer_xl.ark.stil import (
    AVSNITT,
    BROD,
    DATOFORMAT,
    FORFALT,
    LINJE,
    SMAATT,
    SNART,
    TITTEL,
    brod,
    overskrift,
    utseende,
)
from sykefravaer_xl.ark.xlsxskriver import som_boker
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.veileder import tekst as veiledertekst

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sykefravaer_xl.ark.stil import Utseende
    from sykefravaer_xl.bok.gjoremal import Gjoremal

_BREDDER: Final = (10, 13, 12, 11, 22, 20, 26, 62, 24)
_SIDEHOYDE: Final = 690.0
"""Points of rows on a page that is as wide as the columns."""
_KRYMPES: Final = 1.1
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
    brukt: set[str] = set()
    modeller = [_listeark(ett, _fane(ett.fane, brukt), dato, uker) for ett in ark]
    return som_boker(modeller, title=EGENSKAP, author="sykefravaer_xl", subject="")


def _fane(onsket: str, brukt: set[str]) -> str:
    """A sheet name Excel takes: at most 31 characters, none of []:*?/\\, never twice."""
    ren = "".join("–" if tegn in "[]:*?/\\" else tegn for tegn in onsket).strip("' ") or "Liste"
    navn, nummer = ren[:31], 2
    while navn.casefold() in brukt:
        hale = f" ({nummer})"
        navn, nummer = f"{ren[: 31 - len(hale)]}{hale}", nummer + 1
    brukt.add(navn.casefold())
    return navn


def _listeark(ett: Listeark, fane: str, dato: date, uker: int) -> Arkmodell:
    ark = Arkmodell(
        fane,
        frys=(4, 0),
        side=Side(
            liggende=True, gjenta_rader=(3, 3), marger=(0.4, 0.4, 0.5, 0.6), topp="",
            bunn="&L&8&A&R&8&P / &N",
        ),
    )  # fmt: skip
    ark.bredder(*_BREDDER)
    ark.hoyde(0, 30)
    ark.skriv(0, 0, ett.tittel, TITTEL)
    ark.skriv(
        1,
        0,
        tekst.LISTE_PER.format(
            dato=f"{dato:%d.%m.%Y}", til=f"{dato + timedelta(weeks=uker):%d.%m.%Y}"
        ),
        SMAATT,
    )
    if ett.intern:
        ark.skriv(2, 0, tekst.LISTE_INTERN, utseende(bold=True))
    ark.hoyde(3, 20)
    for kol, navn in enumerate(tekst.LISTE_KOLONNER):
        ark.skriv(3, kol, navn, overskrift(beregnet=True))
    listeslutt = rad = _linjer(ark, ett.linjer, 4)
    if ett.lopende:
        rad += 1
        ark.flett(rad, 0, len(_BREDDER) - 1, tekst.LISTE_LOPENDE, AVSNITT)
        for plikt in ett.lopende:
            rad += 1
            ark.flett(rad, 0, len(_BREDDER) - 1, plikt, BROD)
    if ett.hjelp:
        rad += 2
        ark.flett(rad, 0, len(_BREDDER) - 1, veiledertekst.TIL_OPPGAVENE, AVSNITT)
        for slag, tekst_ in ett.hjelp:
            rad += 1
            ark.flett(rad, 0, 1, slag, brod(bold=True))
            ark.flett(rad, 2, len(_BREDDER) - 1, tekst_, BROD)
            ark.hoyde(rad, VANLIG_RAD * linjer(tekst_, sum(_BREDDER[2:])))
    _paa_papir(ark, listeslutt, rad)
    return ark


def _paa_papir(ark: Arkmodell, listeslutt: int, siste: int) -> None:
    """Where the list takes one page, its title is what the next page needs, not its headings."""
    if ark.hoyde_til(siste) <= _SIDEHOYDE * _KRYMPES:
        ark.side.hoy, ark.side.gjenta_rader = 1, None
        return
    if siste > listeslutt:
        ark.side.brudd = (listeslutt + 1,)
    if ark.hoyde_til(listeslutt) <= _SIDEHOYDE:
        ark.side.gjenta_rader = (0, 0)


def _linjer(ark: Arkmodell, oppgaver: Iterable[tuple[Gjoremal, str]], rad: int) -> int:
    """The tasks under the weeks they fall in; gives the row after the last."""
    tom = True
    for uke, gruppe in groupby(oppgaver, key=lambda linje: _uke(linje[0])):
        for g, hva in gruppe:
            tom = False
            _linje(ark, rad, (uke, g, hva))
            uke = ""  # noqa: PLW2901 -- the week is written once
            rad += 1
    if tom:
        ark.skriv(rad, 0, tekst.LISTE_TOM, SMAATT)
        rad += 1
    return rad


def _linje(ark: Arkmodell, rad: int, linje: tuple[str, Gjoremal, str]) -> None:
    uke, g, hva = linje
    farge: Utseende = _FARGE.get(g.status.value, {})
    kant: dict[str, Any] = {"valign": "top", "bottom": 1, "bottom_color": LINJE}
    kant |= {"align": "left", "indent": 1}
    vanlig = utseende(**kant, text_wrap=True)
    dato_ = utseende(**kant, num_format=DATOFORMAT, **farge)
    status = utseende(**kant, **farge)
    ark.skriv(rad, 0, uke, utseende(valign="top", bold=True, align="left", indent=1))
    ark.skriv(rad, 1, g.frist, dato_)
    ark.skriv(rad, 2, STATUS[g.status], status)
    felt = (g.ansattnr, g.navn or "", g.leder or "", g.oppgave, hva, g.hjemmel)
    for kol, innhold in enumerate(felt, start=3):
        ark.skriv(rad, kol, innhold, vanlig)
    hoyest = max(linjer(innhold, _BREDDER[kol]) for kol, innhold in enumerate(felt, start=3))
    ark.hoyde(rad, VANLIG_RAD * hoyest)


def _uke(g: Gjoremal) -> str:
    return tekst.LISTE_FORFALT if g.status.value == "forfalt" else tekst.uke(*g.uke)
