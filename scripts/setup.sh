#!/bin/sh
# Makes the virtual environment and fills it from a hashed lock file.
#
#   scripts/setup.sh runtime|dev
#
# Does nothing when the environment is already the one the locks describe: a stamp file, written last,
# holds a checksum of the locks and of pyproject.toml. No stamp means that a set-up was interrupted, and the
# environment is made anew. VENV names the folder (default .venv), PYTHON the interpreter (default: the first
# one found that is new enough).
set -eu

unset PYTHONHOME PYTHONPATH PIP_USER PIP_TARGET PIP_PREFIX CDPATH 2>/dev/null || true

wanted=${1:-runtime}
case $wanted in
    runtime) lock=requirements.lock ;;
    dev) lock=requirements-dev.lock ;;
    *) echo "setup: expected 'runtime' or 'dev', not '$wanted'" >&2; exit 2 ;;
esac

root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
venv=${VENV:-.venv}
stamp=$venv/.recoupe-setup

say() { echo "setup: $*" >&2; }
die() { say "$*"; exit 2; }

# A moved or copied tree has an environment full of stale paths, so the place is part of the fingerprint.
fingerprint() { printf '%s %s %s\n' "$1" "$root" "$(cat "$2" pyproject.toml | cksum)"; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
version_of() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null; }

find_python() {
    if [ -n "${PYTHON:-}" ]; then
        new_enough "$PYTHON" || die "PYTHON=$PYTHON is not a working Python 3.11 or newer"
        echo "$PYTHON"
        return
    fi
    for candidate in python3 python3.13 python3.12 python3.11 python3.14 python; do
        if new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    die "no Python 3.11 or newer was found. Install one, or say where it is: make PYTHON=/path/to/python3.12 ..."
}

make_venv() {
    python=$(find_python) || exit 2
    if [ -e "$venv" ]; then
        [ -f "$venv/pyvenv.cfg" ] || [ -z "$(ls -A "$venv" 2>/dev/null)" ] ||
            die "$venv is there but is no virtual environment; move it away, or choose another folder with VENV=..."
        rm -rf "$venv"
    fi
    say "making $venv with Python $(version_of "$python")"
    log=$(mktemp)
    if ! "$python" -m venv "$venv" >"$log" 2>&1; then
        tail -n 5 "$log" >&2
        rm -f "$log"
        rm -rf "$venv"
        die "'$python -m venv' failed. On Debian and Ubuntu: apt-get install python3-venv"
    fi
    rm -f "$log"
}

install_locked() {
    if command -v uv >/dev/null 2>&1; then
        uv pip install --quiet --python "$venv/bin/python" --require-hashes -r "$lock" && return
        # uv does not read pip's settings: where only pip knows the package index, pip must do it.
        say "uv could not install the packages, trying pip"
    fi
    "$venv/bin/python" -m pip install -qq --disable-pip-version-check --no-input --no-compile \
        --require-hashes -r "$lock" ||
        die "the packages of $lock could not be installed (see above). Is a package index reachable? Run it again then."
}

current() {
    [ -f "$stamp" ] && [ -x "$venv/bin/python" ] || return 1
    if [ -n "${PYTHON:-}" ]; then
        [ "$(version_of "$PYTHON")" = "$(version_of "$venv/bin/python")" ] || return 1
    fi
    # The dev lock is a superset of the runtime lock, so an environment for development serves both.
    [ "$(cat "$stamp")" = "$(fingerprint dev requirements-dev.lock)" ] && return 0
    [ "$wanted" = runtime ] && [ "$(cat "$stamp")" = "$(fingerprint runtime requirements.lock)" ]
}

extends() { # an intact runtime environment only wants the development packages on top
    [ "$wanted" = dev ] && [ -f "$stamp" ] && [ -z "${PYTHON:-}" ] && new_enough "$venv/bin/python" &&
        [ "$(cat "$stamp")" = "$(fingerprint runtime requirements.lock)" ]
}

current && exit 0
if extends; then
    rm -f "$stamp"
else
    make_venv
fi
say "installing the packages of $lock (a minute or two)"
install_locked
"$venv/bin/python" -m pip install -qq --disable-pip-version-check --no-input \
    --no-deps --no-index --no-build-isolation --editable . || die "the project itself could not be installed (see above)"
fingerprint "$wanted" "$lock" >"$stamp"
say "done"
