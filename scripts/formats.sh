#!/bin/sh
# scripts/formats.sh PYTHON: the examples in every export format, each read by a program that others wrote.
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
go build -o "$folder/readout" ./cmd/readout
"$folder/readout" add --archive "$folder/readout.db" examples/*.txt 2>/dev/null
for format in jsonl csv parquet plover gdelt-events gdelt-mentions polecat icews geojson ftm atom conllu stances label-studio annotations; do
	"$folder/readout" export --archive "$folder/readout.db" --to $format >"$folder/$format"
done
"$1" -B scripts/formats.py "$folder" docs/formats.md
