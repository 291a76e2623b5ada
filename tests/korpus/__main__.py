"""``python -m tests.korpus FOLDER [--sdk] [--libreoffice]``: the table, exit 1 if any is wrong."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.korpus.kjoring import Resultat, kjor


def linje(svar: Resultat) -> str:
    """One row of the table."""
    sdk = f"{len(svar.sdk):>4}"
    return (
        f"{svar.fil[:60]:<60} {'yes' if svar.apnet else 'no':<6} "
        f"{'yes' if svar.skrevet else 'no':<7} {len(svar.endret):>7} {len(svar.tapt):>5} "
        f"{len(svar.nye_brudd):>5} {sdk}  {svar.nektet[:70]}"
    )


def hoved() -> int:
    """Every workbook of a folder."""
    valg = argparse.ArgumentParser(prog="python -m tests.korpus")
    valg.add_argument("mappe", type=Path)
    valg.add_argument("--sdk", action="store_true", help="Microsoft's validator too (slow)")
    valg.add_argument("--libreoffice", action="store_true", help="LibreOffice opens it (slower)")
    arg = valg.parse_args()
    print(f"{'workbook':<60} opened written changed  lost rules  sdk  refused why")
    alle: list[Resultat] = []
    with tempfile.TemporaryDirectory() as temp:
        for fil in sorted(arg.mappe.glob("*.xl[st]*")):
            alle.append(kjor(fil, Path(temp), sdk=arg.sdk, libreoffice=arg.libreoffice))
            print(linje(alle[-1]), flush=True)
            sett = alle[-1]
            for hva in (sett.utenfor, sett.tapt, sett.nye_brudd, sett.sdk, [sett.libreoffice]):
                for sak in filter(None, hva):
                    print(f"    {sak}")
    print(
        f"{len(alle)} workbooks: {sum(s.apnet for s in alle)} opened, "
        f"{sum(s.skrevet for s in alle)} written, {sum(bool(s.nektet) for s in alle)} refused; "
        f"{sum(len(s.tapt) for s in alle)} parts lost, "
        f"{sum(len(s.utenfor) for s in alle)} changed outside the contract, "
        f"{sum(len(s.nye_brudd) for s in alle)} new breaches of our rules, "
        f"{sum(len(s.sdk) for s in alle)} new findings of the SDK, "
        f"{sum(bool(s.libreoffice) for s in alle)} LibreOffice cannot open"
    )
    return int(any(s.galt for s in alle))


if __name__ == "__main__":
    sys.exit(hoved())
