"""A meeting as an invitation (.ics) that Outlook and other calendars take.

The icalendar library (BSD) writes the format. The invitation says when, where and for which
employee number, and nothing about health; names only where the workbook's settings allow them.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from sykefravaer_xl.brev.mote import TIDSSONE
from sykefravaer_xl.grunn.synlig import vask

if TYPE_CHECKING:
    from icalendar import Timezone

    from sykefravaer_xl.brev.mote import Mote

_START: Final = datetime(2020, 1, 1)  # noqa: DTZ001 - only to count from
_OVERGANGER: Final = (
    # EU's summer time since 1996: last Sunday of March and of October
    ("DAYLIGHT", datetime(1996, 3, 31, 2), 3, 1, 2, "CEST"),  # noqa: DTZ001 - local by definition
    ("STANDARD", datetime(1996, 10, 27, 3), 10, 2, 1, "CET"),  # noqa: DTZ001 - as above
)


def innkalling(
    mote: Mote,
    sammendrag: str,
    uid: str,
    naa: datetime,
    *,
    avsender: str | None = None,
    deltaker: str | None = None,
) -> bytes:
    """The invitation as a file. Addresses must have been checked with ``adresse_av``.

    ``uid`` is the meeting's own: the same meeting at another time moves in the calendar. ``naa``
    is local time. Without a sender nobody can answer, so then nobody is invited either.
    """
    from icalendar import Calendar, Event, vCalAddress

    from sykefravaer_xl.arbeidsliste.varsel.kalender import PRODUKT

    kalender = Calendar()
    kalender.add("prodid", PRODUKT)
    kalender.add("version", "2.0")
    kalender.add("method", "REQUEST" if avsender and deltaker else "PUBLISH")
    kalender.add_component(_tidssone())
    hendelse = Event()
    hendelse.add("uid", f"{uid}@sykefravaer-xl")
    hendelse.add("dtstamp", naa.astimezone(UTC))
    # a later invitation to the same meeting must have a higher number to be taken
    hendelse.add("sequence", int((naa - _START).total_seconds()))
    sone = ZoneInfo(TIDSSONE)
    hendelse.add("dtstart", mote.start.replace(tzinfo=sone))
    hendelse.add("dtend", mote.slutt.replace(tzinfo=sone))
    hendelse.add("summary", vask(sammendrag))
    if mote.sted:
        hendelse.add("location", vask(mote.sted))
    if avsender:
        hendelse.add("organizer", vCalAddress(f"mailto:{avsender}"))
        if deltaker:
            adresse = vCalAddress(f"mailto:{deltaker}")
            adresse.params["ROLE"] = "REQ-PARTICIPANT"
            adresse.params["PARTSTAT"] = "NEEDS-ACTION"
            adresse.params["RSVP"] = "TRUE"
            hendelse.add("attendee", adresse)
    hendelse.add("class", "PRIVATE")
    kalender.add_component(hendelse)
    innhold: bytes = kalender.to_ical()
    return innhold


def _tidssone() -> Timezone:
    """Norwegian time with rules: not every calendar takes the library's own lists of days."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    sone = Timezone()
    sone.add("tzid", TIDSSONE)
    for slag, start, maaned, fra, til, navn in _OVERGANGER:
        del_ = TimezoneDaylight() if slag == "DAYLIGHT" else TimezoneStandard()
        del_.add("dtstart", start)
        del_.add("rrule", {"freq": "yearly", "bymonth": maaned, "byday": "-1su"})
        del_.add("tzoffsetfrom", timedelta(hours=fra))
        del_.add("tzoffsetto", timedelta(hours=til))
        del_.add("tzname", navn)
        sone.add_component(del_)
    return sone
