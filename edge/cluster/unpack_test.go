package cluster_test

import (
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"readout/edge/cluster"
	"readout/edge/object"
)

// An object with more documents than the queue has room for is worked off by the worker that opens it; what cannot be
// read in it, and what panics, is a dead letter; the store may be away for a while.
func TestObjectsAreUnpacked(t *testing.T) {
	server, err := cluster.Serve(t.TempDir(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Stop)
	small := quick
	small.MaxBytes = 600_000
	q, err := cluster.Connect(t.Context(), server.URL(), small)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(q.Close)
	w, kept := worker(t, filepath.Join(t.TempDir(), "a.db"))
	away := true
	w.Jobs = 1
	w.Open = func(o cluster.Object, r cluster.Reading) iter.Seq2[cluster.Document, error] {
		return func(yield func(cluster.Document, error) bool) {
			switch {
			case o.Address == "s3://b/none":
				yield(cluster.Document{}, &object.Error{Op: "read", Where: o.Address, Code: object.NotThere, Err: errors.New("no such object")})
				return
			case away:
				away = false
				yield(cluster.Document{}, &object.Error{Op: "read", Where: o.Address, Code: object.Away, Err: errors.New("no answer")})
				return
			}
			for i := range 20 {
				text := strings.Repeat(fmt.Sprintf("%s, line %d. ", r.Date, i), 6_000)
				if i == 7 {
					text = "PANIC"
				}
				if !yield(document(fmt.Sprintf("doc-%02d", i), text), nil) {
					return
				}
			}
			yield(document("doc-03", "A later edition."), nil)
		}
	}
	objects := []cluster.Object{{Address: "s3://b/none", Bytes: 1}, {Address: "s3://b/many", Bytes: 1 << 20}}
	done, err := q.SubmitObjects(t.Context(), ours, cluster.Reading{Date: "2020-02-03"}, slices.Values(objects))
	if err != nil || done.Objects != 2 || done.Pieces != 2 {
		t.Fatalf("submitted %+v, %v", done, err)
	}
	if err := q.Work(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	if got := ids(t, kept); len(got) != 19 {
		t.Errorf("%d documents, want 19: %v", len(got), got)
	}
	if r, err := kept.Document(t.Context(), "doc-03"); err != nil || r.Document.Text != "A later edition." {
		t.Errorf("doc-03 is not its later edition: %v", err)
	}
	var kinds []string
	letters, err := q.Failed(t.Context())
	for _, l := range letters {
		kinds = append(kinds, string(l.Kind))
	}
	if slices.Sort(kinds); err != nil || strings.Join(kinds, " ") != "panic unreadable" {
		t.Errorf("dead letters %v, %v", kinds, err)
	}
}
