#!/usr/bin/env bash
# Lets the service do its usual work once, in sandbox mode, and keeps what the JVM learns by it: an AOT cache (JEP 514), with
# which later starts take about a third of the time. Only the same JVM can use it, with the very files that it was made of.
#
#   train.sh quarkus-run.jar maquette.aot
set -euo pipefail
jar=$1
cache=$2
port=8099
work=$(mktemp -d)
log=$work/log

PORT=$port MAQUETTE_DATA_DIRECTORY=$work/data MAQUETTE_SANDBOX_MODEL_DELAY=200ms \
  java -XX:AOTCacheOutput="$cache" -jar "$jar" > "$log" 2>&1 &
service=$!

# an image for running Java has no client for HTTP
request() {
  local method=$1 path=$2 body=${3:-}
  exec 3<> "/dev/tcp/127.0.0.1/$port"
  printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nPrefer: wait=60\r\n' "$method" "$path" >&3
  printf 'Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' "${#body}" "$body" >&3
  head -1 <&3 | tr -d '\r'
  cat <&3 > /dev/null
  exec 3>&-
}

for _ in $(seq 120); do
  (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null && break
  kill -0 "$service" 2> /dev/null || break
  sleep 0.5
done

{
  request GET /q/health/ready
  request POST /product/create '{"prompt": "a matte black ceramic mug"}'
  request GET /product
  request GET /product/status
  request GET /product/export/glb
  request GET /jobs
  request POST /packaging/panels/generate '{"prompt": "orange slices", "package_type": "box", "panel_id": "front",
    "package_dimensions": {"width": 100, "height": 150, "depth": 80}}'
  request GET /packaging/dieline.pdf
  request GET /q/metrics
} | tee "$work/answers" || true

# the cache is written when the service ends
kill -TERM "$service"
wait "$service" || true
# a service that could not do its work is not worth remembering
if grep -vqE '^HTTP/1.1 20[0-9]' "$work/answers" || [[ ! -s $cache ]]; then
  cat "$log" >&2
  exit 1
fi
rm -rf "$work"
