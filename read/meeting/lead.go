package meeting

import (
	"readout/read/party"
	"readout/read/temporal"
	"readout/record"
)

// leadDays is how long before a report a day of its lead may lie for it to be that of the talks below.
const leadDays = 6

// dayOfLead gives a meeting that tells no day the one day of the report's first sentence with a verb, where that names two who
// met: "A and B agreed on Tuesday to …", then "The two, who met for three hours, …". It says whether it did.
func (s *scan) dayOfLead(g *group) bool {
	sentence := s.tree.SentenceOf[s.mentions[g.mentions[0]].token]
	lead := s.lead()
	if lead < 0 || lead >= int(sentence) {
		return false
	}
	first, last := int(s.tree.Sentences[lead].First), int(s.tree.Sentences[lead].Last)
	var there []int
	for k := first; k < last; k++ {
		for _, a := range s.cast.At(k) {
			if party.Has(g.parts, a) && !party.Has(there, a) {
				there = append(there, a)
			}
		}
	}
	if len(there) < 2 {
		return false
	}
	only := -1
	for i := s.firstTime(first); i < len(s.Times) && int(s.Times[i].First) < last; i++ {
		t := &s.Times[i]
		if t.Type != temporal.DATE || len(t.Value) < 10 || !known(t.Value) {
			continue
		}
		if ago := s.ago(t.Value); only >= 0 || ago < 0 || ago > leadDays {
			return false
		}
		only = i
	}
	if only < 0 {
		return false
	}
	t := &s.Times[only]
	g.when.start, g.when.startAt, g.when.startWhy = &record.Moment{Value: t.Value[:10]}, []record.Span{t.Span}, "meeting.day_of_lead"
	return true
}

// lead is the first sentence that ends in a full stop, -1 where none does: headings and datelines stand before it.
func (s *scan) lead() int {
	for i, sentence := range s.tree.Sentences {
		if s.tree.Form(int(sentence.Last)-1) == "." {
			return i
		}
	}
	return -1
}
