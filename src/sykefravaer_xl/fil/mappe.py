"""What lies in a folder and the folders below it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


def er_mappe(sti: Path) -> bool:
    """Whether it is one, as far as may be seen; unlike ``is_dir`` of a path it never raises."""
    return os.path.isdir(sti)  # noqa: PTH112


def er_fil(sti: Path) -> bool:
    """Likewise: a real file, no pipe and no folder."""
    return os.path.isfile(sti)  # noqa: PTH113


def filer_i(mappe: Path, uleselig: Callable[[Path], object]) -> list[Path]:
    """The files in the order of their names; ``uleselig`` is told of folders that may not be read.

    Links to folders are not followed, so no file comes twice and no ring has no end.
    """
    alt = os.walk(mappe, onerror=lambda feil: uleselig(Path(feil.filename)))
    return sorted(
        fil for sted, _, navn in alt for fil in (Path(sted, n) for n in navn) if er_fil(fil)
    )
