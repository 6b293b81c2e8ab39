package meantime

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"readout/record"
)

// article is one document of MEANTIME: its text, made of its tokens, and the events that people marked in it.
type article struct {
	doc    record.Document
	events []event
}

// event is a marked mention of an event; what carries the same instance is one event, in all articles of a topic.
type event struct {
	span     record.Span
	instance string
}

// naf is the part of CAT's XML that is read.
type naf struct {
	Tokens []struct {
		ID       string `xml:"t_id,attr"`
		Sentence int    `xml:"sentence,attr"`
		Form     string `xml:",chardata"`
	} `xml:"token"`
	Markables struct {
		Mentions []struct {
			ID      string `xml:"m_id,attr"`
			Anchors []struct {
				Token string `xml:"t_id,attr"`
			} `xml:"token_anchor"`
		} `xml:"EVENT_MENTION"`
		Events []struct {
			ID       string `xml:"m_id,attr"`
			Instance string `xml:"instance_id,attr"`
		} `xml:"EVENT"`
		Times []struct {
			Function string `xml:"functionInDocument,attr"`
			Value    string `xml:"value,attr"`
		} `xml:"TIMEX3"`
	}
	Relations struct {
		Refers []struct {
			Sources []struct {
				ID string `xml:"m_id,attr"`
			} `xml:"source"`
			Targets []struct {
				ID string `xml:"m_id,attr"`
			} `xml:"target"`
		} `xml:"REFERS_TO"`
	}
}

// topic reads the articles of one folder, in the order of their names.
func topic(folder string) ([]article, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.xml"))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("meantime: no articles in %s", folder)
	}
	var list []article
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		var n naf
		if err := xml.Unmarshal(data, &n); err != nil {
			return nil, fmt.Errorf("meantime: %s: %w", path, err)
		}
		list = append(list, n.article(filepath.Base(path)))
	}
	return list, nil
}

// article joins the tokens with blanks, the headline and the day (sentences 0 and 1) on lines of their own.
func (n *naf) article(id string) article {
	var text strings.Builder
	at := map[string]record.Span{}
	for i, t := range n.Tokens {
		switch {
		case i == 0:
		case t.Sentence != n.Tokens[i-1].Sentence && t.Sentence < 3:
			text.WriteString("\n\n")
		default:
			text.WriteString(" ")
		}
		start := text.Len()
		text.WriteString(t.Form)
		at[t.ID] = record.Span{Start: start, End: text.Len()}
	}
	a := article{doc: record.Document{ID: id, Text: text.String()}}
	for _, t := range n.Markables.Times {
		if t.Function == "CREATION_TIME" {
			a.doc.Published = t.Value
		}
	}
	instance := n.instances(id)
	for _, m := range n.Markables.Mentions {
		if len(m.Anchors) == 0 {
			continue
		}
		e := event{span: at[m.Anchors[0].Token], instance: instance[m.ID]}
		e.span.End = at[m.Anchors[len(m.Anchors)-1].Token].End
		if e.instance == "" {
			e.instance = id + " " + m.ID
		}
		a.events = append(a.events, e)
	}
	return a
}

// instances are the names of the events that mentions refer to. One without an instance is the article's own.
func (n *naf) instances(id string) map[string]string {
	names := map[string]string{}
	for _, e := range n.Markables.Events {
		if names[e.ID] = e.Instance; e.Instance == "" {
			names[e.ID] = id + "#" + e.ID
		}
	}
	of := map[string]string{}
	for _, r := range n.Relations.Refers {
		for _, t := range r.Targets {
			for _, s := range r.Sources {
				if name, ok := names[t.ID]; ok {
					of[s.ID] = name
				}
			}
		}
	}
	return of
}
