#!/bin/sh
# Measures the packaged service on loopback and prints one table, each figure beside a yardstick of the same run and, where
# there is one, its goal.
#
#   src/test/bench/bench.sh [--json file] [start | memory | reads | submit | hand-over | jobs | in-flight]...
#   BINARY=target/maquette-0.1.0-SNAPSHOT-runner src/test/bench/bench.sh
#
# start      process begun to first 200, with a Redis outside and with its own; median of five
# memory     of the resting service, some seconds after its start and after its first product (read from /proc, so on Linux)
# reads      answers per second on 32 kept connections, beside the empty endpoint and Redis alone
# submit     200 requests per second that start work, for 20 s; times from the planned moments
# hand-over  from acceptance to the start of the work, on an idle service
# jobs       jobs per second whose work is nothing: the job core alone, in a JVM of the tests
# in-flight  the memory of a service with a thousand jobs under way
#
# The service must be packaged (./mvnw package -DskipTests). With redis-server and redis-benchmark (Debian: redis) the Redis
# outside is the machine's. Everything is gone afterwards, also when it is interrupted.
set -eu
cd "$(dirname "$0")/../../.."

json=
if [ "${1:-}" = --json ]; then
    json=$2
    shift 2
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

./mvnw -q -B test-compile dependency:build-classpath -Dquarkus.quinoa=false -Dmdep.outputFile="$work/classpath"
case " $* " in
    "  " | *" jobs "*)
        ./mvnw -q -B test -Dquarkus.quinoa=false -Dtest=JobThroughput -Dmaquette.bench.result="$work/jobs" >"$work/log" ||
            { cat "$work/log"; exit 1; }
        ;;
esac
"$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    -Djava.io.tmpdir="$work" -Dnative.image.path="${BINARY:-none}" \
    -cp "target/test-classes:target/classes:$(cat "$work/classpath")" dev.maquette.bench.Bench "$json" "$work/jobs" "$@"
