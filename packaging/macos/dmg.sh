#!/bin/sh
# packaging/macos/dmg.sh Copydesk.app OUT: a disk image with the application and a link to drop it on.
set -eu
app=$1
out=$2
version=$(plutil -extract CFBundleShortVersionString raw "$app/Contents/Info.plist")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$out"
ditto "$app" "$folder/Copydesk.app"
ln -s /Applications "$folder/Applications"
image="$out/Copydesk-$version-macos-$(uname -m).dmg"
hdiutil create -volname Copydesk -srcfolder "$folder" -fs HFS+ -format ULFO -ov "$image"
if [ -n "${COPYDESK_CODESIGN_IDENTITY:-}" ]; then
    codesign --sign "$COPYDESK_CODESIGN_IDENTITY" --timestamp "$image"
fi
echo "$image"
