package times

// Class is a set of the roles that a word can have in an expression of time.
type Class uint64

// Classes, named in the tables by the keys of the map below.
const (
	Month Class = 1 << iota
	Weekday
	ShortWeekday // "Mon": a weekday only beside a date
	Weekdays
	Cardinal
	Scale
	Ordinal
	Article
	Indefinite
	Vague
	Fraction
	Unit
	Units
	Part
	Parts
	PartAlone
	HourName
	Meridiem
	Season
	DecadeName
	DayName
	Tonight
	Last
	Before
	This
	Next
	After
	That
	Latest
	Every
	Ago
	Hence
	Shift
	Around
	PeriodNoun
	Fiscal
	Edge
	Age
	Long
	More
	Set
	Times
	To
	And
	Of
	In
	On
	Preposition
	AtClock
	TitleNoun
	Zone
	Quantity
	Point
	Ref
	Period
	Holiday
	Stative  // a verb whose present tells nothing of the future: "says"
	Past     // a verb form of the past
	Future   // an auxiliary of the future
	Ahead    // a form that looks forward whatever its tense
	Aimed    // the same, before "for" or "to"
	Deferred // looks forward where "until" follows
	Starts   // a phrase begins here
)

var classes = map[string]Class{
	"month":         Month,
	"weekday":       Weekday,
	"short_weekday": ShortWeekday,
	"weekdays":      Weekdays,
	"cardinal":      Cardinal,
	"scale":         Scale,
	"ordinal":       Ordinal,
	"article":       Article,
	"indefinite":    Indefinite,
	"vague":         Vague,
	"fraction":      Fraction,
	"unit":          Unit,
	"units":         Units,
	"part":          Part,
	"parts":         Parts,
	"part_alone":    PartAlone,
	"hour_name":     HourName,
	"meridiem":      Meridiem,
	"season":        Season,
	"decade_name":   DecadeName,
	"day_name":      DayName,
	"tonight":       Tonight,
	"last":          Last,
	"before":        Before,
	"this":          This,
	"next":          Next,
	"after":         After,
	"that":          That,
	"latest":        Latest,
	"every":         Every,
	"ago":           Ago,
	"hence":         Hence,
	"shift":         Shift,
	"around":        Around,
	"period_noun":   PeriodNoun,
	"fiscal":        Fiscal,
	"edge":          Edge,
	"age":           Age,
	"long":          Long,
	"more":          More,
	"set":           Set,
	"times":         Times,
	"to":            To,
	"and":           And,
	"of":            Of,
	"in":            In,
	"on":            On,
	"preposition":   Preposition,
	"at_clock":      AtClock,
	"title_noun":    TitleNoun,
	"quantity":      Quantity,
	"point":         Point,
	"ref":           Ref,
	"period":        Period,
	"past":          Past,
	"future":        Future,
	"deferred":      Deferred,
	"stative":       Stative,
	"aimed":         Aimed,
	"ahead":         Ahead,
	"zone":          Zone,
}
