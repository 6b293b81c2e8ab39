package story

import "time"

// Printing is a text as one document has it.
type Printing struct {
	Outlet    string
	Published string // day
}

// Reprinted is true of near copies that are one text, by who published them and when: resemblance is in thousandths, as
// Shingles has it.
func Reprinted(a, b Printing, resemblance int) bool {
	switch {
	case resemblance < Copies:
		return false
	case a.Outlet != b.Outlet:
		return within(a.Published, b.Published, daysOfReprints)
	}
	return resemblance >= corrections && within(a.Published, b.Published, daysOfCorrections)
}

// Retold is what two documents have in common of their coded facts.
type Retold struct {
	Shared, Fewer int // facts that both have, see Classes; the number of the one that has fewer
	A, B          Printing
}

// Likely is true of documents that are one report of an event in other words where their texts overlap too (SameWords).
// What one outlet publishes in other words is another report: of the meeting with the next guest, the fact sheet beside
// the joint statement.
func (r Retold) Likely() bool {
	return (r.A.Outlet == "" || r.A.Outlet != r.B.Outlet) && r.Shared >= LeastShared && 1000*r.Shared >= sharedFacts*r.Fewer &&
		within(r.A.Published, r.B.Published, daysOfReports)
}

// SameWords is true of texts that overlap as two reports of one event do.
func SameWords(a, b string) bool { return overlap(a, b) >= sharedWords }

// within is true of days at most so many days apart; what is no day is near any.
func within(a, b string, days int) bool {
	x, err := time.Parse(time.DateOnly, a)
	y, err2 := time.Parse(time.DateOnly, b)
	if err != nil || err2 != nil {
		return true
	}
	return y.Sub(x).Abs() <= time.Duration(days)*24*time.Hour
}
