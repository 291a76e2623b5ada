"""Python functions with the names, arguments and docs of the table, as xlwings looks for them."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from sykefravaer_xl.funksjoner.funksjon import Funksjon


def lag_funksjon(
    funksjon: Funksjon, navn: str, modul: str, kall: Callable[[str, tuple[object, ...]], Any]
) -> Callable[..., Any]:
    """A function ``navn`` of ``modul`` that hands its arguments to ``kall``."""

    def kropp(*argumenter: object) -> Any:
        return kall(funksjon.navn, argumenter)

    kropp.__name__ = kropp.__qualname__ = navn
    kropp.__module__ = modul
    kropp.__doc__ = funksjon.beskrivelse
    # xlwings reads the signature to tell Excel the names and which arguments may be left out
    setattr(  # noqa: B010 - functions have no such attribute in the type stubs
        kropp,
        "__signature__",
        inspect.Signature(
            [
                inspect.Parameter(
                    a.navn,
                    inspect.Parameter.POSITIONAL_OR_KEYWORD,
                    default=None if a.valgfri else inspect.Parameter.empty,
                )
                for a in funksjon.argumenter
            ]
        ),
    )
    return kropp
