"""Makes a letter as a sheet of the workbook. A letter once made is never made over."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.egne_kolonner import kjente_egne
from sykefravaer_xl.bok.enkeltsak import tilfellet_na, velg_sak
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from sykefravaer_xl.bok.utelatt import Utelatt, utelatt_om
from sykefravaer_xl.brev import tekst
from sykefravaer_xl.brev.brevark import sett_opp_brev, tomme_felt
from sykefravaer_xl.brev.felter import brevfelter
from sykefravaer_xl.brev.mal import MalFeil, les_maler
from sykefravaer_xl.brev.motesak import kalenderfil, se_over_motet
from sykefravaer_xl.fil.bokendring import I_BOKA, Skrivevalg, endre_bok
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.plan import tekst as plantekst
from sykefravaer_xl.plan.planark import arknavn
from sykefravaer_xl.plan.tegning import tegn_skjema

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sykefravaer_xl.bok.modell import Bok
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.brev.mal import Mal
    from sykefravaer_xl.brev.mote import Mote


@dataclass(slots=True)
class Brevrapport:
    """The sheet made, and what the book did not have."""

    ark: str = ""
    kalender: bytes | None = None
    """The meeting as an invitation, where one was asked for."""
    utelatt: Utelatt | None = None
    """What of the book is not in what the letter says."""
    varsler: list[Funn] = field(default_factory=list)
    ut: Path | None = None
    sikkerhetskopi: Path | None = None


def maler_for(bok: Bok) -> tuple[dict[str, Mal], dict[str, MalFeil]]:
    """The templates a workbook may use, and what is wrong with others, by id.

    The setting «Maler» names a folder beside the book. Only beside it: a workbook from elsewhere
    shall not point around the disk. Raises MalFeil.
    """
    mappe = str(bok.innstillinger.get("maler") or "").strip()
    return les_maler(
        bok.sti.parent / Path(mappe).name if mappe else None, kjente_egne(bok.ansatte)
    )


def lag_brev(
    sti: Path,
    ansatt: str,
    mal_id: str,
    dato: date,
    valg: Skrivevalg = I_BOKA,
    *,
    mote: Mote | None = None,
    med_kalender: bool = False,
) -> Brevrapport:
    """Put one letter into the workbook, as a new sheet.

    ``mote`` is the meeting it calls to, ``med_kalender`` asks for an invitation to it. Raises
    UkjentAnsattFeil, StoppetSakFeil, MalFeil, and what ``endre_bok`` does, with the file
    untouched.
    """
    rapport = Brevrapport()
    with endre_bok(sti, dato, valg) as endring:
        mal = _finn_mal(mal_id, *maler_for(endring.bok))
        oppdatering = beregn_oppdatering(endring.bok, dato)
        ett = _finn(oppdatering, ansatt)
        rapport.utelatt = utelatt_om(oppdatering, ett.sak)
        felter = brevfelter(ett, dato, virksomhetsfelter(endring.bok), mote)
        opptatt = {navn.casefold() for navn in endring.pakke.arknavn()}
        navn = arknavn(ett.sak, opptatt, mal.ark)
        endring.sett_ark(tegn_skjema(navn, sett_opp_brev(mal, felter)))
        rapport.ark = navn
        rapport.varsler = [
            Funn("tomt_felt", tekst.FEIL["tomt_felt"].format(hva=hva), ark=navn)
            for hva in tomme_felt(mal, felter)
        ]
        if mote is not None:
            rapport.varsler += [
                Funn(f.kode, f.melding, ark=navn) for f in se_over_motet(mote, mal, ett, dato)
            ]
        if mote is not None and med_kalender:
            rapport.kalender, funn = kalenderfil(mote, mal, ett, endring.bok, valg.tidspunkt(dato))
            rapport.varsler += funn
    rapport.ut, rapport.sikkerhetskopi = endring.ut, endring.sikkerhetskopi
    return rapport


def virksomhetsfelter(bok: Bok) -> dict[str, str]:
    """What the book's settings say of the company."""
    return {
        felt: str(bok.innstillinger.get(felt) or "")
        for felt in ("virksomhet", "virksomhet_telefon")
    }


def _finn_mal(mal_id: str, alle: Mapping[str, Mal], feil: Mapping[str, MalFeil]) -> Mal:
    onsket = mal_id.strip().casefold().removesuffix(".md")
    for navn, en in feil.items():
        if navn.casefold() == onsket:
            raise en
    for navn, mal in alle.items():
        if navn.casefold() == onsket:
            return mal
    melding = tekst.FEIL["ukjent_mal"].format(mal=mal_id[:40], finnes=", ".join(alle))
    raise MalFeil(melding, "ukjent_mal")


def _finn(oppdatering: Oppdatering, ansatt: str) -> Tilfellesvar:
    ett = tilfellet_na(oppdatering, velg_sak(oppdatering, ansatt))
    if ett is None:
        raise MalFeil(plantekst.FEIL["uten_tilfelle"], "uten_tilfelle")
    return ett
