"""Writes ``docs/funksjoner.md`` from the table of functions: ``python docs/lag_funksjoner.py``.

The reference of the worksheet functions, in Norwegian. The answers of the examples are the core's.
Tests say when the page is stale or an answer wrong.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sykefravaer_xl.funksjoner.funksjon import Eksempel, Funksjon, Slag
from sykefravaer_xl.funksjoner.funksjoner import kall
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.funksjoner.vert import Vert
from sykefravaer_xl.verter.libreoffice import filnavn

SIDE = Path(__file__).parent / "funksjoner.md"
VERT = Vert(date(2026, 11, 22))

INNLEDNING = """\
# Regnearkfunksjonene

Laget av tabellen i `funksjoner/tabell.py` med `docs/lag_funksjoner.py`; skriv ikke her. Boka
`workbooks/funksjoner.xlsx` viser det samme med felter du kan endre på.

- Funksjonene heter det samme i Excel (klassisk tillegg på Windows, xlwings Lite på Windows, Mac og
  nett) og i LibreOffice Calc. Kategorien er Sykefravær; i LibreOffice 7.4 Tilleggsfunksjoner.
- Norsk Excel skiller argumenter med semikolon og skriver desimaler med komma. Argumenter i
  hakeparentes kan utelates.
- Området `fravaer` er radene til én ansatt: Type, Fra, Til og Grad, med eller uten overskrifter.
  Datoer kan være ekte datoer eller tekst som 5.1.2026. Tom Grad betyr 100, og tomme rader gjør
  ingenting.
- Er noe galt, er svaret en tekst som begynner med «Feil:». I xlwings Lite er det `#VERDI!` med
  samme tekst, og i et svar med flere celler teksten. Peker en formel på en celle med en feil, sier
  svaret hvilken, med Excels norske navn (`#I/T`, `#VERDI!`); i SF_BEREGN stopper den bare den
  ansatte.
- Ingen funksjon regner om av seg selv når dagen skifter. Skriv `IDAG()` som argument når svaret
  skal følge kalenderen.
- Tabeller fyller cellene ved siden av i Excel 2021 og 365; ellers merker du området og avslutter
  med Ctrl+Skift+Enter.
- I filer LibreOffice lagrer, står den andre formen av navnet. En bok fra Excel kobles i
  LibreOffice med Rediger > Søk og erstatt: søk etter `sf_` i alle ark, erstatt med `SF_`, og kryss
  av for å skille mellom store og små bokstaver.

"""
PROGRAMMENE = (
    ("én dato vises som dato", "ja", "ja, i en celle med formatet Standard", "nei"),
    ("datoer i en tabell vises som datoer", "ja", "nei", "nei"),
    ("lenke til paragrafen i hjelpen", "ja", "ja, i funksjonsveiviseren", "nei, bare under"),
    ("ordene i `sjekkpunkt`, `felt` og `ordning` tilbys", "ja", "nei", "nei"),
    (
        "en kolonne der det ventes én celle, gir ett svar per rad",
        *("ja", "ja", "nei, kopier formelen nedover"),
    ),
    ("en feil i SF_BEREGN stopper bare den ansatte", "ja", "ja", "ja"),
    ("tabellen i SF_BEREGN kan regnes ut i formelen", "ja", "ja", "nei, bruk celler"),
    ("en feil i et annet område forklares", "ja", "ja", "nei, svaret er `Err:504`"),
)
"""What each program can; a test holds them to it."""
OM_PROGRAMMENE = """\
Vises en dato som et tall, så gi cellene datoformat én gang: merk dem, trykk Ctrl+1 og velg Dato.
Det som står om Excel på Windows, er ikke prøvd i Excel.

| funksjon | gir | i filer fra LibreOffice |
| --- | --- | --- |
"""


def _vist(verdi: object) -> str:
    """A cell as Norwegian Excel shows it."""
    if verdi is None:
        return ""
    if isinstance(verdi, date):
        return f"{verdi:%d.%m.%Y}"
    if isinstance(verdi, float):
        return f"{verdi:g}".replace(".", ",")
    return str(verdi)


def _tabell(rader: list[list[object]], hode: list[str]) -> list[str]:
    return [
        f"| {' | '.join(hode)} |",
        f"|{' --- |' * len(hode)}",
        *(f"| {' | '.join(_vist(celle) for celle in rad)} |" for rad in rader),
    ]


def _omrader(eksempel: Eksempel) -> list[str]:
    """The cells a formula points at, from A1, as a sheet shows them."""
    bredde, rader = 0, 0
    celler: dict[tuple[int, int], object] = {}
    for verdi in eksempel.argumenter:
        if isinstance(verdi, list):
            for r, rad in enumerate(verdi):
                celler |= {(r, bredde + k): celle for k, celle in enumerate(rad)}
            bredde += len(verdi[0])
            rader = max(rader, len(verdi))
    if not celler:
        return []
    innhold = [[r + 1, *(celler.get((r, k)) for k in range(bredde))] for r in range(rader)]
    return [*_tabell(innhold, ["", *(chr(65 + k) for k in range(bredde))]), ""]


def _svar(funksjon: Funksjon, eksempel: Eksempel) -> list[str]:
    svar = eksempel.svar
    helt = kall(funksjon.navn, eksempel.argumenter, VERT)
    if not isinstance(svar, list) or not isinstance(helt, list):
        return [f"gir {'' if svar == helt else 'en tekst som begynner med '}`{_vist(svar)}`"]
    rader = [list(rad) for rad in svar]
    hode = [" "] * len(rader[0])
    if funksjon.argumenter[0].slag is Slag.TABELL:  # its answer has headings of its own
        hode, rader = [str(celle) for celle in rader[0]], rader[1:]
    return [
        "gir" if svar == helt else "gir en tabell som begynner slik",
        "",
        *_tabell(rader, hode),
    ]


def _eksempel(funksjon: Funksjon, eksempel: Eksempel) -> list[str]:
    return [*_omrader(eksempel), f"`{eksempel.formel}`", *_svar(funksjon, eksempel), ""]


def _funksjon(funksjon: Funksjon) -> list[str]:
    argumenter = [
        f"| `{a.navn}` | {'kan utelates' if a.valgfri else 'må være med'} | {a.forklaring} |"
        for a in funksjon.argumenter
    ]
    ut = [
        f"## {funksjon.navn}",
        "",
        f"`={funksjon.bruk}`",
        "",
        f"{funksjon.beskrivelse} [{funksjon.hjemmel()}]({funksjon.hjelpeside})",
        "",
        "| argument | | |",
        "| --- | --- | --- |",
        *(linje.replace(" Må være med. |", " |") for linje in argumenter),
        "",
    ]
    for eksempel in funksjon.eksempler:
        ut += _eksempel(funksjon, eksempel)
    return ut


def tekst() -> str:
    """The whole page."""
    oversikt = [
        f"| [{f.navn}](#{f.navn.lower()}) | {f.beskrivelse} | `{filnavn(f.navn)}` |"
        for f in FUNKSJONER.values()
    ]
    deler = [linje for f in FUNKSJONER.values() for linje in _funksjon(f)]
    hode = ["programmet kan", "xlwings Lite", "Excel på Windows", "LibreOffice Calc"]
    programmer = [*_tabell([list(rad) for rad in PROGRAMMENE], hode), "", OM_PROGRAMMENE]
    return INNLEDNING + "\n".join(programmer) + "\n".join([*oversikt, "", *deler]).rstrip() + "\n"


if __name__ == "__main__":
    SIDE.write_text(tekst(), encoding="utf-8")
