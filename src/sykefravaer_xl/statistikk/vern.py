"""Nobody may be seen: which figures to hide so that no small group can be worked out.

A printed figure is a sum over persons. Everybody who reads the report can add and subtract such
sums, within a table, between tables and over time. So hiding the small groups is not enough: what
is shown must not give, by any sum and difference, the total of 1–4 persons. People who are in the
same groups in every table are one unknown (an «atom»). A set of atoms can be worked out when its
0/1 vector is a combination of the shown rows, which is when every solution of «all shown sums are
zero» is zero on the set. One random solution (over a large prime field) answers that for every set
at once: a set is given away when its values add up to zero. The idea of testing suppression by
elimination is that of GaussSuppression (Langsrud, SSB).
"""

from __future__ import annotations

import random
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

PRIMTALL: Final = (1 << 61) - 1
SKJULT: Final = -1
"""Group number of a person whose group is not shown."""
_FLEST_FOR_FIRE: Final = 200
"""With more small atoms than this, sets of three and four are not looked for."""

_MEST_PROVING: Final = 40_000
"""Groups times persons; more is not tried again one by one."""

Atom = tuple[int, ...]
"""The shown rows a person's figures are in."""


def nullvektor(atomer: Sequence[Atom], rader: int) -> list[int]:
    """A random solution of «the sum of every row is zero», one value an atom, modulo the prime.

    Columns are taken one at a time; ``venstre`` holds a basis of what is orthogonal to those taken
    so far, so that a column is new exactly when it is not orthogonal to all of it.
    """
    tilfeldig = random.Random(20261122)  # noqa: S311 - no secret: the same answer every run
    venstre: list[list[int]] = [[int(i == k) for i in range(rader)] for k in range(rader)]
    proeve = [tilfeldig.randrange(1, PRIMTALL) for _ in range(rader)]
    basis: list[tuple[int, list[int], int]] = []
    for nr, atom in enumerate(atomer):
        if len(basis) == rader or sum(proeve[i] for i in atom) % PRIMTALL == 0:
            continue
        verdier = [sum(rad[i] for i in atom) % PRIMTALL for rad in venstre]
        plass = next(k for k, v in enumerate(verdier) if v)
        pivot, verdi = venstre.pop(plass), verdier.pop(plass)
        basis.append((nr, pivot, verdi))
        invers = pow(verdi, -1, PRIMTALL)
        for k, v in enumerate(verdier):
            if v:
                faktor = v * invers % PRIMTALL
                venstre[k] = [
                    (a - faktor * b) % PRIMTALL for a, b in zip(venstre[k], pivot, strict=True)
                ]
        # the test vector stays a random mix of what is left
        faktor = sum(proeve[i] for i in atom) * invers % PRIMTALL
        proeve = [(a - faktor * b) % PRIMTALL for a, b in zip(proeve, pivot, strict=True)]
    i_basis = {nr for nr, _, _ in basis}
    ut = [0 if nr in i_basis else tilfeldig.randrange(PRIMTALL) for nr in range(len(atomer))]
    rest = [0] * rader
    for nr, atom in enumerate(atomer):
        if ut[nr]:
            for i in atom:
                rest[i] = (rest[i] - ut[nr]) % PRIMTALL
    for nr, pivot, verdi in reversed(basis):
        svar = sum(a * b for a, b in zip(pivot, rest, strict=True)) % PRIMTALL
        ut[nr] = svar * pow(verdi, -1, PRIMTALL) % PRIMTALL
        for i in atomer[nr]:
            rest[i] = (rest[i] - ut[nr]) % PRIMTALL
    return ut


def avslort(
    atomer: Sequence[Atom], antall: Sequence[int], rader: int, minste: int
) -> tuple[int, ...] | None:
    """Atoms that together are 1 to ``minste`` − 1 persons and whose sum the rows give away.

    ``antall`` is how many persons each atom is. None when there are no such atoms.
    """
    smaa = [nr for nr, n in enumerate(antall) if n < minste]
    if not smaa:
        return None
    verdi = nullvektor(atomer, rader)
    for nr in smaa:
        if verdi[nr] == 0:
            return (nr,)
    etter_verdi: dict[int, list[int]] = {}
    for nr in smaa:
        for annen in etter_verdi.get(-verdi[nr] % PRIMTALL, ()):
            if antall[nr] + antall[annen] < minste:
                return annen, nr
        etter_verdi.setdefault(verdi[nr], []).append(nr)
    enere = [nr for nr in smaa if antall[nr] <= minste - 3]
    if len(enere) > _FLEST_FOR_FIRE:
        return None
    return _tre_eller_fire(enere, antall, verdi, minste)


def _tre_eller_fire(
    smaa: Sequence[int], antall: Sequence[int], verdi: Sequence[int], minste: int
) -> tuple[int, ...] | None:
    """Three or four atoms: pairs whose sums meet."""
    en = {verdi[nr]: nr for nr in smaa}
    par: dict[int, tuple[int, int]] = {}
    for a, b in combinations(smaa, 2):
        if antall[a] + antall[b] >= minste - 1:
            continue
        sum_ = (verdi[a] + verdi[b]) % PRIMTALL
        tredje = en.get(-sum_ % PRIMTALL)
        if tredje not in (None, a, b) and antall[a] + antall[b] + antall[tredje] < minste:
            return a, b, tredje
        annet = par.get(-sum_ % PRIMTALL)
        if annet is not None and not {a, b} & set(annet):
            alle = (*annet, a, b)
            if sum(antall[nr] for nr in alle) < minste:
                return alle
        par[sum_] = (a, b)
    return None


def skjulte_grupper(
    inndelinger: Sequence[Sequence[int]], aktive: Sequence[int], minste: int
) -> list[set[int]]:
    """The groups to hide in every table, so that no 1 to ``minste`` − 1 persons can be worked out.

    ``inndelinger`` has a list for each table, the most important first: the group number of every
    person (``SKJULT``: in no row of it). The sum of all persons is always shown. ``aktive`` tells
    for every person, as bits, the times he or she counts in: a group is shown for all of them or
    for none, so that times cannot be subtracted from each other.
    """
    alle_tider = 0
    for bits in aktive:
        alle_tider |= bits
    tider = [1 << nr for nr in range(alle_tider.bit_length()) if alle_tider >> nr & 1]
    skjult = [_for_smaa(grupper, aktive, tider, minste) for grupper in inndelinger]
    if all(
        _lekkasje(inndelinger, skjult, aktive, tid, minste) is None for tid in tider
    ):  # as in most reports
        return skjult
    for nr in range(len(inndelinger)):
        while lekk := _forste_lekkasje(inndelinger[: nr + 1], skjult, aktive, tider, minste):
            vekk = _gruppe_som_maa_vekk(inndelinger[nr], skjult[nr], aktive, lekk)
            if vekk is None:  # the sum of all is itself too few: the caller's to refuse
                break
            skjult[nr].add(vekk)
    _vis_igjen(inndelinger, skjult, aktive, tider, minste)
    return skjult


def _vis_igjen(
    inndelinger: Sequence[Sequence[int]],
    skjult: Sequence[set[int]],
    aktive: Sequence[int],
    tider: Sequence[int],
    minste: int,
) -> None:
    """Show again what gives nobody away: what could be worked out anyway is better shown.

    Afterwards a group that is large enough is hidden only where it cannot be worked out.
    """
    for nr, grupper in enumerate(inndelinger):
        antall = Counter(g for g, bits in zip(grupper, aktive, strict=True) if bits)
        kandidater = skjult[nr] - _for_smaa(grupper, aktive, tider, minste)
        if len(kandidater) * len(aktive) > _MEST_PROVING:
            continue
        for gruppe in sorted(kandidater, key=lambda g: (-antall[g], g)):
            skjult[nr].discard(gruppe)
            if _forste_lekkasje(inndelinger, skjult, aktive, tider, minste) is not None:
                skjult[nr].add(gruppe)


def _for_smaa(
    grupper: Sequence[int], aktive: Sequence[int], tider: Sequence[int], minste: int
) -> set[int]:
    ut: set[int] = set()
    for tid in tider:
        antall = Counter(g for g, bits in zip(grupper, aktive, strict=True) if bits & tid)
        ut |= {gruppe for gruppe, n in antall.items() if n < minste}
    return ut - {SKJULT}


def _forste_lekkasje(
    inndelinger: Sequence[Sequence[int]],
    skjult: Sequence[set[int]],
    aktive: Sequence[int],
    tider: Sequence[int],
    minste: int,
) -> list[int] | None:
    for tid in tider:
        if (personer := _lekkasje(inndelinger, skjult, aktive, tid, minste)) is not None:
            return personer
    return None


def _lekkasje(
    inndelinger: Sequence[Sequence[int]],
    skjult: Sequence[set[int]],
    aktive: Sequence[int],
    tid: int,
    minste: int,
) -> list[int] | None:
    """The persons whose sum is given away at one time."""
    radnr: dict[tuple[int, int], int] = {}
    medlemmer: dict[Atom, list[int]] = {}
    for person, bits in enumerate(aktive):
        if not bits & tid:
            continue
        atom = [0]
        for nr, grupper in enumerate(inndelinger):
            gruppe = grupper[person]
            if gruppe != SKJULT and gruppe not in skjult[nr]:
                atom.append(radnr.setdefault((nr, gruppe), len(radnr) + 1))
        medlemmer.setdefault(tuple(atom), []).append(person)
    atomer = list(medlemmer)
    funnet = avslort(atomer, [len(medlemmer[a]) for a in atomer], len(radnr) + 1, minste)
    return None if funnet is None else [p for nr in funnet for p in medlemmer[atomer[nr]]]


def _gruppe_som_maa_vekk(
    grupper: Sequence[int], skjult: set[int], aktive: Sequence[int], lekk: Sequence[int]
) -> int | None:
    """The smallest shown group the persons are in, else the smallest shown group of the table."""
    antall = Counter(g for g, bits in zip(grupper, aktive, strict=True) if bits and g != SKJULT)
    vist = {g: n for g, n in antall.items() if g not in skjult}
    egne = {g: n for g, n in vist.items() if g in {grupper[p] for p in lekk}}
    return min(((n, g) for g, n in (egne or vist).items()), default=(0, None))[1]


def skjulte_deler(bidrag: Sequence[int], minste: int) -> set[int]:
    """Which parts of a split of all absence to hide.

    ``bidrag`` is the number of persons with each part. Small parts are hidden, and then the
    smallest of the others until what is hidden is at least two parts, and ``minste`` persons.
    """
    skjult = {nr for nr, n in enumerate(bidrag) if 0 < n < minste}
    synlige = sorted((n, nr) for nr, n in enumerate(bidrag) if nr not in skjult)
    # the persons may be the same in two parts, so only the largest part is sure to be persons
    while skjult and synlige and (len(skjult) < 2 or max(bidrag[nr] for nr in skjult) < minste):
        skjult.add(synlige.pop(0)[1])
    return skjult


def skjulte_tider(hvem: Sequence[Sequence[set[int]]], minste: int) -> set[int]:
    """Which times of a split to hide, when its parts are shown for all times together.

    ``hvem[del][tid]`` are the persons with such absence. A time is hidden when any part has 1 to
    ``minste`` − 1 persons in it. What is hidden of a part can be worked out from its total, so
    more times are hidden until that is nobody, or ``minste`` persons.
    """
    tider = range(len(hvem[0]))
    skjult = {tid for tid in tider for del_ in hvem if 0 < len(del_[tid]) < minste}

    def for_faa() -> bool:
        return any(0 < len(set().union(*(del_[tid] for tid in skjult))) < minste for del_ in hvem)

    while skjult and len(skjult) < len(tider) and (len(skjult) < 2 or for_faa()):
        skjult.add(
            min((sum(len(del_[tid]) for del_ in hvem), tid) for tid in tider if tid not in skjult)[
                1
            ]
        )
    return skjult
