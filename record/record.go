// Package record holds what Readout keeps of one report: the types of the record and their JSON.
//
// Spans count bytes of the text as given. References between items are ids. What is not stated
// is left out; lists are there even where they are empty.
package record

// Format is the version of the record's JSON. Its history stands in format.go.
const Format = 1

// Record is everything read in one document.
type Record struct {
	Format      int          `json:"format"`
	Document    Document     `json:"document"`
	Actors      []Actor      `json:"actors"`
	Times       []Time       `json:"times"`
	Places      []Place      `json:"places"`
	Statements  []Statement  `json:"statements"`
	Meetings    []Meeting    `json:"meetings"`
	Visits      []Visit      `json:"visits"`
	Commitments []Commitment `json:"commitments"`
	Events      []Event      `json:"events"`
	Relations   []Relation   `json:"relations"`
	Gaps        []Gap        `json:"gaps"`
	Run         Run          `json:"run"`
	Layers      *Layers      `json:"layers,omitempty"`
}

// Document is the report itself, without its words; Text travels beside it and is not part of the record.
type Document struct {
	ID         string `json:"id"`
	Outlet     string `json:"outlet,omitempty"`
	OutletKind string `json:"outlet_kind,omitempty"` // one of OutletKinds
	Country    string `json:"country,omitempty"`     // of the outlet, ISO 3166 alpha-3
	Title      string `json:"title,omitempty"`
	URL        string `json:"url,omitempty"`
	Published  string `json:"published,omitempty"` // ISO 8601 day; month or year where no more is known
	Language   string `json:"language"`
	SHA256     string `json:"sha256"` // of Text
	Bytes      int    `json:"bytes"`  // of Text
	Text       string `json:"-"`
}

// Item is what every entry of the record carries: its name, its words and its reason.
type Item struct {
	ID         string             `json:"id"`
	Evidence   []Span             `json:"evidence"`   // the narrowest clause
	Why        string             `json:"why"`        // rule or model
	Confidence float64            `json:"confidence"` // probability of being right, two decimals
	Because    map[string]Because `json:"because,omitempty"`
}

// Because gives the words and the rule of one field that rests on others than its item does.
type Because struct {
	Evidence []Span `json:"evidence"`
	Why      string `json:"why"`
}

// Actor is a person, state or body of the report.
type Actor struct {
	Item
	Name       string `json:"name"`
	Kind       string `json:"kind"` // one of ActorKinds
	Role       string `json:"role,omitempty"`
	Represents string `json:"represents,omitempty"` // ISO 3166 alpha-3, or an organisation's acronym
	CAMEO      string `json:"cameo,omitempty"`
	PLOVER     string `json:"plover,omitempty"` // sector
	AsOf       string `json:"as_of,omitempty"`
	Entry      string `json:"entry,omitempty"` // id of its line in knowledge/
	Mentions   []Span `json:"mentions"`
}

// Time is one TIMEX3.
type Time struct {
	Item
	Span   Span   `json:"span"`
	Type   string `json:"type"` // DATE, TIME, DURATION, SET
	Value  string `json:"value"`
	Mod    string `json:"mod,omitempty"`
	Reason string `json:"reason,omitempty"` // why no calendar day could be given
}

// Place is one toponym.
type Place struct {
	Item
	Span       Span     `json:"span"`
	Name       string   `json:"name"`
	GeonamesID int      `json:"geonames_id,omitempty"`
	Country    string   `json:"country,omitempty"`
	Lat        *float64 `json:"lat,omitempty"`
	Lon        *float64 `json:"lon,omitempty"`
	Precision  string   `json:"precision,omitempty"` // venue, city, region, country
	UsedAs     string   `json:"used_as"`             // place, government
	Actor      string   `json:"actor,omitempty"`
}

// Statement is something said, or done by saying.
type Statement struct {
	Item
	Speaker  []string `json:"speaker"`
	To       []string `json:"to"`
	Via      []Via    `json:"via"`
	Form     string   `json:"form"` // direct, indirect, mixed, narrated
	Acts     []string `json:"acts"`
	Topics   []string `json:"topics"`
	Content  []Span   `json:"content"`
	Cue      []Span   `json:"cue"`
	Negated  bool     `json:"negated"`
	NestedIn string   `json:"nested_in,omitempty"`
	Time     string   `json:"time,omitempty"`
}

// Via is one step of a statement's way to the reader, innermost first.
type Via struct {
	Actor string `json:"actor"`
	How   string `json:"how"` // outlet, told_by, document
}

// Moment is a point in time as far as it is known: ISO 8601 at that precision.
type Moment struct {
	Value string `json:"value"`
	Mod   string `json:"mod,omitempty"` // TIMEX3
}

// Participant is one who takes part in a meeting.
type Participant struct {
	Actor string `json:"actor"`
	Side  string `json:"side,omitempty"` // state or organisation
	Host  *bool  `json:"host,omitempty"`
	Role  string `json:"role,omitempty"`
}

// Characterisation is what somebody called a meeting.
type Characterisation struct {
	Content []Span   `json:"content"`
	By      []string `json:"by"`
}

// Outcome is what a meeting brought.
type Outcome struct {
	Content []Span `json:"content"`
}

// Meeting is a meeting, call, summit or exchange of letters.
type Meeting struct {
	Item
	Participants  []Participant      `json:"participants"`
	Format        string             `json:"format"` // in_person, call, video, letter
	Level         string             `json:"level,omitempty"`
	City          string             `json:"city,omitempty"`
	Venue         string             `json:"venue,omitempty"`
	Start         *Moment            `json:"start,omitempty"`
	End           *Moment            `json:"end,omitempty"`
	Duration      *Moment            `json:"duration,omitempty"`
	Count         Count              `json:"count"`
	Topics        []string           `json:"topics"`
	Characterised []Characterisation `json:"characterised"`
	Outcome       []Outcome          `json:"outcome"`
	Follows       []string           `json:"follows"`
	Statements    []string           `json:"statements"`
	Status        string             `json:"status"` // one of Statuses
}

// Visit is a stay of somebody in another's country.
type Visit struct {
	Item
	Visitors []string `json:"visitors"`
	Host     []string `json:"host"`
	Country  string   `json:"country,omitempty"`
	City     string   `json:"city,omitempty"`
	Start    *Moment  `json:"start,omitempty"`
	End      *Moment  `json:"end,omitempty"`
	Claim    *Claim   `json:"claim,omitempty"`
	Status   string   `json:"status"`
}

// Claim is a superlative or the like, with whose it is: "report" or an actor's id.
type Claim struct {
	Content []Span `json:"content"`
	By      string `json:"by"`
}

// Commitment is a line of the ledger.
type Commitment struct {
	Item
	Kind       string   `json:"kind"` // one of CommitmentKinds
	Parties    []string `json:"parties"`
	To         []string `json:"to"`
	Content    []Span   `json:"content"`
	Topic      string   `json:"topic,omitempty"`
	Condition  string   `json:"condition,omitempty"`
	Due        string   `json:"due,omitempty"`
	RefersTo   []string `json:"refers_to"`
	Statements []string `json:"statements"`
}

// Event is a coded event: who did what to whom.
type Event struct {
	Item
	Source    []string   `json:"source"`
	Target    []string   `json:"target"`
	PLOVER    *PLOVER    `json:"plover,omitempty"` // absent where PLOVER has no event (CAMEO 01, 02)
	CAMEO     string     `json:"cameo"`
	Quad      *Quad      `json:"quad,omitempty"`
	Goldstein *Goldstein `json:"goldstein,omitempty"`
	Status    string     `json:"status"`
	Date      string     `json:"date,omitempty"`
	Place     string     `json:"place,omitempty"` // id of a place
	ToldBy    []string   `json:"told_by"`         // ids of statements
}

// PLOVER is a code of PLOVER 2.0.
type PLOVER struct {
	Event    string   `json:"event"`
	Mode     string   `json:"mode"`
	Contexts []string `json:"contexts"`
}

// Quad is a quad class with the scheme that it belongs to.
type Quad struct {
	Scheme string `json:"scheme"`
	Value  int    `json:"value"`
}

// Goldstein is a conflict-cooperation score with the table that it comes from.
type Goldstein struct {
	Table string  `json:"table"`
	Value float64 `json:"value"`
}

// Relation is an assessment of the relation between actors.
type Relation struct {
	Item
	Actors    []string `json:"actors"`
	Content   []Span   `json:"content"`
	Direction string   `json:"direction"` // better, worse, strained, good …
	By        string   `json:"by"`        // report, or an actor's id
}

// Gap is something that was seen and not understood.
type Gap struct {
	Item
	Kind   string `json:"kind"` // verb, name, time, place
	Span   Span   `json:"span"`
	Reason string `json:"reason"`
}

// Run says how the record was made.
type Run struct {
	Version   string            `json:"version"`
	Knowledge string            `json:"knowledge"` // checksum
	Options   map[string]string `json:"options"`
}
