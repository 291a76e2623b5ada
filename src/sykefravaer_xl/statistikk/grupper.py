"""Group tables: gender, age, department … and the grouping asked for, with nobody to be seen."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.statistikk import tekst
from sykefravaer_xl.statistikk.figurer import Grupperad, Gruppetabell
from sykefravaer_xl.statistikk.fravaersvern import Vernet, vern_fravaerende
from sykefravaer_xl.statistikk.kjennetegn import rekkefolge
from sykefravaer_xl.statistikk.vern import skjulte_grupper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sykefravaer_xl.lov.statistikk import Statistikkvalg
    from sykefravaer_xl.statistikk.kube import Kube
    from sykefravaer_xl.statistikk.tidsrom import Tidsrom

FASTE: Final = ("kjonn", "heltid", "alder", "avdeling", "stilling")
"""The tables of every report, the one that is last to lose a row first."""
Navn = tuple[str, ...]


def _navn(kube: Kube, felter: Sequence[str], valg: Statistikkvalg) -> list[Navn]:
    """The group of every person; the smallest are «Øvrige» where there are too many."""
    navn = [tuple(p.kjennetegn.get(felt, tekst.UKJENT) for felt in felter) for p in kube.personer]
    flest = valg.visning.flest_grupper
    antall = Counter(n[0] for n in navn)
    if len(antall) <= flest:
        return navn
    store = {n for n, _ in sorted(antall.items(), key=lambda par: (-par[1], par[0]))[: flest - 1]}
    return [n if n[0] in store else (tekst.OVRIGE, *n[1:]) for n in navn]


def _naturlig(navn: str) -> list[tuple[bool, int, str]]:
    """«Avdeling 3» before «Avdeling 12»."""
    return [
        (not del_.isdigit(), int(del_) if del_.isdigit() else 0, del_)
        for del_ in re.split(r"([0-9]+)", navn.casefold())
        if del_
    ]


def sortert(felt: str, navn: set[str], valg: Statistikkvalg) -> list[str]:
    """Groups in their own order, else by name; «Øvrige» and «Ukjent» last."""
    fast = list(rekkefolge(felt, valg.alder))
    sist = [tekst.OVRIGE, tekst.UKJENT]

    def plass(ett: str) -> tuple[int, int, list[tuple[bool, int, str]]]:
        if ett in sist:
            return 2, sist.index(ett), []
        return (0, fast.index(ett), []) if ett in fast else (1, 0, _naturlig(ett))

    return sorted(navn, key=plass)


def grupper_tabeller(
    kube: Kube,
    periode: Tidsrom,
    tider: Sequence[Tidsrom],
    egne: Sequence[str],
    valg: Statistikkvalg,
) -> tuple[Mapping[str, Gruppetabell], Gruppetabell | None]:
    """The tables of every report by field, and the grouping asked for.

    Which groups are hidden is decided for all tables and times together.
    """
    lister: dict[tuple[str, ...], list[Navn]] = {
        (felt,): _navn(kube, (felt,), valg) for felt in FASTE
    }
    for antall in range(1, len(egne) + 1):
        felter = tuple(egne[:antall])
        lister.setdefault(felter, _navn(kube, felter, valg))
    aktive = [
        sum(1 << nr for nr, rom in enumerate([*tider, periode]) if kube.avtalt(person, rom) > 0)
        for person in range(len(kube.personer))
    ]
    numre: list[list[int]] = []
    oppslag: list[dict[Navn, int]] = []
    for liste in lister.values():
        nr_av = {navn: nr for nr, navn in enumerate(dict.fromkeys(liste))}
        numre.append([nr_av[navn] for navn in liste])
        oppslag.append(nr_av)
    vernet = _vern(kube, numre, aktive, periode, tider, valg)

    def navn_uten(skjult: Sequence[set[int]]) -> list[set[Navn]]:
        return [
            {navn for navn, nr in nr_av.items() if nr not in borte}
            for nr_av, borte in zip(oppslag, skjult, strict=True)
        ]

    vist, med_tider = navn_uten(vernet.skjult), navn_uten(vernet.uten_tider)
    rader = {
        felter: _rader(kube, liste, vist[nr], med_tider[nr], periode, tider, vernet.forste)
        for nr, (felter, liste) in enumerate(lister.items())
    }
    faste = {
        felt: Gruppetabell(
            (felt,), tuple(rader[felt,][n,] for n in sortert(felt, _forste(rader[felt,]), valg))
        )
        for felt in FASTE
    }
    return faste, _egen(rader, tuple(egne), valg) if egne else None


def _vern(
    kube: Kube,
    numre: Sequence[Sequence[int]],
    aktive: Sequence[int],
    periode: Tidsrom,
    tider: Sequence[Tidsrom],
    valg: Statistikkvalg,
) -> Vernet:
    """First by who is employed, then by who has been absent."""
    skjult = skjulte_grupper(numre, aktive, valg.vern.minste_gruppe)
    deler = [rom for rom in tider if rom != periode]
    alle = range(len(kube.personer))
    return vern_fravaerende(
        numre,
        skjult,
        [sum(1 << nr for nr, rom in enumerate(deler) if kube.tapt(p, rom)) for p in alle],
        [kube.tapt(p, periode) > 0 for p in alle],
        len(deler),
        valg.vern.minste_fravaerende,
    )


def _forste(rader: Mapping[Navn, Grupperad]) -> set[str]:
    return {navn[0] for navn in rader}


def _rader(
    kube: Kube,
    liste: Sequence[Navn],
    vist: set[Navn],
    med_tider: set[Navn],
    periode: Tidsrom,
    tider: Sequence[Tidsrom],
    forste: int,
) -> dict[Navn, Grupperad]:
    medlemmer: defaultdict[Navn, list[int]] = defaultdict(list)
    for person, navn in enumerate(liste):
        medlemmer[navn].append(person)
    ut = {}
    for navn, personer in medlemmer.items():
        if not any(kube.avtalt(p, rom) for p in personer for rom in (periode, *tider)):
            continue
        under = navn[1] if len(navn) > 1 else None
        if navn not in vist:
            ut[navn] = Grupperad(navn[0], None, None, under)
            continue
        samlet = kube.tall(personer, periode)
        egne = tuple(
            kube.tall(personer, rom)
            if rom == periode or (navn in med_tider and nr >= forste)
            else None
            for nr, rom in enumerate(tider)
        )
        ut[navn] = Grupperad(navn[0], samlet, egne, under)
    return ut


def _egen(
    rader: Mapping[tuple[str, ...], Mapping[Navn, Grupperad]],
    felter: tuple[str, ...],
    valg: Statistikkvalg,
) -> Gruppetabell:
    """The grouping asked for: every first group with its second groups below it."""
    forste = rader[felter[:1]]
    ut: list[Grupperad] = []
    for navn in sortert(felter[0], _forste(forste), valg):
        ut.append(forste[navn,])
        if len(felter) == 2:
            under = {n[1] for n in rader[felter] if n[0] == navn}
            ut += [rader[felter][navn, u] for u in sortert(felter[1], under, valg)]
    return Gruppetabell(felter, tuple(ut))
