package sameness

import (
	"context"
	"database/sql"
	"encoding/json"

	"readout/corpus/fact"
	"readout/corpus/story"
	"readout/edge/archive/tables"
)

// telling is a meeting, visit or event in the current version of a document.
type telling struct {
	version  int64
	document string
	item     string
	key      int64  // equal facts have one
	event    string // name of its event, "" where only equal facts are known
	fact     fact.Fact
}

func (t *telling) place() string { return story.Place{Document: t.document, Item: t.item}.String() }

// events joins the tellings of a version, whose stories are known, with those of other documents that tell of the same event.
func (k Keeper) events(ctx context.Context, version int64) error {
	own, err := k.tellings(ctx, `FROM (SELECT * FROM facts WHERE version = ?) f`, version)
	if err != nil {
		return err
	}
	texts := texts{keeper: k, words: map[int64][]string{}}
	for i := range own {
		if !story.Happened(&own[i].fact) {
			continue
		}
		if err := k.event(ctx, &own[i], texts); err != nil {
			return err
		}
	}
	return nil
}

// event finds the tellings of one event among those that bring the same two sides together on the same day.
func (k Keeper) event(ctx context.Context, own *telling, texts texts) error {
	join := " " + k.Dialect.Join + " "
	others, err := k.tellings(ctx, `FROM (SELECT DISTINCT o.version, o.item FROM pairs p`+join+`pairs o ON o.a = p.a AND o.b = p.b AND o.kind = p.kind AND o.day = p.day
		WHERE p.version = ? AND p.item = ? AND p.fact IS NOT NULL AND o.fact IS NOT NULL AND NOT (o.version = p.version AND o.item = p.item)) c`+join+`facts f ON f.version = c.version AND f.item = c.item`,
		own.version, own.item)
	if err != nil {
		return err
	}
	linked := map[int64]bool{own.key: true}
	for i := range others {
		o := &others[i]
		if linked[o.key] || o.version == own.version || !story.OneEvent(&own.fact, &o.fact) {
			continue
		}
		like, err := texts.alike(ctx, own.version, o.version)
		if err != nil {
			return err
		}
		linked[o.key] = like
	}
	return k.join(ctx, own, others, linked)
}

// join makes one event of a telling and of those whose facts are equal to it or to one that it is linked with.
func (k Keeper) join(ctx context.Context, own *telling, others []telling, linked map[int64]bool) error {
	group := []*telling{own}
	wider := own.event != ""
	for i := range others {
		if o := &others[i]; linked[o.key] {
			group = append(group, o)
			wider = wider || o.event != "" || o.key != own.key
		}
	}
	if !wider {
		return nil
	}
	name := own.place()
	for _, t := range group {
		name = min(name, t.place())
		if t.event != "" {
			name = min(name, t.event)
		}
	}
	for _, t := range group {
		var err error
		switch t.event {
		case name:
		case "":
			err = k.exec(ctx, `INSERT INTO happenings (version, item, event) VALUES (?, ?, ?) ON CONFLICT (version, item) DO UPDATE SET event = excluded.event`, t.version, t.item, name)
		default:
			err = k.exec(ctx, `UPDATE happenings SET event = ? WHERE event = ?`, name, t.event)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// tellings reads facts f of current versions.
func (k Keeper) tellings(ctx context.Context, from string, args ...any) ([]telling, error) {
	return tables.Scan(ctx, k.DB, k.Dialect, `SELECT f.version, s.document, f.item, (SELECT p.fact FROM pairs p WHERE p.version = f.version AND p.item = f.item AND p.fact IS NOT NULL LIMIT 1) AS key,
		coalesce((SELECT h.event FROM happenings h WHERE h.version = f.version AND h.item = f.item), ''), f.fact `+from+` `+k.Dialect.Join+` stories s ON s.version = f.version
		WHERE f.kind IN ('meeting', 'visit', 'event') ORDER BY f.version, f.item`, args, func(row *sql.Rows, t *telling) error {
		var whole []byte
		var key sql.NullInt64
		if err := row.Scan(&t.version, &t.document, &t.item, &key, &t.event, &whole); err != nil {
			return err
		}
		t.key = key.Int64
		return json.Unmarshal(whole, &t.fact)
	})
}

// texts are the words of versions, read once.
type texts struct {
	keeper Keeper
	words  map[int64][]string
}

func (t texts) alike(ctx context.Context, a, b int64) (bool, error) {
	for _, v := range []int64{a, b} {
		if t.words[v] == nil {
			d, err := t.keeper.document(ctx, v)
			if err != nil {
				return false, err
			}
			t.words[v] = story.WordsOf(d.text)
		}
	}
	return story.Alike(t.words[a], t.words[b]), nil
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
