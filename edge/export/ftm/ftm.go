// Package ftm writes records as FollowTheMoney entities, a line of JSON each: the report as an Article, its actors, its
// meetings, visits and events as Events. An actor of the dictionary has the same id in every report, so that
// `ftm aggregate` merges them.
package ftm

import (
	"bytes"
	"crypto/sha1"
	"encoding/hex"
	"encoding/json"
	"strings"

	"readout/knowledge/countries"
	"readout/record"
)

type entity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// schemata are FollowTheMoney's names for kinds of actors; others are LegalEntity.
var schemata = map[string]string{"person": "Person", "state": "PublicBody", "government_body": "PublicBody", "international_organisation": "Organization",
	"armed_group": "Organization", "company": "Company", "media": "Organization"}

// Encode writes the entities of one record.
func Encode(rec *record.Record) ([]byte, error) {
	w := writer{rec: rec, article: key("document", rec.Document.ID), ids: map[string]string{}}
	w.e = json.NewEncoder(&w.b)
	w.e.SetEscapeHTML(false)
	w.document()
	for i := range rec.Actors {
		w.actor(&rec.Actors[i])
	}
	for i := range rec.Meetings {
		m := &rec.Meetings[i]
		who := make([]string, len(m.Participants))
		for k, p := range m.Participants {
			who[k] = p.Actor
		}
		w.event(&m.Item, "meeting, "+m.Status, who, m.City, m.Start, m.End)
	}
	for i := range rec.Visits {
		v := &rec.Visits[i]
		w.event(&v.Item, "visit, "+v.Status, append(append([]string{}, v.Visitors...), v.Host...), v.City, v.Start, v.End)
	}
	for i := range rec.Events {
		e := &rec.Events[i]
		w.event(&e.Item, "CAMEO "+e.CAMEO+", "+e.Status, append(append([]string{}, e.Source...), e.Target...), w.place(e.Place), &record.Moment{Value: e.Date}, nil)
	}
	return w.b.Bytes(), w.err
}

// writer is a record while its entities are written.
type writer struct {
	rec     *record.Record
	article string
	ids     map[string]string // entities by actor id, and by the code that an actor of kind state stands for
	b       bytes.Buffer
	e       *json.Encoder
	err     error
}

// write encodes an entity; empty values are left out, doubles too.
func (w *writer) write(id, schema string, properties map[string][]string) {
	for name, values := range properties {
		var kept []string
		seen := map[string]bool{"": true}
		for _, v := range values {
			if !seen[v] {
				kept = append(kept, v)
			}
			seen[v] = true
		}
		if properties[name] = kept; kept == nil {
			delete(properties, name)
		}
	}
	if w.err == nil {
		w.err = w.e.Encode(entity{id, schema, properties})
	}
}

func (w *writer) document() {
	d := &w.rec.Document
	w.write(w.article, "Article", map[string][]string{"title": {d.Title}, "publisher": {d.Outlet}, "publishedAt": {d.Published}, "sourceUrl": {web(d.URL)},
		"language": {language(d.Language)}, "country": {country(d.Country)}, "fileName": {d.ID}})
}

// web is an address that FollowTheMoney takes, or "".
func web(url string) string {
	if strings.HasPrefix(url, "http://") || strings.HasPrefix(url, "https://") {
		return url
	}
	return ""
}

// language is ISO 639-2, as FollowTheMoney wants it.
func language(code string) string {
	if code == "en" {
		return "eng"
	}
	return ""
}

// country is ISO 3166 alpha-2 in small letters, empty for former states and organisations.
func country(code string) string {
	c, _ := countries.Load().ByCode(code)
	return strings.ToLower(c.Alpha2)
}

func (w *writer) actor(a *record.Actor) {
	id := key("document", w.rec.Document.ID, a.ID)
	if a.Entry != "" {
		id = key("entry", a.Entry)
	}
	w.ids[a.ID] = id
	if a.Kind == "state" && w.ids[a.Represents] == "" {
		w.ids[a.Represents] = id
	}
	schema := schemata[a.Kind]
	properties := map[string][]string{"name": {a.Name}, "country": {country(a.Represents)}, "proof": {w.article}}
	switch schema {
	case "":
		schema = "LegalEntity"
	case "Person":
		properties["position"] = []string{a.Role}
	}
	w.write(id, schema, properties)
}

// event writes what happened between actors, which are ids, or codes of states that the report names.
func (w *writer) event(item *record.Item, what string, actors []string, city string, start, end *record.Moment) {
	words := ""
	if len(item.Evidence) > 0 {
		words = strings.Join(strings.Fields(item.Evidence[0].In(w.rec.Document.Text)), " ")
	}
	who := make([]string, len(actors))
	for i, a := range actors {
		who[i] = w.ids[a]
	}
	w.write(key("document", w.rec.Document.ID, item.ID), "Event", map[string][]string{"name": {words}, "summary": {what}, "recordId": {item.ID}, "involved": who,
		"location": {city}, "startDate": {date(start)}, "endDate": {date(end)}, "proof": {w.article}})
}

func (w *writer) place(id string) string {
	for i := range w.rec.Places {
		if w.rec.Places[i].ID == id {
			return w.rec.Places[i].Name
		}
	}
	return ""
}

// date is a year, month or day; seasons, weeks and unknown days are left out.
func date(at *record.Moment) string {
	if at == nil {
		return ""
	}
	day := at.Value[:min(10, len(at.Value))]
	for _, form := range []string{"0000-00-00", "0000-00", "0000"} {
		if fits(day, form) {
			return day
		}
	}
	return ""
}

// fits says whether words have digits where the form has 0, and the form's own signs elsewhere.
func fits(words, form string) bool {
	if len(words) != len(form) {
		return false
	}
	for i := range len(form) {
		digit := '0' <= words[i] && words[i] <= '9'
		if form[i] == '0' && !digit || form[i] != '0' && words[i] != form[i] {
			return false
		}
	}
	return true
}

// key is an entity's id: FollowTheMoney's own are SHA-1 of their parts.
func key(parts ...string) string {
	sum := sha1.Sum([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:])
}
