"""One value as the inside of a ``<c>`` element."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache

from arkbok.celleverdi import Formel, Verdi
from arkbok.feil import VerdiFeil
from arkbok.xmltekst import rom_tekst

LENGSTE_TEKST = 32_767
_STYRETEGN = "\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff"
# A text that looks like an escape must itself be escaped, also when the last underscore of the
# lookalike is the first one of an escape we are about to write.
_LIGNER = re.compile(f"_(?=x[0-9A-Fa-f]{{4}}(?:_|[{_STYRETEGN}]))")
_STYRE = re.compile(f"[{_STYRETEGN}]")


def rom_streng(tekst: str) -> str:
    """Excel's own escaping (``_x000D_``) of what XML cannot hold, without XML escaping."""
    if "_x" in tekst:
        tekst = _LIGNER.sub("_x005F_", tekst)
    return _STYRE.sub(lambda m: f"_x{ord(m[0]):04X}_", tekst)


def les_streng(tekst: str) -> str:
    """The reverse of :func:`rom_streng`."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), tekst)


@lru_cache(maxsize=4096)
def serienummer(verdi: date, d1904: bool) -> str:
    """Excel's serial number of a date; time of day is the fraction."""
    dag = verdi.date() if isinstance(verdi, datetime) else verdi
    start = date(1904, 1, 1) if d1904 else date(1899, 12, 30)
    dager = (dag - start).days
    if not d1904 and dag < date(1900, 3, 1):
        dager -= 1  # Excel counts a 29 February 1900 that never was
    if dager < (0 if d1904 else 1):
        raise VerdiFeil(
            f"Datoen {dag:%d.%m.%Y} er eldre enn Excel kan vise. Rett datoen og prøv igjen."
        )
    if not isinstance(verdi, datetime) or verdi.time() == time():
        return str(dager)
    t = verdi.time()
    mikro = ((t.hour * 60 + t.minute) * 60 + t.second) * 1_000_000 + t.microsecond
    return repr(dager + mikro / 86_400_000_000)


@lru_cache(maxsize=4096)
def _tekst(verdi: str) -> str:
    """Escaped for XML; status texts repeat from row to row."""
    # Excel counts UTF-16 units, so an emoji is two.
    if len(verdi) > LENGSTE_TEKST // 2 and (
        len(verdi.encode("utf-16-le", "surrogatepass")) // 2 > LENGSTE_TEKST
    ):
        raise VerdiFeil(
            f"En tekst er lengre enn de {LENGSTE_TEKST} tegnene Excel tar i en celle. "
            "Forkort teksten og prøv igjen."
        )
    return rom_tekst(rom_streng(verdi))


def celleinnhold(verdi: Verdi, p: str, d1904: bool) -> tuple[str, str]:
    """The ``t`` attribute (with a leading space) and the children; ``p`` is the XML prefix."""
    if verdi is None:
        return "", ""
    if isinstance(verdi, bool):
        return ' t="b"', f"<{p}v>{int(verdi)}</{p}v>"
    if isinstance(verdi, str):
        tekst = _tekst(verdi)
        return (
            ' t="inlineStr"',
            f'<{p}is><{p}t xml:space="preserve">{tekst}</{p}t></{p}is>',
        )
    if isinstance(verdi, date):
        return "", f"<{p}v>{serienummer(verdi, d1904)}</{p}v>"
    if isinstance(verdi, Formel):
        return (
            ' t="str"',
            f"<{p}f>{rom_tekst(verdi.uttrykk)}</{p}f><{p}v>{_tekst(verdi.verdi)}</{p}v>",
        )
    endelig = verdi.is_finite() if isinstance(verdi, Decimal) else math.isfinite(verdi)
    if not endelig:
        raise VerdiFeil(f"«{verdi}» er ikke et tall Excel kan vise. Rett tallet og prøv igjen.")
    tall = repr(verdi) if isinstance(verdi, float) else str(verdi)
    return "", f"<{p}v>{tall}</{p}v>"
