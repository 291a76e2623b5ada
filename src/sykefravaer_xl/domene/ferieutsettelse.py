"""Holiday postponed because of sickness, ferieloven § 9 nr. 1.

The holiday act counts *virkedager*: every day that is no Sunday and no public holiday.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn import ordlyd
from sykefravaer_xl.grunn.dager import er_ukedag
from sykefravaer_xl.grunn.helligdager import helligdager
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.grunn.periode import Periode, slaa_sammen
from sykefravaer_xl.lov.ordninger import ordninger

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_EN_DAG: Final = timedelta(days=1)
HEL_GRAD: Final = 100


def virkedager(fra: date, til: date) -> int:
    """Number of virkedager from ``fra`` to ``til``, both included; 0 when ``til`` is earlier.

    The holiday act counts no Sunday and no public holiday (§ 5 nr. 1).
    """
    if til < fra:
        return 0
    dager = (til - fra).days + 1
    sondager = til.toordinal() // 7 - (fra.toordinal() - 1) // 7
    hellige = sum(
        fra <= dag <= til and dag.isoweekday() != 7
        for aar in range(fra.year, til.year + 1)
        for dag in helligdager(aar)
    )
    return dager - sondager - hellige


def siste_arbeidsdag_for(dag: date) -> date:
    """The last Monday to Friday before the day that is no public holiday."""
    dag -= _EN_DAG
    while not er_ukedag(dag) or dag in helligdager(dag.year):  # at most a week, at Easter
        dag -= _EN_DAG
    return dag


@dataclass(frozen=True, slots=True)
class Sykeperiode:
    """A period with a sick note; ``grad`` is the percentage of unfitness."""

    fra: date
    til: date
    grad: int = HEL_GRAD


@dataclass(frozen=True, slots=True)
class Ferieutsettelse:
    """How much of a holiday the employee may have postponed, and how it is claimed."""

    virkedager: int
    """Virkedager of the holiday with whole unfitness that give new holiday."""
    dager: tuple[Periode, ...]
    """The runs of the holiday those days lie in."""
    hele_ferien: int | None
    """Virkedager of the whole holiday, where it can be postponed because the employee was wholly
    unfit before it began and the claim is not known to be late; else None."""
    frist: date | None
    """Last day to claim the whole holiday postponed; None where only days inside it can be."""
    i_tide: bool | None
    """Whether the claim came by ``frist``; None without a claim date or a date to hold."""
    frist_tekst: str
    hjemmel: str
    grunn: str


def ferieutsettelse(
    ferie: Periode,
    sykdom: Sequence[Sykeperiode],
    kravdato: date | None = None,
) -> Ferieutsettelse:
    """Virkedager of a holiday that may be postponed because the employee was wholly unfit.

    Only whole unfitness (100 %) counts. Since 1 July 2014 it counts from the first virkedag;
    before that one illness had to last at least six virkedager of the holiday. The version is
    that of the illness's first day in the holiday; an illness goes on over Sundays and public
    holidays.
    ``kravdato`` is the day the employee claimed it with a doctor's statement. Wholly unfit on the
    last day before the holiday, the employee may have all of it postponed, when the claim comes by
    the last working day. The right is the employee's: without a claim the holiday is taken, and
    there is no sick pay for it (ftrl § 8-17 (2)). Raises DatoForRegelverkFeil for a holiday before
    the rules.
    """
    regler = ordninger()
    syk = _sammenhengende(Periode(s.fra, s.til) for s in sykdom if s.grad >= HEL_GRAD)
    verdi = regler.verdi("ferieutsettelse", "minste_virkedager", ferie.fra)
    teller: list[Periode] = []
    for_korte = minst = 0
    for periode in syk:
        inne = periode.snitt(ferie)
        if inne is None or (antall := virkedager(inne.fra, inne.til)) == 0:
            continue
        verdi = regler.verdi("ferieutsettelse", "minste_virkedager", inne.fra)
        if antall >= verdi.antall:
            teller.append(inne)
        elif antall > for_korte:
            for_korte, minst = antall, verdi.antall
    sum_ = sum(virkedager(p.fra, p.til) for p in teller)
    syk_for = any(ferie.fra - _EN_DAG in p for p in syk)
    frist = siste_arbeidsdag_for(ferie.fra) if syk_for else None
    i_tide = None if frist is None or kravdato is None else kravdato <= frist
    hele = virkedager(ferie.fra, ferie.til) if syk_for and i_tide is not False else None
    return Ferieutsettelse(
        sum_,
        tuple(teller),
        hele,
        frist,
        i_tide,
        _frist_tekst(frist),
        verdi.hjemmel,
        _grunn(sum_, for_korte, minst, hele, har_gradert=len(syk) == 0 and bool(sykdom)),
    )


def _sammenhengende(perioder: Iterable[Periode]) -> tuple[Periode, ...]:
    """The periods with those made one that only Sundays and public holidays keep apart."""
    ut: list[Periode] = []
    for periode in slaa_sammen(perioder):
        if ut and not virkedager(ut[-1].til + _EN_DAG, periode.fra - _EN_DAG):
            ut[-1] = Periode(ut[-1].fra, periode.til)
        else:
            ut.append(periode)
    return tuple(ut)


def _frist_tekst(frist: date | None) -> str:
    inne = (
        "Sykdom i ferien: krav med legeerklæring uten ugrunnet opphold etter at arbeidet er "
        "gjenopptatt."
    )
    if frist is None:
        return inne
    return (
        f"Syk før ferien: krav med legeerklæring senest siste arbeidsdag før ferien, "
        f"{vis_dato(frist)}. {inne}"
    )


def _grunn(antall: int, for_korte: int, minst: int, hele: int | None, *, har_gradert: bool) -> str:
    dager = ordlyd.antall(antall, "virkedag", "virkedager")
    if antall:
        tekst = f"Helt arbeidsufør {dager} av ferien: like mange kan kreves utsatt."
    elif for_korte:
        tekst = (
            f"Helt arbeidsufør {for_korte} av minst {minst} virkedager: ingen kan kreves utsatt."
        )
    elif har_gradert:
        tekst = "Delvis sykmelding gir ikke rett til å få ferien utsatt."
    else:
        tekst = "Ikke helt arbeidsufør noen virkedag i ferien."
    if hele is not None and hele > antall:
        tekst += f" Syk før ferien: hele ferien, {hele} virkedager, kan kreves utsatt."
    return tekst
