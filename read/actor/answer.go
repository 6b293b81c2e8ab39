package actor

import (
	"strings"

	"readout/read/attribution"
	"readout/record"
)

// answers gives the turns that are labelled as answers and nothing more ("A: …") to the one whom the title names as who answers,
// else to the state of the government that publishes them; to nobody where neither is known.
func (b *builder) answers(speech []attribution.Attribution, title string, government bool) {
	var spans []record.Span
	for i := range speech {
		if a := &speech[i]; b.answer(a) {
			spans = append(spans, b.tree.Span(int(a.Source.First), int(a.Source.Last)))
		}
	}
	if len(spans) == 0 {
		return
	}
	who := b.answerer(title, government)
	if who.Kind == "" {
		return
	}
	author := b.join(who, spans)
	for i := range speech {
		a := &speech[i]
		if !b.answer(a) {
			continue
		}
		b.Cast.speaks(int(a.SourceHead), author)
		for _, c := range a.Content {
			b.narrate(author, int(c.First), int(c.Last))
		}
	}
}

// answer says whether an attribution is a turn of a transcript that only tells that somebody answers.
func (b *builder) answer(a *attribution.Attribution) bool {
	if !a.Turn || a.SourceHead < 0 {
		return false
	}
	switch b.tree.Form(int(a.Source.First)) {
	case "A", "Answer", "ANSWER":
		return a.Source.Last == a.Source.First+1
	}
	return false
}

// answerer is the actor who answers questions by what the title says; its kind is empty where nobody is known.
func (b *builder) answerer(title string, government bool) record.Actor {
	if line, ok := talker(titleWords(title)); ok {
		if a := b.author(line); a.Kind != "" {
			return a
		}
	}
	if c, ok := b.Countries.ByCode(b.ctx.Country); government && ok && c.Code == b.ctx.Country {
		return b.stateOf(c)
	}
	return record.Actor{}
}

// talker reads who answers by a title: "Spokesperson Ama Darko's Regular Press Conference", "Interview with Minister Darko".
func talker(words []string) (byline, bool) {
	for i := range words {
		if !talk(words[i]) {
			continue
		}
		for k := i - 1; k > 1 && k > i-4; k-- {
			if words[k] == "'s" {
				return readByline(words[:k])
			}
		}
		if i+2 < len(words) {
			switch words[i+1] {
			case "with", "by", "of", "from":
				last := i + 2
				for last < len(words) && !ending(strings.ToLower(words[last])) && words[last] != "," {
					last++
				}
				return readByline(words[i+2 : last])
			}
		}
	}
	return byline{}, false
}

// talk says whether a word of a title names an occasion at which somebody answers.
func talk(word string) bool {
	switch strings.ToLower(word) {
	case "conference", "briefing", "interview", "gaggle", "doorstop", "availability", "roundtable", "q&a", "interaction":
		return true
	}
	return false
}
