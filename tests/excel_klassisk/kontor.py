"""LibreOffice, in a profile of its own, with a macro-enabled file open."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from tests.vertsmiljo.uno_kontor import gjor_i_kontoret

_KJOR: Final = Path(__file__).with_name("uno_kjor.py")


def aapne(fil: Path, kall: list[tuple[str, str, list[Any]]], mappe: Path) -> dict[str, Any]:
    """The modules as LibreOffice reads them, and what each [module, procedure, arguments] gave."""
    profil = f"-env:UserInstallation={(mappe / 'profil').resolve().as_uri()}"
    jobb = {"fil": str(fil), "kall": kall}
    return dict(gjor_i_kontoret(_KJOR, jobb, mappe, (profil,)))
