"""Due dates as a calendar file (.ics): all-day events that any calendar takes.

The icalendar library (BSD) writes the format: folding, escaping and UTF-8 are its business. An
event says which checkpoint and which employee number, and nothing about health; names only where
the workbook's settings allow them.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.arbeidsliste import tekst
from sykefravaer_xl.grunn.synlig import vask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sykefravaer_xl.bok.gjoremal import Gjoremal

PRODUKT: Final = "-//sykefravaer_xl//NO"


def kalender(
    gjoremal: Iterable[Gjoremal],
    dato: date,
    *,
    med_navn: bool = False,
    skjult_uid: Callable[[Gjoremal, str], str] | None = None,
) -> bytes:
    """The tasks as a calendar file.

    An event keeps its UID from one run to the next, so a calendar that takes the file again moves
    the event instead of doubling it. ``dato`` is the day the file is made. ``skjult_uid`` makes
    the mark of people without a number that may be shown: a plain hash of a name or a national
    identity number could be guessed back.
    """
    from icalendar import Calendar, Event

    bok = Calendar()
    bok.add("prodid", PRODUKT)
    bok.add("version", "2.0")
    bok.add("method", "PUBLISH")
    bok.add("x-wr-calname", tekst.KALENDERNAVN)
    stempel = datetime(dato.year, dato.month, dato.day, tzinfo=UTC)
    brukt: dict[str, int] = {}
    for g in gjoremal:
        hendelse = Event()
        uid = _uid(g, skjult_uid)
        brukt[uid] = nummer = brukt.get(uid, 0) + 1
        # the same number in two workbooks is two people
        hendelse.add("uid", f"{uid}{'' if nummer == 1 else f'-{nummer}'}@sykefravaer-xl")
        hendelse.add("dtstamp", stempel)
        hendelse.add("dtstart", g.frist)
        hendelse.add("dtend", g.frist + timedelta(days=1))
        hvem = tekst.om(g, med_navn=med_navn)
        linje = tekst.KALENDERLINJE.format(oppgave=tekst.oppgave(g), hvem=hvem)
        hendelse.add("summary", vask(linje))
        hendelse.add("description", vask(tekst.KALENDERHJEMMEL.format(hjemmel=g.hjemmel)))
        hendelse.add("class", "PRIVATE")
        hendelse.add("transp", "TRANSPARENT")
        bok.add_component(hendelse)
    innhold: bytes = bok.to_ical()
    return innhold


def _uid(g: Gjoremal, skjult_uid: Callable[[Gjoremal, str], str] | None) -> str:
    deler = (g.sjekkpunkt, (g.tilfelle_fra or g.frist).isoformat())
    if skjult_uid is not None and not (g.om_enheten or tekst.kan_vises(g.ansattnr)):
        return skjult_uid(g, "\x1f".join((g.nokkel, *deler)))[:32]
    hva = "\x1f".join((g.ansattnr, *deler))
    return hashlib.sha256(hva.encode()).hexdigest()[:32]
