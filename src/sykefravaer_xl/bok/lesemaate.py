"""«Slik ble boka lest»: which sheets, which column as what, what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from sykefravaer_xl.bok import lesemaatetekst as tekst
from sykefravaer_xl.grunn import ordlyd


@dataclass(frozen=True, slots=True)
class LestKolonne:
    """A column, what it was read as (or looks like), and how it is written where that matters."""

    kolonne: str
    overskrift: str
    felt: str
    hvordan: str = ""

    @property
    def linje(self) -> str:
        """``F «Sykm.grad» → Grad (prosent)``."""
        return f"{self.vist} → {self.lest_som}"

    @property
    def vist(self) -> str:
        """``F «Sykm.grad»``."""
        overskrift = f"«{self.overskrift}»" if self.overskrift else tekst.UTEN_OVERSKRIFT
        return f"{self.kolonne} {overskrift}"

    @property
    def lest_som(self) -> str:
        """``Grad (prosent)``."""
        return f"{self.felt} ({self.hvordan})" if self.hvordan else self.felt


@dataclass(frozen=True, slots=True)
class LestTabell:
    """One table of absences."""

    ark: str
    overskriftsrad: int
    kolonner: tuple[LestKolonne, ...]
    rader: int
    utelatt: tuple[str, ...] = ()
    """Rows that were left out, with the reason."""
    merknader: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lesemaate:
    """How a whole book was read."""

    tabeller: tuple[LestTabell, ...] = ()
    ikke_lest: tuple[LestKolonne, ...] = ()
    """Columns that look like grade, date or type and were not read."""
    ark_utelatt: tuple[tuple[str, str], ...] = ()
    """Sheets that were left out, with the reason."""
    uvanlig: bool = field(default=False)
    """Whether something is worth telling unasked."""

    @property
    def kort(self) -> str:
        """One line."""
        ark = list(dict.fromkeys(t.ark for t in self.tabeller))
        rader = sum(t.rader for t in self.tabeller)
        utelatt = sum(len(t.utelatt) for t in self.tabeller) + len(self.ark_utelatt)
        linje = tekst.KORT.format(ark=ordlyd.noen(ark, 4), rader=ordlyd.rader(rader))
        return linje + (tekst.UTELATT.format(antall=utelatt) if utelatt else "")

    @property
    def linjer(self) -> list[str]:
        """The whole account."""
        ut = [tekst.TITTEL]
        for t in self.tabeller:
            ut.append(
                tekst.TABELL.format(ark=t.ark, rad=t.overskriftsrad, rader=ordlyd.rader(t.rader))
            )
            ut += [f"  {kolonne.linje}" for kolonne in t.kolonner]
            ut += [f"  {linje}" for linje in (*t.merknader, *t.utelatt)]
        ut += [tekst.ARK_UTELATT.format(ark=ark, grunn=g) for ark, g in self.ark_utelatt]
        return [*ut, *self.uleste]

    @property
    def uleste(self) -> list[str]:
        """The columns that look like something and were not read: always told."""
        return [tekst.ULEST.format(kolonne=k.vist, felt=k.felt) for k in self.ikke_lest]

    @property
    def rader(self) -> list[dict[str, str]]:
        """The whole account as rows of the table in ``Hjelp``."""
        par: list[tuple[str, str]] = []
        for t in self.tabeller:
            hode = tekst.RAD_TABELL.format(rad=t.overskriftsrad, rader=ordlyd.rader(t.rader))
            par.append((t.ark, hode))
            par += [(k.vist, k.lest_som) for k in t.kolonner]
            par += [(t.ark, linje) for linje in (*t.merknader, *t.utelatt)]
        par += [(ark, tekst.RAD_IKKE.format(grunn=grunn)) for ark, grunn in self.ark_utelatt]
        par += [(k.vist, tekst.RAD_ULEST.format(felt=k.felt)) for k in self.ikke_lest]
        return [{"sted": sted, "lest": lest} for sted, lest in par]

    def til_json(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return {
            "tabeller": [
                {
                    "ark": t.ark,
                    "overskriftsrad": t.overskriftsrad,
                    "kolonner": [_json(k) for k in t.kolonner],
                    "rader": t.rader,
                    "utelatt": list(t.utelatt),
                    "merknader": list(t.merknader),
                }
                for t in self.tabeller
            ],
            "ikke_lest": [_json(k) for k in self.ikke_lest],
            "ark_utelatt": [{"ark": ark, "grunn": grunn} for ark, grunn in self.ark_utelatt],
        }


def _json(k: LestKolonne) -> dict[str, str]:
    return {
        "kolonne": k.kolonne, "overskrift": k.overskrift, "felt": k.felt, "hvordan": k.hvordan,
    }  # fmt: skip


IKKE_LEST: Final = Lesemaate()
