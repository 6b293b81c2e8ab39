package cluster

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/nats-io/nats.go/jetstream"
)

// part sends the documents of a piece that failed once as single pieces, so that one at fault holds up no other. Those of
// one id follow each other. A note says where they are, for the pieces that wait for this one.
func (q *Queue) part(ctx context.Context, w *Worker, msg jetstream.Msg, piece *Piece, place uint64) error {
	last := map[string]uint64{}
	var places []uint64
	for _, p := range piece.single() {
		for i := range p.Documents {
			p.After = max(p.After, last[p.Documents[i].ID])
		}
		ack, err := q.offer(ctx, p)
		if err != nil { // the queue is full, it may be: others make room, and what was sent is known when the piece comes again
			msg.NakWithDelay(fullWait)
			return nil
		}
		for i := range p.Documents {
			last[p.Documents[i].ID] = ack.Sequence
		}
		places = append(places, ack.Sequence)
	}
	note, err := json.Marshal(places)
	if err == nil {
		_, err = q.js.Publish(ctx, at(partedSubject, place), note)
	}
	if err != nil {
		return nil // the piece comes again
	}
	w.Say(fmt.Sprintf("a piece of %d documents came back and was parted", len(places)))
	msg.DoubleAck(ctx)
	return nil
}

func at(subject string, place uint64) string { return subject + strconv.FormatUint(place, 10) }

// parts are the places of what the piece of a place was parted into; none where it was not.
func (q *Queue) parts(ctx context.Context, place uint64) (list []uint64, err error) {
	note, err := q.notes.GetLastMsgForSubject(ctx, at(partedSubject, place))
	if errors.Is(err, jetstream.ErrMsgNotFound) {
		return nil, nil
	}
	if err == nil {
		err = json.Unmarshal(note.Data, &list)
	}
	return list, err
}

// done says whether the piece of a place is done, with all that it was parted into. Where the queue does not say, it is not.
func (q *Queue) done(ctx context.Context, place uint64) bool {
	if _, err := q.work.GetMsg(ctx, place); !errors.Is(err, jetstream.ErrMsgNotFound) {
		return false
	}
	list, err := q.parts(ctx, place)
	for _, p := range list {
		if _, waits := q.work.GetMsg(ctx, p); !errors.Is(waits, jetstream.ErrMsgNotFound) {
			return false
		}
	}
	return err == nil
}

// begin says how often a piece was begun, this time included. The queue counts deliveries; of a piece that came back
// because it had to wait for others a note is made each time that it is begun.
func (q *Queue) begin(ctx context.Context, p *Piece, place, delivered uint64) (uint64, error) {
	if p.After == 0 {
		return delivered, nil
	}
	ctx, cancel := context.WithTimeout(ctx, noteWait)
	defer cancel()
	subject := at(begunSubject, place)
	if _, err := q.js.Publish(ctx, subject, nil); err != nil {
		return 0, err
	}
	info, err := q.notes.Info(ctx, jetstream.WithSubjectFilter(subject))
	if err != nil {
		return 0, err
	}
	return info.State.Subjects[subject], nil
}

// noteWait is how long a note may take.
const noteWait = 10 * time.Second
