package phrase

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"readout/knowledge/fold"
	"readout/record"
)

// Turn is a formula that a speaker took up or dropped.
type Turn struct {
	Words   string `json:"words"`
	Change  string `json:"change"` // new, dropped
	First   string `json:"first"`
	Last    string `json:"last"`
	Stories int    `json:"stories"` // in which the speaker used it
	Of      int    `json:"of"`      // in which the speaker speaks
	Chance  int    `json:"chance_per_million"`
}

// A formula is three to six words with two of four letters and more among them, used in three stories at
// least. It is new where all its uses fall into the later part of what the speaker said and that would be
// chance in less than one case in a thousand, were the uses spread at random (the hypergeometric tail of
// Fisher's exact test); dropped where they fall into the earlier part.
const (
	leastWords, mostWords = 3, 6
	leastContent          = 2
	leastUses             = 3
	leastChance           = 0.001
)

// Speech is what a statement says: its content, piece by piece.
type Speech struct {
	Published string // day of the document
	Story     string // of the document
	Pieces    []string
}

// speech is what a speaker said in one story.
type speech struct {
	day  string
	runs map[string]bool
}

// Turns finds the formulas that a speaker took up or dropped in speeches, those of the earliest document first.
func Turns(said []Speech) []Turn {
	speeches := byStory(said)
	at := map[string][]int{}
	var order []string
	for i, s := range speeches {
		for _, run := range sortedKeys(s.runs) {
			if at[run] == nil {
				order = append(order, run)
			}
			at[run] = append(at[run], i)
		}
	}
	turns := []Turn{}
	for _, run := range order {
		uses := at[run]
		if len(uses) < leastUses {
			continue
		}
		first, last, n := uses[0], uses[len(uses)-1], len(speeches)
		t := Turn{Words: run, First: speeches[first].day, Last: speeches[last].day, Stories: len(uses), Of: n}
		taken, dropped := spread(len(uses), n-first, n), spread(len(uses), last+1, n)
		if min(taken, dropped) >= leastChance {
			continue
		}
		t.Change, t.Chance = "new", int(taken*1e6)
		if dropped < taken {
			t.Change, t.Chance = "dropped", int(dropped*1e6)
		}
		turns = append(turns, t)
	}
	turns = longest(turns)
	slices.SortStableFunc(turns, func(x, y Turn) int {
		return cmp.Or(-strings.Compare(x.Change, y.Change), cmp.Compare(y.Stories, x.Stories), strings.Compare(x.Words, y.Words))
	})
	return turns
}

// Formulas finds the formulas that a speaker took up or dropped, by a code or words of a name, in records, the earliest first.
// stories numbers the story of each record.
func Formulas(speaker string, records []*record.Record, stories []int) []Turn {
	var said []Speech
	for i, r := range records {
		for j := range r.Statements {
			if s := &r.Statements[j]; speaks(r, s.Speaker, speaker) {
				one := Speech{Published: r.Document.Published, Story: strconv.Itoa(stories[i])}
				for _, c := range s.Content {
					one.Pieces = append(one.Pieces, c.In(r.Document.Text))
				}
				said = append(said, one)
			}
		}
	}
	return Turns(said)
}

// spread is the chance that k uses among n stories all fall into a given part of them.
func spread(k, part, n int) float64 {
	p := 1.0
	for i := range k {
		p *= float64(part-i) / float64(n-i)
	}
	return p
}

// byStory gathers a speaker's words by story, in the order of days.
func byStory(said []Speech) []speech {
	var list []speech
	of := map[string]int{}
	for _, s := range said {
		n, known := of[s.Story]
		if !known {
			n = len(list)
			of[s.Story] = n
			list = append(list, speech{s.Published, map[string]bool{}})
		}
		for _, piece := range s.Pieces {
			list[n].add(wordsOf(piece, record.Span{End: len(piece)}))
		}
	}
	slices.SortStableFunc(list, func(x, y speech) int { return strings.Compare(x.day, y.day) })
	return list
}

// add takes in every run of words that may be a formula.
func (s *speech) add(words []word) {
	for n := leastWords; n <= mostWords; n++ {
		for i := 0; i+n <= len(words); i++ {
			run := words[i : i+n]
			if contentWord(run[0]) && contentWord(run[n-1]) {
				s.runs[joined(run)] = true
			}
		}
	}
}

// contentWord is true of a word of four letters and more that is no mere link.
func contentWord(w word) bool {
	return len(w.text) > 3 && !slices.Contains(links, w.text)
}

// links are words of four letters and more that begin or end no formula.
var links = []string{"that", "this", "with", "from", "have", "been", "were", "will", "would", "their", "they", "them", "there", "these", "those", "which", "what", "when", "where", "into", "upon", "about",
	"also", "than", "then", "such", "some", "very", "more", "most", "just", "because", "your", "it's", "we're", "that's", "i'm", "don't", "i've", "we've"}

// speaks is true where one of the speakers stands for the code or bears the name.
func speaks(r *record.Record, speakers []string, who string) bool {
	for i := range r.Actors {
		a := &r.Actors[i]
		if slices.Contains(speakers, a.ID) && (a.Represents == who || strings.Contains(" "+fold.Key(a.Name)+" ", " "+fold.Key(who)+" ")) {
			return true
		}
	}
	return false
}

// longest leaves out formulas that stand inside a longer one with two thirds of their uses and more.
func longest(turns []Turn) []Turn {
	return slices.DeleteFunc(slices.Clone(turns), func(t Turn) bool {
		return slices.ContainsFunc(turns, func(o Turn) bool {
			return len(o.Words) > len(t.Words) && 3*o.Stories >= 2*t.Stories && o.Change == t.Change && strings.Contains(" "+o.Words+" ", " "+t.Words+" ")
		})
	})
}

func sortedKeys(set map[string]bool) []string {
	keys := make([]string, 0, len(set))
	for key := range set {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
