"""The way in: a result and the name of one of its answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.forklaring.agp import forklar_arbeidsgiverperiode
from sykefravaer_xl.domene.forklaring.frist import forklar_frist
from sykefravaer_xl.domene.forklaring.gradert import forklar_saldo
from sykefravaer_xl.domene.forklaring.grunnlag import Grunnlag, IkkeBeregnetFeil, UkjentFeltFeil
from sykefravaer_xl.domene.forklaring.kvotesvar import (
    forklar_brukt,
    forklar_igjen,
    forklar_maksdato,
)
from sykefravaer_xl.domene.forklaring.tariff import forklar_tariff
from sykefravaer_xl.domene.forklaring.tilfelle import forklar_tilfelle
from sykefravaer_xl.domene.fristtekst import lonn_slutt_tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sykefravaer_xl.domene.forklaring.modell import Forklaring
    from sykefravaer_xl.domene.gradering import GradertRad
    from sykefravaer_xl.domene.sak import Resultat, TilfelleSvar
    from sykefravaer_xl.domene.sjekkpunkt import Frist
    from sykefravaer_xl.domene.tilfelle import Tilfelle

SVAR: Final[Mapping[str, Callable[[Grunnlag], Forklaring]]] = {
    "tilfelle": forklar_tilfelle,
    "arbeidsgiverperiode": lambda g: forklar_arbeidsgiverperiode(g, "arbeidsgiverperiode"),
    "agp_slutt": lambda g: forklar_arbeidsgiverperiode(g, "agp_slutt"),
    "dager_brukt": forklar_brukt,
    "dager_igjen": forklar_igjen,
    "maksdato": forklar_maksdato,
    "maksdato_tariff": forklar_tariff,
    "saldo_gradert": forklar_saldo,
}
"""The answers that are no checkpoints, or more than one."""


def felter(resultat: Resultat) -> tuple[str, ...]:
    """Everything ``forklar`` can be asked about for this result."""
    return tuple(dict.fromkeys((*SVAR, *resultat.oppsett.sjekkpunkter)))


def forklar(
    resultat: Resultat,
    felt: str,
    tilfelle: Tilfelle | TilfelleSvar | None = None,
    *,
    frister: Sequence[Frist] | None = None,
    timer: Sequence[GradertRad] = (),
) -> Forklaring:
    """Why one answer of a result is what it is.

    ``felt`` is one of ``felter(resultat)``. ``tilfelle`` is the spell asked about (the one
    ``resultat.frister`` speaks of where it is left out); quota and max date are the same for all.
    ``frister`` are that spell's checkpoints, where the caller knows what is noted about them;
    ``timer`` the graded rows behind ``saldo_gradert``. Raises UkjentFeltFeil for another
    ``felt``, and IkkeBeregnetFeil for a result with faults.
    """
    return _forklar(_grunnlag(resultat, tilfelle, frister, timer), felt)


def forklar_alt(
    resultat: Resultat,
    tilfelle: Tilfelle | TilfelleSvar | None = None,
    *,
    frister: Sequence[Frist] | None = None,
    timer: Sequence[GradertRad] = (),
) -> list[Forklaring]:
    """Every answer of a result explained, in the order of ``felter``; no hours, no balance."""
    g = _grunnlag(resultat, tilfelle, frister, timer)
    uten = set() if timer else {"saldo_gradert"}
    if resultat.profil.tariff_dager is None:
        uten.add("maksdato_tariff")
    return [_forklar(g, felt) for felt in felter(resultat) if felt not in uten]


def _forklar(g: Grunnlag, felt: str) -> Forklaring:
    if felt in SVAR:
        return _med_begge_datoene(g, SVAR[felt](g))
    if felt in g.resultat.oppsett.sjekkpunkter:
        return forklar_frist(g, felt)
    raise UkjentFeltFeil(felt, felter(g.resultat))


def _med_begge_datoene(g: Grunnlag, svar: Forklaring) -> Forklaring:
    """NAV's last day and the agreement's beside each other, where they are two."""
    tariff, maks = g.resultat.maksdato_tariff, g.resultat.maksdato
    if svar.felt not in ("maksdato", "maksdato_tariff") or tariff is None or maks is None:
        return svar
    begge = lonn_slutt_tekst(tariff.toordinal(), maks.toordinal())
    return replace(svar, merknader=(*svar.merknader, begge))


def _grunnlag(
    resultat: Resultat,
    tilfelle: Tilfelle | TilfelleSvar | None,
    frister: Sequence[Frist] | None,
    timer: Sequence[GradertRad],
) -> Grunnlag:
    if resultat.forlop is None:
        raise IkkeBeregnetFeil(resultat)
    naa = resultat.tilfelle_na
    valgt = naa if tilfelle is None else _finn(resultat, tilfelle)
    if frister is None:
        if valgt is None or valgt is naa:
            frister = resultat.frister
        else:
            frister = resultat.frister_for(valgt, ())
    return Grunnlag(resultat, resultat.forlop, valgt, tuple(frister), tuple(timer))


def _finn(resultat: Resultat, tilfelle: Tilfelle | TilfelleSvar) -> Tilfelle:
    """The engine's own spell; raises ValueError for a spell of another result."""
    fra = tilfelle.fra if isinstance(tilfelle.fra, int) else tilfelle.fra.toordinal()
    tilfeller = resultat.forlop.tilfeller if resultat.forlop is not None else []
    for kjent in tilfeller:
        if kjent.fra == fra:
            return kjent
    msg = "the spell is not one of the result's"
    raise ValueError(msg)
