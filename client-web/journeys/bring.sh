#!/bin/bash
# Prints where something the journeys need lies, and brings it along where it is missing: as root with apt-get, otherwise the same
# Debian packages unpacked into a cache.
#   bring.sh browser   a Chromium that can show Chinese. One of your own: TONGBAO_BROWSER=/path. First choice is the headless
#                      shell: the same engine without what draws windows.
#   bring.sh office    a LibreOffice Writer without windows, and on a second line the pdftotext beside it. One of your own:
#                      TONGBAO_OFFICE=/path; pdftotext is then that of the PATH.
set -euo pipefail
what=${1:-browser}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/tongbao/$what
case $what in
  browser) own=${TONGBAO_BROWSER:-} programs=(chromium-headless-shell) packages=(chromium-headless-shell fonts-wqy-microhei) ;;
  office) own=${TONGBAO_OFFICE:-} programs=(soffice pdftotext) packages=(libreoffice-writer-nogui poppler-utils fonts-wqy-microhei) ;;
  *) echo "nothing is known of $what" >&2; exit 2 ;;
esac

main() {
  if [ -x "$own" ]; then own; return; fi
  if installed && chinese; then return; fi
  if unpacked; then return; fi
  if [ "$(id -u)" = 0 ]; then
    install >&2
    installed
  else
    unpack >&2
    unpacked
  fi
}

own() {
  echo "$own"
  if [ "$what" = office ]; then command -v pdftotext; fi
}

installed() {
  case $what in
    browser) command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome ;;
    # Writer is a package of its own: LibreOffice may be there without it.
    office) [ -e /usr/lib/libreoffice/program/libswlo.so ] && command -v pdftotext >/dev/null && command -v soffice && command -v pdftotext ;;
  esac
}

chinese() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh 2>/dev/null | head -1)" ]; }

unpacked() {
  for program in "${programs[@]}"; do [ -x "$cache/$program" ] || return 1; done
  printf '%s\n' "${programs[@]/#/$cache/}"
}

install() {
  echo "installing ${packages[*]}"
  apt-get update -qq
  # Without the pages of man, whose index takes ten seconds.
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o DPkg::Options::=--path-exclude=/usr/share/man/* install -y -qq --no-install-recommends "${packages[@]}" fontconfig >/dev/null
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
  case $what in
    browser) launcher chromium-headless-shell "$root/usr/lib/chromium/chromium-headless-shell" "$root/usr/lib/chromium" ;;
    office)
      settle "$root/usr/lib/libreoffice"
      launcher soffice "$root/usr/lib/libreoffice/program/soffice" "$root/usr/lib/libreoffice/program"
      launcher pdftotext "$root/usr/bin/pdftotext" "$root/usr/lib"
      ;;
  esac
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

# LibreOffice of Debian knows its folders by their whole paths, and its settings where they are installed.
settle() {
  sed -i "s#file:///etc/libreoffice/registry#file://$1/share/.registry#g; s#file:///usr/lib/libreoffice#file://$1#" "$1/program/fundamentalrc"
}

# launcher NAME PROGRAM ITS-LIBRARIES
launcher() {
  cat > "$cache/$1" <<SH
#!/bin/sh
export LD_LIBRARY_PATH="$3:$cache/root/usr/lib/x86_64-linux-gnu:$cache/root/lib/x86_64-linux-gnu"
export FONTCONFIG_FILE="$cache/fonts.conf"
exec "$2" "\$@"
SH
  chmod +x "$cache/$1"
}

main
