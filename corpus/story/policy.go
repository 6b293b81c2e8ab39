package story

// Policy says which of several tellings of a fact are kept at export.
type Policy string

const (
	KeepAll  Policy = "all"   // every telling
	PerStory Policy = "story" // one of each story, so that reprints count once
	PerDay   Policy = "day"   // one a day for a pair and a code, as GDELT's and ICEWS's users filter
	PerEvent Policy = "event" // as PerDay, and one of each event that reports code in different ways
)

// Policies are all there are.
var Policies = []Policy{KeepAll, PerStory, PerDay, PerEvent}

// Telling is a fact as one document has it: what decides whether it is kept.
type Telling struct {
	Story       int    // number of the document's story
	Source      string // code
	Target      string
	Code        string // CAMEO or PLOVER
	Day         string // "" where not known: such a telling is never merged by day
	Distinction string // what else must agree, such as the status
	Event       string // name of the event, see Events; "" where tellings of it are equal
}

// Keep gives the indices of the tellings that a policy keeps: of equal ones the first.
func Keep(policy Policy, tellings []Telling) []int {
	kept := []int{}
	seen := map[Telling]bool{}
	for i, t := range tellings {
		switch {
		case policy == PerEvent && t.Event != "":
			t = Telling{Event: t.Event}
		case (policy == PerDay || policy == PerEvent) && t.Day != "":
			t.Story, t.Event = 0, ""
		default:
			t.Event = ""
		}
		if policy != KeepAll && seen[t] {
			continue
		}
		seen[t] = true
		kept = append(kept, i)
	}
	return kept
}

// Origins counts the stories among documents: how many independent ones stand behind a fact.
func Origins[S comparable](stories []S) int {
	seen := map[S]bool{}
	for _, s := range stories {
		seen[s] = true
	}
	return len(seen)
}
