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
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, TypeVar

from arkbok import adresse
from arkbok.arkhode import les_til_rader
from arkbok.celleleser import Celleleser, Saerlig, cellemonster
from arkbok.feil import ForStorFeil, SkadetFeil, UstottetFeil
from arkbok.strom_xml import STORSTE_RAD, Celle, UkjentXml, fra_excel, sakte_rader
from arkbok.tallformat import UBEREGNET
from arkbok.xmltekst import attributt, har_annet_enn_elementer, nekt_dtd

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from arkbok.celleleser import Verdileser
    from arkbok.lager import Lager
    from arkbok.snarvei import Cellelesing, Snarvei
    from arkbok.tallformat import Celleverdi

K = TypeVar("K")

Radverdier = tuple[int, dict[int, "Celleverdi"], Mapping[int, str]]
"""Row number, column -> value, and column -> number format where that is a percentage."""

FLEST_I_RAD: Final = 1_000_000
"""Tags of a row that is longer than a chunk: 16 384 cells of rich text have fewer."""
NOK_AVVIST: Final = 500
"""So many more rows refused than taken, and the shortcut costs more than it gives."""
_RADNUMMER: Final = re.compile(r' r="([0-9]{1,7})"')
_FLETTET: Final = re.compile(r'<(?:[\w.\-]+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+(?::[A-Z]+\d+)?)"')
_FORMEL: Final = re.compile(rb"<(?:[\w.\-]+:)?f[\s>/]")


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
        nokler = None if kolonner is None else {adresse.bokstaver(k): k for k in kolonner}
        return self._rader(_Kolonnenumre(nokler or {}), nokler, fra, til)

    def felter(
        self, felt_i: Mapping[int, str], fra: int, snarvei: Snarvei | None = None
    ) -> Iterator[tuple[int, dict[str, Celleverdi], Mapping[int, str]]]:
        """The same of rows with anything in them, by the name ``felt_i`` has for each column.

        Those that ``snarvei`` takes are left out.
        """
        nokler = {adresse.bokstaver(k): felt for k, felt in felt_i.items()}
        for rad in self._rader(nokler, nokler, fra, adresse.SISTE_RAD, snarvei):
            if rad[1]:
                yield rad

    def _rader(
        self,
        nokkel_for: Mapping[str, K],
        bare: Collection[str] | None,
        fra: int,
        til: int,
        snarvei: Snarvei | None = None,
    ) -> Iterator[tuple[int, dict[K, Celleverdi], Mapping[int, str]]]:
        siste = fra - 1
        try:
            for rad in self._raske_rader(nokkel_for, bare, fra, til, snarvei):
                siste = rad[0]
                yield rad
        except (UkjentXml, UstottetFeil, ValueError):
            if snarvei is not None:
                siste = max(siste, snarvei.siste)
        else:
            return
        for nr, celler in self._sakte_rader(siste):
            if nr > til:
                return
            yield self._sakte_rad(nr, celler, nokkel_for, bare)

    def topp(self, antall: int) -> list[tuple[object, ...]]:
        """The values of the first rows, each as wide as its last value."""
        ut: list[tuple[object, ...]] = []
        for nr, verdier, _ in self.rader(til=antall):
            ut.extend(() for _ in range(len(ut) + 1, nr))
            brukt = [k for k, v in verdier.items() if v is not None]
            ut.append(tuple(verdier.get(k) for k in range(1, max(brukt, default=0) + 1)))
        return ut

    def brukte_kolonner(self, fra: int) -> set[int]:
        """Columns with a value or a formula in row ``fra`` or below."""
        try:
            brukt: set[tuple[str, str]] = set()
            p, bunker = self._hele_rader()
            finn = _med_innhold(p).findall
            for _, rad in _radtekster(p, bunker, fra):
                brukt.update(finn(rad))
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
        forrige = b""
        for stykke in self._lager.strom(self._delnavn):
            if _FORMEL.search(forrige + stykke):
                return True
            forrige = stykke[-64:]
        return False

    def flettede(self) -> Iterator[tuple[int, int, int, int]]:
        """First row, first column, last row and last column of every merged area."""
        rest = ""
        for bit in self._lager.tekststrom(self._delnavn)[1]:
            tekst = rest + bit
            for ref in _FLETTET.findall(tekst):
                fra, _, til = ref.partition(":")
                yield (*adresse.celle(fra), *adresse.celle(til or fra))
            rest = tekst[tekst.rfind("<") :]  # an element that goes on in the next piece

    def med_stil(self, stiler: Collection[int]) -> set[tuple[int, int]]:
        """Row and column of every cell with one of the styles."""
        valg = "|".join(map(str, stiler))
        finn = re.compile(
            rf'<(?:[\w.\-]+:)?c\s(?=[^<>]*?\bs="(?:{valg})")[^<>]*?\br="([A-Z]{{1,3}}[0-9]{{1,7}})"'
        ).findall
        ut: set[tuple[int, int]] = set()
        rest = ""
        for bit in self._lager.tekststrom(self._delnavn)[1]:
            tekst = rest + bit
            ut.update(map(adresse.celle, finn(tekst)))
            rest = tekst[tekst.rfind("<") :]  # an element that goes on in the next piece
        return ut

    # The quick way ------------------------------------------------------------------------

    def _hele_rader(self) -> tuple[str, Iterator[str]]:
        """The prefix of the elements, and the text of some rows at a time."""
        _, kilde = self._lager.tekststrom(self._delnavn)
        tekst, topp = les_til_rader(kilde)
        if topp is None:
            nekt_dtd(tekst)
            if not re.search(r"</[\w.\-:]++>\s*$", tekst[-200:]):
                raise UkjentXml
            return "", iter(())  # a sheet of another kind: it has no rows
        nekt_dtd(tekst[: topp.start()])
        p = topp[1]
        return p, _bunker(p, f"</{p}sheetData" if topp[3] else tekst[topp.end() :], kilde)

    def _raske_rader(
        self,
        nokkel_for: Mapping[str, K],
        bare: Collection[str] | None,
        fra: int,
        til: int,
        snarvei: Snarvei | None,
    ) -> Iterator[tuple[int, dict[K, Celleverdi], Mapping[int, str]]]:
        p, bunker = self._hele_rader()
        leser = Celleleser(p, self._verdier)
        husket = leser.husket
        finn = cellemonster(p, bare).findall
        ingen: Mapping[int, str] = {}
        for nr, rad in _radtekster(p, bunker, fra, snarvei, leser.verdi):
            if nr > til:
                return
            verdier: dict[K, Celleverdi] = {}
            formater = ingen
            for bokstaver, xml in finn(rad):
                verdi = husket.get(xml)
                if verdi is None:
                    if not bokstaver:
                        raise UkjentXml
                    verdi = leser.les(xml)
                if isinstance(verdi, Saerlig):
                    if verdi.kode is None:
                        continue
                    formater = {**formater, adresse.kolonne(bokstaver): verdi.kode}
                    verdi = verdi.verdi
                verdier[nokkel_for[bokstaver]] = verdi
            yield nr, verdier, formater

    # The slow way -------------------------------------------------------------------------

    def _sakte_rader(self, siste: int) -> Iterator[tuple[int, list[Celle]]]:
        for nr, celler in sakte_rader(self._lager.strom(self._delnavn)):
            if nr > adresse.SISTE_RAD:
                raise SkadetFeil(f"den har en rad {nr}")
            if nr > siste:
                siste = nr
                yield nr, celler

    def _sakte_rad(
        self,
        nr: int,
        celler: list[Celle],
        nokkel_for: Mapping[str, K],
        bare: Collection[str] | None,
    ) -> tuple[int, dict[K, Celleverdi], Mapping[int, str]]:
        verdier: dict[K, Celleverdi] = {}
        formater: dict[int, str] = {}
        for c in celler:
            bokstaver = adresse.bokstaver(c.kolonne)
            if bare is not None and bokstaver not in bare:
                continue
            try:
                verdi: Celleverdi = None
                if c.slag == "inlineStr":
                    verdi = None if c.tekst is None else fra_excel(c.tekst)
                elif c.verdi:
                    verdi = self._verdier.leser(c.slag, c.stil)(c.verdi)
                elif c.formel and c.slag == "n":
                    verdi = UBEREGNET
            except (ValueError, OverflowError) as e:
                raise SkadetFeil(f"en celle i rad {nr} kan ikke leses") from e
            if verdi is not None:
                verdier[nokkel_for[bokstaver]] = verdi
            kode = self._verdier.format(c.stil).kode
            if c.slag == "n" and c.verdi and "%" in kode:
                formater[c.kolonne] = kode
        return nr, verdier, formater


class _Kolonnenumre(dict[str, int]):
    """Letters -> the number of the column, also of columns met for the first time."""

    def __missing__(self, bokstaver: str) -> int:
        self[bokstaver] = nr = adresse.kolonne(bokstaver)
        return nr


def _med_innhold(p: str) -> re.Pattern[str]:
    """The column of every cell that is not empty, and the sign of something odd."""
    return re.compile(
        rf'<{p}c(?: r="([A-Z]{{1,3}})[0-9]++"[^<>]*+(?<!/)>'
        rf"(?=<{p}v>[^<]|<{p}f[\s>/]|(?:<(?!/?{p}c[\s/>])[^<>]*+>)*+[^<>])"
        rf'|(?! r="[A-Z]{{1,3}}[0-9]{{1,7}}")([\s/>]))'
    )


def _bunker(p: str, tekst: str, kilde: Iterator[str]) -> Iterator[str]:
    """The text of some rows at a time, each from ``<row`` to before the next one."""
    apning, lukking = f"<{p}row", f"</{p}sheetData"
    slutt = -1
    while slutt < 0:
        slutt = tekst.find(lukking)
        kutt = slutt if slutt >= 0 else tekst.rfind(apning)
        if kutt > 0:
            hele, tekst = tekst[:kutt], tekst[kutt:]
            if har_annet_enn_elementer(hele):
                raise UkjentXml
            if not hele.startswith(apning) and hele.partition(apning)[0].strip():
                raise UkjentXml
            yield hele
        if slutt < 0:
            ny = next(kilde, None)
            if ny is None:
                raise SkadetFeil("et ark slutter midt i radene")
            if len(tekst) > STORSTE_RAD:
                raise ForStorFeil("en rad i den er over 16 MB")
            if tekst.count("<") > FLEST_I_RAD:
                raise ForStorFeil("en rad i den har flere celler enn Excel tillater")
            tekst += ny
    for _ in kilde:  # to the end, where the checksum is
        pass


def _radtekster(
    p: str,
    bunker: Iterator[str],
    fra: int,
    snarvei: Snarvei | None = None,
    les: Cellelesing = lambda _: None,
) -> Iterator[tuple[int, str]]:
    """Number and text of each row: from after ``<row`` to before the next one."""
    apning = f"<{p}row"
    monster = re.compile(apning) if snarvei is None else snarvei.monster(p)
    siste = overvekt = 0
    for hele in bunker:
        if snarvei is not None and overvekt > NOK_AVVIST:
            snarvei, monster = None, re.compile(apning)
        for treff in monster.finditer(hele):
            if snarvei is not None and treff.lastindex:
                nr = int(treff[1])
                kan_tas = siste < nr <= adresse.SISTE_RAD and nr >= fra
                if kan_tas and snarvei.ta(les, nr, treff.groups()):
                    siste = snarvei.siste = nr
                    overvekt -= 1
                    continue
            overvekt += 1
            innenfor = treff.start() + len(apning)
            slutt = hele.find(apning, innenfor)
            rad = hele[innenfor:] if slutt < 0 else hele[innenfor:slutt]
            nr = _radnummer(rad, siste, p)
            if nr > adresse.SISTE_RAD:
                raise SkadetFeil(f"den har en rad {nr}")
            if nr > siste:
                siste = nr
                if nr >= fra:
                    yield nr, rad


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
