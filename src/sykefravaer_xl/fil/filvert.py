"""Carries changes out in a workbook file: which cell of which sheet gets what.

Only our columns and our own sheets are touched; ``arkbok`` leaves everything else byte for byte as
it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from arkbok import Arkendring, Endringssporing, NyttArk, Pakke, Stil
from arkbok.strengtabell import Strengtabell
from sykefravaer_xl.ark.dataark import dataark
from sykefravaer_xl.ark.linjebryting import FLEST_RADER, radhoyder
from sykefravaer_xl.ark.tabellskriver import Filopplysninger, Tabellskriver, avsluttede, blokk
from sykefravaer_xl.ark.xlsxskriver import som_bok
from sykefravaer_xl.bok.endringslogg import Arkendringer
from sykefravaer_xl.bok.kjennemerker import som_logghode, som_navn
from sykefravaer_xl.bok.radlager import Nummerert

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from sykefravaer_xl.ark.dataark import Arkplan
    from sykefravaer_xl.ark.endring import NyttDataark
    from sykefravaer_xl.bok.kjennemerker import Merketabell


_LAGET: Final[dict[tuple[str, bool], tuple[Arkplan, bytes]]] = {}
"""The last book made of each plan: the books of a folder get the same sheets."""


def _donor(plan: Arkplan, *, fra_1904: bool) -> bytes:
    """A book with the empty sheet."""
    laget = _LAGET.get((plan.navn, fra_1904))
    if laget is None or laget[0] != plan:
        laget = plan, som_bok(dataark(plan), fra_1904=fra_1904)
        _LAGET[plan.navn, fra_1904] = laget
    return laget[1]


class Filvert(Filopplysninger):
    """The file, opened as a package; nothing is written before the package is."""

    def __init__(self, pakke: Pakke, sti: Path) -> None:
        super().__init__(sti)
        self.pakke = pakke
        self._strenger: Strengtabell | None = None

    def arknavn(self) -> Sequence[str]:
        """The sheets of the book, those made meanwhile too."""
        return self.pakke.arknavn()

    def krev_plass(self, skriver: Tabellskriver) -> None:
        """The package sees to it: it refuses what it cannot do, with the file untouched."""

    def endre(self, skriver: Tabellskriver) -> Arkendringer:
        """Change a table, and say what came to be other than it was."""
        if self._strenger is None:  # the texts as they were: ours come after them
            self._strenger = Strengtabell(*self.pakke.delte_strenger())
        sporing = skriver.endring.sporing = Endringssporing(
            self._strenger.__getitem__,
            skriver.datokolonner,
            d1904=self.pakke.teller_fra_1904,
        )
        self.pakke.endre(skriver.endring)
        navn = {nr: skriver.overskrift(felt) for felt, nr in skriver.kolonner.items()}
        return Arkendringer(skriver.kart.ark, navn, sporing.endringer, sporing.fylt)

    def merk(self, merker: Mapping[str, Merketabell]) -> None:
        """Mark our tables by hidden defined names."""
        self.pakke.sett_skjulte_navn(
            {
                navn: sted
                for tabell, merket in merker.items()
                for navn, sted in som_navn(tabell, merket)
            }
        )

    def merk_logghode(self, kontrollsum: str) -> None:
        """Keep the last checksum of the log in a hidden defined name."""
        self.pakke.sett_skjulte_navn(som_logghode(kontrollsum))

    def nytt_ark(self, ark: NyttDataark) -> None:
        """Make a sheet, and put its rows in as a stream.

        XlsxWriter holds every cell until the file is closed: 45 000 rows would take 1.7 GB.
        """
        navn = ark.plan.navn
        donor = _donor(ark.plan, fra_1904=self.pakke.teller_fra_1904)
        self.pakke.legg_til(NyttArk(navn, donor, navn))
        if not ark.rader:
            return
        kolonner = {k.felt: nr for nr, k in enumerate(ark.plan.kolonner, start=1)}
        rader = Nummerert(ark.rader, 2)  # type: ignore[arg-type]
        brytes = {kolonner[k.felt]: k for k in ark.plan.kolonner if k.brytes}
        hoyder: dict[int, dict[int, float]] = {}
        if brytes and len(rader) <= FLEST_RADER:
            hent = rader.utvalg([k.felt for k in brytes.values()], None)
            rekker = zip(*hent(list(rader)), strict=True)
            hoyder.update(radhoyder(zip(rader, rekker, strict=True), brytes))
        self.pakke.endre(
            Arkendring(
                navn,
                blokk=blokk(rader, kolonner, 2),
                stiler={nr: Stil(lik=(2, nr)) for nr in kolonner.values()},
                rad_fra=2,
                tabell=self.pakke.tabellnavn(navn)[0],
                tabell_siste_rad=1 + len(rader),
                radhoyder=hoyder,
                foldet=avsluttede(ark.plan.tabell, rader),
            )
        )
