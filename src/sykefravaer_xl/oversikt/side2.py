"""The second page of ``Oversikt``: tables with a chart beside each, and what absence costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.stil import BLA, DEMPET, LYS_BLA, LYS_SKRIFT, utseende
from sykefravaer_xl.lov.lov import regelverk
from sykefravaer_xl.oversikt import tekst
from sykefravaer_xl.oversikt.diagram import Omrade, Serie, sett_inn_stolper
from sykefravaer_xl.oversikt.klasser import igjennavn, lengdenavn
from sykefravaer_xl.oversikt.lister import celle, navnecelle, overskrift
from sykefravaer_xl.oversikt.tall import UKER

if TYPE_CHECKING:
    from datetime import date

    from sykefravaer_xl.ark.modell import Arkmodell
    from sykefravaer_xl.oversikt.tall import Kostnad, Oversiktstall

RADHOYDE: Final = 20
"""Height of a row in pixels."""
_KRONER: Final = '#,##0" kr"'
_TUSEN: Final = '#,##0," 000 kr";;"0 kr"'
"""The cell holds crowns; an estimate is no more exact than so."""
_KOSTNADSFELT: Final = ((1, 2), (3, 3), (4, 5), (6, 6))


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
    lov = tall.lov if tall else regelverk().nyeste
    varighet, igjen = (tall.varighet, tall.igjen) if tall else ((), ())
    for tittel, kolonner, navn, verdier in (
        (tekst.VARIGHET_TITTEL, tekst.VARIGHET_KOLONNER, lengdenavn(lov), varighet),
        (tekst.IGJEN_TITTEL, tekst.IGJEN_KOLONNER, igjennavn(lov), igjen),
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
    """Lost man-days times crowns: the middle estimate with its range; gives the first free row."""
    overskrift(ark, rad, tekst.KOSTNAD, tekst.KOSTNAD_KOLONNER, _KOSTNADSFELT)
    k = tall.kostnad if tall else None
    dagsverk = (k.hittil_i_aar, k.pagaende) if k else (None, None)
    rader: list[tuple[str, tuple[float | str | None, ...], str, str]] = [
        (tekst.DAGSVERK, (None, *dagsverk), _KRONER, "#,##0.0"),
        (tekst.MIDT, _kroner(k, k.midt.kroner_per_dag if k else None), _KRONER, _TUSEN),
        (tekst.SPENN, _spenn(k), "@", "@"),
        (tekst.EGEN_SATS, _kroner(k, k.egen if k else None), _KRONER, _TUSEN),
    ]
    for her, (navn, verdier, forst, resten) in enumerate(rader, start=rad + 2):
        fet = navn == tekst.MIDT
        ark.flett(her, 1, 2, navn, navnecelle(bold=fet))
        for (fra, til), verdi, form in zip(
            _KOSTNADSFELT[1:], verdier, (forst, resten, resten), strict=True
        ):
            slik = celle(align="right", indent=1, num_format=form, bold=fet, shrink=True)
            ark.flett(her, fra, til, "–" if verdi is None else verdi, slik)
    rad += 2 + len(rader)
    for nr, linje in enumerate(_assumptions(k)):
        ark.hoyde(rad + nr, 40)
        smaa = utseende(text_wrap=True, valign="top", font_size=9, font_color=DEMPET)
        ark.flett(rad + nr, 1, 6, linje, smaa)
    return rad + 2


def _kroner(k: Kostnad | None, sats: float | None) -> tuple[float | None, ...]:
    """Crowns a day, this year and of the ongoing cases."""
    if k is None or sats is None:
        return None, None, None
    return sats, round(k.hittil_i_aar * sats), round(k.pagaende * sats)


def _spenn(k: Kostnad | None) -> tuple[str | None, ...]:
    """The lowest and the highest estimate, in words."""
    if k is None:
        return None, None, None
    lavt, hoyt = _kroner(k, k.lavt.kroner_per_dag), _kroner(k, k.hoyt.kroner_per_dag)
    sats, *summer = zip(lavt, hoyt, strict=True)
    return (
        tekst.SPENN_KR.format(fra=_norsk(sats[0]), til=_norsk(sats[1])),
        *(
            tekst.SPENN_TUSEN.format(fra=_norsk(fra, 1000), til=_norsk(til, 1000))
            for fra, til in summer
        ),
    )


def _norsk(tall: float | None, deler: int = 1) -> str:
    """«3 971», with a space that is never broken at."""
    return f"{round((tall or 0) / deler):,}".replace(",", "\u00a0")


def _assumptions(k: Kostnad | None) -> tuple[str, str]:
    """What the cost is, and where the rates are from."""
    if k is None:
        return "", ""
    kilder = tekst.KOSTNAD_KILDE.format(midt=k.midt.kilde, lavt=k.lavt.kilde, hoyt=k.hoyt.kilde)
    return tekst.KOSTNAD_REGEL.format(regel=k.regel), f"{kilder} {tekst.EGEN_SATS_KILDE}"
