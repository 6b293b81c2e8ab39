package meeting

import (
	"readout/read/clause"
	"readout/read/syntax"
	"readout/read/temporal"
)

// programmed is the day that stands as a heading above the paragraph of a mention, in a programme that goes from day to day: "Monday
// 10 March", then "The Minister will receive the Ambassador". What is off is not on that day.
func (s *scan) programmed(m mention) []int {
	if st := m.mood.Status; st == clause.Cancelled || st == clause.Postponed || s.tree.Nodes[m.gov].XPOS == syntax.XVBD || s.tree.Nodes[m.token].XPOS == syntax.XVBD {
		return nil
	}
	own, day := s.paragraph(m.token), -1
	if s.headings == nil {
		s.headings = s.daysAlone()
	}
	for _, h := range s.headings {
		if h.para < int(own) {
			day = h.time
		}
	}
	if len(s.headings) < 2 || day < 0 {
		return nil
	}
	return []int{day}
}

// dayHeading is a paragraph that is a day and nothing else, with its time.
type dayHeading struct{ para, time int }

// mostHeadings is how many days a programme has at most; a text with more of them is none.
const mostHeadings = 100

// daysAlone are the headings of a programme in order, none where there are too many.
func (s *scan) daysAlone() []dayHeading {
	list := []dayHeading{}
	for p := range s.tree.Paragraphs {
		if d := s.dayAlone(p); d >= 0 {
			list = append(list, dayHeading{p, d})
		}
	}
	if len(list) > mostHeadings {
		return list[:0]
	}
	return list
}

// dayAlone is the time that paragraph p consists of, the one with a number where there are several ("Saturday-Sunday 15-16 March");
// -1 where there are other words.
func (s *scan) dayAlone(p int) int {
	first, last := int(s.tree.Sentences[s.tree.Paragraphs[p].First].First), int(s.tree.Sentences[s.tree.Paragraphs[p].Last-1].Last)
	if last-first > longestDay {
		return -1
	}
	day, numbered := -1, false
	for k := first; k < last; k++ {
		t := s.firstTime(k)
		if t == len(s.Times) || int(s.Times[t].First) > k {
			t--
		}
		switch {
		case t >= 0 && int(s.Times[t].First) <= k && int(s.Times[t].Last) > k:
			number := s.tree.UPOS(k) == syntax.NUM
			if s.Times[t].Type == temporal.DATE && (day < 0 || number && !numbered) {
				day, numbered = t, number
			}
		case s.tree.UPOS(k) != syntax.PUNCT && s.tree.UPOS(k) != syntax.NUM && s.tree.UPOS(k) != syntax.SYM:
			return -1
		}
	}
	return day
}

// longestDay is how many tokens a heading that is a day has at most.
const longestDay = 9
