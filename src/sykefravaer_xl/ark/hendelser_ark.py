"""The sheet ``Hendelser``: contact, consent, measures, exemptions and what else must be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark import validering
from sykefravaer_xl.ark.dataark import Arkplan, Betinget, Kolonne, dataark
from sykefravaer_xl.ark.modell import Arkmodell, Kolonnevisning
from sykefravaer_xl.ark.stil import BLA, FORFALT, UTFORT, Slag
from sykefravaer_xl.bok import kolonner as navn
from sykefravaer_xl.lov.hendelser import hendelsesslag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sykefravaer_xl.ark.dataark import Rad

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
"""The choices stand in a hidden column far to the right: too long for a list inside the rule."""
_PUNKTLISTE: Final = (
    f"=OFFSET({navn.SJEKKPUNKTER_ARK}!$B$2,0,0,MAX(1,COUNTA({navn.SJEKKPUNKTER_ARK}!$B:$B)-1),1)"
)
"""The checkpoints as the clerk has named them, her own too."""


def hendelser_ark() -> Arkplan:
    """The sheet as data."""
    regler = {
        "ansattnr": validering.ansattnr(),
        "dato": validering.dato(),
        "slag": _valg(0, len(hendelsesslag())),
        "sjekkpunkt": {**validering.liste_fra(_PUNKTLISTE), "error_type": "warning"},
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


def hendelser(rader: Iterable[Rad] = ()) -> Arkmodell:
    """The sheet with these rows."""
    plan = hendelser_ark()
    ark = dataark(plan, [plan.rekke(rad) for rad in rader])
    for nr, slag in enumerate(hendelsesslag().values()):
        ark.skriv(nr, _LISTEKOLONNE, slag.navn)
    ark.kolonner[_LISTEKOLONNE] = Kolonnevisning(skjult=True)
    return ark


def _valg(nr: int, antall: int) -> validering.Regel:
    """Asked about, not refused: a clerk who deletes a whole row takes a choice with it."""
    bokstav = "A" + chr(ord("A") + nr)
    regel = validering.liste_fra(f"=${bokstav}$1:${bokstav}${antall}")
    return {**regel, "error_type": "warning"}
