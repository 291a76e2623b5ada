"""What a button wants done with the open book: a list, made before anything is touched.

In order: new sheets (a book whose structure is protected refuses those, and then nothing is
written), the change log, the rest as it was asked for, and last what is folded away (Excel may not
write in hidden rows) and brought to the front.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


_RANG: Final = {"nytt_ark": 0, "fold": 3, "vis": 4}


class Handling(NamedTuple):
    """One call of a host: the name of its method, the sheet, and what else it takes."""

    navn: str
    ark: str
    resten: tuple[Any, ...] = ()


class Skriveplan:
    """The list so far, and what it means to the clerk."""

    def __init__(self) -> None:
        self.foran: str | None = None
        """The sheet that is in front, to stay there unless another is shown."""
        self._handlinger: list[Handling] = []
        self._forst: set[str] = set()
        self.nye_ark: list[str] = []
        self.endrede_celler: dict[str, int] = {}
        """Sheet that was there -> cells that will hold something else."""
        self.fargede_celler: dict[str, int] = {}
        """Sheet that was there -> cells that will look otherwise."""

    def __bool__(self) -> bool:
        return bool(self._handlinger)

    def legg(self, navn: str, ark: str, *resten: Any) -> None:
        """Put a call on the list."""
        if navn == "nytt_ark":
            self.nye_ark.append(ark)
        if navn == "vis":  # only the last place shown is seen
            self._handlinger = [h for h in self._handlinger if h.navn != "vis"]
        self._handlinger.append(Handling(navn, ark, resten))

    def teller(self, ark: str, antall: int) -> None:
        """Cells of a sheet that will hold something else; of a new sheet nothing is changed."""
        if antall and ark not in self.nye_ark:
            self.endrede_celler[ark] = self.endrede_celler.get(ark, 0) + antall

    def farger(self, ark: str, antall: int) -> None:
        """Cells of a sheet that will look otherwise."""
        if antall:
            self.fargede_celler[ark] = self.fargede_celler.get(ark, 0) + antall

    def forst(self, ark: str) -> None:
        """What is written in this sheet comes before all other writing."""
        self._forst.add(ark)

    def ordnet(self) -> Sequence[Handling]:
        """The calls in the order they are to be made."""
        alle = sorted(self._handlinger, key=self._rang)
        if self.foran is not None and alle[-1].navn != "vis":
            alle.append(Handling("vis", self.foran, (1, 1)))
        return alle

    def _rang(self, handling: Handling) -> int:
        if handling.navn in _RANG:
            return _RANG[handling.navn]
        return 1 if handling.ark in self._forst else 2
