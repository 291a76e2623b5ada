"""NAV's note as the PDF in Altinn's inbox: its lines back to what NAV's own interface says.

The form is known from NAV's template (``syfosmaltinn``, ``typst-pdf/smarbeidsgiver.typ``). It is
read line by line and exactly: a line in the periods that is not of the form stops the note. Read
are name, identity number, periods, self-certified days and what is proposed for the workplace;
the note's number is not in the PDF, so it is known again by its content. A scanned page has no
text. pypdf (BSD-3, pure Python, optional) finds the text.
"""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from logging import CRITICAL, getLogger
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.importer.innkommende import Importfeil, NotatFeil

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

START: Final = b"%PDF-"
FLEST_SIDER: Final = 20
_TITTEL: Final = "Sykmelding til arbeidsgiver"
_PERIODE: Final = "Periode"
_DIAGNOSE: Final = "Diagnose"
_INNSPILL: Final = "Innspill til arbeidsgiver om tilrettelegging"
_EGENMELDING: Final = "Oppgitte egenmeldingsdager"
_TILTAK: Final = "Tilrettelegging/hensyn som bør tas på arbeidsplassen"
_ETTER_TILTAK: Final = ("Melding til arbeidsgiver", "Tilbakedatering", "Annet")
_BUNN: Final = re.compile(r".*\bside \d+ av \d+")
_DATO: Final = r"(\d\d)\.(\d\d)\.(\d{4})"
_DATOER: Final = re.compile(rf"{_DATO} – {_DATO} • (\d+) dager")
_DAG: Final = re.compile(rf"– {_DATO}")
_GRAD: Final = re.compile(r"(\d{1,3}) % sykmeldt( med reisetilskudd)?")
_BEHANDLING: Final = re.compile(r"(\d{1,2}) behandlingsdag\(er\)")
_FNR: Final = re.compile(r"\d{11}")


def les_pdf(innhold: bytes) -> dict[str, Any]:
    """The note in the form of NAV's interface. Raises NotatFeil."""
    return fra_linjer(_linjer(innhold))


def _linjer(innhold: bytes) -> list[str]:
    """The text of the pages, without the running foot."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise NotatFeil(Importfeil.PDF_UTEN_PYPDF) from None
    getLogger("pypdf").setLevel(CRITICAL)  # what it finds odd in a file is told by us, if at all
    try:
        sider = PdfReader(BytesIO(innhold)).pages
        if len(sider) > FLEST_SIDER:
            raise NotatFeil(Importfeil.PDF_UKJENT)
        tekst = "\n".join(side.extract_text() for side in sider)
    except NotatFeil:
        raise
    except Exception:  # a foreign file may break the library in any way
        raise NotatFeil(Importfeil.PDF_UKJENT) from None
    linjer = [" ".join(linje.split()) for linje in tekst.splitlines()]
    ut = [linje for linje in linjer if linje and not _BUNN.fullmatch(linje)]
    if not ut:
        raise NotatFeil(Importfeil.PDF_BILDE)
    return ut


def fra_linjer(linjer: Sequence[str]) -> dict[str, Any]:
    """The lines of the form as NAV's JSON. Raises NotatFeil."""
    if linjer[0] != _TITTEL:
        raise NotatFeil(Importfeil.PDF_UKJENT)
    fnr = next((nr for nr, linje in enumerate(linjer) if _FNR.fullmatch(linje)), 0)
    if fnr < 2 or _DIAGNOSE not in linjer:
        raise NotatFeil(Importfeil.PDF_UKLAR, "hvem den gjelder")
    slutt = linjer.index(_DIAGNOSE)
    resten = linjer[slutt + 1 :]
    return {
        "sykmeldingId": "pdf",
        "sykmeldt": {"fnr": linjer[fnr], "navn": " ".join(linjer[1:fnr])},
        "sykmeldingPerioder": list(_perioder(linjer[fnr + 1 : slutt])),
        "egenmeldingsdager": [
            {"fom": dag, "tom": dag} for dag in _dager(_under(resten, _EGENMELDING))
        ],
        "oppfoelging": {"tiltakArbeidsplassen": _tiltak(_under(resten, _TILTAK))},
    }


def _perioder(linjer: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Every period: a heading, its days, and what it says of work."""
    starter = [nr for nr, linje in enumerate(linjer) if linje == _PERIODE]
    if not starter or starter[0] != 0:
        raise NotatFeil(Importfeil.PDF_UKLAR, "periodene")
    for nr, neste in zip(starter, [*starter[1:], len(linjer)], strict=True):
        hode, *om = linjer[nr + 1 : neste] or [""]
        treff = _DATOER.fullmatch(hode)
        if treff is None or not om:
            raise NotatFeil(Importfeil.PDF_UKLAR, "periodene")
        fom, tom = _dato(*treff.groups()[:3]), _dato(*treff.groups()[3:6])
        if (tom - fom).days + 1 != int(treff[7]):
            raise NotatFeil(Importfeil.PDF_UKLAR, "antall dager i en periode")
        yield {"fom": fom, "tom": tom, "aktivitet": _aktivitet(om)}


def _aktivitet(om: Sequence[str]) -> dict[str, Any]:
    """What a period says of work; advice under an avventende note is there or not."""
    if om[0] == "Avventende sykmelding":
        return {"avventendeSykmelding": "-" if om[1:2] == [_INNSPILL] and om[2:] else ""}
    if len(om) == 1:
        if om[0] == "Reisetilskudd":
            return {"harReisetilskudd": True}
        if om[0] == "100 % sykmeldt":
            return {"aktivitetIkkeMulig": {}}
        if treff := _GRAD.fullmatch(om[0]):
            reise = treff[2] is not None
            return {
                "gradertSykmelding": {"sykmeldingsgrad": int(treff[1]), "harReisetilskudd": reise}
            }
        if treff := _BEHANDLING.fullmatch(om[0]):
            return {"antallBehandlingsdagerUke": int(treff[1])}
    raise NotatFeil(Importfeil.PDF_UKLAR, "hva perioden sier om arbeid")


def _under(linjer: Sequence[str], overskrift: str) -> Sequence[str]:
    """What stands below a heading, to the end."""
    return linjer[linjer.index(overskrift) + 1 :] if overskrift in linjer else ()


def _dager(linjer: Sequence[str]) -> Iterator[date]:
    for linje in linjer:
        treff = _DAG.fullmatch(linje)
        if treff is None:
            return
        yield _dato(*treff.groups())


def _tiltak(linjer: Sequence[str]) -> str | None:
    slutt = next((nr for nr, linje in enumerate(linjer) if linje in _ETTER_TILTAK), len(linjer))
    return " ".join(linjer[:slutt]).removeprefix("– ") or None


def _dato(dag: str, maned: str, aar: str) -> date:
    try:
        return date(int(aar), int(maned), int(dag))
    except ValueError:
        raise NotatFeil(Importfeil.PDF_UKLAR, "en dato") from None
