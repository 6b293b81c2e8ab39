package boundary

// state is what the sentence so far holds, and what comes before the next mark.
type state struct {
	start   int
	stop    bool // by the rules it ends after the token last taken in
	verb    bool
	depth   int32
	quotes  uint32
	opened  uint32 // hash of the shapes of its first four tokens
	next    int    // first token from the gap on that may end a sentence, or the paragraph's end
	verbsTo int    // tokens before this one were looked at for lastVerb
	last    int    // last verb before verbsTo
}

// Bounds of what is counted.
const (
	farthest = 12 // tokens to the next end
	deepest  = 2  // brackets
	firsts   = 4  // tokens that open a sentence
)

// begin starts a sentence at token i.
func (s *state) begin(i int) {
	next, to, last := s.next, s.verbsTo, s.last
	if i == 0 {
		next, to, last = 0, 0, -1
	}
	*s = state{start: i, opened: 1, next: next, verbsTo: to, last: last}
}

// extend takes token i into the sentence.
func (s *state) extend(j *Judge, i int, stop bool) {
	s.stop = stop
	word := &j.seen[padding+i]
	s.verb = s.verb || isVerb(word)
	switch j.tokens[i].Form {
	case "(", "[":
		s.depth++
	case ")", "]":
		s.depth--
	case `"`, "'", "''", "``", "“", "”":
		s.quotes++
	}
	if i-s.start < firsts {
		s.opened = (s.opened ^ word[shaped]) * 16777619
	}
	if s.next <= i {
		s.next = i + 1
		for s.next < len(j.tokens) && !mayEnd(j.tokens[s.next].Form) {
			s.next++
		}
	}
	for to := min(s.next, i+farthest); s.verbsTo < to; s.verbsTo++ {
		if isVerb(&j.seen[padding+s.verbsTo]) {
			s.last = s.verbsTo
		}
	}
}

func isVerb(s *seen) bool { return s[classed] == uint32(Verb) || s[classed] == uint32(Auxiliary) }

func mayEnd(form string) bool {
	switch form[len(form)-1] {
	case '.', '!', '?':
		return true
	}
	return false
}

// fill writes the values of the state at the gap after token i in the order of their constants.
func (s *state) fill(j *Judge, i int, out []uint32) {
	first := &j.seen[padding+s.start]
	for _, v := range [...]struct {
		of  value
		now uint32
	}{
		{stopped, flag(s.stop)},
		{spaced, flag(j.tokens[i+1].Spaced)},
		{length, steps(i - s.start + 1)},
		{left, uint32(min(len(j.tokens)-i-1, 8))},
		{size, uint32(min(len(j.tokens)/5, 10))},
		{verbs, 2*flag(s.verb) + flag(s.last > i)},
		{depth, uint32(max(min(s.depth, deepest), -1) + 1)},
		{quoted, s.quotes % 2},
		{nextEnd, uint32(min(s.next-i, farthest))},
		{opening, first[lower]},
		{openingShape, first[shaped]},
		{openingClass, first[classed]},
		{opened, s.opened},
	} {
		out[v.of-stopped] = v.now
	}
}

// steps counts to six, then in one.
func steps(n int) uint32 {
	if n >= 10 {
		return 10
	}
	return uint32(min(n, 6))
}
