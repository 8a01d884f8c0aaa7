#!/bin/sh
# Feeds everything that reads what strangers send with input that is nearly good: first the readers of models, pictures, URLs,
# headers and tokens inside a JVM, guided by the code that each input reaches (Jazzer), then the packaged service by HTTP.
#
#   src/test/fuzz/fuzz.sh [seconds of each, 30] [seed, 1]
#   BINARY=target/maquette-0.1.0-SNAPSHOT-runner src/test/fuzz/fuzz.sh 60
#
# Ends with 0 when nothing was found: no exception but the documented ones, no answer of 500, no error in the log, nothing
# that hangs, no process that ends, and no more memory afterwards. What is found inside the JVM lies in
# src/test/resources/fuzz and is from then on replayed by FuzzCorpusTest; a request lies in target/fuzz.
#
# The service must be packaged (./mvnw package -DskipTests); everything runs on loopback and is gone afterwards.
set -eu
cd "$(dirname "$0")/../../.."

seconds=${1:-30}
seed=${2:-1}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

./mvnw -q -B -Pfuzz test-compile dependency:build-classpath -Dquarkus.quinoa=false -Dmdep.outputFile="$work/classpath"
classpath=target/test-classes:target/classes:$(cat "$work/classpath")
found=0

fuzz() { # corpus class
    corpus=src/test/resources/fuzz/$1
    mkdir "$work/$1"
    if "$java" -Djava.io.tmpdir="$work" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "$classpath" \
        com.code_intelligence.jazzer.Jazzer --target_class="$2" --instrumentation_includes='dev.maquette.**' \
        --custom_hook_includes='dev.maquette.**' --reproducer_path="$work" -artifact_prefix="$corpus/found-" -timeout=20 \
        -max_len=20000 -len_control=0 -max_total_time="$seconds" -seed="$seed" "$work/$1" "$corpus" >"$work/log" 2>&1; then
        echo "$1: $(grep -E '^Done' "$work/log"), nothing found"
    else
        grep -vE '^(#|INFO: (Instrumented|Loaded))' "$work/log" || true
        echo "$1: FOUND, see $corpus"
        found=1
    fi
}

fuzz model dev.maquette.fuzz.GlbTarget
fuzz picture dev.maquette.fuzz.PictureTarget
fuzz data-url dev.maquette.asset.image.DataUrlTarget
fuzz remote-url dev.maquette.fuzz.RemoteUrlTarget
fuzz header dev.maquette.fuzz.HeaderTarget
fuzz range dev.maquette.asset.ByteRangeTarget
fuzz access-token dev.maquette.security.AccessTokenTarget

"$java" -Djava.io.tmpdir="$work" -Dnative.image.path="${BINARY:-none}" -cp "$classpath" \
    dev.maquette.fuzz.HttpFuzz "$seconds" "$seed" target/fuzz || found=1
exit $found
