"""One job of the page: books in, what was said and the files made out.

The books lie alone in a folder that is the working directory, so that messages and bytes are those
of ``sykefravaer-xl`` run where the clerk's books are.
"""

from __future__ import annotations

import io
import json
import os
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.arbeidsliste.varsel.husket import minnefil
from sykefravaer_xl.bok.lesesvar import mulige_svar
from sykefravaer_xl.bok.lesetekst import KALENDER
from sykefravaer_xl.bok.oppsettfil import er_oppsettfil
from sykefravaer_xl.cli import kjor
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.nettside import tekst
from sykefravaer_xl.nettside.kommandoer import HENTET, UT, UTEN_BOK, Jobb, felles, kommandolinjer
from sykefravaer_xl.nettside.lesesvar import UgyldigSvarFeil, lesevalg
from sykefravaer_xl.nettside.skjerm import Skjerm
from sykefravaer_xl.terminal.felles import I_DEL

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_KRYPTERT: Final = "EncryptedPackage".encode("utf-16-le")
_ER_KALENDER: Final = KALENDER.split("{fil}")[1].split("{")[0]
FEIL_BRUK: Final = 2


@dataclass(slots=True)
class Jobbsvar:
    """What the page shows, and the files it offers."""

    koder: list[int] = field(default_factory=list)
    tekst: str = ""
    filer: dict[str, bytes] = field(default_factory=dict)
    boker: tuple[str, ...] = ()
    """Files among them that are the clerk's own books in a new edition."""
    oversikt: list[dict[str, Any]] = field(default_factory=list)
    lest: dict[str, Any] = field(default_factory=dict)
    """How each book was read, where the command line tells it."""

    @property
    def kode(self) -> int:
        """The exit code; where calls ended differently, done in part."""
        alle = set(self.koder)
        return alle.pop() if len(alle) == 1 else I_DEL if alle else 0

    def til_json(self) -> dict[str, Any]:
        """All but the contents of the files."""
        return {
            "kode": self.kode,
            "tekst": self.tekst,
            "filer": [{"navn": navn, "bok": navn in self.boker} for navn in self.filer],
            "oversikt": self.oversikt,
            "lest": self.lest,
            "mulige_svar": mulige_svar(self.tekst),
        }


def kjor_jobb(
    jobb: Jobb, innhold: Mapping[str, bytes], mappe: Path, framdrift: Callable[[float], object]
) -> Jobbsvar:
    """Run the commands of a job in an empty folder."""
    (mappe / UT).mkdir(parents=True)
    os.chdir(mappe)
    svar = Jobbsvar()
    boker = []
    for navn, data in innhold.items():
        if data.startswith(_OLE) and _KRYPTERT in data:
            svar.tekst += tekst.PASSORD.format(fil=navn) + "\n"
            svar.koder.append(1)
        else:
            Path(navn).write_bytes(data)
            if not er_oppsettfil(navn):
                boker.append(navn)
    if not (boker or svar.koder) and jobb.hva not in UTEN_BOK:
        return Jobbsvar([1], tekst.INGEN_BOK)
    skjerm = Skjerm(framdrift)
    try:
        if jobb.hva == "oversikt":
            _oversikt(svar, boker, jobb)
        elif boker or jobb.hva in UTEN_BOK:
            with redirect_stdout(skjerm), redirect_stderr(skjerm):
                for linje in kommandolinjer(jobb, boker):
                    svar.koder.append(kjor(linje))
                    if svar.koder[-1] and jobb.hva == "hent":
                        break
    except UgyldigSvarFeil as feil:
        return Jobbsvar([FEIL_BRUK], feil.melding)
    except Exception as feil:  # a sentence for the clerk, never a traceback with somebody's data
        skjerm.write(tekst.UVENTET.format(slag=type(feil).__name__) + "\n")
        svar.koder.append(1)
    svar.tekst += skjerm.tekst.replace(f"{UT}/", "")
    if _ER_KALENDER in svar.tekst:
        svar.tekst += f"{tekst.HENT_INN}\n"
    if jobb.hva == "hent":
        svar.koder = svar.koder[-1:]  # that the empty book was made is nothing to tell
        _bare_boka(svar, mappe / UT)
    _hent_filer(svar, mappe, boker, innhold)
    return svar


def _oversikt(svar: Jobbsvar, boker: list[str], jobb: Jobb) -> None:
    """What the page draws, and how the books were read; what stops a book is told already."""
    from sykefravaer_xl.nettside.oversikt import oversikt  # when asked: a slow import

    valg = lesevalg(jobb.lesing)
    for bok in boker:
        with suppress(SykefravaerFeil):
            svar.oversikt.append(oversikt(Path(bok), date.fromisoformat(jobb.dato), valg))
    with redirect_stdout(io.StringIO()) as ut, redirect_stderr(io.StringIO()):
        kjor(["sjekk", *boker, "--json", *felles(jobb)])
    for linje in ut.getvalue().splitlines():
        rapport = json.loads(linje)
        if rapport.get("lest"):
            svar.lest[rapport["fil"]] = rapport["lest"]


def _bare_boka(svar: Jobbsvar, ut: Path) -> None:
    """The new book, without its backup from when it was empty; none where it stopped."""
    for fil in ut.iterdir():
        if fil.name != HENTET or svar.kode == 1:
            fil.unlink()


def _hent_filer(svar: Jobbsvar, mappe: Path, boker: Sequence[str], gitt: Collection[str]) -> None:
    """All that has come; the books themselves first."""
    laget = [sti for sti in mappe.rglob("*") if sti.is_file() and sti.parent.name == UT]
    laget += [sti for sti in mappe.iterdir() if sti.is_file() and sti.name not in gitt]
    minner = {minnefil(Path(bok)).name for bok in boker}  # of no use where nothing is remembered
    laget = [sti for sti in laget if sti.name not in minner]
    for sti in sorted(laget, key=lambda sti: (sti.name not in boker, sti.name)):
        svar.filer[sti.name] = sti.read_bytes()
    svar.boker = tuple(navn for navn in svar.filer if navn in boker)
