"""Altinn's XML of sick notes and applications, read into the same models as NAV's JSON.

defusedxml parses: document types, entities and external references are refused outright. Only the
elements named here are looked at, by local name, since the namespace has had several versions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.importer.innkommende import Importfeil
from sykefravaer_xl.importer.tekst import FEIL

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SYKMELDING: Final = "sykmeldingArbeidsgiver"
SOKNAD: Final = "sykepengesoeknadArbeidsgiver"
STORSTE: Final = 16 * 1024 * 1024
"""Bytes; a note is a few thousand."""
_DATO_LENGDE: Final = len("2026-11-22")


class UleseligXml(SykefravaerFeil):
    """The document is no sound XML, or has what a note never has."""

    def __init__(self) -> None:
        super().__init__(FEIL[Importfeil.ULESELIG], Importfeil.ULESELIG)


def les_dokument(innhold: bytes) -> Element:
    """The root of a document; raises UleseligXml, whose text holds nothing of the document."""
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    if len(innhold) > STORSTE:
        raise UleseligXml
    try:
        return fromstring(innhold, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError):
        raise UleseligXml from None


def meldinger(rot: Element) -> Iterator[tuple[str, dict[str, Any]]]:
    """(kind, fields) of the notes and applications in a document, also inside envelopes."""
    for element in rot.iter():
        slag = _navn(element)
        if slag == SYKMELDING:
            yield slag, _sykmelding(element)
        elif slag == SOKNAD:
            yield slag, _soknad(element)


def _navn(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _alle(element: Element | None, *sti: str) -> list[Element]:
    """The elements a path of local names leads to."""
    funnet = [] if element is None else [element]
    for navn in sti:
        funnet = [barn for e in funnet for barn in e if _navn(barn) == navn]
    return funnet


def _tekst(element: Element | None, *sti: str) -> str | None:
    """The text at a path; None where there is no such element or it is empty."""
    for funnet in _alle(element, *sti)[:1]:
        return (funnet.text or "").strip() or None
    return None


def _dato(element: Element | None, *sti: str) -> str | None:
    """A day: XML dates may have a time zone behind them."""
    tekst = _tekst(element, *sti)
    return tekst and tekst[:_DATO_LENGDE]


def _periode(element: Element) -> dict[str, Any]:
    return {"fom": _dato(element, "fom"), "tom": _dato(element, "tom")}


def _perioder(element: Element | None, *sti: str) -> list[dict[str, Any]]:
    return [_periode(e) for e in _alle(element, *sti)]


def _sant(tekst: str | None) -> bool | None:
    return None if tekst is None else tekst in ("true", "1")


def _sykmelding(rot: Element) -> dict[str, Any]:
    navn = [_tekst(rot, "sykmelding", "pasient", "navn", del_)
            for del_ in ("fornavn", "mellomnavn", "etternavn")]  # fmt: skip
    return {
        "sykmeldingId": _tekst(rot, "sykmeldingId"),
        "mottatt": _tekst(rot, "mottattidspunkt"),
        "sykmeldt": {
            "fnr": _tekst(rot, "sykmelding", "pasient", "ident"),
            "navn": " ".join(del_ for del_ in navn if del_) or None,
        },
        "sykmeldingPerioder": [
            {**_periode(e), "aktivitet": _aktivitet(e)}
            for e in _alle(rot, "sykmelding", "perioder")
        ],
        "egenmeldingsdager": [
            {"fom": dag, "tom": dag}
            for e in _alle(rot, "sykmelding", "egenmeldingsdager", "dager")
            if (dag := (e.text or "").strip()[:_DATO_LENGDE])
        ],
        "oppfoelging": {
            "tiltakArbeidsplassen": _tekst(rot, "sykmelding", "tiltak", "tiltakArbeidsplassen")
        },
    }


def _aktivitet(periode: Element) -> dict[str, Any]:
    ut: dict[str, Any] = {}
    for aktivitet in _alle(periode, "aktivitet"):
        for element in _alle(aktivitet, "avventendeSykmelding"):
            # whether there is advice matters, not what it says
            ut["avventendeSykmelding"] = "-" if (element.text or "").strip() else ""
        for element in _alle(aktivitet, "gradertSykmelding"):
            ut["gradertSykmelding"] = {
                "sykmeldingsgrad": _tekst(element, "sykmeldingsgrad"),
                "harReisetilskudd": _sant(_tekst(element, "harReisetilskudd")),
            }
        for element in _alle(aktivitet, "aktivitetIkkeMulig"):
            mangler = _tekst(element, "manglendeTilretteleggingPaaArbeidsplassen")
            ut["aktivitetIkkeMulig"] = {
                "manglendeTilretteleggingPaaArbeidsplassen": _sant(mangler)
            }
        ut["antallBehandlingsdagerUke"] = _tekst(aktivitet, "antallBehandlingsdagerUke")
        ut["harReisetilskudd"] = _sant(_tekst(aktivitet, "harReisetilskudd"))
    return ut


def _soknad(rot: Element) -> dict[str, Any]:
    soknad = next(iter(_alle(rot, "sykepengesoeknad")), None)
    fravaer = [
        {**periode, "type": slag}
        for slag, sti in (
            ("FERIE", ("ferieListe",)),
            ("PERMISJON", ("permisjonListe",)),
            ("UTLANDSOPPHOLD", ("oppholdUtenforNorge", "periodeListe")),
        )
        for periode in _perioder(soknad, "fravaer", *sti)
    ]
    return {
        "soeknadId": _tekst(soknad, "sykepengesoeknadId"),
        "sykmeldingId": _tekst(soknad, "sykmeldingId"),
        "korrigerer": _tekst(soknad, "korrigerer"),
        "fnr": _tekst(soknad, "sykmeldtesFnr"),
        "mottatt": _tekst(soknad, "sendtTilArbeidsgiverDato"),
        "fom": _dato(soknad, "periode", "fom"),
        "tom": _dato(soknad, "periode", "tom"),
        "arbeidGjenopptattDato": _dato(soknad, "arbeidGjenopptattDato"),
        "soeknadsperioder": [_soknadsperiode(e) for e in _alle(soknad, "sykmeldingsperiodeListe")],
        "fravaer": fravaer,
        "egenmeldinger": _perioder(soknad, "fravaer", "egenmeldingsperiodeListe"),
    }


def _soknadsperiode(element: Element) -> dict[str, Any]:
    tid = next(iter(_alle(element, "korrigertArbeidstid")), None)
    timer = next(iter(_alle(tid, "faktiskeArbeidstimer")), None)
    return {
        "fom": _dato(element, "graderingsperiode", "fom"),
        "tom": _dato(element, "graderingsperiode", "tom"),
        "sykmeldingsgrad": _tekst(element, "sykmeldingsgrad") or 100,
        "avtaltTimer": _tekst(tid, "arbeidstimerNormaluke"),
        "faktiskTimer": _tekst(timer, "arbeidstimer"),
        "faktiskGrad": _tekst(timer, "beregnetArbeidsgrad") or _tekst(tid, "arbeidsgrad"),
    }
