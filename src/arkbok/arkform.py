"""A donor sheet's XML made fit for the target: own texts, the target's style numbers."""

from __future__ import annotations

import re

from arkbok.feil import UstottetFeil
from arkbok.navnebytte import Navnebytte
from arkbok.stilflytting import Stilflytting
from arkbok.xmltekst import bytt, med_attributt, rot

_CELLE = re.compile(r"<c(\s[^>]*?)(?:/>|>(.*?)</c>)", re.DOTALL)
_STIL = re.compile(r'(\ss=")(\d+)(")')
_KOLSTIL = re.compile(r'(<col\s[^>]*?\sstyle=")(\d+)(")')
_RADSTIL = re.compile(r'(<row\s[^>]*?\ss=")(\d+)(")')


def _strenger(dok: str | None) -> list[str]:
    """The inside of each shared string: plain text or rich runs."""
    if dok is None:
        return []
    return [dok[e.innhold : e.lukking] for e in rot(dok).alle("si")]


def donorark(
    dok: str,
    strenger: str | None,
    flytting: Stilflytting,
    bytte: Navnebytte,
    *,
    valgt: bool,
    kodenavn: str | None,
) -> str:
    """``dok`` was written by XlsxWriter, so its form (no prefix, ``r`` first) is known."""
    start = dok.index("<sheetData")
    hode = dok[:start]
    slutt = dok.find("</sheetData>")
    rader, etter = (dok[start:slutt], dok[slutt:]) if slutt >= 0 else ("", dok[start:])
    tekster = _strenger(strenger)

    def celle(m: re.Match[str]) -> str:
        attr, innhold = m[1], m[2]
        if " cm=" in attr or " vm=" in attr:
            raise UstottetFeil("malen for det nye arket har dynamiske matriser eller cellebilder")
        attr = _STIL.sub(lambda s: f"{s[1]}{flytting.xf(int(s[2]))}{s[3]}", attr)
        if ' t="s"' in attr:
            nr = int(re.sub(r"</?v>", "", innhold))
            attr = attr.replace(' t="s"', ' t="inlineStr"')
            innhold = f"<is>{tekster[nr]}</is>"
        return f"<c{attr}/>" if innhold is None else f"<c{attr}>{innhold}</c>"

    def nummer(m: re.Match[str]) -> str:
        return f"{m[1]}{flytting.xf(int(m[2]))}{m[3]}"

    rader = _RADSTIL.sub(nummer, _CELLE.sub(celle, rader))
    hode = _KOLSTIL.sub(nummer, hode)
    hode = re.sub(r'\stabSelected="\d"', "", hode)
    if valgt:
        hode = hode.replace("<sheetView ", '<sheetView tabSelected="1" ', 1)
    hode = _med_kodenavn(hode, kodenavn)
    return bytte.i_ark(hode + rader + flytting.dxf_i(etter))


def _med_kodenavn(hode: str, kodenavn: str | None) -> str:
    """Macros are bound to a sheet by its code name, so the old sheet's is handed on."""
    hode = re.sub(r'(<sheetPr[^>]*?)\scodeName="[^"]*"', r"\1", hode)
    if kodenavn is None:
        return hode
    pr = re.search(r"<sheetPr[^>]*>", hode)
    if pr is not None:
        return bytt(hode, [(pr.start(), pr.end(), med_attributt(pr[0], "codeName", kodenavn))])
    topp = re.search(r"<worksheet[^>]*>", hode)
    if topp is None:
        raise UstottetFeil("malen for det nye arket er ikke et regneark")
    ny = med_attributt("<sheetPr/>", "codeName", kodenavn)
    return bytt(hode, [(topp.end(), topp.end(), ny)])
