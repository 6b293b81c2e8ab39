package sameness

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"readout/corpus/fact"
	"readout/corpus/story"
	"readout/edge/archive/tables"
)

// place is an item of a version.
type place struct {
	version int64
	item    string
}

// telling is a meeting, visit or event in the current version of a document.
type telling struct {
	place
	document string
	key      int64  // equal facts have one
	event    string // name of its event, "" where only equal facts are known
	fact     fact.Fact
}

func (t *telling) name() string { return story.Place{Document: t.document, Item: t.item}.String() }

// events joins the tellings of versions, whose stories are known, with those of other documents that tell of the same
// event.
func (k Keeper) events(ctx context.Context, versions []int64) error {
	for part := range slices.Chunk(versions, together) {
		e := &events{Keeper: k, known: map[place]*telling{}, words: map[int64][]string{}}
		if err := e.all(ctx, part); err != nil {
			return err
		}
	}
	return nil
}

// events are tellings, as they stand in the tables, while they are joined.
type events struct {
	Keeper
	known map[place]*telling
	words map[int64][]string // of versions' texts
}

func (e *events) all(ctx context.Context, versions []int64) error {
	own, err := e.tellings(ctx, `f.version, f.item, `, `FROM `+e.Dialect.Each+` w `+e.Dialect.Join+` facts f ON f.version = CAST(w.value AS BIGINT)`, versions)
	if err != nil {
		return err
	}
	join := " " + e.Dialect.Join + " "
	beside, err := e.tellings(ctx, `c.mine, c.own, `, `FROM (SELECT DISTINCT p.version AS mine, p.item AS own, o.version AS version, o.item AS item
		FROM `+e.Dialect.Each+` w`+join+`pairs p ON p.version = CAST(w.value AS BIGINT)`+join+`pairs o ON o.a = p.a AND o.b = p.b AND o.kind = p.kind AND o.day = p.day
		WHERE p.kind IN ('meeting', 'visit', 'event') AND length(p.day) = 10 AND p.fact IS NOT NULL AND o.fact IS NOT NULL AND NOT (o.version = p.version AND o.item = p.item)) c`+join+`facts f ON f.version = c.version AND f.item = c.item`, versions)
	if err != nil {
		return err
	}
	others := map[place][]*telling{}
	for _, p := range beside {
		others[p.beside] = append(others[p.beside], p.telling)
	}
	for _, t := range own {
		if !story.Happened(&t.fact) {
			continue
		}
		if err := e.event(ctx, t.telling, others[t.place]); err != nil {
			return err
		}
	}
	return nil
}

// event finds the tellings of one event among those that bring the same two sides together on the same day.
func (e *events) event(ctx context.Context, own *telling, others []*telling) error {
	linked := map[int64]bool{own.key: true}
	for _, o := range others {
		if linked[o.key] || o.version == own.version || !story.OneEvent(&own.fact, &o.fact) {
			continue
		}
		like, err := e.alike(ctx, own.version, o.version)
		if err != nil {
			return err
		}
		linked[o.key] = like
	}
	return e.join(ctx, own, others, linked)
}

// join makes one event of a telling and of those whose facts are equal to it or to one that it is linked with.
func (e *events) join(ctx context.Context, own *telling, others []*telling, linked map[int64]bool) error {
	group := []*telling{own}
	wider := own.event != ""
	for _, o := range others {
		if linked[o.key] {
			group = append(group, o)
			wider = wider || o.event != "" || o.key != own.key
		}
	}
	if !wider {
		return nil
	}
	name := own.name()
	for _, t := range group {
		name = min(name, t.name())
		if t.event != "" {
			name = min(name, t.event)
		}
	}
	for _, t := range group {
		if t.event == name {
			continue
		}
		if err := e.call(ctx, t, name); err != nil {
			return err
		}
	}
	return nil
}

// call gives a telling, and all that are of its event, the name of another event.
func (e *events) call(ctx context.Context, t *telling, name string) error {
	if t.event == "" {
		t.event = name
		e.touch(t.version)
		return e.exec(ctx, `INSERT INTO happenings (version, item, event) VALUES (?, ?, ?) ON CONFLICT (version, item) DO UPDATE SET event = excluded.event`, t.version, t.item, name)
	}
	old := t.event
	for _, o := range e.known {
		if o.event == old {
			o.event = name
		}
	}
	return e.rename(ctx, "happenings", "event", name, old)
}

// besideOne is a telling that was asked for because of another.
type besideOne struct {
	*telling
	beside place
}

// tellings reads facts f of current versions, and in front of each the place of the telling for which it is asked.
func (e *events) tellings(ctx context.Context, of, from string, versions []int64) ([]besideOne, error) {
	return tables.Scan(ctx, e.DB, e.Dialect, `SELECT `+of+`f.version, s.document, f.item, (SELECT p.fact FROM pairs p WHERE p.version = f.version AND p.item = f.item AND p.fact IS NOT NULL LIMIT 1) AS key,
		coalesce((SELECT h.event FROM happenings h WHERE h.version = f.version AND h.item = f.item), ''), f.fact `+from+` `+e.Dialect.Join+` stories s ON s.version = f.version
		WHERE f.kind IN ('meeting', 'visit', 'event') ORDER BY f.version, f.item`, []any{listed(versions)}, func(row *sql.Rows, b *besideOne) error {
		t := &telling{}
		var whole sql.RawBytes
		var key sql.NullInt64
		if err := row.Scan(&b.beside.version, &b.beside.item, &t.version, &t.document, &t.item, &key, &t.event, &whole); err != nil {
			return err
		}
		if b.telling = e.known[t.place]; b.telling != nil {
			return nil
		}
		b.telling, e.known[t.place], t.key = t, t, key.Int64
		return json.Unmarshal(whole, &t.fact)
	})
}

// alike says whether the texts of two versions, each read once, have words in common.
func (e *events) alike(ctx context.Context, a, b int64) (bool, error) {
	for _, v := range []int64{a, b} {
		if e.words[v] != nil {
			continue
		}
		docs, err := e.documents(ctx, []int64{v})
		if err != nil {
			return false, err
		}
		e.words[v] = story.WordsOf(docs[0].text)
	}
	return story.Alike(e.words[a], e.words[b]), nil
}

// forget takes a version's events apart, and gives the other versions that tell of them.
func (k Keeper) forget(ctx context.Context, version int64) ([]int64, error) {
	const of = `event IN (SELECT event FROM happenings WHERE version = ?)`
	beside, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT DISTINCT version FROM happenings WHERE version <> ? AND `+of+` ORDER BY version`, []any{version, version}, scanInt)
	if err != nil {
		return nil, err
	}
	return beside, k.exec(ctx, `DELETE FROM happenings WHERE `+of, version)
}
