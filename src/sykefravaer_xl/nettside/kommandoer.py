"""Which command lines a button of the page stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.nettside.lesesvar import argumenter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

UT: Final = "til-deg"
"""The folder the results are written to, beside the books."""
HENTET: Final = "hentet-inn.xlsx"
"""A new book that lists and calendars are put in."""
UTEN_BOK: Final = ("ny", "eksempel")


@dataclass(frozen=True, slots=True)
class Jobb:
    """What the clerk asked for; ``hva`` is the button."""

    hva: str
    dato: str
    ansatt: str = ""
    mal: str = ""
    navn: str = "sykefravaer.xlsx"
    lesing: tuple[str, ...] = ()
    """How the books are to be read, as she has answered."""

    @classmethod
    def av(cls, felter: dict[str, Any]) -> Jobb:
        """From the page's message."""
        return cls(**{**felter, "lesing": tuple(felter.get("lesing", ()))})


def felles(jobb: Jobb) -> list[str]:
    """The arguments of every command about her books: how they are read, and today."""
    return [*argumenter(jobb.lesing), "--dato", jobb.dato]


def kommandolinjer(jobb: Jobb, boker: Sequence[str]) -> Iterator[list[str]]:
    """The arguments of every call, in order; commands of one book are called once a book."""
    lest = felles(jobb)
    if jobb.hva == "ny":
        yield ["ny", f"{UT}/{jobb.navn}"]
    elif jobb.hva == "eksempel":
        yield ["ny", f"{UT}/{jobb.navn}", "--eksempel"]
    elif jobb.hva == "beregn":
        yield ["beregn", *boker, "--ut-mappe", UT, "--prosesser", "1", *lest]
    elif jobb.hva == "sjekk":
        yield ["sjekk", *boker, *lest]
    elif jobb.hva == "hent":
        yield ["ny", f"{UT}/{HENTET}"]
        yield ["importer", f"{UT}/{HENTET}", *boker, "--nye-ansatte", *lest]
    elif jobb.hva == "arbeidsliste":
        filer = ["--ut", f"{UT}/arbeidsliste.xlsx", "--ics", f"{UT}/arbeidsliste.ics"]
        yield ["arbeidsliste", *boker, *filer, *lest]
    else:
        for bok in boker:
            yield _en_bok(jobb, bok, lest)


def _en_bok(jobb: Jobb, bok: str, lest: list[str]) -> list[str]:
    ansatt = ["--ansatt", jobb.ansatt]
    ut = ["--ut", f"{UT}/{bok}"]
    match jobb.hva:
        case "plan":
            return ["plan", bok, *(ansatt if jobb.ansatt else ["--forfalte"]), *ut, *lest]
        case "rapport":
            return ["rapport", bok, *lest]
        case "brev":
            return ["brev", bok, *ansatt, "--mal", jobb.mal, *ut, *lest]
        case "maler":
            return ["brev", bok, "--liste"]
        case "forklar":
            return ["forklar", bok, *ansatt, *lest]
        case _:
            msg = f"the page has no such button: {jobb.hva}"
            raise ValueError(msg)
