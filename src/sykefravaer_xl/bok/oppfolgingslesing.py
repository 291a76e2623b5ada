"""Reads the sheet ``Oppfølging``: what the clerk has typed about each spell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from arkbok.snarvei import Snarvei, verdi
from sykefravaer_xl.bok import diagnosevakt
from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.ansattregister import Ansattregister, les_ansattnr
from sykefravaer_xl.bok.celler import Cellefeil, les_ja_nei, les_tekst, om_mulig
from sykefravaer_xl.bok.datoceller import les_dato, les_enhver_dato
from sykefravaer_xl.bok.modell import Mote, OppfolgingRad, Tabellkart
from sykefravaer_xl.bok.rader import Cellminne, Minne, Rad, Radleser
from sykefravaer_xl.bok.skjema import OPPFOLGING
from sykefravaer_xl.bok.skjema.kolonne import ordbok
from sykefravaer_xl.bok.skjema.oppfolging import (
    MOTEDATO,
    oppfolging_felter,
    oppfolging_overskrifter,
)
from sykefravaer_xl.bok.tabellfunn import Sokemonster
from sykefravaer_xl.grunn.normalisering import navnenokkel

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from arkbok.snarvei import Cellelesing
    from sykefravaer_xl.grunn.feil import Funn

_TILFELLE: Final = ("ansattnr", "navn", "tilfelle_fra", "tilfelle_til")
_GRUNN_LENGDE: Final = 2000
_INGEN_DATOER: Final[Mapping[str, date]] = {}
_INGEN_UNNTAK: Final[Mapping[str, date | bool]] = {}
_INGEN_GRUNNER: Final[Mapping[str, str]] = {}
_INGEN_MOTER: Final[Mapping[str, Mote]] = {}
"""Most rows have no notes: one empty map of each kind serves them all."""


@dataclass(frozen=True, slots=True)
class _Unntak:
    """An exemption as the clerk wrote it: since when, or why, or just a tick."""

    dato: date | None = None
    grunn: str | None = None


def oppfolgingsmonster(navn: Mapping[str, tuple[str, ...]]) -> Sokemonster:
    """The headings to look for: checkpoint id -> its name now, then names it has had.

    A checkpoint renamed in ``Sjekkpunkter`` is found under its shipped name until the sheet is
    written again.
    """
    overskrifter = dict(OPPFOLGING.overskrifter)
    for id_, alle in navn.items():
        overskrifter |= zip(oppfolging_felter(id_), oppfolging_overskrifter(alle[0]), strict=True)
    bok = dict(ordbok(overskrifter, OPPFOLGING.synonymer))
    for id_, alle in navn.items():
        for gammelt in alle[1:]:
            gamle = dict(
                zip(oppfolging_felter(id_), oppfolging_overskrifter(gammelt), strict=True)
            )
            for nokkel_, felt in ordbok(gamle, {}).items():
                bok.setdefault(nokkel_, felt)
    return Sokemonster(overskrifter, bok)


def les_oppfolging(
    rader: Callable[[Snarvei | None], Iterable[Rad]],
    kart: Tabellkart,
    ider: Iterable[str],
    register: Ansattregister,
    *,
    dato1904: bool,
) -> tuple[tuple[OppfolgingRad, ...], Tabellkart]:
    """The rows in sheet order, and the map with the last row in use."""
    leser = _Oppfolgingsleser(ider, register, dato1904=dato1904)
    lest: list[OppfolgingRad] = []
    for rad in rader(leser.snarvei(kart, lest)):
        if rad.har_noe(kart.kolonner):
            ny = leser.les(Radleser(rad))
            lest.append(ny)
    siste = lest[-1].rad if lest else kart.overskriftsrad
    return tuple(lest), replace(kart, siste_rad=siste)


class _Oppfolgingsleser:
    """Reads the rows of one sheet. What it made of a value it does not read again."""

    def __init__(self, ider: Iterable[str], register: Ansattregister, *, dato1904: bool) -> None:
        self._register = register
        self._notatfelt: dict[str, tuple[int, str, str]] = {}
        """Field -> its place in the order of reading, checkpoint, what is noted there."""
        for id_ in ider:
            _, utfort, unntak, grunn = oppfolging_felter(id_)
            for felt, slag in ((utfort, "utfort"), (grunn, "grunn"), (unntak, "unntak")):
                self._notatfelt[felt] = len(self._notatfelt), id_, slag
        egne = (kolonne.felt for kolonne in OPPFOLGING if not kolonne.beregnet)
        self._skrives = frozenset((*egne, *self._notatfelt))
        """Most rows have nothing of it: they only name a spell."""
        self._nr: Minne[str] = Minne(les_ansattnr)
        self._tekst: Minne[str] = Minne(les_tekst)
        self._grunn: Minne[str] = Minne(les_tekst, mest=_GRUNN_LENGDE)
        self._dato: Minne[date] = Minne(les_dato, dato1904=dato1904)
        self._utfort: Minne[date] = Minne(les_utfort, dato1904=dato1904)
        self._unntak: Minne[_Unntak] = Minne(_les_unntak, dato1904=dato1904)

    def les(self, leser: Radleser) -> OppfolgingRad:
        """One row, with its faults."""
        dato = self._dato.les
        if self._skrives.isdisjoint(leser.rad.verdier):
            ansatt = self._ansatt(leser)
            fra, til = leser.les("tilfelle_fra", dato), leser.les("tilfelle_til", dato)
            return _navngir(leser.rad.nr, ansatt, fra, til, tuple(leser.feil))
        utfort, unntak, grunn = self._notater(leser)
        return OppfolgingRad(
            rad=leser.rad.nr,
            ansatt=self._ansatt(leser),
            tilfelle_fra=leser.les("tilfelle_fra", dato),
            tilfelle_til=leser.les("tilfelle_til", dato),
            utfort=utfort,
            unntak=unntak,
            grunn=grunn,
            besluttet_av=leser.les("besluttet_av", self._tekst.les),
            moter=self._moter(leser, utfort),
            samtykke=leser.les("samtykke", les_ja_nei),
            sist_kontakt=leser.les("sist_kontakt", dato),
            tiltak_til=leser.les("tiltak_til", dato),
            ventes_tilbake=leser.les("ventes_tilbake", dato),
            arbeidsrelatert=leser.les("arbeidsrelatert", les_ja_nei),
            kan_gjore=leser.les("kan_gjore", self._grunn.les),
            feil=tuple(leser.feil),
        )

    def snarvei(self, kart: Tabellkart, lest: list[OppfolgingRad]) -> Snarvei | None:
        """Takes the rows in order that only name a spell into the list."""
        if not all(felt in kart.kolonner for felt in _TILFELLE):
            return None
        kolonner = [kart.kolonner[felt] for felt in _TILFELLE]
        enkle = sorted(set(kolonner))
        nr_, navn, fra, til = (enkle.index(kolonne) + 1 for kolonne in kolonner)
        ansatte: Cellminne[str] = Cellminne()
        dager: Cellminne[date] = Cellminne()

        def ta(les: Cellelesing, nr: int, celler: Sequence[str | None]) -> bool:
            hvem = celler[nr_], celler[navn]
            forste = dager.get(celler[fra]) or dager.husk(celler[fra], self._dag(les, celler[fra]))
            siste = dager.get(celler[til]) or dager.husk(celler[til], self._dag(les, celler[til]))
            ansatt = ansatte.get(hvem) or ansatte.husk(hvem, self._hvem(les, *hvem))
            if forste is None or siste is None or ansatt is None:
                return False
            lest.append(_navngir(nr, ansatt, forste, siste))
            return True

        skrives = {k for f, k in kart.kolonner.items() if f in self._skrives}
        return Snarvei(enkle, skrives.difference(enkle), ta)

    def _dag(self, les: Cellelesing, xml: str | None) -> date | None:
        return om_mulig(self._dato.les, verdi(les, xml))

    def _hvem(self, les: Cellelesing, nr: str | None, navn: str | None) -> str | None:
        try:
            return self._finn(les_ansattnr(verdi(les, nr)), les_tekst(verdi(les, navn)))
        except Cellefeil:
            return None

    def _moter(self, leser: Radleser, utfort: Mapping[str, date]) -> Mapping[str, Mote]:
        """The days of the meetings by checkpoint.

        The column of dialogue meeting 2 was that of meeting 3 as well: a day after meeting 2 was
        held is meeting 3's.
        """
        felter = [felt for felt in MOTEDATO if felt in leser.rad.verdier]
        if not felter:
            return _INGEN_MOTER
        dager = {MOTEDATO[felt]: leser.les(felt, self._dato.les) for felt in felter}
        moter = {punkt: Mote(dag) for punkt, dag in dager.items() if dag is not None}
        andre, holdt = dager.get("dialogmote2"), utfort.get("dialogmote2")
        i_feil_kolonne = andre is not None and holdt is not None and andre > holdt
        if i_feil_kolonne and "dialogmote3" not in moter:
            moter["dialogmote3"] = moter.pop("dialogmote2")
            leser.meld("mote_3", tekst.MOTE_3, "motedato")
        return moter

    def _notater(
        self, leser: Radleser
    ) -> tuple[Mapping[str, date], Mapping[str, date | bool], Mapping[str, str]]:
        """Done-dates, exemptions and reasons by checkpoint."""
        plass = self._notatfelt
        felter = [felt for felt in leser.rad.verdier if felt in plass]
        if not felter:
            return _INGEN_DATOER, _INGEN_UNNTAK, _INGEN_GRUNNER
        utfort: dict[str, date] = {}
        unntak: dict[str, date | bool] = {}
        grunn: dict[str, str] = {}
        for felt in sorted(felter, key=plass.__getitem__):
            _, id_, slag = plass[felt]
            if slag == "utfort":
                if (dag := leser.les(felt, self._utfort.les)) is not None:
                    utfort[id_] = dag
            elif slag == "grunn":
                if (skrevet := leser.les(felt, self._grunn.les)) is not None:
                    grunn[id_] = skrevet
                    diagnosevakt.meld(leser, felt, skrevet)
            elif (fritatt := leser.les(felt, self._unntak.les)) is not None:
                unntak[id_] = fritatt.dato or True
                if fritatt.grunn:
                    diagnosevakt.meld(leser, felt, fritatt.grunn)
                    grunn.setdefault(id_, fritatt.grunn)
        return utfort, unntak, grunn

    def _ansatt(self, leser: Radleser) -> str | None:
        """The key of the employee. Somebody no longer listed keeps the row: it is a record."""
        nr = leser.les("ansattnr", self._nr.les)
        navn = leser.les("navn", self._tekst.les)
        try:
            return self._finn(nr, navn)
        except Cellefeil as feil:
            leser.meld(feil.kode, feil.melding, "ansattnr")
            return None

    def _finn(self, nr: str | None, navn: str | None) -> str | None:
        try:
            return self._register.finn(nr, navn)
        except Cellefeil as feil:
            if feil.kode != "ukjent_ansatt":
                raise
            return nr or (navn and navnenokkel(navn))


def _navngir(
    nr: int, ansatt: str | None, fra: date | None, til: date | None, feil: tuple[Funn, ...] = ()
) -> OppfolgingRad:
    """A row that only names a spell."""
    return OppfolgingRad(
        nr,
        ansatt,
        fra,
        til,
        _INGEN_DATOER,
        _INGEN_UNNTAK,
        _INGEN_GRUNNER,
        moter=_INGEN_MOTER,
        feil=feil,
    )


def les_utfort(
    verdi: object, *, dato1904: bool, maaned_forst: Collection[str] = ()
) -> date | None:
    """The day it was done; «nei» means not done, a tick without a date is a fault."""
    try:
        return les_dato(verdi, dato1904=dato1904, maaned_forst=maaned_forst)
    except Cellefeil:
        try:
            gjort = les_ja_nei(verdi)
        except Cellefeil:
            gjort = None
        if gjort is False:
            return None
        if gjort is True:
            raise Cellefeil("utfort_uten_dato", tekst.UTFORT_UTEN_DATO) from None
        raise


def _les_unntak(verdi: object, *, dato1904: bool) -> _Unntak | None:
    """A date, yes or no; any other text is an exemption with the text as its reason."""
    try:
        if _kan_vaere_dato(verdi):
            return _Unntak(dato=les_enhver_dato(verdi, dato1904=dato1904))
        return _Unntak() if les_ja_nei(verdi) else None
    except Cellefeil as feil:
        if feil.kode == "formelfeil":
            raise
        return _Unntak(grunn=les_tekst(verdi, mest=_GRUNN_LENGDE))


def _kan_vaere_dato(verdi: object) -> bool:
    """True for dates, for serial numbers (not 1, which is a tick) and texts that start so."""
    if isinstance(verdi, date):
        return True
    if isinstance(verdi, str):
        return verdi.strip()[:1].isdigit() and len(verdi.strip()) > 1
    return isinstance(verdi, int | float) and not isinstance(verdi, bool) and verdi > 1
