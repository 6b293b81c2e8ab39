package tables

import (
	"context"
	"database/sql"
	"strings"

	"readout/edge/archive"
	"readout/edge/archive/fulltext"
	"readout/edge/archive/rows"
)

// selection builds the FROM, WHERE and ORDER BY of a list. The first condition that has an index to start
// from (words, then actor, pair, act, and at last the day alone) drives; where actor, pair, act or day drives, the rows
// come out of the index in the order of the list, so that a LIMIT ends the work. The other conditions only check.
type selection struct {
	dialect *Dialect
	from    string
	driver  string // alias of the table that drives: its day and version order the list
	where   []string
	args    []any
}

// subject names what a list is about.
type subject struct {
	kind  string // of pairs: "statement", "meeting"
	table string // stands in the list as x
	part  string // part of involved that --actor asks for
	words bool   // the table has full text of its own
}

var (
	statementSubject  = subject{kind: "statement", table: "statements", part: "speaker", words: true}
	commitmentSubject = subject{kind: "commitment", table: "commitments", part: "party"}
	meetingSubject    = subject{kind: "meeting", table: "meetings", part: "participant"}
)

const ofItem = "x.version = o.version AND x.id = o.item"

// and adds a condition in which each ? stands for one of the arguments.
func (s *selection) and(condition string, args ...any) {
	s.where = append(s.where, condition)
	s.args = append(s.args, args...)
}

// sql is all that follows the columns: newest day first, of a day the last added first, then tie.
func (s *selection) sql(day, tie string, limit int) string {
	return s.joined() + " ORDER BY " + s.driver + "." + day + " DESC NULLS LAST, " + s.driver + ".version DESC, " + tie + limited(limit)
}

// joined is the FROM, with the document of which x is the current version, and the WHERE.
func (s *selection) joined() string {
	q := " FROM " + s.from + " " + s.dialect.Join + " documents d ON d.version = x.version"
	if len(s.where) > 0 {
		q += " WHERE " + strings.Join(s.where, " AND ")
	}
	return q
}

// drive begins the list with rows of a table o that name items.
func (s *selection) drive(table string, sub subject) {
	s.from, s.driver = table+" o "+s.dialect.Join+" "+sub.table+" x ON "+ofItem, "o"
}

// selectItems starts a list of statements or meetings.
func (r *Reader) selectItems(ctx context.Context, sub subject, q archive.Query) (*selection, error) {
	sel := &selection{dialect: r.Dialect, from: sub.table + " x", driver: "x"}
	driven := sel.words(sub, fulltext.Terms(q.Words))
	if q.Actor != "" {
		if err := r.actor(ctx, sel, sub, q.Actor, driven); err != nil {
			return nil, err
		}
		driven = true
	}
	if q.Pair[0] != "" {
		condition := "o.a = ? AND o.b = ? AND o.kind = '" + sub.kind + "'"
		if driven {
			sel.and("EXISTS (SELECT 1 FROM pairs o WHERE "+condition+" AND "+ofItem+")", ordered(q.Pair)...)
		} else {
			sel.drive("pairs", sub)
			sel.and(condition, ordered(q.Pair)...)
		}
		driven = true
	}
	acting := q.Act != "" && !driven && sub.kind == "statement" // the act drives
	if acting {
		sel.drive("acts", sub)
		sel.and("o.act = ?", q.Act)
		driven = true
	}
	sel.narrow("day", q)
	switch {
	case q.Act == "" || acting:
	case sub.kind != "statement": // of a meeting or commitment, in a statement that it rests on
		sel.and("(x.version, x.id) IN (SELECT l.version, l.item FROM links l JOIN statements x ON x.version = l.version AND x.id = l.target WHERE l.field = 'statements' AND "+r.Dialect.Contains+")", q.Act)
	default:
		sel.and(r.Dialect.Contains, q.Act)
	}
	sel.ofReports(q)
	about := r.Dialect.Position + "(lower(o.topic), lower(?)) > 0"
	switch {
	case q.Topic == "":
	case driven:
		sel.and("EXISTS (SELECT 1 FROM topics o WHERE "+ofItem+" AND "+about+")", q.Topic)
	default:
		sel.and("(x.version, x.id) IN (SELECT o.version, o.item FROM topics o WHERE "+about+")", q.Topic)
	}
	return sel, nil
}

// ofReports narrows to what is of an outlet's reports, and of reports with an event of a code.
func (s *selection) ofReports(q archive.Query) {
	if q.Outlet != "" {
		s.and("x.version IN (SELECT o.version FROM stories o WHERE o.outlet = ?)", q.Outlet)
	}
	if q.Code != "" {
		s.and("EXISTS (SELECT 1 FROM events c WHERE c.version = x.version AND (substr(c.cameo, 1, ?) = ? OR c.event = ?))", len(q.Code), q.Code, q.Code)
	}
}

// words narrows to items that hold all words, and says whether they drive the list. Where the items have
// no full text of their own, their report must hold them.
func (s *selection) words(sub subject, terms []fulltext.Term) (driven bool) {
	switch {
	case len(terms) == 0:
		return false
	case !sub.words:
		inner := &selection{dialect: s.dialect}
		inner.holding("versions", terms)
		s.and("x.version IN (SELECT x.version FROM "+inner.from+" WHERE "+inner.where[0]+")", inner.args...)
		return false
	}
	s.holding(sub.table, terms)
	return true
}

// holding begins the list with the rows of a table that hold all terms.
func (s *selection) holding(table string, terms []fulltext.Term) {
	from, condition, args := s.dialect.Holding(table, terms)
	s.from = table + " x"
	if from != "" {
		s.from = from
	}
	s.and(condition, args...)
}

// actor narrows to the items in which an actor has the part that the list asks for. Where it drives, of several
// rows of one item the first counts.
func (r *Reader) actor(ctx context.Context, sel *selection, sub subject, actor string, driven bool) error {
	who, args, err := r.actorCondition(ctx, actor)
	if err != nil {
		return err
	}
	part := "o.part = '" + sub.part + "' AND o." + who
	if driven {
		sel.and("EXISTS (SELECT 1 FROM involved o WHERE "+ofItem+" AND "+part+")", args...)
		return nil
	}
	sel.drive("involved", sub)
	sel.and(part, args...)
	sel.and("NOT EXISTS (SELECT 1 FROM involved e WHERE e.version = o.version AND e.item = o.item AND e.part = o.part AND e.n < o.n AND e."+who+")", args...)
	return nil
}

// actorCondition picks rows by code, or by the names that hold the words of a name.
func (r *Reader) actorCondition(ctx context.Context, actor string) (condition string, args []any, err error) {
	if isCode(actor) {
		return "code = ?", []any{actor}, nil
	}
	keys, err := Scan(ctx, r.DB, r.Dialect, `SELECT name_key FROM names WHERE `+r.Dialect.Position+`(folded, ?) > 0`, []any{rows.Folded(actor)},
		func(row *sql.Rows, key *any) error { return row.Scan(key) })
	if len(keys) == 0 {
		keys = []any{nil}
	}
	return "name_key IN " + Marks(len(keys)), keys, err
}

// appearing is the condition that an actor appears in a version: one who often does is looked for in each version, whose
// rows come in the order of the list until there are enough, another's versions are gathered first.
func (r *Reader) appearing(ctx context.Context, actor string) (condition string, args []any, err error) {
	table := "actors"
	if isCode(actor) {
		table = "involved"
	}
	who, args, err := r.actorCondition(ctx, actor)
	if err != nil {
		return "", nil, err
	}
	found, err := Scan(ctx, r.DB, r.Dialect, `SELECT count(*) FROM (SELECT 1 FROM `+table+` o WHERE o.`+who+limited(often)+`) l`, args, func(row *sql.Rows, n *int) error { return row.Scan(n) })
	if err != nil || found[0] < often {
		return "x.version IN (SELECT o.version FROM " + table + " o WHERE o." + who + ")", args, err
	}
	return "EXISTS (SELECT 1 FROM " + table + " o WHERE o.version = x.version AND " + unsought("o", who) + ")", args, nil
}

// unsought is the condition of an actor in a form that no index of names or codes serves: rows are found by their version.
func unsought(alias, who string) string {
	if rest, byName := strings.CutPrefix(who, "name_key"); byName {
		return "coalesce(" + alias + ".name_key, 0)" + rest
	}
	return "coalesce(" + alias + ".code, '')" + strings.TrimPrefix(who, "code")
}

// often is how many rows one has who appears often.
const often = 3000

// narrow sets the document and the first and last day.
func (s *selection) narrow(day string, q archive.Query) {
	if q.Document != "" {
		s.and("x.version = (SELECT version FROM documents WHERE id = ?)", q.Document)
	}
	if q.Since > 0 {
		s.and(s.driver+".version > ?", q.Since)
	}
	if q.From != "" {
		s.and(s.driver+"."+day+" >= ?", q.From)
	}
	if q.To != "" {
		s.and(s.driver+"."+day+" <= ?", q.To)
	}
}

// isCode is true of what --actor takes as the code of a state or organisation: three capitals.
func isCode(s string) bool {
	if len(s) != 3 {
		return false
	}
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// ordered gives a pair as the table pairs has it.
func ordered(pair [2]string) []any {
	return []any{min(pair[0], pair[1]), max(pair[0], pair[1])}
}
