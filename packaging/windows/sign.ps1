# packaging/windows/sign.ps1 FILE...: sign with WINDOWS_CERTIFICATE (base64 of a .pfx).
$ErrorActionPreference = 'Stop'
$tool = Get-ChildItem 'C:\Program Files (x86)\Windows Kits\10\bin\*\x64\signtool.exe' |
    Sort-Object FullName | Select-Object -Last 1
$file = New-TemporaryFile
try {
    [IO.File]::WriteAllBytes($file, [Convert]::FromBase64String($env:WINDOWS_CERTIFICATE))
    & $tool.FullName sign /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 `
        /f $file /p $env:WINDOWS_CERTIFICATE_PASSWORD $args
    if ($LASTEXITCODE) { exit $LASTEXITCODE }
} finally {
    Remove-Item $file
}
