#!/bin/sh
# make run: the examples in a fresh archive, one record, three accounts of one meeting.
set -eu
cd "$(dirname "$0")/.."
readout=bin/readout
archive=bin/examples.db
rm -f "$archive" "$archive"-wal "$archive"-shm

echo "== readout add: the examples go into a fresh archive, $archive"
$readout add --archive "$archive" examples/*.txt

echo
echo "== readout read examples/seoul-summit-wire.txt: one report and its facts"
$readout read --format view examples/seoul-summit-wire.txt

echo
echo "== readout compare: one meeting as Seoul, Tokyo and a news agency tell it"
$readout compare --archive "$archive" --pair JPN,KOR --day 2023-05-07

cat <<END

Try next:
  $readout list --archive $archive
  $readout search --archive $archive Fukushima
  $readout compare examples/seoul-summit-korea.txt examples/seoul-summit-japan.txt
  $readout read --format html examples/tokyo-1991.txt > tokyo.html
END
