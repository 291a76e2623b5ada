"""From the rows of one employee to a case for the core, remembering which row said what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.modell import RADER_PER_TABELL
from sykefravaer_xl.bok.navnestrid import navnestrid
from sykefravaer_xl.bok.tekst import FUNN
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype, del_ferie
from sykefravaer_xl.domene.sak import Ansatt, Oppsett, Resultat, Sak, beregn
from sykefravaer_xl.grunn import fodselsnummer
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.normalisering import navnenokkel, nokkel
from sykefravaer_xl.grunn.ordlyd import vis_dato

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sykefravaer_xl.bok.modell import AnsattRad, Bok, FravaerRad, HendelseRad, OppfolgingRad

_EGENMELDING_FUNN: Final = ("egenmelding_kvote", "egenmelding_kvote_aar", "egenmelding_ganger")


@dataclass(slots=True)
class Ansattsak:
    """One employee of a workbook: the rows, and the result or the faults that stop it."""

    nokkel: str
    rader: tuple[FravaerRad, ...]
    ansatt: AnsattRad | None
    oppfolging: tuple[OppfolgingRad, ...]
    resultat: Resultat | None
    feil: tuple[Funn, ...]
    """Every fault, with its cell."""
    varsler: tuple[tuple[int | None, Funn], ...]
    """Warnings with the row of ``Fravær`` they stand on (None: not on a row)."""
    hendelser: tuple[HendelseRad, ...] = ()
    """What the clerk has noted in ``Hendelser``."""
    gjort: tuple[OppfolgingRad, ...] = ()
    """Done dates beside her absences."""

    @property
    def noterte(self) -> tuple[OppfolgingRad, ...]:
        """All rows that say what is done, in whatever sheet."""
        return (*self.oppfolging, *self.gjort)

    @property
    def navn(self) -> str:
        """The name as the clerk spells it, empty where the book has none."""
        if self.ansatt is not None and self.ansatt.navn:
            return self.ansatt.navn
        return next((rad.navn for rad in self.rader if rad.navn), "")

    @property
    def leder(self) -> str:
        """The nearest manager, empty where the book has none."""
        return leder_av(self.ansatt, self.rader)

    @property
    def leder_epost(self) -> str | None:
        """Where the manager is written to."""
        if self.ansatt is not None and self.ansatt.leder_epost:
            return self.ansatt.leder_epost
        return next((rad.leder_epost for rad in reversed(self.rader) if rad.leder_epost), None)

    @property
    def avdeling(self) -> str:
        """The department; empty where the book has none, or the rows do not agree."""
        return avdeling_av(self.ansatt, self.rader)

    @property
    def ansattnr(self) -> str:
        """The employee number; empty where people are known by name only."""
        return "" if _samme_navn(self.nokkel, self.navn) else self.nokkel

    @property
    def vist_ansattnr(self) -> str:
        """The number as lists may show it: of a national identity number only the birth date,
        and that only where there is no name to tell who it is.
        """
        skjult = fodselsnummer.maskert(self.ansattnr)
        if skjult is None:
            return self.ansattnr
        return "" if self.navn else skjult


def leder_av(ansatt: AnsattRad | None, rader: Sequence[FravaerRad]) -> str:
    """The nearest manager: of the list of employees, else of the last row that names one."""
    if ansatt is not None and ansatt.leder:
        return ansatt.leder
    return next((rad.leder for rad in reversed(rader) if rad.leder), "")


def avdeling_av(ansatt: AnsattRad | None, rader: Sequence[FravaerRad]) -> str:
    """The department: of the list of employees, else of the rows where they agree."""
    if ansatt is not None:
        return ansatt.avdeling or ""
    sist_forst = reversed(rader)  # as it is spelled first
    sagt = {nokkel(rad.avdeling): rad.avdeling for rad in sist_forst if rad.avdeling}
    return next(iter(sagt.values())) if len(sagt) == 1 else ""


def _samme_navn(nokkel: str, navn: str) -> bool:
    if nokkel.isdigit() and not navn[:1].isdigit():  # a number and a name, as nearly always
        return False
    return bool(navn) and navnenokkel(nokkel) == navnenokkel(navn)


def _fodselsdato(rader: Sequence[FravaerRad], ansatt: AnsattRad | None) -> date | None:
    if ansatt is not None and ansatt.fodselsdato is not None:
        return ansatt.fodselsdato
    return next((rad.fodselsdato for rad in rader if rad.fodselsdato is not None), None)


def _ulike_fodselsdatoer(
    rader: Sequence[FravaerRad], ansatt: AnsattRad | None, bok: Bok
) -> list[tuple[int | None, Funn]]:
    """Warnings where a one-sheet book says a person was born on two different days."""
    if ansatt is not None and ansatt.fodselsdato is not None:
        return []
    fodt = [rad for rad in rader if rad.fodselsdato is not None]
    if not fodt:
        return []
    sted = fodt[0].rad % RADER_PER_TABELL
    funn = Funn("ulik_fodselsdato", FUNN["ulik_fodselsdato"].format(rad=sted))
    return [
        (rad.rad, bok.kart_for(rad.rad).plasser(funn, "fodselsdato", rad.rad))
        for rad in fodt
        if rad.fodselsdato != fodt[0].fodselsdato
    ]


def _ulike_navn(
    navn: Iterable[str | None], rader: Sequence[FravaerRad], bok: Bok
) -> tuple[bool, int, Funn] | None:
    """Whether the names stop the number, the row to tell it on, and what is said there."""
    strid = navnestrid(ett for ett in navn if ett)
    if strid is None:
        return None
    forste, annen = (next(r.rad for r in rader if r.navn == ett) for ett in (strid.a, strid.b))
    kart = bok.kart_for(forste)
    kode = "to_navn" if strid.to_personer else "ulikt_navn"
    funn = Funn(kode, FUNN[kode].format(sted=kart.sted("navn", forste)))
    return strid.to_personer, annen, bok.kart_for(annen).plasser(funn, "navn", annen)


def beregn_ansatt(
    nokkel: str,
    rader: Sequence[FravaerRad],
    ansatt: AnsattRad | None,
    oppfolging: Sequence[OppfolgingRad],
    bok: Bok,
    oppsett: Oppsett,
    profil: str,
    dato: date,
) -> Ansattsak:
    """Compute one employee of a workbook; faults in any row stop this employee only."""
    feil: list[Funn] = []
    varsler: list[tuple[int | None, Funn]] = []
    fravaer: list[Fravaer] = []
    for rad in rader:
        if rad.feil:
            feil.extend(rad.feil)
        if rad.varsler:
            varsler.extend([(rad.rad, f) for f in rad.varsler])
        if rad.fravaer is not None:
            fravaer.append(rad.fravaer)
    if ansatt is not None:
        feil.extend(ansatt.feil)
        varsler.extend([(None, f) for f in ansatt.varsler])
    ulike = _ulike_fodselsdatoer(rader, ansatt, bok)
    if ulike and _samme_navn(nokkel, next((rad.navn for rad in rader if rad.navn), "")):
        # a name and two birth dates are two people, and one case of both would be neither's
        feil.extend(replace(f, kode="navnebrodre", melding=FUNN["navnebrodre"]) for _, f in ulike)
    else:
        varsler.extend(ulike)
    navn = dict.fromkeys([rad.navn for rad in rader])
    if len(navn) > 1 and (ulike_navn := _ulike_navn(navn, rader, bok)):
        stopper, sted_rad, navnefunn = ulike_navn
        if stopper:
            feil.append(navnefunn)
        else:
            varsler.append((sted_rad, navnefunn))
    ferdige = tuple(rader), ansatt, tuple(oppfolging)
    if feil or len(fravaer) != len(rader):
        return Ansattsak(nokkel, *ferdige, None, tuple(feil), tuple(varsler))
    delt = del_ferie(fravaer)
    sak = Sak(
        tuple([rad for _, rad in delt]),
        Ansatt(
            _fodselsdato(rader, ansatt),
            any(rad.unntak_agp for rad in rader) or (ansatt is not None and ansatt.unntak_agp),
            profil=profil,
            ansatt_fra=ansatt.ansatt_fra if ansatt is not None else None,
            ansatt_til=ansatt.ansatt_til if ansatt is not None else None,
            forskutterer=ansatt.forskutterer if ansatt is not None else None,
        ),
        nokkel,
    )
    svar = beregn(sak, dato, oppsett, [rad.til for rad in fravaer])

    def sted(funn: Funn) -> tuple[int | None, Funn]:
        nummer = funn.nummer_i("fravaer")
        if nummer is not None:
            rad = rader[delt[nummer][0]].rad
            return rad, bok.kart_for(rad).plasser(funn, funn.felt or "fra", rad)
        if funn.kode in _EGENMELDING_FUNN:
            rad = _siste_egenmelding(rader).rad
            return rad, bok.kart_for(rad).plasser(funn, "fra", rad)
        return _personsted(funn, rader, ansatt, bok)

    if ansatt is not None and ansatt.ansatt_til is not None:
        varsler.extend(_etter_ansettelsen(rader, ansatt.ansatt_til, bok))
    if svar.feil:
        unike = dict.fromkeys(sted(f)[1] for f in svar.feil)
        return Ansattsak(nokkel, *ferdige, None, tuple(unike), tuple(varsler))
    varsler.extend(
        [sted(f) for f in svar.varsler if f.kode != "mangler_fodselsdato" or bok.har_fodselsdatoer]
    )
    return Ansattsak(nokkel, *ferdige, svar, (), tuple(dict.fromkeys(varsler)))


def _etter_ansettelsen(
    rader: Sequence[FravaerRad], slutt: date, bok: Bok
) -> list[tuple[int | None, Funn]]:
    """Absence after the last day of employment: one of the two dates is wrong."""
    funn = Funn("etter_ansettelsen", FUNN["etter_ansettelsen"].format(dato=vis_dato(slutt)))
    return [
        (rad.rad, bok.kart_for(rad.rad).plasser(funn, "til", rad.rad))
        for rad in rader
        if rad.fravaer is not None and rad.fravaer.til > slutt
    ]


def _siste_egenmelding(rader: Sequence[FravaerRad]) -> FravaerRad:
    """The self-certified row that ends last."""
    egne = [
        (rad.fravaer.til, -nummer)
        for nummer, rad in enumerate(rader)
        if rad.fravaer is not None and rad.fravaer.type is Fravaerstype.EGENMELDING
    ]
    return rader[-max(egne)[1]]


def _personsted(
    funn: Funn, rader: Sequence[FravaerRad], ansatt: AnsattRad | None, bok: Bok
) -> tuple[int | None, Funn]:
    """Findings about the person: the cell in ``Ansatte``, else in the last absence row."""
    siste = rader[-1].rad
    if ansatt is not None and bok.ansatte_kart is not None:
        kart = bok.ansatte_kart
        return siste, kart.plasser(funn, "fodselsdato", ansatt.rad)
    return siste, bok.kart_for(siste).plasser(funn, "fodselsdato", siste)
