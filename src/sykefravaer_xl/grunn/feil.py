"""Faults and warnings: one object, one Norwegian text, wherever it is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace

Sti = tuple[str | int, ...]
"""The way to a value in a case: ``("fravaer", 2, "til")`` is the last day of the third row."""


@dataclass(frozen=True, slots=True)
class Funn:
    """One finding about the input, as the clerk shall read it.

    ``kode`` is stable and for machines; ``melding`` is a whole Norwegian sentence that says what
    is wrong and how to mend it. The place is the way to a value in a case (``sti``), or in a
    workbook ``ark``, ``celle`` and ``rad``; both are data, and text is made of them only where
    they are shown. ``melding`` never holds personal data beyond what stands in the named cell and
    the employee number.
    """

    kode: str
    melding: str
    sti: Sti = ()
    ark: str | None = None
    celle: str | None = None
    rad: int | None = None
    """The row of the sheet ``ark``, as Excel counts."""

    @property
    def felt(self) -> str | None:
        """Name of the field it is about, where it is about one."""
        siste = self.sti[-1] if self.sti else None
        return siste if isinstance(siste, str) else None

    def nummer_i(self, liste: str) -> int | None:
        """Which element of a list of the case it is about; None when it is about another place."""
        match self.sti:
            case (str() as navn, int() as nummer, *_) if navn == liste:
                return nummer
        return None

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
        return replace(self, ark=ark, celle=celle, rad=None)


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


class UklartFeil(SykefravaerFeil):
    """What stands there can be read in several ways; whoever knows the place says so."""

    kode = "uklart"

    def __init__(self) -> None:
        super().__init__("Det er ikke klart hvordan dette skal leses.")
