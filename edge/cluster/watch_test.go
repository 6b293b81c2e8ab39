package cluster_test

import (
	"errors"
	"path/filepath"
	"testing"

	"readout/edge/cluster"
)

func TestWatchTellsWhatWasDoneAndWhatFailed(t *testing.T) {
	server, err := cluster.Serve(t.TempDir(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer server.Stop()
	watch, err := cluster.NewWatch(server.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer watch.Close()
	if s, err := watch.State(t.Context(), 10); err != nil || s.Submitted != 0 {
		t.Errorf("a new server: %+v, %v, want nothing", s, err)
	}
	q, err := cluster.Connect(t.Context(), server.URL(), quick)
	if err != nil {
		t.Fatal(err)
	}
	defer q.Close()
	submit(t, q, texts("The minister spoke.", "PANIC", "The envoy left."))
	if s, err := watch.State(t.Context(), 10); err != nil || s.Submitted != 1 || s.Waiting != 1 || len(s.Workers) != 0 {
		t.Errorf("submitted: %+v, %v, want a piece that waits", s, err)
	}
	w, _ := worker(t, filepath.Join(t.TempDir(), "a.db"))
	if err := q.Work(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	s, err := watch.State(t.Context(), 10)
	if err != nil {
		t.Fatal(err)
	}
	if s.Waiting+s.Taken != 0 || s.Done() != s.Submitted || s.Reasons["panic"] != 1 {
		t.Errorf("%+v, want all done and one panic", s)
	}
	if len(s.Letters) != 1 || s.Letters[0].Kind != "panic" || s.Letters[0].Names[0] != "test: document b" || s.Letters[0].At.IsZero() {
		t.Errorf("letters %+v", s.Letters)
	}
	if len(s.Workers) != 1 || !s.Workers[0].Ended || s.Workers[0].Done.Documents != 2 || s.Workers[0].Failed["panic"] != 1 {
		t.Errorf("workers %+v, want one that ended with two documents and a panic", s.Workers)
	}
}

func TestWatchWithoutAServer(t *testing.T) {
	watch, err := cluster.NewWatch("nats://127.0.0.1:1")
	if err != nil {
		t.Fatal(err)
	}
	defer watch.Close()
	if _, err := watch.State(t.Context(), 1); !errors.Is(err, cluster.ErrNoQueue) {
		t.Errorf("%v, want no queue", err)
	}
}
