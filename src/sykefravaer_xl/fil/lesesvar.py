"""What the clerk has said about the reading of her book, kept beside it for the next run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.oppsettfil import med_nye, oppsettfil
from sykefravaer_xl.fil.trygt import SkriveFeil, grunn
from sykefravaer_xl.fil.utfil import skriv_helt
from sykefravaer_xl.grunn.feil import Funn, SykefravaerFeil

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path


def husk_lesesvar(boker: Iterable[Path], nye: Mapping[str, str]) -> Iterator[Funn]:
    """Keep settings beside books that are written already: what cannot be kept is only told."""
    for bok in boker:
        fil = oppsettfil(bok)
        try:
            _skriv(bok, fil, nye)
        except SykefravaerFeil as feil:
            melding = tekst.SVAR_IKKE_HUSKET.format(fil=fil.name, grunn=feil.melding)
            yield Funn("svar_ikke_husket", melding)


def _skriv(bok: Path, fil: Path, nye: Mapping[str, str]) -> None:
    innhold = med_nye(bok, nye).encode()
    try:
        skriv_helt(fil, innhold, som=bok)
    except OSError as feil:
        raise SkriveFeil(fil, grunn(feil)) from feil
