@echo off
rem Takes away what installer.cmd put in; the numbers in the workbooks stay.
call "%~dp0installer.cmd" -Fjern
