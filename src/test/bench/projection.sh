#!/bin/sh
# Measures the image engine of the render jobs at 12 megapixels on all cores: first with JMH (a whole projection, PNG and JPEG, in a heap of 1 GB), then
# beside OpenCV on the same picture with the same work, in turns, where OpenCV for Python is installed (Debian: apt-get install python3-opencv).
#
#   src/test/bench/projection.sh [compare]
#
# "compare" leaves JMH out. Other settings: WIDTH=4000 (3 : 4 of it is the height), TURNS=15, PYTHON=/usr/bin/python3.
set -eu
cd "$(dirname "$0")/../../.."

width=${WIDTH:-4000}
turns=${TURNS:-15}
python=${PYTHON:-/usr/bin/python3}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
pictures=$(mktemp -d)
trap 'rm -rf "$pictures"' EXIT

./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$pictures/classpath"
classpath=target/test-classes:target/classes:$(cat "$pictures/classpath")

if [ "${1:-}" != compare ]; then
    "$java" -cp "$classpath" org.openjdk.jmh.Main ProjectionBenchmark -p width="$width"
fi

if "$python" -c 'import cv2' 2>/dev/null; then
    "$python" src/test/bench/opencv_projection.py "$pictures" "$width" "$turns" \
        "$java" -Xmx1g -cp "$classpath" dev.maquette.render.projection.BenchmarkPictures
else
    echo "OpenCV for Python is not installed: nothing to compare with"
fi
