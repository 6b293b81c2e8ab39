package serve

import (
	"context"
	"errors"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
)

// TestRemember: those who ask the same at once let it be found once; an error is told and not kept.
func TestRemember(t *testing.T) {
	var m memory
	var found atomic.Int32
	ask := func(key string, err error) (int, error) {
		return remember(t.Context(), &m, key, func(context.Context) (int, error) { return int(found.Add(1)), err })
	}
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			if n, err := ask("a", nil); n != 1 || err != nil {
				t.Errorf("found %d, %v", n, err)
			}
		})
	}
	all.Wait()
	if _, err := ask("b", errors.New("away")); err == nil {
		t.Error("no error")
	}
	if n, err := ask("b", nil); n != 3 || err != nil {
		t.Errorf("after the error %d, %v", n, err)
	}
	for i := range 2 * mostKept {
		ask(strconv.Itoa(i), nil)
	}
	if len(m.kept) != mostKept {
		t.Errorf("%d kept, want %d", len(m.kept), mostKept)
	}
}

// TestRememberWithoutWaiting: who finds goes on when the one who asked is gone.
func TestRememberWithoutWaiting(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var m memory
	if _, err := remember(ctx, &m, "a", func(ctx context.Context) (int, error) { return 1, ctx.Err() }); err != nil {
		t.Error(err)
	}
}
