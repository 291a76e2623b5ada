"""The command line with a stopped clock: ``python -m tests.nettside.stoppet_klokke NAA ARG …``.

Run in a process of its own: Python's own classes get the moment named, and stay the classes they
are, for much asks of a value whether it is a date.
"""

from __future__ import annotations

import ctypes
import datetime
import gc
import sys
import time
from typing import Any


def _sett(klasse: type, navn: str, metode: Any) -> None:
    """Give a class of Python's a method of ours; its dictionary is behind a read-only view."""
    (innhold,) = gc.get_referents(klasse.__dict__)
    innhold[navn] = metode
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(klasse))


def stopp(naa: datetime.datetime) -> None:
    """From now on it is ``naa``."""
    sekunder = naa.timestamp()
    _sett(datetime.datetime, "now", classmethod(lambda _cls, tz=None: naa.replace(tzinfo=tz)))
    _sett(datetime.date, "today", classmethod(lambda _cls: naa.date()))
    time.time = lambda: sekunder


if __name__ == "__main__":
    stopp(datetime.datetime.fromisoformat(sys.argv[1]))
    from sykefravaer_xl.cli import kjor

    sys.exit(kjor(sys.argv[2:]))
