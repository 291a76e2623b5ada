"""Registers the table's functions with xlwings: the same decorators in every Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.verter.signatur import lag_funksjon

if TYPE_CHECKING:
    from collections.abc import Callable

    from sykefravaer_xl.funksjoner.funksjon import Funksjon


def registrer(
    xw: Any,
    modul: dict[str, Any],
    kall: Callable[[str, tuple[object, ...]], Any],
    navn: Callable[[str], str],
    *,
    tilby_ord: bool = False,
    hjelpeside: bool = False,
    **valg: Any,
) -> None:
    """Put every function, decorated, into a module's namespace.

    ``xw`` is the xlwings the host has; ``navn`` gives the Python name; ``valg`` go to the function
    decorator. ``tilby_ord``: the host offers the words an argument takes; ``hjelpeside``: it has a
    link to more help. Areas and error cells arrive the same way everywhere: ``ndim=2``, and the
    error as text.
    """
    for funksjon in FUNKSJONER.values():
        python_navn = navn(funksjon.navn)
        ferdig = lag_funksjon(funksjon, python_navn, modul["__name__"], kall)
        if tilby_ord:
            ferdig.__annotations__ = _ord(funksjon)
        for argument in reversed(funksjon.argumenter):
            ferdig = xw.arg(argument.navn, ndim=2, err_to_str=True, doc=argument.hjelp)(ferdig)
        mer = {"help_url": funksjon.hjelpeside} if hjelpeside else {}
        modul[python_navn] = xw.func(volatile=False, **mer, **valg)(ferdig)


def _ord(funksjon: Funksjon) -> dict[str, Any]:
    """The words of each argument that has some, as xlwings makes Excel's choices of them."""
    ut: dict[str, Any] = {}
    for argument in funksjon.argumenter:
        if argument.ord is not None:
            forklart = argument.ord()
            ut[argument.navn] = Annotated[Literal[tuple(forklart)], {"tooltips": forklart}]
    return ut
