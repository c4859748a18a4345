# Makes a browser available for the tests where that is possible. Sourced by scripts/test and scripts/soak.

# Prints a reason if the browser tests must be left out; installs Chromium and Node with apt as root.
without_browser() {
  if [ -x /usr/bin/chromium ] && [ -x /usr/bin/node ]; then
    return
  fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium nodejs; } \
      >/dev/null 2>&1 || true
  fi
  if [ ! -x /usr/bin/chromium ] || [ ! -x /usr/bin/node ]; then
    echo "the browser tests (they need /usr/bin/chromium and /usr/bin/node)"
  fi
}
