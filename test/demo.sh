#!/bin/sh
# Tells the three founding captures, in English. Exit status: the first that is not 0.
set -u
program=$1
status=0
for capture in three-segment-close four-segment-close simultaneous-close; do
    echo "\$ tcpstory examples/$capture.txt"
    "$program" --lang en "examples/$capture.txt" || {
        failed=$?
        echo "examples/$capture.txt: exit status $failed" >&2
        [ "$status" -ne 0 ] || status=$failed
    }
    echo
done
exit "$status"
