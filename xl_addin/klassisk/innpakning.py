"""The worksheet functions in VBA, written from the table: a wrapper and the help for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sykefravaer_xl.funksjoner.funksjon import Funksjon
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER, KATEGORI
from sykefravaer_xl.verter import tilleggstekst as tekst
from xl_addin.klassisk.ovba import Modul
from xl_addin.klassisk.vbatekst import tilordning, uttrykk

PYTHON_MODUL: Final = "sykefravaer_xl.verter.klassisk"
_FUNKSJONER_HODE: Final = f"""\
Option Explicit

'Written by python -m xl_addin.klassisk from sykefravaer_xl.funksjoner.tabell: do not edit

Private Const MODUL As String = "{PYTHON_MODUL}"

Private Function Brukt(ByVal omrade As Variant) As Variant
    'Of whole columns only the rows in use: else a million rows would cross to Python
    Dim siste As Long
    If IsObject(omrade) Then
        Set Brukt = omrade
        If TypeOf omrade Is Range Then
            If omrade.Areas.Count = 1 Then
                With omrade.Worksheet.UsedRange
                    siste = .Row + .Rows.Count - omrade.Row
                End With
                If siste < 1 Then siste = 1
                If siste < omrade.Rows.Count Then Set Brukt = omrade.Resize(siste)
            End If
        End If
    Else
        Brukt = omrade
    End If
End Function
"""
_HJELP_HODE: Final = """\
Option Explicit
Option Private Module

'Written by python -m xl_addin.klassisk from sykefravaer_xl.funksjoner.tabell: do not edit

Public Const SF_VERSJON As String = "{versjon}"
Private Ferdig As Boolean

Public Sub SF_RegistrerHjelp()
    'The texts of the function wizard. That they cannot be registered is no reason to stop
    If Ferdig Then Exit Sub
    On Error GoTo senere
{kall}
    ThisWorkbook.Saved = True
    Ferdig = True
senere:
End Sub

Private Sub Registrer(ByVal navn As String, ByVal beskrivelse As String, argumenter() As String, _
        ByVal side As String)
    Dim hele As String
    hele = "'" & ThisWorkbook.Name & "'!" & navn
    On Error GoTo uten
    Application.MacroOptions Macro:=hele, Description:=beskrivelse, Category:={kategori}, _
        ArgumentDescriptions:=argumenter, HelpFile:=side
    Exit Sub
uten:
    'An Excel that takes no address as a help file
    Application.MacroOptions Macro:=hele, Description:=beskrivelse, Category:={kategori}, _
        ArgumentDescriptions:=argumenter
End Sub
"""


def funksjonsmodul(funksjoner: Iterable[Funksjon] = FUNKSJONER.values()) -> Modul:
    """The functions as cells call them."""
    return Modul("SFFunksjoner", "\n".join([_FUNKSJONER_HODE, *map(innpakk, funksjoner)]))


def innpakk(funksjon: Funksjon) -> str:
    """One function: hands the arguments over, and gives the answer or a text."""
    parametre = [
        f"{'Optional ' if a.valgfri else ''}ByVal {a.navn} As Variant" for a in funksjon.argumenter
    ]
    verdier = [f"Brukt({a.navn})" for a in funksjon.argumenter]
    navn = funksjon.navn
    return "\n".join(
        [
            f"Public Function {navn}({', '.join(parametre)}) As Variant",
            "    On Error GoTo feilet",
            f'    {navn} = XLPy.CallUDF(MODUL, "{navn}", Array({", ".join(verdier)}), _',
            "        ThisWorkbook, Application.Caller)",
            "    Exit Function",
            "feilet:",
            f"    {navn} = {uttrykk(tekst.I_CELLE)}",
            "End Function",
            "",
        ]
    )


def hjelpemodul(versjon: str, funksjoner: Iterable[Funksjon] = FUNKSJONER.values()) -> Modul:
    """What the function wizard says of each."""
    alle = list(funksjoner)
    hode = _HJELP_HODE.format(
        versjon=versjon,
        kategori=uttrykk(KATEGORI),
        kall="\n".join(f"    Hjelp_{f.navn}" for f in alle),
    )
    return Modul("SFHjelp", "\n".join([hode, *map(_hjelp, alle)]))


def _hjelp(funksjon: Funksjon) -> str:
    linjer = [
        f"Private Sub Hjelp_{funksjon.navn}()",
        f"    Dim b As String, a(0 To {len(funksjon.argumenter) - 1}) As String, s As String",
        *tilordning("b", funksjon.beskrivelse),
    ]
    for nummer, argument in enumerate(funksjon.argumenter):
        linjer += tilordning(f"a({nummer})", argument.hjelp)
    linjer += tilordning("s", funksjon.hjelpeside)
    return "\n".join([*linjer, f'    Registrer "{funksjon.navn}", b, a, s', "End Sub", ""])
