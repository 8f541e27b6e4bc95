#!/bin/sh
# Put the certificate (MACOS_CERTIFICATE, base64 of a .p12) into a keychain of this build's own.
set -eu
keychain="${RUNNER_TEMP:-/tmp}/copydesk.keychain-db"
secret=$(uuidgen)
certificate=$(mktemp)
trap 'rm -f "$certificate"' EXIT
printf %s "$MACOS_CERTIFICATE" | base64 --decode >"$certificate"
security create-keychain -p "$secret" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$secret" "$keychain"
security import "$certificate" -f pkcs12 -k "$keychain" -P "$MACOS_CERTIFICATE_PASSWORD" \
    -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -k "$secret" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain
