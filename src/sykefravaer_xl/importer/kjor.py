"""The whole import: sources in, the workbook changed, a report out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sykefravaer_xl.ark.endringsliste import valgte
from sykefravaer_xl.bok.lesevalg import INGEN, Lesevalg
from sykefravaer_xl.bok.modell import RADER_PER_TABELL
from sykefravaer_xl.fil.bokendring import Skrivevalg, endre_bok
from sykefravaer_xl.fil.lesesvar import husk_lesesvar
from sykefravaer_xl.importer.bokrader import (
    Skrivemate,
    feilrader_i,
    navn_i,
    rader_i,
    skrivemate,
    uketimer_i,
)
from sykefravaer_xl.importer.fletteresultat import Flettet, Konflikt, Merknad
from sykefravaer_xl.importer.fletting import Fletter
from sykefravaer_xl.importer.importark import les_importark
from sykefravaer_xl.importer.innkommende import Feil, Innkommende, NotatFeil, Sted
from sykefravaer_xl.importer.kilder import les_kilder
from sykefravaer_xl.importer.kolonnefil import Kolonnefil, les_kolonnefil
from sykefravaer_xl.importer.logg import Importlogg
from sykefravaer_xl.importer.navnekrav import en_person_per_nummer
from sykefravaer_xl.importer.personer import Personregister
from sykefravaer_xl.importer.raad import Raadrad, raadrader, skriv_raad
from sykefravaer_xl.importer.skriving import skriv_import, skriv_nye_ansatte

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from sykefravaer_xl.bok.modell import Bok, Tabellkart
    from sykefravaer_xl.importer.tilstand import Bokrad

ARBEIDSGRAD_UTEN_PLASS = "arbeidsgrad_uten_plass"


@dataclass(slots=True)
class Importrapport:
    """What an import did."""

    bok: Path
    karter: tuple[Tabellkart, ...]
    """The absence tables of the book; a row's number tells which it is in."""
    antall: Counter[str] = field(default_factory=Counter)
    """Notes: ``nye``, ``erstattet``, ``like``, ``uten_rader``."""
    feil: list[Feil] = field(default_factory=list)
    konflikter: list[Konflikt] = field(default_factory=list)
    merknader: list[Merknad] = field(default_factory=list)
    varsler: list[str] = field(default_factory=list)
    """What was left out of table files, and what is odd in them."""
    hoppet_over: list[Sted] = field(default_factory=list)
    foresporsler: int = 0
    nye: list[Bokrad] = field(default_factory=list)
    endret: list[Bokrad] = field(default_factory=list)
    tomt: list[Bokrad] = field(default_factory=list)
    raad: list[Raadrad] = field(default_factory=list)
    """Rows of ``Hendelser``: what the sykmelder says the employer can do."""
    ut: Path | None = None
    sikkerhetskopi: Path | None = None

    @property
    def notater(self) -> int:
        """How many notes there were, with those that could not be used."""
        return sum(self.antall.values()) + len(self.feil) + len(self.konflikter)


def importer(
    bok: Path,
    kilder: Iterable[Path],
    dato: date,
    valg: Skrivevalg,
    *,
    kolonner: Path | None = None,
    nye_ansatte: bool = False,
) -> Importrapport:
    """Merge the sources into a workbook; ``kolonner`` is the mapping for tables.

    ``nye_ansatte``: numbers its list of employees does not have are put into it.

    The book is written only when a row of it changes. Raises a SykefravaerFeil, with the file
    untouched, where the book itself cannot be read or written.
    """
    kolonnefil = Kolonnefil() if kolonner is None else les_kolonnefil(kolonner)
    gitt = Lesevalg(ark=(valg.ark,)) if isinstance(valg.ark, str) else valg.ark or INGEN
    onske = gitt.for_boka
    with endre_bok(bok, dato, replace(valg, ark=onske)) as endring:
        lest = les_kilder(
            kilder,
            kolonnefil,
            [sti for sti in (bok, valg.ut, kolonner) if sti is not None],
            Lesevalg(koder=endring.bok.lesevalg.koder).og(gitt.for_kilder),
        )
        # an answer nothing could be read with is not kept: the next one is another
        behold_valg = bool(lest.meldinger) or not lest.feil
        for skriver in valgte(endring.bok, endring.vert) if behold_valg else ():
            endring.skriv_tabell(skriver)
        poster, logg_kart = les_importark(bok, endring.bok.fravaer_kart.ark)
        logg = Importlogg(poster)
        mate = skrivemate(endring.bok)
        fletter = Fletter(
            rader_i(endring.bok, logg),
            logg,
            timer_per_uke=uketimer_i(endring.bok),
            feilrader=feilrader_i(endring.bok),
            med_merknad=mate.med_merknad,
        )
        kjente, ukjente = _finn_ansatte(
            lest.meldinger, Personregister(endring.bok, logg.ansatte(), nye=nye_ansatte)
        )
        kjente, to_navn = en_person_per_nummer(kjente, navn_i(endring.bok))
        flettet = fletter.flett(kjente)
        flettet.merknader += _uten_plass(flettet, mate, endring.bok)
        if flettet.skal_skrives:
            skriv_import(endring, fletter, mate, logg_kart, valg.tidspunkt(dato))
            skriv_nye_ansatte(endring, {nokkel: m.person.navn for nokkel, m in reversed(kjente)})
        sett = {post.id for post in poster}
        raad = raadrader((par for par in kjente if par[1].id not in sett), endring.bok)
        flettet.merknader += skriv_raad(endring, raad, dato)
        rapport = Importrapport(
            bok,
            endring.bok.karter,
            flettet.antall,
            sorted([*lest.feil, *ukjente, *to_navn], key=lambda f: f.sted),
            sorted(flettet.konflikter, key=lambda k: k.sted),
            sorted(flettet.merknader, key=lambda m: m.sted),
            lest.varsler,
            lest.hoppet_over,
            lest.foresporsler,
            flettet.nye,
            flettet.endret,
            flettet.tomt,
            raad if endring.bok.hendelser_kart is not None else [],
        )
    if not valg.prov and behold_valg and onske.nye and endring.bok.innstillinger_kart is None:
        ikke_husket = husk_lesesvar([valg.ut or bok], dict(onske.nye))
        rapport.varsler += [funn.melding for funn in ikke_husket]
    rapport.ut, rapport.sikkerhetskopi = endring.ut, endring.sikkerhetskopi
    return rapport


def _uten_plass(flettet: Flettet, mate: Skrivemate, bok: Bok) -> list[Merknad]:
    """Rows where work stated in per cent has no place: the clerk has a remark of her own."""
    return [
        Merknad(
            Sted(bok.kart_for(rad.nr).ark, rad.nr % RADER_PER_TABELL, rad=True),
            rad.ansatt,
            ARBEIDSGRAD_UTEN_PLASS,
        )
        for rad in flettet.endret
        if rad.nr is not None
        and rad.nr in mate.med_merknad
        and rad.periode.arbeidsgrad is not None
    ]


def _finn_ansatte(
    meldinger: Iterable[Innkommende], register: Personregister
) -> tuple[list[tuple[str, Innkommende]], list[Feil]]:
    """The notes with the employee each is about. Notes first: they tell whose an application is,
    which often has no name.
    """
    kjente: list[tuple[str, Innkommende]] = []
    feil: list[Feil] = []
    for melding in sorted(meldinger, key=lambda m: (not m.person.navn, m.sted)):
        try:
            kjente.append((register.finn(melding.person, melding.sykmelding_id), melding))
        except NotatFeil as ukjent:
            feil.append(Feil(melding.sted, ukjent.kode, ukjent.detalj))
    return kjente, feil
