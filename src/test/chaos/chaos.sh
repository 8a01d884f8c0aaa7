#!/bin/sh
# Three processes on one Redis make models while they and the Redis are killed, stopped and frozen, and a fifth of the calls
# to the provider fail. Ends with a count and with 0 when every accepted job ended, none was paid for twice, and every result
# can be read and is what its name says.
#
#   src/test/chaos/chaos.sh [jobs, 500] [seed, 1]
#   BINARY=target/maquette-0.1.0-SNAPSHOT-runner src/test/chaos/chaos.sh
#
# The service must be packaged (./mvnw package -DskipTests); everything runs on loopback and is gone afterwards.
set -eu
cd "$(dirname "$0")/../../.."

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT

./mvnw -q -B test-compile dependency:build-classpath -Dquarkus.quinoa=false -Dmdep.outputFile="$classpath"
"$java" -Dnative.image.path="${BINARY:-none}" -cp "target/test-classes:target/classes:$(cat "$classpath")" \
  dev.maquette.acceptance.Chaos "${1:-500}" "${2:-1}"
