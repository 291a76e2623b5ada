"""``python -m xl_addin.klassisk [MAPPE]``: the folder a clerk, or her IT people, installs from.

It holds the add-in, the installer, the licences, and the package's wheel where ``--hjul`` names
one; with ``--pakker`` beside it the installer needs no network.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import Final

from sykefravaer_xl.grunn.versjon import programversjon
from xl_addin.klassisk import installasjon, tillegg, xlwings_modul

UT: Final = Path("dist") / "tillegg"
_KODE: Final = "utf-8"


def bygg_mappe(ut: Path, hjul: Path | None = None) -> list[Path]:
    """Write the folder; the files in it, with their checksums for the IT department last."""
    ut.mkdir(parents=True, exist_ok=True)
    versjon = programversjon()
    innhold: dict[str, bytes] = {
        tillegg.NAVN: tillegg.bygg(versjon),
        **installasjon.filer(versjon, xlwings_modul.versjon(), tillegg.NAVN),
        "LICENSE-xlwings.txt": (xlwings_modul.KILDE.parent / "LICENSE.txt").read_bytes(),
    }
    if hjul is not None:
        innhold[hjul.name] = hjul.read_bytes()
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
    valg = leser.parse_args()
    for fil in bygg_mappe(valg.mappe, valg.hjul):
        print(fil)  # noqa: T201 - a command


if __name__ == "__main__":
    main()
