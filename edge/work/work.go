// Package work is what is told of documents that many workers read: what is left, who reads how fast, what failed and
// why. The queue tells it (edge/cluster), the desk shows it (edge/serve).
package work

import "time"

// State is what a queue tells at one moment.
type State struct {
	Submitted uint64            `json:"submitted"`   // pieces ever put into the queue
	Waiting   uint64            `json:"waiting"`     // pieces that no worker has
	Taken     uint64            `json:"taken"`       // pieces that a worker has
	Lag       float64           `json:"lag_seconds"` // age of the oldest piece that is not done
	Failed    uint64            `json:"failed"`      // dead letters
	Reasons   map[string]uint64 `json:"reasons"`     // dead letters by reason
	Workers   []Worker          `json:"workers"`     // those of the last hour: who works first, the busiest before the others
	Letters   []Letter          `json:"letters"`     // the latest dead letters, latest first
}

// Done is the number of pieces that are done.
func (s *State) Done() uint64 { return s.Submitted - min(s.Submitted, s.Waiting+s.Taken) }

// Worker is what a worker says of itself every few seconds.
type Worker struct {
	Name    string            `json:"name"` // machine and process
	Version string            `json:"version"`
	Jobs    int               `json:"jobs"`
	Began   time.Time         `json:"began"`
	Ended   bool              `json:"ended"`
	Silent  float64           `json:"silent_seconds"` // since it was heard last
	Done    Tally             `json:"done"`
	Minute  Rate              `json:"minute"` // over the last minute
	Failed  map[string]uint64 `json:"failed"` // pieces given up, by reason
}

// Beat is how often a worker says so; one that is silent for Lost is gone.
const (
	Beat = 5 * time.Second
	Lost = 6 * Beat
)

// Gone says that the worker died, or that the net between it and the queue is cut.
func (w *Worker) Gone() bool { return !w.Ended && w.Silent > Lost.Seconds() }

// Working says that the worker is there.
func (w *Worker) Working() bool { return !w.Ended && !w.Gone() }

// Tally counts what a worker has done, with the seconds that its jobs spent in each stage.
type Tally struct {
	Pieces      uint64  `json:"pieces"`
	Documents   uint64  `json:"documents"`
	Words       uint64  `json:"words"`
	Read        float64 `json:"read_seconds"`
	Keep        float64 `json:"keep_seconds"`
	Acknowledge float64 `json:"acknowledge_seconds"`
}

// Rate is work per second.
type Rate struct {
	Pieces    float64 `json:"pieces"`
	Documents float64 `json:"documents"`
	Words     float64 `json:"words"`
}

// Rate is what the working workers do together.
func (s *State) Rate() (r Rate) {
	for i := range s.Workers {
		if w := &s.Workers[i]; w.Working() {
			r.Pieces += w.Minute.Pieces
			r.Documents += w.Minute.Documents
			r.Words += w.Minute.Words
		}
	}
	return r
}

// Left is how long the rest takes at the rate of the last minute, 0 where nothing is done or left.
func (s *State) Left() time.Duration {
	if rate := s.Rate().Pieces; rate > 0 {
		return time.Duration(float64(s.Waiting+s.Taken) / rate * float64(time.Second))
	}
	return 0
}

// Letter is a piece that was given up.
type Letter struct {
	Number uint64    `json:"number"` // readout retry NUMBER puts it back
	At     time.Time `json:"at"`
	Kind   string    `json:"kind"`
	Reason string    `json:"reason"`
	Tries  uint64    `json:"tries"`
	Names  []string  `json:"names"` // its documents or objects
}
