// Package place resolves the toponyms of a report: which place a name means, and whether it stands for the place or
// for the government that sits there.
//
// A name's candidates come from knowledge/gazetteer with a prior. What decides among them is what stands behind the
// name ("Paris, Texas") and the company of the report's other places: the same country, division and neighbourhood.
package place

import (
	"slices"
	"strings"
	"unicode"

	"readout/knowledge/countries"
	"readout/knowledge/gazetteer"
	"readout/knowledge/nouns"
	"readout/read/actor"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// Place is one toponym of a report, without an id. Of is the index of the actor that a government's place stands for,
// -1 where there is none; First to Last are its tokens.
type Place struct {
	record.Place
	First, Last int32
	City        string // of a venue, and the name of a city
	Of          int
}

// Read gives the toponyms of a report in the order of the text. Nationality words ("Kenyan") are none.
func (r *Reader) Read(tree *syntax.Tree, names *name.Names, cast *actor.Cast) []Place {
	var list []int
	var spans []record.Span
	var about []string
	for i := range names.Entities {
		e := &names.Entities[i]
		if e.Country != "" && e.Sense != countries.Name && e.Sense != countries.Capital && !slices.Contains(about, e.Country) {
			about = append(about, e.Country)
		}
		if r.toponym(tree, e) {
			list = append(list, i)
			spans = append(spans, tree.Span(int(e.First), int(e.Last)))
		}
	}
	mentions := heads(names)
	places := make([]Place, 0, len(list))
	for k, c := range r.Resolve(tree.Source, spans, about) {
		e := &names.Entities[list[k]]
		if c.Place != nil && c.Precision == gazetteer.Country && e.Country == "" && e.Type == name.GPE {
			c = r.divided(spans[k].In(tree.Source), c)
		}
		p := r.make(e, spans[k].In(tree.Source), c)
		p.Span, p.Evidence, p.First, p.Last = spans[k], []record.Span{spans[k]}, e.First, e.Last
		p.use(tree, names, cast, e, mentions[list[k]])
		if c.Place == nil && p.Country == "" {
			if country := within(tree, names, e); country != "" {
				p.Country, p.Precision, p.Why = country, gazetteer.Region, "place.within"
			}
		}
		if p.UsedAs == asGovernment && e.Sense == countries.Capital && p.Country != e.Country {
			r.seat(&p, e.Country) // Paris that rejects a plan is France's, whatever else the report names
		}
		places = append(places, p)
	}
	slices.SortStableFunc(places, func(a, b Place) int { return a.Span.Start - b.Span.Start })
	return places
}

// within is the country that stands behind the name of a place, as in "in Apulia, Italy"; "" where none does, or where it is one
// of a list.
func within(tree *syntax.Tree, names *name.Names, e *name.Entity) string {
	k := int(e.Last)
	if tree.Form(k) != "," || tree.Form(k+1) == "" || names.InEntity[k+1] < 0 || e.First == 0 || tree.UPOS(int(e.First)-1) != syntax.ADP {
		return ""
	}
	c := &names.Entities[names.InEntity[k+1]]
	if after := tree.Form(int(c.Last)); c.Sense != countries.Name || after == "and" || after == "or" {
		return ""
	}
	if after := int(c.Last); tree.Form(after) == "," && tree.Form(after+1) != "" && names.InEntity[after+1] >= 0 {
		return ""
	}
	return c.Country
}

// seat makes a city that stands for its government the state's one of that name.
func (r *Reader) seat(p *Place, country string) {
	for _, c := range r.Gazetteer.Find(p.Name) {
		if c.Country == country && c.Precision == gazetteer.City {
			p.GeonamesID, p.Country, p.Precision, p.City = c.ID, c.Country, c.Precision, c.Name
			p.Lat, p.Lon = &c.Lat, &c.Lon
			return
		}
	}
}

// divided is the division of a name that is no country's here, as the names of the text have it.
func (r *Reader) divided(words string, c Choice) Choice {
	for _, p := range r.Gazetteer.Find(words) {
		if p.Division && p.Country != c.Country {
			return Choice{&p, 16}
		}
	}
	return c
}

// toponym tells whether a name is one of a place: a state, city, region or venue, or the seat of a government.
func (r *Reader) toponym(tree *syntax.Tree, e *name.Entity) bool {
	switch e.Type {
	case name.GPE:
		return e.Country == "" && e.Sense != countries.Demonym && !common(tree, e) || e.Sense == countries.Name || e.Sense == countries.Capital
	case name.LOC, name.FAC:
		return !common(tree, e)
	case name.ORG:
		return r.venue(tree.Span(int(e.First), int(e.Last)).In(tree.Source))
	}
	return false
}

// common tells a noun for states that is only written large, as in the language of the United Nations: "the Republic",
// "Member States"; and a lone quarter of the sky.
func common(tree *syntax.Tree, e *name.Entity) bool {
	if e.Last == e.First+1 {
		switch tree.Form(int(e.First)) {
		case "North", "South", "East", "West", "Central": // North and South America
			return true
		}
	}
	for i := int(e.First); i < int(e.Last); i++ {
		if lemma := strings.ToLower(tree.Lemma(i)); lemma != "member" && lexicon.Class(lemma) != nouns.State && lexicon.Class(strings.TrimSuffix(lemma, "s")) != nouns.State {
			return false
		}
	}
	return true
}

// lexicon is what common nouns tell.
var lexicon = nouns.Load()

// venue tells whether a name that an organisation bears is first of all that of a venue: the White House.
func (r *Reader) venue(words string) bool {
	found := r.Gazetteer.Find(words)
	return len(found) > 0 && found[0].Precision == gazetteer.Venue
}

// heads gives for each name the mention that it heads or stands in, -1 where none.
func heads(names *name.Names) []int32 {
	list := make([]int32, len(names.Entities))
	for i := range list {
		list[i] = -1
	}
	for i := range names.Mentions {
		if e := names.Mentions[i].Entity; e >= 0 && list[e] < 0 {
			list[e] = int32(i)
		}
	}
	return list
}

// Confidences by the lead of the place over the next likely one.
const (
	clear    = 0.95 // eight times as likely at least
	likely   = 0.85 // twice
	doubtful = 0.6
	unknown  = 0.5 // in no gazetteer
)

// make fills what the gazetteer knows. A state of the past, or one that the gazetteer lacks, keeps its code.
func (r *Reader) make(e *name.Entity, words string, c Choice) Place {
	p := Place{Of: -1}
	p.Name = strings.Join(strings.Fields(words), " ")
	if c.Place != nil && c.Precision != gazetteer.Country && len(p.Name) > 3 && p.Name == strings.ToUpper(p.Name) {
		p.Name = lowered(p.Name) // of a dateline
	}
	p.Why, p.Confidence = "place.unknown", unknown
	if e.Sense == countries.Name && e.Country != "" {
		if c.Place == nil || c.Precision == gazetteer.Country && c.Country != e.Country {
			p.Country, p.Precision = e.Country, gazetteer.Country
			p.Why, p.Confidence = "place.country", likely
			return p
		}
	}
	if c.Place == nil {
		return p
	}
	p.GeonamesID, p.Country, p.Precision = c.ID, c.Country, c.Precision
	lat, lon := c.Lat, c.Lon
	p.Lat, p.Lon = &lat, &lon
	p.Why = "place.gazetteer"
	switch {
	case c.Lead >= sure:
		p.Confidence = clear
	case c.Lead >= 16:
		p.Confidence = likely
	default:
		p.Confidence = doubtful
	}
	switch p.Precision {
	case gazetteer.Venue:
		p.City = c.City
	case gazetteer.City:
		p.City = c.Name
	}
	return p
}

// lowered is a name in capitals as others write it: "NEW DELHI" is New Delhi.
func lowered(name string) string {
	begins := true
	return strings.Map(func(r rune) rune {
		if !begins {
			r = unicode.ToLower(r)
		}
		begins = r == ' ' || r == '-'
		return r
	}, name)
}
