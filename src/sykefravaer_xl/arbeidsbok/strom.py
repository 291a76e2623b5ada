"""Reads the rows of a sheet as a stream: one row in memory, and only the columns asked for.

A sheet of 100 000 rows is 100 MB of XML, of which we need a third. A parser makes an object of
every element; here a row is found by its opening tag and one regular expression takes the cells
of our columns out of it. What it does not recognise with certainty sends the whole sheet to
expat instead (``strom_xml``): slower, never wrong.

Cells give what openpyxl's reader gives, with these differences, all on purpose: strict workbooks
are read; ``_x000D_`` is the character it stands for; a row without a number has that of its
first cell, as where it is written (``pakke``); damage in columns nobody asked for is passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.arbeidsbok import tallformat
from sykefravaer_xl.arbeidsbok.pakke import adresse
from sykefravaer_xl.arbeidsbok.pakke.arkhode import finn_rader
from sykefravaer_xl.arbeidsbok.pakke.feil import ForStorFeil, SkadetFeil, UstottetFeil
from sykefravaer_xl.arbeidsbok.pakke.xmltekst import attributt, nekt_dtd
from sykefravaer_xl.arbeidsbok.strom_xml import (
    STORSTE_RAD,
    Celle,
    Tekstleser,
    UkjentXml,
    fra_excel,
    fra_xml,
    sakte_rader,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from sykefravaer_xl.arbeidsbok.pakke.lager import Lager
    from sykefravaer_xl.arbeidsbok.strengtabell import Strengtabell
    from sykefravaer_xl.arbeidsbok.tallformat import Celleverdi, Tallformat

Radverdier = tuple[int, dict[int, "Celleverdi"], dict[int, str]]
"""Row number, column -> value, and column -> number format where that is a percentage."""

_FLEST_OPPSKRIFTER: Final = 4096
FLEST_I_RAD: Final = 1_000_000
"""Tags of a row that is longer than a chunk: 16 384 cells of rich text have fewer."""
_ATTRIBUTTER: Final = re.compile(r"(?:\s+[\w:.\-]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*\s*")
_RADNUMMER: Final = re.compile(r' r="([0-9]{1,7})"')
_FORMEL: Final = re.compile(rb"<(?:[\w.\-]+:)?f[\s>/]")
_VANLIG: Final = tallformat.Tallformat("General")


@dataclass(slots=True)
class Verdileser:
    """Turns the text of a cell into a value; what text means depends on type and style."""

    strenger: Strengtabell
    formater: Sequence[Tallformat]
    d1904: bool

    def format(self, stil: int) -> Tallformat:
        """The number format of a style."""
        return self.formater[stil] if 0 <= stil < len(self.formater) else _VANLIG

    def leser(self, slag: str, stil: int) -> Callable[[str], Celleverdi]:
        """How a cell of such a type and style is read. What it gets is never empty."""
        if slag == "n":
            match self.format(stil).slag:
                case "dato":
                    return partial(tallformat.dato, d1904=self.d1904)
                case "varighet":
                    return tallformat.varighet
                case "tall":
                    return tallformat.tall
        lesere: dict[str, Callable[[str], Celleverdi]] = {
            "s": lambda v: self.strenger[int(v)],
            "b": lambda v: bool(int(v)),
            "d": tallformat.iso_dato,
            "str": fra_excel,
            "inlineStr": lambda _: None,  # its text stands in <is>
        }
        return lesere.get(slag, str)


class Arkstrom:
    """One worksheet part."""

    def __init__(self, lager: Lager, delnavn: str, verdier: Verdileser) -> None:
        self._lager = lager
        self._delnavn = delnavn
        self._verdier = verdier

    def rader(
        self,
        kolonner: Collection[int] | None = None,
        fra: int = 1,
        til: int = adresse.SISTE_RAD,
    ) -> Iterator[Radverdier]:
        """Rows ``fra``-``til`` that the file has, with the cells of ``kolonner`` (None: all).

        Rows come in rising order; one that comes after a higher one is passed over.
        """
        siste = fra - 1
        try:
            for rad in self._raske_rader(kolonner, fra, til):
                siste = rad[0]
                yield rad
        except (UkjentXml, UstottetFeil, ValueError):
            pass
        else:
            return
        for nr, celler in self._sakte_rader(siste):
            if nr > til:
                return
            yield self._sakte_rad(nr, celler, kolonner)

    def brukte_kolonner(self, fra: int) -> set[int]:
        """Columns with a value or a formula in row ``fra`` or below."""
        try:
            brukt: set[tuple[str, str]] = set()
            for p, _, rad in self._radtekster(fra):
                brukt.update(_med_innhold(p).findall(rad))
            if any(underlig for _, underlig in brukt):
                raise UkjentXml
            return {adresse.kolonne(k) for k, _ in brukt}
        except (UkjentXml, UstottetFeil, ValueError):
            return {
                c.kolonne
                for _, celler in self._sakte_rader(fra - 1)
                for c in celler
                if c.formel or c.verdi or c.tekst
            }

    def har_formler(self) -> bool:
        """Whether any cell has a formula."""
        hale = b""
        for bit in self._lager.biter(self._delnavn):
            if _FORMEL.search(hale + bit):
                return True
            hale = bit[-64:]
        return False

    # The quick way ------------------------------------------------------------------------

    def _radtekster(self, fra: int) -> Iterator[tuple[str, int, str]]:
        """Prefix, number and text of each row: from after ``<row`` to before the next one."""
        _, kilde = self._lager.tekstbiter(self._delnavn)
        tekst = ""
        topp = None
        while topp is None:
            ny = next(kilde, None)
            if ny is None:
                nekt_dtd(tekst)
                if not re.search(r"</[\w.\-:]+>\s*$", tekst):
                    raise UkjentXml
                return  # a sheet of another kind: it has no rows
            tekst += ny
            if len(tekst) > STORSTE_RAD:
                raise ForStorFeil("et ark i den har over 64 MB før radene")
            topp = finn_rader(tekst)
        nekt_dtd(tekst[: topp.start()])
        p, tekst = topp[1], tekst[topp.end() :]
        apning, lukking = f"<{p}row", f"</{p}sheetData"
        siste = 0
        slutt = 0 if topp[3] else -1
        while slutt < 0:
            slutt = tekst.find(lukking)
            kutt = slutt if slutt >= 0 else tekst.rfind(apning)
            if kutt > 0:
                hele, tekst = tekst[:kutt], tekst[kutt:]
                if "<!" in hele or "<?" in hele:
                    raise UkjentXml
                foran, *rader = hele.split(apning)
                if foran.strip():
                    raise UkjentXml
                for rad in rader:
                    nr = _radnummer(rad, siste, p)
                    if nr > adresse.SISTE_RAD:
                        raise SkadetFeil(f"den har en rad {nr}")
                    if nr > siste:
                        siste = nr
                        if nr >= fra:
                            yield p, nr, rad
            if slutt < 0:
                ny = next(kilde, None)
                if ny is None:
                    raise SkadetFeil("et ark slutter midt i radene")
                if len(tekst) > STORSTE_RAD:
                    raise ForStorFeil("en rad i den er over 64 MB")
                if tekst.count("<") > FLEST_I_RAD:
                    raise ForStorFeil("en rad i den har flere celler enn Excel tillater")
                tekst += ny
        for _ in kilde:  # to the end, where the checksum is
            pass

    def _raske_rader(
        self, kolonner: Collection[int] | None, fra: int, til: int
    ) -> Iterator[Radverdier]:
        oppskrifter: dict[str, tuple[Callable[[str], Celleverdi], str | None]] = {}
        kropper: _Kropper | None = None
        monster = None
        nummer: dict[str, int] = {}
        for p, nr, rad in self._radtekster(fra):
            if nr > til:
                return
            if monster is None or kropper is None:
                monster = _cellemonster(p, kolonner)
                kropper = _Kropper(p, self._verdier)
            verdier: dict[int, Celleverdi] = {}
            formater: dict[int, str] = {}
            for bokstaver, attributter, verdi, kropp, underlig in monster.findall(rad):
                if underlig:
                    raise UkjentXml
                kol = nummer.get(bokstaver)
                if kol is None:
                    kol = nummer[bokstaver] = adresse.kolonne(bokstaver)
                if not verdi:
                    if kropp:
                        verdier[kol] = kropper.les(attributter, kropp)
                    continue
                oppskrift = oppskrifter.get(attributter)
                if oppskrift is None:
                    if len(oppskrifter) > _FLEST_OPPSKRIFTER:
                        oppskrifter.clear()
                    oppskrift = oppskrifter[attributter] = self._oppskrift(attributter)
                verdier[kol] = oppskrift[0](verdi)
                if oppskrift[1] is not None:
                    formater[kol] = oppskrift[1]
            yield nr, verdier, formater

    def _oppskrift(self, attributter: str) -> tuple[Callable[[str], Celleverdi], str | None]:
        """How the cells with these attributes are read, and their format if a percentage."""
        slag, stil = _slag_og_stil(attributter)
        leser = self._verdier.leser(slag, stil)
        if slag == "n":
            kode = self._verdier.format(stil).kode
            return leser, kode if "%" in kode else None
        if slag in ("s", "b"):
            return leser, None
        return lambda v: leser(fra_xml(v)), None

    # The slow way -------------------------------------------------------------------------

    def _sakte_rader(self, siste: int) -> Iterator[tuple[int, list[Celle]]]:
        for nr, celler in sakte_rader(self._lager.biter(self._delnavn)):
            if nr > adresse.SISTE_RAD:
                raise SkadetFeil(f"den har en rad {nr}")
            if nr > siste:
                siste = nr
                yield nr, celler

    def _sakte_rad(
        self, nr: int, celler: list[Celle], kolonner: Collection[int] | None
    ) -> Radverdier:
        verdier: dict[int, Celleverdi] = {}
        formater: dict[int, str] = {}
        for c in celler:
            if kolonner is not None and c.kolonne not in kolonner:
                continue
            try:
                verdi: Celleverdi = None
                if c.slag == "inlineStr":
                    verdi = None if c.tekst is None else fra_excel(c.tekst)
                elif c.verdi:
                    verdi = self._verdier.leser(c.slag, c.stil)(c.verdi)
            except (ValueError, OverflowError) as e:
                raise SkadetFeil(f"en celle i rad {nr} kan ikke leses") from e
            verdier[c.kolonne] = verdi
            kode = self._verdier.format(c.stil).kode
            if c.slag == "n" and c.verdi and "%" in kode:
                formater[c.kolonne] = kode
        return nr, verdier, formater


class _Kropper:
    """Cells with more in them than a bare value: formulas, texts of their own, extensions."""

    def __init__(self, p: str, verdier: Verdileser) -> None:
        self._verdier = verdier
        self._tekstleser = Tekstleser(p)
        self._verdi = re.compile(rf"<{p}v(?:\s[^<>]*)?(?:(?<!/)>([^<]*)</{p}v\s*>|(?<=/)>)")
        self._v = f"<{p}v"
        self._is = re.compile(rf"<{p}is(?:\s[^<>]*)?(?:(?<!/)>(.*)</{p}is\s*>|(?<=/)>)", re.DOTALL)
        self._fremmed = re.compile(rf"<{p}c[\s/>]|</{p}row")

    def les(self, attributter: str, kropp: str) -> Celleverdi:
        """The value of a cell from what stands between its tags."""
        if self._fremmed.search(kropp):
            raise UkjentXml  # the cell did not end where it should
        slag, stil = _slag_og_stil(attributter)
        if slag == "inlineStr":
            treff = self._is.search(kropp)
            if treff is None and "<" in kropp:
                raise UkjentXml
            return None if treff is None else self._tekstleser.les(treff[1] or "")
        treff = self._verdi.search(kropp)
        if treff is None:
            if self._v in kropp:
                raise UkjentXml
            return None
        return self._verdier.leser(slag, stil)(fra_xml(treff[1])) if treff[1] else None


@lru_cache(maxsize=_FLEST_OPPSKRIFTER)
def _slag_og_stil(attributter: str) -> tuple[str, int]:
    if not _ATTRIBUTTER.fullmatch(attributter):
        raise UkjentXml
    apning = f"<c{attributter}>"
    return attributt(apning, "t") or "n", int(attributt(apning, "s") or 0)


def _cellemonster(p: str, kolonner: Collection[int] | None) -> re.Pattern[str]:
    """Finds the cells of the columns that hold something, and every cell spelled oddly.

    Groups: column, other attributes, bare value, other content, sign of something odd. A cell of
    another column fails at its letters, which costs next to nothing.
    """
    valg = "[A-Z]{1,3}"
    if kolonner is not None:
        valg = "|".join(adresse.bokstaver(k) for k in sorted(kolonner)) or "(?!)"
    return re.compile(
        rf'<{p}c(?: r="({valg})[0-9]+"([^>]*)(?<!/)>'
        rf"(?:<{p}v>([^<]*)</{p}v></{p}c>|(.*?)(?:</{p}c>|\Z))"
        rf'|(?! r="[A-Z]{{1,3}}[0-9]{{1,7}}")([\s/>]))',
        re.DOTALL,
    )


def _med_innhold(p: str) -> re.Pattern[str]:
    """The column of every cell that is not empty, and the sign of something odd."""
    return re.compile(
        rf'<{p}c(?: r="([A-Z]{{1,3}})[0-9]+"[^>]*(?<!/)>'
        rf"(?=<{p}v>[^<]|<{p}f[\s>/]|(?:(?!</{p}c>).)*?>[^<>]+<)"
        rf'|(?! r="[A-Z]{{1,3}}[0-9]{{1,7}}")([\s/>]))',
        re.DOTALL,
    )


def _radnummer(rad: str, forrige: int, p: str) -> int:
    treff = _RADNUMMER.match(rad)
    if treff is not None:
        return int(treff[1])
    if rad[:1] not in (" ", ">", "/", "\t", "\n", "\r"):
        raise UkjentXml  # an element whose name only begins like a row's
    r = attributt(f"<row{rad[: rad.index('>') + 1]}", "r")
    if r is not None:
        return int(r)
    forste = re.search(rf"<{p}c[\s>/]", rad)
    if forste is None:
        return forrige + 1
    r = attributt(rad[forste.start() : rad.index(">", forste.start()) + 1], "r")
    return adresse.celle(r)[0] if r is not None else forrige + 1
