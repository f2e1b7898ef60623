#!/usr/bin/env bash
# From a fresh Debian to programs, tests or the demo:  installer/bootstrap.sh build|test|demo
#   build  installs what is missing, builds into build/, and prints the folder of the programs as its last line
#   test   the same, then runs every test
#   demo   the same as build, then opens the workstation against the sandbox; without a display creditdeskctl does the job
# Works as root or with sudo, asks nothing, and does only what is not yet done.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
programs=(creditdesk creditdeskctl creditdesk-sandbox creditdesk-card-reader creditdesk-bench)
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

die() {
    printf 'bootstrap: %s\n' "$*" >&2
    exit 1
}

say() { printf -- '-- %s\n' "$*"; }

# shellcheck source=installer/lib/packages.sh
. "$root/installer/lib/packages.sh"
# shellcheck source=installer/lib/backports.sh
. "$root/installer/lib/backports.sh"
# shellcheck source=installer/lib/demo.sh
. "$root/installer/lib/demo.sh"

# Started through sudo in somebody's own checkout: packages need root, the build must not leave root's files there.
leave_root() {
    [ "$(id -u)" = 0 ] && [ -n "${SUDO_USER:-}" ] && [ "$SUDO_USER" != root ] || return 0
    [ "$(stat -c %U "$root")" = "$SUDO_USER" ] || return 0
    local home
    home=$(getent passwd "$SUDO_USER" | cut -d: -f6)
    exec runuser -u "$SUDO_USER" -- env -u SUDO_USER HOME="$home" "$root/installer/bootstrap.sh" "$1"
}

# Half as many compilers as would fill the memory, at most one a core.
jobs_that_fit() {
    local cores gib
    cores=$(nproc)
    gib=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
    [ "$gib" -ge 1 ] || gib=1
    echo $((cores < gib ? cores : gib))
}

configure_and_build() { # targets, none for all
    cd "$root"
    # Two checkouts share compiled objects only if their paths do not count.
    export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$root}" CCACHE_NOHASHDIR=1
    local fresh=()
    if [ -f build/CMakeCache.txt ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" build/CMakeCache.txt; then
        fresh=(--fresh) # build/ came here with a copy of the tree
    fi
    # The modules that generators and tests import are Debian's, so the interpreter must be as well, whatever PATH says.
    cmake --preset release "${fresh[@]}" -DPython3_EXECUTABLE=/usr/bin/python3 || die "CMake could not configure the build; the reason is in the lines above."
    cmake --build build --parallel "${CMAKE_BUILD_PARALLEL_LEVEL:-$(jobs_that_fit)}" ${1:+--target "$@"} ||
        die "The build failed; the first error is in the lines above."
}

run_tests() {
    QT_QPA_PLATFORM=offscreen ctest --test-dir "$root/build" --output-on-failure --parallel 2 ||
        die "Tests failed; CTest names them in the lines above."
}

main() {
    local command=${1:-}
    case $#$command in
    1build | 1test | 1demo) ;;
    *)
        echo "usage: installer/bootstrap.sh build|test|demo" >&2
        exit 2
        ;;
    esac
    install_packages "$root/installer/packages.txt"
    leave_root "$command"
    case $command in
    build)
        configure_and_build "${programs[@]}"
        echo "$root/build/bin"
        ;;
    test)
        configure_and_build
        run_tests
        ;;
    demo)
        configure_and_build "${programs[@]}"
        run_demo "$root/build/bin"
        ;;
    esac
}

main "$@"
