"""From a wished-for look (``Stil``) to the number of a cell format."""

from __future__ import annotations

import re

from arkbok.stilark import Stilark
from arkbok.tallformat import LENGSTE_KODE
from arkbok.typer import Betinget, Stil
from arkbok.xmltekst import bytt, med_attributt, rom_attributt, rot

DATOFORMAT = "dd.mm.yyyy"
TIDSFORMAT = "dd.mm.yyyy hh:mm"
DATO_INNEBYGDE = frozenset({14, 15, 16, 17, 22, *range(27, 37), *range(50, 59)})
_IKKE_KODE = re.compile(r'"[^"]*+"|\\.|_.|\*.|\[[^\[\]]*+\]')
# Children of <font> that come before <color> in the schema.
_FOR_FARGE = frozenset(
    "b i strike condense extend outline shadow u vertAlign sz".split()  # noqa: SIM905
)


def er_datoformat(stilark: Stilark, nummer: int) -> bool:
    """True when this number format shows a day, not only a time of day."""
    kode = stilark.formater.get(nummer)
    if kode is None or nummer in DATO_INNEBYGDE:
        return nummer in DATO_INNEBYGDE
    return (
        re.search("[dDyY]", _IKKE_KODE.sub("", kode[:LENGSTE_KODE].partition(";")[0])) is not None
    )


def formatid(stilark: Stilark, xf: int) -> int:
    return int(stilark.xf(xf).attr("numFmtId") or 0)


def med_datoformat(stilark: Stilark, xf: int, onsket: str | None, *, tid: bool) -> int:
    """The cell format ``xf``, or its twin with a date format when it shows no date."""
    if er_datoformat(stilark, formatid(stilark, xf)):
        return xf
    kode = TIDSFORMAT if tid else DATOFORMAT
    if onsket and re.search("[dDyY]", _IKKE_KODE.sub("", onsket)):
        kode = onsket
    return _kopi(stilark, xf, {"numFmtId": stilark.tallformat(kode), "applyNumberFormat": 1})


def _kopi(stilark: Stilark, xf: int, attributter: dict[str, int], bryt: bool = False) -> int:
    element = stilark.xf(xf)
    apning = element.apning
    for navn, verdi in attributter.items():
        apning = med_attributt(apning, navn, str(verdi))
    tekst = apning + element.tekst[len(element.apning) :]
    if bryt:
        ny = rot(tekst)
        justering = ny.finn("alignment")
        p = stilark.p
        if justering is not None:
            endring = (
                justering.start,
                justering.innhold,
                med_attributt(justering.apning, "wrapText", "1"),
            )
        elif ny.innhold == ny.slutt:
            endring = ny.legg_inn(f'<{p}alignment wrapText="1"/>')
        else:
            endring = (ny.innhold, ny.innhold, f'<{p}alignment wrapText="1"/>')
        tekst = bytt(tekst, [endring])
    return stilark.liste("cellXfs").legg(tekst)


def _skrift(stilark: Stilark, font: int, fet: bool, farge: str | None) -> int:
    liste = stilark.liste("fonts")
    p = stilark.p
    if not 0 <= font < len(liste.tekster):
        font = liste.legg(f"<{p}font/>")
    element = rot(liste.tekster[font])
    barn = [e for e in element.barn() if not (fet and e.lokalnavn == "b")]
    if farge:
        barn = [e for e in barn if e.lokalnavn != "color"]
    for_farge = [e.tekst for e in barn if e.lokalnavn in _FOR_FARGE]
    etter = [e.tekst for e in barn if e.lokalnavn not in _FOR_FARGE]
    if farge:
        etter.insert(0, f'<{p}color rgb="FF{farge.upper()}"/>')
    deler = ([f"<{p}b/>"] if fet else []) + for_farge + etter
    apning = element.apning.removesuffix("/>").rstrip().removesuffix(">") + ">"
    return liste.legg(f"{apning}{''.join(deler)}</{element.navn}>")


def fra_stil(stilark: Stilark, stil: Stil, grunnlag: int) -> int:
    """Number of the format ``grunnlag`` with the wishes of ``stil`` on top."""
    p = stilark.p
    nytt: dict[str, int] = {}
    if stil.tallformat is not None:
        nytt |= {"numFmtId": stilark.tallformat(stil.tallformat), "applyNumberFormat": 1}
    if stil.fet or stil.skriftfarge:
        font = int(stilark.xf(grunnlag).attr("fontId") or 0)
        nytt |= {"fontId": _skrift(stilark, font, stil.fet, stil.skriftfarge), "applyFont": 1}
    if stil.fyll:
        fyll = stilark.liste("fills").legg(
            f'<{p}fill><{p}patternFill patternType="solid"><{p}fgColor '
            f'rgb="FF{stil.fyll.upper()}"/><{p}bgColor indexed="64"/></{p}patternFill></{p}fill>'
        )
        nytt |= {"fillId": fyll, "applyFill": 1}
    if stil.bryt:
        nytt["applyAlignment"] = 1
    return _kopi(stilark, grunnlag, nytt, stil.bryt) if nytt else grunnlag


def dxf(stilark: Stilark, regel: Betinget) -> int:
    """Number of the differential format for a conditional rule."""
    p = stilark.p
    tekst = ""
    if regel.fet or regel.skriftfarge:
        fet = f"<{p}b/>" if regel.fet else ""
        farge = f'<{p}color rgb="FF{regel.skriftfarge.upper()}"/>' if regel.skriftfarge else ""
        tekst += f"<{p}font>{fet}{farge}</{p}font>"
    if regel.tallformat:
        nr, kode = stilark.tallformat(regel.tallformat), rom_attributt(regel.tallformat)
        tekst += f'<{p}numFmt numFmtId="{nr}" formatCode="{kode}"/>'
    if regel.fyll:
        tekst += (
            f"<{p}fill><{p}patternFill><{p}bgColor "
            f'rgb="FF{regel.fyll.upper()}"/></{p}patternFill></{p}fill>'
        )
    return stilark.liste("dxfs").legg(f"<{p}dxf>{tekst}</{p}dxf>")
