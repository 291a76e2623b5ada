"""Merges what comes in with the rows of the book. Pure: rows in, rows and messages out.

A note is taken whole or not at all. Days that rows already speak of in the same way are known and
not written again; where a row of the same kind says something else, the clerk must decide. Only
rows that earlier imports wrote, and nobody has changed since, are ever changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from sykefravaer_xl.importer.fletteresultat import Flettet, Konflikt, Konfliktslag, Merknad, Stopp
from sykefravaer_xl.importer.innkommende import UTEN_ID, Innkommende, Innperiode, Kildeslag
from sykefravaer_xl.importer.logg import Handling, Importlogg, Loggpost, loggnavn
from sykefravaer_xl.importer.oversett import VENTER_PAA_DAGER
from sykefravaer_xl.importer.rekkefolge import i_rekkefolge
from sykefravaer_xl.importer.tilstand import Ansattrader, Bokrad
from sykefravaer_xl.importer.timer import TIMER_MISTET, flytt_timer, med_timer, sett_timer

_SKREVET = frozenset({"nye", "erstattet"})
_KAN_ENDRES = frozenset({"like", "konflikt"})


@dataclass(slots=True)
class _Notat:
    """A note while it is placed."""

    melding: Innkommende
    ansatt: str
    innhold: str
    beror: set[str] = field(default_factory=set)
    """Notes whose rows change with it."""
    merknader: list[str] = field(default_factory=list)


class Fletter:
    """The rows of a book, taking one note after the other."""

    def __init__(
        self,
        rader: Iterable[Bokrad],
        logg: Importlogg,
        *,
        timer_per_uke: Mapping[str, Decimal] | None = None,
        feilrader: Mapping[str, int] | None = None,
        med_merknad: Iterable[int] = (),
    ) -> None:
        self._logg = logg
        self._timer = dict(timer_per_uke or {})
        self._feilrader = dict(feilrader or {})
        """Employee → a row that cannot be read; nothing can be compared with it."""
        self._med_merknad = frozenset(med_merknad)
        """Rows with a remark of the clerk's own: they are never emptied."""
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
        rest = i_rekkefolge(meldinger)
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
        egne: defaultdict[str, list[Bokrad]] = defaultdict(list)
        for rader in self._rader.values():
            for rad in rader.rader:
                egne[rad.eier].append(rad)
        return [post for id_ in self._beror for post in self._poster(id_, egne[id_])]

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
        notat = _Notat(melding, ansatt, melding.innhold(ansatt))
        if self._er_kjent(notat):
            self.ut.antall["like"] += 1
            return "kjent"
        prove = self._rader[ansatt].kopi()
        try:
            if ansatt in self._feilrader:
                raise Stopp(Konfliktslag.RAD_MED_FEIL, nr=self._feilrader[ansatt])
            fra_for = self._ut_med_det_gamle(notat, prove)
            svar = self._plasser(notat, prove, fra_for)
        except Stopp as stopp:
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
                for k in (*melding.merknader, *notat.merknader)
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
                raise Stopp(Konfliktslag.ENDRET_SIDEN, *self._forst(notat, prove))
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
            if soknad and p.type.rad.lag == "noter":
                continue  # an application speaks of a part of its note
            for rad in prove.like(p):
                if (rad.periode.fra, rad.periode.til) != (p.fra, p.til):
                    raise Stopp(Konfliktslag.RETTER_UKJENT, p, rad)

    def _plasser(self, notat: _Notat, prove: Ansattrader, gamle: list[Bokrad]) -> str:
        """Lay the note's periods among the rows; how the note counts."""
        nye: list[Innperiode] = []
        fylt = False
        for p in sorted(notat.melding.perioder):
            if i_veien := prove.i_veien(p):
                raise Stopp(Konfliktslag.ANNET_STAAR_DER, p, i_veien[0])
            p_timer = med_timer(p, self._timer.get(notat.ansatt))
            if p_timer.har_timer and (like := prove.like(p)):
                rad = sett_timer(prove, p_timer, like)
                if rad is not None:
                    fylt = True
                    notat.beror |= {rad.eier} - {""}
                continue
            biter = prove.udekket(p_timer)
            if biter != [p_timer]:  # hours of the whole are not those of a part
                biter = [replace(b, avtalte_timer=None, arbeidede_timer=None) for b in biter]
            nye += biter
            prove.rader += [Bokrad(notat.ansatt, b, eier=notat.melding.id) for b in biter]
        if not notat.melding.perioder and not gamle:
            return "uten_rader"
        retter = bool(gamle) or notat.beror >= {notat.melding.id}
        self._bruk_gamle_rader(prove, gamle, notat)
        if not nye and not gamle and not fylt:
            return "like"
        return "erstattet" if retter or notat.melding.erstatter in notat.beror else "nye"

    def _bruk_gamle_rader(self, prove: Ansattrader, gamle: list[Bokrad], notat: _Notat) -> None:
        """Let the new rows stand where the old ones stood; those too many are emptied.

        Hours stay on a row that covers the same days; what was worked is not the doctor's to say.
        """
        ledige = [rad for rad in gamle if rad.nr is not None]
        nye = [rad for rad in prove.rader if rad.eier == notat.melding.id and rad.nr is None]
        for rad in nye:
            like = [g for g in ledige if g.periode.type is rad.periode.type]
            if gammel := next(iter(like or ledige), None):
                ledige.remove(gammel)
                rad.nr, rad.lest = gammel.nr, gammel.lest
        for rad in ledige:
            if rad.nr in self._med_merknad:
                raise Stopp(Konfliktslag.HAR_MERKNAD, None, rad)
        if flytt_timer(gamle, nye):
            notat.merknader.append(TIMER_MISTET)

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
                id_, loggnavn(notat.ansatt), notat.innhold, 0, Handling.FYLT, None,
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
