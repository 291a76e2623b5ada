"""Makes the account of how a book was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok import lesemaatetekst as tekst
from sykefravaer_xl.bok import merknadsvakt, overskriftsord
from sykefravaer_xl.bok.dagtypekolonner import har_datoer
from sykefravaer_xl.bok.gradskala import Skala
from sykefravaer_xl.bok.klokkeslett import HEL_DAG
from sykefravaer_xl.bok.lesemaate import Lesemaate, LestKolonne, LestTabell
from sykefravaer_xl.bok.lesevalg import Dagregning
from sykefravaer_xl.bok.radslag import Radslag
from sykefravaer_xl.bok.skjema import I_RADEN
from sykefravaer_xl.bok.tabellfunn import under
from sykefravaer_xl.bok.typekolonne import ser_ut_som_typer
from sykefravaer_xl.bok.typenavn import les_type
from sykefravaer_xl.bok.ulestkrav import kan_vaere_grad, ser_ut_som_grader
from sykefravaer_xl.grunn import ordlyd

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sykefravaer_xl.bok.fravaerlesing import Tabellesing
    from sykefravaer_xl.bok.fravaerstabeller import Arktabell
    from sykefravaer_xl.bok.tabellfunn import Topp

_TYPEKILDER: Final = {
    "overskrift": tekst.TYPE_OVERSKRIFT,
    "ark": tekst.TYPE_ARK,
    "valg": tekst.TYPE_VALG,
}
_VIKTIGE: Final = frozenset({"grad", "type"})
"""A column that looks like one of these and was not read is worth a whole account."""


def lag(
    valgte: Sequence[Arktabell],
    lest: Sequence[Tabellesing],
    topper: Mapping[str, Topp],
    ark_utelatt: Sequence[tuple[str, str]],
) -> Lesemaate:
    """The account of a reading."""
    per_ark = {tabell.ark: tabell for tabell in valgte}
    tabeller = tuple(_tabell(ett, per_ark[ett.kart.ark]) for ett in lest)
    ikke = [k for tabell in valgte for k in _ulest(tabell, topper[tabell.ark])]
    uvanlig = (
        any(k.felt.casefold() in _VIKTIGE for k in ikke)
        or any(t.merknader for t in tabeller)
        or bool(ark_utelatt)
        or any(k.hvordan for t in tabeller for k in t.kolonner)
    )
    unike = tuple(dict.fromkeys(ikke))
    return Lesemaate(tabeller, unike, tuple(ark_utelatt), uvanlig)


def _tabell(lest: Tabellesing, tabell: Arktabell) -> LestTabell:
    kart = lest.kart
    felter = [f for f in I_RADEN.overskrifter if f in kart.kolonner]
    kolonner = tuple(
        LestKolonne(
            bokstaver(kart.kolonner[f]),
            tabell.rad.tekster.get(kart.kolonner[f], ""),
            I_RADEN[f].overskrift,
            _hvordan(f, lest),
        )
        for f in sorted(felter, key=lambda f: kart.kolonner[f])
    ) + tuple(
        LestKolonne(
            bokstaver(k),
            tabell.rad.tekster[k],
            tabell.rad.tekster[k],
            _bruk(f),
        )
        for f, k in tabell.kontroll.items()
    )
    utelatt = [tekst.SUMRAD.format(rad=nr) for nr in lest.hoppet_over[Radslag.SUM]]
    if lest.uten_fravaer:
        utelatt.append(tekst.UTEN_FRAVAER.format(rader=ordlyd.rader(len(lest.uten_fravaer))))
    utelatt += [tekst.TITTEL_I_LISTA.format(rad=nr) for nr in lest.hoppet_over[Radslag.TITTEL]]
    utelatt += [tekst.NOTAT.format(rad=nr) for nr in lest.hoppet_over[Radslag.NOTAT]]
    utelatt += [tekst.HODE_IGJEN.format(rad=nr) for nr in lest.hoppet_over[Radslag.HODE]]
    utelatt += [
        tekst.IKKE_GJELDENDE.format(
            rad=nr, kolonne=tabell.rad.tekster[kart.kolonner[felt]].lower(), verdi=verdi
        )
        for nr, felt, verdi in lest.ikke_gjeldende
    ]
    if lest.tilstede:
        utelatt.append(tekst.TILSTEDE.format(rader=ordlyd.rader(lest.tilstede)))
    return LestTabell(
        kart.ark,
        kart.overskriftsrad,
        kolonner,
        len(lest.rader),
        tuple(utelatt),
        tuple(_merknader(lest)),
    )


def _bruk(felt: str) -> str:
    """What a column beside those of the absence is looked at for."""
    if felt.endswith(".utfort"):
        return tekst.GJORT
    return tekst.HELE_DAGER if felt in HEL_DAG else tekst.KONTROLL


def _hvordan(felt: str, lest: Tabellesing) -> str:
    tolkning, kart = lest.tolkning, lest.kart
    if felt == "grad" and tolkning.skala is Skala.BROK:
        return tekst.BROK
    if felt in ("fra", "til", "fodselsdato") and tolkning.maaned_forst(felt):
        return tekst.MAANED_FORST
    if felt == "type" and kart.kryss:
        kolonner = [bokstaver(kart.kolonner[f]) for f in kart.kryss]
        return tekst.KRYSS.format(kolonner=ordlyd.noen(kolonner, len(kolonner)))
    if felt == "navn" and "fornavn" in kart.kolonner:
        return tekst.FORNAVN.format(kolonne=bokstaver(kart.kolonner["fornavn"]))
    if felt == "til" and kart.dager is not None:
        if kart.dager.en_dag:
            return tekst.EN_DAG
        if kart.dager.spenn:
            return tekst.SPENN
        arbeid = kart.dager.regning is Dagregning.ARBEID
        return tekst.ARBEIDSDAGER if arbeid else tekst.KALENDERDAGER
    return ""


def _merknader(lest: Tabellesing) -> list[str]:
    ut, kart = [], lest.kart
    if lest.grupper:
        ut.append(tekst.GRUPPER.format(rader=ordlyd.rader(len(lest.grupper))))
    if "type" not in kart.kolonner and kart.type_i_overskrift is not None:
        skrevet = kart.type_i_overskrift  # a setting is told as she wrote it
        type_ = skrevet if kart.typekilde == "valg" else _typenavn(skrevet)
        ut.append(_TYPEKILDER[kart.typekilde].format(type=type_))
    if kart.faste:
        ut.append(tekst.HODE)
    if kart.flettet:
        ut.append(tekst.FLETTET)
    return ut


def _typenavn(skrevet: str) -> str:
    """The type a heading or sheet states, as a word in a sentence."""
    valg = les_type(skrevet)
    if valg is None:
        return skrevet
    rad = valg.type.rad
    navn = rad.gradert.navn if valg.gradert and rad.gradert is not None else rad.navn
    return navn if navn.isupper() else navn[0].lower() + navn[1:]


def _ulest(tabell: Arktabell, topp: Topp) -> list[LestKolonne]:
    """Columns that look like something that moves a date."""
    brukt = {k for g in tabell.grupper for k in g.kolonner.values()} | {
        *tabell.resultat.values(), *tabell.kontroll.values(),
    }  # fmt: skip
    uten_grad = not any("grad" in g.kolonner for g in tabell.grupper)
    ut = []
    for kolonne in range(1, tabell.rad.hoyre + 2):
        overskrift = tabell.rad.tekster.get(kolonne, "")
        if kolonne in brukt or overskriftsord.er_var(overskrift):
            continue
        if overskriftsord.er_ansatt_fra(overskrift):  # named in a warning of its own
            continue
        ligner = overskriftsord.ligner(overskrift)
        verdier = under(topp, tabell.rad.rad, kolonne)
        if ligner is None and kan_vaere_grad(overskrift, verdier):
            ligner = "grad"
        if ligner is None and uten_grad and ser_ut_som_grader(verdier):
            ligner = "grad"
        if ligner is None and har_datoer(topp, tabell.rad.rad, kolonne):
            ligner = "dato"
        if ligner is None and ser_ut_som_typer(topp, tabell.rad, kolonne):
            ligner = "type"
        if ligner is None and any(map(_sier_noe, verdier)):
            ligner = tekst.MERKNAD
        if ligner is not None:
            ut.append(LestKolonne(bokstaver(kolonne), overskrift, ligner))
    return ut


def _sier_noe(verdi: object) -> bool:
    """Whether a cell may say something of grade or days, with a number."""
    if not isinstance(verdi, str) or not any(t.isdigit() for t in verdi):
        return False
    return merknadsvakt.kan_si_noe(verdi)
