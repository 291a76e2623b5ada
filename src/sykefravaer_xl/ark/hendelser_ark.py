"""The sheet ``Hendelser``: contact, consent, measures, exemptions and what else must be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.arbeidsbok import kolonner as navn
from sykefravaer_xl.ark import validering
from sykefravaer_xl.ark.dataark import Arkplan, Betinget, Kolonne, skriv_dataark
from sykefravaer_xl.ark.stil import BLA, FORFALT, UTFORT, Slag
from sykefravaer_xl.regler.hendelser import hendelsesslag
from sykefravaer_xl.regler.sjekkpunkter import sjekkpunkter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from sykefravaer_xl.ark.dataark import Rad
    from sykefravaer_xl.ark.stil import Stil

_FORM: Final[Mapping[str, tuple[Slag, float]]] = {
    "ansattnr": (Slag.NUMMER, 11),
    "navn": (Slag.TEKST, 24),
    "dato": (Slag.DATO, 13),
    "slag": (Slag.TEKST, 42),
    "sjekkpunkt": (Slag.TEKST, 28),
    "frist": (Slag.DATO, 12),
    "utfort": (Slag.DATO, 12),
    "besluttet_av": (Slag.TEKST, 20),
    "merknad": (Slag.TEKST, 60),
}
_LISTEKOLONNE: Final = 26
"""The choices stand in hidden columns far to the right: too long for a list inside the rule."""


def hendelser_ark() -> Arkplan:
    """The sheet as data."""
    regler = {
        "ansattnr": validering.ansattnr(),
        "dato": validering.dato(),
        "slag": _valg(0, len(hendelsesslag())),
        "sjekkpunkt": _valg(1, len(sjekkpunkter())),
        "frist": validering.dato(),
        "utfort": validering.dato(),
    }
    return Arkplan(
        navn.HENDELSER_ARK,
        "tblHendelser",
        tuple(
            Kolonne(felt, tittel, *_FORM[felt], regel=regler.get(felt))
            for felt, tittel in navn.HENDELSER.items()
        ),
        betinget=(
            Betinget(("utfort",), '=AND(ISNUMBER($G2),$G2<>"")', UTFORT),
            Betinget(("frist",), "=AND(ISNUMBER($F2),NOT(ISNUMBER($G2)),$F2<TODAY())", FORFALT),
        ),
        frys_kolonner=1,
        fanefarge=BLA,
    )


def bygg_hendelser(bok: Workbook, stil: Stil, rader: Iterable[Rad]) -> Worksheet:
    """Add the sheet."""
    plan = hendelser_ark()
    ark = skriv_dataark(bok, stil, plan, (plan.rekke(rad) for rad in rader))
    valg = ([s.navn for s in hendelsesslag().values()], [p.navn for p in sjekkpunkter().values()])
    for nr, navnene in enumerate(valg):
        ark.write_column(0, _LISTEKOLONNE + nr, navnene)
    ark.set_column(_LISTEKOLONNE, _LISTEKOLONNE + 1, None, None, {"hidden": True})
    return ark


def _valg(nr: int, antall: int) -> validering.Regel:
    bokstav = "A" + chr(ord("A") + nr)
    return validering.liste_fra(f"=${bokstav}$1:${bokstav}${antall}")
