package archive

import "readout/record"

// Query narrows a list. Every field that is set must hold.
type Query struct {
	Document string // the whole id of one document

	Actor  string    // a name, or part of one in whole words, whatever its case or accents; or a code such as CHN
	Pair   [2]string // codes of two sides, in either order
	From   string    // first day, "2023-06-01"
	To     string    // last day
	Act    string    // one of record.Acts
	Lone   bool      // of meetings: those that bring no two sides together, as far as is known
	Status string    // of meetings and visits: one of record.Statuses
	City   string    // of meetings and visits, whatever its case
	Kind   string    // of commitments: one of record.CommitmentKinds
	Topic  string    // a topic, or part of one
	Outlet string    // of reports of one outlet, by its whole name
	Code   string    // of reports in which an event is coded so: a CAMEO code or how it begins, or a PLOVER event
	Words  []string  // each a word, a phrase, or the beginning of a word: "channel*"
	Since  int64     // only what was added after this version: see Archive.Latest
	Limit  int       // 0: no limit
	After  *Place    // a list goes on after the line of this place; Search has no places
}

// Place is where a line stands in a list: a key, so that a list that grows shows none of its lines twice.
type Place struct {
	Day     string
	Version int64
	Tie     string
}

// Version is one text of a document.
type Version struct {
	Number int    `json:"number"`
	SHA256 string `json:"sha256"`
	Bytes  int    `json:"bytes"`
	Title  string `json:"title,omitempty"`
	Source string `json:"source,omitempty"`
	Added  string `json:"added"` // RFC 3339, UTC
}

// Document is a line of the list of documents.
type Document struct {
	ID         string `json:"id"`
	Version    int    `json:"version"`
	Published  string `json:"published,omitempty"`
	Outlet     string `json:"outlet,omitempty"`
	Title      string `json:"title,omitempty"`
	Bytes      int    `json:"bytes"`
	Statements int    `json:"statements"`
	Meetings   int    `json:"meetings"`

	Place Place `json:"-"`
}

// Meeting is a line of the list of meetings.
type Meeting struct {
	ID           string   `json:"id"`
	Document     string   `json:"document"`
	Outlet       string   `json:"outlet,omitempty"`
	Day          string   `json:"day,omitempty"`
	Format       string   `json:"format"`
	Participants []string `json:"participants"`
	Sides        []string `json:"sides"`
	City         string   `json:"city,omitempty"`
	Status       string   `json:"status"`
	Words        string   `json:"words"`

	Place Place `json:"-"`
}

// Visit is a line of the list of visits.
type Visit struct {
	ID       string   `json:"id"`
	Document string   `json:"document"`
	Outlet   string   `json:"outlet,omitempty"`
	Day      string   `json:"day,omitempty"`
	Visitors []string `json:"visitors"`
	Hosts    []string `json:"hosts"`
	Sides    []string `json:"sides"`
	City     string   `json:"city,omitempty"`
	Country  string   `json:"country,omitempty"`
	Claim    string   `json:"claim,omitempty"`
	Status   string   `json:"status"`
	Words    string   `json:"words"`

	Place Place `json:"-"`
}

// By is what meetings and visits are added up by.
type By string

const (
	ByMonth By = "month" // "2023-06"
	ByCity  By = "city"
)

// Outlet is what an outlet sent.
type Outlet struct {
	Name                          string
	Reports, Statements, Meetings int
	First, Last                   string // days on which it published, "" where none is known
}

// Sum is how often any sides met in a month, or some sides in a city. What has none of it has the Name "".
type Sum struct {
	Name        string
	Sides       []string // of a city's meetings
	Days        int      // on a day the same sides once
	First, Last string   // days, "" where one is not known
}

// Statement is a line of the list of statements.
type Statement struct {
	ID       string   `json:"id"`
	Document string   `json:"document"`
	Outlet   string   `json:"outlet,omitempty"`
	Day      string   `json:"day,omitempty"`
	Speaker  []string `json:"speaker"`
	To       []string `json:"to"`
	Via      []string `json:"via"`
	Acts     []string `json:"acts"`
	Topics   []string `json:"topics"`
	Form     string   `json:"form"`
	Negated  bool     `json:"negated"`
	Cue      string   `json:"cue"`
	Words    string   `json:"words"`

	Place Place         `json:"-"`
	Found []record.Span `json:"-"` // in Words: what Query.Words asked for
}

// Commitment is a line of the list of commitments.
type Commitment struct {
	ID        string   `json:"id"`
	Document  string   `json:"document"`
	Outlet    string   `json:"outlet,omitempty"`
	Day       string   `json:"day,omitempty"`
	Kind      string   `json:"kind"`
	Parties   []string `json:"parties"`
	To        []string `json:"to"`
	Topic     string   `json:"topic,omitempty"`
	Condition string   `json:"condition,omitempty"`
	Due       string   `json:"due,omitempty"`
	Words     string   `json:"words"`

	Place Place `json:"-"`
}

// Count is how many documents, or items, are of a name.
type Count struct {
	Name string
	N    int
}

// Hit is a document that has the words looked for. Spans point at them in Text, in order.
type Hit struct {
	Document  string        `json:"document"`
	Published string        `json:"published,omitempty"`
	Outlet    string        `json:"outlet,omitempty"`
	Title     string        `json:"title,omitempty"`
	Spans     []record.Span `json:"spans"`
	Text      string        `json:"-"`
}

// PairDay is a day on which two sides met, with the number of stories that tell of it.
type PairDay struct {
	Pair    [2]string
	Day     string
	Stories int
}
