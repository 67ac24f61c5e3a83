#!/bin/sh
# Installs the C libraries that the build needs, on Debian and Ubuntu; says what it does.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "setup: no Swift toolchain on the PATH; install Swift 6.3 (https://www.swift.org/install)" >&2
  exit 1
fi

# Other systems bring these libraries their own way.
command -v dpkg-query >/dev/null 2>&1 || exit 0

missing=""
for package in libxml2-dev libsqlite3-dev zlib1g-dev pkg-config; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  # pkgconf serves as pkg-config where it is installed.
  if [ "$package" = pkg-config ] && command -v pkg-config >/dev/null 2>&1; then continue; fi
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo"
echo "setup: installing$missing with ${as_root:+$as_root }apt-get" >&2
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
