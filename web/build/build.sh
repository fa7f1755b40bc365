#!/bin/sh
# Runs a build step of the page with Node, and says what to install when Node is missing or too old.
set -eu
here=$(dirname "$0")
need="the page needs Node.js 20 or newer (Debian: apt-get install nodejs npm, or https://nodejs.org)"
if ! command -v node >/dev/null 2>&1; then
  echo "web: node was not found; $need" >&2
  exit 1
fi
major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
  echo "web: node $(node --version) is too old; $need" >&2
  exit 1
fi
if ! command -v npm >/dev/null 2>&1; then
  echo "web: npm was not found; $need" >&2
  exit 1
fi
exec node "$here/build.mjs" "$@"
