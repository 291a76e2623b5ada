"""Figures of the law and of the schemes beside it, with paragraph, paraphrase and source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from sykefravaer_xl.lov.datert import Versjoner
from sykefravaer_xl.lov.tekst import REGELFIL


@dataclass(frozen=True, slots=True)
class Lovverdi:
    """One figure with its paragraph, our paraphrase of the rule, and where it was read."""

    verdi: Decimal
    hjemmel: str
    regel: str
    kilde: str

    @property
    def antall(self) -> int:
        """The figure as a whole number. Raises ValueError when it has decimals."""
        if self.verdi != int(self.verdi):
            msg = f"{self.verdi} is not a whole number"
            raise ValueError(msg)
        return int(self.verdi)


Figurer = Mapping[str, Lovverdi]


@dataclass(frozen=True, slots=True)
class Figurtabell:
    """``[[versjoner]]``: a day and the figures that change from it; the others go on."""

    versjoner: tuple[Mapping[str, date | Lovverdi], ...]
    id: str = ""
    endringer: tuple[tuple[date, Figurer], ...] = field(init=False)
    """What each version says itself."""
    hele: Versjoner[Figurer] = field(init=False)
    """Every version whole: what it does not say stays as it was."""

    def __post_init__(self) -> None:
        endringer = tuple(_endring(versjon) for versjon in self.versjoner)
        object.__setattr__(self, "endringer", endringer)
        object.__setattr__(self, "hele", Versjoner(arvet(endringer)))


def _endring(versjon: Mapping[str, date | Lovverdi]) -> tuple[date, Figurer]:
    fra = versjon.get("fra")
    if not isinstance(fra, date):
        raise ValueError(REGELFIL["uten_fra"])
    nye = {navn: verdi for navn, verdi in versjon.items() if isinstance(verdi, Lovverdi)}
    if len(nye) != len(versjon) - 1:
        raise ValueError(REGELFIL["ikke_figur"].format(navn=", ".join(versjon.keys() - nye)))
    return fra, MappingProxyType(nye)


def arvet(endringer: tuple[tuple[date, Figurer], ...]) -> Iterator[tuple[date, Figurer]]:
    """Every version whole: what it does not say stays as it was."""
    gjeldende: dict[str, Lovverdi] = {}
    for fra, nye in endringer:
        gjeldende = {**gjeldende, **nye}
        yield fra, MappingProxyType(gjeldende)
