<#
.SYNOPSIS
Installerer Excel-tillegget Sykefravær for den som er logget på. Krever ikke administrator.

.DESCRIPTION
Lager et eget Python-miljø i %LOCALAPPDATA%\sykefravaer_xl, legger tillegget i Excels oppstartsmappe
og skriver hvor Python er. Rører ikke andre tillegg, arbeidsbøker eller innstillinger.

.PARAMETER Fjern
Fjerner det installasjonen la inn. Tallene i arbeidsbøkene blir stående.

.PARAMETER Python
Sti til python.exe når installasjonen ikke skal finne den selv. Python 3.11 eller nyere.

.PARAMETER Pakker
Mappe med hjulene (.whl) til alle pakkene: da brukes ikke nettet.

.PARAMETER Ja
Svarer ja på spørsmålet om å oppheve blokkeringen av tillegget.
#>
[CmdletBinding()]
param(
    [switch]$Fjern,
    [string]$Python = '',
    [string]$Pakker = '',
    [switch]$Ja
)
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
# En fil som er i bruk eller sperret: si hva, uten PowerShells røde vegg av tekst
trap {
    Write-Host ''
    Write-Host "STOPPET: $($_.Exception.Message)" -ForegroundColor Red
    exit 1
}

$Versjon = '{{VERSJON}}'
$Xlwings = '{{XLWINGS}}'
$Mappe = Join-Path $env:LOCALAPPDATA 'sykefravaer_xl'
$Venv = Join-Path $Mappe 'venv'
$VenvPython = Join-Path $Venv 'Scripts\python.exe'
$Oppstart = Join-Path $env:APPDATA 'Microsoft\Excel\XLSTART'
$Tillegg = Join-Path $Oppstart '{{TILLEGG}}'
$Oppsettsmappe = Join-Path $env:USERPROFILE '.sykefravaer'
$Oppsett = Join-Path $Oppsettsmappe 'sykefravaer.conf'

function Stopp([string]$Melding) {
    Write-Host ''
    Write-Host "STOPPET: $Melding" -ForegroundColor Red
    exit 1
}

function Finn-Python {
    # Python fra Microsoft Store har en sti Excel ikke kan starte: den brukes ikke
    $Kandidater = @()
    if ($Python -ne '') {
        $Kandidater += , @($Python)
    } else {
        $Kandidater += , @('py.exe', '-3')
        foreach ($Funnet in @(Get-Command 'python.exe' -All -ErrorAction SilentlyContinue)) {
            $Kandidater += , @($Funnet.Path)
        }
    }
    foreach ($Kandidat in $Kandidater) {
        $Program = $Kandidat[0]
        $Foran = @($Kandidat | Select-Object -Skip 1)
        if (-not (Get-Command $Program -ErrorAction SilentlyContinue)) { continue }
        if ($Program -like '*\WindowsApps\*') { continue }
        # Svaret er ASCII: en sti med æøå ville kommet feil tilbake gjennom konsollens tegnsett
        $Svar = @(& $Program @Foran '-c' "import sys; print(sys.version_info >= (3, 11) and 'WindowsApps' not in sys.executable)")
        if ($LASTEXITCODE -eq 0 -and $Svar.Count -eq 1 -and $Svar[0] -eq 'True') { return $Kandidat }
    }
    Stopp 'Fant ikke Python 3.11 eller nyere (Python fra Microsoft Store kan ikke brukes). Installer Python fra python.org, velg «for meg», eller oppgi stien: installer.cmd -Python "C:\sti\python.exe"'
}

function Installer-Pakker {
    $Hjul = @(Get-ChildItem -LiteralPath $PSScriptRoot -Filter 'sykefravaer_xl-*.whl')
    $Hva = "sykefravaer-xl==$Versjon"
    if ($Hjul.Count -gt 0) { $Hva = $Hjul[-1].FullName }
    $Kilde = @()
    if ($Pakker -ne '') { $Kilde = @('--no-index', '--find-links', (Resolve-Path -LiteralPath $Pakker).ProviderPath) }
    & $VenvPython '-m' 'pip' 'install' '--disable-pip-version-check' @Kilde "xlwings==$Xlwings" $Hva
    if ($LASTEXITCODE -ne 0) {
        Stopp 'Pakkene ble ikke installert. Uten nett: be IT om mappen med pakker, og kjør installer.cmd -Pakker "mappe"'
    }
}

function Legg-Inn-Tillegg {
    $Kilde = Join-Path $PSScriptRoot '{{TILLEGG}}'
    if (-not (Test-Path -LiteralPath $Kilde)) { Stopp "Finner ikke {{TILLEGG}} ved siden av installasjonen. Pakk ut hele mappen først." }
    New-Item -ItemType Directory -Path $Oppstart -Force | Out-Null
    Copy-Item -LiteralPath $Kilde -Destination $Tillegg -Force
    if (Get-Item -LiteralPath $Tillegg -Stream 'Zone.Identifier' -ErrorAction SilentlyContinue) {
        $Svar = 'j'
        if (-not $Ja) { $Svar = Read-Host 'Tillegget er hentet fra Internett, og Excel blokkerer det. Oppheve blokkeringen av denne filen? (j/n)' }
        if ($Svar -like 'j*') {
            Unblock-File -LiteralPath $Tillegg
        } else {
            Write-Host 'Blokkeringen står: Excel vil ikke laste tillegget før den er opphevet.' -ForegroundColor Yellow
        }
    }
}

function Skriv-Oppsett {
    # Stien står med %LOCALAPPDATA%, så filen er ren ASCII også når brukernavnet har æøå
    New-Item -ItemType Directory -Path $Oppsettsmappe -Force | Out-Null
    $Linje = '"INTERPRETER_WIN","{{PYTHON}}"' + "`r`n"
    [System.IO.File]::WriteAllText($Oppsett, $Linje, [System.Text.Encoding]::ASCII)
    $Snarvei = Join-Path $Mappe 'sykefravaer-xl.cmd'
    $Innhold = '@"%~dp0venv\Scripts\sykefravaer-xl.exe" %*' + "`r`n"
    [System.IO.File]::WriteAllText($Snarvei, $Innhold, [System.Text.Encoding]::ASCII)
}

if (Get-Process -Name 'EXCEL' -ErrorAction SilentlyContinue) {
    Stopp 'Excel er åpen. Lukk alle Excel-vinduer og kjør installasjonen på nytt.'
}

if ($Fjern) {
    foreach ($Sted in @($Tillegg, $Oppsett, $Mappe)) {
        if (Test-Path -LiteralPath $Sted) { Remove-Item -LiteralPath $Sted -Recurse -Force }
    }
    Write-Host 'Tillegget er fjernet. Tallene i arbeidsbøkene blir stående.'
    exit 0
}

$Valgt = @(Finn-Python)
$Foran = @($Valgt | Select-Object -Skip 1)
Write-Host "Bruker $($Valgt -join ' ')"
New-Item -ItemType Directory -Path $Mappe -Force | Out-Null
& $Valgt[0] @Foran '-m' 'venv' '--clear' $Venv
if ($LASTEXITCODE -ne 0) { Stopp "Kunne ikke lage Python-miljøet i $Venv." }
Installer-Pakker
Legg-Inn-Tillegg
Skriv-Oppsett
Write-Host ''
& $VenvPython '-m' 'sykefravaer_xl' 'doktor'
Write-Host ''
Write-Host 'Ferdig. Start Excel: fanen Sykefravær står til høyre i båndet.' -ForegroundColor Green
