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
Mappe med hjulene (.whl) til alle pakkene, når de ikke skal tas fra mappen «pakker» her. Nettet
brukes bare når det ikke ligger hjul her for den Python maskinen har.

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
    Rydd-Opp
    exit 1
}
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    Write-Host 'STOPPET: PowerShell er begrenset av bedriftens policy (Constrained Language Mode). Ingenting er installert. Be IT legge inn tillegget: se «For IT» i LES MEG.txt.'
    exit 1
}

$Versjon = '{{VERSJON}}'
$Xlwings = '{{XLWINGS}}'
$Mappe = Join-Path $env:LOCALAPPDATA 'sykefravaer_xl'
$Venv = Join-Path $Mappe 'venv'
$Nytt = Join-Path $Mappe 'venv.ny'
$Gammelt = Join-Path $Mappe 'venv.gammel'
$NyttPython = Join-Path $Nytt 'Scripts\python.exe'
$VenvPython = Join-Path $Venv 'Scripts\python.exe'
$Oppstart = Join-Path $env:APPDATA 'Microsoft\Excel\XLSTART'
$Tillegg = Join-Path $Oppstart '{{TILLEGG}}'
$Oppsettsmappe = Join-Path $env:USERPROFILE '.sykefravaer'
$Oppsett = Join-Path $Oppsettsmappe 'sykefravaer.conf'

function Fjern-Sted([string]$Sted) {
    if (Test-Path -LiteralPath $Sted) { Remove-Item -LiteralPath $Sted -Recurse -Force }
}

function Rydd-Opp {
    # Det som fantes før, står: et halvt nytt miljø er det eneste som kan ligge igjen
    if ((Test-Path -LiteralPath $Gammelt) -and -not (Test-Path -LiteralPath $Venv)) {
        Rename-Item -LiteralPath $Gammelt -NewName 'venv'
    }
    Fjern-Sted $Nytt
    if ((Test-Path -LiteralPath $Mappe) -and @(Get-ChildItem -LiteralPath $Mappe).Count -eq 0) { Fjern-Sted $Mappe }
}

function Stopp([string]$Melding) {
    Write-Host ''
    Write-Host "STOPPET: $Melding" -ForegroundColor Red
    Rydd-Opp
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
        $Svar = @(& $Program @Foran '-c' "import sys, sysconfig; print(sys.version_info >= (3, 11) and sysconfig.get_platform() == 'win-amd64' and 'WindowsApps' not in sys.executable)")
        if ($LASTEXITCODE -eq 0 -and $Svar.Count -eq 1 -and $Svar[0] -eq 'True') { return $Kandidat }
        if ($LASTEXITCODE -ne 0) { Write-Host "$Program startet ikke. Er den stoppet av bedriftens policy (AppLocker, WDAC)? Se «For IT» i LES MEG.txt." -ForegroundColor Yellow }
    }
    Stopp 'Fant ikke 64-biters Python 3.11 eller nyere (Excel kan være 32-biters; Python fra Microsoft Store kan ikke brukes). Installer Python fra python.org, velg «for meg», eller oppgi stien: installer.cmd -Python "C:\sti\python.exe"'
}

function Sjekk-Brukernavn {
    # Tillegget kjenner bare bokstavene i maskinens tegnsett, og bruker ellers mappens korte navn (8.3)
    $Ansi = [System.Text.Encoding]::Default
    if ($Ansi.GetString($Ansi.GetBytes($env:LOCALAPPDATA)) -ceq $env:LOCALAPPDATA) { return }
    $Kort = @(& cmd.exe '/d' '/c' 'for %A in ("%LOCALAPPDATA%") do @echo %~sA')
    if ($LASTEXITCODE -eq 0 -and $Kort.Count -eq 1 -and $Kort[0] -match '^[\x21-\x3E\x40-\x7E ]+$') { return }
    Stopp 'Brukernavnet har bokstaver Excel-tillegget ikke kan lese, og mappen har ikke et kort navn (8.3). Bruk sykefravaer.html eller xlwings Lite, eller be IT slå på korte navn («fsutil 8dot3name») og lage brukerprofilen på nytt.'
}

function Installer-Pakker {
    if ($Pakker -ne '') {
        $Kilde = @('--no-index', '--find-links', (Resolve-Path -LiteralPath $Pakker).ProviderPath)
        & $NyttPython '-m' 'pip' 'install' '--disable-pip-version-check' @Kilde "xlwings==$Xlwings" $Hjul.FullName
        if ($LASTEXITCODE -ne 0) { Stopp "I $Pakker ligger ikke alle hjulene som trengs." }
        return
    }
    $Mappen = Join-Path $PSScriptRoot 'pakker'
    $Kilde = @()
    $Tagg = @(& $NyttPython '-c' "import sys; print('cp%d%d' % sys.version_info[:2])")
    if ($LASTEXITCODE -ne 0) { Stopp 'Python i det nye miljøet startet ikke. Er det stoppet av bedriftens policy (AppLocker, WDAC)? Se «For IT» i LES MEG.txt.' }
    if (Test-Path -LiteralPath $Mappen) {
        if (@(Get-ChildItem -LiteralPath $Mappen -Filter "pydantic_core-*-$($Tagg[0])-*.whl").Count -gt 0) {
            $Kilde = @('--no-index', '--find-links', (Resolve-Path -LiteralPath $Mappen).ProviderPath)
        }
    }
    if ($Kilde.Count -eq 0) {
        Write-Host "Det ligger ikke hjul her for Python $($Tagg[0]): pakkene hentes fra nettet." -ForegroundColor Yellow
        & $NyttPython '-m' 'pip' 'install' '--disable-pip-version-check' '--only-binary=:all:' "xlwings==$Xlwings" $Hjul.FullName
        if ($LASTEXITCODE -ne 0) { Stopp 'Pakkene ble ikke hentet. Uten nett: installer Python {{PYTHONER}} fra python.org, så brukes hjulene som ligger her.' }
        return
    }
    # Låste hjul med kontrollsum: pip tar ikke noe annet enn det pakker.txt sier
    & $NyttPython '-m' 'pip' 'install' '--disable-pip-version-check' @Kilde '--require-hashes' '-r' $Lasen
    if ($LASTEXITCODE -ne 0) { Stopp 'Pakkene ble ikke installert. Pakk ut zip-filen på nytt, og prøv igjen.' }
    & $NyttPython '-m' 'pip' 'install' '--disable-pip-version-check' '--no-index' '--no-deps' $Hjul.FullName
    if ($LASTEXITCODE -ne 0) { Stopp 'Pakken sykefravaer-xl ble ikke installert. Pakk ut zip-filen på nytt, og prøv igjen.' }
}

function Bytt-Miljo {
    Fjern-Sted $Gammelt
    if (Test-Path -LiteralPath $Venv) { Rename-Item -LiteralPath $Venv -NewName 'venv.gammel' }
    Rename-Item -LiteralPath $Nytt -NewName 'venv'
    Fjern-Sted $Gammelt
}

function Legg-Inn-Tillegg {
    New-Item -ItemType Directory -Path $Oppstart -Force | Out-Null
    Copy-Item -LiteralPath $Xlam -Destination $Tillegg -Force
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
    # Miljøet er flyttet dit det ligger: dets egne .exe-filer peker på der det ble laget
    $Innhold = '@"%~dp0venv\Scripts\python.exe" -m sykefravaer_xl %*' + "`r`n"
    [System.IO.File]::WriteAllText($Snarvei, $Innhold, [System.Text.Encoding]::ASCII)
}

if (Get-Process -Name 'EXCEL' -ErrorAction SilentlyContinue) {
    Stopp 'Excel er åpen. Lukk alle Excel-vinduer og kjør installasjonen på nytt.'
}

if ($Fjern) {
    foreach ($Sted in @($Tillegg, $Oppsett, $Mappe)) { Fjern-Sted $Sted }
    Write-Host 'Tillegget er fjernet. Tallene i arbeidsbøkene blir stående.'
    exit 0
}

# Alt som trengs, sjekkes før noe legges inn
$Xlam = Join-Path $PSScriptRoot '{{TILLEGG}}'
$Lasen = Join-Path $PSScriptRoot 'pakker.txt'
$Hjul = Get-ChildItem -LiteralPath $PSScriptRoot -Filter "sykefravaer_xl-$Versjon-*.whl" | Select-Object -First 1
foreach ($Fil in @($Xlam, $Lasen)) {
    if (-not (Test-Path -LiteralPath $Fil)) { Stopp "Finner ikke $Fil. Pakk ut hele mappen først." }
}
if ($null -eq $Hjul) { Stopp "Finner ikke sykefravaer_xl-$Versjon-….whl ved siden av installasjonen. Pakk ut hele mappen først." }
Sjekk-Brukernavn
$Valgt = @(Finn-Python)
$Foran = @($Valgt | Select-Object -Skip 1)
Write-Host "Bruker $($Valgt -join ' ')"
New-Item -ItemType Directory -Path $Mappe -Force | Out-Null
& $Valgt[0] @Foran '-m' 'venv' '--clear' $Nytt
if ($LASTEXITCODE -ne 0) { Stopp "Kunne ikke lage Python-miljøet i $Nytt. Er disken full, eller mappen sperret av bedriftens policy?" }
Installer-Pakker
& $NyttPython '-c' 'import xlwings, sykefravaer_xl.verter.klassisk'
if ($LASTEXITCODE -ne 0) { Stopp 'Det som ble installert, virker ikke. Det som fantes før, står som det sto.' }
Bytt-Miljo
Legg-Inn-Tillegg
Skriv-Oppsett
Write-Host ''
& $VenvPython '-m' 'sykefravaer_xl' 'doktor'
Write-Host ''
Write-Host 'Ferdig. Start Excel: fanen Sykefravær står til høyre i båndet.' -ForegroundColor Green
