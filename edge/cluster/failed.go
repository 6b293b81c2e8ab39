package cluster

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/nats-io/nats.go/jetstream"
)

// DeadLetter is a piece that could not be done.
type DeadLetter struct {
	Number uint64 `json:"number"` // its place in the queue of dead letters
	Kind   Reason `json:"kind"`
	Reason string `json:"reason"` // in words
	Tries  uint64 `json:"tries"`
	Piece  Piece  `json:"piece"`

	At time.Time `json:"-"` // when it was given up
}

// bury sends a piece to the dead letters. Where it is buried twice, it is there once.
func (q *Queue) bury(ctx context.Context, p *Piece, tries uint64, f *fault) error {
	data, err := json.Marshal(DeadLetter{Kind: f.reason, Reason: f.Error(), Tries: tries, Piece: *p})
	if err != nil {
		return err
	}
	_, id, err := p.encode()
	if err == nil {
		_, err = q.js.Publish(ctx, failedSubject+string(f.reason), data, jetstream.WithMsgID(id))
	}
	return err
}

// Failed lists the dead letters, oldest first.
func (q *Queue) Failed(ctx context.Context) ([]DeadLetter, error) {
	info, err := q.failed.Info(ctx)
	if err != nil {
		return nil, err
	}
	var list []DeadLetter
	for n := info.State.FirstSeq; n <= info.State.LastSeq && info.State.Msgs > 0; n++ {
		letter, err := q.letter(ctx, n)
		if errors.Is(err, jetstream.ErrMsgNotFound) {
			continue // taken out by a retry
		}
		if err != nil {
			return list, err
		}
		list = append(list, letter)
	}
	return list, nil
}

func (q *Queue) letter(ctx context.Context, n uint64) (l DeadLetter, err error) {
	msg, err := q.failed.GetMsg(ctx, n)
	if err != nil {
		return l, err
	}
	if err := json.Unmarshal(msg.Data, &l); err != nil {
		return l, fmt.Errorf("dead letter %d: %w", n, err)
	}
	l.Number, l.At = n, msg.Time
	return l, nil
}

// Retry puts dead letters back to work, those of the numbers, or all, and says how many.
func (q *Queue) Retry(ctx context.Context, numbers ...uint64) (int, error) {
	if len(numbers) == 0 {
		all, err := q.Failed(ctx)
		if err != nil {
			return 0, err
		}
		for _, l := range all {
			numbers = append(numbers, l.Number)
		}
	}
	for i, n := range numbers {
		l, err := q.letter(ctx, n)
		if err != nil {
			return i, fmt.Errorf("dead letter %d: %w", n, err)
		}
		data, _, err := l.Piece.encode()
		if err != nil {
			return i, err
		}
		// Without a name: the queue would take it for the piece that it has seen.
		if _, err := q.js.Publish(ctx, workSubject, data); err != nil {
			return i, err
		}
		if err := q.failed.DeleteMsg(ctx, n); err != nil {
			return i, err
		}
	}
	return len(numbers), nil
}
