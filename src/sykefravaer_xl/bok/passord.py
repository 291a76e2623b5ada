"""Protected workbooks at the product's door: where the password comes from, and what is said."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from arkbok import kryptering
from arkbok.feil import KrypteringFeil
from sykefravaer_xl.bok import passordtekst as tekst
from sykefravaer_xl.bok.lesefeil import LeseFeil

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MILJOVARIABEL: Final = "SYKEFRAVAER_PASSORD"


@contextmanager
def laast_opp(sti: Path, passord: str | None) -> Iterator[None]:
    """Inside the block a protected workbook is read and written as if it were plain.

    Nothing happens with a file that is not protected, so a password may be given for a whole
    folder where only some are. Raises LeseFeil, also for what goes wrong when it is closed again.
    """
    try:
        with kryptering.laast_opp(sti, passord):
            yield
    except KrypteringFeil as feil:
        raise LeseFeil(feil.kode, tekst.FEIL[feil.kode].format(fil=sti.name)) from None
