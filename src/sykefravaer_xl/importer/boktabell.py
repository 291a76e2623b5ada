"""A source that is laid out as books are: groups side by side, a person a sheet, merged cells.

Such a table is read by the reader of workbooks itself, so that an import never knows less.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.kildebok import apne
from sykefravaer_xl.bok.klarepersoner import krev_klare_numre
from sykefravaer_xl.bok.kolonnelesere import kodenokkel
from sykefravaer_xl.bok.lesefeil import LeseFeil, sjekk_filen
from sykefravaer_xl.bok.lesevalg import INGEN, Lesevalg
from sykefravaer_xl.bok.modell import RADER_PER_TABELL
from sykefravaer_xl.bok.tabellesing import les_tabeller, velg_tabeller
from sykefravaer_xl.bok.verdikilde import Arkverdier, Verdikilde
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.importer.dagrader import slaa_sammen_dager
from sykefravaer_xl.importer.helesaker import Tabellrad, bare_hele
from sykefravaer_xl.importer.innkommende import (
    Feil,
    Importfeil,
    Innkommende,
    Kildeslag,
    Sted,
    med_innholds_id,
)
from sykefravaer_xl.importer.kalender import les_kalendere
from sykefravaer_xl.importer.lestrad import periode_av, person_av
from sykefravaer_xl.importer.tabell import har_ekstra
from sykefravaer_xl.importer.tabellfil import Filfeil, Tabellfil
from sykefravaer_xl.importer.tekst import MERKNAD

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.bok.kilde import Kilde
    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.importer.kolonnefil import Kolonnefil


def lesevalg(kolonnefil: Kolonnefil, gitt: Lesevalg = INGEN) -> Lesevalg:
    """What the mapping says of types, and what else is settled, for the reader of books."""
    koder = {kodenokkel(kode): verdi for kode, verdi in kolonnefil.typer.items()}
    return gitt.og(Lesevalg(koder=koder, alle=kolonnefil.fil.standardtype))


def som_kilde(tabell: Tabellfil, fil: str) -> Kilde:
    """The rows of a text table as a book of one sheet."""
    hele: list[list[object]] = [
        [] for _ in range(max((nr for nr, _, _ in tabell.rader), default=0))
    ]
    for nr, celler, _ in tabell.rader:
        hele[nr - 1] = celler
    return Verdikilde(fil, [Arkverdier(fil, hele)])


def les_bokfil(sti: Path, valg: Lesevalg) -> tuple[list[Innkommende], list[Feil]] | None:
    """A workbook laid out as books are; None for one of plain tables, or none at all."""
    try:
        sjekk_filen(sti)
        with apne(sti) as kilde:
            return les_som_bok(kilde, sti.name, valg) or les_kalendere(kilde, sti.name, valg.koder)
    except Filfeil:
        raise
    except SykefravaerFeil:
        return None  # told where its tables are read


def les_som_bok(
    kilde: Kilde, fil: str, valg: Lesevalg
) -> tuple[list[Innkommende], list[Feil]] | None:
    """The rows, where the source has a form that only books have; None for a plain table.

    Raises Filfeil where what it says is not certain.
    """
    try:
        tabeller, _ = velg_tabeller(kilde, valg, [])
        # days of a list are joined below, over all of its sheets
        tabeller = [replace(t, dager=None) if t.dager and t.dager.en_dag else t for t in tabeller]
        lest = les_tabeller(kilde, tabeller, valg, en_ark=False)
        krev_klare_numre(lest, lest.rader)
    except LeseFeil as feil:
        if feil.kode in ("ingen_fravaer", "kalender", "uten_typekolonne", "uten_til"):
            return None
        raise Filfeil(Importfeil.UKLAR, feil.melding) from None
    if any(har_ekstra(tabell.rad) for tabell in tabeller):
        return None
    rekke: list[Tabellrad] = []
    feil_: list[Feil] = []
    for rad in lest.rader:
        ark = lest.kart_for(rad.rad).ark
        navn = fil if len({k.ark for k in lest.karter}) == 1 else f"{fil}!{ark}"
        sted = Sted(navn, rad.rad % RADER_PER_TABELL, rad=True)
        melding = None
        if _er_tom(rad):
            continue
        if rad.feil or rad.fravaer is None:
            funnet = rad.feil[0]
            tekst = f"{funnet.celle or ''}: {funnet.melding}"
            feil_.append(Feil(sted, Importfeil.RADFEIL, tekst, hjelp=funnet.kode))
        else:
            melding = _melding(rad, sted)
        rekke.append(Tabellrad(sted, melding.person if melding else person_av(rad), melding))
    ut, uhele = bare_hele(rekke)
    arkene = list(dict.fromkeys(melding.sted.fil for melding in ut))
    sammen = sorted(slaa_sammen_dager(ut), key=lambda melding: arkene.index(melding.sted.fil))
    return sammen, [*feil_, *uhele]


def _er_tom(rad: FravaerRad) -> bool:
    """The heading or the sum of a group of rows: it has neither days nor a type."""
    koder = {feil.kode for feil in rad.feil}
    return {"fra_mangler", "til_mangler"} <= koder and not koder & {"type_ukjent"}


def _melding(rad: FravaerRad, sted: Sted) -> Innkommende:
    return med_innholds_id(
        Innkommende(
            sted,
            Kildeslag.TABELL,
            person_av(rad),
            "",
            (periode_av(rad),),
            merknader=tuple(v.kode for v in rad.varsler if v.kode in MERKNAD),
        )
    )
