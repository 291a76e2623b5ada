"""One mail for each manager about what is due. Never grade, cause or anything else of health."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from typing import TYPE_CHECKING

from sykefravaer_xl.arbeidsliste import tekst
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.grunn.ordlyd import antall
from sykefravaer_xl.grunn.synlig import vask

if TYPE_CHECKING:
    from datetime import date

    from sykefravaer_xl.arbeidsliste.varsel.mottakere import Mottaker
    from sykefravaer_xl.bok.gjoremal import Gjoremal


@dataclass(frozen=True, slots=True)
class Varsel:
    """A mail to be: to whom, and about which tasks."""

    mottaker: Mottaker
    gjoremal: tuple[Gjoremal, ...]

    @property
    def numre(self) -> str:
        """The employee numbers it is about, for messages."""
        return tekst.noen(g.ansattnr for g in self.gjoremal)


def samle(par: Iterable[tuple[Mottaker, Gjoremal]]) -> list[Varsel]:
    """One mail for each address, however many workbooks the tasks come from."""
    per_adresse: dict[tuple[str, str, tuple[str, ...]], tuple[Mottaker, list[Gjoremal]]] = {}
    for mottaker, g in par:
        nokkel = (mottaker.adresse.lower(), mottaker.rolle, mottaker.kopi)
        per_adresse.setdefault(nokkel, (mottaker, []))[1].append(g)
    return [
        # a task that stands in two workbooks is told once
        Varsel(mottaker, tuple(sorted(dict.fromkeys(alle), key=lambda g: (g.frist, g.ansattnr))))
        for mottaker, alle in per_adresse.values()
    ]


def brev(varsel: Varsel, avsender: str, dato: date, *, med_navn: bool) -> EmailMessage:
    """The mail itself. Addresses must have been checked with ``er_adresse``."""
    melding = EmailMessage()
    melding["From"] = avsender
    melding["To"] = varsel.mottaker.adresse
    if varsel.mottaker.kopi:
        melding["Cc"] = ", ".join(varsel.mottaker.kopi)
    melding["Subject"] = _emne(varsel.gjoremal)
    melding["Date"] = format_datetime(datetime(dato.year, dato.month, dato.day, 6, tzinfo=UTC))
    # the sender's own domain: this machine's name is nobody's business
    melding["Message-ID"] = make_msgid(domain=avsender.rpartition("@")[2])
    melding["X-Unsent"] = "1"  # Outlook opens a draft ready to be sent
    # not every server takes eight bits
    tekst_ = _tekst(varsel.gjoremal, dato, med_navn=med_navn)
    melding.set_content(vask(tekst_), cte="quoted-printable")
    return melding


def _emne(gjoremal: Sequence[Gjoremal]) -> str:
    forfalt = sum(g.status is Status.FORFALT for g in gjoremal)
    mal = tekst.EMNE_FORFALT if forfalt else tekst.EMNE
    return mal.format(oppgaver=antall(len(gjoremal), "oppgave", "oppgaver"), forfalt=forfalt)


def _tekst(gjoremal: Sequence[Gjoremal], dato: date, *, med_navn: bool) -> str:
    linjer = [tekst.HILSEN, "", tekst.INNLEDNING.format(dato=f"{dato:%d.%m.%Y}"), ""]
    for status, overskrift in tekst.OVERSKRIFT.items():
        egne = [g for g in gjoremal if g.status.value == status]
        if not egne:
            continue
        linjer.append(overskrift)
        linjer += [
            tekst.LINJE.format(
                frist=f"{g.frist:%d.%m.%Y}",
                oppgave=tekst.oppgave(g),
                hvem=tekst.om(g, med_navn=med_navn),
                hjemmel=g.hjemmel,
            )
            for g in egne
        ]
        linjer.append("")
    linjer.append(tekst.AVSLUTNING)
    return "\n".join(linjer) + "\n"
