"""Findings of an import as the clerk reads them: where, what, how to mend. No person is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.modell import RADER_PER_TABELL
from sykefravaer_xl.bok.skjema.arknavn import HENDELSER_ARK
from sykefravaer_xl.grunn import fodselsnummer
from sykefravaer_xl.importer import tekst
from sykefravaer_xl.importer.innkommende import Importfeil, Innperiode, Sted

if TYPE_CHECKING:
    from sykefravaer_xl.bok.modell import Tabellkart
    from sykefravaer_xl.importer.fletteresultat import Konflikt, Merknad
    from sykefravaer_xl.importer.innkommende import Feil
    from sykefravaer_xl.importer.kjor import Importrapport


def _sted(sted: Sted) -> str:
    if not sted.nummer:
        return sted.fil
    return (tekst.RAD if sted.rad else tekst.NOTAT).format(fil=sted.fil, nummer=sted.nummer)


def vis_ansatt(ansatt: str) -> str:
    """The employee number; of an identity number or a name used as key, nothing that tells."""
    if (skjult := fodselsnummer.maskert(ansatt)) is not None:
        return skjult
    return ansatt if any(t.isdigit() for t in ansatt) else ""


def _hvem(ansatt: str) -> str:
    vist = vis_ansatt(ansatt)
    return f" (ansatt {vist})" if vist else ""


def periodetekst(p: Innperiode) -> str:
    """«Gradert sykmelding 50 % 01.10.2026–15.10.2026»."""
    grad = f" {p.grad} %" if p.grad < 100 else ""
    dager = f"{p.fra:%d.%m.%Y}" if p.fra == p.til else f"{p.fra:%d.%m.%Y}–{p.til:%d.%m.%Y}"
    return f"{p.type.rad.navn_ved(p.grad)}{grad} {dager}"


def feiltekst(feil: Feil) -> str:
    """One note or file that could not be used."""
    detalj, grunn = feil.detalj, ""
    if feil.kode is Importfeil.UGYLDIG_SYKMELDING:
        grunn = tekst.UTFALL.get(detalj, "")
    elif feil.kode is Importfeil.ANSATT_UKJENT and detalj:
        detalj = f" ({vis_ansatt(detalj)})" if vis_ansatt(detalj) else ""
    melding = tekst.FEIL[feil.kode.value].format(detalj=detalj, grunn=grunn)
    hjelp = tekst.HJELP_TIL_RAD.get(feil.hjelp, "")
    return f"{_sted(feil.sted)} {melding} {hjelp}".rstrip()


def radsted(nr: int, karter: Sequence[Tabellkart]) -> str:
    """``Oktober!C7``: sheet and cell of an absence row."""
    kart = karter[nr // RADER_PER_TABELL]
    return f"{kart.ark}!{kart.celle('fra', nr)}"


def konflikttekst(konflikt: Konflikt, karter: Sequence[Tabellkart]) -> str:
    """One note left for the clerk, with the row it clashes with."""
    periode = periodetekst(konflikt.periode) if konflikt.periode else ""
    rad = ""
    if konflikt.rad is not None:
        celle = radsted(konflikt.rad, karter)
        rad = celle
        if konflikt.radperiode is not None:
            rad = tekst.EGEN_RAD.format(celle=celle, periode=periodetekst(konflikt.radperiode))
    elif konflikt.radperiode is not None:
        rad = tekst.NY_RAD.format(periode=periodetekst(konflikt.radperiode))
    if konflikt.slag.value == "endret_siden":
        rad = f": {rad}" if rad else ""
    melding = tekst.KONFLIKT[konflikt.slag.value].format(periode=periode, rad=rad)
    skille = ":" if melding.startswith(periode) and periode else ""
    return f"{_sted(konflikt.sted)}{_hvem(konflikt.ansatt)}{skille} {melding}"


def merknadstekst(merknad: Merknad) -> str:
    """Something to know of a note that was taken."""
    return f"{_sted(merknad.sted)}{_hvem(merknad.ansatt)} {tekst.MERKNAD[merknad.kode]}"


def radlinjer(rapport: Importrapport) -> Iterator[str]:
    """What would be written, row by row."""
    for rad in rapport.endret:
        if rad.nr is not None and rad.lest is not None:
            yield tekst.ENDRET_RADTEKST.format(
                sted=radsted(rad.nr, rapport.karter),
                gammel=periodetekst(rad.lest),
                periode=periodetekst(rad.periode),
                hvem=_hvem(rad.ansatt),
            )
    for rad in rapport.tomt:
        if rad.nr is not None:
            yield tekst.TOMT_RADTEKST.format(
                sted=radsted(rad.nr, rapport.karter),
                gammel=periodetekst(rad.periode),
                hvem=_hvem(rad.ansatt),
            )
    for rad in rapport.nye:
        yield tekst.NY_RADTEKST.format(
            sted=rapport.karter[(rad.nr or 0) // RADER_PER_TABELL].ark,
            periode=periodetekst(rad.periode),
            hvem=_hvem(rad.ansatt),
        )
    for raad in rapport.raad:
        yield tekst.NYTT_RAAD.format(ark=HENDELSER_ARK, hvem=_hvem(raad.ansatt))


def nye_hvor(rapport: Importrapport) -> str:
    """Which sheets the new rows went to, in a book that has several."""
    if len({kart.ark for kart in rapport.karter}) == 1:
        return ""
    ark = Counter(rapport.karter[(rad.nr or 0) // RADER_PER_TABELL].ark for rad in rapport.nye)
    deler = [tekst.RADER_I_ARK.format(antall=n, ark=navn) for navn, n in ark.items()]
    return f" ({', '.join(deler)})" if deler else ""
