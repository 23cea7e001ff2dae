#!/bin/bash
# Prints the path of a Chromium that can show Chinese, and brings both along where they are missing: as root with
# apt-get, otherwise the same Debian packages unpacked into a cache. A browser of your own: TONGBAO_BROWSER=/path.
# First choice is the headless shell: the same engine without what draws windows.
set -euo pipefail
cache=${XDG_CACHE_HOME:-$HOME/.cache}/tongbao/browser
packages=(chromium-headless-shell fonts-wqy-microhei)

main() {
  if [ -x "${TONGBAO_BROWSER:-}" ]; then echo "$TONGBAO_BROWSER"; return; fi
  local browser
  if browser=$(installed) && chinese; then echo "$browser"; return; fi
  if [ -x "$cache/chromium-headless-shell" ]; then echo "$cache/chromium-headless-shell"; return; fi
  if [ "$(id -u)" = 0 ]; then
    install >&2
    installed
  else
    unpack >&2
    echo "$cache/chromium-headless-shell"
  fi
}

installed() { command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome; }

chinese() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh 2>/dev/null | head -1)" ]; }

install() {
  echo "installing ${packages[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" fontconfig >/dev/null
}

# Without root nothing may be installed, but anybody may download and unpack: the packages and what they depend on.
unpack() {
  echo "unpacking ${packages[*]} into $cache"
  local lists=$cache/apt root=$cache/root
  mkdir -p "$lists"/{state/lists/partial,cache/archives/partial,debs} "$root"
  cp /var/lib/dpkg/status "$lists/state/status"
  local options=(-o Dir::State="$lists/state" -o Dir::State::status="$lists/state/status" -o Dir::Cache="$lists/cache"
    -o Debug::NoLocking=1 -o APT::Install-Recommends=false -o Acquire::Languages=none)
  apt-get "${options[@]}" update -qq
  apt-get "${options[@]}" install -y -qq --download-only "${packages[@]}" fontconfig >/dev/null
  for package in "$lists"/cache/archives/*.deb; do dpkg-deb -x "$package" "$root"; done
  rm -rf "$lists"
  fonts "$root"
  launcher "$root"
}

fonts() {
  cat > "$cache/fonts.conf" <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>$1/usr/share/fonts</dir>
  <cachedir>$cache/fontconfig</cachedir>
</fontconfig>
XML
}

launcher() {
  cat > "$cache/chromium-headless-shell" <<SH
#!/bin/sh
export LD_LIBRARY_PATH="$1/usr/lib/x86_64-linux-gnu:$1/lib/x86_64-linux-gnu:$1/usr/lib/chromium"
export FONTCONFIG_FILE="$cache/fonts.conf"
exec "$1/usr/lib/chromium/chromium-headless-shell" "\$@"
SH
  chmod +x "$cache/chromium-headless-shell"
}

main
