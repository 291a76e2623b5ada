"""One tolerant reader of raw cell values, whatever host they come from.

A file gives None, numbers, dates and text; other hosts give 0 for an empty cell or a serial
number for a date. Nothing is guessed: what is not clearly a value raises ``Cellefeil``, which
carries a code and the Norwegian text, and the caller knows the place.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeVar

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok import sitering
from sykefravaer_xl.grunn import fodselsnummer
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.normalisering import nokkel, rens

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")

UKJENT_FORMAT: Final = "?"
"""The number format of a value whose program does not tell it: a bare 1 may be 1 % or 100 %."""
TEKST_LENGDE: Final = 255

_FORMELFEIL: Final = re.compile(
    r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BUSY!|BLOCKED!|CONNECT!"
    r"|UNKNOWN!|GETTING_DATA|I/T|VERDI!|NAVN\?|TALL!|OVERFLYT!|BEREGN!|FELT!|OPPTATT!|BLOKKERT!"
    r"|UKJENT!|REFERANSE!)",
    re.IGNORECASE,
)
"""Excel's error values in English and Norwegian."""
_TOMT: Final = frozenset({"", "-", "–", "—"})
_TALL: Final = re.compile(r"^[+-]?\d+(?:\.\d+)?$")
_PROSENTTEGN: Final = re.compile(r"\s*(?:%|prosent|pst\.?)$", re.IGNORECASE)
_TIMER_MINUTTER: Final = re.compile(r"^(\d{1,5}):([0-5]\d)(?::[0-5]\d)?$")
_MEST: Final = Decimal(100_000)
_JA: Final = frozenset({"ja", "j", "x", "yes", "y", "true", "sann", "1", "ok"})
_NEI: Final = frozenset({"nei", "n", "no", "false", "usann", "0", "ikke"})
_HAKER: Final = frozenset({"✓", "✔", "☑", "√"})


class Cellefeil(SykefravaerFeil):
    """A cell value that cannot be what the column asks for."""

    def __init__(self, kode: str, melding: str) -> None:
        super().__init__(melding, kode)


def om_mulig(les: Callable[[object], _T], verdi: object) -> _T | None:
    """What a reader makes of a value; None where the value cannot be that."""
    try:
        return les(verdi)
    except Cellefeil:
        return None


def er_tom(verdi: object, *, null_er_tom: bool = False) -> bool:
    """True when the cell holds nothing: None, blanks, a lone dash; 0 where the host says so."""
    if verdi is None:
        return True
    if isinstance(verdi, str):
        return linje(verdi) in _TOMT
    return null_er_tom and not isinstance(verdi, bool) and verdi == 0


def linje(verdi: str) -> str:
    """The text trimmed, without the apostrophe that some exports put before numbers."""
    return rens(verdi).removeprefix("'")


def sitat(verdi: object) -> str:
    """The value in «quotes», or that it is not shown (``sitering``)."""
    if isinstance(verdi, str):
        return sitering.sitat(linje(verdi))
    return sitat_navn(verdi)


def sitat_navn(verdi: object) -> str:
    """What names somebody or a setting, in «quotes»; never a national identity number."""
    if isinstance(verdi, bool):
        return "«SANN»" if verdi else "«USANN»"
    if isinstance(verdi, float) and verdi.is_integer():
        verdi = int(verdi)
    if isinstance(verdi, datetime | date):
        return f"«{verdi:%d.%m.%Y}»" if verdi.year >= 1000 else f"«{verdi.isoformat()}»"
    vist = linje(str(verdi)).replace(".", ",") if isinstance(verdi, float) else linje(str(verdi))
    if fodselsnummer.finnes_i(vist):
        return tekst.FODSELSNUMMER_SKJULT
    return sitering.i_hermetegn(vist)


def les_tall(verdi: object) -> Decimal | None:
    """A number (hours, days): decimal comma, thousands spaces and times (``37:30``) are read."""
    if er_tom(verdi):
        return None
    tall = _tall(verdi)
    if tall is None:
        raise Cellefeil("tall_ugyldig", tekst.TALL_UGYLDIG.format(sitat=sitat(verdi)))
    if not 0 <= tall <= _MEST:
        raise Cellefeil(
            "tall_utenfor",
            tekst.TALL_UTENFOR.format(sitat=sitat(verdi), minst=0, mest=f"{_MEST}"),
        )
    return tall


def les_heltall(verdi: object) -> int | None:
    """A whole number, negative too (days before a date)."""
    if er_tom(verdi):
        return None
    tall = _tall(verdi)
    if tall is None or tall != tall.to_integral_value() or abs(tall) > _MEST:
        raise Cellefeil("heltall_ugyldig", tekst.HELTALL_UGYLDIG.format(sitat=sitat(verdi)))
    return int(tall)


def _tall(verdi: object) -> Decimal | None:
    if isinstance(verdi, bool):
        return None
    if isinstance(verdi, int | float | Decimal):
        tall = Decimal(str(verdi))
        return tall if tall.is_finite() else None
    if isinstance(verdi, timedelta):
        return (Decimal(verdi // timedelta(seconds=1)) / 3600).quantize(Decimal("0.0001"))
    if isinstance(verdi, time):
        return _tall(timedelta(hours=verdi.hour, minutes=verdi.minute, seconds=verdi.second))
    if isinstance(verdi, str):
        stopp_formelfeil(verdi)
        return _tall_fra_tekst(verdi)
    return None


def _tall_fra_tekst(verdi: str) -> Decimal | None:
    ren = linje(verdi).casefold().replace("−", "-")
    if treff := _TIMER_MINUTTER.match(ren):
        return Decimal(treff[1]) + (Decimal(treff[2]) / 60).quantize(Decimal("0.0001"))
    ren = re.sub(r"\s*(?:timer|time|t|h|dager|dg)\.?$", "", ren).replace(" ", "").replace("'", "")
    if "," in ren:
        ren = ren.replace(".", "").replace(",", ".")
    return Decimal(ren) if _TALL.match(ren) else None


def les_grad(
    verdi: object,
    *,
    tallformat: str | None = None,
    null_er_tom: bool = False,
    brok: bool | None = None,
) -> int | None:
    """Percentage of unfitness 1–100. A cell with % format says itself how it is meant.

    ``brok`` is whether the column is one of fractions (``gradskala``): then 1 is 100 %, and in a
    column of per cents 0,5 is a fault. None: the cell stands alone, and a fraction is read as one.
    """
    if er_tom(verdi, null_er_tom=null_er_tom):
        return None
    if brok is None and tallformat == UKJENT_FORMAT and verdi == 1:
        raise Cellefeil("grad_tvetydig", tekst.GRAD_TVETYDIG)
    prosent = les_prosent(verdi, tallformat=tallformat, rett=brok is not None)
    if brok is not None and prosent is not None and not sier_prosent(verdi, tallformat):
        if brok and prosent <= 1:
            prosent = _rund(prosent * 100)
        elif brok or 0 < prosent < 1:
            mal = tekst.GRAD_BLANT_BROKER if brok else tekst.GRAD_BLANT_PROSENTER
            raise Cellefeil("grad_annen_skala", mal.format(sitat=sitat(verdi)))
    if prosent is None or prosent != prosent.to_integral_value() or not 1 <= prosent <= 100:
        vist = f"{float(prosent):g} %" if prosent is not None and _er_format(tallformat) else verdi
        raise Cellefeil("grad_ugyldig", tekst.GRAD_UGYLDIG.format(sitat=sitat(vist)))
    return int(prosent)


def les_prosent(
    verdi: object, *, tallformat: str | None = None, rett: bool = False
) -> Decimal | None:
    """A percentage as the clerk sees it; None when the value is no number.

    A fraction is one (0,5 is 50) unless ``rett``: then the number is given as it stands.
    """
    if isinstance(verdi, str):
        stopp_formelfeil(verdi)
        ren = linje(verdi).casefold()
        uten = _PROSENTTEGN.sub("", ren)
        tall = _tall_fra_tekst(uten)
        brok = uten == ren
    elif isinstance(verdi, int | float | Decimal):
        tall, brok = _tall(verdi), True
        if tall is not None and _er_format(tallformat):
            return _rund(tall * 100)
    else:
        return None
    if tall is not None and brok and not rett and 0 < tall < 1:
        return _rund(tall * 100)
    return None if tall is None else _rund(tall)


def sier_prosent(verdi: object, tallformat: str | None) -> bool:
    """Whether the cell says itself that it is a per cent."""
    if isinstance(verdi, str):
        return _PROSENTTEGN.search(linje(verdi)) is not None
    return _er_format(tallformat)


def _rund(tall: Decimal) -> Decimal:
    """Without the noise of binary fractions; huge numbers are faults anyway and stay."""
    return round(tall, 6) if abs(tall) < _MEST else tall


def _er_format(tallformat: str | None) -> bool:
    return tallformat is not None and "%" in tallformat


def les_tekst(verdi: object, *, null_er_tom: bool = False, mest: int = TEKST_LENGDE) -> str | None:
    """Text as one trimmed line; a whole number without decimals (1001.0 → «1001»)."""
    if er_tom(verdi, null_er_tom=null_er_tom):
        return None
    if isinstance(verdi, str):
        stopp_formelfeil(verdi)
        ren = linje(verdi)
    elif isinstance(verdi, float) and verdi.is_integer():
        ren = str(int(verdi))
    elif isinstance(verdi, datetime | date):
        ren = f"{verdi:%d.%m.%Y}"
    else:
        ren = str(verdi)
    if len(ren) > mest:
        raise Cellefeil("tekst_for_lang", tekst.TEKST_FOR_LANG.format(antall=len(ren), mest=mest))
    return ren


def les_ja_nei(verdi: object) -> bool | None:
    """Yes or no as people tick it: Ja, x, 1, a date; Nei, 0. The cell's text is never quoted."""
    if er_tom(verdi):
        return None
    if isinstance(verdi, bool):
        return verdi
    if isinstance(verdi, datetime | date):
        return True
    if isinstance(verdi, str):
        stopp_formelfeil(verdi)
        if linje(verdi) in _HAKER:
            return True
    forste = nokkel(re.split(r"[\s,;:.(]", str(les_tekst(verdi)), maxsplit=1)[0])
    if forste in _JA:
        return True
    if forste in _NEI:
        return False
    raise Cellefeil("ja_nei_ugyldig", tekst.JA_NEI_UGYLDIG)


def stopp_formelfeil(verdi: str) -> None:
    if verdi.startswith("#") and _FORMELFEIL.fullmatch(verdi.strip()):
        feil = verdi.strip()
        mal = tekst.FORMELFEIL_ELLER_DATO if feil == "#VALUE!" else tekst.FORMELFEIL
        vist = tekst.FEILVERDIER.get(feil, feil)  # as a Norwegian Excel shows it
        raise Cellefeil("formelfeil", mal.format(sitat=sitat_navn(vist)))
