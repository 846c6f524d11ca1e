#!/bin/sh
# Compiles requirements.lock and requirements-dev.lock from pyproject.toml with uv: hashes of every platform's
# files, one set of versions for Python 3.11 and newer, no address of a package index. `--upgrade` takes the newest.
set -eu
cd "$(dirname "$0")/.."
uv=$(command -v uv || true)
if [ -z "$uv" ]; then
    "${VENV:-.venv}/bin/python" -m venv .venv-lock
    .venv-lock/bin/python -m pip install --quiet --disable-pip-version-check uv
    uv=.venv-lock/bin/uv
fi
compile() {
    "$uv" pip compile --no-config --quiet --universal --python-version 3.11 --fork-strategy fewest \
        --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
        --extra build "$@" pyproject.toml
}
compile "$@" --output-file requirements.lock
compile "$@" --extra dev --constraint requirements.lock --output-file requirements-dev.lock
