"""Days in cells: true dates, Excel's serial numbers, and texts as people write them.

>>> les_dato("5.1.2026"), les_dato(46027)
(datetime.date(2026, 1, 5), datetime.date(2026, 1, 5))
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok import motsigelsestekst
from sykefravaer_xl.bok.celler import Cellefeil, er_tom, linje, sitat, stopp_formelfeil
from sykefravaer_xl.bok.sitering import PAGAR
from sykefravaer_xl.grunn.datotekst import (
    ARHUNDRESKILLE,
    ARHUNDRESKILLE_FODSEL,
    MANEDSNAVN,
    annen_ukedag,
    dato_fra_tekst,
    flere_dager,
    klokkeslett,
    mangler_arstall,
    serienummer,
    umulig_dag,
)
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Collection

FORSTE_REGELDAG: Final = date(2007, 3, 1)
SISTE_DAG: Final = date(2199, 12, 31)
FORSTE_FODSELSDAG: Final = date(1900, 1, 1)
_AARSTALL: Final = range(FORSTE_FODSELSDAG.year, SISTE_DAG.year + 1)
_NULLPUNKT_1900: Final = date(1899, 12, 30)
_NULLPUNKT_1904: Final = date(1904, 1, 1)
_STORSTE_SERIENUMMER: Final = 2_958_465
_PAGAR: Final = frozenset(map(nokkel, PAGAR))
_APNE_TEGN: Final = frozenset("?→>-–….")
_SAA_SMAA: Final = 367
"""No day of the first year is typed as a date: 2,11 is the second of November without a year."""


def les_dato(
    verdi: object,
    *,
    dato1904: bool = False,
    null_er_tom: bool = False,
    maaned_forst: Collection[str] = (),
) -> date | None:
    """A day of absence: between the first rules the product knows (01.03.2007) and 2199."""
    dato = les_enhver_dato(
        verdi, dato1904=dato1904, null_er_tom=null_er_tom, maaned_forst=maaned_forst
    )
    if dato is None:
        return None
    if isinstance(verdi, float) and verdi % 1 and verdi < _SAA_SMAA:
        raise Cellefeil("dato_ugyldig", tekst.DATO_ET_TALL.format(sitat=sitat(verdi)))
    if dato < FORSTE_REGELDAG:
        raise Cellefeil("dato_for_regelverk", tekst.DATO_FOR_REGELVERK.format(dato=sitat(dato)))
    if dato > SISTE_DAG:
        raise Cellefeil("dato_for_sen", tekst.DATO_FOR_SEN.format(dato=sitat(dato)))
    return dato


def les_fodselsdato(
    verdi: object,
    *,
    dato1904: bool = False,
    null_er_tom: bool = False,
    maaned_forst: Collection[str] = (),
) -> date | None:
    """A birth date; faults never quote the cell, which may hold an identity number.

    1980 is a year, and no day of 1905.
    """
    if isinstance(verdi, int | float) and verdi in _AARSTALL:
        raise Cellefeil("fodselsdato_ugyldig", tekst.DATO_FODSEL)
    try:
        dato = les_enhver_dato(
            verdi,
            dato1904=dato1904,
            null_er_tom=null_er_tom,
            arhundreskille=ARHUNDRESKILLE_FODSEL,
            maaned_forst=maaned_forst,
        )
    except Cellefeil as feil:
        if feil.kode == "formelfeil":
            raise
        raise Cellefeil("fodselsdato_ugyldig", tekst.DATO_FODSEL) from None
    if dato is not None and not FORSTE_FODSELSDAG <= dato <= SISTE_DAG:
        raise Cellefeil("fodselsdato_ugyldig", tekst.DATO_FODSEL)
    return dato


def les_enhver_dato(
    verdi: object,
    *,
    dato1904: bool = False,
    null_er_tom: bool = False,
    arhundreskille: int = ARHUNDRESKILLE,
    maaned_forst: Collection[str] = (),
) -> date | None:
    """Any date of the calendar, from a date, a serial number or a text; None for an empty cell.

    ``maaned_forst`` are the signs between month, day and year in this column (``datoorden``).
    """
    if isinstance(verdi, datetime):
        return verdi.date()
    if isinstance(verdi, date):
        return verdi
    if er_tom(verdi, null_er_tom=null_er_tom):
        return None
    dato = None
    if isinstance(verdi, str):
        stopp_formelfeil(verdi)
        ren = linje(verdi)
        dato = dato_fra_tekst(ren, arhundreskille, maaned_forst=maaned_forst)
        if dato is None and (tall := serienummer(ren)) is not None:
            dato = _fra_serienummer(tall, dato1904=dato1904)
        if dato is None:
            _forklar_tekst(ren, verdi)
        elif annen_ukedag(ren, dato):
            dag = motsigelsestekst.UKEDAGER[dato.weekday()]
            vist = {"sitat": sitat(verdi), "dato": f"{dato:%d.%m.%Y}", "dag": dag}
            raise Cellefeil("dato_ugyldig", motsigelsestekst.UKEDAG.format(**vist))
    elif isinstance(verdi, int | float | Decimal) and not isinstance(verdi, bool):
        dato = _fra_serienummer(verdi, dato1904=dato1904)
    if dato is None:
        raise Cellefeil("dato_ugyldig", tekst.DATO_UGYLDIG.format(sitat=sitat(verdi)))
    return dato


def _forklar_tekst(ren: str, verdi: str) -> None:
    """Raises Cellefeil where it can be said why a text is no date."""
    if mangler_arstall(ren):
        raise Cellefeil("dato_ugyldig", tekst.DATO_UTEN_AR.format(sitat=sitat(verdi)))
    if (deler := umulig_dag(ren)) is not None:
        ar, maaned, dag = deler
        siste = monthrange(ar, maaned)[1]
        if dag > siste:
            mal = tekst.DATO_FINNES_IKKE.format(
                sitat=sitat(verdi), maaned=MANEDSNAVN[maaned - 1], ar=ar, siste=siste
            )
            raise Cellefeil("dato_ugyldig", mal)
    if (slag := flere_dager(ren)) is not None:
        raise Cellefeil("dato_ugyldig", tekst.DATO_FLERE[slag].format(sitat=sitat(verdi)))
    if er_apen(ren):
        raise Cellefeil("dato_ugyldig", tekst.DATO_PAGAR.format(sitat=sitat(verdi)))


def er_apen(verdi: object) -> bool:
    """Whether a text says that nobody knows the day yet."""
    if not isinstance(verdi, str) or verdi.startswith("#"):
        return False
    return nokkel(verdi) in _PAGAR or (verdi != "" and set(linje(verdi)) <= _APNE_TEGN)


def har_klokkeslett(verdi: object) -> time | None:
    """The time of day of a date, where it is another than midnight."""
    if isinstance(verdi, datetime):
        naa = verdi.time().replace(tzinfo=None, microsecond=0)
        return naa if naa != time() else None
    if isinstance(verdi, float) and 0 < verdi < _STORSTE_SERIENUMMER and verdi % 1:
        sekunder = round(verdi % 1 * 86400)
        if sekunder >= 86400:
            return None
        return time(sekunder // 3600, sekunder // 60 % 60, sekunder % 60)
    if isinstance(verdi, str) and (deler := klokkeslett(linje(verdi))) is not None:
        try:
            return time(*deler) if any(deler) else None
        except ValueError:
            return None
    return None


def _fra_serienummer(tall: float | Decimal, *, dato1904: bool) -> date | None:
    """The day of a serial number, or of ``20260105`` typed as a number.

    Excel's 1900 system counts a 29.02.1900 that never was: 60 is no date, below it one day less.
    """
    if tall != tall or not 0 < tall < 100_000_000:  # noqa: PLR0124 -- NaN is unequal to itself
        return None
    hele = int(tall)
    if hele > _STORSTE_SERIENUMMER:
        return dato_fra_tekst(str(hele)) if hele == tall else None
    if dato1904:
        return _NULLPUNKT_1904 + timedelta(days=hele) if hele < 2_957_004 else None
    if hele in (0, 60):
        return None
    return _NULLPUNKT_1900 + timedelta(days=hele if hele > 60 else hele + 1)
