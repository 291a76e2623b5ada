"""The installation folder: what is in it, and rules on the scripts' text (no PowerShell here)."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from xl_addin.klassisk import hjul, xlwings_modul
from xl_addin.klassisk.__main__ import bygg_mappe
from xl_addin.klassisk.installasjon import filer

FILER = filer("1.2.3", "0.37.8", "sykefravaer.xlam")
PS1 = FILER["installer.ps1"].decode("utf-8-sig").replace("\r\n", "\n")
CMD = FILER["installer.cmd"].decode("ascii")
KODE = re.sub(r"<#[\s\S]*?#>|(?m:^[ \t]*#[^\n]*$)", "", PS1)
"""The PowerShell without its comments."""


def test_mappen_har_alt_en_trenger(tmp_path: Path) -> None:
    eget = tmp_path / "sykefravaer_xl-1.2.3-py3-none-any.whl"
    eget.write_bytes(b"hjul")
    ut = tmp_path / "ut med mellomrom på Ås"
    bygg_mappe(ut, eget)
    assert {fil.name for fil in ut.iterdir()} == {
        "sykefravaer.xlam",
        "installer.ps1",
        "installer.cmd",
        "fjern.cmd",
        "LES MEG.txt",
        "LICENSE-xlwings.txt",
        "pakker.txt",
        "sykefravaer_xl-1.2.3-py3-none-any.whl",
        "SHA256SUMS.txt",
    }
    for linje in (ut / "SHA256SUMS.txt").read_text(encoding="utf-8").splitlines():
        kontrollsum, navn = linje.split("  ")
        assert hashlib.sha256((ut / navn).read_bytes()).hexdigest() == kontrollsum


def test_kommandoen_bygger_mappen(tmp_path: Path) -> None:
    rot = Path(__file__).parents[2]
    ferdig = subprocess.run(
        [sys.executable, "-m", "xl_addin.klassisk", tmp_path / "ut"],
        check=True,
        capture_output=True,
        text=True,
        cwd=rot,
    )
    assert str(tmp_path / "ut" / "sykefravaer.xlam") in ferdig.stdout.splitlines()
    assert (tmp_path / "ut" / "sykefravaer.xlam").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("navn", ["installer.ps1", "LES MEG.txt"])
def test_norske_filer_har_bom_og_windowslinjer(navn: str) -> None:
    assert FILER[navn].startswith(b"\xef\xbb\xbf")
    assert FILER[navn].count(b"\n") == FILER[navn].count(b"\r\n")
    assert "{{" not in FILER[navn].decode("utf-8-sig")


def test_cmd_er_ascii_uten_bom_og_taler_mellomrom_i_stien() -> None:
    assert CMD.startswith("@echo off\r\n")
    assert '-File "%~dp0installer.ps1" %*' in CMD


def test_fjerning_er_et_dobbeltklikk() -> None:
    linjer = FILER["fjern.cmd"].decode("ascii").split("\r\n")
    assert linjer[0] == "@echo off"
    assert linjer[2:] == ['call "%~dp0installer.cmd" -Fjern', ""]
    assert "fjern.cmd" in FILER["LES MEG.txt"].decode("utf-8-sig")


def test_cmd_sier_fra_naar_mappen_ikke_er_pakket_ut() -> None:
    assert CMD.index('if not exist "%~dp0installer.ps1" (') < CMD.index("powershell.exe")
    assert "Pakk ut hele zip-filen" in CMD


@pytest.mark.parametrize(
    "ord_",
    ["RunAs", "-Verb", "HKLM", "HKEY_LOCAL_MACHINE", "ProgramFiles", "Program Files", "--glob",
     "setx", "Machine", "Set-ExecutionPolicy", "Invoke-Expression", "iex", "Invoke-WebRequest",
     "DownloadString", "Start-Process", "noncommercial", "New-Object", "reg add", "-Filter '*'"],
)  # fmt: skip
def test_ingenting_krever_administrator_eller_henter_fra_nettet_selv(ord_: str) -> None:
    assert not re.search(rf"(?<!\w){re.escape(ord_)}(?!\w)", KODE + CMD, re.IGNORECASE)


def test_stier_gis_bokstavelig() -> None:
    """A folder may be called «Ås [kopi] (2)»: only -LiteralPath takes that as it stands."""
    for linje in KODE.splitlines():
        for ord_ in ("Remove-Item", "Copy-Item", "Test-Path", "Get-Item ", "Unblock-File",
                     "Resolve-Path", "Get-ChildItem"):  # fmt: skip
            if ord_ in linje:
                assert re.search(rf"{ord_}\s*-LiteralPath", linje), linje
        assert not re.search(r"[A-Z]:\\(?!sti)", linje)  # no drive of ours


def test_bare_vaare_egne_steder_fjernes() -> None:
    fjerner = [linje.strip() for linje in KODE.splitlines() if "Remove-Item" in linje]
    assert fjerner == [
        "if (Test-Path -LiteralPath $Sted) { Remove-Item -LiteralPath $Sted -Recurse -Force }"
    ]
    steder = set(re.findall(r"Fjern-Sted (\$\w+)", KODE))
    assert steder == {"$Sted", "$Nytt", "$Gammelt", "$Mappe"}
    assert "foreach ($Sted in @($Tillegg, $Oppsett, $Mappe)) { Fjern-Sted $Sted }" in KODE
    assert "$Mappe = Join-Path $env:LOCALAPPDATA 'sykefravaer_xl'" in KODE
    assert "$Nytt = Join-Path $Mappe 'venv.ny'" in KODE
    assert "$Gammelt = Join-Path $Mappe 'venv.gammel'" in KODE
    assert "$Tillegg = Join-Path $Oppstart 'sykefravaer.xlam'" in KODE
    assert "$Oppstart = Join-Path $env:APPDATA 'Microsoft\\Excel\\XLSTART'" in KODE
    assert "$Oppsett = Join-Path $Oppsettsmappe 'sykefravaer.conf'" in KODE


def test_alt_som_trengs_sjekkes_foer_noe_legges_inn() -> None:
    hoveddel = KODE[KODE.rindex("if ($Fjern) {") :]
    rekke = [
        "if ($null -eq $Hjul)",
        "\nSjekk-Brukernavn\n",
        "$Valgt = @(Finn-Python)",
        "New-Item -ItemType Directory -Path $Mappe",
        "'-m' 'venv' '--clear' $Nytt",
        "\nInstaller-Pakker\n",
        "import xlwings, sykefravaer_xl.verter.klassisk",
        "\nBytt-Miljo\n",
        "\nLegg-Inn-Tillegg\n",
    ]
    steder = [hoveddel.index(ett) for ett in rekke]
    assert steder == sorted(steder)
    assert KODE.index("Get-Process -Name 'EXCEL'") < KODE.rindex("if ($Fjern) {")
    # a Python that is there works until the new one does, and whatever stops, the new one goes
    assert re.search(r"function Stopp[^}]*Rydd-Opp\s+exit 1", KODE)
    assert re.search(r"trap \{[^}]*Rydd-Opp\s+exit 1", KODE)


def test_policy_nevnes_der_python_eller_powershell_stanses() -> None:
    assert "Constrained Language Mode" in KODE
    assert KODE.count("AppLocker, WDAC") == 2


def test_hjulene_laases_med_kontrollsum_og_nettet_sporres_bare_uten_dem() -> None:
    assert "'--no-index', '--find-links'" in KODE
    assert "'--require-hashes' '-r' $Lasen" in KODE
    assert "'--no-index' '--no-deps' $Hjul.FullName" in KODE
    assert "installer Python 3.12, 3.13 eller 3.14 fra python.org" in KODE


def test_laasen_har_alt_for_hver_python() -> None:
    linjer = hjul.LAS.read_text(encoding="utf-8").splitlines()
    krav = dict(linje.split("==") for linje in (linje.split(" ")[0] for linje in linjer))
    assert krav.keys() == {*hjul.PAKKER, "xlwings"}
    assert krav["xlwings"] == xlwings_modul.versjon()
    fra = (hjul.ROT / "constraints.txt").read_text(encoding="utf-8").lower().replace("_", "-")
    laast = dict(linje.split("==") for linje in fra.splitlines() if "==" in linje)
    assert {n: v for n, v in krav.items() if laast.get(n, v) != v} == {}
    # compiled wheels: one for each Python, or one for all (abi3); the rest is pure
    antall = {linje.split("==")[0]: linje.count("--hash=sha256:") for linje in linjer}
    kompilert = {"cffi", "isal", "pydantic-core", "pywin32", "xlwings"}
    assert antall == {n: len(hjul.VERSJONER) if n in kompilert else 1 for n in krav}
    assert len(hjul.las()) == sum(antall.values())


@pytest.mark.parametrize(
    "bruker", ["Ås Ødegård", "Jérôme O'Neil", "Łukasz", "100% sikker", "A&B (2)", "Müller [x]"]
)
def test_brukernavn_med_alle_bokstaver(bruker: str, tmp_path: Path) -> None:
    """No path of the user's is written in a script: variables stand there, and are quoted."""
    ut = tmp_path / bruker
    bygg_mappe(ut)
    for navn in ("installer.cmd", "fjern.cmd"):
        linjer = (ut / navn).read_bytes().decode("ascii").split("\r\n")
        for linje in linjer:
            assert linje.count('"') % 2 == 0
            if not linje.startswith(("rem", "  echo")):
                assert all(del_ == "" or "~dp0" not in del_ for del_ in linje.split('"')[::2])
    assert bruker.encode() not in b"".join(sti.read_bytes() for sti in ut.glob("*.*s*"))
    # PowerShell hands a variable over as one argument, whatever is in it
    for linje in KODE.splitlines():
        if re.match(r"\s*& \$", linje):
            assert "Invoke" not in linje
            assert not re.search(r'"[^"]*\$(Mappe|Venv|Nytt|PSScriptRoot)', linje)


def test_blokkeringen_oppheves_bare_for_vaar_fil_og_etter_spoersmaal() -> None:
    assert KODE.count("Unblock-File") == 1
    assert "Unblock-File -LiteralPath $Tillegg" in KODE
    assert KODE.index("Read-Host") < KODE.index("Unblock-File")


def test_versjonene_er_laast() -> None:
    assert "$Versjon = '1.2.3'" in KODE
    assert "$Xlwings = '0.37.8'" in KODE
    assert '"xlwings==$Xlwings"' in KODE
    verktoy = (Path(__file__).parents[2] / ".ci" / "pyodide").read_text(encoding="utf-8")
    assert f"\nxlwings={xlwings_modul.versjon()}\n" in verktoy


def test_oppsettet_er_en_linje_ascii_med_stien_tillegget_selv_ville_brukt() -> None:
    ventet = f"""'"INTERPRETER_WIN","{xlwings_modul.PYTHON}"' + "`r`n\""""
    assert ventet in KODE
    assert KODE.count("[System.Text.Encoding]::ASCII") == 2
    modul = xlwings_modul.modul().tekst
    assert f'PYTHON_VED_INSTALLASJON As String = "{xlwings_modul.PYTHON}"' in modul


def test_parenteser_og_anforsel_gaar_opp() -> None:
    uten_tekst = re.sub(r"'[^'\n]*'|\"(?:`.|[^\"\n])*\"", "", KODE)
    assert not set("'\"") & set(uten_tekst)
    for apen, lukket in ("()", "{}", "[]"):
        assert uten_tekst.count(apen) == uten_tekst.count(lukket)


def test_hvert_kall_av_et_program_faar_svaret_sjekket() -> None:
    """PowerShell goes on when a program fails: $LASTEXITCODE must be asked."""
    linjer = [linje.strip() for linje in KODE.splitlines() if linje.strip()]
    kall = [nr for nr, linje in enumerate(linjer) if re.match(r"(\$\w+ = @?\(?)?& \$", linje)]
    assert len(kall) == 9
    for nr in kall:
        if "'doktor'" not in linjer[nr]:
            assert "$LASTEXITCODE" in linjer[nr + 1]


def test_ingen_sti_leses_tilbake_fra_et_program() -> None:
    """Python writes in one code page and PowerShell reads in another: C:\\Users\\Bjørn breaks."""
    assert "print(sys.executable" not in KODE
    assert "& $Valgt[0] @Foran '-m' 'venv' '--clear' $Nytt" in KODE


def test_en_feil_vi_ikke_kjenner_blir_en_linje() -> None:
    assert re.search(r"trap \{[^}]*\$\(\$_\.Exception\.Message\)[^}]*exit 1\s*\}", KODE)


def test_navnene_paa_variablene_er_satt_foer_bruk() -> None:
    satt = set(re.findall(r"\$(\w+) (?:\+?=|in)", KODE)) | {"Fjern", "Python", "Pakker", "Ja"}
    kjente = {"env", "PSScriptRoot", "LASTEXITCODE", "Melding", "ErrorActionPreference", "_",
              "ExecutionContext", "null"}  # fmt: skip
    assert set(re.findall(r"[$@](\w+)", re.sub(r"'[^'\n]*'", "", KODE))) - satt - kjente == set()


def test_brukernavn_utenfor_tegnsettet_gaar_med_kort_navn_ellers_stopper_det() -> None:
    """VBA and the DLL take eight-bit names; PowerShell and Python take all."""
    sjekk = re.search(r"function Sjekk-Brukernavn \{\n(.*?)\n\}\n", KODE, re.DOTALL)
    assert sjekk is not None
    assert "$Ansi.GetString($Ansi.GetBytes($env:LOCALAPPDATA)) -ceq $env:LOCALAPPDATA" in sjekk[1]
    (monster,) = re.findall(r"-match '([^']+)'", sjekk[1])
    assert re.search(monster, r"C:\Users\5F3C~1\AppData\Local")
    for tapt in (r"C:\Users\????\AppData\Local", "C:\\Users\\Łukasz\\AppData\\Local"):
        assert not re.search(monster, tapt)
    assert "Stopp 'Brukernavnet har bokstaver" in sjekk[1]


def test_vba_spor_windows_om_mappen_med_alle_bokstaver() -> None:
    kilde = xlwings_modul.modul().tekst
    assert 'Environ("' not in xlwings_modul.prosedyre(kilde.replace("\r\n", "\n"), "PythonPath")
    mappe = xlwings_modul.prosedyre(kilde.replace("\r\n", "\n"), "Brukermappe")
    assert mappe.index("GetEnvironmentVariableW(StrPtr(variabel)") < mappe.index(
        "If lang = Brukermappe Then Exit Function"
    )
    assert mappe.index("GetShortPathNameW(StrPtr(lang)") > mappe.index("If lang = Brukermappe")
    assert kilde.count('Lib "KERNEL32" (ByVal lpName As LongPtr, ByVal lpBuffer As LongPtr') == 1
