"""The facts of a plan as the sheet shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.planark.innhold import som_tekst
from sykefravaer_xl.grunn.ordlyd import vis_dato

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.bok.planark.innhold import Gjort, Gradperiode, Planfakta


def personrader(f: Planfakta) -> list[tuple[str, str, str, str]]:
    """Two facts a row: label and value, label and value."""
    kontakt = ", ".join(t for t in (f.leder_telefon, f.leder_epost) if t)
    perioden = f"{vis_dato(f.fra)}–{vis_dato(f.til)}"
    return [
        ("navn", f.navn, "ansattnr", f.ansattnr),
        ("stilling", f.stilling, "stillingsprosent", f.stillingsprosent),
        ("avdeling", f.avdeling, "virksomhetsnr", f.virksomhetsnr),
        ("leder", f.leder, "leder_kontakt", kontakt),
        ("stedfortreder", f.stedfortreder, "hr_kontakt", f.hr_kontakt),
        ("fravaer", perioden, "maksdato", slutter(f)),
    ]


def slutter(f: Planfakta) -> str:
    """The max date, and beside it the last day of pay where an agreement gives another."""
    if f.maksdato is None:
        return tekst.UBESTEMT
    avtale = "" if f.lonn_slutt is None else tekst.LONN_TIL.format(dato=vis_dato(f.lonn_slutt))
    return f"{som_tekst(f.maksdato)}{avtale}"


def vis_grader(grader: Sequence[Gradperiode]) -> str:
    """The grades over time in one line of text."""
    return " · ".join(
        f"{vis_dato(g.fra)}–{vis_dato(g.til)}: "
        + (tekst.EGENMELDING if g.egenmelding else f"{g.grad} %")
        for g in grader
    )


def vis_gjort(gjort: Sequence[Gjort]) -> str:
    """What has been done, in one line of text."""
    return " · ".join(f"{g.hva} {som_tekst(g.dag) or g.merknad}" for g in gjort)
