// Package readout reads one report of what states say and do to each other and makes its record.
//
// New loads what Readout knows; Reader.Read makes a record of a document. A Reader is immutable and may be
// used by any number of goroutines; the same document gives the same record, whoever reads it.
package readout

import (
	"sync"

	"readout/knowledge/codes"
	"readout/knowledge/countries"
	"readout/knowledge/frames"
	"readout/knowledge/gazetteer"
	"readout/knowledge/lemmas"
	"readout/knowledge/models"
	"readout/knowledge/overlay"
	"readout/knowledge/titles"
	"readout/knowledge/topics"
	"readout/read/actor"
	"readout/read/antecedent"
	"readout/read/attribution"
	"readout/read/attribution/scorer"
	"readout/read/commitment"
	"readout/read/coref"
	"readout/read/event"
	"readout/read/language"
	"readout/read/meeting"
	"readout/read/name"
	"readout/read/name/tagger"
	"readout/read/place"
	"readout/read/relation"
	"readout/read/statement"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/read/token"
	"readout/record"
)

// Version of the program; the record's run carries it.
const Version = "0.1.0"

// Reader reads reports.
type Reader struct {
	syntax      *syntax.Model
	tagger      *tagger.Model
	names       *name.Reader
	scorer      *scorer.Model
	actors      *actor.Reader
	places      *place.Reader
	statements  *statement.Reader
	meetings    *meeting.Reader
	events      *event.Reader
	commitments *commitment.Reader
	relations   *relation.Reader
	antecedents *antecedent.Model
	tables      *overlay.Tables
	layers      []string
	scratch     sync.Pool
}

// scratch is the buffers of one worker.
type scratch struct {
	syntax *syntax.Scratch
	names  *tagger.Scratch
}

// Option changes what a Reader does.
type Option func(*Reader)

// WithLayers adds what the stages below the record saw: names of record.LayerNames.
func WithLayers(layers ...string) Option { return func(r *Reader) { r.layers = layers } }

// WithTables reads with a user's tables laid over the embedded ones.
func WithTables(t *overlay.Tables) Option { return func(r *Reader) { r.tables = t } }

// New loads what Readout knows.
func New(options ...Option) (*Reader, error) {
	r := &Reader{}
	for _, option := range options {
		option(r)
	}
	if r.tables == nil {
		r.tables = overlay.Embedded()
	}
	model, err := syntax.Load(models.Syntax())
	if err != nil {
		return nil, err
	}
	known := tagger.Embedded()
	known.Actors = r.tables.Actors
	marks, err := tagger.Load(models.Names(), models.Syntax(), known)
	if err != nil {
		return nil, err
	}
	antecedents, err := antecedent.Load(models.Antecedent())
	if err != nil {
		return nil, err
	}
	speech, err := scorer.Load(models.Speech())
	if err != nil {
		return nil, err
	}
	r.antecedents, r.tagger, r.scorer = antecedents, marks, speech
	r.syntax = model.Knowing(lemmas.Verbs())
	r.names = &name.Reader{Knowledge: known}
	r.actors = &actor.Reader{Dictionary: r.tables.Actors, Countries: countries.Load()}
	r.places = &place.Reader{Gazetteer: gazetteer.Load(), Countries: countries.Load()}
	r.statements = &statement.Reader{Cues: r.tables.Cues, Topics: topics.Load()}
	r.meetings = &meeting.Reader{Words: frames.LoadMeetings(), Titles: titles.Load(), Topics: topics.Load(), Countries: countries.Load()}
	r.events = &event.Reader{Book: codes.Load(), Frames: r.tables.Frames, Topics: topics.Load()}
	r.commitments = &commitment.Reader{Vows: frames.LoadVows(), Topics: topics.Load()}
	r.relations = &relation.Reader{Words: frames.LoadRelations()}
	r.scratch.New = func() any { return &scratch{syntax.NewScratch(), tagger.NewScratch()} }
	return r, nil
}

// Tables are what the reader knows of actors, outlets, words of saying and codes.
func (r *Reader) Tables() *overlay.Tables { return r.tables }

// Read makes the record of a document. It never fails: what is not understood stands in the record's gaps.
// Of a document that is not in English only the language is told.
func (r *Reader) Read(doc record.Document) *record.Record {
	buffers := r.scratch.Get().(*scratch)
	defer r.scratch.Put(buffers)

	describeOutlet(&doc, r.tables.Outlets)
	if doc.Language = language.Of(doc.Text); doc.Language != "en" {
		return r.newAssembly(doc).record
	}
	text := token.Split(doc.Text)
	published := temporal.ParseDate(doc.Published)
	if !published.Known() {
		if date, _ := temporal.Dateline(text); date.Within(published).Known() {
			published = date.Within(published)
			doc.Published = published.String()
		}
	}
	about := actor.Context{Date: doc.Published, Country: doc.Country, Government: doc.OutletKind == "government", Title: doc.Title, Delegation: doc.Outlet == "" && doc.URL == ""}
	marks := r.tagger.Start(len(text.Tokens), buffers.names)
	tree := r.syntax.ParseFor(text, buffers.syntax, marks.Watch)
	times := temporal.Read(tree, published)
	names := r.names.Read(tree, times, marks.Guesses)
	speech := attribution.Read(tree, r.tables.Cues, r.scorer)
	chains := coref.Read(tree, names, speech, coref.Context{Country: spokenFor(&doc), Body: r.publisher(&doc), Date: doc.Published})
	cast := r.actors.Read(tree, names, chains, speech, about)
	r.actors.Titled(cast, doc.Title, about)
	authors := r.actors.Authors(cast, speech, doc.Title, about.Government, about)
	places := r.places.Read(tree, names, cast)
	statements := r.statements.Read(&statement.Report{Tree: tree, Times: times, Names: names, Attributions: speech, Cast: cast, Outlet: doc.Outlet, Government: about.Government, Authors: authors, Joint: actor.Joint(doc.Title)})
	met := r.meetings.Read(&meeting.Report{Tree: tree, Times: times, Names: names, Cast: cast, Places: places, Statements: statements, Published: doc.Published, Title: doc.Title})
	events := r.events.Read(&event.Report{Tree: tree, Times: times, Names: names, Cast: cast, Places: places, Statements: statements, Meetings: met, Published: doc.Published})
	ledger := r.commitments.Read(&commitment.Report{Tree: tree, Times: times, Cast: cast, Statements: statements, Meetings: met, Events: events, Published: doc.Published})
	relations := r.relations.Read(&relation.Report{Tree: tree, Names: names, Cast: cast, By: speakers(statements)})

	a := r.newAssembly(doc)
	a.actors(cast)
	a.times(times)
	a.places(places)
	a.statements(statements)
	a.meetings(met)
	a.events(events)
	a.commitments(ledger)
	a.relations(relations)
	a.gaps()
	r.layersOf(a, sight{tree, names, chains, speech})
	return a.record
}

// speakers tells who says the words of a token, nobody where the report speaks.
func speakers(statements []statement.Statement) func(int) []int {
	return func(token int) []int {
		for i := len(statements) - 1; i >= 0; i-- { // the innermost comes last
			for _, c := range statements[i].Content {
				if c.Has(int32(token)) {
					return statements[i].Speaker
				}
			}
		}
		return nil
	}
}

// spokenFor is the country of the government that publishes a document, empty where none does.
func spokenFor(doc *record.Document) string {
	if doc.OutletKind == "government" {
		return doc.Country
	}
	return ""
}

// publisher is the code of the international organisation that publishes a document, empty where none does.
func (r *Reader) publisher(doc *record.Document) string {
	for _, e := range r.actors.Dictionary.Find(doc.Outlet) {
		if e.Kind == "international_organisation" {
			return e.Of()
		}
	}
	return ""
}
