package meetings

import (
	"fmt"
	"strings"
	"time"

	"readout/knowledge/countries"
	"readout/knowledge/fold"
	"readout/record"
)

// judge compares the first meeting of a record with the gold.
func judge(gold row, rec *record.Record) (got string, right [5]bool) {
	m := first(rec)
	if m == nil {
		return "no meeting", right
	}
	names, forms := map[string]string{}, map[string][]string{}
	for i := range rec.Actors {
		a := &rec.Actors[i]
		names[a.ID] = a.Name
		forms[a.ID] = append(forms[a.ID], a.Name)
		for _, m := range a.Mentions {
			forms[a.ID] = append(forms[a.ID], m.In(gold.Text))
		}
	}
	principal := -1
	for i, p := range m.Participants {
		if principal < 0 && last(words(names[p.Actor])) == fold.Key(gold.Principal) {
			principal = i
		}
	}
	who, country := counterpart(gold)
	other := -1
	for i, p := range m.Participants {
		if i != principal && other < 0 && anyName(forms[p.Actor], who) {
			other = i
		}
	}
	right[0], right[1] = principal >= 0, other >= 0
	if other >= 0 {
		right[2] = sameSide(m.Participants[other].Side, country)
	}
	right[3] = gold.Format == "call" && (m.Format == "call" || m.Format == "video") || gold.Format == "in-person" && m.Format == "in_person"
	start := ""
	if m.Start != nil {
		start = m.Start.Value
	}
	right[4] = len(start) >= 10 && start[:10] == day(gold)
	got = m.Format + " " + start
	for _, p := range m.Participants {
		got += fmt.Sprintf("; %s (%s)", names[p.Actor], p.Side)
	}
	return got, right
}

// first is the first meeting that happened or goes on.
func first(rec *record.Record) *record.Meeting {
	for i := range rec.Meetings {
		if s := rec.Meetings[i].Status; s == "happened" || s == "ongoing" {
			return &rec.Meetings[i]
		}
	}
	return nil
}

// counterpart is the gold's name and country; titles such as "… Meeting with President of Finland Sauli
// Niinistö" were cut at "of", and left the name behind the country.
func counterpart(gold row) (who, country string) {
	who, country = gold.Counterpart, gold.Country
	if code(country) == "" {
		w := strings.Fields(country)
		for n := len(w) - 1; n > 0; n-- {
			if head := strings.Join(w[:n], " "); code(strings.TrimSuffix(head, ",")) != "" {
				if w[n] != "and" { // "Ukraine and …": somebody else besides
					who += " " + strings.Join(w[n:], " ")
				}
				country = head
				break
			}
		}
	}
	if name, _, ok := strings.Cut(who, ","); ok {
		who = name
	}
	return who, country
}

var titleWords = map[string]bool{"president": true, "prime": true, "minister": true, "chancellor": true, "king": true, "amir": true, "emir": true, "sheikh": true, "secretary": true, "general": true,
	"national": true, "security": true, "advisor": true, "adviser": true, "taoiseach": true, "crown": true, "prince": true, "vice": true, "former": true, "elect": true, "governor": true, "state": true,
	"foreign": true, "affairs": true, "the": true, "of": true, "and": true, "for": true, "his": true, "her": true, "majesty": true, "highness": true, "excellency": true, "deputy": true, "chief": true, "cardinal": true,
	"opposition": true, "leader": true, "chairman": true, "assembly": true, "defence": true, "defense": true, "strategic": true, "council": true, "pope": true, "israeli": true, "jr": true}

// words are the folded words of a name without titles and particles.
func words(name string) []string {
	var list []string
	for w := range strings.FieldsFuncSeq(fold.Key(name), func(r rune) bool { return r == ' ' || r == '-' || r == ',' || r == '.' || r == '“' || r == '”' }) {
		if !titleWords[w] {
			list = append(list, w)
		}
	}
	return list
}

func last(w []string) string {
	if len(w) == 0 {
		return ""
	}
	return w[len(w)-1]
}

// anyName says whether one of the forms of a name is the gold's.
func anyName(forms []string, want string) bool {
	for _, f := range forms {
		if sameName(words(f), words(want)) {
			return true
		}
	}
	return false
}

// sameName compares two names as the package comment says.
func sameName(got, want []string) bool {
	if len(got) == 0 || len(want) == 0 {
		return false
	}
	return last(got) == last(want) || within(got, want) || within(want, got)
}

func within(a, b []string) bool {
	for _, x := range a {
		found := false
		for _, y := range b {
			found = found || x == y
		}
		if !found {
			return false
		}
	}
	return true
}

func code(country string) string {
	country = strings.TrimPrefix(country, "The ")
	if country == "Palestinian Authority" {
		return "PSE"
	}
	if c, _, ok := countries.Load().Find(country); ok {
		return c.Code
	}
	return ""
}

func sameSide(side, country string) bool {
	switch country {
	case "NATO":
		return side == "NATO"
	case "European Commission", "European Council", "European Union":
		return side == "EUR"
	case "Abu Dhabi":
		return side == "ARE"
	case "Texas", "Arkansas", "Louisiana", "Florida", "California", "New York":
		return side == "" || side == "USA"
	}
	c := code(country)
	return c != "" && side == c
}

// day is the gold's day, moved where the first sentence of the body says so.
func day(gold row) string {
	date, err := time.Parse("2006-01-02", gold.Date)
	if err != nil {
		return gold.Date
	}
	head := gold.Text
	if from := min(60, len(head)); strings.Contains(head[from:], ". ") { // past "Jr. "
		head = head[:from+strings.Index(head[from:], ". ")]
	}
	if i := strings.Index(strings.ToLower(head), "yesterday"); i >= 0 && i < 120 {
		return date.AddDate(0, 0, -1).Format("2006-01-02")
	}
	head = head[:min(len(head), 120)]
	for back := range 5 {
		d := date.AddDate(0, 0, -back)
		if back > 0 && (strings.Contains(head, " on "+d.Format("January 2")+" ") || strings.HasSuffix(head, " on "+d.Format("January 2")) || strings.HasPrefix(head, "On "+d.Format("January 2")+",")) {
			return d.Format("2006-01-02")
		}
	}
	return gold.Date
}
