#!/usr/bin/env bash
# What Readout does, on its own examples: a fresh archive, one record, one meeting as three reports tell it.
set -euo pipefail
cd "$(dirname "$0")/.."

archive=$(mktemp -d)/readout.db
step() { printf '\n\033[1m$ %s\033[0m\n' "$*"; }
[ -t 1 ] && [ -z "${NO_COLOR:-}" ] || step() { printf '\n$ %s\n' "$*"; }

step "readout add --archive $archive examples/*.txt"
bin/readout add --archive "$archive" examples/*.txt 2>&1

step readout read --format view examples/seoul-summit-wire.txt
bin/readout read --format view examples/seoul-summit-wire.txt

step "readout compare --archive $archive examples/seoul-summit-*.txt"
bin/readout compare --archive "$archive" examples/seoul-summit-*.txt

cat <<END

Try next, with PATH=\$PWD/bin:\$PATH and --archive $archive where there is an archive:
  readout list statements --actor Kishida --archive $archive    did he ever say it?
  readout list meetings --pair JPN,KOR --archive $archive       what two states did together
  readout search water --archive $archive                       words, with who said them
  readout trace ID --archive $archive                           any id above: its words, its rule, its report
  readout read --format html examples/un-council-haiti.txt > haiti.html    one file to send on
  readout read --date 2024-03-05 your-report.txt                your own
END
