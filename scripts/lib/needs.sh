# Makes a browser and a speech synthesiser available for the tests where that is possible. Sourced by scripts/test.

# Installs packages with apt, where it may.
install() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@"; } >/dev/null 2>&1 || true
  fi
}

# Prints a reason if the browser tests must be left out.
without_browser() {
  [ -x /usr/bin/chromium ] && [ -x /usr/bin/node ] || install chromium nodejs
  if [ ! -x /usr/bin/chromium ] || [ ! -x /usr/bin/node ]; then
    echo "the browser tests (they need /usr/bin/chromium and /usr/bin/node)"
  fi
}

# Prints a reason if the speech tests must be left out.
without_speech() {
  command -v espeak-ng >/dev/null || install espeak-ng
  if ! command -v espeak-ng >/dev/null; then
    echo "the speech tests (they need espeak-ng)"
  fi
}
