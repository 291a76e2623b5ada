"""What a run wants written: a plain list of cells and rows, before anybody touches a file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.feil import Funn
from sykefravaer_xl.kjoring.ansattsak import Ansattsak, beregn_ansatt
from sykefravaer_xl.kjoring.arbeidsliste import arbeidsliste, oppgaver
from sykefravaer_xl.kjoring.fravaersrader import Rad, beregnede_rader, stoppede_rader, tomme
from sykefravaer_xl.kjoring.oppfolging import Tilfellesvar, ny_rad, rad_verdier, tilfellesvar
from sykefravaer_xl.kjoring.oppsett import oppsett_fra
from sykefravaer_xl.kjoring.oversikt import oversiktstall
from sykefravaer_xl.tekst.kjoring import FUNN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from sykefravaer_xl.arbeidsbok.modell import Bok, FravaerRad, OppfolgingRad
    from sykefravaer_xl.ark.oversikt import Oversiktstall
    from sykefravaer_xl.domene.sak import Oppsett


@dataclass(slots=True)
class Oppdatering:
    """Everything a run has found out about one workbook."""

    bok: Bok
    dato: date
    oppsett: Oppsett
    fravaer: dict[int, Rad] = field(default_factory=dict)
    """Row of ``Fravær`` → field → value; every field of every row is given, empty ones too."""
    oppfolging: dict[int, Rad] = field(default_factory=dict)
    nye_oppfolging: list[Rad] = field(default_factory=list)
    arbeidsliste: list[Rad] = field(default_factory=list)
    feil: list[Funn] = field(default_factory=list)
    varsler: list[Funn] = field(default_factory=list)
    uten_frister: Rad = field(init=False)
    """What a row of ``Oppfølging`` without due dates gets: stale dates would mislead.

    The spell's own dates stay: they hold the clerk's notes.
    """
    saker: list[Ansattsak] = field(default_factory=list)
    svar: list[Tilfellesvar] = field(default_factory=list)
    tall: Oversiktstall | None = None

    def __post_init__(self) -> None:
        kart = self.bok.oppfolging_kart
        felter = kart.kolonner if kart is not None else ()
        self.uten_frister = {
            felt: None for felt in felter if felt.endswith(".frist") or felt == "grad_na"
        }

    @property
    def rader(self) -> int:
        """Absence rows read."""
        return len(self.bok.fravaer)

    @property
    def ansatte(self) -> int:
        """Employees with absence rows."""
        return len(self.saker)

    @property
    def forfalt(self) -> int:
        """Checkpoints overdue."""
        return self.tall.forfalt if self.tall is not None else 0


def grupper(bok: Bok) -> Iterator[tuple[str, list[FravaerRad]]]:
    """Absence rows by employee, in the order the employees first appear."""
    per_ansatt: dict[str, list[FravaerRad]] = {}
    for rad in bok.fravaer:
        if rad.ansatt is not None:
            per_ansatt.setdefault(rad.ansatt, []).append(rad)
    yield from per_ansatt.items()


def beregn_oppdatering(
    bok: Bok,
    dato: date,
    ferdig: Callable[[int], None] | None = None,
    *,
    med_resultater: bool = True,
) -> Oppdatering:
    """Compute a whole workbook. ``ferdig`` is told how many employees are done, one by one.

    Without ``med_resultater`` what is only needed to explain is let go of as soon as the rows are
    made: with 20 000 employees that is most of the memory.
    """
    bokoppsett = oppsett_fra(bok)
    ut = Oppdatering(bok, dato, bokoppsett.oppsett)
    ut.varsler += [*bok.funn, *bokoppsett.funn]
    ansatte = {rad.ansatt: rad for rad in bok.ansatte if rad.ansatt is not None}
    notert: dict[str, list[OppfolgingRad]] = {}
    for rad in bok.oppfolging:
        ut.varsler += rad.feil
        if rad.ansatt is not None:
            notert.setdefault(rad.ansatt, []).append(rad)
    for nummer, (nokkel, rader) in enumerate(grupper(bok), start=1):
        sak = beregn_ansatt(
            nokkel,
            rader,
            ansatte.get(nokkel),
            notert.get(nokkel, ()),
            bok,
            bokoppsett.oppsett,
            bokoppsett.profil,
            dato,
        )
        _legg_til(ut, sak, med_resultater=med_resultater)
        if ferdig is not None:
            ferdig(nummer)
    _uten_ansatt(ut)
    med_rader = {sak.nokkel for sak in ut.saker}
    for ansatt_nokkel, rader_uten in notert.items():
        if ansatt_nokkel not in med_rader:
            _uten_tilfelle(ut, rader_uten)
    for ansatt in bok.ansatte:
        if ansatt.ansatt not in med_rader:
            ut.feil += ansatt.feil
            ut.varsler += ansatt.varsler
    if not bok.har_fodselsdatoer:
        ut.varsler.append(
            Funn(
                "ingen_fodselsdato_kolonne",
                FUNN["ingen_fodselsdato_kolonne"],
                ark=bok.fravaer_kart.ark,
            )
        )
    ut.arbeidsliste = arbeidsliste(ut.svar, dato)
    ut.tall = oversiktstall(ut.svar, dato, len(ut.feil))
    return ut


def _legg_til(ut: Oppdatering, sak: Ansattsak, *, med_resultater: bool) -> None:
    """Put one employee's answer into the update."""
    ut.saker.append(sak if med_resultater else replace(sak, resultat=None))
    ut.feil += sak.feil
    ut.varsler += [funn for _, funn in sak.varsler]
    if sak.resultat is None:
        ut.fravaer |= stoppede_rader(sak, ut.bok.fravaer_kart)
        for rad in sak.oppfolging:
            ut.oppfolging[rad.rad] = dict(ut.uten_frister)
        return
    svar = tilfellesvar(sak)
    per_rad: dict[int, list[Funn]] = {}
    for radnummer, funn in sak.varsler:
        if radnummer is not None:
            per_rad.setdefault(radnummer, []).append(funn)
    ut.fravaer |= beregnede_rader(sak, {s.tilfelle.fra: s.frister for s in svar}, per_rad)
    _oppfolgingsrader(ut, sak, svar)
    if not med_resultater:
        svar = [ett for ett in map(_bare_oppgaver, svar) if ett.frister or _pagar(ett, ut.dato)]
    ut.svar += svar


def _bare_oppgaver(ett: Tilfellesvar) -> Tilfellesvar:
    """What the work list and the overview look at."""
    return replace(ett, frister=tuple(oppgaver(ett)))


def _pagar(ett: Tilfellesvar, dato: date) -> bool:
    return ett.tilfelle.fra <= dato.toordinal() <= ett.tilfelle.til


def _oppfolgingsrader(ut: Oppdatering, sak: Ansattsak, svar: list[Tilfellesvar]) -> None:
    brukt: set[int] = set()
    for ett in svar:
        if ett.rad is None:
            ut.nye_oppfolging.append(ny_rad(ett, ut.dato))
        else:
            # a checkpoint switched off since the last run shall leave no date behind
            ut.oppfolging[ett.rad] = ut.uten_frister | rad_verdier(ett, ut.dato)
            brukt |= {ett.rad, *ett.dobbelt}
            for rad in ett.dobbelt:
                ut.oppfolging[rad] = dict(ut.uten_frister)
    _uten_tilfelle(ut, (rad for rad in sak.oppfolging if rad.rad not in brukt))


def _uten_tilfelle(ut: Oppdatering, rader: Iterable[OppfolgingRad]) -> None:
    """Rows of ``Oppfølging`` whose absence is gone keep what the clerk wrote, and warn her."""
    kart = ut.bok.oppfolging_kart
    if kart is None:
        return
    for rad in rader:
        ut.oppfolging[rad.rad] = dict(ut.uten_frister)
        celle = kart.celle("tilfelle_fra", rad.rad)
        ut.varsler.append(Funn("tilfelle_borte", FUNN["tilfelle_borte"]).i_celle(kart.ark, celle))


def _uten_ansatt(ut: Oppdatering) -> None:
    """Rows nobody is named on stand alone: only they are stopped."""
    for rad in ut.bok.fravaer:
        if rad.ansatt is None:
            ut.feil += rad.feil
            ut.fravaer[rad.rad] = {**tomme(), "melding": " ".join(f.tekst for f in rad.feil)}
