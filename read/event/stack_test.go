package event_test

import (
	"sync"
	"testing"

	"readout/knowledge/actors"
	"readout/knowledge/codes"
	"readout/knowledge/countries"
	"readout/knowledge/frames"
	"readout/knowledge/models"
	"readout/knowledge/nouns"
	"readout/knowledge/titles"
	"readout/knowledge/topics"
	"readout/read/actor"
	"readout/read/coref"
	"readout/read/event"
	"readout/read/meeting"
	"readout/read/name"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/read/token"
)

var model = sync.OnceValue(func() *syntax.Model {
	m, err := syntax.Load(models.Syntax())
	if err != nil {
		panic(err)
	}
	return m
})

// report runs the stages below on a text of 19 June 2023.
func report(text string) *event.Report {
	const day = "2023-06-19"
	tree := model().Parse(token.Split(text), syntax.NewScratch())
	times := temporal.Read(tree, temporal.ParseDate(day))
	nr := &name.Reader{Countries: countries.Load(), Actors: actors.Load(), Titles: titles.Load(), Nouns: nouns.Load()}
	names := nr.Read(tree, times)
	chains := coref.Read(tree, names, nil, coref.Context{})
	ar := &actor.Reader{Dictionary: actors.Load(), Countries: countries.Load()}
	cast := ar.Read(tree, names, chains, actor.Context{Date: day})
	mr := &meeting.Reader{Words: frames.LoadMeetings(), Titles: titles.Load(), Topics: topics.Load()}
	met := mr.Read(&meeting.Report{Tree: tree, Times: times, Names: names, Cast: cast, Published: day})
	return &event.Report{Tree: tree, Times: times, Names: names, Cast: cast, Meetings: met, Published: day}
}

var reader = sync.OnceValue(func() *event.Reader {
	book := codes.Load()
	return &event.Reader{Book: book, Frames: frames.Load(book), Topics: topics.Load()}
})

func events(t *testing.T, text string) *event.Events {
	t.Helper()
	return reader().Read(report(text))
}
