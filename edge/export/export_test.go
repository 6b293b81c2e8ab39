package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"readout/edge/export/exporttest"
	"readout/record"
	"readout/record/schema/schematest"
)

func TestJSONForPeople(t *testing.T) {
	for compact, want := range map[string]string{
		`{"format":1,"run":{"a":[1,2]}}`:   "{\"format\":1,\n \"run\":{\"a\":[1,2]}}",
		`{"a":[{"b":[1,2]},{"c":"},\""}]}`: "{\"a\":[\n  {\"b\":[1,2]},\n  {\"c\":\"},\\\"\"}]}",
		`{"a":[],"b":[]}`:                  "{\"a\":[],\n \"b\":[]}",
	} {
		if got := string(lay([]byte(compact))); got != want {
			t.Errorf("%s\n got %s\nwant %s", compact, got, want)
		}
	}
}

func TestJSONFitsTheSchema(t *testing.T) {
	for _, encode := range []func(*record.Record) ([]byte, error){line, lines} {
		b, err := encode(exporttest.Record())
		if err != nil {
			t.Fatal(err)
		}
		schematest.CheckJSON(t, b)
	}
}

// join writes n records in a format.
func join(t *testing.T, name string, n int) string {
	t.Helper()
	format, err := For(name, Options{Width: 80})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	j := NewJoining(&b, format)
	for range n {
		piece, err := format.Encode(&record.Record{Format: record.Format})
		if err != nil {
			t.Fatal(err)
		}
		if err := j.Add(piece); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestOneObjectOrAnArray(t *testing.T) {
	for n := range 4 {
		var got any
		if err := json.Unmarshal([]byte(join(t, "json", n)), &got); err != nil {
			t.Fatalf("%d records: %v", n, err)
		}
		if list, isList := got.([]any); isList != (n != 1) || isList && len(list) != n {
			t.Errorf("%d records: %v", n, got)
		}
	}
}

func TestALineEach(t *testing.T) {
	for n := range 4 {
		if got := strings.Count(join(t, "jsonl", n), "\n"); got != n {
			t.Errorf("%d records: %d lines", n, got)
		}
	}
}

type fullDisk struct{}

var errFull = errors.New("no space left")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrorsAreGiven(t *testing.T) {
	for _, name := range Names {
		format, err := For(name, Options{Width: 80})
		if err != nil {
			t.Fatal(err)
		}
		j := NewJoining(fullDisk{}, format)
		piece, err := format.Encode(exporttest.Record())
		if err != nil {
			t.Fatal(err)
		}
		if len(format.Layers) > 0 { // nothing to write without them
			piece = []byte("record")
		}
		err = j.Add(piece)
		if err == nil {
			err = j.Close()
		}
		if !errors.Is(err, errFull) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
