@echo off
rem Starts installer.ps1 beside it for this user; the arguments are handed on.
powershell.exe -NoProfile -ExecutionPolicy Bypass -File "%~dp0installer.ps1" %*
set svar=%errorlevel%
pause
exit /b %svar%
