"""Rows of a table file as absence rows, read as a clerk's own book is.

Which sheets, tables and columns there are is decided by the reader of books (``bok/tabellesing``),
so an import never knows more or less than ``beregn``. What is particular to it: columns may be
named in a mapping file (``overskrifter``), a row may have an id of its own, and a calendar is
taken too. A remark or a reason is never read: it can be medical.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import personstrid
from sykefravaer_xl.bok.celler import les_tekst, om_mulig
from sykefravaer_xl.bok.klarepersoner import krev_klare_numre, navn_under_flere_numre
from sykefravaer_xl.bok.kolonnelesere import kodenokkel
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.lesevalg import INGEN, Lesevalg
from sykefravaer_xl.bok.likefunn import samle_like
from sykefravaer_xl.bok.modell import RADER_PER_TABELL, Tabellkart
from sykefravaer_xl.bok.tabellesing import les_tabeller, velg_tabeller
from sykefravaer_xl.importer.dagrader import slaa_sammen_dager
from sykefravaer_xl.importer.helesaker import Tabellrad, bare_hele
from sykefravaer_xl.importer.innkommende import (
    Feil,
    Filfeil,
    Importfeil,
    Innkommende,
    Kildeslag,
    Sted,
    med_innholds_id,
)
from sykefravaer_xl.importer.kalender import les_kalendere
from sykefravaer_xl.importer.lest import Lest
from sykefravaer_xl.importer.lestrad import periode_av, person_av
from sykefravaer_xl.importer.overskrifter import Kildetopp, i_vaare_ord
from sykefravaer_xl.importer.tekst import MERKNAD, ark_utelatt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.bok.fravaerlesing import Fravaerslesing
    from sykefravaer_xl.bok.kilde import Kilde
    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.bok.rader import Rad
    from sykefravaer_xl.grunn.feil import Funn
    from sykefravaer_xl.importer.kolonnefil import Kolonnefil

_UTEN_KOLONNER: Final = ("ingen_fravaer", "uten_til")
_KAN_VAERE_KALENDER: Final = (*_UTEN_KOLONNER, "kalender", "uten_typekolonne")
_SAGT_OM_ARK: Final = ("skjult_ark", "flere_fravaersark", "kalender_ikke_lest")
"""Findings about a sheet that is told of by its name (``ark_utelatt``)."""


def lesevalg(kolonnefil: Kolonnefil, gitt: Lesevalg = INGEN) -> Lesevalg:
    """What the mapping says, and what else is settled, for the reader of books."""
    fil = kolonnefil.fil
    return gitt.og(
        Lesevalg(
            ark=(fil.ark,) if fil.ark is not None else (),
            type=kolonnefil.kolonner.get("type"),
            alle=fil.standardtype,
            koder={kodenokkel(kode): verdi for kode, verdi in kolonnefil.typer.items()},
        )
    )


def les_tabellfil(kilde: Kilde, fil: str, kolonnefil: Kolonnefil, valg: Lesevalg) -> Lest:
    """The rows of all tables (or calendars) of a file. Raises Filfeil for the file as a whole."""
    topper = {ark: i_vaare_ord(topp, kolonnefil.kolonner) for ark, topp in kilde.topper.items()}
    if not any(any(map(any, topp)) for topp in kilde.topper.values()):
        raise Filfeil(Importfeil.TOM)
    best = min(topper.values(), key=lambda t: (len(t.ukjente), len(t.mangler)))
    if best.ukjente:
        raise Filfeil(Importfeil.INGEN_KOLONNER, f"«{best.ukjente[0]}»")
    kilde.topper = {
        ark: kilde.topper[ark] if topp.ukjente else topp.topp for ark, topp in topper.items()
    }
    funn: list[Funn] = []
    try:
        tabeller, utelatt = velg_tabeller(kilde, valg, funn)
        # days of a list are joined below, over all of its sheets
        tabeller = [replace(t, dager=None) if t.dager and t.dager.en_dag else t for t in tabeller]
        lest = les_tabeller(kilde, tabeller, valg, en_ark=False)
        krev_klare_numre(lest, lest.rader)
        personstrid.merk(kilde, lest, lest.rader)
        funn += navn_under_flere_numre(lest, lest.rader)
    except LeseFeil as feil:
        if feil.kode in _KAN_VAERE_KALENDER and not kolonnefil.kolonner:
            kalendere = les_kalendere(kilde, fil, valg.koder)
            if kalendere is not None:
                return kalendere
        raise _filfeil(feil, best) from None
    ut = _meldinger(lest, fil, _ekstra(kilde, lest, topper))
    ut.varsler = [ark_utelatt(fil, ark, grunn) for ark, grunn in utelatt]
    i_rader = [v for rad in lest.rader for v in rad.varsler if v.kode not in MERKNAD]
    andre = [f for f in (*funn, *lest.funn, *i_rader) if f.kode not in _SAGT_OM_ARK]
    ut.varsler += [f"{fil}: {f.tekst}" for f in samle_like(andre)]
    return ut


def _filfeil(feil: LeseFeil, topp: Kildetopp) -> Filfeil:
    """Why the file as a whole is not imported, and what of the mapping would mend it."""
    if feil.kode == "uten_typekolonne":
        return Filfeil(Importfeil.UTEN_TYPE, topp.overskrifter)
    if feil.kode in _UTEN_KOLONNER and topp.mangler:
        return Filfeil(Importfeil.INGEN_KOLONNER, ", ".join(topp.mangler))
    return Filfeil(Importfeil.UKLAR, feil.melding)


def _meldinger(
    lest: Fravaerslesing, fil: str, ekstra: Mapping[tuple[str, int], Mapping[str, str]]
) -> Lest:
    """The rows that can be used, and what is wrong with the others."""
    ett_ark = len({kart.ark for kart in lest.karter}) == 1
    rekke: list[Tabellrad] = []
    feil: list[Feil] = []
    for rad in lest.rader:
        ark, nr = lest.kart_for(rad.rad).ark, rad.rad % RADER_PER_TABELL
        sted = Sted(fil if ett_ark else f"{fil}!{ark}", nr, rad=True)
        felt = ekstra.get((ark, nr), {})
        if _er_tom(rad):
            continue
        if rad.feil or rad.fravaer is None:
            funnet = rad.feil[0]
            tekst = f"{funnet.celle or ''}: {funnet.melding}"
            feil.append(Feil(sted, Importfeil.RADFEIL, tekst, hjelp=funnet.kode))
            rekke.append(Tabellrad(sted, person_av(rad, felt.get("fodselsnummer")), None))
        else:
            melding = _melding(rad, sted, felt)
            rekke.append(Tabellrad(sted, melding.person, melding))
    ut, uhele = bare_hele(rekke)
    arkene = list(dict.fromkeys(melding.sted.fil for melding in ut))
    sammen = sorted(slaa_sammen_dager(ut), key=lambda melding: arkene.index(melding.sted.fil))
    return Lest(sammen, [*feil, *uhele])


def _er_tom(rad: FravaerRad) -> bool:
    """The heading or the sum of a group of rows: it has neither days nor a type."""
    koder = {feil.kode for feil in rad.feil}
    return {"fra_mangler", "til_mangler"} <= koder and not koder & {"type_ukjent"}


def _melding(rad: FravaerRad, sted: Sted, ekstra: Mapping[str, str]) -> Innkommende:
    melding = Innkommende(
        sted,
        Kildeslag.TABELL,
        person_av(rad, ekstra.get("fodselsnummer")),
        ekstra.get("id", ""),
        (periode_av(rad),),
        erstatter=ekstra.get("erstatter", "") if "id" in ekstra else "",
        merknader=tuple(v.kode for v in rad.varsler if v.kode in MERKNAD),
    )
    return melding if melding.id else med_innholds_id(melding)


def _ekstra(
    kilde: Kilde, lest: Fravaerslesing, topper: Mapping[str, Kildetopp]
) -> dict[tuple[str, int], dict[str, str]]:
    """Sheet and row -> what stands in the columns only an import reads.

    Of several absences in one row nothing says whose the id is.
    """
    ut: dict[tuple[str, int], dict[str, str]] = {}
    ark = [kart.ark for kart in lest.karter]
    for kart in {kart.ark: kart for kart in lest.karter}.values():
        felt = topper[kart.ark].ekstra
        if ark.count(kart.ark) > 1:
            felt = {f: k for f, k in felt.items() if f == "fodselsnummer"}
        rad = kart.overskriftsrad
        eget = Tabellkart(kart.ark, rad, rad, kart.hoyre_kolonne, felt)
        for rekke in kilde.rader(eget) if felt else ():
            ut[kart.ark, rekke.nr] = {f: t for f in felt if (t := _tekst(rekke, f))}
    return ut


def _tekst(rad: Rad, felt: str) -> str | None:
    return om_mulig(partial(les_tekst, mest=100), rad.verdi(felt))
