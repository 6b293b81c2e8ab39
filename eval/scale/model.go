package main

import "math"

// model is what a document costs, in seconds: read per word; keep while it holds its database's lock; queue on the
// busiest node.
type model struct{ read, keep, queue float64 }

// alone is how long a worker has one document.
func (m model) alone() float64 { return words*m.read + m.keep }

// rate is documents a second of n workers on so many databases, and what keeps it from being more. Who adds to a
// database holds its lock, so one database takes 1/keep documents a second however many add.
func (m model) rate(n, databases int) (float64, string) {
	rate, full := float64(n)/m.alone(), "workers"
	if most := float64(databases) / m.keep; most < rate {
		rate, full = most, "the database's lock"
	}
	if most := 1 / m.queue; most < rate {
		rate, full = most, "the queue's leader"
	}
	return rate, full
}

// databases is how many of them n workers keep busy.
func (m model) databases(n int) int {
	return int(math.Ceil(float64(n) * m.keep / m.alone()))
}

// hours is the cores' time for a million documents, in hours.
func (m model) hours() float64 { return 1e6 * m.alone() / 3600 }
