"""Tables of a TOML file as frozen dataclasses: one typed reader for every rule file.

Standard library only. The Python that LibreOffice brings along has no place for compiled packages,
and in the browser loading one is most of the wait for the first answer.

A class says what a table holds: every field is a key, a field without a default must be there, a
key without a field is a fault, and nothing is converted but whole numbers to Decimal, lists to
tuples and tables to dataclasses. ``__post_init__`` may raise ValueError for what no type can say.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Annotated, Any, Final, Literal, TypeVar, Union, get_args, get_origin
from typing import get_type_hints as typer_i

from sykefravaer_xl.grunn import tomltekst
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.lov.tekst import REGELFIL

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Nokkelfeil:
    """What is wrong with one key of a file."""

    nokkel: str
    """The way to it, with dots: ``versjoner.1.fra``."""
    hva: str


class RegelfilFeil(SykefravaerFeil):
    """A rule file cannot be used; every fault in it with its key."""

    kode = "regelfil"

    def __init__(self, fil: str, nokkelfeil: tuple[Nokkelfeil, ...]) -> None:
        alle = "; ".join(f"{f.nokkel}: {f.hva}" for f in nokkelfeil)
        super().__init__(REGELFIL["ugyldig"].format(fil=fil, feil=alle))
        self.fil = fil
        self.nokkelfeil = nokkelfeil


@dataclass(frozen=True, slots=True)
class Grenser:
    """Least and greatest whole number of an ``Annotated`` field."""

    minst: int
    storst: int | None = None

    def rommer(self, tall: int) -> bool:
        """Whether the number is within."""
        return self.minst <= tall and (self.storst is None or tall <= self.storst)


def levert(fil: str) -> str:
    """The text of a rule file the product ships."""
    return files("sykefravaer_xl.lov").joinpath(fil).read_text(encoding="utf-8")


def les_toml(fil: str) -> dict[str, Any]:
    """The tables of a rule file the product ships."""
    return toml(levert(fil))


def toml(tekst: str) -> dict[str, Any]:
    """TOML with decimals as they are written. Raises ValueError."""
    return tomltekst.les_toml(tekst, Decimal)


def les(type_: type[T], tabell: object, fil: str) -> T:
    """The table as the dataclass. Raises RegelfilFeil with every fault."""
    leser = _Leser()
    verdi = leser.verdi(tabell, type_, ())
    if leser.feil:
        raise RegelfilFeil(fil, tuple(leser.feil))
    return verdi  # type: ignore[no-any-return]


def les_navngitte(type_: type[T], tabeller: Mapping[str, object], fil: str) -> Mapping[str, T]:
    """A file of one table a thing; the table's name is the thing's ``id``."""
    ut: dict[str, T] = {}
    leser = _Leser()
    for navn, tabell in tabeller.items():
        med_id = {"id": navn, **tabell} if isinstance(tabell, Mapping) else tabell
        ut[navn] = leser.verdi(med_id, type_, (navn,))
    if leser.feil:
        raise RegelfilFeil(fil, tuple(leser.feil))
    return types.MappingProxyType(ut)


_Vei = tuple[str, ...]
_MANGLER: Final = object()


class _Leser:
    """Reads values and gathers what is wrong; a value with a fault is never used."""

    def __init__(self) -> None:
        self.feil: list[Nokkelfeil] = []

    def verdi(self, verdi: object, onsket: Any, vei: _Vei) -> Any:
        """The value as ``onsket``."""
        slag, deler = get_origin(onsket), get_args(onsket)
        if slag is Annotated:
            return self._innenfor(self.verdi(verdi, deler[0], vei), deler[1], vei)
        if slag in (Union, types.UnionType):
            return self._forste_som_passer(verdi, deler, vei)
        if slag is Literal and verdi in deler:
            return verdi
        if slag is tuple and isinstance(verdi, list):
            return tuple(self.verdi(v, deler[0], (*vei, str(nr))) for nr, v in enumerate(verdi))
        if slag is Mapping and isinstance(verdi, dict):
            return types.MappingProxyType(
                {n: self.verdi(v, deler[1], (*vei, n)) for n, v in verdi.items()}
            )
        if is_dataclass(onsket) and isinstance(verdi, Mapping):
            return self._tabell(verdi, onsket, vei)
        if onsket is Decimal and type(verdi) is int:
            return Decimal(verdi)
        if slag is None and type(verdi) is onsket:  # a bool is no number, a clock time no date
            return verdi
        return self._meld(vei, REGELFIL["passer_ikke"].format(slag=type(verdi).__name__))

    def _tabell(self, tabell: Mapping[str, object], type_: Any, vei: _Vei) -> Any:
        for_ = len(self.feil)
        verdier: dict[str, Any] = {}
        kjente = _felter(type_)
        for navn, (onsket, kreves) in kjente.items():
            verdi = tabell.get(navn, _MANGLER)
            if verdi is not _MANGLER:
                verdier[navn] = self.verdi(verdi, onsket, (*vei, navn))
            elif kreves:
                self._meld((*vei, navn), REGELFIL["mangler"])
        for navn in tabell:
            if navn not in kjente:
                self._meld((*vei, navn), REGELFIL["ukjent"])
        if len(self.feil) > for_:
            return None
        try:
            return type_(**verdier)
        except ValueError as feil:
            return self._meld(vei, str(feil))

    def _forste_som_passer(self, verdi: object, typer: tuple[Any, ...], vei: _Vei) -> Any:
        for en in typer:
            if is_dataclass(en) and isinstance(verdi, Mapping):  # a table's faults are told by key
                return self._tabell(verdi, en, vei)
            leser = _Leser()
            lest = leser.verdi(verdi, en, vei)
            if not leser.feil:
                return lest
        return self._meld(vei, REGELFIL["passer_ikke"].format(slag=type(verdi).__name__))

    def _innenfor(self, tall: Any, grenser: Grenser, vei: _Vei) -> Any:
        if type(tall) is int and not grenser.rommer(tall):
            self._meld(vei, REGELFIL["utenfor"].format(tall=tall))
        return tall

    def _meld(self, vei: _Vei, hva: str) -> None:
        self.feil.append(Nokkelfeil(".".join(vei), hva))


@cache
def _felter(type_: Any) -> Mapping[str, tuple[Any, bool]]:
    """Field -> its type, and whether it must be there."""
    typer = typer_i(type_, include_extras=True)
    return {
        felt.name: (
            typer[felt.name],
            felt.default is MISSING and felt.default_factory is MISSING,
        )
        for felt in fields(type_)
        if felt.init
    }
