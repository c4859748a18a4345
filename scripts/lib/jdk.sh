# Finds JDK 25 and Maven, and builds when sources are newer than the program. Sourced by the other scripts.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export LC_ALL=C.UTF-8
# Maven 3.8 and its libraries warn at length on new JDKs.
export MAVEN_OPTS="${MAVEN_OPTS:---sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED}"
# What Pukar runs with. Long pauses of the collector are what the slowest hops of a hundred wait for.
jvm_flags=(-Duser.timezone=UTC -XX:+UseG1GC -XX:MaxGCPauseMillis=8 -XX:MaxRAMPercentage=50
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
# A hop runs through so much code that finding its pages costs a quarter of the time (measured).
[ "$(uname)" != Linux ] || jvm_flags+=(-XX:+UseTransparentHugePages)

fail() {
  echo "$1" >&2
  exit 1
}

# Sets JAVA_HOME to a JDK 25 or newer. A program that came packaged, without sources, needs no compiler.
use_jdk25() {
  local home tool=javac
  [ -d src/main ] || tool=java
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*jdk*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home "$HOME"/.sdkman/candidates/java/25* \
    "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)")")")"; do
    if [ -x "$home/bin/$tool" ] && [[ "$(env -u JAVA_TOOL_OPTIONS -u JDK_JAVA_OPTIONS "$home/bin/$tool" --version 2>&1)" =~ ^[a-z]+\ (2[5-9]|[3-9][0-9]) ]]; then
      export JAVA_HOME="$home"
      return
    fi
  done
  fail "Pukar needs a JDK 25: none was found; install one (for example Temurin 25) or set JAVA_HOME to it."
}

use_maven() {
  command -v mvn >/dev/null || fail "Pukar needs Maven to build: install it (Debian: apt-get install maven)."
}

# Packages target/pukar.jar if a source or the pom is newer. A stamp is set last: an interrupted build
# is not taken for a whole one.
build_if_needed() {
  local stamp=target/built
  if [ ! -d src/main ] && [ -f target/pukar.jar ]; then
    return
  fi
  if [ -f "$stamp" ] && [ -f target/pukar.jar ] \
    && [ -z "$(find pom.xml src/main -newer "$stamp" -print -quit)" ]; then
    return
  fi
  use_maven
  echo "Building Pukar (the first time takes a few minutes) ..." >&2
  local began
  began=$(mktemp)
  mvn -q -B -Dmaven.test.skip=true package >&2 || fail "The build failed: see above."
  touch -r "$began" "$stamp"
  rm -f "$began"
}
