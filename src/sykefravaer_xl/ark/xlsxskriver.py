"""Writes a sheet's model with XlsxWriter: as a sheet of a new book, or a book of its own."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from arkbok import Formel
from sykefravaer_xl.ark.bok import ny_bok
from sykefravaer_xl.ark.modell import UTEN_FORM

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from sykefravaer_xl.ark.modell import Arkmodell, Celleverdi, Diagram, Side, Tabell, Utseende

_A4: Final = 9


class Formater:
    """Formats of one workbook; asking twice for the same look gives the same format."""

    def __init__(self, bok: Workbook) -> None:
        self._bok = bok
        self._laget: dict[tuple[tuple[str, Any], ...], Format] = {}

    def format(self, **egenskaper: Any) -> Format:
        """A cell format with these XlsxWriter properties."""
        nokkel = tuple(sorted(egenskaper.items()))
        if nokkel not in self._laget:
            self._laget[nokkel] = self._bok.add_format(egenskaper)
        return self._laget[nokkel]


def som_bok(modell: Arkmodell, *, fra_1904: bool = False) -> bytes:
    """A workbook with this one sheet, to take the sheet from."""
    return som_boker((modell,), fra_1904=fra_1904)


def som_boker(
    modeller: Iterable[Arkmodell], *, fra_1904: bool = False, **egenskaper: Any
) -> bytes:
    """A workbook with these sheets; ``egenskaper`` are properties of the file."""
    strom = BytesIO()
    bok: Any = ny_bok(strom, fra_1904=fra_1904)
    if egenskaper:
        bok.set_properties({**bok.doc_properties, **egenskaper})
    former = Formater(bok)
    for modell in modeller:
        skriv_ark(bok, former, modell)
    bok.close()
    return strom.getvalue()


def skriv_ark(bok: Workbook, former: Formater, modell: Arkmodell) -> Worksheet:
    """Add the sheet to a workbook."""
    from sykefravaer_xl.ark.regneark import Regneark  # XlsxWriter is slow to import

    ark: Any = bok.add_worksheet(modell.navn, Regneark)
    _kolonner(ark, former, modell)
    for nr, rad in modell.rader.items():
        valg: dict[str, Any] = {}
        if rad.skjult or rad.niva:
            valg = {"hidden": rad.skjult, "level": rad.niva}
        ark.set_row(nr, rad.hoyde, None, valg)
    if modell.tabell is not None:
        _tabell(ark, former, modell.tabell)
    flettet = {(f.rad, f.kolonne): f for f in modell.flettet}
    for sted, celle in modell.celler.items():
        form = _form(former, celle.form)
        if sted in flettet:
            ark.merge_range(*flettet[sted], "", form)
        if celle.lenke is not None:
            ark.write_url(*sted, f"internal:{celle.lenke}", form, str(celle.verdi))
        else:
            skriv_celle(ark, *sted, celle.verdi, form)
    for regel in modell.kontroller:
        ark.data_validation(*regel.flate, dict(regel.regel))
    for farging in modell.farging:
        fargeregel: dict[str, Any] = {
            "type": "formula", "criteria": farging.formel, "format": former.format(**farging.form),
        }  # fmt: skip
        ark.conditional_format(*farging.flate, fargeregel)
    for plass in modell.diagrammer:
        ark.insert_chart(*plass.sted, _diagram(bok, plass.diagram), dict(plass.valg))
    _skjerm(ark, modell)
    sideoppsett(ark, modell.side)
    return ark


def skriv_celle(ark: Any, rad: int, kolonne: int, verdi: Celleverdi, form: Any) -> None:
    """Write by the value's own type: a text that looks like a number, link or formula stays text.

    A worksheet's own ``write`` would make a formula of ``=1+1`` typed as a remark.
    """
    match verdi:
        case None | "":
            ark.write_blank(rad, kolonne, None, form)
        case str():
            ark.write_string(rad, kolonne, verdi, form)
        case bool():
            ark.write_string(rad, kolonne, "Ja" if verdi else "Nei", form)
        case Formel():
            ark.write_formula(rad, kolonne, f"={verdi.uttrykk}", form, verdi.verdi)
        case date():
            ark.write_datetime(rad, kolonne, verdi, form)
        case _:
            ark.write_number(rad, kolonne, verdi, form)


def _form(former: Formater, form: Utseende) -> Any:
    return None if form is UTEN_FORM else former.format(**form)


def _kolonner(ark: Any, former: Formater, modell: Arkmodell) -> None:
    for nr, kolonne in modell.kolonner.items():
        valg: dict[str, Any] = {}
        if kolonne.skjult:
            valg["hidden"] = True
        if kolonne.niva:
            valg["level"] = kolonne.niva
        if kolonne.sammenfoldet:
            valg["collapsed"] = True
        ark.set_column(nr, nr, kolonne.bredde, _form(former, kolonne.form), valg)
    if any(k.niva for k in modell.kolonner.values()):
        ark.outline_settings(True, True, False, False)


def _tabell(ark: Any, former: Formater, tabell: Tabell) -> None:
    """The headings and rows; an empty table gets one empty row."""
    egne = [_form(former, form) for form in tabell.former]
    hode, venstre = tabell.sted
    siste = hode
    for siste, rekke in enumerate(tabell.rader, start=hode + 1):
        for kolonne, (form, verdi) in enumerate(zip(egne, rekke, strict=True), venstre):
            skriv_celle(ark, siste, kolonne, verdi, form)
    if siste == hode:
        for kolonne, form in enumerate(egne, venstre):
            ark.write_blank(hode + 1, kolonne, None, form)
    ark.add_table(
        hode, venstre, max(siste, hode + 1), venstre + len(egne) - 1,
        {
            "name": tabell.navn,
            "style": "Table Style Light 1",
            "banded_rows": False,
            "columns": [
                {"header": celle.verdi, "header_format": _form(former, celle.form)}
                for celle in tabell.overskrifter
            ],
        },
    )  # fmt: skip


def _diagram(bok: Workbook, diagram: Diagram) -> Any:
    ut: Any = bok.add_chart(dict(diagram.slag))
    for serie in diagram.serier:
        ut.add_series(dict(serie))
    for navn, valg in diagram.oppsett.items():
        getattr(ut, f"set_{navn}")(dict(valg))
    if diagram.over is not None:
        ut.combine(_diagram(bok, diagram.over))
    if diagram.hull:
        ut.show_blanks_as("gap")
    return ut


def _skjerm(ark: Any, modell: Arkmodell) -> None:
    if not modell.rutenett:
        ark.hide_gridlines(2)
    if modell.frys is not None:
        ark.freeze_panes(*modell.frys)
    if modell.fane is not None:
        ark.set_tab_color(modell.fane)
    if modell.uten_gront_hjorne:
        ark.ignore_errors({"number_stored_as_text": modell.uten_gront_hjorne})


def sideoppsett(ark: Any, side: Side) -> None:
    """Print setup."""
    ark.set_paper(_A4)
    if side.liggende:
        ark.set_landscape()
    else:
        ark.set_portrait()
    if side.skala is not None:
        ark.set_print_scale(side.skala)
    else:
        ark.fit_to_pages(side.bred, side.hoy)
    ark.set_margins(*side.marger)
    if side.topp:
        ark.set_header(side.topp)
    ark.set_footer(side.bunn)
    if side.midt:
        ark.center_horizontally()
    if side.gjenta_rader is not None:
        ark.repeat_rows(*side.gjenta_rader)
    if side.gjenta_kolonner is not None:
        ark.repeat_columns(*side.gjenta_kolonner)
    if side.brudd:
        ark.set_h_pagebreaks(list(side.brudd))
    if side.kolonnebrudd:
        ark.set_v_pagebreaks(list(side.kolonnebrudd))
        ark.print_across()
    if side.omrade is not None:
        ark.print_area(*side.omrade)
