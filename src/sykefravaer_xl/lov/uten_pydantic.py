"""The little of pydantic the rule files need, in plain Python; see ``modell``.

A model takes named values, refuses unknown and missing keys and values of the wrong type, makes
models of tables and tuples of lists, and cannot be changed. Limits (``Field(ge=…)``) are not
looked at: the files that are read with this are our own.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, ClassVar, Literal, Self, Union, get_args, get_origin, get_type_hints

_MANGLER: Any = object()


class ModellFeil(ValueError):
    """A rule file does not fit its model; the text names model and key."""


class _Felt:
    """A default value, or what makes one."""

    def __init__(self, default: Any = _MANGLER, lag: Callable[[], Any] | None = None) -> None:
        self.default = default
        self.lag = lag

    def verdi(self) -> Any:
        return self.default if self.lag is None else self.lag()


def Field(  # noqa: N802 - pydantic's name
    default: Any = _MANGLER,
    *,
    default_factory: Callable[[], Any] | None = None,
    **_grenser: object,
) -> Any:
    """A field with a default."""
    return _Felt(default, default_factory)


def ConfigDict(**valg: object) -> dict[str, object]:  # noqa: N802 - pydantic's name
    """What pydantic is told; the stand-in always does as ``frozen`` and ``extra='forbid'``."""
    return valg


def model_validator(*, mode: Literal["after"]) -> Callable[[Callable[[Any], Any]], Any]:
    """Marks a method that is called when the model is made."""

    def merk(metode: Callable[[Any], Any]) -> Callable[[Any], Any]:
        metode.__dict__["_valider"] = mode
        return metode

    return merk


@cache
def _typer(modell: Any) -> dict[str, Any]:
    """Field -> type, in the order of the class."""
    alle = get_type_hints(modell)
    return {navn: t for navn, t in alle.items() if get_origin(t) is not ClassVar}


class BaseModel:
    """A frozen record read from a table of a TOML file."""

    model_config: ClassVar[dict[str, object]] = {}

    def __init__(self, **verdier: Any) -> None:
        modell: Any = type(self)
        typer = {n: t for n, t in _typer(modell).items() if n != "model_config"}
        if ukjente := verdier.keys() - typer.keys():
            raise ModellFeil(f"{modell.__name__}: unknown {sorted(ukjente)}")
        for navn, felttype in typer.items():
            verdi = verdier.get(navn, _MANGLER)
            if verdi is _MANGLER:
                verdi = _standard(modell, navn)
            else:
                verdi = _les(verdi, felttype, f"{modell.__name__}.{navn}")
            self.__dict__[navn] = verdi
        for egenskap in vars(modell).values():
            if getattr(egenskap, "_valider", None) == "after":
                egenskap(self)

    def __setattr__(self, navn: str, verdi: object) -> None:
        raise ModellFeil(f"{type(self).__name__}.{navn} is frozen")

    def __eq__(self, annen: object) -> bool:
        return type(self) is type(annen) and vars(self) == vars(annen)

    def __hash__(self) -> int:
        return hash((type(self), tuple(vars(self).values())))

    def __repr__(self) -> str:
        felt = ", ".join(f"{navn}={verdi!r}" for navn, verdi in vars(self).items())
        return f"{type(self).__name__}({felt})"

    @classmethod
    def model_validate(cls, verdier: Mapping[str, Any]) -> Self:
        """The model of a table."""
        return cls(**verdier)

    def model_dump(self, *, exclude_none: bool = False) -> dict[str, Any]:
        """The fields by name."""
        return {n: v for n, v in vars(self).items() if not (exclude_none and v is None)}

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """The same with other values."""
        ny = object.__new__(type(self))
        ny.__dict__.update({**vars(self), **update})
        return ny


class TypeAdapter:
    """Reads a value that is no model itself."""

    def __init__(self, onsket: Any) -> None:
        self._onsket = onsket

    def validate_python(self, verdi: Any) -> Any:
        """The value as the type."""
        return _les(verdi, self._onsket, "file")


def _standard(modell: type[BaseModel], navn: str) -> Any:
    felt = getattr(modell, navn, _MANGLER)
    verdi = felt.verdi() if isinstance(felt, _Felt) else felt
    if verdi is _MANGLER:
        raise ModellFeil(f"{modell.__name__}: {navn} is missing")
    return verdi


def _les(verdi: Any, onsket: Any, hvor: str) -> Any:
    """The value as ``onsket``. Raises ModellFeil when it is not one."""
    slag, deler = get_origin(onsket), get_args(onsket)
    if slag in (Union, types.UnionType):
        return _forste_som_passer(verdi, deler, hvor)
    if slag is Literal:
        passer = verdi in deler
    elif slag is tuple and isinstance(verdi, list | tuple):
        return tuple(_les(v, deler[0], hvor) for v in verdi)
    elif slag is list and isinstance(verdi, list):
        return [_les(v, deler[0], hvor) for v in verdi]
    elif slag in (dict, Mapping) and isinstance(verdi, Mapping):
        return {n: _les(v, deler[1], f"{hvor}.{n}") for n, v in verdi.items()}
    elif isinstance(onsket, type) and issubclass(onsket, BaseModel):
        if isinstance(verdi, Mapping):
            return onsket.model_validate(verdi)
        passer = isinstance(verdi, onsket)
    elif onsket is Decimal and type(verdi) is int:
        return Decimal(verdi)
    else:  # a bool is no number here
        passer = isinstance(onsket, type) and type(verdi) is onsket
    if not passer:
        raise ModellFeil(f"{hvor}: {type(verdi).__name__} does not fit")
    return verdi


def _forste_som_passer(verdi: Any, typer: tuple[Any, ...], hvor: str) -> Any:
    for en in typer:
        try:
            return _les(verdi, en, hvor)
        except ModellFeil:
            continue
    raise ModellFeil(f"{hvor}: {type(verdi).__name__} does not fit")
