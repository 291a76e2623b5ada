"""From open tasks to drafts in a folder or mails that are sent, each told only once.

A mail that fails is tried again in the next run, and never stops the others: what is remembered
is written down mail by mail.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from email.policy import SMTP
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.arbeidsliste import tekst
from sykefravaer_xl.arbeidsliste.varsel.epost import Varsel, brev, samle
from sykefravaer_xl.arbeidsliste.varsel.husket import Husket, HusketSkriveFeil
from sykefravaer_xl.arbeidsliste.varsel.kalender import kalender
from sykefravaer_xl.arbeidsliste.varsel.mottakere import (
    Adressebok,
    Mottaker,
    Varseloppsett,
    adresse_av,
)
from sykefravaer_xl.arbeidsliste.varsel.sending import SendeFeil
from sykefravaer_xl.fil.trygt import grunn
from sykefravaer_xl.fil.utfil import skriv_helt
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.ordlyd import antall

if TYPE_CHECKING:
    from datetime import date
    from email.message import EmailMessage
    from pathlib import Path

    from sykefravaer_xl.arbeidsliste.listegrunnlag import Listegrunnlag
    from sykefravaer_xl.arbeidsliste.varsel.sending import Postkontor
    from sykefravaer_xl.bok.gjoremal import Gjoremal

UTKAST: Final = "utkast"
SENDT: Final = "sendt"


class AvsenderFeil(SykefravaerFeil):
    """There is no valid address to send from."""

    kode = "avsender"


@dataclass(slots=True)
class Utsending:
    """What came of it."""

    varsler: list[Varsel] = field(default_factory=list)
    """Mails made, or in a trial those that would be."""
    merknader: list[str] = field(default_factory=list)
    """What went out, but not quite as it should."""
    mislykket: list[str] = field(default_factory=list)
    """A sentence for each mail that did not go out."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is new since the last time, and who is to hear of it."""

    varsler: tuple[Varsel, ...]
    merknader: tuple[str, ...]
    """What the clerk should know: who has no address, and whom a mail cannot name."""
    husket: dict[Gjoremal, list[Husket]]
    """The memories a task stands in: a copy of a workbook has the same ones."""
    med_navn: bool
    avsender: str | None


def planlegg(boker: Sequence[Listegrunnlag], kanal: str) -> Plan:
    """The mails to be made: overdue and soon due tasks that have not been told before.

    Raises HusketOdelagtFeil. Names stand in a mail only when every workbook allows it.
    """
    par: list[tuple[Mottaker, Gjoremal]] = []
    uten: dict[str, list[str]] = {}
    husket: dict[Gjoremal, list[Husket]] = {}
    oppsett = [Varseloppsett.fra(bok.bok.innstillinger) for bok in boker]
    for bok, innstillinger in zip(boker, oppsett, strict=True):
        minne = Husket(bok.bok.sti, kanal)
        adresser = Adressebok(bok.bok.ansatte, innstillinger)
        for g in bok.gjoremal:
            if not g.haster or minne.har(g):
                continue
            mottaker = adresser.mottaker(g)
            if isinstance(mottaker, str):
                uten.setdefault(mottaker, []).append(g.ansattnr)
                continue
            par.append((mottaker, g))
            husket.setdefault(g, []).append(minne)
    med_navn = bool(oppsett) and all(o.med_navn for o in oppsett)
    merknader = [
        tekst.INGEN_ADRESSE[rolle].format(numre=tekst.noen(numre)) for rolle, numre in uten.items()
    ]
    ukjente = {
        g.nokkel
        for g in husket
        if not (g.om_enheten or tekst.kan_vises(g.ansattnr) or (med_navn and g.navn))
    }
    if ukjente:
        tall = antall(len(ukjente), "ansatt", "ansatte")
        merknader.append(tekst.SIER_IKKE_HVEM.format(antall=tall))
    return Plan(
        tuple(samle(par)),
        tuple(merknader),
        husket,
        med_navn,
        next((o.avsender for o in oppsett if o.avsender), None),
    )


def legg_utkast(plan: Plan, mappe: Path, dato: date, avsender: str | None) -> Utsending:
    """Write each mail as a draft (.eml) that a mail program opens ready to be sent."""
    mappe.mkdir(parents=True, exist_ok=True)

    def skriv(melding: EmailMessage) -> bool:
        fil = _ledig(mappe, f"{dato:%Y-%m-%d} {_filnavn(str(melding['To']))}")
        try:
            skriv_helt(fil, melding.as_bytes(policy=SMTP))
        except OSError as feil:
            raise SendeFeil(grunn(feil), alle=True) from feil
        return True

    return _utfor(plan, skriv, dato, avsender)


def send(plan: Plan, post: Postkontor, dato: date, avsender: str | None) -> Utsending:
    """Send each mail; what fails is left for the next run."""

    def send_en(melding: EmailMessage) -> bool:
        del melding["X-Unsent"]
        return post.send(melding)

    return _utfor(plan, send_en, dato, avsender)


def _utfor(
    plan: Plan, lever: Callable[[EmailMessage], bool], dato: date, avsender: str | None
) -> Utsending:
    """Nothing goes out before it is known that it can be remembered."""
    ut = Utsending()
    if not plan.varsler:
        return ut
    fra = avsender_av(plan, avsender)
    for minne in dict.fromkeys(m for alle in plan.husket.values() for m in alle):
        minne.klargjor(dato)
    for nummer, varsel in enumerate(plan.varsler):
        try:
            med_kopi = lever(brev(varsel, fra, dato, med_navn=plan.med_navn))
        except SendeFeil as feil:
            uten = plan.varsler[nummer:] if feil.alle else (varsel,)
            ut.mislykket.append(_ikke_sendt(uten, feil.melding))
            if feil.alle:
                break
            continue
        ut.varsler.append(varsel)
        if not med_kopi:
            ut.merknader.append(tekst.KOPI_IKKE_SENDT.format(numre=varsel.numre))
        try:
            _husk(plan, varsel.gjoremal, dato)
        except HusketSkriveFeil as feil:
            ut.mislykket.append(
                tekst.IKKE_HUSKET.format(
                    mottaker=tekst.MOTTAKER[varsel.mottaker.rolle],
                    numre=varsel.numre,
                    grunn=feil.melding,
                )
            )
            if resten := plan.varsler[nummer + 1 :]:
                ut.mislykket.append(_ikke_sendt(resten, tekst.STOPPET))
            break
    return ut


def _ikke_sendt(varsler: Sequence[Varsel], grunn: str) -> str:
    """One sentence, also where no server can be had for any of them."""
    if len(varsler) > 1:
        return tekst.FLERE_IKKE_SENDT.format(antall=len(varsler), grunn=grunn)
    (varsel,) = varsler
    mottaker = tekst.MOTTAKER[varsel.mottaker.rolle]
    return tekst.IKKE_SENDT.format(mottaker=mottaker, numre=varsel.numre, grunn=grunn)


def avsender_av(plan: Plan, avsender: str | None) -> str:
    """The address to send from; raises AvsenderFeil."""
    fra = avsender or plan.avsender
    if fra is None:
        raise AvsenderFeil(tekst.INGEN_AVSENDER)
    adresse = adresse_av(fra)
    if adresse is None:
        raise AvsenderFeil(tekst.UGYLDIG_AVSENDER)
    return adresse


def _husk(plan: Plan, gjoremal: Iterable[Gjoremal], dato: date) -> None:
    per_bok: dict[int, tuple[Husket, list[Gjoremal]]] = {}
    for g in gjoremal:
        for minne in plan.husket[g]:
            per_bok.setdefault(id(minne), (minne, []))[1].append(g)
    for minne, egne in per_bok.values():
        minne.husk(egne, dato)


def kalenderfil(boker: Sequence[Listegrunnlag], gjoremal: Sequence[Gjoremal], dato: date) -> bytes:
    """The calendar of some tasks; the memory holds the key of events that cannot show a number.

    Raises HusketOdelagtFeil and HusketSkriveFeil.
    """
    med_navn = all(Varseloppsett.fra(b.bok.innstillinger).med_navn for b in boker)
    minner: dict[Gjoremal, Husket] = {}
    skjulte = {g for g in gjoremal if not (g.om_enheten or tekst.kan_vises(g.ansattnr))}
    for bok in boker:
        egne = skjulte.intersection(bok.gjoremal)
        if egne:
            minne = Husket(bok.bok.sti, SENDT)
            minne.klargjor(dato)
            minner |= dict.fromkeys(egne, minne)
    return kalender(
        gjoremal, dato, med_navn=med_navn, skjult_uid=lambda g, hva: minner[g].uid(hva)
    )


def ville_sendt(plan: Plan) -> list[str]:
    """A sentence for each mail of a trial, without addresses or names."""
    return [
        tekst.VILLE_SENDT.format(
            mottaker=tekst.MOTTAKER[v.mottaker.rolle],
            oppgaver=antall(len(v.gjoremal), "oppgave", "oppgaver"),
            numre=v.numre,
        )
        for v in plan.varsler
    ]


def _filnavn(adresse: str) -> str:
    return re.sub(r"[^A-Za-z0-9.@_-]", "_", adresse)


def _ledig(mappe: Path, stamme: str) -> Path:
    fil, nummer = mappe / f"{stamme}.eml", 2
    while os.path.lexists(fil):
        fil = mappe / f"{stamme} ({nummer}).eml"
        nummer += 1
    return fil
