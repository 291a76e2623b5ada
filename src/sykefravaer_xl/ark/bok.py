"""Workbooks that come out the same byte for byte whenever the same content is written."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.stil import SKRIFT
from sykefravaer_xl.ark.tekst import EMNE, TITTEL

if TYPE_CHECKING:
    from io import BytesIO

    from xlsxwriter.workbook import Workbook

OPPRETTET: Final = datetime(2026, 11, 22, 8, 0, tzinfo=UTC).replace(tzinfo=None)
"""Creation time in the file's properties: fixed, so that a rebuilt file is the same file."""


def ny_bok(strom: BytesIO, *, fra_1904: bool = False) -> Workbook:
    """An empty workbook with our properties, written to ``strom`` when it is closed.

    ``fra_1904``: its days are counted from 1904, as in old books of a Mac.
    """
    from xlsxwriter import Workbook

    bok: Any = Workbook(
        strom,
        {
            "in_memory": True,
            "strings_to_numbers": False,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "remove_timezone": True,
            "date_1904": fra_1904,
        },
    )
    bok.set_properties(
        {"title": TITTEL, "subject": EMNE, "author": "sykefravaer_xl", "created": OPPRETTET}
    )
    bok.set_custom_property("Language", "nb-NO", "text")
    bok.formats[0].set_font_name(SKRIFT)
    bok.set_size(24000, 14000)
    return bok
