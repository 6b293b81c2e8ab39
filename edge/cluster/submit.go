package cluster

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"iter"
	"time"

	"github.com/nats-io/nats.go/jetstream"
)

// A piece is sent when its texts have so many bytes. A document that is larger is a piece of its own, up to what the
// server takes.
const pieceBytes = 256 << 10

// Submitted counts what was sent.
type Submitted struct {
	Documents, Pieces int
	Known             int // pieces that were there already
}

// ErrTooLarge is a document that the server does not take in one message.
var ErrTooLarge = errors.New("the document is larger than the queue's largest message")

// Submit cuts documents into pieces and sends them. Where the queue is full it waits. A document that cannot be sent is
// handed to failed, and the rest goes on.
func (q *Queue) Submit(ctx context.Context, made Made, docs iter.Seq[Document], failed func(Document, error)) (Submitted, error) {
	s := sender{queue: q, piece: Piece{Made: made}, failed: failed, last: make([]uint64, remembered)}
	for d := range docs {
		if err := s.take(ctx, d); err != nil {
			return s.done, err
		}
	}
	return s.done, s.send(ctx)
}

// sender fills one piece after another.
type sender struct {
	queue  *Queue
	piece  Piece
	bytes  int
	done   Submitted
	failed func(Document, error)
	last   []uint64 // by the hash of a document's id: the place of the last piece that has one of that hash
}

// remembered is the number of hashes of ids: 8 MB. Two ids of one hash only make a piece wait that need not.
const remembered = 1 << 20

func (s *sender) slot(id string) *uint64 {
	h := fnv.New64a()
	h.Write([]byte(id))
	return &s.last[h.Sum64()%remembered]
}

func (s *sender) take(ctx context.Context, d Document) error {
	if s.bytes > 0 && s.bytes+len(d.Text) > pieceBytes {
		if err := s.send(ctx); err != nil {
			return err
		}
	}
	s.piece.After = max(s.piece.After, *s.slot(d.ID))
	s.piece.Documents = append(s.piece.Documents, d)
	if s.bytes += len(d.Text); s.bytes < pieceBytes {
		return nil
	}
	return s.send(ctx)
}

func (s *sender) send(ctx context.Context) error {
	piece := s.piece
	s.piece, s.bytes = Piece{Made: piece.Made}, 0
	if len(piece.Documents) == 0 {
		return nil
	}
	ack, err := s.queue.publish(ctx, &piece)
	switch {
	case errors.Is(err, ErrTooLarge):
		for _, d := range piece.Documents {
			s.failed(d, err)
		}
		return nil
	case err != nil:
		return err
	case ack.Duplicate:
		s.done.Known++
	}
	for i := range piece.Documents {
		*s.slot(piece.Documents[i].ID) = ack.Sequence
	}
	s.done.Pieces++
	s.done.Documents += len(piece.Documents)
	return nil
}

// fullWait is how long a sender waits for room in the queue before it tries again.
const fullWait = 200 * time.Millisecond

// publish sends a piece and waits until the queue has it for good.
func (q *Queue) publish(ctx context.Context, p *Piece) (*jetstream.PubAck, error) {
	data, id, err := p.encode()
	if err != nil {
		return nil, err
	}
	if limit := q.conn.MaxPayload(); int64(len(data)) > limit {
		return nil, fmt.Errorf("%w: %d bytes, %d at most", ErrTooLarge, len(data), limit)
	}
	for {
		ack, err := q.js.Publish(ctx, workSubject, data, jetstream.WithMsgID(id))
		if err == nil {
			return ack, nil
		}
		if ctx.Err() != nil || !passing(err) {
			return nil, fmt.Errorf("submit: %w", err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(fullWait):
		}
	}
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
