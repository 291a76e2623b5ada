"""Merges what comes in with the rows of the book. Pure: rows in, rows and messages out.

A note is taken whole or not at all. Days that rows already speak of in the same way are known and
not written again; where a row of the same kind says something else, the clerk must decide. Only
rows that earlier imports wrote, and nobody has changed since, are ever changed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from sykefravaer_xl.domene.gradering import avrund_timer, avtalte_timer
from sykefravaer_xl.domene.periode import ukedager
from sykefravaer_xl.importering.innkommende import (
    UTEN_ID,
    Innkommende,
    Innperiode,
    Kildeslag,
    Sted,
)
from sykefravaer_xl.importering.lag import LAG, NOTER
from sykefravaer_xl.importering.logg import Handling, Importlogg, Loggpost
from sykefravaer_xl.importering.oversett import VENTER_PAA_DAGER
from sykefravaer_xl.importering.tilstand import Ansattrader, Bokrad


class Konfliktslag(StrEnum):
    """Why a note was left for the clerk."""

    ANNET_STAAR_DER = "annet_staar_der"
    ENDRET_SIDEN = "endret_siden"
    RETTER_UKJENT = "retter_ukjent"
    RAD_MED_FEIL = "rad_med_feil"
    ANDRE_TIMER = "andre_timer"
    DEL_AV_RAD = "del_av_rad"


@dataclass(frozen=True, slots=True)
class Konflikt:
    """A note that is not written, the period it is about, and the row in the way."""

    sted: Sted
    ansatt: str
    slag: Konfliktslag
    periode: Innperiode | None = None
    rad: int | None = None
    """None where the row comes from another note of the same import."""
    radperiode: Innperiode | None = None


@dataclass(frozen=True, slots=True)
class Merknad:
    """Something the clerk should know of a note that was taken."""

    sted: Sted
    ansatt: str
    kode: str


@dataclass(slots=True)
class Flettet:
    """What shall be written, and what is to be told."""

    nye: list[Bokrad] = field(default_factory=list)
    endret: list[Bokrad] = field(default_factory=list)
    tomt: list[Bokrad] = field(default_factory=list)
    konflikter: list[Konflikt] = field(default_factory=list)
    merknader: list[Merknad] = field(default_factory=list)
    antall: Counter[str] = field(default_factory=Counter)
    """Notes that were ``nye``, ``erstattet`` or ``like``."""

    @property
    def skal_skrives(self) -> bool:
        """Whether the book changes at all."""
        return bool(self.nye or self.endret or self.tomt)


class _Stopp(Exception):
    def __init__(
        self,
        slag: Konfliktslag,
        periode: Innperiode | None = None,
        rad: Bokrad | None = None,
        nr: int | None = None,
    ) -> None:
        super().__init__(slag.value)
        self.slag, self.periode, self.rad, self.nr = slag, periode, rad, nr


_SKREVET = frozenset({"nye", "erstattet"})
_KAN_ENDRES = frozenset({"like", "konflikt"})


@dataclass(slots=True)
class _Notat:
    """A note while it is placed."""

    melding: Innkommende
    ansatt: str
    innhold: str
    beror: set[str]
    """Notes whose rows change with it."""


class Fletter:
    """The rows of a book, taking one note after the other."""

    def __init__(
        self,
        rader: Iterable[Bokrad],
        logg: Importlogg,
        *,
        timer_per_uke: Mapping[str, Decimal] | None = None,
        feilrader: Mapping[str, int] | None = None,
    ) -> None:
        self._logg = logg
        self._timer = dict(timer_per_uke or {})
        self._feilrader = dict(feilrader or {})
        """Employee → a row that cannot be read; nothing can be compared with it."""
        self._rader: defaultdict[str, Ansattrader] = defaultdict(Ansattrader)
        self._alle: list[Bokrad] = []
        for rad in rader:
            self._rader[rad.ansatt].rader.append(rad)
            if rad.nr is not None:
                self._alle.append(rad)
        self._ferdige: dict[str, _Notat] = {}
        self._avlost: set[str] = set()
        self._beror: dict[str, None] = {}
        self._ider: set[str] = set()
        self._soknader: set[str] = set()
        self.ut = Flettet()

    def flett(self, meldinger: Sequence[tuple[str, Innkommende]]) -> Flettet:
        """Take all notes (employee, note), in an order that does not depend on theirs."""
        self._ider = {m.id for _, m in meldinger}
        self._soknader = {m.sykmelding_id for _, m in meldinger if m.slag is Kildeslag.SOKNAD}
        ledd = _ledd({m.id: m.erstatter for _, m in meldinger})
        rest = sorted(meldinger, key=lambda par: _orden(par, ledd))
        while True:
            # a correction can take away the row that another note was known by, or clashed with
            svar = [self._ta(ansatt, self._med_gammel_rad(ansatt, m)) for ansatt, m in rest]
            apne = [par for par, s in zip(rest, svar, strict=True) if s in _KAN_ENDRES]
            if len(apne) == len(rest) or not any(s in _SKREVET for s in svar):
                break
            rest = apne
            self.ut.antall["like"] -= sum(s == "like" for s in svar)
            self.ut.konflikter.clear()
        self.ut.antall = +self.ut.antall
        self._samle()
        return self.ut

    def poster(self) -> list[Loggpost]:
        """What the log shall say; asked for when the new rows have got their numbers."""
        alle = [rad for rader in self._rader.values() for rad in rader.rader]
        return [
            post
            for id_ in self._beror
            for post in self._poster(id_, [rad for rad in alle if rad.eier == id_])
        ]

    def _med_gammel_rad(self, ansatt: str, melding: Innkommende) -> Innkommende:
        """A table row without id replaces the one imported earlier that began the same day.

        Only where the new table does not have the old row any more.
        """
        if not melding.id.startswith(UTEN_ID) or self._er_kjent_id(melding.id):
            return melding
        p = melding.perioder[0]
        for rad in self._rader[ansatt].rader:
            r = rad.periode
            egen = rad.eier.startswith(UTEN_ID) and rad.eier not in self._ider
            if egen and (r.type, r.fra) == (p.type, p.fra) and (r.til, r.grad) != (p.til, p.grad):
                return replace(melding, erstatter=rad.eier)
        return melding

    def _er_kjent_id(self, id_: str) -> bool:
        return id_ in self._ferdige or self._logg.kjenner(id_)

    # one note ---------------------------------------------------------------------------------

    def _ta(self, ansatt: str, melding: Innkommende) -> str:
        """Try a note on the employee's rows; how it went."""
        notat = _Notat(melding, ansatt, melding.innhold(ansatt), set())
        if self._er_kjent(notat):
            self.ut.antall["like"] += 1
            return "kjent"
        prove = self._rader[ansatt].kopi()
        try:
            if ansatt in self._feilrader:
                raise _Stopp(Konfliktslag.RAD_MED_FEIL, nr=self._feilrader[ansatt])
            fra_for = self._ut_med_det_gamle(notat, prove)
            svar = self._plasser(notat, prove, fra_for)
        except _Stopp as stopp:
            rad = stopp.rad
            nr = rad.nr if rad else stopp.nr
            radperiode = rad.periode if rad else None
            self.ut.konflikter.append(
                Konflikt(melding.sted, ansatt, stopp.slag, stopp.periode, nr, radperiode)
            )
            return "konflikt"
        self._rader[ansatt] = prove
        self.ut.antall[svar] += 1
        if svar in _SKREVET or svar == "uten_rader":
            self.ut.merknader += [
                Merknad(melding.sted, ansatt, k)
                for k in melding.merknader
                if k != VENTER_PAA_DAGER or melding.id not in self._soknader
            ]
        if svar in _SKREVET:
            self._ferdige[melding.id] = notat
            self._beror |= dict.fromkeys((melding.id, *sorted(notat.beror)))
            if melding.erstatter:
                self._avlost.add(melding.erstatter)
        return svar

    def _er_kjent(self, notat: _Notat) -> bool:
        """Whether this note, or a later version of it, has been taken before."""
        id_, versjon = notat.melding.id, notat.melding.versjon
        if id_ in self._avlost or self._logg.er_avlost(id_):
            return True
        her = self._ferdige.get(id_)
        if her is not None:
            return her.innhold == notat.innhold or versjon < her.melding.versjon
        post = self._logg.siste(id_)
        if post is None:
            return False
        eldre = bool(versjon and post.versjon) and versjon < post.versjon
        return post.innhold == notat.innhold or eldre

    def _ut_med_det_gamle(self, notat: _Notat, prove: Ansattrader) -> list[Bokrad]:
        """Take out the rows the note replaces; they must be there, and as we wrote them."""
        gamle: list[Bokrad] = []
        for id_ in dict.fromkeys((notat.melding.id, notat.melding.erstatter)):
            if not id_:
                continue
            kjent = id_ in self._ferdige or self._logg.kjenner(id_)
            if not kjent:
                if id_ == notat.melding.erstatter:
                    self._krev_lik(notat, prove)
                continue
            notat.beror.add(id_)
            egne = [rad for rad in prove.rader if rad.eier == id_]
            # in this run rows can only have been split; in the book somebody may have changed them
            if id_ not in self._ferdige and len(egne) < len(self._logg.rader(id_)):
                raise _Stopp(Konfliktslag.ENDRET_SIDEN, *self._forst(notat, prove))
            gamle += egne
        prove.rader = [rad for rad in prove.rader if all(rad is not g for g in gamle)]
        return sorted(gamle, key=lambda rad: rad.periode)

    def _forst(self, notat: _Notat, prove: Ansattrader) -> tuple[Innperiode | None, Bokrad | None]:
        """A period of the note and the row that lies there now."""
        for p in notat.melding.perioder:
            for rad in (*prove.like(p), *prove.i_veien(p)):
                return p, rad
        return (notat.melding.perioder[0] if notat.melding.perioder else None), None

    def _krev_lik(self, notat: _Notat, prove: Ansattrader) -> None:
        """A correction of a note we never saw: rows that reach further may be the old note's."""
        soknad = notat.melding.slag is Kildeslag.SOKNAD
        for p in notat.melding.perioder:
            if soknad and LAG[p.type] == NOTER:
                continue  # an application speaks of a part of its note
            for rad in prove.like(p):
                if (rad.periode.fra, rad.periode.til) != (p.fra, p.til):
                    raise _Stopp(Konfliktslag.RETTER_UKJENT, p, rad)

    def _plasser(self, notat: _Notat, prove: Ansattrader, gamle: list[Bokrad]) -> str:
        """Lay the note's periods among the rows; how the note counts."""
        nye: list[Innperiode] = []
        fylt = False
        for p in sorted(notat.melding.perioder):
            for rad in prove.i_veien(p):
                raise _Stopp(Konfliktslag.ANNET_STAAR_DER, p, rad)
            p_timer = self._med_timer(notat.ansatt, p)
            if p_timer.har_timer and (like := prove.like(p)):
                fylt |= self._sett_timer(notat, prove, p_timer, like)
                continue
            biter = prove.udekket(p_timer)
            if biter != [p_timer]:  # hours of the whole are not those of a part
                biter = [replace(b, avtalte_timer=None, arbeidede_timer=None) for b in biter]
            nye += biter
            prove.rader += [Bokrad(notat.ansatt, b, eier=notat.melding.id) for b in biter]
        if not notat.melding.perioder and not gamle:
            return "uten_rader"
        retter = bool(gamle) or notat.beror >= {notat.melding.id}
        self._bruk_gamle_rader(prove, gamle, notat.melding.id)
        if not nye and not gamle and not fylt:
            return "like"
        return "erstattet" if retter or notat.melding.erstatter in notat.beror else "nye"

    def _bruk_gamle_rader(self, prove: Ansattrader, gamle: list[Bokrad], id_: str) -> None:
        """Let the new rows stand where the old ones stood; those too many are emptied."""
        ledige = [rad for rad in gamle if rad.nr is not None]
        for rad in prove.rader:
            if rad.eier == id_ and rad.nr is None and ledige:
                like = [g for g in ledige if g.periode.type is rad.periode.type]
                gammel = (like or ledige)[0]
                ledige.remove(gammel)
                rad.nr, rad.lest = gammel.nr, gammel.lest

    # hours ------------------------------------------------------------------------------------

    def _med_timer(self, ansatt: str, p: Innperiode) -> Innperiode:
        """Hours made of per cent worked, where the employee's week is known."""
        uke = self._timer.get(ansatt)
        if p.arbeidsgrad is None or p.arbeidede_timer is not None or uke is None:
            return p
        avtalt = avrund_timer(avtalte_timer(uke, ukedager(p.fra, p.til)))
        return replace(
            p,
            avtalte_timer=avtalt,
            arbeidede_timer=avrund_timer(avtalt * p.arbeidsgrad / 100),
            arbeidsgrad=None,
        )

    def _sett_timer(
        self, notat: _Notat, prove: Ansattrader, p: Innperiode, like: list[Bokrad]
    ) -> bool:
        """Put hours on the row of a note, which is split where it reaches further."""
        hele = [r for r in like if (r.periode.fra, r.periode.til) == (p.fra, p.til)]
        if hele:
            rad = hele[0]
            if _samme_timer(rad.periode, p):
                return False
            if rad.periode.arbeidede_timer is not None and not rad.eier:
                raise _Stopp(Konfliktslag.ANDRE_TIMER, p, rad)
        else:
            rad = like[0]
            inni = rad.periode.fra <= p.fra and p.til <= rad.periode.til
            if len(like) > 1 or not inni or not rad.eier or rad.periode.har_timer:
                raise _Stopp(Konfliktslag.DEL_AV_RAD, p, rad)
            self._del(prove, rad, p)
        if rad.eier:
            notat.beror.add(rad.eier)
        avtalt = (
            p.avtalte_timer
            if rad.periode.avtalte_timer is None
            else (rad.periode.avtalte_timer if not rad.eier else p.avtalte_timer)
        )
        rad.periode = replace(
            rad.periode,
            avtalte_timer=avtalt,
            arbeidede_timer=p.arbeidede_timer,
            arbeidsgrad=p.arbeidsgrad,
        )
        return True

    def _del(self, prove: Ansattrader, rad: Bokrad, p: Innperiode) -> None:
        """Make a row end where hours are known for a part of it; splitting changes no date."""
        hele = rad.periode
        for rest in Ansattrader([Bokrad(rad.ansatt, p)]).udekket(hele):
            prove.rader.append(Bokrad(rad.ansatt, rest, eier=rad.eier))
        rad.periode = replace(hele, fra=p.fra, til=p.til)

    # the result -------------------------------------------------------------------------------

    def _samle(self) -> None:
        """What is different from the book."""
        alle = [rad for rader in self._rader.values() for rad in rader.rader]
        brukt = {rad.nr for rad in alle if rad.nr is not None}
        self.ut.nye = sorted(
            (rad for rad in alle if rad.nr is None), key=lambda r: (r.ansatt, r.periode)
        )
        self.ut.endret = [rad for rad in alle if rad.er_endret]
        self.ut.tomt = [rad for rad in self._alle if rad.nr not in brukt]

    def _poster(self, id_: str, rader: list[Bokrad]) -> list[Loggpost]:
        notat, gammel = self._ferdige.get(id_), self._logg.siste(id_)
        if notat is not None:
            mal = Loggpost(
                id_, notat.ansatt, notat.innhold, 0, Handling.FYLT, None,
                notat.melding.versjon, notat.melding.erstatter, notat.melding.sted.fil,
            )  # fmt: skip
        elif gammel is not None:
            mal = replace(gammel, handling=Handling.FYLT, periode=None, rad=None)
        else:
            return []
        mal = replace(mal, utgave=self._logg.utgave(id_) + 1)
        if id_ in self._avlost:
            return [replace(mal, handling=Handling.TOMT)]
        return [
            replace(
                mal,
                handling=Handling.NY if rad.lest is None else Handling.ENDRET,
                periode=rad.periode,
                rad=rad.nr,
            )
            for rad in sorted(rader, key=lambda r: r.periode)
        ] or [mal]


def _samme_timer(a: Innperiode, b: Innperiode) -> bool:
    if b.arbeidede_timer is None:  # only a per cent: hours that stand there know better
        return a.arbeidede_timer is not None or a.arbeidsgrad == b.arbeidsgrad
    return a.arbeidede_timer == b.arbeidede_timer and (
        b.avtalte_timer is None or a.avtalte_timer == b.avtalte_timer
    )


_REKKEFOLGE = {Kildeslag.SYKMELDING: 0, Kildeslag.TABELL: 1, Kildeslag.SOKNAD: 2}


def _ledd(erstatter: Mapping[str, str]) -> dict[str, int]:
    """How many notes each one is a correction of a correction of."""
    ut: dict[str, int] = {}
    for id_ in erstatter:
        sett, neste = {id_}, erstatter[id_]
        while neste in erstatter and neste not in sett:
            sett.add(neste)
            neste = erstatter[neste]
        ut[id_] = len(sett) if erstatter[id_] else 0
    return ut


def _orden(par: tuple[str, Innkommende], ledd: Mapping[str, int]) -> tuple[object, ...]:
    """Notes before applications, corrections after what they correct, older versions first."""
    ansatt, m = par
    forste = min((p.fra for p in m.perioder), default=None)
    return (
        ansatt,
        _REKKEFOLGE[m.slag],
        ledd[m.id],
        m.versjon,
        "" if forste is None else forste.isoformat(),
        m.id,
        m.innhold(ansatt),
        m.sted,
    )
