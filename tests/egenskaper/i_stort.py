"""The engine against the oracle on as many random cases as one likes, by hand.

``python -m tests.egenskaper.i_stort 1000000 [seed]`` draws cases over every row type with a plain
random generator (quicker than hypothesis, which shrinks what it finds), and stops at the first
that differs. The suite has its own, smaller comparison.
"""

from __future__ import annotations

import sys
from collections import Counter
from datetime import date, timedelta
from random import Random
from typing import Final

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from tests.egenskaper.orakel import aar_etter
from tests.egenskaper.strategier import FRIE, FRISKE, SYKE, Tilfellet
from tests.egenskaper.test_orakel import sammenlign

FORSTE: Final = date(2020, 1, 1).toordinal()
GRADER: Final = (100, 100, 100, 80, 50, 20, 19, 1)
LENGDER: Final = ((1, 7), (1, 7), (1, 7), (13, 19), (13, 19), (1, 40), (1, 40), (100, 200))
LANGE: Final = ((178, 186), (340, 372), (350, 800))
TYPER: Final = {"syk": SYKE, "fri": FRIE, "frisk": FRISKE}
SORTER: Final = ("syk", "syk", "syk", "fri", "frisk", "ingen", "ingen")
MELD_HVER: Final = 50_000


def trekk(r: Random) -> Tilfellet:
    """One case: rows after each other with holes, some laid over, now and then a birth date that
    matters, earlier payments, or a quota used up."""
    lengder = (*LENGDER, *LANGE) if r.random() < 0.15 else LENGDER
    start = dag = date.fromordinal(FORSTE + r.randrange(2900))
    rader: list[Fravaer] = []
    for _ in range(r.randint(1, 8)):
        til = dag + timedelta(days=r.randint(*r.choice(lengder)) - 1)
        sort = r.choice(SORTER)
        if sort != "ingen":
            type_ = r.choice(TYPER[sort])
            if type_ is Fravaerstype.BEHANDLINGSDAG and r.random() < 0.7:
                for _ in range(r.randint(1, 15)):
                    rader.append(Fravaer(dag, dag, type_))
                    dag += timedelta(days=r.choice((7, 7, 7, 6, 8, 3, 1)))
                continue
            grad = r.choice(GRADER) if type_ is Fravaerstype.SYKMELDING else 100
            rader.append(Fravaer(dag, til, type_, grad))
        dag = til + timedelta(days=1)
    if not rader:
        return Tilfellet((), None, ())
    for _ in range(r.choice((0, 0, 1, 2))):
        fra = start + timedelta(days=r.randint(0, (dag - start).days))
        over = r.choice((*FRIE, *FRISKE, Fravaerstype.EGENMELDING))
        rader.append(Fravaer(fra, fra + timedelta(days=r.randint(0, 30)), over))
    r.shuffle(rader)
    fodt = None
    alder = r.choice((None, None, 30, 67, 70))
    if alder is not None:
        fodt = aar_etter(start + timedelta(days=r.randint(-30, (dag - start).days + 30)), -alder)
    tidligere = []
    slutt = start
    for _ in range(r.choice((0, 0, 0, 1, 2))):
        slutt -= timedelta(days=r.randint(1, 200))
        fra = slutt - timedelta(days=r.randint(0, 250))
        tidligere.append((fra, slutt))
        slutt = fra
    return Tilfellet(tuple(rader), fodt, tuple(reversed(tidligere)))


def main(argumenter: list[str]) -> int:
    """Draw and compare; prints what the cases held."""
    antall = int(argumenter[0])
    fro = int(argumenter[1]) if len(argumenter) > 1 else 1
    r = Random(fro)  # noqa: S311 - cases, not secrets
    rader: Counter[str] = Counter()
    for nummer in range(1, antall + 1):
        sak = trekk(r)
        rader.update(rad.type.value for rad in sak.rader)
        try:
            sammenlign(sak)
        except AssertionError:
            print(f"case {nummer} of seed {fro} differs:\n{sak}")
            raise
        if nummer % MELD_HVER == 0:
            print(f"{nummer} cases agree", flush=True)
    print(f"{antall} cases of seed {fro} agree, {rader.total()} rows: {dict(rader)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
