"""The second page of ``Oversikt``: tables with a chart beside each, and what absence costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.stil import BLA, DEMPET, LYS_BLA, LYS_SKRIFT, utseende
from sykefravaer_xl.oversikt import tekst
from sykefravaer_xl.oversikt.diagram import Omrade, Serie, sett_inn_stolper
from sykefravaer_xl.oversikt.lister import celle, navnecelle, overskrift
from sykefravaer_xl.oversikt.tall import UKER

if TYPE_CHECKING:
    from datetime import date

    from sykefravaer_xl.ark.modell import Arkmodell
    from sykefravaer_xl.oversikt.tall import Oversiktstall

RADHOYDE: Final = 20
"""Height of a row in pixels."""
_KRONER: Final = '#,##0" kr"'


def skriv_uker(ark: Arkmodell, rad: int, tall: Oversiktstall | None) -> int:
    """Due dates week by week, dialogue meetings apart; gives the first free row."""
    overskrift(ark, rad, tekst.UKER, tekst.UKER_KOLONNER, ((1, 1), (2, 2), (3, 3)))
    uker = tall.uker[:UKER] if tall else ()
    for nr in range(UKER):
        her = rad + 2 + nr
        uke = uker[nr] if nr < len(uker) else None
        ark.skriv(
            her,
            1,
            _week(uke.mandag if uke else None, nr),
            navnecelle(font_size=10, shrink=True),
        )
        ark.skriv(her, 2, uke.dialogmoter if uke else 0, celle(align="center"))
        ark.skriv(her, 3, uke.andre if uke else 0, celle(align="center"))
    omrade = Omrade(rad + 2, rad + 1 + UKER, 1)
    serier = (
        Serie(tekst.UKER_KOLONNER[1], 2, BLA, "#FFFFFF"),
        Serie(tekst.UKER_KOLONNER[2], 3, LYS_BLA, LYS_SKRIFT),
    )
    hoyde = RADHOYDE * (UKER + 1)
    sett_inn_stolper(ark, (rad + 1, 4), tekst.UKER, omrade, serier, hoyde)
    return rad + 2 + UKER


def _week(mandag: date | None, nr: int) -> str:
    """ISO week number and its Monday; before the first run only how far ahead."""
    if mandag is None:
        return tekst.UKER_FREM.format(antall=nr) if nr else tekst.DENNE_UKEN
    return tekst.UKE.format(uke=mandag.isocalendar().week, dag=f"{mandag.day}.{mandag.month}.")


def skriv_klasser(ark: Arkmodell, rad: int, tall: Oversiktstall | None) -> int:
    """Ongoing cases by length, and by sick-pay days left; gives the first free row."""
    for tittel, kolonner, navn, verdier in (
        (
            tekst.VARIGHET_TITTEL,
            tekst.VARIGHET_KOLONNER,
            tekst.VARIGHET,
            tall.varighet if tall else (),
        ),
        (tekst.IGJEN_TITTEL, tekst.IGJEN_KOLONNER, tekst.IGJEN, tall.igjen if tall else ()),
    ):
        overskrift(ark, rad, tittel, kolonner, ((1, 2), (3, 3)))
        for nr, ord_ in enumerate(navn):
            her = rad + 2 + nr
            ark.flett(her, 1, 2, ord_, navnecelle())
            ark.skriv(her, 3, verdier[nr] if nr < len(verdier) else 0, celle(align="center"))
        omrade = Omrade(rad + 2, rad + 1 + len(navn), 1)
        serie = Serie(kolonner[1], 3, BLA, "#FFFFFF")
        hoyde = RADHOYDE * (len(navn) + 1)
        sett_inn_stolper(ark, (rad + 1, 4), tittel, omrade, (serie,), hoyde)
        rad += 3 + len(navn)
    return rad - 1


def skriv_kostnad(ark: Arkmodell, rad: int, tall: Oversiktstall | None) -> int:
    """Lost man-days times crowns, the assumptions beside them; gives the first free row."""
    felter = ((1, 2), (3, 3), (4, 4), (5, 6))
    overskrift(ark, rad, tekst.KOSTNAD, tekst.KOSTNAD_KOLONNER, felter)
    k = tall.kostnad if tall else None
    satser = (
        (tekst.LAVT, k.lavt.kroner_per_dag if k else None),
        (tekst.HOYT, k.hoyt.kroner_per_dag if k else None),
        (tekst.EGEN_SATS, k.egen if k else None),
    )
    rader: list[tuple[str, float | None, float | None, float | None, str]] = [
        (tekst.DAGSVERK, None, *((k.hittil_i_aar, k.pagaende) if k else (None, None)), "#,##0.0")
    ]
    for navn, sats in satser:
        if k is None or sats is None:
            rader.append((navn, None, None, None, _KRONER))
        else:
            sum_ = (round(k.hittil_i_aar * sats), round(k.pagaende * sats))
            rader.append((navn, sats, *sum_, _KRONER))
    for her, (navn, sats, aar, pagaende, form) in enumerate(rader, start=rad + 2):
        ark.flett(her, 1, 2, navn, navnecelle())
        _figure(ark, (her, 3), sats, _KRONER)
        _figure(ark, (her, 4), aar, form)
        _figure(ark, (her, 5), pagaende, form)
    rad += 2 + len(rader)
    for nr, linje in enumerate(_assumptions(tall)):
        ark.hoyde(rad + nr, 38)
        smaa = utseende(text_wrap=True, valign="top", font_size=9, font_color=DEMPET)
        ark.flett(rad + nr, 1, 6, linje, smaa)
    return rad + 2


def _assumptions(tall: Oversiktstall | None) -> tuple[str, str]:
    """What the cost is, and where the rates are from."""
    k = tall.kostnad if tall else None
    if k is None:
        return "", ""
    kilder = [
        tekst.KOSTNAD_KILDE.format(navn=navn, kilde=anslag.kilde)
        for navn, anslag in ((tekst.LAVT, k.lavt), (tekst.HOYT, k.hoyt))
    ]
    return tekst.KOSTNAD_REGEL.format(regel=k.regel), " ".join((*kilder, tekst.EGEN_SATS_KILDE))


def _figure(ark: Arkmodell, sted: tuple[int, int], verdi: float | None, form: str) -> None:
    """A figure or a dash; the last column lies across two cells."""
    rad, kol = sted
    til = kol + 1 if kol == 5 else kol
    form_ = celle(align="right", num_format=form)
    ark.flett(rad, kol, til, "–" if verdi is None else verdi, form_)
