"""Dates written as text: the Norwegian way, day first, unless the whole column says otherwise."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

MANEDER: Final = (
    ("januar", "january"),
    ("februar", "february"),
    ("mars", "march"),
    ("april",),
    ("mai", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("august",),
    ("september",),
    ("oktober", "october"),
    ("november",),
    ("desember", "december"),
)
MANEDSNAVN: Final = tuple(navn[0] for navn in MANEDER)
"""The Norwegian ones."""
MANEDSORD: Final = (*MANEDSNAVN, *(navn[:3] for navn in MANEDSNAVN), "sept")
"""Each as it may stand in a heading or the name of a sheet."""
_KLOKKE: Final = (
    r"(?:[ T,]+(?:kl\.? ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?"
    r"(?: ?[AaPp]\.?[Mm]\.?|Z|[+-]\d{2}:?\d{2})?)?"
)
_UKEDAGER: Final = (
    ("man", "mån", "mon", "ma", "må"), ("tir", "tys", "tue", "ti", "ty"), ("ons", "wed", "on"),
    ("tor", "thu", "to"), ("fre", "fri", "fr"), ("lør", "lor", "lau", "sat", "lø", "la"),
    ("søn", "son", "sun", "sø", "su"),
)  # fmt: skip
_UKEDAGSORD: Final = "|".join(
    f"{o}[a-zæøå]*" if len(o) > 2 else f"{o}(?![a-zæøå])" for dag in _UKEDAGER for o in dag
)
_UKEDAG: Final = re.compile(
    rf"^(?:den +)?({_UKEDAGSORD})(?:\.?,? +|[.,])(?:den +)?|^den +", re.IGNORECASE
)
_UKEDAG_SIST: Final = re.compile(
    rf"[ ,]+(?:\(({_UKEDAGSORD})\.?\)|({_UKEDAGSORD})\.?)$", re.IGNORECASE
)
_ISO: Final = re.compile(rf"^(\d{{4}})[-./](\d{{1,2}})[-./](\d{{1,2}})\.?{_KLOKKE}$")
_DAG_FORST: Final = re.compile(
    rf"^(\d{{1,2}}) ?[-./ ] ?(\d{{1,2}}) ?(?:\.-|[-./ ]) ?(\d{{4}}|\d{{2}})\.?{_KLOKKE}$"
)
_MED_NAVN: Final = re.compile(
    rf"^(\d{{1,2}})[-. ]{{0,2}}([a-zæøå]{{3,9}})\.?[-, ]{{0,2}}(\d{{4}}|\d{{2}})\.?{_KLOKKE}$",
    re.IGNORECASE,
)
_NAVN_FORST: Final = re.compile(
    rf"^([a-zæøå]{{3,9}})\.? (\d{{1,2}}),? (\d{{4}}){_KLOKKE}$", re.IGNORECASE
)
_KOMMA: Final = re.compile(r"^(\d{1,2}),(\d{1,2}),(\d{4})$")
_TALLDATO: Final = re.compile(rf"^(\d{{1,2}})([/.-])(\d{{1,2}})\2(?:\d{{4}}|\d{{2}})\.?{_KLOKKE}$")
_KLOKKESLETT: Final = re.compile(
    r"[ T,](?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?![.\d])(?: ?([AaPp])\.?[Mm])?"
)
_SERIENUMMER: Final = re.compile(r"^[34]\d{4}(?:[.,]0+)?$")
_ATTE_SIFRE: Final = re.compile(r"^\d{8}$")
_UTEN_AR: Final = re.compile(r"^\d{1,2}[-./ ]+(?:\d{1,2}|[a-zæøå]{3,9})[-./ ]*$", re.IGNORECASE)
_UKE: Final = re.compile(r"^(?:uke|veke|week|w|u)\.?\s*\d", re.IGNORECASE)
_SKILLE: Final = re.compile(r"-+>|→|[-–—]|\b(?:til og med|til|t\.?o\.?m\.?)", re.IGNORECASE)
_BARE_DAG: Final = re.compile(r"^(\d{1,2})\.?$")
_DAG_OG_MAANED: Final = re.compile(r"^(\d{1,2}) ?[./] ?(\d{1,2})\.?$")
_DAG_OG_NAVN: Final = re.compile(r"^(\d{1,2})\.? ?([a-zæøå]{3,9})\.?$", re.IGNORECASE)
_SPENN: Final = re.compile(
    r"^\d{1,2}[./ -].{0,14}?\d?\s*(?:[-–—]|til|t\.?o\.?m\.?)\s*\d{1,2}[./ ].*\d", re.IGNORECASE
)

ARHUNDRESKILLE: Final = 50
"""Two-digit years below this are 2000s, the others 1900s."""
ARHUNDRESKILLE_FODSEL: Final = 30
"""The same for birth dates: somebody born in 1944 was at work in 2007, nobody born in 2044 is."""


def flere_dager(tekst: str) -> str | None:
    """``uke`` for «uke 45», ``spenn`` for «02.11–10.11.2026»; None for what is neither."""
    if _UKE.match(tekst):
        return "uke"
    return "spenn" if _SPENN.match(tekst) else None


def spenn(tekst: str) -> tuple[str, str] | None:
    """First and last day of «2.–6. november 2026» and «02.11-10.11.26», each as a whole date.

    None where the text is no such range: also for «3/11-26», which is a day.
    """
    if dato_fra_tekst(tekst) is not None:
        return None
    for skille in _SKILLE.finditer(tekst):
        forst, sist = tekst[: skille.start()].strip(), tekst[skille.end() :].strip()
        til = dato_fra_tekst(sist)
        if til is None:
            continue
        hel = _med_aar(uten_ukedag(forst), til)
        fra = dato_fra_tekst(hel)
        if fra is not None and fra <= til:
            return hel, sist
    return None


def _med_aar(dag: str, til: date) -> str:
    """A day with the month and the year of the last one, where it has none."""
    if treff := _BARE_DAG.match(dag):
        return f"{treff[1]}.{til.month}.{til.year}"
    if treff := _DAG_OG_MAANED.match(dag):
        return f"{treff[1]}.{treff[2]}.{til.year}"
    if treff := _DAG_OG_NAVN.match(dag):
        return f"{treff[1]}. {treff[2]} {til.year}"
    return dag


def mangler_arstall(tekst: str) -> bool:
    """True for a day and a month without a year («5.1.»)."""
    return _UTEN_AR.match(uten_ukedag(tekst)) is not None


def uten_ukedag(tekst: str) -> str:
    """«man 14.09.2026», «den 14.09.2026» and «14.09.2026 (man.)» as «14.09.2026»."""
    return _UKEDAG_SIST.sub("", _UKEDAG.sub("", tekst))


def annen_ukedag(tekst: str, dato: date) -> bool:
    """Whether a text names another weekday than that of its date («tirsdag 2. november 2026»)."""
    treff = (*_UKEDAG.findall(tekst), *(t for par in _UKEDAG_SIST.findall(tekst) for t in par))
    egne = _UKEDAGER[dato.weekday()]
    return any(ord_ and not ord_.casefold().startswith(egne) for ord_ in treff)


def talldato(tekst: str) -> tuple[int, str, int] | None:
    """First number, sign and second number of a date that is numbers alone («11/02/2026»)."""
    treff = _TALLDATO.match(uten_ukedag(tekst))
    return None if treff is None else (int(treff[1]), treff[2], int(treff[3]))


def klokkeslett(tekst: str) -> tuple[int, int, int] | None:
    """The time of day a text states after its date."""
    treff = _KLOKKESLETT.search(tekst)
    if treff is not None and _deler(uten_ukedag(tekst[: treff.start()].rstrip(" ,")), 0) is None:
        return None  # «man 2.11.26»: the day itself
    if treff is None:
        return None
    time = int(treff[1])
    if treff[4]:  # 12 AM is midnight, 12 PM is noon
        time = time % 12 + (12 if treff[4] in "Pp" else 0)
    return time, int(treff[2]), int(treff[3] or 0)


def serienummer(tekst: str) -> int | None:
    """Excel's number of a day, where it has become text («46263»)."""
    return int(tekst[:5]) if _SERIENUMMER.match(tekst) else None


def umulig_dag(tekst: str) -> tuple[int, int, int] | None:
    """Year, month and day of a text that is spelled as a date, but is no day of the calendar."""
    deler = _deler(uten_ukedag(tekst), ARHUNDRESKILLE)
    return deler if deler is not None and deler[0] >= 1 and 1 <= deler[1] <= 12 else None


def dato_fra_tekst(
    tekst: str, arhundreskille: int = ARHUNDRESKILLE, *, maaned_forst: Collection[str] = ()
) -> date | None:
    """The date a text states, or None when it is no real date. ``tekst`` is trimmed.

    ``maaned_forst`` are the signs between numbers that are month, day and year.
    """
    deler = _deler(uten_ukedag(tekst), arhundreskille)
    if deler is not None and maaned_forst:
        tall = talldato(tekst)
        if tall is not None and tall[1] in maaned_forst:
            deler = deler[0], deler[2], deler[1]
    try:
        return None if deler is None else date(*deler)
    except ValueError:
        return None


def _deler(tekst: str, arhundreskille: int) -> tuple[int, int, int] | None:
    """Year, month and day as numbers, not yet known to be a day of the calendar."""
    if treff := _DAG_FORST.match(tekst):
        return _ar(treff[3], arhundreskille), int(treff[2]), int(treff[1])
    if treff := _ISO.match(tekst):
        return int(treff[1]), int(treff[2]), int(treff[3])
    if treff := _MED_NAVN.match(tekst):
        return _ar(treff[3], arhundreskille), maned(treff[2]), int(treff[1])
    if treff := _NAVN_FORST.match(tekst):
        return int(treff[3]), maned(treff[1]), int(treff[2])
    if treff := _KOMMA.match(tekst):
        return int(treff[3]), int(treff[2]), int(treff[1])
    if _ATTE_SIFRE.match(tekst):
        return _atte_sifre(tekst)
    return None


def _ar(sifre: str, arhundreskille: int) -> int:
    """The year; only two digits are short for something (``0026`` is the year 26)."""
    ar = int(sifre)
    if len(sifre) > 2:
        return ar
    return ar + (2000 if ar < arhundreskille else 1900)


def maned(ord_: str) -> int:
    """Number of the month a word or its beginning names; 0 (no month) otherwise."""
    ord_ = ord_.casefold()
    for nummer, navn in enumerate(MANEDER, start=1):
        if any(n.startswith(ord_) for n in navn):
            return nummer
    return 0


def _atte_sifre(sifre: str) -> tuple[int, int, int]:
    """``20260105``, else ``05012026``; no eight digits are both (a month 19 or 20 is none)."""
    if 1 <= int(sifre[4:6]) <= 12 and sifre[:2] in ("19", "20", "21"):
        return int(sifre[:4]), int(sifre[4:6]), int(sifre[6:])
    return int(sifre[4:]), int(sifre[2:4]), int(sifre[:2])
