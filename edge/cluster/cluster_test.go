package cluster_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"readout/edge/archive/sqlite"
	"readout/edge/cluster"
	"readout/record"
)

var quick = cluster.Settings{Replicas: 1, MaxBytes: 64 << 20, Patience: 2 * time.Second, Tries: 3}

// queue is one on a server of its own.
func queue(t *testing.T) *cluster.Queue {
	t.Helper()
	server, err := cluster.Serve(t.TempDir(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Stop)
	q, err := cluster.Connect(t.Context(), server.URL(), quick)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(q.Close)
	return q
}

// texts are documents with the ids a, b, c ….
func texts(list ...string) iter.Seq[cluster.Document] {
	return func(yield func(cluster.Document) bool) {
		for i, text := range list {
			if !yield(document(string(rune('a'+i)), text)) {
				return
			}
		}
	}
}

func document(id, text string) cluster.Document {
	return cluster.Document{Document: record.Document{ID: id, SHA256: digest(text), Bytes: len(text)}, Text: text, Source: "test"}
}

func submit(t *testing.T, q *cluster.Queue, docs iter.Seq[cluster.Document]) cluster.Submitted {
	t.Helper()
	done, err := q.Submit(t.Context(), ours, docs, func(d cluster.Document, err error) { t.Errorf("%s: %v", d.ID, err) })
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// worker drains the queue into an archive.
func worker(t *testing.T, path string) (cluster.Worker, *sqlite.Store) {
	t.Helper()
	kept, err := sqlite.Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	return cluster.Worker{Made: ours, Read: read, Keep: kept, Jobs: 2, Drain: true, Say: func(w string) { t.Log(w) }, Count: func(cluster.Outcome) {}}, kept
}

func TestTwoWorkersDoAllOnce(t *testing.T) {
	q := queue(t)
	var list []cluster.Document
	for i := range 200 {
		list = append(list, document(fmt.Sprintf("doc-%03d", i), strings.Repeat(fmt.Sprintf("The envoy of district %d met the mayor. ", i), 100)))
	}
	submit(t, q, slices.Values(list))
	if again := submit(t, q, slices.Values(list)); again.Known != again.Pieces {
		t.Errorf("submitted twice, %d of %d pieces known", again.Known, again.Pieces)
	}
	path := filepath.Join(t.TempDir(), "a.db")
	w, kept := worker(t, path)
	added := 0
	var mu sync.Mutex
	w.Count = func(o cluster.Outcome) {
		mu.Lock()
		defer mu.Unlock()
		added += o.Fates[0]
	}
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() {
			if err := q.Work(t.Context(), w); err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
	if added != len(list) {
		t.Errorf("%d added, want %d", added, len(list))
	}
	if n := len(ids(t, kept)); n != len(list) {
		t.Errorf("%d documents, want %d", n, len(list))
	}
}

func TestWhatFailsEachTimeIsGivenUp(t *testing.T) {
	q := queue(t)
	submit(t, q, texts("The minister spoke.", "PANIC", "HANG", "The envoy left."))
	w, kept := worker(t, filepath.Join(t.TempDir(), "a.db"))
	if err := q.Work(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(ids(t, kept), " "); got != "a d" {
		t.Errorf("in the archive: %s, want a d", got)
	}
	letters, err := q.Failed(t.Context())
	if err != nil || len(letters) != 2 {
		t.Fatalf("%d dead letters, %v, want 2", len(letters), err)
	}
	for _, l := range letters {
		want := map[string]string{"b": "a fault of readout", "c": "not read in"}[l.Piece.Documents[0].ID]
		if !strings.Contains(l.Reason, want) {
			t.Errorf("reason %q, want %q", l.Reason, want)
		}
	}
	w.Read = func(d record.Document) *record.Record { d.Text = "mended"; return read(d) }
	if n, err := q.Retry(t.Context()); n != 2 || err != nil {
		t.Fatalf("retried %d, %v", n, err)
	}
	if err := q.Work(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(ids(t, kept), " "); got != "a b c d" {
		t.Errorf("after retry: %s", got)
	}
}

func TestVersionsComeInOrder(t *testing.T) {
	q := queue(t)
	long := func(words string) string { return strings.Repeat(words+" ", 40_000) }
	var list []cluster.Document
	for i := range 6 {
		list = append(list, document("page", long(fmt.Sprintf("Edition %d.", i))))
	}
	if done := submit(t, q, slices.Values(list)); done.Pieces != len(list) {
		t.Fatalf("%d pieces, want each edition in its own", done.Pieces)
	}
	w, kept := worker(t, filepath.Join(t.TempDir(), "a.db"))
	w.Jobs = 4
	if err := q.Work(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	r, err := kept.Document(t.Context(), "page")
	if err != nil || !strings.HasPrefix(r.Document.Text, "Edition 5.") {
		t.Errorf("current version %.12q, %v, want edition 5", r.Document.Text, err)
	}
}

func TestOtherVersionsAreRefused(t *testing.T) {
	q := queue(t)
	submit(t, q, texts("The minister spoke."))
	w, kept := worker(t, filepath.Join(t.TempDir(), "a.db"))
	w.Made.Version = "9.9"
	if err := q.Work(t.Context(), w); !errors.Is(err, cluster.ErrOtherVersion) {
		t.Errorf("error %v, want another version", err)
	}
	if n := len(ids(t, kept)); n != 0 {
		t.Errorf("%d documents got in", n)
	}
}

func TestNoQueue(t *testing.T) {
	if _, err := cluster.Connect(t.Context(), "nats://127.0.0.1:1", quick); !errors.Is(err, cluster.ErrNoQueue) {
		t.Errorf("error %v", err)
	}
}

func TestFullQueueMakesSendersWait(t *testing.T) {
	server, err := cluster.Serve(t.TempDir(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer server.Stop()
	small := quick
	small.MaxBytes = 1 << 20
	q, err := cluster.Connect(t.Context(), server.URL(), small)
	if err != nil {
		t.Fatal(err)
	}
	defer q.Close()
	w, kept := worker(t, filepath.Join(t.TempDir(), "a.db"))
	w.Drain = false
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	go q.Work(ctx, w)
	var list []cluster.Document
	for i := range 30 {
		list = append(list, document(fmt.Sprintf("doc-%02d", i), string(bytes.Repeat([]byte(fmt.Sprintf("Line %d. ", i)), 16_000))))
	}
	submit(t, q, slices.Values(list))
	for {
		if s, err := q.Status(ctx); err == nil && s.Left() == 0 {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	if n := len(ids(t, kept)); n != len(list) {
		t.Errorf("%d documents, want %d", n, len(list))
	}
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// A piece with five versions of a page and a document that cannot be read is parted; the page's versions come in order all
// the same, and those of the piece after it wait for them.
func TestPartedVersionsComeInOrder(t *testing.T) {
	q := queue(t)
	var list []cluster.Document
	for i := range 5 {
		list = append(list, document("page", fmt.Sprintf("Edition %d.", i)))
	}
	list = append(list, document("bad", "PANIC"), document("page", "Edition 5. "+strings.Repeat("More of it. ", 40_000)))
	if done := submit(t, q, slices.Values(list)); done.Pieces != 2 {
		t.Fatalf("%d pieces, want two", done.Pieces)
	}
	w, kept := worker(t, filepath.Join(t.TempDir(), "a.db"))
	w.Jobs = 4
	if err := q.Work(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	versions, err := kept.Versions(t.Context(), "page")
	if err != nil || len(versions) != 6 {
		t.Fatalf("%d versions, %v, want 6", len(versions), err)
	}
	for i, v := range versions {
		r, err := kept.Version(t.Context(), "page", v.Number)
		if want := fmt.Sprintf("Edition %d.", i); err != nil || !strings.HasPrefix(r.Document.Text, want) {
			t.Errorf("version %d is %.12q, %v, want %q", v.Number, r.Document.Text, err, want)
		}
	}
}
