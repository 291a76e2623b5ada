"""The program itself: ``sykefravaer-xl``, and ``python -m sykefravaer_xl``."""

from __future__ import annotations

import signal
import sys


def main() -> None:
    """Entry point. Ctrl-C is answered while the program is still being loaded, too."""
    try:
        from sykefravaer_xl.cli import main as program

        program()
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # once is enough
        from sykefravaer_xl.terminal.felles import AVBRUTT
        from sykefravaer_xl.terminal.tekst import AVBRUTT as MELDING

        print(MELDING, file=sys.stderr)
        sys.exit(AVBRUTT)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the answer stands
        # Python forgets the exit code, and ends by the signal, where Ctrl-C hit the making of a
        # dataclass (text that is executed), unless another text has been executed since
        exec("")  # noqa: S102


if __name__ == "__main__":
    main()
