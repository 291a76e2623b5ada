"""The workbook part: which sheets there are, the date system, recalculation, defined names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from arkbok import deler
from arkbok.feil import ArkFeil, ForStorFeil, IkkeXlsxFeil, SkadetFeil
from arkbok.lager import Lager
from arkbok.stilark import STANDARD, Stilark
from arkbok.xmltekst import (
    Element,
    Endring,
    attributt,
    bytt,
    med_attributt,
    plass,
    relasjonsid,
    rom_attributt,
    rom_tekst,
)

FLEST_TAGGER = 120_000
"""Two for each of 60 000 defined names; every change of the list reads them all."""
STILTYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
REKKEFOLGE = (
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets",
    "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize",
    "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
    "fileRecoveryPr", "webPublishObjects", "extLst",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Arkpost:
    """A sheet as the workbook lists it; ``indeks`` is its place from 0."""

    navn: str
    indeks: int
    delnavn: str
    slag: str
    skjult: bool = False


def finn_bok(lager: Lager) -> str:
    """Name of the workbook part; a text that says what the file is when it is no workbook."""
    if deler.INNHOLDSTYPER not in lager:
        if "mimetype" in lager:
            raise IkkeXlsxFeil(
                "Filen er et OpenDocument-regneark (.ods). Åpne den i Excel, lagre den som "
                "Excel-arbeidsbok (.xlsx), og prøv igjen."
            )
        raise IkkeXlsxFeil(
            "Filen er ikke en Excel-arbeidsbok (.xlsx eller .xlsm). Velg riktig fil og prøv igjen."
        )
    bok = deler.finn(lager, "", "officeDocument")
    slag = deler.innholdstype(lager, bok.mal) if bok else None
    if bok is None or bok.mal not in lager or slag is None:
        raise SkadetFeil("hoveddelen av arbeidsboken mangler")
    if "sheet.binary" in slag:
        raise IkkeXlsxFeil(
            "Filen er en binær arbeidsbok (.xlsb). Åpne den i Excel, lagre den som "
            "Excel-arbeidsbok (.xlsx eller .xlsm), og prøv igjen."
        )
    if not slag.endswith("main+xml") or not re.search(r"sheet|excel|template|addin", slag):
        raise IkkeXlsxFeil(
            "Filen er et Office-dokument, men ikke en arbeidsbok. Velg riktig fil og prøv igjen."
        )
    return bok.mal


class Arbeidsboksdel:
    """Reads ``workbook.xml`` afresh for each question: it is small, and others edit it too."""

    def __init__(self, lager: Lager) -> None:
        self.lager = lager
        self.delnavn = finn_bok(lager)
        if lager.tekst(self.delnavn).count("<") > FLEST_TAGGER:
            raise ForStorFeil("den har urimelig mange definerte navn")
        self._stiler: tuple[str, Stilark] | None = None

    def _rot(self) -> Element:
        return self.lager.rot(self.delnavn)

    def _lagre(self, dok: str, endringer: list[Endring]) -> None:
        if endringer:
            self.lager.sett_tekst(self.delnavn, bytt(dok, endringer))

    @property
    def streng(self) -> bool:
        return any(deler.er_streng(r.slag) for r in deler.relasjoner(self.lager, self.delnavn))

    def slag(self, kort: str) -> str:
        """Relationship type of the kind this file uses."""
        return (deler.STRENGT_SLAG if self.streng else deler.SLAG) + kort

    def stilark(self) -> Stilark:
        """The style sheet all changes share; one is made when the workbook has none."""
        if self._stiler is None:
            navn = self._stildel()
            self._stiler = navn, Stilark(self.lager.tekst(navn))
        return self._stiler[1]

    def lagre_stiler(self) -> None:
        """Put the style sheet in as it has grown."""
        if self._stiler is not None:
            navn, stilark = self._stiler
            self.lager.sett_tekst(navn, stilark.tekst())

    def _stildel(self) -> str:
        r = deler.finn(self.lager, self.delnavn, "styles")
        if r is not None:
            return r.mal
        navn = self.lager.ledig_navn(f"{self.delnavn.rpartition('/')[0]}/styles.xml".lstrip("/"))
        vanlig, streng = deler.HOVEDROM
        self.lager.sett_tekst(navn, STANDARD.replace(vanlig, streng) if self.streng else STANDARD)
        deler.legg_til_relasjon(self.lager, self.delnavn, self.slag("styles"), navn)
        deler.sett_innholdstype(self.lager, navn, STILTYPE)
        return navn

    def ark(self) -> list[Arkpost]:
        sheets = self._rot().finn("sheets")
        if sheets is None:
            raise SkadetFeil("arbeidsboken har ingen liste over ark")
        rel = {r.id: r for r in deler.relasjoner(self.lager, self.delnavn)}
        ut: list[Arkpost] = []
        for i, e in enumerate(sheets.alle("sheet")):
            r = rel.get(relasjonsid(e.apning) or "")
            ut.append(
                Arkpost(
                    e.attr("name") or "",
                    i,
                    r.mal if r else "",
                    r.kortslag if r else "",
                    (e.attr("state") or "visible") != "visible",
                )
            )
        return ut

    def finn_ark(self, navn: str) -> Arkpost:
        for post in self.ark():
            if post.navn == navn:
                if post.slag != "worksheet":
                    raise ArkFeil(
                        f"«{navn}» er ikke et regneark, men et diagram- eller dialogark. Velg et "
                        "annet ark."
                    )
                return post
        raise ArkFeil(f"Arbeidsboken har ikke noe ark som heter «{navn}». Rett navnet.")

    @property
    def d1904(self) -> bool:
        pr = self._rot().finn("workbookPr")
        return pr is not None and pr.attr("date1904") in ("1", "true", "on")

    def regn_alt_ved_apning(self) -> None:
        """Ask Excel to compute every formula when it opens the file."""
        topp = self._rot()
        pr = topp.finn("calcPr")
        if pr is not None:
            ny = med_attributt(pr.apning, "fullCalcOnLoad", "1")
            self._lagre(topp.dok, [(pr.start, pr.innhold, ny)])
            return
        sted = plass(topp.barn(), REKKEFOLGE, "calcPr", topp.innhold)
        self._lagre(topp.dok, [(sted, sted, f'<{topp.prefiks}calcPr fullCalcOnLoad="1"/>')])

    def fjern_kalkylekjede(self) -> None:
        """Drop calcChain.xml, its relationship and its override; Excel makes a new one."""
        for r in deler.relasjoner(self.lager, self.delnavn):
            if r.kortslag == "calcChain" and not r.ekstern:
                deler.fjern_relasjoner(self.lager, self.delnavn, r.mal)
                deler.slett_deler(self.lager, (r.mal,))

    def legg_til_ark(self, navn: str, delnavn: str) -> int:
        """List a new worksheet last; returns its place from 0."""
        rid = deler.legg_til_relasjon(self.lager, self.delnavn, self.slag("worksheet"), delnavn)
        topp = self._rot()
        sheets = topp.finn("sheets")
        if sheets is None:
            raise SkadetFeil("arbeidsboken har ingen liste over ark")
        fra_for = sheets.alle("sheet")
        nr = max((int(e.attr("sheetId") or 0) for e in fra_for), default=0) + 1
        mal = fra_for[0].apning if fra_for else topp.apning
        treff = re.search(r"\s([\w.\-]+:id)\s*=", mal)
        attr = treff[1] if treff else "r:id"
        # Some writers declare the prefix on each sheet, so it need not be in scope for a new one.
        ns = f"xmlns:{attr.partition(':')[0]}"
        if attributt(topp.apning, ns) is None and attributt(sheets.apning, ns) is None:
            attr = f'{ns}="{self.slag("")[:-1]}" {attr}'
        ny = f'<{topp.prefiks}sheet name="{rom_attributt(navn)}" sheetId="{nr}" {attr}="{rid}"/>'
        self._lagre(topp.dok, [sheets.legg_inn(ny)])
        return len(fra_for)

    # Defined names ------------------------------------------------------------------------

    def navn(self) -> list[tuple[str, int | None, str]]:
        """(name, place of the sheet it belongs to or None, the text it stands for)."""
        gruppe = self._rot().finn("definedNames")
        return [
            (
                e.attr("name") or "",
                int(lokal) if (lokal := e.attr("localSheetId")) is not None else None,
                e.tekstinnhold(),
            )
            for e in (gruppe.alle("definedName") if gruppe else [])
        ]

    def fjern_navn(self, indeks: int, navnene: set[str]) -> None:
        """Remove local names of a sheet."""
        topp = self._rot()
        gruppe = topp.finn("definedNames")
        if gruppe is None:
            return
        alle = gruppe.alle("definedName")
        bort = [
            e
            for e in alle
            if e.attr("localSheetId") == str(indeks) and (e.attr("name") or "") in navnene
        ]
        if bort and len(bort) == len(alle):
            self._lagre(topp.dok, [(gruppe.start, gruppe.slutt, "")])
        else:
            self._lagre(topp.dok, [(e.start, e.slutt, "") for e in bort])

    def legg_til_navn(self, elementer: list[str]) -> None:
        """Append finished ``<definedName>`` elements."""
        if not elementer:
            return
        topp = self._rot()
        gruppe = topp.finn("definedNames")
        if gruppe is not None:
            self._lagre(topp.dok, [gruppe.legg_inn("".join(elementer))])
            return
        p = topp.prefiks
        sted = plass(topp.barn(), REKKEFOLGE, "definedNames", topp.innhold)
        ny = f"<{p}definedNames>{''.join(elementer)}</{p}definedNames>"
        self._lagre(topp.dok, [(sted, sted, ny)])

    def sett_skjulte_navn(self, verdier: Mapping[str, str]) -> None:
        """Let hidden names of the whole workbook stand for these texts; new ones come last."""
        topp = self._rot()
        gruppe = topp.finn("definedNames")
        finnes = {
            e.attr("name") or "": e
            for e in (gruppe.alle("definedName") if gruppe else [])
            if e.attr("localSheetId") is None
        }
        p = topp.prefiks
        nye, endringer = [], []
        for navn, verdi in verdier.items():
            if navn not in finnes:
                nye.append(
                    f'<{p}definedName name="{rom_attributt(navn)}" hidden="1">'
                    f"{rom_tekst(verdi)}</{p}definedName>"
                )
            elif finnes[navn].tekstinnhold() != verdi:
                e = finnes[navn]
                endringer.append((e.innhold, e.lukking, rom_tekst(verdi)))
        self._lagre(topp.dok, endringer)
        self.legg_til_navn(nye)

    def flytt_filternavn(self, indeks: int, gammel: str, ny: str) -> None:
        """The hidden name of a sheet's own filter must follow the filter's area."""
        topp = self._rot()
        gruppe = topp.finn("definedNames")
        for e in gruppe.alle("definedName") if gruppe else []:
            if (
                e.attr("name") == "_xlnm._FilterDatabase"
                and e.attr("localSheetId") == str(indeks)
                and (tekst := topp.dok[e.innhold : e.lukking]).endswith("!" + gammel)
            ):
                endret = tekst[: -len(gammel)] + ny
                self._lagre(topp.dok, [(e.innhold, e.lukking, endret)])
                return
