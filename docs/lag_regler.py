"""Writes ``docs/regler.md`` from the rule files: ``python docs/lag_regler.py``.

Every rule with paragraph, version, code place and the NAV cases that fail when its figure is moved
by one. A test says when the page is stale.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sykefravaer_xl.domene.tekst import REGNET_FRA
from sykefravaer_xl.lov.figurer import Figurtabell, Lovverdi
from sykefravaer_xl.lov.lov import FIL, les_lovtabell
from sykefravaer_xl.lov.ordninger import ordninger
from sykefravaer_xl.lov.profiler import profiler
from sykefravaer_xl.lov.sjekkpunkter import Sjekkpunktversjon, sjekkpunkter
from sykefravaer_xl.lov.tabell import levert

SIDE = Path(__file__).parent / "regler.md"

KODE = {
    "arbeidsgiverperiode_dager": "domene/arbeidsgiverperiode.py",
    "arbeidsgiverperiode_behandlingsdager": "domene/arbeidsgiverperiode.py",
    "arbeidsgiverperiode_opphold": "domene/arbeidsgiverperiode.py",
    "tilfelle_opphold": "domene/tilfelle.py",
    "sykepengedager": "domene/maksdato.py",
    "sykepengedager_etter_67": "domene/maksdato.py",
    "ny_rett_dager": "domene/maksdato.py",
    "vindu_aar": "domene/maksdato.py",
    "redusert_alder": "domene/maksdato.py",
    "ovre_alder": "domene/maksdato.py",
    "minste_grad": "domene/tidslinje.py",
    "opptjening_dager": "domene/lovvarsler.py",
}
CASER = {
    "arbeidsgiverperiode_dager": "agp-002, -020, -029, -035; agp_forloep-001 (32 in all)",
    "arbeidsgiverperiode_behandlingsdager": "none public",
    "arbeidsgiverperiode_opphold": "agp-049, -052, -053, -056, -058, -076, -077",
    "tilfelle_opphold": "oppfolgingstilfelle-046",
    "sykepengedager": "maksdato-016, -018, -021, -048, -049; maksdato_avslag-051 (25 in all)",
    "sykepengedager_etter_67": "maksdato-012, -022, -023; maksdato_e2e-012, -013, -014, -016",
    "ny_rett_dager": "maksdato-061, -085, -089; maksdato_avslag-076",
    "vindu_aar": "maksdato-074, -078, -080; maksdato_avslag-071",
    "redusert_alder": "maksdato-012, -016, -018, -021; maksdato_e2e-012 (10 in all)",
    "ovre_alder": "maksdato-029, -031",
    "minste_grad": "no public case; literal dates in tests/domene",
    "opptjening_dager": "no public case; literal dates in tests/domene",
}


def _avstand(versjon: Sjekkpunktversjon) -> str:
    if versjon.opphevet:
        return "opphevet"
    ledd = REGNET_FRA[versjon.regnes_fra]
    if versjon.maneder:
        ledd += f" + {versjon.maneder} md."
    if isinstance(versjon.dager, str):
        return f"{ledd} + egenmeldingsdagene"
    if versjon.dager:
        ledd += f" {'+' if versjon.dager > 0 else '−'} {abs(versjon.dager)} d."
    return ledd


def _vilkar(versjon: Sjekkpunktversjon) -> str:
    return ", ".join(f"`{v}`" for v in versjon.vilkar)


def _figurer(tabell: Figurtabell) -> list[tuple[date, str, Lovverdi]]:
    """Each figure with the day it starts; one a version does not change is not told again."""
    return [(fra, navn, v) for fra, nye in tabell.endringer for navn, v in nye.items()]


def tekst(lov: Figurtabell | None = None) -> str:
    """The whole page; of the law the product ships unless another is given."""
    lov = lov or les_lovtabell(levert(FIL))
    ut = [
        "# Rules",
        "",
        "Made from `src/sykefravaer_xl/lov/*.toml` by `docs/lag_regler.py`; do not edit here.",
        "A change of law is one edit in one of those files: a new version with the day it starts.",
        "The version in force on the first day of an employer period, a quota case or a spell",
        "governs it. A date before the first version is refused.",
        "",
        "## Figures of the law",
        "",
        "| figure | value | from | paragraph | rule | code | NAV cases that fail when it is moved by one |",  # noqa: E501
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    ut += [
        f"| `{navn}` | {verdi.verdi} | {fra} | {verdi.hjemmel} | {verdi.regel} "
        f"| `{KODE[navn]}` | {CASER[navn]} |"
        for fra, navn, verdi in _figurer(lov)
    ]
    ut += [
        "",
        "Every figure is moved by one in `tests/lov/test_mutasjon.py`, and a literal date must",
        "then fail.",
        "",
        "## Checkpoints",
        "",
        "Code: `domene/vurdering.py`. S is the first day of the spell, egenmelding included.",
        "",
        "| id | from | counted | paragraph | conditions | rule | source |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for punkt in sjekkpunkter().values():
        for versjon in punkt.versjoner:
            hva = f"{_avstand(versjon)} | {versjon.hjemmel} | {_vilkar(versjon)}"
            ut.append(
                f"| `{punkt.id}` | {versjon.fra} | {hva} | {versjon.regel} | {versjon.kilde} |"
            )
    ut += [
        "",
        "## The end of pay",
        "",
        "Where nothing else is agreed, pay ends on the max date. A profile with an agreement",
        "(`stat`) has two max dates, NAV's and the agreement's (`maksdato_tariff`). What follows",
        "from the end of pay (`permisjon_slutt`, `lonnsstopp`, the pension fund's window) is then",
        "counted from the agreement's, since the year of leave begins when the employer stops",
        "paying, and the reason names NAV's date beside it. A profile of the state without an",
        "agreement counts from NAV's. Leave that begins when the pay has ended moves neither.",
        "",
        "## Schemes",
        "",
        "Code: `domene/egenmelding.py`, `ferieutsettelse.py`, `aap.py`, `gradering.py`,",
        "`hvem_betaler.py`. Every figure is held by a literal date in `tests/`.",
        "",
        "| scheme | figure | value | from | paragraph | rule | source |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for navn, ordning in ordninger().ordninger.items():
        for fra, figur, tall in _figurer(ordning):
            hva = f"{tall.verdi} | {fra} | {tall.hjemmel}"
            ut.append(f"| `{navn}` | `{figur}` | {hva} | {tall.regel} | {tall.kilde} |")
    for runde in ordninger().korona:
        fra = max(runde.refusjon_fra, runde.start_fra)
        hva = f"{runde.arbeidsgiver_dager} | {fra} | {runde.hjemmel}"
        ut.append(
            f"| `korona` | days the employer bears | {hva} | {runde.regel} | {runde.kilde} |"
        )
    ut += [
        "",
        "## Profiles",
        "",
        "| id | egenmelding at a time | in twelve months | agreement's days of pay | checkpoints added | source |",  # noqa: E501
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for profil in profiler().values():
        ut.append(
            f"| `{profil.id}` | {profil.egenmeldingsdager} "
            f"| {profil.egenmeldingsdager_aar or '–'} "
            f"| {profil.tariff_dager or '–'} | {', '.join(profil.aktive) or '–'} "
            f"| {profil.hjemmel} |"
        )
    return "\n".join(ut) + "\n"


if __name__ == "__main__":
    SIDE.write_text(tekst(), encoding="utf-8")
