#!/bin/sh
# scripts/fuzz-api.sh ST: the API over an archive of the examples, asked by Schemathesis (ST is its command `st`) for a
# minute: no 5xx, and no answer that /openapi.json does not describe.
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null; rm -rf "$folder"' EXIT
go build -o "$folder/readout" ./cmd/readout
"$folder/readout" add --archive "$folder/readout.db" examples/*.txt 2>/dev/null
"$folder/readout" serve --archive "$folder/readout.db" --addr 127.0.0.1:0 2>"$folder/log" &
pid=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do
	address=$(sed -n 's/^readout: the desk is at //p' "$folder/log")
	test -n "$address" && break
	sleep 1
done
(cd "$folder" && "$1" run "$address/openapi.json" --generation-deterministic --phases examples,coverage,fuzzing --max-examples 30 --max-time "${SECONDS_OF_FUZZ:-60}" \
	--checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance --no-color)
