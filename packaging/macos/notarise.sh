#!/bin/sh
# packaging/macos/notarise.sh IMAGE.dmg: have Apple look at a signed image, and staple its answer on.
# Needs APPLE_ID, APPLE_TEAM_ID and APPLE_PASSWORD (one for this program only).
set -eu
xcrun notarytool submit "$1" --wait \
    --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM_ID" --password "$APPLE_PASSWORD"
xcrun stapler staple "$1"
spctl --assess --type open --context context:primary-signature --verbose "$1"
