package voice

// introductions gives a text in which exactly one person introduces himself to him, all of it where nobody else
// speaks; of several each has the paragraph in which he does.
func (r *reader) introductions(called bool) {
	type introduction struct {
		who int32
		p   int
	}
	var list []introduction
	one := true
	for p := range r.voices {
		first, last := r.bounds(p)
		for i := first; i < last; i++ {
			who := r.introduced(i, last)
			if who < 0 || r.tree.InQuote[i] >= 0 {
				continue
			}
			if len(list) > 0 {
				a, b := r.names.ByToken[list[0].who], r.names.ByToken[who]
				one = one && r.names.Mentions[a].Entity == r.names.Mentions[b].Entity
			}
			list = append(list, introduction{who, p})
		}
	}
	for _, x := range list {
		if r.voices[x.p].Speaker < 0 {
			r.voices[x.p].Speaker = x.who
		}
	}
	if len(list) == 0 || !one || called || r.talk {
		return
	}
	for p := range r.voices {
		if r.voices[p].Speaker < 0 && !r.voices[p].Others {
			r.voices[p].Speaker = list[0].who
		}
	}
}

// introduced is the head of the name with which the words at token i introduce their speaker, or -1.
func (r *reader) introduced(i, last int) int32 {
	switch {
	case r.is(i, "my", "name") && r.copula(i+2):
		return r.head(i + 3)
	case r.is(i, "I", "am"), r.is(i, "I", "'m"), r.is(i, "I", "’m"):
		if m := r.person(i + 2); m != nil {
			return m.Head
		}
	case (r.is(i, "it") || r.is(i, "this")) && r.copula(i+1):
		m := r.named(i + 2)
		if m == nil || int(m.Last) >= last {
			return -1
		}
		if end := int(m.Last); r.is(end, "here") || r.is(end, "speaking") || r.is(end, "and", "welcome") {
			return m.Head
		}
	}
	return -1
}

func (r *reader) copula(i int) bool { return r.is(i, "is") || r.is(i, "'s") || r.is(i, "’s") }

// head is that of the name that begins at token i, whatever it was taken for, or -1.
func (r *reader) head(i int) int32 {
	if m := r.named(i); m != nil {
		return m.Head
	}
	return -1
}

// dialogue says whether a text looks like the talk of several: many of its paragraphs are short, or ask.
func (r *reader) dialogue() bool {
	short := 0
	for p := range r.voices {
		if first, last := r.bounds(p); last-first < shortest || r.asks(p) {
			short++
		}
	}
	return len(r.voices) > 5 && 3*short > len(r.voices)
}

// shortest is, in tokens, the shortest paragraph of somebody who speaks alone.
const shortest = 12
