#!/bin/sh
# Installs the C libraries that the build needs, on Debian and Ubuntu; says what it does. With
# --tests also the other programs that tests hold Gongwen against: wget, and the Python packages of
# Tests/requirements.txt in .build/python.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "setup: no Swift toolchain on the PATH; install Swift 6.3 (https://www.swift.org/install)" >&2
  exit 1
fi

cd "$(dirname "$0")/.."

is_installed() {
  case $1 in
    # pkgconf serves as pkg-config where it is installed, and any python3 that can make a venv.
    pkg-config | wget) command -v "$1" >/dev/null 2>&1 ;;
    python3-venv) python3 -c 'import ensurepip, venv' >/dev/null 2>&1 ;;
    *) [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null || true)" = installed ] ;;
  esac
}

install_packages() {
  missing=""
  for package in "$@"; do
    is_installed "$package" || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  echo "setup: installing$missing with ${as_root:+$as_root }apt-get" >&2
  $as_root apt-get update -qq
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends $missing
}

# Other systems bring these libraries and programs their own way.
if command -v dpkg-query >/dev/null 2>&1; then
  install_packages libcurl4-openssl-dev libsqlite3-dev libxml2-dev pkg-config zlib1g-dev
  if [ "${1:-}" = --tests ]; then install_packages python3-venv wget; fi
fi

if [ "${1:-}" = --tests ]; then
  stamp=.build/python/requirements.txt
  if ! cmp -s Tests/requirements.txt "$stamp"; then
    echo "setup: installing the Python packages of Tests/requirements.txt into .build/python" >&2
    mkdir -p .build
    python3 -m venv --clear .build/python
    .build/python/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
    cp Tests/requirements.txt "$stamp"
  fi
fi
