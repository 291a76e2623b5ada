"""What a run puts into the tables a workbook has: which cell of which sheet gets what.

Nothing is written here: ``skriving`` carries the changes out in a file, ``excel`` in a workbook
that is open in Excel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arkbok import Betinget
from sykefravaer_xl.ark.betinget import etter_utfort
from sykefravaer_xl.ark.dataark import SISTE_RAD
from sykefravaer_xl.ark.tabellskriver import Tabellskriver, kart_bokstav
from sykefravaer_xl.bok.skjema import ARBEIDSLISTE, FRAVAER, OPPFOLGING
from sykefravaer_xl.bok.skjema.oppfolging import oppfolging_felter, sjekkpunktkolonner
from sykefravaer_xl.bok.tekst import FEIL
from sykefravaer_xl.grunn.feil import SykefravaerFeil

if TYPE_CHECKING:
    from sykefravaer_xl.ark.tabellskriver import Arkopplysninger
    from sykefravaer_xl.bok.endringslogg import Loggrad
    from sykefravaer_xl.bok.modell import Tabellkart
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.bok.skjema import Arkskjema
    from sykefravaer_xl.lov.sjekkpunkter import Sjekkpunkt

ROD, ROD_SKRIFT = "F8CBCB", "7A0010"
GUL, GUL_SKRIFT = "FFE699", "5C3A00"


def fravaer(oppdatering: Oppdatering, bok: Arkopplysninger) -> Tabellskriver | None:
    """The result columns of the absence rows; None when there are no rows."""
    kart = oppdatering.bok.fravaer_kart
    if not oppdatering.fravaer:
        return None
    skriver = Tabellskriver(kart, bok, FRAVAER)
    skriver.krev(FRAVAER.ut)
    skriver.skriv_rader(oppdatering.fravaer)
    if {"frist", "status"} <= set(skriver.nye):
        skriver.endring.betinget += _regler(skriver, kart)
    return skriver


def _regler(skriver: Tabellskriver, kart: Tabellkart) -> list[Betinget]:
    """Overdue and soon on new result columns, from stored dates and TODAY()."""
    bokstav = {f: kart_bokstav(skriver.kolonner[f]) for f in ("frist", "status")}
    forste = kart.overskriftsrad + 1
    siste = max(kart.siste_rad, forste) + 1000  # rows the clerk adds later have the rule too
    frist, status = f"${bokstav['frist']}{forste}", f"${bokstav['status']}{forste}"
    omrade = f"{bokstav['frist']}{forste}:{bokstav['status']}{siste}"
    apen = f'OR({status}="Forfalt",{status}="Snart",{status}="Kommende")'
    grunn = f"ISNUMBER({frist}),{apen}"
    return [
        Betinget(omrade, f"AND({grunn},{frist}<TODAY())", ROD, ROD_SKRIFT, fet=True),
        Betinget(
            omrade, f"AND({grunn},{frist}>=TODAY(),{frist}<=TODAY()+7)", GUL, GUL_SKRIFT, fet=True
        ),
    ]


def oppfolging(oppdatering: Oppdatering, bok: Arkopplysninger) -> Tabellskriver | None:
    """One row a spell; None when the book has no such sheet."""
    kart = oppdatering.bok.oppfolging_kart
    if kart is None:
        return None
    skjema = oppfolgingsskjema(oppdatering)
    skriver = Tabellskriver(kart, bok, skjema)
    skriver.krev(skjema.overskrifter)
    skriver.skriv_rader(oppdatering.oppfolging, oppdatering.nye_oppfolging)
    skriver.endring.betinget += _sjekkpunktfarger(skriver, oppdatering)
    return skriver


def punkter_i_bruk(oppdatering: Oppdatering) -> list[Sjekkpunkt]:
    """The active checkpoints; a repealed duty only where a spell is old enough to have it."""
    rader = (oppdatering.nye_oppfolging, oppdatering.oppfolging)
    return [
        punkt
        for punkt in oppdatering.oppsett.sjekkpunkter.values()
        if not punkt.versjoner[-1].opphevet
        or any(sett.har(oppfolging_felter(punkt.id)[0]) for sett in rader)
    ]


def _sjekkpunktfarger(skriver: Tabellskriver, oppdatering: Oppdatering) -> list[Betinget]:
    """The colours of duties whose columns the sheet did not have."""
    if "tilfelle_til" not in skriver.kolonner:
        return []
    forste = skriver.kart.overskriftsrad + 1
    slutt = f"${kart_bokstav(skriver.kolonner['tilfelle_til'])}{forste}"
    ut: list[Betinget] = []
    for punkt in oppdatering.oppsett.sjekkpunkter.values():
        frist, utfort, unntak, _ = oppfolging_felter(punkt.id)
        if not punkt.oppgave or frist not in skriver.nye:
            continue
        bokstav = [kart_bokstav(skriver.kolonner[f]) for f in (frist, utfort, unntak)]
        celler = tuple(f"${b}{forste}" for b in bokstav)
        regler = etter_utfort(
            (frist, utfort, unntak),
            (celler[0], celler[1], celler[2]),
            slutt,
            str(oppdatering.oppsett.varsel_dager),
        )
        for regel, farger in zip(regler, ((ROD, ROD_SKRIFT), (GUL, GUL_SKRIFT)), strict=False):
            omrade = f"{bokstav[0]}{forste}:{bokstav[0]}{SISTE_RAD}"
            ut.append(Betinget(omrade, regel.formel.removeprefix("="), *farger, fet=True))
    return ut


def oppfolgingsskjema(oppdatering: Oppdatering) -> Arkskjema:
    """The columns of ``Oppfølging`` with those of every checkpoint in use."""
    return OPPFOLGING.med(
        *(
            kolonne
            for punkt in punkter_i_bruk(oppdatering)
            for kolonne in sjekkpunktkolonner(punkt.id, punkt.navn, oppgave=punkt.oppgave)
        )
    )


def arbeidsliste(
    oppdatering: Oppdatering, kart: Tabellkart, bok: Arkopplysninger
) -> Tabellskriver:
    """The generated list: every row anew, what is left of a longer list emptied.

    Raises SykefravaerFeil when something of the clerk's stands below, where the list must grow.
    """
    rader = oppdatering.arbeidsliste
    skriver = Tabellskriver(kart, bok, ARBEIDSLISTE)
    skriver.krev(ARBEIDSLISTE.overskrifter)
    slutt = skriver.tabellslutt
    if kart.siste_rad > slutt < kart.overskriftsrad + len(rader):
        raise SykefravaerFeil(
            FEIL["star_i_veien"].format(
                fil=oppdatering.bok.sti.name, ark=kart.ark, rad=kart.siste_rad
            ),
            "kan_ikke_skrive",
        )
    rad = kart.overskriftsrad
    for verdier in rader:
        rad += 1
        if rad > kart.siste_rad:
            skriver.skriv_ny(rad, verdier)
        else:
            skriver.skriv(rad, verdier)
    for tom in range(rad + 1, min(kart.siste_rad, slutt) + 1):
        skriver.skriv(tom, dict.fromkeys(ARBEIDSLISTE.overskrifter))
    skriver.voks_til(rad)
    return skriver


def logggrunnlag(oppdatering: Oppdatering) -> Loggrad:
    """What the change log says of a run, besides the changes themselves."""
    return {
        "beregnet_per": oppdatering.dato,
        "rader": oppdatering.rader,
        "ansatte": oppdatering.ansatte,
        "feil": len(oppdatering.feil),
        "varsler": len(oppdatering.varsler),
        "forfalt": oppdatering.forfalt,
    }
