"""What a meeting is in one case: what to mind about its time, and its invitation."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sykefravaer_xl.arbeidsliste import tekst as varseltekst
from sykefravaer_xl.arbeidsliste.varsel.mottakere import Varseloppsett, adresse_av
from sykefravaer_xl.brev import tekst
from sykefravaer_xl.brev.innkalling import innkalling
from sykefravaer_xl.brev.mal import FRIST
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.lov.diagnoseord import kan_ha_diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from sykefravaer_xl.bok.modell import Bok
    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.brev.mal import Mal
    from sykefravaer_xl.brev.mote import Mote

MOTEFELT = ("mote_dato", "mote_tid", "mote_sted")


def se_over_motet(mote: Mote, mal: Mal, ett: Tilfellesvar, dato: date) -> Iterator[Funn]:
    """Warnings: a meeting too late for a due date the letter speaks of, or in the past."""
    brukt = mal.felt()
    dag = mote.start.date()
    if not set(brukt) & set(MOTEFELT):
        yield Funn("uten_motetid", tekst.FEIL["uten_motetid"])
    if dag < dato:
        yield Funn("mote_passert", tekst.FEIL["mote_passert"])
    for frist in ett.frister:
        nevnt = f"{FRIST}{frist.sjekkpunkt}" in brukt
        if nevnt and frist.frist is not None and dag > frist.frist:
            hva = tekst.FRISTEN.format(navn=frist.navn)
            melding = tekst.FEIL["mote_etter_frist"].format(hva=hva, dag=vis_dato(frist.frist))
            yield Funn("mote_etter_frist", melding)
    if kan_ha_diagnose(mote.sted):
        yield Funn("diagnose_sted", tekst.FEIL["diagnose_sted"])


def kalenderfil(
    mote: Mote, mal: Mal, ett: Tilfellesvar, bok: Bok, naa: datetime
) -> tuple[bytes, list[Funn]]:
    """The invitation, and who could not be invited. Raises HusketOdelagtFeil, HusketSkriveFeil."""
    oppsett = Varseloppsett.fra(bok.innstillinger)
    avsender = adresse_av(oppsett.avsender)
    deltaker = adresse_av(ett.sak.ansatt.leder_epost if ett.sak.ansatt is not None else None)
    funn = []
    if avsender is None:
        funn.append(Funn("mote_uten_avsender", tekst.FEIL["mote_uten_avsender"]))
    elif deltaker is None:
        funn.append(Funn("mote_uten_leder", tekst.FEIL["mote_uten_leder"]))
    hvem = varseltekst.hvem(ett.sak.vist_ansattnr, ett.sak.navn, med_navn=oppsett.med_navn)
    fil = innkalling(
        mote,
        tekst.MOTE.format(hvem=hvem),
        _uid(mal, ett, bok, naa),
        naa,
        avsender=avsender,
        deltaker=deltaker,
    )
    return fil, funn


def _uid(mal: Mal, ett: Tilfellesvar, bok: Bok, naa: datetime) -> str:
    """The meeting's mark: the same for the same letter in the same spell.

    People without a number that may be shown get one made with the workbook's own key, since a
    plain hash of a name or a national identity number could be guessed back.
    """
    sak = ett.sak
    hva = "\x1f".join(("mote", mal.id, str(ett.tilfelle.fra)))
    if varseltekst.kan_vises(sak.vist_ansattnr):
        return hashlib.sha256(f"{sak.vist_ansattnr}\x1f{hva}".encode()).hexdigest()[:32]
    from sykefravaer_xl.arbeidsliste.varsel.husket import Husket
    from sykefravaer_xl.arbeidsliste.varsel.utsending import SENDT

    minne = Husket(bok.sti, SENDT)
    minne.klargjor(naa.date())
    return minne.uid(f"{sak.nokkel}\x1f{hva}")[:32]
