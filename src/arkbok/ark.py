"""Carry out one ``Arkendring``: the sheet, its tables, the styles and the calculation chain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from arkbok import adresse, stiler, tabell
from arkbok.arkhode import Arkhode, les_til_rader
from arkbok.arkslutt import Arkslutt
from arkbok.boken import Arbeidsboksdel
from arkbok.celler import Celleskriver, stilnummer
from arkbok.cellesok import Cellesok
from arkbok.celletabell import Celletabell
from arkbok.celleverdi import Celle
from arkbok.feil import ForStorFeil, UstottetFeil, VerdiFeil
from arkbok.formler import Formelvakt
from arkbok.lager import STORSTE_SMADEL, Lager
from arkbok.rader import Radstrom
from arkbok.radform import Radform
from arkbok.typer import Arkendring, Utvid
from arkbok.xmltekst import attributt

FLEST_TAGGER_ETTER = 500_000
"""Excel takes 65 530 links in a sheet, and as many rules."""


class Arkskriver:
    """Everything is checked and written to the side first; :meth:`fullfor` puts it in place."""

    def __init__(self, lager: Lager, bok: Arbeidsboksdel, endring: Arkendring) -> None:
        self._lager = lager
        self._bok = bok
        self._endring = endring
        self._post = bok.finn_ark(endring.ark)
        valg = {
            (rad, kolonne): ett
            for kolonne, liste in endring.valglister.items()
            for rad, ett in enumerate(liste, start=1)
        }
        self._celler = Celletabell({**endring.celler, **valg}, endring.blokk)
        self._utvid = endring.utvid
        self._tabell: tabell.Tabell | None = None

    def fullfor(self) -> None:
        self._forbered_tabell()
        self._kontroller_adresser()
        stilark = self._bok.stilark()
        like = self._like()
        tegnsett, kilde = self._lager.tekststrom(self._post.delnavn)
        tekst, treff = les_til_rader(kilde)
        if treff is None:
            raise UstottetFeil("et ark mangler cellene sine")
        p = treff[1]
        vakt = Formelvakt(p)
        hode = Arkhode(tekst[: treff.start()], p)
        skriver = Celleskriver(
            self._endring,
            stilark,
            p,
            self._bok.d1904,
            like,
            hode.kolonnestiler(self._celler.kolonner),
        )
        form = Radform(self._endring, stilark, p) or None
        strom = Radstrom(p, self._celler, skriver, vakt, self._endring.sporing, form)
        sok = Cellesok(self._celler)
        filter_: list[tuple[str, str]] = []
        hale: list[str] = []

        def stykker() -> Iterator[str]:
            yield hode.med(
                self._celler, self._endring.bredder, foldet=any(self._endring.foldet.values())
            )
            apning, etter = treff[0], tekst[treff.end() :]
            if treff[3]:
                apning, etter = apning[:-2].rstrip() + ">", f"</{p}sheetData>" + etter
            yield apning
            yield from _samlet(strom.strom(etter, kilde))
            vakt.dom(sok)
            lukking, resten = strom.rest.partition(">")[::2]
            yield lukking + ">"
            slutt = Arkslutt(_resten(resten, kilde), p)
            slutt.nekt_flettet(sok)
            if self._utvid is not None:
                slutt.utvid(self._utvid)
                if slutt.filter_flyttet is not None:
                    filter_.append(slutt.filter_flyttet)
            if self._endring.valglister:
                slutt.nedtrekk({k: len(v) for k, v in self._endring.valglister.items()})
            regler = [r for r in self._endring.betinget if not slutt.finnes(r)]
            if regler:
                slutt.legg_betinget([(r, stiler.dxf(stilark, r)) for r in regler])
            hale.append(slutt.tekst)
            yield slutt.tekst

        nytt = self._lager.lag(self._post.delnavn, stykker(), tegnsett)
        formler = vakt.finnes or skriver.skrev_formel or any(":f" in tekst for tekst in hale)
        nytt.uten_formler = not formler
        self._lager.sett(nytt)
        if self._tabell is not None:
            self._lager.sett_tekst(self._tabell.delnavn, self._tabell.dok)
        for gammel, ny in filter_:
            self._bok.flytt_filternavn(self._post.indeks, gammel, ny)
        if vakt.overskrevet or self._celler.har_formler:
            self._bok.fjern_kalkylekjede()

    def _forbered_tabell(self) -> None:
        e = self._endring
        alle = tabell.tabeller(self._lager, self._post.delnavn)
        if e.tabell is not None:
            t = self._tabell = tabell.finn_tabell(alle, e.tabell)
            gammel, siste = t.omrade, t.siste_datarad
            t.vokse(e.tabell_siste_rad, e.tabell_nye_kolonner)
            tabell.nekt_overlapp(alle, t)
            nye = {
                c: n
                for c, n in t.overskrifter().items()
                if c[1] > gammel.kol2 and c not in self._celler
            }
            if nye:
                self._celler = Celletabell({**e.celler, **nye}, e.blokk)
            if self._utvid is None and t.siste_datarad > siste:
                self._utvid = Utvid(siste, t.siste_datarad, (gammel.kol1, gammel.kol2))
        tabell.nekt_feil_overskrift(alle, self._celler)

    def _kontroller_adresser(self) -> None:
        rader, kolonner = self._celler.radnumre, self._celler.kolonner
        for rad, kol in (
            (f(rader), k(kolonner)) for f in (min, max) for k in (min, max) if rader and kolonner
        ):
            if not (1 <= rad <= adresse.SISTE_RAD and 1 <= kol <= adresse.SISTE_KOLONNE):
                raise VerdiFeil(
                    f"Rad {rad}, kolonne {kol} finnes ikke i et Excel-ark. Del opp arket i flere."
                )

    def _like(self) -> dict[Celle, int]:
        """Styles of the cells that a ``Stil`` refers to."""
        alle = (*self._endring.stiler.values(), *self._endring.overskrifter.values())
        onsket = {s.lik for s in alle if s.lik is not None}
        if not onsket:
            return {}
        return _stiler_i(self._lager.tekststrom(self._post.delnavn)[1], onsket)


def _resten(tekst: str, kilde: Iterator[str]) -> str:
    """All that follows the rows."""
    stykker = [tekst]
    lengde = len(tekst)
    tagger = tekst.count("<")
    for stykke in kilde:
        stykker.append(stykke)
        lengde += len(stykke)
        tagger += stykke.count("<")
        if lengde > STORSTE_SMADEL or tagger > FLEST_TAGGER_ETTER:
            raise ForStorFeil("et ark i den har for mye etter radene")
    return "".join(stykker)


def _stiler_i(kilde: Iterator[str], onsket: set[Celle]) -> dict[Celle, int]:
    """Style numbers of some cells, from the sheet's text; reads no further than it must."""
    ut: dict[Celle, int] = {}
    igjen = {adresse.navn(*c): c for c in onsket}
    monster = re.compile(r"<(?:[\w.\-]+:)?c(\s[^<>]*+)>")
    siste = max(rad for rad, _ in onsket)
    rest = ""
    for stykke in kilde:
        tekst = rest + stykke
        til = tekst.rfind("<")
        til = til if til >= 0 else len(tekst)
        for treff in monster.finditer(tekst, 0, til):
            sted = attributt(f"<c{treff[1]}>", "r")
            if sted is None:
                continue
            celle = igjen.pop(sted, None)
            if celle is not None:
                ut[celle] = stilnummer(treff[1]) or 0
            elif not igjen or adresse.celle(sted)[0] > siste:
                return ut
        rest = tekst[til:]
    return ut


def _samlet(stykker: Iterator[str]) -> Iterator[str]:
    """Small pieces joined, so that encoding and deflating are not called once per cell."""
    hop: list[str] = []
    lengde = 0
    for stykke in stykker:
        hop.append(stykke)
        lengde += len(stykke)
        if lengde > 1 << 19:
            yield "".join(hop)
            hop, lengde = [], 0
    yield "".join(hop)
