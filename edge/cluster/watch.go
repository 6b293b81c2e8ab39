package cluster

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"readout/edge/work"
)

// Watch looks at a queue from outside. It makes nothing there, and waits for a server that is away.
type Watch struct {
	conn *nats.Conn
	js   jetstream.JetStream
}

// NewWatch looks at the queue at a NATS address, now or when there is one.
func NewWatch(url string) (*Watch, error) {
	conn, err := nats.Connect(url, nats.Name("readout desk"), nats.RetryOnFailedConnect(true), nats.MaxReconnects(-1), nats.ReconnectWait(time.Second))
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrNoQueue, url, err)
	}
	js, err := jetstream.New(conn)
	if err != nil {
		conn.Close()
		return nil, err
	}
	return &Watch{conn, js}, nil
}

// Close ends the connection.
func (w *Watch) Close() { w.conn.Close() }

// State is the queue as of now, with so many of the latest dead letters. Where nothing was ever submitted it is empty.
func (w *Watch) State(ctx context.Context, letters int) (s work.State, err error) {
	if !w.conn.IsConnected() {
		return s, ErrNoQueue
	}
	q := &Queue{conn: w.conn, js: w.js}
	if q.work, err = w.js.Stream(ctx, workStream); errors.Is(err, jetstream.ErrStreamNotFound) {
		return s, nil
	}
	for _, find := range []func() error{
		func() error { return err },
		func() error { q.failed, err = w.js.Stream(ctx, failedStream); return err },
		func() error { q.consumer, err = q.work.Consumer(ctx, workers); return err },
		func() error { s, err = q.state(ctx); return err },
		func() error { s.Workers, err = q.workers(ctx); return err },
		func() error { s.Letters, err = q.latest(ctx, letters); return err },
	} {
		if err := find(); err != nil {
			return s, fmt.Errorf("%w: %w", ErrNoQueue, err)
		}
	}
	return s, nil
}

// state is the numbers of the queue.
func (q *Queue) state(ctx context.Context) (work.State, error) {
	now, err := q.Status(ctx)
	if err != nil {
		return work.State{}, err
	}
	failed, err := q.failed.Info(ctx, jetstream.WithSubjectFilter(failedSubject+">"))
	if err != nil {
		return work.State{}, err
	}
	s := work.State{Submitted: q.work.CachedInfo().State.LastSeq, Waiting: now.Waiting, Taken: uint64(now.Taken), Lag: now.Lag.Seconds(), Failed: now.Failed, Reasons: map[string]uint64{}}
	for subject, n := range failed.State.Subjects {
		s.Reasons[strings.TrimPrefix(subject, failedSubject)] = n
	}
	return s, nil
}

// workers are those that said something in the last hour: those who work before the others, the busiest first.
func (q *Queue) workers(ctx context.Context) ([]work.Worker, error) {
	said, err := q.js.Stream(ctx, workersStream)
	if err != nil {
		return nil, err
	}
	info, err := said.Info(ctx, jetstream.WithSubjectFilter(workerSubject+"*"))
	if err != nil {
		return nil, err
	}
	list := []work.Worker{}
	for subject := range info.State.Subjects {
		msg, err := said.GetLastMsgForSubject(ctx, subject)
		if errors.Is(err, jetstream.ErrMsgNotFound) {
			continue // forgotten meanwhile
		}
		if err != nil {
			return nil, err
		}
		var w work.Worker
		if json.Unmarshal(msg.Data, &w) != nil {
			continue // of another version
		}
		w.Silent = max(0, info.TimeStamp.Sub(msg.Time).Seconds()) // both by the server's clock
		list = append(list, w)
	}
	slices.SortFunc(list, func(a, b work.Worker) int {
		return cmp.Or(after(a)-after(b), cmp.Compare(b.Minute.Documents, a.Minute.Documents), a.Began.Compare(b.Began), strings.Compare(a.Name, b.Name))
	})
	return list, nil
}

// after is the place of a worker in the list: those who work, those who are silent, those who have ended.
func after(w work.Worker) int {
	switch {
	case w.Ended:
		return 2
	case w.Gone():
		return 1
	}
	return 0
}

// mostGaps is how many places in a row, left by a retry, are looked through for the latest dead letters.
const mostGaps = 500

// latest are the last dead letters, latest first.
func (q *Queue) latest(ctx context.Context, n int) ([]work.Letter, error) {
	state := q.failed.CachedInfo().State
	list := []work.Letter{}
	gaps := 0
	for at := state.LastSeq; at >= max(1, state.FirstSeq) && state.Msgs > 0 && len(list) < n && gaps < mostGaps; at-- {
		l, err := q.letter(ctx, at)
		if errors.Is(err, jetstream.ErrMsgNotFound) {
			gaps++
			continue
		}
		if err != nil {
			return nil, err
		}
		gaps = 0
		list = append(list, work.Letter{Number: l.Number, At: l.At, Kind: string(l.Kind), Reason: l.Reason, Tries: l.Tries, Names: l.Piece.names()})
	}
	return list, nil
}
