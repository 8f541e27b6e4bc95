#!/bin/sh
# Try an installed Copydesk as a person would: start it from its desktop file on a screen of its
# own, edit a title with real keys, save, close. Needs xvfb, openbox, xdotool, x11-utils and gio.
#   packaging/try/desktop.sh DESKTOP_FILE|PROGRAM [SCREENSHOT.png]
set -eu
starts=$1
picture=${2:-}
work=$(mktemp -d)
export HOME="$work/home" DISPLAY=:94 LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
mkdir -p "$HOME"
Xvfb "$DISPLAY" -screen 0 1600x1000x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do xdpyinfo >/dev/null 2>&1 && break; sleep 0.1; done
openbox >/dev/null 2>&1 &

mkdir -p "$work/site/_posts"
record="$work/site/_posts/2026-11-20-quay.md"
printf -- '---\n# kept\ntitle: "Old title"   # and this\ndate: 2026-11-20\npublished: false\n---\nBody.\n' \
    > "$record"
cp "$record" "$work/before.md"

case "$starts" in
*.desktop) gio launch "$starts" "$work/site" >"$work/log" 2>&1 & ;;
*) "$starts" "$work/site" >"$work/log" 2>&1 & ;;
esac

window=$(timeout 60 xdotool search --sync --onlyvisible --class copydesk | head -1)
echo "window: $(xprop -id "$window" WM_CLASS)"
sleep 6 # the list is read, the first record shown
xdotool windowactivate --sync "$window" windowsize "$window" 1500 900
sleep 2
xdotool key Home key e # into the title of the first record
sleep 1
xdotool key ctrl+a
xdotool type --delay 40 "Typed by real keys"
sleep 1
[ -z "$picture" ] || import -window root "$picture" || true
xdotool key ctrl+s
for _ in $(seq 50); do cmp -s "$record" "$work/before.md" || break; sleep 0.2; done
diff "$work/before.md" "$record" && { echo "FAILED: nothing was saved"; cat "$work/log"; exit 1; }
grep -qx 'title: "Typed by real keys"   # and this' "$record" || { echo "FAILED"; exit 1; }
[ "$(diff "$work/before.md" "$record" | grep -c '^>')" = 1 ] || { echo "FAILED"; exit 1; }
xdotool key ctrl+q
for _ in $(seq 50); do xdotool search --class copydesk >/dev/null 2>&1 || break; sleep 0.2; done
xdotool search --class copydesk >/dev/null 2>&1 && { echo "FAILED: it did not close"; exit 1; }
cat "$work/log"
echo "Copydesk edits and saves."
