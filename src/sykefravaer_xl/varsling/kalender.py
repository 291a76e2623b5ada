"""Due dates as a calendar file (.ics): all-day events that any calendar takes.

The icalendar library (BSD) writes the format: folding, escaping and UTF-8 are its business. An
event says which checkpoint and which employee number, and nothing about health; names only where
the workbook's settings allow them.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.tekst import varsling as tekst

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sykefravaer_xl.kjoring.gjoremal import Gjoremal

PRODUKT: Final = "-//sykefravaer_xl//NO"


def kalender(gjoremal: Iterable[Gjoremal], dato: date, *, med_navn: bool = False) -> bytes:
    """The tasks as a calendar file.

    An event keeps its UID from one run to the next, so a calendar that takes the file again moves
    the event instead of doubling it. ``dato`` is the day the file is made.
    """
    from icalendar import Calendar, Event

    bok = Calendar()
    bok.add("prodid", PRODUKT)
    bok.add("version", "2.0")
    bok.add("method", "PUBLISH")
    bok.add("x-wr-calname", tekst.KALENDERNAVN)
    stempel = datetime(dato.year, dato.month, dato.day, tzinfo=UTC)
    for g in gjoremal:
        hendelse = Event()
        hendelse.add("uid", _uid(g))
        hendelse.add("dtstamp", stempel)
        hendelse.add("dtstart", g.frist)
        hendelse.add("dtend", g.frist + timedelta(days=1))
        hvem = tekst.hvem(g.ansattnr, g.navn, med_navn=med_navn)
        hendelse.add("summary", tekst.KALENDERLINJE.format(oppgave=g.oppgave, hvem=hvem))
        hendelse.add("description", tekst.KALENDERHJEMMEL.format(hjemmel=g.hjemmel))
        hendelse.add("class", "PRIVATE")
        hendelse.add("transp", "TRANSPARENT")
        bok.add_component(hendelse)
    innhold: bytes = bok.to_ical()
    return innhold


def _uid(g: Gjoremal) -> str:
    hva = "\x1f".join((g.ansattnr or g.navn or "", g.sjekkpunkt, g.tilfelle_fra.isoformat()))
    return f"{hashlib.sha256(hva.encode()).hexdigest()[:32]}@sykefravaer-xl"
