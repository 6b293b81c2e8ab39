package sqlite

import (
	"context"
	"strings"

	"readout/edge/archive"
	"readout/edge/archive/rows"
)

// selection builds the FROM, WHERE and ORDER BY of a list. The first condition that has an index to start
// from (words, then actor, pair, topic, and at last the day alone) drives; CROSS JOIN keeps SQLite to that order, and
// where actor, pair or day drives the rows come out of the index in the order of the list, so that a LIMIT
// ends the work. The other conditions only check.
type selection struct {
	from   string
	driver string // alias of the table that drives: its day and version order the list
	where  []string
	args   []any
}

// subject names what a list is about and how its table joins the driving ones.
type subject struct {
	kind string // of pairs: "statement", "meeting"
	join string // table AS x, to stand after CROSS JOIN
	on   string // joins x to o.version, o.item
	part string // part of involved that --actor asks for
	fts  string // FTS table, or ""
	row  string // x's row id for the FTS table
}

var (
	statementSubject = subject{kind: "statement", join: "statements x", on: "x.version = o.version AND x.id = o.item", part: "speaker", fts: "statement_words", row: "x.key"}
	meetingSubject   = subject{kind: "meeting", join: "meetings x", on: "x.version = o.version AND x.id = o.item", part: "participant"}
)

// and adds a condition with its arguments.
func (s *selection) and(condition string, args ...any) {
	s.where = append(s.where, condition)
	s.args = append(s.args, args...)
}

// sql is all that follows the columns: newest day first, of a day the last added first, then tie.
func (s *selection) sql(day, tie string) string {
	return s.joined() + " ORDER BY " + s.driver + "." + day + " DESC, " + s.driver + ".version DESC, " + tie
}

// joined is the FROM, with the document of which x is the current version, and the WHERE.
func (s *selection) joined() string {
	q := " FROM " + s.from + " CROSS JOIN documents d ON d.version = x.version"
	if len(s.where) > 0 {
		q += " WHERE " + strings.Join(s.where, " AND ")
	}
	return q
}

// selectItems starts a list of statements or meetings.
func (s *Store) selectItems(ctx context.Context, sub subject, q archive.Query) (*selection, error) {
	sel := &selection{from: sub.join, driver: "x"}
	driven := sel.words(sub, q.Words)
	if q.Actor != "" {
		condition, args, err := s.actorCondition(ctx, q.Actor)
		if err != nil {
			return nil, err
		}
		condition = "o.part = '" + sub.part + "' AND " + condition
		if driven {
			sel.and("EXISTS (SELECT 1 FROM involved o WHERE "+sub.on+" AND "+condition+")", args...)
		} else {
			sel.from, sel.driver = "involved o CROSS JOIN "+sub.join+" ON "+sub.on, "o"
			sel.and(condition, args...)
		}
		driven = true
	}
	if q.Pair[0] != "" {
		condition := "o.a = ? AND o.b = ? AND o.kind = '" + sub.kind + "'"
		if driven {
			sel.and("EXISTS (SELECT 1 FROM pairs o WHERE "+condition+" AND "+sub.on+")", rows.Ordered(q.Pair)...)
		} else {
			sel.from, sel.driver = "pairs o CROSS JOIN "+sub.join+" ON "+sub.on, "o"
			sel.and(condition, rows.Ordered(q.Pair)...)
		}
		driven = true
	}
	sel.narrow("day", q)
	if q.Act != "" {
		sel.and("EXISTS (SELECT 1 FROM json_each(x.acts) WHERE value = ?)", q.Act)
	}
	const about = "instr(lower(o.topic), lower(?))"
	switch {
	case q.Topic == "":
	case driven:
		sel.and("EXISTS (SELECT 1 FROM topics o WHERE "+sub.on+" AND "+about+")", q.Topic)
	default:
		sel.from = "topics o CROSS JOIN " + sub.join + " ON " + sub.on
		sel.and(about, q.Topic)
	}
	return sel, nil
}

// words narrows to items that hold all words, and says whether they drive the list. Where the items have
// no full text of their own, their report must hold them.
func (s *selection) words(sub subject, words []string) (driven bool) {
	match := matchAll(words)
	switch {
	case match == "":
		return false
	case sub.fts == "":
		s.and("x.version IN (SELECT rowid FROM report_words WHERE report_words MATCH ?)", match)
		return false
	}
	s.from = sub.fts + " w CROSS JOIN " + sub.join + " ON " + sub.row + " = w.rowid"
	s.and("w."+sub.fts+" MATCH ?", match)
	return true
}

// narrow sets the document and the first and last day.
func (s *selection) narrow(day string, q archive.Query) {
	if q.Document != "" {
		s.and("x.version = (SELECT version FROM documents WHERE id = ?)", q.Document)
	}
	if q.From != "" {
		s.and(s.driver+"."+day+" >= ?", q.From)
	}
	if q.To != "" {
		s.and(s.driver+"."+day+" <= ?", q.To)
	}
}

// actorCondition picks rows of involved (as o) by code, or by the names that hold the words of a name.
func (s *Store) actorCondition(ctx context.Context, actor string) (string, []any, error) {
	if rows.IsCode(actor) {
		return "o.code = ?", []any{actor}, nil
	}
	found, err := s.db.QueryContext(ctx, `SELECT name_key FROM names WHERE instr(folded, ?)`, rows.Folded(actor))
	if err != nil {
		return "", nil, err
	}
	defer found.Close()
	var keys []any
	for found.Next() {
		var key int64
		if err := found.Scan(&key); err != nil {
			return "", nil, err
		}
		keys = append(keys, key)
	}
	if len(keys) == 0 {
		return "0", nil, found.Err()
	}
	return "o.name_key IN (?" + strings.Repeat(", ?", len(keys)-1) + ")", keys, found.Err()
}

// matchAll turns words and phrases into a query of FTS5 in which all must be found; "" for none.
func matchAll(words []string) string {
	var terms []string
	for _, phrase := range rows.Phrases(words) {
		term := `"` + strings.ReplaceAll(strings.TrimSuffix(phrase, "*"), `"`, "") + `"`
		if strings.HasSuffix(phrase, "*") {
			term += "*"
		}
		terms = append(terms, term)
	}
	return strings.Join(terms, " AND ")
}
