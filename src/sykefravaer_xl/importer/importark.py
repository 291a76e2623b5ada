"""The sheet ``Import``: what was imported, from where, into which row. It is ours.

Its headings are none that an absence table is known by, so it is never read as one.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.dataark import Arkplan
from sykefravaer_xl.ark.stil import SKIFER
from sykefravaer_xl.bok import arkvalg, tabellfunn
from sykefravaer_xl.bok.kildebok import apne
from sykefravaer_xl.bok.modell import RADER_PER_TABELL
from sykefravaer_xl.bok.skjema import Arkskjema, Kolonne, Slag
from sykefravaer_xl.bok.skjema.arknavn import IMPORT_FRA
from sykefravaer_xl.bok.typenavn import Typevalg, les_type
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.importer.innkommende import Innperiode
from sykefravaer_xl.importer.logg import Handling, Loggpost

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.bok.modell import Tabellkart
    from sykefravaer_xl.bok.rader import Rad

IMPORT: Final = Arkskjema(
    "Import",
    "tblImport",
    (
        Kolonne("tidspunkt", "Importert", Slag.TID, 18, beregnet=True),
        Kolonne("kilde", "Kilde", Slag.TEKST, 26, beregnet=True),
        Kolonne("id", "Id", Slag.TEKST, 40, beregnet=True, kjennetegn=True),
        Kolonne("i_ansatt", "Gjelder ansatt", Slag.NUMMER, 14, beregnet=True),
        Kolonne("handling", "Handling", Slag.TEKST, 16, beregnet=True, kjennetegn=True),
        Kolonne("i_rad", "Rad da", Slag.HELTALL, 9, beregnet=True),
        Kolonne("i_type", "Skrevet type", Slag.TEKST, 24, beregnet=True),
        Kolonne("i_fra", IMPORT_FRA, Slag.DATO, 13, beregnet=True),
        Kolonne("i_til", "Skrevet til", Slag.DATO, 13, beregnet=True),
        Kolonne("i_grad", "Skrevet grad", Slag.HELTALL, 13, beregnet=True),
        Kolonne("i_avtalt", "Skrevet avtalte timer", Slag.TALL, 16, beregnet=True),
        Kolonne("i_arbeidet", "Skrevet arbeidede timer", Slag.TALL, 18, beregnet=True),
        Kolonne("erstatter", "Erstatter id", Slag.TEKST, 22, beregnet=True, skjult=True),
        Kolonne("versjon", "Versjon", Slag.TEKST, 20, beregnet=True, skjult=True),
        Kolonne("utgave", "Utgave", Slag.HELTALL, 9, beregnet=True, kjennetegn=True, skjult=True),
        Kolonne("innhold", "Innhold", Slag.TEKST, 20, beregnet=True, kjennetegn=True, skjult=True),
    ),
)
"""What only the program looks at is folded away."""


def import_ark(navn: str) -> Arkplan:
    """The look of the sheet."""
    return Arkplan(navn, IMPORT.tabell, IMPORT.kolonner, fanefarge=SKIFER)


def les_importark(sti: Path, utenom: str) -> tuple[list[Loggpost], Tabellkart | None]:
    """The lines of the sheet and where they stand; none in a book without it.

    A line that cannot be read (somebody has changed it) is passed over: what it told of counts
    as the clerk's own then.
    """
    soker = tabellfunn.monster(IMPORT.overskrifter)
    with apne(sti) as kilde:
        funn = arkvalg.finn_eget(
            kilde.topper, IMPORT.ark, soker, *IMPORT.kjennetegn, utenom=utenom
        )
        if funn is None:
            return [], None
        kart = kilde.kart_med_siste_rad(funn)
        if kart is None:
            return [], None
        poster = [post for rad in kilde.rader(kart) if (post := _post(rad)) is not None]
        return poster, kart


def _tekst(rad: Rad, felt: str) -> str:
    verdi = rad.verdi(felt)
    if isinstance(verdi, float) and verdi.is_integer():
        verdi = int(verdi)
    return "" if verdi is None else str(verdi).strip()


def _tall(rad: Rad, felt: str) -> int | None:
    verdi = rad.verdi(felt)
    return int(verdi) if isinstance(verdi, int | float) and verdi == int(verdi) else None


def _timer(rad: Rad, felt: str) -> Decimal | None:
    verdi = rad.verdi(felt)
    return Decimal(str(verdi)) if isinstance(verdi, int | float) else None


def _dag(rad: Rad, felt: str) -> date | None:
    verdi = rad.verdi(felt)
    return (
        verdi.date()
        if isinstance(verdi, datetime)
        else (verdi if isinstance(verdi, date) else None)
    )


def _post(rad: Rad) -> Loggpost | None:
    utgave = _tall(rad, "utgave")
    try:
        handling = Handling(_tekst(rad, "handling"))
        valg = les_type(rad.verdi("i_type"))
    except (ValueError, SykefravaerFeil):
        return None
    if utgave is None or not _tekst(rad, "id"):
        return None
    return Loggpost(
        _tekst(rad, "id"),
        _tekst(rad, "i_ansatt"),
        _tekst(rad, "innhold"),
        utgave,
        handling,
        _periode(rad, valg),
        _tekst(rad, "versjon"),
        _tekst(rad, "erstatter"),
        _tekst(rad, "kilde"),
        _tall(rad, "i_rad"),
    )


def _periode(rad: Rad, valg: Typevalg | None) -> Innperiode | None:
    fra, til = _dag(rad, "i_fra"), _dag(rad, "i_til")
    if valg is None or fra is None or til is None:
        return None
    grad = _tall(rad, "i_grad")
    return Innperiode(
        fra, til, valg.type, 100 if grad is None else grad,
        _timer(rad, "i_avtalt"), _timer(rad, "i_arbeidet"),
    )  # fmt: skip


def rad_for(post: Loggpost, tidspunkt: datetime) -> dict[str, object]:
    """A line of the log as the sheet has it."""
    p = post.periode
    ut: dict[str, object] = {
        "tidspunkt": tidspunkt,
        "kilde": post.kilde[:200],
        "id": post.id,
        "i_ansatt": post.ansatt,
        "handling": post.handling.value,
        "i_rad": None if post.rad is None else post.rad % RADER_PER_TABELL,
        "erstatter": post.erstatter or None,
        "versjon": post.versjon or None,
        "utgave": post.utgave,
        "innhold": post.innhold,
    }
    if p is not None:
        ut |= {
            "i_type": p.type.rad.navn_ved(p.grad),
            "i_fra": p.fra,
            "i_til": p.til,
            "i_grad": p.slag[1],
            "i_avtalt": p.avtalte_timer,
            "i_arbeidet": p.arbeidede_timer,
        }
    return ut
