@echo off
rem Starts installer.ps1 beside it for this user; the arguments are handed on.
rem Run from inside a zip file, Windows unpacks this file alone.
if not exist "%~dp0installer.ps1" (
  echo Pakk ut hele zip-filen, og start installer.cmd i den utpakkede mappen.
  pause
  exit /b 1
)
powershell.exe -NoProfile -ExecutionPolicy Bypass -File "%~dp0installer.ps1" %*
set svar=%errorlevel%
pause
exit /b %svar%
