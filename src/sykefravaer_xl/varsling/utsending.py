"""From open tasks to drafts in a folder or mails that are sent, each told only once.

A mail that fails is tried again in the next run, and never stops the others: what is remembered
is written down mail by mail.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.feil import Funn, SykefravaerFeil
from sykefravaer_xl.kjoring.trygt import grunn
from sykefravaer_xl.tekst import varsling as tekst
from sykefravaer_xl.tekst.kommandoer import antall
from sykefravaer_xl.varsling.epost import Varsel, brev, samle
from sykefravaer_xl.varsling.husket import Husket
from sykefravaer_xl.varsling.mottakere import Adressebok, Mottaker, Varseloppsett, er_adresse
from sykefravaer_xl.varsling.sending import SendeFeil

if TYPE_CHECKING:
    from datetime import date
    from email.message import EmailMessage
    from pathlib import Path

    from sykefravaer_xl.kjoring.gjoremal import Gjoremal
    from sykefravaer_xl.kjoring.listegrunnlag import Listegrunnlag
    from sykefravaer_xl.varsling.sending import Postkontor

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
    uten_adresse: list[Funn] = field(default_factory=list)
    mislykket: list[str] = field(default_factory=list)
    """A sentence for each mail that did not go out."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is new since the last time, and who is to hear of it."""

    varsler: tuple[Varsel, ...]
    uten_adresse: tuple[Funn, ...]
    husket: dict[Gjoremal, Husket]
    med_navn: bool
    avsender: str | None


def planlegg(boker: Sequence[Listegrunnlag], kanal: str) -> Plan:
    """The mails to be made: overdue and soon due tasks that have not been told before.

    Raises HusketOdelagtFeil. Names stand in a mail only when every workbook allows it.
    """
    par: list[tuple[Mottaker, Gjoremal]] = []
    uten: list[Funn] = []
    husket: dict[Gjoremal, Husket] = {}
    oppsett = [Varseloppsett.fra(bok.bok.innstillinger) for bok in boker]
    for bok, innstillinger in zip(boker, oppsett, strict=True):
        minne = Husket(bok.bok.sti, kanal)
        adresser = Adressebok(bok.bok.ansatte, innstillinger)
        for g in bok.gjoremal:
            if not g.haster or minne.har(g):
                continue
            mottaker = adresser.mottaker(g)
            if isinstance(mottaker, Funn):
                uten.append(mottaker)
                continue
            par.append((mottaker, g))
            husket[g] = minne
    return Plan(
        tuple(samle(par)),
        tuple(uten),
        husket,
        bool(oppsett) and all(o.med_navn for o in oppsett),
        next((o.avsender for o in oppsett if o.avsender), None),
    )


def legg_utkast(plan: Plan, mappe: Path, dato: date, avsender: str | None) -> Utsending:
    """Write each mail as a draft (.eml) that a mail program opens ready to be sent."""
    mappe.mkdir(parents=True, exist_ok=True)

    def skriv(melding: EmailMessage) -> None:
        fil = _ledig(mappe, f"{dato:%Y-%m-%d} {_filnavn(str(melding['To']))}")
        try:
            with fil.open("xb") as ut:
                ut.write(melding.as_bytes())
        except OSError as feil:
            raise SendeFeil(grunn(feil), alle=True) from feil

    return _utfor(plan, skriv, dato, avsender)


def send(plan: Plan, post: Postkontor, dato: date, avsender: str | None) -> Utsending:
    """Send each mail; what fails is left for the next run."""

    def send_en(melding: EmailMessage) -> None:
        del melding["X-Unsent"]
        post.send(melding)

    return _utfor(plan, send_en, dato, avsender)


def _utfor(
    plan: Plan, lever: Callable[[EmailMessage], None], dato: date, avsender: str | None
) -> Utsending:
    ut = Utsending(uten_adresse=list(plan.uten_adresse))
    if not plan.varsler:
        return ut
    fra = avsender or plan.avsender
    if fra is None:
        raise AvsenderFeil(tekst.INGEN_AVSENDER)
    if not er_adresse(fra):
        raise AvsenderFeil(tekst.UGYLDIG_AVSENDER)
    stopp: str | None = None
    for varsel in plan.varsler:
        try:
            if stopp is not None:
                raise SendeFeil(stopp, alle=True)
            lever(brev(varsel, fra.strip(), dato, med_navn=plan.med_navn))
        except SendeFeil as feil:
            stopp = feil.melding if feil.alle else None
            ut.mislykket.append(
                tekst.IKKE_SENDT.format(
                    mottaker=tekst.MOTTAKER[varsel.mottaker.rolle],
                    numre=varsel.numre,
                    grunn=feil.melding,
                )
            )
            continue
        ut.varsler.append(varsel)
        _husk(plan, varsel.gjoremal, dato)
    return ut


def _husk(plan: Plan, gjoremal: Iterable[Gjoremal], dato: date) -> None:
    per_bok: dict[int, tuple[Husket, list[Gjoremal]]] = {}
    for g in gjoremal:
        minne = plan.husket[g]
        per_bok.setdefault(id(minne), (minne, []))[1].append(g)
    for minne, egne in per_bok.values():
        minne.husk(egne, dato)


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
    while fil.exists():
        fil = mappe / f"{stamme} ({nummer}).eml"
        nummer += 1
    return fil
