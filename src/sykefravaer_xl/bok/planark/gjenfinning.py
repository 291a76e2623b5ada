"""Finds again what people have typed in a plan's sheet, wherever it has come to stand.

Every row we wrote says in a hidden column what it is; rows without that are the clerk's. Where the
hidden column is gone, or columns were put in, fields are found by their labels. What is typed
outside any field is not thrown away: under a field it goes on with it, elsewhere it goes to the
manager's own notes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from arkbok.adresse import navn
from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.planark.arkverdier import feltverdi, periode, verdi_av
from sykefravaer_xl.bok.planark.innhold import (
    FELTER,
    TILTAKSDATOER,
    TILTAKSFELT,
    Feltslag,
    Feltverdi,
    Skjema,
    Tiltak,
    Versjon,
    feltslag,
    som_tekst,
)
from sykefravaer_xl.bok.planark.plassering import LISTEKOLONNER, MERKEKOLONNE, OPPSETT, SIGNATUR
from sykefravaer_xl.grunn.normalisering import nokkel
from sykefravaer_xl.lov.tilrettelegging import katalog

Rutenett = Mapping[int, Mapping[int, object]]
"""Row -> column -> value, as a host reads a sheet; empty cells left out or None."""

NOTATER: Final = "egne_notater"
_SIGNATUR: Final = re.compile(rf"^{re.escape(SIGNATUR)} (\d+)(?: (.*))?$")
_PLASS: Final = re.compile(r"([a-z_]+)=(\d+)")
_ETIKETT: Final = {
    **{nokkel(etikett): ("felt", felt) for felt, etikett in tekst.ETIKETT.items()},
    **{nokkel(etikett): ("fakta", felt) for felt, etikett in tekst.FAKTA.items()},
}
_AVSNITT: Final = frozenset(nokkel(t) for t in tekst.AVSNITT.values())
_VAAR_TEKST: Final = frozenset(
    nokkel(t)
    for t in (
        tekst.TITTEL, tekst.INNLEDNING, tekst.IKKE_DIAGNOSE, tekst.TIDSBEGRENSET,
        tekst.BARE_VED_BEHOV, tekst.SPORSMAAL, *tekst.AVSNITT.values(), *tekst.TILTAK.values(),
        *tekst.FRISTTABELL, *tekst.VERSJONSTABELL,
    )
)  # fmt: skip
_SVAR: Final = frozenset((*tekst.TILTAKSTATUS, *(t.navn for t in katalog().values())))
_VERSJONSLINJE: Final = re.compile(tekst.VERSJON.format(nr=r"\d+", dato=".*"))


@dataclass(frozen=True, slots=True)
class Lestplan:
    """A plan's sheet as it was found."""

    oppsett: int
    """Form of the sheet; 0 where the hidden column is gone."""
    avtrykk: Mapping[str, str]
    navn: str
    ansattnr: str
    skjema: Skjema
    tiltak: tuple[Tiltak, ...]
    versjoner: tuple[Versjon, ...]
    fravaer: tuple[date, date] | None = None
    """First and last day of the spell it was made for."""
    losrevet: bool = False
    """Something typed outside the fields has been taken in."""
    mangler: bool = False
    """Rows with fields have been deleted."""
    celler: Mapping[str, str] = field(default_factory=dict)
    """Field -> the cell it was found in; measures as ``tiltak.0.fra``."""


def les_plan(ruter: Rutenett) -> Lestplan | None:
    """The plan in a sheet; None when the sheet is not a plan of ours."""
    merker = _merkekolonne(ruter)
    if merker is None and not _ser_ut_som_plan(ruter):
        return None
    return _Leser(ruter, merker).les()


def _merkekolonne(ruter: Rutenett) -> tuple[int, re.Match[str]] | None:
    for rad in ruter.values():
        for kolonne, verdi in rad.items():
            if isinstance(verdi, str) and (treff := _SIGNATUR.match(verdi)):
                return kolonne, treff
    return None


def _ser_ut_som_plan(ruter: Rutenett) -> bool:
    """The hidden column or the top row is gone, but most labels are there."""
    alle = {nokkel(v) for rad in ruter.values() for v in rad.values() if isinstance(v, str)}
    kjente = sum(nokkel(etikett) in alle for etikett in tekst.ETIKETT.values())
    return kjente > len(tekst.ETIKETT) / 2


class _Leser:
    """Reads one sheet from the top."""

    def __init__(self, ruter: Rutenett, merker: tuple[int, re.Match[str]] | None) -> None:
        self._ruter = ruter
        self._merkekolonne = None if merker is None else merker[0]
        self._treff = None if merker is None else merker[1]
        self._pa_plass = self._merkekolonne == MERKEKOLONNE
        merket = self._merkekolonne or MERKEKOLONNE
        self._skjulte = range(merket, merket + 1 + LISTEKOLONNER)
        self._slutt = self._skjulte[0]
        """Fields stand to the left of this column."""
        self._kjent = self._treff is not None and int(self._treff[1]) == OPPSETT
        self._verdier: dict[str, Feltverdi] = {}
        self._fakta: dict[str, str] = {}
        self._tiltak: list[Tiltak] = []
        self._versjoner: list[Versjon] = []
        self._lose: list[str] = []
        self._losrevet = False
        self._celler: dict[str, str] = {}
        self._gjeldende: tuple[str, ...] = ()
        """Fields of the last row that had any: what stands in a row put in below belongs there."""
        self._tiltakskolonner: dict[str, int] = {}
        self._tabell = ""

    def les(self) -> Lestplan:
        for nr in sorted(self._ruter):
            rad = {k: v for k, v in self._ruter[nr].items() if v is not None and v != ""}
            merke = rad.pop(self._merkekolonne, None) if self._merkekolonne is not None else None
            self._utenfor({k: v for k, v in rad.items() if k >= self._slutt})
            rad = {k: v for k, v in rad.items() if k < self._slutt}
            self._rad(nr, rad, merke if isinstance(merke, str) else "")
        if self._lose:
            notat = som_tekst(self._verdier.get(NOTATER))
            self._verdier[NOTATER] = "\n".join(t for t in (notat, *self._lose) if t)
        spor = (self._treff[2] or "") if self._treff is not None else ""
        return Lestplan(
            oppsett=int(self._treff[1]) if self._treff is not None else 0,
            avtrykk=dict(del_.split("=", 1) for del_ in spor.split() if "=" in del_),
            navn=self._fakta.get("navn", ""),
            ansattnr=self._fakta.get("ansattnr", ""),
            skjema=Skjema(**{f: v for f, v in self._verdier.items() if f in FELTER}),
            tiltak=tuple(self._tiltak),
            versjoner=tuple(self._versjoner),
            fravaer=periode(self._fakta.get("fravaer", "")),
            losrevet=self._losrevet,
            mangler=self._pa_plass and not self._celler.keys() >= set(FELTER),
            celler=self._celler,
        )

    def _utenfor(self, rad: Mapping[int, object]) -> None:
        """Notes to the right of the plan; our own hidden lists are no notes."""
        if self._merkekolonne is None:
            rad = {k: v for k, v in rad.items() if v not in _SVAR}
        self._rest({k: v for k, v in rad.items() if k not in self._skjulte}, set())

    def _rad(self, nr: int, rad: dict[int, object], merke: str) -> None:
        slag, _, plasser = merke.partition(":")
        kolonner = {felt: int(k) for felt, k in _PLASS.findall(plasser)}
        if not merke:
            self._umerket(nr, rad)
        elif slag in ("felt", "fakta"):
            self._tabell = ""
            self._feltrad(nr, rad, slag, kolonner)
        elif slag == "tiltak":
            self._tabell = "tiltak"
            if not self._pa_plass:
                kolonner = self._tiltakskolonner or kolonner
            self._tiltakskolonner = kolonner
            self._tiltaksrad(nr, rad)
        elif slag == "tiltakhode":
            self._tabellhode(rad)
        elif slag == "versjon":
            self._tabell = "versjon"
            self._versjonsrad(rad)
        else:
            self._tabell = slag
            self._gjeldende = ()
            self._tiltakskolonner = {} if slag == "avsnitt" else self._tiltakskolonner

    # Fields -------------------------------------------------------------------------------

    def _feltrad(
        self, nr: int, rad: dict[int, object], slag: str, kolonner: dict[str, int]
    ) -> None:
        if not self._pa_plass:
            self._etter_etiketter(nr, rad, slag, tuple(kolonner))
            return
        etiketter = {k - 1 for k in kolonner.values()}
        for felt, kolonne in kolonner.items():
            self._ta(nr, kolonne, rad.pop(kolonne, None), slag, felt)
        if slag == "felt":
            self._gjeldende = tuple(kolonner)
            if not self._kjent:  # an older form of the sheet had other labels
                rad = {k: v for k, v in rad.items() if k not in etiketter}
            self._rest(rad, etiketter)

    def _etter_etiketter(
        self, nr: int, rad: dict[int, object], slag: str, felter: tuple[str, ...]
    ) -> bool:
        """The value of a field is what stands to the right of its label. True when one is met."""
        funnet = [
            (kolonne, treff[1])
            for kolonne in sorted(rad)
            if (treff := _ETIKETT.get(nokkel(str(rad[kolonne])))) is not None
            and treff[0] == slag
            and (not felter or treff[1] in felter)
        ]
        forst: dict[str, int] = {}
        for kolonne, felt in funnet:  # the same words again are what somebody has typed
            forst.setdefault(felt, kolonne)
        grenser = sorted(forst.values())
        for felt, kolonne in forst.items():
            slutt = next((g for g in grenser if g > kolonne), self._slutt)
            inni = [k for k in sorted(rad) if kolonne < k < slutt]
            if inni:
                self._ta(nr, inni[0], rad[inni[0]], slag, felt)
                if slag == "felt":
                    self._rest({k: rad[k] for k in inni[1:]}, set())
        if slag == "felt" and forst:
            self._gjeldende = tuple(forst)
        return bool(forst)

    def _ta(self, nr: int, kolonne: int, raa: object, slag: str, felt: str) -> None:
        if slag == "fakta":
            self._fakta.setdefault(felt, som_tekst(verdi_av(raa)))
            return
        if felt not in FELTER:
            return
        self._celler.setdefault(felt, navn(nr, kolonne))
        verdi = feltverdi(raa, er_dato=feltslag(felt) is Feltslag.DATO)
        if verdi is None:
            return
        if felt in self._verdier:  # the row has been copied
            self._lose.append(som_tekst(verdi))
            self._losrevet = True
        else:
            self._verdier[felt] = verdi

    def _rest(self, rad: Mapping[int, object], etiketter: set[int]) -> None:
        """Cells of a row beside its fields."""
        for kolonne in sorted(rad):
            verdi = som_tekst(verdi_av(rad[kolonne]))
            if kolonne in etiketter and nokkel(verdi) in _ETIKETT:
                continue
            if verdi:
                self._lose.append(verdi)
                self._losrevet = True

    # Rows the clerk has put in ---------------------------------------------------------------

    def _umerket(self, nr: int, rad: dict[int, object]) -> None:
        if not rad:
            return
        if self._merkekolonne is None:
            self._uten_merker(nr, rad)
            return
        self._clerks_rad(nr, rad)

    def _clerks_rad(self, nr: int, rad: dict[int, object]) -> None:
        self._losrevet = True
        if self._tabell == "tiltak" and self._tiltakskolonner:
            self._tiltaksrad(nr, rad)
            return
        tekster = [som_tekst(verdi_av(rad[k])) for k in sorted(rad)]
        felt = self._gjeldende[0] if self._gjeldende else None
        if felt is None or feltslag(felt) is not Feltslag.TEKST:
            self._lose += tekster
            return
        for_ = som_tekst(self._verdier.get(felt))
        self._verdier[felt] = "\n".join(t for t in (for_, *tekster) if t)

    def _uten_merker(self, nr: int, rad: dict[int, object]) -> None:
        """A row of a sheet without the hidden column: what it is shows by its words."""
        ord_ = {nokkel(str(v)) for v in rad.values()}
        if len(ord_ & {nokkel(t) for t in tekst.TILTAK.values()}) >= 4:
            self._tabellhode(rad)
            self._tabell = "tiltak"
        elif {nokkel(t) for t in tekst.FRISTTABELL} <= ord_:
            self._tabell = "frist"
        elif {nokkel(t) for t in tekst.VERSJONSTABELL} <= ord_:
            self._tabell = "versjon"
        elif self._tabell == "frist" and not ord_ & _AVSNITT:
            return  # a due date may be called what our title is
        elif self._etter_etiketter(nr, rad, "felt", ()) or self._etter_etiketter(
            nr, rad, "fakta", ()
        ):
            self._tabell = ""
        elif ord_ & _VAAR_TEKST or any(_VERSJONSLINJE.fullmatch(str(v)) for v in rad.values()):
            self._tabell, self._gjeldende = "", ()
        elif self._tabell == "versjon":
            self._versjonsrad(rad)
        elif self._tabell == "tiltak":
            self._tiltaksrad(nr, rad)
        else:
            self._clerks_rad(nr, rad)

    # Tables -------------------------------------------------------------------------------

    def _tabellhode(self, rad: Mapping[int, object]) -> None:
        titler = {nokkel(t): felt for felt, t in tekst.TILTAK.items()}
        self._tiltakskolonner = {
            titler[nokkel(str(v))]: k for k, v in rad.items() if nokkel(str(v)) in titler
        }
        self._tabell = "tiltak"

    def _tiltaksrad(self, nr: int, rad: dict[int, object]) -> None:
        rad = dict(rad)
        verdier: dict[str, Feltverdi] = {}
        for felt in TILTAKSFELT:
            kolonne = self._tiltakskolonner.get(felt)
            if kolonne is not None:
                verdier[felt] = feltverdi(rad.pop(kolonne, None), er_dato=felt in TILTAKSDATOER)
        tiltak = Tiltak(**verdier)
        self._rest(rad, set())
        if tiltak.tom:
            return
        for felt, kolonne in self._tiltakskolonner.items():
            self._celler[f"tiltak.{len(self._tiltak)}.{felt}"] = navn(nr, kolonne)
        self._tiltak.append(tiltak)

    def _versjonsrad(self, rad: Mapping[int, object]) -> None:
        verdier = [verdi_av(rad[k]) for k in sorted(rad)]
        nummer = som_tekst(verdier[0]) if verdier else ""
        if not nummer.isdigit():
            return
        dag = feltverdi(verdier[1], er_dato=True) if len(verdier) > 1 else None
        endret = som_tekst(verdier[2]) if len(verdier) > 2 else ""
        self._versjoner.append(Versjon(int(nummer), dag, endret))
