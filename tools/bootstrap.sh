#!/bin/sh
# Sees that this machine has what the named goals need (build, test, bench), by Debian package.
#
# What is missing is installed with apt-get where root or a passwordless sudo is at hand; elsewhere
# the one line to run is printed, and the exit status is 1. With nothing missing the network is not
# touched. It does not look at versions: Meson says when it is too old.
set -u

missing=
lacks()
{
    case " $missing " in
    *" $1 "*) ;;
    *) missing="$missing $1" ;;
    esac
}
command_from()
{
    command -v "$1" >/dev/null 2>&1 || lacks "$2"
}
library_from()
{
    pkg-config --exists "$1" 2>/dev/null || lacks "$2"
}
module_from()
{
    /usr/bin/python3 -c "import $1" 2>/dev/null || lacks "$2"
}
# Version 14 where there is one: clang-format's output differs from one version to the next.
clang_tool()
{
    command -v "$1-14" >/dev/null 2>&1 || command -v "$1" >/dev/null 2>&1 || lacks "$1-14"
}
compiler()
{
    command_from cc gcc
    # gcc alone comes without the C library's headers.
    [ -e /usr/include/stdio.h ] || lacks libc6-dev
}
need_build()
{
    compiler
    command_from meson meson
    command_from ninja ninja-build
    command_from pkg-config pkg-config
    library_from libpcap libpcap-dev
    library_from zlib zlib1g-dev
    library_from libzstd libzstd-dev
    [ -x /usr/bin/python3 ] || lacks python3
    module_from polib python3-polib
}
need_test()
{
    clang_tool clang-format
    clang_tool clang-tidy
    command_from cppcheck cppcheck
    command_from tcpdump tcpdump
    command_from valgrind valgrind
    command_from zstd zstd
    module_from jsonschema python3-jsonschema
}

# What tcpstory is measured against.
need_bench()
{
    command_from tcpdump tcpdump
    command_from capinfos wireshark-common
    command_from tshark tshark
    command_from softflowd softflowd
    command_from nfpcapd nfdump
    command_from argus argus-server
    command_from tcptrace tcptrace
}

for goal in "$@"; do
    case $goal in
    build) need_build ;;
    test) need_test ;;
    bench) need_bench ;;
    *)
        echo "bootstrap: no goal '$goal' (build, test, bench)" >&2
        exit 2
        ;;
    esac
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing here, by their Debian names:$missing" >&2
    exit 1
fi
# A release that no longer has version 14 has the tool without the number.
named_here()
{
    for package in $missing; do
        case $package in
        clang-*-14)
            if ! apt-cache show "$package" >/dev/null 2>&1 &&
                apt-cache show "${package%-14}" >/dev/null 2>&1; then
                package=${package%-14}
            fi
            ;;
        esac
        printf ' %s' "$package"
    done
}
if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    wanted=$(named_here)
    echo "Missing here:$wanted. Run this, then make again:" >&2
    echo "    sudo apt-get update && sudo apt-get install --no-install-recommends -y$wanted" >&2
    exit 1
fi

echo "Installing what is missing:$missing" >&2
$as_root apt-get -q update >&2 || echo "bootstrap: apt-get update failed; trying what is known" >&2
wanted=$(named_here)
# shellcheck disable=SC2086 # a list of words on purpose
$as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q install -y --no-install-recommends $wanted >&2 && exit 0
echo "bootstrap: apt-get could not install:$wanted" >&2
exit 1
