"""Writes ``docs/lisenser.md``: ``python docs/lag_lisenser.py``.

What a plain installation brings with it, and under which licence, as the installed packages say
themselves. A test says when one has come, gone or changed its licence.
"""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

SIDE: Final = Path(__file__).parent / "lisenser.md"
PROSJEKT: Final = Path(__file__).parents[1] / "pyproject.toml"
KORT: Final = {
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: BSD License": "BSD",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: Python Software Foundation License": "PSF",
}
_HODE: Final = """# Lisenser

Skrevet av `docs/lag_lisenser.py` etter det pakkene selv oppgir. Programmet har lisensen MIT. En
vanlig installasjon tar med pakkene under; alle kan brukes og gis videre uten vederlag.

| pakke | lisens |
| --- | --- |
"""
_HALE: Final = """
På Windows og Mac kan tillegget `excel` hente `xlwings` (BSD-3-Clause). Det som bare prøver og
bygger programmet (tillegget `test`), følger ikke med.

## Kjente sårbarheter

Kjør dette der nettet er åpent (krever `pip-audit`):

```
pip-audit -r constraints.txt --no-deps --disable-pip
```

Prøvd 29.11.2026 på maskinen programmet er laget på: ingen av de 71 pakkene i `constraints.txt`
lot seg slå opp, for sårbarhetsbasene (PyPI og OSV) nås ikke derfra. Det finnes altså ikke noe svar
ennå, verken godt eller dårlig.
"""


def lisens(pakke: Distribution) -> str:
    """What a package says of its licence, in its short name."""
    om = pakke.metadata
    if uttrykk := om.get("License-Expression"):
        return uttrykk
    klasser = [KORT[k] for k in om.get_all("Classifier") or [] if k in KORT]
    return " eller ".join(klasser) or " ".join((om.get("License") or "").split())


def lisenser() -> dict[str, str]:
    """Package → licence, of everything a plain installation brings with it."""
    ut: dict[str, str] = {}
    prosjekt = tomllib.loads(PROSJEKT.read_text(encoding="utf-8"))["project"]
    igjen = [_navn(krav) for krav in prosjekt["dependencies"]]
    while igjen:
        navn = igjen.pop()
        try:
            pakke = distribution(navn)
        except PackageNotFoundError:  # for another system
            continue
        if navn in ut:
            continue
        ut[navn] = lisens(pakke)
        igjen += [_navn(krav) for krav in pakke.requires or [] if "extra ==" not in krav]
    return dict(sorted(ut.items()))


def _navn(krav: str) -> str:
    """The package of a requirement, as every tool writes it."""
    return re.sub("[-_.]+", "-", re.split("[^A-Za-z0-9._-]", krav, maxsplit=1)[0]).lower()


def side() -> str:
    """The page."""
    rader = "".join(f"| {navn} | {hva} |\n" for navn, hva in lisenser().items())
    return f"{_HODE}{rader}{_HALE}"


if __name__ == "__main__":
    SIDE.write_text(side(), encoding="utf-8")
