# packaging/try/setup.ps1 SETUP.exe: install in silence, try, install over it as over an older
# version, remove in silence.
$ErrorActionPreference = 'Stop'
$folder = "$env:LOCALAPPDATA\Programs\Copydesk"
$journal = "$env:LOCALAPPDATA\copydesk\journal\kept.txt"
$settings = "$env:APPDATA\Copydesk\Copydesk.ini"
$shortcut = "$env:APPDATA\Microsoft\Windows\Start Menu\Programs\Copydesk.lnk"
$older = "$folder\_internal\of-an-older-version.txt"
function Run($program, $arguments) {
    $process = Start-Process $program -ArgumentList $arguments -PassThru -Wait
    if ($process.ExitCode) { throw "$program $arguments ended with $($process.ExitCode)" }
}
# Where a file has the name of a folder, what belongs into that cannot be written.
$hindered = "$env:TEMP\hindered"
New-Item -Force "$hindered\licences" | Out-Null
$process = Start-Process $args[0] -ArgumentList '/S', "/D=$hindered" -PassThru -Wait
if ($process.ExitCode -ne 2) { throw "A setup that could not write ended with $($process.ExitCode)." }
foreach ($time in 1, 2) {
    Run $args[0] '/S', '/FOLDERS'
    & "$folder\copydesk-cli.exe" --version
    & "$folder\copydesk-cli.exe" self-test
    if ($LASTEXITCODE) { throw 'The self-test failed.' }
    if (-not (Test-Path $shortcut)) { throw 'The start menu has no Copydesk.' }
    if (Test-Path $older) { throw 'Files of the older version are left.' }
    New-Item $older | Out-Null
}
# A site may lie deep: more than 260 characters.
$deep = "$env:TEMP\deep"
foreach ($number in 1..6) { $deep += "\a-folder-with-a-rather-long-name-as-archives-have-them-$number" }
New-Item -ItemType Directory -Force "$deep\_posts" | Out-Null
$record = "$deep\_posts\2026-11-20-deep.md"
[IO.File]::WriteAllText($record, "---`ntitle: Deep`npublished: false`n---`n")
& "$folder\copydesk-cli.exe" edit $record --set published=true
if ([IO.File]::ReadAllText($record) -notmatch 'published: true') { throw 'A deep record was not saved.' }
New-Item -Force $journal | Out-Null
New-Item -Force $settings | Out-Null
# The uninstaller goes on in a copy of itself: _?= has it wait, and leave itself.
Run "$folder\uninstall.exe" '/S', "_?=$folder"
Remove-Item "$folder\uninstall.exe" -ErrorAction SilentlyContinue
if (Get-ChildItem $folder -ErrorAction SilentlyContinue) { throw "Something is left in $folder." }
if (Test-Path 'HKCU:\Software\Classes\Directory\shell\Copydesk') { throw 'The folder menu is left.' }
if ((Test-Path $shortcut) -or (Test-Path $settings)) { throw 'More than the journal is left.' }
if (-not (Test-Path $journal)) { throw 'The journal was removed.' }
'Copydesk installs, upgrades and goes.'
