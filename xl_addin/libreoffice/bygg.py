"""Builds the LibreOffice extension: ``python -m xl_addin.libreoffice.bygg [FILE]``.

Everything in it comes from the table of functions. The same source gives the same bytes.
"""

from __future__ import annotations

import argparse
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path

from xl_addin.les_meg import NAVN as LES_MEG
from xl_addin.les_meg import les_meg
from xl_addin.libreoffice.oppsett import XML, funksjonsfil, jobbfil, knappefil, protokollfil
from xl_addin.libreoffice.typer import Grensesnitt, Metode, skriv_typer

from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.verter.libreoffice import GRENSESNITT, metodenavn, slag_i_calc
from sykefravaer_xl.verter.makrotabell import MAKROER

HER = Path(__file__).parent
ROT = HER.parents[1]
PAKKER = (ROT / "src" / "sykefravaer_xl", ROT / "src" / "arkbok")
UTENOM = (
    "arbeidsliste", "brev", "cli", "doktor", "importer", "inntektsmelding", "nettside", "ny",
    "oppslag", "saksmappe", "veileder",
)  # fmt: skip
"""What no button and no function reaches: the command line and the page have it."""
UTFIL = ROT / "dist" / "sykefravaer.oxt"
ID = "no.sykefravaer.xl"
TID = (2026, 1, 1, 0, 0, 0)
"""The time of every file in the extension."""
TYPEFIL = "typer.rdb"
KOMPONENTER = ("komponent.py", "knapper.py")
OPPSETT = {
    "CalcAddIns.xcu": funksjonsfil,
    "Addons.xcu": knappefil,
    "ProtocolHandler.xcu": protokollfil,
    "Jobs.xcu": jobbfil,
}
"""File of configuration -> what writes it."""
KALLER = ("kaller", "com.sun.star.beans.XPropertySet")
"""A hidden argument: the book that asks, which knows what day it counts from."""


def typer() -> bytes:
    """The interface with one method per function."""
    metoder = [
        Metode(
            metodenavn(f.navn),
            "[][]any" if f.svar.omrade else "any",
            [KALLER, *((a.navn, slag_i_calc(a)) for a in f.argumenter)],
        )
        for f in FUNKSJONER.values()
    ]
    return skriv_typer(GRENSESNITT, Grensesnitt("com.sun.star.uno.XInterface", metoder))


def _manifest() -> str:
    deler = (
        (TYPEFIL, "application/vnd.sun.star.uno-typelibrary;type=RDB"),
        *((navn, "application/vnd.sun.star.uno-component;type=Python") for navn in KOMPONENTER),
        *((navn, "application/vnd.sun.star.configuration-data") for navn in OPPSETT),
    )
    linjer = "".join(
        f'<manifest:file-entry manifest:media-type="{slag}" manifest:full-path="{navn}"/>\n'
        for navn, slag in deler
    )
    return (
        f'{XML}<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">\n'
        f"{linjer}</manifest:manifest>\n"
    )


def _beskrivelse() -> str:
    return (
        f'{XML}<description xmlns="http://openoffice.org/extensions/description/2006" '
        'xmlns:d="http://openoffice.org/extensions/description/2006" '
        'xmlns:l="http://libreoffice.org/extensions/description/2011">\n'
        f'<identifier value="{ID}"/>\n<version value="{version("sykefravaer-xl")}"/>\n'
        '<dependencies><l:LibreOffice-minimal-version value="7.4" '
        'd:name="LibreOffice 7.4"/></dependencies>\n'
        '<display-name><name lang="en">Sykefravær</name></display-name>\n'
        '<extension-description><src lang="en" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xlink:href="beskrivelse.txt"/></extension-description>\n</description>\n'
    )


def deler() -> dict[str, bytes]:
    """Name -> content of every file in the extension."""
    tekster = {
        "META-INF/manifest.xml": _manifest(),
        "description.xml": _beskrivelse(),
        "beskrivelse.txt": "Oppfølging av sykefravær i regnearket.\n\nMenyen Sykefravær: "
        f"{', '.join(makro.etikett for makro in MAKROER.values())}.\n"
        f"Funksjoner: {', '.join(FUNKSJONER)}.\n",
        **{navn: skriv() for navn, skriv in OPPSETT.items()},
    }
    ut = {navn: tekst.encode() for navn, tekst in tekster.items()}
    ut[TYPEFIL] = typer()
    ut[LES_MEG] = les_meg("libreoffice", version("sykefravaer-xl"))
    ut |= {navn: (HER / navn).read_bytes() for navn in KOMPONENTER}
    ut["LICENSE"] = (ROT / "LICENSE").read_bytes()
    for pakke in PAKKER:
        for sti in sorted(pakke.rglob("*")):
            med = sti.relative_to(pakke).with_suffix("").parts[0] not in UTENOM
            if med and sti.suffix in (".py", ".toml"):
                ut[f"pythonpath/{sti.relative_to(pakke.parent).as_posix()}"] = sti.read_bytes()
    return ut


def bygg(utfil: Path = UTFIL) -> Path:
    """Writes the extension."""
    utfil.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(utfil, "w", zipfile.ZIP_DEFLATED) as oxt:
        for navn, data in deler().items():
            oppforing = zipfile.ZipInfo(navn, TID)
            oppforing.compress_type = zipfile.ZIP_DEFLATED
            oppforing.external_attr = 0o644 << 16
            oxt.writestr(oppforing, data)
    return utfil


def main(argumenter: list[str] | None = None) -> None:
    """Command line."""
    leser = argparse.ArgumentParser(description="Bygger utvidelsen til LibreOffice.")
    leser.add_argument("utfil", type=Path, nargs="?", default=UTFIL)
    sys.stdout.write(f"{bygg(leser.parse_args(argumenter).utfil)}\n")


if __name__ == "__main__":
    main()
