"""A workbook to ourselves from when it is read until it is written, whoever writes it."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from arkbok import EndretFeil
from sykefravaer_xl.bok.bokfeil import bokfeil
from sykefravaer_xl.bok.passord import laast_opp
from sykefravaer_xl.fil.trygt import krev_lukket, las_boka, merke

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def erstatter(maal: Path, sti: Path) -> bool:
    """Whether what is written takes the place of the workbook itself."""
    return maal.exists() and sti.exists() and maal.samefile(sti)


@contextmanager
def alene_med(
    sti: Path, maal: Path, passord: str | None, *, prov: bool = False
) -> Iterator[Callable[[], None]]:
    """Inside the block no other run is at the book, its password is off, and arkbok's faults ours.

    Gives a check to call before writing: it raises EndretFeil when somebody has saved the book
    since. With ``prov`` nothing will be written; else a book open in a program is refused.
    """
    with ExitStack() as felt:
        felt.enter_context(bokfeil())
        if not prov:
            krev_lukket(sti if erstatter(maal, sti) else maal)
            if sti.is_file():  # what else it may be, the reader tells better than a lock can
                felt.enter_context(las_boka(maal))
        foer = merke(sti)
        felt.enter_context(laast_opp(sti, passord))

        def krev_urort() -> None:
            if merke(sti) != foer:  # our cells would be those of another file
                raise EndretFeil

        yield krev_urort
