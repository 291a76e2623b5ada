"""A clerk's own book, as one finds them: one sheet, own headings, people by name, untidy dates.

It has what a careless program would spoil or misread: title rows above the headings, dates typed
as text in three forms among true dates, a grade as 50, «50 %» and 0,5, blank rows, a coloured row,
columns of her own and a formula of her own. There is no list of employees.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any, Final

from sykefravaer_xl.ark.bok import ny_bok

ARK: Final = "Sykefravær 2026"

_OVERSKRIFTER: Final = (
    ("Medarbeider", 24),
    ("Født", 12),
    ("Nærmeste leder", 20),
    ("Fravær", 16),
    ("Sykmeldt f.o.m.", 14),
    ("T.o.m.", 12),
    ("Grad %", 8),
    ("Kommentar", 26),
    ("Vikar inne?", 11),
    ("Kostnadssted", 13),
    ("Kalenderdager", 13),
)
_FORSTE_RAD: Final = 4
"""Zero-based row of the headings + 1: two title rows, an empty one, then the headings."""

_MONA, _PER, _SIV = "Mona Modellhaug", "Per Prøvestad", "Siv Øvingsmo"

# name, born, manager, kind, from, to, grade, remark, substitute, cost centre; None = blank row
_RADER: Final[tuple[tuple[Any, ...] | None, ...]] = (
    ("Anne Attpåtun", date(1980, 5, 1), _MONA, "Egenmelding",
     "5.1.2026", "7.1.2026", None, "ringte selv", "Nei", 4100),
    ("Anne Attpåtun", date(1980, 5, 1), _MONA, "Sykmelding",
     "08.01.26", "01.03.26", 100, None, "Ja", 4100),
    ("Anne Attpåtun", date(1980, 5, 1), _MONA, "Ferie",
     "2026-03-02", "2026-03-06", None, "avtalt i januar", "Ja", 4100),
    None,
    ("Bård Bruktnavn", "14.11.1967", _PER, "Gradert sykmelding",
     date(2026, 9, 7), date(2026, 10, 4), "50 %", None, "Nei", 4200),
    ("Bård Bruktnavn", "14.11.1967", _PER, "Gradert sykmelding",
     date(2026, 10, 5), date(2026, 11, 29), 0.5, "forlenget", "Nei", 4200),
    ("Carina Cirkadal", date(1993, 2, 3), _PER, "Sykemelding",
     date(2026, 10, 5), "4.12.2026", 100, "NB! plan", "Ja", 4200),
    ("Didrik Duplikatsen", None, _SIV, "egenmelding",
     "16.11.2026", "18.11.2026", None, None, "Nei", 4300),
    ("Didrik Duplikatsen", None, _SIV, "Sykmelding",
     "19.11.2026", "02.12.2026", 100, None, "Nei", 4300),
    None,
    None,
    ("Ellinor Etternølen", "1.7.1975", _MONA, "Sykmelding",
     date(2025, 12, 15), date(2026, 12, 11), 100, "snart maksdato?", "Ja", 4100),
    ("Fredrik Følgefeil", date(1988, 8, 8), _SIV, "Sykt barn",
     "5.11.2026", "6.11.2026", None, None, "Nei", 4300),
    ("Fredrik Følgefeil", date(1988, 8, 8), _SIV, "Gradert sykmelding",
     "2026-10-26", "2026-11-29", 60, None, "Nei", 4300),
    ("Gunn Gjenbruksli", date(1971, 12, 24), _PER, "Sykmelding",
     date(2026, 5, 25), date(2026, 12, 20), 100, "DM2 2. desember", "Ja", 4200),
)  # fmt: skip
_MARKERT: Final = 6
"""Index of the row the clerk has coloured yellow."""


def egne_kolonner() -> bytes:
    """The workbook as a file in memory."""
    strom = BytesIO()
    bok: Any = ny_bok(strom)
    bok.set_properties({"title": ARK, "created": bok.doc_properties["created"]})
    ark = bok.add_worksheet(ARK)
    ark.write_string(0, 0, "Oversikt over sykefravær 2026", bok.add_format(
        {"bold": True, "font_size": 16, "font_name": "Arial"}))  # fmt: skip
    ark.write_string(1, 0, "Oppdateres hver fredag. Spørsmål: HR, linje 00 00", bok.add_format(
        {"italic": True, "font_color": "#808080"}))  # fmt: skip
    hode = bok.add_format(
        {"bold": True, "bg_color": "#C6E0B4", "border": 1, "text_wrap": True, "valign": "top"}
    )
    for kol, (navn, bredde) in enumerate(_OVERSKRIFTER):
        ark.set_column(kol, kol, bredde)
        ark.write_string(_FORSTE_RAD - 1, kol, navn, hode)
    for nr, rad in enumerate(_RADER):
        if rad is not None:
            _row(bok, ark, _FORSTE_RAD + nr, rad, markert=nr == _MARKERT)
    ark.freeze_panes(_FORSTE_RAD, 1)
    ark.set_landscape()
    bok.close()
    return strom.getvalue()


def _row(bok: Any, ark: Any, rad: int, verdier: tuple[Any, ...], *, markert: bool) -> None:
    farge = {"bg_color": "#FFFF00"} if markert else {}
    vanlig = bok.add_format(farge)
    dato = bok.add_format({"num_format": "dd.mm.yyyy", **farge})
    prosent = bok.add_format({"num_format": "0%", **farge})
    for kol, verdi in enumerate(verdier):
        if verdi is None:
            ark.write_blank(rad, kol, None, vanlig)
        elif isinstance(verdi, date):
            ark.write_datetime(rad, kol, verdi, dato)
        elif isinstance(verdi, float):
            ark.write_number(rad, kol, verdi, prosent)
        elif isinstance(verdi, str):
            ark.write_string(rad, kol, verdi, vanlig)
        else:
            ark.write_number(rad, kol, verdi, vanlig)
    nr = rad + 1
    dager = None
    if isinstance(verdier[4], date) and isinstance(verdier[5], date):
        dager = (verdier[5] - verdier[4]).days + 1
    formel = f'=IF(AND(ISNUMBER(E{nr}),ISNUMBER(F{nr})),F{nr}-E{nr}+1,"")'
    ark.write_formula(rad, len(verdier), formel, vanlig, "" if dager is None else dager)
