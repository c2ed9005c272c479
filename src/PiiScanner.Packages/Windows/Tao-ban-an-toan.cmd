@echo off
setlocal EnableDelayedExpansion
chcp 65001 >nul
rem A dropped name with "&" but without a blank comes without quotes, and cmd takes it for two commands: the program reads the whole line itself.
set "PIISCANNER_DROPPED=!cmdcmdline!"
setlocal DisableDelayedExpansion
"%~dp0pii-scanner.exe" drop redact --lang vi -- %*
exit
