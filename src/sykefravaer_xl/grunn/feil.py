"""Faults and warnings: one object, one Norwegian text, wherever it is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Funn:
    """One finding about the input, as the clerk shall read it.

    ``kode`` is stable and for machines; ``melding`` is a whole Norwegian sentence that says what
    is wrong and how to mend it. The place is either ``felt`` (a path in a JSON case, such as
    ``fravaer[2].til``) or ``ark`` and ``celle`` (a workbook). ``melding`` never holds personal
    data beyond what stands in the named cell and the employee number.
    """

    kode: str
    melding: str
    felt: str | None = None
    ark: str | None = None
    celle: str | None = None

    @property
    def tekst(self) -> str:
        """The message with its place in front: the same text in cell, on stderr and in a log."""
        if self.ark is None:
            return self.melding
        return (
            f"{self.ark}!{self.celle}: {self.melding}"
            if self.celle
            else (f"{self.ark}: {self.melding}")
        )

    def i_celle(self, ark: str, celle: str | None) -> Funn:
        """The same finding with its place in a workbook."""
        return replace(self, ark=ark, celle=celle)


class SykefravaerFeil(Exception):
    """Base of every error the product raises on purpose; carries a code and a Norwegian text."""

    kode = "feil"

    def __init__(self, melding: str, kode: str | None = None) -> None:
        super().__init__(melding)
        self.melding = melding
        if kode is not None:
            self.kode = kode


class UgyldigSakFeil(SykefravaerFeil):
    """A case could not be read; ``funn`` lists every fault found in it."""

    kode = "ugyldig_sak"

    def __init__(self, funn: tuple[Funn, ...]) -> None:
        super().__init__(" ".join(f.melding for f in funn))
        self.funn = funn
