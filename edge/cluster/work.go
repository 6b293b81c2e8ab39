package cluster

import (
	"context"
	"errors"
	"fmt"
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
	Jobs  int           // pieces at the same time
	Drain bool          // end when the queue is empty, rather than wait for more
	Say   func(string)  // what happens that a person should know
	Count func(Outcome) // each piece that was done or failed
}

// Keeper is what a worker needs of an archive.
type Keeper interface {
	Add(context.Context, []archive.Entry) ([]archive.Fate, error)
}

// Outcome is what became of a piece.
type Outcome struct {
	Fates      [archive.Unchanged + 1]int
	Bytes      int // of text
	Read, Kept time.Duration
	Failed     string // why it went to the dead letters, or ""
}

// ErrOtherVersion ends a worker that is offered work for another version of Readout.
var ErrOtherVersion = errors.New("the work is for another version")

// Work takes pieces until ctx ends, or with Drain until nothing is left. Pieces that it has begun are finished.
func (q *Queue) Work(ctx context.Context, w Worker) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var all sync.WaitGroup
	for range w.Jobs {
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

	// waitsAllowed is how often a piece that follows another may come back before that counts as a failure.
	waitsAllowed = 500
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
		return q.giveUp(ctx, w, msg, &Piece{}, meta.NumDelivered, err.Error())
	}
	begun := tries(piece, meta.NumDelivered)
	switch {
	case piece.Made != w.Made:
		msg.NakWithDelay(time.Second)
		return fmt.Errorf("%w: submitted by %s with knowledge %.8s, this is %s with %.8s", ErrOtherVersion,
			piece.Made.Version, piece.Made.Knowledge, w.Made.Version, w.Made.Knowledge)
	case q.waits(ctx, piece):
		msg.NakWithDelay(orderWait)
		return nil
	case begun > 1 && len(piece.Documents) > 1:
		return q.part(ctx, w, msg, piece)
	case begun > uint64(q.settings.Tries):
		return q.giveUp(ctx, w, msg, piece, begun-1, "its worker died or was silent each time")
	}
	return q.carryOut(ctx, w, msg, piece, begun)
}

// waits says whether an earlier piece must be done first.
func (q *Queue) waits(ctx context.Context, p *Piece) bool {
	if p.After == 0 {
		return false
	}
	_, err := q.work.GetMsg(ctx, p.After)
	return !errors.Is(err, jetstream.ErrMsgNotFound)
}

// tries is how often a piece was begun, as far as the queue knows: one that had to wait for others came back for that.
func tries(p *Piece, delivered uint64) uint64 {
	if p.After == 0 {
		return delivered
	}
	return max(delivered, waitsAllowed) - waitsAllowed + 1
}

// part sends the documents of a piece that failed once as single pieces, so that one at fault holds up no other.
func (q *Queue) part(ctx context.Context, w *Worker, msg jetstream.Msg, piece *Piece) error {
	for _, p := range piece.single() {
		if _, err := q.publish(ctx, p); err != nil {
			return nil // the piece comes again
		}
	}
	w.Say(fmt.Sprintf("a piece of %d documents came back and was parted", len(piece.Documents)))
	msg.DoubleAck(ctx)
	return nil
}

func (q *Queue) giveUp(ctx context.Context, w *Worker, msg jetstream.Msg, piece *Piece, tries uint64, reason string) error {
	if err := q.bury(ctx, piece, tries, reason); err != nil {
		return nil // it comes again
	}
	msg.DoubleAck(ctx)
	for _, d := range piece.Documents {
		w.Say(fmt.Sprintf("%s: document %s: given up after %d tries: %s", d.Source, d.ID, tries, reason))
	}
	w.Count(Outcome{Failed: reason})
	return nil
}

// carryOut reads and keeps a piece. What has been read is kept even where ctx ends meanwhile.
func (q *Queue) carryOut(ctx context.Context, w *Worker, msg jetstream.Msg, piece *Piece, begun uint64) error {
	start := time.Now()
	entries, err := w.entries(piece, q.settings.Patience*3/4)
	if err != nil {
		if len(piece.Documents) > 1 {
			return q.part(ctx, w, msg, piece)
		}
		return q.giveUp(ctx, w, msg, piece, begun, err.Error())
	}
	read := time.Now()
	fates, err := w.keep(ctx, msg, entries)
	if err != nil {
		if codeOf(err) == archive.Internal {
			return q.refused(ctx, w, msg, piece, begun, err)
		}
		msg.NakWithDelay(time.Second)
		return err
	}
	msg.DoubleAck(context.WithoutCancel(ctx))
	out := Outcome{Read: read.Sub(start), Kept: time.Since(read)}
	for i, f := range fates {
		out.Fates[f]++
		out.Bytes += entries[i].Record.Document.Bytes
	}
	w.Count(out)
	return nil
}

// storeWait is the pause before an archive that is away or busy is asked again.
const storeWait = 500 * time.Millisecond

// keep writes the entries. While the archive is away or busy the piece stays with this worker, until ctx ends.
func (w *Worker) keep(ctx context.Context, msg jetstream.Msg, entries []archive.Entry) ([]archive.Fate, error) {
	for {
		fates, err := w.Keep.Add(context.WithoutCancel(ctx), entries)
		if code := codeOf(err); err == nil || ctx.Err() != nil || code != archive.NotThere && code != archive.Busy {
			return fates, err
		}
		w.Say(fmt.Sprintf("the archive does not answer, again in %v: %v", storeWait, err))
		msg.InProgress()
		pause(ctx, storeWait)
	}
}

// codeOf is the code of an archive's error; an error of another kind is Internal.
func codeOf(err error) archive.Code {
	if e, ok := errors.AsType[*archive.Error](err); ok {
		return e.Code
	}
	return archive.Internal
}

// refused deals with a piece that the archive does not take.
func (q *Queue) refused(ctx context.Context, w *Worker, msg jetstream.Msg, piece *Piece, begun uint64, err error) error {
	switch {
	case len(piece.Documents) > 1:
		return q.part(ctx, w, msg, piece)
	case begun >= uint64(q.settings.Tries):
		return q.giveUp(ctx, w, msg, piece, begun, err.Error())
	}
	msg.NakWithDelay(time.Second << begun)
	return nil
}

// entries reads the documents. The error names the one that is a fault of the program: it panics, or takes longer than
// patience. Who hangs is left behind.
func (w *Worker) entries(piece *Piece, patience time.Duration) ([]archive.Entry, error) {
	var list []archive.Entry
	late := time.NewTimer(patience)
	defer late.Stop()
	for i := range piece.Documents {
		d := &piece.Documents[i]
		done := make(chan result, 1)
		go func() { done <- w.read(d) }()
		select {
		case r := <-done:
			if r.err != nil {
				return nil, r.err
			}
			list = append(list, r.entry)
		case <-late.C:
			return nil, fmt.Errorf("document %s: not read in %v", d.ID, patience)
		}
	}
	return list, nil
}

type result struct {
	entry archive.Entry
	err   error
}

func (w *Worker) read(d *Document) (r result) {
	defer func() {
		if cause := recover(); cause != nil {
			r.err = fmt.Errorf("document %s: a fault of readout: %v", d.ID, cause)
		}
	}()
	return result{entry: archive.Entry{Record: w.Read(d.document()), Source: d.Source}}
}
