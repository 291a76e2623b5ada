"""What can be done with a workbook, and who carries it out: a file, or a book that is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from sykefravaer_xl.ark.dataark import Arkplan
from sykefravaer_xl.ark.tabellskriver import Arkopplysninger, Tabellskriver

if TYPE_CHECKING:
    from sykefravaer_xl.bok.endringslogg import Arkendringer
    from sykefravaer_xl.bok.kjennemerker import Merketabell


@dataclass(frozen=True, slots=True)
class Tabellendring:
    """Cells, new columns and new rows of a table that exists."""

    skriver: Tabellskriver
    logges: bool = True
    """Whether the log tells its cells; those of a list made anew would drown the others."""


@dataclass(frozen=True, slots=True)
class NyttDataark:
    """A sheet of ours that the book lacks, with its first rows by field."""

    plan: Arkplan
    rader: Sequence[Mapping[str, object]]


Endring: TypeAlias = Tabellendring | NyttDataark


class Vert(Arkopplysninger, Protocol):
    """Who carries changes out: a file, or a workbook that is open."""

    def arknavn(self) -> Sequence[str]:
        """The sheets of the book, those made meanwhile too."""

    def krev_plass(self, skriver: Tabellskriver) -> None:
        """Raises a SykefravaerFeil when a change of a table cannot be made in this book."""

    def endre(self, skriver: Tabellskriver) -> Arkendringer:
        """Change a table, and say what came to be other than it was."""

    def nytt_ark(self, ark: NyttDataark) -> None:
        """Make a sheet, after the last one."""

    def merk(self, merker: Mapping[str, Merketabell]) -> None:
        """Mark our tables, so that they are known under other names too."""

    def merk_logghode(self, kontrollsum: str) -> None:
        """Keep the last checksum of the log outside its rows."""
