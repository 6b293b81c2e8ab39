package ingest

import (
	"strings"
	"testing"
)

// What unpacks to far more than text can is broken off long before its end, whatever its format.
func TestBombs(t *testing.T) {
	nothing := strings.Repeat("\n", 40<<20)
	opts := Options{Limit: 1 << 20}
	expect(t, "bomb.csv.gz", zip("text\n"+nothing), opts, "bomb.csv.gz: byte 1122304: larger than the limit of 1048576 bytes")
	expect(t, "bomb.txt.gz", zip(nothing), opts, "bomb.txt.gz: larger than the limit of 1048576 bytes")
	for name, content := range map[string]string{
		"bomb.jsonl.gz":  zip(nothing),
		"bomb.jsonl.zst": zstandard(nothing),
		"bomb.warc.gz":   zip(nothing),
	} {
		if got := read(t, name, content, opts); len(got) != 1 || !strings.Contains(got[0], "unpacks to more than 200 times its size") {
			t.Errorf("%s: %.300q", name, got)
		}
	}
}

func TestEntitiesAreRefused(t *testing.T) {
	bomb := `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>`
	expect(t, "bomb.rss", bomb, Options{}, "bomb.rss: the feed declares XML entities, which no feed needs")
}
