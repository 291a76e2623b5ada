"""All the checks in order: of the installation, and of one workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.lesefeil import LeseFeil, sjekk_filen
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.passord import laast_opp
from sykefravaer_xl.doktor import innhold, lesbarhet, lovdata, python, sted, tekst, tillegg
from sykefravaer_xl.doktor.bokskann import skann
from sykefravaer_xl.doktor.svar import Grad, Svar

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sykefravaer_xl.bok.lesevalg import Leseonske
    from sykefravaer_xl.doktor.miljo import Miljo


_ADRESSE: Final = re.compile(r"(https?:)[/\\]+", re.IGNORECASE)


def installasjonen(miljo: Miljo, dag: date) -> Iterator[Svar]:
    """The program itself and the Excel add-in."""
    for sjekk in (
        python.versjon,
        python.fra_butikken,
        python.pakker,
        tillegg.plassering,
        tillegg.blokkering,
        tillegg.versjoner,
        tillegg.dll,
        tillegg.oppsett,
        tillegg.policy,
        tillegg.brukernavn,
    ):
        yield from sjekk(miljo)
    yield from lovdata.alder(dag)


def arbeidsboka(
    sti: Path, miljo: Miljo, passord: str | None = None, ark: Leseonske = None
) -> Iterator[Svar]:
    """One workbook. Raises ``LeseFeil`` when it cannot be read; what comes before is answered."""
    if adresse := _ADRESSE.match(str(sti)):  # of two slashes a path has made one
        hel = f"{adresse[1]}//{str(sti)[adresse.end() :]}".replace("\\", "/")
        raise LeseFeil("er_adresse", tekst.ER_ADRESSE.format(bok=hel))
    if not sti.is_file():
        sjekk_filen(sti)
    stedet = list(_stedet(sti, miljo))
    yield from stedet
    with laast_opp(sti, passord):
        sjekk_filen(sti)
        if not any(svar.plager for svar in stedet):
            yield Svar("fil", Grad.OK, tekst.FIL_OK.format(fil=sti.name))
        bilde = skann(sti)
        yield from innhold.regning(bilde)
        yield from innhold.vern(bilde)
        yield from innhold.lenker(bilde, miljo)
        yield from innhold.ukjente_navn(bilde)
        yield from innhold.andre_kilder(bilde)
        bok = les(sti, ark)
        for sjekk in (lesbarhet.lest, lesbarhet.radfeil, lesbarhet.kolonner):
            yield from sjekk(bok)
        yield from lesbarhet.endringslogg(bok)
        yield from lesbarhet.logg_i_kopien(bok, passord, ark)


def _stedet(sti: Path, miljo: Miljo) -> Iterator[Svar]:
    yield from sted.i_skyen(sti, miljo)
    yield from sted.lang_sti(sti, miljo)
    yield from sted.aapen(sti)
    yield from sted.skrivbar(sti, miljo)
    yield from sted.flere_navn(sti)
    yield from sted.plass(sti, miljo)
    yield from sted.etterlatt(sti)
