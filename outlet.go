package readout

import (
	"cmp"
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/outlets"
	"readout/record"
)

// describeOutlet fills in what kind of outlet a document comes from, and of which country, where the document
// does not say: by the registry, by the host of its address, or by the words of a government's office.
func describeOutlet(doc *record.Document, known *outlets.Index) {
	if doc.OutletKind != "" && doc.Country != "" {
		return
	}
	kind, country := registered(doc, known, doc.Outlet)
	if kind == "" {
		kind, country = office(doc.Outlet)
	}
	if country == "" { // an office of no known state may be in the registry by a part of its name
		if k, c := registered(doc, known, strings.Split(doc.Outlet, ", ")...); k != "" {
			kind, country = k, c
		}
	}
	doc.OutletKind = cmp.Or(doc.OutletKind, kind)
	doc.Country = cmp.Or(doc.Country, country)
}

func registered(doc *record.Document, known *outlets.Index, names ...string) (kind, country string) {
	for _, words := range names {
		if o, ok := known.Find(words, doc.Published); ok {
			return o.Kind, o.Country
		}
	}
	if o, ok := known.Find(doc.URL, doc.Published); ok && strings.Contains(doc.URL, "://") {
		return o.Kind, o.Country
	}
	return "", ""
}

// offices are words by which a government's office is known, whatever the state.
var offices = []string{"Ministry", "Office of the President", "Office of the Prime Minister", "Prime Minister's Office", "Prime Minister’s Office", "Presidency", "Government", "Foreign Office", "Department of State", "Department of Foreign Affairs", "Embassy", "Cabinet Office", "Chancellery"}

// office is a government's office with the state that its name ends in: "Ministry of External Affairs, India".
func office(outlet string) (kind, country string) {
	for _, words := range offices {
		if strings.Contains(outlet, words) {
			kind = "government"
		}
	}
	if kind == "" {
		return "", ""
	}
	words := strings.Fields(strings.ReplaceAll(outlet, ",", " "))
	for i := range words {
		if c, sense, ok := countries.Load().Find(strings.Join(words[i:], " ")); ok && sense == countries.Name {
			return kind, c.Code
		}
		if c, sense, ok := countries.Load().Find(words[i]); ok && sense == countries.Adjective {
			return kind, c.Code
		}
	}
	return kind, ""
}
