package cluster

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"readout/edge/archive"
	"readout/edge/object"
)

// unpack takes the documents of objects and cuts them into pieces. All but the last go into the queue, for any worker;
// the last one this worker does itself, as it does those for which the queue has no room. What it does again after a
// fault has the same pieces, and the queue knows them.
func (q *Queue) unpack(ctx context.Context, w *Worker, msg jetstream.Msg, piece *Piece, begun, place uint64) error {
	for {
		u := unpacker{queue: q, worker: w, msg: msg, apart: begun > 1, beaten: time.Now()}
		err := u.all(ctx, piece)
		store, _ := errors.AsType[*object.Error](err)
		switch {
		case err == nil:
			msg.DoubleAck(context.WithoutCancel(ctx))
			return nil
		case ctx.Err() != nil:
			msg.NakWithDelay(time.Second)
			return nil
		case store != nil && store.Code == object.Denied:
			msg.NakWithDelay(time.Second)
			return err
		case store != nil:
			w.Say(fmt.Sprintf("the object store does not answer, again in %v: %v", storeWait, err))
			msg.InProgress()
			pause(ctx, storeWait)
		case codeOf(err) != archive.Internal:
			msg.NakWithDelay(time.Second)
			return err
		default:
			return q.refused(ctx, w, msg, piece, begun, place, err)
		}
	}
}

// unpacker is one run through the objects of a piece.
type unpacker struct {
	queue  *Queue
	worker *Worker
	msg    jetstream.Msg
	apart  bool // the piece came back: nothing is done here that may have been at fault
	beaten time.Time
}

func (u *unpacker) all(ctx context.Context, piece *Piece) error {
	cut := newCutter(piece.Made, func(p *Piece, last bool) (uint64, error) { return u.ship(ctx, p, last) })
	for _, o := range piece.Objects {
		first, bad := error(nil), 0
		for d, err := range u.worker.documents(o, piece.Reading, u.queue.settings.Patience*3/4) {
			u.beat()
			if err == nil {
				if err := cut.take(d); err != nil {
					return err
				}
				continue
			}
			if ends(err) {
				return err
			}
			if bad++; first == nil {
				first = err
			}
		}
		if bad > 0 {
			if err := u.bury(ctx, piece, o, first, bad); err != nil {
				return err
			}
		}
	}
	return cut.end()
}

// ends says whether an error is one of the whole object, not of one document in it. An object that is not there is as
// one document that cannot be read.
func ends(err error) bool {
	e, store := errors.AsType[*object.Error](err)
	_, stuck := errors.AsType[*fault](err)
	return store && e.Code != object.NotThere || stuck
}

// bury makes a dead letter of what could not be read in an object.
func (u *unpacker) bury(ctx context.Context, piece *Piece, o Object, first error, bad int) error {
	if bad > 1 {
		first = fmt.Errorf("%w; and %d more", first, bad-1)
	}
	u.worker.Say(first.Error())
	u.worker.Count(Outcome{Failed: Unreadable})
	return u.queue.bury(ctx, &Piece{Made: piece.Made, Objects: []Object{o}, Reading: piece.Reading}, 1, &fault{Unreadable, first})
}

// ship sends a piece or does it here.
func (u *unpacker) ship(ctx context.Context, p *Piece, last bool) (uint64, error) {
	if last && !u.apart && p.After == 0 {
		return 0, u.here(ctx, p)
	}
	ack, err := u.queue.offer(ctx, p)
	switch {
	case err == nil:
		return ack.Sequence, nil
	case passing(err), errors.Is(err, ErrTooLarge):
		if err := u.before(ctx, p.After); err != nil {
			return 0, err
		}
		return 0, u.here(ctx, p)
	}
	return 0, err
}

// before does the piece at a place in the queue, and those before that, so that versions come in order. Whoever takes it
// from the queue finds its documents in the archive.
func (u *unpacker) before(ctx context.Context, place uint64) error {
	if place == 0 {
		return nil
	}
	msg, err := u.queue.work.GetMsg(ctx, place)
	if errors.Is(err, jetstream.ErrMsgNotFound) {
		return u.parts(ctx, place)
	}
	if err != nil {
		return err
	}
	earlier, err := decode(msg.Data)
	if err != nil {
		return err
	}
	if err := u.before(ctx, earlier.After); err != nil {
		return err
	}
	return u.here(ctx, earlier)
}

// parts does what a piece at a place was parted into; nothing, where it is done.
func (u *unpacker) parts(ctx context.Context, place uint64) error {
	list, err := u.queue.parts(ctx, place)
	for _, p := range list {
		if err == nil {
			err = u.before(ctx, p)
		}
	}
	return err
}

// here reads and keeps a piece. Documents at fault go to the dead letters.
func (u *unpacker) here(ctx context.Context, p *Piece) error {
	out, err := u.worker.perform(ctx, u.msg, p, u.queue.settings.Patience)
	if err == nil {
		u.worker.Count(out)
		return nil
	}
	if codeOf(err) != archive.Internal {
		return err
	}
	if len(p.Documents) == 1 {
		u.worker.Say(fmt.Sprintf("%s: given up: %v", p.names()[0], err))
		u.worker.Count(Outcome{Failed: faultOf(err).reason})
		return u.queue.bury(ctx, p, 1, faultOf(err))
	}
	for _, single := range p.single() {
		if err := u.here(ctx, single); err != nil {
			return err
		}
	}
	return nil
}

// beat tells the queue from time to time that the piece is still being done.
func (u *unpacker) beat() {
	if time.Since(u.beaten) > u.queue.settings.Patience/4 {
		u.beaten = time.Now()
		u.msg.InProgress()
	}
}

// documents opens an object. Where no document comes for as long as patience, or opening panics, that is the last error;
// who hangs is left behind.
func (w *Worker) documents(o Object, r Reading, patience time.Duration) iter.Seq2[Document, error] {
	type opened struct {
		doc Document
		err error
	}
	return func(yield func(Document, error) bool) {
		out, stop := make(chan opened), make(chan struct{})
		defer close(stop)
		give := func(d Document, err error) bool {
			select {
			case out <- opened{d, err}:
				return true
			case <-stop:
				return false
			}
		}
		go func() {
			defer close(out)
			defer func() {
				if cause := recover(); cause != nil {
					give(Document{}, &fault{Panic, fmt.Errorf("%s: a fault of readout: %v", o.Address, cause)})
				}
			}()
			w.Open(o, r)(give)
		}()
		for {
			select {
			case got, more := <-out:
				if !more || !yield(got.doc, got.err) {
					return
				}
			case <-time.After(patience):
				yield(Document{}, &fault{Late, fmt.Errorf("%s: no document in %v", o.Address, patience)})
				return
			}
		}
	}
}
