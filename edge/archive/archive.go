// Package archive is the contract of the store that keeps records and answers questions about them.
//
// A document is its id, else its text's SHA-256. The same id with another text is a new version of the
// document; the same text again changes nothing, unless it was read with other results: then the newer
// reading replaces the older one. Questions see the current version of every document.
//
// Stores live in folders of their own (sqlite, postgres), store opens them; archivetest is the suite that each passes.
package archive

import (
	"context"
	"iter"

	"readout/corpus/phrase"
	"readout/corpus/register"
	"readout/corpus/relation"
	"readout/corpus/story"
	"readout/record"
	"readout/record/correction"
)

// Entry is what is added: a record, its text in Document.Text, and where it came from.
type Entry struct {
	Record *record.Record
	Source string // file and, in a file of many, line: "reports.jsonl:12"
	Added  string // RFC 3339, UTC; now where empty
}

// Fate is what became of an entry.
type Fate int

const (
	Added      Fate = iota // a document not known before
	NewVersion             // a known document with another text
	ReadAgain              // a known text whose record differs from the one kept
	Unchanged              // already there
)

// Archive keeps records. All methods may be called from many goroutines; several processes may add to
// one archive. Errors are *Error.
type Archive interface {
	// Add keeps all entries, or none. When it returns without error they are there for good.
	Add(ctx context.Context, entries []Entry) ([]Fate, error)
	// Document gives the current version of a document by its id, or by a prefix of at least six
	// characters that only one id has. Document.Text holds its text.
	Document(ctx context.Context, id string) (*record.Record, error)
	// Gather gives the current versions of documents by their full ids, in that order.
	Gather(ctx context.Context, ids []string) ([]*record.Record, error)
	// Versions lists all versions of a document, oldest first.
	Versions(ctx context.Context, id string) ([]Version, error)
	// Version gives one of them by its number, from 1.
	Version(ctx context.Context, id string, number int) (*record.Record, error)
	// Item gives the documents whose current version has, or before a correction had, an item of that id: one, but for
	// a rare clash.
	Item(ctx context.Context, id string) ([]*record.Record, error)
	// Documents, Meetings and Statements list what the query asks for, newest day first, of a day the last
	// added first.
	Documents(ctx context.Context, q Query) ([]Document, error)
	Meetings(ctx context.Context, q Query) ([]Meeting, error)
	Statements(ctx context.Context, q Query) ([]Statement, error)
	// Visits lists visits as Meetings does meetings.
	Visits(ctx context.Context, q Query) ([]Visit, error)
	// MeetingsBy and VisitsBy add up, by month, or by city and by the sides that took part, the days on which sides met.
	MeetingsBy(ctx context.Context, q Query, by By) ([]Sum, error)
	VisitsBy(ctx context.Context, q Query, by By) ([]Sum, error)
	// Latest is the number of the version added last, 0 where there is none. Query.Since takes it.
	Latest(ctx context.Context) (int64, error)
	// Revision changes with everything that is written, and stays while nothing is: what was answered at a revision
	// still holds at it.
	Revision(ctx context.Context) (string, error)
	// Outlets counts what outlets sent of the documents asked for, most reports first.
	Outlets(ctx context.Context, q Query) ([]Outlet, error)
	// Search finds words in the texts of documents, best match first; of many that hold them, of those added last.
	Search(ctx context.Context, q Query) ([]Hit, error)
	// Between gives the facts that may have passed between the sides of q.Pair from q.From to q.To, with their stories in a
	// layer, those of the earliest document first.
	Between(ctx context.Context, q Query, layer story.Layer) ([]story.Told, error)
	// Passed adds up by day, week or month what passed between the sides of q.Pair from q.From to q.To: what relation.Of makes of
	// Between, without its entries. It costs a line for each fact, not its words.
	Passed(ctx context.Context, q Query, layer story.Layer, by relation.Step) (relation.Line, error)
	// Vows gives the commitments of the documents asked for, and what is said there of any commitment's fate.
	Vows(ctx context.Context, q Query, layer story.Layer) ([]story.Told, error)
	// Commitments lists what the query asks for, as Documents does; CommitmentKinds counts it by kind. Akin gives the facts of
	// which the ledger's lines with some commitments are made, of all time: the commitments themselves, and the makings and
	// words on their fate that share the rarest stems of theirs. With ledger.Of they make a page of the ledger.
	Commitments(ctx context.Context, q Query) ([]Commitment, error)
	CommitmentKinds(ctx context.Context, q Query) ([]Count, error)
	Akin(ctx context.Context, list []Commitment, layer story.Layer) ([]story.Told, error)
	// Speeches gives what q.Actor said in the documents asked for, the earliest first, for phrase.Turns.
	Speeches(ctx context.Context, q Query, layer story.Layer) ([]phrase.Speech, error)
	// Texts gives the texts of the documents asked for, the earliest first, as records that have nothing but their
	// statements with the speakers: for phrase.Of.
	Texts(ctx context.Context, q Query) ([]*record.Record, error)
	// Tellings gives what the documents asked for tell of meetings and visits that a register may have.
	Tellings(ctx context.Context, q Query) ([]register.Telling, error)
	// PairsMet and TopicsSaid count the documents asked for in which two sides meet ("CHN USA") or a topic is spoken of,
	// most first.
	PairsMet(ctx context.Context, q Query) ([]Count, error)
	TopicsSaid(ctx context.Context, q Query) ([]Count, error)
	// Stories names the story of each document in a layer: by the least id of its documents.
	Stories(ctx context.Context, layer story.Layer, documents []string) ([]string, error)
	// Events names the event of each meeting, visit and coded event that reports tell in different ways: by the least of its
	// tellings, as story.Events does. Equal facts are one event without a name.
	Events(ctx context.Context) (map[story.Place]string, error)
	// Busiest gives the pairs and days on which most stories tell of a meeting, most first.
	Busiest(ctx context.Context, limit int) ([]PairDay, error)
	// Records goes through the current version of every document in the order of their ids.
	Records(ctx context.Context) iter.Seq2[*record.Record, error]
	// History goes through every version of every document, in the order in which they were added.
	History(ctx context.Context) iter.Seq2[Entry, error]
	// Correct keeps a correction of a document that is there, by its full id, or of the whole archive, and gives it its number
	// and, where it has none, the time of now. From then on Document, Item, Records and all lists show the record as corrected;
	// Version and History go on to give it as it was read.
	Correct(ctx context.Context, c correction.Correction) (correction.Correction, error)
	// Undo takes a correction back. It stays in the list, with who took it back and when.
	Undo(ctx context.Context, number int, by string) error
	// Corrections lists the corrections of a document and those of the whole archive, all where it is "", in the order of
	// their numbers.
	Corrections(ctx context.Context, document string) ([]correction.Correction, error)
	// Check looks whether what the store wrote is whole. What it finds is an error with code Damaged.
	Check(ctx context.Context) error
	// Repair makes anew, from the records and texts kept, all that the store derives from them: the tables of
	// items, indices, full text, which version is the current one. It is done whole or not at all.
	Repair(ctx context.Context) error
	Close() error
}
