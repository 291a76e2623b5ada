"""«Forklar»: why the answer in the chosen cell is what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.fravaersrader import neste
from sykefravaer_xl.bok.timer import gradert_rad
from sykefravaer_xl.bok.utelatt import utelatt_om
from sykefravaer_xl.domene.forklaring import forklar
from sykefravaer_xl.domene.sak import beregn
from sykefravaer_xl.forklaring.valg import graderte_rader, viktigste_felter
from sykefravaer_xl.grunn.ordlyd import antall, vis_dato
from sykefravaer_xl.verter import makrotekst as tekst
from sykefravaer_xl.verter.makroer.felles import (
    Valg,
    les_og_beregn,
    med_utelatt,
    valgt_rad,
)

if TYPE_CHECKING:
    from datetime import date, datetime

    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.domene.forklaring import Forklaring
    from sykefravaer_xl.domene.sak import Resultat
    from sykefravaer_xl.verter.apenbok import ApenBok

_SOM_AV: Final = {
    "tilfelle_fra": "tilfelle",
    "dag_nr": "tilfelle",
    "agp_dager": "arbeidsgiverperiode",
    "agp_slutt": "agp_slutt",
    "dager_brukt": "dager_brukt",
    "dager_igjen": "dager_igjen",
    "maksdato": "maksdato",
}
"""Column of ``Fravær`` -> what is explained; stated as of the row's own last day."""
VIS_STEG: Final = 16
_NESTE: Final = frozenset({"neste_sjekkpunkt", "frist", "status"})
_AV_TILFELLET: Final = {
    "tilfelle_fra": "tilfelle",
    "tilfelle_til": "tilfelle",
    "saldo_gradert": "saldo_gradert",
}


def kjor(bok: ApenBok, i_dag: date, _naa: datetime) -> str:
    """The explanation as text."""
    oppdatering = les_og_beregn(bok, i_dag)
    valg = valgt_rad(bok, oppdatering)
    return med_utelatt(_svar(bok, oppdatering, valg), utelatt_om(oppdatering, valg.sak))


def _svar(bok: ApenBok, oppdatering: Oppdatering, valg: Valg) -> str:
    lest = oppdatering.bok
    if valg.kart in lest.karter:
        return _i_fravaer(oppdatering, valg)
    svar = [s for s in oppdatering.svar if s.sak is valg.sak]
    if valg.kart is lest.oppfolging_kart:
        radens = next((s for s in svar if valg.rad in (s.rad, *s.dobbelt)), None)
        punkt, punktum, _ = valg.felt.partition(".")
        felt = punkt if punktum else _AV_TILFELLET.get(valg.felt)
        return _om(valg, radens, felt)
    if valg.kart is lest.arbeidsliste_kart:
        return _i_arbeidslista(bok, valg, svar)
    return _om(valg, None, None)


def _i_fravaer(oppdatering: Oppdatering, valg: Valg) -> str:
    rad = next(r for r in valg.sak.rader if r.rad == valg.kart.lopenummer(valg.rad))
    svar, fravaer = valg.sak.resultat, rad.fravaer
    if svar is None or fravaer is None:
        raise AssertionError(rad.rad)  # valgt_rad refuses cases with faults
    radens = next(
        (
            s
            for s in oppdatering.svar
            if s.sak is valg.sak and s.tilfelle.beroer(fravaer.fra, fravaer.til)
        ),
        None,
    )
    if valg.felt in _NESTE:
        punkt = neste(radens.frister) if radens is not None else None
        if punkt is None:
            return tekst.INGEN_FRIST_HER
        return _om(valg, radens, punkt.sjekkpunkt)
    if valg.felt == "saldo_gradert":
        gradert = gradert_rad(valg.sak, rad)
        timer = [gradert] if gradert is not None else []
        return meldingstekst(forklar(svar, "saldo_gradert", timer=timer))
    if valg.felt in _SOM_AV:
        som_av = _kuttet(svar, fravaer.til)
        forklart = replace(forklar(som_av, _SOM_AV[valg.felt]), status=None)
        return f"{meldingstekst(forklart)}\n\n{tekst.PER.format(dato=vis_dato(fravaer.til))}"
    return _om(valg, radens, None)


def _kuttet(svar: Resultat, dag: date) -> Resultat:
    """The case as of a day: later rows are not known, and no row reaches beyond it."""
    rader = tuple(
        rad if rad.til <= dag else rad._replace(til=dag)
        for rad in svar.sak.fravaer
        if rad.fra <= dag
    )
    return beregn(replace(svar.sak, fravaer=rader), dag, svar.oppsett)


def _i_arbeidslista(bok: ApenBok, valg: Valg, svar: list[Tilfellesvar]) -> str:
    ark = bok.ark(valg.kart.ark)
    oppgave = ark.verdi(valg.rad, valg.kart.kolonner.get("oppgave", 0))
    for ett in svar:
        for frist in ett.frister:
            if frist.navn == oppgave:
                return _om(valg, ett, frist.sjekkpunkt)
    return _om(valg, None, None)


def _om(valg: Valg, ett: Tilfellesvar | None, felt: str | None) -> str:
    """One answer about a spell (the latest where it is not told), or the most important ones."""
    svar = valg.sak.resultat
    if svar is None:
        raise AssertionError(valg.rad)
    tilfelle = ett.tilfelle if ett is not None else svar.tilfelle_na
    frister = ett.frister if ett is not None else svar.frister
    felter = viktigste_felter(svar, frister) if felt is None else (felt,)
    timer = graderte_rader(valg.sak, tilfelle)
    alle = [forklar(svar, f, tilfelle, frister=frister, timer=timer) for f in felter]
    if felt is not None:
        return meldingstekst(alle[0])
    svarene = [f"• {forklart.tekst.splitlines()[0]}" for forklart in alle]
    return "\n".join([*svarene, "", tekst.VELG_SVAR])


def meldingstekst(forklart: Forklaring) -> str:
    """The reason for a message box: columns do not line up there, so runs are sentences."""
    uten_tabell = replace(forklart, steg=()).tekst.splitlines()
    kropp = [linje for linje in uten_tabell if linje]
    rader = []
    for steg in forklart.steg:
        form = tekst.TELLER if steg.teller else tekst.TELLER_IKKE
        rader.append(
            form.format(
                fra=vis_dato(steg.fra),
                til=vis_dato(steg.til),
                dager=antall(steg.dager, "dag", "dager"),
                ukedager=antall(steg.ukedager, "ukedag", "ukedager"),
                hva=steg.hva,
                hvorfor=steg.hvorfor,
            )
        )
    if len(rader) > VIS_STEG:
        flere = tekst.FLERE.format(antall=len(rader) - VIS_STEG)
        rader = [*rader[: VIS_STEG // 2], flere, *rader[-VIS_STEG // 2 :]]
    regel = kropp[-1:] if forklart.regel else []
    return "\n".join([*kropp[: len(kropp) - len(regel)], *rader, *regel])
