"""The case file of one employee: what the book says was done, from the book as it was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.bok import hendelser
from sykefravaer_xl.bok.oppfolging import par_rader
from sykefravaer_xl.domene.fristtekst import mote_tekst
from sykefravaer_xl.domene.sjekkpunkt import Oppfolging
from sykefravaer_xl.lov.hendelser import hendelsesslag
from sykefravaer_xl.plan.fakta import planfakta
from sykefravaer_xl.plan.planark import gjelder
from sykefravaer_xl.saksmappe import tekst
from sykefravaer_xl.saksmappe.bevis import hendelsessted, trygg
from sykefravaer_xl.saksmappe.plikter import Utfall, plikter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.modell import Bok, FravaerRad, HendelseRad
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.bok.planark.innhold import Planfakta
    from sykefravaer_xl.domene.fravaer import Fravaer
    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.plan.planark import Planark
    from sykefravaer_xl.saksmappe.dokumenter import Dokument, Kjede
    from sykefravaer_xl.saksmappe.plikter import Plikt


@dataclass(frozen=True, slots=True)
class Handling:
    """Something that was done or decided: when, what, by whom, and where it stands."""

    dag: date
    hva: str
    gjelder: str
    frist: date | None
    utfort: date | None
    besluttet_av: str
    merknad: str
    sted: str


@dataclass(frozen=True, slots=True)
class Tilfellemappe:
    """One spell with all that was done in it."""

    fra: date
    til: date
    dager: int
    fakta: Planfakta
    ventes_tilbake: date | None
    arbeidsrelatert: bool | None
    kan_gjore: str
    rader: tuple[tuple[Fravaer, str], ...]
    """The absence rows, and where each stands."""
    plikter: tuple[Plikt, ...]
    handlinger: tuple[Handling, ...]
    planer: tuple[Planark, ...]

    @property
    def har_noe(self) -> bool:
        """Whether there is more to show than the absence rows."""
        krevd = any(p.utfall is not Utfall.IKKE_KREVD for p in self.plikter)
        return bool(krevd or self.handlinger or self.planer)


@dataclass(frozen=True, slots=True)
class Saksmappe:
    """The whole file, the newest spell first."""

    sak: Ansattsak
    dato: date
    tilfeller: tuple[Tilfellemappe, ...]
    dokumenter: tuple[Dokument, ...]
    kjede: Kjede

    @property
    def plikter(self) -> tuple[Plikt, ...]:
        """The duties of all spells."""
        return tuple(p for t in self.tilfeller for p in t.plikter)


def saksmappe(
    oppdatering: Oppdatering,
    sak: Ansattsak,
    planark: Sequence[Planark],
    dokumenter: Sequence[Dokument],
    kjede: Kjede,
) -> Saksmappe:
    """The file as the book stands on the day it was computed for."""
    planer = [p for p in planark if gjelder(p, sak)]
    egne = [ett for ett in oppdatering.svar if ett.sak is sak]
    return Saksmappe(
        sak,
        oppdatering.dato,
        tuple(_tilfelle(ett, oppdatering.bok, planer, oppdatering.dato) for ett in reversed(egne)),
        tuple(dokumenter),
        kjede,
    )


def _tilfelle(ett: Tilfellesvar, bok: Bok, planer: Sequence[Planark], dato: date) -> Tilfellemappe:
    sak, tilfelle = ett.sak, ett.tilfelle
    forlop = sak.resultat.forlop if sak.resultat is not None else None
    tilfeller = forlop.tilfeller if forlop is not None else [tilfelle]
    nummer = tilfeller.index(tilfelle)
    rader = par_rader(sak.noterte, tilfeller)[nummer]
    hendte = hendelser.fordel(sak.hendelser, tilfeller)[0][nummer]
    return Tilfellemappe(
        fra=date.fromordinal(tilfelle.fra),
        til=date.fromordinal(tilfelle.til),
        dager=tilfelle.dager,
        fakta=planfakta(ett),
        ventes_tilbake=max((r.ventes_tilbake for r in rader if r.ventes_tilbake), default=None),
        arbeidsrelatert=next(
            (r.arbeidsrelatert for r in rader if r.arbeidsrelatert is not None), None
        ),
        kan_gjore=trygg(next((r.kan_gjore for r in rader if r.kan_gjore), None)),
        rader=_fravaersrader(sak.rader, tilfelle, bok),
        plikter=plikter(ett.frister, rader, hendte, bok, dato),
        handlinger=tuple(
            _handling(h, bok, {f.sjekkpunkt: f.navn for f in ett.frister})
            for h in hendte
            if h.dato
        ),
        planer=tuple(
            p for p in planer if p.plan.fravaer is None or tilfelle.beroer(*p.plan.fravaer)
        ),
    )


def _fravaersrader(
    rader: Sequence[FravaerRad], tilfelle: Tilfelle, bok: Bok
) -> tuple[tuple[Fravaer, str], ...]:
    egne = []
    for rad in rader:
        f = rad.fravaer
        if f is not None and tilfelle.beroer(f.fra, f.til):
            kart = bok.kart_for(rad.rad)
            sted = tekst.CELLE.format(ark=kart.ark, celle=kart.celle("fra", rad.rad))
            egne.append((f.fra, rad.rad, f, sted))
    return tuple((f, sted) for *_, f, sted in sorted(egne, key=lambda r: r[:2]))


def _handling(rad: HendelseRad, bok: Bok, punktnavn: dict[str, str]) -> Handling:
    slag = hendelsesslag()[rad.slag or ""]
    punkt = rad.sjekkpunkt or slag.sjekkpunkt
    samtale = slag.virkning == "kontakt"
    return Handling(
        rad.dato or date.min,
        slag.navn,
        punktnavn.get(punkt, "") if punkt else "",
        rad.frist,
        rad.utfort,
        rad.besluttet_av or "",
        "" if samtale else " ".join(d for d in (trygg(rad.merknad), _motet(rad)) if d),
        hendelsessted(rad, bok),
    )


def _motet(rad: HendelseRad) -> str:
    """What the row says of a meeting: who asked, its day, who took part."""
    return mote_tekst(
        Oppfolging(
            rad.sjekkpunkt or "",
            motedato=rad.motedato,
            bedt_av=rad.bedt_av,
            deltakere=trygg(rad.deltakere) or None,
        )
    )
