"""Who a note is about: national identity number, employee number or name → the book's key."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.ansattregister import Ansattregister
from sykefravaer_xl.bok.celler import Cellefeil
from sykefravaer_xl.grunn import fodselsnummer
from sykefravaer_xl.grunn.normalisering import navnenokkel, rens
from sykefravaer_xl.importer.innkommende import Importfeil, NotatFeil
from sykefravaer_xl.importer.logg import loggnavn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.bok.modell import Bok
    from sykefravaer_xl.importer.innkommende import Person

_ANSATTNR: Final = re.compile(r"[\w][\w ./-]{0,29}")
_TUSENSKILLE: Final = re.compile(r"(?<=\d)[ .\u00a0\u202f](?=\d{3}(?!\d))")
"""1 002 and 1.002 are how some systems write the number 1002."""
_D_NUMMER: Final = 40
_SYNTETISK: Final = (40, 80)
"""Test persons have 40 or 80 added to the month."""


def fodt_etter(fnr: str) -> tuple[int, int, int] | None:
    """Day, month and two-digit year an identity number begins with; None for anything else."""
    sifre = fodselsnummer.sifre(fnr)
    if sifre is None:
        return None
    dag, maaned, aar = int(sifre[:2]), int(sifre[2:4]), int(sifre[4:6])
    if dag > _D_NUMMER:
        dag -= _D_NUMMER
    for tillegg in sorted(_SYNTETISK, reverse=True):
        if maaned > tillegg:
            maaned -= tillegg
            break
    return dag, maaned, aar


class Personregister:
    """The employees of a workbook, as notes name them."""

    def __init__(
        self, bok: Bok, kjente_notater: Mapping[str, str] | None = None, *, nye: bool = False
    ) -> None:
        """``nye``: a number the book does not know is that of a new employee."""
        self._nye = nye
        self._etter_fnr: dict[str, str] = {}
        self._etter_navn: defaultdict[str, set[str]] = defaultdict(set)
        self._fodt: dict[str, date] = {}
        kjente: list[tuple[str, str | None]] = []
        for ansatt in bok.ansatte:
            if ansatt.ansatt is not None:
                self._ta(ansatt.ansatt, ansatt.navn, ansatt.fodselsdato, ansatt.fodselsnummer)
                kjente.append((ansatt.ansatt, ansatt.navn))
        har_liste = bool(kjente) and bok.ansatte_kart is not None
        for rad in bok.fravaer:
            if rad.ansatt is not None and not har_liste:
                self._ta(rad.ansatt, rad.navn, rad.fodselsdato, None)
                kjente.append((rad.ansatt, rad.navn))
        ark = bok.ansatte_kart.ark if har_liste and bok.ansatte_kart is not None else None
        self._register = Ansattregister(kjente, ark)
        self._nokler = {nokkel for nokkel, _ in kjente}
        i_loggen = {loggnavn(nokkel): nokkel for nokkel in self._nokler}
        self._kjente_notater = {
            note: i_loggen.get(navn, navn) for note, navn in (kjente_notater or {}).items()
        }
        """Id of a note already placed → employee."""

    def _ta(self, nokkel: str, navn: str | None, fodt: date | None, fnr: str | None) -> None:
        for nummer in (fnr, nokkel):
            if nummer and (sifre := fodselsnummer.sifre(nummer)) is not None:
                self._etter_fnr[sifre] = nokkel
        if navn:
            for ett in _skrivemater(navn):
                self._etter_navn[ett].add(nokkel)
        if fodt is not None:
            self._fodt[nokkel] = fodt

    def finn(self, person: Person, sykmelding_id: str = "") -> str:
        """The employee's key; raises NotatFeil when nobody, or more than one, fits."""
        sifre = fodselsnummer.sifre(person.fnr or "")
        if sifre in self._etter_fnr:
            return self._husk(sykmelding_id, self._etter_fnr[sifre])
        if person.ansattnr is not None:
            return self._husk(sykmelding_id, self._fra_nummer(person))
        if sykmelding_id in self._kjente_notater:
            return self._kjente_notater[sykmelding_id]
        if person.navn:
            treff = set().union(*(self._etter_navn[n] for n in _skrivemater(person.navn)))
            if person.fnr:
                treff = {nokkel for nokkel in treff if self._kan_vaere(nokkel, person.fnr)}
            if len(treff) > 1:
                raise NotatFeil(Importfeil.ANSATT_TVETYDIG)
            if treff:
                return self._husk(sykmelding_id, treff.pop())
        if not self._nokler and person.navn:  # an empty book: whoever comes is new
            return self._husk(sykmelding_id, vist_navn(person.navn))
        raise NotatFeil(Importfeil.ANSATT_UKJENT)

    def _husk(self, sykmelding_id: str, nokkel: str) -> str:
        if sykmelding_id:
            self._kjente_notater[sykmelding_id] = nokkel
        return nokkel

    def _fra_nummer(self, person: Person) -> str:
        nr = person.ansattnr or ""
        if nr not in self._nokler and (uten := _TUSENSKILLE.sub("", nr)) in self._nokler:
            nr = uten
        if nr not in self._nokler and not _ANSATTNR.fullmatch(nr):
            raise NotatFeil(Importfeil.ANSATT_UKJENT)
        try:
            return self._register.finn(nr, person.navn)
        except Cellefeil as feil:
            kode = (
                Importfeil.ANSATT_TVETYDIG
                if feil.kode == "tvetydig_navn"
                else Importfeil.ANSATT_UKJENT
            )
            if self._nye and kode is Importfeil.ANSATT_UKJENT and any(t.isdigit() for t in nr):
                return nr
            raise NotatFeil(kode, nr if any(t.isdigit() for t in nr) else "") from None

    def _kan_vaere(self, nokkel: str, fnr: str) -> bool:
        """A name alone is not enough where the book knows another birth date or number."""
        if nokkel in self._etter_fnr.values():
            return False
        fodt, sagt = self._fodt.get(nokkel), fodt_etter(fnr)
        return fodt is None or sagt is None or (fodt.day, fodt.month, fodt.year % 100) == sagt


def vist_navn(navn: str) -> str:
    """«Modell, Max» as «Max Modell»: the key of one who has no number."""
    etternavn, komma, fornavn = rens(navn).partition(",")
    return f"{fornavn.strip()} {etternavn.strip()}".strip() if komma else rens(navn)


def _skrivemater(navn: str) -> set[str]:
    """A name as it can be written: «Kari Prøve» and «Prøve, Kari» are one."""
    etternavn, komma, fornavn = navn.partition(",")
    snudd = f"{fornavn.strip()} {etternavn.strip()}" if komma else navn
    return {navnenokkel(navn), navnenokkel(snudd)}
