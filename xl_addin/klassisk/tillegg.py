"""The add-in file: a workbook of one sheet with the VBA project and the ribbon in it.

XlsxWriter makes the workbook and takes the project in; what it does not know (the add-in content
type, the ribbon part) is put in afterwards. The same text gives the same bytes.
"""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from typing import Final

import xlsxwriter

from sykefravaer_xl.verter import tilleggstekst as tekst
from xl_addin.klassisk import xlwings_modul
from xl_addin.klassisk.baand import baand
from xl_addin.klassisk.innpakning import funksjonsmodul, hjelpemodul
from xl_addin.klassisk.ole import skriv_ole
from xl_addin.klassisk.ovba import Modul, Prosjekt, Slag
from xl_addin.klassisk.vbatekst import fyll_ut

NAVN: Final = "sykefravaer.xlam"
_ID: Final = "{5F1A9C64-2B7E-4D0B-9E53-7C1D08A6E2F4}"
_ARK: Final = "Ark1"
_BOK: Final = "ThisWorkbook"
_SOM_BOK: Final = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_SOM_TILLEGG: Final = b"application/vnd.ms-excel.addin.macroEnabled.main+xml"
_BAAND: Final = "customUI/customUI14.xml"
_TIL_BAAND: Final = (
    f'<Relationship Id="rIdBaand" Target="{_BAAND}" Type="http://schemas.microsoft.com/office/'
    '2007/relationships/ui/extensibility"/></Relationships>'
).encode("ascii")
_FAST_TID: Final = (1980, 1, 1, 0, 0, 0)


def prosjekt(versjon: str) -> Prosjekt:
    """The VBA project, for this version of the package."""
    mappe = xlwings_modul.HER / "moduler"
    return Prosjekt(
        "Sykefravaer",
        _ID,
        (
            Modul(_BOK, (mappe / f"{_BOK}.cls").read_text(encoding="ascii"), Slag.DOKUMENT),
            Modul(_ARK, "Option Explicit", Slag.DOKUMENT),
            xlwings_modul.modul(),
            Modul("SFKnapper", fyll_ut((mappe / "SFKnapper.bas").read_text(encoding="ascii"))),
            funksjonsmodul(),
            hjelpemodul(versjon),
        ),
    )


def bygg(versjon: str) -> bytes:
    """The whole ``sykefravaer.xlam``."""
    return _som_tillegg(_bok(skriv_ole(prosjekt(versjon).mappe()), versjon))


def _bok(vba: bytes, versjon: str) -> bytes:
    ut = BytesIO()
    bok = xlsxwriter.Workbook(ut, {"in_memory": True})
    # the same every time; a build knows no other day
    bok.set_properties({"title": tekst.FANE, "created": datetime(2026, 1, 1)})  # noqa: DTZ001
    bok.set_custom_property("sykefravaer-xl", versjon, "text")
    bok.set_custom_property("xlwings", xlwings_modul.versjon(), "text")
    ark = bok.add_worksheet("sykefravaer")
    ark.write(0, 0, tekst.UTVIKLER)
    bok.add_vba_project(BytesIO(vba), is_stream=True)
    bok.set_vba_name(_BOK)
    ark.set_vba_name(_ARK)
    bok.close()
    return ut.getvalue()


def _som_tillegg(bok: bytes) -> bytes:
    ut = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(bok)) as inn,
        zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as til,
    ):
        for navn in inn.namelist():
            data = inn.read(navn)
            if navn == "[Content_Types].xml":
                data = _bytt(data, _SOM_BOK, _SOM_TILLEGG)
            elif navn == "_rels/.rels":
                data = _bytt(data, b"</Relationships>", _TIL_BAAND)
            _legg_i(til, navn, data)
        _legg_i(til, _BAAND, baand().encode("ascii"))
    return ut.getvalue()


def _legg_i(til: zipfile.ZipFile, navn: str, data: bytes) -> None:
    til.writestr(zipfile.ZipInfo(navn, _FAST_TID), data, zipfile.ZIP_DEFLATED)


def _bytt(data: bytes, fra: bytes, til: bytes) -> bytes:
    if data.count(fra) != 1:
        msg = f"expected once: {fra!r}"
        raise ValueError(msg)
    return data.replace(fra, til)
