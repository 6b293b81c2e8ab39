package cluster

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"sync"
	"time"

	"readout/edge/work"
)

// pulse counts what a worker does and tells it.
type pulse struct {
	key string

	mu   sync.Mutex
	said work.Worker
	past []moment // of the last minute, oldest first
}

// moment is what was done at a time.
type moment struct {
	at   time.Time
	done work.Tally
}

func newPulse(w *Worker) *pulse {
	host, err := os.Hostname()
	if err != nil {
		host = "worker"
	}
	now := time.Now()
	p := &pulse{key: fmt.Sprintf("%x-%d-%x", host, os.Getpid(), now.UnixNano()), past: []moment{{at: now}}}
	p.said = work.Worker{Name: fmt.Sprintf("%s:%d", host, os.Getpid()), Version: w.Made.Version, Jobs: w.Jobs, Began: now.UTC(), Failed: map[string]uint64{}}
	return p
}

// count takes in what became of a piece.
func (p *pulse) count(o Outcome) {
	p.mu.Lock()
	defer p.mu.Unlock()
	d := &p.said.Done
	d.Pieces++
	if o.Failed != "" {
		p.said.Failed[string(o.Failed)]++
		return
	}
	for _, n := range o.Fates {
		d.Documents += uint64(n)
	}
	d.Words += uint64(o.Words)
	d.Read += o.Read.Seconds()
	d.Keep += o.Kept.Seconds()
	d.Acknowledge += o.Acknowledged.Seconds()
}

// say is the worker as of now, in JSON.
func (p *pulse) say(now time.Time, ended bool) ([]byte, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.past) > 1 && now.Sub(p.past[0].at) > time.Minute {
		p.past = p.past[1:]
	}
	p.said.Minute = rate(p.past[0], moment{now, p.said.Done})
	p.past = append(p.past, moment{now, p.said.Done})
	p.said.Ended = ended
	return json.Marshal(p.said)
}

// rate is what was done between two moments, per second.
func rate(a, b moment) work.Rate {
	per := func(from, to uint64) float64 {
		if seconds := b.at.Sub(a.at).Seconds(); seconds > 0 {
			return float64(to-from) / seconds
		}
		return 0
	}
	return work.Rate{Pieces: per(a.done.Pieces, b.done.Pieces), Documents: per(a.done.Documents, b.done.Documents), Words: per(a.done.Words, b.done.Words)}
}

// beat tells the queue every few seconds what the worker does, until ctx ends. Nothing waits for it.
func (q *Queue) beat(ctx context.Context, p *pulse) {
	every := time.NewTicker(work.Beat)
	defer every.Stop()
	for {
		q.tell(ctx, p, false)
		select {
		case <-ctx.Done():
			return
		case <-every.C:
		}
	}
}

func (q *Queue) tell(ctx context.Context, p *pulse, ended bool) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), work.Beat)
	defer cancel()
	if data, err := p.say(time.Now(), ended); err == nil {
		q.js.Publish(ctx, workerSubject+p.key, data) // one that is lost is followed by the next
	}
}
