"""The ribbon (customUI14): one tab, its groups and buttons. Written as ASCII.

The icons are Office's own (imageMso). A button's tag is the macro's name in Python.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import quoteattr

from sykefravaer_xl.verter import tilleggstekst as tekst
from sykefravaer_xl.verter.makrotabell import MAKROER

NAVNEROM: Final = "http://schemas.microsoft.com/office/2009/07/customui"


@dataclass(frozen=True, slots=True)
class Knapp:
    """A button: a macro's, or one with texts and a callback of its own."""

    navn: str
    ikon: str
    tast: str
    stor: bool = False
    tilbakekall: str = "SF_Knapp"

    @property
    def id(self) -> str:
        """Unique in the file."""
        return f"sf_{self.navn}"

    @property
    def tekster(self) -> tuple[str, str]:
        """Label and help."""
        makro = MAKROER.get(self.navn)
        return tekst.KNAPPER[self.navn] if makro is None else (makro.etikett, makro.hjelp)


GRUPPER: Final[dict[str, tuple[Knapp, ...]]] = {
    "regn": (
        Knapp("beregn", "CalculateNow", "B", stor=True),
        Knapp("marker_forfalte", "ConditionalFormattingMenu", "M"),
        Knapp("sjekk", "ErrorChecking", "S"),
    ),
    "folg": (
        Knapp("arbeidsliste", "DataValidation", "A", stor=True),
        Knapp("lag_oppfolgingsplan", "CreateReport", "L", stor=True),
    ),
    "forsta": (
        Knapp("forklar", "Help", "F", stor=True),
        Knapp("hva_om", "Calculator", "H", stor=True),
    ),
    "python": (
        Knapp("start_pa_nytt", "Refresh", "P", tilbakekall="SF_StartPaNytt"),
        Knapp("om", "Info", "O", tilbakekall="SF_Om"),
    ),
}


def baand() -> str:
    """``customUI14.xml``."""
    linjer = [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
        f'<customUI xmlns="{NAVNEROM}">',
        "  <ribbon>",
        "    <tabs>",
        f'      <tab id="sf_fane" label={_attributt(tekst.FANE)} keytip="YF">',
    ]
    for gruppe, knapper in GRUPPER.items():
        linjer.append(
            f'        <group id="sf_{gruppe}" label={_attributt(tekst.GRUPPER[gruppe])}>'
        )
        linjer += [_knapp(knapp) for knapp in knapper]
        linjer.append("        </group>")
    linjer += ["      </tab>", "    </tabs>", "  </ribbon>", "</customUI>", ""]
    return "\n".join(linjer)


def _knapp(knapp: Knapp) -> str:
    merkelapp, hjelp = knapp.tekster
    makro = f' tag="{knapp.navn}"' if knapp.navn in MAKROER else ""
    return (
        f'          <button id="{knapp.id}" label={_attributt(merkelapp)}{makro}'
        f' size="{"large" if knapp.stor else "normal"}" imageMso="{knapp.ikon}"'
        f' keytip="{knapp.tast}" screentip={_attributt(merkelapp)}'
        f' supertip={_attributt(hjelp)} onAction="{knapp.tilbakekall}"/>'
    )


def _attributt(verdi: str) -> str:
    """Quoted, and beyond ASCII as character references."""
    return quoteattr(verdi).encode("ascii", "xmlcharrefreplace").decode("ascii")
