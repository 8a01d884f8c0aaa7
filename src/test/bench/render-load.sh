#!/bin/sh
# What the rest of the service feels of twenty renders of 12 megapixels: the times of GET /product/status meanwhile.
#
#   src/test/bench/render-load.sh http://localhost:8000
#
# The service must be running, in sandbox mode and open to all.
set -eu
cd "$(dirname "$0")/../../.."

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT

./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$classpath"
"$java" -cp "target/test-classes:target/classes:$(cat "$classpath")" dev.maquette.render.RenderLoad "$1"
