; The setup program: for one person, without administrator rights.
;   copydesk-setup.exe /S              silent; /D=FOLDER last sets the folder, /FOLDERS adds the
;                                      folder menu
;   uninstall.exe /S                   silent; /JOURNAL removes the journal too
; Both end with 0 when all is done, 1 when cancelled, 2 when a file could not be written, 3 while
; Copydesk is running.
; packaging/installers/windows.py gives VERSION, NUMBERS, BUNDLE, ICON, OUT and SIZE, and may give
; TARGET.

!ifdef TARGET
  Target ${TARGET}
!endif
Unicode true
ManifestSupportedOS Win10
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
; In silence a file that cannot be written would be left out, and the setup called done.
AllowSkipFiles off

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!insertmacro GetParameters
!insertmacro GetOptions

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Copydesk"
!define FOLDER_MENU "Software\Classes\Directory\shell\Copydesk"
!define BACKGROUND_MENU "Software\Classes\Directory\Background\shell\Copydesk"

Name "Copydesk"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Copydesk"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Copydesk"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Copydesk setup"
VIAddVersionKey "CompanyName" "The Copydesk authors"
VIAddVersionKey "LegalCopyright" "The Copydesk authors, MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\copydesk.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${BUNDLE}\licences\LICENSE.txt"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

; A running Copydesk holds its files: nothing is touched until it is closed.
!macro RefuseWhileRunning
  ${If} ${FileExists} "$INSTDIR\copydesk.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\copydesk.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "Copydesk is running. Close it and try again." /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; Only what a setup of ours put there is removed, whatever folder a person chose.
!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\copydesk.exe"
  Delete "$INSTDIR\copydesk-cli.exe"
!macroend

Section "Copydesk" program
  SectionIn RO
  !insertmacro RefuseWhileRunning
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Copydesk.lnk" "$INSTDIR\copydesk.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Copydesk"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\copydesk.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "The Copydesk authors"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ; `copydesk` in the dialog that runs a program by its name.
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\copydesk.exe" "" "$INSTDIR\copydesk.exe"
SectionEnd

Section /o "Open site folders with Copydesk" folders
  WriteRegStr HKCU "${FOLDER_MENU}" "" "Open with Copydesk"
  WriteRegStr HKCU "${FOLDER_MENU}" "Icon" "$INSTDIR\copydesk.exe"
  WriteRegStr HKCU "${FOLDER_MENU}\command" "" '"$INSTDIR\copydesk.exe" "%1"'
  WriteRegStr HKCU "${BACKGROUND_MENU}" "" "Open with Copydesk"
  WriteRegStr HKCU "${BACKGROUND_MENU}" "Icon" "$INSTDIR\copydesk.exe"
  WriteRegStr HKCU "${BACKGROUND_MENU}\command" "" '"$INSTDIR\copydesk.exe" "%V"'
SectionEnd

Function .onInit
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/FOLDERS" $2
  ${IfNot} ${Errors}
    SectionSetFlags ${folders} ${SF_SELECTED}
  ${EndIf}
  ; An upgrade keeps what was chosen.
  ReadRegStr $2 HKCU "${FOLDER_MENU}" ""
  ${If} $2 != ""
    SectionSetFlags ${folders} ${SF_SELECTED}
  ${EndIf}
FunctionEnd

Section "un.Copydesk" un_program
  SectionIn RO
  !insertmacro RefuseWhileRunning
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Copydesk.lnk"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "${FOLDER_MENU}"
  DeleteRegKey HKCU "${BACKGROUND_MENU}"
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\copydesk.exe"
  ; The index and the pictures can be made again, preferences chosen again. Edits cannot: the
  ; journal stays.
  RMDir /r "$LOCALAPPDATA\copydesk\Cache"
  RMDir /r "$LOCALAPPDATA\copydesk\Copydesk\cache"
  RMDir "$LOCALAPPDATA\copydesk\Copydesk"
  RMDir "$LOCALAPPDATA\copydesk"
  RMDir /r "$APPDATA\Copydesk"
SectionEnd

Section /o "un.Journal" un_journal
  RMDir /r "$LOCALAPPDATA\copydesk"
SectionEnd

Function un.onInit
  ${un.GetParameters} $1
  ClearErrors
  ${un.GetOptions} $1 "/JOURNAL" $2
  ${IfNot} ${Errors}
    SectionSetFlags ${un_journal} ${SF_SELECTED}
  ${EndIf}
FunctionEnd

LangString about_program ${LANG_ENGLISH} "The program."
LangString about_program ${LANG_SIMPCHINESE} "程序。"
LangString about_folders ${LANG_ENGLISH} "An entry in the menu of folders that opens them as sites."
LangString about_folders ${LANG_SIMPCHINESE} "在文件夹的右键菜单中添加“用 Copydesk 打开”。"
LangString about_journal ${LANG_ENGLISH} "What makes edits undoable and brings back unsaved ones. It is kept unless you want it removed."
LangString about_journal ${LANG_SIMPCHINESE} "用于撤销编辑并找回未保存内容的日志。除非您选择删除，否则会保留。"
!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${program} $(about_program)
  !insertmacro MUI_DESCRIPTION_TEXT ${folders} $(about_folders)
!insertmacro MUI_FUNCTION_DESCRIPTION_END
!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${un_journal} $(about_journal)
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
