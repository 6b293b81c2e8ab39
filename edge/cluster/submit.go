package cluster

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/nats-io/nats.go/jetstream"
)

// A piece is sent when its texts have so many bytes. A document that is larger is a piece of its own, up to what the
// server takes.
const pieceBytes = 64 << 10

// pieceObjects is the number of objects that travel together, where they are small.
const pieceObjects = 64

// Submitted counts what was sent.
type Submitted struct {
	Documents, Objects, Pieces int
	Known                      int // pieces that were there already
}

// Add adds what was sent besides.
func (s *Submitted) Add(o Submitted) {
	s.Documents += o.Documents
	s.Objects += o.Objects
	s.Pieces += o.Pieces
	s.Known += o.Known
}

// ErrTooLarge is a document that the server does not take in one message.
var ErrTooLarge = errors.New("the document is larger than the queue's largest message")

// Submit cuts documents into pieces and sends them. Where the queue is full it waits. A document that cannot be sent is
// handed to failed, and the rest goes on.
func (q *Queue) Submit(ctx context.Context, made Made, docs iter.Seq[Document], failed func(Document, error)) (done Submitted, err error) {
	cut := newCutter(made, func(p *Piece, _ bool) (uint64, error) {
		ack, err := q.publish(ctx, p)
		switch {
		case errors.Is(err, ErrTooLarge):
			for _, d := range p.Documents {
				failed(d, err)
			}
			return 0, nil
		case err != nil:
			return 0, err
		case ack.Duplicate:
			done.Known++
		}
		done.Pieces++
		done.Documents += len(p.Documents)
		return ack.Sequence, nil
	})
	for d := range docs {
		if err := cut.take(d); err != nil {
			return done, err
		}
	}
	return done, cut.end()
}

// SubmitObjects sends objects for workers to take from their store: large ones each for itself, small ones together.
func (q *Queue) SubmitObjects(ctx context.Context, made Made, reading Reading, objects iter.Seq[Object]) (done Submitted, err error) {
	piece := Piece{Made: made, Reading: reading}
	bytes := int64(0)
	send := func() error {
		if len(piece.Objects) == 0 {
			return nil
		}
		ack, err := q.publish(ctx, &piece)
		if err != nil {
			return err
		}
		if ack.Duplicate {
			done.Known++
		}
		done.Pieces++
		done.Objects += len(piece.Objects)
		piece.Objects, bytes = nil, 0
		return nil
	}
	for o := range objects {
		if bytes+o.Bytes > pieceBytes || len(piece.Objects) == pieceObjects {
			if err := send(); err != nil {
				return done, err
			}
		}
		piece.Objects = append(piece.Objects, o)
		bytes += o.Bytes
	}
	return done, send()
}

// fullWait is how long a sender waits for room in the queue before it tries again.
const fullWait = 200 * time.Millisecond

// publish sends a piece and waits until the queue has it for good.
func (q *Queue) publish(ctx context.Context, p *Piece) (*jetstream.PubAck, error) {
	for {
		ack, err := q.offer(ctx, p)
		if err == nil {
			return ack, nil
		}
		if ctx.Err() != nil || !passing(err) {
			return nil, fmt.Errorf("submit: %w", err)
		}
		pause(ctx, fullWait)
	}
}

// offer sends a piece once.
func (q *Queue) offer(ctx context.Context, p *Piece) (*jetstream.PubAck, error) {
	data, id, err := p.encode()
	if err != nil {
		return nil, err
	}
	if limit := q.conn.MaxPayload(); int64(len(data)) > limit {
		return nil, fmt.Errorf("%w: %d bytes, %d at most", ErrTooLarge, len(data), limit)
	}
	return q.js.Publish(ctx, workSubject, data, jetstream.WithMsgID(id))
}

// Codes of JetStream's errors that pass: the stream is full (maximum bytes, maximum messages, both as "store failed").
const codeStoreFailed = 10077

// passing says whether the same call may succeed later: the queue is full, or its leader is gone for a moment.
func passing(err error) bool {
	if e, ok := errors.AsType[*jetstream.APIError](err); ok {
		return e.ErrorCode == codeStoreFailed || e.Code == 503
	}
	return errors.Is(err, jetstream.ErrNoStreamResponse) || errors.Is(err, context.DeadlineExceeded)
}
