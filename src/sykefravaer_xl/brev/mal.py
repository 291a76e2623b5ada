"""Templates of letters and meeting sheets: text files with a head, paragraphs and fields.

The head stands between two lines of ``+++`` and is TOML (``navn``, ``ark``, ``beskrivelse``,
``kilde``). Below it: ``# `` title, ``## `` section, ``- `` point, ``> `` help, and a line to fill
in: ``[felt id] Etikett``, ``[stort id] …`` (several lines), ``[dato id] …``, ``[ja_nei id] …``;
``[dato id={motedato}] …`` is filled in beforehand. Everything else is running text. ``{navn}`` is
a field of the case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.smaafil import les_smaafil
from sykefravaer_xl.brev import tekst
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.normalisering import nokkel
from sykefravaer_xl.grunn.tomltekst import les_toml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

FELT: Final = re.compile(r"\{([a-zæøå][a-zæøå0-9_]*)\}")
FRIST: Final = "frist_"
_LINJE: Final = re.compile(r"\[(\w+)\s+(\w+)(?:=([^\]]*))?\]\s*(.*)")
_STORST: Final = 100_000
_LENGST: Final = 5_000
"""Characters of a line, far below what a cell can hold when its fields are filled in."""
_IKKE_TEKST: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")


class MalFeil(SykefravaerFeil):
    """A template cannot be used; the text says which file, which line and how to mend it."""

    kode = "mal"


class Linjeslag(StrEnum):
    """What a line of a template is."""

    TITTEL = "tittel"
    AVSNITT = "avsnitt"
    TEKST = "tekst"
    PUNKT = "punkt"
    HJELP = "hjelp"
    TOM = "tom"
    FELT = "felt"
    STORT = "stort"
    DATO = "dato"
    JA_NEI = "ja_nei"


UTFYLLES: Final = (Linjeslag.FELT, Linjeslag.STORT, Linjeslag.DATO, Linjeslag.JA_NEI)


@dataclass(frozen=True, slots=True)
class Malinje:
    """One line: its text (a label where it is to be filled in) and what is filled in already."""

    slag: Linjeslag
    tekst: str = ""
    verdi: str = ""


@dataclass(frozen=True, slots=True)
class Mal:
    """One template."""

    id: str
    navn: str
    ark: str
    """First part of the sheet's name."""
    beskrivelse: str
    kilde: str
    linjer: tuple[Malinje, ...]
    egen: bool = False
    """The company's own, not the program's."""

    def felt(self) -> tuple[str, ...]:
        """Fields of the case that it uses, in order."""
        alle = (f for linje in self.linjer for f in FELT.findall(linje.tekst + linje.verdi))
        return tuple(dict.fromkeys(alle))


def les_mal(fil: str, innhold: str, *, egen: bool = False, egne: Collection[str] = ()) -> Mal:
    """A template from its text; ``fil`` is the file's name, ``egne`` the keys of the clerk's own
    columns, which are fields too. Raises MalFeil."""
    treff = re.match(r"\s*\+\+\+\s*\n(.*?)\n\+\+\+\s*\n(.*)", innhold, re.DOTALL)
    if treff is None:
        raise MalFeil(tekst.FEIL["hode"].format(fil=fil))
    try:
        hode = les_toml(treff[1])
    except ValueError:
        raise MalFeil(tekst.FEIL["hode"].format(fil=fil)) from None
    navn, ark = (_hodetekst(hode.get(felt)) for felt in ("navn", "ark"))
    if not (navn and ark):
        raise MalFeil(tekst.FEIL["hode"].format(fil=fil))
    foer = innhold[: treff.start(2)].count("\n")
    linjer = tuple(_linjer(fil, treff[2], foer, egne))
    if all(linje.slag is Linjeslag.TOM for linje in linjer):
        raise MalFeil(tekst.FEIL["tom"].format(fil=fil))
    return Mal(
        id=Path(fil).stem,
        navn=navn,
        ark=ark,
        beskrivelse=str(hode.get("beskrivelse", "")),
        kilde=str(hode.get("kilde", "")),
        linjer=linjer,
        egen=egen,
    )


def _hodetekst(verdi: object) -> str:
    return verdi.strip() if isinstance(verdi, str) else ""


def _linjer(fil: str, kropp: str, foer: int, egne: Collection[str]) -> Iterator[Malinje]:
    for nr, raa in enumerate(kropp.strip("\n").splitlines(), start=foer + 1):
        linje = raa.rstrip()
        if len(linje) > _LENGST:
            melding = tekst.FEIL["lang_linje"].format(fil=fil, linje=nr, tegn=_LENGST)
            raise MalFeil(melding)
        for felt in FELT.findall(linje):
            if (
                felt not in tekst.FELT
                and not felt.startswith(FRIST)
                and felt_nokkel(felt) not in egne
            ):
                melding = tekst.FEIL["ukjent_felt"].format(fil=fil, linje=nr, felt=felt)
                raise MalFeil(melding)
        yield _linje(fil, nr, linje)


def _linje(fil: str, nr: int, linje: str) -> Malinje:
    if not linje:
        return Malinje(Linjeslag.TOM)
    for tegn, slag in (
        ("## ", Linjeslag.AVSNITT),
        ("# ", Linjeslag.TITTEL),
        ("- ", Linjeslag.PUNKT),
        ("> ", Linjeslag.HJELP),
    ):
        if linje.startswith(tegn):
            return Malinje(slag, linje.removeprefix(tegn).strip())
    treff = _LINJE.fullmatch(linje)
    if treff is None:
        return Malinje(Linjeslag.TEKST, linje)
    if treff[1] not in {slag.value for slag in UTFYLLES}:
        raise MalFeil(tekst.FEIL["ukjent_linje"].format(fil=fil, linje=nr, slag=treff[1]))
    return Malinje(Linjeslag(treff[1]), treff[4], (treff[3] or "").strip())


def felt_nokkel(felt: str) -> str:
    """The key of the heading a field is: ``{min_kolonne}`` is «Min kolonne»."""
    return nokkel(felt.replace("_", " "))


def les_maler(
    mappe: Path | None = None, egne: Collection[str] = ()
) -> tuple[dict[str, Mal], dict[str, MalFeil]]:
    """The program's templates, and over them those of the company's folder, by their id.

    Also what is wrong with those that cannot be used.

    A fault in one template stops no other. Raises MalFeil where the folder is missing.
    """
    ut: dict[str, Mal] = {}
    feil: dict[str, MalFeil] = {}
    for fil in files("sykefravaer_xl.brev").joinpath("maler").iterdir():
        if fil.name.endswith(".md"):
            mal = les_mal(fil.name, fil.read_text(encoding="utf-8"))
            ut[mal.id] = mal
    ut = dict(sorted(ut.items()))
    if mappe is None:
        return ut, feil
    if not mappe.is_dir():
        raise MalFeil(tekst.FEIL["ingen_mappe"].format(mappe=mappe.name))
    for sti in sorted(mappe.glob("*.md")):
        try:
            ut[sti.stem] = les_mal(sti.name, _innhold(sti), egen=True, egne=egne)
        except MalFeil as en:
            ut.pop(sti.stem, None)  # what the company meant to replace is not used instead
            feil[sti.stem] = en
    return ut, feil


def _innhold(sti: Path) -> str:
    uleselig = MalFeil(tekst.FEIL["uleselig"].format(fil=sti.name))
    try:
        innhold = les_smaafil(sti)
    except (OSError, UnicodeError):
        raise uleselig from None
    if len(innhold) > _STORST or _IKKE_TEKST.search(innhold):
        raise uleselig
    return innhold
