package meeting

import (
	"strings"

	"readout/read/clause"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/record"
)

// when is what the words of a mention say about its time. Spans are the words of each field.
type when struct {
	start, end, duration *record.Moment
	startAt, durationAt  []record.Span
	startWhy             string
	since                bool // the start is one of a stretch up to now
	past                 bool // "recently", "in the past"
}

// day is the calendar day of the start, "" where none is known.
func (w when) day() string {
	if w.start == nil || len(w.start.Value) < 10 || strings.ContainsRune(w.start.Value[:10], 'X') {
		return ""
	}
	return w.start.Value[:10]
}

// whenOf reads the times in the clause of a mention.
func (s *scan) whenOf(m mention) when {
	var w when
	var dates, clocks []int
	off := s.planTold(m)
	for i := s.firstTime(m.first); i < len(s.Times) && int(s.Times[i].First) < m.last; i++ {
		t := &s.Times[i]
		if int(t.First) < m.token && off {
			continue // when it was called off, not when it was to be
		}
		if s.forLater(i, m) {
			continue
		}
		sure := t.Type == temporal.DURATION || m.kind == "visit" && s.dated(int(t.First)) || t.First > 0 && s.tree.Lemma(int(t.First)-1) == "since"
		if !s.ofMention(i, m) && !(sure && s.straightOn(m.token, int(t.First))) {
			continue
		}
		switch t.Type {
		case temporal.DATE:
			dates = append(dates, i)
		case temporal.TIME:
			clocks = append(clocks, i)
		case temporal.DURATION:
			if w.duration == nil && s.lasts(i, m) {
				w.duration = &record.Moment{Value: t.Value, Mod: t.Mod}
				w.durationAt = []record.Span{t.Span}
			}
		}
	}
	if len(dates)+len(clocks) == 0 && (m.kind == "verb" || m.kind == "host") {
		dates = s.onDay(m)
	}
	if len(dates)+len(clocks) == 0 {
		dates = s.beforeWhere(m)
	}
	if len(dates)+len(clocks) == 0 && m.kind == "noun" {
		dates = s.setFor(m.token)
	}
	if len(dates)+len(clocks) == 0 && m.kind != "visit" {
		dates = s.beforeAnd(m)
	}
	heading := []int(nil)
	if len(dates) == 0 {
		heading = s.programmed(m)
	}
	s.start(&w, m, append(dates, heading...), clocks)
	if heading != nil {
		w.end = nil // on one of the days of the heading
	}
	return w
}

// planTold says whether what stands before a mention tells of its plan: of a visit or meeting that is cancelled, put off or proposed.
func (s *scan) planTold(m mention) bool {
	status := m.mood.Status
	if m.kind == "noun" && m.gov >= 0 && m.gov < m.token {
		status = s.calledOff(m, m.mood).Status
	} else if m.kind != "visit" {
		return false
	}
	return status == clause.Cancelled || status == clause.Postponed || status == clause.Proposed
}

// forLater says whether a date only tells for when another thing is: "signed a plan of consultations for 2024-2025 after
// the talks".
func (s *scan) forLater(i int, m mention) bool {
	if i > 0 && s.Times[i].First == s.Times[i-1].Last+1 && s.tree.Form(int(s.Times[i-1].Last)) == "-" {
		i-- // the second year of a range
	}
	f := int(s.Times[i].First)
	return s.Times[i].Type == temporal.DATE && f > 1 && s.tree.Form(f-1) == "for" && s.tree.UPOS(f-2) == syntax.NOUN && f-2 != m.token
}

// beforeWhere is the time of the clause that one with "where" goes on from: "leaves Friday for Seoul, where he
// will confer with".
func (s *scan) beforeWhere(m mention) []int {
	first := int(s.tree.Sentences[s.tree.SentenceOf[m.token]].First)
	for k := m.token - 1; k > first && k > m.token-6; k-- {
		if s.tree.Form(k) != "where" {
			continue
		}
		for i := s.firstTime(max(first, k-14)); i < len(s.Times) && int(s.Times[i].First) < k; i++ {
			if s.Times[i].Type == temporal.DATE {
				return []int{i}
			}
		}
	}
	return nil
}

// beforeAnd is the time of the verb with which that of a mention is coordinated: "flew to Rome on Monday and met".
func (s *scan) beforeAnd(m mention) []int {
	h := s.tree.Head(m.gov)
	if h < 0 || h > m.gov || s.tree.Rel(m.gov) != syntax.Conj || s.tree.UPOS(h) != syntax.VERB || s.tree.Kid(m.gov, syntax.Nsubj) >= 0 || s.tree.Nodes[h].XPOS != s.tree.Nodes[m.gov].XPOS && !clause.Passive(s.tree, m.gov) {
		return nil
	}
	first := int(s.tree.Sentences[s.tree.SentenceOf[h]].First)
	for i := s.firstTime(max(first, h-stretch)); i < len(s.Times) && int(s.Times[i].First) < m.gov; i++ {
		if t := &s.Times[i]; t.Type == temporal.DATE && s.ofMention(i, mention{token: h, gov: h}) {
			return []int{i}
		}
	}
	return nil
}

// dated says whether "on", "in" or "from" stands before a time.
func (s *scan) dated(first int) bool {
	if first == 0 {
		return false
	}
	switch s.tree.Form(first - 1) {
	case "on", "in", "from":
		return true
	}
	return false
}

// straightOn says whether no verb and no mark stands between a word and a time behind it.
func (s *scan) straightOn(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if u := s.tree.UPOS(k); u == syntax.VERB || u == syntax.PUNCT {
			return false
		}
	}
	return from < to
}

// firstTime is the first time at or after token first. The scan goes forward, so does this.
func (s *scan) firstTime(first int) int {
	for s.nextTime < len(s.Times) && int(s.Times[s.nextTime].First) < first {
		s.nextTime++
	}
	for s.nextTime > 0 && int(s.Times[s.nextTime-1].First) >= first {
		s.nextTime--
	}
	return s.nextTime
}

// ofMention says whether a time in the clause is the meeting's own: it hangs on the word, on its verb or
// on their direct dependents, not in a relative clause or under another act.
func (s *scan) ofMention(i int, m mention) bool {
	at := int(s.Times[i].Last) - 1
	for range 6 {
		h := s.tree.Head(at)
		if at == m.token || at == m.gov {
			return true
		}
		if h < 0 {
			return false
		}
		switch s.tree.Rel(at) {
		case syntax.AclRelcl, syntax.Acl, syntax.Advcl, syntax.Ccomp, syntax.Parataxis:
			return h == m.token && (s.tree.Lemma(at) == "last" || heldBy(s.tree.Lemma(at))) // "the meeting, which lasted an hour", "the talks, held on Sunday"
		case syntax.Nmod, syntax.NmodUnmarked, syntax.Compound, syntax.Amod, syntax.NmodPoss:
			// "the 70th anniversary", "the January 6 attack": another thing's time, unless that thing is a
			// person with whom somebody met today.
			if h != m.token && h != m.gov && s.tree.Rel(h) != syntax.Obl && !(s.tree.Rel(h) == syntax.Obj && s.partOnly(m.token)) && s.tree.UPOS(h) != syntax.PROPN && !s.insideTime(h, i) && !s.isLine(h) && !s.isLine(at) {
				return false
			}
		}
		at = h
	}
	return false
}

// isLine says whether token t is what people speak through: "over the phone on Sunday".
func (s *scan) isLine(t int) bool {
	_, ok := s.Words.Find("line", s.tree.Lemma(t))
	return ok
}

func (s *scan) insideTime(tok, i int) bool {
	return tok >= int(s.Times[i].First) && tok < int(s.Times[i].Last)
}

// lasts says whether a duration is how long the meeting was: "an hour-long call", "lasted half an hour",
// "10 hours of talks"; not "in nearly five years".
func (s *scan) lasts(i int, m mention) bool {
	t := &s.Times[i]
	if strings.HasPrefix(t.Value, "PT") {
		return true
	}
	for k := int(t.First); k < int(t.Last); k++ {
		h := s.tree.Head(k)
		if h == m.token && (s.tree.Rel(k) == syntax.Amod || s.tree.Rel(k) == syntax.Compound) {
			return true
		}
	}
	return s.tree.Lemma(m.gov) == "last"
}

// start sets the start (and the end of a range) from the dates and clock times of the clause.
func (s *scan) start(w *when, m mention, dates, clocks []int) {
	best := -1
	for _, i := range append(dates, clocks...) {
		if v := s.Times[i].Value; v == "PAST_REF" {
			w.past = true
		}
		if !known(s.Times[i].Value) || s.since(i) {
			continue
		}
		if best < 0 || s.distance(i, m) < s.distance(best, m) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	if best > 0 && s.Times[best-1].Through == 1 && s.Times[best].Type == temporal.DATE {
		best-- // "on Thursday and Friday" begins on Thursday
	}
	for _, i := range clocks { // the hour rather than its day
		if v := s.Times[i].Value; s.Times[best].Type == temporal.DATE && len(v) > 11 && v[11] <= '9' && known(v) && v[:10] == s.Times[best].Value {
			best = i
			break
		}
	}
	t := &s.Times[best]
	w.since = t.First > 0 && s.tree.Lemma(int(t.First)-1) == "since"
	w.start = &record.Moment{Value: isoStart(t.Value), Mod: t.Mod}
	w.startAt = []record.Span{t.Span}
	w.startWhy = t.Why
	if t.Type == temporal.TIME {
		s.zoned(w, clocks)
	}
	if t.Through > 0 && best+int(t.Through) < len(s.Times) {
		w.end = &record.Moment{Value: isoStart(s.Times[best+int(t.Through)].Value)}
	}
}

// since says whether a date long past only tells from when on something holds: "the first since 2011".
func (s *scan) since(i int) bool {
	f := int(s.Times[i].First)
	return f > 0 && s.tree.Lemma(f-1) == "since" && s.ago(isoStart(s.Times[i].Value)) > 60
}

// known says whether a value of TIMEX3 begins with a year.
func known(v string) bool {
	return len(v) >= 4 && v[0] >= '0' && v[0] <= '9' && v[3] >= '0' && v[3] <= '9' && !strings.ContainsRune(isoStart(v), 'X')
}

func (s *scan) distance(i int, m mention) int {
	d := int(s.Times[i].First) - m.token
	if d < 0 {
		d = -d
	}
	return d
}

// isoStart is the part of a TIMEX3 value that ISO 8601 has: "2023-06-19TEV" is the day.
func isoStart(v string) string {
	if i := strings.IndexByte(v, 'T'); i >= 0 && i+1 < len(v) && (v[i+1] < '0' || v[i+1] > '9') {
		return v[:i]
	}
	return v
}

// zoned joins a local time with the same moment in GMT ("just after 4:30 pm (0830 GMT)") into one with
// its offset.
func (s *scan) zoned(w *when, clocks []int) {
	if len(clocks) != 2 {
		return
	}
	a, b := &s.Times[clocks[0]], &s.Times[clocks[1]]
	local, zulu, ok := localAndZulu(a.Value, b.Value)
	if !ok {
		local, zulu, ok = localAndZulu(b.Value, a.Value)
	}
	if !ok {
		return
	}
	offset, ok := offsetOf(local, zulu)
	if !ok {
		return
	}
	w.start = &record.Moment{Value: local + offset, Mod: a.Mod}
	w.startAt = []record.Span{{Start: a.Span.Start, End: b.Span.End}}
	w.startWhy = "temporal.zone_from_gmt"
}

func localAndZulu(a, b string) (local, zulu string, ok bool) {
	return a, b, len(a) >= 16 && !strings.HasSuffix(a, "Z") && strings.HasSuffix(b, "Z") && len(b) >= 17 && len(a) == 16
}
