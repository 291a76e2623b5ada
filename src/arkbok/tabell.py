"""Excel tables of a sheet: where they lie, and how one grows downward and to the right."""

from __future__ import annotations

from dataclasses import dataclass

from arkbok import deler
from arkbok.adresse import Omrade, navn
from arkbok.celletabell import Celletabell
from arkbok.celleverdi import Celle
from arkbok.feil import SkadetFeil, TabellFeil, TotalradFeil
from arkbok.lager import Lager
from arkbok.verdi import les_streng, rom_streng
from arkbok.xmltekst import Endring, bytt, med_attributt, rom_attributt, rot


@dataclass(slots=True)
class Tabell:
    """One table part. ``vokse`` changes ``dok``; nothing is stored until the caller does so."""

    delnavn: str
    dok: str
    navn: str
    omrade: Omrade
    har_hode: bool
    har_totalrad: bool
    kolonner: list[str]

    @classmethod
    def les(cls, delnavn: str, dok: str) -> Tabell:
        topp = rot(dok)
        kolonner = topp.finn("tableColumns")
        ref = topp.attr("ref")
        if topp.lokalnavn != "table" or kolonner is None or ref is None:
            raise SkadetFeil(f"tabellen i {delnavn} er ikke hel")
        return cls(
            delnavn,
            dok,
            topp.attr("displayName") or topp.attr("name") or "",
            Omrade.les(ref),
            topp.attr("headerRowCount") != "0",
            (topp.attr("totalsRowCount") or "0") != "0",
            [les_streng(e.attr("name") or "") for e in kolonner.alle("tableColumn")],
        )

    @property
    def siste_datarad(self) -> int:
        return self.omrade.rad2 - (1 if self.har_totalrad else 0)

    def overskrifter(self) -> dict[Celle, str]:
        """The cells that must show the column names."""
        if not self.har_hode:
            return {}
        return {(self.omrade.rad1, self.omrade.kol1 + i): n for i, n in enumerate(self.kolonner)}

    def vokse(self, siste_rad: int | None, nye: list[str]) -> None:
        """Grow to ``siste_rad`` and by the columns ``nye``; a smaller last row is ignored."""
        ned = siste_rad is not None and siste_rad > self.siste_datarad
        if ned and self.har_totalrad:
            raise TotalradFeil(
                f"Tabellen «{self.navn}» har en totalrad, så nye rader får ikke plass under den. "
                "Slå av totalraden i Excel (Tabellutforming > Totalrad), og prøv igjen."
            )
        if not ned and not nye:
            return
        topp = rot(self.dok)
        if nye and topp.attr("tableType") == "queryTable":
            raise TabellFeil(
                f"Tabellen «{self.navn}» henter data fra en spørring, som ville fjernet nye "
                "kolonner ved neste oppdatering. Kopier tallene til en vanlig tabell, og prøv "
                "igjen."
            )
        self._nekt_like(nye)
        gammel = self.omrade
        ny = gammel._replace(
            rad2=siste_rad if ned and siste_rad is not None else gammel.rad2,
            kol2=gammel.kol2 + len(nye),
        )
        endringer: list[Endring] = [
            (topp.start, topp.innhold, med_attributt(topp.apning, "ref", str(ny)))
        ]
        filter_ = topp.finn("autoFilter")
        if filter_ is not None and (ref := filter_.attr("ref")):
            f = Omrade.les(ref)
            f = f._replace(
                rad2=ny.rad2 if ned and f.rad2 == gammel.rad2 else f.rad2,
                kol2=ny.kol2 if f.kol2 == gammel.kol2 else f.kol2,
            )
            apning = med_attributt(filter_.apning, "ref", str(f))
            endringer.append((filter_.start, filter_.innhold, apning))
        sortering = topp.finn("sortState")
        if ned and sortering is not None and (ref := sortering.attr("ref")):
            s = Omrade.les(ref)
            if s.rad2 == gammel.rad2:
                apning = med_attributt(sortering.apning, "ref", str(s._replace(rad2=ny.rad2)))
                endringer.append((sortering.start, sortering.innhold, apning))
        if nye:
            endringer += self._kolonneendringer(nye)
        self.dok = bytt(self.dok, endringer)
        self.omrade = ny
        self.kolonner = [*self.kolonner, *nye]

    def _nekt_like(self, nye: list[str]) -> None:
        sett = {k.casefold() for k in self.kolonner}
        for n in nye:
            if not n or len(n) > 255:
                raise TabellFeil(f"«{n}» kan ikke være en kolonneoverskrift. Gi den et navn.")
            if n.casefold() in sett:
                raise TabellFeil(
                    f"Tabellen «{self.navn}» har alt en kolonne som heter «{n}». Gi en av dem et "
                    "annet navn."
                )
            sett.add(n.casefold())

    def _kolonneendringer(self, nye: list[str]) -> list[Endring]:
        kolonner = rot(self.dok).finn("tableColumns")
        if kolonner is None:
            raise SkadetFeil(f"tabellen «{self.navn}» har ingen kolonner")
        alle = kolonner.alle("tableColumn")
        forste = max((int(e.attr("id") or 0) for e in alle), default=0) + 1
        # A line break in a column name is written out in tables, unlike in cells.
        tekst = "".join(
            f'<{kolonner.prefiks}tableColumn id="{forste + i}" name="'
            f'{rom_attributt(rom_streng(n).replace(chr(10), "_x000a_"))}"/>'
            for i, n in enumerate(nye)
        )
        antall = med_attributt(kolonner.apning, "count", str(len(alle) + len(nye)))
        return [
            (kolonner.start, kolonner.innhold, antall),
            (kolonner.lukking, kolonner.lukking, tekst),
        ]


def tabeller(lager: Lager, arkdel: str) -> list[Tabell]:
    """The tables of a sheet."""
    return [
        Tabell.les(r.mal, lager.tekst(r.mal))
        for r in deler.relasjoner(lager, arkdel)
        if r.kortslag == "table" and not r.ekstern
    ]


def finn_tabell(alle: list[Tabell], tabellnavn: str) -> Tabell:
    for t in alle:
        if t.navn.casefold() == tabellnavn.casefold():
            return t
    raise TabellFeil(f"Arket har ingen tabell som heter «{tabellnavn}». Rett navnet.")


def nekt_overlapp(alle: list[Tabell], valgt: Tabell) -> None:
    """A table that grew must not have grown into its neighbour."""
    for t in alle:
        if t is not valgt and t.omrade.overlapper(valgt.omrade):
            raise TabellFeil(
                f"Tabellen «{valgt.navn}» har ikke plass til å vokse, for «{t.navn}» står i "
                "veien. Flytt en av tabellene, og prøv igjen."
            )


def nekt_feil_overskrift(alle: list[Tabell], celler: Celletabell) -> None:
    """Excel repairs (and renames) when a heading cell and its column name differ."""
    for t in alle:
        for celle, n in t.overskrifter().items():
            if celle in celler and celler[celle] != n:
                raise TabellFeil(
                    f"Cellen {navn(*celle)} er overskriften «{n}» i tabellen «{t.navn}» og kan "
                    "ikke få en annen tekst."
                )
