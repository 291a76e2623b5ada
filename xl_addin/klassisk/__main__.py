"""``python -m xl_addin.klassisk [MAPPE]``: the folder a clerk, or her IT people, installs from.

It holds the add-in, the installer, the licences, our wheel where ``--hjul`` names one, and
with ``--pakker`` the wheels of all it needs, so that the installer asks no network.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import Final

from sykefravaer_xl.grunn.versjon import programversjon
from xl_addin.klassisk import installasjon, tillegg, xlwings_modul
from xl_addin.klassisk.hjul import LAS, hent

UT: Final = Path("dist") / "tillegg"
_KODE: Final = "utf-8"


def bygg_mappe(ut: Path, hjul: Path | None = None, pakker: Path | None = None) -> list[Path]:
    """Write the folder; the files in it, with their checksums for the IT department last."""
    ut.mkdir(parents=True, exist_ok=True)
    versjon = programversjon()
    innhold: dict[str, bytes] = {
        tillegg.NAVN: tillegg.bygg(versjon),
        **installasjon.filer(versjon, xlwings_modul.versjon(), tillegg.NAVN),
        "LICENSE-xlwings.txt": (xlwings_modul.KILDE.parent / "LICENSE.txt").read_bytes(),
    }
    innhold[LAS.name] = LAS.read_bytes()
    if hjul is not None:
        innhold[hjul.name] = hjul.read_bytes()
    if pakker is not None:
        innhold |= {f"pakker/{sti.name}": sti.read_bytes() for sti in hent(pakker)}
        (ut / "pakker").mkdir(exist_ok=True)
    for navn, data in innhold.items():
        (ut / navn).write_bytes(data)
    summer = "".join(
        f"{hashlib.sha256(data).hexdigest()}  {navn}\n" for navn, data in sorted(innhold.items())
    )
    (ut / "SHA256SUMS.txt").write_text(summer, encoding=_KODE, newline="\n")
    return [*(ut / navn for navn in innhold), ut / "SHA256SUMS.txt"]


def main() -> None:
    """Entry point."""
    leser = argparse.ArgumentParser(prog="python -m xl_addin.klassisk", description=__doc__)
    leser.add_argument("mappe", nargs="?", type=Path, default=UT)
    leser.add_argument("--hjul", type=Path, help="wheel of sykefravaer-xl to lay beside it")
    leser.add_argument("--pakker", type=Path, help="folder to keep the wheels it needs in")
    valg = leser.parse_args()
    for fil in bygg_mappe(valg.mappe, valg.hjul, valg.pakker):
        print(fil)  # noqa: T201 - a command


if __name__ == "__main__":
    main()
