"""The change log: when, which version, which cells went from what to what.

Each entry carries a checksum over its own content and the checksum of the entry before, so a later
edit, a removed row or one put between shows. The last checksum, the head of the chain, also stands
outside the rows (``kjennemerker.LOGGHODE``), so that entries cut off at the end, or the whole
sheet, are missed. What is made with the program's own means, name and all, does not show.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.kildebok import apne
from sykefravaer_xl.bok.skjema import ENDRINGSLOGG
from sykefravaer_xl.bok.tekst import FUNN, LOGG
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.ordlyd import vis_dato, vis_tall

if TYPE_CHECKING:
    from arkbok import Celleendring
    from sykefravaer_xl.bok.kilde import Kilde
    from sykefravaer_xl.bok.modell import Bok, Tabellkart

Loggverdi = str | int | date | datetime | None
Loggrad = dict[str, Loggverdi]

LENGSTE_CELLE: Final = 8_000
"""What does not fit goes on in a row below. Some versions of Excel refuse longer texts when a
block of cells is written at once; in a file 32 767 characters would do."""
_FELT: Final = tuple(felt for felt in ENDRINGSLOGG.overskrifter if felt != "kontrollsum")


@dataclass(frozen=True, slots=True)
class Arkendringer:
    """What changed in one sheet; ``navn`` gives the heading of a column."""

    ark: str
    navn: Mapping[int, str] = field(default_factory=dict)
    endringer: Sequence[Celleendring] = ()
    fylt: int = 0
    hendelse: str = ""
    """What happened to the sheet as a whole, such as that it was made."""

    @property
    def antall(self) -> int:
        """Cells with another content than before."""
        return len(self.endringer) + self.fylt


def _vis(verdi: object) -> str:
    if verdi is None or verdi == "":
        return LOGG["tom"]
    if isinstance(verdi, datetime):
        return f"{verdi:%d.%m.%Y %H:%M}"
    if isinstance(verdi, date):
        return vis_dato(verdi)
    if isinstance(verdi, Decimal | float):
        return vis_tall(verdi)
    return str(verdi)


def _setninger(ark: Iterable[Arkendringer]) -> Iterator[str]:
    from arkbok.adresse import bokstaver

    for ett in ark:
        if ett.hendelse:
            yield f"{ett.ark}: {ett.hendelse}"
        if ett.fylt:
            yield LOGG["fylt"].format(ark=ett.ark, antall=ett.fylt)
        for e in ett.endringer:
            celle = f"{bokstaver(e.kolonne)}{e.rad}"
            navn = ett.navn.get(e.kolonne, "")
            yield f"{ett.ark}!{celle} {navn}: {_vis(e.gammel)} → {_vis(e.ny)}"


def _biter(setninger: Iterable[str]) -> Iterator[str]:
    """The sentences in pieces that fit in a cell."""
    bit = ""
    for setning in setninger:
        kort = setning[:LENGSTE_CELLE]
        if bit and len(bit) + len(kort) + 2 > LENGSTE_CELLE:
            yield bit
            bit = ""
        bit = f"{bit}; {kort}" if bit else kort
    yield bit


def kontrollsum(rad: Loggrad, forrige: str) -> str:
    """The checksum of an entry that follows one with the checksum ``forrige`` ("" = none)."""
    innhold = "\x1f".join((forrige, *(_kanonisk(rad.get(felt)) for felt in _FELT)))
    return hashlib.sha256(innhold.encode("utf-8", "surrogatepass")).hexdigest()


def _kanonisk(verdi: object) -> str:
    """The same text for a value before and after a way through Excel."""
    if verdi is None:
        return ""
    if isinstance(verdi, datetime):
        # Excel keeps a day fraction; the second is what survives
        sekund = (verdi + timedelta(microseconds=500_000)).replace(microsecond=0)
        return sekund.isoformat()
    if isinstance(verdi, date):
        return f"{verdi.isoformat()}T00:00:00"
    if isinstance(verdi, float) and verdi == int(verdi):
        return str(int(verdi))
    return str(verdi)


def loggrader(grunnlag: Loggrad, ark: Sequence[Arkendringer], forrige: str) -> list[Loggrad]:
    """The rows a run adds: one, and more where the changes do not fit in a cell."""
    rader: list[Loggrad] = []
    for nummer, bit in enumerate(_biter(_setninger(ark))):
        felles = ("tidspunkt", "versjon", "beregnet_per")
        rad = dict(grunnlag) if nummer == 0 else {f: grunnlag[f] for f in felles}
        rad["endringer"] = bit or None
        forrige = rad["kontrollsum"] = kontrollsum(rad, forrige)
        rader.append(rad)
    return rader


def les_logg(bok: Bok, kilde: Kilde | None = None) -> list[tuple[int, Loggrad]]:
    """The entries of a workbook's log with their rows, oldest first as they stand.

    ``kilde`` is what the book was read from, where that is no file.
    """
    kart = bok.endringslogg_kart
    if kart is None:
        return []
    if kilde is None:
        with apne(bok.sti) as fil:
            return _les_logg(fil, kart)
    return _les_logg(kilde, kart)


def _les_logg(kilde: Kilde, kart: Tabellkart) -> list[tuple[int, Loggrad]]:
    ut: list[tuple[int, Loggrad]] = []
    for rad in kilde.rader(kart):
        verdier: Loggrad = {f: _verdi(rad.verdi(f)) for f in ENDRINGSLOGG.overskrifter}
        if any(v is not None for v in verdier.values()):
            ut.append((rad.nr, verdier))
    return ut


def _verdi(verdi: object) -> Loggverdi:
    if isinstance(verdi, str):
        return verdi or None
    if isinstance(verdi, float):
        return int(verdi) if verdi == int(verdi) else str(verdi)
    return verdi if isinstance(verdi, int | date) else None


def siste_kontrollsum(logg: Sequence[tuple[int, Loggrad]], hode: str = "") -> str:
    """The checksum a new entry follows.

    A head that is not among the entries is followed all the same: so the gap is told from then on
    too, however many entries come after it.
    """
    summer = _summer(_i_rekkefolge(logg)[0])
    return hode if hode and hode not in summer else summer[-1] if summer else ""


def kontroller(
    logg: Sequence[tuple[int, Loggrad]], kart: Tabellkart | None, hode: str = ""
) -> list[Funn]:
    """A finding for every entry that is not as it was written, and for a log cut short.

    ``hode`` is the last checksum as the book keeps it outside the rows; an open book may have
    gone on from it.
    """
    ut: list[Funn] = []
    if hode and hode not in _summer(logg):
        ark = None if kart is None else kart.ark
        ut.append(Funn("endringslogg_kort", FUNN["endringslogg_kort"], ark=ark))
    if kart is not None:
        ut += [
            Funn("endringslogg_endret", FUNN["endringslogg_endret"]).i_celle(
                kart.ark, kart.celle("kontrollsum", rad)
            )
            for rad in _i_rekkefolge(logg)[1]
        ]
    return ut


def mangler(logg: Sequence[tuple[int, Loggrad]], eldre: Sequence[tuple[int, Loggrad]]) -> bool:
    """Whether an older copy of the log has an entry that is not in it any more."""
    return not set(_summer(eldre)) <= set(_summer(logg))


def _summer(logg: Iterable[tuple[int, Loggrad]]) -> list[str]:
    return [str(rad["kontrollsum"]) for _, rad in logg if rad.get("kontrollsum")]


def _i_rekkefolge(
    logg: Sequence[tuple[int, Loggrad]],
) -> tuple[Sequence[tuple[int, Loggrad]], list[int]]:
    """The entries oldest first, and the rows that do not follow the one before.

    Sorting them is fine: a spreadsheet leaves entries of one time in their order.
    """
    feil = _avvik(logg)
    if not feil:
        return logg, feil
    sortert = sorted(logg, key=lambda post: str(_kanonisk(post[1].get("tidspunkt"))))
    return min((logg, feil), (sortert, _avvik(sortert)), key=lambda valg: len(valg[1]))


def _avvik(logg: Sequence[tuple[int, Loggrad]]) -> list[int]:
    """Rows that do not follow the one before. Entries from before checksums are passed over."""
    ut: list[int] = []
    forrige = ""
    begynt = False
    for nr, rad in logg:
        sum_ = rad.get("kontrollsum")
        if not sum_ and not begynt:
            continue
        begynt = True
        if sum_ != kontrollsum(rad, forrige):
            ut.append(nr)
        forrige = str(sum_ or "")
    return ut
