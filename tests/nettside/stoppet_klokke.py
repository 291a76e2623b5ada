"""The command line with a stopped clock: ``python -m tests.nettside.stoppet_klokke NAA ARG …``.

Run in a process of its own: the whole of Python gets the moment named, before the product is
imported.
"""

from __future__ import annotations

import datetime
import sys
import time
from typing import Any


def stopp(naa: datetime.datetime) -> None:
    """From now on it is ``naa``; every date made is still one of Python's own."""
    dag, tid, sekunder = datetime.date, datetime.datetime, naa.timestamp()

    class Dagslag(type):
        def __instancecheck__(cls, en: object) -> bool:
            return isinstance(en, dag)

    class Tidsslag(type):
        def __instancecheck__(cls, en: object) -> bool:
            return isinstance(en, tid)

    class Dag(datetime.date, metaclass=Dagslag):
        def __new__(cls, *deler: Any) -> Any:
            return dag(*deler)

        @classmethod
        def today(cls) -> Any:
            return naa.date()

    class Tid(datetime.datetime, metaclass=Tidsslag):
        def __new__(cls, *deler: Any, **valg: Any) -> Any:
            return tid(*deler, **valg)

        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Any:
            return naa.replace(tzinfo=tz)

    datetime.date, datetime.datetime = Dag, Tid  # type: ignore[misc, assignment]
    time.time = lambda: sekunder


if __name__ == "__main__":
    stopp(datetime.datetime.fromisoformat(sys.argv[1]))
    from sykefravaer_xl.cli import kjor

    sys.exit(kjor(sys.argv[2:]))
