"""Move a sheet from a donor workbook, with drawing, charts and tables, into the target."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from arkbok import deler
from arkbok.arkform import donorark
from arkbok.boken import Arbeidsboksdel, Arkpost
from arkbok.feil import ArkFeil, UstottetFeil
from arkbok.lager import Lager
from arkbok.navnebytte import Navnebytte
from arkbok.stilark import Stilark
from arkbok.stilflytting import Stilflytting
from arkbok.xmltekst import attributt, bytt, med_attributt, rom_attributt, rom_tekst, rot

ARKTYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
UGYLDIGE_TEGN = frozenset("[]:*?/\\")


_STRENGE_NAVNEROM = (
    (b"schemas.openxmlformats.org/spreadsheetml/2006/", b"purl.oclc.org/ooxml/spreadsheetml/"),
    (b"schemas.openxmlformats.org/drawingml/2006/", b"purl.oclc.org/ooxml/drawingml/"),
    (
        b"schemas.openxmlformats.org/officeDocument/2006/",
        b"purl.oclc.org/ooxml/officeDocument/",
    ),
)


def _strengt(donor: bytes) -> bytes:
    """The donor as «Strict Open XML»: what XlsxWriter makes differs by its namespaces alone."""
    ut = BytesIO()
    with ZipFile(BytesIO(donor)) as fra, ZipFile(ut, "w") as til:
        for navn in fra.namelist():
            data = fra.read(navn)
            if navn.endswith((".xml", ".rels")):
                for vanlig, streng in _STRENGE_NAVNEROM:
                    data = data.replace(vanlig, streng)
            til.writestr(navn, data)
    return ut.getvalue()


class Transplantasjon:
    """One donor sheet on its way into the target package."""

    def __init__(self, lager: Lager, bok: Arbeidsboksdel, donor: bytes, donor_ark: str) -> None:
        self._lager = lager
        self._bok = bok
        self._kilde = Lager(BytesIO(_strengt(donor) if bok.streng else donor))
        self._donorbok = Arbeidsboksdel(self._kilde)
        self._post = self._donorbok.finn_ark(donor_ark)

    def legg_til(self, navn: str) -> None:
        """Append the sheet as ``navn``."""
        self._nekt_navn(navn)
        mappe = self._bok.delnavn.rpartition("/")[0]
        delnavn = self._lager.ledig_navn(f"{mappe}/worksheets/sheet1.xml".lstrip("/"))
        self._sett_inn(navn, delnavn, valgt=False, kodenavn=None)
        deler.sett_innholdstype(self._lager, delnavn, ARKTYPE)
        indeks = self._bok.legg_til_ark(navn, delnavn)
        self._flytt_navn(navn, indeks)

    def erstatt(self, navn: str) -> None:
        """Put the sheet in the place of ``navn``; parts only the old one used are dropped."""
        gammel = self._bok.finn_ark(navn)
        valgt, kodenavn = self._les_gammelt(gammel)
        for_ = deler.som_naes(self._lager)
        self._lager.slett(deler.relasjonsdel(gammel.delnavn))
        deler.slett_deler(self._lager, for_ - deler.som_naes(self._lager))
        self._bok.fjern_kalkylekjede()
        self._sett_inn(navn, gammel.delnavn, valgt=valgt, kodenavn=kodenavn)
        mine = {n for n, lokal, _ in self._donorbok.navn() if lokal == self._post.indeks}
        innebygde = {n for n, _, _ in self._bok.navn() if n.startswith("_xlnm.")}
        self._bok.fjern_navn(gammel.indeks, mine | innebygde)
        self._flytt_navn(navn, gammel.indeks)

    def _nekt_navn(self, navn: str) -> None:
        brukt = {n.navn.casefold() for n in self._bok.ark()}
        if navn.casefold() in brukt:
            raise ArkFeil(f"Arbeidsboken har alt et ark som heter «{navn}».", "arknavn")
        if not 0 < len(navn) <= 31 or set(navn) & UGYLDIGE_TEGN or "'" in (navn[0], navn[-1]):
            raise ArkFeil(f"«{navn}» kan ikke være navn på et ark i Excel.", "arknavn")

    def _les_gammelt(self, post: Arkpost) -> tuple[bool, str | None]:
        """Is the old sheet the selected tab, and what do macros call it?"""
        hode = ""
        for stykke in self._lager.tekststrom(post.delnavn)[1]:
            hode += stykke
            if "sheetData" in hode:
                break
        pr = hode.find("sheetPr")
        kodenavn = attributt(hode[pr : hode.find(">", pr) + 1], "codeName") if pr >= 0 else None
        visning = hode.find("sheetView ")
        apning = hode[visning : hode.find(">", visning) + 1] if visning >= 0 else ""
        return attributt(apning, "tabSelected") in ("1", "true"), kodenavn

    # The sheet and all it leads to -----------------------------------------------------------

    def _sett_inn(self, navn: str, delnavn: str, *, valgt: bool, kodenavn: str | None) -> None:
        stilark = self._bok.stilark()
        donorstil = deler.finn(self._kilde, self._donorbok.delnavn, "styles")
        if donorstil is None:
            raise UstottetFeil("malen for det nye arket mangler stiler")
        flytting = Stilflytting(Stilark(self._kilde.tekst(donorstil.mal)), stilark)
        strenger = deler.finn(self._kilde, self._donorbok.delnavn, "sharedStrings")
        nye = self._nye_navn(delnavn)
        tabeller = self._tabellnavn(nye)
        bytte = Navnebytte(self._post.navn, navn, tabeller)
        dok = donorark(
            self._kilde.tekst(self._post.delnavn),
            self._kilde.tekst(strenger.mal) if strenger else None,
            flytting,
            bytte,
            valgt=valgt,
            kodenavn=kodenavn,
        )
        self._lager.sett_tekst(delnavn, dok)
        self._kopier_relasjoner(self._post.delnavn, delnavn, nye)
        tabellnr = self._storste_tabellnr()
        for gammel, ny in nye.items():
            if gammel == self._post.delnavn:
                continue
            slag = deler.innholdstype(self._kilde, gammel) or "application/xml"
            if slag.endswith("table+xml"):
                tabellnr += 1
                dok = self._tabell(gammel, tabellnr, tabeller, flytting)
                self._lager.sett_tekst(ny, bytte.i_ark(dok))
            elif slag.endswith("chart+xml"):
                self._lager.sett_tekst(ny, bytte.i_diagram(self._kilde.tekst(gammel)))
            else:
                self._lager.sett_bytes(ny, b"".join(self._kilde.strom(gammel)))
            deler.sett_innholdstype(self._lager, ny, slag)
            self._kopier_relasjoner(gammel, ny, nye)

    def _nye_navn(self, delnavn: str) -> dict[str, str]:
        """Donor part to target part, for the sheet and everything it reaches."""
        nye = {self._post.delnavn: delnavn}
        tatt = {delnavn.lower()}
        ko = [self._post.delnavn]
        while ko:
            for r in deler.relasjoner(self._kilde, ko.pop(0)):
                if r.ekstern or r.mal in nye:
                    continue
                onsket = r.mal
                stamme, _, ende = r.mal.rpartition(".")
                n = 0
                while onsket in self._lager or onsket.lower() in tatt:
                    n += 1
                    onsket = f"{stamme.rstrip('0123456789')}{n}.{ende}"
                nye[r.mal] = onsket
                tatt.add(onsket.lower())
                ko.append(r.mal)
        return nye

    def _kopier_relasjoner(self, gammel: str, ny: str, nye: dict[str, str]) -> None:
        sti = deler.relasjonsdel(gammel)
        if sti not in self._kilde:
            return
        deler.sett_relasjonsdel(self._lager, ny, self._kilde.tekst(sti))
        relasjoner = deler.relasjoner(self._kilde, gammel)
        deler.skriv_mal(self._lager, ny, {r.id: nye[r.mal] for r in relasjoner if not r.ekstern})

    # Tables ----------------------------------------------------------------------------------

    def _malets_tabeller(self) -> list[str]:
        return [
            self._lager.tekst(r.mal)
            for post in self._bok.ark()
            for r in deler.relasjoner(self._lager, post.delnavn)
            if r.kortslag == "table" and r.mal in self._lager
        ]

    def _storste_tabellnr(self) -> int:
        return max((int(rot(t).attr("id") or 0) for t in self._malets_tabeller()), default=0)

    def _tabellnavn(self, nye: dict[str, str]) -> dict[str, str]:
        """Donor table name to the name it gets, which no table or defined name has."""
        brukt = {(rot(t).attr("displayName") or "").casefold() for t in self._malets_tabeller()}
        brukt |= {n.casefold() for n, _, _ in self._bok.navn()}
        ut: dict[str, str] = {}
        for gammel in nye:
            slag = deler.innholdstype(self._kilde, gammel) or ""
            if not slag.endswith("table+xml"):
                continue
            navn = rot(self._kilde.tekst(gammel)).attr("displayName") or "Tabell"
            valgt, n = navn, 1
            while valgt.casefold() in brukt:
                n += 1
                valgt = f"{navn}_{n}"
            brukt.add(valgt.casefold())
            ut[navn] = valgt
        return ut

    def _tabell(self, delnavn: str, nr: int, navn: dict[str, str], flytting: Stilflytting) -> str:
        dok = self._kilde.tekst(delnavn)
        topp = rot(dok)
        nytt = navn[topp.attr("displayName") or "Tabell"]
        apning = topp.apning
        for a, v in (("id", str(nr)), ("name", nytt), ("displayName", nytt)):
            apning = med_attributt(apning, a, v)
        return flytting.dxf_i(bytt(dok, [(topp.start, topp.innhold, apning)]))

    # Defined names ---------------------------------------------------------------------------

    def _flytt_navn(self, navn: str, indeks: int) -> None:
        p = rot(self._lager.tekst(self._bok.delnavn)).prefiks
        bytte = Navnebytte(self._post.navn, navn, {})
        ut: list[str] = []
        for n, lokal, tekst in self._donorbok.navn():
            if lokal == self._post.indeks:
                skjult = ' hidden="1"' if n == "_xlnm._FilterDatabase" else ""
                ut.append(
                    f'<{p}definedName name="{rom_attributt(n)}" localSheetId="{indeks}"{skjult}>'
                    f"{rom_tekst(bytte.i_formel(tekst))}</{p}definedName>"
                )
        self._bok.legg_til_navn(ut)
