package cluster

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"readout/edge/archive"
)

// carryOut reads and keeps a piece and acknowledges it.
func (q *Queue) carryOut(ctx context.Context, w *Worker, msg jetstream.Msg, piece *Piece, begun, place uint64) error {
	out, err := w.perform(ctx, msg, piece, q.settings.Patience)
	fault, ours := errors.AsType[*fault](err)
	switch {
	case err == nil:
		start := time.Now()
		msg.DoubleAck(context.WithoutCancel(ctx))
		out.Acknowledged = time.Since(start)
		w.Count(out)
		return nil
	case ours && len(piece.Documents) > 1:
		return q.part(ctx, w, msg, piece, place)
	case ours:
		return q.giveUp(ctx, w, msg, piece, begun, fault)
	case codeOf(err) == archive.Internal:
		return q.refused(ctx, w, msg, piece, begun, place, err)
	}
	msg.NakWithDelay(time.Second)
	return err
}

// perform reads and keeps the documents of a piece. What has been read is kept even where ctx ends meanwhile. An error
// is a *fault, or one of the archive.
func (w *Worker) perform(ctx context.Context, msg jetstream.Msg, piece *Piece, patience time.Duration) (out Outcome, err error) {
	defer beating(msg, patience/4)()
	w.reading <- struct{}{}
	start := time.Now()
	if meta, err := msg.Metadata(); err == nil {
		out.Waited = start.Sub(meta.Timestamp)
	}
	entries, err := w.entries(piece, patience*3/4+piece.slowly())
	<-w.reading
	if err != nil {
		return out, err
	}
	read := time.Now()
	fates, err := w.keep(ctx, entries)
	if err != nil {
		return out, err
	}
	out.Read, out.Kept = read.Sub(start), time.Since(read)
	for i, f := range fates {
		doc := &entries[i].Record.Document
		out.Fates[f]++
		out.Bytes += doc.Bytes
		out.Words += words(doc.Text)
	}
	return out, nil
}

// beating tells the queue now and then that a piece is being done, until it is stopped.
func beating(msg jetstream.Msg, every time.Duration) (stop func()) {
	ctx, stop := context.WithCancel(context.Background())
	go func() {
		for pause(ctx, every); ctx.Err() == nil; pause(ctx, every) {
			msg.InProgress()
		}
	}()
	return stop
}

// words counts what stands between white space.
func words(text string) (n int) {
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}

const (
	storeWait  = 500 * time.Millisecond // pause before an archive that is away or busy is asked again
	storeLimit = 30 * time.Second       // after which an archive that says nothing is away
)

// keep writes the entries. While the archive is away or busy the piece stays with this worker, until ctx ends.
func (w *Worker) keep(ctx context.Context, entries []archive.Entry) ([]archive.Fate, error) {
	for {
		fates, err := w.add(ctx, entries)
		if code := codeOf(err); err == nil || ctx.Err() != nil || code != archive.NotThere && code != archive.Busy {
			return fates, err
		}
		w.Say(fmt.Sprintf("the archive does not answer, again in %v: %v", storeWait, err))
		pause(ctx, storeWait)
	}
}

// add writes the entries. What has been begun is not broken off.
func (w *Worker) add(ctx context.Context, entries []archive.Entry) ([]archive.Fate, error) {
	ctx, done := context.WithTimeout(context.WithoutCancel(ctx), storeLimit)
	defer done()
	return w.Keep.Add(ctx, entries)
}

// codeOf is the code of an archive's error. One that said nothing for too long is busy; an error of another kind is
// Internal.
func codeOf(err error) archive.Code {
	if e, ok := errors.AsType[*archive.Error](err); ok {
		return e.Code
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return archive.Busy
	}
	return archive.Internal
}

// refused deals with a piece that the archive does not take, or whose object cannot be opened.
func (q *Queue) refused(ctx context.Context, w *Worker, msg jetstream.Msg, piece *Piece, begun, place uint64, err error) error {
	switch {
	case len(piece.Documents)+len(piece.Objects) > 1:
		return q.part(ctx, w, msg, piece, place)
	case begun >= uint64(q.settings.Tries):
		return q.giveUp(ctx, w, msg, piece, begun, faultOf(err))
	}
	msg.NakWithDelay(time.Second << begun)
	return nil
}

// entries reads the documents. The error, a *fault, names the one that is a fault of the program: it panics, or takes longer than
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
			return nil, &fault{Late, fmt.Errorf("document %s: not read in %v", d.ID, patience)}
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
			r.err = &fault{Panic, fmt.Errorf("document %s: a fault of readout: %v", d.ID, cause)}
		}
	}()
	return result{entry: archive.Entry{Record: w.Read(d.document()), Source: d.Source}}
}
