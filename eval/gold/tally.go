package gold

import (
	"fmt"
	"math"
)

// Tally counts the outcomes of one kind of fact.
type Tally struct{ Found, Wrong, Missed, False int }

// Count adds up verdicts by kind.
func Count(verdicts []Verdict) map[string]Tally {
	tallies := map[string]Tally{}
	for _, v := range verdicts {
		kind := v.Kind()
		t := tallies[kind]
		switch v.Outcome {
		case Found:
			t.Found++
		case Wrong:
			t.Wrong++
		case Missed:
			t.Missed++
		case False:
			t.False++
		}
		tallies[kind] = t
	}
	return tallies
}

// Kind is that of the fact.
func (v *Verdict) Kind() string {
	if v.Fact != nil {
		return v.Fact.Kind
	}
	return v.Got.Kind
}

// Plus adds two tallies.
func (t Tally) Plus(u Tally) Tally {
	return Tally{t.Found + u.Found, t.Wrong + u.Wrong, t.Missed + u.Missed, t.False + u.False}
}

// F1 is the balance of precision and recall of what is wholly right, in per cent with one decimal.
func (t Tally) F1() float64 {
	if t.Found == 0 {
		return 0
	}
	return math.Round(1000*2*float64(t.Found)/float64(2*t.Found+2*t.Wrong+t.Missed+t.False)) / 10
}

func (t Tally) String() string {
	return fmt.Sprintf("found %d, wrong %d, missed %d, false %d, F1 %.1f", t.Found, t.Wrong, t.Missed, t.False, t.F1())
}
