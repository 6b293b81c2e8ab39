package gold

import (
	"strings"

	"readout/record"
)

// score says how likely it is that an item of the record tells a fact of gold: 0 is never.
// Fields that decide what a fact is about count here; whether the others are right is judged later.
func (n *names) score(fact, item *Fact) float64 {
	switch fact.Kind {
	case "actor":
		return scoreActor(fact, item)
	case "statement", "commitment":
		content := overlap(fact.Spans("content"), item.Spans("content"))
		return n.weigh(content, fact, item, "by", "kind", "form")
	case "relation":
		return n.weigh(overlap(fact.Spans("content"), item.Spans("content")), fact, item, "of", "by")
	case "time", "place":
		return overlap(fact.Spans("span"), item.Spans("span"))
	case "visit":
		return n.weigh(n.shared(fact, item, "who", 1)*near(fact, item), fact, item, "status", "country", "start")
	case "meeting":
		return n.weigh(n.shared(fact, item, "who", 2)*near(fact, item), fact, item, "start", "status", "city", "format", "count")
	}
	return n.scoreEvent(fact, item)
}

// weigh adds a tenth for each field that agrees, where there is anything to add to.
func (n *names) weigh(base float64, fact, item *Fact, fields ...string) float64 {
	if base == 0 {
		return 0
	}
	for _, field := range fields {
		if n.agree(fact, item, field) {
			base += .1
		}
	}
	return base
}

// agree says whether gold states the field and the record has it so.
func (n *names) agree(fact, item *Fact, field string) bool {
	for _, r := range rules[fact.Kind] {
		if r.field == field {
			want, stated := fact.Get(field)
			have, _ := item.Get(field)
			return stated && n.holds(r.way, want, have)
		}
	}
	return false
}

// shared gives the part of the participants that both have, or 0 where there are fewer than least.
func (n *names) shared(fact, item *Fact, field string, least int) float64 {
	want, _ := fact.Get(field)
	got, _ := item.Get(field)
	if fact.Mark == Optional && len(want) == 1 && want[0].Any[0] == "*" && touch(fact.Spans("words"), item.Spans("words")) {
		return .1 // gold leaves open who takes part: its words tell which is meant
	}
	least = min(least, len(want))
	both := 0
	for _, w := range want {
		for _, g := range got {
			if n.same(w, g.Any[0]) {
				both++
				break
			}
		}
	}
	if both == 0 || both < least {
		return 0
	}
	return float64(both) / float64(len(want)+len(got)-both)
}

// near is 1 for two facts that rest on the same words, less where they do not touch.
func near(fact, item *Fact) float64 {
	if words := fact.Spans("words"); len(words) == 0 || touch(words, item.Spans("words")) {
		return 1
	}
	return .5
}

// scoreEvent pairs events that rest on the same words and share their act or both their sides.
func (n *names) scoreEvent(fact, item *Fact) float64 {
	sides := n.agree(fact, item, "source") && n.agree(fact, item, "target")
	_, stated := fact.Get("plover") // where gold states no act, any act on the words is meant
	if !touch(fact.Spans("words"), item.Spans("words")) || stated && !sides && !n.agree(fact, item, "plover") {
		return 0
	}
	return n.weigh(.1, fact, item, "source", "target", "plover", "cameo", "status")
}

// scoreActor pairs actors by name, else by the words that stand for them.
func scoreActor(fact, item *Fact) float64 {
	names, _ := fact.Get("name")
	for _, v := range names {
		for _, name := range v.Any {
			if strings.EqualFold(name, item.first("name")) {
				return 2
			}
		}
	}
	covered := 0.
	for _, v := range fact.Spans("chain") {
		for _, t := range item.Spans("chain") {
			covered += overlap([]record.Span{v}, []record.Span{t})
		}
	}
	if covered == 0 {
		return 0
	}
	return covered / float64(len(fact.Spans("chain")))
}
