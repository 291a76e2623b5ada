"""What a run wants done with a workbook: one list, made once, carried out by any host.

Nothing is written here. ``fil/filvert`` carries the list out in a file, ``verter/apenvert`` in a
workbook that is open in Excel; ``kjoring/gjennomforing`` gives it to them, in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from arkbok import Betinget
from arkbok.adresse import bokstaver
from sykefravaer_xl.ark.betinget import STANDARD_VARSEL, etter_status, etter_utfort
from sykefravaer_xl.ark.dataark import SISTE_RAD
from sykefravaer_xl.ark.endring import Endring, NyttDataark, Tabellendring, Vert
from sykefravaer_xl.ark.generert_ark import (
    Sjekkpunktkolonner,
    arbeidsliste_ark,
    endringslogg_ark,
    lest_ark,
    oppfolging_ark,
)
from sykefravaer_xl.ark.statusformel import med_statusformel
from sykefravaer_xl.ark.tabellskriver import (
    Arkopplysninger,
    Tabellskriver,
    ledig_navn,
)
from sykefravaer_xl.ark.tekst import HJELP_LEST
from sykefravaer_xl.bok.lesevalgord import KODE_FELT, vist_navn
from sykefravaer_xl.bok.resultatark import per_ark
from sykefravaer_xl.bok.skjema import (
    ARBEIDSLISTE,
    ENDRINGSLOGG,
    FRAVAER,
    FRAVAERSKODER,
    HENDELSER,
    INNSTILLINGER,
    LEST,
    OPPFOLGING,
    SJEKKPUNKTER,
)
from sykefravaer_xl.bok.skjema.fravaerskoder import IKKE_FRAVAER
from sykefravaer_xl.bok.skjema.hendelser import LISTEKOLONNE
from sykefravaer_xl.bok.skjema.oppfolging import NESTE, oppfolging_felter, sjekkpunktkolonner
from sykefravaer_xl.bok.tekst import FEIL, SATT_MED_VALG
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.lov.hendelser import hendelsesslag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.ark.dataark import Betinget as Fargeregel
    from sykefravaer_xl.bok.endringslogg import Loggrad
    from sykefravaer_xl.bok.modell import Bok, Tabellkart
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.bok.skjema import Arkskjema
    from sykefravaer_xl.lov.sjekkpunkter import Sjekkpunkt


_SENT_OG_SNART: Final = 2
"""The rules that columns added to a book get: the first two, overdue and soon."""


def endringsliste(oppdatering: Oppdatering, vert: Vert) -> list[Endring]:
    """All that is to be done but the log, in order; nothing in the book is touched yet."""
    bok = oppdatering.bok
    ut: list[Endring] = [
        Tabellendring(skriver)
        for skriver in (
            *fravaer(oppdatering, vert),
            oppfolging(oppdatering, vert),
            *valgte(bok, vert),
        )
        if skriver is not None and (skriver.endring.celler or skriver.endring.blokk)
    ]
    ut += hendelser(bok, vert)
    ut += sjekkpunktider(bok, vert)
    ut += lest(oppdatering, vert)
    ut.append(arbeidslisten(oppdatering, vert))
    if bok.oppfolging_kart is None:
        punkter = [
            Sjekkpunktkolonner(p.id, p.navn, p.oppgave) for p in punkter_i_bruk(oppdatering)
        ]
        navn = ledig_navn(OPPFOLGING.ark, {navn.casefold() for navn in vert.arknavn()})
        plan = oppfolging_ark(punkter, ark=navn, varsel=_varsel(oppdatering))
        ut.append(NyttDataark(plan, oppdatering.nye_oppfolging))
    return ut


def lest(oppdatering: Oppdatering, vert: Vert) -> list[Endring]:
    """How the book was read: where the book has a place for it, and in a sheet of its own in a
    book of ours from before ``Hjelp`` had one."""
    bok = oppdatering.bok
    kart = bok.lest_kart
    if kart is not None:
        liste = hele_listen(oppdatering, kart, vert, LEST, bok.lest.rader)
        return [Tabellendring(liste, logges=False)]
    navn = {navn.casefold() for navn in vert.arknavn()}
    if bok.fravaer_kart.tabell != FRAVAER.tabell or LEST.ark.casefold() not in navn:
        return []
    return [NyttDataark(lest_ark(ledig_navn(HJELP_LEST, navn)), bok.lest.rader)]


def arbeidslisten(oppdatering: Oppdatering, vert: Vert) -> Endring:
    """The work list: every row anew, in the sheet there is or in a new one."""
    kart = oppdatering.bok.arbeidsliste_kart
    if kart is not None:
        return Tabellendring(arbeidsliste(oppdatering, kart, vert), logges=False)
    navn = ledig_navn(ARBEIDSLISTE.ark, {navn.casefold() for navn in vert.arknavn()})
    plan = arbeidsliste_ark(ark=navn)
    return NyttDataark(plan, _med_formler(oppdatering, plan.bokstav("frist"), 2))


def _med_formler(oppdatering: Oppdatering, kolonne: str, forste: int) -> list[dict[str, object]]:
    """The work list's rows; their due dates stand in this column, from this row down."""
    return [
        med_statusformel(rad, f"{kolonne}{nr}")
        for nr, rad in enumerate(oppdatering.arbeidsliste, start=forste)
    ]


def _varsel(oppdatering: Oppdatering) -> str:
    dager = oppdatering.oppsett.varsel_dager
    return STANDARD_VARSEL if dager is None else str(dager)


def loggendring(bok: Bok, vert: Vert, rader: Sequence[Loggrad]) -> Endring:
    """New entries of the change log, which is made where there is none."""
    kart = bok.endringslogg_kart
    if kart is None:
        opptatt = {navn.casefold() for navn in vert.arknavn()}
        return NyttDataark(endringslogg_ark(ark=ledig_navn(ENDRINGSLOGG.ark, opptatt)), rader)
    skriver = Tabellskriver(kart, vert, ENDRINGSLOGG)
    skriver.krev(ENDRINGSLOGG.overskrifter)
    for nr, rad in enumerate(rader, start=kart.siste_rad + 1):
        skriver.skriv_ny(nr, rad)
    skriver.voks_til(kart.siste_rad + len(rader))
    return Tabellendring(skriver, logges=False)


def hendelser(bok: Bok, vert: Vert) -> list[Tabellendring]:
    """Columns and choices that a sheet of events from an earlier version lacks, and names where
    only the number stands; one of hers is left alone."""
    kart = bok.hendelser_kart
    if kart is None or kart.tabell != HENDELSER.tabell:
        return []
    skriver = Tabellskriver(kart, vert, HENDELSER)
    skriver.krev(HENDELSER.overskrifter)
    navn = {rad.ansatt: rad.navn for rad in bok.ansatte if rad.ansatt is not None and rad.navn}
    for rad in bok.hendelser:
        if rad.navn is None and rad.ansatt in navn:
            skriver.skriv(rad.rad, {"navn": navn[rad.ansatt]})
    ut = [Tabellendring(skriver)] if skriver.nye or skriver.endring.celler else []
    valg = tuple(slag.navn for slag in hendelsesslag().values())
    if bok.hendelsesvalg and bok.hendelsesvalg != valg:
        liste = Tabellskriver(kart, vert, HENDELSER)
        liste.endring.valglister[LISTEKOLONNE + 1] = valg
        ut.append(Tabellendring(liste, logges=False))
    return ut


def fravaer(oppdatering: Oppdatering, bok: Arkopplysninger) -> list[Tabellskriver]:
    """The result columns of the absence rows, in every sheet that has such rows."""
    skrivere = []
    for kart, rader in per_ark(oppdatering.bok, oppdatering.fravaer):
        skriver = Tabellskriver(kart, bok, FRAVAER)
        skriver.krev(FRAVAER.ut)
        skriver.skriv_rader(rader)
        skriver.endring.betinget += _regler(skriver, oppdatering, ("frist", "status"))
        skrivere.append(skriver)
    return skrivere


def _regler(
    skriver: Tabellskriver, oppdatering: Oppdatering, felter: tuple[str, str]
) -> list[Betinget]:
    """Overdue and soon on new columns of date and status, from stored dates and TODAY()."""
    if not set(felter) <= set(skriver.nye):
        return []
    fra, til = (bokstaver(skriver.kolonner[f]) for f in felter)
    forste = skriver.kart.overskriftsrad + 1
    # rows the clerk adds later have the rules too
    siste = max(skriver.kart.siste_rad, forste) + 1000
    frist, status = f"${fra}{forste}", f"${til}{forste}"
    regler = etter_status(frist, status, felter, _varsel(oppdatering))
    return [_som_regel(f"{fra}{forste}:{til}{siste}", regel) for regel in regler[:_SENT_OG_SNART]]


def _som_regel(omrade: str, regel: Fargeregel) -> Betinget:
    """A rule of our own sheets, for an area of a sheet that is there."""
    stil = regel.stil
    return Betinget(
        omrade,
        regel.formel.removeprefix("="),
        stil["bg_color"].removeprefix("#"),
        stil["font_color"].removeprefix("#"),
        fet=stil.get("bold", False),
        tallformat=stil.get("num_format"),
    )


def oppfolging(oppdatering: Oppdatering, bok: Arkopplysninger) -> Tabellskriver | None:
    """One row a spell; None when the book has no such sheet."""
    kart = oppdatering.bok.oppfolging_kart
    if kart is None:
        return None
    skjema = oppfolgingsskjema(oppdatering)
    skriver = Tabellskriver(kart, bok, skjema)
    skriver.krev(skjema.overskrifter)
    skriver.skriv_rader(oppdatering.oppfolging, oppdatering.nye_oppfolging)
    skriver.endring.betinget += _regler(skriver, oppdatering, NESTE)
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
    slutt = f"${bokstaver(skriver.kolonner['tilfelle_til'])}{forste}"
    ut: list[Betinget] = []
    for punkt in oppdatering.oppsett.sjekkpunkter.values():
        frist, utfort, unntak, _ = oppfolging_felter(punkt.id)
        if not punkt.oppgave or frist not in skriver.nye:
            continue
        bokstav = [bokstaver(skriver.kolonner[f]) for f in (frist, utfort, unntak)]
        celler = tuple(f"${b}{forste}" for b in bokstav)
        regler = etter_utfort(
            (frist, utfort, unntak),
            (celler[0], celler[1], celler[2]),
            slutt,
            _varsel(oppdatering),
        )
        omrade = f"{bokstav[0]}{forste}:{bokstav[0]}{SISTE_RAD}"
        ut += (_som_regel(omrade, regel) for regel in regler[:_SENT_OG_SNART])
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


def valgte(lest: Bok, bok: Arkopplysninger) -> Iterator[Tabellskriver]:
    """What was settled about the reading just now, kept in the book's own sheets for it."""
    nye = dict(lest.lesevalg.nye)
    koder = {felt: v for felt, v in nye.items() if felt.startswith(KODE_FELT)}
    if lest.fravaerskoder_kart is not None and koder:
        rader = [
            {"kode": felt.removeprefix(KODE_FELT), "type": verdi or IKKE_FRAVAER}
            for felt, verdi in koder.items()
        ]
        yield _nederst(lest.fravaerskoder_kart, bok, FRAVAERSKODER, rader)
        nye = {felt: v for felt, v in nye.items() if felt not in koder}
    if lest.innstillinger_kart is not None and nye:
        rader = [
            {"innstilling": vist_navn(felt), "verdi": verdi, "forklaring": SATT_MED_VALG}
            for felt, verdi in nye.items()
        ]
        yield _nederst(lest.innstillinger_kart, bok, INNSTILLINGER, rader)


def _nederst(
    kart: Tabellkart,
    bok: Arkopplysninger,
    skjema: Arkskjema,
    rader: Sequence[Mapping[str, object]],
) -> Tabellskriver:
    skriver = Tabellskriver(kart, bok, skjema)
    for nr, rad in enumerate(rader, start=kart.siste_rad + 1):
        skriver.skriv_ny(nr, rad)
    skriver.voks_til(kart.siste_rad + len(rader))
    return skriver


def sjekkpunktider(bok: Bok, vert: Arkopplysninger) -> list[Tabellendring]:
    """The ids of checkpoints that are known by their names only: a new name shall lose nothing."""
    kart = bok.sjekkpunkter_kart
    uten = {rad.rad: {"id": rad.id} for rad in bok.sjekkpunkter if rad.uten_id and not rad.feil}
    if kart is None or not uten:
        return []
    skriver = Tabellskriver(kart, vert, SJEKKPUNKTER)
    skriver.krev(("id",))
    for nr, verdier in uten.items():
        skriver.skriv(nr, verdier)
    return [Tabellendring(skriver)]


def arbeidsliste(
    oppdatering: Oppdatering, kart: Tabellkart, bok: Arkopplysninger
) -> Tabellskriver:
    """The work list."""
    frist = bokstaver(kart.kolonner["frist"])
    rader = _med_formler(oppdatering, frist, kart.overskriftsrad + 1)
    return hele_listen(oppdatering, kart, bok, ARBEIDSLISTE, rader)


def hele_listen(
    oppdatering: Oppdatering,
    kart: Tabellkart,
    bok: Arkopplysninger,
    skjema: Arkskjema,
    rader: Sequence[Mapping[str, object]],
) -> Tabellskriver:
    """A generated list: every row anew, what is left of a longer list emptied.

    Raises SykefravaerFeil when something of the clerk's stands below, where the list must grow.
    """
    skriver = Tabellskriver(kart, bok, skjema)
    skriver.krev(skjema.overskrifter)
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
        skriver.skriv(tom, dict.fromkeys(skjema.overskrifter))
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
