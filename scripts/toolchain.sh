# What building and running need. Sourced by the scripts beside it; does nothing by itself.
# shellcheck shell=bash

# The java of JAVA_HOME when that is set, as Maven takes it, else the one on the path.
java_command() { printf '%s' "${JAVA_HOME:+$JAVA_HOME/bin/}java"; }
javac_command() { printf '%s' "${JAVA_HOME:+$JAVA_HOME/bin/}javac"; }

# The first number of a version, "17" of "17.0.15" and "8" of "1.8.0_402"; 0 when the command is not there.
major_version() {
  local version
  version=$("$@" 2>&1 | grep -oE '[0-9]+(\.[0-9]+)*' | head -n 1) || true
  version=${version#1.}
  printf '%s' "${version%%.*}" | grep -E '^[0-9]+$' || printf '0'
}

java_major() { command -v "$(java_command)" >/dev/null && major_version "$(java_command)" -version || printf '0'; }
javac_major() { command -v "$(javac_command)" >/dev/null && major_version "$(javac_command)" -version || printf '0'; }
node_major() { command -v node >/dev/null && major_version node --version || printf '0'; }

found() { if [ "$1" -gt 0 ]; then printf 'found %s' "$1"; else printf 'not found'; fi; }

# One line for each tool of a build that is not on this machine, with what to install; nothing when all are there.
missing_build_tools() {
  local jdk node
  jdk=$(javac_major) node=$(node_major)
  if [ "$jdk" -lt 17 ]; then
    printf '  a JDK, 17 or newer (%s): apt-get install default-jdk-headless' "$(found "$jdk")"
    [ -z "${JAVA_HOME:-}" ] || printf '; JAVA_HOME says %s' "$JAVA_HOME"
    printf '\n'
  fi
  command -v mvn >/dev/null || printf '  Maven, 3.8 or newer (not found): apt-get install maven\n'
  if [ "$node" -lt 20 ]; then
    printf '  Node.js, 20 or newer (%s): apt-get install nodejs npm (Debian 13; Debian 12 carries 18, nodejs.org has newer)\n' \
      "$(found "$node")"
  fi
  command -v npm >/dev/null || printf '  npm (not found): apt-get install npm\n'
}
