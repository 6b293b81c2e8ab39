package cluster

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"readout/edge/archive"
	"readout/record"
)

// Worker reads pieces into an archive.
type Worker struct {
	Made  Made
	Read  func(record.Document) *record.Record
	Keep  Keeper
	Open  func(Object, Reading) iter.Seq2[Document, error] // the documents of an object; nil: objects are not taken
	Jobs  int                                              // pieces read at the same time
	Drain bool                                             // end when the queue is empty, rather than wait for more
	Say   func(string)                                     // what happens that a person should know
	Count func(Outcome)                                    // each piece that was done or failed

	reading chan struct{} // a place for each piece being read
}

// Keeper is what a worker needs of an archive.
type Keeper interface {
	Add(context.Context, []archive.Entry) ([]archive.Fate, error)
}

// Outcome is what became of a piece.
type Outcome struct {
	Fates  [archive.Unchanged + 1]int
	Bytes  int // of text
	Words  int
	Failed Reason // why it went to the dead letters, or ""

	Waited, Read, Kept, Acknowledged time.Duration // in the queue, and in the stages that follow
}

// ErrOtherVersion ends a worker that is offered work for another version of Readout.
var ErrOtherVersion = errors.New("the work is for another version")

// Work takes pieces until ctx ends, or with Drain until nothing is left. Pieces that it has begun are finished.
func (q *Queue) Work(ctx context.Context, w Worker) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	p := newPulse(&w)
	count := w.Count
	w.Count = func(o Outcome) { p.count(o); count(o) }
	go q.beat(ctx, p)
	defer q.tell(ctx, p, true)
	w.reading = make(chan struct{}, w.Jobs)
	var all sync.WaitGroup
	for range w.Jobs + 1 { // while one waits for the archive, another reads
		all.Go(func() {
			if err := q.loop(ctx, &w); err != nil {
				stop(err)
			}
		})
	}
	all.Wait()
	if err := context.Cause(ctx); err != nil && !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

// Waits of a worker with nothing to do.
const (
	fetchWait = time.Second
	drainWait = 100 * time.Millisecond // of one that ends when nothing is left
	breakWait = 300 * time.Millisecond // after a break of the connection
	orderWait = 200 * time.Millisecond // for an earlier piece
)

func (q *Queue) loop(ctx context.Context, w *Worker) error {
	wait := fetchWait
	if w.Drain {
		wait = drainWait
	}
	for ctx.Err() == nil {
		msg, err := q.consumer.Next(jetstream.FetchMaxWait(wait))
		switch {
		case errors.Is(err, nats.ErrTimeout):
			if w.Drain && q.empty(ctx) {
				return nil
			}
		case err != nil:
			pause(ctx, breakWait)
		default:
			if err := q.do(ctx, w, msg); err != nil {
				return err
			}
		}
	}
	return nil
}

func (q *Queue) empty(ctx context.Context) bool {
	s, err := q.Status(ctx)
	return err == nil && s.Left() == 0
}

func pause(ctx context.Context, d time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}

// do carries out one delivery. An error ends the worker: the archive is not there, or the version is another.
func (q *Queue) do(ctx context.Context, w *Worker, msg jetstream.Msg) error {
	meta, err := msg.Metadata()
	if err != nil {
		return nil // no message of JetStream: it comes again
	}
	piece, err := decode(msg.Data())
	if err != nil {
		return q.giveUp(ctx, w, msg, &Piece{}, meta.NumDelivered, &fault{Malformed, err})
	}
	place := meta.Sequence.Stream
	switch {
	case piece.Made != w.Made:
		msg.NakWithDelay(time.Second)
		return fmt.Errorf("%w: submitted by %s with knowledge %.8s, this is %s with %.8s", ErrOtherVersion,
			piece.Made.Version, piece.Made.Knowledge, w.Made.Version, w.Made.Knowledge)
	case piece.After != 0 && !q.done(ctx, piece.After):
		msg.NakWithDelay(orderWait)
		return nil
	}
	begun, err := q.begin(ctx, piece, place, meta.NumDelivered)
	switch {
	case err != nil:
		return nil // it comes again
	case begun > 1 && len(piece.Documents)+len(piece.Objects) > 1:
		return q.part(ctx, w, msg, piece, place)
	case begun > uint64(q.settings.Tries):
		return q.giveUp(ctx, w, msg, piece, begun-1, &fault{Silent, errors.New("its worker died or was silent each time")})
	case len(piece.Objects) > 0:
		return q.unpack(ctx, w, msg, piece, begun, place)
	}
	return q.carryOut(ctx, w, msg, piece, begun, place)
}

func (q *Queue) giveUp(ctx context.Context, w *Worker, msg jetstream.Msg, piece *Piece, tries uint64, f *fault) error {
	if err := q.bury(ctx, piece, tries, f); err != nil {
		return nil // it comes again
	}
	msg.DoubleAck(ctx)
	for _, name := range piece.names() {
		w.Say(fmt.Sprintf("%s: given up after %d tries: %v", name, tries, f))
	}
	w.Count(Outcome{Failed: f.reason})
	return nil
}
