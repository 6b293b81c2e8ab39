// Package cluster reads documents on many machines into one archive. The work goes through NATS JetStream: one submits
// pieces, any number of workers on any machines take them, read, write and acknowledge; they join and leave as they
// like.
//
// Nothing is lost: a piece is acknowledged when its records are in the archive for good, and goes to another worker when
// its own dies. Nothing is doubled: the archive keys documents by what they are, so a piece done twice leaves one. What
// kills or hangs its worker again and again is parted into single documents; the one at fault goes to the dead letters
// with its reason, and the rest goes on.
package cluster

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

// Streams, subjects and the consumer that all workers share.
const (
	workStream    = "READOUT_WORK"
	failedStream  = "READOUT_FAILED"
	workersStream = "READOUT_WORKERS" // what each worker said of itself last
	notesStream   = "READOUT_NOTES"   // which pieces were parted, and which of those that wait for others were begun
	workSubject   = "readout.work"
	failedSubject = "readout.failed." // and the reason
	workerSubject = "readout.worker." // and its key
	partedSubject = "readout.parted." // and the place of the piece in the queue
	begunSubject  = "readout.begun."  // likewise
	workers       = "workers"
)

// Settings are those of the queue. Whoever comes first makes the streams with them; the others use what is there.
type Settings struct {
	Replicas int           // copies of each piece: 1, or 3 on a cluster of three nodes or more
	MaxBytes int64         // of pieces that wait; beyond it who submits must wait
	Patience time.Duration // a piece whose worker has been silent for so long goes to another
	Tries    int           // deliveries of one document before it goes to the dead letters
}

// DefaultSettings do for one machine.
var DefaultSettings = Settings{Replicas: 1, MaxBytes: 1 << 30, Patience: time.Minute, Tries: 3}

// Queue is a connection to the work. It may be used by many goroutines.
type Queue struct {
	conn     *nats.Conn
	js       jetstream.JetStream
	work     jetstream.Stream
	failed   jetstream.Stream
	notes    jetstream.Stream
	consumer jetstream.Consumer
	settings Settings
}

// ErrNoQueue says that no NATS server with JetStream answers.
var ErrNoQueue = errors.New("no queue there")

// Connect finds the queue at a NATS address, or makes its streams. It goes on trying through breaks of the connection.
func Connect(ctx context.Context, url string, s Settings) (*Queue, error) {
	conn, err := nats.Connect(url, nats.Name("readout"), nats.MaxReconnects(-1), nats.ReconnectWait(200*time.Millisecond))
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrNoQueue, url, err)
	}
	q := &Queue{conn: conn, settings: s}
	if err := q.open(ctx); err != nil {
		conn.Close()
		return nil, fmt.Errorf("%w: %s: %w", ErrNoQueue, url, err)
	}
	return q, nil
}

const (
	doubles         = 2 * time.Hour // the queue remembers the name of a piece, so that what is submitted twice is there once
	memoryOfWorkers = time.Hour
	memoryOfNotes   = 30 * 24 * time.Hour
)

func (q *Queue) open(ctx context.Context) (err error) {
	if q.js, err = jetstream.New(q.conn); err != nil {
		return err
	}
	q.work, err = q.stream(ctx, jetstream.StreamConfig{
		Name: workStream, Subjects: []string{workSubject}, Retention: jetstream.WorkQueuePolicy, Discard: jetstream.DiscardNew,
		MaxBytes: q.settings.MaxBytes, Duplicates: doubles, Replicas: q.settings.Replicas,
	})
	if err != nil {
		return err
	}
	q.failed, err = q.stream(ctx, jetstream.StreamConfig{Name: failedStream, Subjects: []string{failedSubject + ">"}, Replicas: q.settings.Replicas})
	if err != nil {
		return err
	}
	_, err = q.stream(ctx, jetstream.StreamConfig{
		Name: workersStream, Subjects: []string{workerSubject + "*"}, MaxMsgsPerSubject: 1, MaxAge: memoryOfWorkers, Replicas: q.settings.Replicas,
	})
	if err != nil {
		return err
	}
	q.notes, err = q.stream(ctx, jetstream.StreamConfig{
		Name: notesStream, Subjects: []string{partedSubject + "*", begunSubject + "*"}, MaxAge: memoryOfNotes, Replicas: q.settings.Replicas,
	})
	if err != nil {
		return err
	}
	q.consumer, err = q.work.Consumer(ctx, workers)
	if errors.Is(err, jetstream.ErrConsumerNotFound) {
		q.consumer, err = q.work.CreateOrUpdateConsumer(ctx, jetstream.ConsumerConfig{
			Durable: workers, AckPolicy: jetstream.AckExplicitPolicy, AckWait: q.settings.Patience, MaxAckPending: -1,
		})
	}
	return err
}

// stream finds a stream or makes it.
func (q *Queue) stream(ctx context.Context, c jetstream.StreamConfig) (jetstream.Stream, error) {
	s, err := q.js.Stream(ctx, c.Name)
	if errors.Is(err, jetstream.ErrStreamNotFound) {
		return q.js.CreateOrUpdateStream(ctx, c)
	}
	return s, err
}

// Close ends the connection.
func (q *Queue) Close() { q.conn.Close() }

// Status is what is left to do.
type Status struct {
	Waiting uint64        // pieces that no worker has
	Taken   int           // pieces that a worker has
	Failed  uint64        // dead letters
	Lag     time.Duration // age of the oldest piece that is not done
}

// Left is the number of pieces that are not done.
func (s Status) Left() uint64 { return s.Waiting + uint64(s.Taken) }

// Status asks the queue.
func (q *Queue) Status(ctx context.Context) (Status, error) {
	c, err := q.consumer.Info(ctx)
	if err != nil {
		return Status{}, err
	}
	f, err := q.failed.Info(ctx)
	if err != nil {
		return Status{}, err
	}
	w, err := q.work.Info(ctx)
	if err != nil {
		return Status{}, err
	}
	s := Status{Waiting: c.NumPending, Taken: c.NumAckPending, Failed: f.State.Msgs}
	if w.State.Msgs > 0 {
		s.Lag = w.TimeStamp.Sub(w.State.FirstTime)
	}
	return s, nil
}
