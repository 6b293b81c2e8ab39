package postgres

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"

	"readout/edge/archive"
	"readout/edge/archive/rows"
)

// selection builds the FROM, WHERE and ORDER BY of a list. Actor or pair drives where there is one: its index has
// the rows in the order of the list, so that a LIMIT ends the work. Words are found by the index of full text.
type selection struct {
	from   string
	driver string // alias of the table that drives: its day and version order the list
	where  []string
	args   []any
}

// subject names what a list is about.
type subject struct {
	kind  string // of pairs: "statement", "meeting"
	table string // stands in the list as x
	part  string // part of involved that --actor asks for
	words bool   // the table has full text of its own
}

var (
	statementSubject = subject{kind: "statement", table: "statements", part: "speaker", words: true}
	meetingSubject   = subject{kind: "meeting", table: "meetings", part: "participant"}
)

const ofItem = "x.version = o.version AND x.id = o.item"

// and adds a condition in which each ? stands for one of the arguments.
func (s *selection) and(condition string, args ...any) {
	for _, a := range args {
		s.args = append(s.args, column(a))
		condition = strings.Replace(condition, "?", "$"+strconv.Itoa(len(s.args)), 1)
	}
	s.where = append(s.where, condition)
}

// sql is all that follows the columns: newest day first, of a day the last added first, then tie.
func (s *selection) sql(day, tie string, limit int) string {
	q := s.joined() + " ORDER BY " + s.driver + "." + day + " DESC NULLS LAST, " + s.driver + ".version DESC, " + tie
	return q + limited(limit)
}

// joined is the FROM, with the document of which x is the current version, and the WHERE.
func (s *selection) joined() string {
	q := " FROM " + s.from + " JOIN documents d ON d.version = x.version"
	if len(s.where) > 0 {
		q += " WHERE " + strings.Join(s.where, " AND ")
	}
	return q
}

func limited(n int) string {
	if n <= 0 {
		return ""
	}
	return " LIMIT " + strconv.Itoa(n)
}

// selectItems starts a list of statements or meetings.
func (s *Store) selectItems(ctx context.Context, sub subject, q archive.Query) (*selection, error) {
	sel := &selection{from: sub.table + " x", driver: "x"}
	words := terms(q.Words)
	switch {
	case len(words) == 0:
	case sub.words:
		sel.holding("", "x", words, "")
	default:
		sel.holding("x.version IN (SELECT r.version FROM versions r WHERE ", "r", words, ")")
	}
	driven := len(words) > 0
	if q.Actor != "" {
		if err := s.actor(ctx, sel, sub, q.Actor, driven); err != nil {
			return nil, err
		}
		driven = true
	}
	if q.Pair[0] != "" {
		condition := "o.a = ? AND o.b = ? AND o.kind = '" + sub.kind + "'"
		if driven {
			sel.and("EXISTS (SELECT 1 FROM pairs o WHERE "+condition+" AND "+ofItem+")", rows.Ordered(q.Pair)...)
		} else {
			sel.from, sel.driver = "pairs o JOIN "+sub.table+" x ON "+ofItem, "o"
			sel.and(condition, rows.Ordered(q.Pair)...)
		}
	}
	sel.narrow("day", q)
	if q.Act != "" {
		sel.and("jsonb_exists(x.acts, ?)", q.Act)
	}
	if q.Topic != "" {
		sel.and("EXISTS (SELECT 1 FROM topics t WHERE t.version = x.version AND t.item = x.id AND strpos(lower(t.topic), lower(?)) > 0)", q.Topic)
	}
	return sel, nil
}

// actor narrows to the items in which an actor has the part that the list asks for. Where it drives, of several
// rows of one item the first counts.
func (s *Store) actor(ctx context.Context, sel *selection, sub subject, actor string, driven bool) error {
	who, arg, err := s.actorCondition(ctx, actor)
	if err != nil {
		return err
	}
	if driven {
		sel.and("EXISTS (SELECT 1 FROM involved o WHERE "+ofItem+" AND o.part = '"+sub.part+"' AND o."+who+")", arg)
		return nil
	}
	sel.from, sel.driver = "involved o JOIN "+sub.table+" x ON "+ofItem, "o"
	sel.and("o.part = '"+sub.part+"' AND o."+who, arg)
	sel.and("NOT EXISTS (SELECT 1 FROM involved e WHERE e.version = o.version AND e.item = o.item AND e.part = o.part AND e.n < o.n AND e."+who+")", arg)
	return nil
}

// actorCondition picks rows by code, or by the names that hold the words of a name. It has one argument.
func (s *Store) actorCondition(ctx context.Context, actor string) (condition string, arg any, err error) {
	if rows.IsCode(actor) {
		return "code = ?", actor, nil
	}
	found, err := s.pool.Query(ctx, `SELECT name_key FROM names WHERE strpos(folded, $1) > 0`, rows.Folded(actor))
	if err != nil {
		return "", nil, err
	}
	keys, err := pgx.CollectRows(found, pgx.RowTo[int64])
	if keys == nil {
		keys = []int64{}
	}
	return "name_key = ANY(?::bigint[])", keys, err
}

// holding adds the condition that the rows under an alias have the words.
func (s *selection) holding(before, alias string, words []term, after string) {
	condition, args := alias+".found @@ ?::tsquery", []any{queryOf(words)}
	for _, t := range words {
		if len(t.words) > 1 {
			condition += fmt.Sprintf(" AND (%s.folded IS NULL OR strpos(%s.folded, ?) > 0)", alias, alias)
			args = append(args, t.folded())
		}
	}
	s.and(before+condition+after, args...)
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
