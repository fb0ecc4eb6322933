@echo off
rem Starts Trequartista: the window without arguments, the command line with some.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "major=0"
for /f "tokens=3" %%v in ('""%java%" -version 2>&1" ^| findstr /i "version"') do for /f "delims=.+-" %%m in ("%%~v") do set "major=%%m"
if %major% lss 25 (
    echo trequartista: needs a Java ^(JDK^) 25 or newer; install one or set JAVA_HOME to it 1>&2
    exit /b 1
)
"%java%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m --module-path "%~dp0..\lib\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics -cp "%~dp0..\lib\*" it.trequartista.Main %*
