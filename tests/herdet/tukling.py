"""Spoil workbooks at random: nothing but our own errors may come out, and never half a file.

``python -m tests.herdet.tukling 5000 [FIRST_SEED]`` runs many and prints what came of them.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
import traceback
import warnings
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from tests.arkbok.grunnlag import rik_bok
from tests.herdet import fiender
from tests.kjoring.bokhjelp import beregn, d, ett_ark, mal

LENGST = 5.0
RADER = (
    ("1001", "Egenmelding", d(2, 11), d(4, 11), None),
    ("1001", "Sykmelding", d(5, 11), d(30, 11), 100),
    ("1002", "Gradert sykmelding", d(1, 9), d(31, 12), 50),
)
STYGT = (
    "", "0", "-1", "1", "4294967296", "99999999999999999999", "NaN", "1e999", "A1", "A0", "XFE1",
    "A1048577", "$A$1:$ZZZ9", "A1:", ":", "tull", "true", "&amp;", "&#0;", "&x;", "<", ">", '"',
    "\ufeff", "\x00", "æøå", "rId1", "../../x", "http://x", "=1+1", "1" * 400, "utf-16", "\ud7ff",
)  # fmt: skip
TAGGER = (
    "<row>", "</row>", "<c/>", "<sheetData/>", "</sheetData>", "<f>1</f>", "<v>9</v>", "<!--",
    "-->", "<![CDATA[", "]]>", "<?x?>", "<!DOCTYPE a>", "<is><t>x</t></is>", '<row r="3"/>',
    "<x:c/>",
    '<mergeCell ref="A1:C3"/>', '<f t="shared" si="0"/>', '<f t="array" ref="A1:Z9">1</f>',
)  # fmt: skip
Tilfeldig = random.Random


@dataclass(slots=True)
class Utfall:
    """What came of many seeds."""

    koder: Counter[str] = field(default_factory=Counter)
    lengst: float = 0.0
    galt: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        koder = ", ".join(f"{kode} {antall}" for kode, antall in self.koder.most_common())
        return "\n".join(
            [f"{koder}; slowest {self.lengst:.2f} s; wrong {len(self.galt)}", *self.galt]
        )


def grunnboker(mappe: Path) -> list[bytes]:
    """Sound workbooks of different kinds."""
    forste = mal(mappe / "mal.xlsx", *RADER)
    andre = mal(mappe / "brukt.xlsx", *RADER)
    beregn(andre)
    egen = ett_ark(mappe / "egen.xlsx", *RADER)
    hand = fiender.lag(mappe / "hand.xlsx", fiender.deler(fiender.RAD, fiender.RAD))
    rik = rik_bok(mappe / "rik.xlsx")
    return [sti.read_bytes() for sti in (forste, andre, egen, hand, rik)]


# --- mutations -------------------------------------------------------------------------------


def _bytes(r: Tilfeldig, data: bytes) -> bytes:
    """Somewhere in the file: bytes turned, lost, doubled or cut off."""
    ut = bytearray(data)
    for _ in range(r.choice((1, 1, 2, 5, 30))):
        sted = r.randrange(len(ut) or 1)
        lengde = r.choice((1, 2, 4, 50, 500))
        match r.randrange(5):
            case 0:
                ut[sted : sted + 1] = r.randbytes(1)
            case 1:
                ut[sted : sted + lengde] = r.randbytes(lengde)
            case 2:
                del ut[sted : sted + lengde]
            case 3:
                ut[sted:sted] = ut[sted : sted + lengde]
            case _:
                ut = ut[: max(1, sted)]
    return bytes(ut)


def _katalog(r: Tilfeldig, data: bytes) -> bytes:
    """In the zip's headers: sizes, places, methods, names."""
    ut = bytearray(data)
    hoder = [m.start() for m in re.finditer(rb"PK(?:\x01\x02|\x03\x04|\x05\x06)", data)]
    for _ in range(r.randint(1, 4)):
        sted = r.choice(hoder) + r.randrange(4, 46)
        if sted < len(ut):
            ut[sted] = r.choice((0, 1, 0x7F, 0x80, 0xFF, r.randrange(256)))
    return bytes(ut)


def _deler(r: Tilfeldig, data: bytes, mappe: Path) -> bytes:
    """In the XML of a part or two, or a part gone, empty or given to another; a sound zip."""
    sti = mappe / "inn.zip"
    sti.write_bytes(data)
    with zipfile.ZipFile(sti) as z:
        deler = {n: z.read(n) for n in z.namelist()}
    for _ in range(r.choice((1, 1, 1, 2, 4))):
        navn = _velg(r, list(deler))
        match r.randrange(12):
            case 0:
                del deler[navn]
            case 1:
                deler[navn] = b""
            case 2:
                deler[navn] = r.choice(list(deler.values()))
            case 3:
                deler[navn] = (
                    deler[navn]
                    .decode("utf-8", "replace")
                    .encode(r.choice(("utf-16", "utf-16-le", "latin-1", "utf-8-sig")), "replace")
                )
            case _:
                deler[navn] = _xml(r, deler[navn].decode("utf-8", "replace")).encode(
                    "utf-8", "surrogatepass"
                )
        if not deler:
            return b""
    with zipfile.ZipFile(sti, "w", zipfile.ZIP_DEFLATED) as z:
        for navn, innhold in deler.items():
            z.writestr(navn, innhold)
    return sti.read_bytes()


def _velg(r: Tilfeldig, navn: list[str]) -> str:
    """A part; more often one that we read or write."""
    viktige = [n for n in navn if re.search(r"sheet\d|workbook|styles|table|shared|Types", n)]
    return r.choice(viktige if viktige and r.random() < 0.8 else navn)


def _xml(r: Tilfeldig, tekst: str) -> str:
    for _ in range(r.choice((1, 1, 2, 3, 8))):
        if not tekst:
            return tekst
        sted = r.randrange(len(tekst))
        match r.randrange(8):
            case 0 | 1:  # an attribute's value
                tekst = _ett(r, tekst, r'="([^"]*)"')
            case 2:  # a text or a number
                tekst = _ett(r, tekst, r">([^<]+)<")
            case 3:  # the name of an attribute or element
                tekst = _ett(r, tekst, r"[< /]([A-Za-z:]+)[ >=/]")
            case 4:
                tekst = tekst[:sted] + r.choice((*TAGGER, *STYGT)) + tekst[sted:]
            case 5:
                tekst = tekst[:sted] + tekst[sted + r.choice((1, 5, 40, 400)) :]
            case 6:  # a whole element doubled or gone
                treff = r.choice(
                    list(re.finditer(r"<[^<>]+/>|<(\w+)[^<>]*>[^<]*</\1>", tekst)) or [None]
                )
                if treff is not None:
                    tekst = (
                        tekst[: treff.start()]
                        + treff[0] * r.choice((0, 2, 3))
                        + tekst[treff.end() :]
                    )
            case _:
                tekst = tekst[:sted]
    return tekst


def _ett(r: Tilfeldig, tekst: str, monster: str) -> str:
    alle = list(re.finditer(monster, tekst))
    if not alle:
        return tekst
    treff = r.choice(alle)
    ny = r.choice(STYGT) if r.random() < 0.7 else r.choice(alle)[1]
    return tekst[: treff.start(1)] + ny + tekst[treff.end(1) :]


def tukle(fro: int, data: bytes, mappe: Path) -> bytes:
    """The same seed gives the same file."""
    r = Tilfeldig(fro)
    match r.randrange(10):
        case 0 | 1:
            return _bytes(r, data)
        case 2:
            return _katalog(r, data)
        case _:
            return _deler(r, data, mappe)


# --- the run ---------------------------------------------------------------------------------


def kjor(fron: range, mappe: Path, si: Callable[[str], None] | None = None) -> Utfall:
    """Spoil and compute a workbook per seed."""
    boker = grunnboker(mappe)
    utfall = Utfall()
    for fro in fron:
        sted = mappe / f"fro{fro}"
        sted.mkdir()
        bok = sted / "bok.xlsx"
        bok.write_bytes(tukle(fro, boker[fro % len(boker)], mappe))
        start = time.process_time()
        kode, galt = _ett_forsok(bok)
        tid = time.process_time() - start
        utfall.koder[kode] += 1
        utfall.lengst = max(utfall.lengst, tid)
        if tid > LENGST:
            galt = f"{tid:.1f} s"
        if galt:
            utfall.galt.append(f"seed {fro}: {galt}")
            if si is not None:
                si(utfall.galt[-1])
        for fil in sted.iterdir():
            fil.unlink()
        sted.rmdir()
    return utfall


def _ett_forsok(bok: Path) -> tuple[str, str]:
    """The code it was refused with or «skrevet», and what is wrong about that."""
    for_ = bok.read_bytes()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            beregn(bok)
    except SykefravaerFeil as feil:
        rester = [fil.name for fil in bok.parent.iterdir() if fil != bok]
        galt = f"changed, or left {rester}" if bok.read_bytes() != for_ or rester else ""
        return feil.kode, galt
    except Exception as feil:
        spor = traceback.extract_tb(feil.__traceback__)[-1]
        hvor = f"{Path(spor.filename).name}:{spor.lineno}"
        return "uventet", f"{type(feil).__name__} in {hvor}: {str(feil)[:100]}"
    return "skrevet", _odelagt(for_, bok)


def _odelagt(for_: bytes, bok: Path) -> str:
    """Parts that were well-formed XML and no longer are, or new parts that are not."""
    kopi = bok.with_name("for.xlsx")
    kopi.write_bytes(for_)
    with zipfile.ZipFile(kopi) as fra, zipfile.ZipFile(bok) as til:
        gamle = set(fra.namelist())
        for navn in til.namelist():
            if not navn.endswith((".xml", ".rels")) or _velformet(til, navn):
                continue
            if navn not in gamle or _velformet(fra, navn):
                return f"{navn} is no longer well-formed"
    return ""


def _velformet(arkiv: zipfile.ZipFile, navn: str) -> bool:
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(arkiv.read(navn), True)
    except (
        expat.ExpatError,
        LookupError,
        zipfile.BadZipFile,
        zlib.error,
        RuntimeError,
        ValueError,
    ):
        return False
    return True


if __name__ == "__main__":
    forste = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as temp:
        print(kjor(range(forste, forste + int(sys.argv[1])), Path(temp), print))
