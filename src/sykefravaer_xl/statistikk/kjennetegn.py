"""What people can be grouped and filtered by, and the names of the groups."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.egne_kolonner import PREFIKS, kan_vaere_egen
from sykefravaer_xl.bok.skjema import ANSATTE
from sykefravaer_xl.bok.skjema.kolonne import ordbok
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.normalisering import nokkel, rens
from sykefravaer_xl.statistikk import tekst
from sykefravaer_xl.statistikk.fakta import HEL_STILLING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from sykefravaer_xl.lov.statistikk import Alder, Heltid
    from sykefravaer_xl.statistikk.fakta import Person

FRA_ANSATTE: Final = (
    "kjonn",
    "avdeling",
    "stilling",
    "leder",
    "stedfortreder",
    "hr_kontakt",
    "virksomhetsnr",
)
"""Columns of ``Ansatte`` people may be grouped by: none that is about one person."""
LAGET: Final = {"alder": tekst.ALDERSGRUPPE, "heltid": tekst.HELTID}
"""Groups made of other columns."""
NAVN: Final[Mapping[str, str]] = {felt: ANSATTE[felt].overskrift for felt in FRA_ANSATTE} | LAGET
_ORD: Final = ordbok(
    NAVN,
    {felt: ANSATTE[felt].synonymer for felt in FRA_ANSATTE}
    | {
        "alder": ("alder", "aldersgrupper"),
        "heltid": ("heltid", "deltid", "h/d", "heltid deltid"),
    },
)
_KVINNE: Final = frozenset({"k", "kvinne", "kvinner", "kvinnelig", "f", "female", "d", "dame"})
_MANN: Final = frozenset({"m", "mann", "menn", "mannlig", "male", "h", "herre"})


class UkjentKolonneFeil(SykefravaerFeil):
    """A filter or grouping names a column that people are not grouped by."""

    kode = "ukjent_kolonne"

    def __init__(self, navn: str) -> None:
        kjente = ", ".join(NAVN.values())
        super().__init__(tekst.FEIL["ukjent_kolonne"].format(navn=navn[:40], kjente=kjente))
        self.navn = navn


class UgyldigFilterFeil(SykefravaerFeil):
    """A filter is not written as ``Kolonne=verdi``."""

    kode = "ugyldig_filter"

    def __init__(self, filter_: str) -> None:
        super().__init__(tekst.FEIL["ugyldig_filter"].format(filter=filter_[:60]))
        self.filter = filter_


def felt_for(navn: str) -> str:
    """The field of a column by its heading or a synonym; any other may be the clerk's own.

    Raises UkjentKolonneFeil for what is about one person or about health.
    """
    felt = _ORD.get(nokkel(navn))
    if felt is None and not kan_vaere_egen(navn):
        raise UkjentKolonneFeil(navn)
    return felt or f"{PREFIKS}{navn.strip()}"


def navn_paa(felt: str) -> str:
    """What a field is called, as it is known or as the clerk wrote it."""
    return NAVN.get(felt) or felt.removeprefix(PREFIKS)


def krev_egne(felter: Iterable[str], kjente: Collection[str]) -> tuple[str, ...]:
    """The clerk's own columns among some fields. Raises UkjentKolonneFeil for one she has not."""
    egne = tuple(dict.fromkeys(felt for felt in felter if felt.startswith(PREFIKS)))
    for felt in egne:
        if nokkel(navn_paa(felt)) not in kjente:
            raise UkjentKolonneFeil(navn_paa(felt))
    return egne


def kjonn(verdi: str | None) -> str | None:
    """K and M however they are written; anything else as it stands."""
    if verdi is None:
        return None
    funnet = nokkel(verdi)
    if funnet in _KVINNE:
        return tekst.KVINNER
    return tekst.MENN if funnet in _MANN else verdi


def alder_paa(fodt: date, dag: date) -> int:
    """Whole years on a day."""
    return dag.year - fodt.year - ((dag.month, dag.day) < (fodt.month, fodt.day))


def aldersgruppe(alder: int | None, valg: Alder) -> str:
    """The name of the age group: «Under 25 år», «25–34 år», «67 år og over»."""
    if alder is None:
        return tekst.UKJENT
    nummer = sum(alder >= fra for fra in valg.fra) - 1
    if nummer <= 0:
        return tekst.UNDER_AAR.format(aar=valg.fra[1]) if len(valg.fra) > 1 else tekst.ALLE
    if nummer == len(valg.fra) - 1:
        return tekst.AAR_OG_OVER.format(aar=valg.fra[-1])
    return tekst.FRA_TIL_AAR.format(fra=valg.fra[nummer], til=valg.fra[nummer + 1] - 1)


def heltidsgruppe(andel: int, valg: Heltid) -> str:
    """Full time or part time."""
    return tekst.ER_HELTID if andel * 100 >= valg.fra_prosent * HEL_STILLING else tekst.ER_DELTID


def rekkefolge(felt: str, valg: Alder) -> Sequence[str]:
    """Groups that have an order of their own; the others go by name."""
    if felt == "alder":
        return [aldersgruppe(fra, valg) for fra in valg.fra]
    if felt == "kjonn":
        return [tekst.KVINNER, tekst.MENN]
    return [tekst.ER_HELTID, tekst.ER_DELTID] if felt == "heltid" else []


class Stavemaater:
    """One name for a group however it is spelled: «drift », «Drift» and «DRIFT» are one."""

    def __init__(self, verdier: Iterable[str | None]) -> None:
        antall = Counter(rens(v) for v in verdier if v and rens(v))
        self._navn: dict[str, str] = {}
        for navn, _ in sorted(antall.items(), key=lambda par: (-par[1], par[0])):
            self._navn.setdefault(navn.casefold(), navn)

    def navn(self, verdi: str | None) -> str:
        """The name of the group."""
        if not verdi or not rens(verdi):
            return tekst.UKJENT
        return self._navn.get(rens(verdi).casefold(), rens(verdi))


_FLEST_VIST: Final = 15
Filter = tuple[str, str]
"""Field and the group to keep, compared without case."""


def les_filter(skrevet: str) -> Filter:
    """``Avdeling=Skole`` as a filter. Raises UgyldigFilterFeil."""
    navn, skille, verdi = skrevet.partition("=")
    if not skille or not navn.strip() or not verdi.strip():
        raise UgyldigFilterFeil(skrevet)
    felt = felt_for(navn)
    onsket = rens(verdi)
    if felt == "kjonn":
        onsket = kjonn(onsket) or onsket
    return felt, onsket


def les_grupper(skrevet: str) -> tuple[str, ...]:
    """``Leder,Avdeling`` as one or two fields. Raises UgyldigGrupperingFeil."""
    felter = tuple(dict.fromkeys(felt_for(del_) for del_ in skrevet.split(",") if del_.strip()))
    if not 1 <= len(felter) <= 2:
        raise UgyldigGrupperingFeil(skrevet)
    return felter


class UgyldigGrupperingFeil(SykefravaerFeil):
    """A grouping has no column, or more than two."""

    kode = "ugyldig_gruppering"

    def __init__(self, skrevet: str) -> None:
        super().__init__(tekst.FEIL["ugyldig_gruppering"].format(skrevet=skrevet[:60]))
        self.skrevet = skrevet


class IngenPasserFeil(SykefravaerFeil):
    """Nobody in the workbook is in the group a filter asks for."""

    kode = "ingen_passer"

    def __init__(self, filter_: Filter, grupper: Sequence[str]) -> None:
        felt, verdi = filter_
        vist = [*grupper[:_FLEST_VIST], *(["…"] if len(grupper) > _FLEST_VIST else [])]
        super().__init__(
            tekst.FEIL["ingen_passer"].format(
                kolonne=navn_paa(felt), verdi=verdi[:60], grupper=", ".join(vist)
            )
        )
        self.filter = filter_


def krev_treff(personer: Sequence[Person], filtre: Sequence[Filter]) -> None:
    """Raise IngenPasserFeil for a filter nobody is in, as a misspelt one is."""
    for ett in filtre:
        if personer and not any(passer(p, [ett]) for p in personer):
            raise IngenPasserFeil(ett, sorted({p.kjennetegn[ett[0]] for p in personer}))


def passer(person: Person, filtre: Sequence[Filter]) -> bool:
    """Whether a person is in: within one column either value will do, across columns all must."""
    per_felt: dict[str, set[str]] = {}
    for felt, verdi in filtre:
        per_felt.setdefault(felt, set()).add(nokkel(verdi))
    return all(
        nokkel(person.kjennetegn.get(felt, tekst.UKJENT)) in verdier
        for felt, verdier in per_felt.items()
    )
